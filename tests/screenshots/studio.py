"""Renders every screen in one process, at the scale that Qt was started with."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from unittest import mock

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

import tests.conftest  # noqa: F401 - one place, zone and language, whatever the machine's
from attendant.languages import speak
from attendant.settings.choices import Language
from attendant.ui import theme
from tests.gui.screens import every_screen, settle

AQUATIC = {
    QPalette.ColorRole.Window: "#202020",
    QPalette.ColorRole.Base: "#202020",
    QPalette.ColorRole.AlternateBase: "#202020",
    QPalette.ColorRole.Button: "#202020",
    QPalette.ColorRole.ToolTipBase: "#202020",
    QPalette.ColorRole.WindowText: "#ffffff",
    QPalette.ColorRole.Text: "#ffffff",
    QPalette.ColorRole.ButtonText: "#ffffff",
    QPalette.ColorRole.ToolTipText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#ffffff",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.Highlight: "#8ee3f0",
    QPalette.ColorRole.Accent: "#8ee3f0",
    QPalette.ColorRole.HighlightedText: "#263b50",
    QPalette.ColorRole.Link: "#75e9fc",
    QPalette.ColorRole.LinkVisited: "#75e9fc",
    QPalette.ColorRole.Light: "#ffffff",
    QPalette.ColorRole.Midlight: "#a6a6a6",
    QPalette.ColorRole.Mid: "#a6a6a6",
    QPalette.ColorRole.Dark: "#ffffff",
    QPalette.ColorRole.Shadow: "#ffffff",
}
"""The colours of one of the contrast themes of Windows 11."""


def contrast_palette() -> QPalette:
    """Return the palette that a system of high contrast gives its programs."""
    palette = QPalette()
    for role, colour in AQUATIC.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#a6a6a6"))
    return palette


@contextmanager
def painted(application: QApplication, name: str) -> Iterator[None]:
    """Let the program be in "light", "dark" or "contrast"."""
    before = QApplication.palette()
    with mock.patch.object(theme, "wants_high_contrast", return_value=name == "contrast"):
        if name == "contrast":
            application.setPalette(contrast_palette())
            theme.frame_controls(application, contrast_palette().color(QPalette.ColorRole.Text))
        else:
            theme.apply(application, name)
        yield
    application.setPalette(before)


@contextmanager
def written(application: QApplication, percent: int) -> Iterator[None]:
    """Let the system's text be so large."""
    before = application.font()
    application.setFont(theme.scaled(before, percent / 100))
    yield
    application.setFont(before)


def take(
    folder: Path, languages: Sequence[str], themes: Sequence[str], text: Sequence[int], only: Sequence[str], scale: int
) -> None:
    """Write ``SCREEN.LANGUAGE-THEME-SCALE-textPERCENT.png`` for each screen whose name begins like one of ``only``."""
    application = QApplication(["attendant"])
    application.setStyle("fusion")
    for language, name, percent in product(languages, themes, text):
        speak(Language(language))
        with (
            painted(application, name),
            written(application, percent),
            tempfile.TemporaryDirectory(prefix="attendant-screens-") as home,
        ):
            for screen, widget in every_screen(Path(home)):
                if screen.startswith(tuple(only)):
                    widget.grab().save(str(folder / f"{screen}.{language}-{name}-{scale}-text{percent}.png"))
                widget.close()
                widget.deleteLater()
                application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                settle()
