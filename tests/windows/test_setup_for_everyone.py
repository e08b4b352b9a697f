"""The setup program for everyone on the computer."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from attendant.settings.policy import names
from attendant.settings.policy.sources import machine_file
from tests.windows import machine
from tests.windows.installation import (
    FOR_EVERYONE,
    FOR_ME,
    LINK,
    NEW,
    OLD,
    PERSONAL,
    Installers,
    nothing_is_installed,
)

pytestmark = pytest.mark.timeout(600)

FIRST = '[calendar]\nprovider = "office365"\n'
SECOND = '[calendar]\nprovider = "exchange"\n'


@pytest.fixture(scope="module")
def older(installers: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installers]:
    """With the older version and settings for the machine."""
    assert nothing_is_installed()
    tried = Installers(installers)
    config = tmp_path_factory.mktemp("share") / "settings.toml"
    config.write_text(FIRST, encoding="utf-8")
    assert tried.setup(OLD, "/ALLUSERS", f"/CONFIG={config}", "/DESKTOP=1", "/AUTOSTART=1") == 0
    yield tried
    if FOR_EVERYONE.folder.exists():
        tried.remove(FOR_EVERYONE)


@pytest.fixture(scope="module")
def newer(older: Installers) -> Installers:
    """With the new version over it; for whom is known already."""
    assert older.setup(NEW) == 0
    return older


@pytest.fixture(scope="module")
def removed(newer: Installers) -> Installers:
    """Without it again."""
    newer.remove(FOR_EVERYONE)
    return newer


def test_everyone_has_the_program_to_start(older: Installers) -> None:
    assert FOR_EVERYONE.program.is_file()
    assert (FOR_EVERYONE.start_menu / LINK).is_file()
    assert (FOR_EVERYONE.desktop / LINK).is_file()
    assert FOR_EVERYONE.starts_with_windows


def test_whoever_installs_it_gets_nothing_of_their_own(older: Installers) -> None:
    assert FOR_ME.is_gone()
    assert not (PERSONAL / "settings.toml").exists()


def test_settings_lie_where_the_program_reads_them(older: Installers) -> None:
    assert machine_file().read_text(encoding="utf-8") == FIRST


def test_upgrade_keeps_settings_and_choices(newer: Installers, program: Path) -> None:
    found = machine.contents(FOR_EVERYONE.folder)

    assert found.pop("uninstall.exe")
    assert found == machine.contents(program)
    assert machine_file().read_text(encoding="utf-8") == FIRST
    assert (FOR_EVERYONE.desktop / LINK).is_file()
    assert FOR_EVERYONE.starts_with_windows
    assert FOR_EVERYONE.about["Version"] == NEW


def test_installed_program_tests_itself(newer: Installers) -> None:
    assert machine.run(FOR_EVERYONE.program, "--self-test") == 0


def test_new_settings_replace_those_of_the_machine(newer: Installers, tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(SECOND, encoding="utf-8")

    assert newer.setup(NEW, f"/CONFIG={tmp_path / 'new.toml'}") == 0
    assert machine_file().read_text(encoding="utf-8") == SECOND


@pytest.mark.parametrize("switches", [("/CURRENTUSER",), ("/CURRENTUSER", "/AUTOSTART=1")])
def test_setup_for_one_person_is_refused_beside_it(newer: Installers, switches: tuple[str, ...]) -> None:
    assert newer.setup(NEW, *switches) == 1638
    assert FOR_ME.is_gone()


def test_package_is_refused_beside_it(newer: Installers) -> None:
    if not (newer.folder / names.package(NEW)).exists():
        pytest.skip("no package was made")

    assert newer.package(NEW) == 1603
    assert FOR_EVERYONE.about["Installer"] == "setup"


def test_older_version_is_refused(newer: Installers) -> None:
    assert newer.setup(OLD) == 1638
    assert FOR_EVERYONE.about["Version"] == NEW


def test_removing_leaves_nothing_of_it(removed: Installers) -> None:
    assert nothing_is_installed()
