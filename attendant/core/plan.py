"""Who is due for refresh, in which order and batches, and when to try again after a failure.

All instants here are seconds of one clock that is never set back (``time.monotonic``); the plan reads no clock, so that
a test can live through a day in a moment.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain

from attendant.core.budget import Allowance, Budget
from attendant.core.due import Due
from attendant.core.errors import (
    AttendantError,
    Problem,
    ServiceFailed,
    Throttled,
    TimedOut,
    UnexpectedReply,
)
from attendant.core.pace import Pace, Tier


@dataclass(frozen=True, slots=True)
class Failure:
    """A call that failed as a whole, as a value.

    Attributes:
        problem: Why, for people.
        smaller_may_help: A smaller batch may get through: the server was too slow, or one mailbox upset it.
        throttled: The service asked us to slow down.
    """

    problem: Problem
    smaller_may_help: bool = False
    throttled: bool = False

    @classmethod
    def of(cls, error: AttendantError) -> "Failure":
        """Return what the plan must know of ``error``."""
        return cls(
            error.problem,
            smaller_may_help=isinstance(error, (TimedOut, ServiceFailed, UnexpectedReply)),
            throttled=isinstance(error, Throttled),
        )


class Verdict(Enum):
    """What becomes of a batch whose call failed."""

    AGAIN = "again"
    """It is asked again in this round, in smaller parts."""
    OWN_FAULT = "own_fault"
    """Its one mailbox fails alone: a problem of that row, and the round goes on."""
    ROUND_OVER = "round_over"
    """The service as a whole does not answer."""


_FAILURES_IN_A_ROW = 2
"""So many calls without a good one between them mean that the service, not a mailbox, is at fault."""


class Plan:
    """Keeps who was asked when, and deals out one round of batches after the other.

    Not locked: it belongs to one thread.

    Args:
        pace: Spans to go by.
        jitter: Returns a number from 0 to 1 that spreads the retries of many consoles.
    """

    def __init__(self, pace: Pace, jitter: Callable[[], float]) -> None:
        """Start with nobody to ask."""
        self._due = Due(pace)
        self._jitter = jitter
        self._strikes: dict[str, int] = {}
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._flying: set[str] = set()
        self._done: set[str] = set()
        self._running = False
        self._paused = False
        self._stopped = False
        self._failures = 0
        self._failures_in_a_row = 0
        self._next_try_s: float | None = None
        self._batch_size: int | None = None
        self._beginning = True
        self._others_from_s = float("-inf")
        self._budget = Budget(Allowance(""), jitter)

    @property
    def budget(self) -> Budget:
        """What the endpoint that is asked may still be asked."""
        return self._budget

    @property
    def running(self) -> bool:
        """Whether a round is going on."""
        return self._running

    @property
    def paused(self) -> bool:
        """Whether nothing is to be asked until the person wants calendars again."""
        return self._paused

    @property
    def stopped(self) -> bool:
        """Whether nothing is asked until a person acts."""
        return self._stopped

    @property
    def mailboxes(self) -> tuple[str, ...]:
        """Who is to be asked at all."""
        return tuple(self._due.mailboxes)

    @property
    def done_count(self) -> int:
        """Mailboxes of the round that have an entry."""
        return len(self._done)

    @property
    def mailbox_count(self) -> int:
        """Mailboxes of the round; grows and shrinks with the directory."""
        return len(self._done) + len(self._flying) + len(self._waiting)

    @property
    def next_try_s(self) -> float | None:
        """When a try follows the failure by itself; None where a person must act first or nothing failed."""
        return self._next_try_s

    def use_budget(self, budget: Budget) -> None:
        """Ask within this budget from now on."""
        self._budget = budget

    def set_pace(self, pace: Pace) -> None:
        """Go by other spans from now on."""
        self._due.set_pace(pace)

    def set_mailboxes(self, mailboxes: Iterable[str]) -> None:
        """Say who is to be asked at all; newcomers are due at once, the others are given up even in mid-round."""
        self._due.set_mailboxes(mailboxes)
        wanted = self._due.mailboxes
        self._strikes = {key: strikes for key, strikes in self._strikes.items() if key in wanted}
        self._waiting = OrderedDict.fromkeys(key for key in self._waiting if key in wanted)
        self._flying.intersection_update(wanted)
        self._done.intersection_update(wanted)

    def set_tiers(self, *, visible: Iterable[str] | None = None, favourites: Iterable[str] | None = None) -> None:
        """Say whose rows are on the screen, from the top, and who is a favourite; None leaves a tier as it is."""
        self._due.set_tiers(visible=visible, favourites=favourites)

    def select(self, mailbox: str | None, now_s: float) -> None:
        """Say who is being looked at: that person goes first, as soon as the selection rests."""
        self._due.select(mailbox, now_s)

    def is_in_sight(self, mailbox: str) -> bool:
        """Whether somebody is likely to see what changes about ``mailbox``."""
        return self._due.tier(mailbox) <= Tier.VISIBLE

    def forget_answers(self) -> None:
        """Everybody is due, another source is asked. What stopped the plan before does so no longer.

        ``use_budget`` comes once the source is known: it may be the one of before.
        """
        self.give_up_round()
        self._due.forget_all()
        self._strikes.clear()
        self._batch_size = None
        self._beginning = True
        self._budget = Budget(Allowance(""), self._jitter)
        self.try_again()

    def try_again(self) -> None:
        """A person wants another try: neither an earlier failure nor its waiting time holds it up."""
        self._stopped = False
        self._failures = 0
        self._next_try_s = None

    def expire_answers(self) -> None:
        """Everybody is due, because another span is asked about. No stop and no waiting time is lifted."""
        self.give_up_round()
        self._due.forget_all()

    def ask_again(self, mailbox: str) -> None:
        """``mailbox`` is due, however young its answer. No stop and no waiting time is lifted."""
        self._due.forget(mailbox)

    def wake_up(self, now_s: float, settle_s: float) -> None:
        """The machine slept: everybody is due once the network had ``settle_s`` to come back. No stop is lifted."""
        self.expire_answers()
        self._failures = 0
        self._beginning = True
        if not self._stopped:
            self._next_try_s = now_s + settle_s

    def use_new_network(self) -> None:
        """What failed on the network of before may work now. No answer is older for it, and no stop is lifted."""
        self._failures = 0
        # Where something had failed, all desks of the house come back in this moment.
        self._beginning = self._beginning or self._next_try_s is not None
        self._next_try_s = None

    def set_paused(self, paused: bool) -> None:
        """Ask nothing while paused; a round that is going on is given up."""
        self._paused = paused
        if paused:
            self.give_up_round()

    def give_up_round(self) -> None:
        """End the round as if it had not been; its mailboxes stay due."""
        self._running = False
        self._waiting.clear()
        self._flying.clear()
        self._done.clear()

    def must_wait(self, now_s: float) -> bool:
        """Whether the service asked for silence that has not passed yet; a person cannot shorten it."""
        return self._budget.must_wait(now_s)

    def starts_at_s(self) -> float | None:
        """Return when the next round is to start, in the past where it is due; None while nothing is to be asked."""
        if self._stopped or self._paused or self._running or not self._due.mailboxes:
            return None
        held_until_s = float("-inf") if self._next_try_s is None else self._next_try_s
        return max(self._due.earliest_at_s(self._budget.slowdown), held_until_s, self._budget.silent_until_s)

    def start_round(self, now_s: float, *, everyone: bool = False) -> int:
        """Begin a round and return how many mailboxes it has.

        Args:
            now_s: The present.
            everyone: Ask about all, due or not; else about those that are due, and those who would be in a moment.
        """
        self.give_up_round()
        if everyone:
            self._beginning = False
            self._others_from_s = float("-inf")
        due = self._due
        wanted = sorted(due.mailboxes, key=due.urgency) if everyone else due.by(now_s, self._budget.slowdown)
        self._waiting = OrderedDict.fromkeys(wanted)
        self._running = True
        self._failures_in_a_row = 0
        return len(self._waiting)

    def selected_at_s(self) -> float | None:
        """Return when the selected person is to be asked about in the round going on, or None."""
        mailbox = self._due.selected
        if mailbox is None or not self._running or mailbox in self._flying:
            return None
        return self._due.rested_at_s if mailbox in self._waiting else self._due_at_s(mailbox)

    def looks_again_at_s(self, now_s: float) -> float | None:
        """Return when ``next_batch`` may have somebody to ask where it had nobody now, or None."""
        selected_at_s = self.selected_at_s()
        instants = [] if selected_at_s is None else [max(selected_at_s, self._budget.silent_until_s)]
        if self._waiting:
            instants.append(max(self._others_from_s, self._budget.opens_at_s(now_s, in_sight=False)))
            instants.append(self._budget.opens_at_s(now_s, in_sight=True))
        later = [instant for instant in instants if instant > now_s]
        return min(later, default=None)

    def next_batch(self, now_s: float, largest: int, *, selected_only: bool = False) -> tuple[str, ...]:
        """Return whom to ask next; empty where nobody waits, or nobody may be asked yet.

        Args:
            now_s: The present.
            largest: How many mailboxes the provider takes in one call.
            selected_only: Keep the call for the selected person.
        """
        if self._budget.must_wait(now_s):
            return ()
        selected_at_s = self.selected_at_s()
        if selected_at_s is not None and selected_at_s <= now_s and self._due.selected is not None:
            return self._take((self._due.selected,))
        if selected_only or not self._waiting:
            return ()
        batch = self._take(self._first_alike(self._candidates(now_s), largest))
        if batch and self._beginning:
            self._keep_apart(now_s, largest)
        return batch

    def _candidates(self, now_s: float) -> Iterator[str]:
        """Yield who may be asked now, the most urgent first; some twice."""
        in_sight: Iterator[str] = iter(())
        if self._budget.opens_at_s(now_s, in_sight=True) <= now_s:
            in_sight = filter(lambda mailbox: self._is_urgent(mailbox, now_s), self._due.in_sight())
        may_others = self._budget.opens_at_s(now_s, in_sight=False) <= now_s and now_s >= self._others_from_s
        return chain(in_sight, self._waiting if may_others else ())

    def _is_urgent(self, mailbox: str, now_s: float) -> bool:
        """Whether somebody in sight waits, or is due again although the round has not come to its end.

        Not where a call about them has failed: they wait in their place, lest they keep all others from being asked.
        """
        if mailbox in self._flying or mailbox not in self._due.mailboxes or self._strikes.get(mailbox, 0):
            return False
        return mailbox in self._waiting or self._due_at_s(mailbox) <= now_s

    def _first_alike(self, candidates: Iterator[str], largest: int) -> Iterator[str]:
        """Yield those who go into one call: as many as it may have, all of them with as many failures behind them."""
        first = next(candidates, None)
        if first is None:
            return
        strikes = self._strikes.get(first, 0)
        size = max(1, min(largest, self._batch_size or largest, largest >> strikes))
        batch = {first}
        yield first
        for mailbox in candidates:
            if len(batch) >= size or self._strikes.get(mailbox, 0) != strikes:
                return
            if mailbox not in batch:
                batch.add(mailbox)
                yield mailbox

    def _take(self, mailboxes: Iterable[str]) -> tuple[str, ...]:
        batch = tuple(mailboxes)
        for mailbox in batch:
            self._waiting.pop(mailbox, None)
            self._done.discard(mailbox)
        self._flying.update(batch)
        return batch

    def _keep_apart(self, now_s: float, largest: int) -> None:
        """Let the calls after the first wait a while, so that desks that start together do not ask in step.

        Whoever is in sight need not wait.
        """
        self._beginning = False
        calls = math.ceil(len(self._waiting) / largest)
        longest_s = min(calls * self._budget.allowance.spread_s, self._due.pace.interval_s / 4)
        self._others_from_s = now_s + longest_s * self._jitter()

    def answered(self, batch: Sequence[str], now_s: float, largest: int, waits_s: Sequence[float] = ()) -> None:
        """Note that a call gave an entry for each mailbox of ``batch``, be it a problem of its own.

        Args:
            batch: Who was asked about.
            now_s: The present.
            largest: How many mailboxes the provider takes in one call.
            waits_s: The waits that entries ask for. One is one mailbox's trouble; where most ask, the service does.
        """
        self._settle(batch, now_s)
        if len(waits_s) > len(batch) / 2:
            self._budget.widen(now_s)
            self._budget.keep_silent(now_s, max(self._due.pace.least_silence_s, *waits_s))
        for mailbox in batch:
            self._strikes.pop(mailbox, None)
        self._failures = self._failures_in_a_row = 0
        self._next_try_s = None
        self._budget.recover(now_s, self._due.pace.interval_s)
        # A smaller call says nothing about a larger one.
        if self._batch_size is not None and len(batch) >= self._batch_size:
            grown = self._batch_size + max(1, largest // 4)
            self._batch_size = grown if grown < largest else None

    def failed(self, batch: Sequence[str], failure: Failure, now_s: float, largest: int) -> Verdict:
        """Note that a call failed as a whole, and say what follows; ``fail_round`` is the caller's next step."""
        if not failure.smaller_may_help or failure.problem.needs_person:
            return Verdict.ROUND_OVER
        self._failures_in_a_row += 1
        alone = len(batch) == 1 and self._strikes.get(batch[0], 0) > 0
        for mailbox in batch:
            self._strikes[mailbox] = self._strikes.get(mailbox, 0) + 1
        self._batch_size = max(1, min(self._batch_size or largest, len(batch)) // 2)
        if self._failures_in_a_row >= _FAILURES_IN_A_ROW:
            return Verdict.ROUND_OVER
        if alone:
            self._settle(batch, now_s)
            return Verdict.OWN_FAULT
        self._flying.difference_update(batch)
        # At the end, so that the others are not kept waiting by the one that may be at fault.
        self._waiting.update(dict.fromkeys(mailbox for mailbox in batch if mailbox in self._due.mailboxes))
        return Verdict.AGAIN

    def fail_round(self, failure: Failure, now_s: float) -> tuple[str, ...]:
        """End the round early and settle when the next try is due (``next_try_s``).

        Returns:
            Whom the failure concerns: those of the round without an entry; everyone where a person must act, because
            nobody is asked until then.
        """
        problem = failure.problem
        concerned = tuple(self._due.mailboxes) if problem.needs_person else (*self._flying, *self._waiting)
        self.give_up_round()
        self._failures += 1
        if failure.throttled:
            self._budget.widen(now_s)
        if problem.needs_person:
            self._stopped = True
            self._next_try_s = None
            return concerned
        longest_s = self._due.pace.longest_retry_s
        doubled_s = self._due.pace.first_retry_s * 2.0 ** min(self._failures - 1, 16)
        wait_s = longest_s if problem.lasting else min(longest_s, doubled_s)
        wait_s *= 0.8 + 0.4 * self._jitter()
        if failure.throttled or problem.retry_after_s is not None:
            # Services are known to suggest a wait of 0 ms; nobody is served by asking again at once.
            wait_s = max(
                wait_s,
                self._budget.keep_silent(now_s, max(self._due.pace.least_silence_s, problem.retry_after_s or 0.0)),
            )
        self._next_try_s = now_s + wait_s
        return concerned

    def finish_round(self) -> bool:
        """End the round if every mailbox of it has an entry, and say whether it did."""
        if not self._running or self._waiting or self._flying:
            return False
        self.give_up_round()
        return True

    def _settle(self, batch: Sequence[str], now_s: float) -> None:
        self._flying.difference_update(batch)
        for mailbox in batch:
            if mailbox in self._due.mailboxes:
                self._due.answered(mailbox, now_s)
                self._done.add(mailbox)

    def _due_at_s(self, mailbox: str) -> float:
        return self._due.at_s(mailbox, self._budget.slowdown)
