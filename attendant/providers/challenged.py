"""A request that a server answered with a challenge (RFC 9110, 11.3), sent again with what was asked for."""

from typing import Any

import requests
from requests.cookies import extract_cookies_to_jar

from attendant.core.errors import UnexpectedReply

_LARGEST_CHALLENGE_BYTES = 1024 * 1024


def sent_again(response: requests.Response, authorization: str, options: dict[str, Any]) -> requests.Response:
    """Send the request of ``response`` again, on the same connection.

    Args:
        response: The challenge; its body is read and dropped.
        authorization: The header's value.
        options: What requests gave to the hook.

    Raises:
        UnexpectedReply: The challenge does not end.
    """
    _drain(response)
    request = response.request.copy()
    # A load balancer keeps a conversation on one server by its cookie.
    jar = request._cookies  # type: ignore[attr-defined]  # noqa: SLF001 - as requests' own digest authentication does
    extract_cookies_to_jar(jar, response.request, response.raw)  # type: ignore[no-untyped-call]  # requests' types
    request.headers.pop("Cookie", None)
    request.prepare_cookies(jar)
    request.headers["Authorization"] = authorization
    adapter: Any = response.connection
    again: requests.Response = adapter.send(request, **{**options, "stream": True})
    again.history.append(response)
    return again


def _drain(response: requests.Response) -> None:
    """Read what came with a challenge, so that its connection can be used again."""
    taken = 0
    for chunk in response.iter_content(64 * 1024):
        taken += len(chunk)
        if taken > _LARGEST_CHALLENGE_BYTES:
            raise UnexpectedReply(detail=f"a challenge of more than {_LARGEST_CHALLENGE_BYTES} bytes")
    response.raw.release_conn()
