"""One person's calendar in full, where it is shared, and what happens where it is not."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from attendant.core.details import Details, Part
from attendant.core.errors import PermissionMissing, ServiceFailed, Throttled, UnexpectedReply
from attendant.core.schedule import CalendarEvent, FreeBusyStatus, Sensitivity
from attendant.demo.server import DemoServer
from tests.contract.calendar_provider import ANNA, CLOSED, SECRETIVE, STRANGER, TIMES, WINDOW, ContractHouse, at
from tests.fakes.ews_server import Answer, reply
from tests.fakes.graph_answers import JSON, FakeGraphServer, entry, fault, graph_provider, moment, schedules
from tests.fakes.provider_ports import DAYS, TokensInTurn

SHARED = "token-for-shared-calendars"


def events(*found: Any, **more: str) -> Answer:
    return reply(200, json.dumps({"value": list(found)} | more).encode(), content_type=JSON)


def event(**changed: Any) -> dict[str, Any]:
    return {
        "subject": "Sales",
        "location": {"displayName": "Room 1"},
        "start": moment("2026-11-24T09:00:00.0000000"),
        "end": moment("2026-11-24T10:00:00.0000000"),
        "showAs": "busy",
        "sensitivity": "normal",
        "organizer": {"emailAddress": {"name": "Boris", "address": "boris@contoso.example"}},
        "isOrganizer": False,
        "categories": ["Customers"],
    } | changed


CALENDAR = frozenset((Part.CALENDAR,))


def calendar(*answers: Answer) -> Details:
    with FakeGraphServer(answers) as server:
        provider = graph_provider(server.url, shared=TokensInTurn([SHARED]))
        try:
            return provider.details(ANNA, DAYS, CALENDAR)
        finally:
            provider.close()


@pytest.fixture(scope="module")
def full() -> dict[str, Details]:
    with DemoServer(ContractHouse()) as server:
        provider = graph_provider(server.graph_url, shared=TokensInTurn([server.token]))
        found = {
            one: provider.details(one, WINDOW, CALENDAR) for one in (ANNA, SECRETIVE, TIMES, CLOSED, STRANGER, "anna")
        }
        provider.close()
    return found


def test_a_shared_calendar_is_read_in_full_and_private_items_stay_private(full: dict[str, Details]) -> None:
    secretive = full[SECRETIVE]

    assert [(one.start, one.sensitivity, one.subject) for one in secretive.events] == [
        (at(24, 9), Sensitivity.PRIVATE, ""),
        (at(24, 11), Sensitivity.CONFIDENTIAL, ""),
        (at(24, 14), Sensitivity.NORMAL, "Open day"),
    ]
    assert "Oncology" not in repr(secretive)


@pytest.mark.parametrize("address", [ANNA, TIMES, CLOSED])
def test_a_calendar_that_is_not_shared_is_that_rows_lasting_problem(full: dict[str, Details], address: str) -> None:
    problem = full[address].problems[Part.CALENDAR]

    assert problem.lasting
    assert "not shared with you" in str(problem.summary)


def test_a_stranger_and_a_malformed_address_are_named(full: dict[str, Details]) -> None:
    unknown, malformed = full[STRANGER].problems[Part.CALENDAR], full["anna"].problems[Part.CALENDAR]

    assert "not known" in str(unknown.summary)
    assert "not valid" in str(malformed.summary)


def test_an_event_is_read() -> None:
    schedule = calendar(events(event()))

    assert schedule.events == (
        CalendarEvent(
            at(24, 9), at(24, 10), FreeBusyStatus.BUSY, "Sales", "Room 1", Sensitivity.NORMAL, "Boris", ("Customers",)
        ),
    )


@pytest.mark.parametrize("sensitivity", ["private", "confidential", "topSecret", None, 7])
def test_a_sensitivity_that_we_do_not_know_hides_the_subject(sensitivity: Any) -> None:
    schedule = calendar(events(event(sensitivity=sensitivity)))

    assert schedule.events[0].is_private
    assert "Sales" not in repr(schedule)


@pytest.mark.parametrize(
    "changed", [{"location": None}, {"location": "x"}, {"location": {}}, {"location": {"displayName": None}}]
)
def test_a_place_may_be_missing(changed: dict[str, Any]) -> None:
    assert calendar(events(event(**changed))).events[0].location == ""


@pytest.mark.parametrize(
    "changed", [{"isOrganizer": True}, {"isOrganizer": None}, {"organizer": None}, {"organizer": {"emailAddress": 7}}]
)
def test_who_called_a_meeting_is_named_only_where_it_is_another(changed: dict[str, Any]) -> None:
    assert calendar(events(event(**changed))).events[0].organizer == ""


def test_an_event_without_readable_times_makes_the_calendar_unknown() -> None:
    details = calendar(events(event(), event(end=None)))

    assert details.problems[Part.CALENDAR].code == UnexpectedReply.__name__
    assert details.events == ()


def test_pages_are_followed_with_the_tokens_of_shared_calendars() -> None:
    with FakeGraphServer([]) as server:
        link = f"{server.url}/users/anna/calendarView?$skip=1"
        server.answers = [events(event(), **{"@odata.nextLink": link}), events(event(subject="Later"))]
        provider = graph_provider(server.url, shared=TokensInTurn([SHARED]))
        schedule = provider.details(f" {ANNA.upper()}", DAYS, CALENDAR)
        provider.close()
    first, second = server.requests

    assert [one.subject for one in schedule.events] == ["Sales", "Later"]
    assert urlsplit(first.path).path == "/v1.0/users/anna%40contoso.example/calendarView"
    assert parse_qs(urlsplit(first.path).query)["startDateTime"] == ["2026-11-23T00:00:00Z"]
    for request in (first, second):
        assert request.headers["Authorization"] == f"Bearer {SHARED}"
        assert request.headers["Prefer"] == 'outlook.timezone="UTC"'


@pytest.mark.parametrize(
    "name", ["a/b@contoso.example", "a?b@contoso.example", "a#b@contoso.example", "a%2fb@x.example"]
)
def test_no_address_can_lead_elsewhere(name: str) -> None:
    with FakeGraphServer([events()]) as server:
        provider = graph_provider(server.url, shared=TokensInTurn([SHARED]))
        provider.details(name, DAYS, CALENDAR)
        provider.close()

    assert urlsplit(server.requests[0].path).path.count("/") == 4
    assert urlsplit(server.requests[0].path).path.endswith("/calendarView")


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (reply(429, fault("x"), content_type=JSON), Throttled.__name__),
        (reply(500, fault("x"), content_type=JSON), ServiceFailed.__name__),
        (reply(200, b"{}", content_type=JSON), UnexpectedReply.__name__),
        (reply(200, b"<html>", content_type="text/html"), "WebPage"),
    ],
)
def test_trouble_with_the_service_is_no_verdict_on_the_calendar(answer: Answer, code: str) -> None:
    problem = calendar(answer).problems[Part.CALENDAR]

    assert problem.code == code
    assert not problem.lasting


def test_without_the_permission_nothing_is_asked_and_free_busy_works_on() -> None:
    with FakeGraphServer([reply(200, schedules(entry(ANNA)), content_type=JSON)]) as server:
        provider = graph_provider(server.url)
        assert Part.CALENDAR not in provider.parts
        refused = provider.details(ANNA, DAYS, CALENDAR).problems[Part.CALENDAR]
        assert server.requests == []
        (anna,) = provider.free_busy([ANNA], DAYS)
        provider.close()

    assert refused.code == PermissionMissing.__name__
    assert anna.problem is None
