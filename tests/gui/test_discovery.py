"""Finding the EWS URL from the settings dialog, typed and clicked, with real servers in place of a domain's."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from attendant.clock import SystemClock
from attendant.desk.address_search import AddressSearch
from attendant.providers.ews.discovery import Places
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.ui.background import Background
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.discovery import Discovery
from attendant.workplace import Workplace, connect_directly
from tests.fakes.autodiscover import BASIC, EWS, MAILBOX, known, origin, settings
from tests.fakes.ews_server import FakeEwsServer, reply, silence
from tests.fakes.provider_ports import PASSWORD

URL = "calendar.exchange.ews_url"
USER = "calendar.exchange.user_name"
PROVIDER = "calendar.provider"
WITH_BASIC = Settings().with_exchange(authentication="basic")
ELSEWHERE = "https://old.contoso.example/EWS/Exchange.asmx"


@dataclass
class Desk:
    """A settings dialog whose searches go to servers of the test."""

    qtbot: QtBot
    folder: Path
    servers: tuple[FakeEwsServer, ...] = ()
    pointer: str = "http://127.0.0.1:1/"
    agrees: bool = True
    questions: list[str] = field(default_factory=list)

    def open(self, begun: Settings = WITH_BASIC, kept: dict[str, str] | None = None) -> SettingsDialog:
        home = Home(self.folder)
        workplace = Workplace(
            home=home,
            settings=begun,
            settings_file=home.settings_file,
            settings_problems=(),
            clock=SystemClock(),
            zone=SystemClock().now().tzinfo,  # type: ignore[arg-type] # an aware instant has a zone
            secrets=MemorySecrets(kept or {}),
            refusals=FileRefusals(home.refusals_file),
            proxies=connect_directly,
        )
        hosts = tuple(origin(server) for server in self.servers)
        places = Places(lambda _domain: hosts, lambda _domain: self.pointer, lambda _domain: ())
        self.background = Background()
        self.dialog = dialog = SettingsDialog(
            begun,
            save=lambda _settings: None,
            secrets=workplace.secrets,
            refusals=workplace.refusals,
            background=self.background,
            ask=self.ask,
        )
        self.qtbot.addWidget(dialog)
        dialog.calendar.discovery.offer(partial(AddressSearch, workplace, places=places))
        dialog.open()
        dialog.show_page(dialog.calendar)
        dialog.activateWindow()
        with self.qtbot.waitActive(dialog):
            pass
        return dialog

    def ask(self, parent: QWidget, question: str, accept: str, *, detail: str = "", reject: str = "") -> bool:
        del parent, accept, reject
        self.questions.append(f"{question} {detail}")
        return self.agrees

    @property
    def discovery(self) -> Discovery:
        return self.dialog.calendar.discovery

    def line(self, path: str) -> QLineEdit:
        control = self.dialog.calendar.fields[path].editor.control
        assert isinstance(control, QLineEdit)
        return control

    def type(self, user_name: str = MAILBOX, password: str = PASSWORD) -> None:
        QTest.keyClicks(self.line(USER), user_name)
        self.dialog.calendar.password.line.setText(password)

    def click(self) -> None:
        QTest.mouseClick(self.discovery.start_button, Qt.MouseButton.LeftButton)

    def search(self) -> str:
        """Press the button, wait for the end, and return what is said then."""
        self.click()
        self.qtbot.waitUntil(lambda: not self.discovery.is_running)
        return self.discovery.note.text()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def agreed_hosts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the loopback server count as one of the mail domain's."""
    monkeypatch.setattr("attendant.providers.ews.discovery.Discovery._is_trusted", lambda *_words: True)


def test_what_was_entered_finds_the_address_and_it_stands_in_its_field(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([known(settings(EWS))]) as server:
        desk.servers = (server,)
        dialog = desk.open()
        desk.type()
        said = desk.search()

    assert desk.line(URL).text() == EWS
    assert said == "127.0.0.1 names this address. “Test connection” tries it."
    assert dialog.is_changed()


def test_ctrl_z_brings_back_what_stood_there_before(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([known(settings(EWS))]) as server:
        desk.servers = (server,)
        desk.open(WITH_BASIC.with_exchange(ews_url=ELSEWHERE))
        desk.type()
        said = desk.search()

    assert desk.line(URL).text() == EWS
    assert "Ctrl+Z" in said
    desk.line(URL).setFocus()
    QTest.keyClick(desk.line(URL), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.line(URL).text() == ELSEWHERE
    assert not desk.discovery.isVisible()


def test_a_kept_password_serves_where_none_is_entered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    begun = WITH_BASIC.with_exchange(ews_url=ELSEWHERE, user_name=MAILBOX)
    with FakeEwsServer([known(settings(EWS))]) as server:
        desk.servers = (server,)
        desk.open(begun, kept={begun.calendar.exchange.account: PASSWORD})
        desk.search()

    assert desk.line(URL).text() == EWS


def test_a_host_outside_the_mail_domain_gets_nothing_before_the_person_agreed(desk: Desk) -> None:
    desk.agrees = False
    with FakeEwsServer([known(settings(EWS))]) as outside:
        desk.servers = (outside,)
        desk.open()
        desk.type()
        said = desk.search()

        assert outside.requests == []
    assert len(desk.questions) == 1
    assert desk.questions[0].startswith("Sign in at 127.0.0.1 to find the EWS URL? contoso.example points to")
    assert said == "Nothing was sent to 127.0.0.1. Ask your administrator for the EWS URL."
    assert desk.line(URL).text() == ""


def test_once_agreed_the_search_goes_on_there(desk: Desk) -> None:
    with FakeEwsServer([known(settings(EWS))]) as outside:
        desk.servers = (outside,)
        desk.open()
        desk.type()
        desk.click()
        desk.qtbot.waitUntil(lambda: desk.line(URL).text() == EWS)

    assert len(desk.questions) == 1


def test_a_user_name_that_is_no_address_is_asked_for_one_and_enter_searches(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([known(settings(EWS), user_name="CONTOSO\\reception")]) as server:
        desk.servers = (server,)
        desk.open()
        desk.type("CONTOSO\\reception")
        desk.click()

        assert desk.discovery.mailbox.hasFocus()
        assert desk.discovery.note.text().startswith("The user name is no mail address.")
        assert server.requests == []
        QTest.keyClicks(desk.discovery.mailbox, MAILBOX)
        QTest.keyClick(desk.discovery.mailbox, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: desk.line(URL).text() == EWS)

    assert desk.dialog.isVisible()


def test_without_a_user_name_the_mail_address_serves_for_both(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([known(settings(EWS))]) as server:
        desk.servers = (server,)
        desk.open()
        desk.type("")
        desk.click()
        assert desk.discovery.note.text().startswith("Enter your mail address")
        QTest.keyClicks(desk.discovery.mailbox, MAILBOX)
        desk.search()

    assert desk.line(URL).text() == EWS


def test_mailboxes_in_office_365_lead_to_the_other_provider(desk: Desk) -> None:
    away = "https://autodiscover-s.outlook.com/autodiscover/autodiscover.xml"
    with FakeEwsServer([reply(302, Location=away)]) as server:
        desk.pointer = f"{origin(server)}/autodiscover/autodiscover.xml"
        desk.open()
        desk.type()
        said = desk.search()

    assert said == "The mailboxes of this domain are in Office 365. Choose the provider Office 365 above."
    QTest.mouseClick(desk.discovery.office365_button, Qt.MouseButton.LeftButton)
    provider = desk.dialog.calendar.fields[PROVIDER].editor.control
    assert isinstance(provider, QComboBox)
    assert provider.currentData() == "office365"
    assert desk.dialog.entered().calendar.exchange.user_name == MAILBOX


def test_a_refused_password_is_said_and_tried_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([reply(401, WWW_Authenticate=BASIC)]) as server:
        desk.servers = (server,)
        desk.open()
        desk.type(password="wrong")
        first, second = desk.search(), desk.search()

        assert len([one for one in server.requests if "Authorization" in one.headers]) == 1
        assert first == second
        assert "refused the user name or password" in first
        QTest.mouseClick(desk.discovery.again_button, Qt.MouseButton.LeftButton)
        desk.qtbot.waitUntil(lambda: not desk.discovery.is_running)
        assert len([one for one in server.requests if "Authorization" in one.headers]) == 2
    assert desk.discovery.note.text() == first


def test_nothing_found_is_said_with_what_to_do(desk: Desk) -> None:
    desk.open()
    desk.type()

    said = desk.search()

    assert said.startswith("No EWS address was found for contoso.example.")
    assert "ask your administrator for the EWS URL" in said


def test_a_silent_server_can_be_left_and_the_field_stays_as_it_is(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([silence]) as server:
        desk.servers = (server,)
        desk.open(WITH_BASIC.with_exchange(ews_url=ELSEWHERE))
        desk.type()
        desk.click()
        desk.qtbot.waitUntil(lambda: "127.0.0.1 is asked" in desk.discovery.note.text())
        assert not desk.discovery.start_button.isVisible()

        QTest.mouseClick(desk.discovery.cancel_button, Qt.MouseButton.LeftButton)

        assert desk.discovery.note.text() == "The search was cancelled."
        assert desk.background.stop(5_000)
    assert desk.line(URL).text() == ELSEWHERE


def test_closing_the_dialog_ends_the_search(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([silence]) as server:
        desk.servers = (server,)
        desk.open()
        desk.type()
        desk.click()
        desk.qtbot.waitUntil(server.silent.is_set)

        desk.dialog.reject()

        assert not desk.discovery.is_running
        assert desk.background.stop(5_000)


def test_it_can_be_done_without_a_mouse(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed_hosts(monkeypatch)
    with FakeEwsServer([known(settings(EWS))]) as server:
        desk.servers = (server,)
        dialog = desk.open()
        desk.type()
        desk.line(URL).setFocus()
        QTest.keyClick(desk.line(URL), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is desk.discovery.start_button
        QTest.keyClick(desk.discovery.start_button, Qt.Key.Key_Space)
        desk.qtbot.waitUntil(lambda: not desk.discovery.is_running)

    assert dialog.focusWidget() is desk.discovery.start_button
    assert desk.line(URL).text() == EWS


def test_office_365_offers_no_search(desk: Desk) -> None:
    dialog = desk.open()
    assert desk.discovery.start_button.isVisible()

    provider = dialog.calendar.fields[PROVIDER].editor.control
    assert isinstance(provider, QComboBox)
    provider.setCurrentIndex(provider.findData("office365"))

    assert not desk.discovery.start_button.isVisible()
