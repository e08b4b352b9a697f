"""What a provider answers for one mailbox: free/busy times, working hours, how much was shown, or why nothing was."""

from dataclasses import dataclass, fields
from datetime import UTC, datetime, tzinfo
from enum import IntEnum, StrEnum

from attendant.core.errors import Problem


class FreeBusyStatus(StrEnum):
    """How the owner marked a time. A word that we cannot read is NO_DATA, never FREE."""

    FREE = "free"
    TENTATIVE = "tentative"
    BUSY = "busy"
    OOF = "oof"
    WORKING_ELSEWHERE = "working_elsewhere"
    NO_DATA = "no_data"


class Sensitivity(StrEnum):
    """How private the owner marked an item."""

    NORMAL = "normal"
    PERSONAL = "personal"
    PRIVATE = "private"
    CONFIDENTIAL = "confidential"


class ScheduleView(StrEnum):
    """How much of the calendar the answer really shows, which may be less than was asked for."""

    NONE = "none"
    MERGED = "merged"
    TIMES = "times"
    SUBJECT = "subject"
    FULL = "full"


class Weekday(IntEnum):
    """Days as ``date.weekday()`` counts them."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


def require_aware(name: str, instant: datetime) -> None:
    """Refuse a naive datetime where it enters.

    Raises:
        ValueError: ``instant`` has no zone.
    """
    if instant.tzinfo is None or instant.utcoffset() is None:
        msg = f"{name} must be timezone-aware, got {instant!r}"
        raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class CalendarWindow:
    """A half-open span of time to ask a calendar about.

    Attributes:
        start: First instant included; timezone-aware.
        end: First instant no longer included; timezone-aware, after ``start``.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        """Refuse naive and reversed ends."""
        require_aware("start", self.start)
        require_aware("end", self.end)
        if self.end <= self.start:
            msg = f"the window must end after it starts: {self.start} .. {self.end}"
            raise ValueError(msg)

    def holds(self, instant: datetime) -> bool:
        """Whether ``instant`` lies inside."""
        return self.start <= instant < self.end


# Looking members up in their enumeration for each event costs a tenth of a whole refresh.
_HIDDEN = (Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL)


@dataclass(frozen=True, slots=True, init=False)
class CalendarEvent:
    """One item of a calendar, masked already where it is private.

    Attributes:
        start: Beginning, in UTC.
        end: First instant after it, in UTC; never before ``start``.
        status: The owner's marking.
        subject: Title, or "" where not shared or masked.
        location: Place, or "" where not shared or masked.
        sensitivity: As the owner marked it; private and confidential items carry no subject, place or organizer.
        organizer: Name of who called the meeting, or "" where not shared, not asked for or masked.
        categories: The owner's labels; None where the answer does not carry them.
    """

    start: datetime
    end: datetime
    status: FreeBusyStatus
    subject: str = ""
    location: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL
    organizer: str = ""
    categories: tuple[str, ...] | None = None

    def __init__(
        self,
        start: datetime,
        end: datetime,
        status: FreeBusyStatus,
        subject: str = "",
        location: str = "",
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        organizer: str = "",
        categories: tuple[str, ...] | None = None,
    ) -> None:
        """Keep the parts, each by the slot's own way.

        A refresh makes tens of thousands of these, and what ``dataclass`` writes for a frozen class takes twice the
        time: it looks each slot up by its name.
        """
        _set_start(self, start)
        _set_end(self, end)
        _set_status(self, status)
        _set_subject(self, subject)
        _set_location(self, location)
        _set_sensitivity(self, sensitivity)
        _set_organizer(self, organizer)
        _set_categories(self, categories)

    @property
    def is_private(self) -> bool:
        """Whether "Private" stands where a subject would."""
        return self.sensitivity in _HIDDEN


_set_start, _set_end, _set_status, _set_subject, _set_location, _set_sensitivity, _set_organizer, _set_categories = (
    getattr(CalendarEvent, slot.name).__set__ for slot in fields(CalendarEvent)
)


@dataclass(frozen=True, slots=True)
class WorkingPeriod:
    """A span of the working week, in the owner's zone.

    Attributes:
        days: Days on which the period begins.
        start_minute: Minutes after midnight, 0 to 1439.
        end_minute: Minutes after midnight. 0 and 1440 mean 24:00; an end before the start runs past midnight and
            belongs to the day it starts on; an end equal to the start is the whole day.
    """

    days: frozenset[Weekday]
    start_minute: int
    end_minute: int


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When a person works.

    Attributes:
        zone: The owner's time zone, with its daylight saving rules.
        zone_name: The zone's name as the server gave it or an IANA key, for showing.
        periods: Spans of the week; an empty tuple means the owner works on no day.
    """

    zone: tzinfo
    zone_name: str
    periods: tuple[WorkingPeriod, ...]


@dataclass(frozen=True, slots=True, init=False)
class Schedule:
    """What is known of one mailbox.

    Attributes:
        mailbox: Address asked about, as ``normalized_mailbox`` writes it.
        window: Span that was asked about; outside it nothing is known.
        fetched_at: When the answer was complete, in UTC.
        view: How much was shown.
        events: Items that touch the window, whole, sorted by start then end, masked.
        working_hours: None where the server did not say.
        merged: With view MERGED, one status for each slot of ``merged_interval_min`` minutes from the window's
            start; else empty. The provider has translated its own digits already.
        merged_interval_min: Minutes of one slot of ``merged``.
        problem: Why there is no answer, or None. With a problem that is not lasting, ``events`` may hold the last
            good answer: then ``fetched_at`` is that answer's time and the schedule is stale.
    """

    mailbox: str
    window: CalendarWindow
    fetched_at: datetime
    view: ScheduleView
    events: tuple[CalendarEvent, ...] = ()
    working_hours: WorkingHours | None = None
    merged: tuple[FreeBusyStatus, ...] = ()
    merged_interval_min: int = 30
    problem: Problem | None = None

    def __init__(
        self,
        mailbox: str,
        window: CalendarWindow,
        fetched_at: datetime,
        view: ScheduleView,
        events: tuple[CalendarEvent, ...] = (),
        working_hours: WorkingHours | None = None,
        merged: tuple[FreeBusyStatus, ...] = (),
        merged_interval_min: int = 30,
        problem: Problem | None = None,
    ) -> None:
        """Keep the parts, each by the slot's own way, as ``CalendarEvent`` does: each round makes one for everybody."""
        _set_mailbox(self, mailbox)
        _set_window(self, window)
        _set_fetched_at(self, fetched_at)
        _set_view(self, view)
        _set_events(self, events)
        _set_working_hours(self, working_hours)
        _set_merged(self, merged)
        _set_merged_interval_min(self, merged_interval_min)
        _set_problem(self, problem)

    def fetched_again(self, at: datetime) -> "Schedule":
        """Return the same as read once more at ``at``. Written out: ``replace`` takes three times as long."""
        return Schedule(
            self.mailbox,
            self.window,
            at,
            self.view,
            self.events,
            self.working_hours,
            self.merged,
            self.merged_interval_min,
            self.problem,
        )

    @classmethod
    def without_answer(cls, mailbox: str, window: CalendarWindow, at: datetime, problem: Problem) -> "Schedule":
        """Return the entry of a mailbox that could not be read."""
        return cls(mailbox, window, at, ScheduleView.NONE, problem=problem)


(
    _set_mailbox, _set_window, _set_fetched_at, _set_view, _set_events, _set_working_hours, _set_merged,
    _set_merged_interval_min, _set_problem,
) = (getattr(Schedule, slot.name).__set__ for slot in fields(Schedule))  # fmt: skip


NEVER = datetime.min.replace(tzinfo=UTC)
"""An instant before all others, for "never fetched"."""
