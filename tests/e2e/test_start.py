"""How the program stands in the terminal that it was started from."""

import io
import subprocess
import sys

import pytest

from attendant.app import main
from attendant.command_line import EXIT_FAILED, EXIT_OK

MORNING = "2026-11-24T10:24:00+01:00"


def test_names_reach_a_pipe_whole_whatever_encoding_the_system_prefers(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="cp1252", write_through=True))

    main(["show", "--demo", "--at", MORNING])

    assert "Trần Ngọc Anh" in pipe.getvalue().decode("utf-8")


def test_a_reader_that_has_enough_is_no_reason_to_complain() -> None:
    words = [sys.executable, "-m", "attendant", "show", "--demo", "--at", MORNING, "--json"]

    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as shown:
        assert shown.stdout is not None
        assert shown.stderr is not None
        shown.stdout.close()
        complaint = shown.stderr.read()

    assert (shown.returncode, complaint) == (EXIT_FAILED, "")


def test_ctrl_c_in_the_terminal_closes_the_window() -> None:
    # In a process of its own: an application that has once been left does not come back as it was.
    press = (
        "import signal, sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication;"
        "application = QApplication([]);"
        "QTimer.singleShot(0, application, lambda: signal.raise_signal(signal.SIGINT));"
        f"from attendant.app import main; sys.exit(main(['--demo', '--at', '{MORNING}']))"
    )

    left = subprocess.run([sys.executable, "-c", press], capture_output=True, text=True, timeout=60, check=False)

    assert left.returncode == EXIT_OK
    assert "Traceback" not in left.stderr
