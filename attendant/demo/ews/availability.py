"""GetUserAvailability: free/busy times of up to 100 mailboxes in one answer.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/getuseravailability-operation
and its types pages, and after answers captured from real servers.
"""

import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from attendant.core.contact import normalized_mailbox
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, ScheduleView, Weekday, WorkingPeriod
from attendant.demo.ews.setting import Setting, busy_type, visible_rights
from attendant.demo.ews.soap import Element, Request, SchemaViolation, SoapFault, refusal, text_of
from attendant.demo.ews.versions import Schema
from attendant.demo.ews.zones import ZoneRules, read_zone, zone_element
from attendant.demo.mailboxes import CalendarItem, Mailbox

LARGEST_BATCH = 100
LONGEST_WINDOW = timedelta(days=42)

_VIEWS = frozenset({"None", "MergedOnly", "FreeBusy", "FreeBusyMerged", "Detailed", "DetailedMerged"})
_ATTENDEE_TYPES = frozenset({"Organizer", "Required", "Optional", "Room", "Resource"})
# The reference page of MergedFreeBusy knows no digit for working elsewhere; such a time counts as free there.
_DIGITS = {
    FreeBusyStatus.FREE: 0,
    FreeBusyStatus.WORKING_ELSEWHERE: 0,
    FreeBusyStatus.TENTATIVE: 1,
    FreeBusyStatus.BUSY: 2,
    FreeBusyStatus.OOF: 3,
    FreeBusyStatus.NO_DATA: 4,
}
_DAY_NAMES = {day: day.name.capitalize() for day in Weekday}
_PROBLEM_TEXTS = {
    "ErrorNoFreeBusyAccess": "The caller does not have free/busy access to the mailbox.",
    "ErrorMailRecipientNotFound": "Unable to resolve e-mail address {address} to an Active Directory object.",
    "ErrorFreeBusyDLLimitReached": "The distribution list {address} has more members than one request may name.",
    "ErrorMailboxFailover": "The mailbox {address} is moving to another server.",
}
_CODES_SINCE_2007 = frozenset({"ErrorNoFreeBusyAccess", "ErrorMailRecipientNotFound", "ErrorTimeoutExpired"})
_MERGED_DEFAULT_MIN = 30


def get_user_availability(request: Request, setting: Setting) -> str:
    """Answer one GetUserAvailability request.

    Raises:
        SoapFault: The request as a whole is refused; one bad mailbox is an entry of the answer instead.
    """
    zone_seen = request.maybe("t:TimeZone")
    zone = ZoneRules(0) if zone_seen is None else read_zone(request, zone_seen)
    addresses = [_address_of(request, data) for data in request.all("m:MailboxDataArray/t:MailboxData")]
    if not addresses:
        raise SoapFault("ErrorMailboxDataArrayEmpty", "The mailbox data array must not be empty.")
    if len(addresses) > LARGEST_BATCH:
        raise SoapFault(
            "ErrorMailboxDataArrayTooBig",
            f"There are too many target users in the recipient list. The allowed size = {LARGEST_BATCH}; "
            f"the actual size = {len(addresses)}.",
        )
    options = request.one("t:FreeBusyViewOptions")
    window = _window_of(request, options, zone)
    asked = request.choice("t:RequestedView", _VIEWS, options)
    if asked == "None":
        raise SoapFault("ErrorInvalidFreeBusyViewType", "The requested free/busy view type is invalid.")
    interval_min = _interval_of(request, options)
    answer = _AnswerWriter(setting, request, window, zone, asked, interval_min)
    entries = "".join([answer.entry(address) for address in addresses])
    return (
        "<m:GetUserAvailabilityResponse><m:FreeBusyResponseArray>"
        f"{entries}</m:FreeBusyResponseArray></m:GetUserAvailabilityResponse>"
    )


def _address_of(request: Request, data: Element) -> str:
    request.choice("t:AttendeeType", _ATTENDEE_TYPES, data)
    return request.text("t:Email/t:Address", data)


def _window_of(request: Request, options: Element, zone: ZoneRules) -> CalendarWindow:
    start = _instant_of(request.text("t:TimeWindow/t:StartTime", options), zone)
    end = _instant_of(request.text("t:TimeWindow/t:EndTime", options), zone)
    if end <= start:
        raise SoapFault("ErrorInvalidTimeInterval", "The end of the time window must lie after its start.")
    if end - start > LONGEST_WINDOW:
        raise SoapFault(
            "ErrorTimeIntervalTooBig",
            "The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit "
            f"= {LONGEST_WINDOW.days} days; the actual limit = {(end - start).days} days.",
        )
    return CalendarWindow(start, end)


def _instant_of(written: str, zone: ZoneRules) -> datetime:
    try:
        time = datetime.fromisoformat(written)
        return zone.instant(time) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise SchemaViolation(f"The value '{written}' is not a valid DateTime value.") from error


def _interval_of(request: Request, options: Element) -> int:
    if request.maybe("t:MergedFreeBusyIntervalInMinutes", options) is None:
        return _MERGED_DEFAULT_MIN
    interval_min = request.number("t:MergedFreeBusyIntervalInMinutes", options)
    if not 5 <= interval_min <= 1440:
        raise SoapFault("ErrorInvalidMergedFreeBusyInterval", "The merged free/busy interval is invalid.")
    return interval_min


class _AnswerWriter:
    """Writes the entries of one answer; speed matters here, since benchmarks ask for thousands."""

    def __init__(
        self, setting: Setting, request: Request, window: CalendarWindow, zone: ZoneRules, asked: str, interval_min: int
    ) -> None:
        self._setting = setting
        self._schema = request.schema
        self._window = window
        self._asked = asked
        self._interval = timedelta(minutes=interval_min)
        self._written = _time_writer(zone)

    def entry(self, address: str) -> str:
        mailbox = self._setting.house.mailbox(normalized_mailbox(address))
        if mailbox is None:
            return self._problem("ErrorMailRecipientNotFound", address)
        rights = visible_rights(self._setting, mailbox)
        if mailbox.problem:
            return self._problem(mailbox.problem, address)
        if rights is ScheduleView.NONE:
            return self._problem("ErrorNoFreeBusyAccess", address)
        items = self._setting.house.items(mailbox.address, self._window)
        granted = _granted_view(self._asked, rights)
        parts = [f"<t:FreeBusyViewType>{granted}</t:FreeBusyViewType>"]
        if "Merged" in granted:
            parts.append(f"<t:MergedFreeBusy>{self._merged(items)}</t:MergedFreeBusy>")
        if granted != "MergedOnly" and items:
            parts.append("<t:CalendarEventArray>")
            parts += self._events(mailbox, items, detailed=granted.startswith("Detailed"))
            parts.append("</t:CalendarEventArray>")
        if mailbox.working_periods is not None:
            parts.append(_working_hours(mailbox.zone, mailbox.working_periods, self._window.start.year))
        return (
            '<m:FreeBusyResponse><m:ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>'
            f"</m:ResponseMessage><m:FreeBusyView>{''.join(parts)}</m:FreeBusyView></m:FreeBusyResponse>"
        )

    def _problem(self, code: str, address: str) -> str:
        if self._schema < Schema.EXCHANGE_2010 and code not in _CODES_SINCE_2007:
            code = "ErrorFreeBusyGenerationFailed"
        text = _PROBLEM_TEXTS.get(code, "The mailbox {address} could not be read.").format(address=address)
        return (
            f"<m:FreeBusyResponse>{refusal('ResponseMessage', code, text)}"
            "<m:FreeBusyView><t:FreeBusyViewType>None</t:FreeBusyViewType></m:FreeBusyView></m:FreeBusyResponse>"
        )

    def _events(self, mailbox: Mailbox, items: Sequence[CalendarItem], *, detailed: bool) -> list[str]:
        written = self._written
        schema = self._schema
        return [
            f"<t:CalendarEvent><t:StartTime>{written(item.start)}</t:StartTime><t:EndTime>{written(item.end)}"
            f"</t:EndTime><t:BusyType>{busy_type(item.status, schema)}</t:BusyType>"
            f"{_details(mailbox, item) if detailed else ''}</t:CalendarEvent>"
            for item in items
        ]

    def _merged(self, items: Sequence[CalendarItem]) -> str:
        start, interval = self._window.start, self._interval
        slots = [0] * -((start - self._window.end) // interval)
        for item in items:
            first = max(0, (item.start - start) // interval)
            behind_last = min(len(slots), -((start - item.end) // interval))
            digit = _DIGITS[item.status]
            for slot in range(first, behind_last):
                if slots[slot] < digit:
                    slots[slot] = digit
        return "".join(map(str, slots))


def _time_writer(zone: ZoneRules) -> Callable[[datetime], str]:
    """Return what writes an instant in the zone of the request; real answers carry no offset either."""
    if zone.to_daylight is not None:
        return lambda instant: zone.wall_time(instant).isoformat(timespec="seconds")
    if zone.bias_min == 0:
        return lambda instant: instant.isoformat(timespec="seconds")[:19]
    behind_utc = timedelta(minutes=zone.bias_min)
    return lambda instant: (instant - behind_utc).isoformat(timespec="seconds")[:19]


def _granted_view(asked: str, rights: ScheduleView) -> str:
    """Return the view type that the answer names: never more than the rights allow."""
    if rights is ScheduleView.MERGED:
        return "MergedOnly"
    if rights is ScheduleView.TIMES:
        return asked.replace("Detailed", "FreeBusy")
    return asked


def _details(mailbox: Mailbox, item: CalendarItem) -> str:
    masked = item.is_private and not mailbox.shows_private
    flags = (
        f"<t:IsMeeting>{'true' if item.organizer else 'false'}</t:IsMeeting>"
        f"<t:IsRecurring>{'true' if item.recurring else 'false'}</t:IsRecurring><t:IsException>false</t:IsException>"
        f"<t:IsReminderSet>false</t:IsReminderSet><t:IsPrivate>{'true' if item.is_private else 'false'}</t:IsPrivate>"
    )
    if masked:
        return f"<t:CalendarEventDetails>{flags}</t:CalendarEventDetails>"
    subject = text_of(item.subject)
    entry_id = f"{int(item.start.timestamp()):08X}{zlib.crc32(subject.encode()):08X}"
    return (
        f"<t:CalendarEventDetails><t:ID>{entry_id}</t:ID><t:Subject>{subject}</t:Subject>"
        f"<t:Location>{text_of(item.location)}</t:Location>{flags}</t:CalendarEventDetails>"
    )


def _working_hours(zone: str, periods: tuple[WorkingPeriod, ...], year: int) -> str:
    written = "".join(
        f"<t:WorkingPeriod><t:DayOfWeek>{' '.join(_DAY_NAMES[day] for day in sorted(period.days))}</t:DayOfWeek>"
        f"<t:StartTimeInMinutes>{period.start_minute}</t:StartTimeInMinutes>"
        f"<t:EndTimeInMinutes>{period.end_minute}</t:EndTimeInMinutes></t:WorkingPeriod>"
        for period in periods
    )
    return (
        f"<t:WorkingHours>{zone_element(zone, year)}"
        f"<t:WorkingPeriodArray>{written}</t:WorkingPeriodArray></t:WorkingHours>"
    )
