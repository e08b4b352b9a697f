"""Searches the organisation's address book (ResolveNames).

https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation
"""

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape

from attendant.core.contact import Contact, PhoneKind, PhoneNumber, normalized_mailbox
from attendant.core.errors import UnexpectedReply
from attendant.providers.ews.soap import NAMESPACES, Element, back_off_s, body_of, envelope, text_of
from attendant.providers.exchange_words import error_for

_LONGEST_NAME = 255
_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\U00010000-\U0010ffff]")
_NOBODY = frozenset(("ErrorNameResolutionNoResults", "ErrorNameResolutionNoMailbox"))
_MORE_THAN_ONE = "ErrorNameResolutionMultipleResults"
_PEOPLE = frozenset(("", "Mailbox", "Contact", "OneOff"))
# https://learn.microsoft.com/exchange/client-developer/web-service-reference/mailboxtype
_LISTS = frozenset(("PublicDL", "PrivateDL", "GroupMailbox"))

# https://learn.microsoft.com/exchange/client-developer/web-service-reference/entry-phonenumber; in the order to try.
_PHONES = {
    "BusinessPhone": PhoneKind.WORK,
    "BusinessPhone2": PhoneKind.WORK,
    "CompanyMainPhone": PhoneKind.WORK,
    "MobilePhone": PhoneKind.MOBILE,
    "HomePhone": PhoneKind.HOME,
    "HomePhone2": PhoneKind.HOME,
    "OtherTelephone": PhoneKind.OTHER,
}


def entry_for(name: str) -> str:
    """Return what a person typed as the server takes it: trimmed, not too long, without what XML cannot carry."""
    return _NOT_XML.sub(" ", name).strip()[:_LONGEST_NAME]


def resolve_names_request(schema_version: str, entry: str) -> bytes:
    """Return the request; one name each, because the server takes no more than one that is ambiguous."""
    return envelope(
        schema_version,
        '<m:ResolveNames ReturnFullContactData="true" SearchScope="ActiveDirectory">'
        f"<m:UnresolvedEntry>{escape(entry)}</m:UnresolvedEntry></m:ResolveNames>",
    )


def contacts_from(root: Element) -> tuple[Contact, ...]:
    """Return the people of an answer, in the server's order.

    Raises:
        AttendantError: The answer is a fault or an error.
        UnexpectedReply: It cannot be understood.
    """
    return tuple(_contact(one) for one in _resolutions(root) if _kind(one) in _PEOPLE)


def lists_from(root: Element) -> tuple[Contact, ...]:
    """Return the lists of an answer, by name and address; raises like ``contacts_from``."""
    return tuple(_contact(one) for one in _resolutions(root) if _kind(one) in _LISTS)


def names_a_list(root: Element, mailbox: str) -> bool:
    """Whether ``mailbox``, which was asked for, is a list's address; raises like ``contacts_from``.

    A list's second address is answered under its first one, so that a single answer need not bear the address.
    """
    lists = lists_from(root)
    return any(one.mailbox == mailbox for one in lists) or (len(lists) == 1 and not contacts_from(root))


def _resolutions(root: Element) -> Sequence[Element]:
    path = "m:ResponseMessages/m:ResolveNamesResponseMessage"
    message = body_of(root, "m:ResolveNamesResponse").find(path, NAMESPACES)
    if message is None:
        raise UnexpectedReply(detail=f"no {path} in the answer")
    code = text_of(message, "m:ResponseCode")
    if code in _NOBODY:
        return []
    if code not in ("NoError", _MORE_THAN_ONE):
        back_off = back_off_s(message.find("m:MessageXml", NAMESPACES))
        raise error_for(code, text_of(message, "m:MessageText"), back_off)
    found: Sequence[Element] = message.findall("m:ResolutionSet/t:Resolution", NAMESPACES)
    return found


def _kind(resolution: Element) -> str:
    return text_of(resolution, "t:Mailbox/t:MailboxType")


def _contact(resolution: Element) -> Contact:
    details = resolution.find("t:Contact", NAMESPACES)
    mailbox = _smtp_address(resolution, details)
    if details is None:
        return Contact(0, text_of(resolution, "t:Mailbox/t:Name") or mailbox, mailbox, source="exchange")
    numbers = {
        entry.get("Key"): (entry.text or "").strip() for entry in details.iterfind("t:PhoneNumbers/t:Entry", NAMESPACES)
    }
    return Contact(
        contact_id=0,
        name=text_of(details, "t:DisplayName") or text_of(resolution, "t:Mailbox/t:Name") or mailbox,
        mailbox=mailbox,
        department=text_of(details, "t:Department"),
        title=text_of(details, "t:JobTitle"),
        place=text_of(details, "t:OfficeLocation"),
        phones=tuple(PhoneNumber(kind, numbers[key]) for key, kind in _PHONES.items() if numbers.get(key)),
        source="exchange",
    )


def _smtp_address(resolution: Element, details: Element | None) -> str:
    """Return the mail address; old servers give an X.500 name in its place and the true one among the details."""
    address = text_of(resolution, "t:Mailbox/t:EmailAddress")
    routing = text_of(resolution, "t:Mailbox/t:RoutingType").upper() or "SMTP"
    if routing == "SMTP" and "@" in address:
        return normalized_mailbox(address)
    entries = details.iterfind("t:EmailAddresses/t:Entry", NAMESPACES) if details is not None else ()
    smtp = [text[5:] for entry in entries if (text := (entry.text or "").strip()).lower().startswith("smtp:")]
    return normalized_mailbox(smtp[0]) if smtp else ""
