"""What is on the screen first: the window with the colleagues' names, before anything else is loaded.

Qt, this window and the names are all that a first picture needs. Settings, rules, refresh, sign-in and dialogs take
several times as long to load, so they come behind it (``attendant.desk.console``).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Signal

from attendant.core.board import Board
from attendant.ui import messages
from attendant.ui.background import Background, once_painted
from attendant.ui.main_window import MainWindow

if TYPE_CHECKING:
    from attendant.core.contact import Contact
    from attendant.core.errors import Problem
    from attendant.core.ports import Clock
    from attendant.settings.home import Home
    from attendant.workplace import Workplace

_NAMES_WITHIN_S = 0.25
"""So long the window waits for them; those that take longer come into a window that is there."""


class FrontDesk(QObject):
    """The window, its board and the work behind it. Lives in the window's thread.

    Signals:
        painted: The first picture is on the screen, with the colleagues where they could be read.

    Args:
        home: Where the directory and the window's place are kept.
        clock: Where the time comes from.
        zone: The receptionist's time zone.

    Attributes:
        board: Last known schedules; empty until the console fills it.
        background: Does what blocks.
        window: The main window, not shown yet.
        colleagues: Everyone, in the order of the list, as far as they were read; None before.
    """

    painted = Signal()

    def __init__(self, home: Home, clock: Clock, zone: tzinfo) -> None:
        """Build the window; nothing is read before ``open``."""
        super().__init__()
        self._home = home
        self.board = Board()
        self.background = Background(self)
        geometry = QSettings(str(home.geometry_file), QSettings.Format.IniFormat)
        self.window = MainWindow(self.board, clock, zone, geometry=geometry)
        self.colleagues: tuple[Contact, ...] | None = None

    def open(self, furnish: Callable[[], Workplace], move_in: Callable[[Workplace], None]) -> None:
        """Show the window, the colleagues in it, and once they are painted furnish the rest.

        Args:
            furnish: Builds the workplace; called in a worker.
            move_in: Goes on with the workplace, in the window's thread. Where the colleagues cannot be read, that is
                left for it to find out and to say.
        """

        def go_on() -> None:
            self.background.run(furnish, move_in, self._fail)
            self.painted.emit()

        def show(contacts: tuple[Contact, ...]) -> None:
            self.colleagues = contacts
            self.window.show_contacts(contacts, None)
            self._once_painted(go_on)

        self.background.run(self._read, show, lambda _problem: self._once_painted(go_on))
        # Most are read sooner than a window is painted, and who sees them at once is spared a page that says so.
        self.background.wait(_NAMES_WITHIN_S)
        self.window.show()

    def stop(self) -> None:
        """Wait for no work any more."""
        self.background.stop()

    def _once_painted(self, then: Callable[[], None]) -> None:
        if self.window.isVisible():
            once_painted(self.window, then)
        else:
            _FirstPainting(self.window, then)

    def _fail(self, problem: Problem) -> None:
        messages.report(self.window, problem)

    def _read(self) -> tuple[Contact, ...]:
        from attendant.directory.order import place_in_list
        from attendant.directory.store import Directory

        with Directory(self._home.directory_file) as directory:
            return tuple(sorted(directory.all(), key=place_in_list))


class _FirstPainting(QObject):
    """Waits until a window that is about to be shown is painted; the system says when that is."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            once_painted(window, self._then)
        return False
