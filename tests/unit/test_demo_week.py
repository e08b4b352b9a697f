"""The demo never looks dull: every hour of the week shows most of what the console can say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import pytest

from attendant.core.availability import State, availability_at
from attendant.core.errors import MailboxNotFound, NoFreeBusyAccess, Problem
from attendant.core.schedule import (
    CalendarEvent,
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    WorkingHours,
)
from attendant.demo.organisation import Organisation

TODAYS = {
    "an ordinary Tuesday": date(2026, 11, 24),
    "summer": date(2026, 7, 1),
    "Europe's clocks go forward on Sunday": date(2026, 3, 25),
    "Europe's clocks go back today": date(2026, 10, 25),
    "America's clocks go forward on Sunday": date(2027, 3, 12),
    "the last day of the year": date(2026, 12, 31),
    "the first day of a year": date(2027, 1, 1),
    "a leap day": date(2028, 2, 29),
}
ENOUGH_STATES = 5


def hours_of_the_week(today: date, step: timedelta = timedelta(hours=1)) -> Iterator[datetime]:
    """Every hour of the week that ``today`` lies in, UTC."""
    at = datetime.combine(today - timedelta(days=today.weekday()), time(), UTC)
    for _ in range(timedelta(days=7) // step):
        yield at
        at += step


@lru_cache(maxsize=2)
def schedules(today: date, seed: int = 1, *, old_server: bool = False) -> tuple[Schedule, ...]:
    """What a provider would hand over for each colleague: yesterday's midnight of the week's start and two weeks on."""
    organisation = Organisation(seed, today=today)
    start = datetime.combine(today - timedelta(days=today.weekday() + 1), time(), UTC)
    window = CalendarWindow(start, start + timedelta(days=14))
    return tuple(
        schedule_of(organisation, contact.mailbox, window, old_server=old_server) for contact in organisation.contacts
    )


def schedule_of(organisation: Organisation, address: str, window: CalendarWindow, *, old_server: bool) -> Schedule:
    mailbox = organisation.mailbox(address)
    problem: Problem | None = None
    if mailbox is None:
        problem = MailboxNotFound.as_problem()
    elif mailbox.rights is ScheduleView.NONE:
        problem = NoFreeBusyAccess.as_problem()
    if mailbox is None or problem is not None:
        return Schedule.without_answer(address, window, window.start, problem or MailboxNotFound.as_problem())
    events = tuple(
        CalendarEvent(
            item.start, item.end, seen_status(item.status, old_server=old_server), sensitivity=item.sensitivity
        )
        for item in organisation.items(address, window)
    )
    hours = None
    if mailbox.working_periods is not None:
        hours = WorkingHours(ZoneInfo(mailbox.zone), mailbox.zone, mailbox.working_periods)
    return Schedule(address, window, window.start, mailbox.rights, events, hours)


def seen_status(status: FreeBusyStatus, *, old_server: bool) -> FreeBusyStatus:
    """Servers before 2013 SP1 call a person who works elsewhere free."""
    return FreeBusyStatus.FREE if old_server and status is FreeBusyStatus.WORKING_ELSEWHERE else status


def states_at(seen: tuple[Schedule, ...], at: datetime) -> set[State]:
    return {availability_at(replace(schedule, fetched_at=at), at).state for schedule in seen}


@pytest.mark.parametrize("today", TODAYS.values(), ids=TODAYS.keys())
def test_every_hour_of_the_week_shows_at_least_five_states(today: date) -> None:
    seen = schedules(today)

    for at in hours_of_the_week(today):
        assert len(states_at(seen, at)) >= ENOUGH_STATES, at


def test_states_change_with_the_quarter_hours_and_stay_various() -> None:
    today = date(2026, 11, 24)
    seen = schedules(today)

    for at in hours_of_the_week(today, timedelta(minutes=45)):
        assert len(states_at(seen, at)) >= ENOUGH_STATES, at


@pytest.mark.parametrize("seed", [2, 3])
def test_other_seeds_are_as_various(seed: int) -> None:
    today = date(2026, 11, 24)
    seen = schedules(today, seed)

    for at in hours_of_the_week(today, timedelta(hours=2)):
        assert len(states_at(seen, at)) >= ENOUGH_STATES, at


def test_a_server_that_knows_no_working_elsewhere_is_as_various() -> None:
    today = date(2026, 11, 24)
    seen = schedules(today, old_server=True)

    for at in hours_of_the_week(today):
        assert len(states_at(seen, at) - {State.WORKS_ELSEWHERE}) >= ENOUGH_STATES, at


def test_the_week_shows_every_state_there_is() -> None:
    today = date(2026, 11, 24)
    seen = schedules(today)

    assert set().union(*(states_at(seen, at) for at in hours_of_the_week(today))) == set(State)


@pytest.mark.parametrize("today", TODAYS.values(), ids=TODAYS.keys())
def test_somebody_always_is_in_something_private(today: date) -> None:
    events = [event for schedule in schedules(today) for event in schedule.events if event.is_private]

    for at in hours_of_the_week(today):
        assert any(event.start <= at < event.end for event in events), at


def test_two_colleagues_always_have_an_explained_error() -> None:
    problems = {schedule.problem.code for schedule in schedules(date(2026, 11, 24)) if schedule.problem}

    assert problems == {"MailboxNotFound", "NoFreeBusyAccess"}
