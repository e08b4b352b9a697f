"""What one step found, in words that may leave the house: no secret, no subject, nobody's whole address."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from attendant.core.text import Text

_ADDRESS = re.compile(r"([\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]*@([\w-]+(?:\.[\w-]+)+)")
_LONGEST_VALUE = 400


class Result(StrEnum):
    """How a step went."""

    OK = "ok"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class StepReport:
    """One line of the report.

    Attributes:
        name: Stable name for programs.
        title: What was looked at.
        result: How it went.
        ms: How long it took, in milliseconds.
        detail: What was found.
        remedy: What helps, or None.
    """

    name: str
    title: Text
    result: Result
    ms: int
    detail: Text
    remedy: Text | None = None


def without_people(text: Text) -> Text:
    """Return ``text`` with mail addresses in its gaps shortened to ``a…@contoso.example``, and long values cut."""
    return Text(text.source, _without_people(text.values)) if text.values else text


def _without_people(values: Mapping[str, object]) -> dict[str, object]:
    clean: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, Text):
            clean[name] = without_people(value)
        elif isinstance(value, str):
            clean[name] = _ADDRESS.sub(r"\1…@\2", value[:_LONGEST_VALUE])
        else:
            clean[name] = value
    return clean
