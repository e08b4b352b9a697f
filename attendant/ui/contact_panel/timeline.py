"""Today as a picture: hours, working hours, items by status, the present."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from attendant.core.schedule import CalendarEvent, FreeBusyStatus
from attendant.ui import shapes, theme
from attendant.ui.day import Day
from attendant.ui.words import contact_words, wording
from attendant.ui.words.plain_text import one_line

_AXIS_GAP = 4
_LANE_GAP = 3


class Timeline(QLabel):
    """Draws a ``Day``; the list of appointments below says the same in words.

    Args:
        zone: The receptionist's time zone, for the hours.
        parent: The widget that it stands in.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._zone = zone
        self._day: Day | None = None
        # A label that holds a picture is announced as one; a bare widget would have no role at all.
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Today's timeline"))

    def show_day(self, day: Day) -> None:
        """Draw another day, or the same at another time."""
        self._day = day
        self.setAccessibleDescription(contact_words.day_in_words(day, self._zone))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that grows with the font."""
        line = self.fontMetrics().height()
        return QSize(16 * line, round(line * 6))

    def minimumSizeHint(self) -> QSize:
        """Return the same height and hardly any width."""
        return QSize(8 * self.fontMetrics().height(), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours and fonts."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day."""
        del event
        if self._day is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = _Drawing(painter, self, self._day, self._zone)
        drawing.paint_ground()
        if not self._day.is_known:
            if self._day.is_asked:
                shapes.paint_block(painter, drawing.field, FreeBusyStatus.NO_DATA, drawing.colours, radius=4)
        else:
            drawing.paint_items()
        drawing.paint_hours()
        drawing.paint_now()
        drawing.paint_subjects()


class _Drawing:
    """One pass over the picture."""

    def __init__(self, painter: QPainter, widget: QWidget, day: Day, zone: tzinfo) -> None:
        self.painter = painter
        self.colours = theme.colours_of(widget.palette())
        self._day = day
        self._zone = zone
        self._font = theme.scaled(widget.font(), 0.88)
        self._metrics = QFontMetricsF(self._font)
        self._mirrored = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
        bottom = widget.height() - self._metrics.height() - _AXIS_GAP
        self.field = QRectF(0.5, 5.5, widget.width() - 1, bottom - 6)
        self._start, self._end = day.hours(whole=True)
        self._blocks: list[tuple[CalendarEvent, QRectF]] = []

    def _x(self, instant: datetime) -> float:
        share = (instant - self._start) / (self._end - self._start)
        share = min(max(share, 0.0), 1.0)
        if self._mirrored:
            share = 1 - share
        return self.field.left() + share * self.field.width()

    def _between(self, start: datetime, end: datetime, top: float, height: float) -> QRectF:
        x1, x2 = sorted((self._x(start), self._x(end)))
        return QRectF(x1, top, x2 - x1, height)

    def paint_ground(self) -> None:
        """Shade the hours in which the person does not work, and draw the hours' lines."""
        field, colours = self.field, self.colours
        working = self._day.working
        self.painter.fillRect(field, colours.panel if working is None else colours.night)
        for start, end in working or ():
            shapes.paint_working(self.painter, self._between(start, end, field.top(), field.height()), colours)
        self.painter.setPen(QPen(colours.line, 1))
        for hour in self._hours():
            x = round(self._x(hour)) + 0.5
            self.painter.drawLine(QPointF(x, field.top()), QPointF(x, field.bottom()))
        self.painter.drawLine(field.bottomLeft(), field.bottomRight())

    def paint_items(self) -> None:
        """Draw items as blocks; those that overlap share the height."""
        field = self.field.adjusted(0, 8, 0, -8)
        drawn = self._day.drawn_events()
        # Where somebody works says nothing against a meeting there, so it is the ground of the others.
        ground = [event for event in drawn if event.status is FreeBusyStatus.WORKING_ELSEWHERE]
        for event in ground:
            block = self._between(event.start, event.end, self.field.top() + 2, self.field.height() - 4)
            shapes.paint_block(self.painter, block, event.status, self.colours, radius=4)
        for event, lane, lane_count in _lanes([event for event in drawn if event not in ground]):
            height = (field.height() - _LANE_GAP * (lane_count - 1)) / lane_count
            block = self._between(event.start, event.end, field.top() + lane * (height + _LANE_GAP), height)
            block = block.adjusted(1, 0, -1, 0) if block.width() > 5 else block
            block.setWidth(max(block.width(), 3))
            shapes.paint_block(self.painter, block, event.status, self.colours, radius=4)
            self._blocks.append((event, block))

    def paint_subjects(self) -> None:
        """Write subjects into their blocks; over the line of the present, which would cut them."""
        for event, block in self._blocks:
            self._paint_subject(event, block)

    def _paint_subject(self, event: CalendarEvent, block: QRectF) -> None:
        subject = contact_words.subject(event)
        room = block.adjusted(7, 0, -5, 0)
        if not subject or room.width() < 3 * self._metrics.averageCharWidth() or room.height() < self._metrics.height():
            return
        text = self._metrics.elidedText(one_line(subject), Qt.TextElideMode.ElideRight, room.width())
        self.painter.setFont(self._font)
        if event.status in (FreeBusyStatus.BUSY, FreeBusyStatus.OOF):
            self.painter.setPen(self.colours.on_block)
        else:
            # Text on stripes or dots needs a quiet ground of its own.
            width = min(self._metrics.horizontalAdvance(text) + 6, room.width() + 6)
            plate = QRectF(
                room.left() - 3, block.center().y() - self._metrics.height() / 2, width, self._metrics.height()
            )
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(self.colours.panel)
            self.painter.drawRoundedRect(plate, 3, 3)
            self.painter.setPen(self.colours.text)
        self.painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)

    def paint_hours(self) -> None:
        """Write hours below, as many as there is room for."""
        self.painter.setFont(self._font)
        self.painter.setPen(self.colours.soft)
        taken = float("-inf")
        top = self.field.bottom() + _AXIS_GAP
        for hour in self._hours():
            text = wording.clock_time(hour, self._zone)
            width = self._metrics.horizontalAdvance(text)
            left = self._x(hour) - (width if self._mirrored else 0)
            if self._mirrored:
                left, reach = left, -left
            else:
                reach = left
            if reach < taken or left < -1 or left + width > self.field.right() + 2:
                continue
            taken = reach + width + 10
            self.painter.drawText(QPointF(left, top + self._metrics.ascent()), text)

    def paint_now(self) -> None:
        """Draw the line of the present, with a knob at its head."""
        if not self._start <= self._day.now <= self._end:
            return
        x = self._x(self._day.now)
        shapes.paint_now(self.painter, QRectF(x - 1, 4, 2, self.field.bottom() - 4), self.colours)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colours.now)
        self.painter.drawEllipse(QPointF(x, 4), 3.6, 3.6)

    def _hours(self) -> list[datetime]:
        hours, hour = [], self._start
        while hour <= self._end:
            hours.append(hour)
            hour += timedelta(hours=1)
        return hours


def _lanes(events: list[CalendarEvent]) -> list[tuple[CalendarEvent, int, int]]:
    """Give each event a lane, so that none hides another; a group of overlapping ones shares a number of lanes."""
    placed: list[tuple[CalendarEvent, int, int]] = []
    group: list[tuple[CalendarEvent, int]] = []
    lane_ends: list[datetime] = []
    for event in sorted(events, key=lambda item: (item.start, item.end)):
        if lane_ends and event.start >= max(lane_ends):
            placed += [(member, lane, len(lane_ends)) for member, lane in group]
            group, lane_ends = [], []
        free = next((lane for lane, end in enumerate(lane_ends) if end <= event.start), len(lane_ends))
        if free == len(lane_ends):
            lane_ends.append(event.end)
        else:
            lane_ends[free] = event.end
        group.append((event, free))
    placed += [(member, lane, len(lane_ends)) for member, lane in group]
    return placed
