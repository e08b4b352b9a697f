"""Signing in by Negotiate and NTLM, against pyspnego's own half of a server, with and without TLS."""

import base64
import hashlib
import re
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import requests
import spnego
import trustme
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from attendant.core.errors import AttendantError, CredentialsRefused, SignInError
from attendant.providers.ews import protocol
from attendant.providers.http import OpenSockets, Trust, equip
from attendant.providers.negotiate import NegotiateAuth
from tests.fakes.ews_answers import free_busy, mailbox
from tests.fakes.ews_server import Answer, FakeEwsServer, Request, reply, tunnel_to
from tests.fakes.ntlm import USER, account_file
from tests.fakes.provider_ports import DAYS, PASSWORD, ews_provider

FINE = reply(200, free_busy(mailbox()))
ANNA = ["anna@contoso.example"]


@dataclass
class Gate:
    """Lets a connection in by SPNEGO; with ``bound_to`` only one whose proof names that certificate.

    Attributes:
        schemes: What is offered.
        bound_to: The certificate (DER) that a client must have seen, or b"".
        hashed_by: What the certificate is hashed by in the binding.
        conversations: How often a sign-in was begun.
    """

    schemes: str = "Negotiate"
    bound_to: bytes = b""
    hashed_by: str = "sha256"
    conversations: int = 0
    refusals: int = 0

    def __call__(self, handler: Any, request: Request) -> None:
        authorization = request.headers.get("Authorization", "")
        if getattr(handler, "signed_in", False) and not authorization:
            FINE(handler, request)
            return
        found = re.fullmatch(r"(Negotiate|NTLM) (.+)", authorization)
        if not found:
            reply(401, b"who is there?", WWW_Authenticate=self.schemes)(handler, request)
            return
        if getattr(handler, "context", None) is None:
            self.conversations += 1
            handler.context = self._context(found[1])
        try:
            answer = handler.context.step(base64.b64decode(found[2]))
        except spnego.exceptions.SpnegoError:
            handler.context = None
            self.refusals += 1
            reply(401, WWW_Authenticate=self.schemes)(handler, request)
            return
        token = f"{found[1]} {base64.b64encode(answer).decode()}" if answer else ""
        if handler.context.complete:
            handler.signed_in, handler.context = True, None
            FINE(handler, request)
        else:
            reply(401, WWW_Authenticate=token)(handler, request)

    def _context(self, scheme: str) -> Any:
        bindings = None
        if self.bound_to:
            data = b"tls-server-end-point:" + hashlib.new(self.hashed_by, self.bound_to).digest()
            bindings = spnego.channel_bindings.GssChannelBindings(application_data=data)
        options = spnego.NegotiateOptions.use_ntlm if scheme == "NTLM" else spnego.NegotiateOptions.use_negotiate
        return spnego.server(protocol=scheme.lower(), options=options, channel_bindings=bindings)


@pytest.fixture(autouse=True)
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    account_file(tmp_path, monkeypatch, PASSWORD)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def tls(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[ssl.SSLContext, bytes]:
    """A context for a server that this computer trusts, and the certificate in it."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    certificate = authority.issue_cert("localhost")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context, ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())


@pytest.fixture
def session() -> requests.Session:
    session = requests.Session()
    equip(session, Trust(), OpenSockets())
    return session


def windows_user(monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> None:
    """Stand in for SSPI, which exists on Windows only: the signed-in user has a name and a password here."""
    monkeypatch.setattr(protocol, "_windows_auth", lambda: NegotiateAuth(USER, password, prefers="negotiate"))


def test_a_server_that_offers_negotiate_only_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    windows_user(monkeypatch)
    gate = Gate("Negotiate")
    with FakeEwsServer([gate]) as server:
        provider = ews_provider(server.url, authentication="windows", password=None)
        problems = [provider.free_busy(ANNA, DAYS)[0].problem for _ in range(3)]
        provider.close()

    assert problems == [None] * 3
    assert gate.conversations == 1
    assert len({request.client_port for request in server.requests}) == 1


def test_a_password_serves_a_server_that_offers_negotiate_only() -> None:
    gate = Gate("Negotiate")
    with FakeEwsServer([gate]) as server:
        provider = ews_provider(server.url, authentication="ntlm")
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert gate.conversations == 1


@pytest.mark.parametrize(("prefers", "used"), [("negotiate", "Negotiate"), ("ntlm", "NTLM")])
def test_of_two_kinds_the_preferred_one_is_used(session: requests.Session, prefers: str, used: str) -> None:
    with FakeEwsServer([Gate("Negotiate, NTLM")]) as server, session:
        answer = session.post(server.url, data=b"<x/>", auth=NegotiateAuth(USER, PASSWORD, prefers=prefers))

    assert answer.status_code == 200
    assert server.requests[1].headers["Authorization"].startswith(used)
    assert {request.body for request in server.requests} == {b"<x/>"}


def test_the_certificate_of_the_connection_is_bound_into_the_proof(
    tls: tuple[ssl.SSLContext, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    windows_user(monkeypatch)
    context, certificate = tls
    with FakeEwsServer([Gate(bound_to=certificate)], tls=context, host="localhost") as server:
        provider = ews_provider(server.url, authentication="windows", password=None)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


@pytest.mark.parametrize("signed_by", [hashes.SHA256(), hashes.SHA384(), hashes.SHA512()], ids=lambda one: one.name)
def test_the_binding_is_hashed_as_the_certificate_is_signed(
    signed_by: hashes.SHA256 | hashes.SHA384 | hashes.SHA512, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows_user(monkeypatch)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    begins = datetime.now(UTC) - timedelta(days=1)
    built = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    certificate = built.not_valid_before(begins).not_valid_after(begins + timedelta(days=9)).sign(key, signed_by)
    shown = certificate.public_bytes(serialization.Encoding.DER)
    plain = serialization.NoEncryption()
    path = tmp_path / "server.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    with FakeEwsServer([Gate(bound_to=shown, hashed_by=signed_by.name)], tls=context, host="localhost") as server:
        pinned = hashlib.sha256(shown).hexdigest()
        provider = ews_provider(server.url, authentication="windows", password=None, certificate_sha256=pinned)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_a_balancer_that_opens_the_encryption_is_named_for_the_windows_user(
    tls: tuple[ssl.SSLContext, bytes], authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows_user(monkeypatch)
    context, _ = tls
    behind = ssl.PEM_cert_to_DER_cert(authority.issue_cert("mailbox").cert_chain_pems[0].bytes().decode())
    gate = Gate(bound_to=behind)
    with FakeEwsServer([gate], tls=context, host="localhost") as server:
        provider = ews_provider(server.url, authentication="windows", password=None)
        with pytest.raises(SignInError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert raised.value.problem.code == "WindowsUserRefused"
    assert "load balancer" in str(raised.value.problem.remedy)
    assert "channel binding" in str(raised.value.problem.remedy)
    assert gate.refusals == 1


def test_a_balancer_that_opens_the_encryption_is_named_for_a_password_and_it_is_tried_once(
    tls: tuple[ssl.SSLContext, bytes], authority: trustme.CA
) -> None:
    context, _ = tls
    behind = ssl.PEM_cert_to_DER_cert(authority.issue_cert("mailbox").cert_chain_pems[0].bytes().decode())
    gate = Gate("Negotiate, NTLM", bound_to=behind)
    with FakeEwsServer([gate], tls=context, host="localhost") as server:
        provider = ews_provider(server.url, authentication="ntlm")
        for _ in range(2):
            with pytest.raises(CredentialsRefused):
                provider.free_busy(ANNA, DAYS)
        with pytest.raises(CredentialsRefused) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert gate.refusals == 1
    assert raised.value.problem.needs_person


@pytest.mark.parametrize(("authentication", "kind"), [("windows", SignInError), ("ntlm", CredentialsRefused)])
def test_a_clock_an_hour_off_is_the_first_suspect_when_a_proof_is_refused(
    authentication: str, kind: type[SignInError], monkeypatch: pytest.MonkeyPatch
) -> None:
    windows_user(monkeypatch, "guess")
    gate = Gate("Negotiate, NTLM")

    def an_hour_ago(handler: Any, request: Request) -> None:
        handler.date_time_string = lambda: format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)
        gate(handler, request)

    with FakeEwsServer([an_hour_ago]) as server:
        password = None if authentication == "windows" else "guess"
        provider = ews_provider(server.url, authentication=authentication, password=password)
        with pytest.raises(SignInError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert type(raised.value) is kind
    assert "clock differs from the server's by 60 minutes" in str(raised.value.problem.summary)
    assert "date, time and time zone" in str(raised.value.problem.remedy)


def test_without_encryption_no_balancer_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    windows_user(monkeypatch, "guess")
    with FakeEwsServer([Gate()]) as server:
        provider = ews_provider(server.url, authentication="windows", password=None)
        with pytest.raises(SignInError) as raised:
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert "load balancer" not in str(raised.value.problem.remedy)


def clients(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Keep what each conversation is begun with."""
    asked: list[dict[str, Any]] = []
    original = spnego.client

    def client(*words: Any, **more: Any) -> Any:
        asked.append(more)
        return original(*words, **more)

    monkeypatch.setattr(spnego, "client", client)
    return asked


def test_the_server_is_named_as_in_the_address(session: requests.Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = clients(monkeypatch)
    with FakeEwsServer([Gate()], host="localhost") as server, session:
        session.post(server.url, auth=NegotiateAuth(USER, PASSWORD, prefers="negotiate"))

    assert (asked[0]["hostname"], asked[0]["service"]) == ("localhost", "HTTP")
    assert asked[0]["channel_bindings"] is None


def test_behind_a_proxy_the_server_is_named_and_bound_and_not_the_proxy(
    authority: trustme.CA, tls: tuple[ssl.SSLContext, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    del tls  # this computer trusts the authority
    asked = clients(monkeypatch)
    windows_user(monkeypatch)
    certificate = authority.issue_cert("mail.contoso.invalid")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    shown = ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())
    with (
        FakeEwsServer([Gate(bound_to=shown)], tls=context) as server,
        FakeEwsServer([tunnel_to(server.port)]) as proxy,
    ):
        url = "https://mail.contoso.invalid/EWS/Exchange.asmx"
        way = f"http://127.0.0.1:{proxy.port}"
        provider = ews_provider(url, authentication="windows", password=None, proxy=way)
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert asked[0]["hostname"] == "mail.contoso.invalid"


def test_a_refused_windows_user_is_tried_once_by_calls_at_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    windows_user(monkeypatch, "guess")
    gate = Gate()
    several = threading.Event()

    def slowly(handler: Any, request: Request) -> None:
        several.wait(0.2)
        gate(handler, request)

    with FakeEwsServer([slowly]) as server, ThreadPoolExecutor(4) as threads:
        provider = ews_provider(server.url, authentication="windows", password=None)
        calls = [threads.submit(provider.free_busy, ANNA, DAYS) for _ in range(4)]
        errors = [call.exception() for call in calls]

        assert [type(error) for error in errors] == [SignInError] * 4
        assert gate.refusals == 1
        windows_user(monkeypatch)
        with pytest.raises(SignInError):
            provider.free_busy(ANNA, DAYS)
        assert gate.refusals == 2  # what a person asks for anew is a new try
        provider.close()


@pytest.mark.skipif("sys.platform == 'win32'", reason="there the person at the computer has a sign-in")
def test_without_a_ticket_the_computer_is_named_and_not_the_server(
    session: requests.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NTLM_USER_FILE")
    with FakeEwsServer([Gate()], host="localhost") as server, session:
        with pytest.raises(SignInError, match="nothing to sign in with at localhost") as raised:
            session.post(server.url, auth=NegotiateAuth(prefers="negotiate"))

        assert len(server.requests) == 1
    assert raised.value.problem.code == "NoWindowsCredentials"


def test_a_name_that_the_directory_does_not_know_is_said_with_what_to_register(
    session: requests.Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def client(*_words: object, **_more: object) -> object:
        raise spnego.exceptions.BadNameError

    monkeypatch.setattr(spnego, "client", client)
    with FakeEwsServer([Gate()], host="localhost") as server, session, pytest.raises(SignInError) as raised:
        session.post(server.url, auth=NegotiateAuth(prefers="negotiate"))

    assert "HTTP/localhost" in str(raised.value.problem.remedy)


def test_cookies_of_a_balancer_go_along(session: requests.Session) -> None:
    gate = Gate()

    def with_cookie(handler: Any, request: Request) -> None:
        reply(401, WWW_Authenticate="Negotiate", Set_Cookie="server=7")(handler, request)

    with FakeEwsServer([with_cookie, gate]) as server, session:
        answer = session.post(server.url, auth=NegotiateAuth(USER, PASSWORD, prefers="negotiate"))

    assert answer.status_code == 200
    assert {request.headers.get("Cookie") for request in server.requests[1:]} == {"server=7"}


@pytest.mark.parametrize(
    "answer",
    [
        reply(500),
        reply(401, WWW_Authenticate="Negotiate bm90IGEgdG9rZW4="),
    ],
)
def test_a_conversation_that_breaks_down_has_words_of_its_own(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    windows_user(monkeypatch)
    with FakeEwsServer([reply(401, WWW_Authenticate="Negotiate"), answer]) as server:
        provider = ews_provider(server.url, authentication="windows", password=None)
        with pytest.raises(AttendantError, match="broke down"):
            provider.free_busy(ANNA, DAYS)
        provider.close()


def test_a_server_that_never_ends_the_conversation_is_left(session: requests.Session) -> None:
    tokens: list[bytes] = []

    def again_and_again(handler: Any, request: Request) -> None:
        _, _, token = request.headers.get("Authorization", "").partition(" ")
        if not token:
            reply(401, WWW_Authenticate="Negotiate")(handler, request)
            return
        tokens.append(base64.b64decode(token))
        context = spnego.server(protocol="negotiate", options=spnego.NegotiateOptions.use_negotiate)
        challenge = base64.b64encode(context.step(tokens[0]) or b"").decode()
        reply(401, WWW_Authenticate=f"Negotiate {challenge}")(handler, request)

    with FakeEwsServer([again_and_again]) as server, session:
        answer = session.post(server.url, auth=NegotiateAuth(USER, PASSWORD, prefers="negotiate"))

    assert answer.status_code == 401
    assert len(server.requests) < 10


def test_a_password_shows_in_no_representation() -> None:
    assert PASSWORD not in repr(NegotiateAuth(USER, PASSWORD, prefers="ntlm"))
