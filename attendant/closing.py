"""The command ``attendant --close``: asks what runs to close, for who installs, updates or removes the program."""

from attendant import cli, languages
from attendant.command_line import EXIT_OK, EXIT_STILL_OPEN, Arguments
from attendant.core.errors import AttendantError
from attendant.doorbell import close_and_wait
from attendant.premises import language_of
from attendant.single_instance import Console, consoles_meant


def run(arguments: Arguments) -> int:
    """Ask each console of this desktop session to close, or the one whose home or settings file is named, and wait.

    Returns:
        ``EXIT_OK`` where none runs any more, ``EXIT_STILL_OPEN`` where one does; why is told on standard error.
    """
    try:
        running = [console for console in consoles_meant(arguments) if console.is_running()]
    except OSError:
        running = []  # without a place to meet there is nobody to ask
    languages.speak(language_of(arguments))
    closed = [_closed(console) for console in running]  # each is asked, also after one that stays
    return EXIT_OK if all(closed) else EXIT_STILL_OPEN


def _closed(console: Console) -> bool:
    try:
        close_and_wait(console)
    except AttendantError as error:
        cli.tell(error.problem)
        return False
    return True
