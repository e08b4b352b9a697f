"""What can be done in the window: each thing once, with its key, in a menu."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from attendant.core.contact import Contact
from attendant.ui.keys import native
from attendant.ui.words import contact_words
from attendant.ui.words.plain_text import one_line

_MOST_NUMBERS = 9


class WindowActions(QObject):
    """The actions of the main window and the menu bar that shows them.

    Args:
        window: Listens for the keys.
    """

    def __init__(self, window: QWidget) -> None:
        """Create every action; the window connects them."""
        super().__init__(window)
        self._window = window
        self.import_file = self._make(self.tr("&Import a CSV file…"), "Ctrl+I")
        self.search_address_book = self._make(self.tr("Search the address &book…"), "Ctrl+B")
        self.add = self._make(self.tr("&Add a colleague…"), "Ctrl+N")
        self.settings = self._make(self.tr("&Settings…"), "Ctrl+,", role=QAction.MenuRole.PreferencesRole)
        self.sign_in = self._make("", "")
        self.sign_out = self._make("", "")
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q", role=QAction.MenuRole.QuitRole)
        # Enter belongs to whatever has the focus; search box and list know what it means, the menu only shows it.
        self.calls = [self._make("", "" if number == 1 else f"Ctrl+{number}") for number in range(1, _MOST_NUMBERS + 1)]
        self.mail = self._make(self.tr("Begin a &mail"), "Ctrl+M")
        self.copy_sentence = self._make(self.tr("&Copy the sentence"), QKeySequence.StandardKey.Copy)
        self.copy_number = self._make(self.tr("Copy the &number"), "Ctrl+Shift+C")
        self.favourite = self._make(self.tr("&Favourite"), "Ctrl+D")
        self.favourite.setCheckable(True)
        self.edit = self._make(self.tr("&Edit…"), "F2")
        self.delete = self._make(self.tr("&Delete"), "Ctrl+Del")
        self.refresh = self._make(self.tr("&Read calendars again"), QKeySequence.StandardKey.Refresh)
        self.refresh.setShortcuts([QKeySequence(Qt.Key.Key_F5)])
        self.find = self._make(self.tr("&Search"), QKeySequence.StandardKey.Find)
        self.next_area = self._make(self.tr("&Next area"), "F6")
        self.keys = self._make(self.tr("&Keys"), "F1")
        self.health = self._make(self.tr("&State of the console…"), "")
        self.save_diagnostics = self._make(self.tr("Save &diagnostics…"), "")
        self.show_contact(None)
        self.show_account("", offered=False)

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into a menu."""
        directory = _menu(bar, self.tr("&Directory"))
        directory.addActions([self.import_file, self.search_address_book, self.add])
        directory.addSeparator()
        directory.addActions([self.settings, self.sign_in, self.sign_out])
        directory.addSeparator()
        directory.addAction(self.quit)
        colleague = _menu(bar, self.tr("&Colleague"))
        colleague.addActions([*self.calls, self.mail])
        colleague.addSeparator()
        colleague.addActions([self.copy_sentence, self.copy_number])
        colleague.addSeparator()
        colleague.addActions([self.favourite, self.edit, self.delete])
        _menu(bar, self.tr("&View")).addActions([self.refresh, self.find, self.next_area])
        helps = _menu(bar, self.tr("&Help"))
        helps.addAction(self.keys)
        helps.addSeparator()
        helps.addActions([self.health, self.save_diagnostics])

    def show_contact(self, contact: Contact | None) -> None:
        """Offer what can be done with the selected colleague."""
        phones = () if contact is None else contact.phones
        for number, action in enumerate(self.calls, start=1):
            there = number <= len(phones)
            action.setVisible(there or number == 1)
            action.setEnabled(there)
            text = self.tr("Call")
            if there:
                phone = phones[number - 1]
                kind = contact_words.phone_kind(phone)
                text = self.tr("Call {number} ({kind})").format(number=one_line(phone.number), kind=kind)
            action.setText(text.replace("&", "&&") + (f"\t{native('Enter')}" if number == 1 else ""))
        self.mail.setEnabled(contact is not None and bool(contact.mailbox))
        self.copy_number.setEnabled(bool(phones))
        for action in (self.copy_sentence, self.favourite, self.edit, self.delete):
            action.setEnabled(contact is not None)
        self.favourite.setChecked(contact is not None and contact.favourite)

    def show_account(self, name: str, *, offered: bool) -> None:
        """Offer to sign in and out.

        Args:
            name: Who is signed in with Microsoft, or "".
            offered: Whether calendars come from Microsoft at all.
        """
        self.sign_in.setVisible(offered)
        self.sign_out.setVisible(offered and bool(name))
        self.sign_in.setText(self.tr("Si&gn in again…") if name else self.tr("Si&gn in…"))
        shown = one_line(name).replace("&", "&&")
        self.sign_out.setText(self.tr("Sign &out ({name})").format(name=shown))

    def _make(
        self,
        text: str,
        key: str | QKeySequence.StandardKey,
        *,
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setMenuRole(role)
        # A key that rests under a hand must not dial, delete or ask the server again and again.
        action.setAutoRepeat(False)
        if key:
            action.setShortcut(QKeySequence(key))
        self._window.addAction(action)
        return action


def _menu(bar: QMenuBar, title: str) -> QMenu:
    menu = bar.addMenu(title)
    menu.setToolTipsVisible(False)
    return menu
