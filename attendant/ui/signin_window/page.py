"""What all pages of the sign-in dialog have in common."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from attendant.ui import text_size


class SignInPage(QWidget):
    """A heading, text below it, and what the person does next.

    Args:
        heading: One line, translated.
        text: What to do, translated; "" for none.
    """

    def __init__(self, heading: str, text: str = "") -> None:
        """Build heading and text; subclasses add to ``column``."""
        super().__init__()
        self.heading = QLabel(heading)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)
        text_size.keep(self.heading, 1.35, bold=True)
        self.text = plain_label(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 12)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.text)

    @property
    def first_control(self) -> QWidget | None:
        """What takes the focus when the page comes; None leaves it where it is."""
        return None

    def add_row(self, *widgets: QWidget) -> None:
        """Add widgets beside each other, no wider than they need."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch()
        self.column.addLayout(row)

    def leave(self) -> None:
        """End what goes on in the page; it will not be shown again."""


def plain_label(text: str) -> QLabel:
    """Return a label of plain text that breaks its lines and can be marked to copy."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # after the policy, to which it adds that the height follows the width
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def button(text: str) -> QPushButton:
    """Return a button that Enter presses only when it has the focus."""
    result = QPushButton(text)
    result.setAutoDefault(False)
    return result
