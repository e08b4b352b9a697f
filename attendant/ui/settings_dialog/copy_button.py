"""A button that copies one value and says that it did."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

_SAID_MS = 2_000


class CopyButton(QPushButton):
    """Copies ``value``; a screen reader hears which.

    Args:
        value: What goes to the clipboard.
    """

    def __init__(self, value: str) -> None:
        """Offer to copy."""
        super().__init__(self.tr("Copy"))
        self.setAutoDefault(False)
        self.set_value(value)
        self._timer = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._timer.timeout.connect(lambda: self.setText(self.tr("Copy")))
        self.clicked.connect(self._copy)

    def set_value(self, value: str) -> None:
        """Copy another value from now on."""
        self._value = value
        self.setAccessibleName(self.tr("Copy {value}").format(value=value))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self.setText(self.tr("Copied"))
        self._timer.start()
