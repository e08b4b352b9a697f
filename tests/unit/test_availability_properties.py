"""What holds for every schedule, checked against an oracle that looks at one minute at a time."""

from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from attendant.core.availability import (
    Availability,
    State,
    Thresholds,
    UnknownReason,
    availability_at,
    next_change_after,
)
from attendant.core.errors import NoFreeBusyAccess, Problem, ServiceUnreachable
from attendant.core.schedule import (
    NEVER,
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
from attendant.ui.words import wording
from tests.unit.minutes import (
    HOUR,
    MINUTE,
    REACHABLE,
    ZONES,
    free_time_after,
    fresh,
    minutes_of_window,
    schedules,
    state_at,
    thresholds,
    works_at,
)


def facts(availability: Availability) -> dict[str, object]:
    """Return everything but the instant itself."""
    return {field.name: getattr(availability, field.name) for field in fields(availability) if field.name != "at"}


@settings(max_examples=400)
@given(schedules(), minutes_of_window, thresholds)
def test_state_is_what_one_minute_alone_says(schedule: Schedule, since: timedelta, limits: Thresholds) -> None:
    at = schedule.window.start + since

    assert availability_at(fresh(schedule, at), at, limits).state is state_at(schedule, at, limits.usable_gap)


@settings(max_examples=150)
@given(schedules(), minutes_of_window, thresholds)
def test_state_lasts_until_the_promised_minute_and_ends_there(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    at = schedule.window.start + since

    availability = availability_at(fresh(schedule, at), at, limits)

    assert availability.until is not None
    minute = at
    while minute < availability.until:
        assert state_at(schedule, minute, limits.usable_gap) is availability.state
        minute += MINUTE
    assert availability.at_least == (availability.until == schedule.window.end)
    if not availability.at_least:
        assert state_at(schedule, availability.until, limits.usable_gap) is not availability.state


@settings(max_examples=200)
@given(schedules(), minutes_of_window, thresholds)
def test_offered_free_time_is_free_all_through_and_long_enough_to_use(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    at = schedule.window.start + since

    availability = availability_at(fresh(schedule, at), at, limits)

    if availability.then not in REACHABLE or availability.then_at is None:
        assert availability.then_free_for is None
        return
    assert availability.then_at == availability.until
    free_until = free_time_after(schedule, availability.then_at, limits)
    assert availability.then_free_for == (
        None if free_until == schedule.window.end else free_until - availability.then_at
    )
    assert availability.state in REACHABLE or free_until - availability.then_at >= limits.usable_gap


@settings(max_examples=200)
@given(schedules(), minutes_of_window, thresholds)
def test_only_free_time_too_short_to_use_is_passed_over(
    schedule: Schedule, since: timedelta, limits: Thresholds
) -> None:
    at = schedule.window.start + since

    availability = availability_at(fresh(schedule, at), at, limits)

    if availability.at_least or availability.until is None:
        assert (availability.then, availability.then_at) == (None, None)
        return
    ends = availability.then_at or schedule.window.end
    if ends > availability.until:
        assert free_time_after(schedule, availability.until, limits) == ends
        assert ends - availability.until < limits.usable_gap
        assert availability.state not in REACHABLE
    if availability.then_at is not None:
        assert state_at(schedule, availability.then_at, limits.usable_gap) is availability.then


@settings(max_examples=100)
@given(schedules(), minutes_of_window)
def test_next_free_hour_is_the_first_one(schedule: Schedule, since: timedelta) -> None:
    at = schedule.window.start + since
    gap = Thresholds().usable_gap

    found = availability_at(fresh(schedule, at), at).next_free_hour_at

    begins, minute = None, at
    while minute < schedule.window.end and schedule.working_hours is not None:
        is_free = state_at(schedule, minute, gap) in REACHABLE
        begins = (begins or minute) if is_free else None
        minute += MINUTE
        if begins is not None and minute - begins == HOUR:
            break
    else:
        begins = None
    assert found == (None if begins == at else begins)


@settings(max_examples=200)
@given(schedules(), minutes_of_window)
def test_return_is_the_first_working_minute_that_is_no_absence(schedule: Schedule, since: timedelta) -> None:
    at = schedule.window.start + since
    gap = Thresholds().usable_gap

    availability = availability_at(fresh(schedule, at), at)

    if availability.back_at is None or schedule.working_hours is None:
        return
    absent = (State.OUT_OF_OFFICE, State.OUTSIDE_WORKING_HOURS)
    minute = at if availability.state in absent else availability.then_at
    assert minute is not None
    while minute < availability.back_at:
        free_until = free_time_after(schedule, minute, Thresholds())
        if free_until > minute:
            assert free_until - minute < gap
            assert state_at(schedule, free_until, gap) not in (State.IN_MEETING, State.MAYBE_BUSY)
        elif works_at(schedule.working_hours, minute):
            assert state_at(schedule, minute, gap) is State.OUT_OF_OFFICE
        minute = max(free_until, minute + MINUTE)
    assert works_at(schedule.working_hours, minute)
    assert state_at(schedule, minute, gap) not in (*absent, State.UNKNOWN)
    free_until = free_time_after(schedule, minute, Thresholds())
    assert not minute < free_until < minute + gap or state_at(schedule, free_until, gap) not in absent


@settings(max_examples=250)
@given(schedules(), minutes_of_window, thresholds, st.integers(0, 13 * 60), st.data())
def test_nothing_changes_before_the_next_change(
    schedule: Schedule, since: timedelta, limits: Thresholds, age: int, data: st.DataObject
) -> None:
    at = schedule.window.start + since
    known = replace(schedule, fetched_at=at - age * MINUTE)

    change = next_change_after(known, at, limits)

    before = facts(availability_at(known, at, limits))
    last = (change or at + timedelta(days=2)) - datetime.resolution
    assert change is None or change > at
    seconds = st.integers(0, int((last - at).total_seconds())).map(lambda number: at + timedelta(seconds=number))
    for later in (last, *data.draw(st.lists(seconds, max_size=12))):
        assert facts(availability_at(known, later, limits)) == before


@settings(max_examples=100)
@given(schedules(), minutes_of_window)
def test_row_that_follows_the_next_changes_never_shows_an_old_state(schedule: Schedule, since: timedelta) -> None:
    at = schedule.window.start + since
    known = fresh(schedule, at)

    shown, change = availability_at(known, at), next_change_after(known, at)

    for number in range(180):
        minute = at + number * MINUTE
        while change is not None and change <= minute:
            shown, change = availability_at(known, change), next_change_after(known, change)
        assert shown.state is availability_at(known, minute).state


extreme = st.datetimes(timezones=st.sampled_from((UTC, ZoneInfo("Europe/Rome"), ZoneInfo("America/Sao_Paulo"))))
near = st.integers(-10_000, 10_000).map(lambda number: datetime(2026, 11, 24, tzinfo=UTC) + number * MINUTE)
instants = near | near | extreme


@st.composite
def nasty_windows(draw: st.DrawFn) -> CalendarWindow:
    start, end = sorted(draw(st.tuples(instants, instants)))
    assume(start < end)
    return CalendarWindow(start, end)


nasty_schedules = st.builds(
    Schedule,
    st.just("anna@example.com"),
    nasty_windows(),
    instants | st.just(NEVER),
    st.sampled_from(ScheduleView),
    st.lists(
        st.builds(CalendarEvent, instants, instants, st.sampled_from(FreeBusyStatus), st.just("secret")), max_size=6
    ).map(tuple),
    st.none()
    | st.builds(
        WorkingHours,
        st.sampled_from((UTC, *map(ZoneInfo, ZONES))),
        st.just("zone"),
        st.lists(
            st.builds(
                WorkingPeriod,
                st.frozensets(st.sampled_from(Weekday)),
                st.integers(-2000, 5000),
                st.integers(-2000, 5000),
            ),
            max_size=3,
        ).map(tuple),
    ),
    st.lists(st.sampled_from(FreeBusyStatus), max_size=40).map(tuple),
    st.integers(-30, 1500),
    st.none() | st.sampled_from((NoFreeBusyAccess.as_problem(), ServiceUnreachable.as_problem())),
)


def must_be_unknown(schedule: Schedule, at: datetime) -> bool:
    """Whether nothing may be concluded, by the plain words of the design."""
    problem: Problem | None = schedule.problem
    return (
        (problem is not None and problem.lasting)
        or schedule.view is ScheduleView.NONE
        or at - schedule.fetched_at > timedelta(hours=12)
        or not schedule.window.holds(at)
    )


@settings(max_examples=600)
@given(nasty_schedules, near, st.booleans())
@example(
    Schedule(
        "anna@example.com",
        CalendarWindow(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)),
        datetime(2026, 11, 24, tzinfo=UTC),
        ScheduleView.TIMES,
    ),
    datetime(2026, 11, 24, tzinfo=UTC),
    False,
)
def test_unknown_is_never_free(schedule: Schedule, at: datetime, is_fresh: bool) -> None:
    known = fresh(schedule, at) if is_fresh else schedule

    availability = availability_at(known, at)

    covering = {event.status for event in known.events if event.start <= at < event.end}
    if must_be_unknown(known, at):
        assert availability.state is State.UNKNOWN
        assert availability.unknown_reason not in (None, UnknownReason.NO_DATA)
    if covering - {FreeBusyStatus.FREE, FreeBusyStatus.WORKING_ELSEWHERE, FreeBusyStatus.TENTATIVE}:
        assert availability.state in (State.UNKNOWN, State.OUT_OF_OFFICE, State.IN_MEETING)
    if FreeBusyStatus.TENTATIVE in covering:
        assert availability.state not in REACHABLE
    if known.view is ScheduleView.MERGED and not known.merged:
        assert availability.state not in REACHABLE
    assert (availability.state is State.UNKNOWN) == (availability.unknown_reason is not None)


@settings(max_examples=400)
@given(nasty_schedules, near, st.booleans(), st.sampled_from(sorted(ZONES)))
def test_every_availability_has_a_sentence_that_promises_nothing_unknown(
    schedule: Schedule, at: datetime, is_fresh: bool, viewer: str
) -> None:
    known = fresh(schedule, at) if is_fresh else schedule
    availability = availability_at(known, at)

    sentence = wording.sentence(availability, ZoneInfo(viewer))

    assert sentence
    assert "{" not in sentence
    assert "secret" not in sentence
    if availability.state is State.UNKNOWN:
        assert sentence.startswith("No information")
        assert "free" not in sentence.lower()
    if not availability.hours_known:
        assert "Free" not in sentence
        assert "utside" not in sentence


@settings(max_examples=300)
@given(nasty_schedules, instants)
def test_no_schedule_is_too_strange_to_judge(schedule: Schedule, at: datetime) -> None:
    availability = availability_at(schedule, at)
    change = next_change_after(schedule, at)

    assert availability.state in State
    assert change is None or change > at


@given(schedules(), minutes_of_window, st.sampled_from((Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL)))
def test_private_items_mean_what_any_others_mean(
    schedule: Schedule, since: timedelta, sensitivity: Sensitivity
) -> None:
    at = schedule.window.start + since
    known = fresh(schedule, at)
    private = replace(known, events=tuple(replace(event, sensitivity=sensitivity) for event in known.events))

    assert availability_at(private, at) == availability_at(known, at)
