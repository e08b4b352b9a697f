"""One call on one connection: cut short by time or by ``close``, and every way it can break put into words."""

from collections.abc import Iterator
from contextlib import contextmanager

import requests
from urllib3.exceptions import ProtocolError

from attendant.core.errors import AttendantError, ProviderError, ServiceUnreachable, TimedOut
from attendant.core.text import Text
from attendant.providers.connection_errors import connection_error
from attendant.providers.http import OpenSockets
from attendant.providers.time_limit import TimeLimit


class IdleConnectionClosedError(Exception):
    """A connection that had served before was closed without an answer.

    The server had grown tired of the idle connection before this request came; reading calendars is safe to repeat,
    and a new connection is no longer an idle one.
    """


@contextmanager
def guarded_call(host: str, watching: OpenSockets, seconds: float, *, used_before: bool) -> Iterator[TimeLimit]:
    """Surround the sending of a request and the reading of its answer.

    Args:
        host: Who is asked, for the words.
        watching: The sockets of the session that carries the call.
        seconds: Limit for the whole call.
        used_before: The session has carried a call before.

    Yields:
        The running time limit, for ``whole_body``.

    Raises:
        AttendantError: No usable answer came.
        IdleConnectionClosedError: Ask again on another connection.
    """
    if watching.closed:
        raise connection_was_closed()
    with TimeLimit(watching, seconds) as limit:
        try:
            yield limit
        except AttendantError as error:
            if limit.struck or watching.closed:
                raise _cut_short(host, watching, limit) from error
            raise
        except (requests.RequestException, OSError) as error:
            if limit.struck or watching.closed:
                raise _cut_short(host, watching, limit) from error
            if used_before and _was_hung_up_on(error):
                raise IdleConnectionClosedError from error
            raise connection_error(error, host) from error


def connection_was_closed() -> ProviderError:
    """Return the error of a call that ``close`` has ended or that came after it."""
    return ServiceUnreachable(
        summary=Text("The connection to the calendar server was closed."), detail="closed by the console"
    )


def _cut_short(host: str, watching: OpenSockets, limit: TimeLimit) -> ProviderError:
    if watching.closed:
        return connection_was_closed()
    return TimedOut(
        summary=Text("{host} took too long to answer.", {"host": host}),
        detail=f"no complete answer within {limit.seconds:g} s",
    )


def _was_hung_up_on(error: Exception) -> bool:
    """Whether the connection broke before any part of an answer; http.client counts that as a reset."""
    protocol_error = error.args[0] if isinstance(error, requests.ConnectionError) and error.args else None
    cause = protocol_error.args[-1] if isinstance(protocol_error, ProtocolError) else None
    return isinstance(cause, ConnectionResetError | BrokenPipeError | ConnectionAbortedError)
