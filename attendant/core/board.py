"""The board of last known schedules: what the window shows, kept up to date answer by answer."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from attendant.core.errors import Problem
from attendant.core.schedule import CalendarWindow, Schedule, ScheduleView

_NOTICED_AGE = timedelta(minutes=5)
"""An answer that replaces an older one than this is a change even if it says the same, since the older one may be
marked stale on the screen (``Thresholds.stale_after`` is ten minutes at least)."""


@dataclass(frozen=True, slots=True)
class BoardChange:
    """What came of new answers.

    Attributes:
        schedules: One for each answer, merged with what was known before.
        changed: Mailboxes about which something else is known now, apart from its age.
    """

    schedules: tuple[Schedule, ...]
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class BoardSummary:
    """The board in figures, for the status line.

    Attributes:
        mailbox_count: Mailboxes that should be known.
        good_count: Those whose last answer was good.
        older_count: Those of which older data is shown, because the last answer was a problem.
        without_information_count: Those of which nothing can be shown, not asked yet included.
        problem_counts: How many mailboxes have which problem, by its code, the most frequent first.
        oldest_fetched_at: Age of the oldest data shown, in UTC; None where there is none.
        newest_fetched_at: Likewise of the newest.
    """

    mailbox_count: int
    good_count: int
    older_count: int
    without_information_count: int
    problem_counts: tuple[tuple[str, int], ...]
    oldest_fetched_at: datetime | None
    newest_fetched_at: datetime | None


def merged(known: Schedule | None, answer: Schedule) -> Schedule:
    """Return what is known of a mailbox after ``answer``.

    A good answer replaces what was known. So does a lasting problem: who may not see a calendar any more must not see
    its older state either. After a passing problem the older data stays, with its age and the problem beside it.
    """
    if answer.problem is None or answer.problem.lasting or known is None or known.view is ScheduleView.NONE:
        return answer
    return replace(known, problem=answer.problem)


class Board:
    """Keeps one schedule for each mailbox that it was told about.

    Not locked: it belongs to one thread, the window's.
    """

    def __init__(self) -> None:
        """Start without mailboxes."""
        self._schedules: dict[str, Schedule | None] = {}

    def schedule(self, mailbox: str) -> Schedule | None:
        """Return what is known of ``mailbox``, or None where nothing was answered yet."""
        return self._schedules.get(mailbox)

    def set_mailboxes(self, mailboxes: Iterable[str]) -> None:
        """Say whose schedules are kept, as ``normalized_mailbox`` writes them; all others are forgotten at once."""
        self._schedules = {mailbox: self._schedules.get(mailbox) for mailbox in mailboxes}

    def clear(self) -> tuple[str, ...]:
        """Forget all schedules, but not whose they are; return the mailboxes of which something was known."""
        forgotten = tuple(mailbox for mailbox, schedule in self._schedules.items() if schedule is not None)
        self._schedules = dict.fromkeys(self._schedules)
        return forgotten

    def apply(self, answers: Iterable[Schedule]) -> BoardChange:
        """Merge answers into the board; those of mailboxes that are not on it any more are left out."""
        return self._put(
            merged(self._schedules[answer.mailbox], answer) for answer in answers if answer.mailbox in self._schedules
        )

    def recall(self, schedules: Iterable[Schedule]) -> BoardChange:
        """Put what an earlier run knew where nothing else is known; a passing problem met since then stays beside it.

        Args:
            schedules: Without problems, each with the time at which it was fetched.
        """
        recalled = []
        for schedule in schedules:
            known = self._schedules.get(schedule.mailbox)
            if known is None and schedule.mailbox in self._schedules:
                recalled.append(schedule)
            elif known is not None and known.view is ScheduleView.NONE and _has_passing_problem(known):
                recalled.append(merged(schedule, known))
        return self._put(recalled)

    def known(self) -> tuple[Schedule, ...]:
        """Return what is known, of those mailboxes of which anything is."""
        return tuple(filter(None, self._schedules.values()))

    def mark(self, mailboxes: Sequence[str], problem: Problem, window: CalendarWindow, at: datetime) -> BoardChange:
        """Note that these mailboxes could not be asked because the call as a whole failed.

        That says nothing about any one of them: older data stays, and so does a lasting problem of a mailbox's own.

        Args:
            mailboxes: Those that were not answered.
            problem: Why the call failed.
            window: The span that was asked about.
            at: When it failed, in UTC.
        """
        passing = replace(problem, lasting=False)
        marked = []
        for mailbox in mailboxes:
            if mailbox not in self._schedules:
                continue
            known = self._schedules[mailbox]
            if known is None:
                marked.append(Schedule.without_answer(mailbox, window, at, passing))
            elif known.problem is None or not known.problem.lasting:
                marked.append(replace(known, problem=passing))
        return self._put(marked)

    def summary(self) -> BoardSummary:
        """Count what stands on the board."""
        good = older = 0
        problems: Counter[str] = Counter()
        oldest: datetime | None = None
        newest: datetime | None = None
        for schedule in self._schedules.values():
            if schedule is None:
                continue
            if schedule.problem is not None:
                problems[schedule.problem.code] += 1
            if schedule.view is ScheduleView.NONE:
                continue
            if schedule.problem is None:
                good += 1
            else:
                older += 1
            oldest = schedule.fetched_at if oldest is None else min(oldest, schedule.fetched_at)
            newest = schedule.fetched_at if newest is None else max(newest, schedule.fetched_at)
        return BoardSummary(
            mailbox_count=len(self._schedules),
            good_count=good,
            older_count=older,
            without_information_count=len(self._schedules) - good - older,
            problem_counts=tuple(problems.most_common()),
            oldest_fetched_at=oldest,
            newest_fetched_at=newest,
        )

    def _put(self, schedules: Iterable[Schedule]) -> BoardChange:
        put = tuple(schedules)
        changed = frozenset(new.mailbox for new in put if _is_news(self._schedules[new.mailbox], new))
        for new in put:
            self._schedules[new.mailbox] = new
        return BoardChange(put, changed)


def _is_news(old: Schedule | None, new: Schedule) -> bool:
    """Whether ``new`` lets one say something else than ``old`` did."""
    return (
        old is None
        or new.fetched_at - old.fetched_at > _NOTICED_AGE
        or old.view is not new.view
        or old.window != new.window
        or _spoken(old.problem) != _spoken(new.problem)
        or old.merged_interval_min != new.merged_interval_min
        or old.merged != new.merged
        or old.working_hours != new.working_hours
        or old.events != new.events
    )


def _spoken(problem: Problem | None) -> Problem | None:
    """Return the part of a problem that people see; the detail may hold a time or a request's number."""
    return None if problem is None else replace(problem, detail="", retry_after_s=None)


def _has_passing_problem(schedule: Schedule) -> bool:
    return schedule.problem is not None and not schedule.problem.lasting
