"""An organisation that decides: a registry in memory, and the sources that read it."""

from collections.abc import Mapping
from pathlib import Path

from attendant.settings.policy import PolicySource
from attendant.settings.policy.registry import Hive

Tables = dict[str, object]


class MemoryRegistry:
    """Holds what policies wrote; a hive without an entry has no policy key, one with an error refuses to be read."""

    def __init__(self, **hives: Tables | OSError) -> None:
        self._hives = hives

    def tables(self, hive: Hive) -> Mapping[str, object]:
        found = self._hives.get(hive.value, {})
        if isinstance(found, OSError):
            raise found
        return found


def sources(file: Path | None = None, /, **hives: Tables | OSError) -> tuple[PolicySource, ...]:
    """Return the sources of a Windows machine: ``HKLM=…`` and ``HKCU=…``, and the machine-wide file if there is one."""
    registry = MemoryRegistry(**hives)
    of_file = (PolicySource.of_file(file),) if file is not None else ()
    return (*(PolicySource.of_registry(registry, hive) for hive in Hive), *of_file)
