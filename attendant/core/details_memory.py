"""What is known of the people looked at, what is worth asking about them, and what they refused."""

from collections import OrderedDict
from datetime import datetime, timedelta

from attendant.core.details import Details, Part
from attendant.core.errors import Problem, Throttled
from attendant.core.schedule import CalendarEvent, Schedule, ScheduleView

_REFUSAL_HOLDS = timedelta(days=1)
_ANSWER_HOLDS = timedelta(minutes=5)
_HOLDS = {Part.PICTURE: timedelta(days=1), Part.PRESENCE: timedelta(seconds=50)}
"""Presence ages fast: less than the shortest time between two rounds, so that each round's answer asks anew."""

_SHOWN_AT_MOST = timedelta(minutes=30)
_AFTER_A_FAILURE = timedelta(minutes=1)
_MOST_PEOPLE = 50
"""As many answers are kept; a desk looks at a few people again and again."""

_ITEMS_SHARED = (ScheduleView.SUBJECT, ScheduleView.FULL)


class DetailsMemory:
    """Keeps answers for a while and refusals for a day, in memory only; for one thread."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._known: OrderedDict[str, Details] = OrderedDict()
        self._not_before: dict[tuple[str, Part], datetime] = {}
        self._events: dict[str, tuple[CalendarEvent, ...]] = {}
        self._silent_until: datetime | None = None

    def of(self, mailbox: str, now: datetime) -> Details | None:
        """Return what is known of ``mailbox``, also while it is asked anew; None where that is too long ago."""
        known = self._known.get(mailbox)
        return known if known is not None and now - known.fetched_at <= _SHOWN_AT_MOST else None

    def worth_asking(self, schedule: Schedule, now: datetime) -> frozenset[Part]:
        """Return what to ask about the owner of ``schedule`` now, maybe nothing.

        The calendar in full is shared by nobody who does not share subjects, so only where free/busy brought some is
        it asked for; and again where free/busy changed since.
        """
        if self._silent_until is not None and now < self._silent_until:
            return frozenset()
        mailbox, known = schedule.mailbox, self._known.get(schedule.mailbox)
        changed = schedule.events != self._events.get(mailbox, schedule.events)
        if changed and known is not None and Part.CALENDAR in known.answered:
            self._not_before.pop((mailbox, Part.CALENDAR), None)
        return frozenset(
            part
            for part in Part
            if (part is not Part.CALENDAR or schedule.view in _ITEMS_SHARED)
            and now >= self._not_before.get((mailbox, part), now)
        )

    def asked(self, schedule: Schedule) -> None:
        """Note what free/busy said when its owner was asked about."""
        self._events[schedule.mailbox] = schedule.events

    def take(self, details: Details) -> None:
        """Keep an answer; what an earlier one said of other parts stays."""
        mailbox, at = details.mailbox, details.fetched_at
        for part in details.answered:
            self._not_before[mailbox, part] = at + _HOLDS.get(part, _ANSWER_HOLDS)
        for part, problem in details.problems.items():
            self._not_before[mailbox, part] = at + self._pause_after(problem, at)
        known = self._known.pop(mailbox, details)
        self._known[mailbox] = known.with_answer(details)
        while len(self._known) > _MOST_PEOPLE:
            gone, forgotten = self._known.popitem(last=False)
            self._events.pop(gone, None)
            for part in forgotten.answered:
                self._not_before.pop((gone, part), None)

    def forget(self) -> None:
        """Forget everything, refusals too: somebody else asks from now on."""
        self._known.clear()
        self._not_before.clear()
        self._events.clear()
        self._silent_until = None

    def _pause_after(self, problem: Problem, at: datetime) -> timedelta:
        if problem.lasting or problem.needs_person:
            return _REFUSAL_HOLDS
        if problem.retry_after_s is not None or problem.code == Throttled.__name__:
            pause = max(_AFTER_A_FAILURE, timedelta(seconds=problem.retry_after_s or 0.0))
            self._silent_until = at + pause
        return _AFTER_A_FAILURE
