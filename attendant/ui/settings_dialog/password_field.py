"""The password: it can be written, never read. Whether one is kept is looked up away from the window's thread."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QSizePolicy, QVBoxLayout

from attendant.core.errors import Problem
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.form_row import ROW_GAP, FormRow
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.row_button import RowButton
from attendant.ui.words import wording


class Kept(StrEnum):
    """What is known of the password that the keyring has for an account."""

    NONE = "none"
    KEPT = "kept"
    REFUSED = "refused"


def look_up(secrets: SecretStore, refusals: RefusalMemory, account: str) -> Kept:
    """Return whether a password is kept for ``account`` and whether the server refused it. Blocks; worker only.

    Raises:
        SettingsError: This machine has no keyring that keeps secrets.
    """
    password = secrets.password(account)
    if not password:
        return Kept.NONE
    return Kept.REFUSED if refusals.is_refused(account, password) else Kept.KEPT


class PasswordField(FormRow):
    """A line for a new password, what is known of the kept one, and what can be done about it.

    Signals:
        changed: Something was entered.
        try_again: The refused password was allowed another try.
        looked_up: What is kept for the account is known now, or cannot be known.

    Args:
        secrets: Where passwords are kept.
        refusals: Which of them a server refused.
        background: Runs look-ups; both block.
    """

    changed = Signal()
    try_again = Signal()
    looked_up = Signal()

    def __init__(self, secrets: SecretStore, refusals: RefusalMemory, background: RunsInBackground) -> None:
        """Build the row; nothing is looked up before ``set_account``."""
        super().__init__()
        self._secrets = secrets
        self._refusals = refusals
        self._background = background
        self._account: str | None = None
        self._kept: Kept | None = Kept.NONE
        self.title = QLabel()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.note = NoteLine()
        self.removal = QCheckBox()
        self.removal.hide()
        self.again = RowButton()
        self.again.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, ROW_GAP)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.note)
        column.addWidget(self.again)
        column.addWidget(self.removal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.line)
        self.assign_mnemonics(set())
        self._say(self.tr("It goes to the system's keyring, never to a file."))
        self.line.textChanged.connect(self._edited)
        self.removal.toggled.connect(self._edited)
        self.again.clicked.connect(self._allow)

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Show the titles, with letters for the Alt key that are not ``taken`` already."""
        title = self.tr("Password")
        self.title.setText(with_mnemonic(title, taken))
        self.title.setBuddy(self.line)
        self.line.setAccessibleName(title)
        self.removal.setText(with_mnemonic(self.tr("Remove the kept password"), taken))
        self.again.setText(with_mnemonic(self.tr("Allow one more try"), taken))

    @property
    def password(self) -> str:
        """What was entered, or ""."""
        return self.line.text()

    @property
    def is_changed(self) -> bool:
        """Whether a password was entered or is to be removed."""
        return bool(self.password or self.unwanted_account)

    @property
    def unwanted_account(self) -> str:
        """The account whose kept password is to be forgotten with the next save, or ""."""
        is_wanted = self.removal.isHidden() or not self.removal.isChecked() or bool(self.password)
        return "" if is_wanted else self._account or ""

    @property
    def is_looking_up(self) -> bool:
        """Whether the keyring is being asked what it has for the account."""
        return self._kept is None

    def insist(self) -> bool:
        """Say that a password is needed; return whether it is, as none was entered and none is kept."""
        is_missing = not self.password and self._kept is Kept.NONE
        if is_missing:
            self._say(self.tr("Enter the account's password. It goes to the system's keyring, never to a file."),
                      Note.NEEDED)  # fmt: skip
        return is_missing

    def set_account(self, account: str) -> None:
        """Look up what is known of the password for ``account``, where that is another one than before.

        Args:
            account: ``ExchangeSettings.account``, or "" while address or user are missing.
        """
        if account != self._account:
            self._account = account
            self.look_up()

    def look_up(self) -> None:
        """Look up the account's password again."""
        account = self._account
        secrets, refusals = self._secrets, self._refusals
        self._offer(removal=False, again=False)
        self._kept = None if account else Kept.NONE
        if not account:
            self._say(self.tr("It goes to the system's keyring, never to a file."))
            return
        self._say(self.tr("Looking into the keyring…"))
        self._background.run(
            lambda: (account, look_up(secrets, refusals, account)), self._show_kept, self._show_look_up_problem
        )

    def clear(self) -> None:
        """Forget what was entered."""
        self.line.clear()
        self.removal.setChecked(False)

    def show_refused(self, account: str) -> None:
        """Say that the password which is kept for ``account`` now was refused before, and offer another try."""
        self._account = account
        self._show_kept((account, Kept.REFUSED))
        messages.announce(self.line, self.note.text())

    def show_problem(self, problem: Problem) -> None:
        """Say why the password could not be kept."""
        self._say(f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}", Note.WRONG)
        messages.announce(self.line, self.note.text())

    def _show_kept(self, answer: tuple[str, Kept]) -> None:
        account, kept = answer
        if account != self._account:
            return
        self._kept = kept
        self._offer(removal=kept is not Kept.NONE, again=kept is Kept.REFUSED)
        match kept:
            case Kept.NONE:
                self._say(self.tr("No password is kept for this user and server yet. It goes to the system's keyring."))
            case Kept.KEPT:
                self._say(self.tr("A password is kept in the system's keyring. Enter another one to replace it."))
            case Kept.REFUSED:
                self._say(
                    self.tr(
                        "The server refused the kept password. It is not tried again, so that the account does not"
                        " get locked, until you enter another one or allow one more try."
                    ),
                    Note.WRONG,
                )
        self.looked_up.emit()

    def _show_look_up_problem(self, problem: Problem) -> None:
        self._kept = Kept.NONE
        self.show_problem(problem)
        self.looked_up.emit()

    def _allow(self) -> None:
        account, refusals = self._account, self._refusals
        if account:
            self._background.run(lambda: refusals.forget(account), self._allowed, self.show_problem)

    def _allowed(self, _nothing: None) -> None:
        self.line.setFocus()
        self.look_up()
        self.try_again.emit()

    def _edited(self) -> None:
        self.line.setEnabled(not self.removal.isChecked() or self.removal.isHidden())
        self.changed.emit()

    def _offer(self, *, removal: bool, again: bool) -> None:
        self.removal.setVisible(removal)
        self.again.setVisible(again)
        if not removal:
            self.removal.setChecked(False)

    def _say(self, text: str, note: Note = Note.HELP) -> None:
        self.note.say(text, note)
        self.line.setAccessibleDescription(text)
