"""Who matters how much, and how old the answer about them may grow."""

from dataclasses import dataclass
from enum import IntEnum


class Tier(IntEnum):
    """Who matters how much, the most urgent first."""

    SELECTED = 0
    VISIBLE = 1
    FAVOURITE = 2
    EVERYONE = 3


_SHARES = {Tier.SELECTED: 1 / 8, Tier.VISIBLE: 1 / 2, Tier.FAVOURITE: 3 / 4, Tier.EVERYONE: 1.0}


@dataclass(frozen=True, slots=True)
class Pace:
    """The spans that the plan goes by.

    Attributes:
        interval_s: The data refresh interval of the settings: how old anybody's schedule may grow.
        selected_rest_s: How long a selection must rest before it is asked about; arrow keys held down ask nothing.
        selected_age_s: Age up to which even the selected person's schedule is good enough.
        first_retry_s: Wait after a first failure; it doubles with each further one.
        least_silence_s: Shortest silence after the service asked for one, even where a person wants to ask.
        longest_retry_s: Longest wait that we choose ourselves; the service may ask for a longer one.
    """

    interval_s: float = 120.0
    selected_rest_s: float = 0.15
    selected_age_s: float = 5.0
    first_retry_s: float = 10.0
    longest_retry_s: float = 300.0
    least_silence_s: float = 5.0

    def age_limit_s(self, tier: Tier) -> float:
        """Return the age from which a schedule of ``tier`` is asked for again: a share of the interval."""
        age_s = _SHARES[tier] * self.interval_s
        return max(self.selected_age_s, age_s) if tier is Tier.SELECTED else age_s
