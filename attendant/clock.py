"""Where a run's time comes from: the system, or the instant given with ``--at``."""

import time
from datetime import UTC, datetime, timedelta

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
