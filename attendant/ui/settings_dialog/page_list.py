"""The names of the pages beside them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QWidget


class PageList(QListWidget):
    """As wide as its longest name, and as tall as there is room."""

    def __init__(self, titles: Iterable[str]) -> None:
        """Show the titles, translated."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.addItems(list(titles))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        row_height = round(self.fontMetrics().height() * 1.9)
        items = [self.item(row) for row in range(self.count())]
        for item in items:
            item.setSizeHint(QSize(0, row_height))
        widest = max((self.fontMetrics().horizontalAdvance(item.text()) for item in items), default=0)
        self.setFixedWidth(widest + row_height)


def size_for(dialog: QWidget) -> QSize:
    """Return how large a dialog of pages begins: for its font, and not larger than the screen."""
    metrics, room = dialog.fontMetrics(), dialog.screen().availableSize() * 0.92
    return QSize(metrics.averageCharWidth() * 130, metrics.height() * 42).boundedTo(room)
