"""Sees to it that a sign-in is tried once: a second try of a wrong password locks people's accounts."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from attendant.core.errors import CredentialsRefused, SignInError
from attendant.core.ports import RefusalMemory

_ANSWER_S = 10.0
"""So long a server may think about a password before whoever wants to end the call stops waiting for its word."""


class SignInGate:
    """Lets one call at a time try a sign-in until the server has accepted it, whoever in this process makes the call.

    Args:
        account: Key under which a refusal is remembered.
        secret: The password, or None for the signed-in Windows user: then calls that waited for a refused one fail with
            it, and the next call is a new try.
        refusals: Remembers passwords across starts; ``forget`` there opens the gate for one more try.
    """

    def __init__(self, account: str, secret: str | None, refusals: RefusalMemory) -> None:
        """Close the gate behind the first call until its outcome is known."""
        self._account = account
        self._secret = secret
        self._refusals = refusals
        self._turn = refusals.turn(account)
        self._accepted = False
        self._settled = threading.Event()
        self._settled.set()
        self._refusal: SignInError | None = None

    @contextmanager
    def passage(self) -> Iterator[None]:
        """Surround one call; its success opens the gate, ``CredentialsRefused`` closes it.

        Raises:
            SignInError: The sign-in was refused before; nothing was sent.
        """
        refusal_before = self._refusal
        if self._accepted:
            with self._remembering():
                yield
            return
        with self._turn:
            self._settled.clear()
            try:
                if not self._accepted:
                    self._require_hope(refusal_before)
                with self._remembering():
                    yield
                self._accepted = True
            finally:
                self._settled.set()

    def wait_for_answer(self) -> None:
        """Wait until the server's word about a password that is on its way is known; not for ever, any thread.

        Who breaks off before has spent an attempt of which nothing is remembered, and the next one sends it again.
        """
        if self._secret is not None:
            self._settled.wait(_ANSWER_S)

    def _require_hope(self, refusal_before: SignInError | None) -> None:
        if self._secret is not None:
            if self._refusals.is_refused(self._account, self._secret):
                raise CredentialsRefused(detail="refused before, not sent again")
        elif self._refusal is not None and self._refusal is not refusal_before:
            said = self._refusal.problem
            raise SignInError(summary=said.summary, remedy=said.remedy, detail="refused just now", code=said.code)

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        try:
            yield
        except SignInError as error:
            if self._secret is None:
                self._accepted = False
                self._refusal = error
            elif isinstance(error, CredentialsRefused):
                self._accepted = False
                self._refusals.remember(self._account, self._secret)
            raise
