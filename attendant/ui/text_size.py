"""Sizes of text that follow the system's, also while the program runs.

A font that is set on a widget keeps its size when the system's text becomes larger. What is larger or smaller than
plain text is set through ``keep`` therefore, which sets it anew with each change of the program's font.
"""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from attendant.ui import theme


@dataclass(frozen=True, slots=True)
class _Size:
    factor: float
    bold: bool
    family: str


class _Listener(QWidget):
    """Never shown; every widget hears of a new font of the program, and this one passes it on."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes: WeakKeyDictionary[QWidget, _Size] = WeakKeyDictionary()

    def event(self, event: QEvent) -> bool:
        """Set every size anew."""
        handled = super().event(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            for widget, size in list(self.sizes.items()):
                if isValid(widget):
                    _set(widget, size)
        return handled


_listeners: list[_Listener] = []
"""The one of this program, as soon as there is text to keep; a widget needs an application before it."""


def keep(widget: QWidget, factor: float = 1.0, *, bold: bool = False, family: str = "") -> None:
    """Give ``widget`` a font against the system's, now and whenever that changes.

    Args:
        widget: Whose text.
        factor: Size against the system's font.
        bold: In semi-bold letters.
        family: Another typeface than the system's, "" for none.
    """
    size = _Size(factor, bold, family)
    if size == _Size(1.0, bold=False, family=""):
        return
    if not _listeners or not isValid(_listeners[0]):
        _listeners[:] = [_Listener()]
    _listeners[0].sizes[widget] = size
    _set(widget, size)


def keep_fixed(widget: QWidget, factor: float = 1.0, *, bold: bool = False) -> None:
    """Do the same in the system's typeface whose letters are equally wide, for codes and files."""
    keep(widget, factor, bold=bold, family=QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())


def _set(widget: QWidget, size: _Size) -> None:
    font = theme.scaled(QApplication.font(widget), size.factor, bold=size.bold)
    if size.family:
        font.setFamily(size.family)
    widget.setFont(font)
