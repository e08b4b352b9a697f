"""Who is asking: Basic, NTLM and bearer, and a wrong password that is tried once."""

import base64
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from attendant.core.errors import (
    AttendantError,
    CredentialsRefused,
    NotConfigured,
    PasswordMissing,
    SignInError,
    SignInNeeded,
)
from attendant.providers.ews import sign_in_refused
from tests.fakes.ews_answers import free_busy, mailbox
from tests.fakes.ews_server import Answer, FakeEwsServer, Request, reply
from tests.fakes.ntlm import USER, NtlmGate, account_file
from tests.fakes.provider_ports import DAYS, PASSWORD, MemoryRefusals, TokensInTurn, ews_provider

FINE = reply(200, free_busy(mailbox()))
ANNA = ["anna@contoso.example"]
BASIC = 'Basic realm="mail"'
CHALLENGE = reply(401, WWW_Authenticate=BASIC)


def basic(user_name: str, password: str, encoding: str = "latin-1") -> str:
    return "Basic " + base64.b64encode(f"{user_name}:{password}".encode(encoding)).decode()


def only_with(authorization: str, challenge: str = BASIC) -> Answer:
    def answer(handler: object, request: Request) -> None:
        right = request.headers.get("Authorization") == authorization
        (FINE if right else reply(401, WWW_Authenticate=challenge))(handler, request)  # type: ignore[arg-type]  # a handler

    return answer


def passwords_sent(server: FakeEwsServer) -> int:
    return sum("Authorization" in request.headers for request in server.requests)


def test_basic_asks_once_what_the_server_takes_and_then_sends_name_and_password_with_each_request() -> None:
    with FakeEwsServer([only_with(basic(USER, PASSWORD))]) as server:
        provider = ews_provider(server.url)
        answers = [provider.free_busy(ANNA, DAYS) for _ in range(3)]
        provider.close()

    assert all(schedule.problem is None for (schedule,) in answers)
    assert ["Authorization" in request.headers for request in server.requests] == [False, True, True, True]


def test_a_server_that_names_no_kind_of_sign_in_is_given_the_password() -> None:
    def silent_about_kinds(handler: object, request: Request) -> None:
        (FINE if "Authorization" in request.headers else reply(401))(handler, request)  # type: ignore[arg-type]  # a handler

    with FakeEwsServer([silent_about_kinds]) as server:
        provider = ews_provider(server.url)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_a_server_that_no_longer_offers_basic_gets_the_password_no_second_time() -> None:
    with FakeEwsServer([CHALLENGE, FINE, reply(401, WWW_Authenticate="Negotiate")]) as server:
        provider = ews_provider(server.url)
        provider.free_busy(ANNA, DAYS)
        for _ in range(3):
            with pytest.raises(SignInError):
                provider.free_busy(ANNA, DAYS)
        provider.close()

    assert passwords_sent(server) == 2


def test_basic_sends_what_latin_1_cannot_write_as_utf_8() -> None:
    with FakeEwsServer([only_with(basic(USER, "žluťoučký", "utf-8"))]) as server:
        provider = ews_provider(server.url, password="žluťoučký")
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


@pytest.mark.parametrize("connection", ["keep-alive", "close"])
def test_a_wrong_password_is_tried_once(connection: str) -> None:
    with FakeEwsServer([reply(401, WWW_Authenticate=BASIC, Connection=connection)]) as server:
        provider = ews_provider(server.url)
        for _ in range(3):
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
        with pytest.raises(CredentialsRefused):
            provider.search("anna")
        provider.close()

    assert passwords_sent(server) == 1


def test_a_wrong_password_is_tried_once_across_restarts() -> None:
    refusals = MemoryRefusals()
    with FakeEwsServer([CHALLENGE]) as server:
        for _ in range(2):
            provider = ews_provider(server.url, refusals=refusals)
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
            provider.close()

    assert passwords_sent(server) == 1


def test_a_wrong_password_is_tried_once_by_calls_at_the_same_time() -> None:
    def slow_refusal(handler: object, request: Request) -> None:
        several.wait(0.2)
        reply(401, WWW_Authenticate=BASIC)(handler, request)  # type: ignore[arg-type]  # a handler

    several = threading.Event()
    with FakeEwsServer([slow_refusal]) as server, ThreadPoolExecutor(4) as threads:
        provider = ews_provider(server.url)
        errors = [call.exception() for call in [threads.submit(provider.free_busy, ANNA, DAYS) for _ in range(4)]]
        provider.close()

    assert [type(error) for error in errors] == [CredentialsRefused] * 4
    assert passwords_sent(server) == 1


def test_another_password_is_tried_although_one_was_refused() -> None:
    refusals = MemoryRefusals()
    with FakeEwsServer([only_with(basic(USER, PASSWORD))]) as server:
        wrong = ews_provider(server.url, refusals=refusals, password="guess")
        with pytest.raises(CredentialsRefused):
            wrong.free_busy(ANNA, DAYS)
        right = ews_provider(server.url, refusals=refusals)
        (schedule,) = right.free_busy(ANNA, DAYS)
        wrong.close()
        right.close()

    assert schedule.problem is None


def test_try_again_allows_one_more_try() -> None:
    refusals = MemoryRefusals()
    with FakeEwsServer([CHALLENGE]) as server:
        provider = ews_provider(server.url, refusals=refusals)
        with pytest.raises(CredentialsRefused):
            provider.free_busy(ANNA, DAYS)
        refusals.forget(f"{USER.casefold()}@127.0.0.1:{server.port}")
        for _ in range(2):
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
        provider.close()

    assert passwords_sent(server) == 2


def test_a_password_that_was_good_is_not_tried_again_once_it_is_refused() -> None:
    with FakeEwsServer([CHALLENGE, FINE, CHALLENGE]) as server:
        provider = ews_provider(server.url)
        provider.free_busy(ANNA, DAYS)
        for _ in range(2):
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
        provider.close()

    assert passwords_sent(server) == 2


def test_a_server_in_trouble_refuses_no_password() -> None:
    refusals = MemoryRefusals()
    with FakeEwsServer([reply(503), FINE]) as server:
        provider = ews_provider(server.url, refusals=refusals)
        with pytest.raises(AttendantError):
            provider.free_busy(ANNA, DAYS)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert refusals.refused == set()


@pytest.mark.parametrize(
    ("authentication", "challenge", "system", "named"),
    [
        ("basic", "Negotiate, NTLM", "nt", "“User name and password (NTLM)” or “The signed-in Windows user”"),
        ("basic", "Negotiate", "posix", "Choose “User name and password (NTLM)” as authentication"),
        ("ntlm", BASIC, "posix", "Choose “User name and password (Basic)” as authentication"),
        ("basic", "Bearer", "posix", "Ask your administrator to switch on NTLM"),
    ],
)
def test_where_the_server_offers_another_way_to_sign_in_it_is_named_as_in_the_settings_and_no_password_is_sent(
    authentication: str, challenge: str, system: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sign_in_refused, "IS_WINDOWS", system == "nt")
    refusals = MemoryRefusals()
    with FakeEwsServer([reply(401, WWW_Authenticate=challenge)]) as server:
        provider = ews_provider(server.url, authentication=authentication, refusals=refusals)
        with pytest.raises(SignInError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert raised.value.problem.code == "AuthenticationNotOffered"
    assert named in str(raised.value.problem.remedy)
    assert refusals.refused == set()
    assert passwords_sent(server) == 0


@pytest.mark.parametrize("password", [None, ""])
@pytest.mark.parametrize("authentication", ["basic", "ntlm"])
def test_without_a_password_nothing_is_sent(authentication: str, password: str | None) -> None:
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url, authentication=authentication, password=password)
        with pytest.raises(PasswordMissing):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert server.requests == []


def test_without_a_user_name_nothing_is_sent() -> None:
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(server.url, user_name=" ")
        with pytest.raises(NotConfigured, match="user name"):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert server.requests == []


def test_a_password_shows_in_no_representation() -> None:
    provider = ews_provider("http://127.0.0.1:1/EWS/Exchange.asmx")
    with pytest.raises(AttendantError) as raised:
        provider.free_busy(ANNA, DAYS)
    provider.close()

    assert PASSWORD not in f"{provider!r} {vars(provider)['_config']!r} {raised.value!r} {raised.value.problem!r}"


@pytest.fixture
def ntlm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], NtlmGate]:
    account_file(tmp_path, monkeypatch, PASSWORD)
    return lambda: NtlmGate(FINE)


def test_ntlm_proves_the_password_once_for_a_connection(ntlm: Callable[[], NtlmGate]) -> None:
    gate = ntlm()
    with FakeEwsServer([gate]) as server:
        provider = ews_provider(server.url, authentication="ntlm")
        problems = [provider.free_busy(ANNA, DAYS)[0].problem for _ in range(3)]
        provider.close()

    assert problems == [None] * 3
    assert gate.proofs == 1
    assert len(server.requests) == 5


def test_a_wrong_ntlm_password_is_proved_once(ntlm: Callable[[], NtlmGate]) -> None:
    gate = ntlm()
    with FakeEwsServer([gate]) as server:
        provider = ews_provider(server.url, authentication="ntlm", password="guess")
        for _ in range(2):
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
        provider.close()

    assert gate.proofs == 1


def test_an_ntlm_conversation_that_breaks_down_has_words_of_its_own() -> None:
    with FakeEwsServer([reply(401, WWW_Authenticate="NTLM"), reply(500)]) as server:
        provider = ews_provider(server.url, authentication="ntlm")
        with pytest.raises(AttendantError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert "broke down" in str(raised.value)


def test_a_token_of_now_goes_with_each_request() -> None:
    tokens = TokensInTurn(["first", "second"])
    with FakeEwsServer([FINE]) as server:
        provider = ews_provider(
            server.url, authentication="bearer", password=None, tokens=tokens, user_name="reception@contoso.example"
        )
        provider.free_busy(ANNA, DAYS)
        provider.free_busy(ANNA, DAYS)
        provider.close()

    assert [one.headers["Authorization"] for one in server.requests] == ["Bearer first", "Bearer second"]
    assert {one.headers["X-AnchorMailbox"] for one in server.requests} == {"reception@contoso.example"}


def test_a_claims_challenge_is_answered_once_with_a_new_token() -> None:
    claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}'
    challenge = f'Bearer error="insufficient_claims", claims="{base64.b64encode(claims.encode()).decode().rstrip("=")}"'
    tokens = TokensInTurn(["old", "new"])
    with FakeEwsServer([only_with("Bearer new", challenge)]) as server:
        provider = ews_provider(server.url, authentication="bearer", password=None, tokens=tokens)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert tokens.asked_with == [None, claims]


@pytest.mark.parametrize("challenge", ["Bearer", 'Bearer claims="e30="', 'Bearer claims="%%%"'])
def test_a_refused_token_asks_for_a_sign_in_and_is_not_tried_for_ever(challenge: str) -> None:
    with FakeEwsServer([reply(401, WWW_Authenticate=challenge)]) as server:
        provider = ews_provider(server.url, authentication="bearer", password=None, tokens=TokensInTurn(["old"]))
        with pytest.raises(SignInNeeded):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert len(server.requests) <= 2


def test_a_token_that_is_refused_for_no_reason_is_renewed_once() -> None:
    tokens = TokensInTurn(["outlived", "new"])
    with FakeEwsServer([only_with("Bearer new", "Bearer")]) as server:
        provider = ews_provider(server.url, authentication="bearer", password=None, tokens=tokens)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert len(server.requests) == 2


def test_however_many_calls_went_before_a_challenge_is_answered_once() -> None:
    challenge = reply(401, WWW_Authenticate=f'Bearer claims="{base64.b64encode(b"{}").decode()}"')
    with FakeEwsServer([FINE, FINE, FINE, challenge]) as server:
        provider = ews_provider(server.url, authentication="bearer", password=None, tokens=TokensInTurn(["old"]))
        for _ in range(3):
            provider.free_busy(ANNA, DAYS)
        with pytest.raises(SignInNeeded):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert len(server.requests) == 3 + 2


def test_a_service_that_refuses_each_token_is_not_sent_a_renewed_one_again() -> None:
    tokens = TokensInTurn([f"token {number}" for number in range(20)])
    with FakeEwsServer([reply(401, WWW_Authenticate="Bearer")]) as server:
        provider = ews_provider(server.url, authentication="bearer", password=None, tokens=tokens)
        for _ in range(3):
            with pytest.raises(SignInNeeded):
                provider.free_busy(ANNA, DAYS)
        provider.close()

    assert len(server.requests) == 2 + 1 + 1


def test_bearer_without_a_source_of_tokens_needs_a_sign_in() -> None:
    provider = ews_provider("http://127.0.0.1:1/EWS/Exchange.asmx", authentication="bearer", password=None)

    with pytest.raises(SignInNeeded):
        provider.free_busy(ANNA, DAYS)
    provider.close()


@pytest.mark.skipif("sys.platform == 'win32'", reason="there it signs in")
def test_the_windows_account_is_for_windows() -> None:
    provider = ews_provider("http://127.0.0.1:1/EWS/Exchange.asmx", authentication="windows", password=None)

    with pytest.raises(NotConfigured, match="Windows only"):
        provider.free_busy(ANNA, DAYS)
    provider.close()
