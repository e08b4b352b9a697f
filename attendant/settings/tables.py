"""Reads options out of tables within tables, whoever wrote these."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from attendant.core.text import Text
from attendant.settings.options import OPTIONS, Option
from attendant.settings.rules import BrokenRuleError


@dataclass(frozen=True, slots=True)
class Good:
    """An option with a value that keeps to its rule, cleaned."""

    option: Option
    value: object


@dataclass(frozen=True, slots=True)
class Bad:
    """An option with a value that breaks its rule."""

    option: Option
    value: object
    rule: Text


@dataclass(frozen=True, slots=True)
class NoTable:
    """What stands in place of the table of an option.

    Attributes:
        option: The option that cannot be there.
        table: Path of the table.
        value: What stands there.
    """

    option: Option
    table: str
    value: object


Entry = Good | Bad | NoTable


def entries(tables: Mapping[str, object], as_kind: Callable[[object, type], object] | None = None) -> Iterator[Entry]:
    """Return what is said of each option that something is said of, in the order of the file.

    Args:
        tables: What was read.
        as_kind: Turns a found value into what the file would say for an option of a type.
    """
    for option in OPTIONS.values():
        found: object = tables
        steps = option.path.split(".")
        for depth, step in enumerate(steps):
            if not isinstance(found, Mapping):
                yield NoTable(option, ".".join(steps[:depth]), found)
                break
            if step not in found:
                break
            found = found[step]
        else:
            try:
                yield Good(option, option.checked(found if as_kind is None else as_kind(found, option.kind)))
            except BrokenRuleError as error:
                yield Bad(option, found, error.rule)
