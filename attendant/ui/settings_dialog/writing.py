"""What saving writes: the file and, beside it, the password."""

from collections.abc import Callable
from dataclasses import dataclass

from attendant.core.errors import AttendantError, Problem
from attendant.core.ports import RefusalMemory, SecretStore
from attendant.settings.options import Settings
from attendant.settings.secrets import keep_password
from attendant.ui.settings_dialog.password_field import PasswordField


@dataclass(frozen=True, slots=True)
class Written:
    """How saving went.

    Attributes:
        settings: What the file says now.
        password_problem: Why the password could not be kept or removed, although the file is written; else None.
        is_refused: Whether the password that is kept now was refused by the server before.
    """

    settings: Settings
    password_problem: Problem | None
    is_refused: bool = False


def to_write(
    settings: Settings,
    field: PasswordField,
    save: Callable[[Settings], None],
    secrets: SecretStore,
    refusals: RefusalMemory,
) -> Callable[[], Written]:
    """Return what is to be done in the worker, with all that was entered taken now; it raises ``SettingsError``."""
    account = settings.calendar.exchange.account
    password, unwanted = field.password, field.unwanted_account

    def write() -> Written:
        save(settings)
        try:
            if password:
                keep_password(secrets, account, password)
            elif unwanted:
                secrets.delete_password(unwanted)
        except AttendantError as error:
            return Written(settings, error.problem)
        # Only a person's word lets a refused one go out again, not that it was typed and saved.
        return Written(settings, None, is_refused=bool(password) and refusals.is_refused(account, password))

    return write
