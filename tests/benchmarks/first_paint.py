"""One start of one side, in a process of its own: ``python -m tests.benchmarks.first_paint ours|bare``.

Prints a line of JSON when the first frame is painted, and ends. It imports as little as can be, for all of it counts.
``ours-modules`` prints the modules loaded by then, ``ours-memory`` and ``bare-memory`` what the process holds, the
first of them with a week of schedules.
"""

import gc
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

if TYPE_CHECKING:
    from attendant.core.schedule import Schedule
    from attendant.desk.front_desk import FrontDesk


class FirstPaint(QObject):
    """Waits for the first painting of ``watched``, then calls ``then``."""

    def __init__(self, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(watched)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # By the time a timer comes, the frame that this event belongs to is on the screen.
            QTimer.singleShot(0, self, self._then)
        return False


def report_time() -> None:
    """Say what it took so far."""
    cpu_s, monotonic_s = time.process_time(), time.monotonic()
    print(f'{{"cpu_s": {cpu_s}, "painted_at_s": {monotonic_s}, "modules": {len(sys.modules)}}}', flush=True)
    os._exit(0)


def report_memory() -> None:
    """Say how much is resident; by Linux's account of this process (man 5 proc)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(f'{{"resident_mb": {pages * os.sysconf("SC_PAGE_SIZE") / 2**20}, "painted_at_s": 0}}', flush=True)
    os._exit(0)


def report_modules() -> None:
    """Say what is loaded."""
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)


def bare(then: Callable[[], None]) -> None:
    """Show what PySide6 costs anybody: an empty main window."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    FirstPaint(window, then)
    window.show()
    application.exec()


def ours(then: "Callable[[FrontDesk], None]") -> None:
    """Start the console as the command line does; its home is named by the environment."""
    from attendant.app import main

    gc.disable()  # as ``main`` does before it loads the next
    from attendant.desk import front_desk

    show_window = front_desk.FrontDesk.open

    def watch_and_show(desk: front_desk.FrontDesk, *arguments: object) -> None:
        FirstPaint(desk.window.pane.view.viewport(), lambda: then(desk))
        show_window(desk, *arguments)  # type: ignore[arg-type] # handed through

    front_desk.FrontDesk.open = watch_and_show  # type: ignore[assignment, method-assign] # the place before painting
    sys.exit(main([]))


def fill_with_a_week(desk: "FrontDesk") -> None:
    """Let the rest of the console move in, hand it a week of everyone's schedules, and report when that is painted."""

    def fill() -> None:
        from attendant.core.events import SchedulesArrived

        schedules = tuple(week_of(contact.mailbox) for contact in desk.colleagues or ())
        change = desk.board.apply(schedules)
        count = len(schedules)
        desk.window.on_refresh_event(SchedulesArrived(1, change.schedules, count, count, change.changed))
        QTimer.singleShot(500, desk, report_memory)

    QTimer.singleShot(3_000, desk, fill)


def week_of(mailbox: str) -> "Schedule":
    """Return five days with six items each, as a provider would: everybody's own, instants and words shared."""
    from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Schedule, ScheduleView

    monday = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    instants = [[shared(monday + timedelta(days=day, hours=hour)) for hour in range(7, 14)] for day in range(5)]
    events = tuple(
        CalendarEvent(
            start,
            end,
            FreeBusyStatus.BUSY,
            sys.intern(f"Planning {place} of {mailbox}"),
            sys.intern(f"Room {place} at {mailbox}"),
        )
        for day in instants
        for place, (start, end) in enumerate(pairwise(day))
    )
    window = CalendarWindow(shared(monday), shared(monday + timedelta(days=7)))
    return Schedule(mailbox, window, datetime.now(UTC), ScheduleView.SUBJECT, events)


@cache
def shared(instant: datetime) -> datetime:
    """Return one and the same object for equal instants."""
    return instant


if __name__ == "__main__":
    {
        "bare": lambda: bare(report_time),
        "bare-memory": lambda: bare(report_memory),
        "ours": lambda: ours(lambda _desk: report_time()),
        "ours-modules": lambda: ours(lambda _desk: report_modules()),
        "ours-memory": lambda: ours(fill_with_a_week),
    }[sys.argv[1]]()
