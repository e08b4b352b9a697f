"""Working hours as Microsoft Graph writes them: days, two times, and a zone by name or by its rules.

https://learn.microsoft.com/graph/api/resources/workinghours and
https://learn.microsoft.com/graph/api/resources/customtimezone
"""

from datetime import time, tzinfo
from functools import lru_cache

import msgspec

from attendant.core.schedule import Weekday, WorkingHours, WorkingPeriod
from attendant.providers.graph.json_reading import UNREADABLE, Json
from attendant.providers.zone_names import zone_named
from attendant.providers.zones import ExchangeZone, YearlyChange, exchange_zone, offset_name

_DAYS = {day.name.lower(): day for day in Weekday}


@lru_cache(maxsize=512)
def working_hours_from(text: bytes) -> WorkingHours | None:
    """Return the hours; None where they are missing or a part of them cannot be understood.

    A guess, or hours in a wrong zone, would show people as gone who are not.

    Args:
        text: JSON as it came, read once for all who work alike.
    """
    try:
        written = msgspec.json.decode(text)
    except UNREADABLE:
        return None
    try:
        days = frozenset(_DAYS[day.lower()] for day in written["daysOfWeek"])
        period = WorkingPeriod(days, _minute(written["startTime"]), _minute(written["endTime"]))
        zone, name = _zone(written["timeZone"])
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None
    return WorkingHours(zone, name, (period,) if days else ())


def _minute(written: str) -> int:
    at = time.fromisoformat(written)
    return at.hour * 60 + at.minute


def _zone(written: Json) -> tuple[tzinfo, str]:
    if written.get("bias") is not None:
        rules = _zone_of_rules(written)
        return rules, offset_name(rules.standard_offset)
    zone = zone_named(written["name"])
    if zone is None:
        raise KeyError(written["name"])
    return zone, zone.key


def _zone_of_rules(written: Json) -> ExchangeZone:
    standard, daylight = written.get("standardOffset"), written.get("daylightOffset")
    daylight_bias = daylight.get("daylightBias") if daylight else None
    return exchange_zone(int(written["bias"]), 0, int(daylight_bias or 0), _change(standard), _change(daylight))


def _change(written: Json) -> YearlyChange | None:
    if not written or not int(written.get("month") or 0):
        return None
    change = YearlyChange(
        int(written["month"]),
        int(_DAYS[written["dayOfWeek"].lower()]),
        int(written["dayOccurrence"]),
        time.fromisoformat(written["time"]),
        int(written.get("year") or 0),
    )
    change.in_year(change.year or 2000)
    return change
