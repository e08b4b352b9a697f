"""Words about a colleague and a day that stand beside the one sentence: second lines, lists, ages, sources."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from attendant.core.availability import Availability, State
from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.schedule import CalendarEvent, Schedule, ScheduleView
from attendant.ui.day import Day
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line

_SEPARATOR = " · "
_AGO_SAID = timedelta(hours=1)
"""Up to this age ``wording.age_words`` says how long ago, from then on at what time."""


translate = QCoreApplication.translate


def department_and_place(contact: Contact) -> str:
    """Return where a colleague works, for the row."""
    return _joined(contact.department, contact.place)


def about(contact: Contact) -> str:
    """Return title, department and place, for the panel."""
    return _joined(contact.title, contact.department, contact.place)


def _joined(*parts: str) -> str:
    """Join what there is, once each: a title often repeats the department."""
    return _SEPARATOR.join(dict.fromkeys(one_line(part) for part in parts if part))


def event_words(event: CalendarEvent) -> str:
    """Return what an item is about and who called it, as far as it is shared, on one line."""
    words = one_line(wording.event_words(event))
    if not event.organizer:
        return words
    invited = translate("ContactWords", "invited by {name}").format(name=one_line(event.organizer))
    return _joined(words, invited)


def subject(event: CalendarEvent) -> str:
    """Return what stands for an item's subject: itself, "Private", or "" where it is not shared."""
    return translate("ContactWords", "Private") if event.is_private else one_line(event.subject)


def span_of_day(event: CalendarEvent, day: Day, zone: tzinfo) -> str:
    """Return when an item takes place, as seen from one day."""
    start, end = wording.clock_time(event.start, zone), wording.clock_time(event.end, zone)
    if event.start <= day.start and event.end >= day.end:
        return translate("ContactWords", "all day")
    if event.start < day.start:
        return translate("ContactWords", "until {end}").format(end=end)
    if event.end > day.end:
        return translate("ContactWords", "from {start}").format(start=start)
    return translate("ContactWords", "{start} – {end}").format(start=start, end=end)


def appointment_in_words(event: CalendarEvent, day: Day, zone: tzinfo) -> str:
    """Return an item as one short sentence for a screen reader."""
    parts = (span_of_day(event, day, zone), wording.status_word(event.status), event_words(event))
    return ", ".join(part for part in parts if part)


def day_in_words(day: Day, zone: tzinfo) -> str:
    """Return what the timeline shows, for whoever cannot see it."""
    if not day.is_asked:
        return translate("ContactWords", "The calendar has not been read yet.")
    if not day.is_known:
        return translate("ContactWords", "No information about today.")
    if not day.events:
        return translate("ContactWords", "No appointments today.")
    return "; ".join(appointment_in_words(event, day, zone) for event in day.events)


def second_line(availability: Availability, day: Day, zone: tzinfo) -> str:
    """Return the line below the sentence: the time there, today's working hours, the next free hour."""
    parts = []
    if availability.owner_zone is not None:
        at, there = availability.at, wording.clock_time(availability.at, availability.owner_zone)
        if at.astimezone(availability.owner_zone).utcoffset() == at.astimezone(zone).utcoffset():
            parts.append(translate("ContactWords", "{time} there too").format(time=there))
        elif availability.state is State.UNKNOWN:
            # In every other state the sentence says it.
            parts.append(translate("ContactWords", "{time} there").format(time=there))
    if day.is_known:
        parts.append(_working_time(day, zone))
    free_hour = availability.next_free_hour_at
    if free_hour is not None and free_hour > availability.at:
        when = wording.day_and_time(free_hour, availability.at, zone)
        today = free_hour.astimezone(zone).date() == availability.at.astimezone(zone).date()
        words = (
            translate("ContactWords", "next free for an hour at {when}")
            if today
            else translate("ContactWords", "next free for an hour {when}")
        )
        parts.append(words.format(when=when))
    return _SEPARATOR.join(parts)


def _working_time(day: Day, zone: tzinfo) -> str:
    if day.working is None:
        return translate("ContactWords", "working hours unknown")
    if not day.working:
        return translate("ContactWords", "does not work today")
    spans = [
        translate("ContactWords", "{start} to {end}").format(
            start=wording.clock_time(start, zone), end=wording.clock_time(end, zone)
        )
        for start, end in day.working
    ]
    return translate("ContactWords", "works {hours}").format(hours=", ".join(spans))


def age(fetched_at: datetime, now: datetime, zone: tzinfo) -> str:
    """Return how long ago data was read."""
    words = wording.age_words(fetched_at, now, zone)
    return (
        translate("ContactWords", "updated {ago}")
        if now - fetched_at < _AGO_SAID
        else translate("ContactWords", "as of {time}")
    ).format(ago=words, time=words)


def source_line(schedule: Schedule, source: str, now: datetime, zone: tzinfo, *, times_only: bool = False) -> str:
    """Return where the data comes from, how much is shared, and how old it is.

    Args:
        schedule: What is known.
        source: Name of the calendar service, or "" where it is better not named.
        now: The present.
        zone: The receptionist's time zone.
        times_only: The organisation shows no more, whatever is shared.
    """
    if schedule.view is ScheduleView.NONE:
        return translate("ContactWords", "Last asked {time}").format(
            time=wording.day_and_time(schedule.fetched_at, now, zone)
        )
    shared = {
        ScheduleView.MERGED: translate("ContactWords", "only busy times in steps of half an hour shared with you"),
        ScheduleView.TIMES: translate("ContactWords", "only times shared with you"),
        ScheduleView.SUBJECT: translate("ContactWords", "subject and place shared with you"),
        ScheduleView.FULL: translate("ContactWords", "all details shared with you"),
    }[schedule.view]
    if times_only and schedule.view is ScheduleView.TIMES:
        shared = translate("ContactWords", "only times shown here")
    origin = (
        translate("ContactWords", "From {source}, {shared}").format(source=source, shared=shared) if source else shared
    )
    return _SEPARATOR.join((origin, age(schedule.fetched_at, now, zone)))


def phone_kind(phone: PhoneNumber) -> str:
    """Return what a number is for."""
    return {
        PhoneKind.WORK: translate("ContactWords", "Work"),
        PhoneKind.MOBILE: translate("ContactWords", "Mobile"),
        PhoneKind.HOME: translate("ContactWords", "Home"),
        PhoneKind.OTHER: translate("ContactWords", "Other"),
    }[phone.kind]
