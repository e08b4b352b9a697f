"""Each fault of a service as a whole: what is kept, what the log says, how it goes on."""

import logging
from contextlib import suppress

import pytest

from attendant.core.board import Board
from attendant.core.budget import Allowance, Budget
from attendant.core.errors import AttendantError
from attendant.core.pace import Pace
from attendant.core.plan import Failure, Plan, Verdict
from attendant.core.schedule import FreeBusyStatus
from tests.fakes import graph_answers
from tests.fakes.ews_answers import details, free_busy, item, mailbox
from tests.fakes.ews_server import Answer, reply
from tests.fakes.faults import ANNA, EXCHANGE, FAULTS, GRAPH, SUBJECT, Service, error_of, recovery
from tests.fakes.handshakes import BROKEN, HOST, context_of, trusted_authority
from tests.fakes.provider_ports import DAYS, NOW, PASSWORD

CASES = [
    pytest.param(service, answer, id=f"{service.name}: {what}")
    for what, answers in FAULTS.items()
    for service, answer in answers.items()
]
MANY = 10_000


@pytest.mark.parametrize(("service", "answer"), CASES)
def test_what_was_known_stays_marked_and_is_renewed_when_the_service_recovers(
    service: Service, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    board = Board()
    board.set_mailboxes([ANNA])
    # Twice: an idle connection that was hung up on is tried again on a new one, within the same call.
    with service.provider([service.good, answer, answer, service.good]) as provider:
        board.apply(provider.free_busy([ANNA], DAYS))
        with pytest.raises(AttendantError) as raised:
            provider.free_busy([ANNA], DAYS)
        problem = raised.value.problem
        board.mark([ANNA], problem, DAYS, NOW)
        kept = board.schedule(ANNA)
        for _ in range(0 if problem.needs_person else 2):
            with suppress(AttendantError):
                board.apply(provider.free_busy([ANNA], DAYS))

    assert kept is not None
    assert [event.status for event in kept.events] == [FreeBusyStatus.BUSY]
    assert kept.problem is not None
    renewed = board.schedule(ANNA)
    assert renewed is not None
    assert (renewed.problem is None) is not problem.needs_person
    for secret in (PASSWORD, SUBJECT, "token-1", ANNA):
        assert secret not in caplog.text
        assert secret not in repr(problem)


@pytest.mark.parametrize(("service", "answer"), CASES)
def test_what_follows_is_what_the_table_says(service: Service, answer: Answer) -> None:
    failure = Failure.of(error_of(service, answer))
    plan = Plan(Pace(), jitter=lambda: 0.5)
    plan.use_budget(Budget(Allowance("a server"), lambda: 0.0))
    plan.set_mailboxes([f"p{number}@contoso.example" for number in range(20)])
    plan.start_round(0.0)

    first = plan.failed(plan.next_batch(0.0, 20), failure, 0.0, 20)
    halves = plan.next_batch(0.0, 20) if first is Verdict.AGAIN else ()
    plan.fail_round(failure, 0.0)

    wait_s = plan.next_try_s
    follows = recovery(failure)
    assert (len(halves) == 10) is ("in halves" in follows)
    assert (wait_s is None) is ("until a person acts" in follows)
    if wait_s is not None:
        expected = "after 77 s" if wait_s == 77 else "every 5 minutes" if wait_s == 300 else "after 10 s"
        assert expected in follows
    assert (plan.budget.slowdown > 1) is ("asks less" in follows or (failure.throttled and "77" in follows))


@pytest.mark.parametrize("service", [EXCHANGE, GRAPH], ids=lambda service: service.name)
@pytest.mark.parametrize("what", BROKEN)
def test_a_connection_that_is_not_secure_carries_nothing_and_is_made_anew_each_time(
    what: str, service: Service
) -> None:
    with trusted_authority() as authority:
        good = context_of(authority.issue_cert(HOST))
        with (
            service.server([service.good], BROKEN[what](authority)) as server,
            service.provider_at(server.url.replace("http:", "https:")) as provider,
        ):
            with pytest.raises(AttendantError) as raised:
                provider.free_busy([ANNA], DAYS)
            asked = len(server.requests)
            server.tls = good
            (schedule,) = provider.free_busy([ANNA], DAYS)

    assert asked == 0
    assert not raised.value.problem.needs_person
    assert not raised.value.problem.lasting
    assert schedule.problem is None


def exchange_with_many() -> Answer:
    one = item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details(SUBJECT))
    return reply(200, free_busy(mailbox(one * MANY)))


def graph_with_many() -> Answer:
    items = [graph_answers.item("09:00", "10:00", subject=SUBJECT, isPrivate=False)] * MANY
    return reply(200, graph_answers.schedules(graph_answers.entry(ANNA, *items)), content_type=graph_answers.JSON)


@pytest.mark.parametrize(("service", "answer"), [(EXCHANGE, exchange_with_many()), (GRAPH, graph_with_many())])
def test_ten_thousand_appointments_in_one_mailbox_are_read(service: Service, answer: Answer) -> None:
    with service.provider([answer]) as provider:
        (schedule,) = provider.free_busy([ANNA], DAYS)

    assert schedule.problem is None
    assert len(schedule.events) == MANY
