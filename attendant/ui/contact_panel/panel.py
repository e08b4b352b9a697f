"""Everything about the colleague who is selected, the answer to the caller's question first and largest."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from attendant.ui.contact_panel.nobody import Nobody
from attendant.ui.thin_scroll_bar import ThinScrollBar

if TYPE_CHECKING:
    from datetime import tzinfo

    from attendant.core.availability import Availability, Thresholds
    from attendant.core.contact import Contact
    from attendant.core.details import Details
    from attendant.core.errors import Problem
    from attendant.core.ports import Clock
    from attendant.ui.contact_list.model import ScheduleLookup
    from attendant.ui.contact_panel.somebody import Somebody
    from attendant.ui.contact_panel.ways_to_reach import WaysToReach

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
        call_requested: A ``PhoneNumber`` shall be called.
        copy_requested: A ``PhoneNumber`` shall be copied.
        mail_requested: A mail shall be begun.
    """

    favourite_toggled = Signal(bool)
    asked_again = Signal()
    settings_requested = Signal()
    sign_in_requested = Signal()
    call_requested = Signal(object)  # PhoneNumber
    copy_requested = Signal(object)  # PhoneNumber
    mail_requested = Signal()

    def __init__(self, schedule_of: ScheduleLookup, clock: Clock, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._schedule_of = schedule_of
        self._clock = clock
        self._zone = zone
        self._thresholds: Thresholds | None = None
        self._calendars_shown = True
        self._source, self._times_only = "", False
        self._told_elsewhere = ""
        self._contact: Contact | None = None
        self._details: Details | None = None
        self._availability: Availability | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(ThinScrollBar(Qt.Orientation.Vertical, self, QPalette.ColorRole.Base))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Selected colleague"))
        self._page = QWidget()
        self._page.setBackgroundRole(QPalette.ColorRole.Base)
        self._page.setAutoFillBackground(True)
        self._nobody = Nobody(self._page)
        self._pages = QVBoxLayout(self._page)
        self._pages.setContentsMargins(26, 22, 26, 18)
        self._pages.addWidget(self._nobody)
        self.setWidget(self._page)
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.refresh)

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
        return "" if self._availability is None else self._somebody.answer.sentence

    @property
    def first_control(self) -> QWidget | None:
        """Where the keyboard enters the panel; None where nobody is selected."""
        return None if self._contact is None else self._somebody.star

    @property
    def ways(self) -> WaysToReach:
        """The buttons to call and to write."""
        return self._somebody.ways

    @cached_property
    def _somebody(self) -> Somebody:
        """The page about a colleague; built with the first one, for it takes as long as the rest of the window."""
        from attendant.ui.contact_panel.somebody import Somebody

        somebody = Somebody(self._zone, self._page)
        somebody.favourite_toggled.connect(self.favourite_toggled)
        somebody.answer.asked_again.connect(self.asked_again)
        somebody.answer.settings_requested.connect(self.settings_requested)
        somebody.answer.sign_in_requested.connect(self.sign_in_requested)
        somebody.ways.call_requested.connect(self.call_requested)
        somebody.ways.copy_requested.connect(self.copy_requested)
        somebody.ways.mail_requested.connect(self.mail_requested)
        self._pages.addWidget(somebody)
        return somebody

    def show_contact(self, contact: Contact | None) -> None:
        """Show a colleague, or nobody."""
        before, self._contact = self._contact, contact
        if self._details is not None and (contact is None or contact.mailbox != self._details.mailbox):
            self._details = None
        self._nobody.setVisible(contact is None)
        if contact is not None:
            self._somebody.show_contact(contact)
            self._somebody.show_picture(None if self._details is None else self._details.picture)
            if before is None or before.contact_id != contact.contact_id:
                self.verticalScrollBar().setValue(0)
        if contact is not None or before is not None:
            self._somebody.setVisible(contact is not None)
        self.refresh()

    def show_details(self, details: Details | None) -> None:
        """Add what is known beyond free/busy; None, or what is about somebody else, takes it away."""
        mailbox = "" if self._contact is None else self._contact.mailbox
        self._details = details if details is not None and details.mailbox == mailbox else None
        if self._contact is not None:
            self._somebody.show_picture(None if self._details is None else self._details.picture)
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
        self._told_elsewhere = "" if problem is None else problem.code

    def toggle_favourite(self) -> None:
        """Press the star."""
        if self._contact is not None:
            self._somebody.star.click()

    def refresh(self) -> None:
        """Judge the calendar by the present, and wait for the next change."""
        self.timer.stop()
        self._availability = None
        if self._contact is None:
            return
        if not self._calendars_shown:
            self._somebody.show_no_calendar()
            return
        now = self._clock.now()
        mailbox = self._contact.mailbox
        schedule = self._schedule_of(mailbox) if mailbox else None
        self._somebody.answer.leave_out(self._told_elsewhere)
        self._somebody.name_source(self._source, times_only=self._times_only)
        self._availability, change = self._somebody.show_calendar(
            self._contact, schedule, self._details, now, self._thresholds
        )
        wait_ms = float(_AGE_STEP_MS)
        if change is not None:
            wait_ms = min(wait_ms, (change - now) / timedelta(milliseconds=1) + 1)
        self.timer.start(max(int(wait_ms), 10))
