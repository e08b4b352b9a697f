"""What a keystroke in the search box costs with many contacts, against two ways that come to mind first.

    python -m tests.benchmarks.search [--contacts 50000] [--json]

All three fill an item model without a view. Ours ranks, the proxies filter only. One of them folds in Python's
``filterAcceptsRow``, the other keeps folded strings. Ratios compare the same keystrokes, measured in turns.
"""

import argparse
import gc
import json
import random
import statistics
import time
import unicodedata
from collections.abc import Callable, Sequence

from anyascii import anyascii
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.directory.search import SearchIndex

_SYLLABLES = (
    "an na ro ssi mar co ber tha sch mi dt le on ja ku bo lu ca gi pe ter son mül lør jo hann ßen é lie vic to ria"
    " ren zo wei ghe or ta tia na bi an chi ng uy ễn ki ra sa to"
)
_DEPARTMENTS = "Sales|Service|Research & Development|Human resources|Einkauf|Finanzen|Légal|Logistik|Vertrieb|Board"
_TITLES = "Key account manager|Engineer|Assistant|Geschäftsführerin|Head of|Buyer|Technician|Clerk|Nurse|Architect"
_TOWNS = "Pisa|Zürich|München|Århus|Paris|London|Kraków|Wien|Praha|Athens"
# What people type, letter by letter; "<" takes the last one back.
_TYPED = (
    "anna ros|müller|mueller|ber ja|sales an|4512|+49 551 22|johannßen|lør|élie|wei münch|<<<<<|research|tia na bi"
    "|kira|sato zür|xyzq|o'|an an|victoria <<<<<<<<|marco.ber|ssi ro|e|i|s|r|b2|head of|assist co|praha ta"
)


def made_up_contacts(number: int) -> list[Contact]:
    """Return people with accents, several fields and numbers; the same ones each time."""
    dice = random.Random(50_000)  # noqa: S311 -- not a secret, a repeatable example

    def word() -> str:
        return "".join(dice.choices(_SYLLABLES.split(), k=dice.choice((2, 2, 3)))).title()

    contacts = []
    for contact_id in range(1, number + 1):
        first, last = word(), word()
        contacts.append(
            Contact(
                contact_id,
                f"{first} {last}",
                f"{anyascii(first)}.{anyascii(last)}@example.com".lower(),
                department=dice.choice(_DEPARTMENTS.split("|")),
                title=f"{dice.choice(_TITLES.split('|'))} {dice.randint(1, 30)}",
                place=f"{dice.choice(_TOWNS.split('|'))}, B{dice.randint(1, 5)}.{dice.randint(1, 400)}",
                phones=(
                    PhoneNumber(PhoneKind.WORK, f"+49 551 {dice.randint(1000, 99999)}"),
                    PhoneNumber(PhoneKind.MOBILE, f"0171 {dice.randint(1_000_000, 9_999_999)}"),
                ),
                favourite=dice.random() < 0.001,
            )
        )
    return contacts


def keystrokes() -> list[str]:
    """Return the text in the search box after each keystroke."""
    texts = []
    for typed in _TYPED.split("|"):
        text = ""
        for key in typed:
            text = text[:-1] if key == "<" else text + key
            texts.append(text)
    return [text for text in texts if text.strip()]


class _Rows(QAbstractListModel):
    """The contacts at the places that it was given."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names
        self._shown: Sequence[int] = range(len(names))

    def show(self, places: Sequence[int]) -> None:
        self.beginResetModel()
        self._shown = places
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._names[self._shown[index.row()]] if role == Qt.ItemDataRole.DisplayRole else None


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return anyascii("".join(letter for letter in decomposed if not unicodedata.combining(letter)))


def _texts_of(contact: Contact) -> list[str]:
    numbers = ["".join(filter(str.isdigit, phone.number)) for phone in contact.phones]
    return [contact.name, contact.department, contact.title, contact.place, contact.mailbox, *numbers]


class _FoldingProxy(QSortFilterProxyModel):
    """Folds every field of every row at every keystroke."""

    def __init__(self, contacts: Sequence[Contact]) -> None:
        super().__init__()
        self._texts = [_texts_of(contact) for contact in contacts]
        self._fragments: list[str] = []

    def type(self, query: str) -> None:
        self.beginFilterChange()
        self._fragments = _fold(query).split()
        self.endFilterChange()
        self.rowCount()  # a proxy filters when it is asked, not before

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 -- Qt's name
        text = "\n".join(map(_fold, self._texts[row]))
        return all(fragment in text for fragment in self._fragments)


class _FoldedProxy(_FoldingProxy):
    """Folded once and kept."""

    def __init__(self, contacts: Sequence[Contact]) -> None:
        super().__init__(contacts)
        self._folded = ["\n".join(map(_fold, texts)) for texts in self._texts]

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802 -- Qt's name
        text = self._folded[row]
        return all(fragment in text for fragment in self._fragments)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def measure(number: int, rounds: int) -> dict[str, float]:
    """Type everything and return the figures; times in milliseconds unless the name says otherwise."""
    contacts = made_up_contacts(number)
    names = [contact.name for contact in contacts]
    build_s = _seconds(lambda: SearchIndex(contacts))
    index = SearchIndex(contacts)
    update_s = _seconds(lambda: index.updated(contacts[:1]))
    model, source = _Rows(names), _Rows(names)
    folding, folded = _FoldingProxy(contacts), _FoldedProxy(contacts)
    # The program does the same once it has loaded.
    gc.collect()
    gc.freeze()

    typed = keystrokes()
    times: list[float] = []
    against: dict[str, list[tuple[float, float]]] = {"folding": [], "folded": []}
    for proxy in (folding, folded):
        proxy.setSourceModel(source)
    for turn in range(rounds):
        index = SearchIndex(contacts)
        gc.collect()
        for place, text in enumerate(typed):
            ours = _seconds(lambda: model.show(index.search(text).contact_ids))  # noqa: B023 -- called at once
            times.append(ours)
            if turn == 0:
                against["folded"].append((ours, _seconds(lambda: folded.type(text))))  # noqa: B023 -- called at once
            # Seconds each: a sample has to do.
            if turn == 0 and place % 12 == 0:
                against["folding"].append((ours, _seconds(lambda: folding.type(text))))  # noqa: B023 -- called at once
    guess_s = _seconds(lambda: index.did_you_mean("rosssi"))

    def ratio(pairs: list[tuple[float, float]]) -> float:
        return round(sum(ours for ours, _ in pairs) / sum(theirs for _, theirs in pairs), 4)

    percentiles = statistics.quantiles(times, n=100)
    return {
        "contacts": number,
        "keystrokes": len(times),
        "build_s": round(build_s, 2),
        "update_one_s": round(update_s, 3),
        "did_you_mean_ms": round(guess_s * 1e3, 1),
        "keystroke_median_ms": round(percentiles[49] * 1e3, 2),
        f"keystroke_p99_ms_{number}": round(percentiles[98] * 1e3, 2),
        "keystroke_most_ms": round(max(times) * 1e3, 2),
        "ratio_vs_folding_proxy": ratio(against["folding"]),
        "ratio_vs_folded_proxy": ratio(against["folded"]),
    }


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--contacts", type=int, default=50_000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--json", action="store_true")
    asked = arguments.parse_args()
    application = QCoreApplication([])
    figures = measure(asked.contacts, asked.rounds)
    if asked.json:
        print(json.dumps(figures))
    else:
        for name, value in figures.items():
            print(f"{name:32}{value:>12}")
    del application


if __name__ == "__main__":
    main()
