"""Looking people up by Graph: what is sent, what comes back, and where the token may go."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import AttendantError, PermissionMissing, UnexpectedReply
from attendant.providers.graph.people import entry_for, search_for
from tests.fakes.ews_server import Answer, FakeEwsServer, reply
from tests.fakes.graph_answers import JSON, FakeGraphServer, fault, graph_provider
from tests.fakes.provider_ports import TokensInTurn


def users(*found: Any, **more: str) -> Answer:
    return reply(200, json.dumps({"value": list(found)} | more).encode(), content_type=JSON)


def search(server: FakeEwsServer, name: str) -> list[Contact]:
    provider = graph_provider(server.url)
    try:
        return list(provider.search(name))
    finally:
        provider.close()


def query_of(path: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(path).query)


def test_name_address_and_sign_in_name_are_searched() -> None:
    with FakeGraphServer([users()]) as server:
        assert search(server, " ann ") == []
    (request,) = server.requests

    assert urlsplit(request.path).path == "/v1.0/users"
    assert query_of(request.path)["$search"] == ['"displayName:ann" OR "mail:ann" OR "userPrincipalName:ann"']
    assert request.headers["ConsistencyLevel"] == "eventual"


@given(st.text())
def test_whatever_is_typed_stays_inside_its_quotes(typed: str) -> None:
    search = search_for(entry_for(typed))

    inside = search.replace("\\\\", "").replace('\\"', "")
    assert inside.count('"') == 6
    assert search.encode()


def test_what_is_typed_reaches_the_service_letter_by_letter() -> None:
    with FakeGraphServer([users()]) as server:
        search(server, 'O\'Brien & "Söhne" \\ 50%+1')

    assert query_of(server.requests[0].path)["$search"][0].startswith(
        '"displayName:O\'Brien & \\"Söhne\\" \\\\ 50%+1" OR '
    )


def test_nothing_typed_asks_nobody() -> None:
    with FakeGraphServer([users()]) as server:
        assert search(server, " \t\n\x00 ") == []

    assert server.requests == []


def test_a_user_becomes_a_colleague() -> None:
    user = {
        "displayName": " Anna Kovács ",
        "mail": "Anna.Kovacs@Contoso.example",
        "userPrincipalName": "akovacs@contoso.example",
        "department": "Research",
        "jobTitle": "Architect",
        "officeLocation": "Budapest",
        "businessPhones": ["+36 1 555 0100", ""],
        "mobilePhone": "+36 20 555 0100",
    }
    with FakeGraphServer([users(user)]) as server:
        found = search(server, "anna")

    assert found == [
        Contact(
            0, "Anna Kovács", "anna.kovacs@contoso.example", "Research", "Architect", "Budapest",
            (PhoneNumber(PhoneKind.WORK, "+36 1 555 0100"), PhoneNumber(PhoneKind.MOBILE, "+36 20 555 0100")),
            source="graph",
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "user",
    [
        {"displayName": "Anna", "mail": None, "businessPhones": None, "mobilePhone": None},
        {"displayName": "Anna"},
        {"displayName": "Anna", "mail": 7, "businessPhones": [7], "department": ["x"]},
        {"displayName": None, "mail": None, "userPrincipalName": "Anna"},
    ],
)
def test_a_user_without_a_mailbox_has_none(user: dict[str, Any]) -> None:
    with FakeGraphServer([users(user)]) as server:
        (anna,) = search(server, "anna")

    assert (anna.name, anna.mailbox, anna.phones, anna.department) == ("Anna", "", (), "")


def test_further_pages_are_fetched() -> None:
    with FakeGraphServer([]) as server:
        link = f"{server.url}/users?$skiptoken=2"
        server.answers = [users({"displayName": "A"}, **{"@odata.nextLink": link}), users({"displayName": "B"})]
        found = search(server, "a")

    assert [one.name for one in found] == ["A", "B"]
    assert query_of(server.requests[1].path) == {"$skiptoken": ["2"]}
    assert server.requests[1].headers["ConsistencyLevel"] == "eventual"


def test_a_hundred_people_are_enough() -> None:
    with FakeGraphServer([]) as server:
        page = [{"displayName": f"Anna {number}"} for number in range(60)]
        server.answers = [users(*page, **{"@odata.nextLink": f"{server.url}/users?$skiptoken=x"})]
        found = search(server, "anna")

    assert len(found) == 100
    assert len(server.requests) == 2


def test_pages_without_end_and_without_people_end() -> None:
    with FakeGraphServer([]) as server:
        server.answers = [users(**{"@odata.nextLink": f"{server.url}/users?$skiptoken=x"})]
        with pytest.raises(UnexpectedReply, match="has no end"):
            search(server, "anna")

    assert len(server.requests) <= 101


@pytest.mark.parametrize(
    "link", ["http://127.0.0.1:1/v1.0/users", "{url}.evil.example/users", "{host}/beta/users", "x"]
)
def test_a_link_to_another_server_gets_no_token(link: str) -> None:
    with FakeGraphServer([]) as server:
        where = link.format(url=server.url, host=server.url.removesuffix("/v1.0"))
        server.answers = [users({"displayName": "A"}, **{"@odata.nextLink": where})]
        with pytest.raises(UnexpectedReply, match="another server"):
            search(server, "a")

    assert len(server.requests) == 1


def test_where_only_names_may_be_read_names_are_found() -> None:
    refused = reply(403, fault("Authorization_RequestDenied"), content_type=JSON)
    with FakeGraphServer([refused, users({"displayName": "Anna", "mail": "anna@contoso.example"})]) as server:
        found = search(server, "anna")

    assert [one.mailbox for one in found] == ["anna@contoso.example"]
    assert query_of(server.requests[1].path)["$select"] == ["displayName,mail,userPrincipalName"]


def test_a_missing_consent_names_the_permission() -> None:
    refused = reply(403, fault("Authorization_RequestDenied"), content_type=JSON)
    with FakeGraphServer([refused]) as server, pytest.raises(PermissionMissing) as raised:
        search(server, "anna")

    assert "User.ReadBasic.All" in str(raised.value.problem.remedy)


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"value": 7}', b"null"])
def test_what_is_no_list_of_people_is_an_error(body: bytes) -> None:
    with FakeGraphServer([reply(200, body, content_type=JSON)]) as server, pytest.raises(AttendantError):
        search(server, "anna")


def test_the_token_is_in_no_repr() -> None:
    provider = graph_provider("https://graph.contoso.invalid/v1.0", tokens=TokensInTurn(["secret-token"]))

    assert "secret-token" not in repr(provider)
