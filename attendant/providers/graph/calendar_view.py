"""Reads one person's calendar in full, where the owner shares it (calendarView).

https://learn.microsoft.com/graph/api/user-list-calendarview and
https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
"""

from datetime import UTC, datetime
from urllib.parse import quote

from attendant.core.errors import (
    AttendantError,
    MailboxNotFound,
    NoFreeBusyAccess,
    PermissionMissing,
    UnexpectedReply,
)
from attendant.core.privacy import PrivacyPolicy, clipped_and_sorted
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Sensitivity
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import UNKNOWN_USER
from attendant.providers.graph.items import PREFER_UTC, STATUS_BY_WORD, instant_of, text_from
from attendant.providers.graph.json_reading import Json
from attendant.providers.graph.pages import pages

_FIELDS = "subject,location,start,end,showAs,sensitivity,organizer,isOrganizer,categories"
_PAGE = "200"
# What the service says of a calendar that is there but not shared.
_NOT_SHARED = frozenset(("ErrorItemNotFound", "ErrorFolderNotFound", "ErrorAccessDenied"))
_SENSITIVITIES = {one.value: one for one in Sensitivity}


def calendar_of(
    connection: GraphConnection, access: Access, mailbox: str, window: CalendarWindow, policy: PrivacyPolicy
) -> tuple[CalendarEvent, ...]:
    """Return the items of the calendar of ``mailbox``, a valid address, masked and sorted.

    Raises:
        NoFreeBusyAccess: The owner does not share it.
        MailboxNotFound: Nobody has the address.
        AttendantError: The service could not be asked, or its answer cannot be understood.
    """
    query = {"startDateTime": _utc(window.start), "endDateTime": _utc(window.end), "$select": _FIELDS, "$top": _PAGE}
    path = f"/users/{quote(mailbox, safe='')}/calendarView"
    try:
        items = [item for page in pages(connection, path, access, query, Prefer=PREFER_UTC) for item in page]
    except AttendantError as error:
        problem = error.problem
        if isinstance(error, PermissionMissing) or problem.code in _NOT_SHARED:
            raise NoFreeBusyAccess(detail=problem.detail, code=problem.code) from error
        if problem.code in UNKNOWN_USER:
            raise MailboxNotFound(detail=problem.detail, code=problem.code) from error
        raise
    try:
        return clipped_and_sorted([_event(item) for item in items], window, policy)
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as error:
        raise UnexpectedReply(detail="an item of the calendar cannot be read") from error


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _event(item: dict[str, Json]) -> CalendarEvent:
    start, end, location = item["start"], item["end"], item.get("location")
    word, sensitivity, categories = item.get("showAs"), item.get("sensitivity"), item.get("categories")
    return CalendarEvent(
        instant_of(start["dateTime"], start.get("timeZone")),
        instant_of(end["dateTime"], end.get("timeZone")),
        STATUS_BY_WORD.get(word, FreeBusyStatus.NO_DATA) if isinstance(word, str) else FreeBusyStatus.NO_DATA,
        text_from(item.get("subject")),
        text_from(location.get("displayName")) if isinstance(location, dict) else "",
        # A word that we do not know may be a new way of saying private.
        _SENSITIVITIES.get(sensitivity, Sensitivity.PRIVATE) if isinstance(sensitivity, str) else Sensitivity.PRIVATE,
        _organizer(item),
        tuple(text_from(one) for one in categories) if isinstance(categories, list) else None,
    )


def _organizer(item: dict[str, Json]) -> str:
    """Return who called the meeting; an owner's own item names them too, which tells nobody anything."""
    organizer = item.get("organizer")
    address = organizer.get("emailAddress") if isinstance(organizer, dict) else None
    return text_from(address.get("name")) if isinstance(address, dict) and item.get("isOrganizer") is False else ""
