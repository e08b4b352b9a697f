"""How a demo server finds out who is asking.

Each scheme is an ``Authentication``; per connection it gives a ``Handshake``, because NTLM signs in the connection and
not the request.
"""

import base64
import binascii
import hmac
import os
import struct
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Protocol

import spnego
from spnego.exceptions import SpnegoError


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


class _UsersFile:
    """The file in which pyspnego's NTLM acceptor looks accounts up.

    The library takes accounts in one way only: from a file named by the environment variable NTLM_USER_FILE, which
    belongs to the whole process. So all servers of the process share one file; whoever is about to check somebody
    writes its own account into it, under a lock. The variable is set while any server needs it, not around each step:
    changing the environment while other threads read it is not safe in C libraries.
    """

    _VARIABLE = "NTLM_USER_FILE"

    def __init__(self) -> None:
        self._lock = Lock()
        self._servers = 0
        self._path = Path()
        self._before: str | None = None

    def begin(self) -> None:
        """Make the file known to the library, once for each server that starts."""
        with self._lock:
            self._servers += 1
            if self._servers == 1:
                handle, name = tempfile.mkstemp(prefix="demo-accounts-")
                os.close(handle)
                self._path = Path(name)
                self._before = os.environ.get(self._VARIABLE)
                os.environ[self._VARIABLE] = name

    def end(self) -> None:
        """Remove the file with the last server that stops."""
        with self._lock:
            self._servers -= 1
            if self._servers == 0:
                self._path.unlink(missing_ok=True)
                if self._before is None:
                    os.environ.pop(self._VARIABLE, None)
                else:
                    os.environ[self._VARIABLE] = self._before

    @contextmanager
    def holding(self, account: Account) -> Iterator[None]:
        """Keep ``account`` as the only one in the file, under each of its names."""
        domain, _, user = account.user_name.partition("\\")
        with self._lock:
            self._path.write_text(
                f"{domain}:{user}:{account.password}\n:{account.principal_name}:{account.password}\n", encoding="utf-8"
            )
            yield


_users_file = _UsersFile()


class NtlmAuthentication:
    """NTLM by pyspnego, as Exchange offers it: bare, or wrapped in Negotiate.

    Args:
        account: Who may come in; its password must not hold a colon or a line break.
    """

    _PROTOCOLS = MappingProxyType(
        {
            "ntlm": ("ntlm", spnego.NegotiateOptions.use_ntlm),
            "negotiate": ("negotiate", spnego.NegotiateOptions.use_negotiate),
        }
    )

    def __init__(self, account: Account) -> None:
        """Keep the account."""
        self._account = account

    def handshake(self) -> Handshake:
        """Return the state for a new connection."""
        return _NtlmHandshake(self._account, self._PROTOCOLS)

    def start(self) -> None:
        """Make the account known to the library."""
        _users_file.begin()

    def stop(self) -> None:
        """Remove it."""
        _users_file.end()


class _NtlmHandshake:
    """Signs in a connection with two exchanges; after that, requests on it need nothing more."""

    _CHALLENGES = ("Negotiate", "NTLM")

    def __init__(self, account: Account, protocols: Mapping[str, tuple[str, spnego.NegotiateOptions]]) -> None:
        self._account = account
        self._protocols = protocols
        self._context: spnego.ContextProxy | None = None
        self._signed_in = False

    def judge(self, authorization: str | None) -> Verdict:
        if authorization is None:
            return Verdict(accepted=True) if self._signed_in else self._refused()
        scheme, _, encoded = authorization.partition(" ")
        protocol = self._protocols.get(scheme.lower())
        if protocol is None:
            return self._refused()
        try:
            token = base64.b64decode(encoded, validate=True)
            with _users_file.holding(self._account):
                if self._context is None:
                    self._context = spnego.server(protocol=protocol[0], options=protocol[1])
                answer = self._context.step(token)
        except (binascii.Error, SpnegoError, ValueError, struct.error):
            return self._refused()
        self._signed_in = self._context.complete
        if self._signed_in:
            self._context = None
        challenge = (f"{scheme} {base64.b64encode(answer).decode()}",) if answer else ()
        return Verdict(accepted=self._signed_in, challenges=challenge or (() if self._signed_in else self._CHALLENGES))

    def _refused(self) -> Verdict:
        self._context = None
        self._signed_in = False
        return Verdict(accepted=False, challenges=self._CHALLENGES)
