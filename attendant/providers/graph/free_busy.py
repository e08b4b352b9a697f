"""Asks for free/busy times of up to twenty mailboxes and reads the answer (getSchedule).

https://learn.microsoft.com/graph/api/calendar-getschedule and
https://learn.microsoft.com/graph/outlook-get-free-busy-schedule
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec

from attendant.core.contact import normalized_mailbox
from attendant.core.errors import TRIES_AGAIN, UnexpectedReply
from attendant.core.privacy import PrivacyPolicy, clipped_and_sorted
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Schedule, ScheduleView, Sensitivity
from attendant.core.text import Text
from attendant.providers.exchange_words import no_answer
from attendant.providers.graph.errors import entry_problem
from attendant.providers.graph.items import STATUS_BY_WORD, instant_of, text_from
from attendant.providers.graph.json_reading import UNREADABLE, Json, read
from attendant.providers.graph.working_hours import working_hours_from

SLOT_MIN = 15
"""Minutes of one digit, for calendars of which the service shows digits only; 5 to 1440 are allowed."""

# https://learn.microsoft.com/graph/api/resources/scheduleinformation: 0 also stands for working elsewhere, so digits
# are the last resort; the page knows no other ones than these.
_STATUS_BY_DIGIT = {
    "0": FreeBusyStatus.FREE,
    "1": FreeBusyStatus.TENTATIVE,
    "2": FreeBusyStatus.BUSY,
    "3": FreeBusyStatus.OOF,
}
_NO_DATA, _NORMAL, _PRIVATE = FreeBusyStatus.NO_DATA, Sensitivity.NORMAL, Sensitivity.PRIVATE
_SLOT = timedelta(minutes=SLOT_MIN)


_NOTHING = msgspec.Raw(b"null")


class _Moment(msgspec.Struct, gc=False, rename="camel"):
    date_time: str
    time_zone: str | None = None


class _Item(msgspec.Struct, gc=False, rename="camel"):
    """An item; only without its times nothing can be said of it."""

    start: _Moment
    end: _Moment
    status: Json = None
    subject: str | None = None
    location: str | None = None
    is_private: Json = None


class _Entry(msgspec.Struct, gc=False, rename="camel"):
    """What is said of one mailbox; what fills most of the answer is kept as it came until it is known whose it is."""

    schedule_id: Json = None
    error: Json = None
    availability_view: Json = None
    schedule_items: msgspec.Raw = _NOTHING
    working_hours: msgspec.Raw = _NOTHING


class _Answer(msgspec.Struct, gc=False):
    value: list[_Entry | list[Json] | str | float | bool | None]  # what is no object spoils its own place only


_read_items = msgspec.json.Decoder(list[_Item]).decode


class NobodyNamed(UnexpectedReply):
    """The answer has an entry for each mailbox, but none under a name that was asked for."""

    summary = Text("The calendar service answered for other people than asked.")
    remedy = Text("{again} If it stays, tell your administrator.", {"again": TRIES_AGAIN})


def get_schedule_body(mailboxes: Sequence[str], window: CalendarWindow) -> Json:
    """Return the request; all times are asked for and given in UTC, so that no hour comes twice."""
    end = window.end if not window.end.microsecond else window.end + timedelta(seconds=1)
    return {
        "schedules": list(mailboxes),
        "startTime": _utc(window.start),
        "endTime": _utc(end),
        "availabilityViewInterval": SLOT_MIN,
    }


def _utc(instant: datetime) -> Json:
    naive = instant.astimezone(UTC).replace(tzinfo=None)
    return {"dateTime": naive.isoformat(timespec="seconds"), "timeZone": "UTC"}


def schedules_from(
    body: bytes,
    mailboxes: Sequence[str],
    window: CalendarWindow,
    fetched_at: datetime,
    policy: PrivacyPolicy,
) -> list[Schedule]:
    """Return one schedule for each of ``mailboxes``, in their order.

    Args:
        body: What came.
        mailboxes: Addresses as they were asked for, each once.
        window: Span that was asked about.
        fetched_at: When the answer was complete, in UTC.
        policy: What may be known of items.

    Raises:
        UnexpectedReply: It is no answer to this request.
        NobodyNamed: No entry can be said to be of one of ``mailboxes``.
    """
    entries = [one if isinstance(one, _Entry) else _Entry() for one in read(body, _Answer).value]
    found = _entries_by_mailbox(entries, mailboxes)
    if not found and mailboxes:
        detail = f"{len(mailboxes)} asked, {len(entries)} answered"
        if len(entries) == len(mailboxes):
            raise NobodyNamed(detail=detail)
        raise UnexpectedReply(summary=NobodyNamed.summary, remedy=NobodyNamed.remedy, detail=detail)
    return [
        _schedule(found[mailbox], mailbox, window, fetched_at, policy)
        if mailbox in found
        else Schedule.without_answer(mailbox, window, fetched_at, no_answer())
        for mailbox in mailboxes
    ]


def _entries_by_mailbox(entries: list[_Entry], mailboxes: Sequence[str]) -> dict[str, _Entry]:
    """Return whose entry is whose: a mailbox is left out rather than given another's calendar.

    An entry belongs to the address that it names. One that names none of them, as for a second address of a mailbox,
    belongs to the address in its place, where the others stand in theirs and none is missing.
    """
    places: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        name = entry.schedule_id
        places.setdefault(normalized_mailbox(name) if isinstance(name, str) else "", []).append(place)
    found, in_place = {}, len(entries) == len(mailboxes)
    for place, mailbox in enumerate(mailboxes):
        own = places.get(mailbox)
        if own is None:
            continue
        in_place = in_place and own == [place]
        if all(entries[other] == entries[own[0]] for other in own):
            found[mailbox] = entries[own[0]]
    if in_place and (found or len(mailboxes) == 1):
        found = {mailbox: found.get(mailbox, entries[place]) for place, mailbox in enumerate(mailboxes)}
    return found


def _schedule(
    entry: _Entry, mailbox: str, window: CalendarWindow, fetched_at: datetime, policy: PrivacyPolicy
) -> Schedule:
    if entry.error is not None:
        return Schedule.without_answer(mailbox, window, fetched_at, entry_problem(entry.error))
    hours = working_hours_from(bytes(entry.working_hours))
    if entry.schedule_items == _NOTHING:
        merged = _merged(entry.availability_view, window)
        if merged:
            return Schedule(mailbox, window, fetched_at, ScheduleView.MERGED, (), hours, merged, SLOT_MIN)
        return Schedule.without_answer(mailbox, window, fetched_at, no_answer())
    try:
        events, view = _events(_read_items(entry.schedule_items))
    except (ValueError, OverflowError, *UNREADABLE):
        # An item that cannot be read may be the meeting that makes the owner busy: nothing of this answer is safe.
        return Schedule.without_answer(mailbox, window, fetched_at, no_answer())
    kept = clipped_and_sorted(events, window, policy)
    return Schedule(mailbox, window, fetched_at, policy.view_of(view), kept, hours)


def _events(items: list[_Item]) -> tuple[list[CalendarEvent], ScheduleView]:
    """Read all items in one go: a call for each would cost a fifth of a whole refresh."""
    events = []
    view = ScheduleView.TIMES
    for item in items:
        start, end, word, subject, location = item.start, item.end, item.status, item.subject, item.location
        is_private = item.is_private
        if subject is not None or is_private:
            view = ScheduleView.SUBJECT
        events.append(
            CalendarEvent(
                instant_of(start.date_time, start.time_zone),
                instant_of(end.date_time, end.time_zone),
                STATUS_BY_WORD.get(word, _NO_DATA) if isinstance(word, str) else _NO_DATA,
                "" if not subject else subject.strip() if subject.isprintable() else text_from(subject),
                "" if not location else location.strip() if location.isprintable() else text_from(location),
                _PRIVATE if is_private else _NORMAL,
            )
        )
    return events, view


def _merged(digits: Json, window: CalendarWindow) -> tuple[FreeBusyStatus, ...]:
    """Read the digits; none where they do not cover the window, because then nobody knows which hour is which."""
    if not isinstance(digits, str) or len(digits) != -((window.start - window.end) // _SLOT):
        return ()
    return tuple(_STATUS_BY_DIGIT.get(digit, _NO_DATA) for digit in digits)
