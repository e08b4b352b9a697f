"""What an entry of the directory must look like; import, editor and store ask the same rules."""

import re
import unicodedata

from attendant.core.contact import Contact, normalized_mailbox
from attendant.core.text import Text

# Active Directory allows display names of 256 characters; nothing that people are called by is longer.
LONGEST_FIELD = 256
LONGEST_NOTES = 4_000
# RFC 5321, 4.5.3.1: 256 for a path, which has two angle brackets around the address.
LONGEST_MAILBOX = 254
LONGEST_NUMBER = 64

# Letters by Unicode's account, and yet nothing is seen of them: the fillers of Hangul.
_BLANK_LETTERS = "\u115f\u1160\u3164\uffa0"
_UNREADABLE = "\ufffd"
"""Stands where bytes were no letter of the character set in which a file was read."""
_IN_BRACKETS = re.compile(r"<([^<>]*)>\s*$")
_SCHEME = re.compile(r"^(?:mailto|smtp):\s*", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@<>()\[\]\\,;:\"]+@[^\s@<>()\[\]\\,;:\"/]+")


def problem_with_name(name: str) -> Text | None:
    """Return why ``name`` cannot be a display name, or None."""
    if not any(map(_is_seen, name)):
        return Text("A name is needed.")
    if not any(map(str.isalnum, name)):
        return Text("A name needs at least one letter or digit.")
    return problem_with_text(name)


def plain_address(text: str) -> str:
    """Return the mail address that ``text`` means, as it is kept.

    What other programs put around an address is no part of it: ``mailto:`` and ``SMTP:``, a name before angle brackets
    (RFC 5322, 3.4), and the signs without width that come along when it is copied from a page.
    """
    seen = text if text.isprintable() else "".join(filter(_takes_room, text))
    in_brackets = _IN_BRACKETS.search(seen)
    address = (in_brackets[1] if in_brackets else seen).strip()
    return normalized_mailbox(_SCHEME.sub("", address))


def problem_with_mailbox(mailbox: str) -> Text | None:
    """Return why ``mailbox`` cannot be a mail address, or None; empty is fine, then there is no calendar to ask."""
    address = plain_address(mailbox)
    if not address:
        return None
    if address.startswith("/o="):
        return Text("This is an internal Exchange address; the mail address with an @ is needed.")
    if len(address) > LONGEST_MAILBOX:
        return Text(
            "A mail address has at most {limit} characters; this one has {length}.", _lengths(address, LONGEST_MAILBOX)
        )
    if address.count("@") != 1:
        return Text("A mail address has exactly one @, as in anna.rossi@example.com.")
    local_part, domain = address.split("@")
    labels = domain.split(".")
    if (
        not _MAILBOX.fullmatch(address)
        or not address.isprintable()
        or _UNREADABLE in address
        or ".." in local_part
        or local_part[0] == "."
        or local_part[-1] == "."
    ):
        return Text("This is not a valid mail address.")
    if any(not label or label[0] == "-" or label[-1] == "-" for label in labels):
        return Text("What follows the @ is not a valid domain.")
    return None


def problem_with_number(number: str) -> Text | None:
    """Return why ``number`` cannot be a phone number, or None; empty is fine."""
    if not number.strip():
        return None
    if len(number) > LONGEST_NUMBER:
        return Text(
            "A phone number has at most {limit} characters; this one has {length}.", _lengths(number, LONGEST_NUMBER)
        )
    if not any(character.isdigit() for character in number):
        return Text("A phone number needs at least one digit.")
    return None


def problem_with_text(text: str, limit: int = LONGEST_FIELD) -> Text | None:
    """Return why ``text`` cannot stand in a field of at most ``limit`` characters, or None."""
    if _UNREADABLE in text:
        return Text("Some letters here cannot be read; they are marked with �.")
    if len(text) > limit:
        return Text("At most {limit} characters fit here; this has {length}.", _lengths(text, limit))
    return None


def problem_with(contact: Contact) -> tuple[str, Text] | None:
    """Return the first value of ``contact`` that breaks a rule, and the rule; None where all is well."""
    checks = [
        (contact.name, problem_with_name(contact.name)),
        (contact.mailbox, problem_with_mailbox(contact.mailbox)),
        *((phone.number, problem_with_number(phone.number)) for phone in contact.phones),
        *((text, problem_with_text(text)) for text in (contact.department, contact.title, contact.place)),
        (contact.notes, problem_with_text(contact.notes, LONGEST_NOTES)),
    ]
    return next(((value, problem) for value, problem in checks if problem is not None), None)


def _takes_room(character: str) -> bool:
    """Whether ``character`` is more than a control or a mark without width."""
    return unicodedata.category(character) not in ("Cc", "Cf")


def _is_seen(character: str) -> bool:
    return _takes_room(character) and not character.isspace() and character not in _BLANK_LETTERS


def _lengths(text: str, limit: int) -> dict[str, object]:
    return {"limit": limit, "length": len(text)}
