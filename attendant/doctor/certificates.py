"""Looks at the certificate that a server shows, before anything is sent to it."""

import base64
import hashlib
import http.client
import re
import ssl
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from cryptography import x509
from cryptography.x509.oid import NameOID

from attendant.core.text import Text

_PATIENCE_S = 10.0

_INSPECTORS = (
    "Avast", "AVG", "Barracuda", "Bitdefender", "Blue Coat", "Check Point", "Cisco Umbrella", "ContentKeeper", "ESET",
    "Forcepoint", "FortiGate", "Fortinet", "iboss", "Kaspersky", "Lightspeed", "McAfee", "Menlo Security", "mitmproxy",
    "Netskope", "Palo Alto", "Securly", "Skyhigh", "Smoothwall", "Sophos", "Squid", "Trend Micro", "Untangle",
    "WatchGuard", "Websense", "Zscaler",
)  # fmt: skip
"""Makers of what opens encrypted connections, as they name themselves in certificates that they issue on the way."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a server shows of itself.

    Attributes:
        tls_version: For example ``TLSv1.3``.
        names: Host names that the certificate is for.
        issuer: Who issued it.
        inspector: Who opens the connection on the way, as far as the issuer's name tells; "" where it does not.
        expires: Last instant at which it is valid, in UTC.
        sha256: Its fingerprint, as the settings want it.
    """

    tls_version: str
    names: tuple[str, ...]
    issuer: str
    expires: datetime
    sha256: str
    inspector: str = ""

    @property
    def words(self) -> Text:
        """The certificate in a sentence."""
        return Text(
            "Certificate for {names}, issued by {issuer}, valid until {date}.",
            {"names": ", ".join(self.names[:4]) or "?", "issuer": self.issuer, "date": self.expires.date().isoformat()},
        )


def shake_hands(host: str, port: int, context: ssl.SSLContext, proxy: str | None) -> Shown:
    """Begin TLS with a server and hang up; nothing else is sent.

    Args:
        host: Who is meant; named in the handshake and checked as ``context`` says.
        port: Where.
        context: Whom to believe.
        proxy: Address of an http proxy that leads there, or None.

    Raises:
        OSError: No connection, or no trust (``ssl.SSLError``).
        ValueError: The certificate cannot be read.
    """
    via = urlsplit(proxy) if proxy else None
    first = (via.hostname or "", via.port or 8080) if via else (host, port)
    connection = http.client.HTTPSConnection(*first, context=context, timeout=_PATIENCE_S)
    if via:
        connection.set_tunnel(host, port, _proxy_headers(via.username, via.password))
    try:
        connection.connect()
        tls = connection.sock
        der = tls.getpeercert(binary_form=True) or b""
        return _read(der, tls.version() or "?")
    finally:
        connection.close()


def open_tunnel(host: str, port: int, proxy: str) -> None:
    """Have a proxy connect to a server, and hang up; nothing is sent through.

    Raises:
        OSError: The proxy is not there or does not connect.
    """
    via = urlsplit(proxy)
    connection = http.client.HTTPConnection(via.hostname or "", via.port or 8080, timeout=_PATIENCE_S)
    connection.set_tunnel(host, port, _proxy_headers(via.username, via.password))
    try:
        connection.connect()
    finally:
        connection.close()


def _proxy_headers(user: str | None, password: str | None) -> dict[str, str]:
    if not user:
        return {}
    pair = f"{unquote(user)}:{unquote(password or '')}".encode()
    return {"Proxy-Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def _read(der: bytes, tls_version: str) -> Shown:
    certificate = x509.load_der_x509_certificate(der)
    try:
        extension = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
        names = (*extension.get_values_for_type(x509.DNSName), *map(str, extension.get_values_for_type(x509.IPAddress)))
    except x509.ExtensionNotFound:
        names = _attribute(certificate.subject, NameOID.COMMON_NAME)
    issuer = certificate.issuer
    common, organisation = _attribute(issuer, NameOID.COMMON_NAME), _attribute(issuer, NameOID.ORGANIZATION_NAME)
    known = (*common, *organisation, "?")[0]
    called = " ".join((*common, *organisation)).lower()
    inspector = next((maker for maker in _INSPECTORS if re.search(rf"\b{maker.lower()}\b", called)), "")
    fingerprint = hashlib.sha256(der).hexdigest()
    return Shown(tls_version, names, known, certificate.not_valid_after_utc, fingerprint, inspector)


def _attribute(name: x509.Name, kind: x509.ObjectIdentifier) -> tuple[str, ...]:
    return tuple(str(found.value) for found in name.get_attributes_for_oid(kind))
