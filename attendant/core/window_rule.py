"""Which span of calendars is asked about."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from attendant.core.schedule import CalendarWindow


@dataclass(frozen=True, slots=True)
class WindowRule:
    """Which span to ask about; an option of the house.

    Attributes:
        zone: The receptionist's time zone: days begin at its midnight.
        days_before: Whole days before today.
        days: Length in days, the days before included. Servers allow 42.
    """

    zone: tzinfo
    days_before: int = 1
    days: int = 14

    def window_at(self, now: datetime) -> CalendarWindow:
        """Return the span to ask about at ``now``, in UTC."""
        first = now.astimezone(self.zone).date() - timedelta(days=self.days_before)
        start = datetime.combine(first, time(), self.zone)
        end = datetime.combine(first + timedelta(days=self.days), time(), self.zone)
        return CalendarWindow(start.astimezone(UTC), end.astimezone(UTC))
