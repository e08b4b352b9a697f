"""The one place that knows exchangelib: its protocol, sessions, sign-in and policy, behind a typed seam.

Import this in a worker: exchangelib takes 0.4 s. exchangelib's own sending is left out (``post_ratelimited``): it reads
bodies byte by byte, logs requests and loses ``Retry-After``.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import requests
from exchangelib import BASIC, NTLM, Build, Configuration, Credentials, Version
from exchangelib.protocol import FailFast, Protocol
from exchangelib.transport import NOAUTH
from requests.auth import AuthBase
from requests.hooks import default_hooks

from attendant.core.errors import (
    EwsBlocked,
    NotConfigured,
    PasswordMissing,
    ProviderError,
    SignInNeeded,
    UnexpectedReply,
)
from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.ports import Clock, ProxyLookup, TokenSource
from attendant.core.text import Text
from attendant.providers.basic import BasicAuth
from attendant.providers.bearer import BearerAuth
from attendant.providers.calls import IdleConnectionClosedError, guarded_call
from attendant.providers.ews.config import VERSIONS, Authentication, EwsConfig
from attendant.providers.ews.sign_in_refused import require_modern_at_microsoft, sign_in_refused
from attendant.providers.http import (
    Limits,
    OpenSockets,
    equip,
    proxies_for,
    quiet_libraries,
    require_allowed_address,
    whole_body,
)
from attendant.providers.negotiate import NegotiateAuth
from attendant.providers.replies import status_error

T = TypeVar("T")

_IN_FLIGHT = 2
_BLOCKED = (403, 456)


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
            raise sign_in_refused(response, self._config)
        if status == 500 and "xml" in response.headers.get("Content-Type", "").lower():
            return
        raise self._by_status(response)

    def _by_status(self, response: requests.Response) -> ProviderError:
        detail = f"HTTP {response.status_code} {response.reason or ''}".strip()
        if cas_error := response.headers.get("X-CasErrorCode"):
            detail = f"{detail}, {cas_error[:200]}"
        if response.status_code in _BLOCKED:
            return self._blocked(detail)
        return status_error(response, self._config.host, detail, self._clock.now())

    def _blocked(self, detail: str) -> EwsBlocked:
        if is_microsoft(self._config.host):
            client_id = self._config.client_id or "<Application (client) ID>"
            return EwsBlocked(
                summary=Text("Exchange Web Services are blocked for this organisation or licence."),
                remedy=Text(
                    "Ask your administrator to switch the calendar integration to Microsoft Graph. Until 1 April 2027 "
                    "this program can be allowed instead, in Exchange Online PowerShell (this replaces the list; name "
                    "the programs that are on it already too): {command}",
                    {"command": f'Set-OrganizationConfig -EwsEnabled $true -EwsAllowedAppIDs "{client_id}"'},
                ),
                detail=detail,
            )
        return EwsBlocked(detail=detail)


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
        SignInError: A password would go to Microsoft, which takes none.
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
        require_modern_at_microsoft(config)
        quiet_libraries()
        self._config = config
        self._proxies = proxies
        self._limits = limits
        self._closed = False
        self._lock = threading.Lock()
        self._open: list[OpenSockets] = []
        self._blank: requests.PreparedRequest | None = None
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
                    own_auth = BasicAuth(config.user_name, password)
                else:
                    own_auth = NegotiateAuth(config.user_name, password, prefers="ntlm")
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

    def ask(self, request: bytes, read: Callable[[bytes], T]) -> T:
        """Send a request and return what ``read`` makes of the answer.

        Args:
            request: A whole envelope.
            read: Parses the body, ``soap.parse`` or a way round it.

        Raises:
            AttendantError: No usable answer came.
        """
        for _ in range(_IN_FLIGHT):
            try:
                return self._ask_once(request, read)
            except IdleConnectionClosedError:
                continue
        return self._ask_once(request, read)

    def _ask_once(self, request: bytes, read: Callable[[bytes], T]) -> T:
        session = self._protocol.get_session()
        try:
            answer = self._ask_on(session, request, read)
        except BaseException:
            # A connection in an unknown state is never used again.
            self._retire(session)
            raise
        self._protocol.release_session(session)
        return answer

    def _ask_on(self, session: Any, request: bytes, read: Callable[[bytes], T]) -> T:
        watching: OpenSockets = session.get_adapter(self._config.ews_url).watching
        limits, host = self._limits, self._config.host
        with (
            guarded_call(host, watching, limits.answer_s, used_before=session.usage_count > 1) as limit,
            _sign_in_conversation(host),
        ):
            response = session.send(
                self._prepared(request, session),
                allow_redirects=False,
                stream=True,
                verify=True,
                timeout=(limits.connect_s, limits.read_s),
                proxies=proxies_for(self._config.ews_url, self._proxies),
            )
            with response:
                self._policy.raise_response_errors(response)
                body = whole_body(response, limit, limits.answer_bytes)
            return read(body)

    def _prepared(self, body: bytes, session: Any) -> requests.PreparedRequest:
        """Put ``body``, the cookies and the sign-in of now on what all requests share.

        To have the session take the address and the headers apart each time would be a tenth of a round in which
        little changed.
        """
        if self._blank is None:
            self._blank = requests.Request("POST", self._config.ews_url, headers=session.headers).prepare()
        request = self._blank.copy()
        # A copy shares them, and each sign-in adds its own.
        request.hooks = default_hooks()
        request.prepare_cookies(session.cookies)
        request.prepare_body(body, None)
        request.prepare_auth(session.auth)
        return request

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


@contextmanager
def _sign_in_conversation(host: str) -> Iterator[None]:
    try:
        yield
    except (requests.RequestException, ConnectionError, TimeoutError):
        raise
    except (OSError, KeyError, ValueError) as error:
        # HandshakeError is a ValueError; the others are what a library may make of a broken handshake.
        raise UnexpectedReply(
            summary=Text("The sign-in conversation with {host} broke down.", {"host": host}),
            remedy=Text("Ask your administrator which kind of sign-in the server offers."),
            detail=type(error.__cause__ or error).__name__,
        ) from error


def _windows_auth() -> AuthBase:
    if os.name != "nt":
        raise NotConfigured(
            summary=Text("Signing in with the Windows account works on Windows only."),
            remedy=Text("Choose NTLM or Basic in Settings, Calendar Integration."),
        )
    return NegotiateAuth(prefers="negotiate")
