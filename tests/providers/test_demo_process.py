"""The demo server in a process of its own, as benchmarks and people start it."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence

import pytest
import requests

from tests.providers.demo_requests import envelope, resolve_names


def start(arguments: Sequence[str] = ()) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments
        [sys.executable, "-m", "attendant.demo", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_says_where_it_listens_and_ends_when_its_input_is_closed() -> None:
    with start(["--version", "2010_SP1", "--today", "2026-11-24"]) as process:
        assert process.stdout is not None
        facts = json.loads(process.stdout.readline())
        response = requests.post(
            facts["url"],
            data=envelope(resolve_names("bergmann"), "Exchange2010_SP1"),
            headers={"Content-Type": "text/xml"},
            auth=(facts["user_name"], facts["password"]),
            timeout=10,
        )
        out, err = process.communicate(timeout=10)

    assert facts["version"] == "2010_SP1"
    assert 'MajorVersion="14"' in response.text
    assert "anna.bergmann@contoso.example" in response.text
    assert (process.returncode, out, err) == (0, "", "")


@pytest.fixture
def _as_in_the_foreground() -> Iterator[None]:
    """Let Ctrl-C be heard: a shell starts what it puts into the background, tests included, with SIGINT ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C cannot be sent to one process on Windows")
@pytest.mark.usefixtures("_as_in_the_foreground")
def test_it_ends_quietly_at_ctrl_c() -> None:
    with start() as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        process.wait(timeout=10)
        out, err = process.communicate(timeout=10)

    assert (process.returncode, out, err) == (0, "", "")


def test_wrong_usage_is_explained() -> None:
    with start(["--version", "2003"]) as process:
        _, err = process.communicate(timeout=10)

    assert process.returncode == 2
    assert "2007_SP1" in err
