"""What signing in to a demo server is: the account, the verdict on a request, and the two halves of a scheme.

Each scheme is an ``Authentication``; per connection it gives a ``Handshake``, because NTLM signs in the connection and
not the request.
"""

from dataclasses import dataclass
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
        token: Bearer token that stands for it, or "" where none does.
    """

    user_name: str
    principal_name: str
    password: str
    token: str = ""

    def __repr__(self) -> str:
        """Name the account, never its password or token."""
        return f"Account({self.user_name!r})"

    @property
    def names(self) -> tuple[str, str]:
        """Ways to write the account."""
        return self.user_name, self.principal_name
