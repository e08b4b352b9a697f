"""A loopback server that answers as a test says and has bad days on request; it understands nothing itself."""

import gzip
import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

XML = "text/xml; charset=utf-8"


@dataclass(frozen=True)
class Request:
    """What arrived."""

    path: str
    headers: Mapping[str, str]
    body: bytes
    client_port: int


Answer = Callable[["_Handler", Request], None]
"""Writes an answer, good or bad, to the handler."""


def reply(status: int, body: bytes = b"", *, content_type: str = XML, **headers: str) -> Answer:
    """Answer properly; in names of ``headers`` an underscore stands for a hyphen."""

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", content_type)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def half_a_body(body: bytes) -> Answer:
    """Promise the whole, send half, hang up."""

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.start_xml(len(body))
        handler.wfile.write(body[: len(body) // 2])
        handler.hang_up()

    return answer


def drip(body: bytes, *, pause_s: float = 0.02) -> Answer:
    """Send a byte at a time, each before any timeout of a socket."""

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.start_xml(len(body))
        for position in range(len(body)):
            handler.wfile.write(body[position : position + 1])
            handler.wfile.flush()
            if handler.fake.stopping.wait(pause_s):
                return

    return answer


def silence(handler: "_Handler", _request: Request) -> None:
    """Take the request and say nothing until the client hangs up or the server stops."""
    handler.fake.silent.set()
    while not handler.fake.stopping.is_set():
        said, _, _ = select.select([handler.connection], [], [], 0.05)
        if said:
            break  # nobody speaks again before an answer: this is the end
    handler.hang_up()


def reset(handler: "_Handler", _request: Request) -> None:
    """Break the connection with a reset."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.hang_up()


def hang_up(handler: "_Handler", _request: Request) -> None:
    """Close the connection without a word, as a server does that has grown tired of an idle client."""
    handler.hang_up()


def tunnel_to(port: int) -> Answer:
    """Connect a client of this proxy with a port of this machine, whatever name it asked for."""

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.send_response(200, "Connection established")
        handler.end_headers()
        with socket.create_connection(("127.0.0.1", port)) as beyond:
            back = threading.Thread(target=_carry, args=(beyond, handler.connection), daemon=True)
            back.start()
            _carry(handler.connection, beyond)
            back.join()
        handler.close_connection = True

    return answer


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while piece := source.recv(64 * 1024):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return  # one of the two went


def gzip_bomb(megabytes: int) -> Answer:
    """Send little that unpacks to much, without ever holding it as a whole."""
    packed = gzip.compress(b" " * 1024 * 1024, 9) * megabytes  # members of gzip may follow each other

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.start_xml(len(packed), Content_Encoding="gzip")
        handler.wfile.write(packed)

    return answer


def endless(piece: bytes) -> Answer:
    """Send ``piece`` again and again, in chunks, until the client hangs up."""

    def answer(handler: "_Handler", _request: Request) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", XML)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        while not handler.fake.stopping.is_set():
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    return answer


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    fake: "FakeEwsServer"

    def finish_request(self, request: object, client_address: object) -> None:
        assert isinstance(request, socket.socket)
        try:
            if self.fake.tls is not None:
                request = self.fake.tls.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
        except OSError:
            return  # the client was sent away or went: its test looks at the client
        finally:
            request.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    @property
    def fake(self) -> "FakeEwsServer":
        return self.server.fake

    def start_xml(self, length: int, **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", XML)
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def hang_up(self) -> None:
        self.wfile.flush()
        self.close_connection = True
        self.connection.close()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        request = Request(self.path, dict(self.headers.items()), body, self.client_address[1])
        self.fake.next_answer(request)(self, request)

    def do_GET(self) -> None:
        self.do_POST()

    def do_CONNECT(self) -> None:
        request = Request(self.path, dict(self.headers.items()), b"", self.client_address[1])
        self.fake.next_answer(request)(self, request)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@dataclass
class FakeEwsServer:
    """Serves ``answers`` one after the other, the last one again and again, on a free port of 127.0.0.1.

    Attributes:
        answers: What to do with each request.
        requests: What has arrived.
        silent: Set when a request met ``silence``.
        stopping: Set when the server goes.
        tls: Speak https with this context, on connections that come from now on.
        host: Name to put into the address.
    """

    answers: Sequence[Answer]
    tls: ssl.SSLContext | None = None
    host: str = "127.0.0.1"
    requests: list[Request] = field(default_factory=list)
    silent: threading.Event = field(default_factory=threading.Event)
    stopping: threading.Event = field(default_factory=threading.Event)

    def next_answer(self, request: Request) -> Answer:
        """Keep the request and pick its answer."""
        self.requests.append(request)
        return self.answers[min(len(self.requests), len(self.answers)) - 1]

    @property
    def url(self) -> str:
        """Address of the service."""
        return f"{self.origin}/EWS/Exchange.asmx"

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}"

    @property
    def port(self) -> int:
        """The port."""
        return int(self._server.server_port)

    def __enter__(self) -> Self:
        """Start serving."""
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.fake = self
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop serving and wake who is silent."""
        self.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
