"""Time zones as EWS writes them: Windows names, and a bias with two changeovers a year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from attendant.demo.ews.soap import Element, Request, SchemaViolation

WINDOWS_ZONES = MappingProxyType(
    {
        "UTC": "Etc/UTC",
        "Greenwich Standard Time": "Atlantic/Reykjavik",
        "GMT Standard Time": "Europe/London",
        "W. Europe Standard Time": "Europe/Berlin",
        "Romance Standard Time": "Europe/Paris",
        "Central Europe Standard Time": "Europe/Budapest",
        "Central European Standard Time": "Europe/Warsaw",
        "FLE Standard Time": "Europe/Kyiv",
        "GTB Standard Time": "Europe/Bucharest",
        "Turkey Standard Time": "Europe/Istanbul",
        "Russian Standard Time": "Europe/Moscow",
        "South Africa Standard Time": "Africa/Johannesburg",
        "Arab Standard Time": "Asia/Riyadh",
        "Arabian Standard Time": "Asia/Dubai",
        "Pakistan Standard Time": "Asia/Karachi",
        "India Standard Time": "Asia/Kolkata",
        "Nepal Standard Time": "Asia/Kathmandu",
        "SE Asia Standard Time": "Asia/Bangkok",
        "China Standard Time": "Asia/Shanghai",
        "Singapore Standard Time": "Asia/Singapore",
        "Korea Standard Time": "Asia/Seoul",
        "Tokyo Standard Time": "Asia/Tokyo",
        "E. Australia Standard Time": "Australia/Brisbane",
        "AUS Eastern Standard Time": "Australia/Sydney",
        "New Zealand Standard Time": "Pacific/Auckland",
        "Hawaiian Standard Time": "Pacific/Honolulu",
        "Alaskan Standard Time": "America/Anchorage",
        "Pacific Standard Time": "America/Los_Angeles",
        "US Mountain Standard Time": "America/Phoenix",
        "Mountain Standard Time": "America/Denver",
        "Central Standard Time": "America/Chicago",
        "Eastern Standard Time": "America/New_York",
        "Atlantic Standard Time": "America/Halifax",
        "Newfoundland Standard Time": "America/St_Johns",
        "E. South America Standard Time": "America/Sao_Paulo",
        "Argentina Standard Time": "America/Buenos_Aires",
    }
)
"""Windows time zone ids to IANA keys, a selection of the table that Unicode CLDR keeps (windowsZones)."""

_WINDOWS_NAMES = {iana: name for name, iana in WINDOWS_ZONES.items()} | {
    "UTC": "UTC",
    "Europe/Dublin": "GMT Standard Time",
    "Europe/Rome": "W. Europe Standard Time",
    "Europe/Stockholm": "W. Europe Standard Time",
    "Europe/Copenhagen": "Romance Standard Time",
}

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST = 5
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Changeover:
    """A day of each year on which the clocks change.

    Attributes:
        month: 1 to 12.
        occurrence: Which of the month's weekdays, 1 to 4; 5 is the last.
        weekday: As ``date.weekday()`` counts.
        minute: Minutes after midnight by the clock that is about to change.
        bias_min: What the time that begins adds to the zone's bias, in minutes.
    """

    month: int
    occurrence: int
    weekday: int
    minute: int
    bias_min: int

    @property
    def weekday_name(self) -> str:
        """The weekday as EWS writes it."""
        return _WEEKDAYS[self.weekday]

    @property
    def time(self) -> str:
        """The time of day as EWS writes it."""
        return f"{self.minute // 60:02}:{self.minute % 60:02}:00"

    def in_year(self, year: int) -> datetime:
        """Return the changeover of ``year`` as a wall time without zone."""
        first = date(year, self.month, 1)
        day = 1 + (self.weekday - first.weekday()) % 7 + 7 * (self.occurrence - 1)
        while day > monthrange(year, self.month)[1]:
            day -= 7
        return datetime(year, self.month, day) + self.minute * _MINUTE  # noqa: DTZ001 - a wall time has no zone


@dataclass(frozen=True, slots=True)
class ZoneRules:
    """A zone in the words of EWS.

    Attributes:
        bias_min: Minutes to add to standard time to get UTC.
        to_standard: When standard time begins; None where the clocks never change.
        to_daylight: When daylight saving time begins; None likewise.
    """

    bias_min: int
    to_standard: Changeover | None = None
    to_daylight: Changeover | None = None

    def wall_time(self, instant: datetime) -> datetime:
        """Return what a clock of the zone shows at ``instant`` (aware), as a naive datetime."""
        utc = instant.astimezone(UTC).replace(tzinfo=None)
        return utc - timedelta(minutes=self.bias_min + self._extra_min(utc))

    def instant(self, wall_time: datetime) -> datetime:
        """Return the instant in UTC at which a clock of the zone shows ``wall_time`` (naive).

        Of an hour that comes twice, the first is meant; one that is skipped counts by the clock before the change.
        """
        if self.to_standard is None or self.to_daylight is None:
            return (wall_time + self.bias_min * _MINUTE).replace(tzinfo=UTC)
        candidates = [
            wall_time + (self.bias_min + change.bias_min) * _MINUTE for change in (self.to_daylight, self.to_standard)
        ]
        for utc in candidates:
            if utc - (self.bias_min + self._extra_min(utc)) * _MINUTE == wall_time:
                return utc.replace(tzinfo=UTC)
        return candidates[1].replace(tzinfo=UTC)

    def _extra_min(self, utc: datetime) -> int:
        if self.to_standard is None or self.to_daylight is None:
            return 0
        year = (utc - self.bias_min * _MINUTE).year
        daylight_from = self.to_daylight.in_year(year) + (self.bias_min + self.to_standard.bias_min) * _MINUTE
        standard_from = self.to_standard.in_year(year) + (self.bias_min + self.to_daylight.bias_min) * _MINUTE
        if daylight_from < standard_from:
            in_daylight = daylight_from <= utc < standard_from
        else:
            in_daylight = not standard_from <= utc < daylight_from
        return (self.to_daylight if in_daylight else self.to_standard).bias_min


def windows_name(zone_key: str) -> str:
    """Return the Windows id of an IANA zone; "UTC" where the table has none."""
    return _WINDOWS_NAMES.get(zone_key, "UTC")


@lru_cache(maxsize=512)
def rules_of(zone_key: str, year: int) -> ZoneRules:
    """Return how EWS would describe an IANA zone in ``year``.

    A zone whose clocks change other than twice that year is described by its offset on 1 January.
    """
    zone = ZoneInfo(zone_key)
    changes = _changes(zone, year)
    if len(changes) != 2:
        return ZoneRules(-_offset_min(zone, datetime(year, 1, 1, tzinfo=UTC)))
    offsets = [_offset_min(zone, change) for change in changes]
    standard_offset = min(offsets)
    rules = {}
    for change, offset in zip(changes, offsets, strict=True):
        wall_time = (change + _offset_min(zone, change - _MINUTE) * _MINUTE).replace(tzinfo=None)
        occurrence = (wall_time.day - 1) // 7 + 1
        rules[offset] = Changeover(
            month=wall_time.month,
            occurrence=_LAST if wall_time.day + 7 > monthrange(year, wall_time.month)[1] else occurrence,
            weekday=wall_time.weekday(),
            minute=wall_time.hour * 60 + wall_time.minute,
            bias_min=standard_offset - offset,
        )
    return ZoneRules(-standard_offset, rules[standard_offset], rules[max(offsets)])


def _offset_min(zone: ZoneInfo, instant: datetime) -> int:
    offset = zone.utcoffset(instant.astimezone(zone))
    return 0 if offset is None else offset // _MINUTE


def _changes(zone: ZoneInfo, year: int) -> list[datetime]:
    """Return the instants of ``year`` at which the offset changes, to the minute."""
    found = []
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        next_day = day + timedelta(days=1)
        if _offset_min(zone, day) != _offset_min(zone, next_day):
            before, after = day, next_day
            while after - before > _MINUTE:
                middle = before + (after - before) // 2 // _MINUTE * _MINUTE
                if _offset_min(zone, middle) == _offset_min(zone, day):
                    before = middle
                else:
                    after = middle
            found.append(after)
        day = next_day
    return found


def zone_element(zone_key: str, year: int) -> str:
    """Return the ``TimeZone`` element of working hours for an IANA zone.

    Zones without daylight saving carry two empty changeovers, as Exchange sends them.
    """
    rules = rules_of(zone_key, year)
    return (
        f"<t:TimeZone><t:Bias>{rules.bias_min}</t:Bias>{_changeover_element('StandardTime', rules.to_standard)}"
        f"{_changeover_element('DaylightTime', rules.to_daylight)}</t:TimeZone>"
    )


def _changeover_element(name: str, change: Changeover | None) -> str:
    if change is None:
        return (
            f"<t:{name}><t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month>"
            f"<t:DayOfWeek>Sunday</t:DayOfWeek></t:{name}>"
        )
    return (
        f"<t:{name}><t:Bias>{change.bias_min}</t:Bias><t:Time>{change.time}</t:Time>"
        f"<t:DayOrder>{change.occurrence}</t:DayOrder><t:Month>{change.month}</t:Month>"
        f"<t:DayOfWeek>{change.weekday_name}</t:DayOfWeek></t:{name}>"
    )


def read_zone(request: Request, element: Element) -> ZoneRules:
    """Read the ``TimeZone`` element of a request.

    Raises:
        SchemaViolation: A part is missing or makes no sense.
    """
    bias_min = request.number("t:Bias", element)
    to_standard = _read_changeover(request, request.one("t:StandardTime", element))
    to_daylight = _read_changeover(request, request.one("t:DaylightTime", element))
    if to_standard is None or to_daylight is None or to_standard.bias_min == to_daylight.bias_min:
        return ZoneRules(bias_min + (to_standard.bias_min if to_standard else 0))
    return ZoneRules(bias_min, to_standard, to_daylight)


def _read_changeover(request: Request, element: Element) -> Changeover | None:
    bias_min = request.number("t:Bias", element)
    month = request.number("t:Month", element)
    occurrence = request.number("t:DayOrder", element)
    weekday = request.choice("t:DayOfWeek", frozenset(_WEEKDAYS), element)
    time = request.text("t:Time", element)
    if month == 0:
        return None
    try:
        at = datetime.strptime(time, "%H:%M:%S")  # noqa: DTZ007 - a time of day, no instant
    except ValueError as error:
        raise SchemaViolation(f"The 'Time' element is invalid - The value '{time}' is no time of day.") from error
    if not (1 <= month <= 12 and 1 <= occurrence <= _LAST):
        raise SchemaViolation("The 'TimeZone' element is invalid - Month or DayOrder lies outside its range.")
    return Changeover(month, occurrence, _WEEKDAYS.index(weekday), at.hour * 60 + at.minute, bias_min)
