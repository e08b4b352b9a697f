"""The calendar provider and address book of Microsoft Graph, behind the ports of the core."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from attendant.core.budget import Allowance
from attendant.core.contact import Contact, normalized_mailbox
from attendant.core.details import AutomaticReply, Details, Part, Picture
from attendant.core.errors import PermissionMissing, SignInError
from attendant.core.ports import Clock, ProxyLookup, TokenSource
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyPolicy
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.providers.allowances import graph_allowance
from attendant.providers.batches import address_problem, schedules_in_order
from attendant.providers.calls import connection_was_closed
from attendant.providers.details_parts import Look, details_in_parts
from attendant.providers.graph.calendar_view import calendar_of
from attendant.providers.graph.config import GraphConfig
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.errors import RequestRefused, alone_problem
from attendant.providers.graph.free_busy import NobodyNamed, get_schedule_body, schedules_from
from attendant.providers.graph.items import PREFER_UTC
from attendant.providers.graph.people import entry_for, people_named
from attendant.providers.graph.photos import photo_of
from attendant.providers.graph.presence import PresenceAnswer, presences_of, user_ids_of
from attendant.providers.http import Limits

_CALENDARS = "Calendars.ReadBasic"
_PEOPLE = "User.ReadBasic.All"
_SHARED_CALENDARS = "Calendars.Read.Shared"
_PRESENCE = "Presence.Read.All"


class GraphProvider:
    """Microsoft Graph for one signed-in account.

    Blocking and safe for several worker threads; three requests are in flight at most, more calls wait.

    Args:
        config: Where.
        tokens: The account's tokens for ``Calendars.ReadBasic`` and ``User.ReadBasic.All``.
        proxies: Which proxy leads to an address.
        clock: The present.
        limits: How long and how much one call may take.
        shared: The account's tokens for ``Calendars.Read.Shared``, where the organisation grants that.
        presence: Likewise for ``Presence.Read.All``.
        privacy: What may be known of items.
        people: Likewise for ``User.ReadBasic.All`` alone, where ``tokens`` are for calendars only.
        decode: Reads a picture that came, in a worker's thread; None where no pictures are wanted.
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
        shared: TokenSource | None = None,
        presence: TokenSource | None = None,
        privacy: PrivacyPolicy = EVERYTHING_SHARED,
        people: TokenSource | None = None,
        decode: Callable[[bytes], Picture | None] | None = None,
    ) -> None:
        """Keep the set-up; problems of it show with the first call."""
        self._config = config
        self._calendars = Access(_CALENDARS, tokens)
        self._people = Access(_PEOPLE, people or tokens)
        self._shared = Access(_SHARED_CALENDARS, shared) if shared else None
        self._presence = Access(_PRESENCE, presence) if presence else None
        self._decode = decode
        self._proxies = proxies
        self._clock = clock
        self._limits = limits or Limits()
        self._privacy = privacy
        self._lock = threading.Lock()
        # Threads that read at the same time take the interpreter from each other, and from the window, without end.
        self._reading = threading.Lock()
        self._connection: GraphConnection | None = None
        self._closed = False
        self._user_ids: dict[str, str] = {}

    @property
    def allowance(self) -> Allowance:
        """See ``CalendarProvider``."""
        return graph_allowance(self._config.base_url)

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
        answer = self._connected().post("/me/calendar/getSchedule", self._calendars, body, Prefer=PREFER_UTC)
        with self._reading:
            return schedules_from(answer, mailboxes, window, self._clock.now(), self._privacy)

    def search(self, name: str) -> Sequence[Contact]:
        """See ``AddressBook``."""
        entry = entry_for(name)
        return people_named(self._connected(), self._people, entry) if entry else ()

    @property
    def parts(self) -> frozenset[Part]:
        """See ``DetailsProvider``; only what there are tokens for."""
        granted = {
            Part.CALENDAR: self._shared,
            Part.AUTOMATIC_REPLY: self._presence,
            Part.PICTURE: self._decode,
            Part.PRESENCE: self._presence,
        }
        return frozenset(part for part, means in granted.items() if means is not None)

    def details(self, mailbox: str, window: CalendarWindow, parts: frozenset[Part]) -> Details:
        """See ``DetailsProvider``."""
        key = normalized_mailbox(mailbox)

        def calendar(found: Details) -> Details:
            events = calendar_of(self._connected(), _granted(self._shared), key, window, self._privacy)
            return replace(found, events=events)

        @cache  # one answer says both
        def client() -> PresenceAnswer | None:
            return self.presences([key]).get(key)

        def automatic_reply(found: Details) -> Details:
            answer = client()
            note = answer.away_note if answer is not None and answer.is_out_of_office else ""
            return replace(found, automatic_reply=AutomaticReply(note) if note else None)

        def presence(found: Details) -> Details:
            answer = client()
            shown = answer.presence if answer is not None else None
            if shown is not None and not self._privacy.wants_details:
                shown = replace(shown, message="")
            return replace(found, presence=shown)

        def picture(found: Details) -> Details:
            encoded = photo_of(self._connected(), self._people, key)
            return replace(found, picture=self._decode(encoded) if encoded and self._decode else None)

        looks = {
            Part.CALENDAR: calendar,
            Part.AUTOMATIC_REPLY: automatic_reply,
            Part.PRESENCE: presence,
            Part.PICTURE: picture,
        }
        wanted = {part: _with_consent(look) for part, look in looks.items() if part in parts}
        return details_in_parts(mailbox, self._clock, wanted)

    def presences(self, mailboxes: Sequence[str]) -> dict[str, PresenceAnswer]:
        """Look up what people's clients report, by normalized mailbox; blocking, worker threads only.

        Who is not known, or has no Teams, is left out. The directory's key of each mailbox is asked for once.

        Raises:
            PermissionMissing: The provider has no tokens for this, or nobody consented.
            AttendantError: The call failed.
        """
        access = _granted(self._presence)
        keys = {key for key in map(normalized_mailbox, mailboxes) if address_problem(key) is None}
        with self._lock:
            new = sorted(keys - self._user_ids.keys())
        found = user_ids_of(self._connected(), self._people, new)
        with self._lock:
            self._user_ids |= found
            ids = {key: self._user_ids[key] for key in keys if key in self._user_ids}
        known = presences_of(self._connected(), access, list(ids.values()), self._clock.now())
        return {key: known[user_id] for key, user_id in ids.items() if user_id in known}

    def _connected(self) -> GraphConnection:
        with self._lock:
            if self._closed:
                raise connection_was_closed()
            if self._connection is None:
                self._connection = GraphConnection(
                    self._config, proxies=self._proxies, clock=self._clock, limits=self._limits
                )
            return self._connection

    def close(self) -> None:
        """Give connections back and abort calls in flight; any thread may call this, also twice."""
        with self._lock:
            self._closed = True
            connection = self._connection
        if connection is not None:
            connection.close()


def _with_consent(look: Look) -> Look:
    """Take a sign-in that is refused for a permission that no calendar needs: who is signed out hears it from those."""

    def asked(found: Details) -> Details:
        try:
            return look(found)
        except SignInError as error:
            raise PermissionMissing(remedy=error.problem.remedy, detail=error.problem.detail) from error

    return asked


def _granted(access: Access | None) -> Access:
    if access is None:
        raise PermissionMissing(detail="no tokens for it")
    return access
