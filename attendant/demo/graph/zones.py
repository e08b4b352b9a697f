"""Time zones as Graph writes them: by name, or by their rules where Windows has no such zone."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from attendant.demo.ews.zones import WINDOWS_ZONES, Changeover, rules_of, windows_name
from attendant.demo.graph.messages import Json, Refusal

_UTC = frozenset(("UTC", "Etc/UTC"))


@lru_cache(maxsize=64)
def named_zone(name: str) -> ZoneInfo:
    """Return the zone that a client names, by Windows or by IANA.

    Raises:
        Refusal: There is none.
    """
    try:
        return ZoneInfo(WINDOWS_ZONES.get(name, name))
    except (KeyError, ValueError, OSError) as error:
        text = f"A valid TimeZone value must be specified. The TimeZone value '{name}' is not supported."
        raise Refusal(400, "TimeZoneNotSupportedException", text) from error


def time_writer(name: str) -> Callable[[datetime], Json]:
    """Return what writes an instant as a ``dateTimeTimeZone`` in the zone ``name``.

    Raises:
        Refusal: There is no such zone.
    """
    zone = named_zone(name)
    if zone.key in _UTC:
        return lambda instant: {"dateTime": instant.isoformat()[:19] + ".0000000", "timeZone": "UTC"}
    return lambda instant: {"dateTime": instant.astimezone(zone).isoformat()[:19] + ".0000000", "timeZone": name}


def time_zone_of_hours(zone_key: str, year: int) -> Json:
    """Return the ``timeZone`` of working hours."""
    name = windows_name(zone_key)
    if name != "UTC" or zone_key in _UTC:
        return {"name": name}
    rules = rules_of(zone_key, year)
    return {
        "@odata.type": "#microsoft.graph.customTimeZone",
        "bias": rules.bias_min,
        "name": "Customized Time Zone",
        "standardOffset": _changeover(rules.to_standard),
        "daylightOffset": {"daylightBias": rules.to_daylight.bias_min if rules.to_daylight else 0}
        | _changeover(rules.to_daylight),
    }


def _changeover(change: Changeover | None) -> dict[str, Json]:
    if change is None:
        return {"time": "00:00:00.0000000", "dayOccurrence": 0, "dayOfWeek": "sunday", "month": 0, "year": 0}
    return {
        "time": change.time + ".0000000",
        "dayOccurrence": change.occurrence,
        "dayOfWeek": change.weekday_name.lower(),
        "month": change.month,
        "year": 0,
    }
