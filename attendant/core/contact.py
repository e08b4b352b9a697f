"""A colleague as the directory knows them."""

from dataclasses import dataclass
from enum import StrEnum

from attendant.core.dialling import tel_uri


class PhoneKind(StrEnum):
    """What a phone number is for, in the order in which a receptionist tries them."""

    WORK = "work"
    MOBILE = "mobile"
    HOME = "home"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number to show, copy and call.

    Attributes:
        kind: What the number is for.
        number: As it was entered, blanks and all: people recognise their own way of writing it.
    """

    kind: PhoneKind
    number: str

    @property
    def uri(self) -> str:
        """The number as a ``tel:`` address."""
        return tel_uri(self.number)


@dataclass(frozen=True, slots=True)
class Contact:
    """A colleague.

    Attributes:
        contact_id: Key within the directory; 0 for one not stored yet.
        name: Display name.
        mailbox: Primary SMTP address in lower case, or "" where none is known: then there is no calendar to ask.
        department: Team or department, or "".
        title: Job title, or "".
        place: Office, building or town, or "".
        phones: Numbers, the one to try first at the front.
        favourite: Marked by the receptionist.
        source: Where the entry came from: "manual", "csv", "exchange", "demo" and so on.
        notes: Free text of the house, or "".
    """

    contact_id: int
    name: str
    mailbox: str = ""
    department: str = ""
    title: str = ""
    place: str = ""
    phones: tuple[PhoneNumber, ...] = ()
    favourite: bool = False
    source: str = "manual"
    notes: str = ""


def normalized_mailbox(address: str) -> str:
    """Return ``address`` as the key under which schedules are kept: trimmed and in lower case.

    Mailbox names are case-sensitive by RFC 5321, but no Exchange server treats them so and answers come back in
    another case than was asked for.
    """
    return address.strip().lower()
