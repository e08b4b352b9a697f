"""Whom the provider trusts, over real TLS on this machine."""

import hashlib
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from attendant.core.errors import AttendantError, CertificateNotTrusted, WrongAddress
from tests.fakes.ews_answers import free_busy, mailbox
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.handshakes import context_of, context_of_2007
from tests.fakes.ntlm import NtlmGate, account_file
from tests.fakes.provider_ports import DAYS, PASSWORD, ews_provider

FINE = reply(200, free_busy(mailbox()))
ANNA = ["anna@contoso.example"]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system trust the authority."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


def fingerprint_of(certificate: trustme.LeafCert) -> str:
    der = ssl.PEM_cert_to_DER_cert(certificate.cert_chain_pems[0].bytes().decode())
    return hashlib.sha256(der).hexdigest()


@pytest.fixture
def serve(authority: trustme.CA) -> Iterator[Callable[..., FakeEwsServer]]:
    """Serve with a certificate for the given names."""
    servers: list[FakeEwsServer] = []

    def started(certificate: trustme.LeafCert | None = None, host: str = "localhost") -> FakeEwsServer:
        tls = context_of(certificate or authority.issue_cert("localhost", "127.0.0.1"))
        server = FakeEwsServer([FINE], tls=tls, host=host).__enter__()
        servers.append(server)
        return server

    yield started
    for server in servers:
        server.__exit__(None, None, None)


def error_of(url: str, **options: str) -> AttendantError:
    provider = ews_provider(url, **options)  # type: ignore[arg-type]  # the options are those of the function
    with pytest.raises(AttendantError) as raised:
        provider.free_busy(ANNA, DAYS)
    provider.close()
    return raised.value


def test_a_certificate_of_an_authority_that_the_system_trusts_is_enough(
    serve: Callable[..., FakeEwsServer], trusted: None
) -> None:
    server = serve()
    provider = ews_provider(server.url)
    (schedule,) = provider.free_busy(ANNA, DAYS)
    provider.close()

    assert schedule.problem is None


def test_an_unknown_authority_is_not_trusted_and_no_request_is_sent(serve: Callable[..., FakeEwsServer]) -> None:
    server = serve()

    error = error_of(server.url)

    assert isinstance(error, CertificateNotTrusted)
    assert "localhost is not trusted on this computer" in str(error)
    assert server.requests == []


def test_a_bundle_in_the_environment_changes_nothing(
    serve: Callable[..., FakeEwsServer], authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(path))
    monkeypatch.setenv("CURL_CA_BUNDLE", str(path))

    assert isinstance(error_of(serve().url), CertificateNotTrusted)


def test_a_certificate_for_another_name_is_named_as_such(
    serve: Callable[..., FakeEwsServer], authority: trustme.CA, trusted: None
) -> None:
    error = error_of(serve(authority.issue_cert("mail.contoso.example")).url)

    assert error.problem.code == "CertificateForAnotherName"
    assert "another name than localhost" in str(error)


def test_an_expired_certificate_is_named_as_such(
    serve: Callable[..., FakeEwsServer], authority: trustme.CA, trusted: None
) -> None:
    from datetime import UTC, datetime

    old = authority.issue_cert(
        "localhost", not_before=datetime(2020, 1, 1, tzinfo=UTC), not_after=datetime(2021, 1, 1, tzinfo=UTC)
    )

    error = error_of(serve(old).url)

    assert error.problem.code == "CertificateExpired"
    assert "localhost has expired" in str(error)


@pytest.mark.parametrize("written", ["plain", "upper with colons"])
def test_a_pinned_certificate_is_enough_whoever_issued_it(
    serve: Callable[..., FakeEwsServer], authority: trustme.CA, written: str
) -> None:
    certificate = authority.issue_cert("another.name.example")
    fingerprint = fingerprint_of(certificate)
    if written != "plain":
        fingerprint = ":".join(fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
    server = serve(certificate)
    provider = ews_provider(server.url, certificate_sha256=fingerprint)
    (schedule,) = provider.free_busy(ANNA, DAYS)
    provider.close()

    assert schedule.problem is None


def test_any_other_certificate_is_refused_before_the_password_is_sent_even_a_trusted_one(
    serve: Callable[..., FakeEwsServer], trusted: None
) -> None:
    server = serve()

    error = error_of(server.url, certificate_sha256="ab" * 32)

    assert error.problem.code == "CertificatePinned"
    assert "is not the one that was pinned" in str(error)
    assert len(error.problem.detail.rpartition(" ")[2]) == 64
    assert server.requests == []


def test_a_fingerprint_that_is_none_trusts_nobody(serve: Callable[..., FakeEwsServer], trusted: None) -> None:
    server = serve()

    assert isinstance(error_of(server.url, certificate_sha256="abcd"), CertificateNotTrusted)
    assert server.requests == []


def test_a_server_without_tls_is_named_as_such() -> None:
    with FakeEwsServer([FINE]) as server:
        error = error_of(server.url.replace("http://", "https://"))

    assert isinstance(error, WrongAddress)
    assert "does not speak https" in str(error)


def test_outdated_tls_is_refused_with_the_option_named(authority: trustme.CA, trusted: None) -> None:
    with FakeEwsServer([FINE], tls=context_of_2007(authority.issue_cert("localhost")), host="localhost") as server:
        error = error_of(server.url)

    assert error.problem.code == "TlsTooOld"
    assert "Exchange 2007" in str(error.problem.remedy)


@pytest.mark.parametrize("pinned", [False, True])
def test_outdated_tls_works_where_the_administrator_allows_it(
    authority: trustme.CA, trusted: None, pinned: bool
) -> None:
    certificate = authority.issue_cert("localhost")
    with FakeEwsServer([FINE], tls=context_of_2007(certificate), host="localhost") as server:
        provider = ews_provider(
            server.url, legacy_tls=True, certificate_sha256=fingerprint_of(certificate) if pinned else ""
        )
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None


def test_outdated_tls_still_checks_who_the_server_is(authority: trustme.CA) -> None:
    with FakeEwsServer([FINE], tls=context_of_2007(authority.issue_cert("localhost")), host="localhost") as server:
        provider = ews_provider(server.url, legacy_tls=True)
        with pytest.raises(CertificateNotTrusted):
            provider.free_busy(ANNA, DAYS)
        provider.close()

    assert server.requests == []


@pytest.mark.parametrize("pinned", [False, True])
def test_ntlm_works_over_tls(
    authority: trustme.CA, trusted: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pinned: bool
) -> None:
    account_file(tmp_path, monkeypatch, PASSWORD)
    certificate = authority.issue_cert("localhost")
    gate = NtlmGate(FINE)
    with FakeEwsServer([gate], tls=context_of(certificate), host="localhost") as server:
        provider = ews_provider(
            server.url, authentication="ntlm", certificate_sha256=fingerprint_of(certificate) if pinned else ""
        )
        (schedule,) = provider.free_busy(ANNA, DAYS)
        provider.close()

    assert schedule.problem is None
    assert gate.proofs == 1
