"""What is left of an hour of faults: threads, sockets, files, memory.

The engine, the providers and the demonstration's server behind one that has bad days, over TLS; the clock is moved by
hand. Each fault that ``tests.fakes.faults`` knows comes in an order of its own, again and again, and each time the rows
must recover by themselves, or by what the person does whom the fault asks for. What is held then, without a provider,
is compared with what was held when every fault had come once.

    python -m tests.benchmarks.soak [--json] [--hours 1] [--seed 1]
"""

import argparse
import gc
import json
import os
import random
import ssl
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QObject, Slot

from attendant.core.details import Details, Part
from attendant.core.errors import Problem
from attendant.core.events import RefreshEvent, RefreshFailed, RefreshFinished
from attendant.core.ports import CalendarService
from attendant.core.schedule import ScheduleView
from attendant.core.window_rule import WindowRule
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.providers.ews import EwsConfig, EwsProvider
from attendant.providers.graph import GraphConfig, GraphProvider
from attendant.providers.http import Limits
from attendant.ui.refresh.refresh_engine import RefreshEngine
from tests.fakes.entry_faults import EXCHANGE_ENTRIES, GRAPH_ENTRIES, passed_on
from tests.fakes.ews_server import Answer, FakeEwsServer, Request, hang_up
from tests.fakes.faults import EXCHANGE, FAULTS, GRAPH, Service
from tests.fakes.handshakes import BROKEN, HOST, context_of, trusted_authority
from tests.fakes.provider_ports import MemoryRefusals, TokensInTurn, no_proxy
from tests.fakes.settable_clocks import SettableClocks

_STEP_S = 5.0
"""The clocks pass so much at once: less than would look like sleep, even where the worker misses a step or two."""

LIMITS = Limits(connect_s=2, read_s=1.0, answer_s=1.5, answer_bytes=8 * 1024 * 1024)
"""Short, since these seconds pass for real."""

_PATIENCE_S = 30.0
_RECOVERY_S = 1800.0
_SOCKET = "socket:"


@dataclass(frozen=True)
class BadDay:
    """One fault.

    Attributes:
        name: Which.
        answer: What the server does to each request.
        handshake: What it does to new connections.
    """

    name: str
    answer: Answer
    handshake: Callable[[], ssl.SSLContext | None] | None = None


class Front(FakeEwsServer):
    """Stands before the demonstration's server and passes everything on, unless it has a bad day."""

    def __init__(self, behind: int, tls: ssl.SSLContext) -> None:
        super().__init__([passed_on(behind)], tls=tls)
        self.good_tls = tls
        self.met = 0

    def next_answer(self, _request: Request) -> Answer:
        """Keep no request: an hour has many."""
        self.met += 1
        return self.answers[0]

    @contextmanager
    def having(self, day: BadDay) -> Iterator[None]:
        """Have that day."""
        good, self.met = self.answers, 0
        self.answers = [day.answer]
        if day.handshake is not None:
            self.tls = day.handshake()
        try:
            yield
        finally:
            self.answers, self.tls = good, self.good_tls


@dataclass(frozen=True)
class Held:
    """What the process holds."""

    threads: int
    sockets: int
    files: int
    traced_kb: float
    resident_mb: float

    @classmethod
    def now(cls) -> "Held":
        """Count, once what was let go is gone."""
        counts = cls._counts()
        until_s = time.monotonic() + 5.0
        steady = 0
        while steady < 20 and time.monotonic() < until_s:
            time.sleep(0.05)
            before, counts = counts, cls._counts()
            steady = steady + 1 if counts == before else 0
        gc.collect()
        traced_kb = tracemalloc.get_traced_memory()[0] / 1024
        return cls(*counts, traced_kb, _resident_mb())

    @staticmethod
    def _counts() -> tuple[int, int, int]:
        gc.collect()
        links = []
        for entry in Path("/proc/self/fd").iterdir():
            try:
                links.append(str(entry.readlink()))
            except OSError:
                continue  # the one that lists them
        sockets = sum(link.startswith(_SOCKET) for link in links)
        return sum(1 for _ in Path("/proc/self/task").iterdir()), sockets, len(links) - sockets


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


@dataclass
class Outcome:
    """What came of a soak."""

    rounds: int = 0
    failed_rounds: int = 0
    faults: int = 0
    details: int = 0
    hours: float = 0.0
    cold: Held | None = None
    warm: Held | None = None
    end: Held | None = None
    codes: set[str] = field(default_factory=set)


def people_of(house: Organisation) -> list[str]:
    """Return whose calendars can be read on a good day."""
    mailboxes = dict.fromkeys(contact.mailbox for contact in house.contacts if contact.mailbox)
    found = (house.mailbox(mailbox) for mailbox in mailboxes)
    return [one.contact.mailbox for one in found if one and not one.problem and one.rights is not ScheduleView.NONE]


class Soak(QObject):
    """One engine before one kind of service."""

    def __init__(self, service: Service, demo: DemoServer, front: Front, clocks: SettableClocks, seed: int) -> None:
        super().__init__()
        self.service, self.demo, self.front, self.clocks = service, demo, front, clocks
        self.url = front.url if service is EXCHANGE else f"{front.origin}/v1.0"
        self.random = random.Random(seed)  # noqa: S311 - repeatable, and no secret
        self.refusals = MemoryRefusals()
        self.outcome = Outcome()
        self.failure: Problem | None = None
        self.engine = RefreshEngine(clocks, monotonic_s=clocks.monotonic_s)
        self.engine.happened.connect(self.hear)
        self.engine.details_arrived.connect(self.hear_details)
        self.people = people_of(Organisation(today=clocks.now().date()))
        self.engine.set_window_rule(WindowRule(clocks.now().tzinfo))  # type: ignore[arg-type]  # aware
        self.engine.set_visible(self.people[:15])
        self.engine.set_favourites(self.people[15:20])
        self.engine.set_mailboxes(self.people)

    def provider(self) -> CalendarService:
        if self.service is EXCHANGE:
            config = EwsConfig(self.url, authentication="basic", user_name=self.demo.user_name)
            return EwsProvider(
                config,
                password=self.demo.password,
                refusals=self.refusals,
                proxies=no_proxy,
                clock=self.clocks,
                limits=LIMITS,
            )
        tokens = TokensInTurn([self.demo.token])
        return GraphProvider(
            GraphConfig(self.url),
            tokens=tokens,
            shared=tokens,
            presence=tokens,
            proxies=no_proxy,
            clock=self.clocks,
            limits=LIMITS,
        )

    @Slot(object)
    def hear(self, event: RefreshEvent) -> None:
        if isinstance(event, RefreshFinished):
            self.outcome.rounds += 1
        elif isinstance(event, RefreshFailed):
            self.outcome.rounds += 1
            self.outcome.failed_rounds += 1
            self.outcome.codes.add(event.problem.code)
            self.failure = event.problem

    @Slot(object)
    def hear_details(self, _details: Details) -> None:
        self.outcome.details += 1

    def wait_until_idle(self) -> None:
        """Let everything happen that happens at this instant."""
        until_s = time.monotonic() + _PATIENCE_S
        while time.monotonic() < until_s:
            QCoreApplication.processEvents()
            if self._is_idle():
                return
            time.sleep(0.002)
        msg = "the engine does not come to rest"
        raise RuntimeError(msg)

    def _is_idle(self) -> bool:
        rounds, told, looked = self.engine._rounds, [], threading.Event()

        def look() -> None:
            busy = rounds._calls.running_count + rounds._closings.running_count + rounds._details._calls.running_count
            told.append(not (busy or rounds._outbox._waiting or rounds._outbox.window_is_busy))
            looked.set()

        for _ in range(2):  # the worker looks at its clocks between two jobs
            looked.clear()
            self.engine._worker.post(look)
            if not looked.wait(_PATIENCE_S):
                return False
        QCoreApplication.processEvents()
        return all(told)

    def step_until(self, done: Callable[[], bool], what: str) -> None:
        """Let the time pass until something is so."""
        until_s = self.clocks.monotonic_s() + _RECOVERY_S
        self.wait_until_idle()
        while not done():
            if self.clocks.monotonic_s() > until_s:
                msg = f"{self.service.name}: {what} did not come within {_RECOVERY_S:.0f} s"
                raise RuntimeError(msg)
            self.clocks.pass_s(_STEP_S)
            self.wait_until_idle()

    def is_good(self) -> bool:
        """Whether everybody's schedule is known, and nothing is wrong with it."""
        known = self.engine.board.known()
        return len(known) == len(self.people) and all(one.problem is None for one in known)

    def problem(self) -> Problem | None:
        """Why the last round failed, if one did since the day began."""
        return self.failure

    def live_through(self, day: BadDay) -> None:
        """Have a bad day, and see everything recover."""
        selected = self.random.choice(self.people)
        rounds_before, self.failure = self.outcome.rounds, None
        self.engine.refresh_mailbox(selected)
        with self.front.having(day):
            if day.handshake is not None:
                self.engine.network_changed()
            elif self.random.random() < 0.3:
                self.engine.refresh_now()
            self.engine.ask_details(selected, frozenset(Part))
            self.step_until(lambda: self.outcome.rounds > rounds_before, f"{day.name}: a round")
        self.outcome.faults += 1
        failure = self.problem()
        if failure is not None:
            lost = [one.mailbox for one in self.engine.board.known() if one.view is ScheduleView.NONE]
            if lost:
                msg = f"{self.service.name}: {day.name} made {len(lost)} rows forget what was known"
                raise RuntimeError(msg)
            if failure.needs_person:
                self.refusals.refused.clear()
                self.engine.refresh_now()
        self.step_until(self.is_good, f"recovery from {day.name}")
        self.engine.ask_details(selected, frozenset(Part))
        self.wait_until_idle()

    def open(self) -> None:
        """Begin to ask."""
        self.engine.set_provider(self.provider)
        self.step_until(self.is_good, "the first round")

    def held(self) -> Held:
        """Count what is held without a provider."""
        self.engine.set_provider(None)
        self.wait_until_idle()
        return Held.now()

    def run(self, days: list[BadDay], hours: float) -> None:
        """Have every day once, then so many hours of them."""
        began_s = self.clocks.monotonic_s()
        self.open()
        self.outcome.cold = self.held()
        self.open()
        for day in self._shuffled(days):
            self.live_through(day)
        self.outcome.warm = self.held()
        self.open()
        warm_s = self.clocks.monotonic_s()
        waiting: list[BadDay] = []
        while self.clocks.monotonic_s() < warm_s + hours * 3600:
            waiting = waiting or self._shuffled(days)
            self.live_through(waiting.pop())
        self.outcome.hours = (self.clocks.monotonic_s() - began_s) / 3600
        self.outcome.end = self.held()

    def _shuffled(self, days: list[BadDay]) -> list[BadDay]:
        return self.random.sample(days, len(days))


def bad_days(service: Service, behind: int, fresh: Callable[[str], ssl.SSLContext | None]) -> list[BadDay]:
    """Return every fault that this service can have."""
    entries = EXCHANGE_ENTRIES if service is EXCHANGE else GRAPH_ENTRIES
    return [
        *(BadDay(what, answers[service]) for what, answers in FAULTS.items() if service in answers),
        *(BadDay(what, passed_on(behind, change)) for what, change in entries.items()),
        *(BadDay(what, hang_up, lambda what=what: fresh(what)) for what in BROKEN),  # type: ignore[misc]  # bound
    ]


def soak(service: Service, hours: float, seed: int = 1) -> Outcome:
    """Have every fault once, then ``hours`` of them, and return what is held in the end."""
    clocks = SettableClocks()
    with (
        trusted_authority() as authority,
        DemoServer(Organisation(today=clocks.now().date()), clock=clocks) as demo,
    ):
        behind = int(demo.url.rsplit(":", 1)[1].partition("/")[0])
        with Front(behind, context_of(authority.issue_cert(HOST))) as front:
            broken = {what: make(authority) for what, make in BROKEN.items()}
            one = Soak(service, demo, front, clocks, seed)
            try:
                one.run(bad_days(service, behind, lambda what: broken[what]), hours)
            finally:
                if not one.engine.stop():
                    msg = "the engine did not stop"
                    raise RuntimeError(msg)
    return one.outcome


def left_of(outcome: Outcome) -> dict[str, float]:
    """Return what the end holds more: threads, sockets and files than before the first fault, memory than after all."""
    cold, warm, end = outcome.cold, outcome.warm, outcome.end
    assert cold is not None
    assert warm is not None
    assert end is not None
    return {
        "threads_left": end.threads - cold.threads,
        "sockets_left": end.sockets - cold.sockets,
        "files_left": end.files - cold.files,
        "traced_kb_left": round(end.traced_kb - warm.traced_kb, 1),
        "resident_mb_left": round(end.resident_mb - warm.resident_mb, 1),
    }


def measure(hours: float, seed: int) -> dict[str, float]:
    """Soak both services; what they leave is added up."""
    app = QCoreApplication.instance() or QCoreApplication([])
    result: dict[str, float] = {}
    tracemalloc.start()
    for service in (EXCHANGE, GRAPH):
        outcome = soak(service, hours, seed)
        left = left_of(outcome)
        name = service.name.lower()
        counts = {"rounds": outcome.rounds, "failed_rounds": outcome.failed_rounds}
        counts |= {"faults": outcome.faults, "details": outcome.details}
        result |= {
            f"{name}_{key}": value for key, value in (counts | {"hours": round(outcome.hours, 2)} | left).items()
        }
        for moment in ("cold", "warm", "end"):
            held: Held = getattr(outcome, moment)
            result |= {f"{name}_{moment}_{key}": round(value, 1) for key, value in asdict(held).items()}
        for key, value in left.items():
            result[key] = result.get(key, 0) + value
    tracemalloc.stop()
    del app
    return result


def main() -> None:
    """Print the figures as a table or as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--hours", type=float, default=1.0, help="length after every fault has come once")
    parser.add_argument("--seed", type=int, default=1, help="another number gives another order of the faults")
    arguments = parser.parse_args()
    result = measure(arguments.hours, arguments.seed)
    if arguments.json:
        print(json.dumps(result, indent=2))
        return
    for key, value in result.items():
        print(f"{key:32}{value:>12g}")


if __name__ == "__main__":
    main()
