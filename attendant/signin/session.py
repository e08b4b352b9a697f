"""One Microsoft account on one app registration: signing in, silent tokens, signing out."""

import logging
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import msal
import requests

from attendant.core.errors import SignInNeeded
from attendant.core.text import Text
from attendant.signin.account import Account, Registration
from attendant.signin.application import Applications, HttpClient
from attendant.signin.clouds import windows_redirect
from attendant.signin.connection_errors import unreachable
from attendant.signin.loopback import Farewell, LoopbackListener
from attendant.signin.refusals import AccountRefused, RedirectMissing, SignInCancelled, SignInUnclear, refusal
from attendant.signin.token_cache import TokenCacheFile

log = logging.getLogger(__name__)

_BROWSER_PATIENCE_S = 300
_BY_WINDOWS = "broker"
"""What MSAL's cache notes of an account that Windows signed in."""

__all__ = ["Account", "DeviceCode", "HttpClient", "MicrosoftSession", "PendingSignIn", "Registration", "SessionTokens"]


@dataclass(slots=True)
class PendingSignIn:
    """A sign-in that was begun in a browser; lives in memory only and is good for one use.

    Attributes:
        address: Page to open.
        redirect: Address to which the browser will be sent with the result; nothing is fetched from it.
    """

    address: str
    redirect: str
    flow: dict[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What the person enters on another device.

    Attributes:
        code: The code to type.
        address: Where to type it.
        expires_in_s: How long it is good for.
    """

    code: str
    address: str
    expires_in_s: int
    flow: dict[str, Any] = field(repr=False, compare=False)


class MicrosoftSession:
    """Signs in and hands out tokens. Blocking: worker threads only; several may call at once.

    Args:
        registration: For which application.
        tokens: The cache and its file.
        http: How to reach Microsoft; a new one for each MSAL application.
    """

    def __init__(self, registration: Registration, tokens: TokenCacheFile, http: Callable[[], HttpClient]) -> None:
        """Touch neither network nor disk yet."""
        self.registration = registration
        self._tokens = tokens
        self._applications = Applications(registration, http)
        self._lock = threading.RLock()
        self._claims: str | None = None

    def account(self) -> Account | None:
        """Return who is signed in, or None; read from the cache, without asking anybody."""
        self._tokens.refresh()
        kinds, client_id = msal.TokenCache.CredentialType, self.registration.client_id
        where = {"environment": urlsplit(self.registration.cloud.authority("")).hostname}
        with self._lock:
            # As lists: the search is lazy and holds the cache's lock while it goes on.
            ours = list(self._tokens.cache.search(kinds.APP_METADATA, query={**where, "client_id": client_id}))
            known = list(self._tokens.cache.search(kinds.ACCOUNT, query=where)) if ours else []
        return _account(known[0]) if known else None

    def signed_in_account(self) -> Account:
        """Return who is signed in; read from the cache.

        Raises:
            SignInNeeded: Nobody is; it says so where a kept sign-in could not be read.
        """
        account = self.account()
        if account is None:
            lost = self._tokens.problem
            raise (
                SignInNeeded
                if lost is None
                else SignInNeeded(summary=lost.summary, remedy=lost.remedy, detail=lost.detail)
            )
        return account

    def begin(
        self,
        scopes: Sequence[str],
        *,
        redirect: str = "",
        posted: bool = False,
        expected: str = "",
    ) -> PendingSignIn:
        """Begin a sign-in in a browser window of ours or in the system's (code with PKCE, state and nonce; RFC 7636).

        The last claims challenge is answered by it: no silent token could, or not to the service's content.

        Args:
            scopes: What the token must allow, all of one service.
            redirect: Where Microsoft sends the result; the cloud's nativeclient address where empty.
            posted: The result comes as a form to a listener, and not in the address.
            expected: User name to propose.

        Raises:
            SignInError: The organisation is not known.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        redirect = redirect or self.registration.cloud.native_redirect
        with self._lock, warnings.catch_warnings():
            # MSAL recommends form_post, which an address that nobody serves cannot receive.
            warnings.simplefilter("ignore", UserWarning)
            flow = self._application().initiate_auth_code_flow(
                list(scopes),
                redirect_uri=redirect,
                login_hint=expected or None,
                prompt=None if expected else "select_account",
                claims_challenge=self._claims,
                response_mode="form_post" if posted else None,
            )
        return PendingSignIn(flow["auth_uri"], redirect, flow)

    def finish(self, pending: PendingSignIn, returned: str) -> Account:
        """Redeem the address to which the browser was sent.

        Args:
            pending: What ``begin`` gave; used up by this.
            returned: The whole address, from our window or pasted by the person.

        Raises:
            SignInError: It was refused, cancelled, or the address belongs to another sign-in.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        answer = dict(parse_qsl(urlsplit(returned.strip()).query))
        if "code" not in answer and "error" not in answer:
            raise SignInUnclear(
                summary=Text("The address holds no sign-in."),
                remedy=Text("Copy the whole address of the page on which the browser ended."),
            )
        return self.redeem(pending, answer)

    def redeem(self, pending: PendingSignIn, answer: Mapping[str, str]) -> Account:
        """Redeem what the browser brought back.

        Args:
            pending: What ``begin`` gave; used up by this.
            answer: Its fields.

        Raises:
            SignInError: It was refused, cancelled, or belongs to another sign-in.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        with self._lock:
            before = self._tokens.cache.serialize()
            try:
                result = self._reach(lambda app: app.acquire_token_by_auth_code_flow(pending.flow, dict(answer)))
            except (ValueError, RuntimeError):
                # MSAL looks at the nonce after it has taken the tokens in.
                self._tokens.cache.deserialize(before)
                # MSAL raises these for a wrong state or nonce; the text quotes both, which nobody needs to see.
                raise SignInUnclear(
                    summary=Text("The answer belongs to another sign-in."), remedy=Text("Start the sign-in again.")
                ) from None
            return self._signed_in(result)

    def begin_device_code(self, scopes: Sequence[str]) -> DeviceCode:
        """Ask for a code to type on another device.

        Raises:
            SignInError: The organisation does not allow it.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        with self._lock:
            flow = self._reach(lambda app: app.initiate_device_flow(list(scopes)))
        if "user_code" not in flow:
            raise refusal(flow, self.registration)
        return DeviceCode(flow["user_code"], flow["verification_uri"], int(flow.get("expires_in", 900)), flow)

    def finish_device_code(self, code: DeviceCode) -> Account:
        """Wait until the code was typed, it ran out, or ``cancel_device_code`` was called.

        Raises:
            SignInError: Refused, cancelled or not typed in time.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        result = self._reach(lambda app: app.acquire_token_by_device_flow(code.flow))
        with self._lock:
            return self._signed_in(result)

    @staticmethod
    def cancel_device_code(code: DeviceCode) -> None:
        """Let ``finish_device_code`` end soon; any thread."""
        code.flow["expires_at"] = 0

    def sign_in_with_system_browser(
        self,
        scopes: Sequence[str],
        open_browser: Callable[[str], object],
        cancelled: threading.Event,
        *,
        farewell: Farewell,
        expected: str = "",
    ) -> Account:
        """Sign in through the system's browser and a listener on this machine (RFC 8252, section 7.3).

        Needs ``http://localhost`` in the app registration; without it the browser shows the refusal and nothing comes
        back, so the wait ends by itself.

        Args:
            scopes: What the token must allow, all of one service.
            open_browser: Opens an address; called in this thread.
            cancelled: Ends the wait.
            farewell: What the browser shows in the end.
            expected: User name to propose.

        Raises:
            SignInError: Refused, cancelled, or nothing came back in time.
            ServiceUnreachable: Microsoft cannot be reached.
            OSError: This machine lets nobody listen.
        """
        listener = LoopbackListener(farewell)
        try:
            pending = self.begin(scopes, redirect=listener.redirect, posted=True, expected=expected)
            open_browser(pending.address)
            answer = listener.wait(pending.flow["state"], cancelled, _BROWSER_PATIENCE_S)
        finally:
            listener.close()
        if cancelled.is_set():
            raise SignInCancelled
        if not answer:
            raise SignInCancelled(
                summary=Text("The browser brought no sign-in back."),
                remedy=Text(
                    "If it showed an error, register http://localhost under Mobile and desktop applications in Azure, "
                    "or choose another way to sign in."
                ),
            )
        return self.redeem(pending, answer)

    def sign_in_with_windows_account(self, scopes: Sequence[str], window: int, *, expected: str = "") -> Account:
        """Sign in with an account that Windows knows, by its account manager (WAM). On Windows only.

        Windows shows what it has to ask over ``window``; nobody can make it stop, so a cancelled sign-in comes back
        late and is dropped by the caller.

        Args:
            scopes: What the token must allow, all of one service.
            window: Handle of the window over which to ask.
            expected: User name to propose.

        Raises:
            SignInError: Refused, cancelled, not registered for this way, or Windows does not offer it.
            ServiceUnreachable: Microsoft cannot be reached.
        """
        with self._lock:
            self._application(with_windows=True)
        try:
            # Without the lock: tokens in hand are still handed out while Windows asks.
            result = self._reach(
                lambda app: app.acquire_token_interactive(
                    list(scopes),
                    parent_window_handle=window,
                    login_hint=expected or None,
                    claims_challenge=self._claims,
                ),
                with_windows=True,
            )
        except ValueError as error:
            # msal.broker.RedirectUriError, which cannot be named where there is no account manager.
            raise RedirectMissing(
                summary=Text("The redirect address for the Windows account is not registered."),
                remedy=Text(
                    "In Azure, App registrations, Authentication, Mobile and desktop applications, add {redirect}",
                    {"redirect": windows_redirect(self.registration.client_id)},
                ),
                detail=type(error).__name__,
            ) from error
        with self._lock:
            return self._signed_in(result)

    def keep_only(self, account: Account) -> None:
        """Drop everybody else's tokens: one person is signed in at a time."""
        self._remove(lambda key: key != account.key)

    def forget(self, account: Account) -> None:
        """Drop the tokens of one account that nobody wanted after all."""
        self._remove(lambda key: key == account.key)

    def _remove(self, is_unwanted: Callable[[str], bool]) -> None:
        with self._lock:
            app = self._application()
            for known in app.get_accounts():
                if is_unwanted(str(known.get("home_account_id", ""))):
                    app.remove_account(known)
            self._save()

    def sign_out(self) -> None:
        """Drop the account and its tokens from this machine.

        Raises:
            OSError: The file cannot be removed.
            SettingsError: The key cannot be removed.
        """
        with self._lock:
            self._tokens.forget()
            self._applications.forget()
            self._claims = None

    def start_afresh(self) -> None:
        """Before a person's "Try again": MSAL replays a refusal for a minute, a new application object does not."""
        with self._lock:
            self._applications.forget()

    def token(self, scopes: Sequence[str], claims: str | None = None, refused: str = "") -> str:
        """Return an access token for ``scopes``, renewed silently where needed.

        Args:
            scopes: What it must allow.
            claims: See ``TokenSource``.
            refused: See ``TokenSource``.

        Raises:
            SignInError: Only a person can help.
            ServiceUnreachable: Microsoft cannot be reached.
            Throttled: Microsoft asks to wait.
        """
        with self._lock:
            self.signed_in_account()
            known = self._reach(lambda app: app.get_accounts())
            if not known:
                raise SignInNeeded

            def acquired(*, by_force: bool) -> Any:
                return self._reach(
                    lambda app: app.acquire_token_silent_with_error(
                        list(scopes), known[0], force_refresh=by_force, claims_challenge=claims
                    ),
                    with_windows=known[0].get("account_source") == _BY_WINDOWS,
                )

            result = acquired(by_force=False)
            if refused and result is not None and result.get("access_token") == refused:
                result = acquired(by_force=True)
            if result is None:
                raise SignInNeeded
            if "access_token" not in result:
                self._claims = result.get("claims") or claims
                raise refusal(result, self.registration)
            if claims:
                # The service may demand them again of the token that came; then only a person can meet them.
                self._claims = claims
            self._save()
            return str(result["access_token"])

    def _application(self, *, with_windows: bool = False) -> Any:
        return self._applications.get(self._tokens.cache, with_windows=with_windows)

    def _reach(self, ask: Callable[[Any], Any], *, with_windows: bool = False) -> Any:
        try:
            return ask(self._application(with_windows=with_windows))
        except requests.RequestException as error:
            raise unreachable(error, self.registration.cloud.authority_host) from error

    def _signed_in(self, result: Mapping[str, Any]) -> Account:
        if "access_token" not in result:
            raise refusal(result, self.registration)
        claims = result.get("id_token_claims") or {}
        name = str(claims.get("preferred_username", ""))
        known = [account for account in self._application().get_accounts() if account.get("username") == name]
        account = _account(known[0]) if known else Account("", name)
        home = account.key.rpartition(".")[2]
        if home and home != claims.get("tid", home):
            self.forget(account)
            raise _guest(name)
        self._claims = None
        self._save()
        return account

    def _save(self) -> None:
        try:
            self._tokens.save()
        except OSError as error:
            log.warning("the token cache could not be saved: %s", type(error).__name__)


@dataclass(frozen=True, slots=True)
class SessionTokens:
    """A ``TokenSource`` for one service: the session, narrowed to that service's scopes.

    Attributes:
        session: Who is signed in.
        scopes: What the tokens must allow, all of one service.
    """

    session: MicrosoftSession
    scopes: tuple[str, ...]

    def token(self, claims: str | None = None, refused: str = "") -> str:
        """See ``TokenSource``."""
        return self.session.token(self.scopes, claims, refused)


def _account(known: Mapping[str, Any]) -> Account:
    return Account(str(known.get("home_account_id", "")), str(known.get("username", "")))


def _guest(name: str) -> AccountRefused:
    return AccountRefused(
        summary=Text("{name} is a guest of this organisation and has no calendar in it.", {"name": name}),
        remedy=Text("Sign in with an account of the organisation itself."),
    )
