"""A desk with its window open, for every test that wants one."""

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.desk import EVERYONE, Desk, usual_answers


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """The window with four colleagues, whose calendars were read twelve seconds ago."""
    desk = Desk()
    desk.open(qtbot)
    desk.seat(*EVERYONE)
    desk.hear(*usual_answers())
    return desk


@pytest.fixture
def empty_desk(qtbot: QtBot) -> Desk:
    """The window before anything is known."""
    desk = Desk()
    desk.open(qtbot)
    return desk
