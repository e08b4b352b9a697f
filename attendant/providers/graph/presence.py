"""What people's Teams clients report: presence, and the note of those who are away.

https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid. Presence is not free/busy: it says what
a client sees, the calendar what its owner entered.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from urllib.parse import quote

from attendant.core.errors import AttendantError, UnexpectedReply
from attendant.core.presence import Activity, Presence
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import UNKNOWN_USER
from attendant.providers.graph.items import instant_of, text_from
from attendant.providers.graph.json_reading import Json, read
from attendant.providers.plain_words import plain_words

_LARGEST_BATCH = 650


# https://learn.microsoft.com/graph/api/resources/presence; a word that stands in neither table says nothing.
_BY_ACTIVITY = {
    "Available": Activity.AVAILABLE,
    "Away": Activity.AWAY,
    "BeRightBack": Activity.BE_RIGHT_BACK,
    "Busy": Activity.BUSY,
    "DoNotDisturb": Activity.DO_NOT_DISTURB,
    "Focusing": Activity.FOCUSING,
    "InACall": Activity.IN_A_CALL,
    "InAConferenceCall": Activity.IN_A_CALL,
    "InAMeeting": Activity.IN_A_MEETING,
    "Inactive": Activity.AWAY,
    "Offline": Activity.OFFLINE,
    "OffWork": Activity.OFF_WORK,
    "OutOfOffice": Activity.OUT_OF_OFFICE,
    "Presenting": Activity.PRESENTING,
    "UrgentInterruptionsOnly": Activity.DO_NOT_DISTURB,
}
_BY_AVAILABILITY = {
    "Available": Activity.AVAILABLE,
    "AvailableIdle": Activity.AVAILABLE,
    "Away": Activity.AWAY,
    "BeRightBack": Activity.BE_RIGHT_BACK,
    "Busy": Activity.BUSY,
    "BusyIdle": Activity.BUSY,
    "DoNotDisturb": Activity.DO_NOT_DISTURB,
    "Offline": Activity.OFFLINE,
}

_MARKS_OF_TEAMS = re.compile(r"</?(?:pinnednote|at)\b[^>]*>", re.IGNORECASE)
_LONGEST_MESSAGE = 300
"""Teams lets people write 280 characters."""


@dataclass(frozen=True, slots=True)
class PresenceAnswer:
    """What the service says of one person.

    Attributes:
        user_id: Key of the person in the directory of Entra.
        presence: What their client reports; None where it reports nothing that we can read.
        is_out_of_office: Automatic replies are on.
        away_note: Their text, lines kept, or "".
    """

    user_id: str
    presence: Presence | None = None
    is_out_of_office: bool = False
    away_note: str = field(default="", repr=False)


def presences_of(
    connection: GraphConnection, access: Access, user_ids: Sequence[str], now: datetime
) -> dict[str, PresenceAnswer]:
    """Return the presence of each person that the service knows, by the id that was asked for.

    Raises:
        AttendantError: The service could not be asked; ``PermissionMissing`` where nobody consented to it.
    """
    found: dict[str, PresenceAnswer] = {}
    rest = iter(dict.fromkeys(user_ids))
    while batch := list(islice(rest, _LARGEST_BATCH)):
        people = read(connection.post("/communications/getPresencesByUserId", access, {"ids": batch}), dict).get(
            "value"
        )
        if not isinstance(people, list):
            raise UnexpectedReply(detail="no list of presences in the answer")
        found |= {one.user_id: one for one in _read(people, now) if one.user_id in batch}
    return found


def _read(people: Iterable[Json], now: datetime) -> Iterable[PresenceAnswer]:
    for person in people:
        if not isinstance(person, dict) or not isinstance(person.get("id"), str):
            continue
        away = person.get("outOfOfficeSettings")
        away = away if isinstance(away, dict) else {}
        yield PresenceAnswer(
            person["id"],
            _presence_from(person, now),
            away.get("isOutOfOffice") is True,
            plain_words(away["message"]) if isinstance(away.get("message"), str) else "",
        )


def _presence_from(person: dict[str, Json], now: datetime) -> Presence | None:
    availability, word = text_from(person.get("availability")), text_from(person.get("activity"))
    activity = _BY_ACTIVITY.get(word) or _BY_AVAILABILITY.get(availability)
    message, end = _status_message(person.get("statusMessage"))
    if activity is None and not message:
        return None
    undisturbed = availability == "DoNotDisturb" or activity is Activity.DO_NOT_DISTURB
    return Presence(now, activity, undisturbed, message, end)


def _status_message(written: Json) -> tuple[str, datetime | None]:
    """Read what its owner wrote below their name, and when they want it gone; "" where the end cannot be read."""
    body = written.get("message") if isinstance(written, dict) else None
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(written, dict) or not isinstance(content, str):
        return "", None
    end, expiry = None, written.get("expiryDateTime")
    if expiry is not None:
        try:
            end = instant_of(expiry["dateTime"], expiry.get("timeZone"))
        except (ValueError, OverflowError, TypeError, LookupError, AttributeError):
            return "", None
    words = " ".join(plain_words(_MARKS_OF_TEAMS.sub("", content)).split())
    return words if len(words) <= _LONGEST_MESSAGE else words[:_LONGEST_MESSAGE].rstrip() + "…", end


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
