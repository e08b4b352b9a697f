"""What a full refresh by Graph costs: our provider beside msgraph-sdk's getSchedule, on the same server and data.

``python -m tests.benchmarks.refresh_graph [--json] [--mailboxes 500,2000] [--rounds 3] [--days 14] [--items-a-day 3]
[--sdk FOLDER]``

The server runs in a process of its own and gives other answers each round: a fortnight, as the console asks for. Each
side runs in a process of its own too, both for the same rounds in turn; CPU is that of the client's process until
masked schedules (ours) or the objects of msgraph-sdk are there, three requests at a time.

msgraph-sdk is not among the project's dependencies, because of its 16,741 files. Install it into a folder of its own
(``pip install --target FOLDER msgraph-sdk``) and name that with ``--sdk``, or install it beside the project. Without it
only our side is measured, and the ratio is missing.
"""

import argparse
import asyncio
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Any

from attendant.core.schedule import CalendarWindow
from tests.benchmarks.ews_load_server import address
from tests.benchmarks.graph_load_server import server_process, window_of

BATCH = 20
IN_FLIGHT = 3
BOUNDS = {"cpu_ratio_2000_vs_msgraph_sdk": 0.03}
"""At most; what docs promise."""

Refresh = Callable[[int], int]
"""Refreshes so many mailboxes and returns how many items it got."""


def batches_of(mailboxes: int) -> list[list[str]]:
    addresses = [address(number) for number in range(mailboxes)]
    return [addresses[start : start + BATCH] for start in range(0, mailboxes, BATCH)]


def our_provider(server: Mapping[str, str], window: CalendarWindow) -> Refresh:
    """Batches of 20, three at a time, as the engine does it."""
    from attendant.clock import SystemClock
    from attendant.providers.graph import GraphConfig, GraphProvider
    from tests.fakes.provider_ports import TokensInTurn, no_proxy

    provider = GraphProvider(
        GraphConfig(server["url"]), tokens=TokensInTurn([server["token"]]), proxies=no_proxy, clock=SystemClock()
    )

    def refresh(mailboxes: int) -> int:
        with ThreadPoolExecutor(IN_FLIGHT) as threads:
            answers = threads.map(lambda batch: provider.free_busy(batch, window), batches_of(mailboxes))
            found = [one for schedules in answers for one in schedules]
        assert all(one.problem is None for one in found)
        return sum(len(one.events) for one in found)

    return refresh


def msgraph_sdk(server: Mapping[str, str], window: CalendarWindow) -> Refresh:
    """msgraph-sdk as it comes, three tasks at a time."""
    from kiota_abstractions.authentication import (
        AccessTokenProvider,
        AllowedHostsValidator,
        BaseBearerTokenAuthenticationProvider,
    )
    from msgraph import GraphRequestAdapter, GraphServiceClient
    from msgraph.generated.models.date_time_time_zone import DateTimeTimeZone
    from msgraph.generated.users.item.calendar.get_schedule.get_schedule_post_request_body import (
        GetSchedulePostRequestBody,
    )

    class OneToken(AccessTokenProvider):  # type: ignore[misc]  # not installed beside the project
        async def get_authorization_token(self, uri: str, additional_authentication_context: object = None) -> str:
            return server["token"]

        def get_allowed_hosts_validator(self) -> object:
            return AllowedHostsValidator(["127.0.0.1"])

    loop = asyncio.new_event_loop()
    adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(OneToken()))
    adapter.base_url = server["url"]
    client = GraphServiceClient(request_adapter=adapter)
    schedules_of = client.users.by_user_id("me").calendar.get_schedule

    def moment(instant: Any) -> Any:
        return DateTimeTimeZone(date_time=instant.strftime("%Y-%m-%dT%H:%M:%S"), time_zone="UTC")

    async def look_up(batch: list[str], places: asyncio.Semaphore) -> int:
        body = GetSchedulePostRequestBody(
            schedules=batch, start_time=moment(window.start), end_time=moment(window.end), availability_view_interval=15
        )
        async with places:
            answer = await schedules_of.post(body)
        return sum(len(one.schedule_items) for one in answer.value)

    async def look_all_up(mailboxes: int) -> int:
        places = asyncio.Semaphore(IN_FLIGHT)
        return sum(await asyncio.gather(*(look_up(batch, places) for batch in batches_of(mailboxes))))

    return lambda mailboxes: loop.run_until_complete(look_all_up(mailboxes))


SIDES = {"ours": our_provider, "msgraph_sdk": msgraph_sdk}


def serve_side(side: str, days: int, items_a_day: int) -> None:
    """Refresh as often as standard input has numbers; the first line is the server."""
    refresh = SIDES[side](json.loads(sys.stdin.readline()), window_of(days))
    refresh(BATCH)
    # What smooth_the_window in attendant.ui.background sets once the program has loaded; it holds for both sides.
    sys.setswitchinterval(0.0001)
    gc.collect()
    gc.freeze()
    print("ready", flush=True)
    for line in sys.stdin:
        mailboxes = int(line)
        cpu, wall = time.process_time(), time.perf_counter()
        items = refresh(mailboxes)
        cost = time.process_time() - cpu, time.perf_counter() - wall
        assert items == mailboxes * days * items_a_day, f"{items} items came from {mailboxes} mailboxes"
        print(json.dumps(cost), flush=True)


@contextmanager
def side_process(
    side: str, server: Mapping[str, str], options: argparse.Namespace
) -> Iterator[Callable[[int], tuple[float, float]] | None]:
    """Run one side beside this process; yields what costs it CPU and wall seconds, None where it cannot run."""
    paths = filter(None, (options.sdk, os.environ.get("PYTHONPATH", "")))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "tests.benchmarks.refresh_graph", "--side", side]
    command += ["--days", str(options.days), "--items-a-day", str(options.items_a_day)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        commands, answers = process.stdin, process.stdout

        def say(line: str) -> str:
            commands.write(line + "\n")
            commands.flush()
            return answers.readline()

        def cost(mailboxes: int) -> tuple[float, float]:
            cpu_s, wall_s = json.loads(say(str(mailboxes)))
            return cpu_s, wall_s

        ready = say(json.dumps(dict(server))).strip() == "ready"
        try:
            yield cost if ready else None
        finally:
            _, said = process.communicate()
            if not ready:
                why = said.strip().splitlines()[-1:] or ["it said nothing"]
                print(f"{side} cannot run: {why[0]}", file=sys.stderr)


def measured(sizes: Sequence[int], options: argparse.Namespace) -> dict[str, float]:
    """Return all figures, the sides in turn within each round."""
    costs: dict[str, list[tuple[float, float]]] = {}
    with ExitStack() as stack:
        server, next_round = stack.enter_context(server_process(max(*sizes, BATCH), options.days, options.items_a_day))
        sides = {side: stack.enter_context(side_process(side, server, options)) for side in SIDES}
        for _ in range(options.rounds):
            next_round()
            for size in sizes:
                for side, cost in sides.items():
                    if cost is not None:
                        costs.setdefault(f"{size} {side}", []).append(cost(size))
    figures: dict[str, float] = {}
    for size in sizes:
        for side in SIDES:
            if found := costs.get(f"{size} {side}"):
                figures[f"cpu_s_{size}_{side}"] = statistics.median(cpu_s for cpu_s, _ in found)
                figures[f"wall_s_{size}_{side}"] = statistics.median(wall_s for _, wall_s in found)
        if f"cpu_s_{size}_msgraph_sdk" in figures:
            for what in ("cpu", "wall"):
                ratio = figures[f"{what}_s_{size}_ours"] / figures[f"{what}_s_{size}_msgraph_sdk"]
                figures[f"{what}_ratio_{size}_vs_msgraph_sdk"] = ratio
    return figures


def table(figures: Mapping[str, float], sizes: Sequence[int], options: argparse.Namespace) -> str:
    lines = [
        f"{options.days} days of {options.items_a_day} items a mailbox, median of {options.rounds} rounds",
        f"{'mailboxes':>9}  {'side':<14}{'CPU s':>9}{'wall s':>9}{'CPU ratio':>11}",
    ]
    for size in sizes:
        for side in SIDES:
            if f"cpu_s_{size}_{side}" in figures:
                cpu_s, wall_s = figures[f"cpu_s_{size}_{side}"], figures[f"wall_s_{size}_{side}"]
                ratio = figures.get(f"cpu_ratio_{size}_vs_{side}")
                shown = "" if ratio is None else f"{ratio:.4f}"
                lines.append(f"{size:>9}  {side:<14}{cpu_s:>9.3f}{wall_s:>9.3f}{shown:>11}")
    lines += [
        f"{key}: {figures[key]:.4f}, at most {bound}: {'held' if figures[key] <= bound else 'NOT HELD'}"
        for key, bound in BOUNDS.items()
        if key in figures
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.refresh_graph", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--mailboxes", default="500,2000", help="how many, separated by commas")
    parser.add_argument("--rounds", type=int, default=3, help="how often; medians are shown")
    parser.add_argument("--days", type=int, default=14, help="how many are asked about")
    parser.add_argument("--items-a-day", type=int, default=3, help="how full they are")
    parser.add_argument("--sdk", default="", help="folder into which msgraph-sdk was installed")
    parser.add_argument("--side", choices=tuple(SIDES), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        serve_side(options.side, options.days, options.items_a_day)
        return 0
    sizes = [int(size) for size in options.mailboxes.split(",")]
    figures = measured(sizes, options)
    if not any(key.startswith("cpu_ratio") for key in figures):
        print("There is no ratio without msgraph-sdk; --help says how to name its folder with --sdk.", file=sys.stderr)
    print(json.dumps(figures, indent=2) if options.json else table(figures, sizes, options))
    return int(any(figures.get(key, 0) > bound for key, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main())
