"""The list with what stands in its place or above it: nobody there yet, nobody found, did you mean."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from attendant.ui import messages, text_size
from attendant.ui.beginning import Beginning
from attendant.ui.contact_list.model import ContactListModel, ScheduleLookup, SearchResult
from attendant.ui.contact_list.view import ContactListView
from attendant.ui.key_button import KeyButton
from attendant.ui.search_box import SearchBox
from attendant.ui.words.plain_text import one_line

if TYPE_CHECKING:
    from attendant.core.contact import Contact
    from attendant.core.ports import Clock

_SAID_AFTER_MS = 700
"""The best match is said when the typing rests; at each letter it would talk into the next."""
_TYPING_PAUSE_MS = 250
"""Similar names are looked for when the typing pauses, since that takes longer than the search itself."""


class SearchIndex(Protocol):
    """Finds colleagues; ``attendant.directory.search.SearchIndex`` is one."""

    def search(self, query: str) -> SearchResult:
        """Find everyone for whom each fragment of ``query`` is in some field; everyone for an empty one."""

    def did_you_mean(self, query: str) -> SearchResult:
        """Find those whose names differ from ``query`` by a slip or two of the finger."""


class ContactPane(QWidget):
    """Search box and list, and the pages that explain an empty one.

    Args:
        schedule_of: Looks a mailbox up on the board.
        clock: Where the time comes from.
        zone: The receptionist's time zone.
        parent: The widget that it stands in.

    Signals:
        call_requested: Enter was pressed for the selected colleague.
        import_requested: A file of colleagues shall be imported.
        address_book_requested: The organisation's address book shall be searched for this text.
        add_requested: A colleague shall be entered by hand.
        set_up_requested: Nothing is set up, and the person wants to begin.
        sign_in_requested: Everything is set up, and the person wants to sign in.
    """

    call_requested = Signal()
    import_requested = Signal()
    address_book_requested = Signal(str)
    add_requested = Signal()
    set_up_requested = Signal()
    sign_in_requested = Signal()

    def __init__(self, schedule_of: ScheduleLookup, clock: Clock, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start before the directory is read."""
        super().__init__(parent)
        self._index: SearchIndex | None = None
        self._total = 0
        self.search = SearchBox(self)
        self.model = ContactListModel(schedule_of, clock, zone, self)
        self.view = ContactListView(self.model, self)
        self._hint = _hint_label(self)
        self._pages = QStackedWidget(self)
        self._loading = _Page(self.tr("Reading the colleagues…"), "")
        self._empty_pages = {
            Beginning.SET_UP: self._make_set_up_page(),
            Beginning.SIGN_IN: self._make_sign_in_page(),
            Beginning.COLLEAGUES: self._make_empty_page(),
        }
        self._beginning: Beginning | None = Beginning.COLLEAGUES
        self._nobody = self._make_nobody_page()
        for page in (self._loading, self.view, *self._empty_pages.values(), self._nobody):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._hint)
        column.addWidget(self._pages, 1)
        self._hint.hide()
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._show_similar)
        self._rest = QTimer(self, singleShot=True, interval=_SAID_AFTER_MS)
        self._rest.timeout.connect(self.announce_match)
        self.search.textChanged.connect(self._after_typing)
        self.search.stepped.connect(self._step)
        self.search.entered.connect(self._call)
        self.view.contact_activated.connect(self._call)
        self.view.typed.connect(self.take_typing)
        self.setFocusProxy(self.search)

    def show_contacts(self, contacts: tuple[Contact, ...], index: SearchIndex | None) -> None:
        """Show other colleagues; what was typed and who was selected stay, or else the next in the list is selected.

        Args:
            contacts: Everyone; without an index in the order in which they are to stand.
            index: Finds them; None while it is still being made: what is typed until then is searched when it comes.
        """
        typed_before = self._index is None and bool(self.search.text().strip())
        self._index = index
        self._total = len(contacts)
        row = self.view.currentIndex().row()
        self.model.set_contacts(contacts)
        if index is not None:
            self._search(best=typed_before)
        elif contacts:
            self.model.show_everyone()
            self._show_count(self._total)
            self._pages.setCurrentWidget(self.view)
        if row >= 0 and self.view.selected_contact is None and self.model.rowCount():
            self.view.select_row(min(row, self.model.rowCount() - 1))

    def show_beginning(self, beginning: Beginning | None) -> None:
        """Offer, while there is nobody in the list, what is to be done first; None while that is not known yet."""
        self._beginning = beginning
        if self._index is not None and not self._total:
            self._show_empty()

    def take_typing(self, event: QEvent) -> None:
        """Put into the search box what was typed elsewhere."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.event(event)

    def announce_match(self) -> None:
        """Let a screen reader say who is selected while the focus is in the search box."""
        row = self.view.currentIndex().row()
        if row >= 0 and self.search.hasFocus():
            messages.announce(self.search, self.model.spoken(row))

    def _after_typing(self) -> None:
        typed = bool(self.search.text().strip())
        self._search(best=typed)
        if typed:
            self._rest.start()
        else:
            self._rest.stop()

    def _search(self, *, best: bool) -> None:
        if self._index is None:
            return
        self._pause.stop()
        query = self.search.text()
        result = self._index.search(query)
        found = len(result.contact_ids)
        self.model.show_result(result)
        self._hint.hide()
        self._show_count(found)
        if self._total:
            self.search.show()
        if not self._total:
            self._show_empty()
        elif found:
            self._pages.setCurrentWidget(self.view)
        else:
            self._nobody.set_title(self._nobody_found(query))
            self._pages.setCurrentWidget(self._nobody)
            self._pause.start()
        self.view.reselect(best=best)

    def _show_empty(self) -> None:
        page = self._loading if self._beginning is None else self._empty_pages[self._beginning]
        can_search = self._beginning is Beginning.COLLEAGUES
        had_focus = self.search.hasFocus()
        self.search.setVisible(can_search)
        self._pages.setCurrentWidget(page)
        if had_focus and not can_search:
            page.setFocus()

    def _show_similar(self) -> None:
        query = self.search.text()
        if self._index is None:
            return
        result = self._index.did_you_mean(query)
        if not result.contact_ids:
            messages.announce(self.search, self._nobody_found(query))
            return
        self._hint.setText(self.tr("{nothing} Did you mean:").format(nothing=self._nobody_found(query)))
        self._hint.show()
        self.model.show_result(result)
        self._pages.setCurrentWidget(self.view)
        # Nobody is selected by a guess: Enter would call somebody who was not asked for.
        self.view.reselect(best=False)
        messages.announce(self.search, self._hint.text())

    def _nobody_found(self, query: str) -> str:
        return self.tr("Nobody found for “{query}”.").format(query=one_line(query.strip()))

    def _show_count(self, found: int) -> None:
        if not self._total:
            self.search.show_count("")
            return
        numbers = {"found": QLocale().toString(found), "total": QLocale().toString(self._total)}
        whole = found == self._total
        self.search.show_count(numbers["total"] if whole else self.tr("{found} of {total}").format(**numbers))

    def _step(self, key: int) -> None:
        self.view.step(key)
        self.announce_match()

    def _call(self) -> None:
        if self.view.selected_contact is not None:
            self.call_requested.emit()

    def _search_address_book(self) -> None:
        self.address_book_requested.emit(self.search.text().strip())

    def _make_empty_page(self) -> _Page:
        page = _Page(
            self.tr("No colleagues yet"),
            self.tr("Bring them in from a file, find them in the organisation's address book, or enter them by hand."),
        )
        page.add_button(self.tr("Import a CSV file…"), "Ctrl+I", primary=True).clicked.connect(self.import_requested)
        page.add_button(self.tr("Search the address book…"), "Ctrl+B").clicked.connect(self._search_address_book)
        page.add_button(self.tr("Add a colleague…"), "Ctrl+N").clicked.connect(self.add_requested)
        return page

    def _make_set_up_page(self) -> _Page:
        page = _Page(
            self.tr("Welcome"),
            self.tr("Nothing is set up yet. An administrator does it once, in four steps: where the mailboxes are, who"
                    " reads them, a test, and what the other desks need."),
        )  # fmt: skip
        page.add_button(self.tr("Set up…"), "", primary=True).clicked.connect(self.set_up_requested)
        return page

    def _make_sign_in_page(self) -> _Page:
        page = _Page(self.tr("Welcome"), self.tr("Everything is set up. Sign in, and the calendars are read."))
        page.add_button(self.tr("Sign in…"), "", primary=True).clicked.connect(self.sign_in_requested)
        return page

    def _make_nobody_page(self) -> _Page:
        page = _Page("", self.tr("Check the spelling, or look in the organisation's address book."))
        page.add_button(self.tr("Search the address book…"), "Ctrl+B").clicked.connect(self._search_address_book)
        return page


class _Page(QWidget):
    """Says why there is no list and what can be done."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = _hint_label(self)
        text_size.keep(self._title, 1.3, bold=True)
        self._title.setText(title)
        words = _hint_label(self)
        words.setText(text)
        words.setVisible(bool(text))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 24, 10, 10)
        self._column.setSpacing(10)
        self._column.addWidget(self._title)
        self._column.addWidget(words)
        self._column.addStretch(1)

    def set_title(self, title: str) -> None:
        self._title.setText(title)

    def add_button(self, text: str, key: str, *, primary: bool = False) -> KeyButton:
        button = KeyButton(self, primary=primary)
        button.setText(text)
        button.set_key(key, shown_only=True)
        self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeading)
        if primary:
            self.setFocusProxy(button)
        return button


def _hint_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
