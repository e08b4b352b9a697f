"""The properties of a calendar item: which version knows them, and how they are written.

Names and order after the item and calendar property pages of
https://learn.microsoft.com/exchange/client-developer/web-service-reference/fielduri
"""

import base64
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from attendant.core.schedule import Sensitivity
from attendant.demo.ews.setting import Setting, busy_type
from attendant.demo.ews.soap import Element, Request, SchemaViolation, attribute_of, text_of
from attendant.demo.ews.versions import Schema
from attendant.demo.ews.zones import windows_name
from attendant.demo.mailboxes import CalendarItem, Mailbox

MASKED_SUBJECT = "Private Appointment"
"""What Exchange shows instead of a private item's subject to whoever may not read it."""

_CHANGE_KEY = "DwAAABYAAAAAAAAAAAAAAAAAAAAAAAAA"

_SHAPES = MappingProxyType(
    {
        "IdOnly": (),
        "Default": (
            "item:Subject",
            "item:HasAttachments",
            "calendar:Start",
            "calendar:End",
            "calendar:LegacyFreeBusyStatus",
            "calendar:Location",
            "calendar:CalendarItemType",
        ),
        "AllProperties": (
            "item:ParentFolderId",
            "item:ItemClass",
            "item:Subject",
            "item:Sensitivity",
            "item:Importance",
            "item:HasAttachments",
            "calendar:UID",
            "calendar:Start",
            "calendar:End",
            "calendar:IsAllDayEvent",
            "calendar:LegacyFreeBusyStatus",
            "calendar:Location",
            "calendar:IsMeeting",
            "calendar:IsCancelled",
            "calendar:IsRecurring",
            "calendar:CalendarItemType",
            "calendar:Organizer",
        ),
    }
)


def _names(group: str, properties: str) -> frozenset[str]:
    return frozenset(f"{group}:{name}" for name in properties.split())


_KNOWN_SINCE_2007 = _names(
    "item",
    "Attachments Body Categories Culture DateTimeCreated DateTimeReceived DateTimeSent DisplayCc "
    "DisplayTo EffectiveRights HasAttachments Importance InReplyTo InternetMessageHeaders IsDraft "
    "IsFromMe IsResend IsSubmitted IsUnmodified ItemClass ItemId LastModifiedName LastModifiedTime "
    "MimeContent ParentFolderId ReminderDueBy ReminderIsSet ReminderMinutesBeforeStart ResponseObjects "
    "Sensitivity Size Subject",
) | _names(
    "calendar",
    "AdjacentMeetingCount AdjacentMeetings AllowNewTimeProposal AppointmentReplyTime "
    "AppointmentSequenceNumber AppointmentState CalendarItemType ConferenceType ConflictingMeetingCount "
    "ConflictingMeetings DateTimeStamp DeletedOccurrences Duration End FirstOccurrence IsAllDayEvent "
    "IsCancelled IsMeeting IsOnlineMeeting IsRecurring IsResponseRequested LastOccurrence "
    "LegacyFreeBusyStatus Location MeetingRequestWasSent MeetingTimeZone MeetingWorkspaceUrl "
    "ModifiedOccurrences MyResponseType NetShowUrl OptionalAttendees Organizer OriginalStart Recurrence "
    "RecurrenceId RequiredAttendees Resources Start TimeZone UID When",
)
_KNOWN_SINCE_2010 = _names(
    "item",
    "ConversationId IsAssociated UniqueBody WebClientEditFormQueryString WebClientReadFormQueryString",
) | _names(
    "calendar",
    "StartTimeZone EndTimeZone",
)
_KNOWN_SINCE_2013 = _names(
    "item",
    "StoreEntryId TextBody NormalizedBody Flag InstanceKey EntityExtractionResult Preview PolicyTag "
    "ArchiveTag RetentionDate RightsManagementLicenseData ReminderNextTime IconIndex",
) | _names(
    "calendar",
    "EnhancedLocation StartWallClock EndWallClock StartTimeZoneId EndTimeZoneId IsOrganizer "
    "JoinOnlineMeetingUrl OnlineMeetingSettings InboxReminders",
)


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as one reader sees it.

    Attributes:
        mailbox: Whose item it is.
        item: The item, subject and place replaced where the reader must not see them.
        schema: Version to write by.
        folder_id: Id of the calendar that holds it.
        item_id: Its own id.
        organizer: Name of whoever invited, the owner for an appointment of their own.
    """

    mailbox: Mailbox
    item: CalendarItem
    schema: Schema
    folder_id: str
    item_id: str
    organizer: str


def utc_time(instant: datetime) -> str:
    """Return an instant (in UTC) as item properties write it."""
    return f"{instant.isoformat(timespec='seconds')[:19]}Z"


def _flag(*, value: bool) -> str:
    return "true" if value else "false"


def _organizer(shown: Shown) -> str:
    address = shown.item.organizer or shown.mailbox.address
    return (
        f"<t:Organizer><t:Mailbox><t:Name>{text_of(shown.organizer)}</t:Name><t:EmailAddress>{text_of(address)}"
        "</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType></t:Mailbox></t:Organizer>"
    )


def _zone(name: str) -> Callable[[Shown], str]:
    def write(shown: Shown) -> str:
        zone = attribute_of(windows_name(shown.mailbox.zone))
        return f"<t:{name} Id={zone} Name={zone}/>"

    return write


_SENSITIVITIES = {
    Sensitivity.NORMAL: "Normal",
    Sensitivity.PERSONAL: "Personal",
    Sensitivity.PRIVATE: "Private",
    Sensitivity.CONFIDENTIAL: "Confidential",
}


def _categories(shown: Shown) -> str:
    names = "".join(f"<t:String>{text_of(name)}</t:String>" for name in shown.item.categories)
    return f"<t:Categories>{names}</t:Categories>" if names else ""


_WRITERS: MappingProxyType[str, Callable[[Shown], str]] = MappingProxyType(
    {
        "item:ParentFolderId": lambda shown: f'<t:ParentFolderId Id="{shown.folder_id}" ChangeKey="{_CHANGE_KEY}"/>',
        "item:ItemClass": lambda _: "<t:ItemClass>IPM.Appointment</t:ItemClass>",
        "item:Subject": lambda shown: f"<t:Subject>{text_of(shown.item.subject)}</t:Subject>",
        "item:Sensitivity": lambda shown: f"<t:Sensitivity>{_SENSITIVITIES[shown.item.sensitivity]}</t:Sensitivity>",
        "item:Categories": _categories,
        "item:Importance": lambda _: "<t:Importance>Normal</t:Importance>",
        "item:HasAttachments": lambda _: "<t:HasAttachments>false</t:HasAttachments>",
        "calendar:UID": lambda shown: f"<t:UID>{shown.item_id}</t:UID>",
        "calendar:Start": lambda shown: f"<t:Start>{utc_time(shown.item.start)}</t:Start>",
        "calendar:End": lambda shown: f"<t:End>{utc_time(shown.item.end)}</t:End>",
        "calendar:IsAllDayEvent": lambda shown: f"<t:IsAllDayEvent>{_flag(value=shown.item.all_day)}</t:IsAllDayEvent>",
        "calendar:LegacyFreeBusyStatus": lambda shown: (
            f"<t:LegacyFreeBusyStatus>{busy_type(shown.item.status, shown.schema)}</t:LegacyFreeBusyStatus>"
        ),
        "calendar:Location": lambda shown: (
            f"<t:Location>{text_of(shown.item.location)}</t:Location>" if shown.item.location else ""
        ),
        "calendar:IsMeeting": lambda shown: f"<t:IsMeeting>{_flag(value=bool(shown.item.organizer))}</t:IsMeeting>",
        "calendar:IsCancelled": lambda _: "<t:IsCancelled>false</t:IsCancelled>",
        "calendar:IsRecurring": lambda shown: f"<t:IsRecurring>{_flag(value=shown.item.recurring)}</t:IsRecurring>",
        "calendar:CalendarItemType": lambda shown: (
            f"<t:CalendarItemType>{'Occurrence' if shown.item.recurring else 'Single'}</t:CalendarItemType>"
        ),
        "calendar:Organizer": _organizer,
        "calendar:StartTimeZone": _zone("StartTimeZone"),
        "calendar:EndTimeZone": _zone("EndTimeZone"),
    }
)
"""What writes a property, in the order of the schema. Properties without an entry have no value in this house."""


def writers_for(request: Request, shape: Element) -> list[Callable[[Shown], str]]:
    """Return what writes the properties that a request asks for, in the order of the schema.

    Args:
        request: The request.
        shape: Its ``ItemShape``.

    Raises:
        SchemaViolation: The base shape or a property is unknown to the version of the request.
    """
    wanted = set(_SHAPES[request.choice("t:BaseShape", frozenset(_SHAPES), shape)])
    for field in request.all("t:AdditionalProperties/t:FieldURI", shape):
        name = field.get("FieldURI") or ""
        if not _is_known(name, request.schema):
            raise SchemaViolation(f"The 'FieldURI' attribute is invalid - The value '{name}' is invalid.")
        wanted.add(name)
    return [writer for name, writer in _WRITERS.items() if name in wanted]


def _is_known(name: str, schema: Schema) -> bool:
    return (
        name in _KNOWN_SINCE_2007
        or (name in _KNOWN_SINCE_2010 and schema >= Schema.EXCHANGE_2010)
        or (name in _KNOWN_SINCE_2013 and schema >= Schema.EXCHANGE_2013)
    )


def item_element(
    setting: Setting, mailbox: Mailbox, item: CalendarItem, schema: Schema, writers: list[Callable[[Shown], str]]
) -> str:
    """Return the ``CalendarItem`` element of one item, masked for the signed-in account."""
    seen = item if _may_read(setting, mailbox, item) else _masked(item)
    organizer = setting.house.mailbox(item.organizer) if item.organizer else mailbox
    shown = Shown(
        mailbox,
        seen,
        schema,
        folder_id("calendar", mailbox.address),
        item_id(mailbox, item),
        organizer.contact.name if organizer else item.organizer,
    )
    properties = "".join([write(shown) for write in writers])
    return f'<t:CalendarItem><t:ItemId Id="{shown.item_id}" ChangeKey="{_CHANGE_KEY}"/>{properties}</t:CalendarItem>'


def _may_read(setting: Setting, mailbox: Mailbox, item: CalendarItem) -> bool:
    return not item.is_private or mailbox.shows_private or mailbox.address == setting.account


def _masked(item: CalendarItem) -> CalendarItem:
    return CalendarItem(
        item.start,
        item.end,
        item.status,
        MASKED_SUBJECT,
        sensitivity=item.sensitivity,
        all_day=item.all_day,
        organizer=item.organizer,
        recurring=item.recurring,
        categories=item.categories,
    )


def folder_id(folder: str, address: str) -> str:
    """Return the id of a folder; whoever holds it can be told which folder it was."""
    return base64.b64encode(f"{folder}\n{address}".encode()).decode()


def item_id(mailbox: Mailbox, item: CalendarItem) -> str:
    """Return the id of an item: its mailbox, its start and a mark that tells it from others of that start."""
    mark = zlib.crc32(f"{item.end.isoformat()}{item.subject}".encode(errors="replace"))
    return base64.b64encode(f"item\n{mailbox.address}\n{item.start.isoformat()}\n{mark}".encode()).decode()


def read_id(written: str) -> list[str] | None:
    """Return the parts of an id that this server gave out, or None where it never did."""
    try:
        return base64.b64decode(written, validate=True).decode().split("\n")
    except ValueError:
        return None


def folder_element(request: Request, shape: Element, folder: str, address: str) -> str:
    """Return the ``Folder`` or ``CalendarFolder`` element of a folder with what the request asks for."""
    request.choice("t:BaseShape", frozenset(_SHAPES), shape)
    name, element, folder_class, display_name = _FOLDERS[folder]
    asked = {field.get("FieldURI") or "" for field in request.all("t:AdditionalProperties/t:FieldURI", shape)}
    properties = {
        "folder:ParentFolderId": (
            f'<t:ParentFolderId Id="{folder_id("root", address)}" ChangeKey="{_CHANGE_KEY}"/>' if name != "root" else ""
        ),
        "folder:FolderClass": f"<t:FolderClass>{folder_class}</t:FolderClass>",
        "folder:DisplayName": f"<t:DisplayName>{display_name}</t:DisplayName>",
        "folder:TotalCount": "<t:TotalCount>0</t:TotalCount>",
        "folder:ChildFolderCount": f"<t:ChildFolderCount>{0 if name == 'calendar' else 1}</t:ChildFolderCount>",
    }
    written = "".join(text for field, text in properties.items() if field in asked)
    return (
        f'<t:{element}><t:FolderId Id="{folder_id(name, address)}" ChangeKey="{_CHANGE_KEY}"/>{written}</t:{element}>'
    )


_FOLDERS = MappingProxyType(
    {
        "root": ("root", "Folder", "", "Root"),
        "msgfolderroot": ("msgfolderroot", "Folder", "IPF.Note", "Top of Information Store"),
        "calendar": ("calendar", "CalendarFolder", "IPF.Appointment", "Calendar"),
    }
)
"""Folders that this house has: id, element, class and name."""

FOLDERS = frozenset(_FOLDERS)
