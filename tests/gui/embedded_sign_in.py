"""Scenes before the real browser of the sign-in window; a test plays one of them in a process of its own.

Microsoft's sign-in is played behind TLS on this machine. Its key is named to this process' Chromium only; nothing in
the program is told to trust it. Prints what the person saw, as JSON.
"""

import json
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMessageLogContext, Qt, QtMsgType, QUrl, qInstallMessageHandler
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

from attendant.clock import SystemClock
from attendant.core.availability import State
from attendant.core.ports import CalendarService
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.desk.console import Console
from attendant.providers.graph.config import GraphConfig
from attendant.providers.graph.provider import GraphProvider
from attendant.settings.choices import SignInMethod
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.signin.account import Account, Registration
from attendant.signin.clouds import CLOUDS, GLOBAL
from attendant.signin.remembered import RememberedAccount
from attendant.signin.session import MicrosoftSession, SessionTokens
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui.background import Background
from attendant.ui.signin_window.browser_page import BrowserPage
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.sign_in import SignIn, Wanted
from attendant.windowed import clear_away
from attendant.workplace import Workplace, connect_directly
from tests.fakes.entra import TENANT, FakeEntra
from tests.fakes.entra_pages import EntraPages

USER, PASSWORD = "reception@contoso.example", "correct horse"
CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
PATIENCE_S = 60

OF_A_MACHINE_WITHOUT_SCREEN = {
    "This plugin does not support propagateSizeHints()",
    "QRhiGles2: Failed to create temporary context",
    "QRhiGles2: Failed to create context",
    "Failed to create RHI for backend: OpenGL",
    "GPUInfo not initialized on GpuInfoUpdate",
}
"""What Qt says where there is neither a display nor a graphics card; it draws by the processor then."""

Said = dict[str, object]


class Stage:
    """A person before a console that is not signed in, and Microsoft on the other side.

    Attributes:
        entra: Issues codes and tokens.
        pages: What the browser sees of it.
        folder: The person's files.
        opened: Addresses that were handed to the system's browser.
        ended: With which account the sign-ins ended; None for a cancel.
        sign_in: The one that was begun last.
    """

    def __init__(self, folder: Path, pages: EntraPages, entra: FakeEntra) -> None:
        self.entra, self.pages, self.folder = entra, pages, folder
        self.opened: list[str] = []
        self.ended: list[Account | None] = []
        self.cloud = replace(GLOBAL, authority_host=pages.host)
        tokens = TokenCacheFile(folder / "tokens.bin", MemorySecrets())
        self.session = MicrosoftSession(Registration(self.cloud, TENANT, CLIENT), tokens, lambda: entra)
        self.background = Background()
        self.window = QWidget()
        self.window.show()
        self.sign_in: SignIn | None = None

    def begin(self) -> SignIn:
        """Press the button that begins a sign-in."""
        remembered = RememberedAccount(self.folder / "account.json", "")
        wanted = Wanted(lambda: self.session, (self.cloud.ews_scope,), SignInMethod.EMBEDDED, remembered)
        self.sign_in = SignIn(wanted, self.background, self.window, opener=self._open)
        self.sign_in.ended.connect(self.ended.append)
        self.sign_in.start()
        return self.sign_in

    def close(self) -> None:
        """Close the window and the program."""
        if self.sign_in is not None:
            self.sign_in.cancel()
        self.background.stop()
        self.window.close()

    def _open(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return True


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the program go on until ``is_so``; a scene that gets stuck ends with an error."""
    until_s = time.monotonic() + PATIENCE_S
    while not is_so():
        assert time.monotonic() < until_s, "stuck"
        QTest.qWait(20)


def view_of(sign_in: SignIn) -> QWebEngineView:
    """Wait for the page of the browser and return its view."""
    wait_until(lambda: isinstance(sign_in.dialog.page, BrowserPage) and sign_in.dialog.page.host.text().strip() != "")
    assert isinstance(sign_in.dialog.page, BrowserPage)
    view = sign_in.dialog.page.browser.findChild(QWebEngineView)
    assert isinstance(view, QWebEngineView)
    return view


def answer(view: QWebEngineView, script: str) -> object:
    """Ask the page that is shown."""
    answers: list[object] = []
    view.page().runJavaScript(script, 0, answers.append)
    wait_until(lambda: bool(answers))
    return answers[0]


def type_user_and_password(sign_in: SignIn) -> str:
    """Be the person at the form; return what stood above the page."""
    view = view_of(sign_in)
    wait_until(lambda: answer(view, "document.activeElement?.name ?? ''") == "user")
    assert isinstance(sign_in.dialog.page, BrowserPage)
    host = sign_in.dialog.page.host.text()
    target = view.focusProxy() or view
    QTest.keyClicks(target, USER)
    QTest.keyClick(target, Qt.Key.Key_Tab)
    QTest.keyClicks(target, PASSWORD)
    QTest.keyClick(target, Qt.Key.Key_Return)
    return host


def failure(stage: Stage) -> Said:
    """Wait until the sign-in failed and return what is said of it."""
    sign_in = stage.sign_in
    assert sign_in is not None
    wait_until(lambda: isinstance(sign_in.dialog.page, FailedPage))
    page = sign_in.dialog.page
    account = stage.session.account()
    return {"heading": page.heading.text(), "text": page.text.text(), "account": account and account.name}


class AskingProxy(BaseHTTPRequestHandler):
    """Lets nobody through without a name and a password."""

    def do_CONNECT(self) -> None:
        self.send_response(407)
        self.send_header("Proxy-Authenticate", 'Basic realm="proxy"')
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing."""


def signs_in(stage: Stage) -> Said:
    sign_in = stage.begin()
    host = type_user_and_password(sign_in)
    wait_until(lambda: bool(stage.ended))
    account = stage.ended[0]
    token = stage.session.token((stage.cloud.ews_scope,))
    return {"host": host, "account": account and account.name, "token": token.partition("-for-")[0]}


def signs_in_twice(stage: Stage) -> Said:
    said = signs_in(stage)
    view_of(stage.begin())
    wait_until(lambda: len(stage.pages.cookies) == 2)
    return said | {"cookies": stage.pages.cookies}


def trusts_nobody(stage: Stage) -> Said:
    stage.begin()
    return failure(stage)


def meets_a_page_without_encryption(stage: Stage) -> Said:
    stage.pages.detour = "http://login.contoso.example/"
    stage.begin()
    return failure(stage)


def reads_an_error_of_microsoft(stage: Stage) -> Said:
    # As Microsoft's pages do it: by script, after the page was loaded.
    stage.pages.page = (
        "<title>Sign in</title><p></p><script>addEventListener('load', () => setTimeout(() => {"
        "document.querySelector('p').innerText = 'AADSTS50011: The redirect URI does not match.'}, 200))</script>"
    )
    sign_in = stage.begin()
    view_of(sign_in)
    page = sign_in.dialog.page
    assert isinstance(page, BrowserPage)
    wait_until(lambda: page.copy.isVisible())
    page.copy.click()
    if "SHOW" in os.environ:
        QTest.qWait(300)
        sign_in.dialog.grab().save(os.environ["SHOW"])
    return {"note": page.note.text(), "copied": QApplication.clipboard().text()}


def meets_nobody(stage: Stage) -> Said:
    stage.pages.stop()
    stage.begin()
    return failure(stage)


def meets_a_proxy_that_asks(stage: Stage) -> Said:
    with ThreadingHTTPServer(("127.0.0.1", 0), AskingProxy) as proxy:
        threading.Thread(target=proxy.serve_forever, daemon=True).start()
        QNetworkProxy.setApplicationProxy(
            QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", proxy.server_port)
        )
        # Chromium asks a proxy for every host but those of this machine.
        stage.entra.host = "login.contoso.example"
        stage.begin()
        said = failure(stage)
        proxy.shutdown()
    return said


def is_closed(stage: Stage) -> Said:
    sign_in = stage.begin()
    view_of(sign_in)
    sign_in.dialog.reject()
    wait_until(lambda: bool(stage.ended))
    return {"ended": stage.ended, "account": stage.session.account()}


def brings_the_state_of_another(stage: Stage) -> Said:
    stage.pages.bend = lambda address: address.replace("state=", "state=x")
    type_user_and_password(stage.begin())
    return failure(stage)


def brings_the_nonce_of_another(stage: Stage) -> Said:
    stage.entra.nonce = "x"
    type_user_and_password(stage.begin())
    return failure(stage)


def loses_its_page(stage: Stage) -> Said:
    view = view_of(stage.begin())
    wait_until(lambda: view.page().renderProcessPid() > 0)
    os.kill(view.page().renderProcessPid(), signal.SIGKILL)
    return failure(stage)


def follows_a_link_to_a_window_of_its_own(stage: Stage) -> Said:
    stage.pages.page = (
        '<title>Help</title><a autofocus target="_blank" href="https://help.contoso.example/mfa?a=1">help</a>'
        '<a id="plain" target="_blank" href="http://help.contoso.example/">plain</a>'
    )
    view = view_of(stage.begin())
    wait_until(lambda: answer(view, "document.activeElement?.tagName ?? ''") == "A")
    target = view.focusProxy() or view
    QTest.keyClick(target, Qt.Key.Key_Return)
    wait_until(lambda: bool(stage.opened))
    answer(view, "document.getElementById('plain').focus()")
    QTest.keyClick(target, Qt.Key.Key_Return)
    answer(view, "1")
    return {"opened": stage.opened, "title": view.title()}


def reads_calendars(stage: Stage) -> Said:
    """From the banner to the list, in the whole console."""

    class Desk(Workplace):
        """Reads the made-up organisation by Graph, with the tokens of the real session."""

        def calendar_provider(self) -> CalendarService:
            stage.session.signed_in_account()
            tokens = SessionTokens(stage.session, stage.cloud.graph_scopes)
            return GraphProvider(GraphConfig(server.graph_url), tokens=tokens, proxies=connect_directly, clock=clock)

    clock, home = SystemClock(), Home(stage.folder)
    organisation = Organisation(today=clock.now().date())
    settings = Settings().with_values(
        {
            "calendar.provider": "office365",
            "calendar.office365.tenant_id": TENANT,
            "calendar.office365.client_id": CLIENT,
        }
    )
    CLOUDS["global"] = stage.cloud
    with DemoServer(organisation, clock=clock) as server:
        stage.entra.access_token = server.token
        desk = Desk(
            home=home,
            settings=settings,
            settings_file=home.settings_file,
            settings_problems=(),
            clock=clock,
            zone=UTC,
            secrets=MemorySecrets(),
            refusals=FileRefusals(home.refusals_file),
        )
        desk._session = stage.session
        with desk.open_directory() as directory:
            directory.import_contacts(organisation.contacts, source="test")
        console = Console(desk)
        console.window.show()
        console.start()
        wait_until(lambda: console.window.banner.text != "")
        before = console.window.banner.text
        console.window.banner.button.click()
        sign_in = console.account._sign_in
        assert sign_in is not None
        type_user_and_password(sign_in)
        model = console.window.pane.model

        def known() -> int:
            facts = [model.facts(row) for row in range(model.rowCount())]
            return sum(fact is not None and fact.availability.state is not State.UNKNOWN for fact in facts)

        wait_until(lambda: console.window.banner.text == "" and known() > model.rowCount() / 2)
        shown = {"known": known(), "colleagues": model.rowCount()}
        console.stop()
        console.window.close()
    return {"before": before, **shown}


SCENES: dict[str, Callable[[Stage], Said]] = {
    scene.__name__: scene
    for scene in (
        signs_in,
        signs_in_twice,
        trusts_nobody,
        meets_a_page_without_encryption,
        reads_an_error_of_microsoft,
        meets_nobody,
        meets_a_proxy_that_asks,
        is_closed,
        brings_the_state_of_another,
        brings_the_nonce_of_another,
        loses_its_page,
        follows_a_link_to_a_window_of_its_own,
        reads_calendars,
    )
}


def main(name: str) -> int:
    """Play the scene; return the exit code."""
    warnings: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and message not in OF_A_MACHINE_WITHOUT_SCREEN:
            warnings.append(message)

    qInstallMessageHandler(hear)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(sys.argv[:1])
    entra = FakeEntra(USER)
    with EntraPages(entra, USER, PASSWORD) as pages:
        flags = ["--disable-gpu"]
        if name != "trusts_nobody":
            flags.append(f"--ignore-certificate-errors-spki-list={pages.key_for_chromium}")
        os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(flags)
        stage = Stage(Path(tempfile.mkdtemp(dir=Path.home())), pages, entra)
        said = dict(SCENES[name](stage))
        stage.close()
        clear_away(application)
    print(json.dumps(said | {"fetched": sorted(set(pages.fetched)), "warnings": warnings}))  # noqa: T201 - for the test
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
