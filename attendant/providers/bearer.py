"""Bearer tokens on requests: a token of now each time, one claims challenge answered, one refused token renewed."""

import base64
import re
from typing import Any

import requests
from requests.auth import AuthBase

from attendant.core.ports import TokenSource
from attendant.providers.challenged import sent_again

_SCHEME = "Bearer "


class BearerAuth(AuthBase):
    """Puts a token of now on each request and sends it once more where the service did not accept that.

    It answers a claims challenge (https://learn.microsoft.com/entra/identity-platform/claims-challenge), and has a
    token renewed that is refused for no reason: a clock that was set back lets an outlived one look valid here. Where
    the renewed one is refused too, nothing is renewed again before the service has accepted a token.
    """

    def __init__(self, tokens: TokenSource) -> None:
        """Take tokens from ``tokens``."""
        self._tokens = tokens
        self._renewed_in_vain = False

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        """Put the token on."""
        request.headers["Authorization"] = _SCHEME + self._tokens.token()
        request.register_hook("response", self._when_answered)  # type: ignore[no-untyped-call]  # of requests
        return request

    def _when_answered(self, response: requests.Response, **options: Any) -> requests.Response:
        if response.status_code != 401:
            self._renewed_in_vain = False
            return response
        challenge = _challenge_of(response)
        if challenge:
            return sent_again(response, _SCHEME + self._tokens.token(challenge), options)
        refused = response.request.headers["Authorization"].removeprefix(_SCHEME)
        renewed = refused if self._renewed_in_vain else self._tokens.token(refused=refused)
        if renewed == refused:
            return response
        second = sent_again(response, _SCHEME + renewed, options)
        self._renewed_in_vain = second.status_code == 401
        return second


def _challenge_of(response: requests.Response) -> str:
    """Return the claims that the service asks for, "" where it asks for none that can be read."""
    claims = re.search(r'claims="([^"]+)"', response.headers.get("WWW-Authenticate", ""))
    if not claims:
        return ""
    padded = claims[1] + "=" * (-len(claims[1]) % 4)
    try:
        return base64.b64decode(padded, altchars=b"-_").decode()
    except ValueError:
        return ""
