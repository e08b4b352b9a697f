"""The parts of the pages that are written by the program: ``python -m tests.written_pages`` writes them."""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path

from attendant.settings.options import OPTIONS, Option
from attendant.settings.policy.names import registry_place
from attendant.settings.policy.registry import POLICY_KEY
from attendant.ui.keys import all_keys
from tests.benchmarks import refresh_simulation
from tests.fakes import faults

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ADMINISTRATOR = ROOT / "docs" / "administrator.md"
RECEPTIONIST = ROOT / "docs" / "receptionist.md"
FAULTS = ROOT / "docs" / "faults.md"
REFRESH = ROOT / "docs" / "refresh.md"


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
        unit = f" {option.about.unit.text_for(option.maximum or 0)}" if option.about.unit else ""
        return f"`{option.default}`, {option.minimum} to {option.maximum}{unit}"
    return f'`"{option.default}"`'


def policies_table() -> str:
    """Return the table of what an organisation can decide, from the declaration of the options."""
    rows = [_policy_row(option) for option in OPTIONS.values()]
    heads = ["| value below the key | type | default | what for |", "| --- | --- | --- | --- |"]
    return "\n".join([*heads, *rows, ""])


def _policy_row(option: Option) -> str:
    key, name = registry_place(option.path)
    place = key.removeprefix(f"{POLICY_KEY}\\")
    is_number = issubclass(option.kind, int)
    kind = "REG_DWORD" if is_number else "REG_MULTI_SZ" if option.about.is_list else "REG_SZ"
    default = f"`{int(option.default)}`" if is_number else f"`{option.default}`" if option.default else "empty"
    return f"| `{place}\\{name}` | {kind} | {default} | {option.about.title}. {option.about.help} |"


def keys_table() -> str:
    """Return the sheet of keys, as the window shows it for F1."""
    rows = [f"| {key} | {what} |" for key, what in all_keys()]
    return "\n".join(["| key | what it does |", "| --- | --- |", *rows, ""])


WRITTEN: Mapping[Path, Mapping[str, Callable[[], str]]] = {
    ADMINISTRATOR: {"settings": settings_table, "policies": policies_table},
    RECEPTIONIST: {"keys": keys_table},
    FAULTS: {"faults": faults.table, "codes": faults.codes_table},
    REFRESH: {"simulation": refresh_simulation.table},
}
"""Each page with the names of its written parts, each between two marks, and who writes them."""


def renewed(page: Path) -> str:
    """Return the page's text with its written parts as they are now."""
    text = page.read_text(encoding="utf-8")
    for name, write in WRITTEN[page].items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
        before, _, rest = text.partition(begin)
        text = before + begin + write() + end + rest.partition(end)[2]
    return text


if __name__ == "__main__":
    for page in WRITTEN:
        page.write_text(renewed(page), encoding="utf-8")
