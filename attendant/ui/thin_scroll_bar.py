"""A scroll bar that takes no attention from the rows beside it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

_MARGIN = 3


class ThinScrollBar(QScrollBar):
    """The system's scroll bar, but without frame and arrows where the style is Qt's plain one."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget, ground: QPalette.ColorRole) -> None:
        """Remember what is behind the widget that it scrolls.

        Args:
            orientation: Along which it scrolls.
            parent: What it scrolls.
            ground: The colour behind it.
        """
        super().__init__(orientation, parent)
        self._ground = ground

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle alone."""
        if self.style().name() != "fusion":
            super().paintEvent(event)
            return
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(style.subControlRect(control, option, part, self)).adjusted(_MARGIN, 1, -_MARGIN, -1)
        colour = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        colour.setAlphaF(0.55 if self.isSliderDown() or self.underMouse() else 0.32)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().color(self._ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = min(handle.width(), handle.height()) / 2
        painter.drawRoundedRect(handle, radius, radius)
