"""The rules: what a schedule means at an instant.

The order of the states and the meaning of "until" are decided in docs/decisions/0002-states.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum

from attendant.core.blocks import ELSEWHERE, REACHABLE, Ahead, Block, State, items_between
from attendant.core.errors import Problem
from attendant.core.schedule import Schedule, ScheduleView, require_aware
from attendant.core.working_hours import LONGEST_PAUSE, Span, day_span, span_after, working_day, working_spans

__all__ = ["Availability", "State", "Thresholds", "UnknownReason", "availability_at", "next_change_after"]


class UnknownReason(StrEnum):
    """Why nothing can be said."""

    NO_MAILBOX = "no_mailbox"
    NOT_ASKED_YET = "not_asked_yet"
    PROBLEM = "problem"
    TOO_OLD = "too_old"
    OUTSIDE_WINDOW = "outside_window"
    NOT_SHOWN = "not_shown"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Spans that the rules go by; options of the house.

    Attributes:
        usable_gap: A shorter gap between two items of one state is no free time but part of the block.
        meeting_soon: A free person whose next item begins within this span is announced as such.
        stale_after: Age from which data is marked stale.
        unusable_after: Age from which data says nothing any more.
    """

    usable_gap: timedelta = timedelta(minutes=5)
    meeting_soon: timedelta = timedelta(minutes=10)
    stale_after: timedelta = timedelta(minutes=10)
    unusable_after: timedelta = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Availability:
    """The facts of the one sentence that row, panel, accessible text, clipboard and ``show`` share.

    Attributes:
        at: Instant that all this is about.
        state: The conclusion.
        until: When the state ends; None where that is not known or has no end worth saying.
        at_least: The state reaches the end of what is known: it lasts at least until ``until``.
        until_end_of_day: ``until`` is the end of the working hours and not an item.
        all_day: The block covers all that is left of the working day and began before or at its start.
        between_items: ``at`` lies in a gap too short to use, inside a block.
        then: The state that comes after ``until``; None where not known. Free time too short to use is passed over.
        then_at: When that begins: at ``until``, or after free time too short to use.
        then_until: When that state ends; None where not known.
        then_free_for: With ``then`` FREE or WORKS_ELSEWHERE: how long the person is free from ``until`` on, in working
            time, never less than ``Thresholds.usable_gap`` if not free now; None where that reaches the end of what is
            known.
        next_item: What the next item makes of the person (IN_MEETING, MAYBE_BUSY, OUT_OF_OFFICE), where the person is
            free, elsewhere or outside working hours now, or outside working hours then, and the item comes before the
            end of the free time or before the person is back.
        next_item_at: When that begins.
        soon_in: Whole minutes to ``next_item_at``, rounded up, where the person is free or elsewhere and the item
            comes within ``Thresholds.meeting_soon``.
        back_at: First working instant after an absence (out of office or outside working hours, now or then) at which
            the person is neither, nor is again before a usable gap has passed; None where not known.
        next_free_hour_at: Start of the next whole hour of free time, in working time; None where that is now or not
            known.
        hours_known: Whether the owner's working hours are known.
        owner_zone: The owner's time zone, or None.
        unknown_reason: Why the state is UNKNOWN, else None.
        problem: The last problem with this mailbox, also where older data still gives a state.
        fetched_at: When the data was read; None where there is none.
        stale: The data is older than it should be: a mark beside the state.
    """

    at: datetime
    state: State
    until: datetime | None = None
    at_least: bool = False
    until_end_of_day: bool = False
    all_day: bool = False
    between_items: bool = False
    then: State | None = None
    then_at: datetime | None = None
    then_until: datetime | None = None
    then_free_for: timedelta | None = None
    next_item: State | None = None
    next_item_at: datetime | None = None
    soon_in: timedelta | None = None
    back_at: datetime | None = None
    next_free_hour_at: datetime | None = None
    hours_known: bool = False
    owner_zone: tzinfo | None = None
    unknown_reason: UnknownReason | None = None
    problem: Problem | None = None
    fetched_at: datetime | None = None
    stale: bool = False

    @property
    def is_gone_then(self) -> bool:
        """Whether the working day is over then, with no item after it and no return within a few hours."""
        if self.then_at is None or self.then is not State.OUTSIDE_WORKING_HOURS or self.next_item_at is not None:
            return False
        return not _is_pause(self.then_at, self.back_at)


_ONE_MINUTE = timedelta(minutes=1)
_ONE_HOUR = timedelta(hours=1)
_ONE_DAY = timedelta(days=1)
_ONE_TICK = datetime.resolution
_LONGEST_WINDOW = timedelta(days=62)
"""No service answers for more: Graph's getSchedule for less than this, Exchange for 42 days."""

_FIRST_LOOK = timedelta(days=2)
"""Nearly all sentences end before; the rest of the window is read only where one does not."""

_DEFAULTS = Thresholds()
_ABSENT = (State.OUT_OF_OFFICE, State.OUTSIDE_WORKING_HOURS)
_MEETINGS = (State.IN_MEETING, State.MAYBE_BUSY)
_TAKEN = (*_MEETINGS, State.OUT_OF_OFFICE)


def availability_at(schedule: Schedule | None, at: datetime, thresholds: Thresholds | None = None) -> Availability:
    """Conclude what ``schedule`` says about its owner at an instant.

    Args:
        schedule: The mailbox's answer, or None where nothing was asked yet.
        at: Instant to judge; timezone-aware.
        thresholds: Spans to go by; the defaults where None.

    Returns:
        The facts of the sentence, all instants in UTC. What cannot be judged is UNKNOWN, whatever the schedule holds.

    Raises:
        ValueError: ``at`` has no zone.
    """
    require_aware("at", at)
    at = at.astimezone(UTC)
    limits = thresholds or _DEFAULTS
    if schedule is None:
        return Availability(at, State.UNKNOWN, unknown_reason=UnknownReason.NOT_ASKED_YET)
    try:
        reason = _why_unknown(schedule, at, limits)
        if reason is None:
            return _judged(schedule, at, limits)
    except OverflowError:  # at the very ends of the calendar zones have no local time
        reason = UnknownReason.OUTSIDE_WINDOW
    hours = schedule.working_hours
    return Availability(
        at,
        State.UNKNOWN,
        hours_known=hours is not None,
        owner_zone=None if hours is None else hours.zone,
        unknown_reason=reason,
        problem=schedule.problem,
        fetched_at=None if schedule.view is ScheduleView.NONE and schedule.problem else schedule.fetched_at,
    )


def _why_unknown(schedule: Schedule, at: datetime, limits: Thresholds) -> UnknownReason | None:
    problem = schedule.problem
    if problem is not None and (problem.lasting or schedule.view is ScheduleView.NONE):
        return UnknownReason.PROBLEM
    if schedule.view is ScheduleView.NONE:
        return UnknownReason.NOT_SHOWN
    if schedule.view is ScheduleView.MERGED and schedule.merged_interval_min <= 0:
        return UnknownReason.NOT_SHOWN
    if at - schedule.fetched_at >= limits.unusable_after:
        return UnknownReason.TOO_OLD
    start, end = _known_span(schedule)
    return None if start <= at < end else UnknownReason.OUTSIDE_WINDOW


def _known_span(schedule: Schedule) -> Span:
    start = schedule.window.start.astimezone(UTC)
    return start, min(schedule.window.end.astimezone(UTC), start + _LONGEST_WINDOW)


def _judged(schedule: Schedule, at: datetime, limits: Thresholds) -> Availability:
    """Judge data that is good enough, at an instant that it covers."""
    start, known_until = _known_span(schedule)
    hours = schedule.working_hours
    working = None if hours is None else working_spans(hours, start, known_until)
    if known_until - at > _FIRST_LOOK:
        ahead = Ahead(schedule, working, at, at + _FIRST_LOOK, limits.usable_gap)
        facts = _facts(schedule, working, ahead, at, limits)
        if not ahead.ran_out:
            return facts
    return _facts(schedule, working, Ahead(schedule, working, at, known_until, limits.usable_gap), at, limits)


def _facts(
    schedule: Schedule, working: Sequence[Span] | None, ahead: Ahead, at: datetime, limits: Thresholds
) -> Availability:
    now = ahead.now
    following = _number_of_then(ahead)
    then = ahead.get(following)
    zone = None if schedule.working_hours is None else schedule.working_hours.zone
    then_free_for = next_item = back_at = None
    if then is not None and then.state in REACHABLE:
        after = ahead.after_free_time(following)
        then_free_for = None if after is None else after.start - then.start
    if now.state in REACHABLE:
        after = ahead.after_free_time(0)
        next_item = after if after is not None and after.state in _TAKEN else None
    absent_from = 0 if now.state in _ABSENT else following if then is not None and then.state in _ABSENT else None
    if absent_from is not None and working is not None and zone is not None:
        back_at = _back_at(ahead, absent_from, working)
        if next_item is None and State.OUTSIDE_WORKING_HOURS in (now.state, then and then.state):
            next_item = _item_before(ahead, absent_from, back_at, zone)
    return Availability(
        at=at,
        state=now.state,
        until=now.end,
        at_least=ahead.get(1) is None,
        until_end_of_day=now.state in REACHABLE
        and then is not None
        and then.state is State.OUTSIDE_WORKING_HOURS
        and not _is_pause(now.end, back_at),
        all_day=now.state in _MEETINGS and _lasts_all_day(now, schedule, working, limits),
        between_items=now.starts_in_gap,
        then=None if then is None else then.state,
        then_at=None if then is None else then.start,
        then_until=None if then is None or ahead.get(following + 1) is None else then.end,
        then_free_for=then_free_for,
        next_item=None if next_item is None else next_item.state,
        next_item_at=None if next_item is None else next_item.start,
        soon_in=_soon_in(now, next_item, limits.meeting_soon),
        back_at=back_at,
        next_free_hour_at=None if working is None else ahead.next_free(_ONE_HOUR, working),
        hours_known=working is not None,
        owner_zone=zone,
        unknown_reason=UnknownReason.NO_DATA if now.state is State.UNKNOWN else None,
        problem=schedule.problem,
        fetched_at=schedule.fetched_at,
        stale=schedule.problem is not None or at - schedule.fetched_at >= limits.stale_after,
    )


def _number_of_then(ahead: Ahead) -> int:
    """Return the number of the block that comes after the present one, past free time too short to use."""
    number = 1
    if ahead.now.state not in REACHABLE:
        while ahead.is_too_short(number):
            number += 1
    return number


def _is_pause(since: datetime, back_at: datetime | None) -> bool:
    return back_at is not None and back_at - since < LONGEST_PAUSE


def _soon_in(now: Block, next_item: Block | None, meeting_soon: timedelta) -> timedelta | None:
    if next_item is None or now.state not in REACHABLE or next_item.start - now.start > meeting_soon:
        return None
    return _whole_minutes(next_item.start - now.start)


def _whole_minutes(span: timedelta) -> timedelta:
    """Round up: somebody who has 7 and a half minutes has less than 8, and never less than they are told."""
    return -(-span // _ONE_MINUTE) * _ONE_MINUTE


def _back_at(ahead: Ahead, first: int, working: Sequence[Span]) -> datetime | None:
    """Return the first working instant from block ``first`` on that is neither an absence nor unknown.

    Nobody is back for free time too short to use, unless a meeting follows it, where they are to be found.
    """
    for number, block in enumerate(ahead.since(first), first):
        if block.state in _ABSENT:
            continue
        if ahead.is_too_short(number):
            after = ahead.after_free_time(number)
            if after is None or after.state not in _MEETINGS:
                continue
        for begins, ends in working:
            if ends > block.start and begins < block.end:
                return None if block.state is State.UNKNOWN else max(begins, block.start)
    return None


def _item_before(ahead: Ahead, first: int, back_at: datetime | None, zone: tzinfo) -> Block | None:
    """Return the item that comes between block ``first`` and the person's return.

    One that lasts from midnight, or from before it, into the working day is no meeting in spare time: the person is
    back then, and busy.
    """
    for block in ahead.since(first):
        if block.state is State.OUTSIDE_WORKING_HOURS:
            continue
        if block.state not in _MEETINGS or (back_at is not None and block.start >= back_at):
            return None
        if back_at is not None and block.end > back_at:
            midnight, _ = day_span(back_at.astimezone(zone).date(), zone)
            return block if block.start > midnight else None
        return block
    return None


def _lasts_all_day(now: Block, schedule: Schedule, working: Sequence[Span] | None, limits: Thresholds) -> bool:
    """Whether the block began at or before the start of the working day and lasts to its end or longer."""
    if working is None or schedule.working_hours is None:
        return False
    day = working_day(working, now.start)
    if day is None:
        zone = schedule.working_hours.zone
        day = day_span(now.start.astimezone(zone).date(), zone)
    begins, ends = max(day[0], schedule.window.start), day[1]
    if now.end < ends:
        return False
    return Ahead(schedule, working, begins, now.end, limits.usable_gap).now.end == now.end


def next_change_after(schedule: Schedule | None, at: datetime, thresholds: Thresholds | None = None) -> datetime | None:
    """Return the first instant after ``at`` at which ``availability_at`` may give another answer.

    Items' ends, working hours, midnights of the owner, data growing stale or unusable and the meeting-soon minutes all
    count; it may come earlier than the next real change, never later. None where nothing is known to change. Rows move
    by the local clock with this, without asking the server. Words such as "tomorrow" and the clock at the owner's place
    change on their own, with the minute.

    Raises:
        ValueError: ``at`` has no zone.
    """
    require_aware("at", at)
    at = at.astimezone(UTC)
    if schedule is None:
        return None
    try:
        return min(
            (instant for instant in _changes(schedule, at, thresholds or _DEFAULTS) if instant > at), default=None
        )
    except OverflowError:  # at the very ends of the calendar, where nothing is judged either
        return None


def _changes(schedule: Schedule, at: datetime, limits: Thresholds) -> list[datetime]:
    """Return instants that may change the answer, the first one after ``at`` among them."""
    reason = _why_unknown(schedule, at, limits)
    if reason in (UnknownReason.PROBLEM, UnknownReason.NOT_SHOWN, UnknownReason.TOO_OLD):
        return []
    start, end = _known_span(schedule)
    fetched_at = schedule.fetched_at
    changes = [start, end, fetched_at + limits.unusable_after, fetched_at + limits.stale_after]
    if reason is not None:
        return changes
    hours = schedule.working_hours
    working = None
    if hours is not None:
        working = working_spans(hours, start, end)
        changes.append(day_span(at.astimezone(hours.zone).date(), hours.zone)[1])
        number = span_after(working, at)
        if number < len(working):
            begins, ends = working[number]
            changes += (begins, ends, ends - _ONE_HOUR + _ONE_TICK)
    wake_up = at + _ONE_DAY
    changes.append(wake_up)
    for starts, ends, rank in items_between(schedule, working, at, wake_up + _ONE_HOUR):
        if starts <= at:
            changes.append(ends)
            continue
        changes.append(starts)
        if rank != ELSEWHERE:
            minutes_left = _whole_minutes(starts - at) - _ONE_MINUTE
            changes += (starts - _ONE_HOUR + _ONE_TICK, starts - min(minutes_left, limits.meeting_soon))
            break
    return changes
