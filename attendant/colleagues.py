"""The colleagues at the desk: loaded, changed, taken back, brought in; what blocks runs in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from attendant.core.contact import Contact
from attendant.core.errors import Problem
from attendant.directory.changes import Undo
from attendant.directory.search import SearchIndex
from attendant.directory.store import Directory
from attendant.ui import messages
from attendant.ui.background import Background
from attendant.ui.banner import Offer
from attendant.ui.main_window import MainWindow
from attendant.workplace import Workplace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Read:
    """The directory after a piece of work: what came of the work, everyone, and how to find them."""

    outcome: object
    contacts: tuple[Contact, ...]
    index: SearchIndex


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
        window.favourite_toggled.connect(self._set_favourite)
        window.delete_requested.connect(self._delete)

    def load(self) -> None:
        """Read everyone from the directory."""
        self._do(lambda directory: None, lambda _none: None)

    @Slot(int, bool)
    def _set_favourite(self, contact_id: int, favourite: bool) -> None:
        self._do(lambda directory: directory.set_favourite(contact_id, favourite), lambda _undo: None)

    @Slot(object)
    def _delete(self, contact: Contact) -> None:
        self._do(
            lambda directory: directory.delete(contact.contact_id),
            lambda undo: self._offer_undo(self.tr("{name} is deleted.").format(name=contact.name), undo),
        )

    def _offer_undo(self, text: str, undo: Undo) -> None:
        offer = Offer(self.tr("Undo"), lambda: self._take_back(undo))
        messages.inform(self._window, text, offer)

    def _take_back(self, undo: Undo) -> None:
        self._do(lambda directory: directory.undo(undo), lambda _undo: None)

    def _do(self, work: Callable[[Directory], T], done: Callable[[T], None]) -> None:
        """Do ``work`` on the directory in the background, show what it made of the colleagues, then call ``done``."""
        self._latest += 1
        number = self._latest

        def job() -> _Read:
            with self._workplace.open_directory() as directory:
                outcome = work(directory)
                contacts = directory.all()
            return _Read(outcome, contacts, SearchIndex(contacts))

        def show(read: _Read) -> None:
            # Two changes may end in another order than they began; what was read last is what holds.
            if number == self._latest:
                self.changed.emit(read.contacts, read.index)
            done(read.outcome)  # type: ignore[arg-type] # what work returned, carried through _Read

        self._background.run(job, show, self._tell)

    def _tell(self, problem: Problem) -> None:
        messages.report(self._window, problem)
