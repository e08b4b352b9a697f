"""The settings page "Calendar Integration", a few rows at a time."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QWidget

from attendant.core.ports import RefusalMemory, SecretStore
from attendant.core.text import Text
from attendant.settings.choices import Authentication
from attendant.settings.options import Settings
from attendant.ui.background import RunsInBackground
from attendant.ui.messages import Asks
from attendant.ui.settings_dialog.calendar_integration import EXCHANGE, CalendarIntegrationPage
from attendant.ui.settings_dialog.field import Field
from attendant.ui.settings_dialog.password_field import PasswordField
from attendant.ui.setup_wizard.steps import FIELDS, Step, words_of


class SetupPage(CalendarIntegrationPage):
    """Shows the rows of one step; what was entered in the others stays.

    Args:
        settings: What is shown at first.
        locked: Who fixed which option, by path.
        secrets: Where passwords are kept.
        refusals: Which of them a server refused.
        background: Runs what blocks.
        ask: Asks before credentials go to a host outside the mail domain.
    """

    _step = Step.MAILBOXES
    _asks_identity = False
    _insists = False

    def __init__(
        self,
        settings: Settings,
        locked: Mapping[str, Text],
        *,
        secrets: SecretStore,
        refusals: RefusalMemory,
        background: RunsInBackground,
        ask: Asks,
    ) -> None:
        """Begin with the first step's rows."""
        super().__init__(settings, locked, secrets=secrets, refusals=refusals, background=background, ask=ask)
        self._about = QLabel()
        self._about.setWordWrap(True)
        self._column.insertWidget(1, self._about)
        self.discovery.identity_wanted.connect(self._show_identity)
        self.discovery.found.connect(self._take_over_mailbox)

    @property
    def step(self) -> Step:
        """Whose rows are shown."""
        return self._step

    def show_step(self, step: Step) -> None:
        """Show the rows of another step, from their beginning."""
        self._step = step
        self._insists = False
        self.judge()
        self.verticalScrollBar().setValue(0)

    def insist(self) -> Field | PasswordField | None:
        """Say of each row what is missing, also where nothing was entered yet; return the first that is in the way."""
        self._insists = True
        self.judge()
        field = self.first_in_the_way()
        if field is None and self._needs_account() and self.password.insist():
            return self.password
        return field

    def waits_for_keyring(self) -> bool:
        """Whether it is not known yet if a password must be entered."""
        return self._needs_account() and not self.password.password and self.password.is_looking_up

    def enter_step(self) -> None:
        """Give the focus to the first thing to do in this step."""
        rows: list[QWidget] = [field for field in self.visible_fields() if not field.is_locked]
        rows += [row for row in (self.password, self.sign_in, self.connection_test) if self.form.isRowVisible(row)]
        if self._step is Step.TEST and self.sign_in.is_signed_in:
            rows = [self.connection_test]
        if self._step is Step.ACCOUNT and self.entered().calendar.exchange.user_name:
            rows = [self.password]
        if rows:
            rows[0].setFocus()
        self.verticalScrollBar().setValue(0)

    def arrange(self, entered: Settings) -> None:
        """Show the rows of this step that matter with what is entered."""
        words = words_of(self._step, entered)
        self.heading.setText(words.title)
        self._about.setText(words.about)
        self.setAccessibleName(words.title)
        super().arrange(entered)

    def judge(self) -> None:
        """Let a screen reader hear what the step is about, before who locked its fields."""
        super().judge()
        self.setAccessibleDescription(" ".join(filter(None, (self._about.text(), self.lock_note.text()))))

    def show_row(self, row: QWidget, *, is_of_use: bool) -> None:
        """Leave rows of other steps away."""
        super().show_row(row, is_of_use=is_of_use and self._belongs(row))

    def missing(self, entered: Settings) -> Mapping[str, Text]:
        """Return what is missing once the person wanted to go on without it."""
        return entered.missing() if self._insists else {}

    def _needs_account(self) -> bool:
        return self._step in (Step.IDENTITY, Step.ACCOUNT) and self.form.isRowVisible(self.password)

    def _belongs(self, row: QWidget) -> bool:
        step, searches = self._step, self._step is Step.MAILBOXES and self._asks_identity
        if isinstance(row, Field):
            path = row.option.path
            return path in FIELDS[step] or (searches and path == EXCHANGE + "authentication")
        if row is self.password:
            return step in (Step.IDENTITY, Step.ACCOUNT) or searches
        if row is self.azure_steps:
            return step is Step.IDENTITY
        return step is Step.TEST  # sign-in and test of the connection

    def _show_identity(self) -> None:
        """Let the account be entered beside the search that needs it."""
        self._asks_identity = True
        self.judge()

    def _take_over_mailbox(self) -> None:
        """Take the mail address by which the server was found for the user, where none is entered."""
        exchange, field = self.entered().calendar.exchange, self.fields[EXCHANGE + "user_name"]
        by_password = exchange.authentication is not Authentication.WINDOWS
        if by_password and not exchange.user_name and not field.is_locked:
            field.editor.enter(self.discovery.mailbox.text().strip())
