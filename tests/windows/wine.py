"""What Wine does otherwise than Windows, where that would spoil a test of the whole program."""

import winreg
from collections.abc import Iterator
from contextlib import contextmanager

_WINE = r"Software\Wine"
_OVERRIDES = rf"{_WINE}\DllOverrides"


@contextmanager
def networks_left_out() -> Iterator[None]:
    """Let programs that start meanwhile find no list of networks: Wine's never answers, and who asks stands still.

    Windows itself is not touched.
    """
    try:
        winreg.OpenKey(winreg.HKEY_CURRENT_USER, _WINE).Close()
    except FileNotFoundError:
        yield
        return
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _OVERRIDES) as key:
        winreg.SetValueEx(key, "netprofm", 0, winreg.REG_SZ, "")
        try:
            yield
        finally:
            winreg.DeleteValue(key, "netprofm")
