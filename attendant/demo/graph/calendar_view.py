"""calendarView: one person's calendar in full, page by page.

Behaviour after https://learn.microsoft.com/graph/api/user-list-calendarview
"""

from collections.abc import Callable
from datetime import UTC, datetime
from urllib.parse import quote, urlencode

from attendant.core.schedule import CalendarWindow, ScheduleView
from attendant.demo.ews.calendar_fields import item_id
from attendant.demo.ews.setting import Setting, visible_rights
from attendant.demo.graph.messages import GraphRequest, Json, Refusal
from attendant.demo.graph.people import mailbox_of
from attendant.demo.graph.schedules import STATUS_WORDS
from attendant.demo.graph.zones import time_writer
from attendant.demo.mailboxes import CalendarItem, Mailbox

_PAGE_DEFAULT = 10
_LARGEST_PAGE = 1000


def calendar_view(request: GraphRequest, setting: Setting, user: str) -> Json:
    """Answer for the default calendar of ``user``.

    Raises:
        Refusal: The account may not open it, or the request is not written as the service wants.
    """
    mailbox = mailbox_of(setting, user)
    rights = visible_rights(setting, mailbox)
    if rights is ScheduleView.NONE:
        raise Refusal(404, "ErrorItemNotFound", "The specified object was not found in the store.")
    if rights is not ScheduleView.FULL:
        raise Refusal(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
    start, end = (_instant(request, name) for name in ("startDateTime", "endDateTime"))
    if end <= start:
        raise Refusal(400, "ErrorInvalidParameter", "The end of the view must lie after its start.")
    items = setting.house.items(mailbox.address, CalendarWindow(start, end))
    size = min(_whole(request, "$top", _PAGE_DEFAULT), _LARGEST_PAGE)
    first = _whole(request, "$skip", 0)
    written = time_writer(request.zone_name)
    fields = [field.strip() for field in request.query.get("$select", "").split(",") if field.strip()]
    events = [_event(setting, mailbox, item) | _times(item, written) for item in items[first : first + size]]
    answer: dict[str, Json] = {
        "@odata.context": f"{request.base_url}/$metadata#users('{quote(user)}')/calendarView",
        "value": [
            {name: event[name] for name in ("id", *fields) if name in event} if fields else event for event in events
        ],
    }
    if first + size < len(items):
        rest = urlencode({**request.query, "$skip": str(first + size)})
        answer["@odata.nextLink"] = f"{request.base_url}/users/{quote(user)}/calendarView?{rest}"
    return answer


def _event(setting: Setting, mailbox: Mailbox, item: CalendarItem) -> dict[str, Json]:
    hidden = item.is_private and not mailbox.shows_private
    organizer = setting.house.mailbox(item.organizer) if item.organizer else mailbox
    invited_by = mailbox if hidden or organizer is None else organizer
    return {
        "id": item_id(mailbox, item),
        "subject": "" if hidden else item.subject,
        "sensitivity": item.sensitivity.value,
        "isAllDay": item.all_day,
        "isCancelled": False,
        "isOrganizer": hidden or not item.organizer,
        "organizer": {"emailAddress": {"name": invited_by.contact.name, "address": invited_by.address}},
        "categories": [] if hidden else list(item.categories),
        "showAs": STATUS_WORDS[item.status],
        "type": "occurrence" if item.recurring else "singleInstance",
        "location": {"displayName": "" if hidden else item.location, "locationType": "default"},
    }


def _times(item: CalendarItem, written: Callable[[datetime], Json]) -> dict[str, Json]:
    return {"start": written(item.start), "end": written(item.end)}


def _instant(request: GraphRequest, name: str) -> datetime:
    text = request.query.get(name, "")
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refusal(400, "ErrorInvalidParameter", f"The query parameter '{name}' must be a time.") from error
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def _whole(request: GraphRequest, name: str, default: int) -> int:
    text = request.query.get(name, str(default))
    if not text.isdecimal() or len(text) > 6:
        raise Refusal(400, "BadRequest", f"The query parameter '{name}' must be a whole number.")
    return int(text)
