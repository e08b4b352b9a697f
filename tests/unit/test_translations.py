"""The translations say all that the program says, with the same gaps, and are compiled as they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from attendant.languages import TRANSLATED, language_among, translations
from attendant.settings.choices import Language
from resources.translations import update

ENDINGS = (".", "…", ":", "?")

every_language = pytest.mark.parametrize("language", TRANSLATED)


@dataclass(frozen=True)
class Message:
    """A text of the program and what a language makes of it: one form, or one for each grammatical number."""

    context: str
    source: str
    comment: str
    is_counted: bool
    is_finished: bool
    forms: tuple[str, ...]


def messages(file: Path) -> Iterator[Message]:
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_counted = message.get("numerus") == "yes"
            parts = translation.findall("numerusform") if is_counted else [translation]
            yield Message(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                comment=message.findtext("comment", ""),
                is_counted=is_counted,
                is_finished=translation.get("type") is None,
                forms=tuple(part.text or "" for part in parts),
            )


def source_file(language: Language) -> Path:
    return update.FOLDER / f"attendant_{language}.ts"


def gaps(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}|%n", text))


def test_every_language_but_english_has_a_translation() -> None:
    assert update.LANGUAGES == TRANSLATED
    assert {*TRANSLATED, Language.ENGLISH, Language.SYSTEM} == set(Language)


@every_language
def test_translation_has_exactly_the_texts_of_the_program(language: Language, tmp_path: Path) -> None:
    renewed = tmp_path / source_file(language).name
    renewed.write_bytes(source_file(language).read_bytes())

    update.extract(renewed)

    def sources(file: Path) -> set[tuple[str, str, str, bool]]:
        return {(one.context, one.source, one.comment, one.is_counted) for one in messages(file)}

    assert sources(source_file(language)) == sources(renewed), "run: python resources/translations/update.py"


@every_language
def test_nothing_is_left_to_translate(language: Language) -> None:
    open_ones = [one.source for one in messages(source_file(language)) if not one.is_finished or not all(one.forms)]

    assert not open_ones


@every_language
def test_gaps_are_those_of_the_english_text(language: Language) -> None:
    wrong = [
        (one.source, form)
        for one in messages(source_file(language))
        for form in one.forms
        # A form for one thing may leave the number out.
        if gaps(form) != gaps(one.source) and not (one.is_counted and form == one.forms[0])
    ]

    assert not wrong


@every_language
def test_numbers_bring_their_own_plurals(language: Language) -> None:
    # lupdate sees the number in self.tr("…", "", count) only.
    assert [one.source for one in messages(source_file(language)) if ("%n" in one.source) is not one.is_counted] == []


@every_language
def test_letter_for_the_alt_key_is_there_where_the_english_text_has_one(language: Language) -> None:
    wrong = [
        (one.source, form)
        for one in messages(source_file(language))
        for form in one.forms
        if one.source.count("&") != form.count("&")
    ]

    assert not wrong


@every_language
def test_sentences_end_as_the_english_ones_do_and_without_exclamation_marks(language: Language) -> None:
    wrong = [
        (one.source, form)
        for one in messages(source_file(language))
        for form in one.forms
        if "!" in form
        or form != form.strip()
        or ((one.source.endswith(ENDINGS) or form.endswith(ENDINGS)) and form[-1] != one.source[-1])
    ]

    assert not wrong


@every_language
def test_what_the_program_reads_is_compiled_from_what_is_translated(language: Language, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.qm"

    update.compile_to(source_file(language), compiled)

    assert source_file(language).with_suffix(".qm").read_bytes() == compiled.read_bytes(), (
        "run: python resources/translations/update.py"
    )


@every_language
def test_every_translation_is_where_the_program_looks_for_it(language: Language) -> None:
    assert [name for name, folder in translations(language) if not Path(folder, f"{name}.qm").is_file()] == []


@pytest.mark.parametrize(
    ("preferred", "spoken"),
    [
        (["de-Latn-CH", "de-CH", "de"], Language.GERMAN),
        (["it-Latn-IT", "it-IT", "it"], Language.ITALIAN),
        (["en-Latn-US", "en-US", "en", "de-DE", "de"], Language.ENGLISH),
        (["fr-FR", "fr", "it-IT", "it"], Language.ITALIAN),
        (["fr-FR", "fr"], Language.ENGLISH),
        (["C"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_first_language_that_the_console_knows_is_spoken(preferred: list[str], spoken: Language) -> None:
    assert language_among(preferred) is spoken
