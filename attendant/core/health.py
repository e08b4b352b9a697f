"""How the console is, as frozen values: what an administrator asks first when something is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from attendant.core.budget import BudgetState
from attendant.core.errors import Problem
from attendant.core.events import RefreshEvent, RefreshFailed, RefreshFinished, RefreshStarted, SchedulesArrived

_MOST_TROUBLES = 20


class Circle(StrEnum):
    """Whose calendars, from the youngest to the oldest that they may be."""

    SELECTED = "selected"
    VISIBLE = "visible"
    FAVOURITES = "favourites"
    EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Ages:
    """How old the calendars of one circle are.

    Attributes:
        circle: Whose.
        count: How many there are.
        known_count: Of how many something is known.
        oldest: When the oldest of them was read, in UTC; None where nothing is known.
    """

    circle: Circle
    count: int
    known_count: int
    oldest: datetime | None

    @classmethod
    def of(cls, circle: Circle, fetched_at: Iterable[datetime | None]) -> "Ages":
        """Return the ages of a circle; None stands for somebody of whom nothing is known."""
        instants = list(fetched_at)
        known = [instant for instant in instants if instant is not None]
        return cls(circle, len(instants), len(known), min(known, default=None))


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem that occurred, once or more often.

    Attributes:
        problem: What happened and what helps.
        last_at: When it was last seen, in UTC.
        count: How often.
    """

    problem: Problem
    last_at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Round:
    """The last round of the calendars.

    Attributes:
        number: Counts from the start of the program.
        mailbox_count: Whom it asks about.
        started_at: When, in UTC.
        ended_at: Likewise; None while it goes on.
        problem_count: Mailboxes that are answered with a problem.
        failure: What ended it early, or None.
        next_try_at: When the console asks again by itself after that; None where it does not.
    """

    number: int
    mailbox_count: int
    started_at: datetime
    ended_at: datetime | None = None
    problem_count: int = 0
    failure: Problem | None = None
    next_try_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Everything at one instant.

    Attributes:
        at: The instant, in UTC.
        versions: Names and versions.
        provider: Whose calendars: words of the settings.
        endpoint: The address asked, or "".
        account: As whom, or "".
        permissions: What is asked for of Microsoft; empty where there are none to ask for.
        ages: Of each circle.
        budget: What the endpoint may still be asked, None before it is known.
        last_round: None before the first.
        troubles: The latest first.
    """

    at: datetime
    versions: tuple[tuple[str, str], ...]
    provider: str
    endpoint: str
    account: str
    permissions: tuple[str, ...]
    ages: tuple[Ages, ...]
    budget: BudgetState | None
    last_round: Round | None
    troubles: tuple[Trouble, ...]


class Logbook:
    """Remembers the last round and the last problems of this run. Belongs to one thread."""

    def __init__(self) -> None:
        """Start with an empty page."""
        self.last_round: Round | None = None
        self._troubles: dict[tuple[str, str], Trouble] = {}

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """The last problems, the latest first; those that say the same are one."""
        return tuple(reversed(self._troubles.values()))

    def note(self, problem: Problem, at: datetime) -> None:
        """Write down that something went wrong."""
        key = problem.code, problem.summary.source
        before = self._troubles.pop(key, None)
        self._troubles[key] = Trouble(problem, at, 1 if before is None else before.count + 1)
        while len(self._troubles) > _MOST_TROUBLES:
            del self._troubles[next(iter(self._troubles))]

    def hear(self, event: RefreshEvent, at: datetime) -> None:
        """Write down what the refresh engine says, heard at ``at``."""
        match event:
            case RefreshStarted():
                self.last_round = Round(event.round_no, event.mailbox_count, at)
            case SchedulesArrived():
                for schedule in event.schedules:
                    if schedule.problem is not None:
                        self.note(schedule.problem, at)
            case RefreshFinished():
                self._end(event.round_no, at, problem_count=event.problem_count)
            case RefreshFailed():
                self.note(event.problem, at)
                self._end(event.round_no, at, failure=event.problem, next_try_at=event.next_try_at)
            case _:
                pass  # pauses and what is recalled or forgotten are neither rounds nor problems

    def _end(
        self,
        number: int,
        at: datetime,
        *,
        problem_count: int = 0,
        failure: Problem | None = None,
        next_try_at: datetime | None = None,
    ) -> None:
        begun = self.last_round if self.last_round is not None and self.last_round.number == number else None
        self.last_round = replace(
            begun or Round(number, 0, at),
            ended_at=at,
            problem_count=problem_count,
            failure=failure,
            next_try_at=next_try_at,
        )
