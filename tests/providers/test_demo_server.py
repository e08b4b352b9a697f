"""The demo server as an HTTP server: who gets in, what is refused, how it starts and stops."""

import base64
import gzip
import http.client
import logging
import os
import socket
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

import pytest
import requests
import spnego
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from requests_ntlm import HttpNtlmAuth

from attendant.demo.ews import operations
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.versions import SERVER_VERSIONS
from attendant.demo.handshake import Account, Verdict
from attendant.demo.mailboxes import Mailbox
from attendant.demo.ntlm import NtlmAuthentication
from attendant.demo.server import DemoServer
from tests.providers.demo_house import SmallHouse, StandingClock, at, mailbox
from tests.providers.demo_requests import Answer, ask, envelope, free_busy, post, resolve_names

HOUSE = SmallHouse(mailbox("anna@contoso.example"))
SEARCH = envelope(resolve_names("anna"))
XML = {"Content-Type": "text/xml; charset=utf-8"}


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with DemoServer(HOUSE) as running:
        yield running


@pytest.fixture
def ntlm_server() -> Iterator[DemoServer]:
    with DemoServer(HOUSE, authentication="ntlm") as running:
        yield running


def connection_to(server: DemoServer) -> http.client.HTTPConnection:
    address = urlsplit(server.url)
    return http.client.HTTPConnection(str(address.hostname), address.port, timeout=10)


def basic(server: DemoServer) -> dict[str, str]:
    secret = base64.b64encode(f"{server.user_name}:{server.password}".encode()).decode()
    return XML | {"Authorization": f"Basic {secret}"}


def test_it_listens_on_the_loopback_address_only(server: DemoServer) -> None:
    assert urlsplit(server.url).hostname == "127.0.0.1"
    assert urlsplit(server.url).path == "/EWS/Exchange.asmx"


def test_without_a_sign_in_it_answers_401_and_names_the_way(server: DemoServer) -> None:
    response = requests.post(server.url, data=SEARCH, headers=XML, timeout=10)

    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"].startswith("Basic ")


@pytest.mark.parametrize(
    "authorization",
    ["Basic", "Basic ????", "Basic /w==", "Bearer abc", f"Basic {base64.b64encode(b'no colon').decode()}"],
)
def test_a_sign_in_that_makes_no_sense_is_refused(server: DemoServer, authorization: str) -> None:
    response = requests.post(server.url, data=SEARCH, headers=XML | {"Authorization": authorization}, timeout=10)

    assert response.status_code == 401


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_a_password_with_umlauts_is_understood_in_both_encodings_that_clients_send(encoding: str) -> None:
    with DemoServer(SmallHouse(), password="Grüße") as server:
        secret = base64.b64encode(f"{server.user_name}:{server.password}".encode(encoding)).decode()
        headers = XML | {"Authorization": f"Basic {secret}"}

        assert requests.post(server.url, data=SEARCH, headers=headers, timeout=10).status_code == 200


def test_a_wrong_password_is_refused(server: DemoServer) -> None:
    assert post(server, SEARCH, auth=(server.user_name, server.password.swapcase() + "x")).status_code == 401


def test_the_account_may_be_named_by_its_mail_address_and_in_any_case(server: DemoServer) -> None:
    assert post(server, SEARCH, auth=("Reception@contoso.example", server.password)).status_code == 200
    assert post(server, SEARCH, auth=(server.user_name.lower(), server.password)).status_code == 200


def test_exchange_online_takes_its_own_token_and_neither_the_password_nor_that_of_graph() -> None:
    with DemoServer(SmallHouse(), authentication="bearer") as server:

        def status(authorization: str) -> int:
            headers = XML | {"Authorization": authorization}
            return requests.post(server.url, data=SEARCH, headers=headers, timeout=10).status_code

        basic = base64.b64encode(f"{server.user_name}:{server.password}".encode()).decode()
        refused = [f"Basic {basic}", f"Bearer {server.token}", "Bearer", "Bearer "]
        assert [status(one) for one in refused] == [401] * 4
        assert status(f"Bearer {server.ews_token}") == 200


def test_ntlm_signs_a_connection_in_once(ntlm_server: DemoServer) -> None:
    with requests.Session() as session:
        session.auth = HttpNtlmAuth(ntlm_server.user_name, ntlm_server.password)
        first = session.post(ntlm_server.url, data=SEARCH, headers=XML, timeout=10)
        session.auth = None
        second = session.post(ntlm_server.url, data=SEARCH, headers=XML, timeout=10)

    assert (first.status_code, second.status_code) == (200, 200)


def test_ntlm_refuses_a_wrong_password_and_an_unknown_user(ntlm_server: DemoServer) -> None:
    for auth in (HttpNtlmAuth(ntlm_server.user_name, "wrong"), HttpNtlmAuth("CONTOSO\\ghost", ntlm_server.password)):
        assert post(ntlm_server, SEARCH, auth=auth).status_code == 401


@pytest.mark.parametrize("token", ["", "????", base64.b64encode(b"NTLMSSP\x00\x01").decode(), "TlRMTQ=="])
def test_ntlm_survives_tokens_that_make_no_sense(ntlm_server: DemoServer, token: str) -> None:
    headers = XML | {"Authorization": f"NTLM {token}"}

    assert requests.post(ntlm_server.url, data=SEARCH, headers=headers, timeout=10).status_code == 401


@given(
    st.sampled_from(["NTLM", "Negotiate"]), st.lists(st.binary().map(lambda end: b"NTLMSSP\x00" + end) | st.binary())
)
def test_no_ntlm_token_breaks_a_handshake(scheme: str, tokens: list[bytes]) -> None:
    authentication = NtlmAuthentication(Account("CONTOSO\\reception", "reception@contoso.example", "secret"))
    authentication.start()
    handshake = authentication.handshake()
    try:
        verdicts = [handshake.judge(f"{scheme} {base64.b64encode(token).decode()}") for token in tokens]
    finally:
        authentication.stop()

    assert not any(verdict.accepted for verdict in verdicts)


def test_negotiate_wraps_the_same_ntlm(ntlm_server: DemoServer) -> None:
    client = spnego.client(
        ntlm_server.user_name,
        ntlm_server.password,
        protocol="negotiate",
        options=spnego.NegotiateOptions.use_negotiate,
    )
    connection = connection_to(ntlm_server)
    token, status = client.step(), 401
    while token and status == 401:
        headers = XML | {"Authorization": f"Negotiate {base64.b64encode(token).decode()}"}
        connection.request("POST", "/EWS/Exchange.asmx", SEARCH, headers)
        response = connection.getresponse()
        response.read()
        status = response.status
        challenge = response.headers["WWW-Authenticate"] or ""
        token = client.step(base64.b64decode(challenge.removeprefix("Negotiate"))) if len(challenge) > 20 else None
    connection.close()

    assert status == 200


def test_another_way_to_sign_in_can_be_plugged_in() -> None:
    class Guestbook:
        """Lets everybody in who says "please"."""

        def start(self) -> None:
            """Do nothing."""

        stop = start

        def handshake(self) -> "Guestbook":
            return self

        def judge(self, authorization: str | None) -> Verdict:
            return Verdict(accepted=authorization == "please", challenges=("Manners",))

    with DemoServer(HOUSE, authentication=lambda _: Guestbook()) as polite:
        rude = requests.post(polite.url, data=SEARCH, headers=XML, timeout=10)
        friendly = requests.post(polite.url, data=SEARCH, headers=XML | {"Authorization": "please"}, timeout=10)

    assert (rude.status_code, rude.headers["WWW-Authenticate"]) == (401, "Manners")
    assert friendly.status_code == 200


def test_two_servers_with_ntlm_know_their_own_passwords_only(ntlm_server: DemoServer) -> None:
    with DemoServer(HOUSE, authentication="ntlm") as other:
        right = post(other, SEARCH, auth=HttpNtlmAuth(other.user_name, other.password))
        wrong = post(other, SEARCH, auth=HttpNtlmAuth(other.user_name, ntlm_server.password))
        still_right = post(ntlm_server, SEARCH, auth=HttpNtlmAuth(other.user_name, ntlm_server.password))

    assert (right.status_code, wrong.status_code, still_right.status_code) == (200, 401, 200)


def test_ntlm_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NTLM_USER_FILE", "somebody else's")

    with DemoServer(HOUSE, authentication="ntlm"):
        pass

    assert os.environ["NTLM_USER_FILE"] == "somebody else's"


def test_the_password_stands_in_no_repr(server: DemoServer) -> None:
    handshakes = (server, server._authentication, server._authentication.handshake())

    assert all(server.password not in repr(thing) + repr(vars(thing)) for thing in handshakes[1:])
    assert server.password not in repr(server)


def test_other_paths_are_not_found_whoever_asks(server: DemoServer) -> None:
    root = server.url.removesuffix("/EWS/Exchange.asmx")

    for path in ("/", "/owa", "/EWS/", "/autodiscover/autodiscover.svc"):
        assert requests.post(root + path, data=SEARCH, headers=XML, timeout=10).status_code == 404
        assert requests.get(root + path, timeout=10).status_code == 404


def test_the_path_may_be_written_in_any_case(server: DemoServer) -> None:
    url = server.url.replace("EWS/Exchange", "ews/exchange")

    assert requests.post(url, data=SEARCH, headers=basic(server), timeout=10).status_code == 200


def test_reading_the_service_with_get_is_not_allowed(server: DemoServer) -> None:
    assert requests.get(server.url, timeout=10).status_code == 405


def test_many_requests_go_over_one_connection(server: DemoServer) -> None:
    connection = connection_to(server)
    connection.connect()
    sock = connection.sock

    for _ in range(3):
        connection.request("POST", "/EWS/Exchange.asmx", SEARCH, basic(server))
        assert connection.getresponse().read().count(b"anna@contoso.example") == 2

    assert connection.sock is sock
    connection.close()


def test_long_answers_are_compressed_for_those_who_accept_it(server: DemoServer) -> None:
    asked = envelope(free_busy([f"{number}@contoso.example" for number in range(50)], at(24, 0), at(25, 0)))
    connection = connection_to(server)

    connection.request("POST", "/EWS/Exchange.asmx", asked, basic(server) | {"Accept-Encoding": "gzip, deflate"})
    packed = connection.getresponse()
    body = packed.read()
    connection.request("POST", "/EWS/Exchange.asmx", asked, basic(server) | {"Accept-Encoding": "identity"})
    plain = connection.getresponse()

    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == plain.read()
    connection.close()


def test_a_request_without_a_length_or_too_long_is_refused(server: DemoServer) -> None:
    for length, status in ((None, 411), ("-1", 411), ("9999999999", 413)):
        connection = connection_to(server)
        connection.putrequest("POST", "/EWS/Exchange.asmx")
        if length is not None:
            connection.putheader("Content-Length", length)
        connection.endheaders()
        assert connection.getresponse().status == status
        connection.close()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "ErrorSchemaValidation"),
        (b"<html><body>not SOAP</body></html>", "ErrorSchemaValidation"),
        (SEARCH[:-20], "ErrorSchemaValidation"),
        (
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + SEARCH.replace(b"anna", b"&e;"),
            "ErrorSchemaValidation",
        ),
        (envelope(""), "ErrorInvalidRequest"),
        (envelope(resolve_names("a") * 2), "ErrorInvalidRequest"),
        (envelope("<m:SendItem/>"), "ErrorInvalidRequest"),
        (envelope("<t:ResolveNames/>"), "ErrorInvalidRequest"),
        (envelope("<m:ResolveNames/>"), "ErrorSchemaValidation"),
        (envelope(resolve_names("a"), "Exchange2099"), "ErrorInvalidServerVersion"),
        (envelope(resolve_names("a"), ""), "ErrorInvalidServerVersion"),
    ],
)
def test_what_is_no_valid_request_gets_a_fault(server: DemoServer, body: bytes, code: str) -> None:
    response = post(server, body)
    answer = Answer(response.status_code, etree.fromstring(response.content))

    assert answer.status == 500
    assert answer.texts("e:ResponseCode") == [code]
    assert answer.content.findtext("faultcode").endswith(f":{code}")
    assert "hostname" not in response.text


@given(st.binary() | st.integers(0, len(SEARCH)).map(lambda length: SEARCH[:length] + b"<!" + SEARCH[length:]))
def test_whatever_comes_in_some_soap_goes_out(body: bytes) -> None:
    setting = Setting(HOUSE, "reception@contoso.example", StandingClock())

    status, answer = operations.answer(body, setting, SERVER_VERSIONS["newest"])

    assert status in {200, 500}
    assert etree.fromstring(answer).tag == "{http://schemas.xmlsoap.org/soap/envelope/}Envelope"
    assert b"ErrorInternalServerError" not in answer


def test_a_server_refuses_versions_newer_than_itself() -> None:
    with DemoServer(HOUSE, version="2010_SP1") as old:
        assert ask(old, resolve_names("anna"), version="Exchange2010_SP2").codes == ["ErrorInvalidServerVersion"]
        assert ask(old, resolve_names("anna"), version="Exchange2007_SP1").codes == ["NoError"]


def test_a_request_that_names_no_version_counts_as_exchange_2007(server: DemoServer) -> None:
    assert post(server, envelope(resolve_names("anna"), None)).status_code == 200
    assert post(server, envelope("<m:GetServerTimeZones/>", None)).status_code == 500


@pytest.mark.parametrize("version", SERVER_VERSIONS)
def test_each_version_introduces_itself_by_its_build(version: str) -> None:
    with DemoServer(HOUSE, version=version) as server:
        info = ask(server, resolve_names("anna")).root.find("{*}Header/{*}ServerVersionInfo")

    build = tuple(
        int(info.get(part)) for part in ("MajorVersion", "MinorVersion", "MajorBuildNumber", "MinorBuildNumber")
    )
    assert build == SERVER_VERSIONS[version].build
    assert info.get("Version") == (SERVER_VERSIONS[version].schema_name or None)


def test_a_bug_in_the_house_becomes_a_fault_and_not_a_broken_connection(caplog: pytest.LogCaptureFixture) -> None:
    class Crumbling(SmallHouse):
        def search(self, name: str) -> Sequence[Mailbox]:
            raise ZeroDivisionError

    with DemoServer(Crumbling()) as server:
        assert ask(server, resolve_names("anna")).codes == ["ErrorInternalServerError"]

    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_it_prints_nothing_even_when_clients_hang_up(server: DemoServer, capfd: pytest.CaptureFixture[str]) -> None:
    address = urlsplit(server.url)
    with socket.create_connection(("127.0.0.1", address.port or 0)) as sock:
        sock.sendall(b"POST /EWS/Exchange.asmx HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf")
    with socket.create_connection(("127.0.0.1", address.port or 0)) as sock:
        sock.sendall(b"NONSENSE / HTTP/1.1\r\n\r\n")
        assert b" 501 " in sock.recv(100)

    assert post(server, SEARCH).status_code == 200
    assert capfd.readouterr() == ("", "")


def test_stopping_closes_connections_that_clients_keep_open() -> None:
    server = DemoServer(HOUSE).start()
    connection = connection_to(server)
    connection.request("POST", "/EWS/Exchange.asmx", SEARCH, basic(server))
    connection.getresponse().read()

    server.stop()

    assert connection.sock is not None
    assert connection.sock.recv(1) == b""
    connection.close()


def test_it_can_be_started_again_and_stopped_twice() -> None:
    server = DemoServer(HOUSE)

    for _ in range(2):
        with server:
            assert post(server, SEARCH).status_code == 200
    server.stop()

    with pytest.raises(RuntimeError, match="not running"):
        _ = server.url


def test_unknown_versions_and_ways_to_sign_in_are_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match="2007_SP1"):
        DemoServer(HOUSE, version="2003")
    with pytest.raises(ValueError, match="basic"):
        DemoServer(HOUSE, authentication="smoke signals")
