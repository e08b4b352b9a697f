r"""The registry's half of the policy: one value for each option, one key for each table.

``calendar.exchange.ews_url`` of the settings file is the value ``ews_url`` of the key
``Software\Policies\Attendant Console\calendar\exchange``. Windows lets only administrators write below
``Software\Policies``, in the person's hive too: "Registry Keys Affected by WOW64" and "Implementing Registry-Based
Policy" in Microsoft's documentation.
"""

import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Protocol

POLICY_KEY = r"Software\Policies\Attendant Console"

_DEEPEST = 8
_MOST_ENTRIES = 1_000
"""Whoever writes more below our key does not mean us; a start must not wait for it."""


class Hive(StrEnum):
    """Which half of the registry."""

    MACHINE = "HKLM"
    PERSON = "HKCU"


class Registry(Protocol):
    """Reads what policies write."""

    def tables(self, hive: Hive) -> Mapping[str, object]:
        """Return everything below the policy key, as tables within tables; empty where there is no such key.

        Args:
            hive: Which half.

        Returns:
            Names in lower case, since the registry makes no difference; a table for a key, and for a value what it
            holds: ``int``, ``str`` with its variables expanded, a list of ``str``, ``bytes`` or None.

        Raises:
            OSError: The system does not allow it.
        """


if sys.platform == "win32":
    import winreg

    class WindowsRegistry:
        """The registry of this computer."""

        def __init__(self, key: str = POLICY_KEY) -> None:
            """Read below ``key``; nothing is opened yet."""
            self._key = key
            self._left = _MOST_ENTRIES

        def tables(self, hive: Hive) -> Mapping[str, object]:
            """See ``Registry.tables``."""
            root = {Hive.MACHINE: winreg.HKEY_LOCAL_MACHINE, Hive.PERSON: winreg.HKEY_CURRENT_USER}[hive]
            self._left = _MOST_ENTRIES
            try:
                key = winreg.OpenKeyEx(root, self._key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY)
            except FileNotFoundError:
                return {}
            with key:
                return self._tables(key, _DEEPEST)

        def _tables(self, key: "winreg.HKEYType", depth: int) -> dict[str, object]:
            keys, values, _ = winreg.QueryInfoKey(key)
            self._left -= keys + values
            if self._left < 0 or not depth:
                raise OSError(f"more than a policy has lies below {self._key}")
            tables: dict[str, object] = {}
            for number in range(values):
                name, data, kind = winreg.EnumValue(key, number)
                is_expanded = kind == winreg.REG_EXPAND_SZ and isinstance(data, str)
                tables[name.lower()] = winreg.ExpandEnvironmentStrings(data) if is_expanded else data
            for number in range(keys):
                name = winreg.EnumKey(key, number)
                with winreg.OpenKeyEx(key, name, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as below:
                    tables[name.lower()] = self._tables(below, depth - 1)
            return tables


def as_toml(value: object, kind: type) -> object:
    """Return what the registry holds as the settings file would say it, where that can be told.

    DWORDs stand for switches and numbers, and so do their texts, which tools for rolling out write just as often;
    several strings stand for a list with semicolons.

    Args:
        value: What the registry holds.
        kind: Type of the option.
    """
    match value:
        case list():
            return "; ".join(str(part).strip() for part in value if str(part).strip())
        case int() if kind is bool and value in (0, 1):
            return bool(value)
        case str() if kind is bool:
            return {"1": True, "0": False, "true": True, "false": False}.get(value.strip().lower(), value)
        case str() if kind is int and value.strip().isdecimal():
            return int(value)
        case _:
            return value
