"""Names the keys of a settings file that are no options; what they are set to is never repeated."""

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping

from attendant.core.errors import Problem, SettingsError
from attendant.core.text import Text
from attendant.settings.options import OPTIONS
from attendant.settings.rules import shown

_MOST_NAMED = 5
_TABLES = frozenset(
    ".".join(steps[:depth]) for steps in (path.split(".") for path in OPTIONS) for depth in range(1, len(steps))
)
_SECRET = re.compile(r"pass(w|phrase)|\bpwd|kennwort|secret", re.IGNORECASE)


def unknown_keys(document: Mapping[str, object], file: str) -> tuple[Problem, ...]:
    """Return a line about passwords, and one about all other keys that are no options.

    Args:
        document: The file's content.
        file: Its name.
    """
    paths = list(paths_without_option(document))
    secrets = [path for path in paths if is_secret(path)]
    others = [path for path in paths if not is_secret(path)]
    return (
        *((_no_place_for(secrets, file),) if secrets else ()),
        *((_no_options(others, file),) if others else ()),
    )


def paths_without_option(table: Mapping[str, object], prefix: str = "") -> Iterator[str]:
    """Return what is no option, by path; of a table that is none itself its name, and passwords within it."""
    for name, value in table.items():
        path = prefix + name
        if path in OPTIONS:
            continue
        if path not in _TABLES:
            yield path
        if isinstance(value, Mapping):
            within = paths_without_option(value, path + ".")
            yield from within if path in _TABLES else filter(is_secret, within)


def is_secret(path: str) -> bool:
    """Whether a key is named as passwords are."""
    return bool(_SECRET.search(path.rpartition(".")[2]))


def _no_place_for(paths: list[str], file: str) -> Problem:
    return SettingsError(
        summary=Text(
            "A password does not belong in the settings file {file}, and {keys} looks like one.",
            {"file": file, "keys": listed(map(shown, paths))},
        ),
        remedy=Text("Remove the line. The command “attendant password set” keeps the password in the keyring."),
        code="PasswordInSettings",
    ).problem


def _no_options(paths: list[str], file: str) -> Problem:
    gaps = {"file": file, "keys": listed(map(with_suggestion, paths))}
    summary = Text("The settings file {file} sets what is no option: {keys}.", gaps)
    remedy = Text("It is kept there and has no effect. Check the spelling, and the table above it.")
    return SettingsError(summary=summary, remedy=remedy, code="SettingsKeyUnknown").problem


def with_suggestion(path: str) -> str:
    """Return the key and, with a question mark that every language has, the option that may be meant."""
    options = {option.rpartition(".")[2]: option for option in OPTIONS}
    meant = difflib.get_close_matches(path.rpartition(".")[2], options, n=1, cutoff=0.8)
    return f"{shown(path)} ({options[meant[0]]}?)" if meant else shown(path)


def listed(names: Iterable[str]) -> str:
    """Return the first names in one line."""
    every = list(names)
    return ", ".join(every[:_MOST_NAMED]) + (" …" if len(every) > _MOST_NAMED else "")
