"""The line below a control: what helps, or what is wrong."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from attendant.ui import text_size, theme


class Note(Enum):
    """What the line below a control says."""

    HELP = auto()
    NEEDED = auto()
    WRONG = auto()
    LOCKED = auto()


class NoteLine(QLabel):
    """The line below a control, coloured by what it says; the words alone say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._note = Note.HELP
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        text_size.keep(self, 0.92)
        self._colour()

    def say(self, text: str, note: Note = Note.HELP) -> None:
        """Show ``text``; an empty one takes the line away."""
        self._note = note
        self.setText(text)
        self.setVisible(bool(text))
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        # The program's palette, because the label's own carries the colour that was set last.
        colours = theme.colours_of(QApplication.palette())
        theme.set_text_colour(
            self,
            {
                Note.HELP: colours.soft,
                Note.NEEDED: colours.text,
                Note.WRONG: colours.busy,
                Note.LOCKED: colours.soft,
            }[self._note],
        )
