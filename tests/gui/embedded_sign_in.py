"""Signs in through the real browser of the sign-in window; started by a test in a process of its own.

Microsoft's sign-in is played behind TLS on this machine, by a certificate of an authority that only this process
trusts: it is handed to the profile, nothing in the program is told to trust it. Prints who is signed in.
"""

import html
import ssl
import sys
import tempfile
import threading
from dataclasses import replace
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl

import trustme
from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QSslCertificate
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEngineProfileBuilder
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

from attendant.settings.choices import SignInMethod
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.remembered import RememberedAccount
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from attendant.ui.background import Background
from attendant.ui.signin_window.browser import Browser
from attendant.ui.signin_window.browser_page import BrowserPage
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.methods import make_browser
from attendant.ui.signin_window.sign_in import SignIn, Wanted
from attendant.ui.signin_window.web_engine import WebEngineBrowser
from tests.fakes.entra import TENANT, FakeEntra

USER, PASSWORD = "reception@contoso.example", "correct horse"
CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
PATIENCE_MS = 60_000

FORM = """<!doctype html><title>Sign in</title><form method="post" action="/login">
<input type="hidden" name="asked" value="{asked}"><input name="user" autofocus><input name="password" type="password">
<button>Sign in</button></form>"""


class SignInPages(BaseHTTPRequestHandler):
    """Asks for user and password and sends the browser on to the redirect address."""

    fetched: list[str]
    entra: FakeEntra

    def do_GET(self) -> None:
        self.fetched.append(self.path.partition("?")[0])
        if "/authorize" not in self.path:
            self.send_error(404)
            return
        self._show(FORM.format(asked=html.escape(self.path)))

    def do_POST(self) -> None:
        form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        if (form.get("user"), form.get("password")) != (USER, PASSWORD):
            self._show("<title>No</title>refused")
            return
        self.send_response(302)
        self.send_header("Location", self.entra.browse(form["asked"]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing."""

    def _show(self, page: str) -> None:
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Typist(QObject):
    """Types into the page once it is there, and sees when it never will be."""

    failed = Signal()

    def __init__(self, sign_in: SignIn) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._timer = QTimer(self, interval=200)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        page = self._sign_in.dialog.page
        if isinstance(page, FailedPage):
            self._timer.stop()
            self.failed.emit()
        if isinstance(page, BrowserPage) and page.host.text().strip():
            view = page.browser.findChild(QWebEngineView)
            assert isinstance(view, QWebEngineView)
            view.page().runJavaScript("document.activeElement?.name ?? ''", 0, partial(self._type, view))

    def _type(self, view: QWebEngineView, focused: str) -> None:
        if focused != "user" or not self._timer.isActive():
            return
        self._timer.stop()
        target = view.focusProxy() or view
        QTest.keyClicks(target, USER)
        QTest.keyClick(target, Qt.Key.Key_Tab)
        QTest.keyClicks(target, PASSWORD)
        QTest.keyClick(target, Qt.Key.Key_Return)


def main() -> int:
    """Sign in; return the exit code."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    _application = QApplication(sys.argv[:1])
    authority = trustme.CA()
    entra, fetched = FakeEntra(USER), list[str]()
    handler = type("Pages", (SignInPages,), {"entra": entra, "fetched": fetched})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    entra.host = f"localhost:{server.server_port}"
    cloud = replace(GLOBAL, authority_host=entra.host)

    trusts = "--trusting-nobody" not in sys.argv
    certificate = QSslCertificate(QByteArray(authority.cert_pem.bytes()))

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def trusting_browser() -> Browser:
            # The builder gives certificates to profiles with a name only; this one is gone with its folder.
            builder = QWebEngineProfileBuilder()
            builder.setAdditionalTrustedCertificates([certificate])
            builder.setPersistentStoragePath(str(folder / "storage")).setCachePath(str(folder / "cache"))
            return WebEngineBrowser(builder.createProfile("test"))

        tokens = TokenCacheFile(folder / "tokens.bin", MemorySecrets())
        session = MicrosoftSession(Registration(cloud, TENANT, CLIENT), tokens, lambda: entra)
        wanted = Wanted(
            lambda: session, (cloud.ews_scope,), SignInMethod.EMBEDDED, RememberedAccount(folder / "a.json", "")
        )
        window, background, loop = QWidget(), Background(), QEventLoop()
        window.show()
        sign_in = SignIn(wanted, background, window, browser=trusting_browser if trusts else make_browser)
        sign_in.ended.connect(loop.quit)
        typist = Typist(sign_in)
        typist.failed.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        sign_in.start()
        loop.exec()
        account = session.account()
        print("page", sign_in.dialog.page.heading.text())  # noqa: T201 - read by the test
        print("account", "" if account is None else account.name)  # noqa: T201 - likewise
        print("token", bool(account and session.token((cloud.ews_scope,))))  # noqa: T201 - likewise
        print("fetched", *sorted(set(fetched)))  # noqa: T201 - likewise
        sign_in.cancel()
        for _ in range(20):
            QTest.qWait(20)
        background.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
