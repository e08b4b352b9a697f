"""A button that shows its shortcut, because whoever answers calls learns keys by seeing them."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from attendant.ui import theme

_GAP = 9
_PADDING = 14


class KeyButton(QPushButton):
    """A push button of the system's style with its shortcut in a frame beside the text.

    Args:
        parent: The widget that it stands in.
        primary: The button to press first; painted in the accent colour.
    """

    def __init__(self, parent: QWidget | None = None, *, primary: bool = False) -> None:
        """Start without text."""
        super().__init__(parent)
        self._hint = ""
        self._primary = primary
        self.setAutoDefault(False)
        self._take_colours()

    def set_key(self, key: QKeySequence | QKeySequence.StandardKey | str | None, *, shown_only: bool = False) -> None:
        """Set the shortcut.

        Args:
            key: Which; None for none.
            shown_only: Somebody else listens for it; the button only shows it.
        """
        sequence = QKeySequence() if key is None else QKeySequence(key)
        self.setShortcut(QKeySequence() if shown_only else sequence)
        self._hint = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(self._hint)
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter too, as people expect it of a focused button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def sizeHint(self) -> QSize:
        """Leave room for the text and the shortcut."""
        metrics = self.fontMetrics()
        # One more than the rounded width: what is cut is measured in fractions of a pixel.
        text = metrics.horizontalAdvance(self.text().replace("&", "")) + 1
        hint = self._hint_size().width()
        width = 2 * _PADDING + text + (_GAP + hint if hint else 0)
        if not self.icon().isNull():
            width += self.iconSize().width() + 7
        return QSize(width, max(metrics.height() + 14, super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Never cut the text."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style paint the button and put text and shortcut on it."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, icon = option.text, option.icon
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        if self.style().name() == "fusion":
            self._paint_flat(painter)
        else:
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        colour = self.palette().color(group, QPalette.ColorRole.ButtonText)
        area = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        hint = self._hint_size()
        if not icon.isNull():
            side = self.iconSize()
            icon.paint(painter, self._mirrored(QRect(QPoint(area.left(), (self.height() - side.height()) // 2), side)))
            area.setLeft(area.left() + side.width() + 7)
        painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        if hint.width():
            frame = QRect(QPoint(area.right() - hint.width() + 1, (self.height() - hint.height()) // 2), hint)
            area.setRight(frame.left() - _GAP)
            self._paint_hint(painter, self._mirrored(frame), colour)
            flags |= Qt.AlignmentFlag.AlignLeading
        else:
            flags |= Qt.AlignmentFlag.AlignHCenter
        painter.setPen(colour)
        painter.setFont(self.font())
        cut = self.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideMiddle, area.width(), Qt.TextFlag.TextShowMnemonic
        )
        painter.drawText(self._mirrored(area), int(flags), cut)

    def _paint_flat(self, painter: QPainter) -> None:
        """Paint a flat button where the style would shade it: text on a shade has no contrast to count on."""
        palette, frame = self.palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = palette.color(QPalette.ColorRole.Button)
        ink = palette.color(QPalette.ColorRole.ButtonText)
        if self.isDown() or self.underMouse():
            ground = _mixed(ground, ink, 0.14 if self.isDown() else 0.06)
        edge = ground if self._primary and self.isEnabled() else _mixed(ground, ink, 0.22)
        if theme.wants_high_contrast():
            edge = ink
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(frame, 5, 5)
        if self.hasFocus():
            focus = ink if self._primary else palette.color(QPalette.ColorRole.Accent)
            painter.setPen(QPen(focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 2.5 if self._primary else 0.5
            painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _paint_hint(self, painter: QPainter, frame: QRect, colour: QColor) -> None:
        faint = QColor(colour)
        faint.setAlphaF(0.45)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(faint, 1))
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(theme.scaled(self.font(), 0.85))
        painter.setPen(colour)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._hint)

    def _hint_size(self) -> QSize:
        if not self._hint:
            return QSize(0, 0)
        probe = QWidget.fontMetrics(self)
        return QSize(round(probe.horizontalAdvance(self._hint) * 0.85) + 10, round(probe.height() * 0.85) + 3)

    def _take_colours(self) -> None:
        if not self._primary:
            return
        palette = QPalette(self.palette())
        colours = theme.colours_of(palette)
        # Not for a disabled one, which must not look as if it could be pressed.
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Button, colours.accent)
            palette.setColor(group, QPalette.ColorRole.ButtonText, colours.on_accent)
        self.setPalette(palette)


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return ``colour`` with a share of ``other`` in it."""
    kept = 1 - share
    return QColor.fromRgbF(
        colour.redF() * kept + other.redF() * share,
        colour.greenF() * kept + other.greenF() * share,
        colour.blueF() * kept + other.blueF() * share,
    )
