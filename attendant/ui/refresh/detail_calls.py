"""Looks one person up more closely, for the panel: the part of the worker's job that is in no round."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from attendant.core.budget import Budget
from attendant.core.details import Details, Part
from attendant.core.ports import Clock, DetailsProvider
from attendant.core.schedule import CalendarWindow
from attendant.ui.background import Calls, Done, Failed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    """What is wanted of whom; ``provider`` is the one of the rounds, so password and connections are the same."""

    provider: DetailsProvider
    budget: Budget
    mailbox: str
    window: CalendarWindow
    parts: frozenset[Part]
    began_s: float = 0.0


class DetailCalls:
    """One call at a time; of the wishes that come meanwhile the last one counts. All in the worker's thread.

    Args:
        calls: Threads for the calls, none of the rounds' own.
        clock: To date a call that failed.
        monotonic_s: A clock in seconds that is never set back, the one of the budget.
        say: Hears of each outcome.
    """

    def __init__(
        self, calls: Calls, clock: Clock, monotonic_s: Callable[[], float], say: Callable[[Details], None]
    ) -> None:
        """Start with no wish."""
        self._calls = calls
        self._clock = clock
        self._monotonic_s = monotonic_s
        self._say = say
        self._running: _Wish | None = None
        self._next: _Wish | None = None

    def ask(
        self,
        provider: DetailsProvider,
        budget: Budget,
        mailbox: str,
        window: CalendarWindow,
        parts: frozenset[Part],
    ) -> None:
        """Look ``parts`` of ``mailbox`` up as soon as the call that runs has ended, unless the budget is spent then.

        Nor where the rounds may have one call at a time only: that one is for free/busy.
        """
        known = parts & provider.parts
        running = self._running
        if running is not None and running.mailbox == mailbox and known <= running.parts:
            self._next = None
        elif known:
            self._next = _Wish(provider, budget, mailbox, window, known)
            if running is None:
                self._go_on()

    def forget(self) -> None:
        """Another source is asked from now on: no answer of this one is wanted any more."""
        self._running = self._next = None

    def _go_on(self) -> None:
        wish, self._next = self._next, None
        now_s = self._monotonic_s()
        if wish is None or wish.budget.opens_at_s(now_s, in_sight=True) > now_s or not wish.budget.has_room(1, now_s):
            return
        self._running = wish = replace(wish, began_s=now_s)
        for _ in wish.parts:
            wish.budget.began(now_s)
        self._calls.start(
            "details call",
            lambda: wish.provider.details(wish.mailbox, wish.window, wish.parts),
            partial(self._ended, wish),
        )

    def _ended(self, wish: _Wish, outcome: Done[Details] | Failed) -> None:
        now_s = self._monotonic_s()
        wish.budget.ended(now_s, now_s - wish.began_s)
        if wish is not self._running:
            return
        self._running = None
        if isinstance(outcome, Done):
            self._say(outcome.value)
        else:
            log.warning("details of one person failed: %s %s", outcome.problem.code, outcome.problem.detail)
            problems = dict.fromkeys(wish.parts, outcome.problem)
            self._say(Details(wish.mailbox, self._clock.now(), problems=problems))
        self._go_on()
