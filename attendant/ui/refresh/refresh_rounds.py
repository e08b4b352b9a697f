"""The rounds of the refresh engine: what its worker's thread does.

Nothing here blocks: the provider is made, asked and closed in daemon threads, and their outcomes come back as jobs.
"""

import logging
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from tzlocal import get_localzone

from attendant.core.budget import Allowance, Budget
from attendant.core.details import Part
from attendant.core.errors import AttendantError, Problem, Throttled, TimedOut
from attendant.core.events import RefreshFailed, RefreshFinished, RefreshStarted, SchedulesArrived
from attendant.core.interruptions import Interruptions
from attendant.core.pace import Pace
from attendant.core.plan import Failure, Plan, Verdict
from attendant.core.ports import CalendarProvider, Clock, DetailsProvider
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.core.window_rule import WindowRule
from attendant.ui.background import Calls, Done, Failed, Worker
from attendant.ui.refresh.calendar_source import Call, ProviderFactory, Source
from attendant.ui.refresh.detail_calls import DetailCalls
from attendant.ui.refresh.outbox import Outbox
from attendant.ui.refresh.refresh_messages import Recalled, Unanswered

log = logging.getLogger(__name__)

_MOST_THREADS = 3

_BLOCKED_LOOK_S = 0.05
_BLOCKED_LIMIT_S = 2.0
"""Calls of a closed provider end soon; if they don't, the round fails rather than waiting in silence."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Spans and numbers of the engine that only tests and benchmarks change.

    Attributes:
        pace: Spans of the plan; ``RefreshEngine.set_interval`` replaces its interval.
        call_limit_s: A call that runs longer is given up. The provider's own timeouts end sooner, except where a server
            sends a little now and then for ever.
        look_s: How often the worker looks at the clocks.
        jump_s: The two clocks drift this far apart between two looks only where the machine slept or its time was set.
        settle_s: Time for the network to come back after that.
    """

    pace: Pace = field(default_factory=Pace)
    call_limit_s: float = 90.0
    look_s: float = 5.0
    jump_s: float = 30.0
    settle_s: float = 3.0


class Rounds:
    """Runs the rounds. All methods are called in the worker's thread, none of them blocks, except ``shut_down``.

    Args:
        clock: Where instants of the day come from.
        limits: Spans and numbers.
        monotonic_s: A clock in seconds that is never set back.
    """

    def __init__(self, clock: Clock, limits: Limits, monotonic_s: Callable[[], float]) -> None:
        """Start with nobody to ask; ``attach`` comes next."""
        self._clock = clock
        self._limits = limits
        self._monotonic_s = monotonic_s
        self._plan = Plan(limits.pace, jitter=random.random)
        self._budgets: dict[Allowance, Budget] = {}
        self._rule: WindowRule | None = None
        self._source: Source | None = None
        self._round_no = 0
        self._window: CalendarWindow | None = None
        self._troubled: set[str] = set()
        self._failure: Failure | None = None
        self._interruptions = Interruptions(limits.look_s, limits.jump_s, limits.settle_s)
        self._blocked_since_s: float | None = None

    def attach(self, worker: Worker) -> None:
        """Say where to speak and where outcomes of calls are wanted; called once, before the worker starts."""
        self._outbox = Outbox(worker.said.emit, self._plan.is_in_sight)
        self._say = self._outbox.say
        self._calls = Calls(worker.post)
        self._closings = Calls(worker.post)
        self._details = DetailCalls(Calls(worker.post), self._clock, self._monotonic_s, self._outbox.say_at_once)

    def set_provider(self, factory: ProviderFactory | None, epoch: int) -> None:
        """Ask another source from now on."""
        self._begin_epoch(epoch)
        self._retire_source(let_first_call_end=True)
        self._source = None if factory is None else Source(factory)
        self._failure = None
        self._plan.forget_answers()

    def recall(self, schedules: Sequence[Schedule], epoch: int) -> None:
        """Hand over what an earlier run knew, unless another source is asked by now. Nobody is less due for it."""
        if epoch == self._outbox.epoch:
            left = len(schedules)
            for some in self._outbox.in_portions(schedules):
                left -= len(some)
                self._say(Recalled(some, is_last=not left))

    def set_mailboxes(self, mailboxes: Sequence[str]) -> None:
        """Say who is to be asked at all."""
        known = frozenset(self._plan.mailboxes)
        newcomers = tuple(mailbox for mailbox in mailboxes if mailbox not in known)
        self._plan.set_mailboxes(mailboxes)
        self._troubled.intersection_update(mailboxes)
        self._finish_if_done()
        if self._failure is not None and not self._plan.running:
            # They are asked about with the next try only; until then they share the others' problem.
            self._say_unanswered(newcomers, self._failure.problem)

    def set_tiers(self, *, visible: Sequence[str] | None = None, favourites: Sequence[str] | None = None) -> None:
        """Say who matters more than others."""
        self._plan.set_tiers(visible=visible, favourites=favourites)

    def set_interval(self, interval_s: float) -> None:
        """Set how old a schedule may grow."""
        self._plan.set_pace(replace(self._limits.pace, interval_s=interval_s))

    def set_window_rule(self, rule: WindowRule) -> None:
        """Ask about another span from now on."""
        self._rule = rule
        self._plan.expire_answers()

    def select(self, mailbox: str) -> None:
        """Say who is being looked at."""
        self._plan.select(mailbox, self._monotonic_s())

    def ask_details(self, mailbox: str, parts: frozenset[Part]) -> None:
        """Look one person up more closely, where the service may be asked now.

        The first question on new connections is always about free/busy; whoever wants details asks again at its answer.
        """
        source = self._source
        if source is None or self._plan.paused or self._plan.stopped:
            return
        if not source.proven:
            if not source.urged:
                source.urged = True
                self._plan.ask_again(mailbox)
            return
        provider: object = source.provider
        if isinstance(provider, DetailsProvider):
            self._details.ask(provider, self._plan.budget, mailbox, self._window_now(), parts)

    def pause(self, epoch: int) -> None:
        """Ask nothing until ``resume``."""
        self._begin_epoch(epoch)
        self._plan.set_paused(True)

    def resume(self) -> None:
        """Go on."""
        self._plan.set_paused(False)

    def refresh_now(self) -> None:
        """A person wants everybody asked now."""
        now_s = self._monotonic_s()
        if self._source is None or self._plan.paused:
            return
        if self._failure is not None and self._plan.must_wait(now_s):
            self._say(RefreshFailed(self._round_no, self._failure.problem, self._next_try_at(now_s)))
            return
        if self._plan.stopped:
            # What the person changed (a password in the keyring) is read when the provider is made.
            self._renew_source()
        self._plan.try_again()
        self._begin(now_s, everyone=True)

    def network_changed(self) -> None:
        """The system speaks of another network: nothing is asked until it has settled, and then on new connections."""
        self._interruptions.network_changed(self._monotonic_s())
        # What is in flight may end as a failure that says nothing; a refused password still counts.
        self._plan.give_up_round()

    def tell_budget(self) -> None:
        """Say how the budget of the endpoint stands."""
        in_flight = 0 if self._source is None else len(self._source.calls)
        self._say(self._plan.budget.state(self._monotonic_s(), in_flight))

    def window_took(self) -> None:
        """The window has worked on what it was handed over last, and painted it."""
        self._outbox.window_took()

    def shut_down(self, wait_s: float) -> None:
        """Close the provider and give the calls in flight a moment to end."""
        self._plan.give_up_round()
        self._retire_source()
        left = self._calls.wait(wait_s / 2) + self._closings.wait(wait_s / 2)
        if left:
            log.warning("%d calls of the calendar server did not end and are left behind", left)

    def tick(self) -> float:
        """Do what is due; return the seconds until the next look."""
        now_s = self._monotonic_s()
        self._notice_interruptions(now_s)
        self._give_up_overdue_calls(now_s)
        if (holds_until_s := self._interruptions.holds_until_s()) is not None:
            return min(self._limits.look_s, max(0.0, holds_until_s - now_s))
        starts_at_s = None if self._source is None else self._plan.starts_at_s()
        if starts_at_s is not None and starts_at_s <= now_s:
            self._begin(now_s, everyone=False)
        waits_s = [self._limits.look_s, self._send(now_s)]
        if self._source is not None and (starts_at_s := self._plan.starts_at_s()) is not None:
            waits_s.append(starts_at_s - now_s)
        return max(0.0, min(waits_s))

    def broke(self, problem: Problem) -> None:
        """A job here had a bug: the round cannot be trusted and is ended; another follows later."""
        self._fail(Failure(problem), self._monotonic_s())

    def _begin(self, now_s: float, *, everyone: bool) -> None:
        count = self._plan.start_round(now_s, everyone=everyone)
        self._round_no += 1
        self._window = self._window_now()
        self._troubled.clear()
        self._say(RefreshStarted(self._round_no, count))
        self._finish_if_done()

    def _send(self, now_s: float) -> float:
        """Start the calls that may be started; return the seconds until another may be due by itself."""
        source = self._source
        if source is None:
            return self._limits.look_s
        while self._plan.running:
            budget = self._plan.budget
            if not budget.has_room(len(source.calls), now_s) or (source.calls and not source.proven):
                break
            if self._calls.running_count >= _MOST_THREADS:
                return self._wait_for_threads(source, now_s)
            self._blocked_since_s = None
            if source.provider is None:
                self._make_provider(source, now_s)
                break
            # One call stays free for the person who is being looked at. The others wait while the window paints: an
            # answer that is read meanwhile would take half of the interpreter's time from it.
            of_round = sum(call.round_no == self._round_no for call in source.calls)
            selected_only = not budget.has_room_for_others(of_round, now_s) or self._outbox.window_is_busy
            batch = self._plan.next_batch(now_s, source.provider.largest_batch, selected_only=selected_only)
            if not batch:
                again_at_s = self._plan.looks_again_at_s(now_s)
                return self._limits.look_s if again_at_s is None else again_at_s - now_s
            self._ask(source, source.provider, batch, now_s)
        return self._limits.look_s

    def _wait_for_threads(self, source: Source, now_s: float) -> float:
        """Threads of overtaken calls are all still there: wait for one to end, but not for ever."""
        if self._blocked_since_s is None:
            self._blocked_since_s = now_s
        if not source.calls and now_s - self._blocked_since_s > _BLOCKED_LIMIT_S:
            self._blocked_since_s = None
            self._fail(Failure(TimedOut.as_problem(detail="earlier calls have not ended")), now_s)
        return _BLOCKED_LOOK_S

    def _make_provider(self, source: Source, now_s: float) -> None:
        call = Call(self._round_no, (), now_s)
        source.calls.add(call)

        def make() -> CalendarProvider | None:
            provider = source.factory()
            if source.retired:
                provider.close()
                return None
            return provider

        self._calls.start("calendar provider", make, partial(self._made, source, call))

    def _made(self, source: Source, call: Call, outcome: Done[CalendarProvider | None] | Failed) -> None:
        source.calls.discard(call)
        if isinstance(outcome, Done):
            source.provider = outcome.value
            if source.retired:
                self._close(source)
            elif source.provider is not None:
                self._use_budget(source.provider.allowance)
        elif source is self._source:
            self._fail(Failure(outcome.problem), self._monotonic_s())

    def _use_budget(self, allowance: Allowance) -> None:
        """Ask within the budget of that endpoint: what it said before the settings were changed still holds."""
        budget = self._budgets.setdefault(allowance, Budget(allowance, random.random))
        self._plan.use_budget(budget)
        now_s = self._monotonic_s()
        budget.connects_anew(now_s)
        if budget.must_wait(now_s):
            self._fail(Failure(Throttled(retry_after_s=budget.silent_until_s - now_s).problem), now_s)

    def _ask(self, source: Source, provider: CalendarProvider, batch: tuple[str, ...], now_s: float) -> None:
        call = Call(self._round_no, batch, now_s)
        source.calls.add(call)
        self._plan.budget.began(now_s)
        window = self._window_now() if self._window is None else self._window

        def ask() -> tuple[Schedule, ...] | Failure:
            try:
                answers = tuple(provider.free_busy(batch, window))
            except AttendantError as error:
                return Failure.of(error)
            if tuple(answer.mailbox for answer in answers) != batch:
                # Better no answer than the meetings of one person beside the name of another.
                msg = f"{type(provider).__name__} did not answer for the mailboxes asked about, in their order"
                raise RuntimeError(msg)
            return answers

        self._calls.start("calendar call", ask, partial(self._answered, source, call))

    def _answered(self, source: Source, call: Call, outcome: Done[tuple[Schedule, ...] | Failure] | Failed) -> None:
        source.calls.discard(call)
        if source.retired:
            self._close(source)
            return
        now_s = self._monotonic_s()
        self._plan.budget.ended(now_s, now_s - call.began_s)
        answer = outcome.value if isinstance(outcome, Done) else Failure(outcome.problem, smaller_may_help=True)
        overtaken = call.round_no != self._round_no or not self._plan.running
        if not isinstance(answer, Failure):
            source.proven = True
            if not overtaken:
                waits_s = [one.problem.retry_after_s for one in answer if one.problem is not None]
                asked_to_wait_s = [wait_s for wait_s in waits_s if wait_s is not None]
                self._plan.answered(call.mailboxes, now_s, source.largest_batch, asked_to_wait_s)
                self._hand_over(answer)
        elif not overtaken:
            self._call_failed(source, call, answer, now_s)
        elif answer.problem.needs_person and not self._plan.stopped:
            # The answer is late, but it holds for the round of now too: the password must not go out again.
            self._fail(answer, now_s)

    def _call_failed(self, source: Source, call: Call, failure: Failure, now_s: float) -> None:
        verdict = self._plan.failed(call.mailboxes, failure, now_s, source.largest_batch)
        if verdict is Verdict.ROUND_OVER:
            self._fail(failure, now_s)
        elif verdict is Verdict.OWN_FAULT:
            self._troubled.update(call.mailboxes)
            self._say_unanswered(call.mailboxes, failure.problem)
            self._finish_if_done()

    def _hand_over(self, answers: tuple[Schedule, ...]) -> None:
        self._troubled.difference_update(answer.mailbox for answer in answers)
        self._troubled.update(answer.mailbox for answer in answers if answer.problem is not None)
        for some in self._outbox.in_portions(answers):
            self._say(SchedulesArrived(self._round_no, some, self._plan.done_count, self._plan.mailbox_count))
        self._finish_if_done()

    def _finish_if_done(self) -> None:
        if self._plan.finish_round():
            self._failure = None
            self._say(RefreshFinished(self._round_no, self._clock.now(), len(self._troubled)))

    def _fail(self, failure: Failure, now_s: float) -> None:
        """End the round early and say so; late answers of its calls are dropped."""
        done_count, mailbox_count = self._plan.done_count, self._plan.mailbox_count
        concerned = self._plan.fail_round(failure, now_s)
        self._failure = failure
        log.warning("round %d failed: %s %s", self._round_no, failure.problem.code, failure.problem.detail)
        self._say_unanswered(concerned, failure.problem, done_count, mailbox_count)
        self._say(RefreshFailed(self._round_no, failure.problem, self._next_try_at(now_s)))

    def _say_unanswered(
        self,
        mailboxes: tuple[str, ...],
        problem: Problem,
        done_count: int | None = None,
        mailbox_count: int | None = None,
    ) -> None:
        window = self._window_now() if self._window is None else self._window
        done_count = self._plan.done_count if done_count is None else done_count
        mailbox_count = self._plan.mailbox_count if mailbox_count is None else mailbox_count
        for some in self._outbox.portions(mailboxes):
            at = self._clock.now()
            self._say(Unanswered(self._round_no, some, problem, window, at, done_count, mailbox_count))

    def _next_try_at(self, now_s: float) -> datetime | None:
        next_try_s = self._plan.next_try_s
        return None if next_try_s is None else self._clock.now() + timedelta(seconds=next_try_s - now_s)

    def _notice_interruptions(self, now_s: float) -> None:
        """Notice sleep, a clock that was set, another network: new connections, and one round for who is due by it."""
        if self._interruptions.clocks_jumped(now_s, self._clock.now()):
            log.info("the machine slept or its clock was set: everybody is asked again")
            self._renew_source()
            self._plan.wake_up(now_s, self._limits.settle_s)
        if self._interruptions.network_settled(now_s):
            log.info("the network has changed: asking on new connections")
            self._renew_source()
            self._plan.use_new_network()

    def _give_up_overdue_calls(self, now_s: float) -> None:
        source = self._source
        overdue = [] if source is None else [c for c in source.calls if now_s - c.began_s > self._limits.call_limit_s]
        if source is None or not overdue:
            return
        failure = Failure(TimedOut.as_problem(detail=f"a call ran over {self._limits.call_limit_s:.0f} s"), True)
        for call in overdue:
            if call.mailboxes and call.round_no == self._round_no and self._plan.running:
                self._call_failed(source, call, failure, now_s)
        # Its connections are of no use any more, and closing them lets the call end.
        self._renew_source()
        if self._plan.running:
            self._fail(failure, now_s)

    def _window_now(self) -> CalendarWindow:
        if self._rule is None:
            self._rule = WindowRule(get_localzone())
        return self._rule.window_at(self._clock.now())

    def _renew_source(self) -> None:
        """Close the provider and make it anew with the next call."""
        if self._source is not None:
            factory = self._source.factory
            self._retire_source()
            self._source = Source(factory)

    def _retire_source(self, *, let_first_call_end: bool = False) -> None:
        """Close the provider; with ``let_first_call_end`` not before it is known whether its password was refused."""
        source = self._source
        if source is not None:
            source.retired = True
            if source.proven or not source.calls or not let_first_call_end:
                self._close(source)

    def _close(self, source: Source) -> None:
        if source.provider is not None:
            self._closings.start("closing calendar provider", source.provider.close, lambda _outcome: None)

    def _begin_epoch(self, epoch: int) -> None:
        self._outbox.begin_epoch(epoch)
        self._details.forget()
