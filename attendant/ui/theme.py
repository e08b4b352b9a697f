"""Colours of the window in light, dark and high contrast; the figures of the status table are decided in the design."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from attendant.core.availability import State


@dataclass(frozen=True, slots=True)
class Colours:
    """What each thing is painted with. Text keeps 4.5:1 against its background, shapes keep 3:1.

    Attributes:
        window: Behind the list and the status line.
        panel: Behind the person who is selected, and behind text fields.
        text: What is read first.
        soft: What is read second.
        line: Hair lines and frames that carry no meaning of their own.
        accent: Focus, the button to press first, underlined matches.
        on_accent: Text on ``accent``.
        selected: Behind the selected row.
        night: Behind hours in which the person does not work.
        now: The line that says how late it is.
        notice: Behind a message.
        notice_line: Its frame.
        star: A favourite's star.
        free: Shape of the state, like the six that follow.
        maybe: See ``free``.
        busy: See ``free``.
        out_of_office: See ``free``; also its blocks in the day.
        elsewhere: See ``free``; also the dots of its blocks.
        outside: See ``free``.
        unknown: See ``free``; also the cross-hatch of its blocks.
        block: Busy blocks in the day and the stripes of tentative ones.
        on_block: Text on blocks.
    """

    window: QColor
    panel: QColor
    text: QColor
    soft: QColor
    line: QColor
    accent: QColor
    on_accent: QColor
    selected: QColor
    night: QColor
    now: QColor
    notice: QColor
    notice_line: QColor
    star: QColor
    free: QColor
    maybe: QColor
    busy: QColor
    out_of_office: QColor
    elsewhere: QColor
    outside: QColor
    unknown: QColor
    block: QColor
    on_block: QColor

    def of_state(self, state: State) -> QColor:
        """Return the colour of a state's shape."""
        return {
            State.FREE: self.free,
            State.MAYBE_BUSY: self.maybe,
            State.IN_MEETING: self.busy,
            State.OUT_OF_OFFICE: self.out_of_office,
            State.WORKS_ELSEWHERE: self.elsewhere,
            State.OUTSIDE_WORKING_HOURS: self.outside,
            State.UNKNOWN: self.unknown,
        }[state]


LIGHT = Colours(
    window=QColor("#f3f3f3"),
    panel=QColor("#ffffff"),
    text=QColor("#1b1b1b"),
    soft=QColor("#5d5d5d"),
    line=QColor("#dcdcdc"),
    accent=QColor("#0f6cbd"),
    on_accent=QColor("#ffffff"),
    selected=QColor("#dcecfa"),
    night=QColor("#eeeeee"),
    now=QColor("#c50f1f"),
    notice=QColor("#fff4ce"),
    notice_line=QColor("#e8c95a"),
    star=QColor("#835c00"),
    free=QColor("#107c10"),
    maybe=QColor("#835c00"),
    busy=QColor("#c50f1f"),
    out_of_office=QColor("#881798"),
    elsewhere=QColor("#038387"),
    outside=QColor("#5d5d5d"),
    unknown=QColor("#616161"),
    block=QColor("#0f6cbd"),
    on_block=QColor("#ffffff"),
)

DARK = Colours(
    window=QColor("#202020"),
    panel=QColor("#2b2b2b"),
    text=QColor("#ffffff"),
    soft=QColor("#c3c3c3"),
    line=QColor("#444444"),
    accent=QColor("#62abf5"),
    on_accent=QColor("#10243a"),
    selected=QColor("#1d3a57"),
    night=QColor("#232323"),
    now=QColor("#ff99a4"),
    notice=QColor("#433519"),
    notice_line=QColor("#6d5a22"),
    star=QColor("#f2c661"),
    free=QColor("#6bb700"),
    maybe=QColor("#f2c661"),
    busy=QColor("#ff99a4"),
    out_of_office=QColor("#d9a7e0"),
    elsewhere=QColor("#4cb4b7"),
    outside=QColor("#c3c3c3"),
    unknown=QColor("#adadad"),
    block=QColor("#62abf5"),
    on_block=QColor("#10243a"),
)


def apply(app: QApplication, theme: str = "") -> None:
    """Set the colours of the whole program.

    Args:
        app: The application.
        theme: "light" or "dark"; "" follows the system, now and whenever it changes. A style that brings its own
            colours (Windows, macOS, high contrast anywhere) keeps them then.
    """
    if theme:
        _take_own(app, DARK if theme == "dark" else LIGHT)
    else:
        _Follower(app).follow()


class _Follower(QObject):
    """Goes with the system's colour scheme and contrast while the program runs; belongs to the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        # Held: PySide invalidates what ``accessibility()`` returns as soon as nothing in Python holds it or the hints.
        self._hints = app.styleHints()
        self._accessibility = self._hints.accessibility()
        self._has_own_colours = False
        self._hints.colorSchemeChanged.connect(self.follow)
        self._accessibility.contrastPreferenceChanged.connect(self._take_contrast)

    def follow(self) -> None:
        """Take the colours that go with the system's now."""
        if self._app.style().name() == "fusion" and not wants_high_contrast():
            self._has_own_colours = True
            _take_own(self._app, DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT)
            return
        if self._has_own_colours:
            self._has_own_colours = False
            self._app.setPalette(QPalette())
        if wants_high_contrast():
            frame_controls(self._app, self._app.palette().color(QPalette.ColorRole.Text))

    def _take_contrast(self) -> None:
        self.follow()
        # The palette of the system may be the same as before, but not what is made of it.
        for widget in self._app.allWidgets():
            self._app.sendEvent(widget, QEvent(QEvent.Type.PaletteChange))
            widget.update()


_FRAMED = ("QLineEdit", "QCheckBox", "QComboBox", "QAbstractSpinBox", "QPlainTextEdit")
"""Controls whose frame a person must see to know where to write or to tick."""


def _take_own(app: QApplication, colours: Colours) -> None:
    app.setPalette(palette_of(colours))
    frame_controls(app, _frame_of(colours))


def frame_controls(app: QApplication, frame: QColor) -> None:
    """Give the frames of controls to write in and to tick a colour of their own, where the style has none for them."""
    if app.style().name() == "fusion":
        palette = app.palette()
        # Fusion makes the colour of frames from that of the window, 1.4 times as dark, and fills none of these with it.
        palette.setColor(QPalette.ColorRole.Window, frame.lighter(140))
        for name in _FRAMED:
            app.setPalette(palette, name)  # type: ignore[arg-type] # PySide takes str, its stubs say bytes


def _frame_of(colours: Colours) -> QColor:
    return QColor("#8a8a8a") if colours is LIGHT else QColor("#8f8f8f")


def palette_of(colours: Colours) -> QPalette:
    """Return a whole palette for the system's controls that goes with ``colours``."""
    palette = QPalette()
    button = colours.panel if colours is LIGHT else QColor("#383838")
    faded = _frame_of(colours)
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.panel,
        QPalette.ColorRole.AlternateBase: colours.night,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.soft,
        QPalette.ColorRole.Button: button,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.panel,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.BrightText: colours.busy,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.LinkVisited: colours.out_of_office,
        QPalette.ColorRole.Light: button.lighter(120),
        QPalette.ColorRole.Midlight: button.lighter(108),
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.line.darker(125),
        QPalette.ColorRole.Shadow: QColor("#000000"),
    }
    for role, colour in roles.items():
        palette.setColor(role, colour)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return palette


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that go with a palette of the system.

    In high contrast each thing takes one of the palette's own colours, and shape and word alone tell the states apart.
    """
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    if wants_high_contrast():
        highlight = palette.color(QPalette.ColorRole.Highlight)
        backgrounds = {"window", "panel", "night", "notice", "on_block"}
        kept = {"selected": highlight, "accent": highlight}
        kept["on_accent"] = palette.color(QPalette.ColorRole.HighlightedText)
        return Colours(
            **{
                field.name: kept.get(field.name, base if field.name in backgrounds else text)
                for field in fields(Colours)
            }
        )
    colours = DARK if base.lightness() < text.lightness() else LIGHT
    return replace(colours, window=palette.color(QPalette.ColorRole.Window), panel=base, text=text)


def on_selection(colours: Colours, palette: QPalette) -> Colours:
    """Return the colours for things on the selected row."""
    if not wants_high_contrast():
        return colours
    ink, ground = palette.color(QPalette.ColorRole.HighlightedText), palette.color(QPalette.ColorRole.Highlight)
    backgrounds = {"window", "panel", "night", "notice", "on_block", "on_accent", "selected"}
    return Colours(**{field.name: ground if field.name in backgrounds else ink for field in fields(Colours)})


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """Return ``font`` larger or smaller, so that every size follows the system's."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * factor)
    else:
        result.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def set_text_colour(widget: QWidget, colour: QColor) -> None:
    """Give a label's text another colour of the theme; called again when the palette changes."""
    palette = widget.palette()
    if palette.color(QPalette.ColorRole.WindowText) != colour:
        # On a ground of the role Base a label's text has the role Text.
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        palette.setColor(QPalette.ColorRole.Text, colour)
        widget.setPalette(palette)


def wants_high_contrast() -> bool:
    """Whether the system asks for colours of high contrast."""
    # In a variable: PySide invalidates what ``accessibility()`` returns as soon as nothing in Python holds the hints.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
