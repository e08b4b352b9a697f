"""A table that is used row by row: Tab leaves it, Enter takes the selected rows, nothing is edited in it."""

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_ROWS_THAT_TELL_A_WIDTH = 50


def empty_cell(model: QAbstractItemModel, column: int) -> str:
    """Return what a screen reader says of a cell in which nothing stands; without words it would be passed over."""
    heading = model.headerData(column, Qt.Orientation.Horizontal)
    return QCoreApplication.translate("RowTable", "{heading}: empty").format(heading=heading)


class RowTable(QTableView):
    """Shows ``model`` by whole rows.

    Signals:
        rows_entered: Enter was pressed or a row double-clicked.
        selection_changed: Other rows are selected, or none.

    Args:
        model: What is shown.
        name: For screen readers.
        parent: Owner.
    """

    rows_entered = Signal()
    selection_changed = Signal()

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        """Set the table up."""
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._fit_rows()
        heading = self.horizontalHeader()
        heading.setResizeContentsPrecision(_ROWS_THAT_TELL_A_WIDTH)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heading.setHighlightSections(False)
        heading.setStretchLastSection(True)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().selectionChanged.connect(self.selection_changed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a larger font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.7))

    def set_widths(self, *characters: int) -> None:
        """Make the columns as wide as so many average characters; the last one takes what is left."""
        for column, count in enumerate(characters):
            self.setColumnWidth(column, self.fontMetrics().averageCharWidth() * count)

    def widen(self, *characters: int) -> None:
        """Make the columns as wide as the first rows need, up to so many average characters; none gets narrower."""
        for column, count in enumerate(characters):
            needed = min(self.sizeHintForColumn(column), self.fontMetrics().averageCharWidth() * count)
            self.setColumnWidth(column, max(self.columnWidth(column), needed))

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for the rows, so that it does not press the dialog's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected_rows():
            self.rows_entered.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the first row where none is, so that the focus is seen."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection() and self.model().rowCount():
            self.selectRow(0)

    def _enter(self, _index: QModelIndex) -> None:
        self.rows_entered.emit()
