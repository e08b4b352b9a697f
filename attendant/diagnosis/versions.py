"""Which versions run here."""

import platform
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from attendant import __version__

LIBRARIES = (
    "PySide6_Essentials", "PySide6_Addons", "exchangelib", "msal", "requests", "urllib3", "truststore", "cryptography",
    "keyring", "pyspnego", "lxml", "pydantic", "tzdata",
)  # fmt: skip


def versions() -> tuple[tuple[str, str], ...]:
    """Return names and versions: the program, Python, the system, then the libraries that are here."""
    here = [
        ("Attendant Console", __version__),
        ("Python", f"{platform.python_version()} ({sys.maxsize.bit_length() + 1} bit)"),
        ("System", platform.platform()),
        ("Packaged", "yes" if getattr(sys, "frozen", False) else "no"),
    ]
    return (*here, *((name, found) for name in LIBRARIES if (found := _version_of(name))))


def _version_of(library: str) -> str:
    # A packaged program may come without the libraries' descriptions.
    return _described(library) or str(getattr(sys.modules.get(library), "__version__", ""))


@cache  # on the disk, and the page asks every two seconds
def _described(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
