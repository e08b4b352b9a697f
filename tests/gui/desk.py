"""A reception desk for tests: the real window on a board that the test fills, a clock that it moves."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from attendant.core.board import Board
from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import Problem
from attendant.core.events import RefreshFinished, SchedulesArrived
from attendant.core.schedule import Schedule
from attendant.directory.search import SearchIndex
from attendant.ui.main_window import MainWindow
from tests.unit.schedules import ROME, WINDOW, instant, item, schedule

TEN_24 = instant("10:24")
"""The present of every desk, unless the test moves it: Tuesday 24 November 2026 in Rome."""

ANNA = Contact(
    1,
    "Anna Rossi",
    "anna@example.com",
    "Sales",
    "Key account manager",
    "Pisa",
    (PhoneNumber(PhoneKind.WORK, "4512"), PhoneNumber(PhoneKind.MOBILE, "+39 333 123 45 67")),
    favourite=True,
)
GIANNI = Contact(
    2, "Gianni Roselli", "gianni@example.com", "Purchasing", "", "Pisa", (PhoneNumber(PhoneKind.WORK, "4530"),)
)
MUELLER = Contact(3, "Jürgen Müller", "mueller@example.com", "Service", phones=(PhoneNumber(PhoneKind.WORK, "#5 & 7"),))
NO_MAILBOX = Contact(4, "Porter's lodge", phones=(PhoneNumber(PhoneKind.WORK, "100"),))
EVERYONE = (ANNA, GIANNI, MUELLER, NO_MAILBOX)

MEETING = replace(item("10:00", "11:00"), subject="Quarter review", location="Room Tevere")


class MovableClock:
    """Stands still until the test moves it."""

    def __init__(self, at: datetime = TEN_24) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at


def known(contact: Contact, answer: Schedule, *, age: timedelta = timedelta(seconds=12)) -> Schedule:
    """Return ``answer`` as that of ``contact``, read so long before the desk's present."""
    return replace(answer, mailbox=contact.mailbox, fetched_at=TEN_24 - age)


def unreadable(contact: Contact, problem: Problem) -> Schedule:
    """Return the entry of somebody whose calendar could not be read."""
    return Schedule.without_answer(contact.mailbox, WINDOW, TEN_24, problem)


@dataclass
class Desk:
    """The window with what is behind it.

    Attributes:
        opened: Addresses that were handed to the system.
        opens: Whether the system has a program for them.
    """

    clock: MovableClock = field(default_factory=MovableClock)
    board: Board = field(default_factory=Board)
    opened: list[str] = field(default_factory=list)
    opens: bool = True
    geometry: QSettings | None = None

    def __post_init__(self) -> None:
        self.window = MainWindow(self.board, self.clock, ROME, geometry=self.geometry, opener=self._open)
        if self.geometry is None:
            self.window.resize(1100, 700)

    def open(self, qtbot: QtBot) -> None:
        """Show the window, with the keyboard's focus in it."""
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def move_clock(self, clock: str) -> None:
        """Let it be later, and let the timers that waited for it run out."""
        self.clock.at = instant(clock)
        model, panel = self.window.pane.model, self.window.panel
        for timer in (model.timer, panel.timer):
            if timer.isActive():
                timer.timeout.emit()

    def seat(self, *contacts: Contact) -> None:
        """Fill the directory."""
        self.board.set_mailboxes(contact.mailbox for contact in contacts if contact.mailbox)
        self.window.show_contacts(contacts, SearchIndex(contacts))

    def hear(self, *schedules: Schedule) -> None:
        """Let a round with these answers begin and end."""
        self.hear_batch(*schedules)
        self.window.on_refresh_event(RefreshFinished(1, self.clock.at, 0))

    def hear_batch(self, *schedules: Schedule) -> None:
        """Let a batch of a round arrive."""
        change = self.board.apply(schedules)
        self.window.on_refresh_event(
            SchedulesArrived(1, change.schedules, len(schedules), len(schedules), change.changed)
        )

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key at whatever has the focus."""
        focused = self.window.focusWidget()
        together = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            together |= modifier
        QTest.keyClick(focused, key, together)

    def labels(self, part: QWidget | None = None) -> list[str]:
        """Return what the visible labels say."""
        labels = (part or self.window).findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def names(self) -> list[str]:
        """Return whom the list shows, from top to bottom."""
        model = self.window.pane.model
        return [model.contact(row).name for row in range(model.rowCount())]

    def _open(self, address: QUrl) -> bool:
        self.opened.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return self.opens


def usual_answers() -> tuple[Schedule, ...]:
    """Return Anna in a meeting until 11:00, Gianni free until 14:30, Müller unanswered."""
    return known(ANNA, schedule(MEETING)), known(GIANNI, schedule(item("14:30", "16:00")))
