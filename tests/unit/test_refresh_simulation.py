"""The plan against services that keep Microsoft's limits, on a virtual clock."""

from dataclasses import replace

import pytest

from attendant.core.pace import Tier
from tests.benchmarks.refresh_simulation import (
    EXCHANGE,
    GRAPH,
    PACE,
    QUICK_GRAPH,
    SIZES,
    Case,
    most_within,
    simulate,
)

ALL = [*((case, people) for case in (EXCHANGE, GRAPH) for people in SIZES), (QUICK_GRAPH, SIZES[-1])]
ONE_CALL_S = 15.0
"""Longer than any call lasts, the wait for a free place included."""


@pytest.mark.parametrize(("case", "people"), ALL)
def test_no_limit_is_crossed_whatever_the_size(case: Case, people: int) -> None:
    outcome = simulate(case, people)

    service = outcome.service
    assert (service.refused, service.overdrawn, outcome.desks[0].throttled) == (0, 0, 0)
    assert service.most_at_once <= service.concurrency
    assert service.most_in_span <= service.calls_limit
    assert service.lowest_balance_s > 0


@pytest.mark.parametrize(("case", "people"), ALL)
@pytest.mark.parametrize("tier", [Tier.SELECTED, Tier.VISIBLE, Tier.FAVOURITE])
def test_those_who_matter_stay_young_whatever_the_size(case: Case, people: int, tier: Tier) -> None:
    assert simulate(case, people).age_s(tier, 0.95) <= PACE.age_limit_s(tier) + ONE_CALL_S


@pytest.mark.parametrize("case", [EXCHANGE, GRAPH])
@pytest.mark.parametrize("people", [20, 500])
def test_everyone_stays_within_the_interval_where_the_budget_allows(case: Case, people: int) -> None:
    assert simulate(case, people).age_s(Tier.EVERYONE, 0.99) <= PACE.interval_s * 1.2


@pytest.mark.parametrize("case", [EXCHANGE, GRAPH])
def test_a_budget_too_small_for_everyone_is_used_for_one_after_the_other(case: Case) -> None:
    assert simulate(case, 50_000).desks[0].known_count > 20_000


def test_an_hour_is_the_same_each_time() -> None:
    first, second = (simulate.__wrapped__(EXCHANGE, 500) for _ in range(2))

    assert first.service.calls_at_s == second.service.calls_at_s


def test_desks_that_start_together_do_not_ask_in_step() -> None:
    in_step = replace(EXCHANGE, allowance=replace(EXCHANGE.allowance, spread_s=0.0), hours=0.02)
    apart = replace(EXCHANGE, hours=0.02)

    busiest = []
    for case in (in_step, apart):
        calls = sorted(at_s for desk in simulate(case, 500, 10).desks for at_s in desk.service.calls_at_s)
        busiest.append(most_within((at_s for at_s in calls if at_s < 10.0), 10.0))

    assert busiest[1] < 0.7 * busiest[0]


@pytest.mark.parametrize("desks", [2, 3])
def test_desks_that_share_one_account_get_along(desks: int) -> None:
    outcome = simulate(GRAPH, 500, desks, one_account=True)

    calls = len(outcome.service.calls_at_s)
    assert outcome.service.refused < 0.02 * calls
    assert outcome.age_s(Tier.VISIBLE, 0.95) < 2 * PACE.age_limit_s(Tier.VISIBLE)
