"""Presence: what people's clients would report, made up from their calendars.

Behaviour after https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid
"""

from datetime import timedelta

from attendant.core.schedule import CalendarWindow, FreeBusyStatus
from attendant.demo.ews.setting import Setting
from attendant.demo.graph.messages import GraphRequest, Json, Refusal
from attendant.demo.graph.people import user_id_of
from attendant.demo.mailboxes import Mailbox

LARGEST_BATCH = 650

_MOMENT = timedelta(seconds=1)


def presences_by_user_id(request: GraphRequest, setting: Setting) -> Json:
    """Answer for the people whose ids are named; who is not known is left out.

    Raises:
        Refusal: The request is not written as the service wants.
    """
    ids = request.json().get("ids")
    if not isinstance(ids, list) or not all(isinstance(one, str) for one in ids) or len(ids) > LARGEST_BATCH:
        raise Refusal(400, "BadRequest", f"ids must be a list of at most {LARGEST_BATCH} object ids.")
    people = {user_id_of(mailbox): mailbox for mailbox in setting.house.search("@")}
    context = f"{request.base_url}/$metadata#Collection(microsoft.graph.presence)"
    value = [_presence(setting, one, people[one]) for one in ids if one in people]
    return {"@odata.context": context, "value": value}


def _presence(setting: Setting, user_id: str, mailbox: Mailbox) -> Json:
    now = setting.clock.now()
    reply = setting.house.automatic_reply(mailbox.address, now)
    items = setting.house.items(mailbox.address, CalendarWindow(now, now + _MOMENT))
    in_a_meeting = any(item.status is FreeBusyStatus.BUSY for item in items)
    return {
        "id": user_id,
        "availability": "Offline" if reply else "Busy" if in_a_meeting else "Available",
        "activity": "OffWork" if reply else "InAMeeting" if in_a_meeting else "Available",
        "outOfOfficeSettings": {"isOutOfOffice": reply is not None, "message": reply.message if reply else None},
    }
