"""Tells how fresh the calendars are and what is wrong as a whole: decides what status line and banner say."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from attendant.core.availability import Thresholds
from attendant.ui import messages
from attendant.ui.banner import Banner, Kind, Offer
from attendant.ui.way_out import WayOut, way_out_of
from attendant.ui.words import wording

if TYPE_CHECKING:
    from attendant.core.board import Board
    from attendant.core.errors import Problem
    from attendant.core.events import RefreshEvent
    from attendant.core.ports import Clock
    from attendant.core.schedule import Schedule
    from attendant.ui.status_line import StatusLine

_AGE_STEP_MS = 60_000
_PROVEN_AFTER = timedelta(seconds=15)
"""So long answers must come without a failure between them, lest a server that answers now and then opens and closes
the banner all day."""


class Situation(QObject):
    """Turns what the refresh engine says into what the window shows.

    Args:
        board: Last known schedules; only read.
        clock: Where the time comes from.
        zone: The receptionist's time zone.
        status: The window's last line.
        banner: Shows what lasts until somebody or something ends it.
        parent: Owner.

    Signals:
        schedules_changed: Mailboxes about which something else is known now, as a collection; None for all.
        problem_changed: What is wrong as a whole now, as a ``Problem``, or None.
        settings_requested: The person wants to change what is wrong in the settings.
        set_up_requested: The person wants to set up what was never set up.
        sign_in_requested: The person wants to sign in.
        refresh_requested: The person wants to try again.
    """

    schedules_changed = Signal(object)  # Collection[str] | None
    problem_changed = Signal(object)  # Problem | None
    settings_requested = Signal()
    set_up_requested = Signal()
    sign_in_requested = Signal()
    refresh_requested = Signal()

    def __init__(
        self,
        board: Board,
        clock: Clock,
        zone: tzinfo,
        status: StatusLine,
        banner: Banner,
        parent: QObject | None = None,
    ) -> None:
        """Start with nothing asked."""
        super().__init__(parent)
        self._board = board
        self._clock = clock
        self._zone = zone
        self._status = status
        self._banner = banner
        self._stale_after = Thresholds().stale_after
        self._problem: Problem | None = None
        self._next_try_at: datetime | None = None
        self._good_since: datetime | None = None
        self._announced = ""
        self._calendars_shown = True
        self._has_contacts = False
        self._first_round = True
        self.say()
        # What is said ages by itself, even where nothing happens any more.
        self.timer = QTimer(self, interval=_AGE_STEP_MS)
        self.timer.timeout.connect(self.say)
        self.timer.start()

    def on_event(self, event: RefreshEvent) -> None:
        """Take in what the engine says."""
        # With the engine, which comes behind the first picture.
        from attendant.core.events import (
            RefreshFailed,
            RefreshFinished,
            RefreshPaused,
            RefreshStarted,
            SchedulesArrived,
            SchedulesForgotten,
            SchedulesRecalled,
        )

        changed: Collection[str] | None = ()
        before = self._problem
        match event:
            case RefreshStarted(mailbox_count=count):
                self._status.show_progress(0, count)
            case SchedulesArrived(done_count=done, mailbox_count=count):
                changed = event.changed
                if changed is None:
                    changed = frozenset(schedule.mailbox for schedule in event.schedules)
                self._status.show_progress(done, count)
                if self._answers_come_again(event.schedules):
                    self._problem = None
            case SchedulesRecalled(mailboxes=mailboxes):
                changed = mailboxes
            case RefreshFinished():
                self._problem = None
                self._first_round = False
                self._status.show_progress(0, 0)
            case RefreshFailed(problem=problem, next_try_at=next_try_at):
                self._problem = problem
                self._next_try_at = next_try_at
                self._good_since = None
                self._status.show_progress(0, 0)
                changed = None
            case RefreshPaused():
                self._status.show_progress(0, 0)
            case SchedulesForgotten(mailboxes=mailboxes):
                self._problem = None
                self._first_round = True
                changed = mailboxes
            case _:
                assert_never(event)
        if self._problem != before:
            self.problem_changed.emit(self._problem)
        if changed is None or changed:
            self.schedules_changed.emit(changed)
        is_one_of_many = isinstance(event, SchedulesArrived) or (
            isinstance(event, SchedulesRecalled) and not event.is_last
        )
        if not is_one_of_many or self._problem != before:
            # Counting the board at each batch would take longer than showing the batch.
            self.say()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Judge ages by other options of the house."""
        self._stale_after = thresholds.stale_after
        self.say()

    def set_calendars_shown(self, shown: bool) -> None:
        """Note whether the person wants to see calendars."""
        self._calendars_shown = shown
        self.say()

    def set_has_contacts(self, has_contacts: bool) -> None:
        """Note whether there are colleagues at all."""
        self._has_contacts = has_contacts
        self.say()

    def say(self) -> None:
        """Say everything anew; what is the same as before is not repeated."""
        if not self._calendars_shown:
            self._status.show_nothing_to_read(self.tr("Calendars are switched off"))
        elif not self._has_contacts:
            self._status.show_nothing_to_read(self.tr("No calendars to read"))
        else:
            failed = self._problem is not None
            summary = self._board.summary()
            self._status.show_freshness(
                summary,
                self._clock.now(),
                stale_after=self._stale_after,
                failed=failed,
                first_round=self._first_round,
            )
            self._status.show_problem(self._problem)
            if self._problem is not None:
                self._show_banner(self._problem)
                return
        self._banner.clear()
        self._announced = ""

    def _answers_come_again(self, schedules: Collection[Schedule]) -> bool:
        """Whether what failed as a whole works again, although the round that shows it may last for an hour yet."""
        if self._problem is None or all(schedule.problem is not None for schedule in schedules):
            return False
        now = self._clock.now()
        if self._good_since is None or self._good_since > now:
            self._good_since = now
        return now - self._good_since >= _PROVEN_AFTER

    def _show_banner(self, problem: Problem) -> None:
        now = self._clock.now()
        as_of = self._board.summary().newest_fetched_at
        said = wording.words(problem.summary)
        if as_of is not None:
            time = wording.day_and_time(as_of, now, self._zone)
            said = self.tr("{problem} Calendars as of {time}.").format(problem=said, time=time)
        offer: Offer | None
        way_out = way_out_of(problem)
        if way_out is WayOut.SIGN_IN:
            offer = Offer(self.tr("Sign in"), self.sign_in_requested.emit)
        elif way_out is WayOut.SET_UP:
            offer = Offer(self.tr("Set up…"), self.set_up_requested.emit)
        elif way_out is WayOut.SETTINGS:
            offer = Offer(self.tr("Settings…"), self.settings_requested.emit)
        elif problem.retry_after_s is not None and self._next_try_at is not None:
            # The service asked for silence, and nobody can shorten that.
            time = wording.day_and_time(self._next_try_at, now, self._zone)
            said = self.tr("{problem} Next try: {time}.").format(problem=said, time=time)
            offer = None
        else:
            offer = Offer(self.tr("Try again"), self.refresh_requested.emit)
        self._banner.show_message(said, Kind.WARNING, offer, lasting=True)
        if problem.code != self._announced:
            # Once for each trouble, not with each try that fails alike.
            self._announced = problem.code
            messages.announce(self._banner, f"{said} {wording.words(problem.remedy)}")
