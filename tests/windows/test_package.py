"""The package that Intune and group policy install."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from attendant.settings.policy import names, of_this_machine
from attendant.settings.policy.decided import decided_by
from resources.installer.make import PRODUCT
from tests.windows import machine
from tests.windows.installation import (
    FOR_EVERYONE,
    FOR_ME,
    LINK,
    NEW,
    OLD,
    Installers,
    nothing_is_installed,
    open_console,
)

pytestmark = pytest.mark.timeout(600)

URL = "https://mail.example.com/EWS/Exchange.asmx"


def decided() -> dict[str, object]:
    """Return what the program makes of the policy on this computer."""
    found = decided_by(of_this_machine())
    assert found.problems == ()
    return dict(found.values)


@pytest.fixture(scope="module")
def tried(installers: Path) -> Iterator[Installers]:
    """The packages, on a computer that does not know the program."""
    if not all((installers / names.package(version)).exists() for version in (OLD, NEW)):
        pytest.skip("packages were not made: that needs wixl")
    assert nothing_is_installed()
    yield Installers(installers)
    for version in (NEW, OLD):
        if FOR_EVERYONE.folder.exists():
            Installers(installers).package(version, action="/x")


@pytest.fixture(scope="module")
def older(tried: Installers) -> Installers:
    """With the older version and some policy."""
    given = ("CALENDAR_PROVIDER=exchange", f"CALENDAR_EXCHANGE_EWS_URL={URL}", "CALENDAR_REFRESH_INTERVAL_S=300")
    more = ("GENERAL_SHOW_CALENDARS=0", "PRIVACY_PRIVATE_PREFIXES=*; privat:", "GENERAL_LANGUAGE=it", "AUTOSTART=1")
    assert tried.package(OLD, *given, *more) == 0
    return tried


@pytest.fixture(scope="module")
def newer(older: Installers) -> Installers:
    """With the new version over it while the console was open, one value changed and one taken back."""
    with open_console(FOR_EVERYONE) as console:
        assert older.package(NEW, "CALENDAR_REFRESH_INTERVAL_S=600", "GENERAL_LANGUAGE=-") == 0
        assert console.wait(30) == 0
    return older


@pytest.fixture(scope="module")
def removed(newer: Installers) -> Installers:
    """Without it again."""
    assert newer.package(NEW, action="/x") == 0
    return newer


@pytest.mark.parametrize("word", ["CALENDAR_PROVIDER=gmail", "GENERAL_SHOW_CALENDARS=yes", "GENERAL_WINDOW_DAYS=99"])
def test_value_that_is_none_is_refused(tried: Installers, word: str) -> None:
    assert tried.package(NEW, word) == 1603
    assert FOR_EVERYONE.is_gone()


def test_everyone_has_the_program_to_start(older: Installers) -> None:
    assert FOR_EVERYONE.program.is_file()
    assert FOR_EVERYONE.starts_with_windows
    # Wine's Windows Installer keeps to the person's start menu, Windows' to everyone's.
    assert (FOR_EVERYONE.start_menu / LINK).is_file() or (FOR_ME.start_menu / LINK).is_file()


def test_properties_are_the_machines_policy(older: Installers) -> None:
    assert decided() == {
        "calendar.provider": "exchange",
        "calendar.exchange.ews_url": URL,
        "calendar.refresh_interval_s": 300,
        "general.show_calendars": False,
        "general.language": "it",
        "privacy.private_prefixes": "*; privat:",
    }


def test_upgrade_brings_each_file_and_leaves_none_behind(newer: Installers, program: Path) -> None:
    assert machine.contents(FOR_EVERYONE.folder) == machine.contents(program)


def test_upgrade_keeps_the_policy_but_for_what_is_given_anew(newer: Installers) -> None:
    assert decided() == {
        "calendar.provider": "exchange",
        "calendar.exchange.ews_url": URL,
        "calendar.refresh_interval_s": 600,
        "general.show_calendars": False,
        "privacy.private_prefixes": "*; privat:",
    }
    assert FOR_EVERYONE.starts_with_windows


def test_apps_and_features_know_the_new_version_alone(newer: Installers) -> None:
    known = {
        key: machine.values(machine.MACHINE, rf"{machine.UNINSTALL_KEY}\{key}")
        for key in machine.subkeys(machine.MACHINE, machine.UNINSTALL_KEY)
    }
    ours = {key: entry for key, entry in known.items() if entry.get("DisplayName") == "Attendant Console"}

    assert list(ours) == [f"{{{uuid.uuid5(PRODUCT, NEW)}}}".upper()]
    (entry,) = ours.values()
    assert entry["DisplayVersion"] == NEW
    assert entry["Publisher"] == "The Attendant Console authors"
    assert "MIT" in str(entry["Comments"])
    assert FOR_EVERYONE.about["Version"] == NEW


def test_installed_program_tests_itself(newer: Installers) -> None:
    assert machine.run(FOR_EVERYONE.program, "--self-test") == 0


def test_older_version_is_refused(newer: Installers) -> None:
    assert newer.package(OLD) == 1603
    assert FOR_EVERYONE.about["Version"] == NEW


@pytest.mark.parametrize("switch", ["/ALLUSERS", "/CURRENTUSER"])
def test_setup_program_is_refused_beside_it(newer: Installers, switch: str, tmp_path: Path) -> None:
    log = tmp_path / "setup.log"

    assert newer.setup(NEW, switch, f"/LOG={log}") == 1638
    assert "MSI" in log.read_text(encoding="utf-16")
    assert FOR_EVERYONE.about["Installer"] == "msi"
    assert not FOR_ME.folder.exists()


def test_removing_leaves_nothing_of_it(removed: Installers) -> None:
    assert nothing_is_installed()
