"""Secure connections as a server offers them, well and badly."""

import os
import ssl
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import trustme

HOST = "127.0.0.1"
_LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def context_of(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Show ``certificate``."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def context_of_2007(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Show ``certificate`` and speak TLS 1.0 only."""
    context = context_of(certificate)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # deprecated is the point here
        context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1
    return context


@contextmanager
def trusted_authority() -> Iterator[trustme.CA]:
    """Yield an authority that the system trusts meanwhile."""
    authority = trustme.CA()
    before = os.environ.get("SSL_CERT_FILE")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "authority.pem"
        authority.cert_pem.write_to_path(str(path))
        os.environ["SSL_CERT_FILE"] = str(path)
        try:
            yield authority
        finally:
            del os.environ["SSL_CERT_FILE"]
            if before is not None:
                os.environ["SSL_CERT_FILE"] = before


BROKEN: Mapping[str, Callable[[trustme.CA], ssl.SSLContext | None]] = {
    "a certificate of an unknown authority": lambda _trusted: context_of(trustme.CA().issue_cert(HOST)),
    "a certificate for another name": lambda trusted: context_of(trusted.issue_cert("mail.contoso.example")),
    "a certificate that has expired": lambda trusted: context_of(
        trusted.issue_cert(HOST, not_before=_LONG_AGO, not_after=_LONG_AGO.replace(year=2021))
    ),
    "TLS 1.0 only": lambda trusted: context_of_2007(trusted.issue_cert(HOST)),
    "no TLS at all": lambda _trusted: None,
}
"""Why a secure connection does not come about, and what the server does then; None: it speaks plain http."""
