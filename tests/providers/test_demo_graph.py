"""The demo's Graph: the same people as over EWS, refusals as Microsoft writes them, answers that its types allow."""

import http.client
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest
from jsonschema import Draft202012Validator

from attendant.core.availability import availability_at
from attendant.core.contact import Contact
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, Schedule, ScheduleView, Sensitivity
from attendant.demo.calendars import CONFIDENTIAL_SUBJECTS, PRIVATE_SUBJECTS
from attendant.demo.mailboxes import CalendarItem
from attendant.demo.organisation import Organisation
from attendant.demo.server import USER_MAILBOX, DemoServer
from tests.fakes.graph_answers import graph_provider
from tests.fakes.provider_ports import TokensInTurn, ews_provider
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox

ORGANISATION = Organisation(today=date(2026, 11, 24))
WINDOW = CalendarWindow(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))
TYPES = Path(__file__).parents[2] / "../shared/corpora/graph/graph-types-2026.strict.schema.json"
ANNA, TIMES, DIGITS, CLOSED = (f"{name}@contoso.example" for name in ("anna", "times", "digits", "closed"))
NIGHT = {"dateTime": "2026-11-24T00:00:00", "timeZone": "UTC"}
NEXT_NIGHT = {"dateTime": "2026-11-25T00:00:00", "timeZone": "UTC"}
HOUSE = SmallHouse(
    mailbox(ANNA),
    mailbox(TIMES, ScheduleView.TIMES),
    mailbox(DIGITS, ScheduleView.MERGED),
    mailbox(CLOSED, ScheduleView.NONE),
    items={
        ANNA: [
            CalendarItem(at(24, 9), at(24, 10), subject="Sales", location="Room 1"),
            CalendarItem(at(24, 11), at(24, 12), subject="Dentist", sensitivity=Sensitivity.PRIVATE),
        ],
        TIMES: [CalendarItem(at(24, 9), at(24, 10), FreeBusyStatus.WORKING_ELSEWHERE, "Hidden")],
        DIGITS: [CalendarItem(at(24, 9), at(24, 10), FreeBusyStatus.OOF, "Hidden")],
    },
)


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer(HOUSE, clock=StandingClock()) as running:
        yield running


@pytest.fixture(scope="module")
def organisation() -> Iterator[DemoServer]:
    with DemoServer(ORGANISATION) as running:
        yield running


def call(
    server: DemoServer, method: str, path: str, body: Any = None, *, token: str | None = None, **headers: str
) -> tuple[int, Any]:
    """Send one request below the version; what is no string goes out as JSON."""
    address = urlsplit(server.graph_url)
    connection = http.client.HTTPConnection(str(address.hostname), address.port, timeout=10)
    sent = {"Authorization": f"Bearer {server.token if token is None else token}"}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    data = body if isinstance(body, str) or body is None else json.dumps(body)
    try:
        connection.request(method, address.path + path, data, sent)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


def get_schedule(server: DemoServer, *addresses: str, prefer: str = "UTC", **changed: Any) -> tuple[int, Any]:
    body = {"schedules": list(addresses), "startTime": NIGHT, "endTime": NEXT_NIGHT} | changed
    return call(server, "POST", "/me/calendar/getSchedule", body, Prefer=f'outlook.timezone="{prefer}"')


def search_users(server: DemoServer, search: str, **more: str) -> tuple[int, Any]:
    query = urlencode({"$search": search} | {f"${name}": value for name, value in more.items()})
    return call(server, "GET", f"/users?{query}", ConsistencyLevel="eventual")


def view_of(server: DemoServer, address: str, **more: str) -> tuple[int, Any]:
    query = {"startDateTime": "2026-11-24T00:00:00Z", "endDateTime": "2026-11-25T00:00:00Z"}
    query |= {f"${name}": value for name, value in more.items()}
    return call(server, "GET", f"/users/{quote(address)}/calendarView?{urlencode(query)}")


def by_graph(server: DemoServer) -> Mapping[str, Schedule]:
    provider = graph_provider(server.graph_url, tokens=TokensInTurn([server.token]))
    addresses = [contact.mailbox for contact in ORGANISATION.contacts]
    try:
        found = [provider.free_busy(addresses[start : start + 20], WINDOW) for start in range(0, len(addresses), 20)]
    finally:
        provider.close()
    return {schedule.mailbox: schedule for batch in found for schedule in batch}


def by_ews(server: DemoServer) -> Mapping[str, Schedule]:
    provider = ews_provider(server.url, user_name=server.user_name, password=server.password)
    try:
        found = provider.free_busy([contact.mailbox for contact in ORGANISATION.contacts], WINDOW)
    finally:
        provider.close()
    return {schedule.mailbox: schedule for schedule in found}


def test_graph_and_ews_show_the_same_people_in_the_same_states(organisation: DemoServer) -> None:
    graph, ews = by_graph(organisation), by_ews(organisation)

    assert graph.keys() == ews.keys()
    for address, theirs in ews.items():
        ours = graph[address]
        for hour in range(0, 24 * 7, 3):
            moment = datetime.fromtimestamp(WINDOW.start.timestamp() + 3600 * (24 + hour), UTC)
            assert availability_at(ours, moment).state is availability_at(theirs, moment).state, (address, moment)
        assert ours.events == theirs.events
        assert (ours.problem and ours.problem.code) == (theirs.problem and theirs.problem.code)


def test_no_private_subject_arrives_even_where_the_account_may_read_it(organisation: DemoServer) -> None:
    events = [event for schedule in by_graph(organisation).values() for event in schedule.events]

    assert any(event.is_private for event in events)
    assert not {*PRIVATE_SUBJECTS, *CONFIDENTIAL_SUBJECTS} & {event.subject for event in events}


def test_the_address_book_finds_the_same_people(organisation: DemoServer) -> None:
    graph = graph_provider(organisation.graph_url, tokens=TokensInTurn([organisation.token]))
    ews = ews_provider(organisation.url, user_name=organisation.user_name, password=organisation.password)

    def told(contact: Contact) -> tuple[object, ...]:
        return contact.name, contact.mailbox, contact.department, contact.title, contact.place, contact.phones

    for name in ("anna", "müller", "satō", "@contoso.example"):
        found = {told(one) for one in graph.search(name)}
        assert found == {told(one) for one in ews.search(name) if one.mailbox != "everyone@contoso.example"}
        assert found
    graph.close()
    ews.close()


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_without_its_token_nothing_is_answered(server: DemoServer, token: str) -> None:
    status, answer = call(server, "GET", "/me", token=token.encode().decode("latin-1"))

    assert (status, answer["error"]["code"]) == (401, "InvalidAuthenticationToken")


def test_the_password_of_ews_is_no_token(server: DemoServer) -> None:
    assert call(server, "GET", "/me", token=server.password)[0] == 401


def test_rights_decide_what_a_schedule_shows(server: DemoServer) -> None:
    _, answer = get_schedule(server, ANNA, TIMES, DIGITS, CLOSED, "nobody@contoso.example")
    anna, times, digits, closed, nobody = answer["value"]

    assert [one.get("subject") for one in anna["scheduleItems"]] == ["Sales", None]
    assert set(times["scheduleItems"][0]) == {"status", "start", "end"}
    assert set(times["availabilityView"]) == {"0"}
    assert "scheduleItems" not in digits
    assert digits["availabilityView"][18:20] == "33"
    assert closed["error"]["responseCode"] == "5037"
    assert nobody["error"]["responseCode"] == "5009"


def test_times_come_in_the_zone_that_was_preferred(server: DemoServer) -> None:
    _, answer = get_schedule(server, ANNA, prefer="Tokyo Standard Time")

    assert answer["value"][0]["scheduleItems"][0]["start"] == {
        "dateTime": "2026-11-24T18:00:00.0000000",
        "timeZone": "Tokyo Standard Time",
    }


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"schedules": []}, 400, "ErrorInvalidParameter"),
        ({"schedules": [7]}, 400, "ErrorInvalidParameter"),
        ({"schedules": [ANNA] * 21}, 400, "ErrorMailboxDataArrayTooBig"),
        ({"endTime": NIGHT}, 400, "ErrorInvalidTimeInterval"),
        ({"endTime": {"dateTime": "2027-11-24T00:00:00", "timeZone": "UTC"}}, 400, "ErrorInvalidTimeInterval"),
        ({"endTime": None}, 400, "ErrorInvalidParameter"),
        ({"endTime": {"dateTime": "x", "timeZone": "UTC"}}, 400, "ErrorInvalidParameter"),
        ({"endTime": {"dateTime": "2026-11-25T00:00:00", "timeZone": "Mars"}}, 400, "TimeZoneNotSupportedException"),
        ({"availabilityViewInterval": None}, 500, "ErrorInternalServerError"),
        ({"availabilityViewInterval": 4}, 400, "ErrorInvalidMergedFreeBusyInterval"),
    ],
)
def test_a_wrong_request_is_refused_as_a_whole(
    server: DemoServer, changed: dict[str, Any], status: int, code: str
) -> None:
    refused, answer = get_schedule(server, ANNA, **changed)

    assert (refused, answer["error"]["code"]) == (status, code)


@pytest.mark.parametrize("body", ["", "{", "[]", "7", "[" * 50_000, '"x"'])
def test_a_body_that_is_no_object_is_refused(server: DemoServer, body: str) -> None:
    status, answer = call(server, "POST", "/me/calendar/getSchedule", body)

    assert (status, answer["error"]["code"]) == (400, "BadRequest")


def test_search_wants_its_consistency_level(server: DemoServer) -> None:
    status, answer = call(server, "GET", "/users?$search=%22displayName:anna%22")

    assert (status, answer["error"]["code"]) == (400, "Request_UnsupportedQuery")


@pytest.mark.parametrize("search", ["", "anna", '"anna"', '"displayName:anna', '"age:7"', '"displayName:a" "mail:b"'])
def test_a_search_that_is_not_written_as_the_service_wants_is_refused(server: DemoServer, search: str) -> None:
    assert search_users(server, search)[0] == 400


def test_users_come_page_by_page_and_links_lead_on(organisation: DemoServer) -> None:
    _, answer = search_users(organisation, '"mail:contoso"', top="7", select="displayName,mail")
    names = [user["displayName"] for user in answer["value"]]
    while link := answer.get("@odata.nextLink"):
        path = link.removeprefix(organisation.graph_url)
        _, answer = call(organisation, "GET", path, ConsistencyLevel="eventual")
        names += [user["displayName"] for user in answer["value"]]

    assert len(names) == len(set(names)) > 50
    assert set(answer["value"][0]) == {"displayName", "mail"}


def test_a_shared_calendar_opens_in_full_and_others_do_not(server: DemoServer) -> None:
    status, answer = view_of(server, ANNA)

    assert (status, [event["subject"] for event in answer["value"]]) == (200, ["Sales", ""])
    assert view_of(server, TIMES)[0] == 403
    assert view_of(server, CLOSED)[0] == 404
    assert view_of(server, "nobody@contoso.example")[0] == 404


def test_a_view_comes_page_by_page(server: DemoServer) -> None:
    _, first = view_of(server, ANNA, top="1", select="subject")
    _, second = call(server, "GET", first["@odata.nextLink"].removeprefix(server.graph_url))

    assert [event["subject"] for event in first["value"] + second["value"]] == ["Sales", ""]
    assert "@odata.nextLink" not in second


@pytest.mark.parametrize("path", ["/", "/me/messages", "/users/x", "/groups", "/me/calendar/getSchedule"])
def test_what_is_not_served_is_refused(server: DemoServer, path: str) -> None:
    status, answer = call(server, "GET", path)

    assert status == 404
    assert answer["error"]["code"]


@cache
def judge_of(type_name: str) -> Draft202012Validator:
    schema = json.loads(TYPES.read_text(encoding="utf-8"))
    return Draft202012Validator({"$ref": f"#/$defs/{type_name}", "$defs": schema["$defs"]})


def faults_of(type_name: str, answer: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in judge_of(type_name).iter_errors(answer)]


@pytest.mark.skipif(not TYPES.is_file(), reason="Graph's types are not part of this repository")
class TestTypes:
    """Every kind of answer, judged by Microsoft's own types."""

    def test_schedules_are_what_the_types_allow(self, organisation: DemoServer, server: DemoServer) -> None:
        addresses = [contact.mailbox for contact in ORGANISATION.contacts if contact.mailbox]
        batches = [addresses[start : start + 20] for start in range(0, len(addresses), 20)]
        answers = [get_schedule(organisation, *batch) for batch in batches]
        answers += [get_schedule(server, ANNA, TIMES, DIGITS, CLOSED, prefer="Pacific Standard Time")]

        assert {status for status, _ in answers} == {200}
        for _, answer in answers:
            assert faults_of("collection.microsoft.graph.scheduleInformation", answer) == []

    def test_users_are_what_the_types_allow(self, organisation: DemoServer) -> None:
        status, answer = search_users(organisation, '"displayName:a" OR "mail:a"')

        assert (status, len(answer["value"]) > 20) == (200, True)
        assert faults_of("collection.microsoft.graph.user", answer) == []

    def test_the_account_is_what_the_types_allow(self, organisation: DemoServer) -> None:
        status, answer = call(organisation, "GET", "/me")

        assert (status, answer["mail"]) == (200, USER_MAILBOX)
        assert faults_of("microsoft.graph.user", answer) == []

    def test_events_are_what_the_types_allow(self, server: DemoServer) -> None:
        status, answer = view_of(server, ANNA)

        assert (status, len(answer["value"])) == (200, 2)
        assert faults_of("collection.microsoft.graph.event", answer) == []

    def test_refusals_are_what_the_types_allow(self, server: DemoServer) -> None:
        for status, answer in (view_of(server, TIMES), get_schedule(server), call(server, "GET", "/me", token="x")):
            assert status >= 400
            assert faults_of("error", answer) == []
