"""A user name and a password on requests (RFC 7617), to servers that ask for them."""

import base64
from typing import Any

import requests
from requests.auth import AuthBase

from attendant.providers.challenged import sent_again
from attendant.providers.replies import schemes_offered


class BasicAuth(AuthBase):
    """Sends the password once the server has offered to take it; from then on with each request.

    A server that offers only other kinds never gets to see it. May be used by several threads.

    Args:
        user_name: Who asks.
        password: Goes with it.
    """

    def __init__(self, user_name: str, password: str) -> None:
        """Keep what is to be sent; nothing is offered yet."""
        self._header = "Basic " + base64.b64encode(_encoded(f"{user_name}:{password}")).decode()
        self._is_wanted = False

    def __repr__(self) -> str:
        """Say nothing of whom and how."""
        return f"{type(self).__name__}()"

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put name and password on where they are known to be wanted."""
        if self._is_wanted:
            request.headers["Authorization"] = self._header
        request.register_hook("response", self._when_answered)  # type: ignore[no-untyped-call]  # requests' types
        return request

    def _when_answered(self, response: requests.Response, **options: Any) -> requests.Response:
        if response.status_code != 401:
            return response
        if "Authorization" in response.request.headers:
            self._is_wanted = False
            return response
        offered = schemes_offered(response.headers)
        # Some servers name no kind at all, against the rule (RFC 9110, 15.5.2).
        if offered and "basic" not in offered:
            return response
        again = sent_again(response, self._header, options)
        self._is_wanted = again.status_code != 401
        return again


def _encoded(name_and_password: str) -> bytes:
    """Write it in Latin-1, as servers have always read it, or else in UTF-8 (RFC 7617, 2.1)."""
    try:
        return name_and_password.encode("latin-1")
    except UnicodeEncodeError:
        return name_and_password.encode()
