"""The steps of a connection test as a list: shape, word and time, what was found, what helps."""

import math

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from attendant.doctor import Result, StepReport
from attendant.ui import theme
from attendant.ui.shapes import round_pen
from attendant.ui.theme import Colours
from attendant.ui.words import doctor_words, wording
from attendant.ui.words.plain_text import one_line

_MARGIN = 8
_WRAPPED = QTextOption(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
_WRAPPED.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


class StepList(QListWidget):
    """As high as its rows; the page around it scrolls. Arrow keys go through the steps."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setItemDelegate(_StepDelegate(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)

    def add(self, step: StepReport) -> None:
        """Show another step below the others."""
        item = QListWidgetItem(wording.words(step.title))
        item.setData(Qt.ItemDataRole.UserRole, step)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, doctor_words.spoken(step))
        self.addItem(item)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _fit(self) -> None:
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth())


class _StepDelegate(QStyledItemDelegate):
    """Paints a step; the word and the shape say the same as the colour."""

    def __init__(self, steps: StepList) -> None:
        super().__init__(steps)
        self._list = steps

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        step: StepReport = index.data(Qt.ItemDataRole.UserRole)
        width = self._list.viewport().width()
        height = 2 * _MARGIN + _height(wording.words(step.title), _bold(option.font), _title_width(step, option, width))
        for text in _below(step):
            height += 2 + _height(text, option.font, _text_width(width, option.font))
        return QSize(width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        step: StepReport = index.data(Qt.ItemDataRole.UserRole)
        colours = theme.colours_of(QApplication.palette())
        painter.save()
        row: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        text_colour, soft, shape = colours.text, colours.soft, _colour(step.result, colours)
        inside = colours.panel
        if is_selected:
            painter.fillRect(row, colours.selected)
            if colours.selected == option.palette.highlight().color():  # high contrast: one colour on it for all
                text_colour = soft = shape = colours.on_accent
                inside = colours.selected
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 1))
            painter.drawRect(row.adjusted(0, 0, -1, -1))
        bold = _bold(option.font)
        line_height = QFontMetrics(bold).height()
        top = row.top() + _MARGIN
        side = _side(option.font)
        square = QRectF(row.left() + _MARGIN, top + (line_height - side) / 2, side, side)
        _paint_shape(painter, square, step.result, shape, inside)
        left, width = row.left() + _indent(option.font), _text_width(row.width(), option.font)
        painter.setFont(option.font)
        painter.setPen(shape if step.result is Result.FAILED else soft)
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top, width, line_height), beside, _beside(step))
        title, room = wording.words(step.title), _title_width(step, option, row.width())
        below = top + _height(title, bold, room)
        painter.setFont(bold)
        painter.setPen(text_colour)
        painter.drawText(QRectF(left, top, room, below - top), title, _WRAPPED)
        painter.setFont(option.font)
        for number, text in enumerate(_below(step)):
            height = _height(text, option.font, width)
            painter.setPen(text_colour if number else soft)
            painter.drawText(QRectF(left, below + 2, width, height), text, _WRAPPED)
            below += 2 + height
        painter.restore()


def _below(step: StepReport) -> tuple[str, ...]:
    """Return the lines below the title: what was found, what helps."""
    return tuple(one_line(text) for text in (wording.words(step.detail), doctor_words.remedy_words(step)) if text)


def _side(font: QFont) -> int:
    return QFontMetrics(font).height()


def _indent(font: QFont) -> int:
    return 2 * _MARGIN + _side(font)


def _text_width(row_width: int, font: QFont) -> int:
    return row_width - _indent(font) - _MARGIN


def _title_width(step: StepReport, option: QStyleOptionViewItem, row_width: int) -> int:
    return _text_width(row_width, option.font) - QFontMetrics(option.font).horizontalAdvance(_beside(step)) - _MARGIN


def _beside(step: StepReport) -> str:
    """Return what stands at the end of the title's line."""
    return "  ".join(filter(None, (doctor_words.time_words(step), doctor_words.result_word(step.result))))


def _height(text: str, font: QFont, width: int) -> int:
    """Return the height of ``text``, wrapped into ``width``."""
    layout = QTextLayout(text, font)
    layout.setTextOption(_WRAPPED)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return math.ceil(height)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _colour(result: Result, colours: Colours) -> QColor:
    return {Result.OK: colours.free, Result.FAILED: colours.busy, Result.SKIPPED: colours.unknown}[result]


def _paint_shape(painter: QPainter, square: QRectF, result: Result, colour: QColor, inside: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(square.topLeft())
    painter.scale(square.width() / 16, square.height() / 16)
    match result:
        case Result.OK:
            painter.setPen(round_pen(colour, 2.2))
            painter.drawPolyline(QPolygonF([QPointF(2.5, 8.5), QPointF(6.5, 12.5), QPointF(13.5, 4)]))
        case Result.FAILED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(8, 8), 7.4, 7.4)
            painter.setPen(round_pen(inside, 2))
            painter.drawLine(QPointF(5.3, 5.3), QPointF(10.7, 10.7))
            painter.drawLine(QPointF(10.7, 5.3), QPointF(5.3, 10.7))
        case Result.SKIPPED:
            painter.setPen(round_pen(colour, 2))
            painter.drawLine(QPointF(3.5, 8), QPointF(12.5, 8))
    painter.restore()
