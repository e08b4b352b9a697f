"""The phone numbers of a colleague: kind and number in rows, the one to try first on top."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from attendant.core.contact import PhoneKind, PhoneNumber
from attendant.directory import rules
from attendant.ui.directory_dialogs.column_mapping import CalmComboBox
from attendant.ui.directory_dialogs.entry_line import EntryLine
from attendant.ui.words import contact_words
from attendant.ui.words.plain_text import shortened


class NumberRow(QWidget):
    """One number.

    Signals:
        changed: Kind or number was edited.
        removed: The person took it away.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, phone: PhoneNumber) -> None:
        """Show ``phone``."""
        super().__init__()
        self.kind = CalmComboBox()
        self.kind.setAccessibleName(self.tr("Kind of number"))
        for kind in PhoneKind:
            self.kind.addItem(contact_words.phone_kind(PhoneNumber(kind, "")), kind)
        self.kind.setCurrentIndex(self.kind.findData(phone.kind))
        self.entry = EntryLine(self.tr("Number"), rules.problem_with_number)
        self.entry.show_text(phone.number)
        self.remove = QToolButton()
        self.remove.setText("×")
        self.remove.setToolTip(self.tr("Remove this number"))
        self.remove.setAutoRaise(True)
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.entry, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.kind.currentIndexChanged.connect(self._tell)
        self.entry.changed.connect(self._name_the_button)
        self.entry.changed.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        self._name_the_button()

    def number(self) -> PhoneNumber:
        """Return what was entered."""
        return PhoneNumber(PhoneKind(self.kind.currentData()), self.entry.text)

    def _name_the_button(self) -> None:
        """Tell the buttons of several rows apart for those who hear them."""
        number = shortened(self.entry.text)
        name = self.tr("Remove the number {number}").format(number=number) if number else self.tr("Remove this number")
        self.remove.setAccessibleName(name)

    def _tell(self, _index: int) -> None:
        self.changed.emit()


class NumberRows(QWidget):
    """All numbers of a colleague, with a button for one more.

    Signals:
        changed: A number was edited, added or removed.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Start with an empty row."""
        super().__init__()
        self.rows: list[NumberRow] = []
        self.add_button = QPushButton(self.tr("Add a n&umber"))
        self.add_button.setAutoDefault(False)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        below = QGridLayout()
        below.addWidget(self.add_button, 0, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addLayout(below)
        self.add_button.clicked.connect(self._add_one)

    def show_numbers(self, phones: tuple[PhoneNumber, ...]) -> None:
        """Show other numbers; an empty row where there is none."""
        for row in list(self.rows):
            self._drop(row)
        for phone in phones or (PhoneNumber(PhoneKind.WORK, ""),):
            self._append(phone)

    def numbers(self) -> tuple[PhoneNumber, ...]:
        """Return what was entered; empty rows are left out."""
        return tuple(number for row in self.rows if (number := row.number()).number)

    def focus_order(self) -> list[QWidget]:
        """Return what Tab leads through, from top to bottom."""
        in_rows = [widget for row in self.rows for widget in (row.kind, row.entry.line, row.remove)]
        return [*in_rows, self.add_button]

    def first_wrong(self) -> EntryLine | None:
        """Return the first number that breaks a rule."""
        return next((row.entry for row in self.rows if row.entry.problem is not None), None)

    def _append(self, phone: PhoneNumber) -> NumberRow:
        row = NumberRow(phone)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove_sender)
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _add_one(self) -> None:
        self._append(PhoneNumber(PhoneKind.MOBILE if self.rows else PhoneKind.WORK, "")).entry.setFocus()
        self.changed.emit()

    def _remove_sender(self) -> None:
        row = self.sender()
        if isinstance(row, NumberRow):
            place = self.rows.index(row)
            self._drop(row)
            following = self.rows[min(place, len(self.rows) - 1)].entry if self.rows else self.add_button
            following.setFocus()
            self.changed.emit()

    def _drop(self, row: NumberRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
