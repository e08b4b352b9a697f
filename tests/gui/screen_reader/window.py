"""The real window in a process of its own; it goes through what its standard input says, line by line.

``offline`` and ``online`` let a round end so; ``quit`` ends it. It answers each line with the same line.
"""

import sys
import threading

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from attendant.core.errors import ServiceUnreachable
from attendant.core.events import RefreshFailed, RefreshFinished
from tests.gui.desk import ANNA, EVERYONE, TEN_24, Desk, known
from tests.unit.schedules import WINDOW, item, schedule


class Script(QObject):
    """Does in the window's thread what another thread reads."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Begin to read once the window is shown."""
        super().__init__()
        self._desk = desk
        self.told.connect(self._do)

    def read(self) -> None:
        """Read until there is nothing left; in a thread of its own."""
        for line in sys.stdin:
            self.told.emit(line.strip())

    @Slot(str)
    def _do(self, line: str) -> None:
        desk, problem = self._desk, ServiceUnreachable.as_problem()
        match line:
            case "offline":
                desk.board.mark([ANNA.mailbox], problem, WINDOW, TEN_24)
                desk.window.on_refresh_event(RefreshFailed(2, problem, None))
            case "online":
                desk.hear_batch(known(ANNA, schedule(item("14:30", "16:00"))))
                desk.window.on_refresh_event(RefreshFinished(3, TEN_24, 0))
            case _:
                QApplication.quit()
        print(line, flush=True)  # noqa: T201 - the answer to whoever listens


def main() -> None:
    """Show the window until ``quit``."""
    application = QApplication([])
    desk = Desk()
    desk.seat(*EVERYONE)
    desk.hear(known(ANNA, schedule(item("14:30", "16:00"))))
    desk.window.show()
    script = Script(desk)
    QTimer.singleShot(0, threading.Thread(target=script.read, daemon=True).start)
    print("shown", flush=True)  # noqa: T201 - likewise
    application.exec()


if __name__ == "__main__":
    main()
