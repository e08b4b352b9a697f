"""From an empty machine to the first calendars, by the keyboard alone, against the demonstration's server."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC
from functools import partial
from pathlib import Path

import pytest
import trustme
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.core.contact import Contact
from attendant.core.ports import CalendarService
from attendant.core.text import Text
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.demo_services import office365_of
from attendant.desk.console import Console
from attendant.doctor import StepReport
from attendant.settings.choices import Access, Provider
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import load
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui import messages
from attendant.ui.from_outside import close_politely
from attendant.ui.setup_wizard import SetupWizard
from attendant.ui.setup_wizard.steps import Step
from attendant.ui.signin_window.paste_page import PastePage
from attendant.ui.signin_window.sign_in import SignIn
from attendant.ui.words import doctor_words
from attendant.workplace import Workplace, connect_directly
from tests.fakes.entra import CLIENT, TENANT, FakeEntra
from tests.fakes.ews_server import FakeEwsServer, reply, tunnel_to
from tests.fakes.held_background import HeldBackground
from tests.gui.settings_desk import LockedKeyring
from tests.providers.test_doctor_office365 import token_with

ANNA = Contact(1, "Anna Bergmann", "anna.bergmann@contoso.example")
WAITS_MS = 30_000


@dataclass
class Desk:
    """A console on a machine where nothing is set up, and the hands on its keyboard."""

    qtbot: QtBot
    workplace: Workplace
    answer: bool = True
    questions: list[str] = field(default_factory=list)

    def open(self, *contacts: Contact) -> None:
        if contacts:
            with self.workplace.open_directory() as directory:
                directory.import_contacts(contacts, source="test")
        self.console = Console(self.workplace)
        self.window = self.console.window
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.console.start()

    @property
    def wizard(self) -> SetupWizard:
        wizard = QApplication.activeWindow()
        assert isinstance(wizard, SetupWizard)
        return wizard

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused(), key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focused(), text)

    def go_to(self, name: str) -> None:
        """Press Tab until the control of this name has the focus."""
        for _ in range(60):
            if self.name_of(self.focused()) == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def go_on(self, step: Step) -> None:
        self.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
        self.wait_for(step)

    def wait_for(self, step: Step) -> None:
        self.qtbot.waitUntil(lambda: self.wizard.step is step)
        QApplication.processEvents()

    def name_of(self, widget: QWidget) -> str:
        text = widget.text().replace("&", "") if isinstance(widget, QPushButton) else ""
        return widget.accessibleName() or text

    def begin(self) -> None:
        """Open the wizard by the one button of the empty window."""
        self.qtbot.waitUntil(lambda: self.name_of(self.focused()) == "Set up…", timeout=WAITS_MS)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), SetupWizard))
        QApplication.processEvents()

    def test_connection(self) -> str:
        self.go_to("Test connection")
        self.press(Qt.Key.Key_Return)
        row = self.wizard.page.connection_test
        self.qtbot.waitUntil(lambda: not row.is_running and bool(row.verdict), timeout=WAITS_MS)
        return row.summary.text()

    def steps(self) -> list[StepReport]:
        return self.wizard.page.connection_test._steps

    def offers(self) -> list[str]:
        """Return what the list's place offers."""
        buttons = self.window.pane.findChildren(QPushButton)
        return [button.text() for button in buttons if button.isVisible()]

    def told(self) -> Settings:
        return load(self.workplace.settings_file).settings

    def ask(self, parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
        del parent, accept, detail, reject
        self.questions.append(question)
        return self.answer


def workplace_at(folder: Path, kind: type[Workplace] = Workplace, **more: object) -> Workplace:
    home = Home(folder)
    return kind(
        home=home,
        settings=Settings(),
        settings_file=home.settings_file,
        settings_problems=(),
        clock=SystemClock(),
        zone=UTC,
        secrets=MemorySecrets(),
        refusals=FileRefusals(home.refusals_file),
        **more,  # type: ignore[arg-type] # the workplace's own
    )


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with DemoServer(Organisation(today=SystemClock().now().date())) as server:
        yield server


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, server: DemoServer) -> Iterator[Desk]:
    """Nothing set up, nobody in the directory, and an Exchange server in the house."""
    desk = Desk(qtbot, workplace_at(tmp_path, autodiscover=server.url.partition("/EWS")[0]))
    yield desk
    desk.console.stop()


def enter_account(desk: Desk, server: DemoServer, password: str = "") -> None:
    desk.go_to("Authentication")
    desk.press(Qt.Key.Key_Home)
    desk.go_to("User name")
    desk.type(server.user_name)
    desk.go_to("Password")
    desk.type(password or server.password)


def enter_exchange(desk: Desk, server: DemoServer, password: str = "") -> None:
    """Go through the first two steps."""
    desk.go_to("EWS URL")
    desk.type(server.url)
    desk.go_on(Step.IDENTITY)
    enter_account(desk, server, password)
    desk.go_on(Step.TEST)


def test_an_empty_machine_offers_one_thing_to_do(desk: Desk) -> None:
    desk.open()

    desk.qtbot.waitUntil(lambda: desk.offers() == ["Set up…"])
    assert not desk.window.panel.isVisible()
    assert not desk.window.pane.search.isVisible()


def test_exchange_from_nothing_to_the_colleagues(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    assert desk.name_of(desk.focused()) == "Provider"

    enter_exchange(desk, server)
    assert desk.test_connection() == "The connection works."
    desk.go_on(Step.ROLL_OUT)
    desk.press(Qt.Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.offers()[:1] == ["Import a CSV file…"], timeout=WAITS_MS)
    exchange = desk.told().calendar.exchange
    assert (exchange.ews_url, exchange.user_name) == (server.url, server.user_name)
    assert desk.workplace.secrets.password(exchange.account) == server.password
    assert server.password not in desk.workplace.settings_file.read_text(encoding="utf-8")


def test_the_last_step_is_heard_as_a_whole_once_it_is_shown(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    enter_exchange(desk, server)

    desk.go_on(Step.ROLL_OUT)

    assert "“Finish” saves the settings for this desk" in desk.wizard._roll_out.accessibleDescription()


def test_with_colleagues_there_the_banner_leads_to_the_wizard_and_its_end_to_the_first_round(
    desk: Desk, server: DemoServer
) -> None:
    desk.open(ANNA)
    banner = desk.window.banner
    desk.qtbot.waitUntil(lambda: banner.isVisible() and banner.button.text() == "Set up…", timeout=WAITS_MS)
    banner.button.setFocus()
    desk.begin()

    enter_exchange(desk, server)
    desk.go_on(Step.ROLL_OUT)
    desk.press(Qt.Key.Key_Return)

    def is_known() -> bool:
        known = desk.console._engine.board.schedule(ANNA.mailbox)
        return known is not None and known.problem is None

    desk.qtbot.waitUntil(is_known, timeout=WAITS_MS)
    desk.qtbot.waitUntil(lambda: not banner.isVisible())


def test_discovery_asks_for_the_account_where_the_server_does_and_brings_the_user_along(
    desk: Desk, server: DemoServer
) -> None:
    desk.open()
    desk.begin()
    page = desk.wizard.page
    discovery = page.discovery
    discovery._ask = desk.ask

    def search() -> str:
        desk.press(Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: not discovery.is_running, timeout=WAITS_MS)
        return discovery.note.text()

    desk.go_to("Discover")
    desk.press(Qt.Key.Key_Return)
    assert desk.name_of(desk.focused()) == "Mail address of the account"
    desk.type(server.user_mailbox)
    assert not page.password.isVisible()
    assert "offers" in search()  # NTLM stands there, and this server knows Basic alone
    desk.go_to("Authentication")
    desk.press(Qt.Key.Key_Home)
    desk.go_to("Password")
    desk.type(server.password)
    desk.go_to("Discover")
    assert "names this address" in search()

    exchange = desk.wizard.entered().calendar.exchange
    assert (exchange.ews_url, exchange.user_name) == (server.url, server.user_mailbox)
    desk.go_on(Step.IDENTITY)
    desk.go_on(Step.TEST)
    assert desk.test_connection() == "The connection works."


def test_a_missing_address_is_said_where_it_belongs_and_keeps_the_step(desk: Desk) -> None:
    desk.open()
    desk.begin()

    desk.press(Qt.Key.Key_Return)

    assert desk.wizard.step is Step.MAILBOXES
    assert desk.name_of(desk.focused()) == "EWS URL"
    assert desk.wizard.page.fields["calendar.exchange.ews_url"].note.text().startswith("Enter the address")


def test_a_missing_password_is_said_before_the_test(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    desk.go_to("EWS URL")
    desk.type(server.url)
    desk.go_on(Step.IDENTITY)
    desk.go_to("User name")
    desk.type("somebody")

    desk.press(Qt.Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.name_of(desk.focused()) == "Password")
    assert desk.wizard.step is Step.IDENTITY
    assert desk.wizard.page.password.note.text().startswith("Enter the account's password.")


def test_nothing_is_lost_going_back(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    enter_exchange(desk, server)

    for step in (Step.IDENTITY, Step.MAILBOXES):
        desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
        desk.wait_for(step)

    exchange = desk.wizard.entered().calendar.exchange
    assert (exchange.ews_url, exchange.user_name) == (server.url, server.user_name)
    assert desk.wizard.page.password.password == server.password
    for step in (Step.IDENTITY, Step.TEST, Step.ROLL_OUT):
        desk.go_on(step)


def test_leaving_asks_and_changes_nothing(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    wizard = desk.wizard
    wizard._ask = desk.ask
    enter_exchange(desk, server)
    desk.answer = False
    desk.press(Qt.Key.Key_Escape)
    assert wizard.isVisible()

    desk.answer = True
    desk.press(Qt.Key.Key_Escape)

    assert not wizard.isVisible()
    assert desk.questions == ["Leave without saving?"] * 2
    assert not desk.workplace.settings_file.exists()
    assert desk.workplace.secrets.password(f"{server.user_name.casefold()}@127.0.0.1") is None
    assert desk.offers() == ["Set up…"]


def test_a_console_that_is_asked_to_close_keeps_what_was_entered_and_asks_nothing(desk: Desk) -> None:
    desk.open()
    desk.begin()
    wizard = desk.wizard
    wizard._ask = desk.ask
    desk.go_to("EWS URL")
    desk.type("https://mail.contoso.example/EWS/Exchange.asmx")

    closes = close_politely(desk.window)

    desk.qtbot.wait(1)
    assert not closes
    assert desk.questions == []
    assert desk.window.isVisible()
    assert wizard.isVisible()
    wizard.reject()


def test_leaving_untouched_asks_nothing(desk: Desk) -> None:
    desk.open()
    desk.begin()
    wizard = desk.wizard
    wizard._ask = desk.ask

    desk.press(Qt.Key.Key_Escape)

    assert not wizard.isVisible()
    assert not desk.questions


def test_a_wrong_password_is_named_by_the_test_and_once_more_at_the_end(desk: Desk, server: DemoServer) -> None:
    desk.open()
    desk.begin()
    enter_exchange(desk, server, password="wrong horse")

    assert desk.test_connection() == "The test failed at: Sign-in and Exchange Web Services"

    desk.go_on(Step.ROLL_OUT)
    assert desk.wizard._roll_out.verdict.text() == "The test failed at: Sign-in and Exchange Web Services"
    desk.press(Qt.Key.Key_Return)
    desk.wait_for(Step.IDENTITY)
    note = desk.wizard.page.password.note
    desk.qtbot.waitUntil(lambda: note.text().startswith("The server refused the kept password."))


def test_a_server_that_is_not_there_is_named_by_the_test(desk: Desk) -> None:
    desk.open()
    desk.begin()
    desk.go_to("EWS URL")
    desk.type("https://mail.contoso.invalid/EWS/Exchange.asmx")
    desk.go_on(Step.IDENTITY)
    desk.go_to("User name")
    desk.type("somebody")
    desk.go_to("Password")
    desk.type("secret")
    desk.go_on(Step.TEST)

    assert desk.test_connection() == "The test failed at: Server name found"
    assert any("mail.contoso.invalid" in doctor_words.step_text(step) for step in desk.steps())


def test_a_keyring_that_is_locked_keeps_the_wizard_open_at_the_password(
    qtbot: QtBot, tmp_path: Path, server: DemoServer
) -> None:
    workplace = workplace_at(tmp_path)
    workplace.secrets = LockedKeyring()
    desk = Desk(qtbot, workplace)
    desk.open()
    desk.begin()
    enter_exchange(desk, server)
    desk.go_on(Step.ROLL_OUT)

    desk.press(Qt.Key.Key_Return)

    desk.wait_for(Step.IDENTITY)
    assert desk.wizard.page.password.note.text().startswith("The keyring is locked.")
    assert desk.wizard.page.password.password, "what was typed stays, to try once more"
    desk.console.stop()


@pytest.mark.parametrize("is_named", [True, False], ids=["the account is set", "any account"])
def test_the_receptionist_of_a_configured_machine_only_signs_in(desk: Desk, server: DemoServer, is_named: bool) -> None:
    values = {"user_name": server.user_name} if is_named else {}
    desk.workplace.settings = Settings().with_exchange(ews_url=server.url, authentication="basic", **values)
    desk.open()
    desk.qtbot.waitUntil(lambda: desk.offers() == ["Sign in…"], timeout=WAITS_MS)
    desk.qtbot.waitUntil(lambda: desk.name_of(desk.focused()) == "Sign in…")

    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), SetupWizard))
    shown = [path for path, row in desk.wizard.page.fields.items() if row.isVisible()]
    assert shown == ["calendar.exchange.user_name"]
    if not is_named:
        desk.go_to("User name")
        desk.type(server.user_name)
    desk.go_to("Password")
    desk.type(server.password)
    desk.press(Qt.Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.offers()[:1] == ["Import a CSV file…"], timeout=WAITS_MS)
    assert desk.workplace.secrets.password(desk.told().calendar.exchange.account) == server.password


@dataclass
class Organisation365:
    """An organisation in Office 365: Microsoft's sign-in, its hosts behind a proxy, the demo's calendars."""

    entra: FakeEntra
    demo: DemoServer
    proxy: FakeEwsServer
    workplace: Workplace


def _known_here(look_up: Callable[..., object], host: str, *more: object, **named: object) -> object:
    """Be a network in which names outside the house are known to the proxy alone."""
    if host.endswith((".com", ".us", ".cn")):
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return look_up(host, *more, **named)


@pytest.fixture
def organisation(
    tmp_path: Path, server: DemoServer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Organisation365]:
    entra = FakeEntra()
    entra.access_token = token_with("Calendars.ReadBasic", "User.ReadBasic.All", "openid")
    authority = trustme.CA(organization_name="DigiCert Inc")
    trusted = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(trusted))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setattr(SignIn, "_open", lambda _self, _address: None)
    monkeypatch.setattr(socket, "getaddrinfo", partial(_known_here, socket.getaddrinfo))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(GLOBAL.graph_host).configure_cert(context)

    class PlayedWorkplace(Workplace):
        """Signs in with Microsoft's played sign-in and reads the demo's calendars."""

        def microsoft_session(self) -> MicrosoftSession:
            options = self.settings.calendar.office365
            tokens = TokenCacheFile(self.home.tokens_file, self.secrets)
            return MicrosoftSession(Registration(GLOBAL, options.tenant_id, options.client_id), tokens, lambda: entra)

        def calendar_provider(self) -> CalendarService:
            if self.settings.missing():
                return super().calendar_provider()
            self.microsoft_session().signed_in_account()
            build = office365_of(server, Access.GRAPH, self.clock, self.refusals, connect_directly)
            return build(self.settings.privacy.policy)

    with ExitStack() as stack:
        microsoft = stack.enter_context(FakeEwsServer([reply(401)], tls=context))
        proxy = stack.enter_context(FakeEwsServer([tunnel_to(microsoft.port)]))
        workplace = workplace_at(
            tmp_path / "home", kind=PlayedWorkplace, proxies=lambda _url: f"http://127.0.0.1:{proxy.port}"
        )
        yield Organisation365(entra, server, proxy, workplace)


@pytest.fixture
def office_desk(qtbot: QtBot, organisation: Organisation365) -> Iterator[Desk]:
    desk = Desk(qtbot, organisation.workplace)
    yield desk
    desk.console.stop()


def enter_office365(desk: Desk, tenant: str = TENANT) -> None:
    """Go through the first step and fill in the second."""
    desk.go_to("Provider")
    desk.press(Qt.Key.Key_End)
    desk.go_on(Step.IDENTITY)
    desk.go_to("Directory (tenant) ID")
    desk.type(tenant)
    desk.go_to("Application (client) ID")
    desk.type(CLIENT)
    desk.go_to("Sign in by")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Down)


def sign_in(desk: Desk, entra: FakeEntra) -> None:
    """Press "Sign in…" in the wizard and go through the sign-in."""
    wizard = desk.wizard
    desk.go_to("Sign in…")
    desk.press(Qt.Key.Key_Return)

    def page() -> PastePage | None:
        return next((page for page in wizard.findChildren(PastePage) if page.isVisible()), None)

    desk.qtbot.waitUntil(lambda: page() is not None, timeout=WAITS_MS)
    asked = page()
    assert asked is not None
    asked.line.setText(entra.browse(asked._address))
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: wizard.page.sign_in.is_signed_in, timeout=WAITS_MS)
    wizard.activateWindow()
    desk.qtbot.waitUntil(wizard.isActiveWindow)


def test_office_365_from_nothing_to_the_colleagues(office_desk: Desk, organisation: Organisation365) -> None:
    desk = office_desk
    desk.open()
    desk.begin()
    enter_office365(desk)
    desk.go_on(Step.TEST)
    sign_in(desk, organisation.entra)

    assert desk.test_connection() == "The connection works."
    desk.go_on(Step.ROLL_OUT)
    desk.press(Qt.Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.offers()[:1] == ["Import a CSV file…"], timeout=WAITS_MS)
    assert desk.told().calendar.provider is Provider.OFFICE365
    assert desk.console.account.name == "reception@contoso.example"


def test_leaving_after_the_sign_in_leaves_nobody_signed_in(office_desk: Desk, organisation: Organisation365) -> None:
    desk = office_desk
    desk.open()
    desk.begin()
    desk.wizard._ask = desk.ask
    enter_office365(desk)
    desk.go_on(Step.TEST)
    sign_in(desk, organisation.entra)
    assert desk.workplace.home.tokens_file.exists()

    desk.press(Qt.Key.Key_Escape)

    home = desk.workplace.home
    desk.qtbot.waitUntil(lambda: not home.tokens_file.exists() and not home.account_file.exists(), timeout=WAITS_MS)
    assert not desk.workplace.settings_file.exists()


def test_a_tenant_that_cannot_be_one_is_refused_with_its_reason(office_desk: Desk) -> None:
    desk = office_desk
    desk.open()
    desk.begin()
    enter_office365(desk, tenant="our company")

    desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)

    desk.qtbot.waitUntil(lambda: desk.name_of(desk.focused()) == "Directory (tenant) ID")
    assert desk.wizard.step is Step.IDENTITY
    assert "is neither an ID" in desk.wizard.page.fields["calendar.office365.tenant_id"].note.text()


def test_a_tenant_that_microsoft_does_not_know_is_named_by_the_test(office_desk: Desk) -> None:
    desk = office_desk
    desk.open()
    desk.begin()
    enter_office365(desk, tenant="contoso.exmaple")
    desk.go_on(Step.TEST)

    assert desk.test_connection().startswith("The test failed at: Organisation")
    assert any("contoso.exmaple" in doctor_words.step_text(step) for step in desk.steps())


def test_the_receptionist_of_a_configured_office_365_only_signs_in(
    office_desk: Desk, organisation: Organisation365
) -> None:
    desk = office_desk
    desk.workplace.settings = Settings().with_values(
        {
            "calendar.provider": "office365",
            "calendar.office365.tenant_id": TENANT,
            "calendar.office365.client_id": CLIENT,
            "calendar.office365.sign_in": "paste",
        }
    )
    desk.open()

    desk.qtbot.waitUntil(lambda: desk.offers() == ["Sign in…"], timeout=WAITS_MS)
    desk.qtbot.waitUntil(lambda: desk.name_of(desk.focused()) == "Sign in…")
    desk.press(Qt.Key.Key_Return)

    desk.qtbot.waitUntil(lambda: desk.console.account._sign_in is not None, timeout=WAITS_MS)


def test_a_screen_reader_hears_step_and_place(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(messages, "announce", lambda _widget, text: said.append(text))
    desk.open()
    desk.begin()

    desk.qtbot.waitUntil(lambda: any("step 1 of 4: Where are the mailboxes?" in text for text in said))
    assert desk.wizard.windowTitle() == "Set up, step 1 of 4: Where are the mailboxes?"


def test_what_the_organisation_fixed_is_shown_locked_and_the_first_free_row_has_the_focus(
    qtbot: QtBot, tmp_path: Path
) -> None:
    wizard = SetupWizard(
        Settings(),
        save=lambda _settings: None,
        secrets=MemorySecrets(),
        refusals=FileRefusals(tmp_path / "refusals.json"),
        background=HeldBackground(),
        locked={"calendar.provider": Text("Fixed by your organisation.")},
    )
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.activateWindow()
    with qtbot.waitActive(wizard):
        pass

    assert wizard.page.fields["calendar.provider"].note.text() == "Fixed by your organisation."
    version = wizard.page.fields["calendar.exchange.version"].editor.control
    qtbot.waitUntil(version.hasFocus)
