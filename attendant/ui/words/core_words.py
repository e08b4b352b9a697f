"""Texts of the core in the language of the interface."""

import re

from PySide6.QtCore import QCoreApplication

from attendant.core.text import Text
from attendant.ui.words.time_words import language

NAMES = frozenset({"Exchange", "Microsoft", "Office", "Windows"})
"""Names that sentences of the core begin with; they keep their capital wherever they stand."""

_CAPITAL_AFTER_A_COLON = frozenset({"de"})
"""Languages in which a whole sentence begins with a capital after a colon too (German: Amtliche Regelung, § 54)."""

translate = QCoreApplication.translate


def words(text: Text) -> str:
    """Return a text of the core in the language of the interface, its gaps filled."""
    values = {name: words(value) if isinstance(value, Text) else value for name, value in text.values.items()}
    try:
        return str(Text(translate("core", text.source), values))
    except (LookupError, ValueError):  # a translation that names gaps which its source has not
        return str(Text(text.source, values))


def clause(text: Text) -> str:
    """Return a sentence of the core as it reads after a colon: no full stop, and the capital where it belongs.

    A sentence that begins with a gap, such as a host, a name or an abbreviation keeps its first letter.
    """
    said = words(text).rstrip().removesuffix(".")
    word = re.match(r"[^\W\d_]+", translate("core", text.source))
    if word is None or word[0] in NAMES or _is_abbreviation(word[0]) or language() in _CAPITAL_AFTER_A_COLON:
        return said
    return said[:1].lower() + said[1:]


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()
