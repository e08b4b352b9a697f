"""Runs with a window: at the desk, as a picture, or as the check of an installation."""

import gc
import signal
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from attendant import __version__, languages, resources
from attendant.bugs import BugTeller, bugs_heard
from attendant.command_line import EXIT_FAILED, EXIT_OK, Arguments
from attendant.core.errors import AttendantError
from attendant.core.text import Text
from attendant.desk.front_desk import FrontDesk
from attendant.log_file import logging_to
from attendant.premises import Premises, language_of, open_premises
from attendant.qt_messages import qt_messages_logged
from attendant.ui import messages, theme

if TYPE_CHECKING:
    from attendant import single_instance
    from attendant.desk.console import Console
    from attendant.workplace import Workplace

_LISTENS_AFTER_MS = 250
"""Loading Qt's network module must not hold up the first picture; who starts the program twice in that time waits."""


class PictureNotTaken(AttendantError):
    """There is no picture of the window; the summary says why."""

    summary = Text("The picture cannot be taken.")


def run(arguments: Arguments, only: "single_instance.Console | None" = None) -> int:
    """Open the window and stay until it is closed, or take a picture of it.

    Args:
        arguments: A command line whose command is "window", "screenshot" or "self-test".
        only: Where a second start finds this window; None where none is to.

    Returns:
        The exit code.
    """
    application = create_application(arguments)
    try:
        # The installation is checked with the demo, whatever the person's own settings are.
        run_of = replace(arguments, demo=arguments.demo or arguments.command == "self-test")
        with open_premises(run_of) as premises, logging_to(premises.home) as crashed_before, qt_messages_logged():
            languages.speak(premises.first_look.language)
            match arguments.command:
                case "self-test":
                    from attendant import self_test

                    return self_test.run(premises.furnish(), arguments.file)
                case "screenshot":
                    return _take_picture(premises.furnish(), arguments, application)
                case _:
                    return _open_window(premises, arguments, application, only, crashed_before=crashed_before)
    except AttendantError as error:
        from attendant import cli

        cli.tell(error.problem)
        return EXIT_FAILED


def show_running(arguments: Arguments, running: "single_instance.Console") -> int:
    """Bring the window that is open already to the front, and say so where it does not answer.

    Returns:
        The exit code. Where the other one has just come to its end, this run takes its place.
    """
    from attendant.doorbell import NotAnswering, call_forward

    application = create_application(arguments)
    languages.speak(language_of(arguments))
    try:
        call_forward(running, arguments.select)
    except NotAnswering as error:
        if running.lock.take():
            return run(arguments, running)
        from attendant import cli

        cli.tell(error.problem)
        messages.report_without_window(error.problem)
        clear_away(application)
        return EXIT_FAILED
    return EXIT_OK


def clear_away(application: QApplication) -> None:
    """Let windows leave the screen, and the focus with them, and delete what was given up, after the loop has ended.

    No loop will do it any more, and a page of Chromium that is there when Python ends takes the process down.
    """
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def create_application(arguments: Arguments) -> QApplication:
    """Make the one application object, with name, icon and colours."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        # The sign-in window may come later; its browser must share contexts with windows that are there before it.
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        application = QApplication(sys.argv[:1])
    application.setApplicationName("attendant")
    application.setApplicationDisplayName("Attendant Console")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(QIcon(str(resources.ICON)))
    theme.apply(application, arguments.theme)
    return application


def _open_window(
    premises: Premises,
    arguments: Arguments,
    application: QApplication,
    only: "single_instance.Console | None",
    *,
    crashed_before: bool,
) -> int:
    """Stay at the desk until the window is closed."""
    front = FrontDesk(premises.home, premises.clock, premises.zone)
    bugs = BugTeller(front.window)
    front.window.set_calendars_shown(premises.first_look.show_calendars)
    front.painted.connect(gc.enable)
    consoles: list[Console] = []
    if arguments.select:
        front.window.search_for(arguments.select)
    if only is not None:
        listen = partial(_listen_at_the_door, only, front)
        front.painted.connect(lambda: QTimer.singleShot(_LISTENS_AFTER_MS, front, listen))

    def move_in(workplace: "Workplace") -> None:
        from attendant.desk.console import Console

        console = Console(workplace, front)
        consoles.append(console)
        bugs.noted.connect(console.diagnosis.note)
        console.start()
        if crashed_before:
            console.diagnosis.offer_after_crash()

    try:
        with bugs_heard(bugs.hear):
            front.open(premises.furnish, move_in)
            # Ctrl+C in the terminal: the exception that Python raises for it cannot leave Qt's loop.
            signal.signal(signal.SIGINT, lambda *_: application.quit())
            return application.exec()
    finally:
        _close(application, consoles[0] if consoles else front)


def _listen_at_the_door(only: "single_instance.Console", front: FrontDesk) -> None:
    """Hear of a second start from now on, until the front desk is gone."""
    from attendant.doorbell import Doorbell
    from attendant.ui import from_outside

    window = front.window

    def come_forward(name: str) -> None:
        from_outside.come_forward(window)
        if name:
            window.search_for(name)

    Doorbell(only, come_forward, lambda: from_outside.close_politely(window), front)


def _take_picture(workplace: "Workplace", arguments: Arguments, application: QApplication) -> int:
    """Render the window to a PNG as soon as the calendars are there, and all that is said of the person selected.

    Raises:
        PictureNotTaken: There is nobody of that name, no window of that size, or no such place to write to.
    """
    from attendant.desk.console import Console
    from attendant.waiting import wait_until_looked_up, wait_until_settled

    console = Console(workplace)
    window = console.window
    try:
        window.resize(*arguments.size)
        window.show()
        wait_until_settled(console)
        if arguments.select and not console.select(arguments.select):
            raise PictureNotTaken(
                summary=Text("Nobody in the directory is found by {name}.", {"name": arguments.select}),
                remedy=Text("Check the name that stands after --select."),
            )
        wait_until_looked_up(console)
        application.processEvents()
        if window.size() != QSize(*arguments.size):
            raise PictureNotTaken(
                summary=Text("The window cannot be of the size {size}.", {"size": _size_words(*arguments.size)}),
                remedy=Text("The nearest is {size}.", {"size": _size_words(window.width(), window.height())}),
            )
        file = arguments.file or Path("attendant.png")
        if not window.grab().save(str(file), "PNG"):
            raise PictureNotTaken(
                summary=Text("The picture cannot be written to {file}.", {"file": str(file)}),
                remedy=Text("Check that its folder is there and that you may write to it."),
            )
        return EXIT_OK
    finally:
        _close(application, console)


def _size_words(width: int, height: int) -> str:
    return f"{width}x{height}"


def _close(application: QApplication, opened: "Console | FrontDesk") -> None:
    """End what is behind the window and close it."""
    opened.stop()
    opened.window.close()
    clear_away(application)
