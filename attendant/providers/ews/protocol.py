"""The one place that knows exchangelib: its protocol, sessions, sign-in and policy, behind a typed seam.

Import this in a worker: exchangelib takes 0.4 s. exchangelib's own sending is left out (``post_ratelimited``): it reads
bodies byte by byte, logs requests and loses ``Retry-After``.
"""

import os
import re
import threading
from collections.abc import Callable
from typing import Any

import requests
from exchangelib import BASIC, NTLM, Build, Configuration, Credentials, Version
from exchangelib.protocol import FailFast, Protocol
from exchangelib.transport import NOAUTH
from requests.auth import AuthBase, HTTPBasicAuth
from urllib3.exceptions import ProtocolError

from attendant.core.errors import (
    AttendantError,
    CredentialsRefused,
    EwsBlocked,
    NotConfigured,
    PasswordMissing,
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
from attendant.core.ports import Clock, ProxyLookup, TokenSource
from attendant.core.text import Text
from attendant.providers.bearer import BearerAuth
from attendant.providers.connection_errors import connection_error
from attendant.providers.ews.config import VERSIONS, Authentication, EwsConfig
from attendant.providers.ews.soap import Element, parse
from attendant.providers.http import (
    Limits,
    OpenSockets,
    TimeLimit,
    body_in_chunks,
    equip,
    proxies_for,
    quiet_libraries,
    require_allowed_address,
    retry_after_s,
)

_IN_FLIGHT = 2
_MICROSOFT_HOSTS = ("office365.com", "office.com", "office365.us", "apps.mil", "outlook.cn")
_SCHEMES = {
    Authentication.BASIC: ("basic",),
    Authentication.NTLM: ("ntlm", "negotiate"),
    Authentication.WINDOWS: ("ntlm", "negotiate"),
    Authentication.BEARER: ("bearer",),
}


def _is_microsoft(host: str) -> bool:
    return any(host == known or host.endswith("." + known) for known in _MICROSOFT_HOSTS)


class OneTryPolicy(FailFast):  # type: ignore[misc]  # exchangelib has no types
    """Reads HTTP statuses our way: refusals first, waiting times kept, nothing tried again.

    Args:
        config: For the words.
        clock: To read a ``Retry-After`` that is a date.
    """

    def __init__(self, config: EwsConfig, clock: Clock) -> None:
        """Keep what the words need."""
        super().__init__()
        self._config = config
        self._clock = clock

    def raise_response_errors(self, response: requests.Response) -> None:
        """Raise our error for every status but 200 and a fault in XML.

        401 comes first: exchangelib's policy takes a 401 with "Connection: close" for a busy server.

        Raises:
            AttendantError: What the status means.
        """
        status = response.status_code
        if status == 200:
            return
        if status == 401:
            raise self._refused(response)
        if status == 500 and "xml" in response.headers.get("Content-Type", "").lower():
            return
        raise self._by_status(response)

    def _by_status(self, response: requests.Response) -> ProviderError:
        status, host = response.status_code, self._config.host
        detail = f"HTTP {status} {response.reason or ''}".strip()
        if cas_error := response.headers.get("X-CasErrorCode"):
            detail = f"{detail}, {cas_error[:200]}"
        wait_s = retry_after_s(response.headers, self._clock.now())
        match status:
            case 301 | 302 | 303 | 307 | 308:
                where = response.headers.get("Location", "")[:200]
                return WrongAddress(
                    summary=Text("{host} sends the console to another address.", {"host": host}),
                    detail=f"{detail} to {where}",
                )
            case 403 | 456:
                return self._blocked(detail)
            case 404 | 405 | 410:
                return WrongAddress(detail=detail)
            case 407:
                return ProxyRefused(
                    summary=Text("The proxy server wants a user name and password, which the console cannot give."),
                    detail=detail,
                )
            case 408 | 504:
                return TimedOut(detail=detail, retry_after_s=wait_s)
            case 429 | 503:
                return Throttled(detail=detail, retry_after_s=wait_s)
            case 502:
                return ServiceUnreachable(
                    summary=Text("The server in front of {host} cannot reach it.", {"host": host}), detail=detail
                )
            case _ if status >= 500:
                return ServiceFailed(detail=detail, retry_after_s=wait_s)
            case _:
                return UnexpectedReply(detail=detail)

    def _blocked(self, detail: str) -> EwsBlocked:
        if _is_microsoft(self._config.host):
            return EwsBlocked(
                summary=Text("Office 365 does not allow Exchange Web Services for this account or program."),
                remedy=Text("Ask your administrator to switch the calendar integration to Microsoft Graph."),
                detail=detail,
            )
        return EwsBlocked(detail=detail)

    def _refused(self, response: requests.Response) -> SignInError:
        offered = response.headers.get("WWW-Authenticate", "")
        detail = f"HTTP 401, offered: {', '.join(_schemes(offered)) or 'nothing'}"
        authentication = Authentication(self._config.authentication)
        if authentication is Authentication.BEARER:
            return SignInNeeded(
                summary=Text("The calendar server did not accept the sign-in."),
                remedy=Text("Sign in again in Settings, Calendar Integration."),
                detail=detail,
            )
        if authentication is Authentication.BASIC and _is_microsoft(self._config.host):
            return CredentialsRefused(
                summary=Text("Office 365 no longer accepts a user name and password for calendars."),
                remedy=Text("Choose Modern Authentication in Settings, Calendar Integration, and sign in."),
                detail=detail,
            )
        schemes = _schemes(offered)
        if schemes and not set(schemes) & set(_SCHEMES[authentication]):
            return SignInError(
                summary=Text("The calendar server does not offer the kind of sign-in that is set."),
                remedy=Text(
                    "Choose another authentication in Settings: the server offers {offered}.",
                    {"offered": ", ".join(schemes)},
                ),
                detail=detail,
                code="AuthenticationNotOffered",
            )
        return CredentialsRefused(detail=detail)


def _schemes(offered: str) -> tuple[str, ...]:
    """Return the known sign-in schemes of ``WWW-Authenticate`` (RFC 9110, 11.6.1)."""
    return tuple(dict.fromkeys(re.findall(r"\b(negotiate|ntlm|basic|bearer|digest)\b", offered.lower())))


class EwsProtocol(Protocol):  # type: ignore[misc]  # exchangelib has no types
    """exchangelib's protocol with our sessions."""

    equip_session: Callable[[requests.Session], None]
    own_auth: AuthBase | None = None

    def create_session(self) -> requests.Session:
        """Make a session as exchangelib does, then make it ours."""
        session: requests.Session = super().create_session()
        self.equip_session(session)
        if self.own_auth is not None:
            session.auth = self.own_auth
        return session


class EwsConnection:
    """Sends requests to one server and returns parsed answers; may be used by several threads.

    Args:
        config: Where and how.
        password: For Basic and NTLM.
        tokens: For bearer.
        proxies: Which proxy leads there.
        clock: To read dates in headers.
        limits: How long and how much one call may take.

    Raises:
        NotConfigured: A part of the set-up is missing.
        AddressRefused: We do not talk to such an address.
        PasswordMissing: There is no password.
        SignInNeeded: There is no source of tokens.
    """

    def __init__(
        self,
        config: EwsConfig,
        *,
        password: str | None,
        tokens: TokenSource | None,
        proxies: ProxyLookup,
        clock: Clock,
        limits: Limits,
    ) -> None:
        """Prepare; nothing is sent yet."""
        require_allowed_address(config.ews_url)
        quiet_libraries()
        self._config = config
        self._proxies = proxies
        self._limits = limits
        self._closed = False
        self._lock = threading.Lock()
        self._open: list[OpenSockets] = []
        self._policy = OneTryPolicy(config, clock)
        self._protocol = self._make_protocol(password, tokens)

    def _make_protocol(self, password: str | None, tokens: TokenSource | None) -> EwsProtocol:
        config = self._config
        credentials, auth_type = None, NOAUTH
        own_auth: AuthBase | None = None
        match Authentication(config.authentication):
            case Authentication.BEARER:
                if tokens is None:
                    raise SignInNeeded
                own_auth = BearerAuth(tokens)
            case Authentication.WINDOWS:
                own_auth = _windows_auth()
            case kind:
                if not config.user_name.strip():
                    raise NotConfigured(summary=Text("The user name for the calendar server is missing."))
                if not password:
                    raise PasswordMissing
                credentials = Credentials(config.user_name, password)
                auth_type = NTLM if kind is Authentication.NTLM else BASIC
                if kind is Authentication.BASIC:
                    own_auth = _basic_auth(config.user_name, password)
        version = VERSIONS[config.version]
        # type.__call__ goes round exchangelib's cache of protocols, whose key knows no class, version or trust.
        protocol: EwsProtocol = type.__call__(
            EwsProtocol,
            config=Configuration(
                service_endpoint=config.ews_url,
                credentials=credentials,
                auth_type=auth_type,
                version=Version(build=Build(*version.build), api_version=version.schema),
                retry_policy=self._policy,
                max_connections=_IN_FLIGHT,
            ),
        )
        protocol.own_auth = own_auth
        protocol.equip_session = self._equip
        return protocol

    def _equip(self, session: requests.Session) -> None:
        watching = OpenSockets()
        with self._lock:
            self._open.append(watching)
            if self._closed:
                watching.close()
        equip(session, self._config.trust, watching)
        if self._config.authentication == Authentication.BEARER and "@" in self._config.user_name:
            session.headers["X-AnchorMailbox"] = self._config.user_name

    def ask(self, request: bytes) -> Element:
        """Send a request and return the root of the answer.

        Args:
            request: A whole envelope.

        Raises:
            AttendantError: No usable answer came.
        """
        try:
            return self._ask_once(request)
        except _IdleConnectionClosedError:
            # The server had grown tired of the idle connection before this request came; reading calendars is safe to
            # repeat, and the new connection is no longer an idle one.
            return self._ask_once(request)

    def _ask_once(self, request: bytes) -> Element:
        session = self._protocol.get_session()
        try:
            root = self._ask_on(session, request)
        except BaseException:
            # A connection in an unknown state is never used again.
            self._retire(session)
            raise
        self._protocol.release_session(session)
        return root

    def _ask_on(self, session: Any, request: bytes) -> Element:
        watching: OpenSockets = session.get_adapter(self._config.ews_url).watching
        if watching.closed:
            raise _ended()
        limits = self._limits
        with TimeLimit(watching, limits.answer_s) as limit:
            try:
                response = session.post(
                    self._config.ews_url,
                    data=request,
                    allow_redirects=False,
                    stream=True,
                    timeout=(limits.connect_s, limits.read_s),
                    proxies=proxies_for(self._config.ews_url, self._proxies),
                )
                with response:
                    self._policy.raise_response_errors(response)
                    body = b"".join(body_in_chunks(response, limit, limits.answer_bytes))
                return parse(body)
            except AttendantError as error:
                if limit.struck or self._closed:
                    raise self._cut_short(limit) from error
                raise
            except (requests.RequestException, OSError, KeyError, ValueError) as error:
                # PermissionError, KeyError and ValueError are what requests_ntlm and spnego make of a broken handshake.
                if limit.struck or self._closed:
                    raise self._cut_short(limit) from error
                if session.usage_count > 1 and _was_hung_up_on(error):
                    raise _IdleConnectionClosedError from error
                raise _words_for(error, self._config.host) from error

    def _cut_short(self, limit: TimeLimit) -> ProviderError:
        if self._closed:
            return _ended()
        return TimedOut(
            summary=Text("{host} took too long to answer.", {"host": self._config.host}),
            detail=f"no complete answer within {limit.seconds:g} s",
        )

    def _retire(self, session: Any) -> None:
        watching: OpenSockets = session.get_adapter(self._config.ews_url).watching
        self._protocol.retire_session(session)
        with self._lock:
            self._open.remove(watching)

    def close(self) -> None:
        """Abort calls in flight and give connections back; any thread may call this, also twice."""
        with self._lock:
            self._closed = True
            for watching in self._open:
                watching.close()
        self._protocol.close()


class _IdleConnectionClosedError(Exception):
    """A connection that had served before was closed without an answer."""


def _was_hung_up_on(error: Exception) -> bool:
    """Whether the connection broke before any part of an answer; http.client counts that as a reset."""
    protocol_error = error.args[0] if isinstance(error, requests.ConnectionError) and error.args else None
    cause = protocol_error.args[-1] if isinstance(protocol_error, ProtocolError) else None
    return isinstance(cause, ConnectionResetError | BrokenPipeError | ConnectionAbortedError)


def _ended() -> ProviderError:
    return ServiceUnreachable(
        summary=Text("The connection to the calendar server was closed."), detail="closed by the console"
    )


def _words_for(error: Exception, host: str) -> AttendantError:
    if isinstance(error, requests.RequestException | ConnectionError | TimeoutError):
        return connection_error(error, host)
    return UnexpectedReply(
        summary=Text("The sign-in conversation with {host} broke down.", {"host": host}),
        remedy=Text("Ask your administrator which kind of sign-in the server offers."),
        detail=type(error).__name__,
    )


def _basic_auth(user_name: str, password: str) -> HTTPBasicAuth:
    try:
        f"{user_name}:{password}".encode("latin-1")
    except UnicodeEncodeError:
        # requests writes Latin-1 and fails on anything else; RFC 7617 names UTF-8.
        return HTTPBasicAuth(user_name.encode(), password.encode())
    return HTTPBasicAuth(user_name, password)


def _windows_auth() -> AuthBase:
    if os.name != "nt":
        raise NotConfigured(
            summary=Text("Signing in with the Windows account works on Windows only."),
            remedy=Text("Choose NTLM or Basic in Settings, Calendar Integration."),
        )
    from requests_ntlm import HttpNtlmAuth

    auth: AuthBase = HttpNtlmAuth(None, None)  # no name: the signed-in Windows account by SSPI
    return auth
