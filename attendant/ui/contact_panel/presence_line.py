"""One quiet line: what a colleague's Teams client reports, beside the calendar's answer and never in its place."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from attendant.core.presence import Activity, Presence
from attendant.ui import shapes, theme
from attendant.ui.contact_panel.header import plain_label
from attendant.ui.words import time_words
from attendant.ui.words.plain_text import one_line

_GAP = 8
_AT_WORK = (Activity.BUSY, Activity.IN_A_CALL, Activity.IN_A_MEETING, Activity.PRESENTING, Activity.FOCUSING)


class PresenceLine(QWidget):
    """A small shape and its words, both in the soft colour: green beside "No information" would read as free.

    Args:
        zone: The receptionist's time zone.
        parent: The widget that it stands in.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._zone = zone
        self._presence: Presence | None = None
        self._words = plain_label(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(self._side() + _GAP)
        row.addWidget(self._words, 1)
        self._take_colours()
        self.hide()

    def show_presence(self, presence: Presence | None, now: datetime) -> None:
        """Show ``presence``; None, one that is too old, or one without words takes no room."""
        words = ""
        if presence is not None and presence.is_shown_at(now):
            words = self._line(presence, now)
        self._presence = presence if words else None
        self._words.setText(words)
        self.setVisible(bool(words))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape beside the first line of the words."""
        del event
        if self._presence is None:
            return
        side = self._side()
        line = self._words.fontMetrics().height()
        left = 0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - side
        square = QRectF(left, self._words.y() + (line - side) / 2, side, side)
        painter = QPainter(self)
        paint_presence(painter, square, self._presence, theme.colours_of(self.palette()).soft)

    def _line(self, presence: Presence, now: datetime) -> str:
        gaps = {"what": self._activity_words(presence), "message": one_line(presence.message_at(now))}
        if not presence.is_fresh_at(now):
            time = time_words.clock_time(presence.read_at, self._zone)
            return self.tr("In Teams at {time}: {what}").format(time=time, **gaps) if gaps["what"] else ""
        if not gaps["what"]:
            return self.tr("In Teams: “{message}”").format(**gaps) if gaps["message"] else ""
        if not gaps["message"]:
            return self.tr("In Teams: {what}").format(**gaps)
        return self.tr("In Teams: {what} · “{message}”").format(**gaps)

    def _activity_words(self, presence: Presence) -> str:
        words = {
            Activity.AVAILABLE: self.tr("available"),
            Activity.BUSY: self.tr("busy"),
            Activity.IN_A_CALL: self.tr("in a call"),
            Activity.IN_A_MEETING: self.tr("in a meeting"),
            Activity.PRESENTING: self.tr("presenting"),
            Activity.FOCUSING: self.tr("focusing"),
            Activity.DO_NOT_DISTURB: self.tr("do not disturb"),
            Activity.BE_RIGHT_BACK: self.tr("right back"),
            Activity.AWAY: self.tr("away"),
            Activity.OUT_OF_OFFICE: self.tr("out of office"),
            Activity.OFF_WORK: self.tr("off work"),
            Activity.OFFLINE: self.tr("offline"),
        }
        if presence.activity is None:
            return self.tr("do not disturb") if presence.do_not_disturb else ""
        what = words[presence.activity]
        if presence.do_not_disturb and presence.activity is not Activity.DO_NOT_DISTURB:
            return self.tr("{what}, do not disturb").format(what=what)
        return what

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 0.8)

    def _take_colours(self) -> None:
        theme.set_text_colour(self._words, theme.colours_of(self.palette()).soft)


def paint_presence(painter: QPainter, rect: QRectF, presence: Presence, colour: QColor) -> None:
    """Paint what a client reports into a square: a tick, a disc, a bar for "do not disturb", a clock, a cross.

    They are not those of ``shapes.paint_lamp``: they stand for what somebody does at a computer, not for a calendar.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    painter.setPen(shapes.round_pen(colour, 1.7))
    if presence.activity in _AT_WORK and not presence.do_not_disturb:
        painter.setBrush(colour)
    if presence.activity is not None or presence.do_not_disturb:
        painter.drawEllipse(QPointF(8, 8), 6.8, 6.8)
    if presence.do_not_disturb:
        painter.drawLine(QPointF(5, 8), QPointF(11, 8))
    elif presence.activity is Activity.AVAILABLE:
        painter.drawPolyline(QPolygonF([QPointF(4.8, 8.4), QPointF(7.1, 10.6), QPointF(11.2, 5.8)]))
    elif presence.activity in (Activity.AWAY, Activity.BE_RIGHT_BACK):
        painter.drawPolyline(QPolygonF([QPointF(8, 4.2), QPointF(8, 8), QPointF(10.6, 9.6)]))
    elif presence.activity in (Activity.OFFLINE, Activity.OFF_WORK, Activity.OUT_OF_OFFICE):
        painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4))
        painter.drawLine(QPointF(5.6, 10.4), QPointF(10.4, 5.6))
    painter.restore()
