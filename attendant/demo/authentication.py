"""How a demo server finds out who is asking: the schemes, by the names that the settings file uses."""

import base64
import binascii
import hmac
from collections.abc import Callable
from types import MappingProxyType

from attendant.demo.handshake import Account, Authentication, Handshake, Verdict


class BasicAuthentication:
    """RFC 7617: name and password with each request.

    Args:
        account: Who may come in.
    """

    def __init__(self, account: Account) -> None:
        """Keep the account."""
        self._account = account

    def handshake(self) -> Handshake:
        """Return itself: nothing to remember between requests."""
        return self

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def judge(self, authorization: str | None) -> Verdict:
        """Compare name (any case) and password (exactly).

        RFC 7617 leaves the encoding open: browsers send UTF-8, and requests sends Latin-1.
        """
        scheme, _, encoded = (authorization or "").partition(" ")
        if scheme.lower() == "basic":
            try:
                sent = base64.b64decode(encoded, validate=True)
            except binascii.Error:
                return self._refusal
            if self._is_known(sent.decode(errors="replace")) or self._is_known(sent.decode("latin-1")):
                return Verdict(accepted=True)
        return self._refusal

    def _is_known(self, credentials: str) -> bool:
        name, _, password = credentials.partition(":")
        known = name.lower() in {known.lower() for known in self._account.names}
        return hmac.compare_digest(password.encode(), self._account.password.encode()) and known

    @property
    def _refusal(self) -> Verdict:
        return Verdict(accepted=False, challenges=('Basic realm="demo"',))


AuthenticationFactory = Callable[[Account], Authentication]


class BearerAuthentication:
    """RFC 6750: a token with each request, as Exchange Online wants it.

    Args:
        account: Whose token is accepted.
    """

    _CHALLENGE = (
        'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", token_types="app_asserted_user_v1", '
        'error="invalid_token"'
    )

    def __init__(self, account: Account) -> None:
        """Keep the account."""
        self._account = account

    def handshake(self) -> Handshake:
        """Return itself: nothing to remember between requests."""
        return self

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def judge(self, authorization: str | None) -> Verdict:
        """Compare the token; an account without one lets nobody in."""
        scheme, _, given = (authorization or "").partition(" ")
        token = self._account.token
        known = bool(token) and hmac.compare_digest(given.strip().encode(), token.encode())
        if scheme.lower() == "bearer" and known:
            return Verdict(accepted=True)
        return Verdict(accepted=False, challenges=(self._CHALLENGE,))


def _ntlm(account: Account) -> Authentication:
    # Loading NTLM takes longer than all the rest of the demo, and few want it.
    from attendant.demo.ntlm import NtlmAuthentication

    return NtlmAuthentication(account)


AUTHENTICATIONS: MappingProxyType[str, AuthenticationFactory] = MappingProxyType(
    {"basic": BasicAuthentication, "bearer": BearerAuthentication, "ntlm": _ntlm}
)
"""Ways to sign in, by the name that the settings file uses."""
