"""The console goes with the system's text size, colours and contrast while it runs."""

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from attendant.ui import text_size, theme
from attendant.ui.contact_list.view import ContactListView
from attendant.ui.directory_dialogs.row_table import RowTable
from tests.gui.cut_texts import cut_off
from tests.gui.screens import ANNA, every_screen, full_desk, settle
from tests.screenshots.studio import contrast_palette

LARGE = 1.75


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[QApplication]:
    """Bring font and colours back."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    qapp.setFont(font)
    qapp.setPalette(palette)


def enlarge(application: QApplication) -> None:
    application.setFont(theme.scaled(application.font(), LARGE))
    settle()


def heights(screen: QWidget) -> list[float]:
    """Return how tall the letters of every visible label are, in their order."""
    labels = [label for label in screen.findChildren(QLabel) if label.isVisible() and label.text()]
    return [QFontMetricsF(label.font()).height() for label in labels]


def test_every_label_of_every_screen_follows_a_larger_text_size_while_it_is_open(
    qtbot: QtBot, plain: QApplication, tmp_path: Path
) -> None:
    del qtbot
    font = plain.font()
    for name, screen in every_screen(tmp_path):
        before = heights(screen)
        enlarge(plain)
        after = heights(screen)
        plain.setFont(font)
        assert all(new > 1.5 * old for old, new in zip(before, after, strict=False)), name
        screen.close()
        screen.deleteLater()


def test_rows_grow_with_the_text(qtbot: QtBot, plain: QApplication) -> None:
    desk = full_desk()
    qtbot.addWidget(desk.window)
    view = desk.window.findChild(ContactListView)
    assert view is not None
    before = view.rowHeight(0)

    enlarge(plain)

    assert view.rowHeight(0) > 1.4 * before


def test_rows_of_tables_grow_with_the_text(qtbot: QtBot, plain: QApplication) -> None:
    table = RowTable(QStringListModel(["Anna Rossi"]), "Colleagues")
    qtbot.addWidget(table)
    table.show()
    before = table.rowHeight(0)

    enlarge(plain)

    assert table.rowHeight(0) > 1.4 * before


def test_nothing_is_cut_after_the_text_grew_while_the_window_was_open(qtbot: QtBot, plain: QApplication) -> None:
    desk = full_desk()
    qtbot.addWidget(desk.window)
    desk.window.resize(1257, 706)
    desk.window.select_contact(ANNA.contact_id)

    enlarge(plain)

    assert cut_off(desk.window) == []


def test_a_size_is_kept_against_the_systems(qtbot: QtBot, plain: QApplication) -> None:
    label = QLabel("Free until 10:30")
    qtbot.addWidget(label)
    text_size.keep(label, 2.0, bold=True)

    enlarge(plain)

    assert label.font().pointSizeF() == pytest.approx(plain.font().pointSizeF() * 2.0)
    assert label.font().bold()


def test_high_contrast_that_is_switched_on_takes_the_systems_colours_and_off_brings_ours_back(
    qtbot: QtBot, plain: QApplication
) -> None:
    desk = full_desk()
    qtbot.addWidget(desk.window)
    plain.setStyle("fusion")
    follower = theme._Follower(plain)
    follower.follow()
    assert theme.colours_of(plain.palette()).free == theme.LIGHT.free

    with mock.patch.object(theme, "wants_high_contrast", return_value=True):
        follower._take_contrast()
        settle()
        in_contrast = desk.window.grab().toImage()
        assert theme.colours_of(plain.palette()).free == plain.palette().color(QPalette.ColorRole.Text)
    follower._take_contrast()
    settle()

    assert theme.colours_of(plain.palette()).free == theme.LIGHT.free
    assert desk.window.grab().toImage() != in_contrast
    follower.deleteLater()


def test_in_high_contrast_every_colour_in_the_window_lies_between_those_of_the_system(
    qtbot: QtBot, plain: QApplication
) -> None:
    desk = full_desk()
    qtbot.addWidget(desk.window)
    desk.window.select_contact(ANNA.contact_id)

    with mock.patch.object(theme, "wants_high_contrast", return_value=True):
        plain.setPalette(contrast_palette())
        settle()
        picture = desk.window.panel.grab().toImage()

    hues = {
        picture.pixelColor(x, y).hue()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
        if picture.pixelColor(x, y).saturation() > 60
    }
    highlight = contrast_palette().color(QPalette.ColorRole.Highlight).hue()
    assert hues
    assert all(abs(hue - highlight) < 30 for hue in hues)


def test_in_high_contrast_the_frames_of_boxes_and_fields_can_be_seen(plain: QApplication) -> None:
    plain.setStyle("fusion")
    plain.setPalette(contrast_palette())
    follower = theme._Follower(plain)

    with mock.patch.object(theme, "wants_high_contrast", return_value=True):
        follower.follow()

    for box in (QCheckBox(), QLineEdit()):
        box.ensurePolished()
        frame = box.palette().color(QPalette.ColorRole.Window).darker(140)  # as the style does
        assert frame.lightness() > 150
        assert box.palette().color(QPalette.ColorRole.Text) == contrast_palette().color(QPalette.ColorRole.Text)
    follower.deleteLater()


def test_the_scheme_of_the_system_is_followed(qtbot: QtBot, plain: QApplication) -> None:
    del qtbot
    plain.setStyle("fusion")
    follower = theme._Follower(plain)
    hints = mock.Mock()
    hints.colorScheme.return_value = Qt.ColorScheme.Dark
    with mock.patch.object(follower, "_hints", hints):
        follower.follow()

    assert theme.colours_of(plain.palette()).free == theme.DARK.free
    follower.deleteLater()
