"""SOAP envelopes: reading requests, wrapping answers, putting refusals into faults."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from attendant.demo.ews.versions import Schema, ServerVersion, schema_for

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"
ERRORS = "http://schemas.microsoft.com/exchange/services/2006/errors"

_NAMESPACES = {"s": SOAP, "m": MESSAGES, "t": TYPES}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Element(Protocol):
    """The part of an lxml element that the operations use; lxml publishes no types."""

    @property
    def tag(self) -> str:
        """Name in James Clark's notation."""

    @property
    def text(self) -> str | None:
        """Text before the first child."""

    def get(self, key: str) -> str | None:
        """Return an attribute, or None."""

    def find(self, path: str, namespaces: dict[str, str]) -> "Element | None":
        """Return the first match of an ElementPath, or None."""

    def findall(self, path: str, namespaces: dict[str, str]) -> "list[Element]":
        """Return all matches of an ElementPath."""

    def __iter__(self) -> "Iterator[Element]":
        """Iterate over the children."""


class SoapFault(Exception):
    """The request as a whole is refused.

    Args:
        code: EWS response code, "ErrorSchemaValidation" for one.
        text: The sentence that a real server sends with it.
        violation: What broke the schema, or "".
        back_off_ms: For how long to stay away, where the server is busy.
    """

    def __init__(self, code: str, text: str, violation: str = "", back_off_ms: int | None = None) -> None:
        """Keep the parts of the fault."""
        super().__init__(text)
        self.code = code
        self.text = text
        self.violation = violation
        self.back_off_ms = back_off_ms


class SchemaViolation(SoapFault):
    """The request does not follow the schema of the version that it names.

    Args:
        violation: The element or attribute and the rule it broke.
    """

    def __init__(self, violation: str) -> None:
        """Put the violation into the words of Exchange."""
        super().__init__("ErrorSchemaValidation", f"The request failed schema validation: {violation}", violation)


@dataclass(frozen=True, slots=True)
class Request:
    """One operation that somebody asks for.

    Attributes:
        operation: Name of the element in the SOAP body.
        element: That element.
        schema: Version of the schema to read and answer by.
    """

    operation: str
    element: Element
    schema: Schema

    def one(self, path: str, below: Element | None = None) -> Element:
        """Return the first element at ``path``.

        Raises:
            SchemaViolation: There is none.
        """
        found = self.maybe(path, below)
        if found is None:
            raise SchemaViolation(f"The element '{self.operation}' has incomplete content. Expected: '{path}'.")
        return found

    def maybe(self, path: str, below: Element | None = None) -> Element | None:
        """Return the first element at ``path`` (prefixes ``m`` and ``t``), or None."""
        return (self.element if below is None else below).find(path, _NAMESPACES)

    def all(self, path: str, below: Element | None = None) -> list[Element]:
        """Return all elements at ``path``."""
        return (self.element if below is None else below).findall(path, _NAMESPACES)

    def text(self, path: str, below: Element | None = None) -> str:
        """Return the text of the first element at ``path``, trimmed.

        Raises:
            SchemaViolation: There is no such element.
        """
        return (self.one(path, below).text or "").strip()

    def choice(self, path: str, choices: frozenset[str], below: Element | None = None) -> str:
        """Return the text at ``path``, which must be one of ``choices``.

        Raises:
            SchemaViolation: It is missing or another word.
        """
        word = self.text(path, below)
        if word not in choices:
            raise SchemaViolation(f"The '{path}' element is invalid - The value '{word}' is not one of its choices.")
        return word

    def number(self, path: str, below: Element | None = None) -> int:
        """Return the text at ``path`` as a whole number.

        Raises:
            SchemaViolation: It is missing or no number.
        """
        return whole_number(path, self.text(path, below))


def whole_number(name: str, value: str) -> int:
    """Return ``value`` as a number.

    Raises:
        SchemaViolation: It is none, or one that no field of EWS can hold.
    """
    if not re.fullmatch(r"[+-]?[0-9]{1,9}", value):
        raise SchemaViolation(f"The '{name}' element is invalid - The value '{value}' is not a valid Int32 value.")
    return int(value)


def read_request(body: bytes, server: ServerVersion) -> Request:
    """Read a SOAP envelope.

    Args:
        body: What came over the wire.
        server: The version that reads it.

    Raises:
        SoapFault: It is not well-formed, no SOAP, names no operation, or a version unknown to this server.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        envelope = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SchemaViolation("The document is not well-formed XML.") from error
    if envelope.tag != f"{{{SOAP}}}Envelope":
        raise SchemaViolation("The document element is not a SOAP 1.1 Envelope.")
    requested = envelope.find("s:Header/t:RequestServerVersion", _NAMESPACES)
    schema = schema_for(server, None if requested is None else (requested.get("Version") or "").strip())
    if schema is None:
        raise SoapFault("ErrorInvalidServerVersion", "The specified server version is invalid.")
    operations = envelope.findall("s:Body/*", _NAMESPACES)
    if len(operations) != 1:
        raise SoapFault("ErrorInvalidRequest", "The request is invalid.")
    name = etree.QName(operations[0])
    if name.namespace != MESSAGES:
        raise SoapFault("ErrorInvalidRequest", "The request is invalid.")
    return Request(name.localname, operations[0], schema)


def text_of(value: str) -> str:
    """Return ``value`` as XML character data; what XML cannot carry is left out."""
    return escape(_NOT_IN_XML.sub("", value))


def attribute_of(value: str) -> str:
    """Return ``value`` as a quoted XML attribute value."""
    return quoteattr(_NOT_IN_XML.sub("", value))


def envelope_of(content: str, server: ServerVersion) -> bytes:
    """Wrap the answer of an operation.

    The namespace prefixes ``m`` and ``t`` stand declared on the envelope.
    """
    major, minor, build, revision = server.build
    schema_name = f' Version="{server.schema_name}"' if server.schema_name else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<s:Envelope xmlns:s="{SOAP}" xmlns:m="{MESSAGES}" xmlns:t="{TYPES}"><s:Header>'
        f'<t:ServerVersionInfo MajorVersion="{major}" MinorVersion="{minor}" MajorBuildNumber="{build}"'
        f' MinorBuildNumber="{revision}"{schema_name}/></s:Header><s:Body>{content}</s:Body></s:Envelope>'
    ).encode()


def fault_of(fault: SoapFault) -> bytes:
    """Put a refusal into a SOAP fault as Exchange 2010 and later write it, which is without a header.

    A client that wants to know the version must ask something that is answered:
    https://github.com/OfficeDev/ews-java-api/pull/3 and the faults that Microsoft's reference shows, such as
    https://learn.microsoft.com/exchange/client-developer/web-service-reference/findconversation-operation
    """
    violation = ""
    if fault.violation:
        violation = (
            f'<t:MessageXml xmlns:t="{TYPES}"><t:LineNumber>0</t:LineNumber><t:LinePosition>0</t:LinePosition>'
            f"<t:Violation>{text_of(fault.violation)}</t:Violation></t:MessageXml>"
        )
    if fault.back_off_ms is not None:
        violation = (
            f'<t:MessageXml xmlns:t="{TYPES}"><t:Value Name="BackOffMilliseconds">{fault.back_off_ms}</t:Value>'
            "</t:MessageXml>"
        )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="{SOAP}"><s:Body><s:Fault>'
        f'<faultcode xmlns:a="{TYPES}">a:{fault.code}</faultcode>'
        f'<faultstring xml:lang="en-US">{text_of(fault.text)}</faultstring><detail>'
        f'<e:ResponseCode xmlns:e="{ERRORS}">{fault.code}</e:ResponseCode>'
        f'<e:Message xmlns:e="{ERRORS}">{text_of(fault.text)}</e:Message>{violation}'
        "</detail></s:Fault></s:Body></s:Envelope>"
    ).encode()


def success(element: str, content: str) -> str:
    """Return one response message of an operation that went well."""
    return f'<m:{element} ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>{content}</m:{element}>'


def refusal(element: str, code: str, text: str, content: str = "") -> str:
    """Return one response message that carries an error."""
    return (
        f'<m:{element} ResponseClass="Error"><m:MessageText>{text_of(text)}</m:MessageText>'
        f"<m:ResponseCode>{code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>{content}</m:{element}>"
    )
