"""Runs all benchmarks and prints what may take how long beside what it takes here.

``python -m tests.benchmarks [--json] [--only NAME,…] [--sdk FOLDER]``

Each benchmark is a process of its own, one after the other; run it on a quiet machine, it takes some minutes. What is
compared with msgraph-sdk is skipped unless ``--sdk`` names the folder that it was installed into.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """A bound, and where the figure to hold beside it comes from.

    Attributes:
        work: What is done.
        against: What it is measured against.
        benchmark: Module of this package.
        figure: Key in what that prints with ``--json``.
        at_most: The bound.
        unit: Of both; "" for a ratio.
    """

    work: str
    against: str
    benchmark: str
    figure: str
    at_most: float
    unit: str = ""


_EWS = "full refresh by EWS, 2,000 mailboxes"
_GAP = "gap between 16 ms ticks of the window, 500 mailboxes refresh without pause"
_KEY = "a keystroke in search, 50,000 contacts"
_START = "start to the first painted window, 2,000 contacts"
_HOUR = "an hour of a desk's work, limits enforced"
_SOAK = "an hour of faults"
_BARE = "a bare QMainWindow"

PROMISES = (
    Promise(f"{_EWS}, CPU", "get_free_busy_info", "refresh_ews", "cpu_ratio_2000_vs_get_free_busy_info", 0.07),
    Promise(f"{_EWS}, wall time", "calendar.view each", "refresh_ews", "wall_ratio_2000_vs_naive_views", 0.006),
    Promise("same, 1 % of them changed, CPU", "a full one", "refresh_changes", "cpu_ratio_one_percent_vs_full", 0.15),
    Promise("memory that a refresh adds at its peak", "", "refresh_ews", "peak_mb_2000", 30, "MB"),
    Promise(f"{_GAP}, 99th percentile", "", "window_gaps", "gap_p99_ms", 25, "ms"),
    Promise(f"{_GAP}, ever", "", "window_gaps", "gap_max_ms", 40, "ms"),
    Promise(
        "full refresh by Graph, 2,000 mailboxes, CPU", "msgraph-sdk", "refresh_graph",
        "cpu_ratio_2000_vs_msgraph_sdk", 0.03,
    ),
    Promise(_KEY, "proxy that folds", "search", "ratio_vs_folding_proxy", 0.01),
    Promise(_KEY, "proxy with folded texts", "search", "ratio_vs_folded_proxy", 0.25),
    Promise(f"{_KEY}, 99th percentile", "", "search", "keystroke_p99_ms_50000", 16, "ms"),
    Promise(f"{_START}, CPU", _BARE, "start", "cpu_ratio", 1.6),
    Promise(f"{_START}, wall time", _BARE, "start", "wall_ratio", 1.6),
    Promise("memory with 2,000 contacts and a week of schedules", _BARE, "start", "memory_mb", 60, "MB"),
    Promise(f"{_HOUR}, refused calls", "", "virtual_hour", "refused", 0),
    Promise(f"{_HOUR}, 95 % of ages beyond their limit", "", "virtual_hour", "age_over_limit_p95_s", 15, "s"),
    Promise(f"{_SOAK}, threads left", "", "soak", "threads_left", 0),
    Promise(f"{_SOAK}, sockets left", "", "soak", "sockets_left", 0),
    Promise(f"{_SOAK}, files left", "", "soak", "files_left", 0),
    Promise(f"{_SOAK}, Python's memory left", "", "soak", "traced_kb_left", 1024, "KB"),
    Promise("2,000 changed schedules reach the list, longest frame", "", "rows", "frame_max_ms", 16, "ms"),
)  # fmt: skip


def figures_of(benchmark: str, arguments: Sequence[str]) -> dict[str, float]:
    """Run a benchmark and return what it printed; nothing where it failed, which its error output tells."""
    command = [sys.executable, "-m", f"tests.benchmarks.{benchmark}", "--json", *arguments]
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    # Its exit code says that a bound is not held; the table says so too.
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    try:
        printed: dict[str, float] = json.loads(done.stdout)
    except json.JSONDecodeError:
        print(f"{benchmark} failed:\n{done.stderr}", file=sys.stderr)
        return {}
    return printed


def verdict(promise: Promise, figure: float | None) -> str:
    """Say whether the bound is held."""
    if figure is None:
        needs_sdk = promise.benchmark == "refresh_graph"
        return "skipped: needs msgraph-sdk, see --sdk" if needs_sdk else "no figure"
    return "held" if figure <= promise.at_most else "NOT HELD"


def table(figures: Mapping[Promise, float | None]) -> str:
    """Return the bounds and the figures beside them, in Markdown."""
    lines = ["| work | against | at most | here | |", "| --- | --- | ---: | ---: | --- |"]
    for promise, figure in figures.items():
        here = "–" if figure is None else f"{figure:.3g} {promise.unit}".strip()
        bound = f"{promise.at_most:g} {promise.unit}".strip()
        against = promise.against or "–"
        lines.append(f"| {promise.work} | {against} | {bound} | {here} | {verdict(promise, figure)} |")
    return "\n".join(lines)


def measured(names: Iterable[str], sdk: str) -> dict[Promise, float | None]:
    """Run the benchmarks of these names; return each promise's figure, None where there is none."""
    printed: dict[str, dict[str, float]] = {}
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        printed[name] = figures_of(name, ["--sdk", sdk] if name == "refresh_graph" and sdk else [])
    return {
        promise: printed[promise.benchmark].get(promise.figure) for promise in PROMISES if promise.benchmark in printed
    }


def main() -> int:
    every = tuple(dict.fromkeys(promise.benchmark for promise in PROMISES))
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--only", default=",".join(every), help="names of benchmarks, separated by commas")
    parser.add_argument("--sdk", default="", help="folder into which msgraph-sdk was installed")
    options = parser.parse_args()
    wanted = options.only.split(",")
    if unknown := sorted(set(wanted) - set(every)):
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    if not options.sdk and "refresh_graph" in wanted:
        wanted.remove("refresh_graph")  # without the other side there is no ratio
    figures = measured(wanted, options.sdk)
    if options.json:
        keys = {f"{promise.benchmark}.{promise.figure}": figure for promise, figure in figures.items()}
        print(json.dumps(keys, indent=2))
    else:
        print(table({promise: figures.get(promise) for promise in PROMISES if promise.benchmark in options.only}))
    return int(any(figure is None or figure > promise.at_most for promise, figure in figures.items()))


if __name__ == "__main__":
    sys.exit(main())
