from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.board import Board, BoardSummary, merged
from attendant.core.errors import (
    CredentialsRefused,
    EwsBlocked,
    MailboxNotFound,
    MailboxUnavailable,
    NoFreeBusyAccess,
    Problem,
    ServiceUnreachable,
)
from attendant.core.schedule import CalendarWindow, Schedule, ScheduleView
from tests.fakes.scripted_provider import NOON, schedule

ANNA, BEN = "anna@example.com", "ben@example.com"
LATER = NOON + timedelta(minutes=2)
WINDOW = CalendarWindow(NOON - timedelta(days=1), NOON + timedelta(days=13))
PASSING = MailboxUnavailable.as_problem()
LASTING = NoFreeBusyAccess.as_problem()


@pytest.fixture
def board() -> Board:
    board = Board()
    board.set_mailboxes([ANNA, BEN])
    return board


def known(board: Board, mailbox: str = ANNA) -> Schedule:
    schedule = board.schedule(mailbox)
    assert schedule is not None
    return schedule


def test_nothing_is_known_before_the_first_answer(board: Board) -> None:
    assert board.schedule(ANNA) is None
    assert board.schedule("stranger@example.com") is None


def test_good_answer_replaces_what_was_known(board: Board) -> None:
    board.apply([schedule(ANNA, subject="old")])

    change = board.apply([schedule(ANNA, subject="new", fetched_at=LATER)])

    assert known(board).events[0].subject == "new"
    assert change.changed == {ANNA}


def test_passing_problem_keeps_older_data_with_its_age(board: Board) -> None:
    board.apply([schedule(ANNA)])

    change = board.apply([schedule(ANNA, problem=PASSING, fetched_at=LATER)])

    assert known(board) == replace(schedule(ANNA), problem=PASSING)
    assert change.schedules == (known(board),)
    assert change.changed == {ANNA}


def test_second_passing_problem_still_keeps_the_data(board: Board) -> None:
    board.apply([schedule(ANNA)])
    board.apply([schedule(ANNA, problem=PASSING, fetched_at=LATER)])

    board.apply([schedule(ANNA, problem=ServiceUnreachable.as_problem(), fetched_at=LATER)])

    assert known(board) == replace(schedule(ANNA), problem=ServiceUnreachable.as_problem())


def test_good_answer_ends_the_problem(board: Board) -> None:
    board.apply([schedule(ANNA)])
    board.apply([schedule(ANNA, problem=PASSING, fetched_at=LATER)])

    change = board.apply([schedule(ANNA, fetched_at=LATER)])

    assert known(board).problem is None
    assert known(board).fetched_at == LATER
    assert change.changed == {ANNA}


@pytest.mark.parametrize("problem", [LASTING, MailboxNotFound.as_problem()])
def test_lasting_problem_drops_older_data_at_once(board: Board, problem: Problem) -> None:
    board.apply([schedule(ANNA)])

    board.apply([schedule(ANNA, problem=problem, fetched_at=LATER)])

    assert known(board).events == ()
    assert known(board).view is ScheduleView.NONE
    assert known(board).problem == problem


def test_data_dropped_by_a_lasting_problem_does_not_come_back_with_a_passing_one(board: Board) -> None:
    board.apply([schedule(ANNA)])
    board.apply([schedule(ANNA, problem=LASTING)])

    board.apply([schedule(ANNA, problem=PASSING)])

    assert known(board).events == ()


@pytest.mark.parametrize("error", [CredentialsRefused, ServiceUnreachable, EwsBlocked])
def test_call_that_failed_as_a_whole_marks_without_dropping(
    board: Board, error: type[CredentialsRefused | ServiceUnreachable | EwsBlocked]
) -> None:
    board.apply([schedule(ANNA)])

    change = board.mark([ANNA, BEN], error.as_problem(), WINDOW, LATER)

    assert known(board).events == schedule(ANNA).events
    assert known(board).fetched_at == NOON
    for entry in change.schedules:
        assert entry.problem is not None
        assert entry.problem.code == error.__name__
        assert not entry.problem.lasting
    assert known(board, BEN).view is ScheduleView.NONE
    assert change.changed == {ANNA, BEN}


def test_call_that_failed_as_a_whole_leaves_a_mailboxs_own_lasting_problem(board: Board) -> None:
    board.apply([schedule(ANNA, problem=LASTING)])

    change = board.mark([ANNA], ServiceUnreachable.as_problem(), WINDOW, LATER)

    assert known(board).problem == LASTING
    assert change.changed == frozenset()


def test_same_answer_again_is_no_change_but_gets_younger(board: Board) -> None:
    board.apply([schedule(ANNA)])

    change = board.apply([schedule(ANNA, fetched_at=LATER)])

    assert change.changed == frozenset()
    assert known(board).fetched_at == LATER


def test_same_answer_after_a_long_silence_is_a_change_because_the_older_one_looked_stale(board: Board) -> None:
    board.apply([schedule(ANNA)])

    change = board.apply([schedule(ANNA, fetched_at=NOON + timedelta(minutes=10))])

    assert change.changed == {ANNA}


def test_same_problem_with_other_words_of_the_server_is_no_change(board: Board) -> None:
    board.apply([schedule(ANNA, problem=replace(PASSING, detail="request 1"))])

    change = board.apply([schedule(ANNA, problem=replace(PASSING, detail="request 2"), fetched_at=LATER)])

    assert change.changed == frozenset()


def test_removed_mailbox_is_forgotten_and_its_late_answer_left_out(board: Board) -> None:
    board.apply([schedule(ANNA), schedule(BEN)])

    board.set_mailboxes([BEN])
    change = board.apply([schedule(ANNA), schedule(BEN)])
    marked = board.mark([ANNA], PASSING, WINDOW, LATER)

    assert board.schedule(ANNA) is None
    assert [entry.mailbox for entry in change.schedules] == [BEN]
    assert marked.schedules == ()


def test_mailbox_that_comes_back_starts_unknown(board: Board) -> None:
    board.apply([schedule(ANNA)])
    board.set_mailboxes([BEN])

    board.set_mailboxes([ANNA, BEN])

    assert board.schedule(ANNA) is None


def test_clearing_names_those_of_whom_something_was_known(board: Board) -> None:
    board.apply([schedule(ANNA)])

    assert board.clear() == (ANNA,)
    assert board.schedule(ANNA) is None
    assert board.apply([schedule(ANNA)]).changed == {ANNA}


def test_summary_of_an_empty_board_has_no_ages() -> None:
    assert Board().summary() == BoardSummary(0, 0, 0, 0, (), None, None)


def test_summary_counts_good_older_and_missing_answers() -> None:
    board = Board()
    names = ["good", "younger", "older", "refused", "refused too", "silent"]
    board.set_mailboxes(names)
    board.apply([schedule("good"), schedule("younger", fetched_at=LATER), schedule("older")])
    board.apply([schedule("older", problem=PASSING), schedule("refused", problem=LASTING)])
    board.apply([schedule("refused too", problem=LASTING)])

    summary = board.summary()

    assert summary.mailbox_count == 6
    assert summary.good_count == 2
    assert summary.older_count == 1
    assert summary.without_information_count == 3
    assert summary.problem_counts == (("NoFreeBusyAccess", 2), ("MailboxUnavailable", 1))
    assert (summary.oldest_fetched_at, summary.newest_fetched_at) == (NOON, LATER)


@given(st.lists(st.sampled_from([None, PASSING, LASTING, ServiceUnreachable.as_problem()]), min_size=1, max_size=8))
def test_data_is_shown_exactly_while_no_lasting_problem_came_after_it(problems: list[Problem | None]) -> None:
    state: Schedule | None = None
    expected = False
    for minute, problem in enumerate(problems):
        state = merged(state, schedule(ANNA, problem=problem, fetched_at=NOON + timedelta(minutes=minute)))
        expected = problem is None or (expected and not problem.lasting)

    assert state is not None
    assert bool(state.events) is expected
    assert state.problem == problems[-1]


def test_what_an_earlier_run_knew_stands_where_nothing_else_is_known(board: Board) -> None:
    board.apply([schedule(BEN, subject="new", fetched_at=LATER)])

    change = board.recall(
        [schedule(ANNA, subject="old"), schedule(BEN, subject="old"), schedule("stranger@example.com")]
    )

    assert known(board).events[0].subject == "old"
    assert known(board, BEN).events[0].subject == "new"
    assert change.changed == {ANNA}


def test_a_passing_problem_stays_beside_what_an_earlier_run_knew(board: Board) -> None:
    board.apply([schedule(ANNA, problem=PASSING, fetched_at=LATER)])

    board.recall([schedule(ANNA)])

    assert known(board) == replace(schedule(ANNA), problem=PASSING)


def test_who_may_not_see_a_calendar_any_more_is_not_reminded_of_it(board: Board) -> None:
    board.apply([schedule(ANNA, problem=LASTING, fetched_at=LATER)])

    change = board.recall([schedule(ANNA)])

    assert known(board).events == ()
    assert change.changed == frozenset()
