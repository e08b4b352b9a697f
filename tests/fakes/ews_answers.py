"""Answers of an Exchange server, written as tests need them."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"
ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors"

BERLIN = (
    "<TimeZone><Bias>-60</Bias><StandardTime><Bias>0</Bias><Time>03:00:00</Time><DayOrder>5</DayOrder>"
    "<Month>10</Month><DayOfWeek>Sunday</DayOfWeek></StandardTime><DaylightTime><Bias>-60</Bias><Time>02:00:00</Time>"
    "<DayOrder>5</DayOrder><Month>3</Month><DayOfWeek>Sunday</DayOfWeek></DaylightTime></TimeZone>"
)


def soap(body: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{SOAP}"><s:Body>{body}</s:Body></s:Envelope>'
    ).encode()


def item(start: str, end: str, busy_type: str = "Busy", details: str = "") -> str:
    return (
        f"<CalendarEvent><StartTime>{start}</StartTime><EndTime>{end}</EndTime><BusyType>{busy_type}</BusyType>"
        f"{details}</CalendarEvent>"
    )


def details(subject: str = "", location: str = "", *, private: bool = False) -> str:
    return (
        f"<CalendarEventDetails><ID>00AB</ID><Subject>{escape(subject)}</Subject><Location>{escape(location)}</Location>"
        "<IsMeeting>true</IsMeeting><IsRecurring>false</IsRecurring><IsException>false</IsException>"
        f"<IsReminderSet>true</IsReminderSet><IsPrivate>{str(private).lower()}</IsPrivate></CalendarEventDetails>"
    )


def period(days: str, start_minute: int | str, end_minute: int | str) -> str:
    return (
        f"<WorkingPeriod><DayOfWeek>{days}</DayOfWeek><StartTimeInMinutes>{start_minute}</StartTimeInMinutes>"
        f"<EndTimeInMinutes>{end_minute}</EndTimeInMinutes></WorkingPeriod>"
    )


def hours(*periods: str, zone: str = BERLIN) -> str:
    array = f"<WorkingPeriodArray>{''.join(periods)}</WorkingPeriodArray>"
    return f'<WorkingHours xmlns="{TYPES}">{zone}{array}</WorkingHours>'


WEEK = hours(period("Monday Tuesday Wednesday Thursday Friday", 480, 1020))


def mailbox(
    *items: str, view: str = "DetailedMerged", merged: str | None = None, working_hours: str = WEEK, array: bool = True
) -> str:
    digits = "" if merged is None else f'<MergedFreeBusy xmlns="{TYPES}">{merged}</MergedFreeBusy>'
    events = f'<CalendarEventArray xmlns="{TYPES}">{"".join(items)}</CalendarEventArray>' if array else ""
    return (
        '<FreeBusyResponse><ResponseMessage ResponseClass="Success"><ResponseCode>NoError</ResponseCode>'
        f'</ResponseMessage><FreeBusyView><FreeBusyViewType xmlns="{TYPES}">{view}</FreeBusyViewType>'
        f"{digits}{events}{working_hours}</FreeBusyView></FreeBusyResponse>"
    )


def refused_mailbox(code: str, message: str = "made up", message_xml: str = "") -> str:
    return (
        f'<FreeBusyResponse><ResponseMessage ResponseClass="Error"><MessageText>{escape(message)}</MessageText>'
        f"<ResponseCode>{code}</ResponseCode><DescriptiveLinkKey>0</DescriptiveLinkKey>{message_xml}</ResponseMessage>"
        f'<FreeBusyView><FreeBusyViewType xmlns="{TYPES}">None</FreeBusyViewType></FreeBusyView></FreeBusyResponse>'
    )


def free_busy(*mailboxes: str) -> bytes:
    return soap(
        f'<GetUserAvailabilityResponse xmlns="{MESSAGES}"><FreeBusyResponseArray>{"".join(mailboxes)}'
        "</FreeBusyResponseArray></GetUserAvailabilityResponse>"
    )


def back_off(milliseconds: str, *, namespace: str = TYPES) -> str:
    """Ask for silence; in faults the element is of the types, in messages of the messages."""
    value = f'<t:Value xmlns:t="{TYPES}" Name="BackOffMilliseconds">{milliseconds}</t:Value>'
    return f'<x:MessageXml xmlns:x="{namespace}">{value}</x:MessageXml>'


def fault(code: str, message: str = "made up", more: str = "") -> bytes:
    return soap(
        f'<s:Fault><faultcode xmlns:a="{TYPES}">a:{code}</faultcode><faultstring>{escape(message)}</faultstring>'
        f'<detail><e:ResponseCode xmlns:e="{ERRORS}"> {code} </e:ResponseCode>'
        f'<e:Message xmlns:e="{ERRORS}">{escape(message)}</e:Message>{more}</detail></s:Fault>'
    )


def resolution(
    name: str,
    address: str,
    *,
    kind: str = "Mailbox",
    routing: str = "SMTP",
    contact: str = "",
) -> str:
    return (
        f"<t:Resolution><t:Mailbox><t:Name>{escape(name)}</t:Name><t:EmailAddress>{escape(address)}</t:EmailAddress>"
        f"<t:RoutingType>{routing}</t:RoutingType><t:MailboxType>{kind}</t:MailboxType></t:Mailbox>{contact}"
        "</t:Resolution>"
    )


def names(resolutions: Sequence[str], code: str = "NoError", response_class: str = "Success") -> bytes:
    found = (
        f'<m:ResolutionSet TotalItemsInView="{len(resolutions)}" IncludesLastItemInRange="true">'
        f"{''.join(resolutions)}</m:ResolutionSet>"
        if resolutions
        else ""
    )
    return soap(
        f'<m:ResolveNamesResponse xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><m:ResponseMessages>'
        f'<m:ResolveNamesResponseMessage ResponseClass="{response_class}"><m:MessageText>made up</m:MessageText>'
        f"<m:ResponseCode>{code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>{found}"
        "</m:ResolveNamesResponseMessage></m:ResponseMessages></m:ResolveNamesResponse>"
    )
