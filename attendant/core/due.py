"""Who is to be asked about at all, who of them matters how much, and when each is due.

All instants are seconds of one clock that is never set back, as in ``attendant.core.plan``.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from attendant.core.pace import Pace, Tier

_TAKEN_ALONG = 0.1
"""Whoever would be due within this share of their age limit is asked with those who are due now."""


class Due:
    """Keeps the tiers, and who was answered when.

    Not locked: it belongs to one thread.

    Args:
        pace: Spans to go by.
    """

    def __init__(self, pace: Pace) -> None:
        """Start with nobody."""
        self._pace = pace
        self._mailboxes: dict[str, None] = {}
        self._visible: dict[str, int] = {}
        self._favourites: dict[str, None] = {}
        self._selected: str | None = None
        self._selected_at_s = 0.0
        self._answered_at_s: dict[str, float] = {}
        self._earliest: tuple[float, float] | None = None

    @property
    def pace(self) -> Pace:
        """The spans to go by."""
        return self._pace

    @property
    def mailboxes(self) -> Collection[str]:
        """Who is to be asked about at all."""
        return self._mailboxes.keys()

    @property
    def selected(self) -> str | None:
        """Who is being looked at, as far as they are to be asked about at all."""
        return self._selected if self._selected in self._mailboxes else None

    @property
    def rested_at_s(self) -> float:
        """When the selection rests."""
        return self._selected_at_s + self._pace.selected_rest_s

    def set_pace(self, pace: Pace) -> None:
        """Go by other spans from now on."""
        self._pace = pace
        self._earliest = None

    def set_mailboxes(self, mailboxes: Iterable[str]) -> None:
        """Say who is to be asked about at all; newcomers are due at once."""
        self._mailboxes = dict.fromkeys(mailboxes)
        self._answered_at_s = {key: at_s for key, at_s in self._answered_at_s.items() if key in self._mailboxes}
        self._earliest = None

    def set_tiers(self, *, visible: Iterable[str] | None = None, favourites: Iterable[str] | None = None) -> None:
        """Say whose rows are on the screen, from the top, and who is a favourite; None leaves a tier as it is."""
        if visible is not None:
            self._visible = {mailbox: row for row, mailbox in enumerate(visible)}
        if favourites is not None:
            self._favourites = dict.fromkeys(favourites)
        self._earliest = None

    def select(self, mailbox: str | None, now_s: float) -> None:
        """Say who is being looked at from now on."""
        self._selected = mailbox
        self._selected_at_s = now_s
        self._earliest = None

    def answered(self, mailbox: str, now_s: float) -> None:
        """Note that ``mailbox`` has an entry of now."""
        self._answered_at_s[mailbox] = now_s
        self._earliest = None

    def forget(self, mailbox: str) -> None:
        """``mailbox`` is due, however young its answer."""
        self._answered_at_s.pop(mailbox, None)
        self._earliest = None

    def forget_all(self) -> None:
        """Everybody is due."""
        self._answered_at_s.clear()
        self._earliest = None

    def tier(self, mailbox: str) -> Tier:
        """Return how much ``mailbox`` matters."""
        if mailbox == self._selected:
            return Tier.SELECTED
        if mailbox in self._visible:
            return Tier.VISIBLE
        return Tier.FAVOURITE if mailbox in self._favourites else Tier.EVERYONE

    def urgency(self, mailbox: str) -> tuple[Tier, int, float]:
        """Sort by tier, then rows from the top of the screen, then those whose answer is oldest."""
        return self.tier(mailbox), self._visible.get(mailbox, 0), self._answered_at_s.get(mailbox, float("-inf"))

    def in_sight(self) -> Iterator[str]:
        """Yield those on the screen from the top, then the favourites; some twice, some not to be asked about."""
        return chain(self._visible, self._favourites)

    def at_s(self, mailbox: str, slowdown: float) -> float:
        """Return when ``mailbox`` is due, where ages widen by ``slowdown``; long ago where it was never answered."""
        answered_at_s = self._answered_at_s.get(mailbox)
        if answered_at_s is None:
            # Not "due once the selection rests": who was never asked is due at once, selected or not.
            return float("-inf")
        tier = self.tier(mailbox)
        due_at_s = answered_at_s + self._pace.age_limit_s(tier) * slowdown
        return max(due_at_s, self.rested_at_s) if tier is Tier.SELECTED else due_at_s

    def earliest_at_s(self, slowdown: float) -> float:
        """Return when the first of all is due; there must be somebody."""
        if self._earliest is None or self._earliest[0] != slowdown:
            self._earliest = slowdown, min(self.at_s(mailbox, slowdown) for mailbox in self._mailboxes)
        return self._earliest[1]

    def by(self, now_s: float, slowdown: float) -> list[str]:
        """Return who is due, or would be in a moment, the most urgent first."""
        due = (
            mailbox
            for mailbox in self._mailboxes
            if self.at_s(mailbox, slowdown) <= now_s + _TAKEN_ALONG * self._pace.age_limit_s(self.tier(mailbox))
        )
        return sorted(due, key=self.urgency)
