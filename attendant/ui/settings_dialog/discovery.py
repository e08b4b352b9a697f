"""Finds the EWS URL by the account's mail address, beside the field that it fills."""

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from attendant.core.discovery import AsksFirst, Found
from attendant.core.errors import Problem
from attendant.settings.choices import Authentication
from attendant.settings.options import Settings
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.live_run import Cancellable, LiveRun
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line


class Search(Protocol):
    """Prepares a search, as ``attendant.desk.address_search.AddressSearch`` does.

    It tells each host that it asks, and its result is ``Found`` or ``AsksFirst``.
    """

    def __call__(
        self, settings: Settings, password: str, mailbox: str, agreed: Iterable[str], *, once_more: bool
    ) -> Cancellable:
        """Take what was entered ("" for the kept password) and what the person agreed to and allowed."""


_MOVED = "MovedToOffice365"
_REFUSED = "CredentialsRefused"
_NEED_IDENTITY = ("PasswordMissing", "AuthenticationNotOffered", _REFUSED)


class Discovery(QWidget):
    """What is said below the field; the buttons stand beside it.

    Signals:
        found: The address.
        office365_wanted: The mailboxes are in Office 365, and the person wants to go on there.
        identity_wanted: A server asks for the account's password or for another way to sign in.

    Args:
        background: Runs what blocks.
        entered: Returns settings and password as they are entered now; called in the window's thread.
        ask: Asks before credentials go to a host outside the mail domain.

    Attributes:
        leads_to_office365: Whether the person may choose the provider.
    """

    found = Signal(str)
    office365_wanted = Signal()
    identity_wanted = Signal()

    def __init__(
        self, background: RunsInBackground, entered: Callable[[], tuple[Settings, str]], ask: messages.Asks
    ) -> None:
        """Build it silent; it is of use once ``offer`` was called."""
        super().__init__()
        self._entered = entered
        self._ask = ask
        self._search: Search | None = None
        self._run = LiveRun(background, self)
        self._agreed: tuple[str, ...] = ()
        self._once_more = False
        self.leads_to_office365 = True
        self.start_button = RowButton()
        self.cancel_button = RowButton()
        self.cancel_button.hide()
        self.mailbox = _Line()
        self._mailbox_title = QLabel()
        self._mailbox_title.setBuddy(self.mailbox)
        self.note = NoteLine()
        self.office365_button = RowButton()
        self.again_button = RowButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for widget in (self._mailbox_title, self.mailbox, self.note, self.office365_button, self.again_button):
            column.addWidget(widget)
            widget.hide()
        self.assign_mnemonics(set())
        self.hide()
        self.start_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        self.mailbox.entered.connect(self.start)
        self.office365_button.clicked.connect(self.office365_wanted)
        self.again_button.clicked.connect(self._start_once_more)
        self._run.told.connect(self._follow)
        self._run.ended.connect(self._finish)
        self._run.failed.connect(self._fail)

    def offer(self, search: Search) -> None:
        """Let addresses be searched by ``search``."""
        self._search = search

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Show the words of the controls, with letters for the Alt key that are not ``taken`` already."""
        self.start_button.setText(with_mnemonic(self.tr("Discover"), taken))
        self.start_button.setAccessibleDescription(self.tr("Finds the EWS URL by the account's mail address."))
        self.start_button.setToolTip(self.start_button.accessibleDescription())
        self.cancel_button.setText(with_mnemonic(self.tr("Cancel search"), taken))
        title = self.tr("Mail address of the account")
        self._mailbox_title.setText(with_mnemonic(title, taken))
        self.mailbox.setAccessibleName(title)
        self.office365_button.setText(with_mnemonic(self.tr("Choose Office 365"), taken))
        self.again_button.setText(with_mnemonic(self.tr("Try this password once more"), taken))

    @property
    def is_running(self) -> bool:
        """Whether a search is under way."""
        return self._run.is_running

    @Slot()
    def start(self) -> None:
        """Search with what is entered now; asks for a mail address where the user name is none."""
        if self._search is None or self.is_running:
            return
        self._agreed = ()
        self._once_more = False
        settings, _ = self._entered()
        if not self._mailbox_of(settings):
            self._want_mailbox(settings)
            return
        self._begin()

    @Slot()
    def _start_once_more(self) -> None:
        self._once_more = True
        self._begin()

    @Slot()
    def cancel(self) -> None:
        """End the search; the field stays as it is."""
        if self._run.cancel():
            self._end(self.tr("The search was cancelled."))

    @Slot()
    def mark_edited(self) -> None:
        """Take back what was said about what stood there before."""
        if not self.is_running:
            self._say("")

    def hideEvent(self, event: QHideEvent) -> None:
        """End the search when the dialog is closed; turning to another page leaves it running."""
        super().hideEvent(event)
        if not self.window().isVisible():
            self.cancel()

    def _mailbox_of(self, settings: Settings) -> str:
        """Return the mail address to search by: what was entered for it, or else the user name, if it is one."""
        typed = self.mailbox.text().strip()
        if typed and not self.mailbox.isHidden():
            return typed
        return "" if _needs_mailbox(settings) else settings.calendar.exchange.user_name

    def _want_mailbox(self, settings: Settings) -> None:
        self._mailbox_title.show()
        self.mailbox.show()
        exchange = settings.calendar.exchange
        if exchange.authentication is Authentication.WINDOWS or not exchange.user_name:
            said = self.tr("Enter your mail address: the part behind the @ is where the search begins.")
        else:
            said = self.tr("The user name is no mail address. Enter the account's: its part behind the @ is needed.")
        self._say(said, Note.NEEDED)
        self.mailbox.setFocus()
        messages.announce(self.mailbox, said)

    def _begin(self) -> None:
        if self._search is None:
            return
        settings, password = self._entered()
        had_focus = self.start_button.hasFocus() or self.again_button.hasFocus()
        self.start_button.hide()
        self.cancel_button.show()
        if had_focus:
            self.cancel_button.setFocus()
        said = self.tr("Looking for the EWS URL…")
        self._say(said)
        messages.announce(self.note, said)
        self._run.start(
            self._search(settings, password, self._mailbox_of(settings), self._agreed, once_more=self._once_more)
        )

    @Slot(object)
    def _follow(self, host: str) -> None:
        self._say(self.tr("Looking for the EWS URL… {host} is asked.").format(host=one_line(host)))

    @Slot(object)
    def _finish(self, outcome: Found | AsksFirst) -> None:
        if isinstance(outcome, AsksFirst):
            self._ask_first(outcome)
            return
        settings, _ = self._entered()
        host, before = one_line(outcome.host), settings.calendar.exchange.ews_url
        self.found.emit(outcome.ews_url)
        if before == outcome.ews_url:
            said = self.tr("{host} names the address that stands here.")
        elif before:
            said = self.tr("{host} names this address. Ctrl+Z in the field brings back what stood there before.")
        else:
            said = self.tr("{host} names this address. “Test connection” tries it.")
        self._end(said.format(host=host), Note.NEEDED)

    def _ask_first(self, outcome: AsksFirst) -> None:
        gaps = {"host": one_line(outcome.host), "domain": one_line(outcome.domain)}
        agreed = self._ask(
            self,
            self.tr("Sign in at {host} to find the EWS URL?").format(**gaps),
            self.tr("Sign in there"),
            detail=self.tr(
                "{domain} points to this server, which does not belong to the domain. The user name, and the password"
                " or a proof of it, would go there. Agree only if you know the server, for example as your hosting"
                " provider's."
            ).format(**gaps),
            reject=self.tr("Send nothing"),
        )
        if agreed and outcome.host not in self._agreed:
            self._agreed += (outcome.host,)
            self._begin()
        else:
            said = self.tr("Nothing was sent to {host}. Ask your administrator for the EWS URL.").format(**gaps)
            self._end(said)

    @Slot(object)
    def _fail(self, problem: Problem) -> None:
        self._end(f"{wording.words(problem.summary)} {wording.words(problem.remedy)}", Note.WRONG)
        self.office365_button.setVisible(problem.code == _MOVED and self.leads_to_office365)
        self.again_button.setVisible(problem.code == _REFUSED)
        if problem.code in _NEED_IDENTITY:
            self.identity_wanted.emit()

    def _end(self, said: str, note: Note = Note.HELP) -> None:
        had_focus = self.cancel_button.hasFocus()
        self.cancel_button.hide()
        self.start_button.show()
        if had_focus:
            self.start_button.setFocus()
        self._say(said, note)
        messages.announce(self.note, said)

    def _say(self, text: str, note: Note = Note.HELP) -> None:
        self.office365_button.hide()
        self.again_button.hide()
        self.note.say(text, note)
        self.setVisible(bool(text) or not self.mailbox.isHidden())


class _Line(QLineEdit):
    """A line in which Enter begins the search and does not save the dialog."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _needs_mailbox(settings: Settings) -> bool:
    exchange = settings.calendar.exchange
    return (
        exchange.authentication is Authentication.WINDOWS or "@" not in exchange.user_name or "\\" in exchange.user_name
    )
