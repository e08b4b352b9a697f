"""The real engine and provider against a real server that enforces Microsoft's limits, on a virtual clock."""

import pytest
from pytestqt.qtbot import QtBot

from attendant.core.pace import Tier
from tests.benchmarks.virtual_hour import BOUNDS, EXCHANGE, GRAPH, PACE, Hour, Service, figures

MINUTES = 9.0
"""Long enough for a change of the settings and a new start in the midst of rounds."""


@pytest.mark.parametrize("people", [20, 300])
@pytest.mark.parametrize("service", [EXCHANGE, GRAPH], ids=lambda service: service.name)
def test_no_limit_is_crossed_and_who_matters_stays_young(qtbot: QtBot, service: Service, people: int) -> None:
    outcome = Hour(service, people, MINUTES * 60).pass_by()

    assert (outcome.quota.refused, outcome.failures) == (0, [])
    assert figures([outcome])["age_over_limit_p95_s"] <= BOUNDS["age_over_limit_p95_s"]
    assert None not in outcome.all_known_after_s
    assert outcome.age_s(Tier.EVERYONE, 0.95) <= 1.2 * PACE.interval_s
