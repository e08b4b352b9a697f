"""Makes text that others wrote safe to put into one line: names and subjects are data, never layout or markup."""

import re
import unicodedata

_LINE_BREAKERS = {"Cc", "Zl", "Zp"}


def one_line(text: str) -> str:
    """Return ``text`` with line breaks as blanks and without marks that would turn the line's direction around.

    Each character is exchanged for exactly one other, so that positions in the text stay what they were. Overrides and
    embeddings of direction (Unicode UAX #9, U+202A to U+202E and U+2066 to U+2069) let a name rewrite what stands
    beside it; right-to-left letters themselves are fine and stay.
    """
    if text.isprintable():
        return text
    return "".join(_plain(character) for character in text)


def shortened(text: str, limit: int = 60) -> str:
    """Return ``text`` as one line of at most ``limit`` characters, for the middle of a sentence."""
    line = one_line(text).strip("\u200b ")
    return line if len(line) <= limit else line[: limit - 1] + "…"


def _plain(character: str) -> str:
    if "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069":
        return "\u200b"
    return " " if unicodedata.category(character) in _LINE_BREAKERS else character


def initials(name: str) -> str:
    """Return up to two letters for a person's round picture, the first of the first and of the last word."""
    without_brackets = re.sub(r"\(.*?\)", " ", one_line(name))
    words = [word for word in without_brackets.split() if word[0].isalnum()]
    if not words:
        return ""
    if unicodedata.east_asian_width(words[0][0]) == "W":
        return words[0][0]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def tooltip(*lines: str) -> str:
    """Return a tool tip that shows ``lines`` as they are; Qt would take a tag in plain text for markup."""
    from html import escape  # with the first tool tip: the names of all of HTML's letters come along

    return "<p style='white-space: pre-wrap'>" + "<br>".join(escape(one_line(line)) for line in lines) + "</p>"
