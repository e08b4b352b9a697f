"""Everything about the colleague who is selected, the answer to the caller's question first and largest."""

from collections.abc import Callable
from datetime import timedelta, tzinfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from attendant.core.availability import (
    Availability,
    State,
    Thresholds,
    UnknownReason,
    availability_at,
    next_change_after,
)
from attendant.core.contact import Contact
from attendant.core.details import Details
from attendant.core.errors import Problem
from attendant.core.ports import Clock
from attendant.core.schedule import Schedule
from attendant.ui import theme
from attendant.ui.contact_panel.answer import Answer, set_or_hide
from attendant.ui.contact_panel.appointments import AppointmentList, AppointmentModel
from attendant.ui.contact_panel.away_note import AwayNote
from attendant.ui.contact_panel.header import ContactHeader, plain_label
from attendant.ui.contact_panel.next_days import MOST_DAYS, NextDays
from attendant.ui.contact_panel.nobody import Nobody
from attendant.ui.contact_panel.presence_line import PresenceLine
from attendant.ui.contact_panel.timeline import Timeline
from attendant.ui.contact_panel.ways_to_reach import WaysToReach
from attendant.ui.day import Day
from attendant.ui.thin_scroll_bar import ThinScrollBar
from attendant.ui.words import contact_words

_AGE_STEP_MS = 5_000
"""How often the age of the data is said anew; more often would only draw the eye."""


class ContactPanel(QScrollArea):
    """Shows one colleague, or what to do where nobody is selected.

    Args:
        schedule_of: Looks a mailbox up on the board.
        clock: Where the time comes from.
        zone: The receptionist's time zone.
        parent: The widget that it stands in.

    Signals:
        favourite_toggled: The star was pressed; True where the colleague shall be a favourite.
        asked_again: The person wants the colleague's calendar read once more.
        settings_requested: The person wants to change what is wrong in the settings.
        sign_in_requested: The person wants to sign in.
    """

    favourite_toggled = Signal(bool)
    asked_again = Signal()
    settings_requested = Signal()
    sign_in_requested = Signal()

    def __init__(
        self,
        schedule_of: Callable[[str], Schedule | None],
        clock: Clock,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._schedule_of = schedule_of
        self._clock = clock
        self._zone = zone
        self._thresholds = Thresholds()
        self._calendars_shown = True
        self._source, self._times_only = "", False
        self._contact: Contact | None = None
        self._details: Details | None = None
        self._availability: Availability | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ThinScrollBar(Qt.Orientation.Vertical, self, QPalette.ColorRole.Base))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected colleague"))
        self._build()
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.refresh)
        self._take_colours()
        self.show_contact(None)

    @property
    def contact(self) -> Contact | None:
        """The colleague shown."""
        return self._contact

    @property
    def availability(self) -> Availability | None:
        """What the calendar says now; None where nobody is selected or calendars are not shown."""
        return self._availability

    @property
    def sentence(self) -> str:
        """The sentence on the panel, or ""."""
        return self._answer.sentence if self._availability is not None else ""

    @property
    def first_control(self) -> QWidget | None:
        """Where the keyboard enters the panel; None where nobody is selected."""
        return None if self._contact is None else self._header.star

    def show_contact(self, contact: Contact | None) -> None:
        """Show a colleague, or nobody."""
        before, self._contact = self._contact, contact
        if self._details is not None and (contact is None or contact.mailbox != self._details.mailbox):
            self._details = None
        self._nobody.setVisible(contact is None)
        self._somebody.setVisible(contact is not None)
        if contact is not None:
            self._header.show_contact(contact)
            self._header.show_picture(None if self._details is None else self._details.picture)
            self.ways.show_contact(contact)
            if before is None or before.contact_id != contact.contact_id:
                self.verticalScrollBar().setValue(0)
        self.refresh()

    def show_details(self, details: Details | None) -> None:
        """Add what is known beyond free/busy; None, or what is about somebody else, takes it away."""
        mailbox = "" if self._contact is None else self._contact.mailbox
        self._details = details if details is not None and details.mailbox == mailbox else None
        self._header.show_picture(None if self._details is None else self._details.picture)
        self.refresh()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Judge by other options of the house."""
        self._thresholds = thresholds
        self.refresh()

    def set_calendars_shown(self, shown: bool) -> None:
        """Show name and numbers only, or the calendar too."""
        self._calendars_shown = shown
        self.refresh()

    def set_source(self, source: str, *, times_only: bool = False) -> None:
        """Name the calendar service that the data comes from, and say whether the organisation shows times only."""
        self._source, self._times_only = source, times_only
        self.refresh()

    def leave_out(self, problem: Problem | None) -> None:
        """Do not repeat this problem: it concerns every calendar and the window tells it already."""
        self._answer.leave_out("" if problem is None else problem.code)

    def toggle_favourite(self) -> None:
        """Press the star."""
        if self._contact is not None:
            self._header.star.click()

    def refresh(self) -> None:
        """Judge the calendar by the present, and wait for the next change."""
        contact = self._contact
        self.timer.stop()
        for part in (self._answer, self._day):
            part.setVisible(contact is not None and self._calendars_shown)
        if contact is None or not self._calendars_shown:
            self._away.hide()
            self._presence.hide()
        self._switched_off.setVisible(contact is not None and not self._calendars_shown)
        if contact is None or not self._calendars_shown:
            self._availability = None
            return
        now = self._clock.now()
        schedule = self._schedule_of(contact.mailbox) if contact.mailbox else None
        change = None
        if contact.mailbox:
            self._availability = availability_at(schedule, now, self._thresholds)
            change = next_change_after(schedule, now, self._thresholds)
        else:
            self._availability = Availability(now, State.UNKNOWN, unknown_reason=UnknownReason.NO_MAILBOX)
        details = self._details or Details(contact.mailbox, now)
        self._presence.show_presence(details.presence, now)
        self._away.show_reply(details.automatic_reply, now)
        self._show(self._availability, None if schedule is None else details.added_to(schedule, contact.name))
        wait_ms = float(_AGE_STEP_MS)
        if change is not None:
            wait_ms = min(wait_ms, (change - now) / timedelta(milliseconds=1) + 1)
        self.timer.start(max(int(wait_ms), 10))

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _show(self, availability: Availability, schedule: Schedule | None) -> None:
        day = Day.of(schedule, availability, self._zone)
        self._answer.show_availability(availability, day)
        # An empty picture looks like a free day, so there is none before an answer came.
        for part in (self._today, self._timeline):
            part.setVisible(day.is_asked and availability.unknown_reason is not UnknownReason.NO_MAILBOX)
        self._timeline.show_day(day)
        self._appointments.show_day(day)
        self._no_appointments.setVisible(day.is_known and not day.events)
        self._next_days.show_days(day.next_days(schedule, self._zone, most=MOST_DAYS))
        source = ""
        if schedule is not None:
            source = contact_words.source_line(
                schedule, self._source, availability.at, self._zone, times_only=self._times_only
            )
        set_or_hide(self._source_line, source)

    def _build(self) -> None:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        self._nobody = Nobody(page)
        self._somebody = QWidget(page)
        pages = QVBoxLayout(page)
        pages.setContentsMargins(26, 22, 26, 18)
        pages.addWidget(self._nobody)
        pages.addWidget(self._somebody)

        self._header = ContactHeader(self._somebody)
        self._header.favourite_toggled.connect(self.favourite_toggled)
        self._answer = Answer(self._zone, self._somebody)
        self._answer.asked_again.connect(self.asked_again)
        self._answer.settings_requested.connect(self.settings_requested)
        self._answer.sign_in_requested.connect(self.sign_in_requested)
        self._presence = PresenceLine(self._zone, self._somebody)
        self._away = AwayNote(self._zone, self._somebody)
        self.ways = WaysToReach(self._somebody)
        self._day = self._make_day()
        self._switched_off = plain_label(self._somebody)
        self._switched_off.setText(self.tr("Calendars are switched off. Settings, General, switches them on."))
        column = QVBoxLayout(self._somebody)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        column.addWidget(self._header)
        column.addWidget(self._answer)
        column.addWidget(self._presence)
        column.addWidget(self._away)
        column.addWidget(self.ways)
        column.addWidget(self._day)
        column.addWidget(self._switched_off)
        column.addStretch(1)
        self.setWidget(page)

    def _make_day(self) -> QWidget:
        day = QWidget(self._somebody)
        self._today = plain_label(day, bold=True)
        self._today.setText(self.tr("Today"))
        self._timeline = Timeline(self._zone, day)
        self._appointments = AppointmentModel(self._zone, day)
        self._list = AppointmentList(self._appointments, day)
        self._no_appointments = plain_label(day)
        self._no_appointments.setText(self.tr("No appointments today."))
        self._next_days = NextDays(self._zone, day)
        self._source_line = plain_label(day, factor=0.92)
        column = QVBoxLayout(day)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self._today,
            self._timeline,
            self._list,
            self._no_appointments,
            self._source_line,
            self._next_days,
        ):
            column.addWidget(part)
        return day

    def _take_colours(self) -> None:
        soft = theme.colours_of(self.palette()).soft
        for label in (self._no_appointments, self._source_line, self._switched_off):
            theme.set_text_colour(label, soft)
