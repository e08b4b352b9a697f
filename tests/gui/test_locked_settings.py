"""What the organisation decided is shown, heard and copied in the settings, and never edited or saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from attendant.settings.options import OPTIONS
from attendant.settings.policy import Layer, Origin
from attendant.settings.store import load, save
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.page import Page
from tests.fakes.policies import sources
from tests.gui.settings_desk import EXCHANGE, INTERVAL, PROVIDER, URL, Desk

BY_REGISTRY = Origin(Layer.MACHINE_REGISTRY, "HKLM").note
BY_PERSONS_REGISTRY = Origin(Layer.PERSON_REGISTRY, "HKCU").note
KEPT = "general.keep_last_known"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def line(page: Page, path: str) -> QLineEdit:
    control = page.fields[path].editor.control
    assert isinstance(control, QLineEdit)
    return control


@pytest.mark.parametrize(
    ("path", "shown"),
    [(PROVIDER, "Exchange"), (URL, EXCHANGE.calendar.exchange.ews_url), (INTERVAL, "120 seconds")],
)
def test_every_kind_of_option_is_shown_locked_in_words(desk: Desk, path: str, shown: str) -> None:
    dialog = desk.open_calendar(EXCHANGE, locked={path: BY_REGISTRY})

    assert line(dialog.calendar, path).text() == shown
    assert line(dialog.calendar, path).isReadOnly()


def test_a_locked_switch_says_whether_it_is_on(desk: Desk) -> None:
    dialog = desk.open(EXCHANGE.with_values({KEPT: False}), locked={KEPT: BY_REGISTRY})

    assert line(dialog.general, KEPT).text() == "Off"
    assert dialog.general.fields[KEPT].title.text().replace("&", "") == "Keep the last known calendars"


def test_a_screen_reader_hears_the_value_its_name_and_who_locked_it(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE, locked={URL: BY_REGISTRY})

    control = line(dialog.calendar, URL)
    heard = QAccessible.queryAccessibleInterface(control)

    assert heard.text(QAccessible.Text.Name) == "EWS URL"
    assert heard.text(QAccessible.Text.Value) == EXCHANGE.calendar.exchange.ews_url
    assert heard.text(QAccessible.Text.Description) == "Set by your organisation (registry, HKLM)."
    assert heard.state().readOnly
    assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_locked_value_can_be_copied_and_not_typed_over(desk: Desk) -> None:
    dialog = desk.open_calendar(EXCHANGE, locked={URL: BY_REGISTRY})
    control = line(dialog.calendar, URL)

    control.setFocus()
    control.selectAll()
    control.copy()
    QTest.keyClicks(control, "https://elsewhere.example.com")

    assert QApplication.clipboard().text() == EXCHANGE.calendar.exchange.ews_url
    assert control.text() == EXCHANGE.calendar.exchange.ews_url
    assert not dialog.is_changed()


def test_a_page_that_is_locked_as_a_whole_says_so_once(desk: Desk) -> None:
    dialog = desk.open(EXCHANGE, locked=dict.fromkeys((path for path in OPTIONS if "privacy" in path), BY_REGISTRY))

    dialog.show_page(dialog.privacy)

    said = "Nothing on this page can be changed here. Set by your organisation (registry, HKLM)."
    assert dialog.privacy.lock_note.text() == said
    assert dialog.privacy.accessibleDescription() == said
    for field in dialog.privacy.fields.values():
        assert field.note.text() == str(field.option.about.help)
        assert field.editor.control.accessibleDescription() == str(BY_REGISTRY)


def test_a_page_of_which_the_rows_in_sight_are_locked_says_so_too(desk: Desk) -> None:
    locked = {path: BY_REGISTRY for path in OPTIONS if path in (PROVIDER, INTERVAL) or "exchange" in path}
    dialog = desk.open_calendar(EXCHANGE, locked=locked)

    assert dialog.calendar.lock_note.isVisible()


@pytest.mark.parametrize("exception", [None, BY_PERSONS_REGISTRY])
def test_a_page_with_different_words_keeps_them_at_the_fields(desk: Desk, exception: object) -> None:
    locked = {path: BY_REGISTRY for path in OPTIONS if "privacy" in path}
    if exception is None:
        del locked["privacy.shown"]
    else:
        locked["privacy.shown"] = BY_PERSONS_REGISTRY

    dialog = desk.open(EXCHANGE, locked=locked)
    dialog.show_page(dialog.privacy)

    assert not dialog.privacy.lock_note.isVisible()
    assert dialog.privacy.fields["privacy.private_prefixes"].note.text() == str(BY_REGISTRY)


def test_saving_writes_what_was_edited_and_leaves_out_what_is_locked(desk: Desk) -> None:
    save(desk.file, EXCHANGE.with_values({INTERVAL: 300}))
    loaded = load(desk.file, sources(HKLM={"calendar": {"refresh_interval_s": 600}, "privacy": {"shown": "times"}}))
    fixed = {path for path, origin in loaded.origins.items() if origin.is_policy}
    desk.write = lambda settings: save(desk.file, settings, fixed)
    dialog = desk.open(loaded.settings, locked=dict.fromkeys(fixed, BY_REGISTRY))

    enter_gap(dialog, 9)
    dialog.accept()
    desk.background.release()

    own = load(desk.file).settings
    assert own == EXCHANGE.with_values({INTERVAL: 300, "general.usable_gap_min": 9})
    assert desk.saved[0].calendar.refresh_interval_s == 600
    assert desk.saved[0].privacy.shown == "times"


def enter_gap(dialog: SettingsDialog, minutes: int) -> None:
    dialog.general.fields["general.usable_gap_min"].editor.show_value(minutes)
