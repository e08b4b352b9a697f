"""Calls go to the telephone program that Windows has for ``tel:``."""

import subprocess
import sys
import winreg
from collections.abc import Iterator
from pathlib import Path

import pytest

from attendant.core.contact import PhoneKind, PhoneNumber
from tests.windows import machine

HANDLER = r"Software\Classes\tel"
NOTES_WHAT_IT_GETS = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text(sys.argv[2], encoding='utf-8')"


@pytest.fixture
def called(tmp_path: Path, installers: Path) -> Iterator[Path]:
    """A file in which a telephone program notes what it was given; only where this computer is there for trials."""
    if machine.has_key(machine.MACHINE, HANDLER):
        pytest.skip("this computer has a telephone program of its own")
    noted = tmp_path / "called.txt"
    script = tmp_path / "telephone.py"
    script.write_text(NOTES_WHAT_IT_GETS, encoding="utf-8")
    keys = (HANDLER, rf"{HANDLER}\shell", rf"{HANDLER}\shell\open", rf"{HANDLER}\shell\open\command")
    for key in keys:
        winreg.CreateKeyEx(machine.MACHINE, key).Close()
    with winreg.OpenKeyEx(machine.MACHINE, HANDLER, 0, winreg.KEY_WRITE) as opened:
        winreg.SetValueEx(opened, "URL Protocol", 0, winreg.REG_SZ, "")
    with winreg.OpenKeyEx(machine.MACHINE, keys[-1], 0, winreg.KEY_WRITE) as opened:
        winreg.SetValueEx(opened, "", 0, winreg.REG_SZ, f'"{sys.executable}" "{script}" "{noted}" "%1"')
    yield noted
    for key in reversed(keys):
        winreg.DeleteKey(machine.MACHINE, key)


CALLS = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "windows"
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
application = QGuiApplication([])
sys.exit(0 if QDesktopServices.openUrl(QUrl(sys.argv[1])) else 1)
"""


def calls(phone: PhoneNumber) -> bool:
    """Open a number as the window does, with Windows' own platform plugin."""
    return subprocess.run([sys.executable, "-c", CALLS, phone.uri], check=False).returncode == 0


@pytest.mark.parametrize("number", ["+49 (0)551 39-0", "0551 1234", "*21#"])
def test_telephone_program_gets_the_number(called: Path, number: str) -> None:
    phone = PhoneNumber(PhoneKind.WORK, number)

    assert calls(phone)

    machine.wait_until(lambda: called.exists() and called.read_text(encoding="utf-8") != "", 30)
    assert called.read_text(encoding="utf-8") == phone.uri
