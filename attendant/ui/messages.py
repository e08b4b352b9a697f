"""The one door for telling people something.

A line in the window is preferred over a box; a box comes only where the window has no such line (a dialog) and where
work cannot go on without an answer. All functions belong to the window's thread.
"""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMessageBox, QWidget  # noqa: TID251 - this is the door that the ban points to

from attendant.core.errors import Problem
from attendant.ui.banner import Banner, Kind, Offer
from attendant.ui.words import wording

MESSAGE_LINE = "message_line"
"""Object name of the ``Banner`` in which a window shows messages."""


class Asks(Protocol):
    """Asks a question and waits for the answer, as ``ask`` does."""

    def __call__(self, parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
        """Return whether to go on."""


def inform(parent: QWidget, text: str, offer: Offer | None = None) -> None:
    """Say that something went as it should; gone again after a while unless it offers something.

    Args:
        parent: A widget of the window concerned.
        text: Plain text, translated.
        offer: What can be done about it, for example "Undo".
    """
    _tell(parent, text, Kind.INFORMATION, offer)


def warn(parent: QWidget, text: str, offer: Offer | None = None) -> None:
    """Say that something needs attention; stays until it is closed or replaced.

    Args:
        parent: A widget of the window concerned.
        text: Plain text, translated: what happened, then what to do.
        offer: What can be done about it.
    """
    _tell(parent, text, Kind.WARNING, offer)


def report(parent: QWidget, *problems: Problem, offer: Offer | None = None) -> None:
    """Say what went wrong and what helps.

    Args:
        parent: A widget of the window concerned.
        problems: Their summaries and remedies are shown, one behind the other, as a line holds one message only; the
            details are for the log.
        offer: What can be done about it.
    """
    _tell(parent, " ".join(map(_told, problems)), Kind.WARNING, offer)


def report_without_window(problem: Problem) -> None:
    """Say in a box of its own what went wrong, where there is no window; waits until it is closed."""
    box = _box(None, Kind.WARNING, _told(problem))
    box.exec()


def ask(parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
    """Ask before something that cannot be undone; waits for the answer.

    Args:
        parent: A widget of the window concerned.
        question: Plain text, translated.
        accept: What the button that goes on says: a verb, not "OK".
        detail: More about it, below the question.
        reject: What the other button says; "Cancel" where empty.

    Returns:
        Whether to go on. Esc and closing the box mean no.
    """
    box = QMessageBox(parent.window())
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(QCoreApplication.applicationName() or parent.window().windowTitle())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(question)
    box.setInformativeText(detail)
    going_on = box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
    staying = box.addButton(QMessageBox.StandardButton.Cancel)
    if reject:
        staying.setText(reject)
    box.setDefaultButton(staying)
    box.setEscapeButton(staying)
    box.exec()
    return box.clickedButton() is going_on


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` when it has finished what it is saying."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)


def _tell(parent: QWidget, text: str, kind: Kind, offer: Offer | None) -> None:
    window = parent.window()
    line = window.findChild(Banner, MESSAGE_LINE)
    if line is not None:
        if line.show_message(text, kind, offer):
            announce(line, text)
        return
    box = _box(window, kind, text)
    if offer is not None:
        button = box.addButton(offer.label, QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(offer.carry_out)
    box.open()


def _told(problem: Problem) -> str:
    return f"{wording.words(problem.summary)} {wording.words(problem.remedy)}"


def _box(window: QWidget | None, kind: Kind, text: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Information if kind is Kind.INFORMATION else QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.applicationName() or (window.windowTitle() if window is not None else ""))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.addButton(QMessageBox.StandardButton.Ok)
    return box
