"""A day's appointments as a list, one short sentence each, for those who read and those who listen."""

from datetime import tzinfo

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from attendant.core.schedule import CalendarEvent
from attendant.ui import shapes, theme
from attendant.ui.day import Day
from attendant.ui.words import contact_words, wording
from attendant.ui.words.plain_text import tooltip

_AnyIndex = QModelIndex | QPersistentModelIndex
_GAP = 12
_PADDING = 4


class AppointmentModel(QAbstractListModel):
    """The items of a ``Day``, in order.

    Args:
        zone: The receptionist's time zone.
        parent: Owner.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.zone = zone
        self._day: Day | None = None
        self._events: tuple[CalendarEvent, ...] = ()

    @property
    def day(self) -> Day | None:
        """The day whose items these are."""
        return self._day

    def show_day(self, day: Day) -> None:
        """Show the items of ``day``; rows stay in place where only the time went on."""
        if day.events == self._events and self._day is not None and self._day.start == day.start:
            self._day = day
            if self._events:
                self.dataChanged.emit(self.index(0), self.index(len(self._events) - 1))
            return
        self.beginResetModel()
        self._day, self._events = day, day.events
        self.endResetModel()

    def event_at(self, row: int) -> CalendarEvent:
        """Return the item of a row."""
        return self._events[row]

    def is_current(self, row: int) -> bool:
        """Whether the row's item goes on now, on the day that is today."""
        event, day = self._events[row], self._day
        return day is not None and max(event.start, day.start) <= day.now < min(event.end, day.end)

    def is_over(self, row: int) -> bool:
        """Whether the row's item has ended."""
        return self._day is not None and self._events[row].end <= self._day.now

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many items the day has."""
        return 0 if parent.isValid() else len(self._events)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an item as one short sentence."""
        if not index.isValid() or self._day is None:
            return None
        words = contact_words.appointment_in_words(self._events[index.row()], self._day, self.zone)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words
        return tooltip(words) if role == Qt.ItemDataRole.ToolTipRole else None


class AppointmentList(QListView):
    """Shows an ``AppointmentModel``, as high as its rows are; the panel around it scrolls."""

    def __init__(self, model: AppointmentModel, parent: QWidget | None = None) -> None:
        """Show ``model``."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Appointments today"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._delegate = _AppointmentDelegate(model, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        model.modelReset.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return a height at which no row is hidden."""
        rows = self.model().rowCount()
        return QSize(200, rows * self._delegate.row_height + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(80, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take over a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_delegate"):
            self._delegate.use_font(self.font())
            self._fit()

    def _fit(self) -> None:
        self.setVisible(self.model().rowCount() > 0)
        self.updateGeometry()


class _AppointmentDelegate(QStyledItemDelegate):
    """Paints time, shape and word, subject and place in three columns."""

    def __init__(self, model: AppointmentModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.use_font(parent.font())

    def use_font(self, font: QFont) -> None:
        self._font = QFont(font)
        self._bold = theme.scaled(font, 1.0, bold=True)
        metrics = QFontMetricsF(self._bold)
        self._line = metrics.height()
        self._time_width = metrics.horizontalAdvance("00:00 – 00:00")
        self._word_width = max(metrics.horizontalAdvance(wording.status_word(s)) for s in shapes.STATE_OF_STATUS)

    @property
    def row_height(self) -> int:
        """Height of every row, in device-independent pixels."""
        return round(self._line + 2 * _PADDING)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del index
        return QSize(option.rect.width(), self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        day = self._model.day
        if day is None:
            return
        state: QStyle.StateFlag = option.state
        colours = theme.colours_of(option.palette)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        area = QRectF(option.rect)
        row = index.row()
        event, current = self._model.event_at(row), self._model.is_current(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.accent, 1.5))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 4, 4)
        painter.setFont(self._bold if current else self._font)
        ink = colours.soft if self._model.is_over(row) else colours.text
        x = area.left() + 2

        def place(width: float) -> QRectF:
            rect = QRectF(x, area.top(), width, area.height())
            return _mirrored(rect, area) if mirrored else rect

        self._write(painter, place(self._time_width), contact_words.span_of_day(event, day, self._model.zone), ink)
        x += self._time_width + _GAP
        side = self._line * 0.66
        lamp = place(side)
        lamp = QRectF(lamp.left(), area.center().y() - side / 2, side, side)
        status = shapes.STATE_OF_STATUS[event.status]
        shapes.paint_lamp(painter, lamp, status, colours.of_state(status))
        x += side + 7
        self._write(painter, place(self._word_width), wording.status_word(event.status), ink)
        x += self._word_width + _GAP
        words = contact_words.event_words(event)
        ink = colours.soft if event.is_private and not current else ink
        self._write(painter, place(max(area.right() - x, 0)), words, ink)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRectF, text: str, colour: QColor) -> None:
        shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
        painter.setPen(colour)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


def _mirrored(rect: QRectF, area: QRectF) -> QRectF:
    return QRectF(area.left() + area.right() - rect.right(), rect.top(), rect.width(), rect.height())
