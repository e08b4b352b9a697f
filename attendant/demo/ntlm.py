"""Signing in by NTLM, with pyspnego as the half of the server."""

import base64
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import MappingProxyType

import spnego

from attendant.demo.handshake import Account, Handshake, Verdict


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
        lines = f"{domain}:{user}:{account.password}\n:{account.principal_name}:{account.password}\n"
        with self._lock:
            if self._servers > 0:
                self._path.write_text(lines, encoding="utf-8")
            yield


_users_file = _UsersFile()

# Its own half in Python, never the system's: on Windows that would ask the real domain.
_OPTIONS = MappingProxyType(
    {"ntlm": spnego.NegotiateOptions.use_ntlm, "negotiate": spnego.NegotiateOptions.use_negotiate}
)


class NtlmAuthentication:
    """NTLM by pyspnego, as Exchange offers it: bare, or wrapped in Negotiate.

    Args:
        account: Who may come in; its password must not hold a colon or a line break.
    """

    def __init__(self, account: Account) -> None:
        """Keep the account."""
        self._account = account

    def handshake(self) -> Handshake:
        """Return the state for a new connection."""
        return _NtlmHandshake(self._account)

    def start(self) -> None:
        """Make the account known to the library."""
        _users_file.begin()

    def stop(self) -> None:
        """Remove it."""
        _users_file.end()


class _NtlmHandshake:
    """Signs in a connection with two exchanges; after that, requests on it need nothing more."""

    _CHALLENGES = ("Negotiate", "NTLM")

    def __init__(self, account: Account) -> None:
        self._account = account
        self._context: spnego.ContextProxy | None = None
        self._signed_in = False

    def judge(self, authorization: str | None) -> Verdict:
        if authorization is None:
            return Verdict(accepted=True) if self._signed_in else self._refused()
        scheme, _, encoded = authorization.partition(" ")
        protocol = scheme.lower()
        if protocol not in _OPTIONS:
            return self._refused()
        try:
            token = base64.b64decode(encoded, validate=True)
            with _users_file.holding(self._account):
                if self._context is None:
                    self._context = spnego.server(protocol=protocol, options=_OPTIONS[protocol])
                answer = self._context.step(token)
        except Exception:  # noqa: BLE001 - for a malformed token the library raises whatever its parser stumbles over
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
