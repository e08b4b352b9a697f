"""Telephone numbers as people write them, turned into what a telephone program dials."""

import re
import unicodedata

_EXTENSION = re.compile(
    r"(?:;\s*ext=|\bext(?:ension)?\b\.?|\bx|\bdurchwahl\b|\bdw\b\.?|\bint(?:erno)?\b\.?)\s*:?\s*(\d{1,9})\s*$",
    re.IGNORECASE,
)
_TRUNK_ZERO = re.compile(r"^(\s*\+[\d\s./-]*?)\(\s*0\s*\)")


def tel_uri(written: str) -> str:
    """Return a number as a ``tel:`` address (RFC 3966).

    Digits of any script count. The zero in brackets that is not dialled from abroad is left out, and an extension
    stands apart, so that neither makes another number of it. A number without a leading plus is the house's own; its
    ``phone-context`` is left out although the RFC asks for it, since telephone programs do not understand it.
    """
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", written)))
    extension = _EXTENSION.search(plain)
    number = (
        plain if extension is None or not re.search(r"\d", plain[: extension.start()]) else plain[: extension.start()]
    )
    digits = re.sub(r"[^0-9+*#]", "", _TRUNK_ZERO.sub(r"\1", number))
    dialled = ("+" if digits.startswith("+") else "") + digits.replace("+", "").replace("#", "%23")
    return f"tel:{dialled}" + (f";ext={extension[1]}" if extension is not None and number != plain else "")


def _plain(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
