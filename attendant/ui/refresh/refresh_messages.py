"""What the worker of the refresh engine tells the window, before the board is brought up to date."""

from dataclasses import dataclass
from datetime import datetime

from attendant.core.budget import BudgetState
from attendant.core.details import Details
from attendant.core.errors import Problem
from attendant.core.events import RefreshFailed, RefreshFinished, RefreshStarted, SchedulesArrived
from attendant.core.schedule import CalendarWindow, Schedule


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Mailboxes that could not be asked because the call as a whole failed; ``Board.mark`` takes them."""

    round_no: int
    mailboxes: tuple[str, ...]
    problem: Problem
    window: CalendarWindow
    at: datetime
    done_count: int
    mailbox_count: int


@dataclass(frozen=True, slots=True)
class Recalled:
    """What an earlier run knew, or a part of it; ``Board.recall`` takes it."""

    schedules: tuple[Schedule, ...]
    is_last: bool


Message = (
    RefreshStarted | SchedulesArrived | RefreshFinished | RefreshFailed | Unanswered | Recalled | Details | BudgetState
)
"""What the rounds say, together with the epoch it belongs to. ``SchedulesArrived`` holds bare answers here."""

NEEDS_PAINTING = (SchedulesArrived, Unanswered, Recalled)
"""Messages that give the window work; it says ``window_took`` after each."""
