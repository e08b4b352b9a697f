"""One window for each person, desktop session and home: a second start shows the first, and one can ask it to close."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from attendant import single_instance
from attendant.command_line import EXIT_FAILED, EXIT_OK, EXIT_STILL_OPEN, parse
from attendant.doorbell import Doorbell, NotAnswering, call_forward
from attendant.settings.home import HOME_VARIABLE, Home
from attendant.single_instance import Console, claimed, consoles_meant
from tests.e2e.conftest import Called

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start the program in a process of its own."""
    started: list[subprocess.Popen[str]] = []

    def begin(*words: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "attendant", *words]
        started.append(subprocess.Popen(command, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.wait()
        assert process.stderr is not None
        process.stderr.close()


@pytest.fixture
def console(home: Home) -> Iterator[Console]:
    """This process as the console of the home."""
    console = claimed(parse([]))
    yield console
    console.lock.release()


class Window:
    """A window as far as the door knows it."""

    def __init__(self, *, closes: bool = True) -> None:
        self.names: list[str] = []
        self.closes = closes
        self.was_asked_to_close = False

    def come_forward(self, name: str) -> None:
        self.names.append(name)

    def close(self) -> bool:
        self.was_asked_to_close = True
        return self.closes


def wait_until_listening(*words: str) -> Console:
    """Wait until the console that these words open hears of other starts."""
    (console,) = consoles_meant(parse([*words, "--close"]))
    until_s = time.monotonic() + 60
    while time.monotonic() < until_s:
        if console.is_running():
            try:
                call_forward(console, "", wait_s=5.0)
            except NotAnswering:
                continue
            return console
        time.sleep(0.1)
    pytest.fail("no console has opened")


def test_second_start_shows_the_window_that_is_open_with_the_name_asked_for(
    qtbot: QtBot, console: Console, start: Start
) -> None:
    window = Window()
    bell = Doorbell(console, window.come_forward, window.close)

    second = start("--select", "Anna Rossi")

    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == EXIT_OK
    assert window.names == ["Anna Rossi"]
    bell.stop()


def test_console_that_runs_closes_when_it_is_asked_to_and_ends(
    home: Home, start: Start, call: Callable[..., Called]
) -> None:
    running = start()
    console = wait_until_listening()

    closed = call("--close")

    assert (closed.code, closed.err) == (EXIT_OK, "")
    assert not console.is_running()
    assert running.wait(timeout=30) == EXIT_OK


def test_console_that_was_killed_leaves_the_place_to_the_next(
    home: Home, start: Start, call: Callable[..., Called]
) -> None:
    killed = start()
    wait_until_listening()
    killed.kill()
    killed.wait()

    following = start()
    wait_until_listening()

    assert following.poll() is None
    assert call("--close").code == EXIT_OK


def test_closing_where_nothing_runs_is_done_already(home: Home, call: Callable[..., Called]) -> None:
    assert call("--close").code == EXIT_OK


def test_console_with_something_unsaved_stays_and_the_command_says_so(
    qtbot: QtBot, console: Console, start: Start
) -> None:
    window = Window(closes=False)
    bell = Doorbell(console, window.come_forward, window.close)

    asked = start("--close")

    qtbot.waitUntil(lambda: asked.poll() is not None, timeout=30_000)
    assert asked.returncode == EXIT_STILL_OPEN
    assert asked.stderr is not None
    assert "not saved yet" in asked.stderr.read()
    bell.stop()


@pytest.mark.parametrize("says_something", [False, True])
def test_console_that_hangs_is_given_up_after_a_while(console: Console, says_something: bool) -> None:
    silent = QLocalServer()
    if says_something:
        silent.listen(console.address)

    with pytest.raises(NotAnswering):
        call_forward(console, "", wait_s=0.3)
    silent.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe ends with its process")
def test_socket_of_a_crashed_console_is_taken_over(qtbot: QtBot, console: Console) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(console.address)
    left.close()
    window = Window()

    bell = Doorbell(console, window.come_forward, window.close)

    assert bell.is_listening
    bell.stop()


@pytest.mark.skipif(sys.platform == "win32", reason="Python has no socket for a pipe")
def test_what_is_not_understood_changes_nothing(qtbot: QtBot, console: Console) -> None:
    window = Window()
    bell = Doorbell(console, window.come_forward, window.close)

    visitor = QLocalSocket()
    visitor.connectToServer(console.address)
    visitor.write(b'["close"]\n{"ask": "close"}\n')
    answers: list[bytes] = []
    visitor.readyRead.connect(lambda: answers.append(bytes(visitor.readAll().data())))
    qtbot.waitUntil(lambda: b"".join(answers).endswith(b'{"done": false}\n'))

    assert not window.was_asked_to_close
    bell.stop()


@pytest.mark.usefixtures("console")
@pytest.mark.parametrize("words", [["--demo"], ["--settings", "other.toml"], ["--at", "2026-11-24T10:24"]])
def test_another_settings_file_and_a_demonstration_are_another_console(words: list[str]) -> None:
    other = claimed(parse(words))

    assert other.lock.is_held
    other.lock.release()


@pytest.mark.usefixtures("console")
def test_another_home_is_another_console(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "other"))

    other = claimed(parse([]))

    assert other.lock.is_held
    other.lock.release()


@pytest.mark.usefixtures("console")
@pytest.mark.parametrize("difference", ["_session", "_person"])
def test_another_desktop_session_and_another_person_are_another_console(
    monkeypatch: pytest.MonkeyPatch, difference: str
) -> None:
    monkeypatch.setattr(single_instance, difference, lambda: "other")

    other = claimed(parse([]))

    assert other.lock.is_held
    other.lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows numbers its sessions")
def test_screens_of_one_display_are_one_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":7")
    first = claimed(parse([]))
    monkeypatch.setenv("DISPLAY", ":7.0")

    second = claimed(parse([]))

    assert not second.lock.is_held
    first.lock.release()


@pytest.mark.skipif(sys.platform == "win32", reason="the folder there is in the person's own profile")
def test_a_folder_of_somebody_else_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / f"attendant-console-{os.getuid()}").mkdir(mode=0o777)
    (tmp_path / f"attendant-console-{os.getuid()}").chmod(0o777)

    with pytest.raises(PermissionError):
        claimed(parse([]))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards a pipe by the person's identity, not by a mode")
def test_only_this_person_may_use_the_door(qtbot: QtBot, console: Console) -> None:
    window = Window()
    bell = Doorbell(console, window.come_forward, window.close)

    assert Path(console.address).stat().st_mode & 0o077 == 0
    bell.stop()


def test_a_start_beside_a_console_that_hangs_says_so(
    console: Console, call: Callable[..., Called], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("attendant.doorbell.PATIENCE_S", 0.2)
    monkeypatch.setattr("attendant.ui.messages.report_without_window", lambda problem: told.append(problem.code))

    answer = call()

    assert answer.code == EXIT_FAILED
    assert "does not answer" in answer.err
    assert told == ["NotAnswering"]
