"""Where the organisation's word stands on this machine."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import site_config_path

from attendant.settings.policy.file_owner import is_by_administrator
from attendant.settings.policy.layers import Layer, Origin
from attendant.settings.policy.registry import POLICY_KEY, Hive, Registry
from attendant.settings.toml_file import parsed


@dataclass(frozen=True, slots=True)
class Reading:
    """What one place says, unchecked.

    Attributes:
        tables: Options by name, within their tables.
        fault: Why not everything could be read, "" where it could. It may be untrusted text.
        is_strangers: Somebody wrote it who is no administrator; nothing of it is handed over.
    """

    tables: Mapping[str, object]
    fault: str = ""
    is_strangers: bool = False


@dataclass(frozen=True, slots=True)
class PolicySource:
    """One place that the organisation writes to.

    Attributes:
        origin: Its layer, and where it is.
        read: Looks what stands there now; some milliseconds, in any thread. Raises nothing.
        is_registry: Values have the registry's types.
    """

    origin: Origin
    read: Callable[[], Reading]
    is_registry: bool = False

    @classmethod
    def of_file(cls, path: Path) -> "PolicySource":
        """Return the source that is the machine-wide file at ``path``, there or not."""
        return cls(Origin(Layer.MACHINE_FILE, str(path)), lambda: _file(path))

    @classmethod
    def of_registry(cls, registry: Registry, hive: Hive) -> "PolicySource":
        """Return the source that is one half of the registry."""
        layer = Layer.MACHINE_REGISTRY if hive is Hive.MACHINE else Layer.PERSON_REGISTRY
        return cls(Origin(layer, rf"{hive}\{POLICY_KEY}"), lambda: _registry(registry, hive), is_registry=True)

    def place_of(self, path: str) -> str:
        """Return where exactly the option at ``path`` stands."""
        return "\\".join((self.origin.place, *path.split("."))) if self.is_registry else self.origin.place


def machine_file() -> Path:
    r"""Return the machine-wide settings file's place.

    That is ``%ProgramData%\Attendant Console\settings.toml`` on Windows, as the system knows that folder and not as a
    variable of the person's says; elsewhere ``attendant-console/settings.toml`` in ``/etc/xdg`` or the first folder of
    ``XDG_CONFIG_DIRS``.
    """
    name = "Attendant Console" if sys.platform in ("win32", "darwin") else "attendant-console"
    return site_config_path(name, appauthor=False) / "settings.toml"


def of_this_machine() -> tuple[PolicySource, ...]:
    """Return every place that is looked at on this machine, the strongest first."""
    file = PolicySource.of_file(machine_file())
    if sys.platform == "win32":
        from attendant.settings.policy.registry import WindowsRegistry

        registry = WindowsRegistry()
        return (*(PolicySource.of_registry(registry, hive) for hive in Hive), file)
    else:  # noqa: RET505 - the other branch is none for a type checker on the other system
        return (file,)


def _file(path: Path) -> Reading:
    try:
        if not is_by_administrator(path):
            return Reading({}, is_strangers=True)
        toml = parsed(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return Reading({})
    except OSError as error:
        return Reading({}, error.strerror or type(error).__name__)
    return Reading(toml.tables, toml.fault)


def _registry(registry: Registry, hive: Hive) -> Reading:
    try:
        return Reading(registry.tables(hive))
    except OSError as error:
        return Reading({}, error.strerror or str(error))
