"""The refresh engine: keeps the board of last known schedules and tells the window what came of each round.

``RefreshEngine`` lives in the window's thread and holds the board; ``Rounds`` lives in the worker's thread and holds
the plan and the provider; each blocking call of the provider has a daemon thread of its own. Between them go frozen
values.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal, Slot

from attendant.core.board import Board
from attendant.core.budget import BudgetState
from attendant.core.contact import normalized_mailbox
from attendant.core.details import Details, Part
from attendant.core.events import (
    RefreshEvent,
    RefreshFailed,
    RefreshFinished,
    RefreshPaused,
    RefreshStarted,
    SchedulesArrived,
    SchedulesForgotten,
    SchedulesRecalled,
)
from attendant.core.ports import Clock
from attendant.core.schedule import Schedule
from attendant.core.window_rule import WindowRule
from attendant.ui.background import Worker, once_painted
from attendant.ui.refresh.calendar_source import ProviderFactory
from attendant.ui.refresh.refresh_messages import NEEDS_PAINTING, Message, Recalled, Unanswered
from attendant.ui.refresh.refresh_rounds import Limits, Rounds


class RefreshEngine(QObject):
    """Keeps the board of last known schedules up to date.

    Lives in the window's thread; all methods are called there and none of them waits, except ``stop``.

    Signals:
        happened: A ``RefreshEvent``, emitted in the window's thread after the board was brought up to date.
        details_arrived: The ``Details`` of one person, or why they could not be read; emitted likewise.
        budget_told: The ``BudgetState`` that was asked for; emitted likewise.

    Args:
        clock: Where instants of the day come from.
        limits: Spans and numbers.
        monotonic_s: A clock in seconds that is never set back.
        board: The one to keep, where a window reads it already.
        parent: Owner on Qt's side.
    """

    happened = Signal(object)  # RefreshEvent
    details_arrived = Signal(object)  # Details
    budget_told = Signal(object)  # BudgetState

    def __init__(
        self,
        clock: Clock,
        *,
        limits: Limits | None = None,
        monotonic_s: Callable[[], float] = time.monotonic,
        board: Board | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Start the worker; nothing is asked until there are a provider and mailboxes."""
        super().__init__(parent)
        self._limits = limits or Limits()
        self._board = Board() if board is None else board
        self._epoch = 0
        self._stopped = False
        self._rounds = Rounds(clock, self._limits, monotonic_s)
        self._worker = Worker("calendar rounds", self._rounds.tick, self._rounds.broke)
        self._rounds.attach(self._worker)
        self._worker.said.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._worker.start()

    @property
    def board(self) -> Board:
        """The last known schedules; read it in the window's thread only."""
        return self._board

    def set_provider(self, factory: ProviderFactory | None) -> None:
        """Ask another source from now on; the present one is closed.

        All schedules are forgotten: who asks has changed, and with it what they may see.

        Args:
            factory: Makes the provider, in a thread that may block. None: there is nobody to ask.
        """
        self._epoch += 1
        self._worker.post(partial(self._rounds.set_provider, factory, self._epoch))
        forgotten = self._board.clear()
        if forgotten:
            self.happened.emit(SchedulesForgotten(forgotten))

    def recall(self, schedules: Sequence[Schedule]) -> None:
        """Show what an earlier run knew of this source, with its age, where nothing newer is known."""
        self._worker.post(partial(self._rounds.recall, tuple(schedules), self._epoch))

    def set_mailboxes(self, mailboxes: Iterable[str]) -> None:
        """Say whose calendars are kept up to date; newcomers are asked about at once.

        Args:
            mailboxes: Addresses; empty ones and duplicates are left out.
        """
        wanted = tuple(dict.fromkeys(filter(None, map(normalized_mailbox, mailboxes))))
        self._board.set_mailboxes(wanted)
        self._worker.post(partial(self._rounds.set_mailboxes, wanted))

    def set_visible(self, mailboxes: Iterable[str]) -> None:
        """Say whose rows are on the screen: they are kept younger and asked about first."""
        self._worker.post(partial(self._rounds.set_tiers, visible=tuple(map(normalized_mailbox, mailboxes))))

    def set_favourites(self, mailboxes: Iterable[str]) -> None:
        """Say who is asked about right after the visible rows."""
        self._worker.post(partial(self._rounds.set_tiers, favourites=tuple(map(normalized_mailbox, mailboxes))))

    def set_interval(self, interval_s: float) -> None:
        """Set the data refresh interval: how old a schedule may grow, in seconds."""
        self._worker.post(partial(self._rounds.set_interval, interval_s))

    def set_window_rule(self, rule: WindowRule) -> None:
        """Set which span is asked about, from the next round on; everybody is due."""
        self._worker.post(partial(self._rounds.set_window_rule, rule))

    def refresh_now(self) -> None:
        """Ask about everybody now, because a person wants it; a round that is going on is overtaken.

        This also lifts the stop after a problem that needs a person. Only the silence that the service asked for
        (Retry-After) is kept: then ``RefreshFailed`` says again until when.
        """
        self._worker.post(self._rounds.refresh_now)

    def refresh_mailbox(self, mailbox: str) -> None:
        """Say who is being looked at: they go before all others and are kept youngest.

        The request goes out once the selection rests for a moment, and only if the schedule is not fresh.
        """
        self._worker.post(partial(self._rounds.select, normalized_mailbox(mailbox)))

    def ask_details(self, mailbox: str, parts: frozenset[Part]) -> None:
        """Look one person up more closely, beside the rounds.

        ``details_arrived`` says what came of it; nothing does where the service must not be asked now, where it knows
        none of ``parts``, or where another person was asked about before it was their turn.
        """
        self._worker.post(partial(self._rounds.ask_details, normalized_mailbox(mailbox), parts))

    def ask_budget(self) -> None:
        """Let ``budget_told`` say what the service may still be asked."""
        self._worker.post(self._rounds.tell_budget)

    @Slot()
    def network_changed(self) -> None:
        """Ask on new connections once the network has settled; what waited for it after a failure waits no longer."""
        self._worker.post(self._rounds.network_changed)

    def pause(self) -> None:
        """Ask nothing until ``resume``; the round that is going on is given up."""
        self._epoch += 1
        self._worker.post(partial(self._rounds.pause, self._epoch))
        self.happened.emit(RefreshPaused())

    def resume(self) -> None:
        """Go on; whoever is due by now is asked about."""
        self._worker.post(self._rounds.resume)

    def stop(self, wait_ms: int = 2000) -> bool:
        """End the worker whatever the server does; nothing is emitted any more.

        Args:
            wait_ms: How long to wait at most. Calls in flight get the better part of it to end.

        Returns:
            Whether the worker's thread ended. Calls that did not are left behind in their daemon threads.
        """
        self._epoch += 1
        self._stopped = True
        return self._worker.stop(partial(self._rounds.shut_down, 0.6 * wait_ms / 1000), wait_ms)

    @Slot(object)
    def _hear(self, said: tuple[int, Message]) -> None:
        """Bring the board up to date and pass the event on; what belongs to an earlier source is dropped."""
        epoch, message = said
        if isinstance(message, NEEDS_PAINTING):
            once_painted(self, self._say_taken)
        if epoch != self._epoch or self._stopped:
            return
        event: RefreshEvent
        match message:
            case SchedulesArrived():
                change = self._board.apply(message.schedules)
                event = replace(message, schedules=change.schedules, changed=change.changed)
            case Unanswered():
                change = self._board.mark(message.mailboxes, message.problem, message.window, message.at)
                event = SchedulesArrived(
                    message.round_no, change.schedules, message.done_count, message.mailbox_count, change.changed
                )
            case Details():
                self.details_arrived.emit(message)
                return
            case BudgetState():
                self.budget_told.emit(message)
                return
            case Recalled():
                event = SchedulesRecalled(self._board.recall(message.schedules).changed, message.is_last)
            case RefreshStarted() | RefreshFinished() | RefreshFailed():
                event = message
            case _:
                assert_never(message)
        self.happened.emit(event)

    @Slot()
    def _say_taken(self) -> None:
        self._worker.post(self._rounds.window_took)
