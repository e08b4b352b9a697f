"""Searches the organisation's people (users).

https://learn.microsoft.com/graph/api/user-list and https://learn.microsoft.com/graph/search-query-parameter
"""

from collections.abc import Iterator

from attendant.core.contact import Contact, PhoneKind, PhoneNumber, normalized_mailbox
from attendant.core.errors import PermissionMissing
from attendant.providers.graph.connection import Access, GraphConnection
from attendant.providers.graph.items import text_from
from attendant.providers.graph.json_reading import Json
from attendant.providers.graph.pages import pages

_BASIC = "displayName,mail,userPrincipalName"
_MORE = _BASIC + ",department,jobTitle,officeLocation,businessPhones,mobilePhone"
_MOST = 100
_PAGE = "50"
_LONGEST_NAME = 255


def entry_for(name: str) -> str:
    """Return what a person typed as the service takes it: in one line, not too long."""
    return text_from(name)[:_LONGEST_NAME].strip()


def search_for(entry: str) -> str:
    """Return the ``$search`` for people whose name, address or sign-in name begins like ``entry``."""
    quoted = entry.replace("\\", "\\\\").replace('"', '\\"')
    return " OR ".join(f'"{field}:{quoted}"' for field in ("displayName", "mail", "userPrincipalName"))


def people_named(connection: GraphConnection, access: Access, entry: str) -> tuple[Contact, ...]:
    """Return the people found, at most a hundred, in the service's order.

    Raises:
        AttendantError: The search failed.
    """
    try:
        return _found(connection, access, entry, _MORE)
    except PermissionMissing:
        # The least permission shows names and addresses only; some tenants refuse the whole for asking for more.
        return _found(connection, access, entry, _BASIC)


def _found(connection: GraphConnection, access: Access, entry: str, fields: str) -> tuple[Contact, ...]:
    contacts: list[Contact] = []
    for user in _users(connection, access, entry, fields):
        if len(contacts) == _MOST:
            break
        contacts.append(_contact(user))
    return tuple(contacts)


def _users(connection: GraphConnection, access: Access, entry: str, fields: str) -> Iterator[dict[str, Json]]:
    query = {"$search": search_for(entry), "$select": fields, "$top": _PAGE}
    # Search works on copies of the directory that may be seconds behind, and wants that accepted.
    for page in pages(connection, "/users", access, query, ConsistencyLevel="eventual"):
        yield from page


def _contact(user: dict[str, Json]) -> Contact:
    mailbox = normalized_mailbox(text_from(user.get("mail")))
    business = user.get("businessPhones")
    numbers = [(PhoneKind.WORK, text_from(one)) for one in business] if isinstance(business, list) else []
    numbers.append((PhoneKind.MOBILE, text_from(user.get("mobilePhone"))))
    return Contact(
        contact_id=0,
        name=text_from(user.get("displayName")) or mailbox or text_from(user.get("userPrincipalName")),
        mailbox=mailbox,
        department=text_from(user.get("department")),
        title=text_from(user.get("jobTitle")),
        place=text_from(user.get("officeLocation")),
        phones=tuple(PhoneNumber(kind, number) for kind, number in numbers if number),
        source="graph",
    )
