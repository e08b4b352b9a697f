"""What is painted can be told apart and read: in light, in dark, on the selected row."""

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from attendant.core.availability import State
from attendant.core.schedule import FreeBusyStatus
from attendant.ui import shapes, theme
from attendant.ui.key_button import KeyButton
from attendant.ui.theme import DARK, LIGHT, Colours
from tests.gui.desk import Desk

BACKGROUNDS = ["window", "panel", "selected"]
SHAPES = ["free", "maybe", "busy", "out_of_office", "elsewhere", "outside", "unknown", "block", "now", "star", "accent"]
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2.2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@BOTH
@pytest.mark.parametrize("background", [*BACKGROUNDS, "notice", "night"])
@pytest.mark.parametrize("text", ["text", "soft", "maybe"])
def test_text_has_enough_contrast(colours: Colours, background: str, text: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, background)) >= 4.5


@BOTH
@pytest.mark.parametrize("background", [*BACKGROUNDS, "night"])
@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_have_enough_contrast(colours: Colours, background: str, shape: str) -> None:
    assert contrast(getattr(colours, shape), getattr(colours, background)) >= 3


@BOTH
@pytest.mark.parametrize("ground", ["block", "out_of_office"])
def test_subjects_can_be_read_on_their_blocks(colours: Colours, ground: str) -> None:
    assert contrast(colours.on_block, getattr(colours, ground)) >= 4.5


@BOTH
def test_first_button_can_be_read(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@BOTH
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (QPalette.ColorRole.WindowText, QPalette.ColorRole.Window),
        (QPalette.ColorRole.Text, QPalette.ColorRole.Base),
        (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Base),
        (QPalette.ColorRole.ButtonText, QPalette.ColorRole.Button),
        (QPalette.ColorRole.HighlightedText, QPalette.ColorRole.Highlight),
        (QPalette.ColorRole.ToolTipText, QPalette.ColorRole.ToolTipBase),
        (QPalette.ColorRole.Link, QPalette.ColorRole.Base),
    ],
)
def test_controls_can_be_read(colours: Colours, text: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    palette = theme.palette_of(colours)

    assert contrast(palette.color(text), palette.color(ground)) >= 4.5


def test_every_colour_of_the_theme_is_one(qapp: QApplication) -> None:
    for colours in (LIGHT, DARK):
        assert all(getattr(colours, field.name).isValid() for field in fields(colours))


def picture_of(state: State, *, asking: bool = False) -> QImage:
    image = QImage(32, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.paint_lamp(painter, QRectF(0, 0, 32, 32), state, QColor("black"), asking=asking)
    painter.end()
    return image


def block_of(status: FreeBusyStatus) -> QImage:
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    shapes.paint_block(painter, QRectF(1, 1, 62, 30), status, LIGHT)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> int:
    """How many points differ clearly."""
    return sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 96
        for x in range(one.width())
        for y in range(one.height())
    )


@pytest.mark.parametrize(("one", "other"), list(combinations(State, 2)))
def test_shapes_differ_without_their_colours(qapp: QApplication, one: State, other: State) -> None:
    assert difference(picture_of(one), picture_of(other)) > 40


def test_calendar_that_is_being_asked_looks_like_no_state(qapp: QApplication) -> None:
    asking = picture_of(State.UNKNOWN, asking=True)

    assert all(difference(asking, picture_of(state)) > 40 for state in State)


PATTERNS = [FreeBusyStatus.FREE, FreeBusyStatus.TENTATIVE, FreeBusyStatus.WORKING_ELSEWHERE, FreeBusyStatus.NO_DATA]


@pytest.mark.parametrize(("one", "other"), list(combinations([*PATTERNS, FreeBusyStatus.BUSY], 2)))
def test_blocks_differ_without_their_colours(qapp: QApplication, one: FreeBusyStatus, other: FreeBusyStatus) -> None:
    assert difference(block_of(one), block_of(other)) > 40


@pytest.mark.parametrize("name", ["light", "dark"])
def test_theme_of_the_command_line_sets_every_colour(qapp: QApplication, name: str) -> None:
    before = QApplication.palette()
    try:
        theme.apply(qapp, name)

        colours = theme.colours_of(QApplication.palette())
        assert (colours.panel.lightness() < 128) is (name == "dark")
        assert colours.free == (DARK if name == "dark" else LIGHT).free
    finally:
        QApplication.setPalette(before)


def test_high_contrast_takes_every_colour_from_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "wants_high_contrast", lambda: True)
    palette = QPalette()
    ground, ink, marked, on_marked = QColor("#000000"), QColor("#ffff00"), QColor("#00ff00"), QColor("#000001")
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        palette.setColor(role, ground)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        palette.setColor(role, ink)
    palette.setColor(QPalette.ColorRole.Highlight, marked)
    palette.setColor(QPalette.ColorRole.HighlightedText, on_marked)

    colours = theme.colours_of(palette)
    selected = theme.on_selection(colours, palette)

    assert {getattr(colours, field.name).name() for field in fields(colours)} <= {
        colour.name() for colour in (ground, ink, marked, on_marked)
    }
    assert (colours.busy, colours.panel) == (ink, ground)
    assert (selected.busy, selected.text, selected.selected) == (on_marked, on_marked, marked)


def test_window_follows_when_the_colours_change_while_it_is_open(desk: Desk, qapp: QApplication) -> None:
    before = QApplication.palette()
    desk.window.search_for("anna")
    try:
        for name, colours in (("dark", DARK), ("light", LIGHT)):
            theme.apply(qapp, name)
            QApplication.processEvents()

            about = next(
                label for label in desk.window.panel.findChildren(QLabel) if label.text().startswith("Key account")
            )
            call = next(button for button in desk.window.panel.findChildren(KeyButton) if button.text() == "Call 4512")
            assert about.palette().color(about.foregroundRole()) == colours.soft
            assert call.palette().color(QPalette.ColorRole.Button) == colours.accent
            corner = desk.window.panel.grab().toImage().pixelColor(3, 3)
            assert corner == colours.panel
    finally:
        QApplication.setPalette(before)


def test_a_button_that_cannot_be_pressed_does_not_look_as_if_it_could(qtbot: QtBot) -> None:
    button = KeyButton(primary=True)
    qtbot.addWidget(button)
    pressable = button.palette().color(QPalette.ColorRole.Button)

    button.setEnabled(False)

    assert button.palette().color(QPalette.ColorRole.Button) != pressable


def palette_of_boxes() -> QPalette:
    return QApplication.palette("QCheckBox")  # type: ignore[call-overload, no-any-return] # PySide takes str


@BOTH
def test_frames_of_controls_stand_out_from_what_is_around_them(colours: Colours, qapp: QApplication) -> None:
    before = qapp.palette()
    qapp.setStyle("fusion")
    theme.apply(qapp, "light" if colours is LIGHT else "dark")
    try:
        frame = palette_of_boxes().color(QPalette.ColorRole.Window).darker(140)  # as the style does
        assert contrast(frame, colours.panel) >= 3
        assert contrast(frame, colours.window) >= 3
    finally:
        qapp.setPalette(QPalette())  # the system's; Qt forgets the controls' own only where the palette changes
        frame_of_the_system, window = palette_of_boxes(), QApplication.palette()
        qapp.setPalette(before)
    assert frame_of_the_system.color(QPalette.ColorRole.Window) == window.color(QPalette.ColorRole.Window)
