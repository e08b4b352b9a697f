"""What all calendar services share about HTTP: trust, proxies, limits of time and size, and calls that can be ended.

Nothing here knows Exchange or Graph. The sessions never read the environment: ``REQUESTS_CA_BUNDLE`` and its like would
quietly replace the trust that the administrator configured.
"""

import logging
import math
import re
import socket
import ssl
import threading
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import requests
import truststore
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util.ssl_ import create_urllib3_context

from attendant import __version__
from attendant.core.errors import AddressRefused, NotConfigured, TimedOut, UnexpectedReply
from attendant.core.ports import ProxyLookup
from attendant.core.redaction import RedactingFilter
from attendant.core.text import Text
from attendant.providers.time_limit import TimeLimit

USER_AGENT = f"AttendantConsole/{__version__} (exchangelib)"
"""Stable: administrators filter by it with EwsAllowList and EwsBlockList."""

_CHUNK_BYTES = 64 * 1024
_LONGEST_RETRY_AFTER_S = 3600.0


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much one call may take.

    Attributes:
        connect_s: Seconds for the connection to stand.
        read_s: Seconds of silence while an answer is awaited.
        answer_s: Seconds for the whole call, so that an answer in single drops ends too.
        answer_bytes: Size of an answer after unpacking.
    """

    connect_s: float = 10.0
    read_s: float = 30.0
    answer_s: float = 60.0
    answer_bytes: int = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Trust:
    """Which server to believe.

    Attributes:
        certificate_sha256: Fingerprint of the only certificate that is accepted, in hexadecimal digits with or without
            colons; empty: whatever the operating system trusts for the host.
        legacy_tls: Accept TLS 1.0 and the ciphers of its time, as Exchange 2007 needs.
    """

    certificate_sha256: str = ""
    legacy_tls: bool = False

    @property
    def fingerprint(self) -> str:
        """The fingerprint as urllib3 wants it: digits only, in lower case; empty for the system's trust."""
        return re.sub(r"[^0-9a-f]", "", self.certificate_sha256.lower())


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine by its spelling; no name is looked up."""
    if host.rstrip(".").lower() == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def require_allowed_address(url: str) -> str:
    """Return the host of ``url`` where we may send a password there.

    Raises:
        NotConfigured: There is no address.
        AddressRefused: It is no web address, or plain http to another machine.
    """
    if not url.strip():
        raise NotConfigured
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        parts.port  # noqa: B018 - reading it is what checks it
    except ValueError as error:
        raise AddressRefused(detail=str(error)) from error
    if parts.scheme not in ("https", "http") or not host:
        raise AddressRefused(detail=f"scheme {parts.scheme!r}, host {host!r}")
    if parts.scheme == "http" and not is_loopback(host):
        raise AddressRefused(
            summary=Text("Plain http would send the password to {host} unprotected.", {"host": host}),
            detail="http is for loopback addresses only",
        )
    return host


class OpenSockets:
    """The connections of one session, so that another thread can end its calls at once.

    Closing a socket under a thread that reads from it wakes nobody; shutting it down does. TLS moves the descriptor
    into another object within its handshake, so a duplicate is kept: shutting that one down ends the connection.

    Attributes:
        certificate: What the server of the newest TLS connection showed (DER), b"" before there is one.
    """

    def __init__(self) -> None:
        """Begin with no connection."""
        self._lock = threading.Lock()
        self._sockets: dict[int, socket.socket] = {}
        self._closed = False
        self.certificate = b""

    @property
    def closed(self) -> bool:
        """Whether ``close`` was called."""
        return self._closed

    def add(self, owner: object, connected: socket.socket) -> None:
        """Watch the socket of a connection; after ``close`` it is shut at once."""
        duplicate = connected.dup()
        with self._lock:
            before = self._sockets.pop(id(owner), None)
            self._sockets[id(owner)] = duplicate
        if before is not None:
            before.close()
        if self._closed:
            self.shut()

    def forget(self, owner: object) -> None:
        """Let go of a connection that was closed."""
        with self._lock:
            duplicate = self._sockets.pop(id(owner), None)
        if duplicate is not None:
            duplicate.close()

    def shut(self) -> None:
        """End all calls on these connections; they fail in their own threads."""
        with self._lock:
            for duplicate in self._sockets.values():
                try:
                    duplicate.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # the other side was faster

    def close(self) -> None:
        """End all calls, now and later."""
        self._closed = True
        self.shut()


class _Watched(HTTPConnection):
    """Tells ``OpenSockets`` of its socket before TLS begins."""

    open_sockets: OpenSockets

    def _new_conn(self) -> socket.socket:
        connected = super()._new_conn()
        self.open_sockets.add(self, connected)
        return connected

    def close(self) -> None:
        super().close()
        self.open_sockets.forget(self)


class _WatchedTls(_Watched, HTTPSConnection):
    """The same with TLS."""

    def connect(self) -> None:
        super().connect()
        tls: Any = self.sock
        self.open_sockets.certificate = tls.getpeercert(binary_form=True) or b""


def _pool_classes(watching: OpenSockets) -> dict[str, type[urllib3.HTTPConnectionPool]]:
    class PlainConnection(_Watched):
        open_sockets = watching

    class TlsConnection(_WatchedTls):
        open_sockets = watching

    class PlainPool(urllib3.HTTPConnectionPool):
        ConnectionCls = PlainConnection

    class TlsPool(urllib3.HTTPSConnectionPool):
        ConnectionCls = TlsConnection

    return {"http": PlainPool, "https": TlsPool}


def tls_context(trust: Trust) -> ssl.SSLContext:
    """Return the context that believes whom ``trust`` says; a pinned fingerprint is for the caller to compare."""
    context: ssl.SSLContext
    if trust.fingerprint:
        # The fingerprint is the whole proof, compared before a byte of the request is sent: names, dates and issuers of
        # a self-signed certificate prove nothing.
        context = create_urllib3_context(cert_reqs=ssl.CERT_NONE)
        context.check_hostname = False
    else:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    # Debian's Python leaves the least version to OpenSSL's settings, and Debian 12 has none there.
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if trust.legacy_tls:
        # OpenSSL 3 refuses TLS 1.0 and renegotiation without RFC 5746 unless asked for both.
        context.set_ciphers("DEFAULT:@SECLEVEL=0")
        context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # deprecated is the point here
            context.minimum_version = ssl.TLSVersion.TLSv1
    return context


class TrustingAdapter(HTTPAdapter):
    """Carries requests on one connection that trusts as ``Trust`` says and can be ended from another thread.

    Args:
        trust: Which server to believe.
        watching: Where its connections are registered.
    """

    def __init__(self, trust: Trust, watching: OpenSockets) -> None:
        """Prepare one connection; nothing is opened yet."""
        self._trust = trust
        self.watching = watching
        self._tls = {"ssl_context": tls_context(trust), "assert_fingerprint": trust.fingerprint or None}
        super().__init__(pool_connections=1, pool_maxsize=1, max_retries=0, pool_block=True)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **more: Any) -> None:
        """Give the direct connections our TLS and our watch."""
        super().init_poolmanager(connections, maxsize, block=block, **self._tls, **more)
        self.poolmanager.pool_classes_by_scheme = _pool_classes(self.watching)

    def proxy_manager_for(self, proxy: str, **more: Any) -> Any:
        """Give the connections through a proxy the same."""
        manager = super().proxy_manager_for(proxy, **self._tls, **more)
        manager.pool_classes_by_scheme = _pool_classes(self.watching)
        return manager

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        """Decide about verification here, not by what a session or the environment says."""
        host, pool = super().build_connection_pool_key_attributes(request, True, cert)
        pool["cert_reqs"] = "CERT_NONE" if self._trust.fingerprint else "CERT_REQUIRED"
        return host, pool

    def cert_verify(self, conn: Any, url: Any, verify: Any, cert: Any) -> None:
        """Do nothing: requests would add certifi's authorities to the system's."""


def equip(session: requests.Session, trust: Trust, watching: OpenSockets) -> None:
    """Make ``session`` ours: name, trust, no environment, no redirects into the unknown."""
    session.trust_env = False
    session.headers["User-Agent"] = USER_AGENT
    for adapter in session.adapters.values():
        adapter.close()
    session.adapters.clear()
    ours = TrustingAdapter(trust, watching)
    session.mount("https://", ours)
    session.mount("http://", ours)


def proxies_for(url: str, look_up: ProxyLookup) -> dict[str, str]:
    """Return what ``requests`` calls proxies for ``url``; never one for this machine."""
    parts = urlsplit(url)
    if is_loopback(parts.hostname or ""):
        return {}
    proxy = look_up(url)
    return {parts.scheme: proxy} if proxy else {}


def whole_body(response: requests.Response, limit: TimeLimit, largest_bytes: int) -> bytes:
    """Return the unpacked body, within limits; a bomb is never held as a whole.

    Raises:
        UnexpectedReply: The body is larger than any true answer.
        TimedOut: The time limit struck.
        requests.RequestException: The connection broke.
    """
    taken = 0
    chunks = []
    for chunk in response.iter_content(_chunk_bytes(response, largest_bytes)):
        taken += len(chunk)
        if taken > largest_bytes:
            raise UnexpectedReply(
                summary=Text("The calendar server's answer is far too large."),
                detail=f"more than {largest_bytes} bytes",
            )
        chunks.append(chunk)
    if limit.struck:
        raise TimedOut(detail=f"no complete answer within {limit.seconds:g} s")
    return b"".join(chunks)


def _chunk_bytes(response: requests.Response, largest_bytes: int) -> int:
    """Return how much to read at once: all of a body of known size, which then is received where it stays."""
    declared = response.headers.get("Content-Length", "")
    if "Content-Encoding" in response.headers or not declared.isdecimal():
        return _CHUNK_BYTES
    size = int(declared)
    return size if 0 < size <= largest_bytes else _CHUNK_BYTES


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Read ``Retry-After`` (RFC 9110, 10.2.3): seconds or a date; at most an hour, None where there is none."""
    text = (headers.get("Retry-After") or "").strip()
    if not text:
        return None
    try:
        wait_s = float(text)
    except ValueError:
        try:
            then = parsedate_to_datetime(text)
        except ValueError:
            return None
        wait_s = (then.replace(tzinfo=then.tzinfo or UTC) - now).total_seconds()
    return None if math.isnan(wait_s) else min(max(wait_s, 0.0), _LONGEST_RETRY_AFTER_S)


_CHATTY = (
    "exchangelib", "exchangelib.protocol", "exchangelib.services.common", "exchangelib.transport", "exchangelib.util",
    "exchangelib.util.xml", "requests", "requests_ntlm", "spnego", "urllib3", "urllib3.connection",
    "urllib3.connectionpool",
)  # fmt: skip


def quiet_libraries() -> None:
    """Keep the libraries at warnings and their records clean: at DEBUG they write headers and subjects."""
    for name in _CHATTY:
        logger = logging.getLogger(name)
        if logger.level == logging.NOTSET or logger.level < logging.WARNING:
            logger.setLevel(logging.WARNING)
        if not any(isinstance(known, RedactingFilter) for known in logger.filters):
            logger.addFilter(RedactingFilter())
