"""An hour at a desk on a virtual clock: the real engine and provider, real HTTP, a server that enforces the limits.

``python -m tests.benchmarks.virtual_hour [--json] [--people 20,500,5000]`` prints the table of ``docs/refresh.md``.

Somebody scrolls, selects a person now and then, filters the list while typing and has everybody asked by hand; while
that goes on, a setting is changed after 20 minutes, and the console started anew after 40. Outlook of the same person
holds connections beside it.
The requests are real, but take virtual time; when both sides have nothing left to do, the clock moves on.
"""

import argparse
import heapq
import itertools
import json
import queue
import random
import sys
import threading
import time as real_time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from attendant.core.details_memory import DetailsMemory
from attendant.core.events import RefreshEvent, RefreshFailed, SchedulesArrived
from attendant.core.pace import Pace, Tier
from attendant.core.ports import CalendarProvider
from attendant.core.schedule import CalendarWindow, ScheduleView
from attendant.demo.limits import CallerLimits
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.server import DemoServer
from attendant.providers.ews import EwsConfig, EwsProvider
from attendant.providers.graph import GraphConfig, GraphProvider
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.refresh.refresh_rounds import Limits
from tests.benchmarks.ews_load_server import LoadHouse
from tests.benchmarks.refresh_simulation import FAVOURITES, ROWS, most_within
from tests.benchmarks.virtual_time import VirtualTime, Work, WorkingQuota
from tests.fakes.provider_ports import MemoryRefusals, TokensInTurn, no_proxy

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PACE = Pace(interval_s=120.0)
HOUR_S = 3600.0
SIZES = (20, 500, 5_000)

BOUNDS = {"refused": 0, "failures": 0, "age_over_limit_p95_s": 15.0}
"""At most; a call that is late by what one call may last is none too late."""

_LOOK_S = 5.0
_SCROLL_S = 60.0
_NEXT_CALLER_S = 20.0
_FILTER_S = 180.0
_DETAILS_REST_S = 0.3
_TIME_TO_ASK_S = 15.0
"""Rows that have just come onto the screen count as people in sight after this long."""

_IN_THE_MIDST_S = 2.0
_OUTLOOKS_CONNECTIONS = 5


class BusyHouse(LoadHouse):
    """A house that counts whose calendars a request reads."""

    def __init__(self, people: int, work: Work) -> None:
        super().__init__(people)
        self._work = work
        self.begin_round(0, self.addresses)

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        self._work.people += 1
        return super().items(address, window)


@dataclass(frozen=True)
class Service:
    """What is asked.

    Attributes:
        name: For people.
        quota: Makes the account of what is asked.
        limits: Puts it where the server looks for it.
        provider: Makes what asks it.
        others_at_once: Connections of the same person's other programs.
    """

    name: str
    quota: Callable[[VirtualTime, Work, Callable[[], float]], WorkingQuota]
    limits: Callable[[WorkingQuota], CallerLimits]
    provider: Callable[[DemoServer, VirtualTime], CalendarProvider]
    others_at_once: int


def _ews_quota(time: VirtualTime, work: Work, chance: Callable[[], float]) -> WorkingQuota:
    return WorkingQuota(
        time, work, lambda people: 0.3 + 0.02 * people, chance,
        counts_work=True, at_once=27, most=1200.0, within_s=HOUR_S, cost=0.3,
    )  # fmt: skip


def _graph_quota(time: VirtualTime, work: Work, chance: Callable[[], float]) -> WorkingQuota:
    return WorkingQuota(
        time, work, lambda people: 0.3 if people < 2 else 1.0 + 0.2 * people, chance,
        counts_work=False, at_once=4, most=10_000, within_s=600.0, cost=1,
    )  # fmt: skip


def _ews_provider(server: DemoServer, clock: VirtualTime) -> CalendarProvider:
    return EwsProvider(
        EwsConfig(server.url, authentication="basic", user_name=server.user_name),
        password=server.password, refusals=MemoryRefusals(), proxies=no_proxy, clock=clock,
    )  # fmt: skip


def _graph_provider(server: DemoServer, clock: VirtualTime) -> CalendarProvider:
    tokens = TokensInTurn([server.token])
    return GraphProvider(
        GraphConfig(server.graph_url), tokens=tokens, proxies=no_proxy, clock=clock, shared=tokens, presence=tokens
    )


EXCHANGE = Service("Exchange", _ews_quota, lambda quota: CallerLimits(ews=quota), _ews_provider, _OUTLOOKS_CONNECTIONS)
# Graph counts for each program and mailbox: Outlook's requests are not ours.
GRAPH = Service("Graph", _graph_quota, lambda quota: CallerLimits(graph=quota), _graph_provider, 0)


class Console:
    """A refresh engine that lives by the virtual clock, and what the window knows beside its board."""

    def __init__(self, service: Service, server: DemoServer, clock: VirtualTime, people: Sequence[str]) -> None:
        self._service = service
        self._server = server
        self._clock = clock
        self._memory = DetailsMemory()
        self._selected = ""
        self.failures: list[str] = []
        self.engine = RefreshEngine(clock, limits=Limits(pace=PACE), monotonic_s=clock.monotonic_s)
        self._next_look_s = 0.0
        self._rounds, self._worker = self.engine._rounds, self.engine._worker
        self._tick = self._worker._tick
        self._worker._tick = self._look
        self.engine.happened.connect(self._hear)
        self.engine.details_arrived.connect(self._memory.take)
        self.engine.set_mailboxes(people)
        self.use_provider()

    @property
    def next_look_s(self) -> float:
        """When the engine wants to do something by itself."""
        return self._next_look_s

    @property
    def running_count(self) -> int:
        """Calls whose threads have not ended, without those that wait for another to give a connection back."""
        rounds = self._rounds
        each = (rounds._calls, rounds._closings, rounds._details._calls)
        threads = [thread for calls in each for thread in tuple(calls._threads)]
        return sum(thread.is_alive() and not _waits_in_a_queue(thread) for thread in threads)

    def use_provider(self) -> None:
        """Ask by a new provider, as after a change of the settings."""
        self._memory.forget()
        self.engine.set_provider(lambda: self._service.provider(self._server, self._clock))

    def select(self, mailbox: str) -> None:
        self._selected = mailbox
        self.engine.refresh_mailbox(mailbox)

    def ask_details(self) -> None:
        """Ask about who is selected what is worth asking, as the panel does once the selection rests."""
        schedule = self.engine.board.schedule(self._selected)
        parts = frozenset() if schedule is None else self._memory.worth_asking(schedule, self._clock.now())
        if schedule is not None and parts:
            self._memory.asked(schedule)
            self.engine.ask_details(self._selected, parts)

    def age_s(self, mailbox: str) -> float | None:
        """Return how old what the window shows is, None where it shows nothing."""
        schedule = self.engine.board.schedule(mailbox)
        if schedule is None or schedule.view is ScheduleView.NONE:
            return None
        return (self._clock.now() - schedule.fetched_at).total_seconds()

    def work_off(self) -> bool:
        """Let window and worker do what they have to do; return whether neither has anything left."""
        QCoreApplication.processEvents()
        done = threading.Event()
        self._worker.post(lambda: None)
        self._worker.post(done.set)
        done.wait(20)
        outbox = self._rounds._outbox
        return not outbox._waiting and not outbox.window_is_busy

    def _look(self) -> float:
        wait_s = self._tick()
        self._next_look_s = self._clock.monotonic_s() + wait_s
        return wait_s

    def _hear(self, event: RefreshEvent) -> None:
        if isinstance(event, RefreshFailed):
            self.failures.append(f"{event.problem.code} {event.problem.detail}")
        elif isinstance(event, SchedulesArrived) and any(one.mailbox == self._selected for one in event.schedules):
            self.ask_details()


def _waits_in_a_queue(thread: threading.Thread) -> bool:
    frame = sys._current_frames().get(thread.ident or 0)
    while frame is not None and frame.f_code is not queue.Queue.get.__code__:
        frame = frame.f_back
    return frame is not None


@dataclass
class Outcome:
    """What the time gave.

    Attributes:
        all_known_after_s: How long after each start everybody was known; None where that was not before the next.
    """

    service: Service
    people: int
    quota: WorkingQuota
    span_s: float
    failures: list[str] = field(default_factory=list)
    ages_s: dict[Tier, list[float]] = field(default_factory=lambda: {tier: [] for tier in Tier})
    all_known_after_s: list[float | None] = field(default_factory=lambda: [None])
    took_s: float = 0.0

    def age_s(self, tier: Tier, share: float) -> float:
        """Return the age that this share of the looks at a tier did not exceed."""
        ages = sorted(self.ages_s[tier])
        return ages[min(len(ages) - 1, int(share * len(ages)))]


class Hour:
    """Somebody at a desk, and the clock.

    Args:
        service: Which is asked.
        people: How many colleagues.
        span_s: How long; the setting changes after a third of it, the console starts anew after two.
        seed: Another number gives other choices.
    """

    def __init__(self, service: Service, people: int, span_s: float = HOUR_S, seed: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - a seed is what is wanted, not secrecy
        self._clock = VirtualTime(START)
        work = Work()
        quota = service.quota(self._clock, work, random.Random(seed + 1).random)  # noqa: S311 - likewise
        self._outcome = Outcome(service, people, quota, span_s)
        house = BusyHouse(people, work)
        self._people = house.addresses
        self._server = DemoServer(house, clock=self._clock, limits=service.limits(quota))
        self._planned: list[tuple[float, int, Callable[[], None]]] = []
        self._number = itertools.count()
        self._favourites = self._people[:: max(1, people // FAVOURITES)][:FAVOURITES]
        self._visible: dict[str, float] = {}
        self._selected_at_s = 0.0
        self._selected = ""
        self._started_at_s = 0.0

    def pass_by(self) -> Outcome:
        """Let it pass and return what it gave."""
        began_s, end_s, outcome = real_time.monotonic(), self._outcome.span_s, self._outcome
        for _ in range(outcome.service.others_at_once):
            outcome.quota.hold()
        with self._server:
            self._console = self._new_console()
            self._scroll()
            self._take_call()
            self._look_every()
            self._at(_FILTER_S, self._filter)
            # In the midst of a round, so that the service is still at work on what the console wants no more.
            for share, act in ((1 / 3, self._change_a_setting), (2 / 3, self._start_anew)):
                self._at(end_s * share - _IN_THE_MIDST_S, self._ask_everybody)
                self._at(end_s * share, act)
            while self._clock.monotonic_s() < end_s:
                self._pass_until_something_happens(end_s)
            self._console.engine.stop()
            self._clock.end()
        outcome.failures += self._console.failures
        outcome.took_s = real_time.monotonic() - began_s
        return outcome

    def _new_console(self) -> Console:
        console = Console(self._outcome.service, self._server, self._clock, self._people)
        console.engine.set_favourites(self._favourites)
        return console

    def _at(self, instant_s: float, act: Callable[[], None]) -> None:
        heapq.heappush(self._planned, (instant_s, next(self._number), act))

    def _in(self, seconds: float, act: Callable[[], None]) -> None:
        self._at(self._clock.monotonic_s() + seconds, act)

    def _pass_until_something_happens(self, end_s: float) -> None:
        self._wait_until_all_rest()
        now_s = self._clock.monotonic_s()
        next_s = min(self._planned[0][0], self._clock.next_awake_s(), max(self._console.next_look_s, now_s + 0.01))
        next_s = min(max(now_s, next_s), end_s)
        self._clock.pass_until(next_s)
        if self._planned[0][0] <= next_s:
            # One at a time, so that each finds both sides at rest.
            heapq.heappop(self._planned)[2]()

    def _wait_until_all_rest(self) -> None:
        """Wait until nothing but the clock can make anything happen: two looks in turn, with a job in between."""
        calm, until_s = 0, real_time.monotonic() + 20.0
        while calm < 2:
            rests = self._console.work_off()
            calls = self._console.running_count, self._clock.awaited_count
            calm = calm + 1 if rests and calls[0] == calls[1] else 0
            if not calm:
                real_time.sleep(0.0002)
                if real_time.monotonic() > until_s:
                    msg = f"{calls[0]} calls run, {calls[1]} are being served"
                    raise RuntimeError(msg)

    def _scroll(self) -> None:
        first = self._chance.randrange(max(1, len(self._people) - ROWS))
        self._show(self._people[first : first + ROWS])
        self._in(_SCROLL_S * (0.5 + self._chance.random()), self._scroll)

    def _filter(self) -> None:
        """Type three letters: each shows fewer people from all over the list."""
        for letter, delay_s in enumerate((0.0, 0.15, 0.3), start=1):
            every, first = letter * 7, self._chance.randrange(7)
            self._in(delay_s, lambda every=every, first=first: self._show(self._people[first::every][:ROWS]))  # type: ignore[misc]  # mypy cannot infer the type of a lambda with defaults
        self._in(_FILTER_S * (0.5 + self._chance.random()), self._filter)

    def _show(self, rows: Sequence[str]) -> None:
        now_s = self._clock.monotonic_s()
        self._visible = {one: self._visible.get(one, now_s) for one in rows}
        self._console.engine.set_visible(rows)

    def _take_call(self) -> None:
        self._selected = self._chance.choice(list(self._visible))
        self._selected_at_s = self._clock.monotonic_s()
        self._console.select(self._selected)
        self._in(_DETAILS_REST_S, self._console.ask_details)
        self._in(_NEXT_CALLER_S * (0.5 + self._chance.random()), self._take_call)

    def _ask_everybody(self) -> None:
        self._console.engine.refresh_now()

    def _change_a_setting(self) -> None:
        self._begin_again()
        self._console.use_provider()

    def _start_anew(self) -> None:
        self._begin_again()
        self._console.engine.stop()
        self._outcome.failures += self._console.failures
        self._console = self._new_console()
        self._console.engine.set_visible(self._visible)
        self._console.select(self._selected)

    def _begin_again(self) -> None:
        # What the ended provider had asked is worked off by the server, and nobody hears of it.
        self._clock.abandon_sleepers()
        self._started_at_s = self._clock.monotonic_s()
        self._outcome.all_known_after_s.append(None)

    def _look_every(self) -> None:
        """Note how old what the window shows is; the first seconds after a start show nothing yet."""
        self._in(_LOOK_S, self._look_every)
        now_s, ages_s = self._clock.monotonic_s(), self._outcome.ages_s
        known = [age_s for age_s in map(self._console.age_s, self._people) if age_s is not None]
        if self._outcome.all_known_after_s[-1] is None and len(known) == len(self._people):
            self._outcome.all_known_after_s[-1] = now_s - self._started_at_s
        if now_s - self._started_at_s < _TIME_TO_ASK_S:
            return
        ages_s[Tier.EVERYONE] += known
        in_sight = [one for one, since_s in self._visible.items() if now_s - since_s >= _TIME_TO_ASK_S]
        rested = [self._selected] if now_s - self._selected_at_s >= _LOOK_S else []
        for tier, who in ((Tier.SELECTED, rested), (Tier.VISIBLE, in_sight), (Tier.FAVOURITE, self._favourites)):
            # Who is not known at all by now is as old as the console.
            unknown_s = now_s - self._started_at_s
            ages_s[tier] += [unknown_s if age_s is None else age_s for age_s in map(self._console.age_s, who)]


def table(outcomes: Sequence[Outcome]) -> str:
    """Return what ``docs/refresh.md`` shows."""
    head = (
        "| service | people | refused | requests | busiest minute | at once | counted, at most "
        "| all known after | selected | on the screen | favourites | everyone |"
    )
    return "\n".join([head, "| --- |" + " ---: |" * 11, *map(_row, outcomes), ""])


def _row(outcome: Outcome) -> str:
    quota = outcome.quota
    if outcome.service is GRAPH:
        at_once, counted = f"{quota.most_at_once} of 4", f"{most_within(quota.asked_at_s, 600.0):,} of 10,000 calls"
    else:
        at_once, counted = f"{quota.most_at_once} of 27", f"{quota.work_s:.0f} of 1,200 s"
    cells = [
        outcome.service.name,
        f"{outcome.people:,}",
        str(quota.refused),
        f"{len(quota.asked_at_s):,}",
        str(most_within(quota.asked_at_s, 60.0)),
        at_once,
        counted,
        ", ".join(map(_span, outcome.all_known_after_s)),
        *(_span(outcome.age_s(tier, 0.95)) for tier in Tier),
    ]
    return "| " + " | ".join(cells) + " |"


def _span(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    return f"{seconds:.0f} s" if seconds < 600 else f"{seconds / 60:.0f} min"


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return what the benchmarks' table holds beside its bounds."""
    tiers = (Tier.SELECTED, Tier.VISIBLE, Tier.FAVOURITE)
    return {
        "refused": sum(outcome.quota.refused for outcome in outcomes),
        "failures": sum(len(outcome.failures) for outcome in outcomes),
        "age_over_limit_p95_s": max(
            outcome.age_s(tier, 0.95) - PACE.age_limit_s(tier) for outcome in outcomes for tier in tiers
        ),
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.virtual_hour", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--people", default=",".join(map(str, SIZES)), help="how many, separated by commas")
    parser.add_argument("--service", choices=("exchange", "graph"), help="ask one of them only")
    parser.add_argument("--minutes", type=float, default=60.0, help="how long")
    options = parser.parse_args()
    application = QCoreApplication.instance() or QCoreApplication(sys.argv)
    services = [one for one in (EXCHANGE, GRAPH) if options.service in (None, one.name.lower())]
    outcomes = []
    for service, people in itertools.product(services, map(int, options.people.split(","))):
        outcome = Hour(service, people, options.minutes * 60).pass_by()
        print(f"{service.name}, {people} people: {outcome.took_s:.0f} s {outcome.failures}", file=sys.stderr)
        outcomes.append(outcome)
    del application
    print(json.dumps(figures(outcomes), indent=2) if options.json else table(outcomes))
    return int(any(figures(outcomes)[key] > bound for key, bound in BOUNDS.items()))


if __name__ == "__main__":
    sys.exit(main())
