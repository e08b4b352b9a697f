"""The one door for telling people something: a line where there is one, a box where there is none."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget  # noqa: TID251 - the boxes are what is tested
from pytestqt.qtbot import QtBot

from attendant.core.errors import NoFreeBusyAccess, ServiceUnreachable
from attendant.ui import messages
from attendant.ui.banner import Offer
from tests.gui.desk import Desk


@pytest.fixture
def dialog(qtbot: QtBot) -> QWidget:
    """A window without a line for messages."""
    dialog = QWidget()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def box_of(window: QWidget) -> QMessageBox:
    box = window.findChild(QMessageBox)
    assert box is not None
    return box


def answer(press: Callable[[QMessageBox], None]) -> None:
    """Press something in the next box that waits."""

    def pressed() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        press(box)

    QTimer.singleShot(0, pressed)


def test_window_with_a_line_gets_no_box(desk: Desk) -> None:
    messages.warn(desk.window.pane.search, "The file is gone.")

    assert desk.window.message.text == "The file is gone."
    assert desk.window.findChild(QMessageBox) is None


def test_window_without_a_line_gets_a_box_with_plain_text(dialog: QWidget) -> None:
    messages.warn(dialog, "<b>The file</b> is gone.")

    box = box_of(dialog)
    assert box.text() == "<b>The file</b> is gone."
    assert box.textFormat() is Qt.TextFormat.PlainText


def test_box_offers_what_can_be_done(dialog: QWidget) -> None:
    done: list[int] = []
    messages.report(dialog, NoFreeBusyAccess.as_problem(), offer=Offer("Ask again", lambda: done.append(1)))

    next(button for button in box_of(dialog).buttons() if button.text() == "Ask again").click()

    assert done == [1]


def test_escape_means_no(dialog: QWidget) -> None:
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))

    assert not messages.ask(dialog, "Delete everyone?", "Delete")


def test_only_the_button_that_names_the_deed_means_yes(dialog: QWidget) -> None:
    answer(lambda box: next(button for button in box.buttons() if button.text() == "Delete").click())

    assert messages.ask(dialog, "Delete everyone?", "Delete", detail="There are 4.")


def test_enter_without_a_thought_means_no(dialog: QWidget) -> None:
    answer(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))

    assert not messages.ask(dialog, "Delete everyone?", "Delete", reject="Keep")


def test_several_problems_are_all_said(desk: Desk) -> None:
    messages.report(desk.window, NoFreeBusyAccess.as_problem(), ServiceUnreachable.as_problem())

    assert "not shared with you" in desk.window.message.text
    assert "cannot be reached" in desk.window.message.text
