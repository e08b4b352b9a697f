"""States in words: the one sentence that row, panel, speech, clipboard and commands share.

Needs QtCore only and no application object, since the commands without a window speak the same words.
"""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from attendant.core.availability import Availability, State
from attendant.core.contact import Contact
from attendant.core.schedule import CalendarEvent, FreeBusyStatus
from attendant.core.working_hours import is_all_day
from attendant.ui.words.core_words import words
from attendant.ui.words.sentence import sentence
from attendant.ui.words.time_words import (
    age_words,
    clock_time,
    date_words,
    day_and_time,
    duration_words,
    span_words,
    until_words,
)

__all__ = [
    "age_words",
    "as_of_words",
    "clock_time",
    "date_words",
    "day_and_time",
    "duration_words",
    "event_line",
    "event_words",
    "sentence",
    "span_words",
    "spoken_row",
    "state_word",
    "status_word",
    "until_words",
    "words",
]

translate = QCoreApplication.translate


def state_word(state: State) -> str:
    """Return the word that always stands beside the lamp."""
    match state:
        case State.FREE:
            return translate("Wording", "Free")
        case State.IN_MEETING:
            return translate("Wording", "In a meeting")
        case State.MAYBE_BUSY:
            return translate("Wording", "Maybe busy")
        case State.OUT_OF_OFFICE:
            return translate("Wording", "Out of office")
        case State.WORKS_ELSEWHERE:
            return translate("Wording", "Works elsewhere")
        case State.OUTSIDE_WORKING_HOURS:
            return translate("Wording", "Outside working hours")
        case State.UNKNOWN:
            return translate("Wording", "No information")


def status_word(status: FreeBusyStatus) -> str:
    """Return the word for an item's marking."""
    match status:
        case FreeBusyStatus.FREE:
            return translate("Wording", "Free")
        case FreeBusyStatus.BUSY:
            return translate("Wording", "In a meeting")
        case FreeBusyStatus.TENTATIVE:
            return translate("Wording", "Maybe busy")
        case FreeBusyStatus.OOF:
            return translate("Wording", "Out of office")
        case FreeBusyStatus.WORKING_ELSEWHERE:
            return translate("Wording", "Works elsewhere")
        case FreeBusyStatus.NO_DATA:
            return translate("Wording", "No information")


def event_words(event: CalendarEvent) -> str:
    """Return what an item is about, as far as it is shared: "Private", subject and place, or ""."""
    if event.is_private:
        return translate("Wording", "Private")
    if event.subject and event.location:
        return translate("Wording", "{subject}, {place}").format(subject=event.subject, place=event.location)
    return event.subject or event.location


def event_line(event: CalendarEvent, zone: tzinfo, owner_zone: tzinfo | None) -> str:
    """Return an item as one line: when, its marking, what it is about.

    Args:
        event: The item.
        zone: The reader's zone, for all times.
        owner_zone: The owner's zone, whose midnights decide what is all day; None where it is not known.
    """
    line = translate("Wording", "{time}  {status}  {what}", "a line of the agenda")
    return line.format(
        time=_time_words(event, zone, owner_zone), status=status_word(event.status), what=event_words(event)
    ).rstrip()


def _time_words(event: CalendarEvent, zone: tzinfo, owner_zone: tzinfo | None) -> str:
    if not is_all_day(event, owner_zone):
        return span_words(event.start, event.end, zone)
    if not is_all_day(event, zone):
        return translate("Wording", "{time}, all day there").format(time=span_words(event.start, event.end, zone))
    first, last = (at.astimezone(zone).date() for at in (event.start, event.end - datetime.resolution))
    if first == last:
        return translate("Wording", "all day")
    days = {"first": date_words(first, first), "last": date_words(last, first)}
    return translate("Wording", "{first} – {last}, all day").format(**days)


def as_of_words(availability: Availability, viewer_zone: tzinfo) -> str:
    """Return the mark beside a stale state, ``as of 09:12``, or "" where data is fresh or there is none."""
    if not availability.stale or availability.fetched_at is None:
        return ""
    time = day_and_time(availability.fetched_at, availability.at, viewer_zone)
    return translate("Wording", "as of {time}").format(time=time)


def spoken_row(contact: Contact, availability: Availability | None, viewer_zone: tzinfo) -> str:
    """Return a row for a screen reader: the name first, then the sentence, then how old it is where it is stale.

    Args:
        contact: Whose row it is.
        availability: What their calendar says; None where calendars are not shown.
        viewer_zone: The receptionist's zone.
    """
    if availability is None:
        return contact.name
    gaps = {"name": contact.name, "sentence": sentence(availability, viewer_zone)}
    as_of = as_of_words(availability, viewer_zone)
    if as_of:
        return translate("Wording", "{name}: {sentence}, {as_of}").format(**gaps, as_of=as_of)
    return translate("Wording", "{name}: {sentence}").format(**gaps)
