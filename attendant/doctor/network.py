"""The way to a server: name, proxy, connection, certificate, clock, and what it says to a stranger."""

import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

import requests

from attendant.core.errors import (
    AttendantError,
    CertificateNotTrusted,
    ProviderError,
    ServiceUnreachable,
)
from attendant.core.text import Text
from attendant.doctor.case import Case
from attendant.doctor.certificates import Shown, open_tunnel, shake_hands
from attendant.doctor.layers import layer_steps
from attendant.doctor.report import Result
from attendant.doctor.runner import Finding, Step, told_by
from attendant.providers.calls import guarded_call
from attendant.providers.connection_errors import connection_error
from attendant.providers.http import (
    Limits,
    OpenSockets,
    Trust,
    equip,
    is_loopback,
    proxies_for,
    require_allowed_address,
    tls_context,
)
from attendant.providers.replies import clock_ahead

SETTINGS = "settings"
HOST = "host"
PROXY = "proxy"
CONNECTION = "connection"
TLS = "tls"
CLOCK = "clock"

MOST_SKEW = timedelta(minutes=5)
"""Kerberos refuses more (RFC 4120, 10), and so do signed tokens of Microsoft's services."""

_RENEW_SOON = timedelta(days=21)
_UNNOTICED_S = 5
_NOBODYS = "00" * 32
_OLD_TLS = ("SSLv3", "TLSv1", "TLSv1.1")


@dataclass(frozen=True, slots=True)
class Door:
    """Where a service is knocked at.

    Attributes:
        url: The address.
        method: How to ask it something that a stranger may ask.
        trust: Which server to believe.
        is_public: It shows a certificate that every computer trusts; another one was put in between.
    """

    url: str
    method: str = "POST"
    trust: Trust = field(default_factory=Trust)
    is_public: bool = False


class Way:
    """The steps from this computer to a door. Blocking; ``close`` may come from any thread.

    Args:
        case: What is examined.
        door: Where the way leads.
    """

    def __init__(self, case: Case, door: Door) -> None:
        """Prepare; nothing is looked at yet."""
        self._case = case
        self._door = door
        self._limits = Limits()
        self._watching = OpenSockets()
        self._answer: requests.Response | AttendantError | None = None

    def steps(self) -> tuple[Step, ...]:
        """Return the steps in their order."""
        return (
            *layer_steps(self._case.origins),
            Step(SETTINGS, Text("Settings complete"), self._settings),
            Step(HOST, Text("Server name found"), self._host, (SETTINGS,)),
            Step(PROXY, Text("Proxy"), self._proxy, (SETTINGS,)),
            Step(CONNECTION, Text("Server reached"), self._connection, (HOST, PROXY)),
            Step(TLS, Text("Encryption and certificate"), self._tls, (CONNECTION,)),
            Step(CLOCK, Text("Clock"), self._clock, (TLS,)),
        )

    def close(self) -> None:
        """End what is under way."""
        self._watching.close()

    def answer(self) -> requests.Response:
        """Return what the server says to a request without credentials; asked once.

        Raises:
            ProviderError: It says nothing.
        """
        if self._answer is None:
            try:
                self._answer = self._knock()
            except AttendantError as error:
                self._answer = error
        if isinstance(self._answer, AttendantError):
            raise self._answer
        return self._answer

    @property
    def host(self) -> str:
        """Name of the server."""
        return urlsplit(self._door.url).hostname or ""

    @property
    def is_encrypted(self) -> bool:
        """Whether the door is behind TLS."""
        return self._door.url.lower().startswith("https:")

    @property
    def _port(self) -> int:
        return urlsplit(self._door.url).port or (443 if self.is_encrypted else 80)

    def _way_through(self) -> str | None:
        return next(iter(proxies_for(self._door.url, self._case.proxies).values()), None)

    def _settings(self) -> Finding:
        incomplete = self._case.settings.completeness()
        if incomplete is not None:
            raise ProviderError(summary=incomplete.summary, remedy=incomplete.remedy, detail=incomplete.detail)
        require_allowed_address(self._door.url)
        return Finding(Text("Everything that is needed is filled in."))

    def _host(self) -> Finding:
        gaps = {"host": self.host}
        try:
            found = self._case.resolve(self.host)
        except (OSError, UnicodeError) as error:
            if self._way_through() is not None:
                return Finding(Text("This computer does not know {host}; the proxy looks it up.", gaps))
            raise ServiceUnreachable(
                summary=Text("No server with the name {host} is known.", gaps),
                remedy=Text("Check the spelling of the address and the network connection; a VPN may be needed."),
                detail=str(error),
            ) from error
        if found == (self.host,):
            return Finding(Text("The address is a number, no name is looked up."))
        return Finding(Text("{host} is {addresses}.", {**gaps, "addresses": ", ".join(found[:4])}))

    def _proxy(self) -> Finding:
        proxy = self._way_through()
        if proxy is None:
            return Finding(Text("None: the connection is direct."))
        via = urlsplit(proxy)
        self._reach(via.hostname or "", via.port or 8080)
        if self.is_encrypted:
            try:
                open_tunnel(self.host, self._port, proxy)
            except OSError as error:
                raise connection_error(error, self.host) from error
        return Finding(Text("{proxy} leads there.", {"proxy": f"{via.hostname}:{via.port or 8080}"}))

    def _connection(self) -> Finding:
        gaps = {"host": self.host, "port": self._port}
        if self._way_through() is not None:
            return Finding(Text("The proxy makes the connection."), result=Result.SKIPPED)
        self._reach(self.host, self._port)
        return Finding(Text("{host} listens on port {port}.", gaps))

    def _reach(self, host: str, port: int) -> None:
        try:
            socket.create_connection((host, port), timeout=self._limits.connect_s).close()
        except OSError as error:
            raise connection_error(error, host) from error

    def _tls(self) -> Finding:
        if not self.is_encrypted:
            # Only addresses of this computer come so far without https.
            assert is_loopback(self.host)  # noqa: S101 - the settings step has looked
            return Finding(Text("None is needed within this computer."), result=Result.SKIPPED)
        trust = self._door.trust
        context = tls_context(trust)
        shown = self._hand_shaken(context)
        if trust.fingerprint and shown.sha256 != trust.fingerprint:
            raise CertificateNotTrusted(
                summary=Text(
                    "The certificate of {host} is not the one that was pinned. {certificate}",
                    {"host": self.host, "certificate": shown.words},
                ),
                remedy=Text(
                    "If the server got a new certificate, pin this one: {sha256}; else someone may be in between.",
                    {"sha256": shown.sha256},
                ),
                code="CertificatePinned",
            )
        return self._judged(shown)

    def _hand_shaken(self, context: ssl.SSLContext) -> Shown:
        proxy = self._way_through()
        try:
            return shake_hands(self.host, self._port, context, proxy)
        except (OSError, ValueError) as error:
            failure = connection_error(error, self.host)
            if not isinstance(error, ssl.SSLCertVerificationError):
                raise failure from error
            # The certificate was not believed; what it says is what the administrator needs to know.
            with suppress(OSError, ValueError):
                blind = tls_context(Trust(_NOBODYS, self._door.trust.legacy_tls))
                shown = shake_hands(self.host, self._port, blind, proxy)
                if shown.inspector or (self._door.is_public and failure.problem.code == "CertificateNotTrusted"):
                    raise self._inspected(shown) from error
                seen = {"what": told_by(failure.problem), "certificate": shown.words, "sha256": shown.sha256}
                summary = Text("{what} {certificate} SHA-256: {sha256}", seen)
                raise CertificateNotTrusted(
                    summary=summary, remedy=failure.problem.remedy, code=failure.problem.code
                ) from error
            raise failure from error

    def _inspected(self, shown: Shown) -> CertificateNotTrusted:
        gaps = {"host": self.host, "certificate": shown.words}
        return CertificateNotTrusted(
            summary=Text(
                "A proxy or a security program opens the encrypted connection to {host} and shows a certificate of its"
                " own. {certificate}",
                gaps,
            ),
            remedy=Text(
                "Ask whoever runs it to exempt {host} from inspection, or to install its authority on this computer.",
                gaps,
            ),
            code="TlsInspected",
        )

    def _judged(self, shown: Shown) -> Finding:
        gaps = {"version": shown.tls_version, "certificate": shown.words}
        pinned = bool(self._door.trust.fingerprint)
        detail = Text("{version}. {certificate}", gaps)
        if pinned:
            detail = Text("{version}. The pinned certificate. {certificate}", gaps)
        if shown.inspector and not pinned:
            who = {"host": self.host, "inspector": shown.inspector}
            return Finding(
                detail,
                Text(
                    "{inspector} opens the encrypted connection on the way. Where the server uses Extended Protection,"
                    " Windows sign-in and NTLM fail behind it: have {host} exempted from inspection.",
                    who,
                ),
            )
        if shown.tls_version in _OLD_TLS:
            return Finding(detail, Text("{version} can be broken: have the server updated.", gaps))
        if self._door.trust.legacy_tls:
            return Finding(
                detail, Text("TLS 1.0 is allowed in the settings, but this server does not need it: switch it off.")
            )
        if not pinned and shown.expires - self._case.now() < _RENEW_SOON:
            return Finding(detail, Text("The certificate expires soon: have it renewed."))
        return Finding(detail)

    def _clock(self) -> Finding:
        ahead: timedelta | None = None
        with suppress(AttendantError):
            ahead = clock_ahead(self.answer().headers, self._case.now())
        if ahead is None:
            return Finding(Text("The server does not tell its time."), result=Result.SKIPPED)
        seconds = round(abs(ahead).total_seconds())
        gaps = {"minutes": seconds // 60, "seconds": seconds % 60}
        if seconds <= _UNNOTICED_S:
            return Finding(Text("This computer's clock agrees with the server's."))
        if abs(ahead) <= MOST_SKEW:
            return Finding(Text("This computer and the server differ by {minutes} min {seconds} s.", gaps))
        raise ProviderError(
            summary=(
                Text("This computer's clock is {minutes} min {seconds} s ahead of the server's.", gaps)
                if ahead > timedelta()
                else Text("This computer's clock is {minutes} min {seconds} s behind the server's.", gaps)
            ),
            remedy=Text("Set this computer's date, time and time zone; a sign-in fails from five minutes on."),
            code="ClockSkew",
        )

    def _knock(self) -> requests.Response:
        limits = self._limits
        with requests.Session() as session:
            equip(session, self._door.trust, self._watching)
            with guarded_call(self.host, self._watching, limits.answer_s, used_before=False):
                response = session.request(
                    self._door.method,
                    self._door.url,
                    allow_redirects=False,
                    stream=True,
                    timeout=(limits.connect_s, limits.read_s),
                    proxies=proxies_for(self._door.url, self._case.proxies),
                )
                response.close()
                return response
