"""Reads one person's calendar in full, where the owner shares it (FindItem with a CalendarView).

https://learn.microsoft.com/exchange/client-developer/web-service-reference/finditem-operation. One request through
the account's own mailbox: the folder is named by its distinguished name and its owner, so no other folder of the owner
need be readable, and no id is looked up first.
"""

from xml.sax.saxutils import escape

from attendant.core.errors import UnexpectedReply
from attendant.core.privacy import PrivacyPolicy, clipped_and_sorted
from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, Sensitivity
from attendant.providers.ews.items import STATUS_BY_WORD, instant_of, utc_text
from attendant.providers.ews.soap import NAMESPACES, Element, envelope, successful_message, text_of

_MOST_ITEMS = 1000
"""EWSFindCountLimit of Exchange's default throttling policy; a view is not paged."""

# All of them are known to Exchange 2007, so one request serves every version.
_FIELDS = (
    "item:Subject",
    "item:Sensitivity",
    "item:Categories",
    "calendar:Start",
    "calendar:End",
    "calendar:LegacyFreeBusyStatus",
    "calendar:Location",
    "calendar:IsMeeting",
    "calendar:Organizer",
)
_SENSITIVITIES = {one.value.capitalize(): one for one in Sensitivity}


def calendar_request(schema_version: str, mailbox: str, window: CalendarWindow) -> bytes:
    """Return the request for the calendar of ``mailbox``, a valid address."""
    fields = "".join(f'<t:FieldURI FieldURI="{field}"/>' for field in _FIELDS)
    return envelope(
        schema_version,
        '<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>'
        f"<t:AdditionalProperties>{fields}</t:AdditionalProperties></m:ItemShape>"
        f'<m:CalendarView MaxEntriesReturned="{_MOST_ITEMS}" StartDate="{utc_text(window.start)}Z"'
        f' EndDate="{utc_text(window.end)}Z"/>'
        '<m:ParentFolderIds><t:DistinguishedFolderId Id="calendar">'
        f"<t:Mailbox><t:EmailAddress>{escape(mailbox)}</t:EmailAddress></t:Mailbox>"
        "</t:DistinguishedFolderId></m:ParentFolderIds></m:FindItem>",
    )


def events_from(root: Element, window: CalendarWindow, policy: PrivacyPolicy) -> tuple[CalendarEvent, ...]:
    """Return the items of an answer, sorted, masked by ``policy``.

    Raises:
        AttendantError: The answer is a fault, or the owner does not share the calendar.
        UnexpectedReply: It cannot be understood.
    """
    message = successful_message(root, "FindItem", "FindItemResponseMessage")
    items = message.iterfind("m:RootFolder/t:Items/t:CalendarItem", NAMESPACES)
    try:
        return clipped_and_sorted([_event(item) for item in items], window, policy)
    except ValueError as error:
        raise UnexpectedReply(detail="an item of the calendar has no time") from error


def _event(item: Element) -> CalendarEvent:
    # An appointment without guests names its owner as the organizer, which tells nobody anything.
    is_meeting = text_of(item, "t:IsMeeting") in ("true", "1")
    return CalendarEvent(
        instant_of(text_of(item, "t:Start")),
        instant_of(text_of(item, "t:End")),
        STATUS_BY_WORD.get(text_of(item, "t:LegacyFreeBusyStatus"), FreeBusyStatus.NO_DATA),
        " ".join(text_of(item, "t:Subject").split()),
        " ".join(text_of(item, "t:Location").split()),
        # A word that we do not know may be a new way of saying private.
        _SENSITIVITIES.get(text_of(item, "t:Sensitivity"), Sensitivity.PRIVATE),
        " ".join(text_of(item, "t:Organizer/t:Mailbox/t:Name").split()) if is_meeting else "",
        tuple((one.text or "").strip() for one in item.iterfind("t:Categories/t:String", NAMESPACES)),
    )
