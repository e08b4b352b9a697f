"""Presence: what a person's client reports at this moment. It is not free/busy, and no state is ever made of it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

_FRESH_FOR = timedelta(minutes=3)
_SHOWN_AT_MOST = timedelta(minutes=10)


class Activity(StrEnum):
    """What a client says that its owner does, as far as it can be told to a caller."""

    AVAILABLE = "available"
    BUSY = "busy"
    IN_A_CALL = "in_a_call"
    IN_A_MEETING = "in_a_meeting"
    PRESENTING = "presenting"
    FOCUSING = "focusing"
    DO_NOT_DISTURB = "do_not_disturb"
    BE_RIGHT_BACK = "be_right_back"
    AWAY = "away"
    OUT_OF_OFFICE = "out_of_office"
    OFF_WORK = "off_work"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Presence:
    """What one person's client reported.

    Attributes:
        read_at: When, in UTC.
        activity: None where the client says nothing that we can read.
        do_not_disturb: Calls are turned away, whatever the activity is.
        message: The status message that its owner wrote for colleagues, in one line, or "".
        message_end: When they wanted it gone, in UTC, or None.
    """

    read_at: datetime
    activity: Activity | None = None
    do_not_disturb: bool = False
    message: str = field(default="", repr=False)
    message_end: datetime | None = None

    def is_shown_at(self, now: datetime) -> bool:
        """Whether it is young enough to be told at all."""
        return now - self.read_at <= _SHOWN_AT_MOST

    def is_fresh_at(self, now: datetime) -> bool:
        """Whether it may be told as the present; an older one is told with its time."""
        return now - self.read_at <= _FRESH_FOR

    def message_at(self, now: datetime) -> str:
        """Return the message that its owner wants seen at an instant, or ""."""
        return self.message if self.message_end is None or now < self.message_end else ""
