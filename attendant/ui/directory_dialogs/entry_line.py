"""A line to type into, with what is wrong about it below."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from attendant.core.text import Text
from attendant.ui import messages
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.words import wording

Rule = Callable[[str], Text | None]


class EntryLine(QWidget):
    """One text of a form, judged while it is typed.

    Signals:
        changed: The text was edited.

    Args:
        name: For screen readers.
        rule: Says what is wrong with a text, or None.
        hint: Says something worth knowing about an allowed text, or None.
    """

    changed = Signal()

    def __init__(self, name: str, rule: Rule, hint: Rule | None = None) -> None:
        """Start empty; an empty line is not called wrong before it was edited."""
        super().__init__()
        self._rule = rule
        self._hint = hint
        self._edited = False
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.note = NoteLine()
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.note)
        column.addStretch()
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._judge)
        self.line.editingFinished.connect(self._announce)

    @property
    def text(self) -> str:
        """What was typed, without blanks around it."""
        return self.line.text().strip()

    @property
    def problem(self) -> Text | None:
        """What is wrong with it, or None."""
        return self._rule(self.text)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self.line.setText(text)
        self._edited = bool(text)
        self._show_note()

    def show_problem(self) -> None:
        """Say what is wrong even where nothing was typed yet."""
        self._edited = True
        self._show_note()
        self._announce()

    def _judge(self) -> None:
        self._edited = True
        self._show_note()
        self.changed.emit()

    def _show_note(self) -> None:
        problem = self.problem if self._edited else None
        hint = self._hint(self.text) if self._hint is not None and problem is None else None
        self.note.say(wording.words(problem or hint or Text("")), Note.WRONG if problem else Note.HELP)
        self.line.setAccessibleDescription(self.note.text())

    def _announce(self) -> None:
        if self.problem is not None and self._edited:
            messages.announce(self.line, self.note.text())
