"""ResolveNames: the address book of the made-up house.

Behaviour after https://learn.microsoft.com/exchange/client-developer/web-service-reference/resolvenames-operation
"""

from attendant.core.contact import PhoneKind
from attendant.demo.ews.setting import Setting
from attendant.demo.ews.soap import Request, SchemaViolation, refusal, success, text_of
from attendant.demo.ews.versions import Schema
from attendant.demo.mailboxes import Mailbox, MailboxKind

MOST_CANDIDATES = 100

_MESSAGE = "ResolveNamesResponseMessage"
_SCOPES = frozenset({"ActiveDirectory", "ActiveDirectoryContacts", "Contacts", "ContactsActiveDirectory"})
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_PHONE_KEYS = {
    PhoneKind.WORK: ("BusinessPhone", "BusinessPhone2"),
    PhoneKind.HOME: ("HomePhone", "HomePhone2"),
    PhoneKind.MOBILE: ("MobilePhone",),
    PhoneKind.OTHER: ("OtherTelephone",),
}
_PHONE_ORDER = ("BusinessPhone", "BusinessPhone2", "HomePhone", "HomePhone2", "MobilePhone", "OtherTelephone")


def resolve_names(request: Request, setting: Setting) -> str:
    """Answer one ResolveNames request.

    Raises:
        SchemaViolation: It names none or several entries, or uses what its version does not know.
    """
    entries = request.all("m:UnresolvedEntry")
    if len(entries) != 1:
        raise SchemaViolation("The element 'ResolveNames' must hold exactly one 'UnresolvedEntry'.")
    entry = (entries[0].text or "").strip()
    if not entry:
        raise SchemaViolation("The 'UnresolvedEntry' element is invalid - The actual length is less than 1.")
    full = _BOOLEANS.get(request.element.get("ReturnFullContactData") or "")
    if full is None:
        raise SchemaViolation("The required attribute 'ReturnFullContactData' is missing.")
    scope = request.element.get("SearchScope") or "ActiveDirectoryContacts"
    if scope not in _SCOPES:
        raise SchemaViolation(f"The 'SearchScope' attribute is invalid - The value '{scope}' is invalid.")
    if request.element.get("ContactDataShape") and request.schema < Schema.EXCHANGE_2010_SP2:
        raise SchemaViolation("The 'ContactDataShape' attribute is not declared.")
    found = () if scope == "Contacts" else setting.house.search(_without_routing(entry))
    return (
        f"<m:ResolveNamesResponse><m:ResponseMessages>{_message(tuple(found), full=full)}"
        "</m:ResponseMessages></m:ResolveNamesResponse>"
    )


def _without_routing(entry: str) -> str:
    routing, colon, address = entry.partition(":")
    return address if colon and routing.lower() in {"smtp", "sip"} else entry


def _message(found: tuple[Mailbox, ...], *, full: bool) -> str:
    if not found:
        return refusal(_MESSAGE, "ErrorNameResolutionNoResults", "No results were found.")
    shown = found[:MOST_CANDIDATES]
    whole = "true" if len(shown) == len(found) else "false"
    resolutions = "".join(_resolution(mailbox, full=full) for mailbox in shown)
    content = (
        f'<m:ResolutionSet TotalItemsInView="{len(shown)}" IncludesLastItemInRange="{whole}">'
        f"{resolutions}</m:ResolutionSet>"
    )
    if len(found) == 1:
        return success(_MESSAGE, content)
    return (
        f'<m:{_MESSAGE} ResponseClass="Warning"><m:MessageText>Multiple results were found.</m:MessageText>'
        "<m:ResponseCode>ErrorNameResolutionMultipleResults</m:ResponseCode>"
        f"<m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>{content}</m:{_MESSAGE}>"
    )


def _resolution(mailbox: Mailbox, *, full: bool) -> str:
    kind = "PublicDL" if mailbox.kind is MailboxKind.LIST else "Mailbox"
    contact = _contact(mailbox) if full and mailbox.kind is MailboxKind.PERSON else ""
    return (
        f"<t:Resolution><t:Mailbox><t:Name>{text_of(mailbox.contact.name)}</t:Name>"
        f"<t:EmailAddress>{text_of(mailbox.address)}</t:EmailAddress><t:RoutingType>SMTP</t:RoutingType>"
        f"<t:MailboxType>{kind}</t:MailboxType></t:Mailbox>{contact}</t:Resolution>"
    )


def _contact(mailbox: Mailbox) -> str:
    contact = mailbox.contact
    phones: dict[str, str] = {}
    for phone in contact.phones:
        free_key = next((key for key in _PHONE_KEYS[phone.kind] if key not in phones), None)
        if free_key is not None:
            phones[free_key] = phone.number
    numbers = "".join(f'<t:Entry Key="{key}">{text_of(phones[key])}</t:Entry>' for key in _PHONE_ORDER if key in phones)
    return (
        f"<t:Contact><t:Culture>en-US</t:Culture><t:DisplayName>{text_of(contact.name)}</t:DisplayName>"
        f"{_filled('GivenName', mailbox.given_name)}<t:CompanyName>Contoso</t:CompanyName>"
        f'<t:EmailAddresses><t:Entry Key="EmailAddress1">SMTP:{text_of(mailbox.address)}</t:Entry></t:EmailAddresses>'
        f"{f'<t:PhoneNumbers>{numbers}</t:PhoneNumbers>' if numbers else ''}"
        f"<t:ContactSource>ActiveDirectory</t:ContactSource>{_filled('Department', contact.department)}"
        f"{_filled('JobTitle', contact.title)}{_filled('OfficeLocation', contact.place)}"
        f"{_filled('Surname', mailbox.surname)}</t:Contact>"
    )


def _filled(name: str, value: str) -> str:
    return f"<t:{name}>{text_of(value)}</t:{name}>" if value else ""
