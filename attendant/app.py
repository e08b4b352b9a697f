"""The composition root: reads the command line, builds, wires, runs."""

import errno
import gc
import io
import logging
import os
import sys
from pathlib import Path

from attendant.command_line import EXIT_FAILED, Arguments, parse

log = logging.getLogger(__name__)


def main(argv: list[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The words after the program's name; the process's own where None.

    Returns:
        The exit code, see ``attendant.command_line``.
    """
    _let_every_name_be_printed()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    if arguments.command in ("show", "doctor", "import", "export", "password-set"):
        return _run_command(arguments)
    if arguments.command == "close":
        from attendant import closing

        return closing.run(arguments)
    if arguments.command == "window":
        if not has_display():
            return _without_display()
        # Nothing is garbage yet of what loads until the first picture, and looking for it takes a twentieth of that.
        gc.disable()
        try:
            return _open_window(arguments)
        finally:
            gc.enable()
    # A picture is the same on each machine only where the real screen has no say in it.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "win32":
        # Qt's offscreen platform asks Windows for no fonts and draws boxes where it is not told of a folder.
        os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["WINDIR"], "Fonts")))
    from attendant import windowed

    return windowed.run(arguments)


def _open_window(arguments: Arguments) -> int:
    """Open the window, or show the one of this desktop session that is open already."""
    from attendant import single_instance

    try:
        console = single_instance.claimed(arguments)
    except OSError as error:
        # Two windows are better than none.
        log.warning("whether the console is open already cannot be told: %s", error)
        console = None
    from attendant import windowed

    if console is None or console.lock.is_held:
        return windowed.run(arguments, console)
    return windowed.show_running(arguments, console)


def _run_command(arguments: Arguments) -> int:
    from attendant import cli

    try:
        code = cli.run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        if not _has_no_reader(error):
            raise
        # Python flushes once more on its way out and would complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    return code


def _has_no_reader(error: OSError) -> bool:
    """Whether whoever reads the answer has enough, as head(1) has; Windows says EINVAL in place of EPIPE."""
    if error.errno not in (errno.EPIPE, errno.EINVAL) or sys.stdout is None:
        return False
    try:
        print(flush=True)  # noqa: T201 - whether standard output takes anything at all
    except OSError:
        return True
    return False


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _let_every_name_be_printed() -> None:
    """Write UTF-8 into files and pipes, and a question mark where a terminal has not the letter; Windows needs both."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a windowed program on Windows has none
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _without_display() -> int:
    print(  # noqa: T201 - the command's voice
        "There is no display to open a window on. "
        "Print the states with: attendant show, or draw the window into a file with: attendant --screenshot FILE",
        file=sys.stderr,
    )
    return EXIT_FAILED
