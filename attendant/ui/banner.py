"""A line in the window that says something and may offer one thing to do about it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QToolButton, QWidget

from attendant.ui import shapes, theme
from attendant.ui.key_button import KeyButton
from attendant.ui.words.plain_text import one_line

_SHOWN_MS = 8_000
"""How long a message stays that asks for nothing."""

_FEWEST_CHARACTERS = 20
"""So many, on average, stand beside the button in one line at least."""


class Kind(StrEnum):
    """How weighty a message is."""

    INFORMATION = "information"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Offer:
    """What a message offers to do.

    Attributes:
        label: Text of the button, translated.
        carry_out: Called in the window's thread when it is pressed.
        key: Shortcut, shown on the button; None for none.
    """

    label: str
    carry_out: Callable[[], None]
    key: QKeySequence | QKeySequence.StandardKey | None = None


class Banner(QFrame):
    """Shows one message at a time; a newer one takes the place of an older one.

    Signals:
        dismissed: The person closed the message.
    """

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._offer: Offer | None = None
        self._kind = Kind.INFORMATION
        self._sign = _Sign(self)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button = KeyButton(self)
        self.button.clicked.connect(self._carry_out)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setText("×")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.clicked.connect(self.dismiss)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 7, 8, 7)
        self._grid.setSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._sign, 0, 0)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self.button, 0, 2)
        self._grid.addWidget(self._close, 0, 3)
        self._has_button_below = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown now, or ""."""
        return "" if self.isHidden() else self._text.text()

    def has_offer(self) -> bool:
        """Whether something is shown that can be done about the message."""
        return self._offer is not None

    def show_message(self, text: str, kind: Kind, offer: Offer | None = None, *, lasting: bool = False) -> bool:
        """Show a message.

        Args:
            text: Plain text, translated.
            kind: How weighty it is.
            offer: What can be done about it, or None.
            lasting: It describes a state that lasts and cannot be closed; ``clear`` takes it away.

        Returns:
            False where the very same message is on the screen already.
        """
        text = one_line(text)
        repeated = text == self.text
        self._offer = offer
        self._kind = kind
        self._text.setText(text)
        self._sign.set_kind(kind)
        self.button.setVisible(offer is not None)
        if offer is not None:
            self.button.setText(offer.label)
            self.button.set_key(offer.key)
        self._close.setVisible(not lasting)
        self.setAccessibleName(text)
        self._place_button()
        self._timer.stop()
        if kind is Kind.INFORMATION and offer is None and not lasting:
            self._timer.start(_SHOWN_MS)
        self.show()
        return not repeated

    def clear(self) -> None:
        """Take the message away."""
        self._offer = None
        self._timer.stop()
        self.button.set_key(None)
        self.hide()

    def dismiss(self) -> None:
        """Close the message as a person does."""
        self.clear()
        self.dismissed.emit()

    def _carry_out(self) -> None:
        offer = self._offer
        if offer is None:
            return
        if not self._close.isHidden():
            self.clear()
        offer.carry_out()

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._place_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the words where beside it they would stand one below the other."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        taken = self._sign.sizeHint().width() + self.button.sizeHint().width() + self._close.sizeHint().width() + 60
        is_narrow = self.width() - taken < self.fontMetrics().averageCharWidth() * _FEWEST_CHARACTERS
        below = is_narrow and self._offer is not None
        if below != self._has_button_below:
            self._has_button_below = below
            self._grid.removeWidget(self.button)
            self._grid.addWidget(self.button, 1 if below else 0, 1 if below else 2, Qt.AlignmentFlag.AlignLeading)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded ground; the labels paint themselves."""
        del event
        colours = theme.colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        warning = self._kind is Kind.WARNING
        painter.setPen(QPen(colours.notice_line if warning else colours.line, 1))
        painter.setBrush(colours.notice if warning else colours.selected)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


class _Sign(QWidget):
    """A painted "!" in a triangle or "i" in a circle; the words beside it say the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = Kind.INFORMATION
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / 16, self.height() / 16)
        warning = self._kind is Kind.WARNING
        colour = colours.maybe if warning else colours.accent
        painter.setPen(shapes.round_pen(colour, 1.6))
        if warning:
            painter.drawPolygon(QPolygonF([QPointF(8, 1.5), QPointF(15, 14.5), QPointF(1, 14.5)]))
        else:
            painter.drawEllipse(QRectF(1.2, 1.2, 13.6, 13.6))
        self._stroke(painter, colour, warning)

    @staticmethod
    def _stroke(painter: QPainter, colour: QColor, warning: bool) -> None:
        painter.setPen(shapes.round_pen(colour, 1.8))
        if warning:
            painter.drawLine(QPointF(8, 6.2), QPointF(8, 9.6))
            painter.drawPoint(QPointF(8, 12.2))
        else:
            painter.drawPoint(QPointF(8, 4.8))
            painter.drawLine(QPointF(8, 7.6), QPointF(8, 11.4))
