"""The keyring of a real desktop, where one can be started."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

DAY_OF_A_PASSWORD = """
from attendant.settings.secrets import KeyringSecrets

secrets = KeyringSecrets()
assert secrets.password("reception@mail.contoso.com") is None
secrets.set_password("reception@mail.contoso.com", "grüße 😀 ")
secrets.set_password("other@mail.contoso.com", "x" * 1280)
assert KeyringSecrets().password("reception@mail.contoso.com") == "grüße 😀 "
assert len(secrets.password("other@mail.contoso.com")) == 1280
secrets.delete_password("reception@mail.contoso.com")
secrets.delete_password("reception@mail.contoso.com")
assert secrets.password("reception@mail.contoso.com") is None
print(type(secrets._vault).__module__)
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="gnome-keyring and dbus-run-session are not installed",
)
def test_the_secret_service_keeps_and_forgets_passwords(tmp_path: Path) -> None:
    session = 'printf unlock | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$0" -c "$1"'
    variables = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"), str(tmp_path))

    environment = {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}

    finished = subprocess.run(  # noqa: S603 - our own words
        ["dbus-run-session", "--", "sh", "-c", session, sys.executable, DAY_OF_A_PASSWORD],  # noqa: S607 - found above
        cwd=ROOT,
        env={**environment, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    if "gnome-keyring-daemon" in finished.stderr and finished.returncode and "Traceback" not in finished.stderr:
        pytest.skip(f"the daemon does not start here: {finished.stderr[-200:]}")
    assert finished.stdout.strip() == "keyring.backends.SecretService", finished.stderr
