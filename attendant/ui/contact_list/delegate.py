"""Paints a row of the list in one go: shape, name, sentence, number and the thin bar of the day."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attendant.core.availability import UnknownReason
from attendant.core.contact import Contact
from attendant.core.schedule import FreeBusyStatus
from attendant.ui import shapes, theme
from attendant.ui.contact_list.model import ContactListModel, RowFacts
from attendant.ui.day import Day
from attendant.ui.text_cache import LaidOut, TextCache
from attendant.ui.words import contact_words, wording

_MARGIN = 9
_GAP = 10
_LEADING = 3
_EDGE = 3
_WIDEST_BAR, _NARROWEST_BAR = 120, 44
_ROOMY, _CRAMPED = 31, 15
"""Line heights: in a row narrower than the first the bar gives way to the sentence, below the second it goes."""


@dataclass(frozen=True, slots=True)
class _Fonts:
    """Fonts of a row and what is known about their size."""

    name: QFont
    plain: QFont
    small: QFont
    name_height: float
    plain_height: float
    lamp: float

    @classmethod
    def of(cls, font: QFont) -> "_Fonts":
        name, small = theme.scaled(font, 1.06, bold=True), theme.scaled(font, 0.92)
        name_metrics, plain_metrics = QFontMetricsF(name), QFontMetricsF(font)
        return cls(
            name, QFont(font), small, name_metrics.height(), plain_metrics.height(), plain_metrics.height() * 0.95
        )

    @property
    def row_height(self) -> int:
        return round(2 * _MARGIN + self.name_height + _LEADING + self.plain_height)


@dataclass(slots=True)
class _Row:
    """One row while it is painted."""

    painter: QPainter
    area: QRectF
    colours: theme.Colours
    is_mirrored: bool
    row: int

    def mirrored(self, rect: QRectF) -> QRectF:
        """Return ``rect`` at its place where the language runs from right to left."""
        if not self.is_mirrored:
            return rect
        return QRectF(self.area.left() + self.area.right() - rect.right(), rect.top(), rect.width(), rect.height())


class ContactDelegate(QStyledItemDelegate):
    """Paints straight onto the list, with lines of text kept laid out.

    Args:
        model: The rows; asked directly, since each value that goes through Qt's own way is wrapped and unwrapped.
        parent: The list.
    """

    def __init__(self, model: ContactListModel, parent: QWidget) -> None:
        """Start with nothing laid out."""
        super().__init__(parent)
        self._model = model
        self._texts = TextCache()
        self._fonts = _Fonts.of(parent.font())
        self._colours_key: int | None = None
        self._colours = theme.LIGHT
        self._selected_colours = theme.LIGHT

    def use_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._fonts = _Fonts.of(font)
        self._texts.clear()

    def forget_colours(self) -> None:
        """Take the colours anew with the next row: another palette, or another contrast with the same one."""
        self._colours_key = None

    @property
    def row_height(self) -> int:
        """Height of every row, in device-independent pixels."""
        return self._fonts.row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the same height for every row."""
        del index
        return QSize(option.rect.width(), self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        area = QRectF(option.rect)
        self._take_colours()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        row = _Row(
            painter,
            area.adjusted(0, 1, -4, -1),
            self._selected_colours if selected else self._colours,
            direction is Qt.LayoutDirection.RightToLeft,
            index.row(),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            self._paint_selection(row, focused=bool(state & QStyle.StateFlag.State_HasFocus))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row.area, _faint(row.colours.text, 0.045))
        self._paint_content(row, self._model.contact(index.row()), self._model.facts(index.row()))
        painter.restore()

    def _paint_selection(self, row: _Row, *, focused: bool) -> None:
        row.painter.setPen(Qt.PenStyle.NoPen)
        row.painter.setBrush(self._colours.selected)
        row.painter.drawRoundedRect(row.area, 5, 5)
        edge = QRectF(row.area.left(), row.area.top(), _EDGE, row.area.height())
        row.painter.fillRect(row.mirrored(edge), row.colours.accent)
        if focused:
            row.painter.setPen(QPen(row.colours.accent, 2))
            row.painter.setBrush(Qt.BrushStyle.NoBrush)
            row.painter.drawRoundedRect(row.area.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_content(self, row: _Row, contact: Contact, facts: RowFacts | None) -> None:
        fonts, area = self._fonts, row.area
        top = area.top() + (area.height() - fonts.name_height - _LEADING - fonts.plain_height) / 2
        first = QRectF(area.left() + _EDGE + _GAP, top, area.width() - _EDGE - 2 * _GAP, fonts.name_height)
        second = QRectF(first.left(), first.bottom() + _LEADING, first.width(), fonts.plain_height)
        if facts is not None:
            lamp = QRectF(first.left(), area.center().y() - fonts.lamp / 2, fonts.lamp, fonts.lamp)
            self._paint_lamp(row, row.mirrored(lamp), facts)
            first.setLeft(lamp.right() + _GAP)
            second.setLeft(lamp.right() + _GAP)
        bar_width = _bar_width(area.width(), fonts.plain_height)
        number = contact.phones[0].number if contact.phones else ""
        if number:
            width = first.width() / 2
            used = self._paint_text(row, number, fonts.small, "small", _right(first, width), row.colours.soft, end=True)
            first.setRight(first.right() - used - _GAP)
        if facts is not None:
            age = wording.as_of_words(facts.availability, self._model.zone)
            if age:
                font, colour = fonts.small, row.colours.maybe
                first.setRight(
                    first.right() - self._paint_text(row, age, font, "small", first, colour, end=True) - _GAP
                )
        self._paint_name(row, contact, first, with_place=facts is not None)
        if facts is None:
            place = contact_words.department_and_place(contact)
            self._paint_text(row, place, fonts.plain, "plain", second, row.colours.soft, underline=True)
            return
        bar = _right(second, bar_width).adjusted(0, 2, 0, -2)
        if bar_width:
            second.setRight(bar.left() - _GAP)
        self._paint_text(row, facts.sentence, fonts.plain, "plain", second, row.colours.text, shorter=facts.brief)
        if facts.day is not None and bar_width:
            paint_day_bar(row.painter, row.mirrored(bar), facts.day, row.colours, mirrored=row.is_mirrored)

    def _paint_lamp(self, row: _Row, rect: QRectF, facts: RowFacts) -> None:
        availability = facts.availability
        asking = availability.unknown_reason is UnknownReason.NOT_ASKED_YET
        colour = row.colours.of_state(availability.state)
        shapes.paint_lamp(row.painter, rect, availability.state, colour, asking=asking)

    def _paint_name(self, row: _Row, contact: Contact, rect: QRectF, *, with_place: bool) -> None:
        fonts = self._fonts
        if contact.favourite:
            side = fonts.plain_height * 0.72
            star = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
            shapes.paint_star(row.painter, row.mirrored(star), row.colours.star, filled=True)
            rect = rect.adjusted(side + 5, 0, 0, 0)
        line = self._texts.line(contact.name, fonts.name, "name", rect.width())
        self._draw(row, line, rect, row.colours.text)
        self._underline(row, line, rect, contact.name)
        rest = rect.adjusted(line.width + 8, 1, 0, 0)
        place = contact_words.department_and_place(contact)
        if place and with_place and rest.width() > 3 * fonts.plain_height:
            self._paint_text(row, place, fonts.small, "small", rest, row.colours.soft, underline=True)

    def _paint_text(
        self,
        row: _Row,
        text: str,
        font: QFont,
        font_key: str,
        rect: QRectF,
        colour: QColor,
        *,
        end: bool = False,
        underline: bool = False,
        shorter: str = "",
    ) -> float:
        """Paint one line at the start or the end of ``rect`` and return how wide it is."""
        line = self._texts.line(text, font, font_key, rect.width(), shorter)
        place = rect
        if end:
            place = QRectF(rect.right() - line.width, rect.top(), line.width, rect.height())
        self._draw(row, line, place, colour)
        if underline:
            self._underline(row, line, place, text)
        return line.width

    def _draw(self, row: _Row, line: LaidOut, rect: QRectF, colour: QColor) -> None:
        place = row.mirrored(QRectF(rect.left(), rect.top(), line.width, rect.height()))
        top = place.top() + (place.height() - line.layout.boundingRect().height()) / 2
        row.painter.setPen(colour)
        line.layout.draw(row.painter, QPointF(place.left() - line.left, top))

    def _underline(self, row: _Row, line: LaidOut, rect: QRectF, text: str) -> None:
        place = row.mirrored(QRectF(rect.left(), rect.top(), line.width, rect.height()))
        top = place.top() + (place.height() - line.layout.boundingRect().height()) / 2 + line.ascent + 2.5
        for start, end in self._model.spans(row.row, text):
            left, right = line.extent(start, end)
            row.painter.fillRect(QRectF(place.left() + left, top, right - left, 2), row.colours.accent)

    def _take_colours(self) -> None:
        # The program's own palette, since the list's has no highlight for the style to paint below the row.
        palette = QApplication.palette()
        if palette.cacheKey() != self._colours_key:
            self._colours_key = palette.cacheKey()
            self._colours = theme.colours_of(palette)
            self._selected_colours = theme.on_selection(self._colours, palette)


def paint_day_bar(painter: QPainter, rect: QRectF, day: Day, colours: theme.Colours, *, mirrored: bool) -> None:
    """Paint the working day as a thin bar: hours of work, items by status, the present.

    Args:
        painter: Where to.
        rect: Where, in device-independent pixels.
        day: What to show; where the calendar says nothing the whole bar is hatched, never empty.
        colours: The theme's.
        mirrored: Time runs from right to left.
    """
    start, end = day.hours(whole=False)
    length = (end - start).total_seconds()

    def x(instant_s: float) -> float:
        share = min(max(instant_s / length, 0), 1)
        return rect.right() - share * rect.width() if mirrored else rect.left() + share * rect.width()

    painter.save()
    if not day.is_known:
        shapes.paint_block(painter, rect, FreeBusyStatus.NO_DATA, colours)
    else:
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.panel if day.working is None else colours.night)
        painter.drawRoundedRect(rect, 3, 3)
        inner = rect.adjusted(0, 1, 0, -1)
        for begins, ends in day.working or ():
            hours = _between(inner, x((begins - start).total_seconds()), x((ends - start).total_seconds()))
            shapes.paint_working(painter, hours, colours)
        for event in day.drawn_events():
            block = _between(inner, x((event.start - start).total_seconds()), x((event.end - start).total_seconds()))
            if block.width() > 0:
                block.setWidth(max(block.width(), 2.5))
                # An absence covers what lies below it to the last point.
                inset = 0.0 if event.status is FreeBusyStatus.OOF else 0.7
                block = block.adjusted(inset, inset, -inset, -inset)
                shapes.paint_block(painter, block, event.status, colours, radius=2)
    now = x((day.now - start).total_seconds())
    shapes.paint_now(painter, QRectF(now - 1, rect.top() - 2, 2, rect.height() + 4), colours)
    painter.restore()


def _bar_width(row_width: float, line_height: float) -> float:
    """Return how wide the bar of the day may be in a row, in text of this height; 0 for none."""
    if row_width < _CRAMPED * line_height:
        return 0
    return min(max(_WIDEST_BAR - (_ROOMY * line_height - row_width) * 0.6, _NARROWEST_BAR), _WIDEST_BAR)


def _between(rect: QRectF, x1: float, x2: float) -> QRectF:
    return QRectF(min(x1, x2), rect.top(), abs(x2 - x1), rect.height())


def _right(rect: QRectF, width: float) -> QRectF:
    return QRectF(rect.right() - width, rect.top(), width, rect.height())


def _faint(colour: QColor, alpha: float) -> QColor:
    faint = QColor(colour)
    faint.setAlphaF(alpha)
    return faint
