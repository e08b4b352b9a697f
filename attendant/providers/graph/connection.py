"""Requests to Microsoft Graph: few at a time, within limits, to be ended from any thread."""

import queue
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

import requests

from attendant.core.errors import UnexpectedReply
from attendant.core.ports import Clock, ProxyLookup, TokenSource
from attendant.core.text import Text
from attendant.providers.bearer import BearerAuth
from attendant.providers.calls import IdleConnectionClosedError, guarded_call
from attendant.providers.graph.config import GraphConfig
from attendant.providers.graph.errors import refusal
from attendant.providers.graph.json_reading import Json
from attendant.providers.http import (
    USER_AGENT,
    Limits,
    OpenSockets,
    Trust,
    equip,
    proxies_for,
    quiet_libraries,
    require_allowed_address,
    whole_body,
)
from attendant.providers.time_limit import TimeLimit

_IN_FLIGHT = 3
"""Exchange Online serves four requests of one program for one mailbox at a time
(https://learn.microsoft.com/graph/throttling-limits); one stays free for a person's click."""

_HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip, deflate", "User-Agent": USER_AGENT}
_LARGEST_FAULT_BYTES = 64 * 1024


@dataclass(frozen=True, eq=False, slots=True)
class Access:
    """In whose name, and with which permission, a request is sent.

    Permissions that are not granted everywhere have tokens of their own, so that a missing consent to them breaks
    nothing else.

    Attributes:
        permission: The delegated permission that is needed, for the words where it is missing.
        tokens: Gives tokens with that permission.
    """

    permission: str
    tokens: TokenSource = field(repr=False)


@dataclass(eq=False, slots=True)
class _Line:
    """A session with one connection.

    Attributes:
        session: Carries one call at a time.
        watching: Its socket.
        used: Whether it has carried a call.
    """

    session: requests.Session = field(default_factory=requests.Session)
    watching: OpenSockets = field(default_factory=OpenSockets)
    used: bool = False


class GraphConnection:
    """Asks one service; may be used by several threads.

    Args:
        config: Where.
        proxies: Which proxy leads there.
        clock: To read dates in headers.
        limits: How long and how much one call may take.

    Raises:
        NotConfigured: There is no address.
        AddressRefused: We do not talk to such an address.
    """

    def __init__(self, config: GraphConfig, *, proxies: ProxyLookup, clock: Clock, limits: Limits) -> None:
        """Prepare; nothing is sent yet."""
        require_allowed_address(config.base_url)
        quiet_libraries()
        self._config = config
        self._proxies = proxies
        self._clock = clock
        self._limits = limits
        self._closed = False
        self._lock = threading.Lock()
        self._open: list[_Line] = []
        self._sign_ons: dict[Access, BearerAuth] = {}
        # A place for each request in flight, with the line that waits there for the next, if there is one.
        self._places: queue.LifoQueue[_Line | None] = queue.LifoQueue()
        for _ in range(_IN_FLIGHT):
            self._places.put(None)

    def get(self, address: str, access: Access, params: Mapping[str, str] | None = None, **headers: str) -> bytes:
        """Fetch ``address``, a path below the base or a whole link that the service gave.

        Args:
            address: Path that begins with a slash, or a link; one to another server is refused.
            access: Who is asking.
            params: The query.
            headers: More headers; an underscore stands for a hyphen.

        Returns:
            The body, unpacked.

        Raises:
            AttendantError: No usable answer came.
        """
        return self._ask("GET", self._url(address), access, params, None, headers)

    def get_at_most(self, largest_bytes: int, address: str, access: Access, **headers: str) -> bytes:
        """Fetch what is never larger than ``largest_bytes``; the other arguments are those of ``get``.

        Raises:
            AttendantError: No usable answer came.
        """
        return self._ask("GET", self._url(address), access, None, None, headers, largest_bytes)

    def post(self, address: str, access: Access, body: Json, **headers: str) -> bytes:
        """Post ``body``, which changes nothing there; the arguments are those of ``get``.

        Raises:
            AttendantError: No usable answer came.
        """
        return self._ask("POST", self._url(address), access, None, body, headers)

    def _url(self, address: str) -> str:
        base = self._config.base_url.rstrip("/")
        if address.startswith("/"):
            return base + address
        if not address.startswith(base + "/"):
            # The token goes along with the request: a link to another server would hand it over.
            raise UnexpectedReply(
                summary=Text("The calendar service sends the console to another server for the rest of its answer."),
                detail="@odata.nextLink leads elsewhere",
            )
        return address

    def _ask(
        self,
        method: str,
        url: str,
        access: Access,
        params: Mapping[str, str] | None,
        body: Json,
        headers: Mapping[str, str],
        largest_bytes: int | None = None,
    ) -> bytes:
        request = requests.Request(
            method,
            url,
            params=params,
            json=body,
            headers=_HEADERS | {name.replace("_", "-"): text for name, text in headers.items()},
            auth=self._sign_on(access),
        )
        # Not prepared by the session, which would merge in cookies and an environment that we do not want.
        prepared = request.prepare()
        most = largest_bytes or self._limits.answer_bytes
        try:
            return self._ask_once(prepared, access.permission, most)
        except IdleConnectionClosedError:
            return self._ask_once(prepared, access.permission, most, on_new_line=True)

    def _sign_on(self, access: Access) -> BearerAuth:
        """Return the one for ``access``: it remembers from call to call that renewing a token was in vain."""
        with self._lock:
            return self._sign_ons.setdefault(access, BearerAuth(access.tokens))

    def _ask_once(
        self, request: requests.PreparedRequest, permission: str, most: int, *, on_new_line: bool = False
    ) -> bytes:
        line = self._take(on_new_line=on_new_line)
        try:
            with guarded_call(self._config.host, line.watching, self._limits.answer_s, used_before=line.used) as limit:
                body = self._ask_on(line, request, permission, most, limit)
        except BaseException:
            # A connection in an unknown state is never used again.
            self._drop(line)
            self._places.put(None)
            raise
        line.used = True
        self._places.put(line)
        return body

    def _ask_on(
        self, line: _Line, request: requests.PreparedRequest, permission: str, most: int, limit: TimeLimit
    ) -> bytes:
        limits = self._limits
        response = line.session.send(
            request,
            allow_redirects=False,
            stream=True,
            verify=True,
            timeout=(limits.connect_s, limits.read_s),
            proxies=proxies_for(self._config.base_url, self._proxies),
        )
        with response:
            if response.status_code == 200:
                return whole_body(response, limit, most)
            fault = _start_of(response)
            raise refusal(response, fault, self._config.host, permission, self._clock.now())

    def _take(self, *, on_new_line: bool) -> _Line:
        line = self._places.get()
        if line is not None and on_new_line:
            self._drop(line)
            line = None
        if line is None:
            line = _Line()
            equip(line.session, Trust(), line.watching)
            with self._lock:
                self._open.append(line)
                if self._closed:
                    line.watching.close()
        return line

    def _drop(self, line: _Line) -> None:
        line.session.close()
        with self._lock:
            if line in self._open:
                self._open.remove(line)

    def close(self) -> None:
        """Abort calls in flight and give connections back; any thread may call this, also twice.

        Calls that wait for a place find it closed when they get it.
        """
        with self._lock:
            self._closed = True
            lines = tuple(self._open)
        for line in lines:
            line.watching.close()
        idle: list[_Line | None] = []
        try:
            while True:
                idle.append(self._places.get_nowait())
        except queue.Empty:
            for line_or_none in idle:
                if line_or_none is not None:
                    self._drop(line_or_none)
                self._places.put(None)


def _start_of(response: requests.Response) -> bytes:
    """Return the beginning of a refusal's body; what the status says holds even where the body breaks off."""
    try:
        return next(response.iter_content(_LARGEST_FAULT_BYTES), b"")
    except requests.RequestException:
        return b""
