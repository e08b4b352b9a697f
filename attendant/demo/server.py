"""A loopback HTTP server that shows a made-up house over Exchange Web Services and Microsoft Graph."""

import gzip
import json
import logging
import math
import secrets
import socket
import uuid
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self

from attendant.core.ports import Clock
from attendant.demo.authentication import AUTHENTICATIONS, AuthenticationFactory
from attendant.demo.ews import autodiscover, operations
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import SoapFault, fault_of
from attendant.demo.ews.versions import NEWEST, SERVER_VERSIONS
from attendant.demo.graph import operations as graph
from attendant.demo.graph.messages import Refusal
from attendant.demo.handshake import Account, Authentication, Handshake
from attendant.demo.limits import CallerLimits
from attendant.demo.mailboxes import House

_log = logging.getLogger(__name__)

EWS_PATH = "/EWS/Exchange.asmx"
USER_NAME = "CONTOSO\\reception"
USER_MAILBOX = "reception@contoso.example"

_LARGEST_REQUEST_BYTES = 4 * 1024 * 1024
_WORTH_COMPRESSING_BYTES = 2048
_IDLE_CONNECTION_S = 120
_NOT_FOUND_PAGE = (
    b"<html><head><title>404</title></head><body><h1>404 - File or directory not found.</h1></body></html>"
)


class _SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class DemoServer:
    """Serves one house on 127.0.0.1 until stopped. All methods may be called from any thread.

    Args:
        house: Whose mailboxes to show.
        version: Exchange version to play, a key of ``SERVER_VERSIONS``.
        authentication: A key of ``AUTHENTICATIONS``, or what makes another scheme for the account.
        password: Password of the account; a random one where None.
        mailbox: Address of the account's own mailbox.
        clock: Where the time comes from; the system where None.
        port: Port to listen on; 0 lets the system choose.
        limits: What the account may ask; None: as much as it likes.

    Attributes:
        user_name: The account's name, as one types it into the settings.
        user_mailbox: Address of its mailbox.
        password: Its password.
        token: Bearer token with which Graph takes the client for that account.
        ews_token: The same for Exchange Web Services, where the way to sign in is "bearer".
        version: The version being played.
    """

    def __init__(
        self,
        house: House,
        *,
        version: str = NEWEST,
        authentication: str | AuthenticationFactory = "basic",
        password: str | None = None,
        mailbox: str = USER_MAILBOX,
        clock: Clock | None = None,
        port: int = 0,
        limits: CallerLimits | None = None,
    ) -> None:
        """Prepare everything but the socket.

        Raises:
            ValueError: An unknown version or way to sign in.
        """
        if version not in SERVER_VERSIONS:
            msg = f"unknown version {version!r}; known are {', '.join(SERVER_VERSIONS)}"
            raise ValueError(msg)
        if isinstance(authentication, str) and authentication not in AUTHENTICATIONS:
            msg = f"unknown way to sign in {authentication!r}; known are {', '.join(AUTHENTICATIONS)}"
            raise ValueError(msg)
        self.user_name = USER_NAME
        self.user_mailbox = mailbox
        self.password = secrets.token_urlsafe(12) if password is None else password
        self.token = secrets.token_urlsafe(24)
        self.ews_token = secrets.token_urlsafe(24)
        self.version = version
        scheme = AUTHENTICATIONS[authentication] if isinstance(authentication, str) else authentication
        self._authentication = scheme(Account(USER_NAME, mailbox, self.password, self.ews_token))
        self._setting = Setting(house, mailbox, clock or _SystemClock())
        self._wanted_port = port
        self._limits = limits
        self._listener: _Listener | None = None
        self._lock = Lock()

    @property
    def url(self) -> str:
        """Address of Exchange Web Services, once started.

        Raises:
            RuntimeError: The server is not running.
        """
        return self._running().address + EWS_PATH

    @property
    def graph_url(self) -> str:
        """Address of Microsoft Graph with its version, once started.

        Raises:
            RuntimeError: The server is not running.
        """
        return self._running().address + graph.GRAPH_PATH

    def _running(self) -> "_Listener":
        if self._listener is None:
            msg = "the demo server is not running"
            raise RuntimeError(msg)
        return self._listener

    def start(self) -> Self:
        """Begin to listen; nothing happens where it already does.

        Raises:
            OSError: The port is taken.
        """
        with self._lock:
            if self._listener is None:
                self._authentication.start()
                self._listener = _Listener(
                    self._wanted_port, self._setting, self.version, self._authentication, self.token, self._limits
                )
                self._listener.serve()
        return self

    def stop(self) -> None:
        """Stop listening and close every connection; nothing happens where it is not running."""
        with self._lock:
            if self._listener is not None:
                self._listener.end()
                self._listener = None
                self._authentication.stop()

    def __enter__(self) -> Self:
        """Start for a ``with`` block."""
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop at the end of the block."""
        self.stop()


class _Listener(ThreadingTCPServer):
    """The socket, its threads and the connections that are open.

    Not http.server's own class, which looks the name of the machine up before it listens: seconds on some networks.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(
        self,
        port: int,
        setting: Setting,
        version: str,
        authentication: Authentication,
        token: str,
        limits: CallerLimits | None,
    ) -> None:
        self.setting = setting
        self.limits = limits
        self.token = token
        self.version = SERVER_VERSIONS[version]
        self.authentication = authentication
        self._open: set[socket.socket] = set()
        self._open_lock = Lock()
        super().__init__(("127.0.0.1", port), _Connection)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def serve(self) -> None:
        Thread(target=self.serve_forever, args=(0.05,), name="demo server", daemon=True).start()

    def end(self) -> None:
        self.shutdown()
        self.server_close()
        with self._open_lock:
            for connection in self._open:
                # The thread that serves it wakes up and closes it; it may have done so already.
                try:
                    connection.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._open_lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._open_lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep quiet: the stock method prints a trace, also when a client merely hung up."""
        _log.debug("a connection to the demo server broke", exc_info=True)


class _Connection(BaseHTTPRequestHandler):
    """One client's connection, kept open between requests."""

    server: _Listener
    protocol_version = "HTTP/1.1"
    server_version = "Microsoft-IIS/10.0"
    sys_version = ""
    timeout = _IDLE_CONNECTION_S
    disable_nagle_algorithm = True
    wbufsize = -1

    _handshake: Handshake

    def setup(self) -> None:
        super().setup()
        self._handshake = self.server.authentication.handshake()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Print nothing."""

    def do_GET(self) -> None:
        if self._is_graph():
            self._answer_graph(b"")
        elif self._is_ews():
            self._send(405, b"", [("Allow", "POST")])
        else:
            self._send(404, _NOT_FOUND_PAGE, [("Content-Type", "text/html")])

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        body = self._body()
        if body is None:
            return
        if self._is_graph():
            self._answer_graph(body)
            return
        if not (self._is_ews() or self._is_autodiscover()):
            self._send(404, _NOT_FOUND_PAGE, [("Content-Type", "text/html")])
            return
        verdict = self._handshake.judge(self.headers.get("Authorization"))
        challenges = [("WWW-Authenticate", challenge) for challenge in verdict.challenges]
        if not verdict.accepted:
            self._send(401, b"", challenges)
            return
        if self._is_autodiscover():
            domain = USER_MAILBOX.partition("@")[2]
            status, answer = 200, autodiscover.answer(body, domain, self.server.address + EWS_PATH)
        else:
            status, answer = self._ews_answer(body)
        self._send_packed(status, answer, [("Content-Type", "text/xml; charset=utf-8"), *challenges])

    def _ews_answer(self, body: bytes) -> tuple[int, bytes]:
        limits = self.server.limits
        wait_s = limits.ews.enter() if limits else None
        if wait_s is not None:
            busy = SoapFault(
                "ErrorServerBusy", "The server cannot service this request right now.", "", int(wait_s * 1000)
            )
            return operations.FAULT, fault_of(busy)
        try:
            return operations.answer(body, self.server.setting, self.server.version)
        finally:
            if limits:
                limits.ews.leave()

    def _answer_graph(self, body: bytes) -> None:
        limits = self.server.limits
        wait_s = limits.graph.enter() if limits else None
        if wait_s is not None:
            refusal = Refusal(429, "TooManyRequests", "The request has been throttled.").body
            headers = [("Content-Type", "application/json"), ("Retry-After", str(math.ceil(wait_s)))]
            self._send(429, json.dumps(refusal).encode(), headers)
            return
        try:
            status, answer = self._graph_answer(body)
        finally:
            # Before the answer goes out: whoever has it may ask again at once.
            if limits:
                limits.graph.leave()
        content_type = (
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8"
        )
        if answer.startswith(b"\x89PNG"):
            content_type = "image/png"
        sent = [("Content-Type", content_type), ("request-id", str(uuid.uuid4()))]
        self._send_packed(status, answer, [*sent, ("WWW-Authenticate", "Bearer")] if status == 401 else sent)

    def _graph_answer(self, body: bytes) -> tuple[int, bytes]:
        headers = {name: value for name, value in self.headers.items()}  # noqa: C416 - a Message is no mapping
        return graph.answer(
            self.command, self.path, headers, body,
            token=self.server.token, setting=self.server.setting, base_url=self.server.address + graph.GRAPH_PATH,
        )  # fmt: skip

    def _send_packed(self, status: int, answer: bytes, headers: list[tuple[str, str]]) -> None:
        if len(answer) >= _WORTH_COMPRESSING_BYTES and "gzip" in self.headers.get("Accept-Encoding", "").lower():
            answer = gzip.compress(answer, compresslevel=1, mtime=0)
            headers = [*headers, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
        self._send(status, answer, headers)

    def _is_ews(self) -> bool:
        return self.path.partition("?")[0].lower() == EWS_PATH.lower()

    def _is_autodiscover(self) -> bool:
        return self.path.lower() == autodiscover.PATH

    def _is_graph(self) -> bool:
        return self.path.startswith(graph.GRAPH_PATH + "/")

    def _body(self) -> bytes | None:
        """Read the request's body; None where it was refused."""
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._refuse(411)
            return None
        if int(length) > _LARGEST_REQUEST_BYTES:
            self._refuse(413)
            return None
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            self.close_connection = True
            return None
        return body

    def _refuse(self, status: int) -> None:
        """Answer without having read the body, after which the connection is of no use."""
        self.close_connection = True
        self._send(status, b"", [("Connection", "close")])

    def _send(self, status: int, body: bytes, headers: list[tuple[str, str]]) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        self.wfile.flush()
