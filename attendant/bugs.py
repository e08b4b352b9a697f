"""Exceptions that nothing caught: logged, and told to the window without ever flooding it."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from attendant import __version__
from attendant.clock import SystemClock
from attendant.core.errors import Problem
from attendant.ui.background import unexpected

if TYPE_CHECKING:
    from attendant.core.bug import Bug
    from attendant.ui.diagnosis.bug_box import BugBox

log = logging.getLogger(__name__)


class BugTeller(QObject):
    """Shows one box at a time and no fault twice; the log has them all. Lives in the window's thread.

    Signals:
        noted: The ``Problem`` that a fault is, for the health page; for each of them.

    Args:
        window: Closed where the person asks for it.
    """

    noted = Signal(object)  # Problem
    _heard = Signal(object, object)  # Bug, Problem

    def __init__(self, window: QWidget) -> None:
        """Nothing happened yet."""
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()
        self._box: BugBox | None = None
        # Queued: a box must not open in the middle of painting, where most of the window's code runs.
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, error: BaseException) -> None:
        """Take a fault; any thread."""
        from attendant.core.bug import Bug  # with the first fault, not with the first window

        self._heard.emit(Bug.of(error, SystemClock().now()), unexpected(error))

    @Slot(object, object)
    def _tell(self, bug: "Bug", problem: Problem) -> None:
        from attendant.ui.diagnosis.bug_box import BugBox
        from attendant.ui.from_outside import close_politely

        self.noted.emit(problem)
        is_news = bug.place not in self._told
        # Before the box: where it is the box that fails, it must not be tried for ever.
        self._told.add(bug.place)
        # It goes without a word where the dialog below it goes.
        if self._box is not None and isValid(self._box):
            self._box.count_again()
        elif is_news:
            versions = f"Attendant Console {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
            self._box = box = BugBox(bug, versions, QApplication.activeModalWidget() or self._window)
            box.finished.connect(self._forget_box)
            box.close_requested.connect(partial(close_politely, self._window))
            box.open()

    @Slot()
    def _forget_box(self) -> None:
        self._box = None


@contextmanager
def bugs_heard(hear: Callable[[BaseException], None]) -> Iterator[None]:
    """Log every exception that nothing caught, in whatever thread, and hand it to ``hear`` there."""

    def take(error: BaseException | None) -> None:
        log.critical("an exception that nothing caught", exc_info=error)
        if error is not None:
            hear(error)

    def in_the_window(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            before(_kind, error, _trace)
        else:
            take(error)

    def in_a_thread(found: threading.ExceptHookArgs) -> None:
        take(found.exc_value)

    before, before_in_threads = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = in_the_window, in_a_thread
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, before_in_threads
