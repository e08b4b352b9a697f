"""People as a table: those of a file before they come in, those found in the address book."""

from collections.abc import Container, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from attendant.core.contact import Contact
from attendant.ui.directory_dialogs.row_table import empty_cell
from attendant.ui.words.plain_text import one_line, tooltip

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    MAILBOX = 1
    NUMBERS = 2
    DEPARTMENT = 3
    TITLE = 4
    PLACE = 5


def identity(contact: Contact) -> str:
    """Return by what ``contact`` is known again: the mail address, else the name."""
    return contact.mailbox or contact.name.casefold()


class ContactTable(QAbstractTableModel):
    """A fixed set of people, a row each; those who are colleagues already are marked behind their name.

    Args:
        parent: Owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._contacts: tuple[Contact, ...] = ()
        self._known: Container[str] = ()

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Who is shown, in the order of the rows."""
        return self._contacts

    def show_contacts(self, contacts: Sequence[Contact]) -> None:
        """Show others."""
        self.beginResetModel()
        self._contacts = tuple(contacts)
        self.endResetModel()

    def set_known(self, known: Container[str]) -> None:
        """Mark those whose ``identity`` is ``known`` as colleagues already."""
        self._known = known
        if self._contacts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._contacts) - 1, len(Column) - 1))

    def is_known(self, row: int) -> bool:
        """Whether the person in ``row`` is a colleague already."""
        return identity(self._contacts[row]) in self._known

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return how many people there are."""
        return 0 if parent.isValid() else len(self._contacts)

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return a column's heading."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.MAILBOX: self.tr("Mail address"),
            Column.NUMBERS: self.tr("Numbers"),
            Column.DEPARTMENT: self.tr("Department"),
            Column.TITLE: self.tr("Title"),
            Column.PLACE: self.tr("Place"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid():
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._text(row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self._spoken(row) if column is Column.NAME else self._text(row, column)
                return text or empty_cell(self, column)
            case _:
                return None

    def _text(self, row: int, column: Column) -> str:
        contact = self._contacts[row]
        match column:
            case Column.NAME if self.is_known(row):
                return self.tr("{name} (colleague already)").format(name=one_line(contact.name))
            case Column.NAME:
                return one_line(contact.name)
            case Column.MAILBOX:
                return contact.mailbox
            case Column.NUMBERS:
                return ", ".join(one_line(phone.number) for phone in contact.phones)
            case Column.DEPARTMENT:
                return one_line(contact.department)
            case Column.TITLE:
                return one_line(contact.title)
            case Column.PLACE:
                return one_line(contact.place)

    def _spoken(self, row: int) -> str:
        """Return a row as one short sentence, the name first."""
        spoken = (Column.NAME, Column.DEPARTMENT, Column.MAILBOX)
        return ", ".join(filter(None, (self._text(row, column) for column in spoken)))
