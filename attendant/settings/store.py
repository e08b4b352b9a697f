"""The settings file: reading what can be read, writing without losing what is not ours.

The file is read with ``tomllib`` and written with ``tomlkit``, which keeps comments, order and unknown keys.
"""

import errno
import os
import tomllib
from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable

from attendant.core.errors import Problem, SettingsError
from attendant.core.text import Text
from attendant.settings.atomic_file import write_atomically
from attendant.settings.options import OPTIONS, Option, Settings
from attendant.settings.policy import Layer, Origin, PolicySource
from attendant.settings.policy.decided import decided_by
from attendant.settings.rules import BrokenRuleError, shown
from attendant.settings.tables import Bad, Good, NoTable, entries
from attendant.settings.toml_file import Toml, parsed
from attendant.settings.unknown_keys import paths_without_option, unknown_keys


@dataclass(frozen=True, slots=True)
class Loaded:
    """What holds.

    Attributes:
        settings: Everything that could be read, defaults for the rest.
        problems: What could not be read, each naming option, value and rule, or the line; and what is no option.
        origins: Which layer each option came from, by path; those that are not named have their defaults.
    """

    settings: Settings
    problems: tuple[Problem, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=lambda: MappingProxyType({}))


def load(path: Path, policies: Sequence[PolicySource] = (), layer: Layer = Layer.PERSON) -> Loaded:
    """Read the settings, what the organisation decided above what the person's file says.

    Only what is bad in the file is lost, and it stays as it is: a bad value gives the option its default, a line that
    is no TOML is left out, unknown keys are named. No file at all means defaults. Reads the disk: some milliseconds.

    Args:
        path: The person's file. A byte order mark, UTF-16 and Windows line ends are understood.
        policies: Where the organisation's word stands, the strongest first.
        layer: ``Layer.COMMAND_LINE`` where the file was named there.
    """
    values, problems = _own(path)
    decided = decided_by(policies)
    own = Origin(layer, str(path))
    return Loaded(
        Settings.of_values({**values, **decided.values}),
        (*decided.problems, *problems),
        {**dict.fromkeys(values, own), **decided.origins},
    )


def _own(path: Path) -> tuple[dict[str, object], tuple[Problem, ...]]:
    """Return what a person's file says, by option path, and what is wrong with it."""
    try:
        toml = parsed(path.read_bytes())
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        return {}, (_unreadable(path.name, error.strerror or type(error).__name__),)
    tables = toml.tables
    values, bad_values = _values(tables)
    return values, (*_faults(path.name, toml), *bad_values, *unknown_keys(tables, path.name))


def save(path: Path, settings: Settings, fixed: Collection[str] = ()) -> None:
    """Write the options, keeping comments, order and keys that are not ours.

    An option stands in the file when it stood there before or differs from its default. Where the old file was
    partly bad or cannot be changed in place, it is kept beside the new one as ``settings.toml.bad-<UTC time>``. The
    file is replaced in one step and readable by this person only. Waits for the disk: call it from a worker.

    Args:
        path: The person's file.
        settings: What holds now.
        fixed: Options that the organisation decided, by path: the person's own values for them stay in the file, for
            the day when the policy goes.

    Raises:
        SettingsError: Disk full, no permission, read-only; the file is as it was.
    """
    try:
        own = _own(path)[0] if fixed else {}
        kept = {option: own.get(option, OPTIONS[option].default) for option in fixed}
        _save(path, settings.with_values(kept))
    except OSError as error:
        raise _unwritable(path, error) from error


def _save(path: Path, settings: Settings) -> None:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        content = b""
    except PermissionError:
        if path.is_dir():
            raise
        _replace_unreadable(path, settings)
        return
    toml = parsed(content)
    changed = _changed(toml.text, settings)
    written = changed if changed is not None else _new(settings)
    if b"\r\n" in content:
        written = written.replace("\r\n", "\n").replace("\n", "\r\n")
    if changed is not None and not toml.fault and not _values(toml.tables)[1]:
        write_atomically(path, written.encode())
        return
    kept = _name_for_the_bad(path)
    write_atomically(kept, content)
    try:
        write_atomically(path, written.encode())
    except OSError:
        kept.unlink()
        raise


def _replace_unreadable(path: Path, settings: Settings) -> None:
    """Write anew a file that cannot be read but moved aside, which keeps it; without that right nothing changes."""
    kept = _name_for_the_bad(path)
    path.rename(kept)
    try:
        write_atomically(path, _new(settings).encode())
    except OSError:
        kept.rename(path)
        raise


def _changed(text: str, settings: Settings) -> str | None:
    """Return ``text`` with the options of ``settings`` in their places, or None where tomlkit would spoil it."""
    try:
        document = tomlkit.parse(text)
        for option in OPTIONS.values():
            _put(document, option, settings.value(option.path))
        result = tomlkit.dumps(document)
        before, after = tomllib.loads(text), tomllib.loads(result)
        values, problems = _values(after)
    except (TOMLKitError, ValueError):
        return None
    # tomlkit can put a new table above a dotted key, which then is a key of that table.
    is_astray = set(paths_without_option(after)) != set(paths_without_option(before))
    return result if not problems and not is_astray and Settings.of_values(values) == settings else None


def _new(settings: Settings) -> str:
    """Return a file that holds ``settings`` and nothing else."""
    document = tomlkit.document()
    for option in OPTIONS.values():
        _put(document, option, settings.value(option.path))
    return tomlkit.dumps(document)


def _put(document: MutableMapping[str, Any], option: Option, value: object) -> None:
    *tables, name = option.path.split(".")
    table = document
    for step in tables:
        if not isinstance(table.get(step), MutableMapping):
            if value == option.default:
                return
            table[step] = tomlkit.inline_table() if isinstance(table, InlineTable) else tomlkit.table()
        table = table[step]
    stands_there = name in table
    if not stands_there and value == option.default:
        return
    if stands_there:
        try:
            if option.checked(_plain(table[name])) == value:
                return
        except BrokenRuleError:
            pass
    table[name] = value if isinstance(value, bool | int) else str(value)


def _plain(item: Any) -> object:
    return item.unwrap() if hasattr(item, "unwrap") else item


def _values(tables: Mapping[str, object]) -> tuple[dict[str, object], list[Problem]]:
    """Return the good values by option path and a problem for each bad one."""
    values: dict[str, object] = {}
    problems: dict[str, Problem] = {}
    for entry in entries(tables):
        match entry:
            case Good(option, value):
                values[option.path] = value
            case Bad(option, value, rule):
                problems[option.path] = _bad_value(option, value, rule)
            case NoTable(_, table, value):
                problems.setdefault(table, _not_a_table(table, value))
    return values, list(problems.values())


def _faults(file: str, toml: Toml) -> tuple[Problem, ...]:
    """Return what had to be left out, for a person."""
    if not toml.fault:
        return ()
    return (_bad_lines(file, toml.bad_lines, toml.fault) if toml.bad_lines else _unreadable(file, toml.fault),)


def _name_for_the_bad(path: Path) -> Path:
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    name = path.with_name(f"{path.name}.bad-{stamp}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.name}.bad-{stamp}-{number}")
    return name


_FILE_IS_KEPT = Text("The file is kept. Correct it, or open Settings and save: the old one then stays beside the new.")


def _unreadable(file: str, detail: str) -> Problem:
    summary = Text("The settings file {file} cannot be read; default settings are used.", {"file": file})
    return SettingsError(summary=summary, remedy=_FILE_IS_KEPT, detail=detail, code="SettingsUnreadable").problem


def _bad_lines(file: str, numbers: tuple[int, ...], detail: str) -> Problem:
    gaps = {"file": file, "lines": ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")}
    summary = (
        Text("Line {lines} of the settings file {file} cannot be read and is left out.", gaps)
        if len(numbers) == 1
        else Text("Lines {lines} of the settings file {file} cannot be read and are left out.", gaps)
    )
    return SettingsError(summary=summary, remedy=_FILE_IS_KEPT, detail=detail, code="SettingsLineUnreadable").problem


def _not_a_table(table: str, value: object) -> Problem:
    summary = Text(
        "{table} in the settings file is {value}. A table [{table}] belongs there.",
        {"table": table, "value": shown(value)},
    )
    remedy = Text("Defaults are used for its options. Correct the file, or open Settings and save.")
    return SettingsError(summary=summary, remedy=remedy, code="SettingsValueRefused").problem


def _bad_value(option: Option, value: object, rule: Text) -> Problem:
    summary = Text(
        "{option} is “{value}” in the settings file. {rule}",
        {"option": option.about.title, "value": shown(value), "rule": rule},
    )
    remedy = (
        Text("{default} is used until you correct it in Settings.", {"default": shown(option.default)})
        if option.default != ""
        else Text("It counts as empty until you correct it in Settings.")
    )
    return SettingsError(summary=summary, remedy=remedy, detail=option.path, code="SettingsValueRefused").problem


def _unwritable(path: Path, error: OSError) -> SettingsError:
    folder = {"folder": str(path.parent)}
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        summary = Text("The settings could not be saved: the disk is full.")
        remedy = Text("Free some space on the disk of {folder} and save again.", folder)
    elif error.errno == errno.EROFS:
        summary = Text("The settings could not be saved: the disk is read-only.")
        remedy = Text("Ask your administrator for a folder that can be written in place of {folder}.", folder)
    elif isinstance(error, PermissionError):
        summary = Text("The settings could not be saved: you may not write the file, or another program has it open.")
        remedy = Text("Close other programs, or ask your administrator for the right to write in {folder}.", folder)
    else:
        summary = Text("The settings could not be saved.")
        remedy = Text("Check that {folder} is a folder in which you may write, and save again.", folder)
    detail = f"{path}: {os.strerror(error.errno) if error.errno else error}"
    return SettingsError(summary=summary, remedy=remedy, detail=detail, code="SettingsNotSaved")
