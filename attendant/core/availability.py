"""The rules: what a schedule means at an instant.

The order of the states and the meaning of "until" are decided in docs/decisions/0002-states.md.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from attendant.core.errors import Problem
from attendant.core.schedule import Schedule


class State(StrEnum):
    """What a receptionist may conclude about a colleague now."""

    FREE = "free"
    IN_MEETING = "in_meeting"
    MAYBE_BUSY = "maybe_busy"
    OUT_OF_OFFICE = "out_of_office"
    WORKS_ELSEWHERE = "works_elsewhere"
    OUTSIDE_WORKING_HOURS = "outside_working_hours"
    UNKNOWN = "unknown"


class UnknownReason(StrEnum):
    """Why nothing can be said."""

    NO_MAILBOX = "no_mailbox"
    NOT_ASKED_YET = "not_asked_yet"
    PROBLEM = "problem"
    TOO_OLD = "too_old"
    OUTSIDE_WINDOW = "outside_window"
    NOT_SHOWN = "not_shown"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Spans that the rules go by; options of the house.

    Attributes:
        usable_gap: A shorter gap between two items of one state is no free time but part of the block.
        meeting_soon: A free person whose next item begins within this span is announced as such.
        stale_after: Age from which data is marked stale.
        unusable_after: Age from which data says nothing any more.
    """

    usable_gap: timedelta = timedelta(minutes=5)
    meeting_soon: timedelta = timedelta(minutes=10)
    stale_after: timedelta = timedelta(minutes=10)
    unusable_after: timedelta = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Availability:
    """The facts of the one sentence that row, panel, accessible text, clipboard and ``show`` share.

    Attributes:
        at: Instant that all this is about.
        state: The conclusion.
        until: When the state ends; None where that is not known or has no end worth saying.
        at_least: The state reaches the end of what is known: it lasts at least until ``until``.
        until_end_of_day: ``until`` is the end of the working hours and not an item.
        all_day: The block covers all that is left of the working day and began before or at its start.
        between_items: ``at`` lies in a gap too short to use, inside a block.
        then: The state that begins at ``until``; None where unknown.
        then_free_for: With ``then`` FREE or WORKS_ELSEWHERE: how long that lasts, in working time.
        next_item_at: Start of the next item that makes the person busy, where the state is free, elsewhere or
            outside working hours and the item comes before the end of the day or before the person is back.
        soon_in: Time to ``next_item_at`` where it is within ``Thresholds.meeting_soon``.
        back_at: First working instant after an absence (out of office, outside working hours, the last item of
            the day); None where unknown.
        next_free_hour_at: Start of the next hour without a busy item, in working time; None where not known.
        hours_known: Whether the owner's working hours are known at ``at``.
        owner_zone: The owner's time zone, or None.
        unknown_reason: Why the state is UNKNOWN, else None.
        problem: The last problem with this mailbox, also where older data still gives a state.
        fetched_at: When the data was read; None where there is none.
        stale: The data is older than it should be: a mark beside the state.
    """

    at: datetime
    state: State
    until: datetime | None = None
    at_least: bool = False
    until_end_of_day: bool = False
    all_day: bool = False
    between_items: bool = False
    then: State | None = None
    then_free_for: timedelta | None = None
    next_item_at: datetime | None = None
    soon_in: timedelta | None = None
    back_at: datetime | None = None
    next_free_hour_at: datetime | None = None
    hours_known: bool = False
    owner_zone: tzinfo | None = None
    unknown_reason: UnknownReason | None = None
    problem: Problem | None = None
    fetched_at: datetime | None = None
    stale: bool = False


def availability_at(schedule: Schedule | None, at: datetime, thresholds: Thresholds | None = None) -> Availability:
    """Conclude what ``schedule`` says about its owner at an instant.

    Args:
        schedule: The mailbox's answer, or None where nothing was asked yet.
        at: Instant to judge; timezone-aware.
        thresholds: Spans to go by; the defaults where None.

    Returns:
        The facts of the sentence. Never raises for any schedule: what cannot be judged is UNKNOWN.
    """
    raise NotImplementedError


def next_change_after(schedule: Schedule | None, at: datetime, thresholds: Thresholds | None = None) -> datetime | None:
    """Return the first instant after ``at`` at which ``availability_at`` may give another answer.

    Items' ends, working hours, data growing stale or unusable and the meeting-soon mark all count. None where nothing
    is known to change. Rows move by the local clock with this, without asking the server.
    """
    raise NotImplementedError
