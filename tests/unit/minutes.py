"""Made-up calendars of two and a half days for properties, and an oracle that looks at one minute at a time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from attendant.core.availability import State, Thresholds
from attendant.core.errors import ServiceUnreachable
from attendant.core.schedule import (
    CalendarEvent,
    CalendarWindow,
    FreeBusyStatus,
    Schedule,
    ScheduleView,
    Weekday,
    WorkingHours,
    WorkingPeriod,
)
from attendant.core.working_hours import is_all_day

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
REACHABLE = (State.FREE, State.WORKS_ELSEWHERE)

ZONES = {
    "Europe/Rome": (datetime(2026, 3, 27, 23, tzinfo=UTC), datetime(2026, 10, 23, 22, tzinfo=UTC)),
    "America/New_York": (datetime(2026, 3, 7, 5, tzinfo=UTC), datetime(2026, 10, 31, 4, tzinfo=UTC)),
    "Australia/Lord_Howe": (datetime(2026, 4, 3, 13, tzinfo=UTC), datetime(2026, 10, 2, 13, 30, tzinfo=UTC)),
    "Asia/Kathmandu": (datetime(2026, 11, 23, 18, 15, tzinfo=UTC),),
    "Africa/Cairo": (datetime(2026, 4, 22, 22, tzinfo=UTC), datetime(2026, 10, 28, 21, tzinfo=UTC)),
    "America/Sao_Paulo": (datetime(2018, 11, 3, 3, tzinfo=UTC), datetime(2018, 2, 16, 2, tzinfo=UTC)),
}
"""Where each window begins: a local midnight a day or two before clocks change, where they do."""

_PRECEDENCE = (
    (FreeBusyStatus.OOF, State.OUT_OF_OFFICE),
    (FreeBusyStatus.BUSY, State.IN_MEETING),
    (FreeBusyStatus.NO_DATA, State.UNKNOWN),
    (FreeBusyStatus.TENTATIVE, State.MAYBE_BUSY),
)


def works_at(hours: WorkingHours, at: datetime) -> bool:
    """Whether the owner's clock shows working time; no clock change may lie within an hour of a period's ends."""
    local = at.astimezone(hours.zone)
    minute, today = 60 * local.hour + local.minute, local.weekday()
    yesterday = (today - 1) % 7
    for period in hours.periods:
        start, end = period.start_minute, period.end_minute or 1440
        if start == end:
            start, end = 0, 1440
        if today in period.days and start <= minute < (end if end > start else 1440):
            return True
        if yesterday in period.days and end < start and minute < end:
            return True
    return False


def is_covered(schedule: Schedule, status: FreeBusyStatus, at: datetime, gap: timedelta) -> bool:
    """Whether ``status`` holds at ``at``: an item, or a short gap between the items before and after."""
    items = [
        event
        for event in schedule.events
        if event.status is status and not (status is FreeBusyStatus.TENTATIVE and is_owners_day(schedule, event))
    ]
    if status is FreeBusyStatus.TENTATIVE and any(
        event.start <= at < event.end and (schedule.working_hours is None or works_at(schedule.working_hours, at))
        for event in schedule.events
        if event.status is status and is_owners_day(schedule, event)
    ):
        return True
    if any(event.start <= at < event.end for event in items):
        return True
    before = max((event.end for event in items if event.end <= at and event.start < event.end), default=None)
    after = min((event.start for event in items if event.start > at and event.start < event.end), default=None)
    return before is not None and after is not None and after - before < gap


def is_owners_day(schedule: Schedule, event: CalendarEvent) -> bool:
    return schedule.working_hours is not None and is_all_day(event, schedule.working_hours.zone)


def state_at(schedule: Schedule, at: datetime, gap: timedelta) -> State:
    """Conclude by the list of DESIGN, first match wins, from one minute alone."""
    if not schedule.window.holds(at):
        return State.UNKNOWN
    for status, state in _PRECEDENCE:
        if is_covered(schedule, status, at, gap):
            return state
    if schedule.working_hours is not None and not works_at(schedule.working_hours, at):
        return State.OUTSIDE_WORKING_HOURS
    if is_covered(schedule, FreeBusyStatus.WORKING_ELSEWHERE, at, gap):
        return State.WORKS_ELSEWHERE
    return State.FREE


@st.composite
def working_weeks(draw: st.DrawFn, zone: tzinfo) -> WorkingHours:
    """Periods of all kinds, in whole quarters of an hour and clear of the hours in which clocks change."""
    quarter = st.integers(4 * 5, 4 * 22).map(lambda number: 15 * number)
    periods = draw(
        st.lists(
            st.builds(
                WorkingPeriod,
                st.frozensets(st.sampled_from(Weekday)),
                quarter | st.just(0),
                quarter | st.sampled_from((0, 1440)),
            ),
            max_size=3,
        )
    )
    return WorkingHours(zone, str(zone), tuple(periods))


@st.composite
def schedules(draw: st.DrawFn) -> Schedule:
    """Two and a half days of items in full minutes, as a provider hands them over, and a clock change among them.

    Many ends lie within minutes of a quarter of an hour, where working hours and other items begin and end too.
    """
    name = draw(st.sampled_from(sorted(ZONES)))
    zone = ZoneInfo(name)
    start = draw(st.sampled_from(ZONES[name]))
    window = CalendarWindow(start, start + timedelta(hours=60))
    near_a_quarter = st.builds(lambda quarter, off: 15 * quarter + off, st.integers(-40, 240), st.integers(-4, 4))
    items = st.builds(
        lambda begin, length, status: CalendarEvent(start + begin * MINUTE, start + (begin + length) * MINUTE, status),
        st.integers(-600, 3600),
        st.integers(0, 15) | st.integers(0, 1600) | st.sampled_from((30, 60, 90, 1380, 1440, 1500)),
        st.sampled_from(FreeBusyStatus),
    )
    neighbours = st.builds(
        lambda ends, status: CalendarEvent(start + min(ends) * MINUTE, start + max(ends) * MINUTE, status),
        st.tuples(near_a_quarter, near_a_quarter),
        st.sampled_from(FreeBusyStatus),
    )
    days = st.builds(
        lambda day, status: CalendarEvent(
            local_midnight(start, day, zone), local_midnight(start, day + 1, zone), status
        ),
        st.integers(-1, 2),
        st.sampled_from(FreeBusyStatus),
    )
    events = draw(st.lists(items | neighbours | days, max_size=8))
    touching = [event for event in events if event.start < window.end and event.end > window.start]
    return Schedule(
        "anna@example.com",
        window,
        window.start,
        ScheduleView.FULL,
        tuple(sorted(touching, key=lambda event: (event.start, event.end))),
        draw(st.none() | working_weeks(zone)),
        problem=draw(st.none() | st.none() | st.just(ServiceUnreachable.as_problem())),
    )


def local_midnight(start: datetime, days: int, zone: tzinfo) -> datetime:
    date = start.astimezone(zone).date() + timedelta(days=days)
    return datetime(date.year, date.month, date.day, tzinfo=zone).astimezone(UTC)


minutes_of_window = st.integers(0, 60 * 60 - 1).map(lambda number: number * MINUTE)
thresholds = st.builds(
    Thresholds,
    usable_gap=st.sampled_from((0, 1, 5, 15)).map(lambda number: number * MINUTE),
    meeting_soon=st.sampled_from((0, 10, 25)).map(lambda number: number * MINUTE),
    stale_after=st.sampled_from((6, 10, 45)).map(lambda number: number * MINUTE),
    unusable_after=st.sampled_from((12, 100)).map(lambda number: number * HOUR),
)


def fresh(schedule: Schedule, at: datetime) -> Schedule:
    return replace(schedule, fetched_at=at)


def free_time_after(schedule: Schedule, begins: datetime, limits: Thresholds) -> datetime:
    """Return the first minute from ``begins`` on that is no free time, or the end of the window."""
    minute = begins
    while minute < schedule.window.end and state_at(schedule, minute, limits.usable_gap) in REACHABLE:
        minute += MINUTE
    return minute
