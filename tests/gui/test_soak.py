"""Every fault once, before the real engine and the real providers: nothing is left of it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.soak import left_of, soak
from tests.fakes.faults import EXCHANGE, GRAPH, Service


@pytest.mark.parametrize("service", [EXCHANGE, GRAPH], ids=lambda service: service.name)
def test_the_rows_recover_from_every_fault_and_nothing_is_left(qtbot: QtBot, service: Service) -> None:
    del qtbot  # the engine needs its event loop

    outcome = soak(service, hours=0.0)

    left = left_of(outcome)
    assert (left["threads_left"], left["sockets_left"], left["files_left"]) == (0, 0, 0)
    assert outcome.faults > 30
    assert outcome.failed_rounds > 20
    assert {"CredentialsRefused", "SignInNeeded"} & outcome.codes
    assert outcome.details > 0
