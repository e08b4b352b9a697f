"""Runs Qt's loop until the console has something to show, for runs at whose window nobody sits."""

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from attendant.desk.console import Console

_FIRST_ROUND_MS = 30_000
_LOOK_UP_MS = 5_000


def wait_until_settled(console: Console) -> None:
    """Start ``console`` and wait until its first round is over; at most half a minute."""
    loop = _loop_until(console.settled, _FIRST_ROUND_MS)
    console.start()
    loop.exec()


def wait_until_looked_up(console: Console) -> None:
    """Wait until nothing more is on its way about the person selected; at most five seconds, since it may not come."""
    if console.is_looking_up:
        _loop_until(console.looked_up, _LOOK_UP_MS).exec()


def _loop_until(signal: SignalInstance, patience_ms: int) -> QEventLoop:
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(patience_ms, loop, loop.quit)
    return loop
