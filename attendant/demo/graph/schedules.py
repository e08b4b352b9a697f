"""getSchedule: free/busy times of up to twenty mailboxes in one answer.

Behaviour after https://learn.microsoft.com/graph/api/calendar-getschedule and
https://learn.microsoft.com/graph/outlook-get-free-busy-schedule
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from attendant.core.contact import normalized_mailbox
from attendant.core.schedule import CalendarWindow, FreeBusyStatus, ScheduleView, Weekday, WorkingPeriod
from attendant.demo.ews.setting import Setting, visible_rights
from attendant.demo.graph.messages import GraphRequest, Json, Refusal
from attendant.demo.graph.zones import named_zone, time_writer, time_zone_of_hours
from attendant.demo.mailboxes import CalendarItem, Mailbox

LARGEST_BATCH = 20
LONGEST_WINDOW = timedelta(days=62)

STATUS_WORDS = {
    FreeBusyStatus.FREE: "free",
    FreeBusyStatus.TENTATIVE: "tentative",
    FreeBusyStatus.BUSY: "busy",
    FreeBusyStatus.OOF: "oof",
    FreeBusyStatus.WORKING_ELSEWHERE: "workingElsewhere",
    FreeBusyStatus.NO_DATA: "unknown",
}
# Working elsewhere hides behind 0.
_DIGITS = {FreeBusyStatus.TENTATIVE: 1, FreeBusyStatus.BUSY: 2, FreeBusyStatus.OOF: 3}
_DAY_NAMES = {day: day.name.lower() for day in Weekday}
_INTERVAL_DEFAULT_MIN = 30
# Seen in answers of real servers; of others only the word of Exchange is known.
_NUMBERS = {"ErrorMailRecipientNotFound": "5009", "ErrorNoFreeBusyAccess": "5037"}
_PROBLEM_TEXTS = {
    "ErrorMailRecipientNotFound": "Unable to resolve e-mail address {address} to an Active Directory object.",
    "ErrorNoFreeBusyAccess": "The caller does not have access to free/busy data.",
}


def get_schedule(request: GraphRequest, setting: Setting) -> Json:
    """Answer one getSchedule request.

    Raises:
        Refusal: The request as a whole is refused; one bad mailbox is an entry of the answer instead.
    """
    asked = {name.lower(): value for name, value in request.json().items()}
    addresses = asked.get("schedules")
    if not isinstance(addresses, list) or not addresses or not all(isinstance(one, str) for one in addresses):
        raise Refusal(400, "ErrorInvalidParameter", "The schedules parameter must name at least one mailbox.")
    if len(addresses) > LARGEST_BATCH:
        raise Refusal(
            400,
            "ErrorMailboxDataArrayTooBig",
            "There are too many target users in the EmailAddress array. "
            f"The allowed size = {LARGEST_BATCH}; the actual size = {len(addresses)}.",
        )
    window = _window_of(asked)
    interval = timedelta(minutes=_interval_min(asked))
    written = time_writer(request.zone_name)
    value = [_entry(setting, address, window, interval, written) for address in addresses]
    context = f"{request.base_url}/$metadata#Collection(microsoft.graph.scheduleInformation)"
    return {"@odata.context": context, "value": value}


def _window_of(asked: dict[str, Json]) -> CalendarWindow:
    start, end = _instant_of(asked.get("starttime")), _instant_of(asked.get("endtime"))
    if not timedelta(0) < end - start < LONGEST_WINDOW:
        raise Refusal(
            400,
            "ErrorInvalidTimeInterval",
            "The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.",
        )
    return CalendarWindow(start, end)


def _instant_of(written: Json) -> datetime:
    try:
        wall_time = datetime.fromisoformat(written["dateTime"])
        zone = named_zone(written["timeZone"])
        return (wall_time if wall_time.tzinfo else wall_time.replace(tzinfo=zone)).astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise Refusal(400, "ErrorInvalidParameter", "startTime and endTime must be dateTimeTimeZone.") from error


def _interval_min(asked: dict[str, Json]) -> int:
    if "availabilityviewinterval" not in asked:
        return _INTERVAL_DEFAULT_MIN
    interval_min = asked["availabilityviewinterval"]
    if interval_min is None:
        raise Refusal(500, "ErrorInternalServerError", "An internal server error occurred. The operation failed.")
    if not isinstance(interval_min, int) or not 5 <= interval_min <= 1440:
        raise Refusal(400, "ErrorInvalidMergedFreeBusyInterval", "The interval value must be between 5 and 1440.")
    return interval_min


def _entry(
    setting: Setting,
    address: str,
    window: CalendarWindow,
    interval: timedelta,
    written: Callable[[datetime], Json],
) -> Json:
    mailbox = setting.house.mailbox(normalized_mailbox(address))
    rights = ScheduleView.NONE if mailbox is None else visible_rights(setting, mailbox)
    problem = "ErrorMailRecipientNotFound" if mailbox is None else mailbox.problem
    if not problem and rights is ScheduleView.NONE:
        problem = "ErrorNoFreeBusyAccess"
    if mailbox is None or problem:
        text = _PROBLEM_TEXTS.get(problem, "The mailbox {address} could not be read.").format(address=address)
        return {"scheduleId": address, "error": {"message": text, "responseCode": _NUMBERS.get(problem, problem)}}
    items = setting.house.items(mailbox.address, window)
    entry: dict[str, Json] = {"scheduleId": address, "availabilityView": _digits(items, window, interval)}
    if rights is not ScheduleView.MERGED:
        detailed = rights is not ScheduleView.TIMES
        entry["scheduleItems"] = [_item(mailbox, item, written, detailed=detailed) for item in items]
    if mailbox.working_periods:
        # Graph has room for one period only.
        entry["workingHours"] = _hours(mailbox.zone, mailbox.working_periods[0], window.start.year)
    return entry


def _item(mailbox: Mailbox, item: CalendarItem, written: Callable[[datetime], Json], *, detailed: bool) -> Json:
    times: dict[str, Json] = {"start": written(item.start), "end": written(item.end)}
    if not detailed:
        return {"status": STATUS_WORDS[item.status]} | times
    shown = {"isPrivate": item.is_private, "status": STATUS_WORDS[item.status]}
    if item.is_private and not mailbox.shows_private:
        return shown | times
    return shown | {"subject": item.subject, "location": item.location} | times


def _digits(items: Sequence[CalendarItem], window: CalendarWindow, interval: timedelta) -> str:
    start = window.start
    slots = [0] * -((start - window.end) // interval)
    for item in items:
        digit = _DIGITS.get(item.status, 0)
        for slot in range(max(0, (item.start - start) // interval), min(len(slots), -((start - item.end) // interval))):
            slots[slot] = max(slots[slot], digit)
    return "".join(map(str, slots))


def _hours(zone: str, period: WorkingPeriod, year: int) -> Json:
    return {
        "daysOfWeek": [_DAY_NAMES[day] for day in sorted(period.days)],
        "startTime": _time_of_day(period.start_minute),
        "endTime": _time_of_day(period.end_minute),
        "timeZone": time_zone_of_hours(zone, year),
    }


def _time_of_day(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}:00.0000000"
