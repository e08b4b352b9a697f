"""What people read when the server, the network or something in between has a bad day."""

import gzip
import threading
import tracemalloc
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from attendant.core.errors import (
    AddressRefused,
    AttendantError,
    CredentialsRefused,
    EwsBlocked,
    NotConfigured,
    ProviderError,
    ProxyRefused,
    ServiceFailed,
    ServiceUnreachable,
    SignInError,
    Throttled,
    TimedOut,
    UnexpectedReply,
    WrongAddress,
)
from attendant.providers.ews.config import EwsConfig
from attendant.providers.ews.protocol import OneTryPolicy
from attendant.providers.http import Limits
from tests.fakes.ews_answers import details, fault, free_busy, item, mailbox, soap
from tests.fakes.ews_server import (
    Answer,
    FakeEwsServer,
    drip,
    endless,
    gzip_bomb,
    half_a_body,
    hang_up,
    reply,
    reset,
    silence,
)
from tests.fakes.faults import ENTITIES, IMPATIENT, PAGE
from tests.fakes.provider_ports import DAYS, PASSWORD, FixedClock, MemoryRefusals, ews_provider

ANNA = ["anna@contoso.example"]
BODY = free_busy(mailbox(item("2026-11-24T09:00:00", "2026-11-24T10:00:00", details=details("Sales"))))
FINE = reply(200, BODY)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def failing(answer: Answer, limits: Limits = IMPATIENT) -> AttendantError:
    with FakeEwsServer([answer]) as server:
        provider = ews_provider(server.url, limits=limits)
        with pytest.raises(AttendantError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()
    return raised.value


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (reply(401), CredentialsRefused, "refused the user name or password"),
        (reply(401, Connection="close"), CredentialsRefused, "refused the user name or password"),
        (reply(403), EwsBlocked, "does not allow Exchange Web Services"),
        (reply(404), WrongAddress, "no Exchange Web Services at"),
        (reply(405), WrongAddress, "no Exchange Web Services at"),
        (reply(407), ProxyRefused, "wants a user name and password"),
        (reply(302, Location="https://adfs.contoso.example/"), WrongAddress, "sends the console to another address"),
        (reply(307, Location="/owa"), WrongAddress, "sends the console to another address"),
        (reply(418), UnexpectedReply, "could not be read"),
        (reply(429), Throttled, "is busy"),
        (reply(456), EwsBlocked, "does not allow Exchange Web Services"),
        (reply(500, b"<html>Server Error</html>", content_type="text/html"), ServiceFailed, "reported a fault"),
        (reply(502, b"bad gateway", content_type="text/html"), ServiceUnreachable, "The server in front of"),
        (reply(503), Throttled, "is busy"),
        (reply(504), TimedOut, "too long"),
        (reply(200, PAGE, content_type="text/html"), UnexpectedReply, "A web page came instead"),
        (reply(200, b"<html><p>captive", content_type="text/xml"), UnexpectedReply, "A web page came instead"),
        (reply(200), UnexpectedReply, "was empty"),
        (reply(200, b"\x00\xff\xfe binary", content_type="image/png"), UnexpectedReply, "could not be read"),
        (reply(200, BODY[:-30]), UnexpectedReply, "could not be read"),
        (reply(200, soap("<a/>")), UnexpectedReply, "could not be read"),
        (reply(200, b"<a/>"), UnexpectedReply, "could not be read"),
        (reply(200, ENTITIES), UnexpectedReply, "could not be read"),
        (reply(200, OUTSIDE), UnexpectedReply, "could not be read"),
        (reply(200, b"not gzip", Content_Encoding="gzip"), UnexpectedReply, "could not be unpacked"),
        (half_a_body(BODY), UnexpectedReply, "ended early"),
        (drip(BODY), TimedOut, "took too long"),
        (silence, TimedOut, "took too long"),
        (reset, ServiceUnreachable, "broke off"),
        (hang_up, ServiceUnreachable, "broke off"),
        (gzip_bomb(300), UnexpectedReply, "far too large"),
        (endless(b" " * 65536), UnexpectedReply, "far too large"),
    ],
)
def test_each_bad_day_has_its_own_words(answer: Answer, kind: type[AttendantError], words: str) -> None:
    error = failing(answer)

    assert type(error) is kind
    assert words in str(error)
    assert str(error.problem.remedy)
    assert PASSWORD not in repr(error.problem)
    assert "Sales" not in repr(error.problem)
    assert "hotel" not in repr(error.problem)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("header", "wait_s"),
    [("7", 7.0), ("0", 0.0), ("Tue, 24 Nov 2026 09:31:00 GMT", 60.0), ("Tue, 24 Nov 2026 09:00:00 GMT", 0.0),
     ("999999999", 3600.0), ("soon", None), ("nan", None), ("-3", 0.0)],
)  # fmt: skip
def test_a_waiting_time_is_kept(status: int, header: str, wait_s: float | None) -> None:
    assert failing(reply(status, Retry_After=header)).problem.retry_after_s == wait_s


def test_a_busy_server_without_a_waiting_time_gives_none() -> None:
    assert failing(reply(503)).problem.retry_after_s is None


def test_a_fault_inside_http_500_is_read_and_not_taken_for_a_broken_server() -> None:
    error = failing(reply(500, fault("ErrorInvalidServerVersion")))

    assert error.problem.code == "ErrorInvalidServerVersion"
    assert "older version" in str(error.problem.remedy)


@pytest.mark.parametrize(
    ("url", "kind", "words"),
    [
        ("", NotConfigured, "not set up"),
        ("http://mail.contoso.invalid/EWS/Exchange.asmx", AddressRefused, "mail.contoso.invalid unprotected"),
        ("http://192.0.2.7/EWS/Exchange.asmx", AddressRefused, "192.0.2.7 unprotected"),
        ("http://127.0.0.1.contoso.invalid/", AddressRefused, "unprotected"),
        ("ftp://mail.contoso.invalid/", AddressRefused, "not allowed"),
        ("mail.contoso.invalid", AddressRefused, "not allowed"),
        ("https://", AddressRefused, "not allowed"),
        ("https://mail.contoso.invalid:port/", AddressRefused, "not allowed"),
        ("https://mail.contoso.invalid/EWS/Exchange.asmx", ServiceUnreachable, "name mail.contoso.invalid is known"),
        ("https://127.0.0.1:9/EWS/Exchange.asmx", ServiceUnreachable, "127.0.0.1 refuses the connection"),
        ("http://localhost:9/EWS/Exchange.asmx", ServiceUnreachable, "localhost refuses the connection"),
        ("http://[::1]:9/EWS/Exchange.asmx", ServiceUnreachable, "::1"),
    ],
)
def test_each_bad_address_has_its_own_words(url: str, kind: type[AttendantError], words: str) -> None:
    provider = ews_provider(url)
    with pytest.raises(AttendantError) as raised:
        provider.free_busy(ANNA, DAYS)
    provider.close()

    assert type(raised.value) is kind
    assert words in str(raised.value)


def test_a_refused_connection_lets_one_look_at_host_and_port() -> None:
    provider = ews_provider("https://127.0.0.1:9/EWS/Exchange.asmx")
    with pytest.raises(ServiceUnreachable) as raised:
        provider.free_busy(ANNA, DAYS)
    provider.close()

    assert "host or port of the EWS URL" in str(raised.value.problem.remedy)


def test_a_proxy_that_wants_a_password_is_named() -> None:
    with FakeEwsServer([reply(407, Proxy_Authenticate="NTLM")]) as proxy:
        provider = ews_provider(
            "https://mail.contoso.invalid/EWS/Exchange.asmx", proxy=f"http://127.0.0.1:{proxy.port}"
        )
        with pytest.raises(ProxyRefused) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert "wants a user name and password" in str(raised.value)
    assert all("Authorization" not in request.headers for request in proxy.requests)


def test_a_proxy_that_is_not_there_is_named() -> None:
    provider = ews_provider("https://mail.contoso.invalid/EWS/Exchange.asmx", proxy="http://127.0.0.1:9")

    with pytest.raises(ProxyRefused, match="through the proxy server"):
        provider.free_busy(ANNA, DAYS)
    provider.close()


def test_this_machine_is_never_asked_through_a_proxy() -> None:
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url, proxy="http://127.0.0.1:9")
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_the_environment_names_no_proxy_for_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("no_proxy", "")
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_a_server_that_has_closed_an_idle_connection_is_asked_again_on_a_new_one() -> None:
    with FakeEwsServer([FINE, hang_up, FINE]) as server:
        provider = ews_provider(server.url)
        provider.free_busy(ANNA, DAYS)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert len(server.requests) == 3


def test_connections_are_used_again() -> None:
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url)
        for _ in range(5):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert len({request.client_port for request in server.requests}) == 1


def test_after_trouble_the_next_call_works() -> None:
    with FakeEwsServer([half_a_body(BODY), reset, reply(500), FINE]) as server:
        provider = ews_provider(server.url)
        for _ in range(3):
            with pytest.raises(ProviderError):
                provider.free_busy(ANNA, DAYS)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_a_packed_answer_is_read() -> None:
    with FakeEwsServer([reply(200, gzip.compress(BODY), Content_Encoding="gzip")]) as server:
        provider = ews_provider(server.url)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert [event.subject for event in schedule.events] == ["Sales"]


def test_a_bomb_is_never_held_as_a_whole() -> None:
    tracemalloc.start()
    try:
        failing(gzip_bomb(300))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 24 * 1024 * 1024


def test_two_requests_are_in_flight_at_most() -> None:
    together, most, lock = 0, 0, threading.Lock()
    both = threading.Barrier(2, timeout=5)

    def counting(handler: object, request: object) -> None:
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        both.wait()
        with lock:
            together -= 1
        FINE(handler, request)  # type: ignore[arg-type]  # what the server gave

    with FakeEwsServer([FINE, counting]) as server, ThreadPoolExecutor(6) as threads:
        provider = ews_provider(server.url)
        provider.free_busy(ANNA, DAYS)
        answers = [call.result() for call in [threads.submit(provider.free_busy, ANNA, DAYS) for _ in range(6)]]
        provider.close()

    assert len(answers) == 6
    assert most == 2


@pytest.mark.parametrize("answer", [silence, drip(BODY, pause_s=0.2)])
def test_close_ends_calls_in_flight(answer: Answer) -> None:
    started = threading.Event()

    def watched(handler: object, request: object) -> None:
        started.set()
        answer(handler, request)  # type: ignore[arg-type]  # what the server gave

    with FakeEwsServer([watched]) as server, ThreadPoolExecutor(1) as threads:
        provider = ews_provider(server.url, limits=Limits(read_s=60, answer_s=60))
        call = threads.submit(provider.free_busy, ANNA, DAYS)
        assert started.wait(10)
        provider.close()
        error = call.exception(timeout=10)

    assert isinstance(error, ServiceUnreachable)
    assert "was closed" in str(error)


def test_close_ends_calls_that_wait_for_their_turn() -> None:
    with FakeEwsServer([FINE, silence]) as server, ThreadPoolExecutor(4) as threads:
        provider = ews_provider(server.url, limits=Limits(read_s=60, answer_s=60))
        provider.free_busy(ANNA, DAYS)
        calls = [threads.submit(provider.free_busy, ANNA, DAYS) for _ in range(4)]
        assert server.silent.wait(10)
        provider.close()
        errors = [call.exception(timeout=10) for call in calls]

    assert all(isinstance(error, ServiceUnreachable) for error in errors)


def test_a_closed_provider_sends_nothing_more() -> None:
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url)
        provider.close()
        provider.close()
        with pytest.raises(ServiceUnreachable, match="was closed"):
            provider.free_busy(ANNA, DAYS)

    assert server.requests == []


def test_a_broken_answer_is_no_reason_to_fear_for_the_mailbox() -> None:
    assert not failing(half_a_body(BODY)).problem.lasting
    assert not failing(reply(503)).problem.needs_person
    assert failing(reply(403)).problem.lasting


def test_office_365_gets_words_of_its_own() -> None:
    policy = OneTryPolicy(
        EwsConfig("https://outlook.office365.com/EWS/Exchange.asmx", client_id="our-registration"), FixedClock()
    )
    blocked = requests.Response()
    blocked.status_code = 403

    with pytest.raises(EwsBlocked, match="are blocked for this organisation or licence") as raised:
        policy.raise_response_errors(blocked)
    remedy = str(raised.value.problem.remedy)
    assert "Microsoft Graph" in remedy
    assert 'Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs "our-registration"' in remedy
    assert "this replaces the list" in remedy


@pytest.mark.parametrize("authentication", ["basic", "ntlm"])
def test_no_password_is_ever_sent_to_office_365(authentication: str) -> None:
    refusals = MemoryRefusals()
    provider = ews_provider(
        "https://outlook.office365.com/EWS/Exchange.asmx", authentication=authentication, refusals=refusals
    )

    for _ in range(2):
        with pytest.raises(SignInError, match="no longer accepts a user name and password") as raised:
            provider.free_busy(["anna@contoso.example"], DAYS)
        assert raised.value.problem.needs_person
        assert "Choose the provider Office 365" in str(raised.value.problem.remedy)
    provider.close()

    assert refusals.refused == set()  # it was not tried


@pytest.mark.parametrize(("where", "words"), [("/owa", "EWS URL"), ("https://hotel.example/", "sign-in page")])
def test_a_redirect_to_another_host_may_be_a_network_that_wants_a_sign_in(where: str, words: str) -> None:
    assert words in str(failing(reply(302, Location=where)).problem.remedy)
