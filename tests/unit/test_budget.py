import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.budget import Allowance, Budget
from attendant.providers.allowances import exchange_allowance, graph_allowance

EXCHANGE = exchange_allowance("https://mail.example.com/EWS/Exchange.asmx")
GRAPH = graph_allowance("https://graph.example.com/v1.0")


def budget_of(allowance: Allowance, jitter: float = 0.0) -> Budget:
    return Budget(allowance, lambda: jitter)


def spend_all(budget: Budget, now_s: float = 0.0) -> None:
    for _ in range(100_000):
        if budget.opens_at_s(now_s, in_sight=True) > now_s:
            return
        budget.began(now_s)
        budget.ended(now_s, 1.0)
    pytest.fail("the budget has no bottom")


def test_an_endpoint_without_limits_is_always_open() -> None:
    budget = budget_of(Allowance("anywhere"))
    for _ in range(1000):
        budget.began(0.0)
        budget.ended(0.0, 90.0)

    assert budget.opens_at_s(0.0, in_sight=False) <= 0.0


@pytest.mark.parametrize("allowance", [EXCHANGE, GRAPH])
def test_what_is_kept_for_those_in_sight_is_not_spent_on_others(allowance: Allowance) -> None:
    budget = budget_of(allowance)
    while budget.opens_at_s(0.0, in_sight=False) <= 0.0:
        budget.began(0.0)
        budget.ended(0.0, 1.0)

    assert budget.opens_at_s(0.0, in_sight=True) <= 0.0


@pytest.mark.parametrize("allowance", [EXCHANGE, GRAPH])
def test_a_spent_budget_opens_when_it_says_so(allowance: Allowance) -> None:
    budget = budget_of(allowance)
    spend_all(budget)

    opens_at_s = budget.opens_at_s(0.0, in_sight=False)

    assert opens_at_s > 0.0
    assert budget.opens_at_s(opens_at_s + 0.001, in_sight=False) <= opens_at_s + 0.001


@given(st.lists(st.floats(0.0, 3600.0), max_size=30).map(sorted), st.floats(0.1, 10.0))
def test_graph_is_never_asked_more_than_it_serves_in_ten_minutes(instants_s: list[float], step_s: float) -> None:
    budget = budget_of(GRAPH)
    calls = 0
    for instant_s in [*instants_s, 600.0 - step_s]:
        if instant_s >= 600.0:
            break
        while budget.opens_at_s(instant_s, in_sight=True) <= instant_s:
            budget.began(instant_s)
            calls += 1

    assert calls <= 7_500


def test_a_call_that_hung_does_not_silence_the_console_for_long() -> None:
    budget = budget_of(EXCHANGE)

    for _ in range(10):
        budget.ended(0.0, 90.0)

    assert budget.opens_at_s(0.0, in_sight=True) <= 200.0


def test_complaints_leave_one_call_at_a_time_and_each_quiet_interval_takes_some_back() -> None:
    budget = budget_of(GRAPH)
    budget.widen(0.0)
    budget.widen(0.0)
    assert budget.calls_at_once(0.0) == 1
    assert budget.slowdown == 2.25

    budget.recover(200.0, 120.0)
    assert budget.slowdown == 2.25
    for number in range(1, 6):
        budget.recover(number * 300.0, 120.0)

    assert (budget.slowdown, budget.calls_at_once(1500.0)) == (1.0, 3)


def test_with_calls_that_were_given_up_on_new_connections_graph_serves_no_more_than_four() -> None:
    budget = budget_of(GRAPH)
    given_up = budget.calls_at_once(100.0)

    budget.connects_anew(100.0)

    assert given_up + budget.calls_at_once(109.0) == 4
    assert budget.calls_at_once(111.0) == 3


def test_the_state_says_how_many_calls_may_be_in_flight_at_that_moment() -> None:
    budget = budget_of(GRAPH)
    budget.connects_anew(100.0)

    assert [budget.state(now_s, 1).calls_at_once for now_s in (105.0, 115.0)] == [1, 3]


def test_exchange_serves_so_many_at_once_that_new_connections_need_no_care() -> None:
    budget = budget_of(EXCHANGE)

    budget.connects_anew(100.0)

    assert budget.calls_at_once(100.0) == 2


def test_complaints_without_end_slow_down_to_a_limit() -> None:
    budget = budget_of(GRAPH)
    for _ in range(20):
        budget.widen(0.0)

    assert budget.slowdown == 4.0


@given(st.floats(0.0, 7200.0), st.floats(0.0, 1.0))
def test_silence_is_never_shorter_than_asked_and_at_most_a_tenth_longer(wait_s: float, jitter: float) -> None:
    budget = budget_of(GRAPH, jitter)

    budget.keep_silent(100.0, wait_s)

    assert 100.0 + wait_s <= budget.silent_until_s <= 100.0 + wait_s * 1.1 + 1e-6


def test_a_shorter_silence_does_not_shorten_a_longer_one() -> None:
    budget = budget_of(GRAPH)
    budget.keep_silent(0.0, 500.0)

    budget.keep_silent(0.0, 10.0)

    assert budget.silent_until_s == 500.0


@pytest.mark.parametrize("url", ["http://127.0.0.1:8080/EWS/Exchange.asmx", "http://[::1]:8080/", "http://localhost/"])
def test_a_server_on_this_machine_need_not_be_shared(url: str) -> None:
    assert exchange_allowance(url).spread_s == 0.0


def test_the_same_server_has_one_budget_however_its_address_is_spelt() -> None:
    assert exchange_allowance("https://Mail.Example.com/ews/exchange.asmx") == EXCHANGE
    assert exchange_allowance("https://other.example.com/EWS/Exchange.asmx") != EXCHANGE


@pytest.mark.parametrize("url", ["", "https://[", "https://mail.example.com:port/"])
def test_an_address_that_is_none_is_no_bug_here(url: str) -> None:
    assert exchange_allowance(url).calls_at_once == 2
