"""Bearer tokens on requests: a token of now each time, and one claims challenge answered."""

import base64
import re
from typing import Any

import requests
from requests.auth import AuthBase

from attendant.core.ports import TokenSource


class BearerAuth(AuthBase):
    """Puts a token of now on each request and answers one claims challenge.

    https://learn.microsoft.com/entra/identity-platform/claims-challenge
    """

    def __init__(self, tokens: TokenSource) -> None:
        """Take tokens from ``tokens``."""
        self._tokens = tokens

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put the token on."""
        request.headers["Authorization"] = f"Bearer {self._tokens.token()}"
        request.register_hook("response", self._answer_challenge)  # type: ignore[no-untyped-call]  # of requests
        return request

    def _answer_challenge(self, response: requests.Response, **options: Any) -> requests.Response:
        claims = re.search(r'claims="([^"]+)"', response.headers.get("WWW-Authenticate", ""))
        if response.status_code != 401 or not claims:
            return response
        padded = claims[1] + "=" * (-len(claims[1]) % 4)
        try:
            challenge = base64.b64decode(padded, altchars=b"-_").decode()
        except ValueError:
            return response
        again = response.request.copy()
        again.deregister_hook("response", self._answer_challenge)  # type: ignore[no-untyped-call]  # of requests
        again.headers["Authorization"] = f"Bearer {self._tokens.token(challenge)}"
        _ = response.content  # frees the connection for the second request
        response.close()
        second: requests.Response = response.connection.send(again, **options)
        second.history.append(response)
        return second
