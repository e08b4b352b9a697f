"""One window for each person, desktop session and home: who has it, and where it hears of a second start.

Whoever holds a lock file is the one. Taking it costs next to nothing, so it comes before anything is loaded, and the
system frees it however a console ends. The door at which a second start knocks (``attendant.doorbell``) needs Qt's
network module and opens behind the first picture.
"""

import os
import re
import sys
from binascii import crc32
from itertools import count
from pathlib import Path

from attendant.command_line import Arguments
from attendant.settings.file_lock import ProcessLock
from attendant.settings.home import HOME_VARIABLE, Home


class Console:
    """One console of this person's desktop session, running or not.

    Args:
        folder: Where its lock lies; this person's own.
        name: Tells it from all others on this machine: session, person, home and settings file.

    Attributes:
        lock: What its process holds for as long as it lives.
        address: Where it listens, as ``QLocalServer`` wants it: a socket's path, on Windows the name of a pipe.
    """

    def __init__(self, folder: Path, name: str) -> None:
        """Name it; whether it runs is not looked at."""
        self.lock = ProcessLock(folder / f"{name}.lock")
        self.address = name if sys.platform == "win32" else str(folder / f"{name}.socket")

    def is_running(self) -> bool:
        """Whether a process is this console.

        Raises:
            OSError: Its lock cannot be looked at.
        """
        if self.lock.is_held or not self.lock.take():
            return True
        self.lock.release()
        return False


def claimed(arguments: Arguments) -> Console:
    """Return the console that this run is to be; its lock is held unless it runs already.

    Another home or another settings file is another console, and so is each demonstration and each window with a
    clock of its own.

    Raises:
        OSError: There is no folder of this person's own for what runs.
    """
    folder, prefix = _own_folder(), _session_prefix()
    if arguments.demo or arguments.at is not None:
        return next(console for number in count(1) if (console := Console(folder, f"{prefix}{number}")).lock.take())
    console = Console(folder, prefix + _which(arguments))
    console.lock.take()
    return console


def consoles_meant(arguments: Arguments) -> tuple[Console, ...]:
    """Return the consoles that ``attendant --close`` is about, running or not.

    Those are all of this person's desktop session, demonstrations included, or the one whose home or settings file
    is named.

    Raises:
        OSError: There is no folder of this person's own for what runs.
    """
    folder, prefix = _own_folder(), _session_prefix()
    if arguments.settings_file is not None or os.environ.get(HOME_VARIABLE, "").strip():
        return (Console(folder, prefix + _which(arguments)),)
    return tuple(Console(folder, file.stem) for file in sorted(folder.glob(f"{prefix}*.lock")))


def _which(arguments: Arguments) -> str:
    """Name the console among those of its session by its home and settings file."""
    home = Home.of_this_person()
    settings_file = (arguments.settings_file or home.settings_file).absolute()
    return f"{crc32(f'{home.root}|{settings_file}'.encode()):08x}"


def _session_prefix() -> str:
    """Begin a name that no other person and no other desktop session of this person on this machine has."""
    return f"attendant-console-{_person()}-{_session()}-"


def _own_folder() -> Path:
    """Return the folder for what lives as long as the session; only this person may look into it.

    Raises:
        OSError: It cannot be made, or somebody else's stands in its place.
    """
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "Temp" / "Attendant Console"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp") / f"attendant-console-{os.getuid()}"  # noqa: S108 - looked at closely below
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if found.st_uid != os.getuid() or found.st_mode & 0o077 or folder.is_symlink():
        msg = f"{folder} belongs to somebody else"
        raise PermissionError(msg)
    return folder


def _person() -> str:
    if sys.platform == "win32":
        return f"{crc32(os.getlogin().casefold().encode()):08x}"
    return str(os.getuid())


def _session() -> str:
    """Return the desktop session: of Windows its number, elsewhere the display."""
    if sys.platform == "win32":
        import ctypes

        number = ctypes.c_ulong()
        ctypes.windll.kernel32.ProcessIdToSessionId(os.getpid(), ctypes.byref(number))
        return str(number.value)
    # ":0" and ":0.0" are one display with one screen or more (X(7)).
    display = os.environ.get("WAYLAND_DISPLAY") or re.sub(r"(:\d+)\.\d+$", r"\1", os.environ.get("DISPLAY", ""))
    return re.sub(r"[^A-Za-z0-9]", "", display) or "none"
