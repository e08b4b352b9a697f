"""What the rest of the house must provide for the core's rules and the engine; each docstring is the contract."""

import threading
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, runtime_checkable

from attendant.core.budget import Allowance
from attendant.core.contact import Contact
from attendant.core.details import Details, Part
from attendant.core.schedule import CalendarWindow, Schedule


class Clock(Protocol):
    """Where the time comes from, so that tests and ``--at`` can set it."""

    def now(self) -> datetime:
        """Return the present instant in UTC. May be called from any thread."""


class CalendarProvider(Protocol):
    """Answers for other people's calendars. Blocking; used from worker threads only.

    One provider may serve two calls at the same time. ``close`` may be called from any thread, also while calls run:
    they end soon with a ``ProviderError``.
    """

    @property
    def largest_batch(self) -> int:
        """How many mailboxes one ``free_busy`` call may name."""

    @property
    def allowance(self) -> Allowance:
        """How much may be asked of its endpoint, below what the service allows. Known without a request."""

    def free_busy(self, mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        """Look up each mailbox; one that fails does not spoil the rest.

        Args:
            mailboxes: Addresses, at most ``largest_batch``; may hold duplicates, empty and malformed ones.
            window: The span asked about, at most 42 days.

        Returns:
            One schedule for each mailbox in the order asked, its own ``problem`` set where it could not be read.
            Events are sorted, in UTC, those that do not touch the window left out, private ones masked.

        Raises:
            AttendantError: The whole call failed (sign-in, network, throttling, set-up); its ``problem`` says why.
            ValueError: More mailboxes than ``largest_batch``.
        """

    def close(self) -> None:
        """Give connections back and abort calls in flight; the provider cannot be used again."""


@runtime_checkable
class DetailsProvider(Protocol):
    """Looks one person up more closely, for the panel. Blocking; used from worker threads only.

    A ``CalendarProvider`` may be one too; the engine looks whether it is.
    """

    @property
    def parts(self) -> frozenset[Part]:
        """What may be asked for; the others are never known to this service. Known without a request."""

    def details(self, mailbox: str, window: CalendarWindow, parts: frozenset[Part]) -> Details:
        """Look ``parts`` up; one that fails does not spoil the rest.

        Args:
            mailbox: Whose.
            window: The span of the calendar, at most 42 days.
            parts: What is wanted, a part of ``self.parts``.

        Returns:
            Each of ``parts`` stands in ``answered`` or in ``problems``. A refusal by the owner is a lasting problem.

        Raises:
            AttendantError: Nothing can be asked now, only a person can help (sign-in); its ``problem`` says why.
        """


class AddressBook(Protocol):
    """Searches the organisation's own address book. Blocking; used from worker threads only."""

    def search(self, name: str) -> Sequence[Contact]:
        """Find people by a part of their name or address.

        Args:
            name: What the person typed, not empty.

        Returns:
            People, at most 100, with ``contact_id`` 0; empty where nobody matches.

        Raises:
            AttendantError: The search failed; its ``problem`` says why. ``DistributionList`` where it found lists only.
        """


class CalendarService(CalendarProvider, AddressBook, Protocol):
    """Both halves of what an organisation's server answers: calendars and address book."""


class TokenSource(Protocol):
    """Gives access tokens for requests. May be called from several worker threads."""

    def token(self, claims: str | None = None, refused: str = "") -> str:
        """Return a bearer token that is valid now.

        Args:
            claims: A claims challenge (JSON) that the service sent with a 401; then a cached token is not enough.
            refused: A token that the service did not accept; where the cache still holds this one, it is renewed.

        Raises:
            SignInError: Only a person can help.
            ServiceUnreachable: The sign-in service cannot be reached now.
        """


class SecretStore(Protocol):
    """Keeps passwords, in the system's keyring."""

    def password(self, account: str) -> str | None:
        """Return the password kept for ``account``, or None where there is none.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """

    def set_password(self, account: str, password: str) -> None:
        """Keep ``password`` for ``account``.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """

    def delete_password(self, account: str) -> None:
        """Forget the password of ``account``; nothing happens where there is none.

        Raises:
            SettingsError: This machine has no keyring that keeps secrets.
        """


class RefusalMemory(Protocol):
    """Remembers which secrets a server refused, across starts, so that each is tried once (no account lock-out)."""

    def is_refused(self, account: str, secret: str) -> bool:
        """Whether the server has refused this very secret for ``account``."""

    def remember(self, account: str, secret: str) -> None:
        """Keep the refusal, as a salted hash of the secret."""

    def forget(self, account: str) -> None:
        """Allow another try: a person said so."""

    def turn(self, account: str) -> threading.Lock:
        """Return what a caller holds from asking about a secret of ``account`` until the server's word is remembered.

        One and the same for all callers of a process: none sends a secret while another waits to hear of it.
        """


class ProxyLookup(Protocol):
    """Tells which proxy the system wants for an address."""

    def __call__(self, url: str, /) -> str | None:
        """Return the proxy's address for ``url``, or None to connect directly. Called from worker threads."""
