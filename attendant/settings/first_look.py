"""What the first window needs of the settings, read without their rules.

The rules stand on pydantic, which takes as long to load as Qt itself: the whole of the settings is read behind the
first window (``store.load``). What is read here is what that reading finds too.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from attendant.settings.choices import Language


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The options that show before anything else does.

    Attributes:
        language: What the console speaks.
        show_calendars: Whether rows have states at all.
    """

    language: Language = Language.SYSTEM
    show_calendars: bool = True


def first_look(file: Path) -> FirstLook:
    """Return what a settings file says of the first window; defaults for what it does not say or says wrongly."""
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return FirstLook()
    except (OSError, ValueError):
        # Not plain TOML: only the whole reading knows what can be saved of it.
        from attendant.settings.store import load

        saved = load(file).settings.general
        return FirstLook(saved.language, saved.show_calendars)
    general = tables.get("general")
    said = general if isinstance(general, dict) else {}
    language, shown = said.get("language"), said.get("show_calendars")
    return FirstLook(
        Language(language) if language in tuple(Language) else Language.SYSTEM,
        shown if isinstance(shown, bool) else True,
    )
