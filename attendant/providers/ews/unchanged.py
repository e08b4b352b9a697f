"""Reads of an availability answer only what changed since the mailbox was asked before.

Most calendars are the same from one round to the next, and then so is, byte by byte, their part of the answer. Of each
part a digest is kept, with the schedule that was read from it; only parts with another digest are parsed.
"""

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from attendant.core.schedule import CalendarWindow, Schedule
from attendant.providers.ews.soap import Element, parse

_FIRST_PART = re.compile(rb"<((?:[\w.-]+:)?FreeBusyResponse)>")
Digest = tuple[int, int, int]
"""Hash of what stands around a part and of the span asked about, hash and length of the part.

Python's own hash of bytes (SipHash, 64 bits, with a key of this process) takes a third of the time of SHA-256; that two
states of one calendar share it by chance does not happen in the age of the universe, and nobody who does not know the
key can make it happen."""

_MOST_KEPT = 60_000
"""Beyond the largest directory that is refreshed. What is kept shares its items with the board."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer, parsed as far as it is new.

    Attributes:
        root: The answer without the parts that are known; None where all are.
        mailboxes: Whose parts ``root`` holds, in their order.
        digests: Those of ``mailboxes``; empty where the answer could not be taken apart.
        known: What was read before of all others.
    """

    root: Element | None
    mailboxes: Sequence[str]
    digests: Sequence[Digest]
    known: Mapping[str, Schedule]


@dataclass(frozen=True, slots=True)
class _Kept:
    digest: Digest
    schedule: Schedule


class UnchangedParts:
    """Remembers parts and what was read from them; may be used by several threads.

    One for each provider: what a part means depends on who asks and on the privacy policy.
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def read(self, body: bytes, mailboxes: Sequence[str], window: CalendarWindow) -> Reading:
        """Parse what is new in ``body``.

        Raises:
            UnexpectedReply: It is no answer that can be read, see ``parse``.
        """
        # Two threads that both compute would take the interpreter from each other ten times in a millisecond.
        with self._lock:
            kept = [self._kept.get(mailbox) for mailbox in mailboxes]
            frame = _Frame.of(body, [0 if one is None else one.digest[-1] for one in kept])
            if frame is None:
                return Reading(parse(body), mailboxes, (), {})
            digests = frame.digests(window)
            new: list[int] = []
            known: dict[str, Schedule] = {}
            for place, (one, digest) in enumerate(zip(kept, digests, strict=True)):
                if one is not None and one.digest == digest:
                    known[mailboxes[place]] = one.schedule
                else:
                    new.append(place)
            if not known:
                return Reading(parse(body), mailboxes, digests, known)
            root = parse(frame.with_parts(new)) if new else None
            return Reading(root, [mailboxes[place] for place in new], [digests[place] for place in new], known)

    def completed(
        self, reading: Reading, schedules: Sequence[Schedule], mailboxes: Sequence[str], at: datetime
    ) -> list[Schedule]:
        """Return the schedules of all ``mailboxes``, in their order, and keep what is new.

        Args:
            reading: What ``read`` returned for them.
            schedules: What its parts say, in their order. One with a problem is not kept: it is read anew each time.
            mailboxes: Who was asked about.
            at: When the answer was complete, in UTC; unchanged schedules are as fresh as new ones.
        """
        with self._lock:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            for schedule, digest in zip(schedules, reading.digests, strict=False):
                if schedule.problem is None:
                    self._kept[schedule.mailbox] = _Kept(digest, schedule)
                else:
                    self._kept.pop(schedule.mailbox, None)
        known, new = reading.known, iter(schedules)
        return [known[mailbox].fetched_again(at) if mailbox in known else next(new) for mailbox in mailboxes]


@dataclass(frozen=True, slots=True)
class _Frame:
    """An answer taken apart, without a copy of it: what stands before, between and behind the parts.

    Attributes:
        body: The whole answer.
        opening: The tag that opens each part.
        spans: Where each part begins, behind the tag that opens it, and where it ends.
    """

    body: bytes
    opening: bytes
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, body: bytes, lengths: Sequence[int]) -> "_Frame | None":
        """Return the frame of ``body``, or None where bytes alone do not tell its parts apart.

        That is so where a comment, CDATA, a document type or a processing instruction could hold what looks like a tag.

        Args:
            body: The answer.
            lengths: For each part how long it was before, 0 where that is not known. Most still are, and need not be
                searched for their end. Where a part happens to end there that is another, its digest is another too.
        """
        first = _FIRST_PART.search(body)
        if first is None or _holds(body, b"<!", 0) or _holds(body, b"<?", body.find(b"?>") + 2):
            return None
        opening, closing = first.group(), b"</" + first.group(1) + b">"
        end_of_last = body.rfind(closing) + len(closing)
        spans: list[tuple[int, int]] = []
        start = first.end()
        for length in lengths:
            end = start + length
            if not length or not (end == end_of_last or body.startswith(opening, end)):
                end = body.find(opening, start)
                end = end_of_last if end < 0 else end
            spans.append((start, end))
            start = end + len(opening)
        # More parts than lengths, or fewer; or a tag that closes stands before one that opens.
        if not spans or spans[-1][1] != end_of_last or any(start >= end for start, end in spans):
            return None
        return cls(body, opening, spans)

    def digests(self, window: CalendarWindow) -> list[Digest]:
        """Return the digest of each part, with that of what gives it its meaning.

        These are the span that was asked about, and the frame around the parts: there stands what prefixes mean.
        """
        body, around = self.body, hash((self._head(), self.opening, self._tail(), window))
        return [(around, hash(body[start:end]), end - start) for start, end in self.spans]

    def with_parts(self, places: Sequence[int]) -> bytes:
        """Return the answer as if it held these parts only."""
        chosen = (self.spans[place] for place in places)
        return b"".join((self._head(), *(self.opening + self.body[start:end] for start, end in chosen), self._tail()))

    def _head(self) -> bytes:
        """Return what stands before the first part. Namespaces are declared here."""
        return self.body[: self.spans[0][0] - len(self.opening)]

    def _tail(self) -> bytes:
        return self.body[self.spans[-1][1] :]


def _holds(body: bytes, pair: bytes, start: int) -> bool:
    """Whether two bytes stand side by side; the second alone is rare, and found ten times as fast."""
    return body.find(pair[1:], start) >= 0 and body.find(pair, start) >= 0
