"""What the first window needs of the settings, read without their rules.

The rules stand on pydantic, which takes as long to load as Qt itself: the whole of the settings is read behind the
first window (``store.load``). What is read here is what that reading finds too.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendant.settings.choices import Language
from attendant.settings.policy import PolicySource
from attendant.settings.policy.registry import as_toml
from attendant.settings.toml_file import parsed


@dataclass(frozen=True, slots=True)
class FirstLook:
    """The options that show before anything else does.

    Attributes:
        language: What the console speaks.
        show_calendars: Whether rows have states at all.
    """

    language: Language = Language.SYSTEM
    show_calendars: bool = True


def first_look(file: Path, policies: Sequence[PolicySource] = ()) -> FirstLook:
    """Return what the settings say of the first window; defaults for what they do not say or say wrongly.

    Args:
        file: The person's settings file.
        policies: Where the organisation's word stands, the strongest first.
    """
    said = [_general(policy.read().tables, as_toml if policy.is_registry else None) for policy in policies]
    with suppress(OSError):  # told by the whole reading
        said.append(_general(parsed(file.read_bytes()).tables))
    languages = (one.language for one in said if one.language is not None)
    shown = (one.show_calendars for one in said if one.show_calendars is not None)
    return FirstLook(next(languages, Language.SYSTEM), next(shown, True))


@dataclass(frozen=True, slots=True)
class _Said:
    language: Language | None
    show_calendars: bool | None


def _general(tables: Mapping[str, object], as_kind: Callable[[object, type], object] | None = None) -> _Said:
    """Return what one place says, None for what it does not say or says wrongly."""
    table = tables.get("general")
    general = table if isinstance(table, Mapping) else {}
    language, shown = general.get("language"), general.get("show_calendars")
    if as_kind is not None:
        language, shown = as_kind(language, Language), as_kind(shown, bool)
    return _Said(
        Language(language) if language in tuple(Language) else None,
        shown if isinstance(shown, bool) else None,
    )
