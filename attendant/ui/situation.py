"""Tells how fresh the calendars are and what is wrong as a whole: decides what status line and banner say."""

from collections.abc import Collection
from datetime import tzinfo
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from attendant.core.board import Board
from attendant.core.errors import Problem
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
from attendant.ui import messages, wording
from attendant.ui.banner import Banner, Kind, Offer
from attendant.ui.status_line import StatusLine


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
        sign_in_requested: The person wants to sign in.
        refresh_requested: The person wants to try again.
    """

    schedules_changed = Signal(object)  # Collection[str] | None
    problem_changed = Signal(object)  # Problem | None
    settings_requested = Signal()
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
        self._problem: Problem | None = None
        self._calendars_shown = True
        self._has_contacts = False
        self._first_round = True
        self.say()

    def on_event(self, event: RefreshEvent) -> None:
        """Take in what the engine says."""
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
            case SchedulesRecalled(mailboxes=mailboxes):
                changed = mailboxes
            case RefreshFinished():
                self._problem = None
                self._first_round = False
                self._status.show_progress(0, 0)
            case RefreshFailed(problem=problem):
                self._problem = problem
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
        if not isinstance(event, SchedulesArrived) and not (isinstance(event, SchedulesRecalled) and not event.is_last):
            # Counting the board at each batch would take longer than showing the batch.
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
            self._status.show_freshness(summary, self._clock.now(), failed=failed, first_round=self._first_round)
            self._status.show_problem(self._problem)
            if self._problem is not None:
                self._show_banner(self._problem)
                return
        self._banner.clear()

    def _show_banner(self, problem: Problem) -> None:
        from attendant.signin.refusals import needs_window  # with the first problem, not with the first window

        as_of = self._board.summary().newest_fetched_at
        said = wording.words(problem.summary)
        if as_of is not None:
            time = wording.day_and_time(as_of, self._clock.now(), self._zone)
            said = self.tr("{problem} Calendars as of {time}.").format(problem=said, time=time)
        if needs_window(problem):
            offer = Offer(self.tr("Sign in"), self.sign_in_requested.emit)
        elif problem.needs_person:
            offer = Offer(self.tr("Settings…"), self.settings_requested.emit)
        else:
            offer = Offer(self.tr("Try again"), self.refresh_requested.emit)
        if self._banner.show_message(said, Kind.WARNING, offer, lasting=True):
            messages.announce(self._banner, f"{said} {wording.words(problem.remedy)}")
