"""Limits that a demo server enforces when asked to, and that the providers understand its refusals."""

import pytest

from attendant.core.errors import Throttled
from attendant.demo.limits import CallerLimits, Quota
from attendant.demo.server import DemoServer
from tests.contract.calendar_provider import ANNA, WINDOW, ContractHouse
from tests.fakes.graph_answers import graph_provider
from tests.fakes.provider_ports import TokensInTurn, ews_provider


class HandSetClock:
    """Shows what the test says."""

    def __init__(self) -> None:
        self.s = 100.0

    def __call__(self) -> float:
        return self.s


def test_so_many_calls_are_served_at_once() -> None:
    quota = Quota(2, 100, 60.0, 1)
    assert [quota.enter(), quota.enter()] == [None, None]

    assert quota.enter() is not None
    quota.leave()
    assert quota.enter() is None


def test_so_much_is_served_within_a_span_and_no_call_of_it_is_forgotten_early() -> None:
    clock = HandSetClock()
    quota = Quota(4, 3.0, 60.0, 0.5, clock)
    for _ in range(6):
        assert quota.enter() is None
        quota.leave()
        clock.s += 5

    assert quota.enter() == 30.0
    clock.s += 30.0
    assert quota.enter() is None
    quota.leave()
    assert quota.enter() == 5.0


def test_a_call_that_took_longer_than_it_was_counted_for_costs_what_it_took() -> None:
    clock = HandSetClock()
    quota = Quota(4, 3.0, 60.0, 0.5, clock)
    for cost in (2.0, 0.1):
        assert quota.enter() is None
        quota.leave(cost)
        clock.s += 10

    assert quota.enter() is None
    quota.leave()
    assert quota.enter() == 40.0


def test_the_limits_are_microsofts() -> None:
    limits = CallerLimits()

    assert sum(limits.graph.enter() is None for _ in range(10)) == 4
    assert sum(limits.ews.enter() is None for _ in range(40)) == 27


def test_graph_answers_429_and_the_provider_hears_for_how_long() -> None:
    with DemoServer(ContractHouse(), limits=CallerLimits(graph=Quota(4, 1, 600.0, 1))) as server:
        provider = graph_provider(server.graph_url, tokens=TokensInTurn([server.token]))
        assert provider.free_busy([ANNA], WINDOW)[0].problem is None
        with pytest.raises(Throttled) as raised:
            provider.free_busy([ANNA], WINDOW)
        provider.close()

    assert 590 <= (raised.value.problem.retry_after_s or 0) <= 600


def test_whoever_has_an_answer_may_ask_again_at_once() -> None:
    limits = CallerLimits(ews=Quota(1, 1000, 600.0, 1), graph=Quota(1, 1000, 600.0, 1))
    with DemoServer(ContractHouse(), limits=limits) as server:
        for provider in (
            graph_provider(server.graph_url, tokens=TokensInTurn([server.token])),
            ews_provider(server.url, user_name=server.user_name, password=server.password),
        ):
            answers = [provider.free_busy([ANNA], WINDOW)[0] for _ in range(20)]
            provider.close()
            assert all(schedule.problem is None for schedule in answers)


def test_exchange_answers_error_server_busy_and_the_provider_hears_for_how_long() -> None:
    with DemoServer(ContractHouse(), limits=CallerLimits(ews=Quota(27, 1, 600.0, 1))) as server:
        provider = ews_provider(server.url, user_name=server.user_name, password=server.password)
        assert provider.free_busy([ANNA], WINDOW)[0].problem is None
        with pytest.raises(Throttled) as raised:
            provider.free_busy([ANNA], WINDOW)
        provider.close()

    assert 590 <= (raised.value.problem.retry_after_s or 0) <= 600
