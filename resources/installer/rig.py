"""Where Windows code runs: this computer where it has Windows, else a Windows Python under Wine.

Such a Python is put together by a kit that is no part of this repository: a folder with ``setup-winpython.sh``, which
installs it once into ``WINRIG_DIR`` with the wrappers ``winpy`` and ``winrun``.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

KIT_VARIABLE = "ATTENDANT_WINRIG"
ROOT = Path(__file__).resolve().parents[2]
USUAL_KIT = ROOT.parent / "shared" / "winrig"
LOCK = ROOT / "requirements.lock"

NO_WINDOWS = """There is no Windows here to try the installers on.
On Windows this command needs nothing more. On Linux it needs a Windows Python under Wine, and a folder with
setup-winpython.sh that sets one up: name it by --rig or {variable}. Nothing is in {kit}."""


class NoWindowsError(Exception):
    """Windows code cannot run here; the message says why."""


class Windows(Protocol):
    """A place where Windows programs run."""

    def python(self, *arguments: str, variables: Mapping[str, str] | None = None) -> int:
        """Run the Windows Python, which has all of ``requirements.lock``, on this terminal; return its exit code."""

    def path(self, path: Path) -> str:
        """Return what Windows programs call a file of this computer."""


class ThisComputer:
    """Windows itself."""

    def python(self, *arguments: str, variables: Mapping[str, str] | None = None) -> int:
        """See ``Windows.python``."""
        environment = {**os.environ, **(variables or {})}
        return subprocess.run((sys.executable, *arguments), cwd=ROOT, env=environment, check=False).returncode

    def path(self, path: Path) -> str:
        """See ``Windows.path``."""
        return str(path)


class Wine:
    """A Windows Python under Wine.

    Args:
        folder: Where the kit installed it.
        display: The X display for its windows.
    """

    def __init__(self, folder: Path, display: str) -> None:
        """Keep both; nothing is started."""
        self._folder = folder
        self._display = display

    def python(self, *arguments: str, variables: Mapping[str, str] | None = None) -> int:
        """See ``Windows.python``."""
        environment = {**os.environ, **(variables or {}), "DISPLAY": self._display}
        environment.pop("PYTHONPATH", None)  # of this computer's Python
        command = (str(self._folder / "winpy"), "-X", "utf8", *arguments)
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode

    def path(self, path: Path) -> str:
        """See ``Windows.path``; Wine shows the root of this computer as drive Z."""
        return "Z:" + str(path.resolve()).replace("/", "\\")


@contextmanager
def windows(kit: Path) -> Iterator[Windows]:
    """Make Windows ready, with the pinned packages, and clear up behind it.

    Args:
        kit: The folder with ``setup-winpython.sh``; not looked at on Windows.

    Raises:
        NoWindowsError: There is none.
    """
    if sys.platform == "win32":
        yield ThisComputer()
        return
    folder = Path(os.environ.get("WINRIG_DIR") or Path.home() / ".cache" / "winrig")
    if not (folder / "winpy").exists():
        _set_up(kit)
    with _display() as display:
        # One that was started without a display, or on another, would keep windows from being drawn.
        _end_wine(folder)
        try:
            wine = Wine(folder, display)
            _add_packages(wine, folder / "attendant-requirements.txt")
            yield wine
        finally:
            _end_wine(folder)


def _set_up(kit: Path) -> None:
    script = kit / "setup-winpython.sh"
    if not script.is_file():
        raise NoWindowsError(NO_WINDOWS.format(variable=KIT_VARIABLE, kit=kit))
    if subprocess.run((str(script.resolve()),), check=False).returncode:
        raise NoWindowsError(f"{script} failed; its last lines say why.")


@contextmanager
def _display() -> Iterator[str]:
    """A display of its own, so that no window comes up before the person who runs this."""
    reading, writing = os.pipe()
    with tempfile.TemporaryFile() as log:
        command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24")
        try:
            server = subprocess.Popen(command, pass_fds=(writing,), stdout=log, stderr=log)
        except FileNotFoundError:
            raise NoWindowsError("Xvfb is missing. Debian: apt-get install xvfb") from None
        os.close(writing)
        with os.fdopen(reading) as answers:
            number = answers.readline().strip()
        try:
            if not number:
                raise NoWindowsError("Xvfb did not start.")
            yield f":{number}"
        finally:
            server.terminate()
            server.wait()


def _end_wine(folder: Path) -> None:
    """Stop the services that belong to this Wine and to no other."""
    script = f'. "{folder}/env.sh"; exec wineserver -k'
    subprocess.run(("/bin/sh", "-c", script), check=False, capture_output=True)


def _add_packages(wine: Wine, note: Path) -> None:
    """Install the pinned packages, unless ``note`` says that these are there."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if note.exists() and note.read_text(encoding="ascii") == wanted:
        return
    pip = ("-m", "pip", "--no-input", "--disable-pip-version-check", "-q", "install", "--no-warn-script-location")
    pinned = ("--no-deps", "--require-hashes", "--only-binary=:all:", "--no-compile", "-r", wine.path(LOCK))
    if wine.python(*pip, *pinned):
        raise NoWindowsError("The packages of requirements.lock could not be installed there.")
    note.write_text(wanted, encoding="ascii")
