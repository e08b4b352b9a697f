"""This Windows computer as an installer changes it: folders, files, registry, running programs."""

import ctypes
import hashlib
import os
import subprocess
import time
import winreg
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from keyring.backends.Windows import WinVaultKeyring

from attendant.settings.secrets import KeyringSecrets

MACHINE, PERSON = winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER

PRODUCT_KEY = r"Software\Attendant Console"
POLICY_KEY = r"Software\Policies\Attendant Console"
UNINSTALL_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"

# CSIDL_…: https://learn.microsoft.com/windows/win32/shell/csidl
PROGRAMS, EVERYONES_PROGRAMS, DESKTOP, EVERYONES_DESKTOP = 0x02, 0x17, 0x10, 0x19
LOCAL_DATA, ROAMING_DATA, PROGRAM_DATA, PROGRAM_FILES = 0x1C, 0x1A, 0x23, 0x26


def folder(number: int) -> Path:
    """Return a folder as the system knows it, whatever the environment says."""
    path = ctypes.create_unicode_buffer(260)
    ctypes.windll.shell32.SHGetFolderPathW(None, number, None, 0, path)
    return Path(path.value)


def persons_environment() -> dict[str, str]:
    """Return the environment as the person has it, with the vault that other tests must not touch."""
    return {name: value for name, value in os.environ.items() if name != "PYTHON_KEYRING_BACKEND"}


def run(*command: "str | Path", line_end: str = "") -> int:
    """Run a program to its end, as the person would, and return its exit code.

    Args:
        command: Program and arguments, quoted where they need it.
        line_end: What follows in the command line as it stands.
    """
    line = subprocess.list2cmdline([str(word) for word in command])
    return subprocess.run(line + line_end, env=persons_environment(), check=False, timeout=500).returncode


def values(root: int, key: str) -> dict[str, object]:
    """Return the values of a key of the 64-bit registry; empty where there is no such key."""
    try:
        opened = winreg.OpenKeyEx(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY)
    except FileNotFoundError:
        return {}
    with opened:
        entries = [winreg.EnumValue(opened, number) for number in range(winreg.QueryInfoKey(opened)[1])]
    return {name: data for name, data, _ in entries}


def has_key(root: int, key: str) -> bool:
    """Whether there is such a key, be it empty."""
    try:
        winreg.OpenKeyEx(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY).Close()
    except FileNotFoundError:
        return False
    return True


def subkeys(root: int, key: str) -> list[str]:
    """Return the names of the keys below a key."""
    with winreg.OpenKeyEx(root, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
        return [winreg.EnumKey(opened, number) for number in range(winreg.QueryInfoKey(opened)[0])]


def vault() -> KeyringSecrets:
    """Return this person's vault, which the tests' environment hides from the program."""
    return KeyringSecrets(WinVaultKeyring())  # type: ignore[no-untyped-call] # of a package without types


def contents(program: Path) -> dict[str, str]:
    """Return each file below a folder by its path, with a digest of what is in it."""
    files = (file for file in program.rglob("*") if file.is_file())
    return {file.relative_to(program).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def wait_until(happened: Callable[[], bool], wait_s: float = 60) -> None:
    """Wait for what another program does: an uninstaller copies itself, and the copy goes on alone."""
    until_s = time.monotonic() + wait_s
    while not happened():
        assert time.monotonic() < until_s, "it did not happen"
        time.sleep(0.1)


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Keep a file open as Windows keeps that of a running program: others may read it."""
    read, share_read, open_existing = 0x80000000, 1, 3
    create = ctypes.windll.kernel32.CreateFileW
    create.restype = ctypes.c_void_p
    handle = create(str(file), read, share_read, None, open_existing, 0, None)
    try:
        yield
    finally:
        ctypes.windll.kernel32.CloseHandle(ctypes.c_void_p(handle))
