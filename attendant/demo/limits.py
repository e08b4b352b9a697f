"""Microsoft's limits for one caller, enforced where a demo server is asked to.

Exchange serves 27 calls of one user at once and works 300 seconds for them that were saved up and 900 in each hour
(``Get-ThrottlingPolicy``: EwsMaxConcurrency, EwsMaxBurst, EwsRechargeRate), so 1,200 within any hour; a real one slows
callers down before it refuses them, this one does not. Graph serves 4 at once and 10,000 in 10 minutes
(https://learn.microsoft.com/graph/throttling-limits).
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

EWS_WORK_S = 0.5
"""What a request counts as: a demo answers in milliseconds, an Exchange that reads a hundred calendars does not."""

_BUSY_S = 1.0
_ROUNDING = 1e-6


class Quota:
    """So many calls at once, and so much cost within a span. May be used by several threads.

    Args:
        at_once: Calls that are served at the same time.
        most: Cost that is allowed within any span of ``within_s`` seconds.
        within_s: That span.
        cost: What one call costs at least.
        monotonic_s: Seconds of a clock that is never set back.
    """

    def __init__(
        self, at_once: int, most: float, within_s: float, cost: float, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Start with nothing used."""
        self._at_once = at_once
        self._most = most
        self._within_s = within_s
        self._cost = cost
        self._monotonic_s = monotonic_s
        self._charges: deque[tuple[float, float]] = deque()
        self._spent = 0.0
        self._in_flight = 0
        self._lock = Lock()

    def enter(self) -> float | None:
        """Begin a call; returns None, or for how many seconds to stay away where the call is refused."""
        now = self._monotonic_s()
        with self._lock:
            while self._charges and self._charges[0][0] <= now - self._within_s:
                self._spent -= self._charges.popleft()[1]
            if self._spent + self._cost > self._most + _ROUNDING:
                return self._covered_at() - now
            if self._in_flight >= self._at_once:
                return _BUSY_S
            self._charge(now, self._cost)
            self._in_flight += 1
            return None

    def leave(self, cost: float = 0.0) -> None:
        """End a call that was let in.

        Args:
            cost: What it cost in the end, where that is more than it was counted for when it began.
        """
        with self._lock:
            self._in_flight -= 1
            if cost > self._cost:
                self._charge(self._monotonic_s(), cost - self._cost)

    def _charge(self, now: float, cost: float) -> None:
        self._charges.append((now, cost))
        self._spent += cost

    def _covered_at(self) -> float:
        """Return when enough of what was spent is forgotten for another call."""
        left = self._spent
        for at, cost in self._charges:
            left -= cost
            if left + self._cost <= self._most + _ROUNDING:
                return at + self._within_s
        return self._monotonic_s() + self._within_s


def _of_exchange() -> Quota:
    return Quota(27, 1200.0, 3600.0, EWS_WORK_S)


def _of_graph() -> Quota:
    return Quota(4, 10_000, 600.0, 1)


@dataclass(frozen=True, slots=True)
class CallerLimits:
    """What the one account of a demo server may ask.

    Attributes:
        ews: Of Exchange Web Services.
        graph: Of Microsoft Graph.
    """

    ews: Quota = field(default_factory=_of_exchange)
    graph: Quota = field(default_factory=_of_graph)
