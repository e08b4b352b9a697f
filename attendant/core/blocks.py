"""A calendar as blocks of one state each, walked forward from an instant only as far as somebody looks."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from attendant.core.schedule import FreeBusyStatus, Schedule, ScheduleView
from attendant.core.working_hours import Span, is_all_day


class State(StrEnum):
    """What a receptionist may conclude about a colleague now."""

    FREE = "free"
    IN_MEETING = "in_meeting"
    MAYBE_BUSY = "maybe_busy"
    OUT_OF_OFFICE = "out_of_office"
    WORKS_ELSEWHERE = "works_elsewhere"
    OUTSIDE_WORKING_HOURS = "outside_working_hours"
    UNKNOWN = "unknown"


class Item(NamedTuple):
    """A stretch of calendar with one marking, in UTC; ``rank`` is its marking's place in the precedence."""

    start: datetime
    end: datetime
    rank: int


class Block(NamedTuple):
    """A stretch of time with one state, in UTC.

    Attributes:
        start: Its beginning, or the instant that the walk began at.
        end: First instant of another state.
        state: The state.
        starts_in_gap: The block starts between two items, in a gap too short to use.
    """

    start: datetime
    end: datetime
    state: State
    starts_in_gap: bool


_PRECEDENCE = (
    (FreeBusyStatus.OOF, State.OUT_OF_OFFICE),
    (FreeBusyStatus.BUSY, State.IN_MEETING),
    (FreeBusyStatus.NO_DATA, State.UNKNOWN),
    (FreeBusyStatus.TENTATIVE, State.MAYBE_BUSY),
    (FreeBusyStatus.WORKING_ELSEWHERE, State.WORKS_ELSEWHERE),
)
"""Where items overlap, the first counts. Outside working hours comes before the last."""

_RANKS = {status: rank for rank, (status, _) in enumerate(_PRECEDENCE)}
_STATES = tuple(state for _, state in _PRECEDENCE)
_TENTATIVE = _RANKS[FreeBusyStatus.TENTATIVE]
_ELSEWHERE = _RANKS[FreeBusyStatus.WORKING_ELSEWHERE]
_NOBODY_KNOWS = datetime.min.replace(tzinfo=UTC)


def items_since(schedule: Schedule, working: Sequence[Span] | None, since: datetime) -> list[Item]:
    """Return what takes time in the calendar after ``since``, sorted by start.

    Items marked free and items without length take none. All-day tentative items count in working time only. Merged
    slots that the server left out at the end of the window are NO_DATA.

    Args:
        schedule: Its window, events, view, merged slots and zone are read.
        working: Working time of the window; None where it is not known.
        since: Items that end at or before this are left out.
    """
    items = []
    for event in schedule.events:
        start, end = event.start, event.end
        if end > since and start < end:
            rank = _RANKS.get(event.status)
            if rank is None:
                continue
            if start.tzinfo is not UTC or end.tzinfo is not UTC:
                start, end = start.astimezone(UTC), end.astimezone(UTC)
            hours = schedule.working_hours
            if rank == _TENTATIVE and hours is not None and working is not None and is_all_day(event, hours.zone):
                items += [
                    Item(max(start, begins), min(end, ends), rank)
                    for begins, ends in working
                    if begins < end and ends > start and ends > since
                ]
            else:
                items.append(Item(start, end, rank))
    if schedule.view is ScheduleView.MERGED:
        items += [item for item in _slots(schedule) if item.end > since]
    items.sort()
    return items


def _slots(schedule: Schedule) -> Iterator[Item]:
    slot = timedelta(minutes=schedule.merged_interval_min)
    start = schedule.window.start.astimezone(UTC)
    for status, run in groupby(schedule.merged):
        end = start + slot * sum(1 for _ in run)
        if status in _RANKS:
            yield Item(start, end, _RANKS[status])
        start = end
    if start < schedule.window.end:
        yield Item(start, schedule.window.end.astimezone(UTC), _RANKS[FreeBusyStatus.NO_DATA])


def blocks_from(
    at: datetime, items: Sequence[Item], working: Sequence[Span] | None, end: datetime, usable_gap: timedelta
) -> Iterator[Block]:
    """Walk through the states from ``at`` to ``end``.

    Items of one marking that touch or leave a gap shorter than ``usable_gap`` are one stretch; where stretches overlap,
    the precedence decides. Neighbouring blocks differ in state, and together they leave no gap.

    Args:
        at: Where to begin, in UTC.
        items: From ``items_since``, including those that ended less than ``usable_gap`` before ``at``.
        working: Working time up to ``end``; None where it is not known: then nothing is outside working hours.
        end: Where what is known ends, in UTC.
        usable_gap: A shorter gap belongs to the items around it.
    """
    reach = [_NOBODY_KNOWS] * len(_PRECEDENCE)  # where the stretch of each rank ends, as far as walked
    upcoming = 0
    span_no = 0
    while at < end:
        while upcoming < len(items) and items[upcoming].start <= at:
            item = items[upcoming]
            reach[item.rank] = max(reach[item.rank], item.end)
            upcoming += 1
        state, until, in_gap = State.FREE, end, False
        for rank, state_of_rank in enumerate(_STATES):
            known_reach = reach[rank]
            if known_reach + usable_gap > at:
                reach[rank] = _extended(items, upcoming, rank, known_reach, usable_gap)
                if reach[rank] > at:
                    state, until, in_gap = state_of_rank, min(reach[rank], end), known_reach <= at
                    break
        else:
            rank = len(_STATES)
        if rank >= _ELSEWHERE and working is not None:
            while span_no < len(working) and working[span_no][1] <= at:
                span_no += 1
            begins, ends = working[span_no] if span_no < len(working) else (end, end)
            if begins <= at:
                until = min(until, ends)
            else:
                state, until, in_gap, rank = State.OUTSIDE_WORKING_HOURS, begins, False, _ELSEWHERE
        following = upcoming
        while following < len(items) and items[following].start < until:
            if items[following].rank < rank:
                until = items[following].start
                break
            following += 1
        yield Block(at, until, state, in_gap)
        at = until


def _extended(items: Sequence[Item], first: int, rank: int, reach: datetime, usable_gap: timedelta) -> datetime:
    """Return where the stretch of ``rank`` that reaches to ``reach`` ends once ``items`` from ``first`` on are in."""
    while first < len(items) and items[first].start < reach + usable_gap:
        if items[first].rank == rank:
            reach = max(reach, items[first].end)
        first += 1
    return reach
