"""Office 365 in the settings dialog, by clicks: moving to Graph, both grants, the steps in Azure."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel
from pytestqt.qtbot import QtBot

from attendant.core.text import Text
from attendant.settings.options import Office365Settings, Settings
from attendant.ui import messages
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.azure_steps import AzureSteps
from attendant.ui.settings_dialog.copy_button import CopyButton
from tests.gui.boxes import answer_in_box, click
from tests.gui.settings_desk import CLIENT, GUID, OFFICE365, PROVIDER, TENANT, URL, Desk, button, line

ACCESS = "calendar.office365.access"
BASIC = "calendar.office365.grant_basic"
MODERN = "calendar.office365.grant_modern"
BY_EWS = OFFICE365.with_values({ACCESS: "ews", BASIC: True, "calendar.office365.cloud": "us_gov"})
LINK = f"https://login.microsoftonline.us/contoso.com/adminconsent?client_id={GUID}"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def answering(label: str) -> Callable[..., bool]:
    """Ask with the real box, and click ``label`` in it."""

    def ask(*words: object, **more: object) -> bool:
        answer_in_box(label)
        return messages.ask(*words, **more)  # type: ignore[arg-type]  # passed on as they come

    return ask


def test_one_click_moves_to_graph_and_keeps_everything_that_was_entered(desk: Desk) -> None:
    dialog = desk.open_calendar(BY_EWS)

    click(dialog.calendar.graph_move.move_button)

    assert dialog.entered() == BY_EWS.with_values({ACCESS: "graph"})
    click(button(dialog, "Save"))
    assert desk.saved == [BY_EWS.with_values({ACCESS: "graph"})]


def test_after_the_move_the_link_for_the_administrator_is_shown_and_copied(desk: Desk) -> None:
    dialog = desk.open_calendar(BY_EWS)
    move = dialog.calendar.graph_move
    assert not move.link.isVisible()

    click(move.move_button)

    assert move.link.isVisible()
    assert move.link.text() == LINK
    assert "Calendars.ReadBasic and User.ReadBasic.All" in move.note.text()
    click(move.copy_button)
    assert QApplication.clipboard().text() == LINK


def test_the_move_can_be_taken_back(desk: Desk) -> None:
    dialog = desk.open_calendar(BY_EWS)
    click(dialog.calendar.graph_move.move_button)

    click(dialog.calendar.graph_move.back_button)

    assert not dialog.is_changed()
    assert dialog.calendar.graph_move.move_button.isVisible()
    assert not dialog.calendar.graph_move.link.isVisible()


def test_without_both_ids_the_move_says_where_the_link_will_stand(desk: Desk) -> None:
    dialog = desk.open_calendar(BY_EWS.with_values({CLIENT: ""}))
    move = dialog.calendar.graph_move
    click(move.move_button)
    assert not move.link.isVisible()
    assert "With both IDs entered" in move.note.text()

    QTest.keyClicks(line(dialog, CLIENT), GUID)

    assert move.link.text() == LINK
    assert move.link.isVisible()


def test_by_graph_nothing_is_offered(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365)

    assert not dialog.calendar.graph_move.isVisible()


def test_the_move_needs_no_mouse(desk: Desk) -> None:
    dialog = desk.open_calendar(BY_EWS)
    move = dialog.calendar.graph_move
    dialog.calendar.fields[ACCESS].setFocus()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is move.move_button

    QTest.keyClick(move.move_button, Qt.Key.Key_Space)

    assert dialog.focusWidget() is move.copy_button


def test_a_server_of_microsofts_under_exchange_is_one_click_from_office_365(desk: Desk) -> None:
    begun = Settings().with_exchange(
        ews_url="https://outlook.office365.com/EWS/Exchange.asmx", user_name="r@contoso.com"
    )
    dialog = desk.open_calendar(begun)
    assert "belongs to Office 365" in dialog.calendar.warning.text

    click(dialog.calendar.warning.button)

    assert dialog.entered().calendar.provider == "office365"
    assert dialog.entered().calendar.office365.access == "graph"
    assert dialog.entered().calendar.exchange == begun.calendar.exchange


def test_nothing_is_offered_that_is_fixed(desk: Desk) -> None:
    fixed = Text("Set by your organisation.")
    begun = BY_EWS.with_values({URL: "https://outlook.office365.com/EWS/Exchange.asmx"})
    dialog = desk.open_calendar(begun, locked={ACCESS: fixed, PROVIDER: fixed, URL: fixed})
    assert not dialog.calendar.graph_move.isVisible()

    by_exchange = begun.with_values({PROVIDER: "exchange"})
    other = desk.open_calendar(by_exchange, locked={PROVIDER: fixed, URL: fixed})
    assert "belongs to Office 365" in other.calendar.warning.text
    assert not other.calendar.warning.has_offer()
    assert not other.calendar.discovery.start_button.isVisible()


def boxes(dialog: SettingsDialog) -> tuple[QCheckBox, QCheckBox]:
    controls = [dialog.calendar.fields[path].editor.control for path in (BASIC, MODERN)]
    assert isinstance(controls[0], QCheckBox)
    assert isinstance(controls[1], QCheckBox)
    return controls[0], controls[1]


@pytest.mark.parametrize(
    ("answer", "kept"), [("Save", [(True, True)]), ("Keep editing", [])], ids=["save", "keep editing"]
)
def test_both_grants_are_asked_about_in_a_box_and_both_kept(
    desk: Desk, answer: str, kept: list[tuple[bool, bool]]
) -> None:
    desk.ask = answering(answer)  # type: ignore[method-assign]  # the real box
    dialog = desk.open_calendar(OFFICE365.with_values({ACCESS: "ews"}))
    basic, modern = boxes(dialog)
    click(basic)
    assert (basic.isChecked(), modern.isChecked()) == (True, True)

    click(button(dialog, "Save"))

    grants = [saved.calendar.office365 for saved in desk.saved]
    assert [(found.grant_basic, found.grant_modern) for found in grants] == kept
    assert dialog.isVisible() is not bool(kept)
    assert (basic.isChecked(), modern.isChecked()) == (True, True)


def test_leaving_is_asked_about_in_a_box_and_what_was_typed_survives_keep_editing(desk: Desk) -> None:
    desk.ask = answering("Keep editing")  # type: ignore[method-assign]  # the real box
    dialog = desk.open_calendar(OFFICE365)
    line(dialog, TENANT).clear()
    QTest.keyClicks(line(dialog, TENANT), "half typed")
    dialog.calendar.password.line.setText("correct horse")

    click(button(dialog, "Cancel"))

    assert dialog.isVisible()
    assert line(dialog, TENANT).text() == "half typed"
    assert dialog.calendar.password.password == "correct horse"

    dialog._ask = answering("Discard changes")
    click(button(dialog, "Cancel"))
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()
    assert desk.saved == []


def test_basic_alone_says_the_plain_truth_before_and_at_saving(desk: Desk) -> None:
    dialog = desk.open_calendar(OFFICE365.with_values({ACCESS: "ews"}))
    basic, modern = boxes(dialog)

    click(basic)
    click(modern)

    truth = "Only Basic Authentication is granted, which Microsoft refuses. Grant Modern Authentication."
    assert dialog.calendar.warning.text == truth
    click(button(dialog, "Save"))
    assert truth in desk.questions[0]


@pytest.mark.parametrize(
    ("access", "values"),
    [
        ("graph", {"Calendars.ReadBasic", "User.ReadBasic.All", LINK}),
        ("ews", {"EWS.AccessAsUser.All", LINK}),
    ],
)
def test_the_steps_in_azure_are_numbered_and_each_value_is_copied_by_its_button(
    desk: Desk, access: str, values: set[str]
) -> None:
    dialog = desk.open_calendar(BY_EWS.with_values({ACCESS: access}))
    steps = dialog.calendar.azure_steps
    numbers = [label.text() for label in steps.findChildren(QLabel) if re.fullmatch(r"\d\.", label.text())]
    assert numbers == [f"{number}." for number in range(1, len(numbers) + 1)]
    assert len(numbers) >= 5

    copied = set()
    for copy in steps.findChildren(CopyButton):
        QTest.keyClick(copy, Qt.Key.Key_Space)
        copied.add(QApplication.clipboard().text())

    assert "https://login.microsoftonline.us/common/oauth2/nativeclient" in copied
    assert values <= copied


def test_numbers_and_copy_buttons_in_the_steps_stand_beside_their_text(qtbot: QtBot) -> None:
    steps = AzureSteps()
    qtbot.addWidget(steps)
    steps.show_for(Office365Settings())
    steps.resize(420, 1200)
    steps.show()
    labels = steps.findChildren(QLabel)
    beside = list(pairwise(label for label in labels if label.text()))

    numbered = [(number, text) for number, text in beside if re.fullmatch(r"\d\.", number.text())]
    assert len(numbered) >= 5
    for number, text in numbered:
        assert abs(number.y() - text.y()) <= 1
        assert text.alignment() & Qt.AlignmentFlag.AlignTop
    values = {label.text().split("  (")[0]: label for label in labels}
    for copy in steps.findChildren(CopyButton):
        value = values[copy.accessibleName().removeprefix("Copy ")]
        assert value.height() <= max(copy.height(), value.heightForWidth(value.width()))
        assert abs(copy.geometry().center().y() - value.geometry().center().y()) <= 1
