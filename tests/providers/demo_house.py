"""A house of few mailboxes whose every item a test chooses, for tests of the demo server."""

from collections.abc import Sequence
from datetime import UTC, datetime

from attendant.core.contact import Contact, normalized_mailbox
from attendant.core.schedule import CalendarWindow, ScheduleView
from attendant.demo.mailboxes import AutomaticReply, CalendarItem, Mailbox


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """An instant in November 2026, UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


class StandingClock:
    """A clock that always shows Tuesday, 24 November 2026, 12:00 UTC."""

    def now(self) -> datetime:
        return at(24, 12)


class SmallHouse:
    """Mailboxes with the items given."""

    def __init__(self, *mailboxes: Mailbox, items: dict[str, Sequence[CalendarItem]] | None = None) -> None:
        self._mailboxes = {mailbox.address: mailbox for mailbox in mailboxes}
        self._items = items or {}
        self.replies: dict[str, AutomaticReply] = {}

    def mailbox(self, address: str) -> Mailbox | None:
        return self._mailboxes.get(normalized_mailbox(address))

    def items(self, address: str, window: CalendarWindow) -> Sequence[CalendarItem]:
        items = self._items.get(address, ())
        return [item for item in items if item.start < window.end and item.end > window.start]

    def automatic_reply(self, address: str, at: datetime) -> AutomaticReply | None:
        reply = self.replies.get(address)
        return reply if reply and reply.start <= at < reply.end else None

    def search(self, name: str) -> Sequence[Mailbox]:
        return [mailbox for mailbox in self._mailboxes.values() if name.lower() in mailbox.contact.name.lower()]


def mailbox(address: str, rights: ScheduleView = ScheduleView.FULL, **more: object) -> Mailbox:
    """A mailbox named after its address."""
    return Mailbox(Contact(0, address.partition("@")[0].title(), address), rights=rights, **more)  # type: ignore[arg-type] # the fields of Mailbox, passed on
