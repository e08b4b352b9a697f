"""What ``attendant show --json`` answers: the contract with scripts, kept apart from how it is asked."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import TypedDict

from attendant.core.availability import Availability
from attendant.core.schedule import CalendarEvent, Schedule, Weekday, WorkingHours
from attendant.core.working_hours import is_all_day
from attendant.ui.words import wording


class EventAnswer(TypedDict):
    """One appointment; instants are ISO 8601 with offset."""

    start: str
    end: str
    status: str
    subject: str
    location: str
    private: bool
    all_day: bool


class PeriodAnswer(TypedDict):
    """A span of the working week; times are HH:MM in the owner's zone, "24:00" for midnight at the end of the day."""

    days: list[str]
    start: str
    end: str


class WorkingHoursAnswer(TypedDict):
    """When the owner works."""

    zone: str
    periods: list[PeriodAnswer]


class ErrorAnswer(TypedDict):
    """Why a mailbox did not answer."""

    code: str
    summary: str
    remedy: str


class MailboxAnswer(TypedDict):
    """One mailbox of the answer."""

    mailbox: str
    state: str
    until: str | None
    sentence: str
    view: str
    stale: bool
    fetched_at: str | None
    working_hours: WorkingHoursAnswer | None
    events: list[EventAnswer]
    error: ErrorAnswer | None


def mailbox_answer(schedule: Schedule, availability: Availability, zone: tzinfo, day: date | None) -> MailboxAnswer:
    """Put what is known of one mailbox into the words of the contract.

    Args:
        schedule: The mailbox's answer.
        availability: What it says about now.
        zone: The zone of whoever asks; instants are given in it.
        day: Only appointments that touch this day of ``zone`` are listed; None for all.

    Returns:
        An entry of ``mailboxes``; lists may be empty, never None.
    """
    hours = schedule.working_hours
    problem = schedule.problem
    return {
        "mailbox": schedule.mailbox,
        "state": availability.state.value,
        "until": _instant(availability.until, zone),
        "sentence": wording.sentence(availability, zone),
        "view": schedule.view.value,
        "stale": availability.stale,
        "fetched_at": _instant(availability.fetched_at, zone),
        "working_hours": _working_hours(hours),
        "events": [_event(event, hours, zone) for event in schedule.events if day is None or touches(event, day, zone)],
        "error": None
        if problem is None
        else {
            "code": problem.code,
            "summary": wording.words(problem.summary),
            "remedy": wording.words(problem.remedy_once),
        },
    }


def touches(event: CalendarEvent, day: date, zone: tzinfo) -> bool:
    """Whether ``event`` takes up any of ``day`` in ``zone``; one that ends at its midnight does not."""
    begins = datetime.combine(day, time.min, zone)
    ends = datetime.combine(day + timedelta(days=1), time.min, zone)
    return event.start < ends and (event.end > begins or event.start == event.end >= begins)


def _instant(instant: datetime | None, zone: tzinfo) -> str | None:
    return None if instant is None else instant.astimezone(zone).isoformat(timespec="seconds")


def _event(event: CalendarEvent, hours: WorkingHours | None, zone: tzinfo) -> EventAnswer:
    return {
        "start": event.start.astimezone(zone).isoformat(timespec="seconds"),
        "end": event.end.astimezone(zone).isoformat(timespec="seconds"),
        "status": event.status.value,
        "subject": event.subject,
        "location": event.location,
        "private": event.is_private,
        "all_day": is_all_day(event, hours.zone if hours else None),
    }


def _working_hours(hours: WorkingHours | None) -> WorkingHoursAnswer | None:
    if hours is None:
        return None
    return {
        "zone": hours.zone_name,
        "periods": [
            {
                "days": [Weekday(day).name.lower() for day in sorted(period.days)],
                "start": _minute(period.start_minute),
                "end": _minute(period.end_minute or 24 * 60),
            }
            for period in hours.periods
        ],
    }


def _minute(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
