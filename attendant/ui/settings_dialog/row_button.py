"""A button within a row of a page."""

from PySide6.QtWidgets import QPushButton, QSizePolicy


class RowButton(QPushButton):
    """As wide as its words, and never the one that Enter presses in other controls."""

    def __init__(self) -> None:
        """Carry no words yet."""
        super().__init__()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
