"""How the program stands in the terminal that it was started from."""

import io
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from attendant.app import main
from attendant.command_line import EXIT_OK

MORNING = "2026-11-24T10:24:00+01:00"


def test_names_reach_a_pipe_whole_whatever_encoding_the_system_prefers(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="cp1252", write_through=True))

    main(["show", "--demo", "--at", MORNING])

    assert "Trần Ngọc Anh" in pipe.getvalue().decode("utf-8")


def test_ctrl_c_in_the_terminal_closes_the_window(qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGINT)
    QTimer.singleShot(0, qapp, lambda: signal.raise_signal(signal.SIGINT))

    try:
        assert main(["--demo", "--at", MORNING]) == EXIT_OK
    finally:
        signal.signal(signal.SIGINT, before)
