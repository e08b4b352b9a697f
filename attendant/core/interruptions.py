"""Tells when the world outside has changed under the refresh: the machine slept, a clock was set, another network.

The instants named ``_s`` are seconds of a clock that is never set back, as in ``attendant.core.plan``.
"""

from datetime import datetime

_LONGEST_HOLD = 10
"""A network that changes without end holds the refresh up for so many times the span that it has to settle."""


class Interruptions:
    """Compares the clocks, and waits until a network that has changed has settled.

    Not locked: it belongs to one thread.

    Args:
        look_s: How often ``clocks_jumped`` is asked at the least.
        jump_s: The two clocks drift this far apart between two looks only where the machine slept or one was set.
        settle_s: How long a changed network is left alone.
    """

    def __init__(self, look_s: float, jump_s: float, settle_s: float) -> None:
        """Start with nothing noticed."""
        self._look_s = look_s
        self._jump_s = jump_s
        self._settle_s = settle_s
        self._looked_at: tuple[float, datetime] | None = None
        self._changed_first_s: float | None = None
        self._settled_at_s = 0.0

    def clocks_jumped(self, now_s: float, now: datetime) -> bool:
        """Look at both clocks, and say whether the machine slept or one was set since the last look.

        Midnight and the nights when summer time begins or ends are no jumps: ``now`` is in UTC.
        """
        before, self._looked_at = self._looked_at, (now_s, now)
        if before is None:
            return False
        passed_s = now_s - before[0]
        drift_s = (now - before[1]).total_seconds() - passed_s
        # Windows' monotonic clock runs on during sleep, Linux' stands still.
        return abs(drift_s) > self._jump_s or passed_s > self._look_s + self._jump_s

    def network_changed(self, now_s: float) -> None:
        """Note that the system speaks of another network, or of the same one anew."""
        if self._changed_first_s is None:
            self._changed_first_s = now_s
        self._settled_at_s = min(now_s, self._changed_first_s + _LONGEST_HOLD * self._settle_s) + self._settle_s

    def holds_until_s(self) -> float | None:
        """Return until when nothing is to be asked because the network has just changed, or None."""
        return None if self._changed_first_s is None else self._settled_at_s

    def network_settled(self, now_s: float) -> bool:
        """Say once, after all changes that came together, that the network can be used."""
        if self._changed_first_s is None or now_s < self._settled_at_s:
            return False
        self._changed_first_s = None
        return True
