"""What an administrator can enter or register wrongly, and what a network can put in between: the sentence for each."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import requests
import trustme
from msal import application

from attendant.core.errors import (
    AttendantError,
    Problem,
)
from attendant.settings.memory_secrets import MemorySecrets
from attendant.signin.account import Registration
from attendant.signin.clouds import GLOBAL
from attendant.signin.connection_errors import NotMicrosoft, unreachable
from attendant.signin.http_client import MicrosoftHttp
from attendant.signin.refusals import AccountRefused, RegistrationWrong, SignInUnavailable, SignInUnclear
from attendant.signin.session import MicrosoftSession
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import CLIENT, TENANT, FakeEntra, refused

SCOPES = GLOBAL.graph_scopes

Sessions = Callable[..., MicrosoftSession]


@pytest.fixture
def entra() -> FakeEntra:
    return FakeEntra()


@pytest.fixture
def session(tmp_path: Path, entra: FakeEntra) -> Sessions:
    def make(tenant: str = TENANT, client: str = CLIENT) -> MicrosoftSession:
        tokens = TokenCacheFile(tmp_path / "tokens.bin", MemorySecrets())
        return MicrosoftSession(Registration(GLOBAL, tenant, client), tokens, lambda: entra)

    return make


def outcome(session: MicrosoftSession, entra: FakeEntra, kind: type[AttendantError]) -> Problem:
    """Sign in, and return what went wrong."""

    def sign_in() -> None:
        pending = session.begin(SCOPES)
        session.finish(pending, entra.browse(pending.address))

    with pytest.raises(kind) as caught:
        sign_in()
    assert session.account() is None
    return caught.value.problem


def test_a_wrong_tenant_is_named(session: Sessions, entra: FakeEntra) -> None:
    problem = outcome(session(tenant="contoso.exmaple"), entra, RegistrationWrong)

    assert str(problem.summary) == "The organisation contoso.exmaple was not found."


def test_swapped_ids_are_hinted_at(session: Sessions, entra: FakeEntra) -> None:
    problem = outcome(session(tenant=CLIENT, client=TENANT), entra, RegistrationWrong)

    assert str(problem.summary) == f"The organisation {CLIENT} was not found."
    assert "swapped with the Application (client) ID" in str(problem.remedy)


def test_something_that_is_no_tenant_at_all_is_named_too(session: Sessions, entra: FakeEntra) -> None:
    problem = outcome(session(tenant="contoso"), entra, RegistrationWrong)

    assert str(problem.summary) == "The organisation contoso was not found."


def test_a_wrong_client_is_named_together_with_the_tenant(session: Sessions, entra: FakeEntra) -> None:
    other = CLIENT.replace("0a", "ff")

    problem = outcome(session(client=other), entra, RegistrationWrong)

    assert str(problem.summary) == "The organisation knows no application with this ID."
    assert other in str(problem.remedy)
    assert TENANT in str(problem.remedy)


@pytest.mark.parametrize(
    ("fault", "summary", "platform"),
    [
        (("invalid_client", 7000218), "The program is registered as a web application.", "Mobile and desktop"),
        (
            ("invalid_request", 9002327),
            "The program is registered as a single-page application.",
            "under Mobile and desktop",
        ),
        (("invalid_client", 50011), "The redirect address of the program is not registered.", "/nativeclient"),
    ],
    ids=["web", "single-page", "redirect missing"],
)
def test_a_wrong_registration_says_what_it_is_and_where_to_mend_it(
    session: Sessions, entra: FakeEntra, fault: tuple[str, int], summary: str, platform: str
) -> None:
    entra.token_fault = fault

    problem = outcome(session(), entra, RegistrationWrong)

    assert str(problem.summary) == summary
    assert platform in str(problem.remedy)


@pytest.mark.parametrize(
    ("code", "summary"),
    [
        (50020, "This account does not belong to the organisation."),
        (90072, "This account does not belong to the organisation."),
        (50057, "This account is disabled."),
        (50105, "You are not assigned to this application."),
    ],
    ids=["other organisation", "stranger", "disabled", "not assigned"],
)
def test_an_account_that_cannot_be_used_is_told_why(
    session: Sessions, entra: FakeEntra, code: int, summary: str
) -> None:
    entra.token_fault = ("invalid_grant", code)

    assert str(outcome(session(), entra, AccountRefused).summary) == summary


def test_a_guest_is_told_to_use_an_account_of_the_organisation(session: Sessions, entra: FakeEntra) -> None:
    entra.user = "anna@partner.example"
    entra.home_tenant = "99999999-2222-3333-4444-555555555555"

    problem = outcome(session(), entra, AccountRefused)

    assert str(problem.summary) == "anna@partner.example is a guest of this organisation and has no calendar in it."


def test_an_organisation_without_exchange_online_is_told_so(session: Sessions, entra: FakeEntra) -> None:
    entra.next_refusal = refused("invalid_grant", 650052)

    problem = outcome(session(), entra, AttendantError)

    assert str(problem.summary) == "The organisation has no Exchange Online, or it is not enabled for this program."
    assert "licences" in str(problem.remedy)


def test_an_address_pasted_twice_is_told_so(session: Sessions, entra: FakeEntra) -> None:
    signing_in = session()
    pending = signing_in.begin(SCOPES)
    entra._codes.clear()

    with pytest.raises(SignInUnclear, match="redeemed before"):
        signing_in.finish(pending, f"{pending.redirect}?code=x&state={pending.flow['state']}")


@pytest.mark.parametrize("off", [timedelta(hours=1), timedelta(hours=-1)], ids=["ahead", "behind"])
def test_a_clock_that_is_an_hour_off_signs_in_and_renews(
    session: Sessions, entra: FakeEntra, off: timedelta, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_time = application.time.time
    monkeypatch.setattr(application.time, "time", lambda: true_time() + off.total_seconds())
    signing_in = session()
    pending = signing_in.begin(SCOPES)

    signing_in.finish(pending, entra.browse(pending.address))

    calls = len(entra.token_calls)
    assert signing_in.token(SCOPES) == signing_in.token(SCOPES)
    assert len(entra.token_calls) == calls


class _Answers(BaseHTTPRequestHandler):
    answer: tuple[int, dict[str, str], bytes]

    def do_GET(self) -> None:
        status, headers, body = self.answer
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - named by http.server
        """Say nothing."""


class _Quiet(HTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that does not trust the certificate."""


@contextmanager
def server(answer: tuple[int, dict[str, str], bytes], *, tls: bool = False) -> Iterator[str]:
    """Stand where Microsoft's sign-in should be; yield host and port."""
    with _Quiet(("127.0.0.1", 0), type("Answers", (_Answers,), {"answer": answer})) as listening:
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            trustme.CA().issue_cert("localhost").configure_cert(context)
            listening.socket = context.wrap_socket(listening.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"localhost:{listening.server_port}"
        listening.shutdown()
        thread.join()


def problem_on_the_way(tmp_path: Path, host: str) -> Problem:
    """Begin a sign-in by the program's own HTTP client, and return what went wrong."""
    tokens = TokenCacheFile(tmp_path / "tokens.bin", MemorySecrets())
    registration = Registration(replace(GLOBAL, authority_host=host), TENANT, CLIENT)
    with pytest.raises(AttendantError) as caught:
        MicrosoftSession(registration, tokens, lambda: MicrosoftHttp(lambda _url: None)).begin(SCOPES)
    return caught.value.problem


def problem_of_answer(status: int, headers: dict[str, str], body: bytes = b"") -> Problem:
    """Let this be what came in place of Microsoft's answer, and return what is made of it."""
    with server((status, headers, body)) as host, pytest.raises(NotMicrosoft) as caught:
        MicrosoftHttp(lambda _url: None).get(f"http://{host}/")
    return unreachable(caught.value, host).problem


def test_a_proxy_that_inspects_tls_is_described_and_not_called_a_sign_in_problem(tmp_path: Path) -> None:
    with server((200, {}, b""), tls=True) as host:
        problem = problem_on_the_way(tmp_path, host)

    assert problem.code == "CertificateNotTrusted"
    assert str(problem.summary).endswith(f"{host} shows a certificate of its own.")
    assert "install the proxy's authority" in str(problem.remedy)
    assert not problem.needs_person


def test_a_clock_that_is_years_off_is_the_first_suspect(tmp_path: Path) -> None:
    refused_by_date = ssl.SSLCertVerificationError("certificate is not yet valid")
    refused_by_date.verify_code = 9

    problem = unreachable(requests.exceptions.SSLError(refused_by_date), "login.example").problem

    assert str(problem.summary) == "The certificate of login.example is not valid yet."
    assert str(problem.remedy).startswith("Check this computer's date and time")


def test_nobody_at_the_other_end_is_a_problem_of_the_network(tmp_path: Path) -> None:
    with server((200, {}, b"")) as host:
        pass

    problem = problem_on_the_way(tmp_path, host)

    assert problem.code == "ServiceUnreachable"
    assert str(problem.summary) == "Microsoft's sign-in service cannot be reached."


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (302, {"Location": "http://portal.hotel.example/"}, b""),
        (200, {"Content-Type": "text/html"}, b"<!doctype html><title>Welcome</title>"),
        (403, {"Content-Type": "text/html"}, b"<html><body>Blocked by policy</body></html>"),
        (511, {"Content-Type": "text/html"}, b"<html><body>Sign in to the network</body></html>"),
    ],
    ids=["sent elsewhere", "a page", "a block page", "network sign-in"],
)
def test_a_captive_portal_is_no_sign_in_problem(status: int, headers: dict[str, str], body: bytes) -> None:
    problem = problem_of_answer(status, headers, body)

    assert "answers in its place" in str(problem.summary)
    assert "open any web page" in str(problem.remedy)
    assert not problem.needs_person


def test_a_proxy_that_wants_a_password_is_named() -> None:
    problem = problem_of_answer(407, {"Proxy-Authenticate": "Basic"})

    assert problem.code == "ProxyRefused"
    assert "on the proxy without a sign-in" in str(problem.remedy)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_trouble_at_microsoft_passes_by_itself_and_its_wait_is_kept(status: int) -> None:
    problem = problem_of_answer(status, {"Retry-After": "17"})

    assert problem.code == SignInUnavailable.__name__
    assert problem.retry_after_s == 17
    assert not problem.needs_person
