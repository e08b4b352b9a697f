"""What another start of the program may ask of this one's window: to come to the front, and to close."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from attendant.ui import messages


@runtime_checkable
class KeepsEntries(Protocol):
    """A dialog in which something can be entered."""

    def is_changed(self) -> bool:
        """Whether something was entered that is not saved."""


def come_forward(window: QWidget) -> None:
    """Show ``window`` to the person, out of the task bar if need be, or the dialog that is open over it."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    front = QApplication.activeModalWidget() or window
    window.raise_()
    front.raise_()
    front.activateWindow()
    # Where the system does not let a window push itself forward, its button in the task bar asks for attention.
    QApplication.alert(front)


def close_politely(window: QWidget) -> bool:
    """Close ``window`` as soon as what is being done is done, and the dialogs over it.

    What was entered and is not saved is not thrown away: then everything stays as it is, and the dialog says why.

    Returns:
        Whether it closes.
    """
    dialogs = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isVisible()
    ]
    for dialog in dialogs:
        if isinstance(dialog, KeepsEntries) and dialog.is_changed():
            said = QCoreApplication.translate(
                "FromOutside",
                "The console was asked to close, for example to be updated. Save or cancel here, then close it.",
            )
            messages.warn(dialog, said)
            return False
    for dialog in dialogs:
        dialog.reject()
    QTimer.singleShot(0, window, window.close)
    return True
