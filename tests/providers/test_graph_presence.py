"""Presence and absence notes, by tokens of their own."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from attendant.core.errors import AttendantError, PermissionMissing
from attendant.core.presence import Activity, Presence
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.providers.graph.presence import PresenceAnswer
from tests.fakes.ews_server import Answer, reply
from tests.fakes.graph_answers import ANNA, BORIS, JSON, FakeGraphServer, fault, graph_provider
from tests.fakes.provider_ports import TokensInTurn
from tests.providers.demo_house import StandingClock
from tests.providers.test_demo_graph import TYPES, call, faults_of

PRESENCE = "token-for-presence"


def told(answer: PresenceAnswer) -> tuple[Activity | None, bool]:
    assert answer.presence is not None
    return answer.presence.activity, answer.presence.do_not_disturb


def presence_from(**person: Any) -> Presence | None:
    found, _ = presences(ok({"id": "a"}), ok({"value": [{"id": "a", **person}]}))
    return found[ANNA].presence


def ok(body: Any) -> Answer:
    return reply(200, json.dumps(body).encode(), content_type=JSON)


def presences(*answers: Answer, of: tuple[str, ...] = (ANNA,)) -> tuple[dict[str, PresenceAnswer], FakeGraphServer]:
    with FakeGraphServer(answers) as server:
        provider = graph_provider(server.url, presence=TokensInTurn([PRESENCE]))
        try:
            return provider.presences(of), server
        finally:
            provider.close()


def test_presence_is_asked_by_the_directorys_key_with_tokens_of_its_own() -> None:
    person = {
        "id": "id-of-anna", "availability": "Levitating", "activity": "Dreaming",
        "outOfOfficeSettings": {"isOutOfOffice": True, "message": "Back\non Monday"},
    }  # fmt: skip
    found, server = presences(ok({"id": "id-of-anna"}), ok({"value": [person]}), of=(f" {ANNA.upper()}", ANNA, ""))

    assert found == {ANNA: PresenceAnswer("id-of-anna", None, True, "Back\non Monday")}
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

    assert found.keys() == {BORIS}
    assert told(found[BORIS]) == (Activity.AWAY, False)


@pytest.mark.parametrize(
    "person",
    [
        {"id": "a", "availability": "Levitating"}, {"id": "a", "availability": None}, {"id": "a"},
        {"id": "a", "availability": ["Busy"], "outOfOfficeSettings": "x", "activity": 7},
    ],
)  # fmt: skip
def test_words_that_cannot_be_read_say_nothing(person: dict[str, Any]) -> None:
    found, _ = presences(ok({"id": "a"}), ok({"value": [None, {"id": 7}, {"id": "stranger"}, person]}))

    assert found == {ANNA: PresenceAnswer("a")}


@pytest.mark.parametrize(
    ("availability", "activity", "expected"),
    [
        ("Busy", "InACall", (Activity.IN_A_CALL, False)),
        ("Busy", "InAConferenceCall", (Activity.IN_A_CALL, False)),
        ("DoNotDisturb", "Presenting", (Activity.PRESENTING, True)),
        ("DoNotDisturb", "UrgentInterruptionsOnly", (Activity.DO_NOT_DISTURB, True)),
        ("BusyIdle", "Dreaming", (Activity.BUSY, False)),
        ("Levitating", "Inactive", (Activity.AWAY, False)),
        ("DoNotDisturb", "", (Activity.DO_NOT_DISTURB, True)),
    ],
)
def test_the_activity_says_more_than_the_availability_which_stands_in_for_unknown_words(
    availability: str, activity: str, expected: tuple[Activity, bool]
) -> None:
    found = presence_from(availability=availability, activity=activity)

    assert found is not None
    assert (found.activity, found.do_not_disturb) == expected


@pytest.mark.parametrize("word", ["PresenceUnknown", "Levitating"])
def test_no_presence_is_made_up_from_unknown_words(word: str) -> None:
    assert presence_from(availability=word, activity=word) is None


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("In Rome today<pinnednote></pinnednote>", "In Rome today"),
        ('<p>Ask <at id="0">Ben</at></p><script>x</script>', "Ask Ben"),
        ("two\nlines \u202eturned", "two lines turned"),
        ("x" * 400, "x" * 300 + "…"),
    ],
)
def test_a_status_message_is_one_plain_line(content: str, shown: str) -> None:
    found = presence_from(availability="Available", statusMessage={"message": {"content": content}})

    assert found is not None
    assert (found.message, found.message_end) == (shown, None)
    assert shown not in repr(found)


def test_a_status_message_carries_its_end() -> None:
    expiry = {"dateTime": "2026-11-24T12:00:00.0000000", "timeZone": "UTC"}
    found = presence_from(statusMessage={"message": {"content": "Lunch"}, "expiryDateTime": expiry})

    assert found is not None
    assert found.message_end == datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "message",
    [
        "x", {"message": None}, {"message": {"content": 7}}, {"message": {"content": " "}},
        {"message": {"content": "Lunch"}, "expiryDateTime": {"dateTime": "noon"}},
        {"message": {"content": "Lunch"}, "expiryDateTime": "noon"},
        {"message": {"content": "Lunch"}, "expiryDateTime": {}},
    ],
)  # fmt: skip
def test_a_status_message_that_cannot_be_read_is_left_out(message: Any) -> None:
    found = presence_from(availability="Busy", statusMessage=message)

    assert found is not None
    assert (found.activity, found.message) == (Activity.BUSY, "")


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

    activities = {one.presence.activity for one in found.values() if one.presence is not None}
    assert activities >= {Activity.IN_A_MEETING, Activity.AVAILABLE}
    assert any("I am away" in one.away_note for one in found.values() if one.is_out_of_office)
    assert len(people) - len(found) == 1
    assert (status, refused) == (200, 400)
    if TYPES.is_file():
        assert faults_of("collection.microsoft.graph.presence", answer) == []
