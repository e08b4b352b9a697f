"""A second start on Windows: names of pipes are the whole machine's, and windows come forward only by leave."""

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from attendant.command_line import EXIT_OK, parse
from attendant.single_instance import claimed
from tests.e2e.test_single_instance import wait_until_listening
from tests.windows.wine import networks_left_out

USER32 = ctypes.windll.user32
MINIMIZE = 6
"""``SW_MINIMIZE`` of ShowWindow."""
PROGRAM = [
    sys.executable,
    "-X",
    "utf8",
    "-c",
    # Wine hands no variables of Qt on, and the offscreen platform has no windows that Windows knows.
    "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'windows'; from attendant.app import main; sys.exit(main())",
]


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The console of a person whose name has letters beyond ASCII."""
    monkeypatch.setenv("ATTENDANT_HOME", str(tmp_path / "Jürgen Đặng"))
    with networks_left_out():
        process = subprocess.Popen(PROGRAM)
        wait_until_listening()
        yield process
        process.kill()
        process.wait()


def until(happens: Callable[[], bool]) -> bool:
    """Wait for it; at most half a minute."""
    until_s = time.monotonic() + 30
    while not happens() and time.monotonic() < until_s:
        time.sleep(0.1)
    return happens()


def test_minimised_window_comes_back_at_a_second_start(running: "subprocess.Popen[bytes]") -> None:
    window = USER32.FindWindowW(None, "Attendant Console")
    assert window
    USER32.ShowWindow(window, MINIMIZE)
    assert until(lambda: bool(USER32.IsIconic(window)))

    second = subprocess.run([*PROGRAM, "--select", "Anna"], check=False, timeout=60)

    assert second.returncode == EXIT_OK
    assert until(lambda: not USER32.IsIconic(window))
    assert running.poll() is None


def test_console_closes_when_it_is_asked_to_and_its_process_has_ended(running: "subprocess.Popen[bytes]") -> None:
    closed = subprocess.run([*PROGRAM, "--close"], check=False, timeout=60)

    assert closed.returncode == EXIT_OK
    assert running.wait(10) == EXIT_OK


def test_the_pipe_is_of_one_desktop_session_and_one_person() -> None:
    console = claimed(parse([]))
    session = ctypes.c_ulong()
    ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(session))

    assert f"-{session.value}-" in console.address
    assert "\\" not in console.address
    console.lock.release()
