"""From the selection to the details in the panel: one request each, late answers dropped, nothing waits."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from attendant.core.budget import Allowance
from attendant.core.contact import Contact
from attendant.core.details import AutomaticReply, Details, Part
from attendant.core.errors import CredentialsRefused, NoFreeBusyAccess, ServiceUnreachable
from attendant.core.events import RefreshFinished, SchedulesForgotten
from attendant.core.schedule import CalendarWindow
from attendant.ui.person_details import PersonDetails
from tests.fakes.scripted_provider import NOON, ScriptedProvider, schedule
from tests.gui.test_refresh_engine import ANNA, BEN, BRISK, Rig, let_the_network_settle

PARTS = frozenset(Part)
AWAY = AutomaticReply("Away until Monday")


@dataclass
class TalkativeProvider(ScriptedProvider):
    """Gives details too, when the test opens the door."""

    parts: frozenset[Part] = PARTS
    door: threading.Event = field(default_factory=threading.Event)
    looked_at: list[tuple[str, frozenset[Part]]] = field(default_factory=list)
    fault: Exception | None = None
    knocked: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def details(self, mailbox: str, window: CalendarWindow, parts: frozenset[Part]) -> Details:
        self.looked_at.append((mailbox, parts))
        self.knocked.release()
        assert self.door.wait(20)
        if self.fault is not None:
            raise self.fault
        return Details(mailbox, NOON, parts, automatic_reply=AWAY)


class Panel(Rig):
    """The engine, the asker, and what reaches the panel."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot, BRISK)
        self.provider = TalkativeProvider()
        self.shown: list[Details | None] = []
        self.asker = PersonDetails(self.engine.board.schedule, self.engine.ask_details, self.clocks)
        self.asker._rest.setInterval(0)
        self.engine.happened.connect(self.asker.on_refresh_event)
        self.engine.details_arrived.connect(self.asker.take)
        self.asker.changed.connect(self.shown.append)

    def begin(self) -> None:
        self.start(self.provider, ANNA, BEN)
        self.wait_for_one(RefreshFinished)

    def select(self, mailbox: str) -> None:
        self.asker.look_at(Contact(1, "Somebody", mailbox))

    def asked_about(self, count: int = 1) -> list[str]:
        for _ in range(count):
            self.wait_for(lambda: self.provider.knocked.acquire(blocking=False))
        return [mailbox for mailbox, _ in self.provider.looked_at]

    def expects(self) -> bool:
        return self.asker.is_expecting

    def rest(self) -> None:
        """Let timers of no time fire and what they cause reach the worker and come back."""
        for _ in range(3):
            self.qtbot.wait(5)
            self.settle()


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[Panel]:
    panel = Panel(qtbot)
    yield panel
    panel.provider.door.set()
    assert panel.engine.stop()


def test_details_of_the_selected_person_reach_the_panel(panel: Panel) -> None:
    panel.provider.door.set()
    panel.begin()

    panel.select(ANNA)
    panel.wait_for(lambda: panel.shown[-1:] == [Details(ANNA, NOON, PARTS, automatic_reply=AWAY)])

    assert panel.shown[0] is None
    assert panel.provider.looked_at == [(ANNA, PARTS)]


def test_more_is_expected_until_the_answer_is_there_and_not_when_it_is_still_fresh(panel: Panel) -> None:
    panel.begin()
    assert not panel.expects()

    panel.select(ANNA)
    panel.asked_about()
    assert panel.expects()
    panel.provider.door.set()
    panel.wait_for(lambda: not panel.expects())
    assert panel.shown[-1] is not None

    panel.select(BEN)
    panel.select(ANNA)
    panel.wait_for(lambda: not panel.expects())
    panel.select("")
    assert not panel.expects()


def test_an_answer_for_somebody_no_longer_selected_is_dropped(panel: Panel) -> None:
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()

    panel.select(BEN)
    panel.provider.door.set()
    panel.asked_about()
    panel.wait_for(lambda: panel.shown[-1] is not None)

    assert [details.mailbox for details in panel.shown if details is not None] == [BEN]


def test_of_those_passed_by_only_the_last_is_asked_about(panel: Panel) -> None:
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()
    for _ in range(3):
        panel.select(BEN)
        panel.rest()
        panel.select("")
    panel.select(BEN)
    panel.rest()
    panel.provider.door.set()

    assert panel.asked_about() == [ANNA, BEN]


def test_coming_back_to_somebody_who_is_being_asked_about_asks_no_second_time(panel: Panel) -> None:
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()
    for mailbox in (BEN, ANNA):
        panel.select(mailbox)
        panel.rest()

    panel.provider.door.set()
    panel.wait_for(lambda: panel.shown[-1] is not None)
    panel.rest()

    assert panel.provider.looked_at == [(ANNA, PARTS)]


def test_coming_back_to_somebody_shows_what_is_known_without_a_request(panel: Panel) -> None:
    panel.provider.door.set()
    panel.begin()
    for mailbox in (ANNA, BEN):
        panel.select(mailbox)
        panel.wait_for(lambda: panel.shown[-1:] != [None] and len(panel.shown) > 0)

    panel.select(ANNA)
    panel.rest()

    shown = panel.shown[-1]
    assert shown is not None
    assert shown.mailbox == ANNA
    assert len(panel.provider.looked_at) == 2


def test_presence_is_asked_anew_with_the_rounds_while_somebody_stays_selected(panel: Panel) -> None:
    panel.provider.door.set()
    panel.begin()
    panel.select(ANNA)
    panel.wait_for(lambda: panel.shown[-1:] == [Details(ANNA, NOON, PARTS, automatic_reply=AWAY)])

    for _ in range(3):
        panel.clocks.pass_s(20)
        panel.settle()
    panel.engine.refresh_now()

    assert panel.asked_about(2) == [ANNA, ANNA]
    _, parts = panel.provider.looked_at[1]
    assert Part.PRESENCE in parts
    assert not parts & {Part.PICTURE, Part.AUTOMATIC_REPLY}


def test_nobody_is_asked_about_before_free_busy_of_them_is_known(panel: Panel) -> None:
    panel.provider.gate.clear()
    panel.start(panel.provider, ANNA)
    panel.select(ANNA)
    panel.rest()
    before = list(panel.provider.looked_at)

    panel.provider.gate.set()

    assert (before, panel.asked_about()) == ([], [ANNA])


def test_what_the_last_run_knew_delays_no_question(panel: Panel) -> None:
    panel.provider.gate.clear()
    panel.start(panel.provider, ANNA)
    panel.engine.board.recall([schedule(ANNA)])
    panel.select(ANNA)
    panel.rest()

    panel.provider.gate.set()

    assert panel.asked_about() == [ANNA]


def test_the_calendar_of_somebody_who_does_not_share_it_is_not_asked_for(panel: Panel) -> None:
    panel.provider.problems = {ANNA: NoFreeBusyAccess().problem}
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()

    assert panel.provider.looked_at == [(ANNA, PARTS - {Part.CALENDAR})]


@pytest.mark.parametrize("fault", [ServiceUnreachable(), CredentialsRefused(), RuntimeError("a bug")])
def test_a_failed_look_up_changes_neither_state_nor_rounds(panel: Panel, fault: Exception) -> None:
    panel.provider.fault = fault
    panel.provider.door.set()
    panel.begin()
    before = (panel.engine.board.schedule(ANNA), list(panel.listener.events))

    panel.select(ANNA)
    panel.wait_for(lambda: panel.shown[-1:] != [None] and len(panel.shown) > 1)

    shown = panel.shown[-1]
    assert shown is not None
    assert not shown.answered
    assert shown.problems.keys() == PARTS
    assert (panel.engine.board.schedule(ANNA), panel.listener.events) == before


def test_rounds_go_on_while_a_look_up_hangs(panel: Panel) -> None:
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()

    panel.engine.refresh_now()

    panel.wait_for_one(RefreshFinished, 2)


def test_a_spent_budget_is_left_to_free_busy(panel: Panel) -> None:
    panel.provider.allowance = Allowance("x", savings=20.0, refill_per_s=0.01, cost_per_call=15.0)
    panel.begin()

    panel.select(ANNA)
    panel.rest()

    assert panel.provider.looked_at == []


def test_details_are_paid_for(panel: Panel) -> None:
    panel.provider.allowance = Allowance("x", savings=39.0, refill_per_s=0.01, cost_per_call=10.0)
    panel.provider.door.set()
    panel.begin()
    panel.select(ANNA)
    panel.wait_for(lambda: panel.shown[-1:] != [None] and len(panel.shown) > 1)

    panel.select(BEN)
    panel.rest()

    assert panel.provider.looked_at == [(ANNA, PARTS)]


def test_another_account_takes_over_nothing(panel: Panel) -> None:
    panel.begin()
    panel.select(ANNA)
    panel.asked_about()

    panel.engine.set_provider(lambda: ScriptedProvider())
    panel.provider.door.set()
    panel.rest()

    assert panel.listener.of(SchedulesForgotten)
    assert panel.shown == [None, None]


def test_details_come_on_new_connections_though_no_calendar_is_due(panel: Panel) -> None:
    made = [TalkativeProvider(), TalkativeProvider()]
    providers = iter(made)
    panel.engine.set_provider(lambda: next(providers))
    panel.engine.set_mailboxes([ANNA, BEN])
    panel.wait_for_one(RefreshFinished)
    panel.engine.network_changed()
    let_the_network_settle(panel)
    made[1].door.set()

    panel.select(ANNA)

    panel.wait_for(lambda: panel.shown[-1:] == [Details(ANNA, NOON, PARTS, automatic_reply=AWAY)])
    assert [provider.calls for provider in made] == [[(ANNA, BEN)], [(ANNA,)]]


def test_nothing_is_asked_while_calendars_are_switched_off(panel: Panel) -> None:
    panel.begin()
    panel.engine.pause()

    panel.select(ANNA)
    panel.rest()

    assert panel.provider.looked_at == []


def test_a_service_without_details_is_left_in_peace(rig_without_details: Rig) -> None:
    heard: list[object] = []
    rig_without_details.engine.details_arrived.connect(heard.append)

    rig_without_details.engine.ask_details(ANNA, PARTS)
    rig_without_details.settle()

    assert heard == []


@pytest.fixture
def rig_without_details(qtbot: QtBot) -> Iterator[Rig]:
    rig = Rig(qtbot)
    rig.start(ScriptedProvider(), ANNA)
    rig.wait_for_one(RefreshFinished)
    yield rig
    assert rig.engine.stop()
