"""The page of the panel about a colleague; built when somebody is selected for the first time."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from attendant.core.availability import (
    Availability,
    State,
    Thresholds,
    UnknownReason,
    availability_at,
    next_change_after,
)
from attendant.core.contact import Contact
from attendant.core.details import Details, Picture
from attendant.core.schedule import Schedule
from attendant.ui import theme
from attendant.ui.contact_panel.answer import Answer, set_or_hide
from attendant.ui.contact_panel.appointments import AppointmentList, AppointmentModel
from attendant.ui.contact_panel.away_note import AwayNote
from attendant.ui.contact_panel.header import ContactHeader, plain_label
from attendant.ui.contact_panel.next_days import MOST_DAYS, NextDays
from attendant.ui.contact_panel.presence_line import PresenceLine
from attendant.ui.contact_panel.timeline import Timeline
from attendant.ui.contact_panel.ways_to_reach import WaysToReach
from attendant.ui.day import Day
from attendant.ui.words import contact_words


class Somebody(QWidget):
    """Head, answer, ways to reach and the day, one below the other.

    Args:
        zone: The receptionist's time zone.
        parent: The widget that it stands in.

    Signals:
        favourite_toggled: The star was pressed; True where the colleague shall be a favourite.

    Attributes:
        answer: The sentence and what stands in the way.
        star: Makes the colleague a favourite; where the keyboard enters.
        ways: To call and to write.
    """

    favourite_toggled = Signal(bool)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Lay out the parts, without a colleague yet."""
        super().__init__(parent)
        self._zone = zone
        self._source, self._times_only = "", False
        self._header = ContactHeader(self)
        self._header.favourite_toggled.connect(self.favourite_toggled)
        self.star = self._header.star
        self.answer = Answer(zone, self)
        self._presence = PresenceLine(zone, self)
        self._away = AwayNote(zone, self)
        self.ways = WaysToReach(self)
        self._day = self._make_day()
        self._switched_off = plain_label(self)
        self._switched_off.setText(self.tr("Calendars are switched off. Settings, General, switches them on."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(18)
        for part in (self._header, self.answer, self._presence, self._away, self.ways, self._day, self._switched_off):
            column.addWidget(part)
        column.addStretch(1)
        self._take_colours()

    def show_contact(self, contact: Contact) -> None:
        """Show whom it is about."""
        self._header.show_contact(contact)
        self.ways.show_contact(contact)

    def show_picture(self, picture: Picture | None) -> None:
        """Show the colleague's picture, or initials."""
        self._header.show_picture(picture)

    def show_no_calendar(self) -> None:
        """Say that calendars are switched off."""
        for part in (self.answer, self._day, self._away, self._presence):
            part.hide()
        self._switched_off.show()

    def name_source(self, source: str, *, times_only: bool) -> None:
        """Name the calendar service that the data comes from, and say whether the organisation shows times only."""
        self._source, self._times_only = source, times_only

    def show_calendar(
        self,
        contact: Contact,
        schedule: Schedule | None,
        details: Details | None,
        now: datetime,
        thresholds: Thresholds | None,
    ) -> tuple[Availability, datetime | None]:
        """Show what the calendar says.

        Args:
            contact: The colleague who is shown.
            schedule: What is known of their calendar.
            details: What is known beyond it.
            now: The present.
            thresholds: The options of the house; None for the usual ones.

        Returns:
            What was shown, and when it will be something else by itself, or None.
        """
        change = None
        if contact.mailbox:
            availability = availability_at(schedule, now, thresholds)
            change = next_change_after(schedule, now, thresholds)
        else:
            availability = Availability(now, State.UNKNOWN, unknown_reason=UnknownReason.NO_MAILBOX)
        details = details or Details(contact.mailbox, now)
        if schedule is not None:
            schedule = details.added_to(schedule, contact.name)
        for part in (self.answer, self._day):
            part.show()
        self._switched_off.hide()
        self._presence.show_presence(details.presence, now)
        self._away.show_reply(details.automatic_reply, now)
        day = Day.of(schedule, availability, self._zone)
        self.answer.show_availability(availability, day)
        # An empty picture looks like a free day, so there is none before an answer came.
        for part in (self._today, self._timeline):
            part.setVisible(day.is_asked and availability.unknown_reason is not UnknownReason.NO_MAILBOX)
        self._timeline.show_day(day)
        self._appointments.show_day(day)
        self._no_appointments.setVisible(day.is_known and not day.events)
        self._next_days.show_days(day.next_days(schedule, self._zone, most=MOST_DAYS))
        words = ""
        if schedule is not None:
            words = contact_words.source_line(
                schedule, self._source, availability.at, self._zone, times_only=self._times_only
            )
        set_or_hide(self._source_line, words)
        return availability, change

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _make_day(self) -> QWidget:
        day = QWidget(self)
        self._today = plain_label(day, bold=True)
        self._today.setText(self.tr("Today"))
        self._timeline = Timeline(self._zone, day)
        self._appointments = AppointmentModel(self._zone, day)
        appointments = AppointmentList(self._appointments, day)
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
            appointments,
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
