"""Receives the result of a sign-in in the system's browser on this machine (RFC 8252, section 7.3)."""

import socketserver
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from secrets import compare_digest
from urllib.parse import parse_qsl

_LOOK_S = 0.2
_LONGEST_FORM = 64 * 1024
_CLIENT_PATIENCE_S = 5


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the browser shows in the end; plain text.

    Attributes:
        signed_in: After a sign-in.
        refused: Where Microsoft refused it, or the person gave up.
    """

    signed_in: str
    refused: str


class LoopbackListener:
    """Listens on this machine only, for one form. Used in a worker thread.

    MSAL has a listener of its own, which cannot be told to stop waiting.

    Args:
        farewell: What the browser shows in the end.
    """

    def __init__(self, farewell: Farewell) -> None:
        """Listen on a free port.

        Raises:
            OSError: The system does not allow it.
        """
        self._server = _Server(farewell)

    @property
    def redirect(self) -> str:
        """Where Microsoft is to send the browser; Azure takes any port for a registered ``http://localhost``."""
        return f"http://localhost:{self._server.server_address[1]}"

    def wait(self, state: str, cancelled: threading.Event, patience_s: float) -> Mapping[str, str]:
        """Wait for the form (OAuth 2.0 Form Post Response Mode).

        Args:
            state: What the form must carry; anything else that arrives is refused and does not end the wait.
            cancelled: Ends the wait.
            patience_s: Ends it too.

        Returns:
            The fields; empty where none came.
        """
        self._server.state = state
        until_s = time.monotonic() + patience_s
        while not self._server.received and not cancelled.is_set() and time.monotonic() < until_s:
            self._server.handle_request()
        return self._server.received

    def close(self) -> None:
        """Stop listening."""
        self._server.server_close()


class _Server(socketserver.TCPServer):
    timeout = _LOOK_S

    def __init__(self, farewell: Farewell) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.farewell = farewell
        self.state = ""
        self.received: Mapping[str, str] = {}


class _Handler(BaseHTTPRequestHandler):
    timeout = _CLIENT_PATIENCE_S
    server: _Server

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > _LONGEST_FORM:
            self._answer(HTTPStatus.BAD_REQUEST, "")
            return
        form = dict(parse_qsl(self.rfile.read(int(length)).decode(errors="replace")))
        is_ours = compare_digest(form.get("state", "").encode(), self.server.state.encode())
        if not is_ours or not form.keys() & {"code", "error"}:
            self._answer(HTTPStatus.BAD_REQUEST, "")
            return
        farewell = self.server.farewell
        self._answer(HTTPStatus.OK, farewell.refused if "error" in form else farewell.signed_in)
        self.server.received = form

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing: the form holds a code."""

    def _answer(self, status: HTTPStatus, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)
