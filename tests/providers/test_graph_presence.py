"""Presence and absence notes, by tokens of their own."""

import json
from datetime import date
from typing import Any

import pytest

from attendant.core.errors import AttendantError, PermissionMissing
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.providers.graph.presence import Availability, Presence
from tests.fakes.ews_server import Answer, reply
from tests.fakes.graph_answers import ANNA, BORIS, JSON, FakeGraphServer, fault, graph_provider
from tests.fakes.provider_ports import TokensInTurn
from tests.providers.demo_house import StandingClock
from tests.providers.test_demo_graph import TYPES, call, faults_of

PRESENCE = "token-for-presence"


def ok(body: Any) -> Answer:
    return reply(200, json.dumps(body).encode(), content_type=JSON)


def presences(*answers: Answer, of: tuple[str, ...] = (ANNA,)) -> tuple[dict[str, Presence], FakeGraphServer]:
    with FakeGraphServer(answers) as server:
        provider = graph_provider(server.url, presence=TokensInTurn([PRESENCE]))
        try:
            return provider.presences(of), server
        finally:
            provider.close()


def test_presence_is_asked_by_the_directorys_key_with_tokens_of_its_own() -> None:
    person = {
        "id": "id-of-anna", "availability": "Busy", "activity": "InACall",
        "outOfOfficeSettings": {"isOutOfOffice": True, "message": "Back\non Monday"},
    }  # fmt: skip
    found, server = presences(ok({"id": "id-of-anna"}), ok({"value": [person]}), of=(f" {ANNA.upper()}", ANNA, ""))

    assert found == {ANNA: Presence("id-of-anna", Availability.BUSY, "InACall", True, "Back\non Monday")}
    assert server.requests[0].path == "/v1.0/users/anna%40contoso.example?%24select=id"
    assert server.requests[1].path == "/v1.0/communications/getPresencesByUserId"
    assert [one.headers["Authorization"] for one in server.requests] == ["Bearer token-1", f"Bearer {PRESENCE}"]


def test_keys_are_asked_for_once() -> None:
    with FakeGraphServer([ok({"id": "a"}), ok({"value": []})]) as server:
        provider = graph_provider(server.url, presence=TokensInTurn([PRESENCE]))
        for _ in range(3):
            provider.presences([ANNA])
        provider.close()

    assert len(server.requests) == 4


def test_who_is_not_known_is_left_out() -> None:
    unknown = reply(404, fault("Request_ResourceNotFound"), content_type=JSON)
    person = {"id": "b", "availability": "Away"}
    found, _ = presences(unknown, ok({"id": "b"}), ok({"value": [person]}), of=(ANNA, BORIS))

    assert found == {BORIS: Presence("b", Availability.AWAY)}


@pytest.mark.parametrize(
    "person",
    [
        {"id": "a", "availability": "Levitating"}, {"id": "a", "availability": None}, {"id": "a"},
        {"id": "a", "availability": ["Busy"], "outOfOfficeSettings": "x", "activity": 7},
    ],
)  # fmt: skip
def test_a_word_that_cannot_be_read_is_unknown(person: dict[str, Any]) -> None:
    found, _ = presences(ok({"id": "a"}), ok({"value": [None, {"id": 7}, {"id": "stranger"}, person]}))

    assert found == {ANNA: Presence("a", Availability.UNKNOWN)}


def test_a_missing_consent_names_the_permission() -> None:
    with pytest.raises(PermissionMissing) as raised:
        presences(ok({"id": "a"}), reply(403, fault("Forbidden"), content_type=JSON))

    assert "Presence.Read.All" in str(raised.value.problem.remedy)


def test_without_tokens_nothing_is_asked() -> None:
    with FakeGraphServer([ok({})]) as server:
        provider = graph_provider(server.url)
        with pytest.raises(PermissionMissing):
            provider.presences([ANNA])
        provider.close()

    assert server.requests == []


@pytest.mark.parametrize("body", [{}, [], {"value": None}])
def test_what_is_no_list_of_presences_is_an_error(body: Any) -> None:
    with pytest.raises(AttendantError):
        presences(ok({"id": "a"}), ok(body))


def test_the_demo_knows_who_is_in_a_meeting_and_who_is_away() -> None:
    organisation = Organisation(today=date(2026, 11, 24))
    people = [contact.mailbox for contact in organisation.contacts]
    with DemoServer(organisation, clock=StandingClock()) as server:
        tokens = TokensInTurn([server.token])
        provider = graph_provider(server.graph_url, tokens=tokens, presence=tokens)
        found = provider.presences(people)
        provider.close()
        ids = [one.user_id for one in found.values()]
        status, answer = call(server, "POST", "/communications/getPresencesByUserId", {"ids": ids})
        refused, _ = call(server, "POST", "/communications/getPresencesByUserId", {"ids": "all"})

    assert {one.availability for one in found.values()} >= {Availability.BUSY, Availability.AVAILABLE}
    assert any("I am away" in one.away_note for one in found.values() if one.is_out_of_office)
    assert len(people) - len(found) == 1
    assert (status, refused) == (200, 400)
    if TYPES.is_file():
        assert faults_of("collection.microsoft.graph.presence", answer) == []
