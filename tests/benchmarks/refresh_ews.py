"""What a full refresh costs: our provider beside exchangelib's own ways, on the same server with the same data.

``python -m tests.benchmarks.refresh_ews [--json] [--mailboxes 100,2000] [--rounds 3]``

The server runs in a process of its own and gives other answers each round, nine items a mailbox and day. The sides
take turns; CPU is that of the client's process until masked schedules (ours) or exchangelib's objects (stock) are made.
One ``Account`` and ``calendar.view`` per colleague is measured on 100 colleagues and scaled: it is linear and takes
minutes. Memory is measured in a fresh process for each side.
"""

import argparse
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from attendant.clock import SystemClock
from attendant.core.schedule import Schedule
from attendant.providers.ews import EwsConfig, EwsProvider
from tests.benchmarks.ews_load_server import DAY, ITEMS_A_DAY, address, server_process
from tests.fakes.provider_ports import MemoryRefusals, no_proxy

NAIVE_MAILBOXES = 100
BOUNDS = {
    "cpu_ratio_2000_vs_get_free_busy_info": 0.07,
    "wall_ratio_2000_vs_naive_views": 0.006,
    "peak_mb_2000": 30.0,
}
"""At most; what docs promise."""

Refresh = Callable[[int], int]
"""Refreshes so many mailboxes and returns how many items it got."""


@dataclass(frozen=True)
class Cost:
    """Seconds of one refresh."""

    cpu_s: float
    wall_s: float


class OurProvider:
    """Batches of 100, by default as many at a time as Exchange is asked; a round itself leaves one call free."""

    def __init__(self, server: Mapping[str, str], at_once: int = 2) -> None:
        self._at_once = at_once
        config = EwsConfig(server["url"], authentication="basic", user_name=server["user_name"])
        self._provider = EwsProvider(
            config, password=server["password"], refusals=MemoryRefusals(), proxies=no_proxy, clock=SystemClock()
        )
        self.board: dict[str, Schedule] = {}

    def refresh(self, mailboxes: int) -> int:
        addresses = [address(number) for number in range(mailboxes)]
        batches = [addresses[start : start + 100] for start in range(0, mailboxes, 100)]
        with ThreadPoolExecutor(self._at_once) as threads:
            for schedules in threads.map(lambda batch: self._provider.free_busy(batch, DAY), batches):
                self.board |= {one.mailbox: one for one in schedules}
        assert all(one.problem is None for one in self.board.values())
        return sum(len(self.board[one].events) for one in addresses)

    def close(self) -> None:
        self._provider.close()


class StockExchangelib:
    """exchangelib as it comes, on one connection, as it comes."""

    def __init__(self, server: Mapping[str, str]) -> None:
        from exchangelib import BASIC, Build, Configuration, Credentials, Version
        from exchangelib.protocol import Protocol

        self._config = Configuration(
            service_endpoint=server["url"],
            credentials=Credentials(server["user_name"], server["password"]),
            auth_type=BASIC,
            version=Version(Build(15, 0, 847, 32)),
        )
        self._protocol = Protocol(config=self._config)
        self.kept: list[object] = []

    def refresh(self, mailboxes: int) -> int:
        from exchangelib import UTC, EWSDateTime

        accounts = [(address(number), "Required", False) for number in range(mailboxes)]
        start, end = (EWSDateTime.from_datetime(one).astimezone(UTC) for one in (DAY.start, DAY.end))
        views = list(self._protocol.get_free_busy_info(accounts=accounts, start=start, end=end))
        self.kept = views
        return sum(len(view.calendar_events) for view in views)

    def naive_views(self, mailboxes: int) -> int:
        from exchangelib import DELEGATE, UTC, Account, EWSDateTime

        start, end = (EWSDateTime.from_datetime(one).astimezone(UTC) for one in (DAY.start, DAY.end))
        items = 0
        for number in range(mailboxes):
            account = Account(address(number), config=self._config, access_type=DELEGATE, default_timezone=UTC)
            items += len(list(account.calendar.view(start=start, end=end)))
        return items

    def close(self) -> None:
        self._protocol.close()


def cost_of(refresh: Refresh, mailboxes: int) -> Cost:
    cpu, wall = time.process_time(), time.perf_counter()
    items = refresh(mailboxes)
    cost = Cost(time.process_time() - cpu, time.perf_counter() - wall)
    assert items == mailboxes * ITEMS_A_DAY, f"{items} items came from {mailboxes} mailboxes"
    return cost


def median_of(costs: Sequence[Cost]) -> Cost:
    return Cost(statistics.median(one.cpu_s for one in costs), statistics.median(one.wall_s for one in costs))


def measured(
    server: Mapping[str, str], next_round: Callable[[], None], sizes: Sequence[int], rounds: int
) -> dict[str, float]:
    """Return all figures, the sides in turn within each round."""
    ours, stock = OurProvider(server), StockExchangelib(server)
    for warm_up in (ours.refresh, stock.refresh, stock.naive_views):
        warm_up(10)
    # What smooth_the_window in attendant.ui.background sets once the program has loaded; it holds for all sides.
    sys.setswitchinterval(0.0001)
    gc.collect()
    gc.freeze()
    costs: dict[str, list[Cost]] = {}
    for _ in range(rounds):
        next_round()
        costs.setdefault("naive", []).append(cost_of(stock.naive_views, NAIVE_MAILBOXES))
        for size in sizes:
            costs.setdefault(f"ours {size}", []).append(cost_of(ours.refresh, size))
            costs.setdefault(f"stock {size}", []).append(cost_of(stock.refresh, size))
    ours.close()
    stock.close()
    naive = median_of(costs["naive"])
    figures: dict[str, float] = {}
    for size in sizes:
        mine, theirs = median_of(costs[f"ours {size}"]), median_of(costs[f"stock {size}"])
        scale = size / NAIVE_MAILBOXES
        figures |= {
            f"cpu_s_{size}": mine.cpu_s,
            f"wall_s_{size}": mine.wall_s,
            f"cpu_s_{size}_get_free_busy_info": theirs.cpu_s,
            f"wall_s_{size}_get_free_busy_info": theirs.wall_s,
            f"cpu_s_{size}_naive_views": naive.cpu_s * scale,
            f"wall_s_{size}_naive_views": naive.wall_s * scale,
            f"cpu_ratio_{size}_vs_get_free_busy_info": mine.cpu_s / theirs.cpu_s,
            f"wall_ratio_{size}_vs_get_free_busy_info": mine.wall_s / theirs.wall_s,
            f"cpu_ratio_{size}_vs_naive_views": mine.cpu_s / (naive.cpu_s * scale),
            f"wall_ratio_{size}_vs_naive_views": mine.wall_s / (naive.wall_s * scale),
        }
    return figures


def _resident_mb(field: str) -> float:
    """Return a field of Linux's account of this process's memory."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field):
            return int(line.split()[1]) / 1024
    raise LookupError(field)


def peak_of_this_process(side: str, server: Mapping[str, str], mailboxes: int) -> float:
    """Return megabytes that one refresh adds at its peak, everything imported and connected before."""
    refresher = OurProvider(server) if side == "ours" else StockExchangelib(server)
    refresher.refresh(1)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # starts the peak anew (man 5 proc)
    before = _resident_mb("VmRSS")
    refresher.refresh(mailboxes)
    peak = _resident_mb("VmHWM") - before
    refresher.close()
    return peak


def peaks(server: Mapping[str, str], mailboxes: int) -> dict[str, float]:
    """Measure each side in a fresh process; nothing where the system keeps no such account."""
    if not Path("/proc/self/clear_refs").exists():
        return {}
    found = {}
    for side, key in (("ours", f"peak_mb_{mailboxes}"), ("stock", f"peak_mb_{mailboxes}_get_free_busy_info")):
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.refresh_ews",
            "--peak-of",
            side,
            "--mailboxes",
            str(mailboxes),
        ]
        answer = subprocess.run(command, input=json.dumps(dict(server)), capture_output=True, text=True, check=True)
        found[key] = float(answer.stdout)
    return found


def table(figures: Mapping[str, float], sizes: Sequence[int], rounds: int) -> str:
    lines = [
        f"{ITEMS_A_DAY} items a mailbox, one day, median of {rounds} rounds; calendar.view measured on"
        f" {NAIVE_MAILBOXES} and scaled",
        f"{'mailboxes':>9}  {'side':<24}{'CPU s':>9}{'wall s':>9}{'CPU ratio':>11}{'wall ratio':>11}",
    ]
    for size in sizes:
        lines.append(f"{size:>9}  {'ours':<24}{figures[f'cpu_s_{size}']:>9.3f}{figures[f'wall_s_{size}']:>9.3f}")
        for name, suffix in (("get_free_busy_info", "get_free_busy_info"), ("calendar.view each", "naive_views")):
            cpu_s, wall_s = figures[f"cpu_s_{size}_{suffix}"], figures[f"wall_s_{size}_{suffix}"]
            cpu, wall = figures[f"cpu_ratio_{size}_vs_{suffix}"], figures[f"wall_ratio_{size}_vs_{suffix}"]
            lines.append(f"{size:>9}  {name:<24}{cpu_s:>9.2f}{wall_s:>9.2f}{cpu:>11.4f}{wall:>11.4f}")
    lines += [f"{key}: {value:.1f}" for key, value in figures.items() if key.startswith("peak_mb")]
    lines += [
        f"{key}: {figures[key]:.4f}, at most {bound}: {'held' if figures[key] <= bound else 'NOT HELD'}"
        for key, bound in BOUNDS.items()
        if key in figures
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.refresh_ews", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--mailboxes", default="100,2000", help="how many, separated by commas")
    parser.add_argument("--rounds", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--peak-of", choices=("ours", "stock"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    sizes = [int(size) for size in options.mailboxes.split(",")]
    if options.peak_of:
        print(peak_of_this_process(options.peak_of, json.loads(sys.stdin.read()), sizes[0]))
        return 0
    with server_process(max(*sizes, NAIVE_MAILBOXES)) as (server, next_round):
        figures = measured(server, next_round, sizes, options.rounds) | peaks(server, max(sizes))
    print(json.dumps(figures, indent=2) if options.json else table(figures, sizes, options.rounds))
    return int(any(figures.get(key, 0) > bound for key, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main())
