"""Background work that is done when the test says so, in the test's thread."""

from collections.abc import Callable
from typing import TypeVar

from attendant.core.errors import AttendantError, Problem

T = TypeVar("T")


class HeldBackground:
    """Holds work back until ``release``, or does it at once.

    Attributes:
        is_holding: Whether new work waits for ``release``.
        waiting: The work that waits.
    """

    def __init__(self, *, is_holding: bool = False) -> None:
        self.is_holding = is_holding
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Problem], None]) -> object:
        def job() -> None:
            try:
                value = work()
            except AttendantError as error:
                failed(error.problem)
            else:
                done(value)

        if self.is_holding:
            self.waiting.append(job)
        else:
            job()
        return job

    def release(self) -> None:
        """Do what waits."""
        while self.waiting:
            self.waiting.pop(0)()
