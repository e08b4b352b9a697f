"""Who is due for refresh, in which order and batches, and when to try again after a failure.

All instants here are seconds of one clock that is never set back (``time.monotonic``); the plan reads no clock, so that
a test can live through a day in a moment.
"""

import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import Enum
from itertools import chain

from attendant.core.budget import Allowance, Budget
from attendant.core.errors import (
    AttendantError,
    Problem,
    ServiceFailed,
    Throttled,
    TimedOut,
    UnexpectedReply,
)
from attendant.core.pace import Pace, Tier
from attendant.core.schedule import CalendarWindow


@dataclass(frozen=True, slots=True)
class WindowRule:
    """Which span to ask about; an option of the house.

    Attributes:
        zone: The receptionist's time zone: days begin at its midnight.
        days_before: Whole days before today.
        days: Length in days, the days before included. Servers allow 42.
    """

    zone: tzinfo
    days_before: int = 1
    days: int = 14

    def window_at(self, now: datetime) -> CalendarWindow:
        """Return the span to ask about at ``now``, in UTC."""
        first = now.astimezone(self.zone).date() - timedelta(days=self.days_before)
        start = datetime.combine(first, time(), self.zone)
        end = datetime.combine(first + timedelta(days=self.days), time(), self.zone)
        return CalendarWindow(start.astimezone(UTC), end.astimezone(UTC))


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

_TAKEN_ALONG = 0.1
"""Whoever would be due within this share of their age limit is asked with those who are due now."""


class Plan:
    """Keeps who was asked when, and deals out one round of batches after the other.

    Not locked: it belongs to one thread.

    Args:
        pace: Spans to go by.
        jitter: Returns a number from 0 to 1 that spreads the retries of many consoles.
    """

    def __init__(self, pace: Pace, jitter: Callable[[], float]) -> None:
        """Start with nobody to ask."""
        self._pace = pace
        self._jitter = jitter
        self._mailboxes: dict[str, None] = {}
        self._visible: dict[str, int] = {}
        self._favourites: dict[str, None] = {}
        self._selected: str | None = None
        self._selected_at_s = 0.0
        self._answered_at_s: dict[str, float] = {}
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
        self._earliest_due_s: float | None = None
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
        return tuple(self._mailboxes)

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
        self._pace = pace
        self._earliest_due_s = None

    def set_mailboxes(self, mailboxes: Iterable[str]) -> None:
        """Say who is to be asked at all; newcomers are due at once, the others are given up even in mid-round."""
        self._mailboxes = dict.fromkeys(mailboxes)
        self._answered_at_s = {key: at_s for key, at_s in self._answered_at_s.items() if key in self._mailboxes}
        self._strikes = {key: strikes for key, strikes in self._strikes.items() if key in self._mailboxes}
        self._waiting = OrderedDict.fromkeys(key for key in self._waiting if key in self._mailboxes)
        self._flying &= self._mailboxes.keys()
        self._done &= self._mailboxes.keys()
        self._earliest_due_s = None

    def set_tiers(self, *, visible: Iterable[str] | None = None, favourites: Iterable[str] | None = None) -> None:
        """Say whose rows are on the screen, from the top, and who is a favourite; None leaves a tier as it is."""
        if visible is not None:
            self._visible = {mailbox: row for row, mailbox in enumerate(visible)}
        if favourites is not None:
            self._favourites = dict.fromkeys(favourites)
        self._earliest_due_s = None

    def select(self, mailbox: str | None, now_s: float) -> None:
        """Say who is being looked at: that person goes first, as soon as the selection rests."""
        self._selected = mailbox
        self._selected_at_s = now_s
        self._earliest_due_s = None

    def is_in_sight(self, mailbox: str) -> bool:
        """Whether somebody is likely to see what changes about ``mailbox``."""
        return self._tier(mailbox) <= Tier.VISIBLE

    def forget_answers(self) -> None:
        """Everybody is due, another source is asked. What stopped the plan before does so no longer.

        ``use_budget`` comes once the source is known: it may be the one of before.
        """
        self.give_up_round()
        self._answered_at_s.clear()
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
        self._earliest_due_s = None

    def expire_answers(self) -> None:
        """Everybody is due, because another span is asked about. No stop and no waiting time is lifted."""
        self.give_up_round()
        self._answered_at_s.clear()

    def ask_again(self, mailbox: str) -> None:
        """``mailbox`` is due, however young its answer. No stop and no waiting time is lifted."""
        self._answered_at_s.pop(mailbox, None)
        self._earliest_due_s = None

    def wake_up(self, now_s: float, settle_s: float) -> None:
        """The machine slept: everybody is due once the network had ``settle_s`` to come back. No stop is lifted."""
        self.expire_answers()
        self._failures = 0
        self._beginning = True
        if not self._stopped:
            self._next_try_s = now_s + settle_s
        self._earliest_due_s = None

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
        self._earliest_due_s = None

    def must_wait(self, now_s: float) -> bool:
        """Whether the service asked for silence that has not passed yet; a person cannot shorten it."""
        return self._budget.must_wait(now_s)

    def starts_at_s(self) -> float | None:
        """Return when the next round is to start, in the past where it is due; None while nothing is to be asked."""
        if self._stopped or self._paused or self._running or not self._mailboxes:
            return None
        if self._earliest_due_s is None:
            self._earliest_due_s = min(map(self._due_at_s, self._mailboxes))
        held_until_s = float("-inf") if self._next_try_s is None else self._next_try_s
        return max(self._earliest_due_s, held_until_s, self._budget.silent_until_s)

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
        due = [
            mailbox
            for mailbox in self._mailboxes
            if everyone or self._due_at_s(mailbox) <= now_s + _TAKEN_ALONG * self._pace.age_limit_s(self._tier(mailbox))
        ]
        self._waiting = OrderedDict.fromkeys(sorted(due, key=self._urgency))
        self._running = True
        self._failures_in_a_row = 0
        return len(self._waiting)

    def selected_at_s(self) -> float | None:
        """Return when the selected person is to be asked about in the round going on, or None."""
        mailbox = self._selected
        if mailbox is None or not self._running or mailbox not in self._mailboxes or mailbox in self._flying:
            return None
        if mailbox in self._waiting:
            return self._selected_at_s + self._pace.selected_rest_s
        return self._due_at_s(mailbox)

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
        if selected_at_s is not None and selected_at_s <= now_s and self._selected is not None:
            return self._take((self._selected,))
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
            in_sight = filter(lambda mailbox: self._is_urgent(mailbox, now_s), chain(self._visible, self._favourites))
        may_others = self._budget.opens_at_s(now_s, in_sight=False) <= now_s and now_s >= self._others_from_s
        return chain(in_sight, self._waiting if may_others else ())

    def _is_urgent(self, mailbox: str, now_s: float) -> bool:
        """Whether somebody in sight waits, or is due again although the round has not come to its end.

        Not where a call about them has failed: they wait in their place, lest they keep all others from being asked.
        """
        if mailbox in self._flying or mailbox not in self._mailboxes or self._strikes.get(mailbox, 0):
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
        longest_s = min(calls * self._budget.allowance.spread_s, self._pace.interval_s / 4)
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
            self._budget.keep_silent(now_s, max(self._pace.least_silence_s, *waits_s))
        for mailbox in batch:
            self._strikes.pop(mailbox, None)
        self._failures = self._failures_in_a_row = 0
        self._next_try_s = None
        self._budget.recover(now_s, self._pace.interval_s)
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
        self._waiting.update(dict.fromkeys(mailbox for mailbox in batch if mailbox in self._mailboxes))
        return Verdict.AGAIN

    def fail_round(self, failure: Failure, now_s: float) -> tuple[str, ...]:
        """End the round early and settle when the next try is due (``next_try_s``).

        Returns:
            Whom the failure concerns: those of the round without an entry; everyone where a person must act, because
            nobody is asked until then.
        """
        problem = failure.problem
        concerned = tuple(self._mailboxes) if problem.needs_person else (*self._flying, *self._waiting)
        self.give_up_round()
        self._failures += 1
        if failure.throttled:
            self._budget.widen(now_s)
        if problem.needs_person:
            self._stopped = True
            self._next_try_s = None
            return concerned
        longest_s = self._pace.longest_retry_s
        doubled_s = self._pace.first_retry_s * 2.0 ** min(self._failures - 1, 16)
        wait_s = longest_s if problem.lasting else min(longest_s, doubled_s)
        wait_s *= 0.8 + 0.4 * self._jitter()
        if failure.throttled or problem.retry_after_s is not None:
            # Services are known to suggest a wait of 0 ms; nobody is served by asking again at once.
            wait_s = max(
                wait_s, self._budget.keep_silent(now_s, max(self._pace.least_silence_s, problem.retry_after_s or 0.0))
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
            if mailbox in self._mailboxes:
                self._answered_at_s[mailbox] = now_s
                self._done.add(mailbox)
        self._earliest_due_s = None

    def _tier(self, mailbox: str) -> Tier:
        if mailbox == self._selected:
            return Tier.SELECTED
        if mailbox in self._visible:
            return Tier.VISIBLE
        return Tier.FAVOURITE if mailbox in self._favourites else Tier.EVERYONE

    def _urgency(self, mailbox: str) -> tuple[Tier, int, float]:
        """Sort by tier, then rows from the top of the screen, then those whose answer is oldest."""
        return self._tier(mailbox), self._visible.get(mailbox, 0), self._answered_at_s.get(mailbox, float("-inf"))

    def _due_at_s(self, mailbox: str) -> float:
        answered_at_s = self._answered_at_s.get(mailbox)
        tier = self._tier(mailbox)
        rested_s = self._selected_at_s + self._pace.selected_rest_s if tier is Tier.SELECTED else float("-inf")
        if answered_at_s is None:
            # Not "due once the selection rests": who was never asked is due at once, selected or not.
            return float("-inf")
        return max(answered_at_s + self._pace.age_limit_s(tier) * self._budget.slowdown, rested_s)
