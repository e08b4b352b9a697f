"""MSAL's application objects: built when first needed, again after a failure, with Windows' own sign-in or without."""

import json
import logging
from collections.abc import Callable
from typing import Any, Protocol

import msal
import requests

from attendant import __version__
from attendant.core.errors import AttendantError
from attendant.core.text import Text
from attendant.signin.account import Registration
from attendant.signin.connection_errors import answered_by_another, unreachable
from attendant.signin.refusals import MethodUnavailable, refusal


class HttpClient(Protocol):
    """What MSAL needs to talk to Microsoft: our own session brings trust store and proxy."""

    def get(self, url: str, **kwargs: Any) -> Any:
        """Send a GET; the answer has ``status_code``, ``text``, ``headers`` and ``raise_for_status``."""

    def post(self, url: str, **kwargs: Any) -> Any:
        """Send a POST; likewise."""

    def close(self) -> None:
        """Give connections back."""


class Applications:
    """MSAL for one app registration. Building asks the network: worker threads only, one at a time.

    Args:
        registration: Which.
        http: How to reach Microsoft; a new one for each application object.
    """

    def __init__(self, registration: Registration, http: Callable[[], HttpClient]) -> None:
        """Build nothing yet."""
        _silence_msal()
        self._registration = registration
        self._http = http
        self._made: dict[bool, Any] = {}

    def forget(self) -> None:
        """Build anew next time: MSAL replays a refusal for a minute, a new object does not."""
        self._made.clear()

    def get(self, cache: msal.TokenCache, *, with_windows: bool = False) -> Any:
        """Return a ``msal.PublicClientApplication``.

        Args:
            cache: Where tokens are.
            with_windows: It signs in by Windows' account manager (WAM) instead of a browser.

        Raises:
            MethodUnavailable: This machine has no such account manager.
            SignInError: The organisation is not known.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        if with_windows not in self._made:
            if with_windows:
                _require_windows_sign_in()
            self._made[with_windows] = self._build(cache, with_windows)
        return self._made[with_windows]

    def _build(self, cache: msal.TokenCache, with_windows: bool) -> Any:
        registration, http = self._registration, self._http()
        authority = registration.cloud.authority(registration.tenant)
        try:
            return msal.PublicClientApplication(
                registration.client_id,
                authority=authority,
                token_cache=cache,
                instance_discovery=False,
                client_capabilities=["CP1"],
                http_client=http,
                app_name="AttendantConsole",
                app_version=__version__,
                enable_broker_on_windows=with_windows,
            )
        except requests.RequestException as error:
            raise unreachable(error, registration.cloud.authority_host) from error
        except ValueError:
            # MSAL's words for every answer that describes no organisation; Microsoft's own say which it is.
            raise self._why_not(http, f"{authority}/v2.0/.well-known/openid-configuration") from None

    def _why_not(self, http: HttpClient, address: str) -> AttendantError:
        host = self._registration.cloud.authority_host
        try:
            said = json.loads(http.get(address).text)
        except requests.RequestException as error:
            return unreachable(error, host)
        except ValueError:
            said = None
        if not isinstance(said, dict) or "error" not in said:
            return answered_by_another(host, "no description of the organisation")
        return refusal(said, self._registration)


def _silence_msal() -> None:
    # At an answer that it cannot read MSAL logs all of it, tokens too; a command's log goes to standard error.
    logger = logging.getLogger("msal")
    if logger.level == logging.NOTSET:
        logger.setLevel(logging.CRITICAL)


def _require_windows_sign_in() -> None:
    # MSAL falls back to a browser in silence where this fails; then the address of a browser would be missing.
    try:
        import msal.broker  # noqa: F401 - starts Windows' account manager for this process
    except (ImportError, AttributeError, RuntimeError, OSError) as error:
        raise MethodUnavailable(
            summary=Text("Windows offers no sign-in with its account to this program."),
            remedy=Text("Choose another way to sign in."),
            detail=type(error).__name__,
        ) from error
