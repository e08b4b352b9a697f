"""The setup program for one person: from nothing by an older version and the new one back to nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from attendant.settings.policy import names
from resources.installer.windows import LEFT_BEHIND
from tests.windows import machine
from tests.windows.installation import (
    FOR_EVERYONE,
    FOR_ME,
    LINK,
    MACHINE_WIDE,
    NEW,
    OLD,
    PERSONAL,
    Installers,
    nothing_is_installed,
    open_console,
)

pytestmark = pytest.mark.timeout(600)

MY_SETTINGS = '[general]\nlanguage = "it"\n'


@pytest.fixture(scope="module")
def tried(installers: Path) -> Iterator[Installers]:
    """The installers, on a computer that does not know the program."""
    assert nothing_is_installed()
    yield Installers(installers)
    if FOR_ME.folder.exists():
        Installers(installers).remove(FOR_ME, "/DELETEDATA")


@pytest.fixture(scope="module")
def older(tried: Installers, tmp_path_factory: pytest.TempPathFactory) -> Installers:
    """With the older version, which brought the person's settings."""
    config = tmp_path_factory.mktemp("share") / "für alle.toml"
    config.write_text(MY_SETTINGS, encoding="utf-8")
    assert tried.setup(OLD, "/CURRENTUSER", f"/CONFIG={config}", "/AUTOSTART=1") == 0
    return tried


@pytest.fixture(scope="module")
def newer(older: Installers) -> Installers:
    """With the new version over it, while the console was open."""
    with open_console(FOR_ME) as console:
        assert older.setup(NEW) == 0
        assert console.wait(30) == 0
    return older


@pytest.fixture(scope="module")
def removed(newer: Installers) -> Installers:
    """Without it again."""
    newer.remove(FOR_ME)
    return newer


def test_setup_without_a_file_that_it_is_to_take_along_changes_nothing(tried: Installers, tmp_path: Path) -> None:
    log = tmp_path / "setup.log"

    assert tried.setup(OLD, "/CURRENTUSER", "/CONFIG=missing.toml", f"/LOG={log}") == 2
    assert "missing.toml" in log.read_text(encoding="utf-16")
    assert FOR_ME.is_gone()


def test_person_has_the_program_to_start(older: Installers) -> None:
    assert FOR_ME.program.is_file()
    assert (FOR_ME.start_menu / LINK).is_file()
    assert not (FOR_ME.desktop / LINK).exists()
    assert FOR_ME.starts_with_windows


def test_settings_that_came_along_are_the_persons_own(older: Installers) -> None:
    assert (PERSONAL / "settings.toml").read_text(encoding="utf-8") == MY_SETTINGS


def test_nobody_else_on_the_computer_notices(older: Installers) -> None:
    assert FOR_EVERYONE.is_gone()
    assert not MACHINE_WIDE.exists()


def test_upgrade_brings_each_file_and_leaves_none_behind(newer: Installers, program: Path) -> None:
    expected = machine.contents(program)

    found = machine.contents(FOR_ME.folder)
    assert found.pop("uninstall.exe")
    assert found == expected
    assert LEFT_BEHIND not in found
    assert not Path(f"{FOR_ME.folder}.before").exists()


def test_upgrade_keeps_what_was_chosen(newer: Installers) -> None:
    assert FOR_ME.starts_with_windows
    assert not (FOR_ME.desktop / LINK).exists()
    assert (PERSONAL / "settings.toml").read_text(encoding="utf-8") == MY_SETTINGS


def test_apps_and_features_know_it(newer: Installers) -> None:
    entry = machine.values(machine.PERSON, rf"{machine.UNINSTALL_KEY}\Attendant Console")

    assert entry["DisplayName"] == "Attendant Console"
    assert entry["DisplayVersion"] == NEW
    assert entry["Publisher"] == "The Attendant Console authors"
    assert entry["DisplayIcon"] == str(FOR_ME.program)
    assert entry["InstallLocation"] == str(FOR_ME.folder)
    assert entry["UninstallString"] == f'"{FOR_ME.folder}\\uninstall.exe"'
    assert entry["QuietUninstallString"] == f'"{FOR_ME.folder}\\uninstall.exe" /S'
    size_kb = sum(file.stat().st_size for file in FOR_ME.folder.rglob("*")) // 1024
    assert entry["EstimatedSize"] == pytest.approx(size_kb, rel=0.02)
    assert "MIT" in str(entry["Comments"])
    assert FOR_ME.about == {"InstallDir": str(FOR_ME.folder), "Version": NEW, "Installer": "setup"}


def test_installed_program_tests_itself(newer: Installers, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"

    code = machine.run(FOR_ME.program, "--self-test", "--report", report)

    assert code == 0, report.read_text(encoding="utf-8") if report.exists() else "no report"


def test_older_version_is_refused_in_words(newer: Installers, tmp_path: Path) -> None:
    log = tmp_path / "setup.log"

    assert newer.setup(OLD, f"/LOG={log}") == 1638
    assert NEW in log.read_text(encoding="utf-16")
    assert FOR_ME.about["Version"] == NEW


def test_setup_for_everyone_is_refused_beside_ones_own(newer: Installers) -> None:
    assert newer.setup(NEW, "/ALLUSERS") == 1638
    assert FOR_EVERYONE.is_gone()


def test_package_is_refused_beside_ones_own(newer: Installers) -> None:
    if not (newer.folder / names.package(NEW)).exists():
        pytest.skip("no package was made")

    assert newer.package(NEW) == 1603
    assert FOR_EVERYONE.is_gone()


def test_same_version_again_mends_it_and_takes_other_wishes(newer: Installers) -> None:
    lost = FOR_ME.folder / "_internal" / "resources" / "translations" / "attendant_it.qm"
    lost.unlink()

    assert newer.setup(NEW, "/AUTOSTART=0", "/DESKTOP=1") == 0
    assert lost.is_file()
    assert (FOR_ME.desktop / LINK).is_file()
    assert not FOR_ME.starts_with_windows


def test_program_that_cannot_be_replaced_stays_whole(newer: Installers, tmp_path: Path) -> None:
    log = tmp_path / "setup.log"

    with machine.held(FOR_ME.program):
        assert newer.setup(NEW, f"/LOG={log}") == 32

    assert log.read_text(encoding="utf-16").strip()
    assert machine.run(FOR_ME.program, "--self-test") == 0


def test_removing_a_program_in_use_leaves_it_whole(newer: Installers) -> None:
    before = machine.contents(FOR_ME.folder)

    with machine.held(FOR_ME.program):
        # Told where it is it waits until it is done: https://nsis.sourceforge.io/Docs/Chapter3.html#installerusageuninstaller
        assert machine.run(FOR_ME.folder / "uninstall.exe", "/S", line_end=f" _?={FOR_ME.folder}") == 32

    assert machine.contents(FOR_ME.folder) == before
    assert FOR_ME.about["Version"] == NEW


def test_removing_leaves_nothing_of_the_program(removed: Installers) -> None:
    assert FOR_ME.is_gone()


def test_removing_silently_keeps_what_is_the_persons_own(removed: Installers) -> None:
    assert (PERSONAL / "settings.toml").read_text(encoding="utf-8") == MY_SETTINGS


def test_installing_anew_does_not_overwrite_the_persons_settings(removed: Installers, tmp_path: Path) -> None:
    config = tmp_path / "other.toml"
    config.write_text('[general]\nlanguage = "de"\n', encoding="utf-8")

    assert removed.setup(NEW, "/CURRENTUSER", f"/CONFIG={config}") == 0
    assert (PERSONAL / "settings.toml").read_text(encoding="utf-8") == MY_SETTINGS


def test_removing_takes_what_is_the_persons_own_where_asked(removed: Installers) -> None:
    if not FOR_ME.folder.exists():
        assert removed.setup(NEW, "/CURRENTUSER") == 0

    accounts = ("first@mail.example.invalid", "second@mail.example.invalid")
    secrets = machine.vault()
    for account in accounts:
        secrets.set_password(account, "made up")

    removed.remove(FOR_ME, "/DELETEDATA")

    assert nothing_is_installed()
    assert not PERSONAL.exists()
    assert [secrets.password(account) for account in accounts] == [None, None]
