"""A limit for a whole call, however it spends its time."""

import threading
import time
from dataclasses import dataclass, field
from typing import Protocol


class Connections(Protocol):
    """What a call runs on."""

    def shut(self) -> None:
        """End all calls on these connections; they fail in their own threads."""


@dataclass(eq=False, slots=True)
class TimeLimit:
    """Ends the calls of a session when a whole call takes too long; a context manager around the call.

    Timeouts of sockets begin anew with each byte, so a server that drips would hold a worker for ever.

    Attributes:
        watching: The session's connections.
        seconds: The limit.
        struck: Whether it was reached.
        ends_at: When it is reached, by the monotonic clock.
    """

    watching: Connections
    seconds: float
    struck: bool = False
    ends_at: float = field(default=0.0, init=False)

    def __enter__(self) -> "TimeLimit":
        """Start the clock."""
        self.ends_at = time.monotonic() + self.seconds
        _alarm.add(self)
        return self

    def __exit__(self, *_raised: object) -> None:
        """Stop the clock."""
        _alarm.remove(self)

    def strike(self) -> None:
        """End the call; for the alarm, when time is up."""
        self.struck = True
        self.watching.shut()


class _Alarm:
    """Strikes limits when their time is up, from one thread for all of them.

    A thread for each call, as ``threading.Timer`` starts one, would take a sixth of what a whole refresh computes: it
    waits for the interpreter when it starts and when it is cancelled. This one sleeps until the limit that it knows of
    would be reached; where no other is running then, it ends.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._running: set[TimeLimit] = set()
        self._wakes_at: float | None = None
        """When the thread looks again; None where there is no thread."""

    def add(self, limit: TimeLimit) -> None:
        with self._changed:
            self._running.add(limit)
            if self._wakes_at is None:
                threading.Thread(target=self._watch, name="time limits", daemon=True).start()
                self._wakes_at = limit.ends_at
            elif limit.ends_at < self._wakes_at:
                self._changed.notify()

    def remove(self, limit: TimeLimit) -> None:
        """Forget a limit; once this returns, it does not strike any more."""
        with self._changed:
            self._running.discard(limit)

    def _watch(self) -> None:
        with self._changed:
            while self._running:
                self._wakes_at = min(limit.ends_at for limit in self._running)
                self._changed.wait(self._wakes_at - time.monotonic())
                now = time.monotonic()
                for limit in [limit for limit in self._running if limit.ends_at <= now]:
                    self._running.discard(limit)
                    limit.strike()
            self._wakes_at = None


_alarm = _Alarm()
