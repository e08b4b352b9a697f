"""A calendar as blocks of one state each, walked forward from an instant only as far as somebody looks."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from attendant.core.schedule import FreeBusyStatus, Schedule, ScheduleView
from attendant.core.working_hours import Span, is_all_day, span_after


class State(StrEnum):
    """What a receptionist may conclude about a colleague now."""

    FREE = "free"
    IN_MEETING = "in_meeting"
    MAYBE_BUSY = "maybe_busy"
    OUT_OF_OFFICE = "out_of_office"
    WORKS_ELSEWHERE = "works_elsewhere"
    OUTSIDE_WORKING_HOURS = "outside_working_hours"
    UNKNOWN = "unknown"


Item = tuple[datetime, datetime, int]
"""Start and end in UTC of something in the calendar, and its marking's place in the precedence.

A plain tuple: thousands of rows build theirs with each refresh.
"""


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
ELSEWHERE = _RANKS[FreeBusyStatus.WORKING_ELSEWHERE]
REACHABLE = (State.FREE, State.WORKS_ELSEWHERE)
"""Both are free time."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def items_between(schedule: Schedule, working: Sequence[Span] | None, since: datetime, before: datetime) -> list[Item]:
    """Return what takes time in the calendar, sorted by start.

    Items marked free and items without length take none. All-day tentative items count in working time only. Merged
    slots that the server left out at the end of the window are NO_DATA.

    Args:
        schedule: Its events, working hours' zone and, with view MERGED, its window and slots are read.
        working: Working time of the window; None where it is not known.
        since: What ends at or before this is left out.
        before: What starts at or after this is left out.
    """
    hours = schedule.working_hours
    items = []
    for event in schedule.events:
        start, end = event.start, event.end
        if start >= before or end <= since or end <= start or event.status not in _RANKS:
            continue
        rank = _RANKS[event.status]
        if start.tzinfo is not UTC or end.tzinfo is not UTC:
            start, end = start.astimezone(UTC), end.astimezone(UTC)
        if rank == _TENTATIVE and hours is not None and working is not None and is_all_day(event, hours.zone):
            items += [
                (max(start, begins), min(end, ends), rank)
                for begins, ends in working
                if begins < end and ends > start and ends > since and begins < before
            ]
        else:
            items.append((start, end, rank))
    if schedule.view is ScheduleView.MERGED:
        items += [(start, end, rank) for start, end, rank in _slots(schedule) if end > since and start < before]
    items.sort()
    return items


def _slots(schedule: Schedule) -> Iterator[Item]:
    slot = timedelta(minutes=schedule.merged_interval_min)
    start, window_end = schedule.window.start.astimezone(UTC), schedule.window.end.astimezone(UTC)
    for status, run in groupby(schedule.merged):
        end = start + slot * sum(1 for _ in run)
        if status in _RANKS:
            yield start, end, _RANKS[status]
        start = end
    if start < window_end:
        yield start, window_end, _RANKS[FreeBusyStatus.NO_DATA]


def blocks_from(
    at: datetime, items: Sequence[Item], working: Sequence[Span] | None, end: datetime, usable_gap: timedelta
) -> Iterator[Block]:
    """Walk through the states from ``at`` to ``end``.

    Items of one marking that touch or leave a gap shorter than ``usable_gap`` are one stretch; where stretches overlap,
    the precedence decides. Neighbouring blocks differ in state, and together they leave no gap.

    Args:
        at: Where to begin, in UTC.
        items: From ``items_between``, including those that ended less than ``usable_gap`` before ``at``.
        working: Working time up to ``end``; None where it is not known: then nothing is outside working hours.
        end: Where what is known ends, in UTC.
        usable_gap: A shorter gap belongs to the items around it.
    """
    reach = [_LONG_AGO] * len(_STATES)  # where the stretch of each rank ends, as far as walked
    upcoming = 0
    span_no = 0
    while at < end:
        while upcoming < len(items) and items[upcoming][0] <= at:
            _, item_end, rank = items[upcoming]
            reach[rank] = max(reach[rank], item_end)
            upcoming += 1
        state, rank, until, in_gap = State.FREE, len(_STATES), end, False
        for candidate, known_reach in enumerate(reach):
            if known_reach + usable_gap > at:
                reach[candidate] = _extended(items, upcoming, candidate, known_reach, usable_gap)
                if reach[candidate] > at:
                    state, rank, until = _STATES[candidate], candidate, min(reach[candidate], end)
                    in_gap = known_reach <= at
                    break
        if rank >= ELSEWHERE and working is not None:
            while span_no < len(working) and working[span_no][1] <= at:
                span_no += 1
            begins, ends = working[span_no] if span_no < len(working) else (end, end)
            if begins <= at:
                until = min(until, ends)
            else:
                state, rank, until, in_gap = State.OUTSIDE_WORKING_HOURS, ELSEWHERE, min(begins, end), False
        following = upcoming
        while following < len(items) and items[following][0] < until:
            if items[following][2] < rank:
                until = items[following][0]
                break
            following += 1
        yield Block(at, until, state, in_gap)
        at = until


def _extended(items: Sequence[Item], first: int, rank: int, reach: datetime, usable_gap: timedelta) -> datetime:
    """Return where the stretch of ``rank`` that reaches to ``reach`` ends once ``items`` from ``first`` on are in."""
    for number in range(first, len(items)):
        start, end, item_rank = items[number]
        if start > reach and start >= reach + usable_gap:
            break
        if item_rank == rank and end > reach:
            reach = end
    return reach


class Ahead:
    """The blocks of a schedule from an instant on, worked out only as far as somebody looks.

    Attributes:
        now: The present block.
        ran_out: Somebody looked beyond the end: what they found may be otherwise when more is read.

    Args:
        schedule: What is known.
        working: Working time of its window; None where it is not known.
        at: Where to begin, in UTC, before ``end``.
        end: Where to stop, in UTC.
        usable_gap: A shorter gap belongs to the items around it.
    """

    def __init__(
        self, schedule: Schedule, working: Sequence[Span] | None, at: datetime, end: datetime, usable_gap: timedelta
    ) -> None:
        """Read what begins before ``end``."""
        self._at = at
        self._end = end
        self._usable_gap = usable_gap
        # Beyond the end too: an item that begins soon after may close a gap before it.
        self._items = items_between(schedule, working, at - usable_gap, end + usable_gap)
        self._blocks = blocks_from(at, self._items, working, end, usable_gap)
        self.now = next(self._blocks)
        self._seen = [self.now]
        self.ran_out = False

    def get(self, number: int) -> Block | None:
        """Return a block, 0 for the present one; None beyond the last."""
        while len(self._seen) <= number:
            following = next(self._blocks, None)
            if following is None:
                self.ran_out = True
                return None
            self._seen.append(following)
        return self._seen[number]

    def since(self, number: int) -> Iterator[Block]:
        """Yield that block and those after it."""
        while (block := self.get(number)) is not None:
            yield block
            number += 1

    def after_free_time(self, number: int) -> Block | None:
        """Return the first block from ``number`` on that is no free time."""
        return next((block for block in self.since(number) if block.state not in REACHABLE), None)

    def is_too_short(self, number: int) -> bool:
        """Whether block ``number`` is free time of less than the usable gap: no time to offer.

        Free time that reaches the end counts with what is known of it.
        """
        block = self.get(number)
        if block is None or block.state not in REACHABLE:
            return False
        after = self.after_free_time(number)
        return (self._end if after is None else after.start) - block.start < self._usable_gap

    def next_free(self, span: timedelta, working: Sequence[Span]) -> datetime | None:
        """Return where the next free time of that length begins; None where that is now.

        Looks at the items and not at the blocks, since every row asks and the answer may lie many blocks away.
        """
        number = span_after(working, self._at)
        free_from = self._at
        for starts, ends, _ in (*(item for item in self._items if item[2] != ELSEWHERE), (self._end, self._end, 0)):
            while number < len(working) and working[number][0] < starts:
                begins = max(free_from, working[number][0])
                if min(starts, working[number][1]) - begins >= span:
                    return None if begins == self._at else begins
                if working[number][1] > starts:
                    break
                number += 1
            free_from = max(free_from, ends)
        self.ran_out = True
        return None
