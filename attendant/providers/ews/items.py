"""What items of a calendar have in common, whichever request gave them: times and states."""

from datetime import UTC, datetime
from functools import lru_cache

from attendant.core.schedule import FreeBusyStatus

# https://learn.microsoft.com/exchange/client-developer/web-service-reference/busytype and legacyfreebusystatus
STATUS_BY_WORD = {
    "Free": FreeBusyStatus.FREE,
    "Tentative": FreeBusyStatus.TENTATIVE,
    "Busy": FreeBusyStatus.BUSY,
    "OOF": FreeBusyStatus.OOF,
    "WorkingElsewhere": FreeBusyStatus.WORKING_ELSEWHERE,
}
"""A word that is not in it is NO_DATA."""


@lru_cache(maxsize=8192)
def instant_of(text: str) -> datetime:
    """Read a time, in UTC where it names no zone, as was asked for; few half hours fill all calendars, so keep them.

    Raises:
        ValueError: It is none, or lies beyond all years.
    """
    try:
        instant = datetime.fromisoformat(text)
        return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def utc_text(instant: datetime) -> str:
    """Write a time in UTC to the second, without naming the zone."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
