"""The calendar provider and address book of an Exchange server, behind the ports of the core."""

import threading
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from attendant.core.budget import Allowance
from attendant.core.contact import Contact, normalized_mailbox
from attendant.core.details import Details, Part
from attendant.core.errors import AttendantError, DistributionList
from attendant.core.ports import Clock, ProxyLookup, RefusalMemory, TokenSource
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyPolicy
from attendant.core.schedule import CalendarWindow, Schedule
from attendant.core.text import Text
from attendant.providers.allowances import exchange_allowance
from attendant.providers.batches import schedules_in_order
from attendant.providers.calls import connection_was_closed
from attendant.providers.details_parts import details_in_parts
from attendant.providers.ews.config import Authentication, EwsConfig
from attendant.providers.ews.lists import Lists
from attendant.providers.ews.sign_in import SignInGate
from attendant.providers.http import Limits

if TYPE_CHECKING:
    from attendant.providers.ews.protocol import EwsConnection
    from attendant.providers.ews.soap import Element
    from attendant.providers.ews.unchanged import UnchangedParts

T = TypeVar("T")

_REPLY = Part.AUTOMATIC_REPLY
_TOO_MANY = "ErrorMailboxDataArrayTooBig"


@dataclass(frozen=True, slots=True)
class Introduction:
    """What a server says of itself.

    Attributes:
        version: Build and schema, for example ``15.2.1118 (V2017_07_11)``; "" where it does not say.
        mailboxes: Addresses that it knows by the name that was asked.
    """

    version: str
    mailboxes: tuple[str, ...]


class EwsProvider:
    """Exchange Web Services of one server for one account.

    Blocking and safe for several worker threads; two requests are in flight at most, more calls wait. The password is
    tried once; when the server refuses it, calls fail without a request until ``refusals`` forgets it. So is the
    signed-in Windows user, for calls at the same time.

    Args:
        config: Where and how.
        password: For Basic and NTLM.
        tokens: For bearer.
        refusals: Which secrets were refused before.
        proxies: Which proxy leads to an address.
        clock: The present.
        limits: How long and how much one call may take.
        privacy: What may be known of items.
    """

    largest_batch = 100

    def __init__(
        self,
        config: EwsConfig,
        *,
        password: str | None = None,
        tokens: TokenSource | None = None,
        refusals: RefusalMemory,
        proxies: ProxyLookup,
        clock: Clock,
        limits: Limits | None = None,
        privacy: PrivacyPolicy = EVERYTHING_SHARED,
    ) -> None:
        """Keep the set-up; problems of it show with the first call, and nothing heavy is loaded before."""
        self._config = config
        self._password = password
        self._tokens = tokens
        self._proxies = proxies
        self._clock = clock
        self._limits = limits or Limits()
        self._privacy = privacy
        is_tried_once = bool(password) or config.authentication == Authentication.WINDOWS
        self._gate = SignInGate(config.refusal_account, password or None, refusals) if is_tried_once else None
        self._lock = threading.Lock()
        self._connection: EwsConnection | None = None
        self._unchanged: UnchangedParts | None = None
        self._closed = False
        self._lists = Lists(self._names_a_list)

    @property
    def allowance(self) -> Allowance:
        """See ``CalendarProvider``."""
        return exchange_allowance(self._config.ews_url)

    def free_busy(self, mailboxes: Sequence[str], window: CalendarWindow) -> Sequence[Schedule]:
        """See ``CalendarProvider``; an address that stands twice is asked once."""
        if len(mailboxes) > self.largest_batch:
            msg = f"{len(mailboxes)} mailboxes in one call, at most {self.largest_batch} are allowed"
            raise ValueError(msg)
        return schedules_in_order(mailboxes, window, self._clock, lambda wanted: self._asked(wanted, window))

    def _asked(self, mailboxes: list[str], window: CalendarWindow) -> list[Schedule]:
        from attendant.providers.ews.availability_answer import schedules_from
        from attendant.providers.ews.availability_request import availability_request

        unchanged = self._known_parts()
        try:
            reading = self._answer_to(
                availability_request(self._config.schema_version, mailboxes, window, self._privacy),
                lambda body: unchanged.read(body, mailboxes, window),
            )
            at = self._clock.now()
            new = (
                []
                if reading.root is None
                else schedules_from(reading.root, reading.mailboxes, window, at, self._privacy)
            )
            return self._lists.told_apart(unchanged.completed(reading, new, mailboxes, at))
        except AttendantError as error:
            if error.problem.code != _TOO_MANY:
                raise
        # The server counts the members of lists, so fewer addresses may fit; alone, the list shows itself.
        if len(mailboxes) == 1:
            problem = DistributionList(code=_TOO_MANY).problem
            return [Schedule.without_answer(mailboxes[0], window, self._clock.now(), problem)]
        half = len(mailboxes) // 2
        return self._asked(mailboxes[:half], window) + self._asked(mailboxes[half:], window)

    @property
    def parts(self) -> frozenset[Part]:
        """See ``DetailsProvider``; before Exchange 2010 nobody but the owner learns of an automatic reply."""
        return frozenset((Part.CALENDAR,) if self._config.version == "2007_SP1" else (Part.CALENDAR, _REPLY))

    def details(self, mailbox: str, window: CalendarWindow, parts: frozenset[Part]) -> Details:
        """See ``DetailsProvider``; one request for each part."""
        from attendant.providers.ews.automatic_reply import reply_from, reply_request
        from attendant.providers.ews.person_calendar import calendar_request, events_from

        schema, key = self._config.schema_version, normalized_mailbox(mailbox)
        # The reply to colleagues is wanted; where the account's own address is not known, the owner is a colleague too.
        sender = self._config.user_name if "@" in self._config.user_name else key

        def calendar(found: Details) -> Details:
            root = self._ask(calendar_request(schema, key, window))
            return replace(found, events=events_from(root, window, self._privacy))

        def automatic_reply(found: Details) -> Details:
            return replace(found, automatic_reply=reply_from(self._ask(reply_request(schema, key, sender))))

        looks = {Part.CALENDAR: calendar, _REPLY: automatic_reply}
        return details_in_parts(mailbox, self._clock, {part: looks[part] for part in looks if part in parts})

    def search(self, name: str) -> Sequence[Contact]:
        """See ``AddressBook``."""
        from attendant.providers.ews.address_book import contacts_from, entry_for, lists_from, resolve_names_request

        entry = entry_for(name)
        if not entry:
            return ()
        root = self._ask(resolve_names_request(self._config.schema_version, entry))
        people, lists = contacts_from(root), lists_from(root)
        if lists and not people:
            raise DistributionList(summary=Text("“{name}” is a list, not a person.", {"name": lists[0].name}))
        return people

    def _names_a_list(self, mailbox: str) -> bool:
        from attendant.providers.ews.address_book import names_a_list, resolve_names_request

        return names_a_list(self._ask(resolve_names_request(self._config.schema_version, mailbox)), mailbox)

    def introduction(self, name: str) -> Introduction:
        """Ask the server who it is, and which mailboxes it knows by ``name``; the cheapest request there is.

        Raises:
            AttendantError: It did not answer as EWS does.
        """
        from attendant.providers.ews.address_book import contacts_from, entry_for, resolve_names_request
        from attendant.providers.ews.soap import server_version

        root = self._ask(resolve_names_request(self._config.schema_version, entry_for(name) or "smtp:"))
        found = contacts_from(root)
        return Introduction(server_version(root), tuple(contact.mailbox for contact in found if contact.mailbox))

    def _ask(self, request: bytes) -> "Element":
        from attendant.providers.ews.soap import parse

        return self._answer_to(request, parse)

    def _answer_to(self, request: bytes, read: Callable[[bytes], T]) -> T:
        with self._gate.passage() if self._gate else nullcontext():
            return self._connected().ask(request, read)

    def _known_parts(self) -> "UnchangedParts":
        with self._lock:
            if self._unchanged is None:
                from attendant.providers.ews.unchanged import UnchangedParts

                self._unchanged = UnchangedParts()
            return self._unchanged

    def _connected(self) -> "EwsConnection":
        with self._lock:
            if self._closed:
                raise connection_was_closed()
            if self._connection is None:
                from attendant.providers.ews.protocol import EwsConnection

                self._connection = EwsConnection(
                    self._config,
                    password=self._password,
                    tokens=self._tokens,
                    proxies=self._proxies,
                    clock=self._clock,
                    limits=self._limits,
                )
            return self._connection

    def wait_for_answer(self) -> None:
        """Wait until it is known what the server says of a password that is on its way; see ``SignInGate``."""
        if self._gate is not None:
            self._gate.wait_for_answer()

    def close(self) -> None:
        """Give connections back and abort calls in flight; any thread may call this, also twice."""
        with self._lock:
            self._closed = True
            connection = self._connection
        if connection is not None:
            connection.close()
