"""The part of README.md that is written by the program: ``python -m tests.readme`` writes it."""

from enum import Enum
from pathlib import Path

from attendant.settings.options import OPTIONS, Option

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- settings -->\n", "<!-- end of settings -->\n"


def settings_table() -> str:
    """Return the table of all options, from their declaration."""
    rows = [f"| `{option.path}` | {option.about.title} | {_values(option)} |" for option in OPTIONS.values()]
    return "\n".join(["| option | name in the dialog | values, the default first |", "| --- | --- | --- |", *rows, ""])


def _values(option: Option) -> str:
    if issubclass(option.kind, bool):
        return "`true`, `false`" if option.default else "`false`, `true`"
    if issubclass(option.kind, Enum):
        choices = sorted(option.kind, key=lambda choice: choice is not option.default)
        return ", ".join(f"`{choice.value}`" for choice in choices)
    if option.minimum is not None and option.maximum is not None:
        unit = f" {option.about.unit.text}" if option.about.unit else ""
        return f"`{option.default}`, {option.minimum} to {option.maximum}{unit}"
    return f'`"{option.default}"`'


def with_table(text: str) -> str:
    """Return the README's text with its table of settings renewed."""
    before, _, rest = text.partition(BEGIN)
    return before + BEGIN + settings_table() + END + rest.partition(END)[2]


if __name__ == "__main__":
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
