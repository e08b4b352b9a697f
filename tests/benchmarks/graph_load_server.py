"""A server process for benchmarks: the demo's Graph before a house of any size, whose calendars change each round.

``python -m tests.benchmarks.graph_load_server MAILBOXES DAYS ITEMS_A_DAY`` prints one line of JSON with ``url`` and
``token``; each line on its standard input begins another round, its end ends the server.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from attendant.core.schedule import CalendarWindow
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.server import DemoServer
from tests.benchmarks.ews_load_server import DAY, LoadHouse


def window_of(days: int) -> CalendarWindow:
    """Return so many days, which the calendars fill."""
    return CalendarWindow(DAY.start, DAY.start + timedelta(days=days))


class LongHouse(LoadHouse):
    """Calendars that are full for days, with so many items on each."""

    def __init__(self, mailboxes: int, days: int, items_a_day: int) -> None:
        super().__init__(mailboxes)
        self._days = [timedelta(days=day) for day in range(days)]
        self._items_a_day = items_a_day

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        day = super().items(address, window)[: self._items_a_day]
        return [
            replace(one, start=one.start + later, end=one.end + later, subject=f"{one.subject} {later.days}")
            for later in self._days
            for one in day
        ]


@contextmanager
def server_process(mailboxes: int, days: int, items_a_day: int) -> Iterator[tuple[dict[str, str], Callable[[], None]]]:
    """Run a server beside this process; yields what it printed, and what begins another round."""
    command = [sys.executable, "-m", "tests.benchmarks.graph_load_server", str(mailboxes), str(days), str(items_a_day)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        commands, answers = process.stdin, process.stdout

        def next_round() -> None:
            commands.write("round\n")
            commands.flush()
            answers.readline()

        try:
            yield json.loads(answers.readline()), next_round
        finally:
            process.communicate("")


def main() -> None:
    house = LongHouse(*map(int, sys.argv[1:4]))
    house.begin_round(0)
    with DemoServer(house) as server:
        print(json.dumps({"url": server.graph_url, "token": server.token}), flush=True)
        for round_no, _ in enumerate(sys.stdin, 1):
            house.begin_round(round_no)
            print("begun", flush=True)


if __name__ == "__main__":
    main()
