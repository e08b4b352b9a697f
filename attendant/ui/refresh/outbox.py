"""What the rounds have to tell the window: in its order, and no more at a time than the window can paint."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence

from attendant.core.schedule import Schedule
from attendant.ui.refresh.refresh_messages import NEEDS_PAINTING, Message

_MAILBOXES_AT_ONCE = 100
"""Measured: 2,000 schedules handed over by 100 cost the window 5 ms, one by one 21 ms."""

_ROWS_AT_ONCE = 6
"""Those that are on the screen come in smaller portions, since painting a changed row costs the window 0.6 ms."""


class Outbox:
    """Keeps what is to be said until the window has painted what it was told before. All in the worker's thread.

    Args:
        emit: Says a message, with the epoch it belongs to, to the window.
        is_in_sight: Whether somebody is likely to see what changes about a mailbox.
    """

    def __init__(self, emit: Callable[[tuple[int, Message]], None], is_in_sight: Callable[[str], bool]) -> None:
        """Start with nothing to say."""
        self._emit = emit
        self._is_in_sight = is_in_sight
        self._epoch = 0
        self._waiting: deque[tuple[int, Message]] = deque()
        self._window_is_busy = False

    @property
    def epoch(self) -> int:
        """Of the source that is asked now, or of the pause."""
        return self._epoch

    @property
    def window_is_busy(self) -> bool:
        """Whether the window works on what it was told last."""
        return self._window_is_busy

    def begin_epoch(self, epoch: int) -> None:
        """Another source is asked from now on: what waits to be said is of no use any more."""
        self._epoch = epoch
        self._waiting.clear()

    def say(self, message: Message) -> None:
        """Tell the window as soon as it has worked on everything before."""
        self._waiting.append((self._epoch, message))
        self._speak()

    def say_at_once(self, message: Message) -> None:
        """Tell the window now, past what waits."""
        self._emit((self._epoch, message))

    def window_took(self) -> None:
        """The window has worked on what it was handed over last, and painted it."""
        self._window_is_busy = False
        self._speak()

    def _speak(self) -> None:
        """Tell the window what it can take now: everything up to the next message that gives it work."""
        while self._waiting and not self._window_is_busy:
            said = self._waiting.popleft()
            self._window_is_busy = isinstance(said[1], NEEDS_PAINTING)
            self._emit(said)

    def portions(self, mailboxes: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Yield what the window can take at once without missing a frame, those on the screen first."""
        in_sight = tuple(filter(self._is_in_sight, mailboxes))
        others = tuple(mailbox for mailbox in mailboxes if not self._is_in_sight(mailbox))
        for group, size in ((in_sight, _ROWS_AT_ONCE), (others, _MAILBOXES_AT_ONCE)):
            for start in range(0, len(group), size):
                yield group[start : start + size]

    def in_portions(self, schedules: Sequence[Schedule]) -> Iterator[tuple[Schedule, ...]]:
        """Yield schedules likewise."""
        by_mailbox = {schedule.mailbox: schedule for schedule in schedules}
        for portion in self.portions(tuple(by_mailbox)):
            yield tuple(by_mailbox[mailbox] for mailbox in portion)
