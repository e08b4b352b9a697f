"""What another start of the program may ask of the window."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from attendant.ui.banner import Banner
from attendant.ui.directory_dialogs import ColleagueEditor
from attendant.ui.from_outside import close_politely, come_forward
from attendant.ui.keys import KeysDialog
from attendant.ui.messages import MESSAGE_LINE
from tests.gui.desk import Desk


def test_window_in_the_task_bar_comes_back_as_it_was(desk: Desk) -> None:
    desk.window.setWindowState(Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized)

    come_forward(desk.window)

    assert desk.window.windowState() == Qt.WindowState.WindowMaximized
    assert desk.window.isVisible()


def test_dialog_over_the_window_is_what_comes_forward(desk: Desk, qtbot: QtBot) -> None:
    dialog = KeysDialog(desk.window)
    dialog.open()

    come_forward(desk.window)

    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.reject()


def test_window_closes_with_the_dialogs_in_which_nothing_is_lost(desk: Desk, qtbot: QtBot) -> None:
    dialogs: list[QDialog] = [KeysDialog(desk.window), ColleagueEditor(parent=desk.window)]
    left: list[QDialog] = []
    for dialog in dialogs:
        dialog.rejected.connect(partial(left.append, dialog))
        dialog.open()

    with qtbot.waitSignal(desk.window.closing):
        closes = close_politely(desk.window)

    assert closes
    assert len(left) == len(dialogs)


def test_what_is_entered_and_not_saved_keeps_the_window_open_and_the_dialog_says_why(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = ColleagueEditor(parent=desk.window)
    editor.open()
    editor.name.show_text("Anna Ross")

    closes = close_politely(desk.window)

    qtbot.wait(1)
    assert not closes
    assert desk.window.isVisible()
    assert editor.isVisible()
    line = editor.findChild(Banner, MESSAGE_LINE)
    assert line is not None
    assert "asked to close" in line.text
    monkeypatch.setattr(editor, "_ask", lambda *_a, **_k: True)
    editor.reject()
