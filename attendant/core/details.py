"""What the panel shows of one person beyond free and busy: asked for on demand, judged by no rule.

The state of a person is made of free/busy times alone (``attendant.core.availability``). Details only add words to it:
an error here, or an answer that comes late, changes no state.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from attendant.core.errors import Problem
from attendant.core.presence import Presence
from attendant.core.schedule import CalendarEvent, Schedule


class Part(StrEnum):
    """What can be asked about a person; each part can be shared or refused on its own. Its value names its field."""

    CALENDAR = "events"
    AUTOMATIC_REPLY = "automatic_reply"
    PICTURE = "picture"
    PRESENCE = "presence"


@dataclass(frozen=True, slots=True)
class AutomaticReply:
    """What a person's mailbox answers while they are away.

    Attributes:
        message: The owner's words to colleagues as plain text, lines kept; never "".
        start: From when it answers, in UTC, or None where the server does not say.
        end: Until when, likewise.
    """

    message: str = field(repr=False)
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A person's picture, decoded: a square that no part of the window has to wait for.

    Attributes:
        side_px: Width and height.
        rgba: Four bytes for each pixel, line by line.
    """

    side_px: int
    rgba: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of one person beyond free and busy.

    Attributes:
        mailbox: Address asked about, as ``normalized_mailbox`` writes it.
        fetched_at: When the answer was complete, in UTC.
        answered: The parts that were asked and read; only these say something, also where their value is empty.
        events: Items of the calendar with what their owner shares, masked and sorted as those of a ``Schedule``.
        automatic_reply: None where none is switched on.
        picture: None where there is none.
        presence: None where no client reports any.
        problems: Why a part could not be read; a lasting one is a refusal, which is not asked again for a day.
    """

    mailbox: str
    fetched_at: datetime
    answered: frozenset[Part] = frozenset()
    events: tuple[CalendarEvent, ...] = field(default=(), repr=False)
    automatic_reply: AutomaticReply | None = None
    picture: Picture | None = None
    presence: Presence | None = None
    problems: Mapping[Part, Problem] = field(default_factory=lambda: MappingProxyType({}))

    def with_answer(self, answer: "Details") -> "Details":
        """Return these details brought up to date; of parts that ``answer`` does not concern the older value stays.

        What is refused for good is dropped, what only could not be read just now stays.
        """
        refused = {part for part, problem in answer.problems.items() if problem.lasting}
        nothing = Details(self.mailbox, self.fetched_at)
        fields = {part.value: getattr(answer, part.value) for part in answer.answered}
        fields |= {part.value: getattr(nothing, part.value) for part in refused}
        problems = {part: problem for part, problem in self.problems.items() if part not in answer.answered}
        return replace(
            self,
            fetched_at=answer.fetched_at,
            answered=(self.answered | answer.answered) - refused,
            problems=MappingProxyType(problems | dict(answer.problems)),
            **fields,
        )

    def added_to(self, schedule: Schedule, owner: str) -> Schedule:
        """Return ``schedule`` with what is known beyond it beside its items; times and states stay as they are.

        An item that its owner marked as private in either answer says nothing.

        Args:
            schedule: The owner's free/busy times.
            owner: Their name; that they called their own meeting is not worth saying.
        """
        if Part.CALENDAR not in self.answered or not self.events or not schedule.events:
            return schedule
        found: dict[tuple[datetime, datetime], list[CalendarEvent]] = {}
        for event in self.events:
            found.setdefault((event.start, event.end), []).append(event)
        events = (_with_words(event, found.get((event.start, event.end), ()), owner) for event in schedule.events)
        return replace(schedule, events=tuple(events))


def _with_words(event: CalendarEvent, at_that_time: Sequence[CalendarEvent], owner: str) -> CalendarEvent:
    """Return ``event`` with the words of the one item that it is; as it was, where that is not sure."""
    if event.is_private:
        return event
    hidden = [one for one in at_that_time if one.is_private]
    same = [one for one in at_that_time if not one.is_private and (not event.subject or one.subject == event.subject)]
    if not same and hidden:
        return replace(event, subject="", location="", sensitivity=hidden[0].sensitivity)
    if len(same) != 1 or (hidden and not event.subject):
        return event
    (one,) = same
    return replace(
        event,
        subject=one.subject,
        location=event.location or one.location,
        organizer="" if one.organizer.casefold() == owner.casefold() else one.organizer,
        categories=one.categories,
    )
