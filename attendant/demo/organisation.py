"""The made-up organisation of some sixty colleagues, whose calendars are full on any day one looks."""

import random
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import count
from zoneinfo import ZoneInfo

from attendant.core.contact import Contact, PhoneKind, PhoneNumber, normalized_mailbox
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, Weekday, WorkingPeriod
from attendant.demo.calendars import leave_around, week_of
from attendant.demo.mailboxes import AutomaticReply, CalendarItem, Mailbox, MailboxKind
from attendant.demo.people import DOMAIN, PEOPLE, PLACES, Person

RECEPTION = f"reception@{DOMAIN}"
EVERYONE = f"everyone@{DOMAIN}"

_DAY = timedelta(days=1)
_DAYS_BY_NAME = {day.name[:3].capitalize(): day for day in Weekday}
_OFFICE_WEEK = "Mon-Fri 09:00-17:30"


class Organisation:
    """The colleagues of the demo and their calendars; a ``House`` that a demo server can show.

    Calendars are made when they are asked for, week by week, and depend on nothing but seed, person and date; longer
    absences are arranged around ``today``, so that somebody always is away for days. Days of one week give the same
    organisation. May be used from several threads at once.

    Args:
        seed: Another number gives other calendars for the same people.
        today: Day to arrange absences around.

    Attributes:
        contacts: The colleagues as the reception's directory lists them, those without a usable mailbox included.
    """

    def __init__(self, seed: int = 1, *, today: date) -> None:
        """Write the address book; no calendar is filled yet."""
        self._seed = seed
        self._anchor = today - timedelta(days=today.weekday())
        numbers = {place: count(1) for place in PLACES}
        listed = [(person, _contact(person, next(numbers[person.place]))) for person in PEOPLE]
        self.contacts: tuple[Contact, ...] = tuple(contact for _, contact in listed)
        self._people = {contact.mailbox: person for person, contact in listed if not person.left}
        self._mailboxes = {
            contact.mailbox: _mailbox(person, contact) for person, contact in listed if not person.left
        } | {
            RECEPTION: Mailbox(
                Contact(0, "Reception", RECEPTION, source="demo"), "Europe/London", working_periods(_OFFICE_WEEK)
            ),
            EVERYONE: Mailbox(
                Contact(0, "Everyone at Contoso", EVERYONE, source="demo"),
                kind=MailboxKind.LIST,
                problem="ErrorFreeBusyDLLimitReached",
            ),
        }
        self._colleagues = tuple(self._people)
        self._week = lru_cache(maxsize=4096)(self._make_week)

    def mailbox(self, address: str) -> Mailbox | None:
        """Return the mailbox behind ``address`` (any case), or None where nobody has it."""
        return self._mailboxes.get(normalized_mailbox(address))

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        """Return the appointments of ``address`` that touch ``window``, sorted by start; empty for strangers.

        An item that ends at the window's start does not touch it.
        """
        person = self._people.get(normalized_mailbox(address))
        if person is None:
            return ()
        # Two days on either side cover the longest item of a week and every zone's idea of a date.
        first = window.start.astimezone(UTC).date() - timedelta(days=6)
        last = window.end.astimezone(UTC).date() + 2 * _DAY
        items: list[CalendarItem] = []
        monday = first - timedelta(days=first.weekday())
        while monday <= last:
            items += self._week(person.mailbox, monday)
            monday += 7 * _DAY
        if person.leave is not None:
            items += leave_around(person.leave, self._anchor, first, last, ZoneInfo(PLACES[person.place].zone))
        touching = [item for item in items if item.start < window.end and item.end > window.start]
        return sorted(touching, key=lambda item: (item.start, item.end))

    def automatic_reply(self, address: str, at: datetime) -> AutomaticReply | None:
        """Return the absence note that ``address`` sends at an instant, or None.

        It follows from an out-of-office item of a day or more and tells nothing of its subject.
        """
        person = self._people.get(normalized_mailbox(address))
        if person is None:
            return None
        for item in self.items(address, CalendarWindow(at, at + timedelta(seconds=1))):
            if item.status is FreeBusyStatus.OOF and item.all_day:
                back = item.end.astimezone(ZoneInfo(PLACES[person.place].zone))
                deputy = next(
                    (other for other in PEOPLE if other.department == person.department and other is not person), person
                )
                message = (
                    f"Thank you for your message. I am away and back on {back:%d %B %Y}. "
                    f"In urgent cases please ask {deputy.name} <{deputy.mailbox}>."
                )
                return AutomaticReply(message, item.start, item.end)
        return None

    def search(self, name: str) -> Sequence[Mailbox]:
        """Return the mailboxes whose name or address holds each word of ``name``, in the order of the address book."""
        words = _folded(name).split()
        if not words:
            return ()
        return [
            mailbox
            for mailbox in sorted(self._mailboxes.values(), key=lambda mailbox: _folded(mailbox.contact.name))
            if all(word in _searched_text(mailbox) for word in words)
        ]

    def _make_week(self, address: str, monday: date) -> tuple[CalendarItem, ...]:
        person = self._people[address]
        # The person's own address and the date stand in the seed, so that one more colleague changes no calendar.
        chance = random.Random(f"{self._seed}/{address}/{monday.isoformat()}")  # noqa: S311 - repeatable, not secret
        periods = working_periods(person.hours or _OFFICE_WEEK)
        zone = ZoneInfo(PLACES[person.place].zone)
        return week_of(chance, person.habit, zone, monday, periods, self._colleagues)


def working_periods(hours: str) -> tuple[WorkingPeriod, ...]:
    """Read a working week as people write it.

    Args:
        hours: "Mon-Fri 09:00-17:30", "Tue,Thu 10:00-16:00", several parts separated by ";".

    Raises:
        ValueError: It is not written like that.
    """
    return tuple(_working_period(part) for part in hours.split(";") if part.strip())


def _working_period(part: str) -> WorkingPeriod:
    days, times = part.split()
    start, end = (_minute(written) for written in times.split("-"))
    return WorkingPeriod(frozenset(day for span in days.split(",") for day in _days(span)), start, end)


def _days(span: str) -> list[Weekday]:
    first, _, last = span.partition("-")
    start, end = _DAYS_BY_NAME[first], _DAYS_BY_NAME[last or first]
    return [Weekday((start + offset) % 7) for offset in range((end - start) % 7 + 1)]


def _minute(written: str) -> int:
    hour, minute = written.split(":")
    return int(hour) * 60 + int(minute)


def _contact(person: Person, number: int) -> Contact:
    place = PLACES[person.place]
    phones = [PhoneNumber(PhoneKind.WORK, place.phone.format(n=number))]
    if place.mobile:
        phones.append(PhoneNumber(PhoneKind.MOBILE, place.mobile.format(n=number)))
    return Contact(
        contact_id=0,
        name=person.name,
        mailbox=person.mailbox,
        department=person.department,
        title=person.title,
        place=place.name,
        phones=tuple(phones),
        favourite=person.favourite,
        source="demo",
        notes=person.notes,
    )


def _mailbox(person: Person, contact: Contact) -> Mailbox:
    return Mailbox(
        contact,
        zone=PLACES[person.place].zone,
        working_periods=working_periods(person.hours) if person.hours else None,
        rights=person.rights,
        shows_private=person.shows_private,
        given_name=person.given,
        surname=person.surname,
    )


def _searched_text(mailbox: Mailbox) -> str:
    return _folded(f"{mailbox.contact.name} {mailbox.given_name} {mailbox.surname} {mailbox.address}")


def _folded(text: str) -> str:
    """Return ``text`` without case and accents, as the directory of Exchange compares names."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
