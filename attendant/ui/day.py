"""Today in a colleague's calendar, laid out for the thin bar of a row and the timeline of the panel."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from itertools import groupby

from attendant.core.availability import Availability, State, UnknownReason
from attendant.core.schedule import CalendarEvent, FreeBusyStatus, Schedule, ScheduleView
from attendant.core.working_hours import Span, day_span, working_spans

_USUAL_HOURS = 7, 19
"""What a bar shows at least, so that bars of different people can be compared at a glance."""

_DAYS_AHEAD = 7

_LAYERS = (
    FreeBusyStatus.WORKING_ELSEWHERE,
    FreeBusyStatus.TENTATIVE,
    FreeBusyStatus.NO_DATA,
    FreeBusyStatus.BUSY,
    FreeBusyStatus.OOF,
)


@dataclass(frozen=True, slots=True)
class Day:
    """The receptionist's today in one calendar. Instants are in UTC.

    Attributes:
        now: The present.
        start: Midnight at which the day begins for the receptionist.
        end: Midnight at which it ends; 23 or 25 hours later where clocks change.
        events: Items that touch the day, sorted; empty where none are known.
        working: Spans in which the person works, or None where that is not known.
        is_known: Whether the calendar says anything about now; where not, nothing may look free.
        is_asked: Whether there was an answer yet; where not, there is nothing to draw.
    """

    now: datetime
    start: datetime
    end: datetime
    events: tuple[CalendarEvent, ...] = ()
    working: tuple[Span, ...] | None = None
    is_known: bool = False
    is_asked: bool = True

    @classmethod
    def of(cls, schedule: Schedule | None, availability: Availability, zone: tzinfo) -> "Day":
        """Lay out the day of ``availability.at`` in ``zone``."""
        today = availability.at.astimezone(zone).date()
        start, end = day_span(today, zone)
        reason = availability.unknown_reason
        day = cls(availability.at, start, end, is_asked=reason is not UnknownReason.NOT_ASKED_YET)
        if schedule is None or (availability.state is State.UNKNOWN and reason is not UnknownReason.NO_DATA):
            return day
        return replace(
            day,
            events=tuple(event for event in items(schedule) if event.start < end and event.end > start),
            working=None if schedule.working_hours is None else working_spans(schedule.working_hours, start, end),
            is_known=True,
        )

    def next_days(self, schedule: Schedule | None, zone: tzinfo, *, most: int) -> "list[Day]":
        """Return the days after this one, within a week, on which something is entered; none where nothing is known.

        A day that lies wholly inside what began before it brings nothing new and is passed over.
        """
        days: list[Day] = []
        if schedule is None or not self.is_known:
            return days
        today = self.start.astimezone(zone).date()
        for ahead in range(1, _DAYS_AHEAD + 1):
            start, end = day_span(today + timedelta(days=ahead), zone)
            events = tuple(event for event in items(schedule) if event.start < end and event.end > start)
            if any(event.start >= start or event.end < end for event in events):
                days.append(replace(self, start=start, end=end, events=events))
            if len(days) == most:
                break
        return days

    def drawn_events(self) -> list[CalendarEvent]:
        """Return the items that take time, in the order of painting: what counts most comes last and lies on top."""
        taking_time = (event for event in self.events if event.status in _LAYERS and event.start < event.end)
        return sorted(taking_time, key=lambda event: (_LAYERS.index(event.status), event.start))

    def hours(self, *, whole: bool) -> Span:
        """Return the part of the day to draw.

        Args:
            whole: Include all of today's items and working hours, for one person's timeline; else the same hours for
                everyone, the whole day where now lies outside the usual ones.
        """
        first = self.start + timedelta(hours=_USUAL_HOURS[0])
        last = self.start + timedelta(hours=_USUAL_HOURS[1])
        if not whole:
            return (first, last) if first <= self.now < last else (self.start, self.end)
        starts = [event.start for event in self.events] + [start for start, _ in self.working or ()]
        ends = [event.end for event in self.events] + [end for _, end in self.working or ()]
        inside = [instant for instant in (*starts, *ends, self.now) if self.start < instant < self.end]
        first, last = min([first, *inside]), max([last, *inside])
        return self._full_hour(first, up=False), min(self._full_hour(last, up=True), self.end)

    def _full_hour(self, instant: datetime, *, up: bool) -> datetime:
        over = (instant - self.start) % timedelta(hours=1)
        if not over:
            return instant
        return instant - over + (timedelta(hours=1) if up else timedelta(0))


def items(schedule: Schedule) -> Iterator[CalendarEvent]:
    """Yield what to draw: the items, or runs of equal slots where the owner shares merged times only.

    Free slots are no items; slots that the server left out at the end say nothing and are not free.
    """
    if schedule.view is not ScheduleView.MERGED or schedule.events:
        yield from schedule.events
        return
    slot = timedelta(minutes=schedule.merged_interval_min)
    start = schedule.window.start
    for status, run in groupby(schedule.merged):
        end = start + slot * sum(1 for _ in run)
        if status is not FreeBusyStatus.FREE:
            yield CalendarEvent(start, end, status)
        start = end
    if start < schedule.window.end:
        yield CalendarEvent(start, schedule.window.end, FreeBusyStatus.NO_DATA)
