"""The console with an Office 365 account: one banner with one button, data that stays, a sign-out that forgets."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.core.budget import Allowance
from attendant.core.ports import CalendarProvider
from attendant.core.schedule import CalendarWindow, Schedule, ScheduleView
from attendant.desk.console import Console
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import load
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.session import MicrosoftSession, SessionTokens
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui.signin_window.paste_page import PastePage
from attendant.ui.signin_window.sign_in import SignIn
from attendant.workplace import Workplace
from tests.fakes.entra import TENANT, FakeEntra
from tests.gui.desk import ANNA

CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
NAME = "reception@contoso.example"
SETTINGS = Settings().with_values(
    {
        "calendar.provider": "office365",
        "calendar.office365.access": "ews",
        "calendar.office365.tenant_id": TENANT,
        "calendar.office365.client_id": CLIENT,
        "calendar.office365.sign_in": "paste",
    }
)


class EmptyCalendars:
    """Answers for everyone whom the token allows to be asked about."""

    largest_batch = 100
    allowance = Allowance("played")

    def __init__(self, tokens: SessionTokens) -> None:
        self._tokens = tokens

    def free_busy(self, mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        self._tokens.token()
        now = SystemClock().now()
        empty = Schedule("", window, now, ScheduleView.FULL)
        return [replace(empty, mailbox=mailbox) for mailbox in mailboxes]

    def close(self) -> None:
        """Nothing is open."""


class PlayedWorkplace(Workplace):
    """Asks a service of its own with the tokens of the real session."""

    def calendar_provider(self) -> CalendarProvider:  # type: ignore[override]  # the engine wants no more
        session = self.microsoft_session()
        session.signed_in_account()
        return EmptyCalendars(SessionTokens(session, (GLOBAL.ews_scope,)))


@pytest.fixture
def entra() -> FakeEntra:
    return FakeEntra()


@pytest.fixture
def workplace(tmp_path: Path, entra: FakeEntra) -> PlayedWorkplace:
    home, secrets = Home(tmp_path), MemorySecrets()
    workplace = PlayedWorkplace(
        home=home,
        settings=SETTINGS,
        settings_file=home.settings_file,
        settings_problems=(),
        clock=SystemClock(),
        zone=UTC,
        secrets=secrets,
        refusals=FileRefusals(home.refusals_file),
    )
    registration = Registration(GLOBAL, TENANT, CLIENT)
    workplace._session = MicrosoftSession(registration, TokenCacheFile(home.tokens_file, secrets), lambda: entra)
    with workplace.open_directory() as directory:
        directory.import_contacts([ANNA], source="test")
    return workplace


@pytest.fixture
def console(qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    monkeypatch.setattr(SignIn, "_open", lambda _self, _address: None)
    console = Console(workplace)
    qtbot.addWidget(console.window)
    console.window.show()
    with qtbot.waitSignal(console.settled, timeout=20_000):
        console.start()
    yield console
    console.stop()


def sign_in(console: Console, entra: FakeEntra, qtbot: QtBot) -> None:
    """Go through the sign-in that was begun."""

    def page() -> PastePage | None:
        under_way = console.account._sign_in
        shown = None if under_way is None else under_way.dialog.page
        return shown if isinstance(shown, PastePage) else None

    qtbot.waitUntil(lambda: page() is not None, timeout=15_000)
    asked = page()
    assert asked is not None
    with qtbot.waitSignal(console.account.signed_in, timeout=15_000):
        asked.line.setText(entra.browse(asked._address))
        QTest.keyClick(asked.line, Qt.Key.Key_Return)


def wait_for_calendars(console: Console, qtbot: QtBot) -> None:
    def are_there() -> bool:
        known = console._engine.board.schedule(ANNA.mailbox)
        return known is not None and known.problem is None and console.window.banner.text == ""

    qtbot.waitUntil(are_there, timeout=15_000)


def test_nobody_signed_in_is_one_banner_with_one_button_that_leads_to_calendars(
    console: Console, entra: FakeEntra, qtbot: QtBot
) -> None:
    assert console.window.banner.text.startswith("Nobody is signed in.")
    assert console.window.banner.button.text() == "Sign in"

    console.window.banner.button.click()
    sign_in(console, entra, qtbot)

    wait_for_calendars(console, qtbot)
    assert NAME in console.window.message.text
    assert NAME in console.window.commands.sign_out.text()


def test_a_sign_in_that_ended_keeps_the_calendars_and_is_renewed_in_place(
    console: Console, entra: FakeEntra, qtbot: QtBot, workplace: Workplace
) -> None:
    entra.lifetime_s = 1
    console.window.sign_in_requested.emit()
    sign_in(console, entra, qtbot)
    wait_for_calendars(console, qtbot)
    entra.revoke()

    console.window.refresh_requested.emit()

    qtbot.waitUntil(lambda: console.window.banner.text.startswith("Your sign-in has ended."), timeout=15_000)
    assert "Calendars as of" in console.window.banner.text
    entra.lifetime_s = 3600
    console.window.banner.button.click()
    sign_in(console, entra, qtbot)
    wait_for_calendars(console, qtbot)


def test_no_network_offers_to_try_again_and_not_to_sign_in(console: Console, entra: FakeEntra, qtbot: QtBot) -> None:
    entra.lifetime_s = 1
    console.window.sign_in_requested.emit()
    sign_in(console, entra, qtbot)
    wait_for_calendars(console, qtbot)
    entra.offline = True

    console.window.refresh_requested.emit()

    qtbot.waitUntil(lambda: "cannot be reached" in console.window.banner.text, timeout=15_000)
    assert console.window.banner.button.text() == "Try again"


def test_signing_out_forgets_tokens_account_and_calendars(
    console: Console, entra: FakeEntra, qtbot: QtBot, workplace: Workplace
) -> None:
    console.window.sign_in_requested.emit()
    sign_in(console, entra, qtbot)
    wait_for_calendars(console, qtbot)

    with qtbot.waitSignal(console.account.signed_out, timeout=15_000):
        console.window.commands.sign_out.trigger()

    qtbot.waitUntil(lambda: console.window.banner.text.startswith("Nobody is signed in."), timeout=15_000)
    assert not workplace.home.tokens_file.exists()
    assert not workplace.home.account_file.exists()
    assert not console.window.commands.sign_out.isVisible()


def test_the_settings_say_who_is_signed_in_as_soon_as_it_is_so(
    console: Console, entra: FakeEntra, qtbot: QtBot
) -> None:
    dialog = console.open_settings()
    dialog.show_page(dialog.calendar)
    row = dialog.calendar.sign_in
    assert row.state.text() == "Not signed in"

    row.sign_in.click()
    sign_in(console, entra, qtbot)

    assert row.state.text() == f"Signed in as {NAME}"
    assert row.sign_out.isVisible()
    dialog.reject()


def test_what_was_edited_is_saved_before_the_sign_in_uses_it(
    console: Console, entra: FakeEntra, qtbot: QtBot, workplace: Workplace
) -> None:
    dialog = console.open_settings()
    dialog.show_page(dialog.calendar)
    dialog.calendar.fields["calendar.refresh_interval_s"].editor.show_value(300)
    button = dialog.calendar.sign_in.sign_in
    assert button.text() == "Save and sign in…"

    button.click()
    sign_in(console, entra, qtbot)

    assert load(workplace.settings_file).settings.calendar.refresh_interval_s == 300
    assert dialog.isVisible()
    dialog.reject()


def test_each_value_for_azure_can_be_copied(console: Console) -> None:
    dialog = console.open_settings()
    dialog.show_page(dialog.calendar)

    names = [button.accessibleName() for button in dialog.calendar.azure_steps.findChildren(QPushButton)]

    assert names == [
        f"Copy {GLOBAL.native_redirect}",
        "Copy EWS.AccessAsUser.All",
        f"Copy {GLOBAL.admin_consent_url(TENANT, CLIENT)}",
        f'Copy Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs "{CLIENT}"',
    ]
    dialog.reject()
