"""SOAP requests as a client would write them, for tests of the demo server."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import requests
from lxml import etree

from attendant.demo.server import DemoServer

NAMESPACES = {
    "s": "http://schemas.xmlsoap.org/soap/envelope/",
    "m": "http://schemas.microsoft.com/exchange/services/2006/messages",
    "t": "http://schemas.microsoft.com/exchange/services/2006/types",
    "e": "http://schemas.microsoft.com/exchange/services/2006/errors",
}

REQUEST_VERSIONS = {
    "2007_SP1": "Exchange2007_SP1",
    "2010": "Exchange2010",
    "2010_SP1": "Exchange2010_SP1",
    "2010_SP2": "Exchange2010_SP2",
    "2013": "Exchange2013",
    "2013_SP1": "Exchange2013_SP1",
    "newest": "Exchange2016",
}
"""What a client sends to each server that the demo can play."""

UTC_ZONE = (
    "<t:TimeZone><t:Bias>0</t:Bias><t:StandardTime><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>1"
    "</t:DayOrder><t:Month>1</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime><t:DaylightTime><t:Bias>0"
    "</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>5</t:DayOrder><t:Month>12</t:Month><t:DayOfWeek>Sunday"
    "</t:DayOfWeek></t:DaylightTime></t:TimeZone>"
)
NEW_YORK_ZONE = (
    "<t:TimeZone><t:Bias>300</t:Bias><t:StandardTime><t:Bias>0</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>1"
    "</t:DayOrder><t:Month>11</t:Month><t:DayOfWeek>Sunday</t:DayOfWeek></t:StandardTime><t:DaylightTime><t:Bias>-60"
    "</t:Bias><t:Time>02:00:00</t:Time><t:DayOrder>2</t:DayOrder><t:Month>3</t:Month><t:DayOfWeek>Sunday"
    "</t:DayOfWeek></t:DaylightTime></t:TimeZone>"
)


def envelope(content: str, version: str | None = "Exchange2016") -> bytes:
    """Wrap an operation."""
    header = "" if version is None else f'<s:Header><t:RequestServerVersion Version="{version}"/></s:Header>'
    names = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("s", "m", "t"))
    return f"<s:Envelope {names}>{header}<s:Body>{content}</s:Body></s:Envelope>".encode()


def free_busy(
    mailboxes: Iterable[str],
    start: datetime | str,
    end: datetime | str,
    *,
    view: str = "Detailed",
    interval_min: int = 30,
    zone: str = UTC_ZONE,
) -> str:
    """Ask for free/busy times; datetimes are written without zone."""
    start, end = (at if isinstance(at, str) else f"{at:%Y-%m-%dT%H:%M:%S}" for at in (start, end))
    data = "".join(
        f"<t:MailboxData><t:Email><t:Address>{mailbox}</t:Address></t:Email><t:AttendeeType>Required</t:AttendeeType>"
        "<t:ExcludeConflicts>false</t:ExcludeConflicts></t:MailboxData>"
        for mailbox in mailboxes
    )
    return (
        f"<m:GetUserAvailabilityRequest>{zone}<m:MailboxDataArray>{data}</m:MailboxDataArray><t:FreeBusyViewOptions>"
        f"<t:TimeWindow><t:StartTime>{start}</t:StartTime><t:EndTime>{end}</t:EndTime></t:TimeWindow>"
        f"<t:MergedFreeBusyIntervalInMinutes>{interval_min}</t:MergedFreeBusyIntervalInMinutes>"
        f"<t:RequestedView>{view}</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>"
    )


def find_items(
    mailbox: str, start: str, end: str, *, shape: str = "AllProperties", fields: Iterable[str] = (), most: int = 0
) -> str:
    """Ask for the calendar of one mailbox."""
    more = "".join(f'<t:FieldURI FieldURI="{field}"/>' for field in fields)
    properties = f"<t:AdditionalProperties>{more}</t:AdditionalProperties>" if more else ""
    limit = f' MaxEntriesReturned="{most}"' if most else ""
    return (
        f'<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>{shape}</t:BaseShape>{properties}</m:ItemShape>'
        f'<m:CalendarView{limit} StartDate="{start}" EndDate="{end}"/><m:ParentFolderIds>'
        f'<t:DistinguishedFolderId Id="calendar"><t:Mailbox><t:EmailAddress>{mailbox}</t:EmailAddress></t:Mailbox>'
        "</t:DistinguishedFolderId></m:ParentFolderIds></m:FindItem>"
    )


def get_items(item_ids: Iterable[str], *, fields: Iterable[str] = ()) -> str:
    """Ask for items by their ids."""
    more = "".join(f'<t:FieldURI FieldURI="{field}"/>' for field in fields)
    properties = f"<t:AdditionalProperties>{more}</t:AdditionalProperties>" if more else ""
    ids = "".join(f'<t:ItemId Id="{item_id}"/>' for item_id in item_ids)
    return (
        f"<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape>{properties}</m:ItemShape>"
        f"<m:ItemIds>{ids}</m:ItemIds></m:GetItem>"
    )


def get_folder(mailbox: str, folder: str = "calendar") -> str:
    """Ask for a folder."""
    return (
        "<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>"
        '<t:FieldURI FieldURI="folder:DisplayName"/><t:FieldURI FieldURI="folder:FolderClass"/>'
        '<t:FieldURI FieldURI="folder:ParentFolderId"/><t:FieldURI FieldURI="folder:TotalCount"/>'
        '<t:FieldURI FieldURI="folder:ChildFolderCount"/></t:AdditionalProperties></m:FolderShape><m:FolderIds>'
        f'<t:DistinguishedFolderId Id="{folder}"><t:Mailbox><t:EmailAddress>{mailbox}</t:EmailAddress></t:Mailbox>'
        "</t:DistinguishedFolderId></m:FolderIds></m:GetFolder>"
    )


def resolve_names(name: str, *, full: bool = True) -> str:
    """Search the address book."""
    return (
        f'<m:ResolveNames ReturnFullContactData="{"true" if full else "false"}">'
        f"<m:UnresolvedEntry>{name}</m:UnresolvedEntry></m:ResolveNames>"
    )


def oof_settings(mailbox: str) -> str:
    """Ask for somebody's absence note."""
    return (
        f"<m:GetUserOofSettingsRequest><t:Mailbox><t:Address>{mailbox}</t:Address></t:Mailbox>"
        "</m:GetUserOofSettingsRequest>"
    )


def mail_tips(*mailboxes: str, tips: str = "OutOfOfficeMessage") -> str:
    """Ask for the tips that a sender would see."""
    recipients = "".join(f"<t:Mailbox><t:EmailAddress>{mailbox}</t:EmailAddress></t:Mailbox>" for mailbox in mailboxes)
    return (
        "<m:GetMailTips><m:SendingAs><t:EmailAddress>reception@contoso.example</t:EmailAddress></m:SendingAs>"
        f"<m:Recipients>{recipients}</m:Recipients><m:MailTipsRequested>{tips}</m:MailTipsRequested></m:GetMailTips>"
    )


def convert_id(*item_ids: str) -> str:
    """Ask for ids in another format."""
    ids = "".join(f'<t:AlternateId Format="EwsId" Id="{item_id}" Mailbox="DUMMY"/>' for item_id in item_ids)
    return f'<m:ConvertId DestinationFormat="EntryId"><m:SourceIds>{ids}</m:SourceIds></m:ConvertId>'


def server_time_zones(*names: str, full: bool = True) -> str:
    """Ask for time zones; all of them where none is named."""
    ids = "".join(f"<t:Id>{name}</t:Id>" for name in names)
    return (
        f'<m:GetServerTimeZones ReturnFullTimeZoneData="{"true" if full else "false"}">'
        f"{f'<m:Ids>{ids}</m:Ids>' if ids else ''}</m:GetServerTimeZones>"
    )


def post(server: DemoServer, body: bytes, **options: Any) -> requests.Response:
    """Send a request as the server's account."""
    headers = {"Content-Type": "text/xml; charset=utf-8"} | options.pop("headers", {})
    auth = options.pop("auth", (server.user_name, server.password))
    return requests.post(server.url, data=body, headers=headers, auth=auth, timeout=10, **options)


class Answer:
    """An answer and the few ways in which the tests look into it.

    Attributes:
        status: HTTP status.
        root: The envelope.
    """

    def __init__(self, status: int, root: Any) -> None:
        self.status = status
        self.root = root

    @property
    def content(self) -> Any:
        """The element inside the SOAP body."""
        return self.root.find("s:Body/*", NAMESPACES)

    def all(self, path: str) -> list[Any]:
        """All elements at a path below the body."""
        return list(self.root.findall(f"s:Body//{path}", NAMESPACES))

    def texts(self, path: str) -> list[str]:
        """The texts of all elements at a path below the body."""
        return [element.text or "" for element in self.all(path)]

    @property
    def codes(self) -> list[str]:
        """The response codes, of the fault or of the messages."""
        return self.texts("m:ResponseCode") + self.texts("e:ResponseCode")


def ask(server: DemoServer, content: str, version: str | None = None) -> Answer:
    """Send an operation by the newest schema that the server speaks."""
    response = post(server, envelope(content, version or REQUEST_VERSIONS[server.version]))
    return Answer(response.status_code, etree.fromstring(response.content))
