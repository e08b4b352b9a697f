"""The browser of the sign-in window, for real: what a person meets between the first page and the redirect."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.entra_pages import COOKIE

pytestmark = pytest.mark.skipif(
    find_spec("PySide6.QtWebEngineWidgets") is None, reason="the extra signin-window (PySide6-Addons) is not installed"
)

USER = "reception@contoso.example"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's home, in which the scene leaves whatever it leaves."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def play(scene: str) -> dict[str, Any]:
    """Play the scene in a process of its own: a browser that crashes must not take the tests along."""
    run = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.gui.embedded_sign_in", scene],
        # For root Chromium has no sandbox; tests may run as root, the program must not.
        env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    said: dict[str, Any] = json.loads(run.stdout)
    assert said["warnings"] == []
    assert not [path for path in said["fetched"] if "nativeclient" in path]
    return said


def test_user_and_password_typed_into_the_page_end_with_calendars_in_the_list(home: Path) -> None:
    said = play("reads_calendars")

    assert said["before"].startswith("Nobody is signed in.")
    assert said["known"] > said["colleagues"] / 2


def test_the_host_stands_above_the_page_and_the_sign_in_ends_with_a_token(home: Path) -> None:
    said = play("signs_in")

    assert said["host"] == "Page of localhost, encrypted"
    assert said["account"] == USER
    assert said["token"]


def test_the_next_person_finds_nothing_of_this_one_neither_in_the_browser_nor_on_the_disk(home: Path) -> None:
    said = play("signs_in_twice")

    assert said["cookies"] == ["", ""]
    written = [file.read_bytes() for file in home.rglob("*") if file.is_file() and file.name != "account.json"]
    assert written
    assert not [content for content in written if COOKIE.encode() in content or USER.encode() in content]


def test_a_certificate_that_nobody_trusts_ends_the_sign_in_before_a_page_is_shown(home: Path) -> None:
    said = play("trusts_nobody")

    assert said["heading"] == "The certificate of localhost is not trusted."
    assert said["account"] is None
    assert said["fetched"] == []


def test_a_page_without_encryption_is_refused_and_its_host_named(home: Path) -> None:
    said = play("meets_a_page_without_encryption")

    assert said["heading"] == "The sign-in led to a page without encryption: login.contoso.example"


def test_a_page_that_cannot_be_loaded_is_explained(home: Path) -> None:
    said = play("meets_nobody")

    assert said["heading"] == "The sign-in page at localhost cannot be reached."
    assert said["text"] == "Check the network connection, then try again."


def test_an_error_that_only_microsofts_page_shows_is_put_into_words_above_it(home: Path) -> None:
    said = play("reads_an_error_of_microsoft")

    assert said["note"].startswith("The redirect address of the program is not registered. In Azure,")
    assert "/common/oauth2/nativeclient" in said["copied"]


def test_a_proxy_that_wants_a_password_is_named(home: Path) -> None:
    said = play("meets_a_proxy_that_asks")

    assert said["heading"] == "The proxy server does not let the console through."


def test_closing_the_window_is_a_cancel_and_no_error(home: Path) -> None:
    said = play("is_closed")

    assert said["ended"] == [None]
    assert said["account"] is None


@pytest.mark.parametrize("scene", ["brings_the_state_of_another", "brings_the_nonce_of_another"])
def test_the_answer_to_another_sign_in_is_refused(scene: str, home: Path) -> None:
    said = play(scene)

    assert said["heading"] == "The answer belongs to another sign-in."
    assert said["account"] is None


def test_a_browser_that_breaks_off_is_explained(home: Path) -> None:
    said = play("loses_its_page")

    assert said["heading"] == "The sign-in window stopped working."


def test_a_window_of_its_own_opens_in_the_systems_browser_and_only_by_https(home: Path) -> None:
    said = play("follows_a_link_to_a_window_of_its_own")

    assert said["opened"] == ["https://help.contoso.example/mfa?a=1"]
    assert said["title"] == "Help"
