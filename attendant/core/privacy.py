"""What may leave a provider: the one place that masks private items, and the trimming that all providers share."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC
from operator import attrgetter

from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Sensitivity

_NORMAL = Sensitivity.NORMAL


def masked(event: CalendarEvent) -> CalendarEvent:
    """Return ``event`` as it may be kept, shown, spoken and logged.

    Private and confidential items lose subject, place, organizer and categories, which real servers send along. They
    keep their owner's status; one without a status (NO_DATA) counts as BUSY: a private item is never a gap.
    """
    if not event.is_private:
        return event
    status = FreeBusyStatus.BUSY if event.status is FreeBusyStatus.NO_DATA else event.status
    if status is event.status and not (event.subject or event.location or event.organizer or event.categories):
        return event
    return replace(event, status=status, subject="", location="", organizer="", categories=None)


def clipped_and_sorted(events: Iterable[CalendarEvent], window: CalendarWindow) -> tuple[CalendarEvent, ...]:
    """Return the events that touch ``window``, masked and whole, sorted by start, then end.

    Servers send items unsorted, outside the window asked about, and ``CalendarView`` even those that end exactly at its
    start. An item that ends before it starts is turned round: left out it would look like free time. An item without
    length (a reminder) stays for the list of appointments where its instant lies in the window; it takes no time.

    Args:
        events: Items with timezone-aware ends, in any order.
        window: The span that was asked about.
    """
    kept = []
    for event in events:
        start, end = event.start, event.end
        if end < start:
            start, end = end, start
        if start < window.end and (end > window.start or start == end == window.start):
            if start is not event.start or start.tzinfo is not UTC or end.tzinfo is not UTC:
                event = replace(event, start=start.astimezone(UTC), end=end.astimezone(UTC))
            kept.append(event if event.sensitivity is _NORMAL else masked(event))
    kept.sort(key=attrgetter("start", "end"))
    return tuple(kept)
