"""Where a run's time comes from: the system, or the instant given with ``--at``; and the zone of this desk."""

import time
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cached_property

from attendant.core.schedule import require_aware


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Return the present instant in UTC; any thread."""
        return datetime.now(UTC)


class FixedClock:
    """Stands still, so that a screenshot or an answer is the same each time.

    Args:
        at: Instant to show; timezone-aware.
    """

    def __init__(self, at: datetime) -> None:
        """Keep the instant in UTC."""
        require_aware("at", at)
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the same instant each time; any thread."""
        return self._at


class ShiftedClock:
    """Starts at an instant and runs on from there, for a window opened with ``--at``.

    Args:
        at: Instant to start at; timezone-aware.
    """

    def __init__(self, at: datetime) -> None:
        """Note when the clock was started, by a time that nobody sets back."""
        require_aware("at", at)
        self._at = at.astimezone(UTC)
        self._started_s = time.monotonic()

    def now(self) -> datetime:
        """Return the shifted instant in UTC; any thread."""
        return self._at + timedelta(seconds=time.monotonic() - self._started_s)


class ZoneHere(tzinfo):
    """The receptionist's zone, looked up when the first time of day is written.

    The first window shows none, and finding out the system's zone and its rules takes as long as reading all names.
    """

    def utcoffset(self, instant: datetime | None) -> timedelta | None:
        """Return how far local time is ahead of UTC."""
        return self.itself.utcoffset(instant)

    def dst(self, instant: datetime | None) -> timedelta | None:
        """Return how much of that is summer time."""
        return self.itself.dst(instant)

    def tzname(self, instant: datetime | None) -> str | None:
        """Return the abbreviation, such as "CET"."""
        return self.itself.tzname(instant)

    def fromutc(self, instant: datetime) -> datetime:
        """Return local time for UTC; the second one of two that read alike says so (``fold``)."""
        return self.itself.fromutc(instant.replace(tzinfo=self.itself)).replace(tzinfo=self)

    @cached_property
    def itself(self) -> tzinfo:
        """The system's zone, for where it is needed at once and many times are reckoned."""
        from tzlocal import get_localzone

        return get_localzone()
