"""The rows of a file that were left out, as a table: where, what, why."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from attendant.directory.changes import RefusedRow
from attendant.ui.directory_dialogs.row_table import empty_cell
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line, tooltip

_Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """What stands in which column."""

    LINE = 0
    REASON = 1
    VALUE = 2
    ROW = 3


class RefusedTable(QAbstractTableModel):
    """Rows that were left out.

    Args:
        parent: Owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: tuple[RefusedRow, ...] = ()

    @property
    def rows(self) -> tuple[RefusedRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[RefusedRow]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """Return how many rows were left out."""
        return 0 if parent.isValid() else len(self._rows)

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
            Column.LINE: self.tr("Line"),
            Column.REASON: self.tr("Why it is left out"),
            Column.VALUE: self.tr("What stands there"),
            Column.ROW: self.tr("The whole row"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or says."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._text(row, column))
            case Qt.ItemDataRole.AccessibleTextRole if column is Column.LINE:
                return self.tr("Line {line}: {reason}").format(line=row.line, reason=wording.words(row.rule))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._text(row, column) or empty_cell(self, column)
            case _:
                return None

    def _text(self, row: RefusedRow, column: Column) -> str:
        match column:
            case Column.LINE:
                return str(row.line)
            case Column.REASON:
                return wording.words(row.rule)
            case Column.VALUE:
                return one_line(row.value)
            case Column.ROW:
                return one_line(" | ".join(filter(None, row.cells)))
