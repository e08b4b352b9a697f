"""Searches the organisation's address book and makes colleagues of those found."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from attendant.core.contact import Contact
from attendant.core.errors import Problem
from attendant.core.ports import AddressBook
from attendant.ui import messages, wording
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Banner
from attendant.ui.directory_dialogs.contact_table import ContactTable
from attendant.ui.directory_dialogs.row_table import RowTable
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.plain_text import one_line

_PAUSE_MS = 600
"""After this pause in typing the search begins by itself."""
_SHORTEST = 3
"""Fewer letters are searched for on Enter only: most servers answer them with a hundred strangers."""
_MOST_ANSWERED = 100
"""Exchange returns at most so many (ResolveNames in the EWS reference)."""


class AddressBookDialog(QDialog):
    """Finds people in the address book; show it with ``open()``, it does not block.

    A search begins on Enter or when the typing pauses; an answer that is overtaken is dropped. The dialog stays open
    after adding, for the next one.

    Signals:
        add_requested: ``tuple[Contact, ...]`` to add to the colleagues; answer with ``set_known`` or ``show_problem``.

    Args:
        address_book: Where to search; called in the background.
        background: Runs the search; must outlive the dialog.
        known: Mail addresses of those who are colleagues already.
        text: What to search for at once; "" for nothing yet.
        parent: The main window.
    """

    add_requested = Signal(object)  # tuple[Contact, ...]

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

    def set_known(self, mailboxes: Collection[str]) -> None:
        """Mark who is a colleague now."""
        self._found.set_known(frozenset(mailboxes))
        self._judge()

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
            self.add_button.setEnabled(False)
            self.add_requested.emit(contacts)

    def _judge(self) -> None:
        count = len(self._new_ones())
        self.add_button.setEnabled(count > 0)
        self.add_button.setText(
            self.tr("&Add %n people to colleagues", "", count) if count > 1 else self.tr("&Add to colleagues")
        )

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
        column.addLayout(footer)
        room = self.screen().availableSize() * 0.92
        wide, high = self.fontMetrics().averageCharWidth() * 130, self.fontMetrics().height() * 32
        self.resize(min(wide, room.width()), min(high, room.height()))
