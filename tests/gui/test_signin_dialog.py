"""A person signs in with Microsoft by each way, changes their mind, or is somebody else than last time."""

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from attendant.core.errors import ServiceUnreachable
from attendant.settings.choices import SignInMethod
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Account, Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.refusals import SignInBlocked
from attendant.signin.remembered import RememberedAccount
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui.background import Background
from attendant.ui.signin_window import methods
from attendant.ui.signin_window.browser import Browser
from attendant.ui.signin_window.browser_page import BrowserPage
from attendant.ui.signin_window.device_code_page import DeviceCodePage
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.other_account_page import OtherAccountPage
from attendant.ui.signin_window.page import SignInPage
from attendant.ui.signin_window.paste_page import PastePage
from attendant.ui.signin_window.sign_in import SignIn, Wanted
from attendant.ui.signin_window.waiting_page import WaitingPage
from tests.fakes.entra import TENANT, FakeEntra, refused
from tests.fakes.windows_accounts import FakeWindows

CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
NAME = "reception@contoso.example"
SCOPES = (GLOBAL.ews_scope,)


class PlayedBrowser(Browser):
    """A browser whose pages the test plays."""

    address = ""
    is_shut = False

    def open(self, address: str, redirect: str) -> None:
        self.address = address

    def shut_down(self) -> None:
        self.is_shut = True


class Desk:
    """A machine with a system's browser that only notes what it is to open."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.entra = FakeEntra()
        self.background = Background()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.remembered = RememberedAccount(folder / "account.json", "contoso")
        tokens = TokenCacheFile(folder / "tokens.bin", MemorySecrets())
        self.session = MicrosoftSession(Registration(GLOBAL, TENANT, CLIENT), tokens, lambda: self.entra)
        self.has_browser = True
        self.opened: list[str] = []
        self.ended: list[Account | None] = []
        self.browsers: list[PlayedBrowser] = []
        self._kept: list[SignIn] = []

    def start(self, method: SignInMethod) -> SignIn:
        wanted = Wanted(lambda: self.session, SCOPES, method, self.remembered)
        sign_in = SignIn(wanted, self.background, self.window, opener=self._open, browser=self._browser)
        sign_in.ended.connect(self.ended.append)
        self._kept.append(sign_in)
        sign_in.start()
        return sign_in

    def page(self, sign_in: SignIn, kind: type[SignInPage]) -> SignInPage:
        self.qtbot.waitUntil(lambda: isinstance(sign_in.dialog.page, kind), timeout=15_000)
        return sign_in.dialog.page

    def wait_for_end(self) -> Account | None:
        self.qtbot.waitUntil(lambda: bool(self.ended), timeout=15_000)
        assert len(self.ended) == 1
        return self.ended[0]

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return self.has_browser

    def _browser(self) -> PlayedBrowser:
        self.browsers.append(PlayedBrowser())
        return self.browsers[-1]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(methods, "find_spec", lambda _name: object())
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    desk = Desk(qtbot, tmp_path)
    yield desk
    desk.background.stop(wait_ms=5_000)


def paste_page(desk: Desk, sign_in: SignIn) -> PastePage:
    page = desk.page(sign_in, PastePage)
    assert isinstance(page, PastePage)
    return page


def sign_in_by_paste(desk: Desk) -> SignIn:
    sign_in = desk.start(SignInMethod.PASTE)
    page = paste_page(desk, sign_in)
    page.line.setText(f' "{desk.entra.browse(desk.opened[-1])}" ')
    QTest.keyClick(page.line, Qt.Key.Key_Return)
    return sign_in


def test_pasting_the_address_signs_in(desk: Desk) -> None:
    sign_in_by_paste(desk)

    account = desk.wait_for_end()

    assert account is not None
    assert account.name == NAME
    assert desk.session.account() == account
    assert desk.remembered.load() == account


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("contoso", "This is not the address of the last page."),
        ("https://contoso.example/?code=x&state=y", "This is not the address of the last page."),
        ("http://login.microsoftonline.com/common/oauth2/nativeclient?code=x&state=y", "This is not the address"),
        (GLOBAL.native_redirect, "A part of the address is missing."),
        (f"{GLOBAL.native_redirect}?code=x", "A part of the address is missing."),
        ("https://[", "This is not an address."),
    ],
)
def test_a_wrong_address_is_explained_while_typing(desk: Desk, text: str, said: str) -> None:
    page = paste_page(desk, desk.start(SignInMethod.PASTE))

    page.line.setText(text)

    assert page.note.text().startswith(said)
    assert not page.go_on.isEnabled()


def test_an_error_that_the_browser_shows_is_put_into_words(desk: Desk) -> None:
    page = paste_page(desk, desk.start(SignInMethod.PASTE))

    page.line.setText("AADSTS50011: The redirect URI does not match")

    assert page.note.text().startswith("The redirect address of the program is not registered. In Azure,")
    assert not page.go_on.isEnabled()


def test_the_link_for_the_administrator_is_copied_from_the_page_that_shows_it(desk: Desk) -> None:
    page = paste_page(desk, desk.start(SignInMethod.PASTE))
    assert page.for_administrator.isHidden()

    page.line.setText("AADSTS65001: The user or administrator has not consented")
    page.for_administrator.click()

    assert page.for_administrator.isVisible()
    assert f"/adminconsent?client_id={CLIENT}" in QGuiApplication.clipboard().text()
    page.line.setText("contoso")
    assert page.for_administrator.isHidden()


def test_the_address_can_be_opened_again_and_copied_for_another_browser(desk: Desk) -> None:
    page = paste_page(desk, desk.start(SignInMethod.PASTE))

    page.again.click()
    page.copy.click()

    assert desk.opened == [QGuiApplication.clipboard().text()] * 2


def test_the_code_signs_in_when_it_was_entered_elsewhere(desk: Desk) -> None:
    sign_in = desk.start(SignInMethod.DEVICE_CODE)
    page = desk.page(sign_in, DeviceCodePage)
    assert isinstance(page, DeviceCodePage)
    assert page.code.text() == "ABCD1234"

    desk.entra.confirm_device()

    account = desk.wait_for_end()
    assert account is not None
    assert account.name == NAME


def test_the_code_is_copied_and_spelled_for_a_screen_reader(desk: Desk) -> None:
    page = desk.page(desk.start(SignInMethod.DEVICE_CODE), DeviceCodePage)
    assert isinstance(page, DeviceCodePage)

    page.copy.click()

    assert QGuiApplication.clipboard().text() == "ABCD1234"
    assert page.code.accessibleName() == "Code: A B C D 1 2 3 4"


def test_the_time_left_for_the_code_is_counted_down(qtbot: QtBot) -> None:
    now_s = [0.0]
    page = DeviceCodePage("A", "https://contoso.example/", 900, monotonic_s=lambda: now_s[0])
    qtbot.addWidget(page)
    said = [page.remaining.text()]
    for now_s[0] in (835.0, 870.5, 901.0):
        page.count_down()
        said.append(page.remaining.text())

    assert said[:2] == ["Good for 15:00 more minutes", "Good for 1:05 more minutes"]
    assert "30" in said[2]
    assert said[3] == "The code is not good any more."


def test_the_window_signs_in_and_forgets_its_session(desk: Desk) -> None:
    desk.page(desk.start(SignInMethod.EMBEDDED), BrowserPage)
    browser = desk.browsers[0]

    browser.came_back.emit(desk.entra.browse(browser.address))

    account = desk.wait_for_end()
    assert account is not None
    assert browser.is_shut


def test_the_host_of_the_page_is_shown(desk: Desk) -> None:
    page = desk.page(desk.start(SignInMethod.EMBEDDED), BrowserPage)
    assert isinstance(page, BrowserPage)

    desk.browsers[0].host_changed.emit("login.microsoftonline.com")

    assert "login.microsoftonline.com" in page.host.text()


def test_a_page_that_wants_a_window_goes_to_the_systems_browser(desk: Desk) -> None:
    desk.page(desk.start(SignInMethod.EMBEDDED), BrowserPage)

    desk.browsers[0].left.emit("https://help.contoso.example/")

    assert desk.opened == ["https://help.contoso.example/"]


def test_the_system_browser_signs_in(desk: Desk) -> None:
    sign_in = desk.start(SignInMethod.SYSTEM_BROWSER)
    desk.qtbot.waitUntil(lambda: bool(desk.opened), timeout=15_000)
    assert isinstance(sign_in.dialog.page, WaitingPage)
    returned = QUrl(desk.entra.browse(desk.opened[0]))
    fields = dict(pair.split("=", 1) for pair in returned.query().split("&"))

    answer = requests.post(f"http://127.0.0.1:{returned.port()}/", data=fields, timeout=10)

    assert "You are signed in." in answer.text
    account = desk.wait_for_end()
    assert account is not None


def test_after_a_refusal_the_system_browser_sends_back_to_the_console(desk: Desk) -> None:
    sign_in = desk.start(SignInMethod.SYSTEM_BROWSER)
    desk.qtbot.waitUntil(lambda: bool(desk.opened), timeout=15_000)
    returned = QUrl(desk.entra.browse(desk.opened[0], refuse="access_denied"))
    fields = dict(pair.split("=", 1) for pair in returned.query().split("&"))

    answer = requests.post(f"http://127.0.0.1:{returned.port()}/", data=fields, timeout=10)

    assert answer.text.startswith("You are not signed in. Go back to the console")
    desk.page(sign_in, FailedPage)


@pytest.mark.parametrize("method", [way for way in methods.ORDER if way is not SignInMethod.WINDOWS_ACCOUNT])
def test_closing_the_dialog_cancels_at_once_and_keeps_nothing(desk: Desk, method: SignInMethod) -> None:
    sign_in = desk.start(method)
    kinds = (PastePage, BrowserPage, DeviceCodePage)
    desk.qtbot.waitUntil(lambda: isinstance(sign_in.dialog.page, kinds) or bool(desk.opened), timeout=15_000)

    QTest.keyClick(sign_in.dialog, Qt.Key.Key_Escape)

    assert desk.ended == [None]
    assert all(browser.is_shut for browser in desk.browsers)
    assert desk.background.stop(wait_ms=10_000)
    assert desk.session.account() is None


def test_cancelling_while_microsoft_is_asked_ends_too(desk: Desk) -> None:
    sign_in = desk.start(SignInMethod.PASTE)

    sign_in.dialog.reject()

    assert desk.ended == [None]
    assert desk.opened == []


def test_another_account_than_last_time_is_asked_about_and_dropped_on_cancel(desk: Desk) -> None:
    desk.remembered.save(Account("somebody-else", "anna@contoso.example"))
    sign_in = sign_in_by_paste(desk)
    page = desk.page(sign_in, OtherAccountPage)
    assert "anna@contoso.example" in page.text.text()
    assert NAME in page.text.text()

    sign_in.dialog.reject()

    assert desk.ended == [None]
    desk.qtbot.waitUntil(lambda: desk.session.account() is None, timeout=15_000)


def test_what_came_back_just_before_the_cancel_is_dropped_too(desk: Desk) -> None:
    sign_in = sign_in_by_paste(desk)
    until_s = time.monotonic() + 15.0
    while not sign_in._came_back and time.monotonic() < until_s:
        time.sleep(0.01)  # nothing is delivered to the window meanwhile
    assert sign_in._came_back

    sign_in.dialog.reject()

    assert desk.ended == [None]
    desk.qtbot.waitUntil(lambda: desk.session.account() is None, timeout=15_000)


def test_another_account_can_be_meant(desk: Desk) -> None:
    desk.remembered.save(Account("somebody-else", "anna@contoso.example"))
    page = desk.page(sign_in_by_paste(desk), OtherAccountPage)
    assert isinstance(page, OtherAccountPage)

    page.use.click()

    account = desk.wait_for_end()
    assert account is not None
    assert desk.remembered.load() == account


@pytest.mark.parametrize("last_time", [None, Account("somebody-else", "anna@contoso.example")])
def test_while_the_account_is_kept_nothing_can_be_cancelled_so_what_is_told_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, last_time: Account | None
) -> None:
    keeping, may_keep = threading.Event(), threading.Event()
    keep_only = desk.session.keep_only

    def keep_slowly(account: Account) -> None:
        keeping.set()
        assert may_keep.wait(15)
        keep_only(account)

    monkeypatch.setattr(desk.session, "keep_only", keep_slowly)
    if last_time is not None:
        desk.remembered.save(last_time)
    sign_in = sign_in_by_paste(desk)
    if last_time is not None:
        page = desk.page(sign_in, OtherAccountPage)
        assert isinstance(page, OtherAccountPage)
        page.use.click()
    desk.qtbot.waitUntil(keeping.is_set, timeout=15_000)

    sign_in.dialog.reject()
    sign_in.dialog.close()
    assert sign_in.dialog.isVisible()
    assert not sign_in.dialog.other_ways.isEnabled()
    may_keep.set()

    account = desk.wait_for_end()
    assert account is not None
    assert desk.background.stop(wait_ms=10_000)
    assert desk.session.account() == account
    assert desk.remembered.load() == account


def test_an_account_that_could_not_be_kept_is_dropped(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_account: Account) -> None:
        raise ServiceUnreachable

    monkeypatch.setattr(desk.session, "keep_only", fail)
    sign_in = sign_in_by_paste(desk)
    desk.page(sign_in, FailedPage)

    sign_in.dialog.reject()

    assert desk.ended == [None]
    desk.qtbot.waitUntil(lambda: desk.session.account() is None, timeout=15_000)


def test_choosing_another_way_drops_another_account_too(desk: Desk) -> None:
    desk.remembered.save(Account("somebody-else", "anna@contoso.example"))
    sign_in = sign_in_by_paste(desk)
    desk.page(sign_in, OtherAccountPage)

    sign_in.dialog.way_chosen.emit(SignInMethod.DEVICE_CODE)

    desk.page(sign_in, DeviceCodePage)
    desk.qtbot.waitUntil(lambda: desk.session.account() is None, timeout=15_000)


def test_the_same_account_again_asks_nothing(desk: Desk) -> None:
    sign_in_by_paste(desk)
    first = desk.wait_for_end()
    desk.ended.clear()

    sign_in_by_paste(desk)

    assert desk.wait_for_end() == first


def test_a_blocked_sign_in_names_the_next_way_and_goes_on_with_it(desk: Desk) -> None:
    desk.entra.next_refusal = refused("invalid_grant", 53003)
    sign_in = desk.start(SignInMethod.EMBEDDED)
    desk.page(sign_in, BrowserPage)
    desk.browsers[0].came_back.emit(desk.entra.browse(desk.browsers[0].address))
    page = desk.page(sign_in, FailedPage)
    assert isinstance(page, FailedPage)
    assert page.next_way.text() == methods.name_of(SignInMethod.PASTE)

    page.next_way.click()

    assert paste_page(desk, sign_in).isVisible()


def test_without_the_browser_the_window_says_so_and_offers_to_paste(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods, "find_spec", lambda _name: None)

    page = desk.page(desk.start(SignInMethod.EMBEDDED), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.heading.text() == "The sign-in window is not part of this installation."
    assert page.next_way.text() == methods.name_of(SignInMethod.PASTE)
    assert page.again.isHidden()


def test_the_windows_account_is_of_windows_only_and_names_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    page = desk.page(desk.start(SignInMethod.WINDOWS_ACCOUNT), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.heading.text() == "The Windows account signs in on Windows only."
    assert page.next_way.text() == methods.name_of(SignInMethod.EMBEDDED)
    assert page.again.isHidden()


def test_the_windows_account_signs_in(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = FakeWindows(desk.entra, monkeypatch)
    windows.asks = True
    monkeypatch.setattr(methods, "obstacle", lambda _method: None)

    handle = desk.start(SignInMethod.WINDOWS_ACCOUNT).dialog.winId()

    account = desk.wait_for_end()
    assert account is not None
    assert account.name == NAME
    assert windows.shown_over == [handle]


def test_what_windows_brings_after_the_dialog_was_closed_is_dropped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = FakeWindows(desk.entra, monkeypatch)
    windows.asks = True
    windows.answered.clear()
    monkeypatch.setattr(methods, "obstacle", lambda _method: None)
    sign_in = desk.start(SignInMethod.WINDOWS_ACCOUNT)
    desk.qtbot.waitUntil(lambda: bool(windows.shown_over), timeout=15_000)

    sign_in.dialog.reject()
    windows.answered.set()

    assert desk.ended == [None]
    assert desk.background.stop(wait_ms=10_000)
    assert desk.session.account() is None


def test_a_blocked_device_is_offered_the_windows_account_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(methods, "obstacle", lambda _method: None)
    desk.entra.next_refusal = refused("invalid_grant", 53000)

    page = desk.page(sign_in_by_paste(desk), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.next_way.text() == methods.name_of(SignInMethod.WINDOWS_ACCOUNT)


def test_where_policies_block_the_window_that_cannot_prove_the_device_comes_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(methods, "obstacle", lambda _method: None)
    tried = [SignInMethod.PASTE]
    while (way := methods.next_method(tried, SignInBlocked().problem)) is not None:
        tried.append(way)

    assert tried[1:] == [
        SignInMethod.WINDOWS_ACCOUNT,
        SignInMethod.SYSTEM_BROWSER,
        SignInMethod.DEVICE_CODE,
        SignInMethod.EMBEDDED,
    ]


def test_a_missing_address_offers_a_way_that_has_another(desk: Desk) -> None:
    desk.entra.next_refusal = refused("invalid_client", 50011)

    page = desk.page(sign_in_by_paste(desk), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.next_way.text() in (
        methods.name_of(SignInMethod.SYSTEM_BROWSER),
        methods.name_of(SignInMethod.WINDOWS_ACCOUNT),
    )


def test_a_wrong_application_id_offers_no_other_way_because_none_helps(desk: Desk) -> None:
    desk.entra.next_refusal = refused("unauthorized_client", 700016)

    page = desk.page(sign_in_by_paste(desk), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.next_way.isHidden()
    assert page.again.isVisible()


def test_a_machine_without_a_browser_is_offered_the_device_code(desk: Desk) -> None:
    desk.has_browser = False

    page = desk.page(desk.start(SignInMethod.SYSTEM_BROWSER), FailedPage)

    assert isinstance(page, FailedPage)
    assert page.heading.text() == "The system's browser could not be opened."


def test_missing_consent_shows_the_link_and_copies_it(desk: Desk) -> None:
    desk.entra.consented.clear()
    page = desk.page(sign_in_by_paste(desk), FailedPage)
    assert isinstance(page, FailedPage)

    page.copy.click()

    assert f"/adminconsent?client_id={CLIENT}" in QGuiApplication.clipboard().text()
    assert page.next_way.isHidden()


def test_no_network_is_not_called_a_sign_in_problem_and_can_be_tried_again(desk: Desk) -> None:
    desk.entra.offline = True
    sign_in = desk.start(SignInMethod.PASTE)
    page = desk.page(sign_in, FailedPage)
    assert isinstance(page, FailedPage)
    assert page.heading.text() == "Microsoft's sign-in service cannot be reached."
    desk.entra.offline = False

    page.again.click()

    assert paste_page(desk, sign_in).isVisible()


def test_another_way_can_be_chosen_at_any_time(desk: Desk) -> None:
    sign_in = desk.start(SignInMethod.PASTE)
    paste_page(desk, sign_in)
    offered = {action.text(): action for action in sign_in.dialog.other_ways.menu().actions()}
    assert methods.name_of(SignInMethod.PASTE) not in offered

    offered[methods.name_of(SignInMethod.DEVICE_CODE)].trigger()

    assert desk.page(sign_in, DeviceCodePage).isVisible()
