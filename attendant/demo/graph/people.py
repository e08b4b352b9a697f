"""Users of the made-up house: search, and one of them.

Behaviour after https://learn.microsoft.com/graph/api/user-list and
https://learn.microsoft.com/graph/search-query-parameter
"""

import re
import uuid
from collections.abc import Iterable
from urllib.parse import urlencode

from attendant.core.contact import PhoneKind, normalized_mailbox
from attendant.demo.ews.setting import Setting
from attendant.demo.graph.messages import GraphRequest, Json, Refusal
from attendant.demo.mailboxes import Mailbox, MailboxKind

_CLAUSE = re.compile(r'"(\w+):((?:[^"\\]|\\.)*)"(?:\s+(?:OR|AND)\s+|\s*$)')
_ESCAPED = re.compile(r"\\(.)")
_SEARCHED = frozenset(("displayName", "mail", "userPrincipalName", "givenName", "surname", "mailNickname"))
_PAGE_DEFAULT = 100
_LARGEST_PAGE = 999
_IDS = uuid.UUID("9f1c0a52-6f0e-4d2b-9a9e-6a1f6d4f7b10")


def search_users(request: GraphRequest, setting: Setting) -> Json:
    """Answer a search of users, page by page.

    Raises:
        Refusal: It is not written as the service wants.
    """
    if request.headers.get("consistencylevel", "").lower() != "eventual":
        raise Refusal(
            400, "Request_UnsupportedQuery", "Request with $search query parameter only works with ConsistencyLevel."
        )
    found = _matches(request.query.get("$search", ""), setting)
    size = _number(request.query.get("$top", str(_PAGE_DEFAULT)), 1, _LARGEST_PAGE)
    first = _number(request.query.get("$skiptoken", "0"), 0, len(found))
    fields = request.query.get("$select", "").split(",")
    answer: dict[str, Json] = {
        "@odata.context": f"{request.base_url}/$metadata#users",
        "value": [_selected(user_of(mailbox), fields) for mailbox in found[first : first + size]],
    }
    if first + size < len(found):
        rest = {**request.query, "$skiptoken": str(first + size)}
        answer["@odata.nextLink"] = f"{request.base_url}/users?{urlencode(rest)}"
    return answer


def _matches(search: str, setting: Setting) -> list[Mailbox]:
    clauses = list(_CLAUSE.finditer(search))
    if not clauses or "".join(clause[0] for clause in clauses) != search:
        raise Refusal(400, "BadRequest", f"Syntax error in search clause: {search[:100]}")
    found: dict[str, Mailbox] = {}
    for clause in clauses:
        if clause[1] not in _SEARCHED:
            raise Refusal(400, "BadRequest", f"Property '{clause[1]}' is not searchable.")
        entry = _ESCAPED.sub(r"\1", clause[2])
        found |= {one.address: one for one in _people(setting.house.search(entry))}
    return list(found.values())


def _people(mailboxes: Iterable[Mailbox]) -> list[Mailbox]:
    return [mailbox for mailbox in mailboxes if mailbox.kind is MailboxKind.PERSON]


def mailbox_of(setting: Setting, key: str) -> Mailbox:
    """Return the mailbox of a user, named by address.

    Raises:
        Refusal: There is none.
    """
    mailbox = setting.house.mailbox(normalized_mailbox(key))
    if mailbox is None or mailbox.kind is MailboxKind.LIST:
        raise Refusal(404, "ErrorInvalidUser", f"The requested user '{key[:100]}' is invalid.")
    return mailbox


def user_id_of(mailbox: Mailbox) -> str:
    """Return the directory's key of a user, the same on every day."""
    return str(uuid.uuid5(_IDS, mailbox.address))


def one_user(request: GraphRequest, setting: Setting, key: str) -> Json:
    """Answer for one user, named by address.

    Raises:
        Refusal: There is none.
    """
    mailbox = setting.house.mailbox(normalized_mailbox(key))
    if mailbox is None or mailbox.kind is MailboxKind.LIST:
        raise Refusal(404, "Request_ResourceNotFound", f"Resource '{key[:100]}' does not exist.")
    context = f"{request.base_url}/$metadata#users/$entity"
    return {"@odata.context": context} | _selected(user_of(mailbox), request.query.get("$select", "").split(","))


def user_of(mailbox: Mailbox) -> dict[str, Json]:
    """Return a user with the fields that Graph gives where none are named."""
    contact = mailbox.contact
    mobile = [phone.number for phone in contact.phones if phone.kind is PhoneKind.MOBILE]
    return {
        "businessPhones": [phone.number for phone in contact.phones if phone.kind is PhoneKind.WORK],
        "displayName": contact.name,
        "givenName": mailbox.given_name or None,
        "jobTitle": contact.title or None,
        "mail": contact.mailbox or None,
        "mobilePhone": mobile[0] if mobile else None,
        "officeLocation": contact.place or None,
        "preferredLanguage": None,
        "surname": mailbox.surname or None,
        "userPrincipalName": contact.mailbox,
        "id": user_id_of(mailbox),
        "department": contact.department or None,
    }


def _selected(user: dict[str, Json], fields: list[str]) -> dict[str, Json]:
    wanted = [field.strip() for field in fields if field.strip()] or [name for name in user if name != "department"]
    return {name: user[name] for name in wanted if name in user}


def _number(text: str, least: int, most: int) -> int:
    if not text.isdecimal() or not least <= int(text[:9]) <= most:
        raise Refusal(400, "BadRequest", f"Invalid page size or token: {text[:20]}.")
    return int(text)
