"""What was known of the calendars comes back after a start: all of it, nothing private, not for ever."""

import gzip
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.errors import SettingsError, TimedOut
from attendant.core.schedule import (
    CalendarEvent,
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    Sensitivity,
    Weekday,
    WorkingHours,
    WorkingPeriod,
)
from attendant.desk.last_known import KEPT_FOR, LastKnown
from attendant.desk.schedule_lines import line_of, schedule_of
from attendant.providers.zones import YearlyChange, exchange_zone
from attendant.settings.encrypted_file import EncryptedFile
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets

NOW = datetime(2026, 11, 24, 9, 24, tzinfo=UTC)
WINDOW = CalendarWindow(NOW - timedelta(days=1), NOW + timedelta(days=13))
BERLIN = exchange_zone(
    -60, 0, -60, YearlyChange(10, Weekday.SUNDAY, 5, time(3)), YearlyChange(3, Weekday.SUNDAY, 5, time(2))
)
HOURS = WorkingHours(BERLIN, "UTC+01:00", (WorkingPeriod(frozenset(Weekday), 480, 1020),))
MEETING = CalendarEvent(NOW, NOW + timedelta(hours=1), FreeBusyStatus.BUSY, "Quarter review", "Room Tevere")
ANNA = Schedule("anna@example.com", WINDOW, NOW, ScheduleView.SUBJECT, (MEETING,), HOURS)


class Clock:
    """Stands where the test sets it."""

    at = NOW

    def now(self) -> datetime:
        return self.at


class NoKeyring(MemorySecrets):
    """A machine without one; counts how often it was asked."""

    asked = 0

    def password(self, account: str) -> str | None:
        self.asked += 1
        raise SettingsError(code="NoKeyring")

    def delete_password(self, account: str) -> None:
        self.asked += 1
        raise SettingsError(code="NoKeyring")


class Desk:
    """A machine with the file on it; ``start`` is another run of the program."""

    def __init__(self, folder: Path) -> None:
        self.home = Home(folder)
        self.secrets = MemorySecrets()
        self.clock = Clock()

    @property
    def file(self) -> Path:
        return self.home.last_known_file

    def start(self) -> LastKnown:
        return LastKnown(self.home, self.secrets, self.clock)

    def plain(self) -> bytes:
        """Return what the file holds for whoever has the key."""
        room = EncryptedFile(
            self.file, self.secrets, head=b"attendant calendars 1\n", key_account="last known calendars key"
        )
        return gzip.decompress(room.read() or b"")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_was_known_comes_back_after_a_start(desk: Desk) -> None:
    desk.start().save("here", [ANNA])

    assert desk.start().load("here") == (ANNA,)


def test_nothing_stands_in_the_file_in_clear(desk: Desk) -> None:
    desk.start().save("exchange reception@mail", [ANNA])

    content = desk.file.read_bytes()

    assert content.startswith(b"attendant calendars 1\n")
    for said in (b"Quarter", b"Tevere", b"anna", b"example.com", b"reception"):
        assert said not in content
    assert desk.file.stat().st_mode & 0o077 == 0


def test_a_private_item_is_kept_without_its_words_because_they_never_came_in(desk: Desk) -> None:
    private = replace(MEETING, subject="", location="", sensitivity=Sensitivity.PRIVATE)

    desk.start().save("here", [replace(ANNA, events=(private,))])

    assert desk.start().load("here")[0].events[0].is_private
    assert b"Quarter" not in desk.plain()


def test_a_problem_is_not_kept_and_without_data_nothing_is(desk: Desk) -> None:
    problem = TimedOut.as_problem()
    unknown = Schedule.without_answer("gianni@example.com", WINDOW, NOW, problem)

    desk.start().save("here", [replace(ANNA, problem=problem), unknown])

    assert desk.start().load("here") == (ANNA,)


def test_calendars_of_another_source_are_neither_shown_nor_kept(desk: Desk) -> None:
    desk.start().save("here", [ANNA])

    assert desk.start().load("there") == ()
    assert not desk.file.exists()


def test_after_three_days_the_file_is_removed(desk: Desk) -> None:
    desk.start().save("here", [ANNA])
    desk.clock.at = NOW + KEPT_FOR

    assert desk.start().load("here") == ()
    assert not desk.file.exists()


@pytest.mark.parametrize(
    "damage", [b"", b"something else", b"attendant calendars 1\n", b"attendant calendars 1\n" + bytes(64)]
)
def test_a_broken_file_is_as_none_and_the_log_says_so_once(
    desk: Desk, damage: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    desk.start().save("here", [ANNA])
    desk.file.write_bytes(damage)

    with caplog.at_level(logging.INFO):
        assert desk.start().load("here") == ()

    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "the last known calendars cannot be read"
    ]
    assert not desk.file.exists()


def test_lines_of_another_release_are_as_none(desk: Desk) -> None:
    room = EncryptedFile(
        desk.file, desk.secrets, head=b"attendant calendars 1\n", key_account="last known calendars key"
    )
    room.write(gzip.compress(b'here\n["anna@example.com", 1]\n'))

    assert desk.start().load("here") == ()


def test_without_a_keyring_nothing_is_kept_and_it_is_asked_once(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    secrets = NoKeyring()
    kept = LastKnown(desk.home, secrets, desk.clock)

    with caplog.at_level(logging.INFO):
        assert kept.load("here") == ()
        kept.save("here", [ANNA])
        kept.save("here", [ANNA])

    assert not desk.file.exists()
    assert secrets.asked == 1
    assert [record.message for record in caplog.records] == ["the last known calendars cannot be written: NoKeyring"]


def test_where_nothing_is_kept_no_keyring_is_asked(desk: Desk) -> None:
    secrets = NoKeyring()
    kept = LastKnown(desk.home, secrets, desk.clock)

    assert kept.load("here") == ()
    kept.forget()

    assert secrets.asked == 0


def test_what_was_forgotten_does_not_come_back_with_a_late_writing(desk: Desk) -> None:
    kept = desk.start()
    kept.save("here", [ANNA])

    kept.forget()
    kept.save("here", [ANNA], is_wanted=lambda: False)

    assert not desk.file.exists()
    assert desk.secrets.password("last known calendars key") is None


instants = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive
zones = st.sampled_from([BERLIN, ZoneInfo("Asia/Kolkata"), exchange_zone(0, 0, 0, None, None)])
hours = st.builds(
    WorkingHours,
    zones,
    st.text(max_size=5),
    st.lists(
        st.builds(WorkingPeriod, st.frozensets(st.sampled_from(Weekday)), st.integers(0, 1439), st.integers(0, 1440)),
        max_size=3,
    ).map(tuple),
)
events = st.builds(
    lambda start, minutes, *rest: CalendarEvent(start, start + timedelta(minutes=minutes), *rest),
    instants,
    st.integers(0, 10_000),
    st.sampled_from(FreeBusyStatus),
    st.text(max_size=20),
    st.text(max_size=20),
    st.sampled_from(Sensitivity),
)
digits = st.lists(st.sampled_from(FreeBusyStatus), max_size=5).map(tuple)
build: Callable[..., Schedule] = lambda at, *rest: Schedule("anna@example.com", WINDOW, at, *rest)  # noqa: E731 - for st.builds
schedules = st.builds(
    build,
    instants,
    st.sampled_from(ScheduleView),
    st.lists(events, max_size=4).map(tuple),
    st.none() | hours,
    digits,
    st.sampled_from([15, 30]),
)


@given(schedules)
def test_any_schedule_is_the_same_after_writing_and_reading(schedule: Schedule) -> None:
    assert schedule_of(line_of(schedule)) == schedule
