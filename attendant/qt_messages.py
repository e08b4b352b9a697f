"""Qt's messages go to the log: a windowed program on Windows has no terminal, and people read no plugin's words."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

log = logging.getLogger("qt")


@contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Send Qt's messages to the log until the block ends; then whoever had them before has them again."""
    before = qInstallMessageHandler(_take)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    log.log(_LEVELS[kind], "%s: %s", context.category or "default", message)
    if kind is QtMsgType.QtFatalMsg and sys.stderr is not None:
        # Qt ends the program next.
        sys.stderr.write(f"{message}\n")
