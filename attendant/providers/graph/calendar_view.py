"""Reads one person's calendar in full, where the owner shares it (calendarView).

https://learn.microsoft.com/graph/api/user-list-calendarview and
https://learn.microsoft.com/graph/outlook-get-shared-events-calendars
"""

from datetime import UTC, datetime
from urllib.parse import quote

from attendant.core.errors import (
    AttendantError,
    MailboxInvalid,
    MailboxNotFound,
    MailboxUnavailable,
    NoFreeBusyAccess,
    PermissionMissing,
)
from attendant.core.privacy import PrivacyPolicy, clipped_and_sorted
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Schedule, ScheduleView, Sensitivity
from attendant.providers.exchange_words import no_answer
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import UNKNOWN_USER
from attendant.providers.graph.items import PREFER_UTC, STATUS_BY_WORD, instant_of, text_from
from attendant.providers.graph.json_reading import Json
from attendant.providers.graph.pages import pages

_FIELDS = "subject,location,start,end,showAs,sensitivity"
_PAGE = "200"
_OF_ONE_MAILBOX = (NoFreeBusyAccess, MailboxNotFound, MailboxInvalid, MailboxUnavailable)
# What the service says of a calendar that is there but not shared.
_NOT_SHARED = frozenset(("ErrorItemNotFound", "ErrorFolderNotFound", "ErrorAccessDenied"))
_SENSITIVITIES = {one.value: one for one in Sensitivity}


def calendar_of(
    connection: GraphConnection,
    access: Access,
    mailbox: str,
    window: CalendarWindow,
    fetched_at: datetime,
    policy: PrivacyPolicy,
) -> Schedule:
    """Return the calendar of ``mailbox``, a valid address; without working hours, which this answer does not carry.

    Raises:
        AttendantError: The service could not be asked.
    """
    query = {"startDateTime": _utc(window.start), "endDateTime": _utc(window.end), "$select": _FIELDS, "$top": _PAGE}
    path = f"/users/{quote(mailbox, safe='')}/calendarView"
    try:
        items = [item for page in pages(connection, path, access, query, Prefer=PREFER_UTC) for item in page]
    except AttendantError as error:
        problem = error.problem
        if isinstance(error, PermissionMissing) or problem.code in _NOT_SHARED:
            problem = NoFreeBusyAccess(detail=problem.detail, code=problem.code).problem
        elif problem.code in UNKNOWN_USER:
            problem = MailboxNotFound(detail=problem.detail, code=problem.code).problem
        elif not isinstance(error, _OF_ONE_MAILBOX):
            raise
        return Schedule.without_answer(mailbox, window, fetched_at, problem)
    try:
        events = [_event(item) for item in items]
    except (KeyError, TypeError, AttributeError, ValueError, OverflowError):
        return Schedule.without_answer(mailbox, window, fetched_at, no_answer())
    kept = clipped_and_sorted(events, window, policy)
    return Schedule(mailbox, window, fetched_at, policy.view_of(ScheduleView.FULL), kept)


def _utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _event(item: dict[str, Json]) -> CalendarEvent:
    start, end, location = item["start"], item["end"], item.get("location")
    word, sensitivity = item.get("showAs"), item.get("sensitivity")
    return CalendarEvent(
        instant_of(start["dateTime"], start.get("timeZone")),
        instant_of(end["dateTime"], end.get("timeZone")),
        STATUS_BY_WORD.get(word, FreeBusyStatus.NO_DATA) if isinstance(word, str) else FreeBusyStatus.NO_DATA,
        text_from(item.get("subject")),
        text_from(location.get("displayName")) if isinstance(location, dict) else "",
        # A word that we do not know may be a new way of saying private.
        _SENSITIVITIES.get(sensitivity, Sensitivity.PRIVATE) if isinstance(sensitivity, str) else Sensitivity.PRIVATE,
    )
