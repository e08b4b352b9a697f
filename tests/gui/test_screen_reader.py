"""What a screen reader hears of the real window: on X, over AT-SPI, from another process."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = Path("/usr/bin/python3")
"""The system's own: bindings of AT-SPI come with the system, not from the package index."""

BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
PATIENCE_S = 90.0


def what_is_missing() -> str | None:
    """Return why a screen reader cannot be played on this machine, or None."""
    if sys.platform != "linux":
        return "AT-SPI is of Linux"
    for program in ("Xvfb", "dbus-run-session"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not list(Path("/usr/libexec").glob("at-spi-bus-launcher")) and not shutil.which("at-spi-bus-launcher"):
        return "at-spi2-core is not installed"
    if not SYSTEM_PYTHON.exists():
        return "the system has no Python of its own"
    for command, reason in (
        ([str(SYSTEM_PYTHON), "-c", BINDINGS], "gir1.2-atspi-2.0 or python3-gi is not installed"),
        (["dbus-run-session", "--", "true"], "no D-Bus session starts here"),
    ):
        if subprocess.run(command, capture_output=True, check=False).returncode:  # noqa: S603 - our own words
            return reason
    return None


@contextmanager
def display() -> Iterator[str]:
    """Run an X server without a screen and give its name; skips the test where none starts."""
    readable, writable = os.pipe()
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writable], stderr=subprocess.DEVNULL)  # noqa: S603 - our own words
    os.close(writable)
    try:
        with os.fdopen(readable) as said:
            number = said.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def run_apart(command: list[str], environment: dict[str, str]) -> tuple[int, str, str]:
    """Run a command whose children, the daemons of its session among them, end with it."""
    with subprocess.Popen(  # noqa: S603 - our own words
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            out, err = process.communicate(timeout=PATIENCE_S)
        finally:
            with suppress(ProcessLookupError):  # all of them have ended
                os.killpg(process.pid, signal.SIGKILL)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def story() -> dict[str, Any]:
    """What was heard while the console went offline, stayed so and came back."""
    missing = what_is_missing()
    if missing is not None:
        pytest.skip(missing)
    with display() as name:
        environment = {
            **os.environ,
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT),
        }
        window = [sys.executable, "-m", "tests.gui.screen_reader.window"]
        listener = str(ROOT / "tests" / "gui" / "screen_reader" / "listener.py")
        code, out, err = run_apart(["dbus-run-session", "--", str(SYSTEM_PYTHON), listener, *window], environment)
    if "Could not load the Qt platform plugin" in err or "could not connect to display" in err:
        pytest.skip("Qt's libraries for X are not installed (libxcb-cursor0 and others)")
    assert code == 0, err
    heard: dict[str, Any] = json.loads(out.splitlines()[-1])
    if not heard["programs"]:
        pytest.skip("no accessibility bus runs here")
    return heard


def test_trouble_is_told_once_and_politely(story: dict[str, Any]) -> None:
    (said,) = story["offline"]

    assert said["text"].startswith("The calendar server cannot be reached. Calendars as of 10:23.")
    assert said["politeness"] == 1, "polite: it waits until the screen reader has finished"


def test_trouble_that_stays_is_not_told_again(story: dict[str, Any]) -> None:
    assert story["offline again"] == []


def test_its_end_is_told_once(story: dict[str, Any]) -> None:
    assert [said["text"] for said in story["online"]] == ["Calendars up to date"]


def test_banner_is_there_to_be_read_and_gone_when_it_is_over(story: dict[str, Any]) -> None:
    assert "The calendar server cannot be reached. Calendars as of 10:23." in story["banner offline"]
    assert story["banner online"] == []
