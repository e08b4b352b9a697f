"""What Graph tells of one person for the panel: automatic reply and picture, each with tokens of its own."""

import json
from datetime import date
from typing import Any

import pytest

from attendant.core.details import AutomaticReply, Details, Part, Picture
from attendant.core.errors import PermissionMissing, SignInNeeded, Throttled, UnexpectedReply
from attendant.core.ports import DetailsProvider
from attendant.core.presence import Activity
from attendant.core.privacy import PrivacyLevel, PrivacyPolicy
from attendant.demo.graph.photos import SIZES
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.desk.pictures import decoded
from attendant.providers.graph.photos import LARGEST_BYTES
from tests.fakes.ews_server import Answer, reply
from tests.fakes.graph_answers import ANNA, JSON, FakeGraphServer, entry, fault, graph_provider, schedules
from tests.fakes.provider_ports import DAYS, TokensInTurn
from tests.providers.demo_house import StandingClock

PICTURE = frozenset((Part.PICTURE,))
REPLY = frozenset((Part.AUTOMATIC_REPLY,))
PRESENCE = frozenset((Part.PRESENCE,))
CALENDAR = frozenset((Part.CALENDAR,))
EVERY_ONE = frozenset(Part)
ONE_PIXEL = Picture(1, b"\0\0\0\xff")


class Refused(TokensInTurn):
    """A permission that nobody consented to."""

    def token(self, claims: str | None = None, refused: str = "") -> str:
        raise SignInNeeded


def details(parts: frozenset[Part], *answers: Answer) -> Details:
    with FakeGraphServer(answers) as server:
        tokens = TokensInTurn(["token-1"])
        provider = graph_provider(server.url, tokens=tokens, presence=tokens, decode=lambda _: ONE_PIXEL)
        try:
            return provider.details(ANNA, DAYS, parts)
        finally:
            provider.close()


def presence(**said: Any) -> Answer:
    person = {"id": "a", "availability": "Offline", "outOfOfficeSettings": said}
    return reply(200, json.dumps({"value": [person]}).encode(), content_type=JSON)


def key() -> Answer:
    return reply(200, b'{"id": "a"}', content_type=JSON)


def test_it_is_a_provider_of_details_with_the_parts_that_it_has_tokens_for() -> None:
    tokens = TokensInTurn(["t"])

    assert isinstance(graph_provider("http://127.0.0.1:1"), DetailsProvider)
    assert graph_provider("http://127.0.0.1:1").parts == frozenset()
    assert graph_provider("http://127.0.0.1:1", presence=tokens, decode=decoded).parts == EVERY_ONE - CALENDAR


def test_an_automatic_reply_is_told_in_plain_words() -> None:
    found = details(REPLY, key(), presence(isOutOfOffice=True, message="<html><p>Away.</p><p>Ask Boris.</p></html>"))

    assert found.answered == REPLY
    assert found.automatic_reply is not None
    assert "Away." in found.automatic_reply.message
    assert "<" not in found.automatic_reply.message


@pytest.mark.parametrize("said", [{"isOutOfOffice": False, "message": "old"}, {"isOutOfOffice": True, "message": None}])
def test_without_a_reply_there_is_none(said: dict[str, Any]) -> None:
    found = details(REPLY, key(), presence(**said))

    assert (found.answered, found.automatic_reply) == (REPLY, None)


def test_one_request_answers_for_reply_and_presence() -> None:
    found = details(REPLY | PRESENCE, key(), presence(isOutOfOffice=True, message="Away."))

    assert found.answered == REPLY | PRESENCE
    assert found.automatic_reply == AutomaticReply("Away.")
    assert found.presence is not None
    assert found.presence.activity is Activity.OFFLINE


@pytest.mark.parametrize(("level", "message"), [(PrivacyLevel.TIMES, ""), (PrivacyLevel.SUBJECT, "In Rome")])
def test_where_only_times_may_be_known_the_status_message_stays_away(level: PrivacyLevel, message: str) -> None:
    person = {"id": "a", "availability": "Busy", "statusMessage": {"message": {"content": "In Rome"}}}
    answer = reply(200, json.dumps({"value": [person]}).encode(), content_type=JSON)
    with FakeGraphServer([key(), answer]) as server:
        provider = graph_provider(server.url, presence=TokensInTurn(["t"]), privacy=PrivacyPolicy(level))
        found = provider.details(ANNA, DAYS, PRESENCE)
        provider.close()

    assert found.presence is not None
    assert (found.presence.activity, found.presence.message) == (Activity.BUSY, message)


def test_a_service_that_is_out_of_order_leaves_the_presence_unread_for_now() -> None:
    found = details(PRESENCE, key(), reply(503, b"<html>", content_type="text/html"))

    assert not found.answered
    assert not found.problems[Part.PRESENCE].lasting


def test_a_picture_is_fetched_and_decoded() -> None:
    assert details(PICTURE, reply(200, b"\x89PNG...", content_type="image/png")).picture == ONE_PIXEL


@pytest.mark.parametrize("code", ["ImageNotFound", "ErrorItemNotFound", "MailboxNotEnabledForRESTAPI"])
def test_who_has_no_picture_has_none_and_that_is_an_answer(code: str) -> None:
    found = details(PICTURE, reply(404, fault(code), content_type=JSON))

    assert (found.answered, found.picture) == (PICTURE, None)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reply(403, fault("ErrorAccessDenied"), content_type=JSON), PermissionMissing.__name__),
        (reply(429, fault("x"), content_type=JSON), Throttled.__name__),
        (reply(200, b"\x89" * (LARGEST_BYTES + 1), content_type="image/png"), UnexpectedReply.__name__),
    ],
)
def test_a_picture_that_cannot_be_had_says_why(answer: Answer, code: str) -> None:
    assert details(PICTURE, answer).problems[Part.PICTURE].code == code


def test_a_missing_consent_breaks_neither_the_calendars_nor_the_other_parts() -> None:
    answers = [
        key(),
        reply(200, b"picture", content_type="image/png"),
        reply(200, schedules(entry(ANNA)), content_type=JSON),
    ]
    with FakeGraphServer(answers) as server:
        provider = graph_provider(server.url, shared=Refused([]), presence=Refused([]), decode=lambda _: ONE_PIXEL)
        found = provider.details(ANNA, DAYS, EVERY_ONE)
        (anna,) = provider.free_busy([ANNA], DAYS)
        provider.close()

    assert found.answered == PICTURE
    assert {problem.code for problem in found.problems.values()} == {PermissionMissing.__name__}
    assert all(problem.needs_person for problem in found.problems.values())
    assert anna.problem is None


def test_the_demo_tells_of_those_who_are_away_and_draws_a_picture_of_some() -> None:
    house = Organisation(today=date(2026, 11, 24))
    with DemoServer(house, clock=StandingClock()) as server:
        tokens = TokensInTurn([server.token])
        provider = graph_provider(server.graph_url, tokens=tokens, shared=tokens, presence=tokens, decode=decoded)
        known = [contact.mailbox for contact in house.contacts if house.mailbox(contact.mailbox)]
        found = [provider.details(one, DAYS, provider.parts) for one in known[:20]]
        provider.close()

    pictured = [one.picture for one in found if one.picture is not None]
    assert 5 < len(pictured) < len(found)
    assert {one.side_px for one in pictured} <= set(SIZES)
    assert len(set(pictured)) > 5
    assert any(isinstance(one.automatic_reply, AutomaticReply) for one in found)
    assert any(event.organizer for one in found for event in one.events)
