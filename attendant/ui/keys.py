"""The keys of the window, as people see them."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from attendant.ui import text_size, theme

translate = QCoreApplication.translate


def native(key: str) -> str:
    """Return a key as this system writes it: "Ctrl+F" or "⌘F"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shown_keys() -> list[tuple[str, str]]:
    """Return the keys that a receptionist needs every hour, with what they do."""
    return [
        (translate("Keys", "any letter"), translate("Keys", "searches, wherever you are")),
        (translate("Keys", "↑ ↓"), translate("Keys", "go through the matches")),
        (native("Enter"), translate("Keys", "calls the first number")),
        (native("Esc"), translate("Keys", "clears the search")),
        (native("F5"), translate("Keys", "reads the calendars again")),
        (native("F1"), translate("Keys", "shows all keys")),
    ]


def all_keys() -> list[tuple[str, str]]:
    """Return every key of the window with what it does."""
    return [
        *shown_keys()[:-1],
        (native("Ctrl+F"), translate("Keys", "goes to the search box")),
        (native("Ctrl+2"), translate("Keys", "calls the second number; Ctrl+3 the third, and so on")),
        (native("Ctrl+C"), translate("Keys", "copies the sentence")),
        (native("Ctrl+Shift+C"), translate("Keys", "copies the first number")),
        (native("Ctrl+M"), translate("Keys", "begins a mail")),
        (native("Ctrl+D"), translate("Keys", "makes a favourite, or no longer")),
        (native("Ctrl+N"), translate("Keys", "adds a colleague")),
        (native("F2"), translate("Keys", "changes the colleague's entry")),
        (native("Ctrl+Del"), translate("Keys", "deletes the colleague's entry")),
        (native("Ctrl+Z"), translate("Keys", "undoes, as long as it is offered")),
        (native("Ctrl+,"), translate("Keys", "opens the settings")),
        (native("F6"), translate("Keys", "goes between search, list and colleague")),
        (native("F1"), translate("Keys", "shows these keys")),
    ]


class KeyCap(QLabel):
    """A key in its frame."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        """Show ``keys``."""
        super().__init__(keys, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text_size.keep(self, 0.9)
        self.setContentsMargins(7, 2, 7, 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the text and the frame."""
        size = super().sizeHint()
        return QSize(max(size.width(), size.height() + 6), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame and let the label paint the text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QColor(theme.colours_of(self.palette()).soft)
        frame.setAlphaF(0.5)
        painter.setPen(QPen(frame, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)


class KeysDialog(QDialog):
    """Lists every key; for F1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Lay out the list."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        table = QGridLayout()
        table.setHorizontalSpacing(14)
        table.setVerticalSpacing(6)
        for row, (keys, meaning) in enumerate(all_keys()):
            table.addWidget(KeyCap(keys, self), row, 0, Qt.AlignmentFlag.AlignTrailing)
            words = QLabel(meaning, self)
            words.setTextFormat(Qt.TextFormat.PlainText)
            table.addWidget(words, row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(16)
        column.addLayout(table)
        column.addWidget(buttons)
