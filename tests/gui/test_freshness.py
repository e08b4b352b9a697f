"""How fresh the calendars are, in words: of each person, and of the whole."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from pytestqt.qtbot import QtBot

from attendant.core.availability import State
from attendant.core.errors import (
    AttendantError,
    CredentialsRefused,
    MailboxNotFound,
    MailboxUnavailable,
    NoFreeBusyAccess,
    ServiceUnreachable,
    SignInNeeded,
    Throttled,
    TimedOut,
)
from attendant.core.events import RefreshFailed, RefreshFinished, RefreshStarted, SchedulesArrived
from attendant.signin.refusals import SignInExpired
from tests.gui.desk import ANNA, GIANNI, MUELLER, TEN_24, Desk, known, unreadable
from tests.unit.schedules import WINDOW, item, schedule

FREE = schedule(item("14:30", "16:00"))
OF_ONE = [
    (NoFreeBusyAccess, "The calendar is not shared with you."),
    (MailboxNotFound, "The mail address is not known."),
    (MailboxUnavailable, "The calendar could not be read just now."),
]
OF_ALL = [
    (ServiceUnreachable, "The calendar server cannot be reached."),
    (TimedOut, "The calendar server took too long to answer."),
    (Throttled, "The calendar service is busy."),
    (SignInNeeded, "Nobody is signed in."),
    (SignInExpired, "Your sign-in has ended."),
    (CredentialsRefused, "The calendar server refused the user name or password."),
]


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told to say."""
    said: list[str] = []

    def note(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Announcement:
            said.append(event.message())  # type: ignore[attr-defined]  # an announcement has one

    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    return said


def fail(desk: Desk, error: type[AttendantError], *, seconds: float | None = None) -> None:
    """Let a round fail as a whole."""
    problem = error(retry_after_s=seconds).problem
    desk.board.mark([ANNA.mailbox, GIANNI.mailbox, MUELLER.mailbox], problem, WINDOW, desk.clock.at)
    next_try_at = None if seconds is None else desk.clock.at + timedelta(seconds=seconds)
    desk.window.on_refresh_event(RefreshFailed(2, problem, next_try_at))


def look_at(desk: Desk, name: str) -> str:
    """Select somebody and return the row as it is spoken."""
    desk.window.search_for(name)
    return desk.window.pane.model.spoken(0)


@pytest.mark.parametrize(("error", "words"), [*OF_ONE, *OF_ALL])
def test_somebody_of_whom_nothing_is_known_is_never_free_and_says_why(
    desk: Desk, error: type[AttendantError], words: str
) -> None:
    desk.hear(unreadable(MUELLER, error.as_problem()))

    row = look_at(desk, "müller")

    assert words[4:].rstrip(".") in row
    assert words[4:].rstrip(".") in desk.window.panel.sentence
    availability = desk.window.panel.availability
    assert availability is not None
    assert availability.state is State.UNKNOWN


@pytest.mark.parametrize(("error", "words"), OF_ALL)
def test_what_was_known_stays_with_its_age_while_the_whole_is_in_trouble(
    desk: Desk, error: type[AttendantError], words: str
) -> None:
    fail(desk, error)

    assert look_at(desk, "gianni") == "Gianni Roselli: Free until 14:30, as of 10:23"
    assert "Not up to date, as of 10:23" in desk.labels(desk.window.panel)
    assert desk.window.banner.text.startswith(f"{words} Calendars as of 10:23.")
    assert desk.window.status.text.startswith("Calendars as of 10:23")


@pytest.mark.parametrize("error", [NoFreeBusyAccess, MailboxNotFound])
def test_what_may_not_be_seen_any_more_is_dropped_at_once(desk: Desk, error: type[AttendantError]) -> None:
    desk.hear(unreadable(GIANNI, error.as_problem()))

    assert "Free" not in look_at(desk, "gianni")


def test_a_fresh_answer_has_its_age_in_the_panel_and_no_mark_in_the_row(desk: Desk) -> None:
    assert look_at(desk, "gianni") == "Gianni Roselli: Free until 14:30"
    assert any("12 s ago" in text for text in desk.labels(desk.window.panel))


def test_an_old_answer_is_marked_in_the_row_without_any_event(desk: Desk) -> None:
    desk.move_clock("10:40")

    assert look_at(desk, "gianni") == "Gianni Roselli: Free until 14:30, as of 10:23"


def test_whole_grows_old_by_itself_when_nothing_is_heard_any_more(desk: Desk) -> None:
    desk.clock.at = TEN_24 + timedelta(minutes=15)
    desk.window._situation.timer.timeout.emit()

    assert desk.window.status.text.startswith("Calendars as of 10:23")


def test_whole_is_as_old_as_its_oldest_calendar(desk: Desk) -> None:
    desk.hear(known(MUELLER, FREE, age=timedelta(minutes=40)))

    assert desk.window.status.text == "Calendars up to date, the oldest as of 09:44"


def test_a_long_first_round_says_that_it_reads(desk: Desk, empty_desk: Desk) -> None:
    empty_desk.seat(ANNA, GIANNI, MUELLER)
    empty_desk.window.on_refresh_event(RefreshStarted(1, 3))
    empty_desk.hear_batch(known(ANNA, FREE))
    empty_desk.clock.at = TEN_24 + timedelta(minutes=30)
    empty_desk.window._situation.say()

    assert empty_desk.window.status.text.startswith("Reading calendars…")


def test_silence_that_the_service_asked_for_says_until_when_and_offers_nothing_in_vain(desk: Desk) -> None:
    fail(desk, Throttled, seconds=420)

    assert desk.window.banner.text == "The calendar service is busy. Calendars as of 10:23. Next try: 10:31."
    assert not desk.window.banner.has_offer()
    assert desk.window.banner.button.isHidden()


def test_banner_closes_when_answers_come_again_although_the_round_lasts(desk: Desk) -> None:
    fail(desk, ServiceUnreachable)
    desk.window.on_refresh_event(RefreshStarted(3, 50_000))
    good = known(ANNA, FREE)

    for seconds, closed in ((0, False), (10, False), (20, True)):
        desk.clock.at = TEN_24 + timedelta(seconds=seconds)
        desk.hear_batch(good)
        assert (desk.window.banner.text == "") is closed

    assert desk.window.status.text.startswith("Calendars up to date")


def test_banner_stays_while_failures_and_answers_take_turns(desk: Desk) -> None:
    for minute in range(5):
        desk.clock.at = TEN_24 + timedelta(minutes=minute)
        desk.hear_batch(known(ANNA, FREE))
        fail(desk, ServiceUnreachable)

        assert desk.window.banner.text != ""


def test_entries_without_an_answer_do_not_close_the_banner(desk: Desk) -> None:
    fail(desk, ServiceUnreachable)
    problem = ServiceUnreachable.as_problem()

    for seconds in (0, 60):
        desk.clock.at = TEN_24 + timedelta(seconds=seconds)
        change = desk.board.mark([ANNA.mailbox], problem, WINDOW, desk.clock.at)
        desk.window.on_refresh_event(SchedulesArrived(3, change.schedules, 1, 3, change.changed))

    assert desk.window.banner.text != ""


@pytest.mark.parametrize("error", [error for error, _ in OF_ALL])
def test_trouble_is_said_aloud_once_however_often_it_is_tried(
    desk: Desk, spoken: list[str], error: type[AttendantError]
) -> None:
    for minute in range(5):
        desk.clock.at = TEN_24 + timedelta(minutes=minute)
        fail(desk, error, seconds=60 * (minute + 1))

    assert len(spoken) == 1
    assert spoken[0].startswith(desk.window.banner.text.partition(".")[0])


def test_its_end_is_said_once_too_and_the_next_trouble_again(desk: Desk, spoken: list[str]) -> None:
    fail(desk, ServiceUnreachable)
    desk.window.on_refresh_event(RefreshFinished(3, TEN_24, 0))
    desk.window.on_refresh_event(RefreshFinished(4, TEN_24, 0))
    fail(desk, ServiceUnreachable)

    assert [text.partition(".")[0] for text in spoken] == [
        "The calendar server cannot be reached",
        "Calendars up to date",
        "The calendar server cannot be reached",
    ]


def test_age_that_grows_is_not_said_aloud_minute_by_minute(desk: Desk, spoken: list[str], qtbot: QtBot) -> None:
    del qtbot
    desk.hear(known(MUELLER, FREE, age=timedelta(minutes=40)))

    for minute in range(20):
        desk.clock.at = TEN_24 + timedelta(minutes=minute)
        desk.window._situation.timer.timeout.emit()

    assert len(spoken) <= 1
