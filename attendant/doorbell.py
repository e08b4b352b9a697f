"""Where a running console hears of a second start and of who asks it to close, and how one is asked.

Over a local socket that only this person may use: the console greets with the number of its process, the visitor sends
one request, the console answers it. Each is a line of JSON.
"""

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from attendant.core.errors import AttendantError
from attendant.core.text import Text
from attendant.single_instance import Console

_LONGEST_REQUEST = 4_096
_VISIT_MS = 5_000
PATIENCE_S = 6.0
"""How long a second start waits for one that has only just begun, or is busy."""
_ENDS_WITHIN_S = 12.0
"""Closing takes two seconds at most, whatever a server does; a slow disk and a full swap may need more."""

log = logging.getLogger(__name__)


class NotAnswering(AttendantError):
    """A console runs, and does not say anything."""

    summary = Text("The console is open already, but it does not answer.")
    remedy = Text("Wait a moment and start it again. If that does not help, end it in the system's task manager first.")


class StillOpen(AttendantError):
    """A console that was asked to close is still there."""

    summary = Text("The console is still open.")
    remedy = Text("Close its window, or end it in the system's task manager.")


class ChangesUnsaved(AttendantError):
    """A console stays open for what somebody entered."""

    summary = Text("The console stays open: something entered in it is not saved yet.")
    remedy = Text("Save it or cancel there, then close the console.")


class Doorbell(QObject):
    """Listens for other starts; lives in the window's thread.

    Args:
        console: This process's own; it holds its lock.
        come_forward: Shows the window and looks for the name that is given, which may be "".
        close: Closes the window soon; returns False where it stays open for what somebody entered.
        parent: Owner.
    """

    def __init__(
        self,
        console: Console,
        come_forward: Callable[[str], None],
        close: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Begin to listen. Where that fails a second start finds nobody; it is logged, and all else works."""
        super().__init__(parent)
        self._come_forward = come_forward
        self._close = close
        # What lies there is a crashed console's: nobody else listens here while we hold the lock.
        QLocalServer.removeServer(console.address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(console.address):
            log.warning("a second start will not find this one: %s", self._server.errorString())

    @property
    def is_listening(self) -> bool:
        """Whether a second start is heard."""
        return self._server.isListening()

    def stop(self) -> None:
        """Listen no more."""
        self._server.close()

    @Slot()
    def _greet(self) -> None:
        while (visitor := self._server.nextPendingConnection()) is not None:
            visitor.readyRead.connect(self._hear)
            visitor.disconnected.connect(visitor.deleteLater)
            # Whoever says nothing does not stay.
            QTimer.singleShot(_VISIT_MS, visitor, visitor.abort)
            _send(visitor, {"process": os.getpid()})

    @Slot()
    def _hear(self) -> None:
        visitor = self.sender()
        if not isinstance(visitor, QLocalSocket):
            return
        if visitor.canReadLine():
            visitor.readyRead.disconnect(self._hear)  # one request each
            request = _understood(visitor.readLine(_LONGEST_REQUEST).data())
            # The visitor hangs up: on Windows an answer that is not read yet goes with the pipe.
            _send(visitor, {"done": self._did(request)})
        elif visitor.bytesAvailable() >= _LONGEST_REQUEST:
            visitor.abort()

    def _did(self, request: dict[str, Any]) -> bool:
        match request:
            case {"ask": "come_forward", "name": str(name)}:
                self._come_forward(name)
                return True
            case {"ask": "close"}:
                return self._close()
            case _:
                log.warning("not understood: a request at the door")
                return False


def call_forward(console: Console, name: str, *, wait_s: float | None = None) -> None:
    """Let a running console show its window.

    Args:
        console: The one that holds its lock.
        name: Whom to look for in it, or "".
        wait_s: Patience; ``PATIENCE_S`` where None.

    Raises:
        NotAnswering: It says nothing.
    """
    until_s = time.monotonic() + (PATIENCE_S if wait_s is None else wait_s)
    if not _answer(console, {"ask": "come_forward", "name": name}, until_s):
        raise NotAnswering


def close_and_wait(console: Console, *, wait_s: float = _ENDS_WITHIN_S) -> None:
    """Ask a running console to close, and wait until its process has ended.

    Raises:
        ChangesUnsaved: It stays open for what somebody entered.
        NotAnswering: It says nothing.
        StillOpen: It was willing, and did not come to its end.
        OSError: Its lock cannot be looked at.
    """
    until_s = time.monotonic() + wait_s
    if not console.is_running():
        return
    try:
        is_closing = _answer(console, {"ask": "close"}, until_s)
    except NotAnswering:
        if console.is_running():
            raise
        return  # it was on its way out
    if not is_closing:
        raise ChangesUnsaved
    while console.is_running():
        if time.monotonic() > until_s:
            raise StillOpen
        time.sleep(0.05)


def _answer(console: Console, request: dict[str, str], until_s: float) -> bool:
    """Send a request and return whether it was granted.

    Raises:
        NotAnswering: Nobody answers by ``until_s``, of the monotonic clock.
    """
    while time.monotonic() < until_s:
        visitor = QLocalSocket()
        visitor.connectToServer(console.address)
        if visitor.waitForConnected(_left_ms(until_s)):
            greeting = _received(visitor, until_s)
            if "process" in greeting:
                _let_come_forward(greeting["process"])
                _send(visitor, request)
                answer = _received(visitor, until_s)
                if "done" in answer:
                    return answer["done"] is True
        visitor.abort()
        if not console.is_running():
            break
        # It has only just started, and does not listen yet.
        time.sleep(0.1)
    raise NotAnswering


def _left_ms(until_s: float) -> int:
    return max(1, round((until_s - time.monotonic()) * 1000))


def _received(visitor: QLocalSocket, until_s: float) -> dict[str, Any]:
    """Wait for a line; empty where none comes."""
    while not visitor.canReadLine():
        if time.monotonic() > until_s or not visitor.waitForReadyRead(_left_ms(until_s)):
            return {}
    return _understood(visitor.readLine().data())


def _send(visitor: QLocalSocket, said: dict[str, Any]) -> None:
    visitor.write(json.dumps(said).encode() + b"\n")
    visitor.flush()


def _understood(line: bytes | bytearray | memoryview) -> dict[str, Any]:
    try:
        said = json.loads(bytes(line))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _let_come_forward(process: object) -> None:
    """Hand on our right to come to the front: Windows gives it to the program that a person has just started.

    https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-allowsetforegroundwindow
    """
    if sys.platform == "win32" and isinstance(process, int):
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(process)
