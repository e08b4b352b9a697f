"""Lets a file be dropped on a window, wherever in it."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class FileDrop(QObject):
    """Takes one file of this machine that is dropped on a window; several, and pages of the web, are left alone.

    Signals:
        dropped: The ``Path`` of the file.

    Args:
        window: Where to drop; its lines for text are part of it and do not take the file's address as text.
    """

    dropped = Signal(object)  # Path

    def __init__(self, window: QWidget) -> None:
        """Watch ``window``."""
        super().__init__(window)
        window.setAcceptDrops(True)
        for widget in (window, *window.findChildren(QLineEdit)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what brings a file."""
        # A QDragEnterEvent is a QDragMoveEvent, which is a QDropEvent.
        path = _file_of(event) if isinstance(event, QDropEvent) else None
        if path is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if not isinstance(event, QDragMoveEvent):
            self.dropped.emit(path)
        return True


def _file_of(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
