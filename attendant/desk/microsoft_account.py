"""Who is signed in with Microsoft: looks it up, signs in and out, between the workplace and the windows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from attendant.core.errors import Problem, SignInError
from attendant.core.text import Text
from attendant.settings.choices import Access, Provider
from attendant.signin.account import Account
from attendant.signin.clouds import CLOUDS
from attendant.signin.remembered import RememberedAccount
from attendant.ui.background import Background
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.ui.signin_window.sign_in import SignIn, Wanted


@dataclass(frozen=True, slots=True)
class _Found:
    account: Account | None


class MicrosoftAccount(QObject):
    """The sign-in that belongs to the settings in force. Lives in the window's thread and never blocks it.

    Signals:
        changed: Somebody else, or nobody, is signed in now; or it became known that nobody is.
        signed_in: A sign-in succeeded; whether it is another account than before.
        signed_out: The tokens are gone.
        failed: A ``Problem``: looking up or signing out did not work.

    Args:
        workplace: Settings, files, sessions.
        background: Runs what blocks.
        parent: Owner.
    """

    changed = Signal()
    signed_in = Signal(bool)
    signed_out = Signal()
    failed = Signal(object)  # Problem

    def __init__(self, workplace: Workplace, background: Background, parent: QObject | None = None) -> None:
        """Know nobody yet."""
        super().__init__(parent)
        self._workplace = workplace
        self._background = background
        self._account: Account | None = None
        self._sign_in: SignIn | None = None

    @property
    def name(self) -> str:
        """Who is signed in, or ""."""
        return "" if self._account is None else self._account.name

    @property
    def is_of_use(self) -> bool:
        """Whether the settings in force need a sign-in with Microsoft."""
        calendar = self._workplace.settings.calendar
        return calendar.provider is Provider.OFFICE365 and self._workplace.settings.completeness() is None

    def look_up(self) -> None:
        """Find out who is signed in; ``changed`` or ``failed`` follows."""
        if self.is_of_use:
            session = self._workplace.microsoft_session
            self._background.run(lambda: _Found(session().account()), self._know, self.failed.emit)
        else:
            self._know(_Found(None))

    def sign_in(self, window: QWidget) -> "SignIn":
        """Begin a sign-in over ``window``; where one is under way it comes to the front instead."""
        if self._sign_in is None:
            from attendant.ui.signin_window.sign_in import SignIn

            self._sign_in = sign_in = SignIn(self._wanted(), self._background, window)
            sign_in.ended.connect(self._take)
            sign_in.start()
        self._sign_in.dialog.activateWindow()
        return self._sign_in

    def sign_out(self) -> None:
        """Drop the account and its tokens from this machine; ``signed_out`` or ``failed`` follows."""
        session, remembered = self._workplace.microsoft_session, self._remembered()

        def sign_out() -> None:
            try:
                session().sign_out()
                remembered.forget()
            except OSError as error:
                raise SignInError(
                    summary=Text("The sign-out did not complete: a file could not be removed."),
                    remedy=Text("Check that no other program has it open, then sign out again."),
                    detail=type(error).__name__,
                ) from error

        self._background.run(sign_out, self._forget, self.failed.emit)

    def start_afresh(self, then: Callable[[], None]) -> None:
        """Before a person's "Try again": forget refusals that MSAL would repeat from memory for a minute."""
        session = self._workplace.microsoft_session

        def failed(problem: Problem) -> None:
            del problem  # what is tried next meets the same and says so
            then()

        self._background.run(lambda: session().start_afresh(), lambda _nothing: then(), failed)

    def stop(self) -> None:
        """Give up a sign-in that is under way."""
        if self._sign_in is not None:
            self._sign_in.cancel()

    def _wanted(self) -> "Wanted":
        from attendant.ui.signin_window.sign_in import Wanted

        options = self._workplace.settings.calendar.office365
        cloud = CLOUDS[options.cloud]
        scopes = (cloud.ews_scope,) if options.access is Access.EWS else cloud.graph_scopes
        return Wanted(self._workplace.microsoft_session, scopes, options.sign_in, self._remembered())

    def _remembered(self) -> RememberedAccount:
        options = self._workplace.settings.calendar.office365
        registration = f"{options.cloud} {options.tenant_id} {options.client_id}"
        return RememberedAccount(self._workplace.home.account_file, registration)

    def _know(self, found: _Found) -> None:
        self._account = found.account
        self.changed.emit()

    @Slot(object)
    def _take(self, account: Account | None) -> None:
        ended, self._sign_in = self._sign_in, None
        if ended is not None:
            ended.deleteLater()
        if account is None:
            return
        before, self._account = self._account, account
        self.changed.emit()
        self.signed_in.emit(before is None or not before.is_same_person_as(account))

    def _forget(self, _nothing: None) -> None:
        self._account = None
        self.changed.emit()
        self.signed_out.emit()
