"""An hour of refreshing on a virtual clock: the plan's own rules against services that keep Microsoft's limits.

``python -m tests.benchmarks.refresh_simulation`` prints the table of ``docs/refresh.md``, and ``tests.written_pages``
writes it there. Nothing waits and nothing is random beyond the seed, so the table is the same on every machine.
"""

import heapq
import math
import random
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count

from attendant.core.budget import Allowance, Budget
from attendant.core.errors import Throttled
from attendant.core.pace import Pace, Tier
from attendant.core.plan import Failure, Plan
from attendant.providers.allowances import exchange_allowance, graph_allowance

HOUR_S = 3600.0
ROWS = 25
"""Rows on the screen."""

FAVOURITES = 30
SIZES = (20, 500, 5_000, 50_000)
PACE = Pace(interval_s=120.0)

_LOOK_S = 5.0
_SCROLL_S = 60.0
_NEXT_CALLER_S = 20.0
_TIME_TO_ASK_S = 15.0
"""Rows that have just come onto the screen count as people in sight after this long."""


@dataclass
class Service:
    """A calendar service that counts what it is asked.

    Attributes:
        call_s: How long a call for so many mailboxes takes, before chance makes it 0.6 to 1.8 times that.
        concurrency: Calls of this caller that it serves at once.
        others_at_once: Calls of the same caller's other programs that are always under way.
        calls_limit: Calls that it serves within ``calls_span_s``.
        savings_s: Seconds of work that a caller may save up. Who has overdrawn is answered at half the speed, who has
            overdrawn by ten times as much is refused.
        recharge: Seconds of work that come back each second, less what the other programs use.
    """

    call_s: Callable[[int], float]
    concurrency: int
    others_at_once: int = 0
    calls_limit: float = math.inf
    calls_span_s: float = 600.0
    savings_s: float = math.inf
    recharge: float = 0.0
    in_flight: int = 0
    most_at_once: int = 0
    most_in_span: int = 0
    refused: int = 0
    overdrawn: int = 0
    calls_at_s: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Start with nothing asked."""
        self._balance_s = self.lowest_balance_s = self.savings_s
        self._balance_at_s = 0.0
        self._recent: deque[float] = deque()

    @property
    def is_overdrawn(self) -> bool:
        """Whether the caller has used up what was saved."""
        return self._balance_s < 0

    def begin(self, now_s: float) -> bool:
        """Take a call; False where it is one too many."""
        self._settle(now_s)
        self.calls_at_s.append(now_s)
        self._recent.append(now_s)
        while self._recent[0] <= now_s - self.calls_span_s:
            self._recent.popleft()
        self.in_flight += 1
        self.most_at_once = max(self.most_at_once, self.in_flight + self.others_at_once)
        self.most_in_span = max(self.most_in_span, len(self._recent))
        refused = (
            self.in_flight + self.others_at_once > self.concurrency
            or len(self._recent) > self.calls_limit
            or self._balance_s < -10 * self.savings_s
        )
        self.refused += refused
        self.overdrawn += self.is_overdrawn
        return not refused

    def end(self, now_s: float, lasted_s: float) -> None:
        """Answer, and put the work on the caller's account."""
        self._settle(now_s)
        self.in_flight -= 1
        self._balance_s -= lasted_s
        self.lowest_balance_s = min(self.lowest_balance_s, self._balance_s)

    def _settle(self, now_s: float) -> None:
        back_s = (now_s - self._balance_at_s) * self.recharge
        self._balance_s = min(self.savings_s, self._balance_s + back_s)
        self._balance_at_s = now_s


def exchange() -> Service:
    """Exchange 2013 and newer, whose caller has Outlook open: 27 connections, 300 s saved up, 900 s back each hour."""
    return Service(
        lambda mailboxes: 0.3 + 0.02 * mailboxes,
        concurrency=27,
        others_at_once=5,
        savings_s=300.0,
        recharge=900 / 3600 - 0.03,
    )


def graph() -> Service:
    """Outlook's part of Graph: 4 calls at once, 10,000 within 10 minutes, 5 s for 20 people."""
    return Service(lambda mailboxes: 1.0 + 0.2 * mailboxes, concurrency=4, calls_limit=10_000)


def quick_graph() -> Service:
    """The same on a day when each call takes a tenth of a second: only the number of calls holds it back."""
    return replace(graph(), call_s=lambda _mailboxes: 0.1)


class World:
    """The virtual clock: does what is planned, in the order of time."""

    def __init__(self) -> None:
        """Begin at the start."""
        self.now_s = 0.0
        self._planned: list[tuple[float, int, Callable[[], None]]] = []
        self._number = count()

    def at(self, instant_s: float, act: Callable[[], None]) -> None:
        """Plan something."""
        heapq.heappush(self._planned, (max(instant_s, self.now_s), next(self._number), act))

    def run(self, until_s: float) -> None:
        """Let time pass."""
        while self._planned and self._planned[0][0] <= until_s:
            self.now_s, _, act = heapq.heappop(self._planned)
            act()
        self.now_s = until_s


class Desk:
    """A console at work, with somebody who scrolls and selects; it asks as ``ui.refresh_rounds`` does.

    Attributes:
        service: Whom it asks.
        throttled: How often it was refused.
        ages_s: Ages that the answers about each tier reached.
        all_known_s: When everybody had been answered for the first time; None where that did not happen.
    """

    def __init__(
        self, world: World, service: Service, allowance: Allowance, largest_batch: int, people: int, seed: int
    ) -> None:
        """Start at once."""
        self._world = world
        self.service = service
        self._largest_batch = largest_batch
        self._chance = random.Random(seed)  # noqa: S311 - a seed is what is wanted, not secrecy
        self._people = [f"p{number}" for number in range(people)]
        self._plan = Plan(PACE, jitter=self._chance.random)
        budget = Budget(allowance, self._chance.random)
        budget.connects_anew(world.now_s)
        self._plan.use_budget(budget)
        self._plan.set_mailboxes(self._people)
        self._favourites = self._people[:: max(1, people // FAVOURITES)][:FAVOURITES]
        self._visible: dict[str, float] = {}
        self._selected: str | None = None
        self._selected_at_s = 0.0
        self._in_flight = 0
        self._looks_at_s = 0.0
        self._answered_at_s: dict[str, float] = {}
        self.throttled = 0
        self.ages_s: dict[Tier, list[float]] = {tier: [] for tier in Tier}
        self.all_known_s: float | None = None
        self._plan.set_tiers(favourites=self._favourites)
        self._scroll()
        self._take_call()
        self._look_every()

    @property
    def known_count(self) -> int:
        """How many people have been answered at all."""
        return len(self._answered_at_s)

    def finish(self) -> None:
        """Count those who were not asked again before the end."""
        end_s = self._world.now_s
        self.ages_s[Tier.EVERYONE] += [end_s - self._answered_at_s.get(person, 0.0) for person in self._people]

    def _scroll(self) -> None:
        first = self._chance.randrange(max(1, len(self._people) - ROWS))
        now_s = self._world.now_s
        self._visible = {one: self._visible.get(one, now_s) for one in self._people[first : first + ROWS]}
        self._plan.set_tiers(visible=self._visible)
        self._world.at(now_s + _SCROLL_S * (0.5 + self._chance.random()), self._scroll)
        self._tick()

    def _take_call(self) -> None:
        self._selected = self._chance.choice(list(self._visible))
        self._selected_at_s = self._world.now_s
        self._plan.select(self._selected, self._selected_at_s)
        self._world.at(self._selected_at_s + PACE.selected_rest_s, self._tick)
        self._world.at(self._selected_at_s + _NEXT_CALLER_S * (0.5 + self._chance.random()), self._take_call)

    def _look_every(self) -> None:
        self._note_ages()
        self._tick()
        self._world.at(self._world.now_s + _LOOK_S, self._look_every)

    def _tick(self) -> None:
        now_s, plan = self._world.now_s, self._plan
        starts_at_s = plan.starts_at_s()
        if starts_at_s is not None and starts_at_s <= now_s:
            plan.start_round(now_s)
        while plan.running and plan.budget.has_room(self._in_flight, now_s):
            others_too = plan.budget.has_room_for_others(self._in_flight, now_s)
            batch = plan.next_batch(now_s, self._largest_batch, selected_only=not others_too)
            if not batch:
                break
            self._send(batch)
        for again_s in (plan.looks_again_at_s(now_s), plan.starts_at_s()):
            if again_s is not None and now_s < again_s < (self._looks_at_s if self._looks_at_s > now_s else math.inf):
                self._looks_at_s = again_s
                self._world.at(again_s, self._tick)

    def _send(self, batch: tuple[str, ...]) -> None:
        now_s = self._world.now_s
        taken = self.service.begin(now_s)
        lasts_s = self.service.call_s(len(batch)) * (0.6 + 1.2 * self._chance.random()) if taken else 0.1
        lasts_s *= 2.0 if self.service.is_overdrawn else 1.0
        self._in_flight += 1
        self._plan.budget.began(now_s)
        self._world.at(now_s + lasts_s, lambda: self._hear(batch, lasts_s, taken=taken))

    def _hear(self, batch: tuple[str, ...], lasted_s: float, *, taken: bool) -> None:
        now_s = self._world.now_s
        self._in_flight -= 1
        self.service.end(now_s, lasted_s)
        self._plan.budget.ended(now_s, lasted_s)
        if taken:
            self._plan.answered(batch, now_s, self._largest_batch)
            self._note_answers(batch)
            self._plan.finish_round()
        else:
            self.throttled += 1
            self._plan.fail_round(Failure.of(Throttled(retry_after_s=30.0)), now_s)
        self._tick()

    def _note_answers(self, batch: tuple[str, ...]) -> None:
        now_s = self._world.now_s
        for person in batch:
            self.ages_s[Tier.EVERYONE].append(now_s - self._answered_at_s.get(person, 0.0))
            self._answered_at_s[person] = now_s
        if self.all_known_s is None and len(self._answered_at_s) == len(self._people):
            self.all_known_s = now_s

    def _note_ages(self) -> None:
        now_s = self._world.now_s
        if now_s < _TIME_TO_ASK_S:
            return
        if self._selected is not None and now_s - self._selected_at_s >= _LOOK_S:
            self.ages_s[Tier.SELECTED].append(now_s - self._answered_at_s.get(self._selected, 0.0))
        in_sight = (one for one, since_s in self._visible.items() if now_s - since_s >= _TIME_TO_ASK_S)
        for tier, people in ((Tier.VISIBLE, in_sight), (Tier.FAVOURITE, iter(self._favourites))):
            self.ages_s[tier].extend(now_s - self._answered_at_s.get(person, 0.0) for person in people)


@dataclass(frozen=True)
class Case:
    """What is simulated."""

    name: str
    service: Callable[[], Service]
    allowance: Allowance
    largest_batch: int
    hours: float = 1.0


EXCHANGE = Case("Exchange", exchange, exchange_allowance("https://mail.example.com/EWS/Exchange.asmx"), 100)
GRAPH = Case("Graph", graph, graph_allowance("https://graph.example.com/v1.0"), 20)
QUICK_GRAPH = replace(GRAPH, name="Graph, quick", service=quick_graph, hours=0.3)


@dataclass(frozen=True)
class Outcome:
    """What the time gave; the service is that of the first desk."""

    case: Case
    people: int
    desks: Sequence[Desk]

    @property
    def service(self) -> Service:
        """What the first desk asked."""
        return self.desks[0].service

    def age_s(self, tier: Tier, share: float) -> float:
        """Return the age that this share of the answers about a tier did not exceed."""
        ages = sorted(age for desk in self.desks for age in desk.ages_s[tier])
        return ages[min(len(ages) - 1, int(share * len(ages)))]

    @property
    def calls_per_minute(self) -> float:
        """Calls in the mean minute of the second half, when the start is over."""
        half_s = self.case.hours * HOUR_S / 2
        return sum(at_s > half_s for at_s in self.service.calls_at_s) / (half_s / 60)

    @property
    def calls_in_busiest_minute(self) -> int:
        """Calls within the busiest 60 seconds."""
        return most_within(self.service.calls_at_s, 60.0)


def most_within(instants_s: Iterable[float], span_s: float) -> int:
    """Return how many of these instants, in their order, lie within one span."""
    recent: deque[float] = deque()
    most = 0
    for instant_s in instants_s:
        recent.append(instant_s)
        while recent[0] <= instant_s - span_s:
            recent.popleft()
        most = max(most, len(recent))
    return most


@cache
def simulate(case: Case, people: int, desks: int = 1, *, one_account: bool = False) -> Outcome:
    """Let consoles refresh so many people each, from the same moment on.

    Args:
        case: Which service, and for how long.
        people: Colleagues of each desk.
        desks: How many consoles.
        one_account: They share one account; else each has its own.
    """
    world = World()
    shared = case.service()
    at_work = [
        Desk(world, shared if one_account else case.service(), case.allowance, case.largest_batch, people, seed)
        for seed in range(desks)
    ]
    world.run(case.hours * HOUR_S)
    for desk in at_work:
        desk.finish()
    return Outcome(case, people, at_work)


def table() -> str:
    """Return what ``docs/refresh.md`` shows."""
    head = (
        "| service | people | all known after | selected | on the screen | favourites | everyone "
        "| calls a minute, busiest | calls at once | calls in 10 min | least left of 300 s |"
    )
    cases = [*((EXCHANGE, size) for size in SIZES), *((GRAPH, size) for size in SIZES), (QUICK_GRAPH, SIZES[-1])]
    rows = [_row(simulate(case, people)) for case, people in cases]
    return "\n".join([head, "| --- |" + " ---: |" * 10, *rows, ""])


def _row(outcome: Outcome) -> str:
    desk, service = outcome.desks[0], outcome.service
    cells = [
        outcome.case.name,
        f"{outcome.people:,}",
        f"{desk.known_count:,} in an hour" if desk.all_known_s is None else _span(desk.all_known_s),
        *(_span(outcome.age_s(tier, 0.95)) for tier in Tier),
        f"{outcome.calls_per_minute:.0f}, {outcome.calls_in_busiest_minute:,}",
        f"{service.most_at_once} of {service.concurrency}",
        "" if math.isinf(service.calls_limit) else f"{service.most_in_span:,} of {service.calls_limit:,}",
        "" if math.isinf(service.savings_s) else f"{service.lowest_balance_s:.0f} s",
    ]
    return "| " + " | ".join(cells) + " |"


def _span(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 600 else f"{seconds / 60:.0f} min"


if __name__ == "__main__":
    print(table(), end="")
