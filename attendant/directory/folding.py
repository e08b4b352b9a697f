"""Brings a text and what is typed for it to the same plain letters, so that "muller" and "mueller" find "Müller"."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

Fold = Callable[[str], str]

_FIRST_MARK = "\u0300"
"""Below it stand Latin letters only, no mark that sits on a letter, and nothing of East Asia. The patterns are for what
goes beyond: making them takes longer than folding all names of a house that has none."""

# Spellings that people use where the keyboard lacks the letter, beside the one without the mark.
# The same syllables in the other script, at the same distance each (Unicode, chapter 18.4).
_HIRAGANA = {katakana: katakana - 0x60 for katakana in range(0x30A1, 0x30F7)}
_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "þ": "th", "ð": "dh"}


def forms(text: str) -> tuple[str, ...]:
    """Return every way in which ``text`` may be looked for: lower-case words with one blank between them.

    The plain letters come first ("müller" as "muller"), then where they differ: spelled out ("mueller"), with words
    joined that punctuation or East Asian script had split ("o'brien" as "obrien"), and East Asian characters as such.
    """
    found = [_words(text, fold) for fold in _folds_for(text)]
    if not text.isascii() or not text.replace(" ", "").isalnum():
        found += [_joined_words(text, fold) for fold in _folds_for(text)]
    return tuple(dict.fromkeys(form for form in found if form))


def variants(fragment: str) -> tuple[str, ...]:
    """Return what to look for in the ``forms`` of a text when ``fragment`` (without blanks) was typed.

    East Asian characters are looked for as such: their reading would find every other character that sounds alike.
    Empty where the fragment holds nothing but punctuation.
    """
    if not _has_east_asian(fragment):
        return forms(fragment)
    found = (_words(fragment, _character), _joined_words(fragment, _character))
    return tuple(dict.fromkeys(form for form in found if form))


def plain(text: str) -> str:
    """Return the first form of ``text``, which is also its place in the order of names."""
    return _words(text, _plain)


@lru_cache(maxsize=4096)
def aligned_forms(text: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return each of the ``forms`` with the place in ``text`` that every one of its characters stems from."""
    found: dict[str, tuple[int, ...]] = {}
    for joined in (False, True):
        for fold in _folds_for(text):
            form, origins = _aligned(text, fold, joined=joined)
            if form:
                found.setdefault(form, origins)
    return tuple(found.items())


def cluster_end(text: str, start: int) -> int:
    """Return where the visible character that begins at ``start`` ends."""
    match = _cluster().match(text, start)
    return match.end() if match else start


def _folds_for(text: str) -> tuple[Fold, ...]:
    if text.isascii():
        return (_plain,)
    if _has_east_asian(text):
        return (_plain, _written_out, _character)
    return (_plain, _written_out)


def _fold(text: str, fold: Fold) -> str:
    if text.isascii():
        return text.translate(_ASCII)
    return "".join(map(fold, text if _is_plain_latin(text) else _cluster().findall(text)))


def _words(text: str, fold: Fold) -> str:
    return " ".join(_fold(text, fold).split())


def _joined_words(text: str, fold: Fold) -> str:
    words = (_fold(word, fold).replace(" ", "") for word in text.split())
    return " ".join(filter(None, words))


def _aligned(text: str, fold: Fold, *, joined: bool) -> tuple[str, tuple[int, ...]]:
    letters: list[str] = []
    origins: list[int] = []
    gap = False
    for match in _cluster().finditer(text):
        piece = match.group()
        if piece.isspace():
            gap = True
            continue
        for letter in fold(piece):
            if letter == " ":
                gap = gap or not joined
                continue
            if gap and letters:
                letters.append(" ")
                origins.append(match.start())
            gap = False
            letters.append(letter)
            origins.append(match.start())
    return "".join(letters), tuple(origins)


@lru_cache(maxsize=8192)
def _plain(cluster: str) -> str:
    if cluster.isascii():
        return _letters(cluster)
    letters = "".join(filter(_is_no_mark, unicodedata.normalize("NFKD", cluster)))
    if letters.isascii() and letters.isalnum():  # an accent taken off, as of nearly all Latin letters
        return _letters(letters)
    from anyascii import anyascii

    composed = unicodedata.normalize("NFKC", cluster).casefold()
    if _is_ideographic(composed):
        return "".join(f" {_letters(anyascii(character))} " for character in composed)
    reading = _letters(anyascii(composed))
    return reading if reading.strip() else _letters(composed)


@lru_cache(maxsize=8192)
def _written_out(cluster: str) -> str:
    composed = unicodedata.normalize("NFC", cluster).casefold()
    return _WRITTEN_OUT.get(composed) or _plain(cluster)


@lru_cache(maxsize=8192)
def _character(cluster: str) -> str:
    composed = unicodedata.normalize("NFKC", cluster).casefold().translate(_HIRAGANA)
    return _letters(composed) if _has_east_asian(composed) else _plain(cluster)


@cache
def _cluster() -> re.Pattern[str]:
    """Match one visible character: a first code point and the marks on it (combining, kana voicing, joiners)."""
    return re.compile(
        r".[\u00ad\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u20d0-\u20ff\u3099\u309a\ufe00-\ufe2f\uff9e\uff9f]*",
        re.DOTALL,
    )


@cache
def _east_asian() -> re.Pattern[str]:
    return re.compile(
        "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
    )


@cache
def _ideograph() -> re.Pattern[str]:
    return re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")


def _is_plain_latin(text: str) -> bool:
    return max(text, default="") < _FIRST_MARK and "\u00ad" not in text


def _has_east_asian(text: str) -> bool:
    return max(text, default="") >= "\u3040" and _east_asian().search(text) is not None


def _is_ideographic(text: str) -> bool:
    return max(text, default="") >= "\u3400" and _ideograph().search(text) is not None


def _is_no_mark(character: str) -> bool:
    return not "\u0300" <= character <= "\u036f"


def _letters(text: str) -> str:
    """Return ``text`` in lower case with a blank for whatever is neither letter nor digit."""
    if not text:
        return ""
    return "".join(character if character.isalnum() else " " for character in text.lower())


_ASCII = {code: _letters(chr(code)) for code in range(128)}
