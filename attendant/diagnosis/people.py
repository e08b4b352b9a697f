"""Puts a placeholder in the place of each person, the same one for the same person throughout."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import pairwise

from attendant.core.contact import Contact, normalized_mailbox
from attendant.core.redaction import redacted

_ADDRESS = re.compile(r"[^\s<>\"'(),;:\[\]{}=@\\/|?&]+(?:@|%40)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN = re.compile(r"[\s,._+()-]{1,3}")
_BESIDE = re.compile(r"\s*\(([^()]*)\)")
_NUMBER = re.compile(r"\+?\d(?:[ ()/.-]{0,2}\d){4,}")
_USER_IN_ADDRESS = re.compile(r"(?<=://)[^/\s@\"']+@")
_FEWEST_LETTERS = 3


class Pseudonyms:
    """Hides people in texts of one package; also runs what the log's own redaction takes out.

    Numbers are given as people turn up, so they say nothing about the directory. A single given name is not
    recognised: only a whole name in either order, a mail address, a telephone number.

    Args:
        contacts: The colleagues of the house.
        own: What to call texts that are no colleague's: the account, the person at the desk, their folder.
        secrets: What must not stand anywhere, whatever is around it.
    """

    def __init__(self, contacts: Iterable[Contact], own: Mapping[str, str], secrets: Iterable[str] = ()) -> None:
        """Learn who there is."""
        self._numbers: dict[object, int] = {}
        self._by_address: dict[str, object] = {}
        self._by_number: dict[str, object] = {}
        self._by_first_word: dict[str, list[tuple[tuple[str, ...], object]]] = {}
        for place, contact in enumerate(contacts):
            self._learn(place, contact)
        for known in self._by_first_word.values():
            known.sort(key=lambda one: -len(one[0]))
        self._secrets = _Exact(dict.fromkeys(secrets, "[removed]"))
        self._own_addresses = _Exact(
            {text: name for text, name in own.items() if text.find("@") > 0}, r"(?<![\w.%+-]){}(?!\.?[\w-])"
        )
        self._own = _Exact(own)

    def hide(self, text: str) -> str:
        """Return ``text`` without people and without secrets."""
        text = _composed(text)
        text = self._own_addresses.hide(self._secrets.hide(text))
        text = _USER_IN_ADDRESS.sub("[removed]@", redacted(text))
        text = _ADDRESS.sub(lambda found: self._of_address(found[0]), text)
        # Not before: half an address is none, and what is left of it would be somebody's name.
        text = self._own.hide(text)
        text = _NUMBER.sub(self._of_number, text)
        return "\n".join(map(self._without_names, text.split("\n")))

    def _learn(self, person: int, contact: Contact) -> None:
        if contact.mailbox:
            self._by_address[normalized_mailbox(contact.mailbox)] = person
        for phone in contact.phones:
            digits = _digits(phone.number)
            if digits:
                self._by_number.setdefault(digits, person)
        # "Layla Al-Rashid (ليلى الراشد)" is known by either name; one word in brackets is a department, or a place.
        beside = [name for name in _BESIDE.findall(contact.name) if len(_words(name)) > 1]
        for words in {_words(name) for name in (contact.name, _BESIDE.sub("", contact.name), *beside)}:
            if sum(map(len, words)) < _FEWEST_LETTERS:
                continue
            # "Rossi, Anna", "van der Müller, Jürgen": some words of the end stand first.
            for order in {words[turn:] + words[:turn] for turn in range(len(words))}:
                self._by_first_word.setdefault(order[0], []).append((order, person))

    def _placeholder(self, person: object) -> str:
        number = self._numbers.setdefault(person, len(self._numbers) + 1)
        return f"[person {number}]"

    def _of_address(self, found: str) -> str:
        address = normalized_mailbox(re.sub("%40", "@", found, flags=re.IGNORECASE))
        return self._placeholder(self._by_address.get(address, address))

    def _of_number(self, found: "re.Match[str]") -> str:
        person = self._by_number.get(_digits(found[0]))
        return found[0] if person is None else self._placeholder(person)

    def _without_names(self, line: str) -> str:
        words = list(_WORD.finditer(line))
        pieces: list[str] = []
        kept_to = place = 0
        while place < len(words):
            known = self._by_first_word.get(_folded(words[place][0]))
            length, person = self._named_at(line, words, place, known) if known else (0, None)
            if not length:
                place += 1
                continue
            pieces += [line[kept_to : words[place].start()], self._placeholder(person)]
            kept_to = words[place + length - 1].end()
            place += length
        return "".join([*pieces, line[kept_to:]]) if pieces else line

    @staticmethod
    def _named_at(
        line: str, words: list["re.Match[str]"], place: int, known: list[tuple[tuple[str, ...], object]]
    ) -> tuple[int, object]:
        """Return of how many words the name at ``place`` is, and whose; 0 words where there is none."""
        for name, person in known:
            found = words[place : place + len(name)]
            if tuple(_folded(word[0]) for word in found) == name and all(
                _BETWEEN.fullmatch(line, one.end(), following.start()) for one, following in pairwise(found)
            ):
                return len(name), person
        return 0, None


class _Exact:
    """Replaces texts as they stand, in whatever case.

    Args:
        names: What to put in the place of each.
        around: What must be so around it, a pattern with a gap for the text.
    """

    def __init__(self, names: Mapping[str, str], around: str = "{}") -> None:
        self._names = {_composed(text).casefold(): name for text, name in names.items() if len(text) >= _FEWEST_LETTERS}
        longest_first = sorted(self._names, key=len, reverse=True)
        either = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._pattern = re.compile(around.replace("{}", f"(?:{either})"), re.IGNORECASE)

    def hide(self, text: str) -> str:
        return self._pattern.sub(lambda found: self._names.get(found[0].casefold(), "[removed]"), text)


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_folded(found[0]) for found in _WORD.finditer(_composed(name)))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
