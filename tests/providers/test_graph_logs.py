"""No log holds a token or a subject, however talkative the libraries are told to be."""

import logging

import pytest

from attendant.core.errors import AttendantError
from tests.fakes.ews_server import reply
from tests.fakes.graph_answers import ANNA, JSON, FakeGraphServer, entry, fault, graph_provider, item, schedules
from tests.fakes.provider_ports import DAYS, TokensInTurn

TOKEN = "eyJ0eXAi-the-token"


def test_tokens_and_subjects_are_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    body = schedules(entry(ANNA, item("09:00", "10:00", subject="Oncology", isPrivate=True)))
    answers = [reply(200, body, content_type=JSON), reply(401, fault("x"), content_type=JSON)]

    with caplog.at_level(logging.DEBUG), FakeGraphServer(answers) as server:
        provider = graph_provider(server.url, tokens=TokensInTurn([TOKEN]))
        provider.free_busy([ANNA], DAYS)
        with pytest.raises(AttendantError) as raised:
            provider.free_busy([ANNA], DAYS)
        provider.close()

    for told in (caplog.text, repr(raised.value), repr(raised.value.problem)):
        assert TOKEN not in told
        assert "Oncology" not in told
