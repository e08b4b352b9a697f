import unicodedata
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.directory import folding, search
from attendant.directory.search import SearchIndex, fragments_of, matched_spans


def people(*names: str) -> SearchIndex:
    return SearchIndex(Contact(number, name) for number, name in enumerate(names, start=1))


def found(query: str, *names: str) -> list[str]:
    return [names[contact_id - 1] for contact_id in people(*names).search(query).contact_ids]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("muller", "Müller"),
        ("mueller", "Müller"),
        ("MÜLLER", "Müller"),
        ("müller", "Muller"),
        ("müller", "Mueller"),
        ("muller", "Mu\u0308ller"),
        ("mu\u0308ller", "Müller"),
        ("grossmann", "Großmann"),
        ("großmann", "Grossmann"),
        ("soren", "Søren"),
        ("soeren", "Søren"),
        ("søren", "Soren"),
        ("lukasz", "Łukasz"),
        ("obrien", "O'Brien"),
        ("o'brien", "O’Brien"),
        ("o'brien", "OBrien"),
        ("annemarie", "Anne-Marie"),
        ("anne-marie", "Anne Marie"),
        ("marie", "Anne-Marie"),
        ("nguyen", "Nguyễn"),
        ("yuriy", "Юрий"),
        ("юрий", "Yuriy"),
        ("eleni", "Ελένη"),
        ("xiao", "王小明"),
        ("wangxiaoming", "王小明"),
        ("wang xiao", "王小明"),
        ("小", "王小明"),
        ("小明", "王小明"),
        ("sakura", "さくら"),
        ("サク", "サクラ"),
        ("gim", "김민수"),
        ("민수", "김민수"),
        ("サクラ", "田中 さくら"),
        ("さくら", "田中 サクラ"),
        ("ｻｸﾗ", "田中 さくら"),
        ("ross anna", "Anna Rossi"),
        ("oss nn", "Anna Rossi"),
        ("  anna   ", "Anna Rossi"),
        ("anna\u00a0rossi", "Anna Rossi"),
    ],
)
def test_query_finds_name(query: str, name: str) -> None:
    assert found(query, "Zoe Quist", name) == [name]


@pytest.mark.parametrize(
    ("query", "name"), [("annb", "Anna Rossi"), ("anna bruno", "Anna Rossi"), ("汪", "王小明"), ("ue", "Muller")]
)
def test_query_does_not_find_name(query: str, name: str) -> None:
    assert found(query, name) == []


ANNA = Contact(
    7,
    "Anna Rossi",
    "a.rossi@example.com",
    department="Research, R&D",
    title="Geschäftsführerin",
    place="Zürich, B-2.117",
    phones=(PhoneNumber(PhoneKind.WORK, "+41 (44) 123-45 67"),),
)


@pytest.mark.parametrize(
    "query",
    [
        "a.rossi@example.com",
        "rossi@ex",
        "example",
        "a.ro",
        "r&d",
        "research",
        "rd anna",
        "geschaefts",
        "zurich",
        "b-2.117",
        "b2117",
        "+4144",
        "44 1234567",
        "(44)",
        "123-45",
        "4567 anna zue",
    ],
)
def test_fragments_are_found_in_any_field(query: str) -> None:
    assert SearchIndex([ANNA, Contact(8, "Ben Okri")]).search(query).contact_ids == (7,)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0551 1245", "+49 551 12-45"),
        ("0551/12-45", "+49 551 12-45"),
        ("0049551", "+49 551 12-45"),
        ("+49551", "0049 551 12-45"),
        ("0551", "0551 12-45"),
        ("05", "0551 12-45"),
        ("007", "4007"),
    ],
)
def test_number_is_found_as_it_is_dialled_from_town_and_abroad(typed: str, kept: str) -> None:
    index = SearchIndex([Contact(7, "Anna", phones=(PhoneNumber(PhoneKind.WORK, kept),)), Contact(8, "Ben")])

    assert index.search(typed).contact_ids == (7,)


def test_zero_of_a_short_extension_belongs_to_it() -> None:
    index = SearchIndex([Contact(7, "Anna", phones=(PhoneNumber(PhoneKind.WORK, "+49 551 45"),))])

    assert index.search("045").contact_ids == ()


def test_fragment_does_not_match_across_two_fields() -> None:
    assert SearchIndex([ANNA]).search("rossia").contact_ids == ()


def test_empty_query_finds_everyone_favourites_first_then_by_name_without_accents() -> None:
    index = SearchIndex([Contact(1, "Zoe"), Contact(2, "Émile"), Contact(3, "Eva"), Contact(4, "Max", favourite=True)])

    assert index.search("").contact_ids == (4, 2, 3, 1)
    assert index.search(" - ").contact_ids == (4, 2, 3, 1)


def test_better_places_come_first_and_favourites_first_among_equals() -> None:
    index = SearchIndex(
        [
            Contact(1, "Ben Okri", department="Ross"),
            Contact(2, "Macrosso Ann"),
            Contact(3, "Anna Rossi"),
            Contact(4, "Rossana Abt"),
            Contact(5, "Rossana Zimmer", favourite=True),
        ]
    )

    assert index.search("ross").contact_ids == (5, 4, 3, 2, 1)


def test_start_of_the_name_counts_for_each_fragment_whatever_their_order() -> None:
    names = ("Joanna Rösler", "Anna Rossi", "Gianni Roselli")

    assert found("ros ann", *names) == found("ann ros", *names) == ["Anna Rossi", "Gianni Roselli", "Joanna Rösler"]


def test_longer_query_after_a_shorter_one_finds_the_same_as_asked_at_once() -> None:
    names = [f"{first} {last}" for first in ("Anna", "Ännchen", "Hannes", "Ben") for last in ("Rossi", "Roß", "Öztürk")]
    typing = people(*names)

    for query in ("a", "an", "ann", "ann ", "ann r", "ann ro", "ann ros", "ann ro", "ö", "öz", "ozt"):
        assert typing.search(query) == people(*names).search(query), query


def test_updated_index_finds_what_a_new_one_finds() -> None:
    old = SearchIndex([Contact(1, "Anna Rossi"), Contact(2, "Ben Okri"), Contact(3, "Cleo Abt")])

    new = old.updated([Contact(2, "Ben Rossi"), Contact(4, "Rosa Klein")], removed=[1, 99])

    same = SearchIndex([Contact(2, "Ben Rossi"), Contact(3, "Cleo Abt"), Contact(4, "Rosa Klein")])
    for query in ("", "ros", "ben", "abt", "anna"):
        assert new.search(query) == same.search(query)
    assert (len(old), len(new)) == (3, 3)
    assert old.search("anna").contact_ids == (1,)


def test_index_of_nobody_finds_nobody() -> None:
    assert SearchIndex().search("a").contact_ids == ()
    assert SearchIndex().search("").contact_ids == ()
    assert SearchIndex().did_you_mean("anna").contact_ids == ()


@pytest.mark.parametrize(
    ("query", "name"),
    [("rosssi", "Anna Rossi"), ("mjller", "Karl Müller"), ("anan ros", "Anna Rossi"), ("schmdit", "Eva Schmidt")],
)
def test_slip_of_the_finger_is_guessed_and_said_to_be_a_guess(query: str, name: str) -> None:
    index = people("Zoe Quist", name)

    assert not index.search(query).contact_ids
    guess = index.did_you_mean(query)

    assert guess.is_guess
    assert guess.contact_ids == (2,)
    assert guess.spans(name)


def test_numbers_are_never_guessed() -> None:
    index = SearchIndex([Contact(1, "Room 4512", phones=(PhoneNumber(PhoneKind.WORK, "4512"),))])

    assert index.did_you_mean("4513").contact_ids == ()


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("ann ros", "Anna Rossi", ["Ann", "Ros"]),
        ("ann ros", "Joanna Rösler", ["ann", "Rös"]),
        ("mueller", "Karl Müller", ["Müller"]),
        ("mull", "Mu\u0308ller", ["Mu\u0308ll"]),
        ("gross", "Großmann", ["Groß"]),
        ("gros", "Großmann", ["Groß"]),
        ("obr", "Pat O'Brien", ["O'Br"]),
        ("xiao", "王小明", ["小"]),
        ("wangx", "王小明", ["王小"]),
        ("明", "王小明", ["明"]),
        ("ro", "Marro Rossi", ["Ro"]),
        ("anna an", "Anna Rossi", ["Anna"]),
        ("sales", "Anna Rossi", []),
        ("", "Anna Rossi", []),
    ],
)
def test_spans_cover_the_original_characters_that_matched(query: str, text: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in matched_spans(text, fragments_of(query))] == marked


letters = st.sampled_from("aAbnoOöÖüÜßøé'-. 小明か1")
words = st.text(letters, max_size=8)
entries = st.builds(
    Contact,
    contact_id=st.integers(1, 40),
    name=words,
    mailbox=st.one_of(st.just(""), st.from_regex(r"[abno.]{1,4}@[abn]{1,2}\.n", fullmatch=True)),
    department=st.sampled_from(["", "Bön", "no-a", "小a"]),
    place=words,
    phones=st.lists(st.builds(PhoneNumber, st.just(PhoneKind.WORK), st.from_regex("[12 -]{1,4}", fullmatch=True))).map(
        tuple
    ),
    favourite=st.booleans(),
)


def naive_score(contact: Contact, query: str) -> int | None:
    """Say what the search promises, one contact and fragment at a time."""
    local_part, _, domain = contact.mailbox.partition("@")
    others = [contact.department, contact.title, contact.place]
    others += [part.replace(".", " ") for part in (local_part, domain)]
    forms = [form for text in others for form in folding.forms(text)]
    numbers = ["".join(filter(str.isdigit, phone.number)) for phone in contact.phones]
    total = 0
    for fragment in dict.fromkeys(folding.variants(word) for word in query.replace("@", " ").split()):
        if not fragment:
            continue
        names = folding.forms(contact.name)
        scores = [0]
        for needle in fragment:
            scores += [4 for form in names if form.startswith(needle)]
            scores += [3 for form in names if f" {needle}" in f" {form}"]
            scores += [2 for form in names if needle in form]
            scores += [1 for form in forms if needle in form]
            scores += [1 for number in numbers if needle.isdigit() and needle in number]
        if not max(scores):
            return None
        total += max(scores)
    return total


@pytest.mark.parametrize("scanned_whole", [0, 5_000], ids=["pairs of letters noted", "scanned whole"])
@given(contacts=st.lists(entries, max_size=12), queries=st.lists(words, max_size=6))
def test_search_finds_and_orders_as_a_naive_one_does(
    scanned_whole: int, contacts: list[Contact], queries: list[str]
) -> None:
    with mock.patch.object(search, "_SCANNED_WHOLE", scanned_whole):
        index = SearchIndex(contacts)
    latest = {contact.contact_id: contact for contact in contacts}

    for query in queries:
        scores = {contact_id: naive_score(contact, query) for contact_id, contact in latest.items()}
        expected = sorted(
            (contact for contact in latest.values() if scores[contact.contact_id] is not None),
            key=lambda contact: (
                -(scores[contact.contact_id] or 0),
                not contact.favourite,
                (folding.forms(contact.name) or ("",))[0],
                contact.name,
                contact.contact_id,
            ),
        )
        assert index.search(query).contact_ids == tuple(contact.contact_id for contact in expected)


@given(st.text(max_size=12), st.text(max_size=6))
def test_any_text_can_be_searched_and_spans_lie_inside_it(text: str, query: str) -> None:
    result = SearchIndex([Contact(1, text, department=text)]).search(query)

    spans = result.spans(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
    SearchIndex([Contact(1, text)]).did_you_mean(query)


@given(st.text(min_size=1, max_size=10))
def test_every_word_of_a_text_finds_that_text_however_its_accents_are_written(text: str) -> None:
    index = SearchIndex([Contact(1, text)])

    assert index.search(text).contact_ids == (1,)
    assert index.search(unicodedata.normalize("NFD", text)).contact_ids == (1,)
    assert index.search(unicodedata.normalize("NFC", text)).contact_ids == (1,)


@given(st.text(max_size=10))
def test_aligned_forms_are_the_forms(text: str) -> None:
    aligned = dict(folding.aligned_forms(text))

    assert set(aligned) == set(folding.forms(text))
    assert all(len(form) == len(origins) for form, origins in aligned.items())
