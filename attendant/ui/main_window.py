"""Arranges search, list, panel, messages and status line, and passes on what people do; decides nothing."""

from __future__ import annotations

from collections.abc import Collection
from datetime import tzinfo
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from attendant.ui import messages
from attendant.ui.actions import WindowActions
from attendant.ui.banner import Banner
from attendant.ui.contact_list.pane import ContactPane, SearchIndex
from attendant.ui.contact_panel.panel import ContactPanel
from attendant.ui.keys import KeysDialog
from attendant.ui.reach import Opener, Reach
from attendant.ui.situation import Situation
from attendant.ui.status_line import StatusLine

if TYPE_CHECKING:
    from attendant.core.availability import Thresholds
    from attendant.core.board import Board
    from attendant.core.contact import Contact, PhoneNumber
    from attendant.core.events import RefreshEvent
    from attendant.core.ports import Clock

_COMMAND_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class MainWindow(QMainWindow):
    """The window at the desk.

    Args:
        board: Last known schedules; only read.
        clock: Where the time comes from.
        zone: The receptionist's time zone.
        geometry: Where size and place are kept from one run to the next; None keeps nothing.
        opener: Opens ``tel:`` and ``mailto:`` addresses.

    Signals:
        settings_requested: Open the settings.
        set_up_requested: Set up what was never set up.
        sign_in_requested: Sign in to the calendar service.
        sign_out_requested: Sign out from Microsoft.
        import_requested: Import a file of colleagues.
        address_book_requested: Search the organisation's address book, for this text, which may be "".
        add_requested: Enter a colleague by hand.
        edit_requested: Change this ``Contact``.
        delete_requested: Delete this ``Contact``.
        favourite_toggled: Contact id and whether they shall be a favourite.
        refresh_requested: Read all calendars again.
        mailbox_refresh_requested: Read this mailbox again.
        contact_selected: The ``Contact`` selected now, or None.
        visible_changed: Mailboxes of the rows on the screen, as a tuple.
        closing: The window is about to close.
    """

    settings_requested = Signal()
    set_up_requested = Signal()
    sign_in_requested = Signal()
    sign_out_requested = Signal()
    import_requested = Signal()
    address_book_requested = Signal(str)
    add_requested = Signal()
    edit_requested = Signal(object)  # Contact
    delete_requested = Signal(object)  # Contact
    favourite_toggled = Signal(int, bool)
    refresh_requested = Signal()
    mailbox_refresh_requested = Signal(str)
    contact_selected = Signal(object)  # Contact | None
    visible_changed = Signal(object)  # tuple[str, ...]
    closing = Signal()

    def __init__(
        self,
        board: Board,
        clock: Clock,
        zone: tzinfo,
        *,
        geometry: QSettings | None = None,
        opener: Opener = QDesktopServices.openUrl,
    ) -> None:
        """Build the window, without colleagues yet."""
        super().__init__()
        self._kept_geometry = geometry
        self.setWindowTitle(self.tr("Attendant Console"))
        self.pane = ContactPane(board.schedule, clock, zone)
        self.panel = ContactPanel(board.schedule, clock, zone)
        self.status = StatusLine(zone, self)
        self.banner = Banner()
        self.message = Banner()
        self.message.setObjectName(messages.MESSAGE_LINE)
        self.commands = WindowActions(self)
        self._reach = Reach(opener, self)
        self._situation = Situation(board, clock, zone, self.status, self.banner, self)
        self._arrange()
        self._connect_menus()
        self._connect_parts()
        self._restore_geometry()
        self.pane.search.setFocus()

    @Slot(object)
    def on_refresh_event(self, event: RefreshEvent) -> None:
        """Show what the refresh engine says; belongs to the window's thread."""
        self._situation.on_event(event)

    def show_contacts(self, contacts: tuple[Contact, ...], index: SearchIndex | None) -> None:
        """Show these colleagues; what was typed and who was selected stay.

        Args:
            contacts: Everyone in the directory.
            index: Finds them; None while it is still being made.
        """
        self._situation.set_has_contacts(bool(contacts))
        self.panel.setVisible(bool(contacts))
        self.pane.show_contacts(contacts, index)

    def set_calendars_shown(self, shown: bool) -> None:
        """Show calendars, or names and numbers only; the person's own choice."""
        self.pane.model.set_calendars_shown(shown)
        self.panel.set_calendars_shown(shown)
        self._situation.set_calendars_shown(shown)

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Judge calendars by other options of the house."""
        self.pane.model.set_thresholds(thresholds)
        self.panel.set_thresholds(thresholds)
        self._situation.set_thresholds(thresholds)

    def set_calendar_source(self, name: str, *, times_only: bool = False) -> None:
        """Name the calendar service that the data comes from, and say whether times only are shown of it."""
        self.panel.set_source(name, times_only=times_only)

    def set_account(self, name: str, *, offered: bool) -> None:
        """Name who is signed in with Microsoft ("" for nobody), and whether signing in is of use at all."""
        self.commands.show_account(name, offered=offered)

    def select_contact(self, contact_id: int) -> bool:
        """Select a colleague among those found; return whether they are there."""
        return self.pane.view.select_contact(contact_id)

    def search_for(self, text: str) -> None:
        """Type ``text`` into the search box."""
        self.pane.search.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Search what is typed wherever nothing else wants it."""
        if event.key() == Qt.Key.Key_Escape:
            self.pane.search.clear()
            self._find()
        elif event.text() and event.text().isprintable() and not event.modifiers() & _COMMAND_KEYS:
            self.pane.take_typing(event)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep size and place for the next time."""
        if self._kept_geometry is not None:
            self._kept_geometry.setValue("window", self.saveGeometry())
            self._kept_geometry.setValue("splitter", self._splitter.saveState())
        self.closing.emit()
        super().closeEvent(event)

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 10, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.pane, 1)
        column.addWidget(self.message)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(3)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setSizes([520, 760])
        left.setMinimumWidth(300)
        self.panel.setMinimumWidth(360)
        self.setCentralWidget(self._splitter)
        self.commands.fill(self.menuBar())
        self.setStatusBar(self.status)
        self.resize(1280, 800)

    def _connect_menus(self) -> None:
        commands = self.commands
        commands.import_file.triggered.connect(self.import_requested)
        commands.search_address_book.triggered.connect(self._search_address_book)
        commands.add.triggered.connect(self.add_requested)
        commands.settings.triggered.connect(self.settings_requested)
        commands.sign_in.triggered.connect(self.sign_in_requested)
        commands.sign_out.triggered.connect(self.sign_out_requested)
        commands.quit.triggered.connect(self.close)
        for place, action in enumerate(commands.calls):
            action.triggered.connect(partial(self._call, place))
        commands.mail.triggered.connect(self._write)
        commands.copy_sentence.triggered.connect(self._copy_sentence)
        commands.copy_number.triggered.connect(self._copy_number)
        commands.favourite.triggered.connect(self.panel.toggle_favourite)
        commands.edit.triggered.connect(self._edit)
        commands.delete.triggered.connect(self._delete)
        commands.refresh.triggered.connect(self.refresh_requested)
        commands.find.triggered.connect(self._find)
        commands.next_area.triggered.connect(self._go_to_next_area)
        commands.keys.triggered.connect(self._show_keys)

    def _connect_parts(self) -> None:
        pane, panel, situation = self.pane, self.panel, self._situation
        pane.search.leaves_undo = self.message.has_offer
        pane.call_requested.connect(partial(self._call, 0))
        pane.import_requested.connect(self.import_requested)
        pane.address_book_requested.connect(self.address_book_requested)
        pane.add_requested.connect(self.add_requested)
        pane.view.contact_selected.connect(self._show_contact)
        pane.view.visible_changed.connect(self.visible_changed)
        panel.favourite_toggled.connect(self._toggle_favourite)
        panel.asked_again.connect(self._ask_again)
        panel.call_requested.connect(self._reach.call)
        panel.copy_requested.connect(self._copy_phone)
        panel.mail_requested.connect(self._write)
        situation.problem_changed.connect(panel.leave_out)
        situation.schedules_changed.connect(self._show_changes)
        situation.set_up_requested.connect(self.set_up_requested)
        for part in (panel, situation):
            part.settings_requested.connect(self.settings_requested)
            part.sign_in_requested.connect(self.sign_in_requested)
        situation.refresh_requested.connect(self.refresh_requested)

    def _restore_geometry(self) -> None:
        if self._kept_geometry is not None:
            for key, restore in (("window", self.restoreGeometry), ("splitter", self._splitter.restoreState)):
                kept = self._kept_geometry.value(key)
                if isinstance(kept, QByteArray):
                    restore(kept)

    def _show_contact(self, contact: Contact | None) -> None:
        self.panel.show_contact(contact)
        self.commands.show_contact(contact)
        self.contact_selected.emit(contact)

    def _show_changes(self, mailboxes: Collection[str] | None) -> None:
        self.pane.model.forget(mailboxes)
        contact = self.panel.contact
        if contact is not None and (mailboxes is None or contact.mailbox in mailboxes):
            self.panel.refresh()

    def _call(self, place: int, _checked: bool = False) -> None:
        contact = self.panel.contact
        if contact is not None and place < len(contact.phones):
            self._reach.call(contact.phones[place])

    def _write(self) -> None:
        if self.panel.contact is not None and self.panel.contact.mailbox:
            self._reach.write(self.panel.contact.mailbox)

    def _copy_sentence(self) -> None:
        self._reach.copy(self.panel.sentence)

    def _copy_number(self) -> None:
        if self.panel.contact is not None and self.panel.contact.phones:
            self._copy_phone(self.panel.contact.phones[0])

    def _copy_phone(self, phone: PhoneNumber) -> None:
        self._reach.copy(phone.number)

    def _toggle_favourite(self, favourite: bool) -> None:
        if self.panel.contact is not None:
            self.commands.favourite.setChecked(favourite)
            self.favourite_toggled.emit(self.panel.contact.contact_id, favourite)

    def _edit(self) -> None:
        if self.panel.contact is not None:
            self.edit_requested.emit(self.panel.contact)

    def _delete(self) -> None:
        if self.panel.contact is not None:
            self.delete_requested.emit(self.panel.contact)

    def _ask_again(self) -> None:
        if self.panel.contact is not None:
            self.mailbox_refresh_requested.emit(self.panel.contact.mailbox)

    def _search_address_book(self) -> None:
        self.address_book_requested.emit(self.pane.search.text().strip())

    def _find(self) -> None:
        self.pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pane.search.selectAll()

    def _go_to_next_area(self) -> None:
        areas = [self.pane.search, self.pane.view, self.panel.first_control]
        focused = self.focusWidget()
        here = 0 if focused is self.pane.search else 1 if focused is self.pane.view else 2
        area = areas[(here + 1) % len(areas)]
        (area if area is not None and area.isVisible() else self.pane.search).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_keys(self) -> None:
        KeysDialog(self).open()
