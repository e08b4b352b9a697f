"""Work that tells of its progress while one watches, and can be cancelled."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from attendant.core.errors import Problem
from attendant.ui.background import RunsInBackground


class Cancellable(Protocol):
    """One piece of work, as ``attendant.desk.checkup.Checkup`` does it."""

    def run(self, hear: Callable[[Any], None]) -> object:
        """Do it, blocking; ``hear`` is called with frozen values, in the thread that does it."""

    def cancel(self) -> None:
        """End soon; may block a little, any thread."""


class _Messenger(QObject):
    """Carries what is told from the thread of the work to the window's; lives as long as the work."""

    told = Signal(int, object)  # number of the run, what is told


class LiveRun(QObject):
    """Runs one piece of work at a time away from the window's thread; a cancelled one is heard of no more.

    Lives in the window's thread, and all signals are emitted there.

    Signals:
        told: What the work tells while it goes on.
        ended: Its result.
        failed: The ``Problem`` that ended it.

    Args:
        background: Runs what blocks.
        parent: Owner.
    """

    told = Signal(object)
    ended = Signal(object)
    failed = Signal(object)  # Problem

    def __init__(self, background: RunsInBackground, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._background = background
        self._work: Cancellable | None = None
        self._number = 0

    @property
    def is_running(self) -> bool:
        """Whether work is under way that was not cancelled."""
        return self._work is not None

    def start(self, work: Cancellable) -> None:
        """Begin; nothing else may be under way."""
        self._work = work
        self._number += 1
        number, messenger = self._number, _Messenger()
        messenger.told.connect(self._tell)
        self._background.run(
            lambda: (number, work.run(lambda what: messenger.told.emit(number, what))),
            self._end,
            lambda problem: self._fail(number, problem),
        )

    def cancel(self) -> bool:
        """End what is under way; return whether something was."""
        work, self._work = self._work, None
        if work is None:
            return False
        self._number += 1
        self._background.run(work.cancel, _nothing, _nothing)
        return True

    @Slot(int, object)
    def _tell(self, number: int, what: object) -> None:
        if number == self._number:
            self.told.emit(what)

    def _end(self, result: tuple[int, object]) -> None:
        number, value = result
        if number == self._number:
            self._work = None
            self.ended.emit(value)

    def _fail(self, number: int, problem: Problem) -> None:
        if number == self._number:
            self._work = None
            self.failed.emit(problem)


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
