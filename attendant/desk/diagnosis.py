"""How the console is and what to send along when something is wrong: gathered here, shown by ``ui.diagnosis``."""

import getpass
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from attendant.core.board import Board
from attendant.core.budget import BudgetState
from attendant.core.contact import Contact
from attendant.core.errors import AttendantError, Problem
from attendant.core.events import RefreshEvent
from attendant.core.health import Ages, Circle, Health, Logbook
from attendant.core.schedule import ScheduleView
from attendant.settings.choices import Access, Authentication, Provider
from attendant.settings.options import OPTIONS
from attendant.ui import messages
from attendant.ui.background import RunsInBackground
from attendant.ui.banner import Offer
from attendant.ui.main_window import MainWindow
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.ui.words.wording import words
from attendant.workplace import Workplace

if TYPE_CHECKING:
    from attendant.diagnosis.package import Part
    from attendant.ui.diagnosis.health_dialog import HealthDialog
    from attendant.ui.diagnosis.package_dialog import PackageDialog


class Diagnosis(QObject):
    """Keeps the logbook of this run and opens the two pages. Lives in the window's thread.

    Args:
        workplace: Settings, home, clock.
        background: Runs what blocks.
        window: Over which the pages open.
        engine: Whose rounds, board and budget.
        parent: Owner.

    Attributes:
        account: Who is signed in with Microsoft, or "".
    """

    def __init__(
        self,
        workplace: Workplace,
        background: RunsInBackground,
        window: MainWindow,
        engine: RefreshEngine,
        parent: QObject | None = None,
    ) -> None:
        """Begin to listen."""
        super().__init__(parent)
        self.account = ""
        self._workplace = workplace
        self._background = background
        self._window = window
        self._engine = engine
        self._logbook = Logbook()
        self._budget: BudgetState | None = None
        self._selected = ""
        self._visible: tuple[str, ...] = ()
        self._contacts: tuple[Contact, ...] = ()
        engine.happened.connect(self._hear)
        engine.budget_told.connect(self._take_budget)
        window.contact_selected.connect(self._select)
        window.visible_changed.connect(self._see)
        window.commands.health.triggered.connect(self.open_health)
        window.commands.save_diagnostics.triggered.connect(self.open_package)

    @Slot(object)
    def note(self, problem: Problem) -> None:
        """Write a problem into the logbook."""
        self._logbook.note(problem, self._workplace.clock.now())

    def set_contacts(self, contacts: tuple[Contact, ...]) -> None:
        """Say who is in the directory."""
        self._contacts = contacts

    def offer_after_crash(self) -> None:
        """Say that the run before came to a bad end, and offer to save what is known of it."""
        words_of_it = self.tr("The console ended unexpectedly last time. What is known of it can help to mend it.")
        messages.warn(self._window, words_of_it, Offer(self.tr("Save diagnostics…"), self._open_package))

    def health(self) -> Health:
        """Return how the console is now, and ask for a newer state of the budget."""
        from attendant.diagnosis.versions import versions  # reads the libraries' descriptions

        self._engine.ask_budget()
        endpoint, account, permissions = self._source()
        return Health(
            at=self._workplace.clock.now(),
            versions=versions(),
            provider=words(OPTIONS["calendar.provider"].about.labels[self._workplace.settings.calendar.provider]),
            endpoint=endpoint,
            account=account,
            permissions=permissions,
            ages=self._ages(self._engine.board),
            budget=self._budget,
            last_round=self._logbook.last_round,
            troubles=self._logbook.troubles,
        )

    @Slot()
    def open_health(self) -> "HealthDialog":
        """Show how the console is, for as long as one looks."""
        from attendant.ui.diagnosis.health_dialog import HealthDialog

        dialog = HealthDialog(self.health, self._workplace.zone, self._window)
        dialog.package_requested.connect(self.open_package)
        dialog.open()
        return dialog

    @Slot()
    def open_package(self) -> "PackageDialog":
        """Show what the diagnostics hold, to save them."""
        from attendant.diagnosis.people import Pseudonyms
        from attendant.diagnosis.versions import versions
        from attendant.ui.diagnosis.package_dialog import PackageDialog
        from attendant.ui.words import health_words

        workplace, own = self._workplace, self._own_names()
        settings, origins = workplace.settings, dict(workplace.origins)
        written = {
            "versions.txt": "".join(f"{name}: {version}\n" for name, version in versions()),
            "health.txt": health_words.as_text(health_words.facts(self.health(), workplace.zone)),
        }

        def gather() -> "tuple[Part, ...]":
            from attendant.diagnosis.package import parts

            return parts(workplace.home, settings, origins, written, Pseudonyms(self._people(), own, self._secrets()))

        day = workplace.clock.now().astimezone(workplace.zone)
        name = f"attendant-diagnostics-{day:%Y-%m-%d-%H%M}.zip"
        dialog = PackageDialog(gather, name, self._background, self._window)
        dialog.open()
        return dialog

    def _open_package(self) -> None:
        self.open_package()

    @Slot(object)
    def _hear(self, event: RefreshEvent) -> None:
        self._logbook.hear(event, self._workplace.clock.now())

    @Slot(object)
    def _take_budget(self, state: BudgetState) -> None:
        self._budget = state

    @Slot(object)
    def _select(self, contact: Contact | None) -> None:
        self._selected = "" if contact is None else contact.mailbox

    @Slot(object)
    def _see(self, mailboxes: tuple[str, ...]) -> None:
        self._visible = mailboxes

    def _ages(self, board: Board) -> tuple[Ages, ...]:
        people = {
            Circle.SELECTED: [self._selected],
            Circle.VISIBLE: self._visible,
            Circle.FAVOURITES: [contact.mailbox for contact in self._contacts if contact.favourite],
            Circle.EVERYONE: [contact.mailbox for contact in self._contacts],
        }

        def fetched_at(mailboxes: Iterable[str]) -> Iterable[datetime | None]:
            for schedule in map(board.schedule, filter(None, dict.fromkeys(mailboxes))):
                yield None if schedule is None or schedule.view is ScheduleView.NONE else schedule.fetched_at

        return tuple(Ages.of(circle, fetched_at(mailboxes)) for circle, mailboxes in people.items())

    def _source(self) -> tuple[str, str, tuple[str, ...]]:
        """Return the address asked, as whom, and which permissions are asked for."""
        calendar = self._workplace.settings.calendar
        if self._workplace.demo_mailbox:
            return "", self._workplace.demo_mailbox, ()
        if calendar.provider is Provider.EXCHANGE:
            exchange = calendar.exchange
            by_windows = exchange.authentication is Authentication.WINDOWS
            labels = OPTIONS["calendar.exchange.authentication"].about.labels
            return exchange.ews_url, words(labels[exchange.authentication]) if by_windows else exchange.user_name, ()
        from attendant.signin import clouds

        cloud = clouds.CLOUDS[calendar.office365.cloud]
        if calendar.office365.access is Access.EWS:
            return cloud.ews_url, self.account, (clouds.EWS_DELEGATED,)
        asked = (
            clouds.GRAPH_CALENDARS,
            clouds.GRAPH_PEOPLE,
            clouds.GRAPH_SHARED_CALENDARS,
            clouds.GRAPH_PRESENCE,
        )
        return f"https://{cloud.graph_host}/v1.0", self.account, asked

    def _own_names(self) -> Mapping[str, str]:
        """Return what names the person at the desk, and what to call it."""
        names = {str(self._workplace.home.root): "[home]", str(Path.home()): "~"}
        exchange = self._workplace.settings.calendar.exchange
        for account in (self.account, exchange.user_name, self._workplace.demo_mailbox):
            names[account] = "[account]"
        if exchange.user_name:
            names[exchange.account] = "[account]"
        with suppress(OSError, KeyError, ImportError):  # a service account may have no name
            names[getpass.getuser()] = "[user]"
        return names

    def _people(self) -> tuple[Contact, ...]:
        """Return everybody whose name is to be hidden; reads the directory, which the window may not have yet."""
        with suppress(AttendantError), self._workplace.open_directory() as directory:
            return directory.all()
        return self._contacts

    def _secrets(self) -> tuple[str, ...]:
        """Return the kept password, so that it stands nowhere; reads the keyring."""
        with suppress(AttendantError):
            return (self._workplace.secrets.password(self._workplace.settings.calendar.exchange.account) or "",)
        return ()
