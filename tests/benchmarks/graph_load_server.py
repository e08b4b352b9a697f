"""A server process for benchmarks: the demo's Graph before a house of any size, whose calendars change each round.

Schedules are put together from parts that were written before the round began: what is measured is the client, and a
server that writes for long would take the processor from it.

``python -m tests.benchmarks.graph_load_server MAILBOXES DAYS ITEMS_A_DAY`` prints one line of JSON with ``url`` and
``token``; each line on its standard input begins another round, its end ends the server.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attendant.clock import SystemClock
from attendant.core.schedule import CalendarWindow
from attendant.demo.ews.setting import Setting
from attendant.demo.graph import operations
from attendant.demo.mailboxes import CalendarItem
from attendant.providers.graph.free_busy import get_schedule_body
from tests.benchmarks.ews_load_server import DAY, LoadHouse

TOKEN = "made-up"
_BATCH = 20


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


class LoadServer(ThreadingHTTPServer):
    """Listens on a free port of 127.0.0.1 and believes everybody."""

    daemon_threads = True

    def __init__(self, mailboxes: int, days: int, items_a_day: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._house = LongHouse(mailboxes, days, items_a_day)
        self._window = window_of(days)
        self._setting = Setting(self._house, "reception@contoso.example", SystemClock())
        self._entries: dict[str, bytes] = {}
        self.begin_round(0)

    def begin_round(self, round_no: int) -> None:
        """Fill all calendars anew and write their schedules."""
        addresses = self._house.addresses
        self._house.begin_round(round_no, addresses)
        for start in range(0, len(addresses), _BATCH):
            body = json.dumps(get_schedule_body(addresses[start : start + _BATCH], self._window)).encode()
            for entry in json.loads(self._demo_answer(body))["value"]:
                written = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
                self._entries[entry["scheduleId"]] = written.encode()

    def answer(self, body: bytes) -> bytes:
        """Return the answer to a getSchedule request."""
        asked = {name.lower(): value for name, value in json.loads(body).items()}
        entries = b",".join([self._entries[one] for one in asked["schedules"]])
        return b'{"@odata.context":"made up","value":[' + entries + b"]}"

    def _demo_answer(self, body: bytes) -> bytes:
        target, headers = operations.GRAPH_PATH + "/me/calendar/getSchedule", {"Authorization": f"Bearer {TOKEN}"}
        return operations.answer("POST", target, headers, body, token=TOKEN, setting=self._setting, base_url="")[1]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: LoadServer

    def do_POST(self) -> None:
        body = self.server.answer(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def server_process(mailboxes: int, days: int, items_a_day: int) -> Iterator[tuple[dict[str, str], Callable[[], None]]]:
    """Run a server beside this process; yields what it printed, and what begins another round."""
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.graph_load_server",
        str(mailboxes),
        str(days),
        str(items_a_day),
    ]
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
    with LoadServer(*map(int, sys.argv[1:4])) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}{operations.GRAPH_PATH}"
        print(json.dumps({"url": url, "token": TOKEN}), flush=True)
        for round_no, _ in enumerate(sys.stdin, start=1):
            server.begin_round(round_no)
            print("ready", flush=True)
        server.shutdown()


if __name__ == "__main__":
    main()
