"""Microsoft's sign-in pages, played behind TLS on this machine by a certificate that nobody trusts by itself."""

import base64
import hashlib
import html
import ssl
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

import trustme
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from tests.fakes.entra import FakeEntra

COOKIE = "kept-from-one-person-to-the-next"

FORM = """<!doctype html><title>Sign in</title><form method="post" action="/login">
<input type="hidden" name="asked" value="{asked}"><input name="user" autofocus><input name="password" type="password">
<button>Sign in</button></form>"""


class EntraPages:
    """Asks for user and password and sends the browser on to the redirect address.

    Args:
        entra: Issues the codes; it learns the host of these pages.
        user: Who may sign in.
        password: By what.

    Attributes:
        page: Shown in place of the form; "" for the form.
        detour: Where the browser is sent in place of the form; "" for the form.
        bend: Changes the address with the result before the browser is sent there.
        fetched: Path of each page that was asked for.
        cookies: What came as cookie with each request for the form.
    """

    def __init__(self, entra: FakeEntra, user: str, password: str) -> None:
        self.page = ""
        self.detour = ""
        self.bend: Callable[[str], str] = str
        self.fetched: list[str] = []
        self.cookies: list[str] = []
        self._leaf = trustme.CA().issue_cert("localhost")
        self._server = _Server(self, entra, (user, password))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._leaf.configure_cert(context)
        # The handshake belongs to the thread of the connection: a browser that refuses must not stop the others.
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True, do_handshake_on_connect=False)
        entra.host = self.host

    @property
    def host(self) -> str:
        """Name and port."""
        return f"localhost:{self._server.server_port}"

    @property
    def key_for_chromium(self) -> str:
        """The certificate's public key as Chromium wants it named to trust it: SHA-256, in base64."""
        certificate = x509.load_pem_x509_certificate(self._leaf.cert_chain_pems[0].bytes())
        key = certificate.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return base64.b64encode(hashlib.sha256(key).digest()).decode()

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Be out of reach from now on."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, pages: EntraPages, entra: FakeEntra, allowed: tuple[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages
        self.entra = entra
        self.allowed = allowed

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that hangs up because it does not trust the certificate."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        pages = self.server.pages
        pages.fetched.append(self.path.partition("?")[0])
        if "/authorize" not in self.path:
            self.send_error(404)
            return
        pages.cookies.append(self.headers.get("Cookie", ""))
        if pages.detour:
            self._send_on(pages.detour)
            return
        self._show(pages.page or FORM.format(asked=html.escape(self.path)))

    def do_POST(self) -> None:
        form = dict(parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        if (form.get("user"), form.get("password")) != self.server.allowed:
            self._show("<title>No</title>refused")
            return
        self._send_on(self.server.pages.bend(self.server.entra.browse(form["asked"])))

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing."""

    def _send_on(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _show(self, page: str) -> None:
        body = page.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Set-Cookie", f"who={COOKIE}; Max-Age=86400; Path=/; Secure; HttpOnly")
        self.end_headers()
        self.wfile.write(body)
