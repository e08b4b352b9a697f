"""The provider that the rounds ask, or the way to one, with the calls that are in flight."""

from collections.abc import Callable
from dataclasses import dataclass

from attendant.core.ports import CalendarProvider

ProviderFactory = Callable[[], CalendarProvider]
"""Makes a provider; called where it may block. May raise an ``AttendantError``."""


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A call of the provider in flight; without mailboxes it is the one that makes the provider."""

    round_no: int
    mailboxes: tuple[str, ...]
    began_s: float


class Source:
    """A provider, or the way to one.

    Attributes:
        factory: Makes the provider.
        provider: None until it is made.
        proven: It has answered once. Until then there is one call at a time, so that a wrong password is sent once.
        urged: Somebody's calendar was asked for early, so that it can prove itself.
        calls: Those in flight, overtaken ones included.
        retired: It is asked no more, and closed as soon as it is there.
    """

    def __init__(self, factory: ProviderFactory) -> None:
        """Start without a provider."""
        self.factory = factory
        self.provider: CalendarProvider | None = None
        self.proven = False
        self.urged = False
        self.calls: set[Call] = set()
        self.retired = False

    @property
    def largest_batch(self) -> int:
        """How many mailboxes one call may name."""
        return 1 if self.provider is None else self.provider.largest_batch
