"""Finds the EWS address by a mail address (Autodiscover), in the order that Outlook goes by.

Credentials go only to a host of the mail domain, or to one that a person has agreed to, over TLS that the system
trusts, and only where it asked for them in the way that is set. Nothing is kept on the disk. Blocking: worker threads.

https://learn.microsoft.com/exchange/client-developer/exchange-web-services/autodiscover-for-exchange
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import requests

from attendant.core.discovery import AsksFirst, Found
from attendant.core.errors import (
    AddressRefused,
    AttendantError,
    CertificateNotTrusted,
    PasswordMissing,
    ProxyRefused,
    SignInError,
    WrongAddress,
)
from attendant.core.microsoft_hosts import is_microsoft
from attendant.core.ports import Clock, ProxyLookup, RefusalMemory
from attendant.core.text import Text
from attendant.providers.calls import connection_was_closed, guarded_call
from attendant.providers.ews.autodiscover_messages import POX, SOAP, Said, request_for, said_in
from attendant.providers.ews.config import Authentication, EwsConfig
from attendant.providers.ews.sign_in import SignInGate
from attendant.providers.ews.soap import Element, parse
from attendant.providers.http import Limits, OpenSockets, equip, proxies_for, require_allowed_address
from attendant.providers.replies import schemes_offered

if TYPE_CHECKING:
    from attendant.providers.ews.protocol import EwsConnection

_MOST_HOPS = 5
_REDIRECTS = (301, 302, 303, 307, 308)


def services_of(domain: str) -> tuple[tuple[str, int], ...]:
    """Look up where a domain's Autodiscover service is (RFC 2782); empty where DNS does not say."""
    import dns.exception
    import dns.resolver

    try:
        answer = dns.resolver.resolve(f"_autodiscover._tcp.{domain}", "SRV", lifetime=5)
    except (dns.exception.DNSException, OSError):
        return ()
    records = sorted(answer, key=lambda record: (record.priority, -record.weight))
    return tuple((str(record.target).rstrip("."), int(record.port)) for record in records)


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look; replaced by the demo and by tests, which have no domain of their own.

    Attributes:
        hosts: Addresses of web servers to ask, for a domain.
        pointer: Address that may point elsewhere without TLS, for a domain, or ""; never gets credentials.
        services: Looks up ``_autodiscover._tcp``: hosts and ports, best first.
    """

    hosts: Callable[[str], Sequence[str]] = lambda domain: (f"https://{domain}", f"https://autodiscover.{domain}")
    pointer: Callable[[str], str] = lambda domain: f"http://autodiscover.{domain}{POX}"
    services: Callable[[str], Sequence[tuple[str, int]]] = services_of


def only_at(origin: str) -> Places:
    """Look at one server, whatever the domain."""
    return Places(lambda _domain: (origin,), lambda _domain: "", lambda _domain: ())


class Discovery:
    """One search for one account.

    Args:
        mailbox: The mail address; its domain is where the search begins.
        config: How to sign in: user name, authentication, trust. Its address is not used.
        password: For Basic and NTLM.
        refusals: Which passwords were refused; a refused one is not sent again, and the first refusal ends the search.
        proxies: Which proxy leads to an address.
        clock: To read dates in headers.
        agreed: Hosts outside the domain that a person agreed to.
        once_more: A person allowed one more try of a password that was refused.
        places: Where to look.
        limits: How long and how much one call may take.
    """

    def __init__(
        self,
        mailbox: str,
        config: EwsConfig,
        *,
        password: str | None,
        refusals: RefusalMemory,
        proxies: ProxyLookup,
        clock: Clock,
        agreed: Iterable[str] = (),
        once_more: bool = False,
        places: Places | None = None,
        limits: Limits | None = None,
    ) -> None:
        """Prepare; nothing is asked yet."""
        self._mailbox = mailbox.strip()
        self._config = config
        self._password = password
        self._refusals = refusals
        self._proxies = proxies
        self._clock = clock
        self._agreed = frozenset(host.lower() for host in agreed)
        self._once_more = once_more
        self._places = places or Places()
        self._limits = limits or Limits(connect_s=5.0, read_s=10.0, answer_s=20.0, answer_bytes=1024 * 1024)
        self._watching = OpenSockets()
        self._hear: Callable[[str], None] = _leave_unsaid
        self._obstacle: AttendantError | None = None
        self._connection: EwsConnection | None = None
        self._gate: SignInGate | None = None
        self._hops = 0

    def run(self, hear: Callable[[str], None] | None = None) -> Found | AsksFirst:
        """Search.

        Args:
            hear: Told of each host before it is asked, in this thread.

        Returns:
            The address, or the question whether another host may be asked.

        Raises:
            CredentialsRefused: The password was refused; nothing more was tried.
            PasswordMissing: A server asks for one, and there is none.
            AttendantError: Nothing was found, with what to do.
        """
        self._hear = hear or _leave_unsaid
        domain = self._mailbox.rpartition("@")[2].lower().rstrip(".")
        if "@" not in self._mailbox or not domain:
            raise AddressRefused(
                summary=Text("A mail address is needed to find the EWS URL."),
                remedy=Text("Enter the user name as name@example.com, or the EWS URL itself."),
            )
        question: AsksFirst | None = None
        for url in self._candidates(domain):
            if self._watching.closed:
                raise connection_was_closed()
            outcome = self._asked(url, domain)
            if isinstance(outcome, Found):
                return outcome
            question = question or outcome
        if question is not None:
            return question
        raise self._obstacle or WrongAddress(
            summary=Text("No EWS address was found for {domain}.", {"domain": domain}),
            remedy=Text(
                "Check the part behind the @, and the network connection; a VPN may be needed. Else ask your "
                "administrator for the EWS URL; it usually ends in /EWS/Exchange.asmx."
            ),
            code="NotDiscovered",
        )

    def close(self) -> None:
        """End what is under way; any thread."""
        self._watching.close()
        gate, connection = self._gate, self._connection
        if gate is not None:
            gate.wait_for_answer()
        if connection is not None:
            connection.close()

    def _candidates(self, domain: str) -> Iterator[str]:
        for host in self._places.hosts(domain):
            yield host + POX
            yield host + SOAP
        pointer = self._places.pointer(domain)
        pointed = self._pointed_to(pointer) if pointer else ""
        if pointed:
            yield pointed
        for host, port in self._places.services(domain):
            address = f"https://{host}" if port == 443 else f"https://{host}:{port}"
            yield address + POX

    def _asked(self, url: str, domain: str) -> Found | AsksFirst | None:
        """Ask one address; None where it does not help."""
        if not _is_allowed(url):
            return None
        host = (urlsplit(url).hostname or "").lower()
        _refuse_microsoft(host)
        if not self._is_trusted(host, domain):
            return AsksFirst(host, domain)
        self._hear(host)
        answer = self._knocked(url)
        if answer is None:
            return None
        if answer.status_code in _REDIRECTS:
            return self._followed(answer.headers.get("Location", ""), domain)
        offered = schemes_offered(answer.headers)
        authentication = Authentication(self._config.authentication)
        if answer.status_code != 401 or not offered:
            return None
        if not set(offered) & set(authentication.schemes):
            self._stumble(_not_offered(host, offered))
            return None
        try:
            root = self._signed_in_answer(url)
        except SignInError:
            raise
        except AttendantError as error:
            self._stumble(error)
            return None
        return self._read(said_in(root), host, domain)

    def _stumble(self, error: AttendantError) -> None:
        """Keep what stood in the way last, to say it where nothing is found: later hosts are likelier ones."""
        self._obstacle = error

    def _is_trusted(self, host: str, domain: str) -> bool:
        return host == domain or host.endswith("." + domain) or host in self._agreed

    def _followed(self, url: str, domain: str) -> Found | AsksFirst | None:
        self._hops += 1
        return self._asked(url, domain) if self._hops <= _MOST_HOPS else None

    def _knocked(self, url: str) -> requests.Response | None:
        """Return what a server says to a request without credentials; None where it says nothing."""
        return self._stranger("POST", url)

    def _pointed_to(self, url: str) -> str:
        """Return where a server points to without TLS; only that is taken from it."""
        answer = self._stranger("GET", url)
        location = answer.headers.get("Location", "") if answer is not None else ""
        return location if answer is not None and answer.status_code in _REDIRECTS and _is_allowed(location) else ""

    def _stranger(self, method: str, url: str) -> requests.Response | None:
        limits = self._limits
        host = urlsplit(url).hostname or ""
        try:
            with requests.Session() as session:
                equip(session, replace(self._config.trust, certificate_sha256=""), self._watching)
                with guarded_call(host, self._watching, limits.answer_s, used_before=False):
                    response = session.request(
                        method,
                        url,
                        allow_redirects=False,
                        stream=True,
                        timeout=(limits.connect_s, limits.read_s),
                        proxies=proxies_for(url, self._proxies),
                    )
                    response.close()
                    return response
        except (CertificateNotTrusted, ProxyRefused) as error:
            # That a host is not there or not awake says nothing: most domains have one of the many.
            self._stumble(error)
            return None
        except AttendantError:
            return None

    def _signed_in_answer(self, url: str) -> Element:
        from attendant.providers.ews.protocol import EwsConnection

        is_windows_user = self._config.authentication == Authentication.WINDOWS
        if not self._password and not is_windows_user:
            raise PasswordMissing(
                summary=Text("{host} asks for the account's password.", {"host": urlsplit(url).hostname or ""}),
                remedy=Text("Enter the password, then search again."),
            )
        config = replace(self._config, ews_url=url, certificate_sha256="", account="")
        self._connection = connection = EwsConnection(
            config,
            password=self._password,
            tokens=None,
            proxies=self._proxies,
            clock=self._clock,
            limits=self._limits,
        )
        if self._watching.closed:
            connection.close()
        request = request_for(self._mailbox, url)
        try:
            if not self._password:
                return connection.ask(request, parse)
            if self._once_more:
                self._refusals.forget(config.refusal_account)
                self._once_more = False
            self._gate = gate = SignInGate(config.refusal_account, self._password, self._refusals)
            with gate.passage():
                return connection.ask(request, parse)
        finally:
            connection.close()

    def _read(self, said: Said, host: str, domain: str) -> Found | AsksFirst | None:
        for url in said.ews_urls:
            if _is_allowed(url):
                _refuse_microsoft((urlsplit(url).hostname or "").lower())
                return Found(url, host)
        if said.mailbox:
            return self._moved_to(said.mailbox)
        if said.elsewhere:
            return self._followed(said.elsewhere, domain)
        if not said.knows_mailbox:
            gaps = {"host": host, "mailbox": self._mailbox}
            self._stumble(
                WrongAddress(
                    summary=Text("{host} knows no mailbox {mailbox}.", gaps),
                    remedy=Text("Check the mail address: it must be the account's own, not a list's."),
                    code="MailboxNotDiscovered",
                )
            )
        return None

    def _moved_to(self, mailbox: str) -> Found | AsksFirst | None:
        """Search again for the address under which the account is known elsewhere; each host must be agreed to."""
        self._hops += 1
        if self._hops > _MOST_HOPS or mailbox.lower() == self._mailbox.lower():
            return None
        domain = self._mailbox.rpartition("@")[2].lower()
        self._mailbox = mailbox
        for host in self._places.hosts(mailbox.rpartition("@")[2].lower()):
            outcome = self._asked(host + POX, domain)
            if outcome is not None:
                return outcome
        return None


def _leave_unsaid(_host: str) -> None:
    """Nobody watches."""


def _not_offered(host: str, offered: Sequence[str]) -> SignInError:
    return SignInError(
        summary=Text(
            "{host} does not offer the kind of sign-in that is set; it offers {offered}.",
            {"host": host, "offered": ", ".join(offered)},
        ),
        remedy=Text("Choose another authentication below, then search again."),
        code="AuthenticationNotOffered",
    )


def _is_allowed(url: str) -> bool:
    try:
        require_allowed_address(url)
    except AttendantError:
        return False
    return True


def _refuse_microsoft(host: str) -> None:
    if is_microsoft(host):
        raise WrongAddress(
            summary=Text("The mailboxes of this domain are in Office 365."),
            remedy=Text("Choose the provider Office 365 above."),
            detail=host,
            code="MovedToOffice365",
        )
