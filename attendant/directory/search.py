"""Finds colleagues while a person types: folded strings in memory, scanned whole at every keystroke.

Scanning beats an index here. A full-text index finds words and their beginnings only, and a receptionist types what
she heard, from the middle of a name too. Fifty thousand short strings are scanned in a few milliseconds as long as
the loop runs in C, which is why scores are kept as one byte a contact and added up as long integers.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import chain, compress, pairwise, repeat
from operator import contains, or_
from string import ascii_lowercase, digits

from attendant.core.contact import Contact
from attendant.directory import folding
from attendant.directory.order import place_in_list

Fragment = tuple[str, ...]
"""What one typed fragment may look like in a folded text; any of them will do."""

# The score of one contact for one fragment; 0 is no match.
_OTHER_FIELD, _INSIDE_WORD, _WORD_START, _NAME_START = range(1, 5)
_MOST_FRAGMENTS = 12
_ONLY = tuple(bytes(score == level for score in range(256)) for level in range(_MOST_FRAGMENTS * _NAME_START + 1))
# Going through some texts in a Python loop beats scanning all in C while they are at most one in so many.
_FEW_OF_ALL = 4
_REMEMBERED = 128
# Fewer contacts are scanned faster than pairs of letters are noted.
_SCANNED_WHOLE = 5_000
# A department that so many share is scanned once for all of them.
_SHARED_BY_ONE_IN = 256
_MOST_SIMILAR_WORDS = 6
_SHORTEST_GUESSED = 3
_TWO_SLIPS_FROM = 6
# Fewer digits are rather an extension, and its zero belongs to it.
_SHORTEST_WITHOUT_ZEROS = 3


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Who matches a query.

    Attributes:
        contact_ids: Everyone who matches, the best first.
        fragments: What was looked for, for ``spans``.
        is_guess: Nothing matched as typed, and ``contact_ids`` are people whose names are similar ("did you mean").
    """

    contact_ids: tuple[int, ...]
    fragments: tuple[Fragment, ...] = ()
    is_guess: bool = False

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return which characters of ``text`` matched, as (start, end) in ``text`` itself, sorted and apart."""
        return matched_spans(text, self.fragments)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One contact made ready: its place in the order and its folded fields, as ``_lines``."""

    contact_id: int
    order: tuple[bool, str, str, int]
    name: str
    fields: tuple[str, ...]
    numbers: str

    @classmethod
    def of(cls, contact: Contact) -> "_Entry":
        forms = folding.forms(contact.name)
        # Mostly the name again, and then not worth a second look: "anna.rossi" as "anna rossi".
        local_part, _, domain = re.sub(r"[._-]", " ", contact.mailbox).partition("@")
        texts = (contact.department, contact.title, contact.place, local_part, domain)
        fields = tuple(_folded_lines(text) for text in texts if text)
        numbers = _lines(re.sub(r"\D", "", phone.number) for phone in contact.phones)
        return cls(contact.contact_id, place_in_list(contact), _lines(forms), fields, numbers)


class _Column:
    """One folded text for each contact, scanned for what was typed.

    A mask is an integer with one byte a contact, 1 where it matches. With many contacts it is noted which texts hold
    which two letters side by side; only those with the rarest pair of what was typed need a look then.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        # New copies lie in memory in the order of scanning: measured, a scan takes a quarter of the time.
        self._texts = "\0".join((*texts, "")).split("\0")[:-1]
        self._pairs: defaultdict[tuple[str, str], array[int]] = defaultdict(lambda: array("I"))
        if len(self._texts) > _SCANNED_WHOLE:
            for place, text in enumerate(self._texts):
                for pair in set(pairwise(text)):
                    self._pairs[pair].append(place)
        self._letters = {letter: self._scan(letter) for letter in ascii_lowercase + digits} if self._pairs else {}
        self.find = lru_cache(_REMEMBERED)(self._find)

    def _find(self, needle: str) -> int:
        """Return the mask of the texts that hold ``needle``."""
        if needle in self._letters:
            return self._letters[needle]
        if self._pairs and len(needle) > 1:
            places: Sequence[int] = min((self._pairs.get(pair, ()) for pair in pairwise(needle)), key=len)
            if len(needle) == 2:
                return self._mask(places)
            if len(places) * _FEW_OF_ALL < len(self._texts):
                texts = self._texts
                return self._mask([place for place in places if needle in texts[place]])
        return self._scan(needle)

    def _scan(self, needle: str) -> int:
        return int.from_bytes(bytes(map(contains, self._texts, repeat(needle))), "little")

    def _mask(self, places: Iterable[int]) -> int:
        mask = bytearray(len(self._texts))
        for place in places:
            mask[place] = 1
        return int.from_bytes(mask, "little")


class SearchIndex:
    """Searches a fixed set of contacts by fragments of any field, in any order.

    Building belongs into a worker: 2,000 contacts take some 50 ms and 3 MB, 50,000 some 2 s and 70 MB. Searching
    belongs to one thread at a time. An index does not change: ``updated`` makes the next one and takes over the folded
    texts of whoever stayed the same, which halves the time.

    Args:
        contacts: Whom to find. A later contact with the same id replaces an earlier one.
    """

    def __init__(self, contacts: Iterable[Contact] = ()) -> None:
        """Fold and order ``contacts``."""
        self._prepare({contact.contact_id: _Entry.of(contact) for contact in contacts})

    def __len__(self) -> int:
        """Return how many contacts can be found."""
        return len(self._ids)

    def updated(self, changed: Iterable[Contact] = (), removed: Iterable[int] = ()) -> "SearchIndex":
        """Return an index in which ``changed`` contacts are new or replaced and the ids in ``removed`` are gone."""
        entries = dict(self._entries)
        entries.update((contact.contact_id, _Entry.of(contact)) for contact in changed)
        for contact_id in removed:
            entries.pop(contact_id, None)
        index = SearchIndex()
        index._prepare(entries)
        return index

    def search(self, query: str) -> SearchResult:
        """Find everyone for whom each blank-separated fragment of ``query`` is in some field.

        Order: the sum over the fragments of where they were found (start of the name, start of a word of the name,
        inside one, another field), favourites first among equals, then by name. Accents, case and in phone
        numbers the blanks, signs and leading zeros do not matter. An empty query finds everyone.
        """
        fragments = fragments_of(query)
        if not fragments:
            return SearchResult(self._ids)
        return SearchResult(self._ranked(self._scores(fragments)), fragments)

    def did_you_mean(self, query: str) -> SearchResult:
        """Find those whose names differ from ``query`` by a slip or two of the finger, for when nobody matches.

        Takes several times as long as ``search``: with many contacts better called when the typing pauses.
        """
        fragments = tuple(map(self._guess, fragments_of(query)))
        return SearchResult(self._ranked(self._scores(fragments)), fragments, is_guess=True)

    def _prepare(self, entries: dict[int, _Entry]) -> None:
        ordered = sorted(entries.values(), key=lambda entry: entry.order)
        owners: defaultdict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(ordered):
            for field in entry.fields:
                owners[field].append(place)
        shared = {field for field, places in owners.items() if len(places) * _SHARED_BY_ONE_IN > len(ordered)}

        self._entries = entries
        self._ids = tuple(entry.contact_id for entry in ordered)
        self._names = _Column(entry.name for entry in ordered)
        self._own_fields = _Column(
            "".join(field for field in entry.fields if field not in shared and field not in entry.name)
            for entry in ordered
        )
        self._numbers = _Column(entry.numbers for entry in ordered)
        self._shared_fields = {field: self._mask_of(owners[field]) for field in shared}
        self._words: list[str] | None = None

    def _scores(self, fragments: Iterable[Fragment]) -> bytes:
        """Return the sum of each contact's scores as a byte, 0 where one of the fragments does not match."""
        total, is_match = 0, -1
        for fragment in fragments:
            in_name = self._find(self._names, fragment)
            word_start = self._find(self._names, fragment, after=" ") if in_name else 0
            name_start = self._find(self._names, fragment, after="\n ") if word_start else 0
            elsewhere = self._elsewhere(fragment) & ~in_name
            is_match &= in_name | elsewhere
            total += _OTHER_FIELD * elsewhere + _INSIDE_WORD * in_name + word_start + name_start
        return (total & (is_match * 255)).to_bytes(len(self._ids), "little")

    def _elsewhere(self, fragment: Fragment) -> int:
        found = self._find(self._own_fields, fragment)
        for field, mask in self._shared_fields.items():
            if any(needle in field for needle in fragment):
                found |= mask
        number = tuple(_as_dialled(needle) for needle in fragment if needle.isdigit())
        return found | self._find(self._numbers, number)

    def _find(self, column: _Column, fragment: Fragment, *, after: str = "") -> int:
        return reduce(or_, (column.find(after + needle) for needle in fragment), 0)

    def _mask_of(self, places: Iterable[int]) -> int:
        mask = bytearray(len(self._ids))
        for place in places:
            mask[place] = 1
        return int.from_bytes(mask, "little")

    def _ranked(self, scores: bytes) -> tuple[int, ...]:
        ids = self._ids
        if scores.count(0) > len(scores) // 2:
            ids = tuple(compress(ids, scores))
            scores = scores.translate(None, b"\0")
        levels = (level for level in range(len(_ONLY) - 1, 0, -1) if level in scores)
        return tuple(chain.from_iterable(compress(ids, scores.translate(_ONLY[level])) for level in levels))

    def _guess(self, fragment: Fragment) -> Fragment:
        """Return ``fragment`` with the words of names beside it that differ by a slip or two of the finger.

        Numbers are not guessed: a number that is nearly right belongs to somebody else.
        """
        typed = fragment[0]
        if len(typed) < _SHORTEST_GUESSED or any(character.isdigit() for character in typed):
            return fragment
        if self._words is None:
            self._words = sorted({word for entry in self._entries.values() for word in entry.name.split()})
        # With the first name that nobody has; many calls go by without one.
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        slips = 2 if len(typed) >= _TWO_SLIPS_FROM else 1
        for words in (self._words, [word[: len(typed)] for word in self._words]):
            similar = process.extract(typed, words, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_SIMILAR_WORDS)
            if similar:
                return tuple(dict.fromkeys((*fragment, *(word for word, _, _ in similar))))
        return fragment


def fragments_of(query: str) -> tuple[Fragment, ...]:
    """Return what to look for when ``query`` was typed; fragments beyond the twelfth are left out."""
    fragments = (_without_longer(folding.variants(word)) for word in query.replace("@", " ").split()[:_MOST_FRAGMENTS])
    return tuple(dict.fromkeys(fragment for fragment in fragments if fragment))


def matched_spans(text: str, fragments: Iterable[Fragment]) -> tuple[tuple[int, int], ...]:
    """Return which characters of ``text`` the ``fragments`` match, as (start, end) in ``text``, sorted and apart.

    Each fragment counts once, at the start of a word where there is a choice.
    """
    aligned = folding.aligned_forms(text)
    found = (_span(text, aligned, fragment) for fragment in fragments)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(span for span in found if span is not None):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def _span(text: str, aligned: Iterable[tuple[str, tuple[int, ...]]], fragment: Fragment) -> tuple[int, int] | None:
    inside = None
    for form, origins in aligned:
        for needle in fragment:
            at_word = f" {form}".find(f" {needle}")
            place = at_word if at_word >= 0 else form.find(needle)
            if place < 0:
                continue
            span = origins[place], folding.cluster_end(text, origins[place + len(needle) - 1])
            if at_word >= 0:
                return span
            inside = inside or span
    return inside


def _as_dialled(number: str) -> str:
    """Return digits without the zeros that lead out of a town or a country: "0551…" and "0049551…" mean "+49 551…"."""
    significant = number.lstrip("0")
    return significant if len(significant) >= _SHORTEST_WITHOUT_ZEROS else number


def _without_longer(fragment: Fragment) -> Fragment:
    """Drop variants that begin with another one: whatever holds them holds that one too."""
    return tuple(v for v in fragment if not any(v != other and v.startswith(other) for other in fragment))


def _lines(forms: Iterable[str]) -> str:
    """Put each form on a line of its own behind a blank, so that a word's and a line's start can be looked for."""
    return "".join(f"\n {form}" for form in forms)


@lru_cache(maxsize=4096)
def _folded_lines(text: str) -> str:
    return _lines(folding.forms(text))
