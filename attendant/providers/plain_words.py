"""Turns what people wrote in a mail program into plain text: automatic replies come as web pages."""

import re
from html.parser import HTMLParser

_LONGEST = 2_000
_TAG = re.compile(
    r"</?\s*(html|head|body|meta|style|div|p|br|span|font|table|tr|td|ul|ol|li|a|b|i|u|o:p)\b[^>]*>", re.IGNORECASE
)
_NOT_SHOWN = re.compile(
    "[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\ufeff\\ud800-\\udfff"
    "\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]"  # marks that turn the direction of what follows
)
_BLOCKS = frozenset(("div", "p", "tr", "li", "h1", "h2", "h3", "table", "ul", "ol"))
_SILENT = frozenset(("head", "style", "script", "title"))


def plain_words(written: str) -> str:
    """Return ``written`` as lines of plain text, without tags, styles and what cannot be seen; cut where too long.

    Text without tags stays as it is, so that ``Anna <anna@example.com>`` keeps its address.
    """
    text = written.replace("\r\n", "\n").replace("\r", "\n")
    if _TAG.search(text):
        reader = _Reader()
        reader.feed(text)
        reader.close()
        text = "".join(reader.pieces)
    lines = (" ".join(_NOT_SHOWN.sub(" ", line).split()) for line in text.split("\n"))
    plain = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rstrip() + "…"


class _Reader(HTMLParser):
    """Collects what a web page shows as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self.pieces.append("\n")
        else:
            self._end_line_at(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        else:
            self._end_line_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            # Line ends of the source mean no more than a blank.
            line = data.replace("\n", " ")
            if line.strip(" ") or not self.pieces or self.pieces[-1] != "\n":
                self.pieces.append(line)

    def _end_line_at(self, tag: str) -> None:
        """Begin a line at a block; where blocks touch, one is enough: mail programs make every line a block."""
        if tag in _BLOCKS and self.pieces and self.pieces[-1] != "\n":
            self.pieces.append("\n")
