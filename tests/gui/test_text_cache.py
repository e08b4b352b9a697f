"""Lines of text in a narrow row: what is said last is the first to go."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from attendant.ui.text_cache import TextCache

WHOLE, BRIEF = "Free until 10:30 (11:24 there)", "Free until 10:30"


@pytest.mark.parametrize(
    ("room_for", "shown"), [(WHOLE, WHOLE), (BRIEF, BRIEF)], ids=["room for all", "room for the brief one"]
)
def test_line_that_does_not_fit_gives_way_to_the_shorter_one(qapp: QApplication, room_for: str, shown: str) -> None:
    font = QFont(qapp.font())
    width = QFontMetricsF(font).horizontalAdvance(room_for) + 1

    line = TextCache().line(WHOLE, font, "plain", width, BRIEF)

    assert line.layout.text() == shown


def test_shorter_line_that_does_not_fit_either_ends_in_an_ellipsis(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    width = QFontMetricsF(font).horizontalAdvance("Free until")

    line = TextCache().line(WHOLE, font, "plain", width, BRIEF)

    assert line.layout.text().endswith("…")
    assert line.layout.text()[:-1].strip() in BRIEF
