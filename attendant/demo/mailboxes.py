"""What the demo servers show: mailboxes, their calendars, and the port behind which any made-up house can stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from attendant.core.contact import Contact
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, ScheduleView, Sensitivity, WorkingPeriod


class MailboxKind(StrEnum):
    """What an address of the made-up house leads to."""

    PERSON = "person"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One appointment as its owner entered it, nothing masked.

    Attributes:
        start: Beginning, in UTC.
        end: First instant after it, in UTC; after ``start``.
        status: The owner's marking.
        subject: Title.
        location: Place, or "".
        sensitivity: How private the owner marked it.
        all_day: Both ends are midnight in the owner's zone and the owner ticked "all day".
        organizer: Address of whoever invited, or "" for the owner's own appointment.
        recurring: One occurrence of a series.
        categories: The owner's labels.
    """

    start: datetime
    end: datetime
    status: FreeBusyStatus = FreeBusyStatus.BUSY
    subject: str = ""
    location: str = ""
    sensitivity: Sensitivity = Sensitivity.NORMAL
    all_day: bool = False
    organizer: str = ""
    recurring: bool = False
    categories: tuple[str, ...] = ()

    @property
    def is_private(self) -> bool:
        """Whether others must not read subject and place."""
        return self.sensitivity in (Sensitivity.PRIVATE, Sensitivity.CONFIDENTIAL)


@dataclass(frozen=True, slots=True)
class AutomaticReply:
    """The note that colleagues get while someone is away.

    Attributes:
        message: Plain text.
        start: First instant at which it is sent, in UTC.
        end: First instant at which it is no longer sent, in UTC.
    """

    message: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Somebody's mailbox and what the console's account may see of it.

    Attributes:
        contact: The owner as the address book lists them; ``contact.mailbox`` is the key.
        zone: IANA key of the owner's time zone.
        working_periods: When the owner works, in that zone; None where the mailbox does not say.
        rights: The most that the account may see: NONE, MERGED, TIMES, SUBJECT or FULL. Only FULL opens the folder.
        shows_private: The account may read private items too, as a secretary's often may.
        given_name: First name for the address book, or "".
        surname: Family name for the address book, or "".
        kind: A person or a list of people.
        problem: EWS response code that stands in for free/busy data ("ErrorMailboxFailover"), or "".
    """

    contact: Contact
    zone: str = "UTC"
    working_periods: tuple[WorkingPeriod, ...] | None = None
    rights: ScheduleView = ScheduleView.FULL
    shows_private: bool = False
    given_name: str = ""
    surname: str = ""
    kind: MailboxKind = MailboxKind.PERSON
    problem: str = ""

    @property
    def address(self) -> str:
        """Primary SMTP address, as ``normalized_mailbox`` writes it."""
        return self.contact.mailbox


class House(Protocol):
    """A house full of mailboxes that a demo server can show. Called from several threads at once."""

    def mailbox(self, address: str) -> Mailbox | None:
        """Return the mailbox behind ``address`` (any case), or None where nobody has it."""

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        """Return the appointments of ``address`` that touch ``window``, sorted by start; empty for strangers."""

    def automatic_reply(self, address: str, at: datetime) -> AutomaticReply | None:
        """Return the absence note that ``address`` sends at an instant, or None."""

    def search(self, name: str) -> Sequence[Mailbox]:
        """Return the mailboxes whose name or address holds each word of ``name``, in the order of the address book."""
