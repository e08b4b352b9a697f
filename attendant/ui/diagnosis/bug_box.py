"""What is shown when the program has a fault that nobody foresaw."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from attendant.core.bug import Bug
from attendant.ui import text_size


class BugBox(QDialog):
    """Says in plain words that something failed and that one can go on; the trace is for whoever mends it.

    Signals:
        close_requested: The person rather closes the console.

    Args:
        bug: What happened.
        versions: A line that says what runs here, above the trace.
        parent: The window in front.
    """

    close_requested = Signal()

    def __init__(self, bug: Bug, versions: str, parent: QWidget | None = None) -> None:
        """Lay it out."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something unexpected happened"))
        self._count = 1
        heading = _words(self.tr("Something unexpected happened in the console."))
        text_size.keep(heading, 1.2, bold=True)
        words = _words(
            self.tr(
                "You can go on working, and what you entered is still there. If something looks wrong, close the "
                "console and start it again. Your administrator can mend it with the details below: they hold no "
                "passwords and no appointments."
            )
        )
        self.repeats = _words("")
        self.repeats.hide()
        self.details = QPlainTextEdit(f"{versions}\n{bug.at:%Y-%m-%d %H:%M:%S} UTC\n\n{bug.trace}\n")
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text_size.keep_fixed(self.details)
        self.copy_button = QPushButton(self.tr("&Copy details"))
        self.close_button = QPushButton(self.tr("C&lose the console"))
        self.continue_button = QPushButton(self.tr("Co&ntinue"))
        footer = QHBoxLayout()
        footer.addWidget(self.copy_button)
        footer.addStretch()
        footer.addWidget(self.close_button)
        footer.addWidget(self.continue_button)
        for button in (self.copy_button, self.close_button):
            button.setAutoDefault(False)
        self.continue_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for part in (heading, words, self.repeats):
            column.addWidget(part)
        column.addWidget(self.details, 1)
        column.addLayout(footer)
        self.copy_button.clicked.connect(self._copy)
        self.continue_button.clicked.connect(self.accept)
        self.close_button.clicked.connect(self._close_console)
        self.continue_button.setFocus()
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 96, self.fontMetrics().height() * 24
        self.resize(min(wide, room.width()), min(high, room.height()))

    def count_again(self) -> None:
        """Something unexpected happened once more while this is open."""
        self._count += 1
        self.repeats.setText(self.tr("%n more faults happened since.", "", self._count - 1))
        self.repeats.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

    def _close_console(self) -> None:
        self.accept()
        self.close_requested.emit()


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
