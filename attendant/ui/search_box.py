"""Where everything that is typed ends up."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from attendant.ui import shapes, text_size, theme

_STEPS = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


class SearchBox(QLineEdit):
    """A line to type into, whose arrows move through the list below.

    Signals:
        stepped: An arrow or page key (``Qt.Key``) for the list.
        entered: Enter was pressed.
    """

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.leaves_undo: Callable[[], bool] = lambda: False
        """Asked at Ctrl+Z: True where the window has something better to undo than typing."""
        self.setPlaceholderText(self.tr("Name, department, number…"))
        self.setAccessibleName(self.tr("Search colleagues"))
        self.setMaxLength(200)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self.tr("Search"))
        text_size.keep(self, 1.12)
        text_size.keep(self._count, 0.92)
        self._take_theme()

    def show_count(self, text: str) -> None:
        """Show how many were found, at the far end of the line."""
        self._count.setText(text)
        self.setAccessibleDescription(text)
        self._place_count()

    def event(self, event: QEvent) -> bool:
        """Leave keys to the window that mean nothing here: copying without a selection, undoing what is not typing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and self.leaves_undo()
            deletes = event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if copies or undoes or deletes:
                event.ignore()
                return False
        handled = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._take_theme()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear by Esc, move by arrows, call by Enter; everything else is typing."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        elif event.key() in _STEPS and plain:
            self.stepped.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not event.isAutoRepeat():  # a key that rests under a hand dials once
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the far end."""
        super().resizeEvent(event)
        self._place_count()

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours and fonts."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_glass"):
            self._take_theme()
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_glass"):
            self._place_count()

    def _place_count(self) -> None:
        size = self._count.sizeHint()
        left = 10 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else self.width() - size.width() - 10
        self._count.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        margin = size.width() + 14 if self._count.text() else 4
        self.setTextMargins(4, 6, margin, 6)

    def _take_theme(self) -> None:
        colours = theme.colours_of(self.palette())
        theme.set_text_colour(self._count, colours.soft)
        side, ratio = 32, self.devicePixelRatioF()
        picture = QPixmap(round(side * ratio), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(shapes.round_pen(colours.soft, 2.6))
        painter.drawEllipse(QRectF(7, 6, 14, 14))
        painter.drawLine(QPointF(19.5, 18.5), QPointF(25.5, 24.5))
        painter.end()
        self._glass.setIcon(QIcon(picture))
