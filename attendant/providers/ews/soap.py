"""The envelope: requests are put into it as text, answers are taken out of it, safely parsed."""

from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from attendant.core.errors import UnexpectedReply
from attendant.providers.exchange_words import error_for
from attendant.providers.replies import is_web_page, unreadable

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"
ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors"
NAMESPACES = {"s": SOAP, "m": MESSAGES, "t": TYPES, "e": ERRORS}

Element = Any
"""An lxml element; lxml publishes no types."""


def envelope(schema_version: str, body: str) -> bytes:
    """Return a request: ``body`` in an envelope that asks for the schema ``schema_version``.

    No time zone header: Exchange 2007 does not know it, and every request names its zone itself.
    """
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<s:Envelope xmlns:s="{SOAP}" xmlns:m="{MESSAGES}" xmlns:t="{TYPES}">'
        f'<s:Header><t:RequestServerVersion Version="{escape(schema_version)}"/></s:Header>'
        f"<s:Body>{body}</s:Body></s:Envelope>"
    ).encode()


def parse(body: bytes) -> Element:
    """Parse an answer.

    No entity is resolved, nothing is fetched, depth and size of texts have libxml2's own bounds, and the interpreter is
    free while libxml2 works. The whole at once takes a third less time than pieces as they arrive.

    Returns:
        The root element.

    Raises:
        UnexpectedReply: It is a web page, no XML, or XML with a document type, which SOAP 1.1 (section 3) forbids.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    if is_web_page(body):
        raise unreadable(body, "a web page")
    try:
        root = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        # Neither its sentence nor a chain to it: it quotes what stands there, which may be a piece of a subject.
        last, (line, column) = error.error_log.last_error, error.position
        kind = last.type_name if last is not None else "no XML"
        raise unreadable(body, f"{kind}, line {line}, column {column}") from None
    if root.getroottree().docinfo.doctype:
        raise UnexpectedReply(detail="the answer declares a document type")
    return root


def text_of(element: Element, path: str) -> str:
    """Return the trimmed text at ``path``, "" where there is none."""
    return (element.findtext(path, "", NAMESPACES) or "").strip()


def server_version(root: Element) -> str:
    """Return what ``ServerVersionInfo`` says, as ``15.2.1118 (V2017_07_11)``; "" where it is missing.

    https://learn.microsoft.com/exchange/client-developer/web-service-reference/serverversioninfo
    """
    info = root.find("s:Header/t:ServerVersionInfo", NAMESPACES)
    if info is None:
        return ""
    build = ".".join(info.get(part, "?") for part in ("MajorVersion", "MinorVersion", "MajorBuildNumber"))
    schema = info.get("Version", "")
    return f"{build} ({schema})" if schema else build


def body_of(root: Element, answer: str) -> Element:
    """Return the element ``answer`` of the body.

    Args:
        root: The parsed envelope.
        answer: Name with prefix, for example ``m:ResolveNamesResponse``.

    Raises:
        AttendantError: The body holds a fault, put into our words.
        UnexpectedReply: It holds something else.
    """
    fault = root.find("s:Body/s:Fault", NAMESPACES)
    if fault is not None:
        raise _fault_error(fault)
    found = root.find(f"s:Body/{answer}", NAMESPACES)
    if found is None:
        raise UnexpectedReply(detail=f"no {answer} in the answer")
    return found


def successful_message(root: Element, operation: str, message: str) -> Element:
    """Return the one response message of an answer that holds what was asked for.

    Args:
        root: The parsed envelope.
        operation: What was asked, for example ``FindItem``.
        message: Name of its response messages.

    Raises:
        AttendantError: The answer is a fault or an error, put into our words.
        UnexpectedReply: It holds something else.
    """
    path = f"m:ResponseMessages/m:{message}"
    found = body_of(root, f"m:{operation}Response").find(path, NAMESPACES)
    if found is None:
        raise UnexpectedReply(detail=f"no {path} in the answer")
    code = text_of(found, "m:ResponseCode")
    if code != "NoError":
        raise error_for(code, text_of(found, "m:MessageText"), back_off_s(found.find("m:MessageXml", NAMESPACES)))
    return found


def _fault_error(fault: Element) -> Exception:
    code = text_of(fault, "detail/e:ResponseCode") or text_of(fault, "faultcode").rpartition(":")[2]
    message = text_of(fault, "detail/e:Message") or text_of(fault, "faultstring")
    return error_for(code, message, back_off_s(fault.find("detail/t:MessageXml", NAMESPACES)))


def back_off_s(message_xml: Element | None) -> float | None:
    """Read ``BackOffMilliseconds`` in seconds, None where there is none or it is no number."""
    for value in message_xml.iterfind("t:Value", NAMESPACES) if message_xml is not None else ():
        if value.get("Name") == "BackOffMilliseconds":
            try:
                return min(max(int(value.text or ""), 0) / 1000, 3600.0)
            except ValueError:
                return None
    return None
