"""Asks for details of whoever is in the panel, once the selection rests, and hands on what is known of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from attendant.core.contact import Contact
from attendant.core.details import Details, Part
from attendant.core.details_memory import DetailsMemory
from attendant.core.events import RefreshEvent, SchedulesArrived, SchedulesForgotten
from attendant.core.ports import Clock
from attendant.core.schedule import Schedule

_REST_MS = 300
"""Whoever goes through the list with the arrow keys asks about nobody on the way."""


class PersonDetails(QObject):
    """Knows who is selected; asks nobody itself and waits for nothing. Lives in the window's thread.

    What is shown from free/busy never depends on it: without an answer there are only fewer words.

    Signals:
        changed: The ``Details`` of the person selected now, or None while nothing is known.
        settled: Nothing more is on its way about the person selected now. Never comes where no answer does.

    Args:
        schedule_of: Looks a mailbox up on the board: free/busy says what is worth asking.
        ask: Has parts of a mailbox looked up; the answer comes to ``take``, or never.
        clock: Where the time comes from.
        parent: Owner on Qt's side.
    """

    changed = Signal(object)  # Details | None
    settled = Signal()

    def __init__(
        self,
        schedule_of: Callable[[str], Schedule | None],
        ask: Callable[[str, frozenset[Part]], None],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._schedule_of = schedule_of
        self._ask = ask
        self._clock = clock
        self._memory = DetailsMemory()
        self._mailbox = ""
        self._expecting = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._ask_what_is_worth_it)

    @property
    def is_expecting(self) -> bool:
        """Whether more may come about the person selected now."""
        return self._expecting

    @Slot(object)
    def look_at(self, contact: Contact | None) -> None:
        """Say who is selected: what is known is handed on at once, the rest is asked when the selection rests."""
        mailbox = contact.mailbox if contact is not None else ""
        if mailbox == self._mailbox:
            return
        self._mailbox = mailbox
        self._expecting = bool(mailbox)
        self._hand_on()
        self._rest.start()

    @Slot(object)
    def on_refresh_event(self, event: RefreshEvent) -> None:
        """Ask as soon as free/busy of the person is there, and anew with each round; another source knows nothing."""
        if isinstance(event, SchedulesForgotten):
            self._memory.forget()
            self._hand_on()
        elif (
            isinstance(event, SchedulesArrived)
            and not self._rest.isActive()
            and any(schedule.mailbox == self._mailbox for schedule in event.schedules)
        ):
            self._ask_what_is_worth_it()

    @Slot(object)
    def take(self, details: Details) -> None:
        """Keep an answer, and hand it on if it is about the person who is still selected."""
        self._memory.take(details)
        if details.mailbox == self._mailbox:
            self._hand_on()
            self._settle()

    def _settle(self) -> None:
        self._expecting = False
        self.settled.emit()

    def _hand_on(self) -> None:
        self.changed.emit(self._memory.of(self._mailbox, self._clock.now()) if self._mailbox else None)

    @Slot()
    def _ask_what_is_worth_it(self) -> None:
        schedule = self._schedule_of(self._mailbox) if self._mailbox else None
        if schedule is None:
            return
        parts = self._memory.worth_asking(schedule, self._clock.now())
        if parts:
            self._memory.asked(schedule)
            self._ask(self._mailbox, parts)
        else:
            self._settle()
