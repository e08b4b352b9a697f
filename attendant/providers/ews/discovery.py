"""Finds the EWS address by a mail address (Autodiscover), in the order that Outlook goes by.

Credentials go only to a host of the mail domain, or to one that a person has agreed to, over TLS that the system
trusts, and only where it asked for them in the way that is set. Nothing is kept on the disk. Blocking: worker threads.

https://learn.microsoft.com/exchange/client-developer/exchange-web-services/autodiscover-for-exchange
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import requests

from attendant.core.errors import AddressRefused, AttendantError, SignInError, WrongAddress
from attendant.core.ports import Clock, ProxyLookup, RefusalMemory
from attendant.core.text import Text
from attendant.providers.calls import guarded_call
from attendant.providers.ews.config import Authentication, EwsConfig
from attendant.providers.ews.sign_in import SignInGate
from attendant.providers.ews.soap import Element
from attendant.providers.http import Limits, OpenSockets, equip, proxies_for, require_allowed_address
from attendant.providers.replies import schemes_offered

_POX = "/autodiscover/autodiscover.xml"
_SOAP = "/autodiscover/autodiscover.svc"
_REQUEST = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"
_RESPONSE = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"
_SETTINGS = "http://schemas.microsoft.com/exchange/2010/Autodiscover"
_MOST_HOPS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_MICROSOFT = ("outlook.com", "office365.com", "office.com", "office365.us", "apps.mil", "outlook.cn")


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
class Found:
    """The address of Exchange Web Services.

    Attributes:
        ews_url: To enter into the settings.
        host: Who named it.
    """

    ews_url: str
    host: str


@dataclass(frozen=True, slots=True)
class AsksFirst:
    """The domain points to a host outside of it; credentials go there only after a person agreed.

    Attributes:
        host: Where it points.
        domain: The mail domain that pointed there.
    """

    host: str
    domain: str


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look; replaced by tests, which have no domain of their own.

    Attributes:
        hosts: Addresses of web servers to ask, for a domain.
        pointer: Address that may point elsewhere without TLS, for a domain; never gets credentials.
        services: Looks up ``_autodiscover._tcp``: hosts and ports, best first.
    """

    hosts: Callable[[str], Sequence[str]] = lambda domain: (f"https://{domain}", f"https://autodiscover.{domain}")
    pointer: Callable[[str], str] = lambda domain: f"http://autodiscover.{domain}{_POX}"
    services: Callable[[str], Sequence[tuple[str, int]]] = services_of


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
        self._places = places or Places()
        self._limits = limits or Limits(connect_s=5.0, read_s=10.0, answer_s=20.0, answer_bytes=1024 * 1024)
        self._watching = OpenSockets()
        self._hops = 0

    def run(self) -> Found | AsksFirst:
        """Search.

        Returns:
            The address, or the question whether another host may be asked.

        Raises:
            CredentialsRefused: The password was refused; nothing more was tried.
            AttendantError: Nothing was found, with what to do.
        """
        domain = self._mailbox.rpartition("@")[2].lower().rstrip(".")
        if "@" not in self._mailbox or not domain:
            raise AddressRefused(
                summary=Text("A mail address is needed to find the EWS URL."),
                remedy=Text("Enter the user name as name@example.com, or the EWS URL itself."),
            )
        question: AsksFirst | None = None
        for url in self._candidates(domain):
            outcome = self._asked(url, domain)
            if isinstance(outcome, Found):
                return outcome
            question = question or outcome
        if question is not None:
            return question
        raise WrongAddress(
            summary=Text("No EWS address was found for {domain}.", {"domain": domain}),
            remedy=Text("Ask your administrator for the EWS URL; it usually ends in /EWS/Exchange.asmx."),
            code="NotDiscovered",
        )

    def close(self) -> None:
        """End what is under way; any thread."""
        self._watching.close()

    def _candidates(self, domain: str) -> Iterator[str]:
        for host in self._places.hosts(domain):
            yield host + _POX
            yield host + _SOAP
        pointed = self._pointed_to(self._places.pointer(domain))
        if pointed:
            yield pointed
        for host, port in self._places.services(domain):
            address = f"https://{host}" if port == 443 else f"https://{host}:{port}"
            yield address + _POX

    def _asked(self, url: str, domain: str) -> Found | AsksFirst | None:
        """Ask one address; None where it does not help."""
        if not _is_allowed(url):
            return None
        host = (urlsplit(url).hostname or "").lower()
        _refuse_microsoft(host)
        if not self._is_trusted(host, domain):
            return AsksFirst(host, domain)
        answer = self._knocked(url)
        if answer is None:
            return None
        if answer.status_code in _REDIRECTS:
            return self._followed(answer.headers.get("Location", ""), domain)
        authentication = Authentication(self._config.authentication)
        if answer.status_code != 401 or not set(schemes_offered(answer.headers)) & set(authentication.schemes):
            return None
        try:
            root = self._signed_in_answer(url)
        except SignInError:
            raise
        except AttendantError:
            return None
        return self._read(root, host, domain)

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
        except AttendantError:
            return None

    def _signed_in_answer(self, url: str) -> Element:
        from attendant.providers.ews.protocol import EwsConnection

        config = replace(self._config, ews_url=url, certificate_sha256="", account="")
        connection = EwsConnection(
            config,
            password=self._password,
            tokens=None,
            proxies=self._proxies,
            clock=self._clock,
            limits=self._limits,
        )
        request = _soap_request(self._mailbox, url) if url.endswith(".svc") else _pox_request(self._mailbox)
        try:
            if not self._password:
                return connection.ask(request)
            with SignInGate(config.refusal_account, self._password, self._refusals).passage():
                return connection.ask(request)
        finally:
            connection.close()

    def _read(self, root: Element, host: str, domain: str) -> Found | AsksFirst | None:
        urls = [text for name in ("EwsUrl", "ASUrl") for text in _texts(root, name)]
        named = dict(zip(_texts(root, "Name"), _texts(root, "Value"), strict=False))
        urls += [named[name] for name in ("ExternalEwsUrl", "InternalEwsUrl") if named.get(name)]
        for url in urls:
            if _is_allowed(url):
                _refuse_microsoft((urlsplit(url).hostname or "").lower())
                return Found(url, host)
        for address in (*_texts(root, "RedirectAddr"), *_texts(root, "RedirectTarget")):
            if "@" in address:
                return self._moved_to(address)
        for url in (*_texts(root, "RedirectUrl"), *_texts(root, "RedirectTarget")):
            return self._followed(url, domain)
        return None

    def _moved_to(self, mailbox: str) -> Found | AsksFirst | None:
        """Search again for the address under which the account is known elsewhere; each host must be agreed to."""
        self._hops += 1
        if self._hops > _MOST_HOPS or mailbox.lower() == self._mailbox.lower():
            return None
        domain = self._mailbox.rpartition("@")[2].lower()
        self._mailbox = mailbox
        for host in self._places.hosts(mailbox.rpartition("@")[2].lower()):
            outcome = self._asked(host + _POX, domain)
            if outcome is not None:
                return outcome
        return None


def _is_allowed(url: str) -> bool:
    try:
        require_allowed_address(url)
    except AttendantError:
        return False
    return True


def _refuse_microsoft(host: str) -> None:
    if any(host == known or host.endswith("." + known) for known in _MICROSOFT):
        raise WrongAddress(
            summary=Text("The mailboxes of this domain are in Office 365."),
            remedy=Text("Choose the provider Office 365 above."),
            detail=host,
            code="MovedToOffice365",
        )


def _texts(root: Element, name: str) -> list[str]:
    found = (element for element in root.iter() if isinstance(element.tag, str) and element.tag.endswith("}" + name))
    return [text for element in found if (text := (element.text or "").strip())]


def _pox_request(mailbox: str) -> bytes:
    """https://learn.microsoft.com/exchange/client-developer/web-service-reference/pox-autodiscover-request-for-exchange."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="{_REQUEST}"><Request>'
        f"<EMailAddress>{escape(mailbox)}</EMailAddress>"
        f"<AcceptableResponseSchema>{_RESPONSE}</AcceptableResponseSchema></Request></Autodiscover>"
    ).encode()


def _soap_request(mailbox: str, url: str) -> bytes:
    """https://learn.microsoft.com/exchange/client-developer/web-service-reference/getusersettings-operation-soap."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<soap:Envelope xmlns:a="{_SETTINGS}" xmlns:wsa="http://www.w3.org/2005/08/addressing" '
        'xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Header>'
        "<a:RequestedServerVersion>Exchange2010</a:RequestedServerVersion>"
        f"<wsa:Action>{_SETTINGS}/Autodiscover/GetUserSettings</wsa:Action><wsa:To>{escape(url)}</wsa:To></soap:Header>"
        "<soap:Body><a:GetUserSettingsRequestMessage><a:Request><a:Users><a:User>"
        f"<a:Mailbox>{escape(mailbox)}</a:Mailbox></a:User></a:Users><a:RequestedSettings>"
        "<a:Setting>ExternalEwsUrl</a:Setting><a:Setting>InternalEwsUrl</a:Setting>"
        "</a:RequestedSettings></a:Request></a:GetUserSettingsRequestMessage></soap:Body></soap:Envelope>"
    ).encode()
