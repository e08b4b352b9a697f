"""The window in German and Italian: sentences, dates, Qt's own words, letters for the Alt key, room for the words."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QMenu,
)
from pytestqt.qtbot import QtBot

from attendant.command_line import Arguments
from attendant.core.errors import NoFreeBusyAccess
from attendant.core.schedule import CalendarEvent, FreeBusyStatus, Schedule
from attendant.languages import TRANSLATED, speak
from attendant.premises import open_workplace
from attendant.self_test import CHECKS
from attendant.settings.choices import Language
from attendant.settings.options import OPTIONS
from attendant.ui.keys import native
from attendant.ui.words import wording
from tests.gui.cut_texts import cut_off, letters
from tests.gui.desk import ANNA, EVERYONE, TEN_24, Desk, unreadable, usual_answers
from tests.unit.schedules import (
    ROME,
    WINDOW,
    all_day,
    elsewhere,
    instant,
    item,
    judged,
    no_data,
    out_of_office,
    schedule,
    tentative,
)

OOF = FreeBusyStatus.OOF
every_language = pytest.mark.parametrize("language", TRANSLATED, indirect=True)


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    """Let the program speak the language of the parameter, and English again afterwards."""
    del qapp
    spoken = Language(request.param)
    speak(spoken)
    yield spoken
    speak(Language.ENGLISH)


@pytest.fixture
def translated_desk(language: Language, qtbot: QtBot) -> Desk:
    """The window with four colleagues, in the language of the parameter."""
    del language
    desk = Desk()
    desk.open(qtbot)
    desk.seat(*EVERYONE)
    desk.hear(*usual_answers())
    return desk


@pytest.mark.parametrize(
    ("events", "at", "german", "italian"),
    [
        ([item("10:30", "11:00")], "09:50", "Frei bis 10:30", "Disponibile fino alle 10:30"),
        ([], "10:24", "Frei bis 17:30, dann Feierabend", "Disponibile fino alle 17:30, fine giornata"),
        ([item("10:32", "11:00")], "10:24", "Frei, Besprechung in 8 min", "Disponibile, riunione tra 8 min"),
        (
            [item("10:00", "11:00"), item("11:30", "12:00")],
            "10:24",
            "In Besprechung bis 11:00, dann 30 min frei",
            "In riunione fino alle 11:00, poi disponibile 30 min",
        ),
        (
            [item("10:00", "17:30")],
            "10:24",
            "In Besprechung bis 17:30, dann Feierabend",
            "In riunione fino alle 17:30, poi fine giornata",
        ),
        (
            [item("10:00", instant("10:00", 26))],
            "10:24",
            "In Besprechung bis Donnerstag 10:00, dann 7 h 30 min frei",
            "In riunione fino a giovedì alle 10:00, poi disponibile 7 h 30 min",
        ),
        (
            [item("10:00", "24:00")],
            "10:24",
            "In Besprechung bis Mitternacht, dann Feierabend",
            "In riunione fino a mezzanotte, poi fine giornata",
        ),
        (
            [tentative("10:00", "10:45"), item("10:45", "11:30")],
            "10:24",
            "Mit Vorbehalt gebucht bis 10:45, dann in Besprechung bis 11:30",
            "Impegno provvisorio fino alle 10:45, poi in riunione fino alle 11:30",
        ),
        (
            [all_day(24, OOF, days=4)],
            "10:24",
            "Abwesend, zurück ab Montag 09:00",
            "Fuori sede, rientra lunedì alle 09:00",
        ),
        (
            [out_of_office("09:00", instant("00:00", 3, 12))],
            "10:24",
            "Abwesend, zurück ab 3. Dezember",
            "Fuori sede, rientra gio 3 dicembre",
        ),
        (
            [elsewhere("09:00", "17:30"), item("12:00", "13:00")],
            "10:24",
            "An anderem Ort tätig, frei bis 12:00",
            "Lavora altrove, disponibile fino alle 12:00",
        ),
        (
            [],
            "20:00",
            "Außerhalb der Arbeitszeit, zurück ab morgen 09:00",
            "Fuori orario, rientra domani alle 09:00",
        ),
        (
            [item("19:00", "20:00")],
            "18:00",
            "Außerhalb der Arbeitszeit, Besprechung um 19:00",
            "Fuori orario, riunione alle 19:00",
        ),
        (
            [no_data("10:00", "11:00")],
            "10:24",
            "Keine Information: Der Kalender gibt keine bis 11:00",
            "Nessuna informazione: il calendario non ne dà fino alle 11:00",
        ),
    ],
)
@every_language
def test_sentence(events: list[CalendarEvent], at: str, german: str, italian: str, language: Language) -> None:
    expected = {Language.GERMAN: german, Language.ITALIAN: italian}[language]

    assert wording.sentence(judged(schedule(*events), at), ROME) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.GERMAN, "Keine Information: Der Kalender ist nicht für Sie freigegeben"),
        (Language.ITALIAN, "Nessuna informazione: il calendario non è condiviso"),
    ],
    indirect=["language"],
)
@pytest.mark.usefixtures("language")
def test_reason_reads_on_after_the_colon(expected: str) -> None:
    refused = Schedule.without_answer(ANNA.mailbox, WINDOW, TEN_24, NoFreeBusyAccess.as_problem())

    assert wording.sentence(judged(refused), ROME) == expected


@pytest.mark.parametrize(
    ("language", "age", "expected"),
    [
        (Language.GERMAN, timedelta(minutes=3), "vor 3 min"),
        (Language.GERMAN, timedelta(days=1), "gestern 10:24"),
        (Language.ITALIAN, timedelta(minutes=3), "3 min fa"),
        (Language.ITALIAN, timedelta(days=1), "ieri alle 10:24"),
    ],
    indirect=["language"],
)
@pytest.mark.usefixtures("language")
def test_age(age: timedelta, expected: str) -> None:
    assert wording.age_words(TEN_24 - age, TEN_24, ROME) == expected


@pytest.mark.parametrize(
    ("language", "cancel", "find"),
    [(Language.GERMAN, "Abbrechen", "Strg+F"), (Language.ITALIAN, "Annulla", "Ctrl+F")],
    indirect=["language"],
)
@pytest.mark.usefixtures("language")
def test_buttons_and_keys_that_qt_names_are_translated_too(qtbot: QtBot, cancel: str, find: str) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)

    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == cancel
    assert native("Ctrl+F") == find


@every_language
def test_options_declared_before_the_language_was_known_are_translated(language: Language) -> None:
    expected = {Language.GERMAN: "Benutzername", Language.ITALIAN: "Nome utente"}[language]

    assert wording.words(OPTIONS["calendar.exchange.user_name"].about.title) == expected


def test_self_test_names_each_language_by_its_name() -> None:
    with open_workplace(Arguments(command="self-test", demo=True)) as demo:
        assert CHECKS["languages"](demo) == "English, German, Italian"


def test_english_comes_back(qapp: QApplication) -> None:
    del qapp
    for spoken in (Language.GERMAN, Language.ITALIAN, Language.ENGLISH):
        speak(spoken)

    assert wording.sentence(judged(schedule()), ROME) == "Free until 17:30, end of day"


@every_language
def test_no_two_entries_of_a_menu_share_a_letter(translated_desk: Desk) -> None:
    bar = translated_desk.window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        entries = [action.text() for action in menu.actions() if action.text()]
        assert entries
        assert len(set(letters(entries))) == len(letters(entries)), entries


@every_language
def test_nothing_in_the_window_is_cut_off(translated_desk: Desk) -> None:
    window = translated_desk.window
    window.select_contact(ANNA.contact_id)
    for width in (window.minimumSizeHint().width(), 1100):
        window.resize(width, 700)
        QApplication.processEvents()
        assert cut_off(window) == [], width


@every_language
def test_nothing_in_the_window_is_cut_off_beside_a_problem(translated_desk: Desk) -> None:
    translated_desk.hear(unreadable(ANNA, NoFreeBusyAccess.as_problem()))
    translated_desk.window.select_contact(ANNA.contact_id)
    QApplication.processEvents()

    assert cut_off(translated_desk.window) == []
