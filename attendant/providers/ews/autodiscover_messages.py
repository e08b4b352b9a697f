"""The two forms of Autodiscover, plain XML and SOAP: what is asked, and what an answer says."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from attendant.providers.ews.soap import Element

POX = "/autodiscover/autodiscover.xml"
SOAP = "/autodiscover/autodiscover.svc"
_REQUEST = "http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006"
_RESPONSE = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"
_SETTINGS = "http://schemas.microsoft.com/exchange/2010/Autodiscover"

_UNKNOWN_MAILBOX = ("500", "501", "InvalidUser", "InvalidDomain")
"""Error codes of both forms: "The e-mail address can't be found", and that it is none.

https://learn.microsoft.com/exchange/client-developer/web-service-reference/error-pox
https://learn.microsoft.com/exchange/client-developer/web-service-reference/errorcode-soap
"""


@dataclass(frozen=True, slots=True)
class Said:
    """What an answer says.

    Attributes:
        ews_urls: Addresses of Exchange Web Services, the likeliest first.
        mailbox: Mail address to search by instead, or "".
        elsewhere: Address of the server to ask instead, or "".
        knows_mailbox: False where the server says that there is no such mailbox.
    """

    ews_urls: tuple[str, ...]
    mailbox: str
    elsewhere: str
    knows_mailbox: bool


def request_for(mailbox: str, url: str) -> bytes:
    """Return what to send to ``url``, in the form that is spoken there, to learn of ``mailbox``."""
    return _soap_request(mailbox, url) if url.endswith(".svc") else _pox_request(mailbox)


def said_in(root: Element) -> Said:
    """Read an answer of either form; what it does not hold is empty."""
    named = dict(zip(_texts(root, "Name"), _texts(root, "Value"), strict=False))
    urls = [text for name in ("EwsUrl", "ASUrl") for text in _texts(root, name)]
    urls += [named[name] for name in ("ExternalEwsUrl", "InternalEwsUrl") if named.get(name)]
    targets = _texts(root, "RedirectTarget")
    mailboxes = [text for text in (*_texts(root, "RedirectAddr"), *targets) if "@" in text]
    elsewhere = [text for text in (*_texts(root, "RedirectUrl"), *targets) if "@" not in text]
    knows_mailbox = not any(code in _UNKNOWN_MAILBOX for code in _texts(root, "ErrorCode"))
    return Said(tuple(urls), (*mailboxes, "")[0], (*elsewhere, "")[0], knows_mailbox)


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
