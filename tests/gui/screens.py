"""Every screen of the console, each in the states that people meet it in: for pictures and for tests over all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from attendant.core.bug import Bug
from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import (
    CredentialsRefused,
    NoFreeBusyAccess,
    PasswordMissing,
    ServiceUnreachable,
    SignInError,
)
from attendant.core.events import RefreshFailed, RefreshStarted
from attendant.core.schedule import FreeBusyStatus, Sensitivity
from attendant.core.text import Text
from attendant.doctor import Result, StepReport
from attendant.settings.choices import SignInMethod
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.refusals import FileRefusals
from attendant.ui import messages
from attendant.ui.beginning import Beginning
from attendant.ui.diagnosis.bug_box import BugBox
from attendant.ui.diagnosis.health_dialog import HealthDialog
from attendant.ui.diagnosis.package_dialog import PackageDialog
from attendant.ui.directory_dialogs import AddressBookDialog, ColleagueEditor, ImportDialog
from attendant.ui.keys import KeysDialog
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.rollout import RolloutDialog
from attendant.ui.setup_wizard import ADMINISTRATORS, RECEPTIONISTS, SetupWizard
from attendant.ui.setup_wizard.steps import Step
from attendant.ui.signin_window.device_code_page import DeviceCodePage
from attendant.ui.signin_window.dialog import SignInDialog
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.other_account_page import OtherAccountPage
from attendant.ui.signin_window.page import SignInPage
from attendant.ui.signin_window.paste_page import PastePage
from tests.fakes.held_background import HeldBackground
from tests.gui.desk import TEN_24, Desk, known, unreadable
from tests.gui.health import HEALTH
from tests.unit.schedules import (
    ROME,
    all_day,
    elsewhere,
    hours,
    item,
    no_data,
    out_of_office,
    schedule,
    tentative,
)

GUID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
EXCHANGE = Settings().with_exchange(
    ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name="CONTOSO\\reception"
)
OFFICE365 = EXCHANGE.with_values(
    {
        "calendar.provider": "office365",
        "calendar.office365.tenant_id": "11111111-2222-3333-4444-555555555555",
        "calendar.office365.client_id": GUID,
    }
)


def _person(number: int, name: str, department: str, place: str, phone: str, *, favourite: bool = False) -> Contact:
    phones = (PhoneNumber(PhoneKind.WORK, phone), PhoneNumber(PhoneKind.MOBILE, "+39 333 123 45 67"))
    mailbox = f"person{number}@contoso.example"
    return Contact(number, name, mailbox, department, "Key account manager", place, phones, favourite=favourite)


ANNA = _person(1, "Anna Rossi", "Sales", "Pisa", "4512", favourite=True)
GIANNI = _person(2, "Gianni Roselli", "Purchasing", "Pisa", "4530")
JOANNA = _person(3, "Joanna Rösler", "Sales", "München", "7218")
ANNE_MARIE = _person(4, "Anne-Marie de la Rosière", "Legal", "Paris", "6120")
SUSANNE = _person(5, "Susanne Brose", "Service", "London", "5005")
HANNES = _person(6, "Hannes Krost", "Logistics", "Kiel", "5590")
MARIANNE = _person(7, "Marianne Prosperini", "Sales", "Pisa", "4519")
JOHANNIS = _person(8, "Iohannis Ros", "Research", "Athens", "8811")
JOANNE = _person(9, "Joanne Rosenthal", "Board", "New York", "9001")
LONG = _person(
    10,
    "Maximiliane-Friederike von Hohenzollern-Sigmaringen und Nachtigall de los Santos",
    "Department for the coordination of interdisciplinary international customer relations",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "+49 (0) 89 1234567890-987654",
)
EVERYONE = (ANNA, GIANNI, JOANNA, ANNE_MARIE, SUSANNE, HANNES, MARIANNE, JOHANNIS, JOANNE, LONG)
COLUMNS = ("Name", "Mail", "Phone")
NEVER_TRANSLATED = (
    *(text for one in EVERYONE for text in (one.name, one.department, one.title, one.place, one.mailbox, one.notes)),
    *COLUMNS,
)
"""What people and servers called things: it stands in every language as it is."""

PRIVATE = replace(item("15:00", "16:00"), sensitivity=Sensitivity.PRIVATE)
MEETING = replace(item("10:00", "11:00"), subject="Quarter review", location="Room Tevere")
LUNCH = replace(tentative("11:30", "13:00"), subject="Lunch with Hotel Plaza")
LONG_ITEM = replace(
    item("10:00", "12:00"),
    subject="Alignment of the interdisciplinary working group on the future of the annual conference in Salsomaggiore",
    location="Conference centre, second floor, room 2.117 behind the lifts",
)

STEPS = (
    StepReport("settings", Text("Settings complete"), Result.OK, 0, Text("Nothing is missing.")),
    StepReport("host", Text("Server name found"), Result.OK, 12, Text("{host} is 10.1.2.3.", {"host": "mail"})),
    StepReport(
        "tls",
        Text("Encryption and certificate"),
        Result.FAILED,
        80,
        Text("The certificate of {host} is not trusted on this computer.", {"host": "mail.contoso.com"}),
        Text("Have it renewed."),
    ),
    StepReport("ews", Text("Sign-in and Exchange Web Services"), Result.SKIPPED, 0, Text("Not tried.")),
)


def every_screen(folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield each screen with its name, shown; whoever takes it closes it before the next.

    Args:
        folder: Where files of a made-up home may lie.
    """
    makers: tuple[Callable[[Path], Iterator[tuple[str, QWidget]]], ...] = (
        _windows,
        _settings_pages,
        _wizards,
        _directory_dialogs,
        _sign_in_pages,
        _diagnosis,
    )
    for make in makers:
        for name, screen in make(folder):
            screen.show()
            settle()
            yield name, screen


def settle() -> None:
    """Let layouts and timers of no length have their turn."""
    for _ in range(8):
        QApplication.processEvents()


def full_desk() -> Desk:
    """Return the window with colleagues in every state."""
    desk = Desk()
    desk.window.show()
    desk.seat(*EVERYONE)
    desk.hear(
        known(ANNA, schedule(item("09:00", "09:30"), MEETING, LUNCH, PRIVATE)),
        known(GIANNI, schedule(item("14:30", "16:00"))),
        known(JOANNA, schedule(all_day(24, FreeBusyStatus.OOF, days=2))),
        known(ANNE_MARIE, schedule(tentative("10:00", "11:30")), age=timedelta(hours=3)),
        known(SUSANNE, schedule(elsewhere("09:00", "17:30"), item("12:00", "13:00"))),
        unreadable(HANNES, NoFreeBusyAccess.as_problem()),
        known(MARIANNE, schedule(item("10:32", "11:00"), out_of_office("15:00", "17:30"))),
        known(JOHANNIS, schedule(working_hours=hours(zone=UTC))),
        known(JOANNE, schedule(no_data("10:00", "12:00"))),
        known(LONG, schedule(LONG_ITEM, item("12:00", "17:30"))),
    )
    return desk


def _windows(_folder: Path) -> Iterator[tuple[str, QWidget]]:
    for beginning in Beginning:
        desk = Desk()
        desk.seat()
        desk.window.pane.show_beginning(beginning)
        yield f"window-empty-{beginning}", desk.window
    desk = full_desk()
    yield "window-contacts", desk.window
    for name, contact in (
        ("selected", ANNA),
        ("free", GIANNI),
        ("away", JOANNA),
        ("stale", ANNE_MARIE),
        ("unreadable", HANNES),
        ("long-names", LONG),
    ):
        desk = full_desk()
        desk.window.select_contact(contact.contact_id)
        yield f"window-{name}", desk.window
    desk = full_desk()
    desk.window.search_for("ann ros")
    yield "window-search", desk.window
    desk = full_desk()
    desk.window.search_for("Rozenthal")
    desk.window.pane._show_similar()
    yield "window-did-you-mean", desk.window
    desk = full_desk()
    desk.window.search_for("zzzz")
    yield "window-nobody-found", desk.window
    desk = full_desk()
    desk.window.on_refresh_event(
        RefreshFailed(2, ServiceUnreachable.as_problem(), desk.clock.at + timedelta(minutes=2))
    )
    desk.window.select_contact(ANNA.contact_id)
    yield "window-offline", desk.window
    desk = full_desk()
    desk.window.on_refresh_event(RefreshFailed(2, CredentialsRefused.as_problem(), None))
    messages.report(desk.window, ServiceUnreachable.as_problem())
    yield "window-error", desk.window
    desk = Desk()
    desk.window.show()
    desk.seat(*EVERYONE)
    desk.window.on_refresh_event(RefreshFailed(1, PasswordMissing.as_problem(), None))
    yield "window-password-missing", desk.window
    desk = Desk()
    desk.window.show()
    desk.seat(*EVERYONE)
    desk.window.on_refresh_event(RefreshStarted(1, len(EVERYONE)))
    yield "window-first-round", desk.window


def _agree(parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
    """Let an edited dialog close."""
    del parent, question, accept, detail, reject
    return True


def _settings(folder: Path, settings: Settings, **more: object) -> SettingsDialog:
    return SettingsDialog(
        settings,
        save=lambda _settings: None,
        secrets=MemorySecrets({EXCHANGE.calendar.exchange.account: "kept"}),
        refusals=FileRefusals(folder / "refusals.json"),
        background=HeldBackground(),
        ask=_agree,
        **more,  # type: ignore[arg-type] # the dialog's own options
    )


def _settings_pages(folder: Path) -> Iterator[tuple[str, QWidget]]:
    yield "settings-general", _settings(folder, EXCHANGE)
    dialog = _settings(folder, EXCHANGE)
    dialog.show_page(dialog.privacy)
    yield "settings-privacy", dialog
    dialog = _settings(folder, EXCHANGE)
    dialog.show_page(dialog.calendar)
    yield "settings-exchange", dialog
    dialog = _settings(folder, Settings())
    dialog.show_page(dialog.calendar)
    dialog.calendar.fields["calendar.exchange.ews_url"].editor.enter("mail.contoso")
    yield "settings-exchange-wrong", dialog
    for name, access in (("graph", "graph"), ("ews", "ews")):
        dialog = _settings(folder, OFFICE365.with_values({"calendar.office365.access": access}))
        dialog.show_page(dialog.calendar)
        dialog.show_account("reception@contoso.example")
        yield f"settings-office365-{name}", dialog
    note = Text("Set by your organisation (settings file of this computer).")
    locked = {path: note for path in OPTIONS if path.startswith("calendar")}
    dialog = _settings(folder, OFFICE365, locked=locked)
    dialog.show_page(dialog.calendar)
    yield "settings-locked", dialog
    dialog = _settings(folder, EXCHANGE)
    dialog.show_page(dialog.calendar)
    dialog.show()
    settle()
    test = dialog.calendar.connection_test
    test.offer(lambda _settings, _password: _Tested())
    test.start()
    settle()
    yield "settings-tested", dialog
    yield "rollout", RolloutDialog(OFFICE365, HeldBackground())


class _Tested:
    """A test of the connection that has been carried out already."""

    def run(self, hear: Callable[[StepReport], None]) -> tuple[StepReport, ...]:
        for step in STEPS:
            hear(step)
        return STEPS

    def cancel(self) -> None:
        """Nothing is under way."""


def _wizards(folder: Path) -> Iterator[tuple[str, QWidget]]:
    for name, settings in (("exchange", EXCHANGE), ("office365", OFFICE365)):
        for step in ADMINISTRATORS:
            wizard = _wizard(folder, settings, ADMINISTRATORS)
            wizard.show()
            while wizard.step is not step:
                wizard.accept()
            if step is Step.TEST:
                wizard.page.connection_test.offer(lambda _settings, _password: _Tested())
                wizard.page.connection_test.start()
            yield f"wizard-{name}-{step}", wizard
    wizard = _wizard(folder, Settings(), ADMINISTRATORS)
    wizard.show()
    wizard.accept()
    yield "wizard-missing", wizard
    yield "wizard-account", _wizard(folder, EXCHANGE, RECEPTIONISTS)


def _wizard(folder: Path, settings: Settings, steps: tuple[Step, ...]) -> SetupWizard:
    return SetupWizard(
        settings,
        save=lambda _settings: None,
        secrets=MemorySecrets({EXCHANGE.calendar.exchange.account: "kept"}),
        refusals=FileRefusals(folder / "refusals.json"),
        background=HeldBackground(),
        ask=_agree,
        steps=steps,
    )


class _Book:
    def search(self, text: str) -> tuple[Contact, ...]:
        del text
        return EVERYONE


def _directory_dialogs(folder: Path) -> Iterator[tuple[str, QWidget]]:
    yield "colleague-new", ColleagueEditor()
    yield "colleague", ColleagueEditor(ANNA)
    file = folder / "colleagues.csv"
    file.write_text(
        f"{';'.join(COLUMNS)}\nAnna Rossi;anna@contoso.example;4512\n;x@contoso.example;\n", encoding="utf-8"
    )
    yield "import", ImportDialog(file, background=HeldBackground())
    yield "address-book", AddressBookDialog(_Book(), background=HeldBackground())
    yield "address-book-found", AddressBookDialog(_Book(), background=HeldBackground(), text="ros")
    yield "keys", KeysDialog()


def _diagnosis(_folder: Path) -> Iterator[tuple[str, QWidget]]:
    yield "health", HealthDialog(lambda: HEALTH, ROME)
    yield "diagnostics", PackageDialog(lambda: (), "diagnostics.zip", HeldBackground())
    yield "fault", BugBox(Bug("ValueError", "", "Traceback", TEN_24), "Attendant Console")


def _sign_in_pages(_folder: Path) -> Iterator[tuple[str, QWidget]]:
    address = "https://login.example/organizations/oauth2/v2.0/authorize"
    pages: dict[str, SignInPage] = {
        "paste": PastePage(address, "https://login.example/nativeclient", lambda _: SignInError.as_problem()),
        "device-code": DeviceCodePage("ABCD-EFGH", "https://login.example/device", 600),
        "failed": FailedPage(SignInError.as_problem(), can_repeat=True, next_way=SignInMethod.PASTE),
        "other-account": OtherAccountPage("anna@contoso.example", "reception@contoso.example"),
    }
    yield "signin-waiting", SignInDialog()
    for name, page in pages.items():
        dialog = SignInDialog()
        dialog.show_page(page)
        yield f"signin-{name}", dialog
