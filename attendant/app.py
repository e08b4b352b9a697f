"""The composition root: reads the command line, builds, wires, runs."""

import os
import sys

from attendant.command_line import EXIT_FAILED, parse


def main(argv: list[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The words after the program's name; the process's own where None.

    Returns:
        The exit code, see ``attendant.command_line``.
    """
    arguments = parse(sys.argv[1:] if argv is None else argv)
    if arguments.command in ("show", "import", "password-set"):
        from attendant import cli

        return cli.run(arguments)
    if arguments.command == "window" and not has_display():
        return _without_display()
    if arguments.command != "window":
        # A picture is the same on each machine only where the real screen has no say in it.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from attendant import windowed

    return windowed.run(arguments)


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _without_display() -> int:
    print(  # noqa: T201 - the command's voice
        "There is no display to open a window on. "
        "Print the states with: attendant show, or draw the window into a file with: attendant --screenshot FILE",
        file=sys.stderr,
    )
    return EXIT_FAILED
