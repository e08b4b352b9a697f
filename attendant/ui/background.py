"""Blocking work away from the window's thread; the one file that names a thread.

Three ways, each for its purpose:

- ``Worker``: the one thread of the refresh rounds. It does small jobs one after the other and never blocks.
- ``Calls``: blocking calls that the worker starts. Each has a daemon thread of its own, because a call that waits for a
  silent server cannot be interrupted on every system: such a thread is left behind and dies with the program, where
  a thread pool of the standard library would keep the program from ending.
- ``Background``: a single piece of blocking work for the window (searching the address book, the keyring), with its
  result handed back in the window's thread.

Only frozen values cross; expected errors cross as their ``Problem``.
"""

import atexit
import gc
import logging
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from typing import Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal, Slot

from attendant.core.errors import AttendantError, Problem
from attendant.core.text import Text

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """Work that came to its end, with its result."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """Work that failed, expectedly or by a bug (then ``problem.code`` is "unexpected")."""

    problem: Problem


def unexpected(error: BaseException) -> Problem:
    """Return what people are told of a bug; the log has the trace. The error's text may be private and is left out."""
    return Problem(
        code="unexpected",
        summary=Text("Something unexpected happened in the console."),
        remedy=Text("Try again. If it stays, save the diagnostics (menu Help) and send them to your administrator."),
        detail=type(error).__name__,
    )


def outcome_of(work: Callable[[], T]) -> Done[T] | Failed:
    """Do ``work`` and say how it went; never raises."""
    try:
        return Done(work())
    except AttendantError as error:
        return Failed(error.problem)
    except Exception as error:  # A bug must not end the thread; it is logged and shown.
        log.exception("bug in background work")
        return Failed(unexpected(error))


def smooth_the_window() -> None:
    """Let the window's thread have the interpreter soon after it asks, and freeze what is loaded. Call after start-up.

    Measured by ``tests/benchmarks/window_gaps.py``; the frozen objects halve the garbage collector's longest pause.
    """
    sys.setswitchinterval(0.0001)
    gc.collect()
    gc.freeze()


def once_painted(owner: QObject, then: Callable[[], None]) -> None:
    """Call ``then`` when the window has painted what it was given just now, unless ``owner`` is gone by then."""
    # The first timer of no time may fire before the painting that a change causes, the second does not.
    QTimer.singleShot(0, owner, lambda: QTimer.singleShot(0, owner, then))


_never_ended: list[QThread] = []
"""Qt aborts the program when a thread object is collected while the thread runs; here it is kept from that."""


class Calls:
    """Blocking calls, each in a daemon thread of its own.

    Args:
        post: Takes a job to where results are wanted, ``Worker.post``; it must be harmless after the worker ended.
    """

    def __init__(self, post: Callable[[Callable[[], None]], None]) -> None:
        """Start with no call."""
        self._post = post
        self._threads: list[threading.Thread] = []

    @property
    def running_count(self) -> int:
        """Threads that have not ended, those that nobody waits for any more included."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        return len(self._threads)

    def start(self, name: str, work: Callable[[], T], report: Callable[[Done[T] | Failed], None]) -> None:
        """Do ``work`` in a thread called ``name``; ``report`` is posted with the outcome."""

        def call() -> None:
            outcome = outcome_of(work)
            self._post(lambda: report(outcome))

        thread = threading.Thread(target=call, name=name, daemon=True)
        self._threads.append(thread)
        thread.start()

    def wait(self, wait_s: float) -> int:
        """Wait for the threads to end, at most ``wait_s``; return how many had to be left behind."""
        until_s = time.monotonic() + wait_s
        for thread in self._threads:
            thread.join(max(0.0, until_s - time.monotonic()))
        return self.running_count


class Worker(QThread):
    """The thread of the rounds: does what is posted, one job after the other, and calls ``tick`` before it waits.

    Signals:
        said: What a job has to tell the window. Emitted in the worker's thread: connect it queued, to methods of
            QObjects that live in the window's thread.

    Args:
        name: For logs and debuggers.
        tick: Does what is due and returns the seconds until it wants to be called again. Called in this thread.
        broke: Hears of a bug in a job or in ``tick``, which is logged already. Called in this thread.
    """

    said = Signal(object)

    def __init__(self, name: str, tick: Callable[[], float], broke: Callable[[Problem], None]) -> None:
        """Prepare; ``start`` begins."""
        super().__init__()
        self.setObjectName(name)
        self._tick = tick
        self._broke = broke
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._ending = False
        # Qt aborts a program that leaves with a running thread, and with it the trace of what made it leave.
        atexit.register(self._end_with_the_program)

    def post(self, job: Callable[[], None]) -> None:
        """Have ``job`` done in this thread; any thread may call. Does nothing once the worker ended."""
        self._jobs.put(job)

    def run(self) -> None:
        """Do jobs until one calls ``end``, then those that are left."""
        while not self._ending:
            wait_s = self._did(self._tick, otherwise=1.0)
            try:
                job = self._jobs.get(timeout=max(0.0, wait_s))
            except Empty:
                continue
            self._did(job, otherwise=None)
        while not self._jobs.empty():
            self._did(self._jobs.get(), otherwise=None)

    def _did(self, job: Callable[[], T], otherwise: T) -> T:
        outcome = outcome_of(job)
        if isinstance(outcome, Done):
            return outcome.value
        outcome_of(partial(self._broke, outcome.problem))
        return otherwise

    def end(self) -> None:
        """Let ``run`` come to its end after the present job; call in this thread."""
        self._ending = True

    def stop(self, last_job: Callable[[], None], wait_ms: int) -> bool:
        """Have ``last_job`` done and end; return whether the thread ended in time. Call in the window's thread."""
        atexit.unregister(self._end_with_the_program)
        if not self.isRunning():
            return True

        def finish() -> None:
            try:
                last_job()
            finally:
                self.end()

        self.post(finish)
        if self.wait(wait_ms):
            return True
        log.error("worker %s did not end within %d ms", self.objectName(), wait_ms)
        _never_ended.append(self)
        return False

    def _end_with_the_program(self) -> None:
        self.stop(lambda: None, wait_ms=500)


class Task:
    """A piece of work under way; belongs to ``Background`` and lives in the window's thread."""

    def __init__(self, abort: Callable[[], None] | None) -> None:
        """Somebody waits for it from now on."""
        self._abort = abort
        self._wanted = True

    def settle(self) -> bool:
        """Return whether somebody still waited for the result; from now on nobody does."""
        wanted, self._wanted = self._wanted, False
        return wanted

    def cancel(self) -> None:
        """Nobody waits any more: neither ``done`` nor ``failed`` is called. The work itself ends when it can."""
        if self.settle() and self._abort is not None:
            threading.Thread(target=outcome_of, args=(self._abort,), name="abort", daemon=True).start()


class RunsInBackground(Protocol):
    """Does blocking work off the window's thread, as ``Background`` does."""

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Problem], None]) -> object:
        """Do ``work`` in another thread and call ``done`` or ``failed`` in the window's."""


class Background(QObject):
    """Does blocking work for the window and hands the result back in the window's thread.

    Lives in the window's thread; all methods are called there.
    """

    _arrived = Signal(object)  # Callable[[], None], to be called in the window's thread

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no work."""
        super().__init__(parent)
        self._door = threading.Lock()
        self._open = True
        self._calls = Calls(self._hand_over)
        self._tasks: set[Task] = set()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
        *,
        abort: Callable[[], None] | None = None,
    ) -> Task:
        """Do ``work`` in another thread.

        Args:
            work: Blocks, touches no widget, returns a frozen value. What it raises goes to ``failed``.
            done: Takes the result, in the window's thread. Not called where it is a method of a widget that is gone.
            failed: Takes the problem, likewise.
            abort: Ends the work early, called in a thread of its own on ``cancel`` and ``stop``.

        Returns:
            The task, to cancel it.
        """
        task = Task(abort)

        def report(outcome: Done[T] | Failed) -> None:
            self._tasks.discard(task)
            if not task.settle():
                return
            if isinstance(outcome, Done):
                if _is_there(done):
                    done(outcome.value)
            elif _is_there(failed):
                failed(outcome.problem)

        if self._open:
            self._tasks.add(task)
            self._calls.start("background work", work, report)
        return task

    def wait(self, wait_s: float) -> None:
        """Wait for the work under way, at most so long, and hand its results over."""
        self._calls.wait(wait_s)
        QCoreApplication.sendPostedEvents(self)

    def stop(self, wait_ms: int = 500) -> bool:
        """Cancel all work and wait for it to end; return whether it did. Nothing is delivered any more."""
        with self._door:
            self._open = False
        for task in self._tasks:
            task.cancel()
        self._tasks.clear()
        return self._calls.wait(wait_ms / 1000) == 0

    def _hand_over(self, job: Callable[[], None]) -> None:
        # In the work's thread. Behind the lock, because after ``stop`` this object may be deleted at any moment.
        with self._door:
            if self._open:
                self._arrived.emit(job)

    @Slot(object)
    def _deliver(self, job: Callable[[], None]) -> None:
        if self._open:
            job()


def _is_there(callback: Callable[..., None]) -> bool:
    """Whether the object whose method ``callback`` is still exists on Qt's side."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)
