"""What a person has to do before the first calendars: set up, sign in, or nothing; and the dialogs for it."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from attendant.core.errors import AttendantError
from attendant.desk.microsoft_account import MicrosoftAccount
from attendant.settings.choices import Authentication, Provider
from attendant.settings.options import Settings
from attendant.settings.store import save
from attendant.ui.background import Background
from attendant.ui.beginning import Beginning
from attendant.ui.main_window import MainWindow
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.ui.setup_wizard import SetupWizard
    from attendant.ui.setup_wizard.steps import Step

_USER_NAME = "calendar.exchange.user_name"


def beginning_of(workplace: Workplace, account_name: str) -> Beginning:
    """Return what is to be done first, by settings and keyring. Blocks; worker only.

    Args:
        workplace: Whose.
        account_name: Who is signed in with Microsoft, or "".
    """
    settings = workplace.settings
    missing = settings.missing()
    if missing:
        return Beginning.SIGN_IN if set(missing) == {_USER_NAME} else Beginning.SET_UP
    if workplace.demo_service is not None or not settings.general.show_calendars:
        return Beginning.COLLEAGUES
    if settings.calendar.provider is Provider.OFFICE365:
        return Beginning.COLLEAGUES if account_name else Beginning.SIGN_IN
    exchange = settings.calendar.exchange
    if exchange.authentication is Authentication.WINDOWS:
        return Beginning.COLLEAGUES
    try:
        return Beginning.COLLEAGUES if workplace.secrets.password(exchange.account) else Beginning.SIGN_IN
    except AttendantError:
        # Why the keyring cannot be read is said where the password is entered.
        return Beginning.SIGN_IN


class FirstRun(QObject):
    """Shows in the empty window what is to be done first, and does it. Lives in the window's thread.

    Signals:
        saved: Settings: set up or signed in, to work by from now on.

    Args:
        workplace: Settings, files, secrets.
        background: Runs what blocks.
        window: The main window.
        parent: Owner.
    """

    saved = Signal(object)  # Settings

    def __init__(
        self, workplace: Workplace, background: Background, window: MainWindow, parent: QObject | None = None
    ) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._workplace = workplace
        self._background = background
        self._window = window
        self._draft: _Draft | None = None
        window.pane.show_beginning(None)

    def look(self, account_name: str) -> None:
        """Find out what is to be done and show it; ``account_name`` is who is signed in with Microsoft, or ""."""
        workplace = replace(self._workplace)
        self._background.run(
            lambda: beginning_of(workplace, account_name), self._window.pane.show_beginning, lambda _problem: None
        )

    @Slot()
    def set_up(self) -> "SetupWizard":
        """Open the wizard of the administrator."""
        from attendant.ui.setup_wizard import ADMINISTRATORS

        return self._open(ADMINISTRATORS)

    @Slot()
    def sign_in(self) -> "SetupWizard":
        """Let the account of an Exchange server be entered, and nothing else."""
        from attendant.ui.setup_wizard import RECEPTIONISTS

        return self._open(RECEPTIONISTS)

    def stop(self) -> None:
        """Give up a sign-in that is under way."""
        if self._draft is not None:
            self._draft.account.stop()

    def _open(self, steps: "tuple[Step, ...]") -> "SetupWizard":
        # With the first wizard: many fields, and the checks of the network and of certificates.
        from attendant.desk.address_search import AddressSearch
        from attendant.desk.checkup import Checkup
        from attendant.ui.setup_wizard import SetupWizard

        workplace, fixed = self._workplace, self._workplace.fixed
        wizard = SetupWizard(
            workplace.settings,
            steps=steps,
            save=lambda settings: save(workplace.settings_file, settings, fixed),
            secrets=workplace.secrets,
            refusals=workplace.refusals,
            background=self._background,
            locked={path: origin.note for path, origin in fixed.items()},
            parent=self._window,
        )
        wizard.page.connection_test.offer(partial(Checkup, workplace))
        wizard.page.discovery.offer(partial(AddressSearch, workplace))
        self._draft = draft = _Draft(workplace, self._background, wizard)
        wizard.saved.connect(draft.keep)
        wizard.saved.connect(self.saved)
        wizard.rejected.connect(draft.drop)
        wizard.finished.connect(wizard.deleteLater)
        wizard.open()
        return wizard


class _Draft(QObject):
    """The sign-in by settings that are entered and not saved yet; gone with the wizard where they are not kept."""

    def __init__(self, workplace: Workplace, background: Background, wizard: "SetupWizard") -> None:
        super().__init__(wizard.parent())
        self._workplace = replace(workplace)
        self._wizard = wizard
        self._has_signed_in = False
        self.account = MicrosoftAccount(self._workplace, background, self)
        self.account.changed.connect(self._show)
        self.account.signed_in.connect(self._note)
        self.account.failed.connect(wizard.show_account_problem)
        wizard.sign_in_requested.connect(self._sign_in)
        wizard.sign_out_requested.connect(self._sign_out)
        wizard.test_shown.connect(self._look_up)

    @Slot(object)
    def keep(self, _settings: Settings) -> None:
        self._has_signed_in = False

    @Slot()
    def drop(self) -> None:
        """Leave nothing behind: whoever leaves the wizard changes nothing."""
        self.account.stop()
        self.account.disconnect(self)
        if self._has_signed_in:
            self._has_signed_in = False
            self.account.sign_out()

    def _sign_in(self) -> None:
        self._workplace.settings = self._wizard.entered()
        self.account.sign_in(self._wizard)

    def _sign_out(self) -> None:
        self._workplace.settings = self._wizard.entered()
        self.account.sign_out()

    def _look_up(self) -> None:
        """Another registration is another sign-in."""
        self._workplace.settings = self._wizard.entered()
        self.account.look_up()

    @Slot()
    def _show(self) -> None:
        self._wizard.show_account(self.account.name)

    @Slot(bool)
    def _note(self, _as_somebody_else: bool) -> None:
        self._has_signed_in = True
        self._wizard.page.enter_step()
