"""What is examined, and the small seams through which the doctor reaches the rest of the house."""

import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from attendant.core.ports import CalendarProvider, ProxyLookup
from attendant.core.schedule import CalendarWindow
from attendant.settings.options import Settings
from attendant.settings.policy import Origin


class Account(Protocol):
    """Who is signed in with Microsoft."""

    @property
    def name(self) -> str:
        """User principal name."""


class Session(Protocol):
    """The sign-in with Microsoft, as far as it is examined; see ``attendant.signin.session.MicrosoftSession``."""

    def begin(self, scopes: Sequence[str]) -> object:
        """Find the organisation."""

    def begin_device_code(self, scopes: Sequence[str]) -> object:
        """Find the application."""

    def signed_in_account(self) -> Account:
        """Return who is signed in."""

    def token(self, scopes: Sequence[str], claims: str | None = None) -> str:
        """Return a token, renewed silently."""


def addresses_of(host: str) -> tuple[str, ...]:
    """Return the addresses of ``host`` as the system resolves it.

    Raises:
        OSError: The name is not known.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Case:
    """One examination.

    Attributes:
        settings: What is examined, saved or just entered.
        provider: Builds the calendar service that these settings describe.
        session: Gives the sign-in with Microsoft.
        swapped_session: The same with the two IDs in each other's place.
        proxies: Which proxy leads to an address.
        window: Span to ask calendars about.
        colleagues: Addresses of the directory, the first ones.
        origins: Which layer each option came from that has not its default, by path.
        demonstration: Address of the account in a demonstration, where nobody signs in with Microsoft; else "".
        resolve: Looks a host name up.
        now: This computer's time, not that of ``--at``: it is what is examined.
    """

    settings: Settings
    provider: Callable[[], CalendarProvider] = field(repr=False)
    session: Callable[[], Session] = field(repr=False)
    swapped_session: Callable[[], Session] = field(repr=False)
    proxies: ProxyLookup
    window: CalendarWindow
    colleagues: tuple[str, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)
    demonstration: str = ""
    resolve: Callable[[str], Sequence[str]] = addresses_of
    now: Callable[[], datetime] = _now
