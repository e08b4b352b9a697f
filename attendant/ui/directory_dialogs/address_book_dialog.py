"""Searches the organisation's address book and makes colleagues of those found."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from attendant.core.contact import Contact
from attendant.core.errors import Problem
from attendant.core.ports import AddressBook
from attendant.directory.changes import ImportReport, RefusedRow
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner, Offer
from attendant.ui.directory_dialogs.contact_table import ContactTable
from attendant.ui.directory_dialogs.row_table import RowTable
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line, shortened

_PAUSE_MS = 600
"""After this pause in typing the search begins by itself."""
_SHORTEST = 3
"""Fewer letters are searched for on Enter only: most servers answer them with a hundred strangers."""
_WIDEST = (60, 40)
"""Average characters of name and mail address; what is longer is cut."""
_MOST_REASONS = 3
_MOST_ANSWERED = 100
"""Exchange returns at most so many (ResolveNames in the EWS reference)."""


class AddressBookDialog(QDialog):
    """Finds people in the address book; show it with ``open()``, it does not block.

    A search begins on Enter or when the typing pauses; an answer that is overtaken is dropped. The dialog stays open
    after adding, for the next one.

    Signals:
        add_requested: ``tuple[Contact, ...]`` to add to the colleagues; answer with ``set_known`` and ``show_report``,
            or with ``show_problem``.
        undo_requested: The ``Undo`` of adding them; answer with ``set_known`` or ``show_problem``.

    Args:
        address_book: Where to search; called in the background.
        background: Runs the search; must outlive the dialog.
        known: The ``identity`` of each who is a colleague already.
        text: What to search for at once; "" for nothing yet.
        parent: The main window.
    """

    add_requested = Signal(object)  # tuple[Contact, ...]
    undo_requested = Signal(object)  # Undo

    def __init__(
        self,
        address_book: AddressBook,
        *,
        background: RunsInBackground,
        known: Collection[str] = frozenset(),
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Build the dialog; search where ``text`` says for whom."""
        super().__init__(parent)
        self._address_book = address_book
        self._background = background
        self._latest = 0
        self._searched = ""
        self.setWindowTitle(self.tr("Search the address book"))
        self._line = Banner(self)
        self._line.setObjectName(messages.MESSAGE_LINE)
        self.search_line = QLineEdit(text)
        self.search_button = QPushButton(self.tr("&Search"))
        self.state = NoteLine()
        self._progress = QProgressBar()
        self._found = ContactTable(self)
        self.found = RowTable(self._found, self.tr("People found"))
        self.hint = NoteLine()
        self.hint.hide()
        self.add_button = QPushButton()
        self.close_button = QPushButton(self.tr("C&lose"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.set_known(known)
        self._say(self.tr("Type a part of a name or mail address."))
        self.search_line.setFocus()
        if text.strip():
            self.search()

    def search(self) -> None:
        """Search for what stands in the line, unless just that was searched for."""
        self._pause.stop()
        text = self.search_line.text().strip()
        if not text or text == self._searched:
            return
        self._searched = text
        self._latest += 1
        number = self._latest
        self._set_searching(True)
        self._say(self.tr("Searching for “{text}”…").format(text=one_line(text)))
        self._background.run(
            partial(self._address_book.search, text),
            lambda contacts: self._show_found(number, contacts),
            lambda problem: self._show_failure(number, problem),
        )

    def set_known(self, known: Collection[str]) -> None:
        """Mark who is a colleague now.

        Args:
            known: The ``identity`` of each.
        """
        self._found.set_known(frozenset(known))
        self._judge()

    def show_report(self, report: ImportReport) -> None:
        """Say who was added and who was not, and why."""
        told = [self._not_added(row) for row in report.refused[:_MOST_REASONS]]
        if more := len(report.refused) - len(told):
            told.append(
                self.tr("1 more is not added either.")
                if more == 1
                else self.tr("%n more are not added either.", "", more)
            )
        if report.added:
            told.insert(
                0,
                self.tr("1 person is added to the colleagues.")
                if report.added == 1
                else self.tr("%n people are added to the colleagues.", "", report.added),
            )
        elif not told:
            told.append(self.tr("They are among the colleagues already."))
        undo = Offer(self.tr("Undo"), partial(self.undo_requested.emit, report.undo)) if report.added else None
        (messages.warn if report.refused else messages.inform)(self, " ".join(told), undo)

    def _not_added(self, row: RefusedRow) -> str:
        name = shortened(next(filter(None, row.cells), row.value))
        return self.tr("{name} is not added: {reason}").format(name=name, reason=wording.words(row.rule))

    def show_problem(self, problem: Problem) -> None:
        """Say why adding failed."""
        messages.report(self, problem)
        self._judge()

    def done(self, result: int) -> None:
        """Close; an answer that is still under way is dropped."""
        self._latest += 1
        self._pause.stop()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Down lead from the search line to those found."""
        if event.key() == Qt.Key.Key_Down and self.search_line.hasFocus() and self._found.contacts:
            self.found.setFocus()
            return
        super().keyPressEvent(event)

    def _show_found(self, number: int, contacts: Sequence[Contact]) -> None:
        if number != self._latest:
            return
        self._set_searching(False)
        self._found.show_contacts(contacts)
        self.found.widen(*_WIDEST)
        self._judge()
        text = one_line(self._searched)
        match len(contacts):
            case 0:
                self._say(self.tr("Nobody in the address book matches “{text}”.").format(text=text))
            case 1:
                self._say(self.tr("1 person found."))
            case count if count >= _MOST_ANSWERED:
                self._say(self.tr("The first %n people. Type more to find fewer.", "", count))
            case count:
                self._say(self.tr("%n people found.", "", count))

    def _show_failure(self, number: int, problem: Problem) -> None:
        if number != self._latest:
            return
        self._searched = ""
        self._set_searching(False)
        self._found.show_contacts(())
        self._judge()
        # Nothing tries again by itself here, whatever the remedy of a passing problem says of calendars.
        needs_more = problem.lasting or problem.needs_person
        remedy = wording.words(problem.remedy) if needs_more else self.tr("Press Enter to search again.")
        self._say(f"{wording.words(problem.summary)} {remedy}", Note.WRONG)

    def _set_searching(self, is_searching: bool) -> None:
        self._progress.setVisible(is_searching)

    def _new_ones(self) -> tuple[Contact, ...]:
        """Return the selected people who are no colleagues yet."""
        rows = self.found.selected_rows()
        return tuple(self._found.contacts[row] for row in rows if not self._found.is_known(row))

    def _add(self) -> None:
        contacts = self._new_ones()
        if contacts:
            # The button goes out, and the focus would fall on the one that closes.
            self.found.setFocus()
            self.add_button.setEnabled(False)
            self.add_requested.emit(contacts)

    def _judge(self) -> None:
        new_ones = self._new_ones()
        count = len(new_ones)
        self._show_hint(new_ones)
        self.add_button.setEnabled(count > 0)
        self.add_button.setText(
            self.tr("&Add %n people to colleagues", "", count) if count > 1 else self.tr("&Add to colleagues")
        )

    def _show_hint(self, selected: Sequence[Contact]) -> None:
        without_address = next((contact for contact in selected if not contact.mailbox), None)
        hint = (
            self.tr("{name} has no mail address here, so there is no calendar to look at.").format(
                name=shortened(without_address.name)
            )
            if without_address
            else ""
        )
        if hint != self.hint.text():
            self.hint.say(hint)
            messages.announce(self.hint, hint)

    def _typed(self, text: str) -> None:
        if len(text.strip()) >= _SHORTEST:
            self._pause.start()
        else:
            self._pause.stop()

    def _say(self, text: str, note: Note = Note.HELP) -> None:
        self.state.say(text, note)
        messages.announce(self.state, text)

    def _connect(self) -> None:
        self.search_line.textEdited.connect(self._typed)
        self.search_line.returnPressed.connect(self.search)
        self.search_button.clicked.connect(self.search)
        self._pause.timeout.connect(self.search)
        self.found.selection_changed.connect(self._judge)
        self.found.rows_entered.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.search_line.setAccessibleName(self.tr("Name or mail address"))
        self.search_line.setPlaceholderText(self.tr("Name or mail address"))
        self.search_line.setClearButtonEnabled(True)
        for clear_button in self.search_line.findChildren(QToolButton):
            clear_button.setAccessibleName(self.tr("Clear"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        self._progress.setAccessibleName(self.tr("Searching"))
        self._progress.hide()
        self.found.set_widths(32, 30, 16, 18, 18)
        above = QHBoxLayout()
        above.addWidget(self.search_line, 1)
        above.addWidget(self.search_button)
        footer = QHBoxLayout()
        footer.addStretch()
        footer.addWidget(self.add_button)
        footer.addWidget(self.close_button)
        for button in (self.search_button, self.add_button, self.close_button):
            # Enter in the line searches and in the table adds; no button takes it.
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._line)
        column.addLayout(above)
        column.addWidget(self._progress)
        column.addWidget(self.state)
        column.addWidget(self.found, 1)
        column.addWidget(self.hint)
        column.addLayout(footer)
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 130, self.fontMetrics().height() * 32
        self.resize(min(wide, room.width()), min(high, room.height()))
