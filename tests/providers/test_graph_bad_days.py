"""What people read when Graph, the network or something in between has a bad day."""

import base64
import gzip
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from attendant.core.errors import (
    AddressRefused,
    AttendantError,
    NotConfigured,
    PermissionMissing,
    ProviderError,
    ProxyRefused,
    ServiceFailed,
    ServiceUnreachable,
    SignInError,
    SignInNeeded,
    Throttled,
    TimedOut,
    UnexpectedReply,
    WrongAddress,
)
from attendant.providers.graph.errors import RequestRefused
from attendant.providers.http import Limits
from tests.fakes.ews_server import (
    Answer,
    Request,
    drip,
    endless,
    gzip_bomb,
    half_a_body,
    hang_up,
    reset,
    silence,
)
from tests.fakes.ews_server import reply as any_reply
from tests.fakes.faults import IMPATIENT, PAGE
from tests.fakes.graph_answers import ANNA, JSON, FakeGraphServer, entry, fault, graph_provider, item, schedules
from tests.fakes.provider_ports import DAYS, TokensInTurn

ANNAS = [ANNA]
BODY = schedules(entry(ANNA, item("09:00", "10:00", subject="Sales")))
SECRET = "token-of-anna"


def reply(status: int, body: bytes = b"", *, content_type: str = JSON, **headers: str) -> Answer:
    return any_reply(status, body, content_type=content_type, **headers)


FINE = reply(200, BODY)


def failing(answer: Answer, limits: Limits = IMPATIENT) -> AttendantError:
    with FakeGraphServer([answer]) as server:
        provider = graph_provider(server.url, limits=limits, tokens=TokensInTurn([SECRET]))
        with pytest.raises(AttendantError) as raised:
            provider.free_busy([ANNA, "boris@contoso.example"], DAYS)
        provider.close()
    return raised.value


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (reply(400, fault("BadRequest")), RequestRefused, "refused the request"),
        (reply(400, fault("ErrorInvalidTimeInterval")), ServiceFailed, "refused the request"),
        (reply(400, fault("ErrorTimeIntervalTooBig")), ServiceFailed, "for so many days"),
        (reply(401, fault("InvalidAuthenticationToken")), SignInNeeded, "did not accept the sign-in"),
        (reply(401, fault("InvalidAuthenticationToken"), Connection="close"), SignInNeeded, "did not accept"),
        (reply(403, fault("ErrorAccessDenied")), PermissionMissing, "has not allowed this program"),
        (reply(403, fault("Authorization_RequestDenied")), PermissionMissing, "has not allowed this program"),
        (reply(403, PAGE, content_type="text/html"), UnexpectedReply, "A web page came instead"),
        (reply(404, fault("MailboxNotEnabledForRESTAPI")), SignInError, "has no mailbox"),
        (reply(404, fault("ResourceNotFound")), ServiceFailed, "fault (ResourceNotFound)"),
        (reply(404), WrongAddress, "no Microsoft Graph at"),
        (reply(405), WrongAddress, "no Microsoft Graph at"),
        (reply(407), ProxyRefused, "wants a user name and password"),
        (reply(302, Location="https://login.hotel.example/"), WrongAddress, "sends the console to another address"),
        (reply(413), RequestRefused, "refused the request"),
        (reply(418), UnexpectedReply, "could not be read"),
        (reply(429, fault("ApplicationThrottled")), Throttled, "is busy"),
        (reply(500, fault("generalException")), ServiceFailed, "reported a fault"),
        (reply(500, PAGE, content_type="text/html"), ServiceFailed, "reported a fault"),
        (reply(502), ServiceUnreachable, "The server in front of"),
        (reply(503, fault("serviceNotAvailable")), Throttled, "is busy"),
        (reply(504, fault("timeout")), TimedOut, "too long"),
        (reply(200, PAGE, content_type="text/html"), UnexpectedReply, "A web page came instead"),
        (reply(200, b"<html><p>captive"), UnexpectedReply, "A web page came instead"),
        (reply(200), UnexpectedReply, "was empty"),
        (reply(204), UnexpectedReply, "could not be read"),
        (reply(200, b"\x00\xff\xfe binary"), UnexpectedReply, "could not be read"),
        (reply(200, BODY[:-30]), UnexpectedReply, "could not be read"),
        (reply(200, b"[" * 100_000), UnexpectedReply, "could not be read"),
        (reply(200, b'{"value": NaN}'), UnexpectedReply, "could not be read"),
        (reply(200, b'{"value": ' + b"9" * 5000 + b"}"), UnexpectedReply, "could not be read"),
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
    for hidden in (SECRET, "Sales", "hotel network"):
        assert hidden not in repr(error.problem)
    assert "Exchange.asmx" not in repr(error.problem)


@pytest.mark.parametrize("status", [429, 503, 504])
@pytest.mark.parametrize(
    ("header", "wait_s"),
    [("7", 7.0), ("Tue, 24 Nov 2026 09:31:00 GMT", 60.0), ("999999999", 3600.0), ("soon", None)],
)
def test_a_waiting_time_is_kept(status: int, header: str, wait_s: float | None) -> None:
    assert failing(reply(status, fault("x"), Retry_After=header)).problem.retry_after_s == wait_s


def test_a_missing_consent_is_named_for_the_administrator() -> None:
    problem = failing(reply(403, fault("ErrorAccessDenied", "Access is denied."), request_id="0815")).problem

    assert "Calendars.ReadBasic" in str(problem.remedy)
    assert problem.needs_person
    assert problem.detail == "HTTP 403 Forbidden, ErrorAccessDenied: Access is denied., request-id 0815"


def test_when_every_mailbox_is_refused_the_call_has_failed() -> None:
    with FakeGraphServer([reply(400, fault("BadRequest"))]) as server:
        provider = graph_provider(server.url)
        with pytest.raises(RequestRefused):
            provider.free_busy([f"colleague{n}@contoso.example" for n in range(20)], DAYS)
        provider.close()

    assert len(server.requests) < 40


def challenge(claims: str) -> str:
    return f'Bearer realm="", error="insufficient_claims", claims="{base64.b64encode(claims.encode()).decode()}"'


def test_a_claims_challenge_is_answered_once() -> None:
    claims = '{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}'
    tokens = TokensInTurn(["old", "new"])
    with FakeGraphServer([reply(401, fault("x"), WWW_Authenticate=challenge(claims)), FINE]) as server:
        provider = graph_provider(server.url, tokens=tokens)
        (anna,) = provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert anna.problem is None
    assert tokens.asked_with == [None, claims]
    assert [request.headers["Authorization"] for request in server.requests] == ["Bearer old", "Bearer new"]


def test_a_second_challenge_asks_for_a_sign_in() -> None:
    tokens = TokensInTurn(["old", "new"])
    with FakeGraphServer([reply(401, fault("x"), WWW_Authenticate=challenge("{}"))]) as server:
        provider = graph_provider(server.url, tokens=tokens)
        with pytest.raises(SignInNeeded):
            provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert len(server.requests) == 2


def test_a_token_that_is_not_to_be_had_is_the_calls_error() -> None:
    class NoTokens(TokensInTurn):
        def token(self, claims: str | None = None, refused: str = "") -> str:
            raise SignInNeeded

    with FakeGraphServer([FINE]) as server:
        provider = graph_provider(server.url, tokens=NoTokens([]))
        for _ in range(5):
            with pytest.raises(SignInNeeded):
                provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert server.requests == []


@pytest.mark.parametrize(
    ("url", "kind", "words"),
    [
        ("", NotConfigured, "not set up"),
        ("http://graph.contoso.invalid/v1.0", AddressRefused, "unprotected"),
        ("https://graph.contoso.invalid/v1.0", ServiceUnreachable, "name graph.contoso.invalid is known"),
        ("https://127.0.0.1:9/v1.0", ServiceUnreachable, "127.0.0.1 refuses the connection"),
    ],
)
def test_each_bad_address_has_its_own_words(url: str, kind: type[AttendantError], words: str) -> None:
    provider = graph_provider(url)
    with pytest.raises(AttendantError) as raised:
        provider.free_busy(ANNAS, DAYS)
    provider.close()

    assert type(raised.value) is kind
    assert words in str(raised.value)


def test_a_proxy_that_wants_a_password_is_named_and_gets_no_token() -> None:
    with FakeGraphServer([reply(407, Proxy_Authenticate="NTLM")]) as proxy:
        provider = graph_provider("https://graph.contoso.invalid/v1.0", proxy=f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(ProxyRefused, match="wants a user name and password"):
            provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert all("Authorization" not in request.headers for request in proxy.requests)


def test_connections_are_used_again() -> None:
    with FakeGraphServer([FINE]) as server:
        provider = graph_provider(server.url)
        for _ in range(5):
            provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert len({request.client_port for request in server.requests}) == 1


def test_a_server_that_has_closed_all_idle_connections_is_asked_again_on_a_new_one() -> None:
    together = threading.Barrier(3, timeout=10)

    def at_once(handler: object, request: Request) -> None:
        together.wait()
        FINE(handler, request)  # type: ignore[arg-type]  # what the server gave

    with FakeGraphServer([at_once, at_once, at_once, hang_up, FINE]) as server, ThreadPoolExecutor(3) as threads:
        provider = graph_provider(server.url)
        for call in [threads.submit(provider.free_busy, ANNAS, DAYS) for _ in range(3)]:
            call.result()
        (anna,) = provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert anna.problem is None
    assert len(server.requests) == 5


def test_after_trouble_the_next_call_works() -> None:
    with FakeGraphServer([half_a_body(BODY), reset, reply(500), reply(429), FINE]) as server:
        provider = graph_provider(server.url)
        for _ in range(4):
            with pytest.raises(ProviderError):
                provider.free_busy(ANNAS, DAYS)
        (anna,) = provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert anna.problem is None


def test_a_packed_answer_is_read() -> None:
    with FakeGraphServer([reply(200, gzip.compress(BODY), Content_Encoding="gzip")]) as server:
        provider = graph_provider(server.url)
        (anna,) = provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert [event.subject for event in anna.events] == ["Sales"]


def test_three_requests_are_in_flight_at_most() -> None:
    together, most, lock = 0, 0, threading.Lock()
    all_three = threading.Barrier(3, timeout=10)

    def counting(handler: object, request: Request) -> None:
        nonlocal together, most
        with lock:
            together += 1
            most = max(most, together)
        all_three.wait()
        with lock:
            together -= 1
        FINE(handler, request)  # type: ignore[arg-type]  # what the server gave

    with FakeGraphServer([counting]) as server, ThreadPoolExecutor(9) as threads:
        provider = graph_provider(server.url)
        answers = [call.result() for call in [threads.submit(provider.free_busy, ANNAS, DAYS) for _ in range(9)]]
        provider.close()

    assert len(answers) == 9
    assert most == 3


@pytest.mark.parametrize("answer", [silence, drip(BODY, pause_s=0.2)])
def test_close_ends_calls_in_flight(answer: Answer) -> None:
    started = threading.Event()

    def watched(handler: object, request: Request) -> None:
        started.set()
        answer(handler, request)  # type: ignore[arg-type]  # what the server gave

    with FakeGraphServer([watched]) as server, ThreadPoolExecutor(1) as threads:
        provider = graph_provider(server.url, limits=Limits(read_s=60, answer_s=60))
        call = threads.submit(provider.free_busy, ANNAS, DAYS)
        assert started.wait(10)
        provider.close()
        error = call.exception(timeout=10)

    assert isinstance(error, ServiceUnreachable)
    assert "was closed" in str(error)


def test_close_ends_calls_that_wait_for_their_turn() -> None:
    with FakeGraphServer([silence]) as server, ThreadPoolExecutor(6) as threads:
        provider = graph_provider(server.url, limits=Limits(read_s=60, answer_s=60))
        calls = [threads.submit(provider.free_busy, ANNAS, DAYS) for _ in range(6)]
        assert server.silent.wait(10)
        provider.close()
        errors = [call.exception(timeout=10) for call in calls]

    assert all(isinstance(error, ServiceUnreachable) for error in errors)


def test_a_closed_provider_sends_nothing_more() -> None:
    with FakeGraphServer([FINE]) as server:
        provider = graph_provider(server.url)
        provider.close()
        provider.close()
        with pytest.raises(ServiceUnreachable, match="was closed"):
            provider.free_busy(ANNAS, DAYS)

    assert server.requests == []


class RenewingTokens(TokensInTurn):
    """Gives another token whenever one was refused, and counts that."""

    def __init__(self) -> None:
        super().__init__([])
        self.renewals = 0

    def token(self, claims: str | None = None, refused: str = "") -> str:
        if refused:
            self.renewals += 1
        return f"token-{self.renewals}"


def test_a_service_that_never_accepts_a_token_has_one_renewed_once() -> None:
    tokens = RenewingTokens()
    with FakeGraphServer([reply(401)]) as server:
        provider = graph_provider(server.url, limits=IMPATIENT, tokens=tokens)
        for _ in range(4):
            with pytest.raises(AttendantError):
                provider.free_busy(ANNAS, DAYS)
        provider.close()

    assert tokens.renewals == 1
    assert len(server.requests) == 5
