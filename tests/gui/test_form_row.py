"""No row of a form loses height to another."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from attendant.ui.form_row import FormRow

SHORT = "One line."
LONG = "A text that takes several lines at this width, and was shown after the form was laid out. " * 2


class Row(FormRow):
    """A field with a note below it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.note = QLabel(text)
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(QLineEdit())
        column.addWidget(self.note)


@pytest.mark.parametrize("width", [260, 420])
def test_a_note_that_grows_later_is_shown_whole(qtbot: QtBot, width: int) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    rows = [Row(SHORT) for _ in range(6)]
    form = QFormLayout()
    for row in rows:
        form.addRow("Title", row)
    column = QVBoxLayout(page)
    column.addLayout(form)
    column.addStretch()
    page.resize(width, 100)
    page.show()

    rows[3].note.setText(LONG)

    qtbot.waitUntil(lambda: rows[3].height() >= rows[3].heightForWidth(rows[3].width()))
    assert all(row.height() >= row.heightForWidth(row.width()) for row in rows)
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(rows))
