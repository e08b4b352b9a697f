"""How a demo server finds out who is asking.

Each scheme is an ``Authentication``; per connection it gives a ``Handshake``, because NTLM signs in the connection and
not the request.
"""

import base64
import binascii
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do with a request.

    Attributes:
        accepted: Answer it; else send 401.
        challenges: Values of the ``WWW-Authenticate`` headers to send along.
    """

    accepted: bool
    challenges: tuple[str, ...] = ()


class Handshake(Protocol):
    """The state of one connection; used by that connection's thread only."""

    def judge(self, authorization: str | None) -> Verdict:
        """Judge one request by its ``Authorization`` header; None where it has none. Never raises."""


class Authentication(Protocol):
    """A way to sign in."""

    def handshake(self) -> Handshake:
        """Return the state for a new connection."""

    def start(self) -> None:
        """Prepare what the scheme needs while the server runs."""

    def stop(self) -> None:
        """Give it back."""


@dataclass(frozen=True, slots=True)
class Account:
    r"""The one account that a demo server knows.

    Attributes:
        user_name: ``DOMAIN\user``.
        principal_name: The same account as a mail address.
        password: Its password.
    """

    user_name: str
    principal_name: str
    password: str

    def __repr__(self) -> str:
        """Name the account, never its password."""
        return f"Account({self.user_name!r})"

    @property
    def names(self) -> tuple[str, str]:
        """Ways to write the account."""
        return self.user_name, self.principal_name


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
        """Compare name (any case) and password (exactly)."""
        scheme, _, encoded = (authorization or "").partition(" ")
        if scheme.lower() == "basic":
            try:
                name, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
            except (binascii.Error, UnicodeDecodeError):
                return self._refusal
            known = name.lower() in {known.lower() for known in self._account.names}
            if hmac.compare_digest(password.encode(), self._account.password.encode()) and known:
                return Verdict(accepted=True)
        return self._refusal

    @property
    def _refusal(self) -> Verdict:
        return Verdict(accepted=False, challenges=('Basic realm="demo"',))


AuthenticationFactory = Callable[[Account], Authentication]


def _ntlm(account: Account) -> Authentication:
    # Loading NTLM takes longer than all the rest of the demo, and few want it.
    from attendant.demo.ntlm import NtlmAuthentication

    return NtlmAuthentication(account)


AUTHENTICATIONS: MappingProxyType[str, AuthenticationFactory] = MappingProxyType(
    {"basic": BasicAuthentication, "ntlm": _ntlm}
)
"""Ways to sign in, by the name that the settings file uses."""
