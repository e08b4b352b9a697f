"""The settings of one desk in the forms in which they reach many: TOML, a registry file, installers' command lines.

Only what is chosen goes along, never a secret: passwords and sign-ins are no options.
"""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

import tomlkit

from attendant import __version__
from attendant.core.errors import SettingsError
from attendant.core.text import Text
from attendant.settings.options import OPTIONS, Option, Settings
from attendant.settings.policy.names import installer_property, package, registry_place, setup_program
from attendant.settings.rules import parts_of

TABLES = tuple(dict.fromkeys(path.partition(".")[0] for path in OPTIONS))
"""The outermost tables of the settings, one for each page of the dialog."""

USUAL_TABLES = ("calendar", "privacy")
"""What an organisation decides; ``general`` is the receptionist's own."""

FILE_NAME = "settings.toml"
SETUP = setup_program(__version__)
PACKAGE = package(__version__)

_ALWAYS = "calendar.provider"
"""Without it the other options of the calendars would mean nothing where somebody chose the other provider."""

_BYTES_IN_A_LINE = 24


def chosen(settings: Settings, tables: Iterable[str] = USUAL_TABLES, *, every: bool = False) -> dict[str, object]:
    """Return what is to be rolled out, by option path.

    Args:
        settings: Those of the desk that was set up.
        tables: Outermost tables to take from.
        every: Also what has its default, so that it is fixed too.
    """
    wanted = frozenset(tables)
    return {
        path: value
        for path, value in settings.values().items()
        if path.partition(".")[0] in wanted and (every or path == _ALWAYS or value != OPTIONS[path].default)
    }


def as_toml(values: Mapping[str, object]) -> bytes:
    """Return the machine-wide settings file that decides ``values``."""
    document = tomlkit.document()
    for path, value in values.items():
        *tables, name = path.split(".")
        table = document
        for step in tables:
            table = table.setdefault(step, tomlkit.table())
        table[name] = value if isinstance(value, bool | int) else str(value)
    return tomlkit.dumps(document).encode()


def as_registry_file(values: Mapping[str, object]) -> bytes:
    """Return a ``.reg`` file that decides ``values`` for the machine: UTF-16 with its mark, Windows line ends.

    The form is that of Registry Editor 5.00, see "How to add, modify, or delete registry subkeys and values by using a
    .reg file" in Microsoft's support pages.
    """
    lines = ["Windows Registry Editor Version 5.00"]
    for key, paths in groupby(values, key=lambda path: registry_place(path)[0]):
        lines += ["", rf"[HKEY_LOCAL_MACHINE\{key}]"]
        lines += [f'"{registry_place(path)[1]}"={_registry_data(OPTIONS[path], values[path])}' for path in paths]
    return b"\xff\xfe" + "".join(f"{line}\r\n" for line in (*lines, "")).encode("utf-16-le")


def setup_line(file: str = FILE_NAME) -> str:
    """Return the command line that installs for everybody with a settings file that lies beside the setup program."""
    return f"{SETUP} /S /ALLUSERS /CONFIG={_quoted(file)}"


def package_line(values: Mapping[str, object]) -> str:
    """Return the command line that installs the MSI with ``values``; what is empty cannot be said there."""
    given = ((installer_property(path), _property_value(value)) for path, value in values.items())
    return " ".join(("msiexec /i", PACKAGE, "/qn", *(f"{name}={_quoted(value)}" for name, value in given if value)))


def write(file: Path, content: bytes) -> None:
    """Write an export; whoever may read the folder may read it, since others are to have it.

    Raises:
        SettingsError: It cannot be written there.
    """
    try:
        file.write_bytes(content)
    except OSError as error:
        raise SettingsError(
            summary=Text("The export cannot be written to {file}.", {"file": str(file)}),
            remedy=Text("Check that its folder is there and that you may write to it."),
            detail=error.strerror or type(error).__name__,
            code="ExportNotWritten",
        ) from error


def _registry_data(option: Option, value: object) -> str:
    if isinstance(value, bool | int):
        return f"dword:{int(value):08x}"
    if option.about.is_list:
        content = "".join(f"{part}\0" for part in (*parts_of(str(value)), "")).encode("utf-16-le")
        cut = [content[start : start + _BYTES_IN_A_LINE] for start in range(0, len(content), _BYTES_IN_A_LINE)]
        return "hex(7):" + ",\\\r\n  ".join(part.hex(",") for part in cut)
    escaped = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _property_value(value: object) -> str:
    """Return a value as Windows Installer writes it to the registry: what begins with one ``#`` would be a number.

    https://learn.microsoft.com/windows/win32/msi/registry-table, column Value.
    """
    words = str(int(value)) if isinstance(value, bool) else str(value)
    return f"#{words}" if words.startswith("#") else words


def _quoted(value: str) -> str:
    """Return ``value`` for a command line of Windows Installer, which wants a quotation mark twice."""
    is_plain = value and not set(value) & set(' "\t&|<>^()%!;,=')
    return value if is_plain else '"' + value.replace('"', '""') + '"'
