"""Time that a test moves by hand."""

from datetime import datetime, timedelta

from tests.fakes.scripted_provider import NOON


class SettableClocks:
    """Both clocks of the engine; any thread may read them."""

    def __init__(self) -> None:
        self.wall = NOON
        self.monotonic = 1000.0

    def now(self) -> datetime:
        return self.wall

    def monotonic_s(self) -> float:
        return self.monotonic

    def pass_s(self, seconds: float) -> None:
        """Let time go by; more than half a minute at once looks like sleep."""
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds
