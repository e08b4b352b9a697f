"""Texts of the core in three languages, and sentences of it that follow a colon."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication

from attendant import languages
from attendant.core.errors import (
    TRIES_AGAIN,
    EwsBlocked,
    MailboxNotFound,
    MailboxUnavailable,
    NoFreeBusyAccess,
    Problem,
    ServiceFailed,
    SignInNeeded,
    WrongAddress,
)
from attendant.core.text import Text
from attendant.settings.choices import Language
from attendant.ui.words.core_words import NAMES, clause, words
from resources.translations import update

REASONS_COME_FROM = ("core", "providers", "signin", "settings", "workplace.py")
"""Rooms whose problems may stand behind "No information: "."""

TABLES = ("Meaning", "_Row")
"""Rows of tables from a server's codes to our errors; the summary is their first text."""

SMALL_WORDS_OF_NO_OTHER_TEXT = frozenset({"nobody", "plain"})

every_language = pytest.mark.parametrize("language", [Language.ENGLISH, *languages.TRANSLATED])


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    languages.speak(Language.ENGLISH)


def summaries() -> set[str]:
    """Return every sentence that says what went wrong."""
    rooms = [update.SOURCES / name for name in REASONS_COME_FROM]
    files = [file for room in rooms for file in (sorted(room.rglob("*.py")) if room.is_dir() else [room])]
    return {text for file in files for text in summaries_in(file)}


def summaries_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_bytes())):
        match node:
            case ast.Assign(targets=[ast.Name(id="summary")], value=value):
                yield from texts_in(value)
            case ast.keyword(arg="summary", value=value):
                yield from texts_in(value)
            case ast.Call(func=ast.Name(id=name), args=[_, value, *_]) if name in TABLES:
                yield from texts_in(value)
            case _:
                pass


def texts_in(value: ast.expr) -> Iterator[str]:
    return update.texts(ast.Module([ast.Expr(value)], []))


def small_words(language: Language) -> set[str]:
    """Return the words that a language writes small somewhere in the program."""
    is_translated = language in update.LANGUAGES
    file = update.FOLDER / f"attendant_{language if is_translated else update.LANGUAGES[0]}.ts"
    tag = "translation" if is_translated else "source"
    said = " ".join("".join(one.itertext()) for one in ElementTree.parse(file).iter(tag))
    return {word for word in re.findall(r"[^\W\d_]+", said) if word.islower()} | SMALL_WORDS_OF_NO_OTHER_TEXT


@every_language
def test_every_reason_reads_right_after_a_colon(language: Language) -> None:
    languages.speak(language)
    small, all_summaries = small_words(language), summaries()
    wrong = []
    for source in all_summaries:
        text = Text(source, {gap: f"<{gap}>" for gap in re.findall(r"\{(\w+)\}", source)})
        sentence, said = words(text), clause(text)
        first = re.match(r"[^\W\d_]+", said)
        is_translated = language is Language.ENGLISH or sentence != str(text)
        if first is None or first[0] in NAMES or not is_translated:
            continue
        # German begins a whole sentence with a capital; elsewhere a name would be written small, and the word unknown.
        is_right = said == sentence.removesuffix(".") if language is Language.GERMAN else first[0] in small
        if not is_right:
            wrong.append(said)

    assert len(all_summaries) > 80
    assert not wrong, "a name begins these sentences and is not in core_words.NAMES, or the word is used here only"


def test_only_one_text_says_that_the_console_asks_again() -> None:
    # A command ends and a test ends: that text is taken out of what they say, another one would be a promise unkept.
    told = re.compile("tries again|by itself|next refresh", re.IGNORECASE)
    rooms = [update.SOURCES / name for name in (*REASONS_COME_FROM, "doctor", "directory", "cli.py")]
    files = [file for room in rooms for file in (room.rglob("*.py") if room.is_dir() else [room])]

    assert {text for file in files for text in update.texts(ast.parse(file.read_bytes())) if told.search(text)} == {
        TRIES_AGAIN.source
    }


@pytest.mark.parametrize(
    ("problem", "repeated", "once"),
    [
        (MailboxUnavailable.as_problem(), "The console tries again by itself.", "Try again later."),
        (
            ServiceFailed.as_problem(),
            "The console tries again by itself. If it stays, tell your administrator.",
            "Try again later. If it stays, tell your administrator.",
        ),
        (SignInNeeded.as_problem(), str(SignInNeeded.remedy), str(SignInNeeded.remedy)),
        (
            ServiceFailed(remedy=Text("{host}: {again}", {"host": "mail", "again": TRIES_AGAIN})).problem,
            "mail: The console tries again by itself.",
            "mail: Try again later.",
        ),
    ],
)
def test_nobody_is_told_to_wait_where_nothing_asks_again(problem: Problem, repeated: str, once: str) -> None:
    assert words(problem.remedy) == repeated
    assert words(problem.remedy_once) == once


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (WrongAddress.summary, Language.ENGLISH, "there is no Exchange Web Services at the configured address"),
        (NoFreeBusyAccess.summary, Language.ENGLISH, "the calendar is not shared with you"),
        (Text("Microsoft asks for another verification."), Language.ENGLISH, "Microsoft asks for another verification"),
        (Text("EWS is switched off."), Language.ENGLISH, "EWS is switched off"),
        (Text("A policy forbids it."), Language.ENGLISH, "a policy forbids it"),
        (Text("{host} refuses the connection.", {"host": "Mail"}), Language.ENGLISH, "Mail refuses the connection"),
        (NoFreeBusyAccess.summary, Language.GERMAN, "Der Kalender ist nicht für Sie freigegeben"),
        (SignInNeeded.summary, Language.GERMAN, "Niemand ist angemeldet"),
        (MailboxNotFound.summary, Language.ITALIAN, "l'indirizzo e-mail non è noto"),
        (EwsBlocked.summary, Language.ITALIAN, "il server non consente Exchange Web Services per questo account"),
    ],
)
def test_sentence_after_a_colon(text: Text, language: Language, expected: str) -> None:
    languages.speak(language)

    assert clause(text) == expected
