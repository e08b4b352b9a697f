"""The window in German and Italian: sentences, dates, Qt's own words, letters for the Alt key, room for the words."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from attendant.command_line import Arguments
from attendant.core.bug import Bug
from attendant.core.errors import NoFreeBusyAccess, SignInError
from attendant.core.schedule import CalendarEvent, FreeBusyStatus, Schedule
from attendant.languages import TRANSLATED, speak
from attendant.premises import open_workplace
from attendant.self_test import CHECKS
from attendant.settings.choices import Language, SignInMethod
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.refusals import FileRefusals
from attendant.ui.diagnosis.bug_box import BugBox
from attendant.ui.diagnosis.health_dialog import HealthDialog
from attendant.ui.diagnosis.package_dialog import PackageDialog
from attendant.ui.directory_dialogs import AddressBookDialog, ColleagueEditor, ImportDialog
from attendant.ui.keys import KeysDialog, native
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.signin_window.device_code_page import DeviceCodePage
from attendant.ui.signin_window.dialog import SignInDialog
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.other_account_page import OtherAccountPage
from attendant.ui.signin_window.paste_page import PastePage
from attendant.ui.words import wording
from tests.fakes.held_background import HeldBackground
from tests.gui.desk import ANNA, EVERYONE, TEN_24, Desk, unreadable, usual_answers
from tests.gui.health import HEALTH
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


def letters(texts: list[str]) -> list[str]:
    """Return the letters for the Alt key in these texts."""
    plain = [text.replace("&&", "") for text in texts]
    return [text[text.index("&") + 1].lower() for text in plain if "&" in text]


@every_language
def test_no_two_entries_of_a_menu_share_a_letter(translated_desk: Desk) -> None:
    bar = translated_desk.window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        entries = [action.text() for action in menu.actions() if action.text()]
        assert entries
        assert len(set(letters(entries))) == len(letters(entries)), entries


def dialogs(tmp_path: Path) -> Iterator[QDialog]:
    """Yield every dialog, the settings with each provider and page."""
    file = tmp_path / "colleagues.csv"
    file.write_text("Name;Mail;Phone\nAnna Rossi;anna@example.com;4512\n;x@example.com;\n", encoding="utf-8")
    background = HeldBackground()
    for values in ({}, {"calendar.provider": "office365", "calendar.office365.access": "ews"}):
        settings = SettingsDialog(
            Settings().with_values(values),
            save=lambda _settings: None,
            secrets=MemorySecrets(),
            refusals=FileRefusals(tmp_path / "refusals.json"),
            background=background,
        )
        for page in (settings.general, settings.calendar):
            settings.show_page(page)
            yield settings
    yield ColleagueEditor(ANNA)
    yield ImportDialog(file, background=background)
    yield AddressBookDialog(_EmptyBook(), background=background)
    yield KeysDialog()
    yield HealthDialog(lambda: HEALTH, ROME)
    yield PackageDialog(lambda: (), "diagnostics.zip", background)
    yield BugBox(Bug("ValueError", "", "Traceback", TEN_24), "Attendant Console")
    pages = (
        PastePage(
            "https://login.example/authorize", "https://login.example/nativeclient", lambda _: SignInError.as_problem()
        ),
        DeviceCodePage("ABCD-EFGH", "https://login.example/device", 600),
        FailedPage(SignInError.as_problem(), can_repeat=True, next_way=SignInMethod.PASTE),
        OtherAccountPage("anna@example.com", "reception@example.com"),
    )
    for sign_in_page in pages:
        sign_in = SignInDialog()
        sign_in.show_page(sign_in_page)
        yield sign_in


class _EmptyBook:
    def search(self, text: str) -> tuple[()]:
        del text
        return ()


def cut_off(window: QWidget) -> list[str]:
    """Return the texts in sight that have less room than they need."""
    found = []
    for box in window.findChildren(QComboBox):
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
        if box.isVisible() and room < box.fontMetrics().horizontalAdvance(box.currentText()):
            found.append(box.currentText())
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLabel) or not widget.text():
            continue
        if isinstance(widget, QToolButton) and not widget.icon().isNull():
            continue  # its text is for screen readers
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_cut = widget.height() < widget.heightForWidth(widget.width())
        elif isinstance(widget, QLabel) and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored:
            is_cut = False  # elided, with the whole text as its tool tip
        else:
            is_cut = widget.width() < widget.sizeHint().width()
        if is_cut:
            found.append(widget.text())
    return found


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


@every_language
def test_nothing_in_a_dialog_is_cut_off_and_no_two_controls_share_a_letter(
    language: Language, qtbot: QtBot, tmp_path: Path
) -> None:
    del language
    for dialog in dialogs(tmp_path):
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        QApplication.processEvents()
        assert cut_off(dialog) == []
        seen = [
            widget.text()
            for widget in dialog.findChildren(QWidget)
            if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
        ]
        assert len(set(letters(seen))) == len(letters(seen)), seen
        dialog.hide()
