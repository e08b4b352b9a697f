"""What must not matter to the rules, and what must hold from one instant to the next, for every schedule."""

from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from itertools import chain
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from attendant.core.availability import Availability, State, Thresholds, availability_at
from attendant.core.blocks import Ahead
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Schedule, WorkingHours
from attendant.core.working_hours import working_spans
from tests.unit.minutes import HOUR, MINUTE, REACHABLE, fresh, is_owners_day, minutes_of_window, schedules, thresholds

STATUS_OF = {
    State.OUT_OF_OFFICE: FreeBusyStatus.OOF,
    State.IN_MEETING: FreeBusyStatus.BUSY,
    State.UNKNOWN: FreeBusyStatus.NO_DATA,
    State.MAYBE_BUSY: FreeBusyStatus.TENTATIVE,
    State.WORKS_ELSEWHERE: FreeBusyStatus.WORKING_ELSEWHERE,
}
TAKING = tuple(STATUS_OF[state] for state in STATUS_OF if state not in REACHABLE)


def told(availability: Availability, *but: str) -> dict[str, object]:
    """Return what is concluded, except for the instant itself and what is named."""
    return {
        field.name: getattr(availability, field.name)
        for field in fields(availability)
        if field.name not in ("at", *but)
    }


def judged(schedule: Schedule, at: datetime, limits: Thresholds) -> Availability:
    return availability_at(fresh(schedule, at), at, limits)


def halves(schedule: Schedule, event: CalendarEvent) -> tuple[CalendarEvent, ...]:
    """Cut an item in two that touch; an all-day tentative one means something as a whole."""
    if event.status is FreeBusyStatus.TENTATIVE and is_owners_day(schedule, event):
        return (event,)
    middle = event.start + (event.end - event.start) / 3
    return replace(event, end=middle), replace(event, start=middle)


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds, st.randoms(use_true_random=False))
def test_order_doubles_and_cuts_of_items_do_not_matter(
    schedule: Schedule, since: timedelta, limits: Thresholds, random: Random
) -> None:
    at = schedule.window.start + since
    pieces = list(chain.from_iterable(halves(schedule, event) for event in schedule.events))
    pieces += schedule.events[:2]
    random.shuffle(pieces)

    assert judged(replace(schedule, events=tuple(pieces)), at, limits) == judged(schedule, at, limits)


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds)
def test_blocks_in_place_of_the_items_they_were_merged_from_mean_the_same(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    at, window = schedule.window.start + since, schedule.window
    hours = schedule.working_hours
    working = None if hours is None else working_spans(hours, window.start, window.end)
    blocks = Ahead(schedule, working, window.start, window.end, limits.usable_gap).since(0)
    merged = tuple(
        CalendarEvent(block.start, block.end, STATUS_OF[block.state]) for block in blocks if block.state in STATUS_OF
    )

    # A stretch of maybe busy that happens to be cut to a whole day would mean something else as one item.
    assume(not any(event.status is FreeBusyStatus.TENTATIVE and is_owners_day(schedule, event) for event in merged))

    again = judged(replace(schedule, events=merged), at, limits)

    but = ("between_items", "all_day")
    assert told(again, *but) == told(judged(schedule, at, limits), *but)


@settings(max_examples=120)
@given(
    schedules(), minutes_of_window, thresholds, st.integers(-600, 3600), st.integers(1, 600), st.sampled_from(TAKING)
)
def test_one_more_item_makes_nobody_freer(
    schedule: Schedule, since: timedelta, limits: Thresholds, begins: int, length: int, status: FreeBusyStatus
) -> None:
    at, start = schedule.window.start + since, schedule.window.start + begins * MINUTE
    one_more = CalendarEvent(start, start + length * MINUTE, status)

    before = judged(schedule, at, limits)
    after = judged(replace(schedule, events=(*schedule.events, one_more)), at, limits)

    if after.state in REACHABLE:
        assert before.state in REACHABLE
        assert after.until is not None
        assert before.until is not None
        assert after.until <= before.until
    if after.next_free_hour_at is not None and before.next_free_hour_at is not None:
        assert after.next_free_hour_at >= before.next_free_hour_at


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds)
def test_what_comes_then_is_what_is_said_when_it_has_come(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    at = schedule.window.start + since

    now = judged(schedule, at, limits)

    assert now.until is not None
    assert now.until > at
    if now.then_at is None:
        return
    then = judged(schedule, now.then_at, limits)
    assert then.state is now.then
    assert now.then_until in (then.until, None)
    if now.then_free_for is not None and now.then_at == now.until:
        assert availability_of_free_time(schedule, then, limits) == now.then_at + now.then_free_for


def availability_of_free_time(schedule: Schedule, first: Availability, limits: Thresholds) -> datetime:
    """Return where free time ends, by asking again at each end."""
    until = first.until
    assert until is not None
    while until < schedule.window.end and (following := judged(schedule, until, limits)).state in REACHABLE:
        assert following.until is not None
        until = following.until
    return until


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds, st.data())
def test_promise_holds_until_it_runs_out(
    schedule: Schedule, since: timedelta, limits: Thresholds, data: st.DataObject
) -> None:
    at = schedule.window.start + since
    now = judged(schedule, at, limits)
    assert now.until is not None
    later = at + (now.until - at) * data.draw(st.floats(0, 0.999999))

    then = judged(schedule, later, limits)

    but = ("between_items", "soon_in", "all_day", "fetched_at", "next_free_hour_at")
    assert told(then, *but) == told(now, *but)


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds)
def test_the_instant_after_a_boundary_says_what_the_boundary_says(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    until = judged(schedule, schedule.window.start + since, limits).until
    if until is None or until >= schedule.window.end:
        return

    at, just_after = judged(schedule, until, limits), judged(schedule, until + datetime.resolution, limits)

    # The last instant that leaves a whole free hour is one before this one.
    but = ("fetched_at", "next_free_hour_at", "soon_in")
    assert told(just_after, *but) == told(at, *but)


@settings(max_examples=120)
@given(schedules(), minutes_of_window, thresholds, st.integers(-4 * 12, 4 * 14))
def test_only_the_owners_clock_matters_and_not_where_on_earth_it_hangs(
    schedule: Schedule, since: timedelta, limits: Thresholds, quarters: int
) -> None:
    here, there = timezone(timedelta(0)), timezone(quarters * HOUR / 4)
    ahead = quarters * HOUR / 4
    local = with_zone(schedule, here)
    events = tuple(replace(event, start=event.start - ahead, end=event.end - ahead) for event in local.events)
    window = CalendarWindow(local.window.start - ahead, local.window.end - ahead)
    moved = with_zone(replace(local, events=events, window=window), there)

    first = judged(local, local.window.start + since, limits)
    second = judged(moved, moved.window.start + since, limits)

    shifted = {
        name: value - ahead if isinstance(value, datetime) else value
        for name, value in told(first, "owner_zone").items()
    }
    assert told(second, "owner_zone") == shifted


def with_zone(schedule: Schedule, zone: timezone) -> Schedule:
    hours = schedule.working_hours
    return replace(schedule, working_hours=hours and WorkingHours(zone, str(zone), hours.periods))
