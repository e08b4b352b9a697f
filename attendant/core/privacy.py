"""What may leave a provider: the one place that masks items, and the trimming that all providers share.

Three voices say what is hidden, and the strictest counts: the owner by marking an item as private or confidential, the
owner by a prefix of the subject or a category, and the organisation by a level for all items.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from attendant.core.schedule import CalendarEvent, CalendarWindow, FreeBusyStatus, ScheduleView, Sensitivity

_NORMAL = Sensitivity.NORMAL


class PrivacyLevel(StrEnum):
    """How much of an item that is not private may be known at this desk, whatever its owner shares."""

    TIMES = "times"
    SUBJECT = "subject"
    SUBJECT_AND_PLACE = "subject_and_place"


@dataclass(frozen=True, slots=True)
class PrivacyPolicy:
    """What the organisation lets the desk know, and how owners may hide an item.

    Attributes:
        level: For all items.
        prefixes: A subject that begins with one of these makes its item private; capitals do not matter.
        categories: An item with one of these categories is private, likewise.
    """

    level: PrivacyLevel = PrivacyLevel.SUBJECT_AND_PLACE
    prefixes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()

    @property
    def wants_details(self) -> bool:
        """Whether anything beyond times is to be asked for at all: what is not sent cannot leak."""
        return self.level is not PrivacyLevel.TIMES

    def view_of(self, granted: ScheduleView) -> ScheduleView:
        """Return how much an answer shows under this policy."""
        shows_items = granted in (ScheduleView.SUBJECT, ScheduleView.FULL)
        return ScheduleView.TIMES if shows_items and not self.wants_details else granted

    def is_private(self, event: CalendarEvent) -> bool:
        """Whether the owner hides the item, in one way or another."""
        if event.is_private:
            return True
        if self.prefixes and _begins_with(self.prefixes).search(_folded(event.subject)):
            return True
        return bool(self.categories and event.categories) and bool(
            _folded_all(self.categories) & _folded_all(event.categories or ())
        )


EVERYTHING_SHARED = PrivacyPolicy()
"""What owners share is shown, private and confidential items excepted."""


def masked(event: CalendarEvent, policy: PrivacyPolicy = EVERYTHING_SHARED) -> CalendarEvent:
    """Return ``event`` as it may be kept, shown, spoken and logged; masking twice changes nothing more.

    A private item loses subject, place, organizer and categories, which real servers send along. It keeps its owner's
    status; one without a status (NO_DATA) counts as BUSY: a private item is never a gap.

    Where categories make items private and the answer does not carry any, nobody knows whether this item is: it loses
    its words too, but is not called private. The calendar in full, asked for on demand, carries them.
    """
    status, sensitivity = event.status, event.sensitivity
    subject, location, organizer, categories = event.subject, event.location, event.organizer, event.categories
    is_private = policy.is_private(event)
    if is_private:
        status = FreeBusyStatus.BUSY if status is FreeBusyStatus.NO_DATA else status
        sensitivity = sensitivity if event.is_private else Sensitivity.PRIVATE
    if is_private or not policy.wants_details or (policy.categories and categories is None):
        subject, location, organizer, categories = "", "", "", None
    elif policy.level is PrivacyLevel.SUBJECT:
        location, organizer = "", ""
    result = CalendarEvent(event.start, event.end, status, subject, location, sensitivity, organizer, categories)
    return event if result == event else result


def clipped_and_sorted(
    events: Iterable[CalendarEvent], window: CalendarWindow, policy: PrivacyPolicy
) -> tuple[CalendarEvent, ...]:
    """Return the events that touch ``window``, masked and whole, sorted by start, then end.

    Servers send items unsorted, outside the window asked about, and ``CalendarView`` even those that end exactly at its
    start. An item that ends before it starts is turned round: left out it would look like free time. An item without
    length (a reminder) stays for the list of appointments where its instant lies in the window; it takes no time.

    Args:
        events: Items with timezone-aware ends, in any order.
        window: The span that was asked about.
        policy: What may be known of them.
    """
    is_open = policy == EVERYTHING_SHARED
    kept = []
    for event in events:
        start, end = event.start, event.end
        if end < start:
            start, end = end, start
        if start < window.end and (end > window.start or start == end == window.start):
            if start is not event.start or start.tzinfo is not UTC or end.tzinfo is not UTC:
                event = replace(event, start=start.astimezone(UTC), end=end.astimezone(UTC))
            kept.append(event if is_open and event.sensitivity is _NORMAL else masked(event, policy))
    kept.sort(key=attrgetter("start", "end"))
    return tuple(kept)


@lru_cache(maxsize=8)
def _begins_with(prefixes: tuple[str, ...]) -> re.Pattern[str]:
    """Match a prefix where a subject begins, also behind what programs write before it ("Canceled: *Dentist")."""
    written = [re.escape(folded) for prefix in prefixes if (folded := _folded(prefix))]
    return re.compile(r"(?:^|:)\s*(?:" + "|".join(written) + ")" if written else r"(?!)")


@lru_cache(maxsize=256)
def _folded_all(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_folded, words))


def _folded(text: str) -> str:
    """Return ``text`` so that what looks alike is alike: other widths, capitals, blanks, marks that nobody sees."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(one for one in plain if unicodedata.category(one) != "Cf").split())
