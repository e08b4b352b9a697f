import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from attendant.core.budget import Allowance
from attendant.core.errors import (
    CredentialsRefused,
    MailboxUnavailable,
    NoFreeBusyAccess,
    PasswordMissing,
    ServiceUnreachable,
    Throttled,
    TimedOut,
)
from attendant.core.events import (
    RefreshEvent,
    RefreshFailed,
    RefreshFinished,
    RefreshPaused,
    RefreshStarted,
    SchedulesArrived,
    SchedulesForgotten,
    SchedulesRecalled,
)
from attendant.core.pace import Pace
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.core.window_rule import WindowRule
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.refresh.refresh_rounds import Limits
from tests.fakes.scripted_provider import NOON, ScriptedProvider, schedule
from tests.fakes.settable_clocks import SettableClocks

T = TypeVar("T")

ANNA, BEN, CARL = "anna@example.com", "ben@example.com", "carl@example.com"

BRISK = Limits(pace=Pace(selected_rest_s=0.0, selected_age_s=0.0, first_retry_s=600.0), look_s=0.01)
"""Nobody is asked twice by the clock within a test, and nobody is waited for."""


class Listener(QObject):
    """Lives in the window's thread and keeps what the engine said, and in which thread it heard it."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[RefreshEvent] = []
        self.always_in_own_thread = True

    @Slot(object)
    def hear(self, event: RefreshEvent) -> None:
        self.events.append(event)
        self.always_in_own_thread &= QThread.currentThread() == self.thread()

    def of(self, kind: type[T]) -> list[T]:
        return [event for event in self.events if isinstance(event, kind)]


class Rig:
    """An engine with a listener on settable clocks."""

    def __init__(self, qtbot: QtBot, limits: Limits = BRISK) -> None:
        self.qtbot = qtbot
        self.clocks = SettableClocks()
        self.engine = RefreshEngine(self.clocks, limits=limits, monotonic_s=self.clocks.monotonic_s)
        self.listener = Listener()
        self.engine.happened.connect(self.listener.hear)

    def start(self, provider: ScriptedProvider, *mailboxes: str) -> None:
        self.engine.set_provider(lambda: provider)
        self.engine.set_mailboxes(mailboxes)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=20_000)

    def wait_for_one(self, kind: type[T], count: int = 1) -> T:
        """Wait until the engine said ``count`` events of a kind and return the last."""
        self.wait_for(lambda: len(self.listener.of(kind)) >= count)
        return self.listener.of(kind)[count - 1]

    def settle(self) -> None:
        """Wait until the worker did all it was told, and its events are heard."""
        done = threading.Event()
        self.engine._worker.post(done.set)
        assert done.wait(20)
        self.qtbot.wait(0)

    def subject(self, mailbox: str) -> str:
        schedule = self.engine.board.schedule(mailbox)
        assert schedule is not None
        return schedule.events[0].subject


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    rig = Rig(qtbot)
    yield rig
    assert rig.engine.stop()


def asked(provider: ScriptedProvider, calls: int = 1) -> None:
    """Wait until that many more calls reached the provider."""
    for _ in range(calls):
        assert provider.asked.acquire(timeout=20)


def test_round_says_started_arrived_and_finished_in_this_order(rig: Rig) -> None:
    rig.start(ScriptedProvider(), ANNA, BEN)

    rig.wait_for_one(RefreshFinished)

    started, arrived, finished = rig.listener.events
    assert started == RefreshStarted(1, 2)
    assert isinstance(arrived, SchedulesArrived)
    assert (arrived.done_count, arrived.mailbox_count, arrived.changed) == (2, 2, frozenset({ANNA, BEN}))
    assert finished == RefreshFinished(1, NOON, 0)


def test_answers_stand_on_the_board_when_the_event_is_heard(rig: Rig) -> None:
    seen: list[object] = []
    rig.engine.happened.connect(lambda event: seen.append((type(event), rig.engine.board.schedule(ANNA) is not None)))
    rig.start(ScriptedProvider(), ANNA)

    rig.wait_for_one(RefreshFinished)

    assert seen == [(RefreshStarted, False), (SchedulesArrived, True), (RefreshFinished, True)]


def test_events_are_delivered_in_the_windows_thread_and_calls_are_made_in_others(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.start(provider, ANNA)

    rig.wait_for_one(RefreshFinished)

    assert rig.listener.always_in_own_thread
    assert provider.threads == ["calendar call"]


def test_provider_is_made_away_from_the_window(rig: Rig) -> None:
    made_in: list[str] = []

    def factory() -> ScriptedProvider:
        made_in.append(threading.current_thread().name)
        return ScriptedProvider()

    rig.engine.set_provider(factory)
    rig.engine.set_mailboxes([ANNA])

    rig.wait_for_one(RefreshFinished)
    assert made_in == ["calendar provider"]


def test_empty_and_duplicate_addresses_are_not_asked_about(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.start(provider, ANNA, "", " Anna@Example.com ", BEN)

    rig.wait_for_one(RefreshFinished)

    assert provider.calls == [(ANNA, BEN)]


def test_a_large_directory_is_asked_in_batches_and_handed_over_by_a_hundred(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=250)
    rig.start(provider, *(f"p{number}@example.com" for number in range(600)))

    rig.wait_for_one(RefreshFinished)

    assert [len(call) for call in provider.calls] == [250, 250, 100]
    assert {len(event.schedules) for event in rig.listener.of(SchedulesArrived)} == {100, 50}


def test_one_mailboxs_problem_is_one_rows_problem(rig: Rig) -> None:
    provider = ScriptedProvider(problems={BEN: NoFreeBusyAccess.as_problem()})
    rig.start(provider, ANNA, BEN, CARL)

    finished = rig.wait_for_one(RefreshFinished)

    assert finished.problem_count == 1
    ben = rig.engine.board.schedule(BEN)
    assert ben is not None
    assert ben.problem == NoFreeBusyAccess.as_problem()
    assert rig.subject(ANNA) == rig.subject(CARL) == "call 1"


def test_answer_of_an_overtaken_round_is_dropped(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)
    asked(provider)
    slow = threading.Event()

    def late(mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        assert slow.wait(20)
        return provider.schedules(mailboxes, window, "late")

    provider.replies.append(late)
    rig.engine.refresh_now()
    asked(provider)
    rig.engine.refresh_now()
    rig.wait_for_one(RefreshFinished, 2)
    assert rig.subject(ANNA) == "call 3"

    slow.set()
    rig.wait_for(lambda: rig.engine._rounds._calls.running_count == 0)
    rig.settle()

    assert rig.subject(ANNA) == "call 3"
    assert [event.round_no for event in rig.listener.of(SchedulesArrived)] == [1, 3]


def test_provider_that_hangs_for_ever_does_not_hold_up_the_end(qtbot: QtBot) -> None:
    rig = Rig(qtbot)
    provider = ScriptedProvider(deaf=True)
    provider.gate.clear()
    rig.start(provider, ANNA)
    asked(provider)
    call = next(thread for thread in threading.enumerate() if thread.name == "calendar call")

    ended = rig.engine.stop(wait_ms=500)

    assert ended
    assert not rig.engine._worker.isRunning()
    assert call.is_alive()
    assert call.daemon
    assert provider.closed
    provider.gate.set()
    call.join(20)


def test_closing_that_hangs_does_not_hold_up_the_end(qtbot: QtBot) -> None:
    rig = Rig(qtbot)
    opened = threading.Event()

    class Stubborn(ScriptedProvider):
        def close(self) -> None:
            opened.wait(20)

    rig.start(Stubborn(), ANNA)
    rig.wait_for_one(RefreshFinished)

    assert rig.engine.stop(wait_ms=500)
    opened.set()


def test_factory_that_hangs_does_not_hold_up_the_end_and_what_it_made_late_is_closed(qtbot: QtBot) -> None:
    rig = Rig(qtbot)
    entered, opened = threading.Event(), threading.Event()
    provider = ScriptedProvider()

    def factory() -> ScriptedProvider:
        entered.set()
        opened.wait(20)
        return provider

    rig.engine.set_provider(factory)
    rig.engine.set_mailboxes([ANNA])
    assert entered.wait(20)
    maker = next(thread for thread in threading.enumerate() if thread.name == "calendar provider")

    assert rig.engine.stop(wait_ms=500)

    opened.set()
    maker.join(20)
    assert provider.closed


def test_nothing_is_said_after_the_end_and_no_thread_is_left(qtbot: QtBot) -> None:
    rig = Rig(qtbot)
    provider = ScriptedProvider()
    provider.gate.clear()
    rig.start(provider, ANNA)
    asked(provider)
    rig.wait_for_one(RefreshStarted)
    heard = len(rig.listener.events)

    assert rig.engine.stop()
    qtbot.wait(0)

    assert len(rig.listener.events) == heard
    assert not [thread for thread in threading.enumerate() if thread.name.startswith(("calendar", "closing"))]


def test_second_stop_does_nothing(qtbot: QtBot) -> None:
    rig = Rig(qtbot)

    assert rig.engine.stop()
    assert rig.engine.stop()


def test_refused_password_is_sent_once_although_batches_wait(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1, replies=[CredentialsRefused() for _ in range(5)])
    rig.start(provider, ANNA, BEN, CARL)

    failed = rig.wait_for_one(RefreshFailed)
    rig.clocks.pass_s(86_400.0)
    rig.settle()
    rig.clocks.pass_s(20)
    rig.engine.set_mailboxes([ANNA, BEN])
    rig.engine.refresh_mailbox(BEN)
    rig.engine.set_interval(60)
    rig.engine.pause()
    rig.engine.resume()
    rig.settle()
    rig.settle()

    assert failed.problem.code == "CredentialsRefused"
    assert failed.next_try_at is None
    assert len(provider.calls) == 1
    carl = next(
        entry for event in rig.listener.of(SchedulesArrived) for entry in event.schedules if entry.mailbox == CARL
    )
    assert carl.problem == failed.problem


def test_colleague_added_after_a_refusal_shows_it_too(rig: Rig) -> None:
    provider = ScriptedProvider(replies=[CredentialsRefused()])
    rig.start(provider, ANNA)
    failed = rig.wait_for_one(RefreshFailed)

    rig.engine.set_mailboxes([ANNA, BEN])
    rig.wait_for(lambda: rig.engine.board.schedule(BEN) is not None)

    ben = rig.engine.board.schedule(BEN)
    assert ben is not None
    assert ben.problem == failed.problem
    assert len(provider.calls) == 1


def test_after_a_refusal_the_person_can_try_again_with_a_provider_made_anew(rig: Rig) -> None:
    providers = [ScriptedProvider(replies=[CredentialsRefused()]), ScriptedProvider()]
    made = iter(providers)
    rig.engine.set_provider(lambda: next(made))
    rig.engine.set_mailboxes([ANNA])
    rig.wait_for_one(RefreshFailed)

    rig.engine.refresh_now()

    rig.wait_for_one(RefreshFinished)
    assert [len(provider.calls) for provider in providers] == [1, 1]
    assert providers[0].closed


def test_late_refusal_of_an_overtaken_call_stops_the_round_of_now(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)
    first, second = threading.Event(), threading.Event()

    def refused(*_: object) -> list[Schedule]:
        assert first.wait(20)
        raise CredentialsRefused

    def slow(*_: object) -> list[Schedule]:
        assert second.wait(20)
        return []

    provider.replies += [refused, slow]
    rig.engine.refresh_now()
    asked(provider, 2)
    rig.engine.refresh_now()
    asked(provider)

    first.set()

    failed = rig.wait_for_one(RefreshFailed)
    assert failed.next_try_at is None
    second.set()


def test_network_problem_keeps_older_data_and_names_the_next_try(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1)
    rig.start(provider, ANNA, BEN)
    rig.wait_for_one(RefreshFinished)
    before = rig.subject(ANNA)
    provider.replies.append(ServiceUnreachable())

    rig.engine.refresh_now()

    failed = rig.wait_for_one(RefreshFailed)
    assert failed.next_try_at is not None
    assert failed.next_try_at > NOON
    anna = rig.engine.board.schedule(ANNA)
    assert anna is not None
    assert anna.problem == ServiceUnreachable().problem
    assert rig.subject(ANNA) == before


def test_after_a_network_problem_the_engine_tries_again_by_itself(rig: Rig) -> None:
    provider = ScriptedProvider(replies=[ServiceUnreachable()])
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFailed)

    rig.clocks.pass_s(20)
    rig.settle()
    assert len(provider.calls) == 1
    for _ in range(60):
        rig.clocks.pass_s(15)
        rig.settle()

    rig.wait_for_one(RefreshFinished)


def test_silence_that_the_service_asked_for_is_kept_even_against_the_person(rig: Rig) -> None:
    provider = ScriptedProvider(replies=[Throttled(retry_after_s=3000.0)])
    rig.start(provider, ANNA)
    first = rig.wait_for_one(RefreshFailed)

    rig.engine.refresh_now()

    again = rig.wait_for_one(RefreshFailed, 2)
    assert again == first
    assert again.next_try_at is not None
    assert again.next_try_at >= NOON + timedelta(seconds=3000)
    assert len(provider.calls) == 1


def test_silence_that_the_service_asked_for_outlives_a_change_of_the_settings(rig: Rig) -> None:
    rig.start(ScriptedProvider(replies=[Throttled(retry_after_s=3000.0)]), ANNA)
    rig.wait_for_one(RefreshFailed)
    same, other = ScriptedProvider(), ScriptedProvider(allowance=Allowance("another server"))

    rig.engine.set_provider(lambda: same)
    again = rig.wait_for_one(RefreshFailed, 2)
    rig.engine.set_provider(lambda: other)
    rig.wait_for_one(RefreshFinished)

    assert again.problem.code == "Throttled"
    assert again.next_try_at is not None
    assert again.next_try_at >= NOON + timedelta(seconds=2990)
    assert (len(same.calls), len(other.calls)) == (0, 1)


def test_budget_of_the_endpoint_says_how_many_calls_are_in_flight(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1, allowance=Allowance("roomy", calls_at_once=3))
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)
    provider.gate.clear()

    rig.engine.set_mailboxes([ANNA, *(f"p{number}@example.com" for number in range(9))])
    asked(provider, 3)
    rig.engine.refresh_mailbox("p8@example.com")
    asked(provider)
    rig.settle()

    assert provider.most_at_once == 3
    assert provider.calls[-1] == ("p8@example.com",)
    provider.gate.set()


def test_batch_that_is_too_slow_is_asked_again_in_smaller_parts(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=4, replies=[TimedOut()])
    rig.start(provider, *(f"p{number}@example.com" for number in range(4)))

    finished = rig.wait_for_one(RefreshFinished)

    assert [len(call) for call in provider.calls][:2] == [4, 2]
    assert finished.problem_count == 0


def test_bug_in_the_provider_is_told_and_does_not_end_the_worker(rig: Rig, caplog: pytest.LogCaptureFixture) -> None:
    provider = ScriptedProvider(replies=[ZeroDivisionError("boom"), ZeroDivisionError("boom")])
    rig.start(provider, ANNA)

    failed = rig.wait_for_one(RefreshFailed)
    rig.engine.refresh_now()
    rig.wait_for_one(RefreshFinished)

    assert failed.problem.code == "unexpected"
    assert failed.problem.detail == "ZeroDivisionError"
    assert "Traceback" in caplog.text


def test_answer_about_other_mailboxes_than_asked_is_refused(rig: Rig) -> None:
    provider = ScriptedProvider()
    provider.replies += [lambda keys, window: provider.schedules(list(reversed(keys))[1:], window, "wrong")] * 2
    rig.start(provider, ANNA, BEN)

    failed = rig.wait_for_one(RefreshFailed)

    assert failed.problem.code == "unexpected"
    assert rig.engine.board.summary().without_information_count == 2


@pytest.mark.parametrize(
    ("error", "code", "tries_again"), [(PasswordMissing(), "PasswordMissing", False), (OSError(), "unexpected", True)]
)
def test_factory_that_fails_is_told_as_a_round_that_failed(
    rig: Rig, error: Exception, code: str, tries_again: bool
) -> None:
    def factory() -> ScriptedProvider:
        raise error

    rig.engine.set_provider(factory)
    rig.engine.set_mailboxes([ANNA])

    failed = rig.wait_for_one(RefreshFailed)

    assert failed.problem.code == code
    assert (failed.next_try_at is not None) is tries_again
    anna = rig.engine.board.schedule(ANNA)
    assert anna is not None
    assert anna.problem is not None
    assert anna.problem.code == code


def test_first_call_of_a_provider_goes_out_alone(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1)
    provider.gate.clear()
    rig.start(provider, ANNA, BEN, CARL)
    asked(provider)

    rig.engine.refresh_mailbox(CARL)
    rig.settle()

    assert len(provider.calls) == 1
    provider.gate.set()
    rig.wait_for_one(RefreshFinished)


def test_selected_person_does_not_wait_for_the_batch_in_flight(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1)
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)
    provider.gate.clear()
    asked(provider)
    rig.engine.set_mailboxes([ANNA, BEN, CARL])
    asked(provider)

    rig.engine.refresh_mailbox(ANNA)
    rig.clocks.pass_s(20)
    asked(provider)

    assert provider.calls[1:] == [(BEN,), (ANNA,)]
    provider.gate.set()
    rig.wait_for_one(RefreshFinished, 2)
    assert provider.most_at_once == 2


def test_rows_on_the_screen_are_handed_over_first_and_in_small_portions(rig: Rig) -> None:
    everyone = [f"p{number}@example.com" for number in range(30)]
    rig.engine.set_visible(everyone[20:30])
    rig.start(ScriptedProvider(), *everyone)

    rig.wait_for_one(RefreshFinished)

    portions = [[entry.mailbox for entry in event.schedules] for event in rig.listener.of(SchedulesArrived)]
    assert portions == [everyone[20:26], everyone[26:30], everyone[:20]]


class PaintedList(QWidget):
    """Shows nothing, but notes when it is told of news and when it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: list[str] = []

    @Slot(object)
    def hear(self, event: RefreshEvent) -> None:
        if isinstance(event, SchedulesArrived):
            self.notes.append("told")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.notes.append("painted")


def test_next_portion_is_told_when_the_last_is_painted(rig: Rig) -> None:
    everyone = [f"p{number}@example.com" for number in range(18)]
    shown = PaintedList()
    rig.qtbot.addWidget(shown)
    with rig.qtbot.waitExposed(shown):
        shown.show()
    shown.notes.clear()
    rig.engine.happened.connect(shown.hear)
    rig.engine.set_visible(everyone)
    rig.start(ScriptedProvider(), *everyone)

    rig.wait_for_one(RefreshFinished)

    assert shown.notes == ["told", "painted"] * 3


def test_next_batch_waits_until_the_window_worked_on_the_last(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1)
    rig.start(provider, ANNA, BEN)

    asked(provider)
    assert not provider.asked.acquire(timeout=0.1)

    rig.wait_for_one(RefreshFinished)
    assert provider.calls == [(ANNA,), (BEN,)]


def test_colleague_removed_during_a_round_is_forgotten_and_the_round_ends(rig: Rig) -> None:
    provider = ScriptedProvider(largest_batch=1)
    provider.gate.clear()
    rig.start(provider, ANNA, BEN)
    asked(provider)

    rig.engine.set_mailboxes([ANNA])
    provider.gate.set()
    rig.wait_for_one(RefreshFinished)

    assert provider.calls == [(ANNA,)]
    assert rig.engine.board.schedule(BEN) is None


def test_colleague_added_during_a_round_is_asked_about_right_after_it(rig: Rig) -> None:
    provider = ScriptedProvider()
    provider.gate.clear()
    rig.start(provider, ANNA)
    asked(provider)

    rig.engine.set_mailboxes([ANNA, BEN])
    provider.gate.set()
    rig.wait_for_one(RefreshFinished, 2)

    assert provider.calls == [(ANNA,), (BEN,)]
    assert rig.subject(ANNA) == "call 1"


def test_another_source_closes_the_first_and_forgets_what_it_said(rig: Rig) -> None:
    first, second = ScriptedProvider(), ScriptedProvider()
    rig.start(first, ANNA)
    rig.wait_for_one(RefreshFinished)
    second.gate.clear()

    rig.engine.set_provider(lambda: second)

    assert rig.listener.events[-1] == SchedulesForgotten((ANNA,))
    assert rig.engine.board.schedule(ANNA) is None
    asked(second)
    assert first.closed
    second.gate.set()
    rig.wait_for_one(RefreshFinished, 2)


def test_late_answer_of_a_replaced_source_never_reaches_the_board(rig: Rig) -> None:
    first, second = ScriptedProvider(deaf=True), ScriptedProvider()
    first.gate.clear()
    rig.start(first, ANNA)
    asked(first)
    rig.engine.set_provider(lambda: second)
    rig.wait_for_one(RefreshFinished)

    first.replies.clear()
    first.gate.set()
    rig.wait_for(lambda: rig.engine._rounds._calls.running_count == 0)
    rig.settle()

    assert len(rig.listener.of(SchedulesArrived)) == 1


def test_without_a_source_nothing_starts(rig: Rig) -> None:
    rig.engine.set_mailboxes([ANNA])
    rig.engine.refresh_now()
    rig.settle()

    assert rig.listener.events == []


def test_pause_gives_up_the_round_and_nothing_is_asked_until_resumed(rig: Rig) -> None:
    provider = ScriptedProvider()
    provider.gate.clear()
    rig.start(provider, ANNA)
    asked(provider)

    rig.engine.pause()
    provider.gate.set()
    rig.engine.refresh_now()
    rig.clocks.pass_s(20)
    rig.settle()
    assert rig.listener.events[-1] == RefreshPaused()
    assert len(provider.calls) == 1
    assert rig.engine.board.schedule(ANNA) is None

    rig.engine.resume()
    rig.wait_for_one(RefreshFinished)
    assert len(provider.calls) == 2


def test_rounds_follow_each_other_by_the_interval(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.engine.set_interval(60)
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)

    rig.clocks.pass_s(29)
    rig.settle()
    rig.clocks.pass_s(29)
    rig.settle()
    assert len(provider.calls) == 1
    rig.clocks.pass_s(2)

    rig.wait_for_one(RefreshFinished, 2)


def test_return_from_sleep_starts_one_round_on_a_provider_made_anew(rig: Rig) -> None:
    made: list[ScriptedProvider] = []

    def factory() -> ScriptedProvider:
        made.append(ScriptedProvider(largest_batch=1))
        return made[-1]

    rig.engine.set_provider(factory)
    rig.engine.set_mailboxes([ANNA, BEN])
    rig.wait_for_one(RefreshFinished)

    rig.clocks.wall += timedelta(hours=8)
    rig.wait_for(lambda: made[0].closed)
    rig.settle()
    assert len(made) == 1
    rig.clocks.pass_s(BRISK.settle_s)

    rig.wait_for_one(RefreshFinished, 2)
    rig.settle()
    assert len(made) == 2
    assert [event.round_no for event in rig.listener.of(RefreshStarted)] == [1, 2]
    assert made[1].windows[0].start > made[0].windows[0].start - timedelta(seconds=1)


def let_the_network_settle(rig: Rig) -> None:
    rig.settle()
    rig.clocks.pass_s(BRISK.settle_s)
    rig.settle()


def test_changed_network_ends_the_wait_after_a_failure_on_a_provider_made_anew(rig: Rig) -> None:
    made = [ScriptedProvider(replies=[ServiceUnreachable()]), ScriptedProvider()]
    providers = iter(made)
    rig.engine.set_provider(lambda: next(providers))
    rig.engine.set_mailboxes([ANNA])
    rig.wait_for_one(RefreshFailed)

    rig.engine.network_changed()
    let_the_network_settle(rig)

    rig.wait_for_one(RefreshFinished)
    assert made[0].closed
    assert [len(provider.calls) for provider in made] == [1, 1]


def test_changed_network_makes_nobodys_answer_older(rig: Rig) -> None:
    made: list[ScriptedProvider] = []

    def factory() -> ScriptedProvider:
        made.append(ScriptedProvider())
        return made[-1]

    rig.engine.set_provider(factory)
    rig.engine.set_mailboxes([ANNA, BEN])
    rig.wait_for_one(RefreshFinished)

    for _ in range(20):
        rig.engine.network_changed()
        let_the_network_settle(rig)

    assert sum(len(provider.calls) for provider in made) <= 2
    assert len(rig.listener.of(RefreshStarted)) <= 2


def test_call_that_fails_because_the_network_changed_is_no_trouble_to_tell(rig: Rig) -> None:
    dead, alive = ScriptedProvider(), ScriptedProvider()
    dead.gate.clear()
    providers = iter([dead, alive])
    rig.engine.set_provider(lambda: next(providers))
    rig.engine.set_mailboxes([ANNA])
    asked(dead)

    rig.engine.network_changed()
    rig.settle()
    dead.close()
    rig.wait_for(lambda: rig.engine._rounds._calls.running_count == 0)
    let_the_network_settle(rig)

    rig.wait_for_one(RefreshFinished)
    assert rig.listener.of(RefreshFailed) == []


def test_no_network_no_sleep_and_no_clock_sends_a_refused_password_again(rig: Rig) -> None:
    provider = ScriptedProvider(replies=[CredentialsRefused()])
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFailed)

    rig.clocks.wall += timedelta(hours=8)
    rig.settle()
    rig.engine.network_changed()
    let_the_network_settle(rig)
    rig.clocks.pass_s(20)
    rig.settle()

    assert len(provider.calls) == 1


def test_network_that_changed_does_not_shorten_the_silence_that_the_service_asked_for(rig: Rig) -> None:
    provider = ScriptedProvider(replies=[Throttled(retry_after_s=3000.0)])
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFailed)

    rig.engine.network_changed()
    let_the_network_settle(rig)

    assert len(provider.calls) == 1


def test_after_midnight_the_next_round_asks_about_the_new_day(rig: Rig) -> None:
    provider = ScriptedProvider()
    rome = ZoneInfo("Europe/Rome")
    rig.clocks.wall = datetime(2026, 10, 24, 23, 59, 50, tzinfo=rome)
    rig.engine.set_window_rule(WindowRule(rome, days_before=0, days=2))
    rig.engine.set_interval(60)
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)
    for _ in range(3):
        rig.clocks.pass_s(20)
        rig.settle()
    rig.wait_for_one(RefreshFinished, 2)

    assert [window.start.astimezone(rome).day for window in provider.windows] == [24, 25]
    assert provider.windows[1].end - provider.windows[1].start == timedelta(hours=49), "summer time ends that night"


def test_call_that_never_ends_is_given_up_and_the_next_provider_answers(rig: Rig) -> None:
    made = [ScriptedProvider(deaf=True), ScriptedProvider()]
    made[0].gate.clear()
    providers = iter(made)
    rig.engine.set_provider(lambda: next(providers))
    rig.engine.set_mailboxes([ANNA])
    asked(made[0])

    for _ in range(5):
        rig.clocks.pass_s(25)
        rig.settle()

    failed = rig.wait_for_one(RefreshFailed)
    assert failed.problem.code == "TimedOut"
    assert made[0].closed
    rig.engine.refresh_now()
    rig.wait_for_one(RefreshFinished)
    made[0].gate.set()


def test_window_rule_sets_the_span_that_is_asked_about(rig: Rig) -> None:
    provider = ScriptedProvider()
    rome = ZoneInfo("Europe/Rome")
    rig.engine.set_window_rule(WindowRule(rome, days_before=0, days=2))
    rig.start(provider, ANNA)

    rig.wait_for_one(RefreshFinished)

    assert provider.windows[0].start == datetime(2026, 11, 24, tzinfo=rome)
    assert provider.windows[0].end == datetime(2026, 11, 26, tzinfo=rome)


def test_unchanged_answers_are_not_reported_as_changed(rig: Rig) -> None:
    provider = ScriptedProvider()
    provider.replies += [lambda keys, window: provider.schedules(keys, window, "same")] * 2
    rig.start(provider, ANNA)
    rig.wait_for_one(RefreshFinished)

    rig.engine.refresh_now()
    rig.wait_for_one(RefreshFinished, 2)

    assert [event.changed for event in rig.listener.of(SchedulesArrived)] == [{ANNA}, frozenset()]


def test_passing_problem_of_one_mailbox_keeps_its_older_data(rig: Rig) -> None:
    provider = ScriptedProvider()
    rig.start(provider, ANNA, BEN)
    rig.wait_for_one(RefreshFinished)
    provider.problems[ANNA] = MailboxUnavailable.as_problem()

    rig.engine.refresh_now()
    rig.wait_for_one(RefreshFinished, 2)

    assert (rig.subject(ANNA), rig.subject(BEN)) == ("call 1", "call 2")


_FORGETFUL = """
from PySide6.QtCore import QCoreApplication
from attendant.clock import SystemClock
from attendant.ui.refresh.refresh_engine import RefreshEngine

app = QCoreApplication([])
engine = RefreshEngine(SystemClock())
raise SystemExit(7)
"""


def test_program_that_leaves_without_stopping_the_engine_is_not_aborted() -> None:
    left = subprocess.run([sys.executable, "-c", _FORGETFUL], capture_output=True, text=True, check=False)  # noqa: S603 - our own text

    assert left.stderr == ""
    assert left.returncode == 7


def test_what_an_earlier_run_knew_is_shown_until_the_answer_comes(rig: Rig) -> None:
    provider = ScriptedProvider()
    provider.gate.clear()
    rig.start(provider, ANNA, BEN)
    asked(provider)

    rig.engine.recall([schedule(ANNA, subject="yesterday")])

    assert rig.wait_for_one(SchedulesRecalled) == SchedulesRecalled(frozenset({ANNA}), is_last=True)
    assert rig.subject(ANNA) == "yesterday"
    provider.gate.set()
    rig.wait_for_one(RefreshFinished)
    assert rig.subject(ANNA) == "call 1"


def test_what_was_known_of_another_source_is_not_recalled(rig: Rig) -> None:
    rig.engine.set_mailboxes([ANNA])
    rig.engine.recall([schedule(ANNA)])

    rig.engine.set_provider(None)

    rig.settle()
    assert rig.engine.board.schedule(ANNA) is None
