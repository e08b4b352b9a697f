"""The calendar provider and address book of Microsoft Graph, behind the ports of the core."""

import threading
from collections.abc import Sequence

from attendant.core.contact import Contact
from attendant.core.ports import Clock, ProxyLookup, TokenSource
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.providers.batches import schedules_in_order
from attendant.providers.calls import connection_was_closed
from attendant.providers.graph.config import GraphConfig
from attendant.providers.graph.connection import GraphConnection
from attendant.providers.graph.errors import RequestRefused, alone_problem
from attendant.providers.graph.free_busy import NobodyNamed, get_schedule_body, schedules_from
from attendant.providers.graph.items import PREFER_UTC
from attendant.providers.graph.people import entry_for, people_named
from attendant.providers.http import Limits

PERMISSION = "Calendars.ReadBasic"


class GraphProvider:
    """Microsoft Graph for one signed-in account.

    Blocking and safe for several worker threads; three requests are in flight at most, more calls wait.

    Args:
        config: Where.
        tokens: The account's tokens for ``Calendars.ReadBasic`` and ``User.ReadBasic.All``.
        proxies: Which proxy leads to an address.
        clock: The present.
        limits: How long and how much one call may take.
    """

    largest_batch = 20

    def __init__(
        self,
        config: GraphConfig,
        *,
        tokens: TokenSource,
        proxies: ProxyLookup,
        clock: Clock,
        limits: Limits | None = None,
    ) -> None:
        """Keep the set-up; problems of it show with the first call."""
        self._config = config
        self._tokens = tokens
        self._proxies = proxies
        self._clock = clock
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._connection: GraphConnection | None = None
        self._closed = False

    def free_busy(self, mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        """See ``CalendarProvider``; an address that stands twice is asked once."""
        if len(mailboxes) > self.largest_batch:
            msg = f"{len(mailboxes)} mailboxes in one call, at most {self.largest_batch} are allowed"
            raise ValueError(msg)
        return schedules_in_order(mailboxes, window, self._clock, lambda wanted: self._asked(wanted, window))

    def _asked(self, mailboxes: list[str], window: CalendarWindow) -> list[Schedule]:
        try:
            return self._ask(mailboxes, window)
        except (RequestRefused, NobodyNamed) as error:
            schedules = self._in_halves(mailboxes, window, error)
            if len(schedules) > 1 and all(
                one.problem and one.problem.detail == error.problem.detail for one in schedules
            ):
                raise
            return schedules

    def _in_halves(
        self, mailboxes: list[str], window: CalendarWindow, error: RequestRefused | NobodyNamed
    ) -> list[Schedule]:
        """Find the one address that the service cannot bear; it must not cost the others their answer.

        The members of lists count too, so fewer addresses than allowed may be too many.
        """
        if len(mailboxes) == 1:
            return [Schedule.without_answer(mailboxes[0], window, self._clock.now(), alone_problem(error))]
        schedules: list[Schedule] = []
        middle = len(mailboxes) // 2
        for half in (mailboxes[:middle], mailboxes[middle:]):
            try:
                schedules += self._ask(half, window)
            except (RequestRefused, NobodyNamed) as again:
                schedules += self._in_halves(half, window, again)
        return schedules

    def _ask(self, mailboxes: list[str], window: CalendarWindow) -> list[Schedule]:
        body = get_schedule_body(mailboxes, window)
        answer = self._connected().post("/me/calendar/getSchedule", PERMISSION, body, Prefer=PREFER_UTC)
        return schedules_from(answer, mailboxes, window, self._clock.now())

    def search(self, name: str) -> Sequence[Contact]:
        """See ``AddressBook``."""
        entry = entry_for(name)
        return people_named(self._connected(), entry) if entry else ()

    def _connected(self) -> GraphConnection:
        with self._lock:
            if self._closed:
                raise connection_was_closed()
            if self._connection is None:
                self._connection = GraphConnection(
                    self._config, tokens=self._tokens, proxies=self._proxies, clock=self._clock, limits=self._limits
                )
            return self._connection

    def close(self) -> None:
        """Give connections back and abort calls in flight; any thread may call this, also twice."""
        with self._lock:
            self._closed = True
            connection = self._connection
        if connection is not None:
            connection.close()
