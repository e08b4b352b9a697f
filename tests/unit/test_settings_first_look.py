"""The quick look at the settings finds what the whole reading finds."""

from pathlib import Path

import pytest

from attendant.settings.choices import Language
from attendant.settings.first_look import FirstLook, first_look
from attendant.settings.store import load


def test_without_a_file_the_first_window_has_the_defaults(tmp_path: Path) -> None:
    assert first_look(tmp_path / "settings.toml") == FirstLook(Language.SYSTEM, show_calendars=True)


@pytest.mark.parametrize(
    "content",
    [
        b'[general]\nlanguage = "de"\nshow_calendars = false\n',
        b'\xef\xbb\xbf[general]\r\nlanguage = "it"\r\n',
        '[general]\nlanguage = "de"\n'.encode("utf-16"),
        b'[general]\nlanguage = "de"\nthis is no line of TOML\n',
        b'[general]\nlanguage = "klingon"\nshow_calendars = "no"\n',
        b"[general]\nlanguage = [1]\nshow_calendars = 0\n",
        b"general = 5\n",
        b"[calendar]\nrefresh_interval_s = 60\n",
        b"\xff\x00",
    ],
)
def test_the_first_look_agrees_with_the_whole_reading(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)

    general = load(file).settings.general

    assert first_look(file) == FirstLook(general.language, general.show_calendars)
