"""How long the console takes to its first picture, beside an empty main window of PySide6.

``python -m tests.benchmarks.start [--json] [--runs 9]``

The directory holds 2,000 colleagues. Each start is a process of its own (``first_paint``), the sides take turns, and
the clock stops when the first frame is painted: for the console the one with the colleagues in its list. Memory is
that of a process whose window shows all of them with a week of schedules, above an empty main window.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.directory.store import Directory
from attendant.settings.home import HOME_VARIABLE, Home

COLLEAGUES = 2_000
BOUNDS = {"cpu_ratio": 1.6, "wall_ratio": 1.6, "memory_mb": 60.0}
"""At most; what docs promise."""

_FIRST_NAMES = ["Anna", "Marco", "Jürgen", "Sofia", "Luca", "Greta", "Zoë", "Peter", "Maria", "Karl"]
_LAST_NAMES = [
    "Bergmann",
    "Rossi",
    "Kovács",
    "Müller",
    "Smith",
    "Conti",
    "Weber",
    "Novak",
    "Ferrari",
    "Brown",
    "Schmidt",
]
_DEPARTMENTS = ["Sales", "Service", "Planning", "Purchasing"]


def colleagues() -> tuple[Contact, ...]:
    """Return people with names as they are, some of them with accents."""
    first, last = len(_FIRST_NAMES), len(_LAST_NAMES)
    return tuple(
        Contact(
            0,
            f"{_FIRST_NAMES[number % first]} {_LAST_NAMES[number % last]}-{_LAST_NAMES[number // 110 % last]}",
            f"colleague.{number:05}@contoso.example",
            _DEPARTMENTS[number % len(_DEPARTMENTS)],
            "Project manager",
            "Pisa",
            (PhoneNumber(PhoneKind.WORK, f"+39 050 {number:05}"),),
        )
        for number in range(COLLEAGUES)
    )


def one_run(side: str, home: Home) -> dict[str, float]:
    """Start one side and return what it printed, with the seconds from the start of its process."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", HOME_VARIABLE: str(home.root)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    command = [sys.executable, "-m", "tests.benchmarks.first_paint", side]
    began_s = time.monotonic()
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    printed: dict[str, float] = json.loads(answer.stdout)
    # The monotonic clock is one for all processes of a machine.
    return printed | {"wall_s": printed["painted_at_s"] - began_s}


def measured(runs: int) -> dict[str, float]:
    """Return all figures, the sides in turn."""
    with tempfile.TemporaryDirectory(prefix="attendant-start-") as folder:
        home = Home(Path(folder))
        with Directory(home.directory_file) as directory:
            directory.import_contacts(colleagues(), source="csv")
        found: dict[str, list[dict[str, float]]] = {"ours": [], "bare": []}
        for run in range(runs + 1):
            for side, results in found.items():
                result = one_run(side, home)
                if run:  # the first one brings the files into the system's memory
                    results.append(result)
        memory = {side: one_run(f"{side}-memory", home)["resident_mb"] for side in found}
    figures = {
        f"{side}_{key}": statistics.median(result[key] for result in results)
        for side, results in found.items()
        for key in ("cpu_s", "wall_s", "modules")
    }
    return figures | {
        "cpu_ratio": figures["ours_cpu_s"] / figures["bare_cpu_s"],
        "wall_ratio": figures["ours_wall_s"] / figures["bare_wall_s"],
        "memory_mb": memory["ours"] - memory["bare"],
    }


def table(figures: Mapping[str, float], runs: int) -> str:
    """Return the figures for people."""
    lines = [
        f"to the first painted frame with {COLLEAGUES} colleagues, median of {runs} starts",
        f"{'side':<20}{'CPU ms':>9}{'wall ms':>9}{'modules':>9}",
    ]
    for side, name in (("ours", "this console"), ("bare", "empty main window")):
        cpu_ms, wall_ms = 1000 * figures[f"{side}_cpu_s"], 1000 * figures[f"{side}_wall_s"]
        lines.append(f"{name:<20}{cpu_ms:>9.0f}{wall_ms:>9.0f}{figures[f'{side}_modules']:>9.0f}")
    lines += [
        f"{key}: {figures[key]:.2f}, at most {bound}: {'held' if figures[key] <= bound else 'NOT HELD'}"
        for key, bound in BOUNDS.items()
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.start", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--runs", type=int, default=9, help="starts of each side; medians are shown")
    options = parser.parse_args()
    figures = measured(options.runs)
    print(json.dumps(figures, indent=2) if options.json else table(figures, options.runs))
    return int(any(figures[key] > bound for key, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main())
