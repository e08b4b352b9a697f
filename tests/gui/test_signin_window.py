"""The browser of the sign-in window, for real: user and password typed into a page behind TLS end with a token."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

pytestmark = pytest.mark.skipif(
    find_spec("PySide6.QtWebEngineWidgets") is None, reason="the extra signin-window (PySide6-Addons) is not installed"
)


def sign_in(*arguments: str) -> dict[str, str]:
    """Run the sign-in in a process of its own: a browser that crashes must not take the tests along."""
    run = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.gui.embedded_sign_in", *arguments],
        env={**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return {name: rest for name, _, rest in (line.partition(" ") for line in run.stdout.splitlines())}


def test_typing_user_and_password_ends_with_a_token_and_nothing_is_fetched_from_the_redirect_address() -> None:
    said = sign_in()

    assert said["account"] == "reception@contoso.example"
    assert said["token"] == "True"
    assert "nativeclient" not in said["fetched"]


def test_a_certificate_that_nobody_trusts_ends_the_sign_in_before_a_page_is_shown() -> None:
    said = sign_in("--trusting-nobody")

    assert said["page"] == "The certificate of localhost is not trusted."
    assert said["account"] == ""
    assert said["fetched"] == ""
