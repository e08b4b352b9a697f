"""An administrator hands the settings of this desk on without leaving the settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from attendant.settings.options import OPTIONS
from attendant.settings.policy import rollout
from attendant.settings.store import load
from attendant.ui.banner import Banner
from attendant.ui.settings_dialog import SettingsDialog
from attendant.ui.settings_dialog.rollout import RolloutDialog
from attendant.ui.setup_wizard import SetupWizard
from tests.gui.settings_desk import EXCHANGE, Desk, button, line

URL = "calendar.exchange.ews_url"


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


@pytest.fixture
def settings(desk: Desk) -> SettingsDialog:
    return desk.open(EXCHANGE.with_values({"general.usable_gap_min": 7}))


@pytest.fixture
def dialog(settings: SettingsDialog) -> RolloutDialog:
    return settings.open_rollout()


def told(dialog: RolloutDialog) -> str:
    banner = dialog.findChild(Banner)
    assert banner is not None
    return banner.text


def test_what_is_entered_and_not_saved_yet_is_what_goes_along(desk: Desk) -> None:
    settings = desk.open_calendar(EXCHANGE)
    line(settings, URL).setText("https://other.contoso.com/EWS/Exchange.asmx")

    button(settings, "Roll out…").click()

    dialog = settings.findChild(RolloutDialog)
    assert dialog is not None
    assert "https://other.contoso.com" in dialog.preview.toPlainText()
    assert dialog.isVisible()


def test_the_file_that_is_saved_is_the_one_that_is_shown(dialog: RolloutDialog, tmp_path: Path) -> None:
    dialog.save_settings_file(tmp_path / "desks.toml")

    assert (tmp_path / "desks.toml").read_text() == dialog.preview.toPlainText()
    assert load(tmp_path / "desks.toml").settings == EXCHANGE
    assert told(dialog) == "Saved: desks.toml"
    assert dialog.setup_line.text.toPlainText().endswith("/CONFIG=desks.toml")


def test_the_registry_file_holds_the_same(dialog: RolloutDialog, tmp_path: Path) -> None:
    dialog.save_registry_file(tmp_path / "desks.reg")

    assert (tmp_path / "desks.reg").read_bytes() == rollout.as_registry_file(rollout.chosen(EXCHANGE))


def test_a_file_that_cannot_be_written_is_told_in_the_dialog(dialog: RolloutDialog, tmp_path: Path) -> None:
    dialog.save_settings_file(tmp_path / "absent" / "desks.toml")

    assert "The export cannot be written to" in told(dialog)


def test_pages_and_defaults_are_chosen_by_boxes(dialog: RolloutDialog) -> None:
    assert "usable_gap_min" not in dialog.preview.toPlainText()

    dialog.pages["general"].click()
    assert "usable_gap_min = 7" in dialog.preview.toPlainText()
    assert "GENERAL_USABLE_GAP_MIN=7" in dialog.package_line.text.toPlainText()

    dialog.every_box.click()
    assert all(path.rpartition(".")[2] in dialog.preview.toPlainText() for path in OPTIONS)


def test_nothing_chosen_can_be_neither_saved_nor_copied(dialog: RolloutDialog) -> None:
    for table in rollout.USUAL_TABLES:
        dialog.pages[table].click()

    assert dialog.preview.toPlainText() == ""
    assert not dialog.toml_button.isEnabled()
    assert not dialog.registry_button.isEnabled()
    assert not dialog.setup_line.copy_button.isEnabled()


def test_a_command_line_is_copied_as_a_whole(dialog: RolloutDialog) -> None:
    dialog.package_line.copy_button.click()

    assert QApplication.clipboard().text() == rollout.package_line(rollout.chosen(EXCHANGE))


def test_everything_has_a_name_for_a_screen_reader(dialog: RolloutDialog) -> None:
    assert dialog.preview.accessibleName() == "Settings file"
    assert dialog.setup_line.text.accessibleName() == "Setup program, with the settings file beside it"
    assert dialog.package_line.copy_button.accessibleName().startswith("Copy msiexec")


def test_the_wizards_last_step_offers_what_was_entered_there(desk: Desk) -> None:
    wizard = SetupWizard(
        EXCHANGE, save=desk.write, secrets=desk.secrets, refusals=desk.refusals, background=desk.background
    )
    desk.qtbot.addWidget(wizard)
    wizard.open()

    wizard._roll_out.export_button.click()

    dialog = wizard.findChild(RolloutDialog)
    assert dialog is not None
    assert EXCHANGE.calendar.exchange.ews_url in dialog.preview.toPlainText()
