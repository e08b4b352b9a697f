"""What every test stands on: nothing of this machine, no display, repeatable examples, nothing left behind."""

import errno
import gc
import ipaddress
import itertools
import os
import socket
import sys
import tempfile
import threading
import time
import zoneinfo
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QThread

from attendant.settings import policy

HOME = tempfile.TemporaryDirectory(prefix="attendant-tests-", ignore_cleanup_errors=True)

MACHINES_OWN = {
    "CURL_CA_BUNDLE", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "REQUESTS_CA_BUNDLE",
    "SSL_CERT_DIR", "SSL_CERT_FILE",
}  # fmt: skip
"""Variables that would make a test tell of the machine and not of the program; so would a proxy."""


def forget_this_machine() -> None:
    """Point all that a program finds by its environment at an empty home, in one place, zone and language."""
    for name in list(os.environ):
        if name in MACHINES_OWN or name.lower().endswith("_proxy"):
            del os.environ[name]
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        os.environ[name] = HOME.name
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_DIRS"):
        os.environ[name] = str(Path(HOME.name) / name.lower())
    os.environ["XDG_RUNTIME_DIR"] = HOME.name
    os.environ |= {
        "LC_ALL": "C.UTF-8",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "PYTHONTZPATH": "",  # the pinned tzdata's zones: a system's may be years old
        "TZ": "Europe/Rome",
    }
    zoneinfo.reset_tzpath()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(time, "tzset"):
        time.tzset()


forget_this_machine()

settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True, database=None)
settings.load_profile("repeatable")

UNREACHABLE = ipaddress.ip_network("192.0.2.0/24")
"""Addresses that RFC 5737 keeps free for examples: what a test names when it means a host that does not answer."""

strangers: list[str] = []
"""Hosts outside this machine that the running test tried to reach."""


def stay_on_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    """Let nothing out. Names under ``.invalid`` and example addresses fail as they would in a real network."""
    if event == "socket.getaddrinfo":
        host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0] or "localhost")
        if host != "localhost" and not _is_address(host):
            if not host.endswith(".invalid"):
                strangers.append(host)
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known (tests stay on this machine)")
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        host = str(arguments[1][0])
        if host != "localhost" and not (_is_address(host) and ipaddress.ip_address(host).is_loopback):
            if not (_is_address(host) and ipaddress.ip_address(host) in UNREACHABLE):
                strangers.append(host)
            raise OSError(errno.ENETUNREACH, "Network is unreachable (tests stay on this machine)")


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


sys.addaudithook(stay_on_this_machine)


@pytest.fixture(autouse=True)
def _no_policy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no organisation have a say in a test; one that wants a policy names its own sources."""
    monkeypatch.setattr(policy, "of_this_machine", tuple)


_homes = itertools.count()


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home of its own; the folder appears when something is written to it."""
    monkeypatch.setenv("ATTENDANT_HOME", str(Path(HOME.name) / f"home-{next(_homes)}"))


@pytest.fixture(autouse=True)
def _nobody_outside_called() -> Iterator[None]:
    """Fail the test that tried to leave this machine, even where the program took the refusal for bad weather."""
    strangers.clear()
    yield
    assert not strangers, f"tried to reach {strangers}"


@pytest.fixture(autouse=True)
def _no_thread_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that leaves a worker running, not a later one. Daemon threads may be abandoned, by design."""
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in started:
        thread.join(timeout=5)
    left = [thread.name for thread in started if thread.is_alive()]
    if "qtbot" in request.fixturenames or "qapp" in request.fixturenames:
        left += [o.objectName() or "a QThread" for o in gc.get_objects() if isinstance(o, QThread) and o.isRunning()]
    assert not left, f"still running: {left}"


def pytest_unconfigure() -> None:
    """Take the session's home away."""
    HOME.cleanup()
