"""The console at the desk: wires window, refresh engine, colleagues and settings to each other."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from attendant.core.contact import Contact
from attendant.core.errors import Problem
from attendant.core.events import RefreshEvent, RefreshFailed, RefreshFinished
from attendant.desk.colleagues import Colleagues
from attendant.desk.diagnosis import Diagnosis
from attendant.desk.first_run import FirstRun
from attendant.desk.front_desk import FrontDesk
from attendant.desk.microsoft_account import MicrosoftAccount
from attendant.desk.recollection import Recollection
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.store import save
from attendant.ui import messages
from attendant.ui.background import smooth_the_window
from attendant.ui.person_details import PersonDetails
from attendant.ui.refresh.network_watch import NetworkWatch
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.words.plain_text import one_line
from attendant.ui.words.wording import words
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.directory.search import SearchIndex
    from attendant.ui.settings_dialog import SettingsDialog


_LISTENS_AFTER_MS = 2_000
"""The system is asked about its network when the first calendars are there, so that no frame of the start is missed."""


class Console(QObject):
    """Everything behind one window; decides nothing but who is told what. Lives in the window's thread.

    Signals:
        settled: The first round is over, well or not, or there is nobody to ask about.
        looked_up: Nothing more is on its way about the person selected now.

    Args:
        workplace: Files, settings, clock, calendar service.
        front: Where the window is open already; made where None.

    Attributes:
        window: The main window.
        colleagues: Who is in the directory, and how that changes.
    """

    settled = Signal()
    looked_up = Signal()

    def __init__(self, workplace: Workplace, front: FrontDesk | None = None) -> None:
        """Build and connect; nothing is read or asked before ``start``."""
        super().__init__()
        self._front = front or FrontDesk(workplace.home, workplace.clock, workplace.zone)
        self._workplace = workplace
        self._index: SearchIndex | None = None
        self._settings_dialog: SettingsDialog | None = None
        self._background = self._front.background
        self.window = self._front.window
        self._engine = RefreshEngine(workplace.clock, board=self._front.board, parent=self)
        self._recollection = Recollection(workplace, self._background, self._engine, self)
        self.account = MicrosoftAccount(workplace, self._background, self)
        self.colleagues = Colleagues(workplace, self._background, self.window)
        self.diagnosis = Diagnosis(workplace, self._background, self.window, self._engine, self)
        self.account.failed.connect(self.diagnosis.note)
        self.first_run = FirstRun(workplace, self._background, self.window, self)
        self.first_run.saved.connect(self.use_settings)
        self.window.set_up_requested.connect(self.first_run.set_up)
        self.window.pane.set_up_requested.connect(self.first_run.set_up)
        self.window.pane.sign_in_requested.connect(self._sign_in)
        self._network = NetworkWatch(self)
        self._network.changed.connect(self._engine.network_changed)
        self._engine.happened.connect(self.window.on_refresh_event)
        self._engine.happened.connect(self._hear)
        self._details = PersonDetails(self._engine.board.schedule, self._engine.ask_details, workplace.clock, self)
        self._details.changed.connect(self.window.panel.show_details)
        self._details.settled.connect(self.looked_up)
        self._engine.happened.connect(self._details.on_refresh_event)
        self._engine.details_arrived.connect(self._details.take)
        self.window.contact_selected.connect(self._details.look_at)
        self.colleagues.changed.connect(self._show_colleagues)
        self.window.refresh_requested.connect(self._engine.refresh_now)
        self.window.mailbox_refresh_requested.connect(self._engine.refresh_mailbox)
        self.window.contact_selected.connect(self._look_at)
        self.window.visible_changed.connect(self._engine.set_visible)
        self.window.settings_requested.connect(self.open_settings)
        self.window.sign_in_requested.connect(self._sign_in)
        self.window.sign_out_requested.connect(self.account.sign_out)
        self.account.changed.connect(self._show_account)
        self.account.signed_in.connect(self._read_as_signed_in)
        self.account.signed_out.connect(self._read_as_nobody)
        self.account.failed.connect(self._tell)
        self._apply_settings()

    def start(self) -> None:
        """Read the colleagues and begin to ask about them."""
        smooth_the_window()
        if self._workplace.settings_problems:
            messages.report(self.window, *self._workplace.settings_problems)
        self._engine.set_provider(self._workplace.calendar_provider)
        self.account.look_up()
        self.colleagues.load(self._front.colleagues)
        QTimer.singleShot(_LISTENS_AFTER_MS, self._network, self._network.start)

    def select(self, name: str) -> bool:
        """Select the first colleague found by ``name``; return whether there is one."""
        found = () if self._index is None else self._index.search(name).contact_ids
        return bool(found) and self.window.select_contact(found[0])

    @property
    def is_looking_up(self) -> bool:
        """Whether more may come about the person selected now: the automatic reply, the picture."""
        return self._details.is_expecting

    def stop(self) -> None:
        """End the work behind the window, within two seconds whatever the server does."""
        self.account.stop()
        self.first_run.stop()
        self._recollection.keep()
        self._engine.stop()
        self._front.stop()

    @Slot(object, object)
    def _show_colleagues(self, contacts: tuple[Contact, ...], index: "SearchIndex") -> None:
        self._index = index
        self.diagnosis.set_contacts(contacts)
        self.window.show_contacts(contacts, index)
        self._engine.set_favourites(contact.mailbox for contact in contacts if contact.favourite)
        self._engine.set_mailboxes(contact.mailbox for contact in contacts)
        self._recollection.begin()
        if not self._workplace.settings.general.show_calendars or not any(contact.mailbox for contact in contacts):
            self.settled.emit()

    @Slot(object)
    def _look_at(self, contact: Contact | None) -> None:
        if contact is not None and contact.mailbox:
            self._engine.refresh_mailbox(contact.mailbox)

    @Slot(object)
    def _hear(self, event: RefreshEvent) -> None:
        if isinstance(event, RefreshFinished | RefreshFailed):
            self.settled.emit()

    @Slot()
    def open_settings(self) -> "SettingsDialog":
        """Open the settings over the window, on the calendar page while that is not set up."""
        # With the first settings dialog: many fields, and the checks of the network and of certificates.
        from attendant.desk.address_search import AddressSearch
        from attendant.desk.checkup import Checkup
        from attendant.ui.settings_dialog import SettingsDialog

        fixed = self._workplace.fixed
        dialog = SettingsDialog(
            self._workplace.settings,
            save=lambda settings: save(self._workplace.settings_file, settings, fixed),
            secrets=self._workplace.secrets,
            refusals=self._workplace.refusals,
            background=self._background,
            problems=self._workplace.settings_problems,
            locked={path: origin.note for path, origin in fixed.items()},
            parent=self.window,
        )
        dialog.calendar.connection_test.offer(partial(Checkup, self._workplace))
        dialog.calendar.discovery.offer(partial(AddressSearch, self._workplace))
        dialog.saved.connect(self.use_settings)
        dialog.sign_in_requested.connect(partial(self.account.sign_in, dialog))
        dialog.sign_out_requested.connect(self.account.sign_out)
        self.account.failed.connect(dialog.show_account_problem)
        dialog.show_account(self.account.name)
        self._settings_dialog = dialog
        dialog.try_again.connect(self._engine.refresh_now)
        dialog.finished.connect(dialog.deleteLater)
        if self._workplace.settings.completeness() is not None:
            dialog.show_page(dialog.calendar)
        dialog.open()
        return dialog

    @Slot(object)
    def use_settings(self, settings: Settings) -> None:
        """Work by these settings from now on; everyone is asked about anew."""
        source = self._workplace.calendar_source
        self._workplace.use(settings)
        self._apply_settings()
        if not settings.general.keep_last_known or self._workplace.calendar_source != source:
            self._recollection.forget()
        # Asked anew even where only the password changed: the provider holds the one it was built with.
        self._engine.set_provider(self._workplace.calendar_provider)
        self._engine.refresh_now()
        self.account.look_up()

    @Slot()
    def _sign_in(self) -> None:
        if self.account.is_of_use:
            self.account.sign_in(self.window)
        elif self._workplace.settings.calendar.exchange.ews_url:
            self.first_run.sign_in()
        else:
            self.open_settings()

    @Slot()
    def _show_account(self) -> None:
        self.diagnosis.account = self.account.name
        self.window.set_account(self.account.name, offered=self.account.is_of_use)
        self.first_run.look(self.account.name)
        if self._settings_dialog is not None and isValid(self._settings_dialog):
            self._settings_dialog.show_account(self.account.name)

    @Slot(bool)
    def _read_as_signed_in(self, as_somebody_else: bool) -> None:
        """Read calendars with the new sign-in; for the same person the data in hand stays until it is renewed."""
        if as_somebody_else:
            self._recollection.forget()
            self._engine.set_provider(self._workplace.calendar_provider)
        self._engine.refresh_now()
        said = self.tr("Signed in as {name}.").format(name=one_line(self.account.name))
        messages.inform(self.window, said)

    @Slot()
    def _read_as_nobody(self) -> None:
        """Forget what only the account may see."""
        self._recollection.forget()
        self._engine.set_provider(self._workplace.calendar_provider)
        messages.inform(self.window, self.tr("Signed out."))

    @Slot(object)
    def _tell(self, problem: Problem) -> None:
        messages.report(self.window, problem)
        self.first_run.look(self.account.name)

    def _apply_settings(self) -> None:
        settings = self._workplace.settings
        self.window.set_thresholds(self._workplace.thresholds)
        self.window.set_calendars_shown(settings.general.show_calendars)
        self.window.set_calendar_source(
            words(OPTIONS["calendar.provider"].about.labels[settings.calendar.provider]),
            times_only=not settings.privacy.policy.wants_details,
        )
        self._engine.set_interval(settings.calendar.refresh_interval_s)
        self._engine.set_window_rule(self._workplace.window_rule)
        if settings.general.show_calendars:
            self._engine.resume()
        else:
            self._engine.pause()
