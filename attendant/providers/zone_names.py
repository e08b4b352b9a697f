"""Time zones by the names that Microsoft's services use: those of Windows, and IANA's."""

from functools import lru_cache
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import win_tz

# What Outlook writes where a client asked for UTC by an address instead of a name.
_UTC = frozenset(("utc", "tzone://microsoft/utc", "coordinated universal time"))


@lru_cache(maxsize=512)
def zone_named(name: str) -> ZoneInfo | None:
    """Return the zone with a name of Windows ("Pacific Standard Time") or IANA, None where nobody knows it.

    The table from Windows to IANA is that of Unicode CLDR, as tzlocal carries it.
    """
    key = "UTC" if name.strip().lower() in _UTC else win_tz.get(name.strip(), name.strip())
    try:
        return ZoneInfo(key)
    except (KeyError, ValueError, OSError):
        # Unknown, not a name at all, or that of a folder of zones.
        return None
