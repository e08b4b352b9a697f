"""A file of colleagues dropped on the window: taken from anywhere in it, and nothing else is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from attendant.ui.file_drop import FileDrop
from tests.gui.desk import Desk

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def brought(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drag ``data`` over ``target`` and let go; return whether it was welcome."""
    entering = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NO_KEYS)
    entering.ignore()
    QApplication.sendEvent(target, entering)
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NO_KEYS))
    return entering.isAccepted()


@pytest.mark.parametrize("on_search_box", [False, True])
def test_a_file_is_taken_wherever_it_is_dropped(desk: Desk, qtbot: QtBot, on_search_box: bool) -> None:
    drops = FileDrop(desk.window)
    target = desk.window.pane.search if on_search_box else desk.window

    with qtbot.waitSignal(drops.dropped) as taken:
        assert drop(target, brought("file:///home/anna/M%C3%BCller%20%231.csv"))

    assert taken.args == [Path("/home/anna/Müller #1.csv")]
    assert desk.window.pane.search.text() == ""


@pytest.mark.parametrize("urls", [(), ("https://example.com/a.csv",), ("file:///a.csv", "file:///b.csv")])
def test_nothing_else_is_taken(desk: Desk, qtbot: QtBot, urls: tuple[str, ...]) -> None:
    drops = FileDrop(desk.window)

    with qtbot.assertNotEmitted(drops.dropped):
        assert not drop(desk.window, brought(*urls))
