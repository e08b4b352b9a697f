"""A server process for benchmarks: the demo's EWS before a house of any size, whose calendars change each round.

Availability answers are put together from parts that were written before the round began: what is measured is the
client, and a server that writes for long would hide it. All else is answered as the demo does.

``python -m tests.benchmarks.ews_load_server MAILBOXES`` prints one line of JSON with ``url``, ``user_name`` and
``password``; each line on its standard input begins another round, in which calendars changed: "all", or "some" for
every hundredth. The end of the input ends the server.
"""

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attendant.clock import SystemClock
from attendant.core.contact import Contact
from attendant.core.privacy import EVERYTHING_SHARED
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, Sensitivity, Weekday, WorkingPeriod
from attendant.demo.ews import operations
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.versions import NEWEST, SERVER_VERSIONS
from attendant.demo.mailboxes import AutomaticReply, CalendarItem, Mailbox
from attendant.providers.ews.availability_request import availability_request

DAY = CalendarWindow(datetime(2026, 11, 24, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC))
ITEMS_A_DAY = 9
_RARE = 100
"""One calendar in so many changes before a round in which little did."""
_WEEK = (WorkingPeriod(frozenset(list(Weekday)[:5]), 8 * 60, 17 * 60),)
_STATUSES = (FreeBusyStatus.BUSY, FreeBusyStatus.BUSY, FreeBusyStatus.TENTATIVE, FreeBusyStatus.OOF)


_ADDRESS = re.compile(rb"<t:Address>([^<]*)</t:Address>")


def address(number: int) -> str:
    """Return the address of mailbox ``number``."""
    return f"colleague.{number:05}@contoso.example"


def _items(look: int) -> list[CalendarItem]:
    first = DAY.start + timedelta(hours=7, minutes=5 * (look % 12))
    return [
        CalendarItem(
            first + timedelta(minutes=60 * item),
            first + timedelta(minutes=60 * item + 25 + 5 * ((look + item) % 5)),
            _STATUSES[(look + item) % len(_STATUSES)],
            f"Planning {look}-{item} with the people from Zürich",
            f"Room {(look * 7 + item) % 90}",
            Sensitivity.PRIVATE if (look + item) % 11 == 0 else Sensitivity.NORMAL,
        )
        for item in range(ITEMS_A_DAY)
    ]


class LoadHouse:
    """So many mailboxes; no calendar has the same times and subjects in two rounds."""

    def __init__(self, mailboxes: int) -> None:
        self.addresses = [address(number) for number in range(mailboxes)]
        self._mailboxes = {one: Mailbox(Contact(0, one, one), "Europe/Berlin", _WEEK) for one in self.addresses}
        self._items: dict[str, list[CalendarItem]] = {}

    def begin_round(self, round_no: int, addresses: Sequence[str]) -> None:
        """Fill the calendars of these anew."""
        self._items |= {one: _items(round_no * 7919 + number) for number, one in enumerate(addresses)}

    def mailbox(self, address: str) -> Mailbox | None:
        return self._mailboxes.get(address)

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        return self._items[address]

    def automatic_reply(self, address: str, at: datetime) -> AutomaticReply | None:
        return None

    def search(self, name: str) -> Sequence[Mailbox]:
        return ()


class LoadServer(ThreadingHTTPServer):
    """Listens on a free port of 127.0.0.1 and believes everybody."""

    daemon_threads = True

    def __init__(self, mailboxes: int) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._house = LoadHouse(mailboxes)
        self._setting = Setting(self._house, "reception@contoso.example", SystemClock())
        self._frame = (b"", b"")
        self._entries: dict[bytes, bytes] = {}
        self.begin_round(0)

    def begin_round(self, round_no: int, every: int = 1) -> None:
        """Fill every calendar anew, or every so many, and write their availability."""
        addresses = self._house.addresses[round_no % every :: every]
        self._house.begin_round(round_no, addresses)
        entries: dict[bytes, bytes] = {}
        for start in range(0, len(addresses), 100):
            batch = addresses[start : start + 100]
            answer = self._demo_answer(availability_request("Exchange2013_SP1", batch, DAY, EVERYTHING_SHARED))[1]
            head, first, rest = answer.partition(b"<m:FreeBusyResponse>")
            inside, last, tail = (first + rest).rpartition(b"</m:FreeBusyResponse>")
            parts = (inside + last).split(b"</m:FreeBusyResponse>")[:-1]
            entries |= {one.encode(): part + last for one, part in zip(batch, parts, strict=True)}
            self._frame = head, tail
        self._entries = self._entries | entries

    def answer(self, request: bytes) -> tuple[int, bytes]:
        """Return status and body."""
        if b"GetUserAvailabilityRequest" not in request:
            return self._demo_answer(request)
        head, tail = self._frame
        return 200, head + b"".join([self._entries[one] for one in _ADDRESS.findall(request)]) + tail

    def _demo_answer(self, request: bytes) -> tuple[int, bytes]:
        return operations.answer(request, self._setting, SERVER_VERSIONS[NEWEST])


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    server: LoadServer

    def do_POST(self) -> None:
        status, body = self.server.answer(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(status)
        self.send_header("Content-Type", "text/xml; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@contextmanager
def server_process(mailboxes: int) -> Iterator[tuple[dict[str, str], Callable[..., None]]]:
    """Run a server beside this process; yields what it printed, and what begins another round."""
    command = [sys.executable, "-m", "tests.benchmarks.ews_load_server", str(mailboxes)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        commands, answers = process.stdin, process.stdout

        def next_round(who: str = "all") -> None:
            commands.write(f"{who}\n")
            commands.flush()
            answers.readline()

        try:
            yield json.loads(answers.readline()), next_round
        finally:
            process.communicate("")


def main() -> None:
    with LoadServer(int(sys.argv[1])) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        facts = {
            "url": f"http://127.0.0.1:{server.server_port}/EWS/Exchange.asmx",
            "user_name": "CONTOSO\\reception",
            "password": "made up",
        }
        print(json.dumps(facts), flush=True)
        for round_no, said in enumerate(sys.stdin, start=1):
            server.begin_round(round_no, every=_RARE if said.strip() == "some" else 1)
            print("ready", flush=True)
        server.shutdown()


if __name__ == "__main__":
    main()
