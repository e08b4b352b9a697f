"""What items of a calendar have in common, whichever request gave them: times, states, texts."""

import re
from datetime import UTC, datetime
from functools import lru_cache

from attendant.core.schedule import FreeBusyStatus
from attendant.providers.graph.json_reading import Json
from attendant.providers.zone_names import zone_named

PREFER_UTC = 'outlook.timezone="UTC"'
"""Value of the ``Prefer`` header that makes Outlook write times in UTC."""

# https://learn.microsoft.com/graph/api/resources/scheduleitem
STATUS_BY_WORD = {
    "free": FreeBusyStatus.FREE,
    "tentative": FreeBusyStatus.TENTATIVE,
    "busy": FreeBusyStatus.BUSY,
    "oof": FreeBusyStatus.OOF,
    "workingElsewhere": FreeBusyStatus.WORKING_ELSEWHERE,
}
"""A word that is not in it is NO_DATA."""

_NOT_SHOWN = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff]+")


@lru_cache(maxsize=8192)
def instant_of(text: str, zone_name: str | None) -> datetime:
    """Read a ``dateTimeTimeZone`` (https://learn.microsoft.com/graph/api/resources/datetimetimezone), in UTC.

    Few half hours fill all calendars, so they are kept.

    Args:
        text: Time with seven digits behind the point; its own offset counts where it has one.
        zone_name: Name of the zone; UTC, which was asked for, where there is none.

    Raises:
        ValueError: The time cannot be read, or nobody knows the zone.
        OverflowError: It lies beyond all years.
        TypeError: It is no text.
    """
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is not None:
        return instant.astimezone(UTC)
    zone = zone_named(zone_name or "UTC")
    if zone is None:
        raise ValueError(zone_name)
    return instant.replace(tzinfo=UTC) if zone.key == "UTC" else instant.replace(tzinfo=zone).astimezone(UTC)


def text_from(written: Json) -> str:
    """Return a text in one line; "" for what is none. JSON can carry halves of characters, which nothing can show."""
    if not isinstance(written, str):
        return ""
    return written.strip() if written.isprintable() else " ".join(_NOT_SHOWN.sub(" ", written).split())
