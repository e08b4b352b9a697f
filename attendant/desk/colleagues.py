"""The colleagues at the desk: loaded, changed, taken back, brought in; what blocks runs in the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog
from shiboken6 import isValid

from attendant.core.contact import Contact
from attendant.core.errors import DirectoryError, Problem
from attendant.core.text import Text
from attendant.ui import messages
from attendant.ui.background import Background
from attendant.ui.banner import Offer
from attendant.ui.file_drop import FileDrop
from attendant.ui.main_window import MainWindow
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.directory.changes import ImportReport, Undo
    from attendant.directory.csv_import import ImportedPeople
    from attendant.directory.search import SearchIndex
    from attendant.directory.store import Directory
    from attendant.ui.directory_dialogs import AddressBookDialog, ColleagueEditor, ImportDialog

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Read:
    """The directory after a piece of work: what came of the work, everyone, and how to find them."""

    outcome: object
    contacts: tuple[Contact, ...]
    index: "SearchIndex"


class _AddressBook:
    """An ``AddressBook`` by whatever calendar service the settings describe at the time."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def search(self, name: str) -> Sequence[Contact]:
        """See ``AddressBook``."""
        provider = self._workplace.calendar_provider()
        try:
            return provider.search(name)
        finally:
            provider.close()


class Colleagues(QObject):
    """Stands between the window and the directory. Lives in the window's thread.

    The directory's connection stays in the thread that opened it, so each piece of work opens its own.

    Signals:
        changed: Everyone, as a tuple of ``Contact``, and a ``SearchIndex`` over them.

    Args:
        workplace: Opens the directory.
        background: Does the work; must outlive this.
        window: Shows messages and dialogs.
    """

    changed = Signal(object, object)  # tuple[Contact, ...], SearchIndex

    def __init__(self, workplace: Workplace, background: Background, window: MainWindow) -> None:
        """Wire the window's requests; nothing is read before ``load``."""
        super().__init__(window)
        self._workplace = workplace
        self._background = background
        self._window = window
        self._latest = 0
        self._contacts: tuple[Contact, ...] = ()
        window.favourite_toggled.connect(self._set_favourite)
        window.delete_requested.connect(self._delete)
        window.import_requested.connect(self._choose_file)
        window.address_book_requested.connect(self.search_address_book)
        window.add_requested.connect(self.add)
        window.edit_requested.connect(self.edit)
        FileDrop(window).dropped.connect(self.import_file)

    def load(self, read: tuple[Contact, ...] | None = None) -> None:
        """Read everyone from the directory.

        Args:
            read: Who was just read from it; then only the index over them is made.
        """
        if read is None:
            self._do(lambda directory: None, lambda _none: None)
        else:
            self._run(lambda: _Read(None, read, _index_of(read)), lambda _none: None)

    @Slot(int, bool)
    def _set_favourite(self, contact_id: int, favourite: bool) -> None:
        self._do(lambda directory: directory.set_favourite(contact_id, favourite), lambda _undo: None)

    @Slot(object)
    def _delete(self, contact: Contact) -> None:
        self._do(
            lambda directory: directory.delete(contact.contact_id),
            lambda undo: self._offer_undo(self.tr("{name} is deleted.").format(name=contact.name), undo),
        )

    @Slot()
    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import colleagues"), "", self.tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        )
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> "ImportDialog":
        """Show what the file at ``path`` holds and bring it in when the person agrees."""
        from attendant.ui.directory_dialogs import ImportDialog

        dialog = ImportDialog(path, background=self._background, known=self._identities(), parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.import_requested.connect(partial(self._bring_in, dialog))
        dialog.open()
        return dialog

    def _bring_in(self, dialog: "ImportDialog", people: "ImportedPeople") -> None:
        self._do(
            lambda directory: directory.import_contacts(
                people.contacts, source="csv", external_keys=people.external_keys, refused=people.refused
            ),
            partial(self._show_import, dialog),
            dialog.show_problem,
            asker=dialog,
        )

    def _show_import(self, dialog: "ImportDialog", report: "ImportReport") -> None:
        dialog.show_report(report)
        if report.undo.before:
            counts = {"added": report.added, "updated": report.updated}
            told = self.tr("Imported: {added} new, {updated} changed.").format(**counts)
            # Offered where the receptionist goes on working; the dialog has said already how it went.
            dialog.finished.connect(lambda _result: self._offer_undo(told, report.undo))

    @Slot(str)
    def search_address_book(self, text: str) -> "AddressBookDialog":
        """Search the organisation's address book, for ``text`` at once where there is one."""
        from attendant.ui.directory_dialogs import AddressBookDialog

        dialog = AddressBookDialog(
            _AddressBook(self._workplace),
            background=self._background,
            known=self._identities(),
            text=text,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.add_requested.connect(partial(self._add_found, dialog))
        dialog.undo_requested.connect(partial(self._take_back_found, dialog))
        dialog.open()
        return dialog

    def _add_found(self, dialog: "AddressBookDialog", found: tuple[Contact, ...]) -> None:
        def added(report: "ImportReport") -> None:
            dialog.set_known(self._identities())
            dialog.show_report(report)

        self._do(
            lambda directory: directory.import_contacts(found, source=found[0].source),
            added,
            dialog.show_problem,
            asker=dialog,
        )

    def _take_back_found(self, dialog: "AddressBookDialog", undo: "Undo") -> None:
        def taken_back(_redo: "Undo") -> None:
            dialog.set_known(self._identities())
            messages.inform(dialog, self.tr("Taken back."))

        self._do(lambda directory: directory.undo(undo), taken_back, dialog.show_problem, asker=dialog)

    @Slot()
    def add(self) -> "ColleagueEditor":
        """Enter a colleague by hand."""
        return self._open_editor(None)

    @Slot(object)
    def edit(self, contact: Contact) -> "ColleagueEditor":
        """Change what the directory says about ``contact``."""
        return self._open_editor(contact)

    def _open_editor(self, contact: Contact | None) -> "ColleagueEditor":
        from attendant.ui.directory_dialogs import ColleagueEditor

        others = self._names_by_mailbox()
        if contact is not None:
            others.pop(contact.mailbox, None)
        editor = ColleagueEditor(contact, taken=others, parent=self._window)
        editor.finished.connect(editor.deleteLater)
        editor.save_requested.connect(partial(self._save, editor))
        editor.open()
        return editor

    def _save(self, editor: "ColleagueEditor", entered: Contact) -> None:
        def store(directory: "Directory") -> "Undo":
            if not entered.contact_id:
                return directory.add(entered)
            if directory.contact(entered.contact_id) is None:
                raise DirectoryError(
                    summary=Text("{name} is not in the directory any more.", {"name": entered.name}),
                    remedy=Text("Close this and add the colleague anew."),
                )
            return directory.update(entered)

        def saved(undo: "Undo") -> None:
            editor.close_saved()
            changed = self.tr("{name} is changed.") if entered.contact_id else self.tr("{name} is added.")
            self._offer_undo(changed.format(name=entered.name), undo)
            self._select(undo)

        self._do(store, saved, editor.show_problem, asker=editor)

    def _identities(self) -> frozenset[str]:
        from attendant.ui.directory_dialogs.contact_table import identity

        return frozenset(map(identity, self._contacts))

    def _names_by_mailbox(self) -> dict[str, str]:
        return {contact.mailbox: contact.name for contact in self._contacts if contact.mailbox}

    def _select(self, change: "Undo") -> None:
        """Select the one colleague whom ``change`` touched, where they are in the list."""
        if len(change.contact_ids) == 1:
            self._window.select_contact(change.contact_ids[0])

    def _offer_undo(self, text: str, undo: "Undo") -> None:
        offer = Offer(self.tr("Undo"), lambda: self._take_back(undo), QKeySequence.StandardKey.Undo)
        messages.inform(self._window, text, offer)

    def _take_back(self, undo: "Undo") -> None:
        self._do(lambda directory: directory.undo(undo), self._select)

    def _do(
        self,
        work: "Callable[[Directory], T]",
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        asker: QDialog | None = None,
    ) -> None:
        """Do ``work`` on the directory in the background and show what it made of the colleagues.

        Then ``done`` or ``failed`` is called, unless the dialog that asked is gone by then.
        """

        def job() -> _Read:
            with self._workplace.open_directory() as directory:
                outcome = work(directory)
                contacts = directory.all()
            return _Read(outcome, contacts, _index_of(contacts))

        self._run(job, done, failed, asker=asker)

    def _run(
        self,
        job: Callable[[], _Read],
        done: Callable[[T], None],
        failed: Callable[[Problem], None] | None = None,
        *,
        asker: QDialog | None = None,
    ) -> None:
        self._latest += 1
        number = self._latest

        def show(read: _Read) -> None:
            # Two changes may end in another order than they began; what was read last is what holds.
            if number == self._latest:
                self._contacts = read.contacts
                self.changed.emit(read.contacts, read.index)
            if asker is None or isValid(asker):
                done(read.outcome)  # type: ignore[arg-type] # what work returned, carried through _Read

        def tell(problem: Problem) -> None:
            if failed is not None and asker is not None and isValid(asker):
                failed(problem)
            else:
                messages.report(self._window, problem)

        self._background.run(job, show, tell)


def _index_of(contacts: tuple[Contact, ...]) -> "SearchIndex":
    from attendant.directory.search import SearchIndex

    return SearchIndex(contacts)
