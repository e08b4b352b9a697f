"""Over every screen, in every language and size of text: nothing is cut, nothing is left untranslated."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenuBar, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from attendant.languages import speak
from attendant.settings.choices import Language
from attendant.ui import theme
from tests.gui.cut_texts import cut_off, letters
from tests.gui.screens import NEVER_TRANSLATED, every_screen, settle

LAPTOP = 1257, 706
"""What a dialog may take of a screen of 1366 by 768 points."""


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    del qapp
    spoken = Language(request.param)
    speak(spoken)
    yield spoken
    speak(Language.ENGLISH)


@pytest.fixture
def text_percent(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    """Let the system's text be so large."""
    percent: int = request.param
    before = qapp.font()
    qapp.setFont(theme.scaled(before, percent / 100))
    yield percent
    qapp.setFont(before)


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.SYSTEM], indirect=True)
@pytest.mark.parametrize("text_percent", [100, 200], indirect=True)
@pytest.mark.usefixtures("language", "qtbot")
def test_no_text_is_cut_and_no_two_controls_share_a_letter(text_percent: int, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    for name, screen in every_screen(tmp_path):
        if text_percent > 100:
            screen.resize(*LAPTOP)
            settle()
        seen = [
            widget.text()
            for widget in screen.findChildren(QWidget)
            if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
        ]
        shared = [letter for letter in set(letters(seen)) if letters(seen).count(letter) > 1]
        faults = cut_off(screen) + [f"Alt+{letter} twice" for letter in shared]
        if faults:
            found[name] = faults
        screen.close()
        screen.deleteLater()
    assert not found, "\n".join(f"{name}: {faults}" for name, faults in found.items())


class _Marks(QTranslator):
    """A language in which each text stands in brackets."""

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str:
        del context, comment
        return f"⟦{source}⟧".replace("%n", str(n)) if source else ""


@pytest.fixture
def marks(qapp: QApplication) -> Iterator[None]:
    del qapp
    translator = _Marks()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


DATA = re.compile(
    r"https?://\S+|\S+@\S+|[\w.]+\.(?:csv|Read\w*|All)\S*|[A-Z0-9-]{9,}|[0-9a-f-]{30,}|Unicode.*|[\d\s:+().–#*-]+|[×✕…·.]|Set-Organization.*"
)
"""What is data and not words: addresses, permissions, codes, numbers, signs."""


def texts_in(screen: QWidget) -> Iterator[str]:
    for widget in screen.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractButton | QLabel):
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        elif isinstance(widget, QMenuBar):
            yield from (action.text() for action in widget.actions())
        if widget.accessibleName():
            yield widget.accessibleName()
        if widget.toolTip():
            yield widget.toolTip()
    yield screen.windowTitle()


@pytest.mark.usefixtures("marks", "qtbot")
def test_every_word_in_sight_went_through_the_translation(tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    for name, screen in every_screen(tmp_path):
        untranslated = [text for text in texts_in(screen) if _has_words(text)]
        if untranslated:
            found[name] = untranslated
        screen.close()
        screen.deleteLater()
    assert not found, "\n".join(f"{name}: {faults}" for name, faults in found.items())


def _has_words(text: str) -> bool:
    text = re.sub(r"<[^>]*>", "", text)
    if "⟦" in text or "⟧" in text:
        return False
    for known in sorted((known for known in NEVER_TRANSLATED if known), key=len, reverse=True):
        text = text.replace(known, "")
    return bool(re.search(r"[^\W\d_]{2}", DATA.sub("", text.replace("&", ""))))


def test_a_text_that_is_cut_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel("A text that is longer than its room", window)
    label.setFixedWidth(40)
    window.show()

    assert cut_off(window) == [label.text()]
