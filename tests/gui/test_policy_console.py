"""The whole console under an organisation's policy, from the file and the registry to window and disk."""

from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.core.privacy import PrivacyLevel
from attendant.desk.console import Console
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.store import load, save
from attendant.ui.settings_dialog.locked_editor import LockedEditor
from attendant.workplace import Workplace, persons_workplace
from tests.fakes.policies import Tables, sources

OWN = Settings().with_values({"general.show_calendars": False, "general.usable_gap_min": 7})


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path)
    save(home.settings_file, OWN)
    return home


def workplace_of(home: Home, **hives: Tables) -> Workplace:
    workplace = persons_workplace(home, None, sources(**hives), SystemClock(), UTC)
    return replace(workplace, secrets=MemorySecrets())


def opened(qtbot: QtBot, workplace: Workplace) -> Console:
    console = Console(workplace)
    qtbot.addWidget(console.window)
    console.window.show()
    with qtbot.waitSignal(console.settled):
        console.start()
    return console


def test_last_known_calendars_that_a_policy_forbids_leave_the_disk_at_the_start(qtbot: QtBot, home: Home) -> None:
    home.last_known_file.write_bytes(b"kept before there was a policy")

    console = opened(qtbot, workplace_of(home, HKLM={"general": {"keep_last_known": 0}}))

    qtbot.waitUntil(lambda: not home.last_known_file.exists())
    console.stop()


def test_privacy_is_what_the_policy_says_whatever_the_person_wants(home: Home) -> None:
    save(home.settings_file, OWN.with_values({"privacy.shown": "subject_and_place"}))

    policy = workplace_of(
        home, HKLM={"privacy": {"shown": "times"}}, HKCU={"privacy": {"private_prefixes": ["*", "§"]}}
    ).settings.privacy.policy

    assert policy.level is PrivacyLevel.TIMES
    assert policy.prefixes == ("*", "§")


def test_the_settings_lock_what_is_decided_and_save_the_rest(qtbot: QtBot, home: Home) -> None:
    workplace = workplace_of(home, HKLM={"general": {"usable_gap_min": 9}})
    console = opened(qtbot, workplace)
    dialog = console.open_settings()
    fields = dialog.general.fields

    assert isinstance(fields["general.usable_gap_min"].editor, LockedEditor)
    fields["general.meeting_soon_min"].editor.show_value(3)
    with qtbot.waitSignal(dialog.saved):
        dialog.accept()

    assert load(home.settings_file).settings == OWN.with_values({"general.meeting_soon_min": 3})
    assert workplace.settings.general.usable_gap_min == 9
    assert [path for path, origin in workplace.origins.items() if origin.is_policy] == ["general.usable_gap_min"]
    assert workplace.origins["general.meeting_soon_min"].place == str(home.settings_file)
    console.stop()


def test_a_mistake_in_the_policy_is_told_until_it_is_mended_there(qtbot: QtBot, home: Home) -> None:
    workplace = workplace_of(home, HKLM={"calendar": {"refresh_interval_s": 5}})
    save(home.settings_file, OWN)
    console = opened(qtbot, workplace)

    assert "Data refresh interval is “5” by policy" in console.window.message.text
    console.use_settings(workplace.settings)

    assert [problem.code for problem in workplace.settings_problems] == ["PolicyValueRefused"]
    console.stop()
