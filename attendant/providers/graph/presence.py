"""What people's Teams clients report: presence, and the note of those who are away.

https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid. Presence is not free/busy: it says what
a client sees, the calendar what its owner entered.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from urllib.parse import quote

from attendant.core.errors import AttendantError, UnexpectedReply
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import UNKNOWN_USER
from attendant.providers.graph.items import text_from
from attendant.providers.graph.json_reading import Json, read
from attendant.providers.plain_words import plain_words

_LARGEST_BATCH = 650


class Availability(StrEnum):
    """How reachable a person's client says they are; a word that we cannot read is UNKNOWN."""

    AVAILABLE = "Available"
    AVAILABLE_IDLE = "AvailableIdle"
    AWAY = "Away"
    BE_RIGHT_BACK = "BeRightBack"
    BUSY = "Busy"
    BUSY_IDLE = "BusyIdle"
    DO_NOT_DISTURB = "DoNotDisturb"
    OFFLINE = "Offline"
    UNKNOWN = "PresenceUnknown"


_BY_WORD = {one.value: one for one in Availability}


@dataclass(frozen=True, slots=True)
class Presence:
    """One person's presence.

    Attributes:
        user_id: Key of the person in the directory of Entra.
        availability: How reachable.
        activity: What the client says they do ("InACall"), or "".
        is_out_of_office: Automatic replies are on.
        away_note: Their text, lines kept, or "".
    """

    user_id: str
    availability: Availability
    activity: str = ""
    is_out_of_office: bool = False
    away_note: str = ""


def presences_of(connection: GraphConnection, access: Access, user_ids: Sequence[str]) -> dict[str, Presence]:
    """Return the presence of each person that the service knows, by the id that was asked for.

    Raises:
        AttendantError: The service could not be asked; ``PermissionMissing`` where nobody consented to it.
    """
    found: dict[str, Presence] = {}
    rest = iter(dict.fromkeys(user_ids))
    while batch := list(islice(rest, _LARGEST_BATCH)):
        people = read(connection.post("/communications/getPresencesByUserId", access, {"ids": batch}), dict).get(
            "value"
        )
        if not isinstance(people, list):
            raise UnexpectedReply(detail="no list of presences in the answer")
        found |= {one.user_id: one for one in _read(people) if one.user_id in batch}
    return found


def _read(people: Iterable[Json]) -> Iterable[Presence]:
    for person in people:
        if not isinstance(person, dict) or not isinstance(person.get("id"), str):
            continue
        away = person.get("outOfOfficeSettings")
        away = away if isinstance(away, dict) else {}
        word = person.get("availability")
        yield Presence(
            person["id"],
            _BY_WORD.get(word, Availability.UNKNOWN) if isinstance(word, str) else Availability.UNKNOWN,
            text_from(person.get("activity")),
            away.get("isOutOfOffice") is True,
            plain_words(away["message"]) if isinstance(away.get("message"), str) else "",
        )


def user_ids_of(connection: GraphConnection, access: Access, mailboxes: Sequence[str]) -> dict[str, str]:
    """Return the directory's key of each mailbox whose owner it knows; keys never change, so they may be kept.

    Raises:
        AttendantError: The service could not be asked.
    """
    found: dict[str, str] = {}
    for mailbox in mailboxes:
        try:
            user = read(connection.get(f"/users/{quote(mailbox, safe='')}", access, {"$select": "id"}), dict)
        except AttendantError as error:
            if error.problem.code in UNKNOWN_USER:
                continue
            raise
        if isinstance(user.get("id"), str):
            found[mailbox] = user["id"]
    return found
