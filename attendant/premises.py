"""What the first window stands on; the rest of the workplace is furnished behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from attendant.clock import FixedClock, ShiftedClock, SystemClock, ZoneHere
from attendant.core.errors import SettingsError
from attendant.core.text import Text
from attendant.settings import policy
from attendant.settings.first_look import FirstLook, first_look
from attendant.settings.home import Home

if TYPE_CHECKING:
    from attendant.command_line import Arguments
    from attendant.core.ports import Clock
    from attendant.settings.choices import Language
    from attendant.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Premises:
    """The ground under one run, quick to enter.

    Attributes:
        home: Where its files lie.
        clock: Its time.
        zone: The receptionist's time zone.
        first_look: What the settings say of the first window.
        furnish: Reads the settings and builds the workplace. Slow, for it loads what that takes: call it from a
            worker, once.
    """

    home: Home
    clock: Clock
    zone: tzinfo
    first_look: FirstLook
    furnish: Callable[[], Workplace] = field(repr=False)


def language_of(arguments: Arguments) -> Language:
    """Return the language that a run is to speak, for one that opens nothing."""
    file = arguments.settings_file or Home.of_this_person().settings_file
    return first_look(file, policy.of_this_machine()).language


@contextmanager
def open_premises(arguments: Arguments) -> Iterator[Premises]:
    """Prepare a run and clean up behind it.

    Args:
        arguments: The command line; ``demo`` brings a throw-away home, a made-up organisation and its server.

    Yields:
        The premises.

    Raises:
        SettingsError: The settings file that is named is not there, and this run would not begin it.
    """
    zone = ZoneHere()
    clock = _clock(arguments)
    _require_settings_file(arguments)
    with ExitStack() as stack:
        if arguments.demo:
            from attendant.workplace import demo_workplace

            demo = demo_workplace(arguments, clock, zone.itself, stack)
            general = demo.settings.general
            look = FirstLook(general.language, general.show_calendars)
            yield Premises(demo.home, clock, zone, look, lambda: demo)
            return
        home = Home.of_this_person()
        policies = policy.of_this_machine()
        look = first_look(arguments.settings_file or home.settings_file, policies)
        yield Premises(
            home, clock, zone, look, partial(_furnished, home, arguments.settings_file, policies, clock, zone)
        )


@contextmanager
def open_workplace(arguments: Arguments) -> Iterator[Workplace]:
    """Prepare a run whole, for who does not open a window first; see ``open_premises``."""
    with open_premises(arguments) as premises:
        yield premises.furnish()


def _require_settings_file(arguments: Arguments) -> None:
    """Let the window at the desk begin a file; a command or a demo would only tell of what the defaults lack.

    Raises:
        SettingsError: There is no such file.
    """
    file = arguments.settings_file
    begins_it = arguments.command == "window" and not arguments.demo
    if file is not None and not begins_it and not file.exists():
        raise SettingsError(
            summary=Text("There is no settings file {file}.", {"file": str(file)}),
            remedy=Text("Check the path that stands after --settings."),
        )


def _furnished(
    home: Home, named_file: Path | None, policies: Sequence[policy.PolicySource], clock: Clock, zone: ZoneHere
) -> Workplace:
    from attendant.workplace import persons_workplace

    return persons_workplace(home, named_file, policies, clock, zone.itself)


def _clock(arguments: Arguments) -> Clock:
    if arguments.at is None:
        return SystemClock()
    return ShiftedClock(arguments.at) if arguments.command == "window" else FixedClock(arguments.at)
