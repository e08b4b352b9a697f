"""A clock that both sides of real connections live by, and that only moves when neither has anything left to do."""

import heapq
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from attendant.demo.limits import Quota


class VirtualTime:
    """Both clocks of a run. May be read and slept by in any thread; one thread lets it pass."""

    def __init__(self, start: datetime) -> None:
        """Begin at ``start``."""
        self._start = start
        self._s = 0.0
        self._lock = threading.Lock()
        self._sleepers: list[tuple[float, int, threading.Event]] = []
        self._number = count()
        self._awaited_from = 0
        self._over = False

    def now(self) -> datetime:
        """Return the present, as a ``Clock`` does."""
        return self._start + timedelta(seconds=self._s)

    def monotonic_s(self) -> float:
        """Return the seconds since the start."""
        return self._s

    @property
    def awaited_count(self) -> int:
        """How many threads wait for time to pass and are waited for themselves."""
        with self._lock:
            return sum(number >= self._awaited_from for _, number, _ in self._sleepers)

    def abandon_sleepers(self) -> None:
        """Nobody waits any more for those who sleep now."""
        self._awaited_from = next(self._number)

    def sleep(self, seconds: float) -> None:
        """Wait in this thread until so much time has passed."""
        awake = threading.Event()
        with self._lock:
            if self._over:
                return
            heapq.heappush(self._sleepers, (self._s + seconds, next(self._number), awake))
        awake.wait()

    def next_awake_s(self) -> float:
        """Return when the next sleeper wakes up, infinity where nobody sleeps."""
        with self._lock:
            return self._sleepers[0][0] if self._sleepers else float("inf")

    def pass_until(self, instant_s: float) -> None:
        """Let time pass and wake whoever slept until then."""
        with self._lock:
            self._s = max(self._s, instant_s)
            self._wake(self._s)

    def end(self) -> None:
        """Wake everybody; nobody sleeps any more."""
        with self._lock:
            self._over = True
            self._wake(float("inf"))

    def _wake(self, until_s: float) -> None:
        while self._sleepers and self._sleepers[0][0] <= until_s:
            heapq.heappop(self._sleepers)[2].set()


class Work(threading.local):
    """What the thread that serves a request has to do for it."""

    people = 0


class WorkingQuota(Quota):
    """Limits of a server whose requests take virtual time, with an account of what was asked.

    Args:
        time: The clock.
        work: Counts the people of each request.
        call_s: How long a request about so many people takes, before chance makes it 0.6 to 1.8 times that.
        chance: Returns a number from 0 to 1.
        counts_work: The limit is one of seconds of work, not of requests.
        at_once: See ``Quota``, as are the rest.
    """

    def __init__(
        self,
        time: VirtualTime,
        work: Work,
        call_s: Callable[[int], float],
        chance: Callable[[], float],
        *,
        counts_work: bool,
        at_once: int,
        most: float,
        within_s: float,
        cost: float,
    ) -> None:
        """Start with nothing asked."""
        super().__init__(at_once, most, within_s, cost, time.monotonic_s)
        self._time = time
        self._work = work
        self._call_s = call_s
        self._chance = chance
        self._counts_work = counts_work
        self._account = threading.Lock()
        self._at_once_now = 0
        self.most_at_once = 0
        self.refused = 0
        self.asked_at_s: list[float] = []
        self.work_s = 0.0

    def enter(self) -> float | None:
        """See ``Quota``."""
        wait_s = super().enter()
        self._work.people = 0
        with self._account:
            self.asked_at_s.append(self._time.monotonic_s())
            if wait_s is not None:
                self.refused += 1
                return wait_s
            self._at_once_now += 1
            self.most_at_once = max(self.most_at_once, self._at_once_now)
        return None

    def hold(self) -> None:
        """Take a place for another program of the same person, for good."""
        assert super().enter() is None
        self._at_once_now += 1

    def leave(self, cost: float = 0.0) -> None:
        """Work for as long as the request takes, then see ``Quota``."""
        with self._account:
            lasts_s = self._call_s(self._work.people) * (0.6 + 1.2 * self._chance())
            self.work_s += lasts_s
        self._time.sleep(lasts_s)
        with self._account:
            self._at_once_now -= 1
        super().leave(max(cost, lasts_s) if self._counts_work else cost)
