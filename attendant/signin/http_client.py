"""How MSAL reaches Microsoft: with the system's trust and proxy, and never without a timeout."""

from typing import Any
from urllib.parse import urlsplit

import requests

from attendant.core.ports import ProxyLookup
from attendant.providers.http import OpenSockets, Trust, equip, proxies_for
from attendant.signin.connection_errors import require_microsoft

_CONNECT_S = 10
_READ_S = 30


class MicrosoftHttp:
    """An HTTP client as MSAL wants it. Worker threads only.

    Args:
        proxies: Which proxy leads to an address.
    """

    def __init__(self, proxies: ProxyLookup) -> None:
        """Prepare a session; nothing is opened yet."""
        self._proxies = proxies
        self._session = requests.Session()
        equip(self._session, Trust(), OpenSockets())

    def get(self, url: str, **options: Any) -> requests.Response:
        """Send a GET.

        Raises:
            requests.RequestException: No answer of Microsoft came.
        """
        return self._send("GET", url, options)

    def post(self, url: str, **options: Any) -> requests.Response:
        """Send a POST.

        Raises:
            requests.RequestException: No answer of Microsoft came.
        """
        return self._send("POST", url, options)

    def close(self) -> None:
        """Give connections back."""
        self._session.close()

    def _send(self, method: str, url: str, options: dict[str, Any]) -> requests.Response:
        proxies = proxies_for(url, self._proxies)
        response = self._session.request(
            method, url, timeout=(_CONNECT_S, _READ_S), proxies=proxies, allow_redirects=False, **options
        )
        require_microsoft(response, urlsplit(url).hostname or "")
        return response
