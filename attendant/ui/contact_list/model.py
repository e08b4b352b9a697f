"""Rows of the list: who is shown, in the order of the search, and what each calendar says now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import IntEnum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from attendant.core.availability import (
    Availability,
    State,
    Thresholds,
    UnknownReason,
    availability_at,
    next_change_after,
)
from attendant.core.schedule import Schedule
from attendant.ui.day import Day
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line, tooltip
from attendant.ui.words.sentence import brief_sentence, with_clock_there

if TYPE_CHECKING:
    from attendant.core.contact import Contact
    from attendant.core.ports import Clock

Spans = tuple[tuple[int, int], ...]
ScheduleLookup = Callable[[str], Schedule | None]
"""Gives the last known schedule of a mailbox; the board's ``schedule``."""

_LONGEST_RANGE = 100
"""Rows told at once. Measured with Qt 6.11: after a range of 200 rows a table paints all that is on the screen, even
where the range lies outside."""

_AnyIndex = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for beside Qt's own roles."""

    CONTACT = Qt.ItemDataRole.UserRole + 1
    """The ``Contact``."""
    FACTS = Qt.ItemDataRole.UserRole + 2
    """The ``RowFacts``, or None while calendars are not shown."""


class SearchResult(Protocol):
    """Who matches what was typed; ``attendant.directory.search`` has one."""

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """Everyone who matches, the best first."""

    @property
    def is_guess(self) -> bool:
        """Whether nobody matched as typed and these are people with similar names."""

    def spans(self, text: str) -> Spans:
        """Which characters of ``text`` matched."""


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a colleague's calendar says now, ready for painting.

    Attributes:
        availability: The facts.
        sentence: The same in words.
        brief: The same without the owner's clock, for a narrow row.
        day: Today, for the thin bar; None before there is an answer, for then there is nothing to draw.
    """

    availability: Availability
    sentence: str
    brief: str
    day: Day | None


@dataclass(frozen=True, slots=True)
class _Remembered:
    facts: RowFacts
    good_until: datetime


class ContactListModel(QAbstractTableModel):
    """One row for each colleague found.

    It keeps the order that it is given, and judges a calendar only when somebody looks at its row. Rows on the screen
    change at their boundaries by the clock, without asking the server; one timer serves them all.

    Args:
        schedule_of: Looks a mailbox up on the board.
        clock: Where the time comes from.
        zone: The receptionist's time zone.
        parent: Owner.

    Signals:
        ticked: The minute changed: pictures with a line for the present are out of date.
    """

    ticked = Signal()

    def __init__(self, schedule_of: ScheduleLookup, clock: Clock, zone: tzinfo, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._schedule_of = schedule_of
        self._clock = clock
        self._zone = zone
        self._thresholds = Thresholds()
        self._calendars_shown = True
        self._contacts: Mapping[int, Contact] = {}
        self._ids: Sequence[int] = ()
        self._result: SearchResult | None = None
        self._spans: dict[tuple[int, str], Spans] = {}
        self._remembered: dict[int, _Remembered] = {}
        self._ids_of_mailbox: dict[str, list[int]] = {}
        self._row_of: dict[int, int] | None = None
        self._visible = range(0)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._tick)

    @property
    def zone(self) -> tzinfo:
        """The receptionist's time zone."""
        return self._zone

    def set_contacts(self, contacts: Iterable[Contact]) -> None:
        """Say who the colleagues are; ``show_result`` says which of them have rows."""
        self._contacts = {contact.contact_id: contact for contact in contacts}
        self._ids_of_mailbox = {}
        for contact in self._contacts.values():
            if contact.mailbox:
                self._ids_of_mailbox.setdefault(contact.mailbox, []).append(contact.contact_id)
        self._remembered.clear()

    def show_everyone(self) -> None:
        """Show a row for each colleague, in the order of ``set_contacts``."""
        self._show(tuple(self._contacts), None)

    def show_result(self, result: SearchResult) -> None:
        """Show these rows in this order; ids of strangers are left out."""
        known, ids = self._contacts, result.contact_ids
        self._show(ids if len(ids) == len(known) else [key for key in ids if key in known], result)

    def _show(self, ids: Sequence[int], result: SearchResult | None) -> None:
        self.beginResetModel()
        self._ids = ids
        self._result = result
        self._spans.clear()
        self._row_of = None
        self._visible = range(0)
        self.endResetModel()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Judge by other options of the house."""
        self._thresholds = thresholds
        self._forget_all()

    def set_calendars_shown(self, shown: bool) -> None:
        """Show names and numbers only, or calendars too."""
        self._calendars_shown = shown
        self._forget_all()

    def forget(self, mailboxes: Collection[str] | None = None) -> None:
        """Judge rows again because their schedules changed; tells views in few ranges.

        Args:
            mailboxes: Whose schedules; None for everyone's.
        """
        if mailboxes is None:
            self._forget_all()
            return
        rows = []
        for mailbox in mailboxes:
            for contact_id in self._ids_of_mailbox.get(mailbox, ()):
                self._remembered.pop(contact_id, None)
                row = self.row_of(contact_id)
                if row is not None:
                    rows.append(row)
        for first, last in _ranges(sorted(rows), self._visible):
            self._say_changed(first, last)
        if rows:
            self._arm()

    def set_visible(self, first: int, last: int) -> None:
        """Say which rows are on the screen, the last one included; their boundaries are waited for."""
        self._visible = range(max(first, 0), min(last + 1, len(self._ids)))
        self._arm()

    def visible_mailboxes(self) -> tuple[str, ...]:
        """Return the addresses of the rows on the screen."""
        contacts = (self._contacts[self._ids[row]] for row in self._visible)
        return tuple(contact.mailbox for contact in contacts if contact.mailbox)

    def contact(self, row: int) -> Contact:
        """Return the colleague of a row."""
        return self._contacts[self._ids[row]]

    def row_of(self, contact_id: int) -> int | None:
        """Return where a colleague stands, or None where they have no row."""
        if self._row_of is None:
            self._row_of = {key: row for row, key in enumerate(self._ids)}
        return self._row_of.get(contact_id)

    def facts(self, row: int) -> RowFacts | None:
        """Return what the row's calendar says now, or None while calendars are not shown."""
        if not self._calendars_shown:
            return None
        contact_id = self._ids[row]
        now = self._clock.now()
        remembered = self._remembered.get(contact_id)
        if remembered is None or now >= remembered.good_until:
            remembered = self._judge(self._contacts[contact_id], now)
            self._remembered[contact_id] = remembered
        return remembered.facts

    def spans(self, row: int, text: str) -> Spans:
        """Return which characters of ``text``, a field of the row's colleague, matched what was typed."""
        if self._result is None:
            return ()
        key = self._ids[row], text
        if key not in self._spans:
            self._spans[key] = self._result.spans(text)
        return self._spans[key]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many colleagues were found."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return 1: the delegate paints the whole row."""
        return 0 if parent.isValid() else 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the column, for screen readers."""
        if section == 0 and orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Colleague")
        return None

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for a row, see ``Role``."""
        if not index.isValid():
            return None
        row = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(self.contact(row).name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self.contact(row).name, self.spoken(row))
            case Role.CONTACT:
                return self.contact(row)
            case Role.FACTS:
                return self.facts(row)
            case _:
                return None

    def spoken(self, row: int) -> str:
        """Return the row as one short sentence, the essential first."""
        contact, facts = self.contact(row), self.facts(row)
        return one_line(wording.spoken_row(contact, None if facts is None else facts.availability, self._zone))

    def _judge(self, contact: Contact, now: datetime) -> _Remembered:
        schedule = self._schedule_of(contact.mailbox) if contact.mailbox else None
        if contact.mailbox:
            availability = availability_at(schedule, now, self._thresholds)
            change = next_change_after(schedule, now, self._thresholds)
        else:
            availability = Availability(now, State.UNKNOWN, unknown_reason=UnknownReason.NO_MAILBOX)
            change = None
        # Words such as "tomorrow" and "in 8 min" change with the minute, whatever the calendar does.
        good_until = _next_minute(now) if change is None else min(change, _next_minute(now))
        brief = brief_sentence(availability, self._zone)
        whole = with_clock_there(brief, availability, self._zone)
        is_asked = availability.unknown_reason is not UnknownReason.NOT_ASKED_YET
        facts = RowFacts(availability, whole, brief, Day.of(schedule, availability, self._zone) if is_asked else None)
        return _Remembered(facts, good_until)

    def _forget_all(self) -> None:
        self._remembered.clear()
        if self._ids:
            self._say_changed(0, len(self._ids) - 1)
        self._arm()

    def _say_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _arm(self) -> None:
        """Wait for the next boundary among the rows on the screen."""
        if not self._visible or not self._calendars_shown:
            self.timer.stop()
            return
        for row in self._visible:
            self.facts(row)
        boundary = min(self._remembered[self._ids[row]].good_until for row in self._visible)
        wait_ms = (boundary - self._clock.now()) / timedelta(milliseconds=1)
        self.timer.start(max(int(wait_ms) + 1, 10))

    def _tick(self) -> None:
        now = self._clock.now()
        changed = []
        for row in self._visible:
            before = self._remembered.get(self._ids[row])
            if before is None or now < before.good_until:
                continue
            after = self.facts(row)
            if after is not None and _shown(after) != _shown(before.facts):
                changed.append(row)
        if changed:
            self._say_changed(changed[0], changed[-1])
        self._arm()
        self.ticked.emit()


def _ranges(rows: Iterable[int], visible: range) -> Iterator[tuple[int, int]]:
    """Yield few ranges over ``rows``, sorted, that take in no other row on the screen: it would be painted anew."""
    first = last = None
    for row in rows:
        if first is None or last is None:
            first = row
        elif row - first >= _LONGEST_RANGE or max(last + 1, visible.start) < min(row, visible.stop):
            yield first, last
            first = row
        last = row
    if first is not None and last is not None:
        yield first, last


def _shown(facts: RowFacts) -> tuple[str, State, bool]:
    return facts.sentence, facts.availability.state, facts.availability.stale


def _next_minute(now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0) + timedelta(minutes=1)
