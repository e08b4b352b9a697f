"""A week in one calendar, written the way a person would say it: Tuesday 24 November 2026 in Rome unless told."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from attendant.core.availability import Availability, Thresholds, availability_at
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

ROME = ZoneInfo("Europe/Rome")
WEEKDAYS = frozenset(Weekday) - {Weekday.SATURDAY, Weekday.SUNDAY}
EVERY_DAY = frozenset(Weekday)


def instant(clock: str, day: int = 24, month: int = 11, *, zone: tzinfo = ROME) -> datetime:
    """Return a time of November 2026 in UTC; ``24:00`` is the midnight that ends the day."""
    hour, minute = map(int, clock.split(":"))
    local = datetime(2026, month, day, hour % 24, minute, tzinfo=zone) + timedelta(days=hour // 24)
    return local.astimezone(UTC)


def minutes(clock: str) -> int:
    """Return minutes after midnight."""
    hour, minute = map(int, clock.split(":"))
    return 60 * hour + minute


def hours(
    start: str = "09:00", end: str = "17:30", days: frozenset[Weekday] = WEEKDAYS, zone: tzinfo = ROME
) -> WorkingHours:
    """Return a week with the same hours each day."""
    return WorkingHours(zone, str(zone), (WorkingPeriod(days, minutes(start), minutes(end)),))


OFFICE = hours()
WINDOW = CalendarWindow(instant("00:00", 23), instant("00:00", 7, 12))


def item(start: str | datetime, end: str | datetime, status: FreeBusyStatus = FreeBusyStatus.BUSY) -> CalendarEvent:
    """Return an item; clock times are today's."""
    return CalendarEvent(
        start if isinstance(start, datetime) else instant(start),
        end if isinstance(end, datetime) else instant(end),
        status,
    )


def tentative(start: str | datetime, end: str | datetime) -> CalendarEvent:
    return item(start, end, FreeBusyStatus.TENTATIVE)


def out_of_office(start: str | datetime, end: str | datetime) -> CalendarEvent:
    return item(start, end, FreeBusyStatus.OOF)


def elsewhere(start: str | datetime, end: str | datetime) -> CalendarEvent:
    return item(start, end, FreeBusyStatus.WORKING_ELSEWHERE)


def no_data(start: str | datetime, end: str | datetime) -> CalendarEvent:
    return item(start, end, FreeBusyStatus.NO_DATA)


def all_day(day: int, status: FreeBusyStatus, days: int = 1) -> CalendarEvent:
    """Return an item that takes whole days of November in Rome."""
    return item(instant("00:00", day), instant("00:00", day) + timedelta(days=days), status)


def schedule(
    *events: CalendarEvent,
    working_hours: WorkingHours | None = OFFICE,
    window: CalendarWindow = WINDOW,
    view: ScheduleView = ScheduleView.FULL,
) -> Schedule:
    """Return an answer that was read at the very moment it is judged, see ``judged``."""
    in_order = tuple(sorted(events, key=lambda event: (event.start, event.end)))
    return Schedule("anna@example.com", window, window.start, view, in_order, working_hours)


def judged(known: Schedule, at: str | datetime = "10:24", thresholds: Thresholds | None = None) -> Availability:
    """Judge an answer that is half a minute old."""
    now = at if isinstance(at, datetime) else instant(at)
    return availability_at(replace(known, fetched_at=now - timedelta(seconds=30)), now, thresholds)
