"""Sees to it that a password is tried once: a second try of a wrong one locks people's accounts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from attendant.core.errors import CredentialsRefused
from attendant.core.ports import RefusalMemory


class SignInGate:
    """Lets one call at a time try a secret until the server has accepted it.

    Args:
        account: Key under which a refusal is remembered.
        secret: The password.
        refusals: Remembers across starts; ``forget`` there opens the gate for one more try.
    """

    def __init__(self, account: str, secret: str, refusals: RefusalMemory) -> None:
        """Close the gate behind the first call until its outcome is known."""
        self._account = account
        self._secret = secret
        self._refusals = refusals
        self._first_call = threading.Lock()
        self._accepted = False

    @contextmanager
    def passage(self) -> Iterator[None]:
        """Surround one call; its success opens the gate, ``CredentialsRefused`` closes it.

        Raises:
            CredentialsRefused: The secret was refused before; nothing was sent.
        """
        self._first_call.acquire()
        first = not self._accepted
        if not first:
            self._first_call.release()
        try:
            if first and self._refusals.is_refused(self._account, self._secret):
                raise CredentialsRefused(detail="refused before, not sent again")
            with self._remembering():
                yield
            self._accepted = True
        finally:
            if first:
                self._first_call.release()

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        try:
            yield
        except CredentialsRefused:
            self._accepted = False
            self._refusals.remember(self._account, self._secret)
            raise
