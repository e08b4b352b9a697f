"""What one endpoint may be asked: how many calls at once, how much over time, and what its complaints make of that.

A service counts what a caller costs: Exchange in seconds of work, Graph in requests. Both are one rule here: a call
costs something, so much may be saved up, and so much comes back each second. What is left unspent belongs to the other
programs of the same person.

All instants are seconds of one clock that is never set back, as in ``attendant.core.plan``.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

_SLOWEST = 4.0
"""Under throttling everything slows down up to this factor."""

_WIDENING = 1.5
_RECOVERY = 0.8

_RESERVE = 0.25
"""Share of the savings that is kept for those who are in sight."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What we allow ourselves at one endpoint; the defaults ask without any limit but one.

    Attributes:
        endpoint: Who is asked; each has one budget, whatever else is changed in the settings.
        calls_at_once: Calls in flight, the one that is kept free for the selected person included.
        savings: How much unspent cost is saved up.
        refill_per_s: How much comes back each second.
        cost_per_call: What a call costs, however long it lasts.
        cost_per_s: What each second of it costs beyond.
        alone_s: On new connections calls go one at a time for so long: the service may still be at work on those that
            were given up with the connections of before, or with the program of before.
        spread_s: Desks that start together keep so far apart for each call that their start needs beyond the first.
    """

    endpoint: str
    calls_at_once: int = 2
    savings: float = math.inf
    refill_per_s: float = 0.0
    cost_per_call: float = 0.0
    cost_per_s: float = 0.0
    alone_s: float = 0.0
    spread_s: float = 0.0


@dataclass(frozen=True, slots=True)
class BudgetState:
    """A budget at one instant, for whoever looks at it from another thread.

    Attributes:
        endpoint: Who is asked.
        in_flight: Calls under way.
        calls_at_once: How many may be.
        left: Share of the savings that is left, 0 to 1; None where nothing limits what is asked.
        slowdown: By which factor spans are widened because the service complained; 1 where it did not.
        silent_s: For how long the service wants to hear nothing; 0 where it said nothing.
    """

    endpoint: str
    in_flight: int
    calls_at_once: int
    left: float | None
    slowdown: float
    silent_s: float


class Budget:
    """Keeps account of what one endpoint was asked, and holds back where that would be too much.

    Not locked: it belongs to one thread.

    Args:
        allowance: What we allow ourselves.
        jitter: Returns a number from 0 to 1 that keeps many consoles apart.
    """

    def __init__(self, allowance: Allowance, jitter: Callable[[], float]) -> None:
        """Start with all savings and no complaint."""
        self.allowance = allowance
        self._jitter = jitter
        self._balance = allowance.savings
        self._balance_at_s: float | None = None
        self._silent_until_s = float("-inf")
        self._alone_until_s = float("-inf")
        self._slowdown = 1.0
        self._slowdown_since_s = float("-inf")

    @property
    def slowdown(self) -> float:
        """By which factor spans widen because the service complained; 1 where it did not."""
        return self._slowdown

    @property
    def silent_until_s(self) -> float:
        """Until when the service wants to hear nothing, in the past where it said nothing."""
        return self._silent_until_s

    def calls_at_once(self, now_s: float) -> int:
        """Return how many calls may be in flight; one until a complaint is forgotten, or new connections are proven."""
        return 1 if self._slowdown > 1.0 or now_s < self._alone_until_s else self.allowance.calls_at_once

    def state(self, now_s: float, in_flight: int) -> BudgetState:
        """Return how it stands now."""
        savings = self.allowance.savings
        return BudgetState(
            endpoint=self.allowance.endpoint,
            in_flight=in_flight,
            calls_at_once=self.calls_at_once(now_s),
            left=None if math.isinf(savings) or not savings else max(0.0, self._balance_now(now_s) / savings),
            slowdown=self._slowdown,
            silent_s=max(0.0, self._silent_until_s - now_s),
        )

    def must_wait(self, now_s: float) -> bool:
        """Whether the service asked for silence that has not passed yet; a person cannot shorten it."""
        return now_s < self._silent_until_s

    def has_room(self, in_flight: int, now_s: float) -> bool:
        """Whether another call may join those in flight, at least for the person who is being looked at."""
        return in_flight < self.calls_at_once(now_s)

    def has_room_for_others(self, in_flight: int, now_s: float) -> bool:
        """Whether a call may join that is not for the selected person, for whom one is kept free."""
        return in_flight < max(1, self.calls_at_once(now_s) - 1)

    def connects_anew(self, now_s: float) -> None:
        """Note that the calls from now on go out on new connections, whatever became of those of before."""
        self._alone_until_s = now_s + self.allowance.alone_s

    def opens_at_s(self, now_s: float, *, in_sight: bool) -> float:
        """Return when the next call is covered by what is saved up; in the past where it is now.

        Args:
            now_s: The present.
            in_sight: The call is for people on the screen or favourites, who may use the reserve too.
        """
        if math.isinf(self.allowance.savings):
            return self._silent_until_s
        kept = 0.0 if in_sight else self.allowance.savings * _RESERVE
        missing = self.allowance.cost_per_call + kept - self._balance_now(now_s)
        return (
            self._silent_until_s if missing <= 0.0 else max(self._silent_until_s, now_s + missing / self._refill_per_s)
        )

    def began(self, now_s: float) -> None:
        """Note that a call went out."""
        self._spend(self.allowance.cost_per_call, now_s)

    def ended(self, now_s: float, lasted_s: float) -> None:
        """Note that it came back after ``lasted_s``, well or not."""
        self._spend(self.allowance.cost_per_s * lasted_s, now_s)

    def keep_silent(self, now_s: float, wait_s: float) -> float:
        """Ask nothing for ``wait_s``, never a moment less, and not all consoles again in the same one.

        Returns:
            How long it will be.
        """
        silent_s = wait_s * (1.0 + 0.1 * self._jitter())
        self._silent_until_s = max(self._silent_until_s, now_s + silent_s)
        return silent_s

    def widen(self, now_s: float) -> None:
        """The service complained of too much: ask less from now on."""
        self._slowdown = min(_SLOWEST, self._slowdown * _WIDENING)
        self._slowdown_since_s = now_s

    def recover(self, now_s: float, interval_s: float) -> None:
        """A call was answered: ask a little more again, once for each interval without a complaint."""
        if self._slowdown > 1.0 and now_s - self._slowdown_since_s >= interval_s * self._slowdown:
            self._slowdown = max(1.0, self._slowdown * _RECOVERY)
            self._slowdown_since_s = now_s

    @property
    def _refill_per_s(self) -> float:
        return self.allowance.refill_per_s / self._slowdown

    def _balance_now(self, now_s: float) -> float:
        """Add what came back since the last look."""
        if self._balance_at_s is not None:
            back = self._refill_per_s * max(0.0, now_s - self._balance_at_s)
            self._balance = min(self.allowance.savings, self._balance + back)
        self._balance_at_s = now_s
        return self._balance

    def _spend(self, cost: float, now_s: float) -> None:
        # Debts are bounded: one call that hung for minutes must not silence the console for an hour.
        self._balance = max(-self.allowance.savings * _RESERVE, self._balance_now(now_s) - cost)
