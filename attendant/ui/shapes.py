"""Shapes and patterns of the states, painted and not typed, since a bare machine's fonts lack the signs."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from attendant.core.availability import State
from attendant.core.schedule import FreeBusyStatus
from attendant.ui.theme import Colours

STATE_OF_STATUS = {
    FreeBusyStatus.FREE: State.FREE,
    FreeBusyStatus.TENTATIVE: State.MAYBE_BUSY,
    FreeBusyStatus.BUSY: State.IN_MEETING,
    FreeBusyStatus.OOF: State.OUT_OF_OFFICE,
    FreeBusyStatus.WORKING_ELSEWHERE: State.WORKS_ELSEWHERE,
    FreeBusyStatus.NO_DATA: State.UNKNOWN,
}
"""Which state an item of a status stands for; its shape and word go with it."""


def round_pen(colour: QColor, width: float) -> QPen:
    """Return a pen whose lines end and meet roundly."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def paint_lamp(painter: QPainter, rect: QRectF, state: State, colour: QColor, *, asking: bool = False) -> None:
    """Paint the shape of a state into a square.

    Args:
        painter: Where to.
        rect: The square.
        state: Which shape.
        colour: In which colour, see ``Colours.of_state``.
        asking: Three dots in place of the question mark: the calendar is being asked and nothing is wrong yet.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 16, rect.height() / 16)
    pen = round_pen(colour, 2.2)
    painter.setPen(pen)
    match state:
        case State.FREE:
            painter.drawEllipse(QPointF(8, 8), 6, 6)
        case State.IN_MEETING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(8, 8), 7.1, 7.1)
        case State.MAYBE_BUSY:
            painter.drawEllipse(QPointF(8, 8), 6, 6)
            painter.setBrush(colour)
            painter.drawPie(QRectF(2, 2, 12, 12), 90 * 16, 180 * 16)
        case State.OUT_OF_OFFICE:
            painter.setPen(round_pen(colour, 1))
            painter.setBrush(colour)
            corners = [(1, 8), (8, 1.5), (8, 5.4), (15, 5.4), (15, 10.6), (8, 10.6), (8, 14.5)]
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        case State.WORKS_ELSEWHERE:
            painter.drawPolygon(QPolygonF([QPointF(8, 1.6), QPointF(14.4, 8), QPointF(8, 14.4), QPointF(1.6, 8)]))
        case State.OUTSIDE_WORKING_HOURS:
            pen.setWidthF(1.8)
            painter.setPen(pen)
            painter.drawEllipse(QPointF(8, 8), 6.4, 6.4)
            painter.drawPolyline(QPolygonF([QPointF(8, 4.2), QPointF(8, 8), QPointF(10.8, 9.6)]))
        case State.UNKNOWN if asking:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for x in (2.6, 8, 13.4):
                painter.drawEllipse(QPointF(x, 8), 1.6, 1.6)
        case State.UNKNOWN:
            mark = QPainterPath(QPointF(4.6, 5.2))
            mark.cubicTo(QPointF(4.6, 0.4), QPointF(11.6, 0.4), QPointF(11.6, 4.9))
            mark.cubicTo(QPointF(11.6, 7.4), QPointF(8, 7.4), QPointF(8, 10.4))
            painter.drawPath(mark)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(8, 14.1), 1.5, 1.5)
    painter.restore()


def paint_block(painter: QPainter, rect: QRectF, status: FreeBusyStatus, colours: Colours, radius: float = 3) -> None:
    """Paint an item of the day: solid, striped, dotted or cross-hatched by its status."""
    colour = block_colour(status, colours)
    frame = QPainterPath()
    frame.addRoundedRect(rect, min(radius, rect.width() / 2), min(radius, rect.height() / 2))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if status in (FreeBusyStatus.BUSY, FreeBusyStatus.OOF):
        painter.fillPath(frame, colour)
    else:
        painter.fillPath(frame, colours.panel)
        painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
        if status is FreeBusyStatus.TENTATIVE:
            _hatch(painter, rect, colour, step=6, width=1.8, both_ways=False)
        elif status is FreeBusyStatus.NO_DATA:
            _hatch(painter, rect, colour, step=6, width=1, both_ways=True)
        elif status is FreeBusyStatus.WORKING_ELSEWHERE:
            _dots(painter, rect, colour)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)
    painter.restore()


def paint_now(painter: QPainter, line: QRectF, colours: Colours) -> None:
    """Paint the upright line of the present; where blocks have its colour, with an edge that stands out from them."""
    if colours.now == colours.block:
        painter.fillRect(line.adjusted(-1.5, 0, 1.5, 0), colours.panel)
    painter.fillRect(line, colours.now)


def paint_working(painter: QPainter, hours: QRectF, colours: Colours) -> None:
    """Paint the ground of working hours; where shades are not to be had, with a line along its foot."""
    painter.fillRect(hours, colours.panel)
    if colours.night == colours.panel:
        painter.fillRect(QRectF(hours.left(), hours.bottom() - 2, hours.width(), 2), colours.text)


def block_colour(status: FreeBusyStatus, colours: Colours) -> QColor:
    """Return the colour of an item of the day."""
    return {
        FreeBusyStatus.FREE: colours.free,
        FreeBusyStatus.TENTATIVE: colours.block,
        FreeBusyStatus.BUSY: colours.block,
        FreeBusyStatus.OOF: colours.out_of_office,
        FreeBusyStatus.WORKING_ELSEWHERE: colours.elsewhere,
        FreeBusyStatus.NO_DATA: colours.unknown,
    }[status]


def paint_star(painter: QPainter, rect: QRectF, colour: QColor, *, filled: bool) -> None:
    """Paint the star of a favourite, or its outline."""
    centre, radius = rect.center(), rect.width() / 2
    points = []
    for corner in range(10):
        reach = radius * (0.92 if corner % 2 == 0 else 0.40)
        angle = math.pi * (corner / 5 - 0.5)
        points.append(QPointF(centre.x() + reach * math.cos(angle), centre.y() + reach * math.sin(angle)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(round_pen(colour, max(1.2, rect.width() / 14)))
    painter.setBrush(QBrush(colour) if filled else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


def _hatch(painter: QPainter, rect: QRectF, colour: QColor, *, step: float, width: float, both_ways: bool) -> None:
    painter.setPen(QPen(colour, width))
    height = rect.height()
    first = math.floor((rect.left() - height) / step) * step
    count = math.ceil((rect.right() - first) / step) + 1
    lines = []
    for number in range(count):
        x = first + number * step
        lines.append(QLineF(x, rect.bottom(), x + height, rect.top()))
        if both_ways:
            lines.append(QLineF(x, rect.top(), x + height, rect.bottom()))
    painter.drawLines(lines)


def _dots(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    painter.setPen(round_pen(colour, 1.8))
    columns = range(math.ceil(rect.width() / 4))
    rows = range(math.ceil(rect.height() / 4))
    painter.drawPoints([QPointF(rect.left() + 2.5 + 4 * x, rect.top() + 2.5 + 4 * y) for x in columns for y in rows])
