"""A calendar provider that answers as a test says, when the test says."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from attendant.core.budget import Allowance
from attendant.core.errors import AttendantError, Problem, ServiceUnreachable
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Schedule, ScheduleView

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)

GATE_TIMEOUT_S = 30.0
"""Longest that a shut gate holds a call: a failing test ends with a message, not with a time limit."""


def schedule(
    mailbox: str,
    window: CalendarWindow | None = None,
    *,
    fetched_at: datetime = NOON,
    subject: str = "Review",
    problem: Problem | None = None,
) -> Schedule:
    """Return a schedule with one meeting from noon, or with a problem and nothing else."""
    window = window or CalendarWindow(NOON - timedelta(days=1), NOON + timedelta(days=13))
    if problem is not None:
        return Schedule.without_answer(mailbox, window, fetched_at, problem)
    meeting = CalendarEvent(NOON, NOON + timedelta(hours=1), FreeBusyStatus.BUSY, subject)
    return Schedule(mailbox, window, fetched_at, ScheduleView.FULL, (meeting,))


Reply = AttendantError | Exception | Callable[[Sequence[str], CalendarWindow], Sequence[Schedule]]


@dataclass
class ScriptedProvider:
    """Keeps the port's type; safe to be asked from several threads.

    Attributes:
        largest_batch: As the port says.
        allowance: Likewise; no limit but two calls at once.
        replies: What the next calls do, the first first: raise the error, or answer. When used up, each mailbox gets a
            schedule whose subject is the number of the call.
        problems: Mailboxes that fail by themselves.
        gate: Calls wait until it is open. Shut it to hold calls back.
        deaf: ``close`` does not end waiting calls.
    """

    largest_batch: int = 100
    allowance: Allowance = field(default_factory=lambda: Allowance("scripted"))
    replies: list[Reply] = field(default_factory=list)
    problems: dict[str, Problem] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    deaf: bool = False
    calls: list[tuple[str, ...]] = field(default_factory=list)
    windows: list[CalendarWindow] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)
    most_at_once: int = 0
    closed: bool = False

    def __post_init__(self) -> None:
        """Open the gate."""
        self.gate.set()
        self._lock = threading.Lock()
        self._at_once = 0
        self.asked = threading.Semaphore(0)

    def free_busy(self, mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        """Note the call, wait at the gate, then do what the script says."""
        with self._lock:
            self.calls.append(tuple(mailboxes))
            self.windows.append(window)
            self.threads.append(threading.current_thread().name)
            call_no = len(self.calls)
            reply = self.replies.pop(0) if self.replies else None
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        self.asked.release()
        try:
            if not self.gate.wait(GATE_TIMEOUT_S):
                msg = "the test never opened the gate"
                raise AssertionError(msg)
            if self.closed and not self.deaf:
                raise ServiceUnreachable(detail="closed")
            if isinstance(reply, Exception):
                raise reply
            if reply is not None:
                return reply(mailboxes, window)
            return self.schedules(mailboxes, window, f"call {call_no}")
        finally:
            with self._lock:
                self._at_once -= 1

    def schedules(self, mailboxes: Sequence[str], window: CalendarWindow, subject: str) -> Sequence[Schedule]:
        """Return a schedule with one meeting of that subject for each mailbox that has no problem."""
        return [schedule(key, window, subject=subject, problem=self.problems.get(key)) for key in mailboxes]

    def close(self) -> None:
        """End waiting calls, unless deaf."""
        self.closed = True
        if not self.deaf:
            self.gate.set()
