"""Working time as instants: an owner's week in their zone, laid over days with and without clock changes.

A wall-clock time that a clock change skips is read with the offset before the change, one that comes twice as its first
coming (``fold=0`` of PEP 495), for starts and ends alike: then periods that touch on the clock touch in time.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from attendant.core.schedule import CalendarEvent, WorkingHours, WorkingPeriod

Span = tuple[datetime, datetime]

_DAY_MIN = 24 * 60
_ONE_DAY = timedelta(days=1)
LONGEST_PAUSE = timedelta(hours=6)
"""A longer time outside working hours is no pause (a siesta, a split shift) but parts two working days."""

_SHORTEST_DAY = timedelta(hours=22)
"""Clocks move by two hours at most (Antarctica/Troll), so that no day is shorter."""


@lru_cache(maxsize=512)
def working_spans(hours: WorkingHours, start: datetime, end: datetime) -> tuple[Span, ...]:
    """Return the working time between two instants.

    Kept for equal hours and instants, since many colleagues work the same week.

    Args:
        hours: The owner's week.
        start: First instant included; timezone-aware.
        end: First instant no longer included; timezone-aware.

    Returns:
        Spans in UTC, sorted, clipped to ``start`` and ``end``; those that touch or overlap are one.

    Raises:
        OverflowError: An instant lies at the very end of the calendar, where its zone has no local time for it.
    """
    day = start.astimezone(hours.zone).date() - _ONE_DAY  # yesterday's shift may run past midnight
    last = end.astimezone(hours.zone).date()
    shifts: list[Span] = []
    while day <= last:
        shifts += _shifts(hours, day)
        day += _ONE_DAY
    spans: list[Span] = []
    for begins, ends in sorted(shifts):
        if spans and begins <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], ends))
        else:
            spans.append((begins, ends))
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    return tuple((max(begins, start), min(ends, end)) for begins, ends in spans if begins < end and ends > start)


def working_day(working: Sequence[Span], at: datetime) -> Span | None:
    """Return from when to when the working day lasts that ``at`` belongs to, pauses included.

    Args:
        working: From ``working_spans``.
        at: An instant of the day.

    Returns:
        The day, or None where ``at`` lies in no working day or work goes on for more than a day.
    """
    first = last = span_after(working, at)
    if first == len(working):
        return None
    while first > 0 and working[first][0] - working[first - 1][1] < LONGEST_PAUSE:
        first -= 1
    while last + 1 < len(working) and working[last + 1][0] - working[last][1] < LONGEST_PAUSE:
        last += 1
    begins, ends = working[first][0], working[last][1]
    return (begins, ends) if begins <= at and ends - begins <= _ONE_DAY else None


def span_after(working: Sequence[Span], at: datetime) -> int:
    """Return the place in ``working`` of the span that holds ``at`` or is the next one; its length where none is."""
    return bisect_right(working, at, key=_end_of)


def _end_of(span: Span) -> datetime:
    return span[1]


def day_span(day: date, zone: tzinfo) -> Span:
    """Return the first instant of ``day`` in ``zone`` and that of the day after, in UTC; 23 to 25 hours apart."""
    return _instant(day, 0, zone), _instant(day, _DAY_MIN, zone)


def is_all_day(event: CalendarEvent, zone: tzinfo | None) -> bool:
    """Whether ``event`` takes whole days of ``zone``: both its ends are midnight there.

    Where a clock change skips midnight, the first instant of the day counts as midnight; where midnight comes twice,
    both do.

    Args:
        event: The item.
        zone: The owner's zone; None, where it is not known, is never all-day.
    """
    if zone is None or event.end - event.start < _SHORTEST_DAY:
        return False
    return _is_midnight(event.start, zone) and _is_midnight(event.end, zone)


def _is_midnight(instant: datetime, zone: tzinfo) -> bool:
    local = instant.astimezone(zone)
    return local.time() == time.min or _instant(local.date(), 0, zone) == instant


def _shifts(hours: WorkingHours, day: date) -> list[Span]:
    """Return the periods that begin on ``day``; those with times that no clock shows are left out."""
    return [
        span
        for period in hours.periods
        if day.weekday() in period.days and (span := _shift(period, day, hours.zone)) and span[0] < span[1]
    ]


def _shift(period: WorkingPeriod, day: date, zone: tzinfo) -> Span | None:
    start, end = period.start_minute, period.end_minute
    if not (0 <= start < _DAY_MIN and 0 <= end <= _DAY_MIN):
        return None
    if start == end:
        return day_span(day, zone)
    last_day = day + _ONE_DAY if end < start else day  # 0 is the midnight that ends the day, as 1440 is
    return _instant(day, start, zone), _instant(last_day, end, zone)


def _instant(day: date, minute: int, zone: tzinfo) -> datetime:
    if minute == _DAY_MIN:
        day, minute = day + _ONE_DAY, 0
    return datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
