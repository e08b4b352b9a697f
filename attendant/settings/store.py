"""The settings file: reading what can be read, writing without losing what is not ours.

The file is read with ``tomllib`` and written with ``tomlkit``, which keeps comments, order and unknown keys.
"""

import errno
import os
import tomllib
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable

from attendant.core.errors import Problem, SettingsError
from attendant.core.text import Text
from attendant.settings.atomic_file import write_atomically
from attendant.settings.options import OPTIONS, Option, Settings
from attendant.settings.rules import BrokenRuleError, shown
from attendant.settings.unknown_keys import paths_without_option, unknown_keys

_MOST_LINES = 2_000
"""A longer file with a mistake in its syntax is not ours; looking for the good lines would take too long."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a settings file says.

    Attributes:
        settings: Everything that could be read, defaults for the rest.
        problems: What could not be read, each naming option, value and rule, or the line; and what is no option.
    """

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load(path: Path) -> Loaded:
    """Read a settings file; only what is bad in it is lost, and the file stays as it is.

    A bad value gives the option its default, a line that is no TOML is left out, unknown keys are named. No file at
    all means defaults. Reads the disk: some milliseconds.

    Args:
        path: The file. A byte order mark, UTF-16 and Windows line ends are understood.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        return Loaded(Settings(), (_unreadable(path, error.strerror or type(error).__name__),))
    text, problems = _readable(path, content)
    document = tomllib.loads(text)
    values, bad_values = _values(document)
    return Loaded(Settings.of_values(values), (*problems, *bad_values, *unknown_keys(document, path.name)))


def save(path: Path, settings: Settings) -> None:
    """Write the options, keeping comments, order and keys that are not ours.

    An option stands in the file when it stood there before or differs from its default. Where the old file was
    partly bad or cannot be changed in place, it is kept beside the new one as ``settings.toml.bad-<UTC time>``. The
    file is replaced in one step and readable by this person only. Waits for the disk: call it from a worker.

    Raises:
        SettingsError: Disk full, no permission, read-only; the file is as it was.
    """
    try:
        _save(path, settings)
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
    text, problems = _readable(path, content)
    changed = _changed(text, settings)
    written = changed if changed is not None else _new(settings)
    if b"\r\n" in content:
        written = written.replace("\r\n", "\n").replace("\n", "\r\n")
    if changed is not None and not problems and not _values(tomllib.loads(text))[1]:
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


def _values(document: Mapping[str, object]) -> tuple[dict[str, object], list[Problem]]:
    """Return the good values by option path and a problem for each bad one."""
    values: dict[str, object] = {}
    problems: dict[str, Problem] = {}
    for option in OPTIONS.values():
        found: object = document
        steps = option.path.split(".")
        for depth, step in enumerate(steps):
            if not isinstance(found, Mapping):
                table = ".".join(steps[:depth])
                problems.setdefault(table, _not_a_table(table, found))
                break
            if step not in found:
                break
            found = found[step]
        else:
            try:
                values[option.path] = option.checked(found)
            except BrokenRuleError as error:
                problems[option.path] = _bad_value(option, found, error.rule)
    return values, list(problems.values())


def _readable(path: Path, content: bytes) -> tuple[str, list[Problem]]:
    """Return the part of the file that is TOML, and what had to be left out."""
    try:
        encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        text = content.decode(encoding)
        tomllib.loads(text)
    except ValueError as error:  # both UnicodeDecodeError and TOMLDecodeError
        return _salvaged(path, content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), error)
    return text, []


def _salvaged(path: Path, lines: list[bytes], error: ValueError) -> tuple[str, list[Problem]]:
    if len(lines) > _MOST_LINES:
        return "", [_unreadable(path, str(error))]
    kept = ""
    bad_lines: list[int] = []
    for number, (line, is_good) in enumerate(_judged(lines), start=1):
        if is_good:
            kept += line + "\n"
        else:
            bad_lines.append(number)
    if not tomllib.loads(kept):
        return "", [_unreadable(path, str(error))]
    return kept, [_bad_lines(path, bad_lines, str(error))]


def _judged(lines: list[bytes]) -> Iterator[tuple[str, bool]]:
    """Say of each line whether the file is still TOML with it.

    The keys below a bad table header are bad too: they would land in the table before it.
    """
    kept = ""
    below_bad_header = False
    for raw in lines:
        try:
            line = raw.decode().rstrip("\r")
            tomllib.loads(f"{kept}{line}\n")
            is_good = True
        except ValueError:
            line = raw.decode(errors="replace")
            is_good = False
        if line.lstrip().startswith("["):
            below_bad_header = not is_good
        elif below_bad_header and line.strip() and not line.lstrip().startswith("#"):
            is_good = False
        if is_good:
            kept += line + "\n"
        yield line, is_good


def _name_for_the_bad(path: Path) -> Path:
    stamp = f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    name = path.with_name(f"{path.name}.bad-{stamp}")
    number = 1
    while name.exists():
        number += 1
        name = path.with_name(f"{path.name}.bad-{stamp}-{number}")
    return name


_FILE_IS_KEPT = Text("The file is kept. Correct it, or open Settings and save: the old one then stays beside the new.")


def _unreadable(path: Path, detail: str) -> Problem:
    summary = Text("The settings file {file} cannot be read; default settings are used.", {"file": path.name})
    return SettingsError(summary=summary, remedy=_FILE_IS_KEPT, detail=detail, code="SettingsUnreadable").problem


def _bad_lines(path: Path, numbers: list[int], detail: str) -> Problem:
    gaps = {"file": path.name, "lines": ", ".join(map(str, numbers[:10])) + (" …" if len(numbers) > 10 else "")}
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
