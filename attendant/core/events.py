"""What the refresh engine can say: a closed union of facts in the past tense.

Whoever handles them matches all (``assert_never`` in the last case), so that the type checker points at every place
that has not heard of a new one.
"""

from dataclasses import dataclass
from datetime import datetime

from attendant.core.errors import Problem
from attendant.core.schedule import Schedule


@dataclass(frozen=True, slots=True)
class RefreshStarted:
    """A round began.

    Attributes:
        round_no: Number of the round; later rounds have higher numbers.
        mailbox_count: How many mailboxes will be asked.
    """

    round_no: int
    mailbox_count: int


@dataclass(frozen=True, slots=True)
class SchedulesArrived:
    """A batch of the round is answered; the schedules stand on the board already.

    Attributes:
        round_no: Round they belong to.
        schedules: One for each mailbox of the batch, merged with what was known before.
        done_count: Mailboxes of the round that are answered so far.
        mailbox_count: Mailboxes of the round.
        changed: Mailboxes about which something else is known now than before, apart from its age; None where
            nobody compared, then any may have changed.
    """

    round_no: int
    schedules: tuple[Schedule, ...]
    done_count: int
    mailbox_count: int
    changed: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class RefreshFinished:
    """Every mailbox of the round has an entry.

    Attributes:
        round_no: The round.
        finished_at: When, in UTC.
        problem_count: Mailboxes whose entry is a problem.
    """

    round_no: int
    finished_at: datetime
    problem_count: int


@dataclass(frozen=True, slots=True)
class RefreshFailed:
    """The round ended early; what was known before stays, with its age.

    Attributes:
        round_no: The round.
        problem: Why, with its remedy.
        next_try_at: When the engine tries again by itself, in UTC; None where a person must act first.
    """

    round_no: int
    problem: Problem
    next_try_at: datetime | None


@dataclass(frozen=True, slots=True)
class RefreshPaused:
    """The round, if there was one, is given up, and nothing is asked until the engine is told to go on."""


@dataclass(frozen=True, slots=True)
class SchedulesForgotten:
    """What was known of these mailboxes stands on the board no longer, because another source is asked from now on.

    Attributes:
        mailboxes: Addresses as ``normalized_mailbox`` writes them.
    """

    mailboxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchedulesRecalled:
    """What an earlier run knew of these mailboxes stands on the board, with its age, until they are answered.

    Attributes:
        mailboxes: Those of which nothing newer was known.
        is_last: No more follow.
    """

    mailboxes: frozenset[str]
    is_last: bool


RefreshEvent = (
    RefreshStarted
    | SchedulesArrived
    | SchedulesRecalled
    | RefreshFinished
    | RefreshFailed
    | RefreshPaused
    | SchedulesForgotten
)
