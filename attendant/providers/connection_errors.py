"""What broke on the way to a server, in words that name the host."""

import re
import socket
import ssl
from collections.abc import Iterator
from typing import TypeVar

import requests
import urllib3.exceptions

from attendant.core.errors import (
    TRIES_AGAIN,
    AddressRefused,
    CertificateNotTrusted,
    ProviderError,
    ProxyRefused,
    ServiceUnreachable,
    TimedOut,
    UnexpectedReply,
    WrongAddress,
)
from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.text import Text

E = TypeVar("E", bound=BaseException)

# OpenSSL's verification results (openssl/x509_vfy.h), as ssl.SSLCertVerificationError.verify_code gives them.
_NOT_YET_VALID = 9
_EXPIRED = 10
_OTHER_NAME = (62, 64)

_TOO_OLD = (
    "TLSV1_ALERT_PROTOCOL_VERSION", "UNSUPPORTED_PROTOCOL", "NO_PROTOCOLS_AVAILABLE", "DH_KEY_TOO_SMALL",
    "UNSAFE_LEGACY_RENEGOTIATION_DISABLED", "SSLV3_ALERT_HANDSHAKE_FAILURE", "TLS_ALERT_HANDSHAKE_FAILURE",
    "VERSION_TOO_LOW", "EE_KEY_TOO_SMALL", "CA_MD_TOO_WEAK",
)  # fmt: skip
_NOT_TLS = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG")

_PIN_REMEDY = Text(
    "If the server got a new certificate, enter its fingerprint in Settings, Calendar Integration; "
    "else someone may be in between."
)
_ISSUER_REMEDY = Text(
    "Ask your administrator to install the organisation's root certificate on this computer, "
    "or enter the certificate's fingerprint in Settings, Calendar Integration."
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and all that it was made from: requests and urllib3 wrap in three different ways."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if not isinstance(one, BaseException) or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [*one.args, getattr(one, "reason", None), getattr(one, "original_error", None)]
        waiting += [one.__cause__, one.__context__]


def _first(causes: tuple[BaseException, ...], *kinds: type[E]) -> E | None:
    return next((cause for cause in causes if isinstance(cause, kinds)), None)


def connection_error(error: Exception, host: str) -> ProviderError:
    """Return our error for one of requests, urllib3, ssl or the socket.

    Args:
        error: What was caught.
        host: Host that was to be reached, for the sentence.
    """
    causes = tuple(_causes(error))
    gaps = {"host": host}
    detail = f"{type(error).__name__}: {causes[-1]}" if len(causes) > 1 else f"{type(error).__name__}: {error}"
    proxy = _first(causes, requests.exceptions.ProxyError, urllib3.exceptions.ProxyError)
    if proxy is not None or isinstance(error, requests.exceptions.InvalidProxyURL):
        return _proxy_error(str(error))
    if tunnel := next((str(cause) for cause in causes if "Tunnel connection failed" in str(cause)), ""):
        return _proxy_error(tunnel)  # http.client's own words, where nothing wraps them
    tls = next((cause for cause in causes if isinstance(cause, ssl.SSLError | urllib3.exceptions.SSLError)), None)
    if tls is not None:
        return _tls_error(causes, host)
    # urllib3 counts these two among its timeouts, so they come first.
    if _first(causes, socket.gaierror, urllib3.exceptions.NameResolutionError):
        return ServiceUnreachable(
            summary=Text("No server with the name {host} is known.", gaps),
            remedy=Text("Check the network connection, and the address in Settings, Calendar Integration."),
            detail=detail,
        )
    if _first(causes, ConnectionRefusedError):
        return ServiceUnreachable(
            summary=Text("{host} refuses the connection.", gaps),
            remedy=_refused_remedy(host),
            detail=detail,
        )
    if isinstance(error, requests.Timeout) or _first(causes, TimeoutError, urllib3.exceptions.TimeoutError):
        return TimedOut(summary=Text("{host} took too long to answer.", gaps), detail=detail)
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return UnexpectedReply(
            summary=Text("The answer of {host} ended early.", gaps),
            remedy=TRIES_AGAIN,
            detail=detail,
        )
    if isinstance(error, requests.exceptions.ContentDecodingError):
        return UnexpectedReply(summary=Text("The answer of {host} could not be unpacked.", gaps), detail=detail)
    if isinstance(error, requests.exceptions.InvalidURL | requests.exceptions.InvalidSchema):
        return AddressRefused(detail=detail)
    return ServiceUnreachable(summary=Text("The connection to {host} broke off.", gaps), detail=detail)


def _refused_remedy(host: str) -> Text:
    if is_microsoft(host):
        return Text("The server may be restarting. {again}", {"again": TRIES_AGAIN})
    return Text(
        "The server may be restarting, or host or port of the EWS URL in Settings, Calendar Integration, may be wrong. "
        "{again}",
        {"again": TRIES_AGAIN},
    )


def _proxy_error(detail: str) -> ProviderError:
    if re.search(r"\b407\b", detail):
        return ProxyRefused(
            summary=Text("The proxy server wants a user name and password, which the console cannot give."),
            detail="HTTP 407",
        )
    return ProxyRefused(
        summary=Text("The calendar server cannot be reached through the proxy server."), detail=detail[:300]
    )


def _tls_error(causes: tuple[BaseException, ...], host: str) -> ProviderError:
    gaps = {"host": host}
    said = " ".join(str(cause) for cause in causes)
    refused = _first(causes, ssl.SSLCertVerificationError)
    if "Fingerprints did not match" in said or "Fingerprint of invalid length" in said:
        got = re.search(r'got "([0-9a-f]{64})"', said)
        return CertificateNotTrusted(
            summary=Text("The certificate of {host} is not the one that was pinned.", gaps),
            remedy=_PIN_REMEDY,
            detail=f"SHA-256 of the server's certificate: {got[1]}" if got else "fingerprint of invalid length",
            code="CertificatePinned",
        )
    if refused is not None:
        return _verification_error(refused, host)
    reason = next((cause.reason for cause in causes if isinstance(cause, ssl.SSLError) and cause.reason), "") or ""
    if reason in _TOO_OLD:
        return CertificateNotTrusted(
            summary=Text("{host} speaks only an outdated form of TLS.", gaps),
            remedy=Text(
                "Ask your administrator to update the server; for Exchange 2007 there is an option in Settings, "
                "Calendar Integration."
            ),
            detail=reason,
            code="TlsTooOld",
        )
    if reason in _NOT_TLS:
        return WrongAddress(
            summary=Text("{host} does not speak https at this address.", gaps),
            remedy=Text("Check the address and its port in Settings, Calendar Integration."),
            detail=reason,
        )
    return ServiceUnreachable(
        summary=Text("No secure connection to {host} came about.", gaps), detail=reason or said[:300]
    )


def _verification_error(refused: ssl.SSLCertVerificationError, host: str) -> ProviderError:
    gaps = {"host": host}
    code = getattr(refused, "verify_code", 0)
    detail = f"{code}: {getattr(refused, 'verify_message', '') or refused}"
    if code in _OTHER_NAME:
        return CertificateNotTrusted(
            summary=Text("The certificate of the calendar server is for another name than {host}.", gaps),
            remedy=Text("Use the server's name as it stands in the certificate, in Settings, Calendar Integration."),
            detail=detail,
            code="CertificateForAnotherName",
        )
    if code == _EXPIRED:
        return CertificateNotTrusted(
            summary=Text("The certificate of {host} has expired.", gaps),
            remedy=Text("Ask your administrator to renew it, and check this computer's date."),
            detail=detail,
            code="CertificateExpired",
        )
    if code == _NOT_YET_VALID:
        return CertificateNotTrusted(
            summary=Text("The certificate of {host} is not valid yet.", gaps),
            remedy=Text("Check this computer's date and time."),
            detail=detail,
            code="CertificateNotYetValid",
        )
    return CertificateNotTrusted(
        summary=Text("The certificate of {host} is not trusted on this computer.", gaps),
        remedy=_ISSUER_REMEDY,
        detail=detail,
    )
