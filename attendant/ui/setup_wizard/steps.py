"""The steps of the set-up: what each is called, what it says, which rows of the settings page it shows."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from attendant.settings.choices import Authentication, Provider
from attendant.settings.options import Settings
from attendant.ui.settings_dialog.calendar_integration import EXCHANGE, OFFICE365


class Step(StrEnum):
    """One page of the wizard."""

    MAILBOXES = "mailboxes"
    IDENTITY = "identity"
    TEST = "test"
    ROLL_OUT = "roll_out"
    ACCOUNT = "account"


ADMINISTRATORS = (Step.MAILBOXES, Step.IDENTITY, Step.TEST, Step.ROLL_OUT)
"""Where nothing is set up."""

RECEPTIONISTS = (Step.ACCOUNT,)
"""Where everything is set up but the account of an Exchange server."""

FIELDS = {
    Step.MAILBOXES: (
        "calendar.provider",
        EXCHANGE + "version",
        EXCHANGE + "ews_url",
        EXCHANGE + "legacy_tls",
        OFFICE365 + "access",
        OFFICE365 + "cloud",
    ),
    Step.IDENTITY: (
        EXCHANGE + "authentication",
        EXCHANGE + "user_name",
        OFFICE365 + "grant_basic",
        OFFICE365 + "grant_modern",
        OFFICE365 + "tenant_id",
        OFFICE365 + "client_id",
        OFFICE365 + "sign_in",
    ),
    Step.TEST: (),
    Step.ROLL_OUT: (),
    Step.ACCOUNT: (EXCHANGE + "user_name",),
}
"""Options that a step shows, by path; what cannot matter with what is entered stays away all the same."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a step says, translated.

    Attributes:
        name: For the list beside the page.
        title: Above the page.
        about: Below the title.
    """

    name: str
    title: str
    about: str


def words_of(step: Step, entered: Settings) -> StepWords:
    """Return what a step says where ``entered`` stands on the pages."""
    translate = QCoreApplication.translate
    on_exchange = entered.calendar.provider is Provider.EXCHANGE
    match step:
        case Step.MAILBOXES:
            return StepWords(
                translate("SetupWizard", "Mailboxes"),
                translate("SetupWizard", "Where are the mailboxes?"),
                translate(
                    "SetupWizard", "The colleagues' calendars are read from there. Nothing is saved before the end."
                )
                if not on_exchange
                else translate(
                    "SetupWizard",
                    "The colleagues' calendars are read from there. Where you do not know the address of the server,"
                    " “Discover” finds it by a mail address. Nothing is saved before the end.",
                ),
            )
        case Step.IDENTITY:
            return StepWords(
                translate("SetupWizard", "Identity"),
                translate("SetupWizard", "Who reads the calendars?"),
                _about_identity(entered),
            )
        case Step.TEST:
            return StepWords(
                translate("SetupWizard", "Test"),
                translate("SetupWizard", "Test the connection") if on_exchange else
                translate("SetupWizard", "Sign in and test the connection"),
                translate("SetupWizard", "The test says for each step on the way to the calendars whether it works,"
                                         " and what helps where it does not."),
            )  # fmt: skip
        case Step.ROLL_OUT:
            return StepWords(
                translate("SetupWizard", "Roll-out"),
                translate("SetupWizard", "This desk, and the others"),
                "",
            )
        case Step.ACCOUNT:
            return StepWords(
                translate("SetupWizard", "Sign in"),
                translate("SetupWizard", "Sign in"),
                translate("SetupWizard", "Everything else is set up. Enter the account that reads the calendars."),
            )


def _about_identity(entered: Settings) -> str:
    translate = QCoreApplication.translate
    if entered.calendar.provider is Provider.OFFICE365:
        return translate(
            "SetupWizard",
            "Microsoft knows the console by a registration, which an administrator makes once for the whole"
            " organisation: the steps stand below. It gives you the two IDs to enter here.",
        )
    if entered.calendar.exchange.authentication is Authentication.WINDOWS:
        return translate(
            "SetupWizard", "Whoever is signed in to Windows reads the calendars. There is no password to keep."
        )
    return translate(
        "SetupWizard", "One account reads the calendars for this desk. It sees of them what the server lets it see."
    )
