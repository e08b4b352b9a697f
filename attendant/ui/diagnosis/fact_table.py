"""A table of names and values that changes while one reads it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from attendant.ui import theme
from attendant.ui.words.health_words import Fact

_AnyIndex = QModelIndex | QPersistentModelIndex


class FactModel(QAbstractTableModel):
    """Facts in rows; what changed is told cell by cell, so that nobody loses their place."""

    def __init__(self, parent: QWidget) -> None:
        """Start empty."""
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is shown."""
        return self._facts

    def show(self, facts: Sequence[Fact]) -> bool:
        """Show these facts; return whether rows came or went."""
        before, self._facts = self._facts, tuple(facts)
        if [fact.name for fact in before] != [fact.name for fact in self._facts]:
            self.beginResetModel()
            self.endResetModel()
            return True
        for row, (old, new) in enumerate(zip(before, self._facts, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 1))
        return False

    def rowCount(self, parent: _AnyIndex | None = None) -> int:
        """Return the number of facts."""
        return 0 if parent is not None and parent.isValid() else len(self._facts)

    def columnCount(self, parent: _AnyIndex | None = None) -> int:
        """Return two: name and value."""
        return 0 if parent is not None and parent.isValid() else 2

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, says or is set in."""
        fact = self._facts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return fact.value if index.column() else fact.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return fact.name if fact.is_heading else f"{fact.name}: {fact.value}"
            case Qt.ItemDataRole.FontRole if fact.is_heading:
                view = self.parent()
                return theme.scaled(view.font(), 1.0, bold=True) if isinstance(view, QWidget) else None
            case Qt.ItemDataRole.TextAlignmentRole:
                upright = Qt.AlignmentFlag.AlignBottom if fact.is_heading else Qt.AlignmentFlag.AlignVCenter
                return int(Qt.AlignmentFlag.AlignLeading | upright)
            case _:
                return None


class _Roomy(QStyledItemDelegate):
    """Leaves room between the rows, and more above a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        size = super().sizeHint(option, index)
        return size + QSize(0, round(option.fontMetrics.height() * (1.0 if _is_heading(index) else 0.4)))


def _is_heading(index: _AnyIndex) -> bool:
    return not index.model().index(index.row(), 1).data()


class FactTable(QTableView):
    """Shows facts; arrow keys go through them, Tab leaves.

    Args:
        name: For screen readers.
        parent: Owner.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Set the table up."""
        super().__init__(parent)
        self.facts = FactModel(self)
        self.setModel(self.facts)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setItemDelegate(_Roomy(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMaximumSectionSize(self.fontMetrics().averageCharWidth() * 44)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; whoever reads keeps their row and their place."""
        row, place = self.currentIndex().row(), self.verticalScrollBar().value()
        if not self.facts.show(facts):
            return
        self.clearSpans()
        for number, fact in enumerate(facts):
            if fact.is_heading:
                self.setSpan(number, 0, 1, 2)
        if row >= 0:
            self.setCurrentIndex(self.facts.index(min(row, len(facts) - 1), 0))
        self.verticalScrollBar().setValue(place)
