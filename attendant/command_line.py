"""The words that the program understands on its command line."""

import argparse
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from attendant import __version__

EXIT_OK = 0
EXIT_SELF_TEST_FAILED = 1
EXIT_STILL_OPEN = 1
EXIT_FAILED = 2
EXIT_SOME_UNANSWERED = 3
EXIT_USAGE = 64
EXIT_INTERRUPTED = 130
"""Exit codes; 64 is EX_USAGE of sysexits.h, so that wrong usage differs from a server that failed.
130 is what shells give to Ctrl-C."""

_FIRST_YEAR, _LAST_YEAR = 1970, 2999
_USUAL_SIZE = (1280, 800)
_GOES_WITH = {
    "select": (("window", "screenshot"), "--select is for the window and for --screenshot, not for other commands"),
    "size": (("screenshot",), "--size is the size of a picture: use it with --screenshot"),
    "theme": (("window", "screenshot"), "--theme is for the window and for --screenshot, not for other commands"),
    "report": (("self-test",), "--report is the report of --self-test: use it with that"),
}
"""Options of the program that not each command knows: which do, and what is said elsewhere."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line that was understood.

    Attributes:
        command: "window", "show", "doctor", "import", "export", "password-set", "screenshot", "self-test" or "close".
        provider: With ``demo``: "exchange", "office365-ews" or "office365-graph", what its server speaks.
        demo: Use the made-up organisation, its own server and a throw-away home.
        settings_file: Settings to use in place of the home's own, or None.
        at: Instant that the clock is set to, or None for the present.
        as_json: Answer in JSON.
        day: Show the appointments of this local day only, or None.
        password_stdin: Read the password from standard input in place of the keyring.
        mailboxes: Addresses named; empty for everyone in the directory.
        file: File to import, or to write the picture, the export or the report of the self-test to.
        tables: Tables of the settings to export; empty for the usual ones.
        every: Export also what has its default.
        select: Name of the colleague to look for in the window or to select in a screenshot, or "".
        size: Width and height of a screenshot in device-independent pixels.
        theme: "light", "dark" or "" for the system's, of a window or a screenshot.
    """

    command: str
    demo: bool = False
    provider: str = "exchange"
    settings_file: Path | None = None
    at: datetime | None = None
    as_json: bool = False
    day: date | None = None
    password_stdin: bool = False
    mailboxes: tuple[str, ...] = ()
    file: Path | None = None
    tables: tuple[str, ...] = ()
    every: bool = False
    select: str = ""
    size: tuple[int, int] = _USUAL_SIZE
    theme: str = ""


class _Parser(argparse.ArgumentParser):
    """Leaves with the exit code for wrong usage, which argparse gives to failure otherwise."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(EXIT_USAGE, f"{self.prog}: {message}\n")


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is not an instant; write it as 2026-11-24T10:24 or 2026-11-24T10:24+01:00"
        raise argparse.ArgumentTypeError(msg) from None
    _require_year_of_calendars(text, instant.year)
    # As the other zone: with a word that most starts do not have.
    from tzlocal import get_localzone

    return instant if instant.tzinfo else instant.replace(tzinfo=get_localzone())


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is not a date; write it as 2026-11-24"
        raise argparse.ArgumentTypeError(msg) from None
    _require_year_of_calendars(text, day.year)
    return day


def _require_year_of_calendars(text: str, year: int) -> None:
    """Refuse years in which no calendar has anything, and at whose ends zones have no local time."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        msg = f"{text!r} is not a time that calendars know; the year lies between {_FIRST_YEAR} and {_LAST_YEAR}"
        raise argparse.ArgumentTypeError(msg)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000):
        msg = f"{text!r} is not a size; write it as 1280x800, each side between 200 and 8000"
        raise argparse.ArgumentTypeError(msg)
    return int(width), int(height)


def _common(*, suppress: bool) -> _Parser:
    """Options that go with each command; a subcommand must not reset what stood before it, hence ``suppress``."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS if suppress else None)
    common.add_argument("--demo", action="store_true", help="use the made-up organisation; no account needed")
    common.add_argument(
        "--provider",
        choices=["exchange", "office365-ews", "office365-graph"],
        help="what the demo's server speaks (default: exchange)",
    )
    common.add_argument("--settings", type=Path, metavar="FILE", help="use this settings file")
    common.add_argument("--at", type=_instant, metavar="INSTANT", help="set the clock, as 2026-11-24T10:24+01:00")
    return common


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="attendant",
        description="Shows whether colleagues are free, and until when. Without a command it opens the window.",
        parents=[_common(suppress=False)],
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="render the window to a PNG file and leave")
    parser.add_argument(
        "--select", metavar="NAME", help="colleague to look for in the window, or to select in the screenshot"
    )
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the screenshot (default: 1280x800)")
    parser.add_argument("--theme", choices=["light", "dark"], help="colours of the window or the screenshot")
    parser.add_argument("--self-test", action="store_true", help="check the installation and leave")
    parser.add_argument("--close", action="store_true", help="ask the open console to close, and wait until it has")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the self-test's report to a file too")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    show = commands.add_parser("show", parents=[_common(suppress=True)], help="print states and appointments")
    show.add_argument("--json", action="store_true", help="answer in JSON")
    show.add_argument("--day", type=_day, metavar="DATE", help="only the appointments of this day")
    show.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    show.add_argument("mailboxes", nargs="*", metavar="MAILBOX", help="mail addresses, one entry each; none: everyone")

    doctor = commands.add_parser(
        "doctor", parents=[_common(suppress=True)], help="test the connection to the calendar server, step by step"
    )
    doctor.add_argument("--json", action="store_true", help="answer in JSON")
    doctor.add_argument("--password-stdin", action="store_true", help="read the password from standard input")

    load = commands.add_parser("import", parents=[_common(suppress=True)], help="add colleagues from a CSV file")
    load.add_argument("file", type=Path, metavar="FILE")

    export = commands.add_parser(
        "export", parents=[_common(suppress=True)], help="write the settings for rolling them out to many desks"
    )
    export.add_argument(
        "--table", action="append", choices=["general", "calendar", "privacy"], help="take this table (may be repeated)"
    )
    export.add_argument("--every", action="store_true", help="also what has its default, so that it is fixed too")
    export.add_argument("file", nargs="?", type=Path, metavar="FILE", help="FILE.toml or FILE.reg; none: print TOML")

    password = commands.add_parser(
        "password", parents=[_common(suppress=True)], help="keep the calendar server's password"
    )
    password.add_argument("action", choices=["set"], help="read it from the terminal or from standard input")
    return parser


def parse(argv: list[str]) -> Arguments:
    """Understand a command line.

    Args:
        argv: The words after the program's name.

    Returns:
        What is asked for.

    Raises:
        SystemExit: With ``EXIT_USAGE`` and a sentence on standard error where the words make no sense; with 0 after
            ``--help`` and ``--version``.
    """
    if not argv:
        return Arguments("window")  # as most starts are, which need not wait until a grammar is built
    parser = _parser()
    words = parser.parse_args(argv)
    command = {None: "window", "password": "password-set"}.get(words.command, words.command)
    file: Path | None = getattr(words, "file", None)
    alone = [
        name
        for name, is_asked in (
            ("screenshot", words.screenshot is not None),
            ("self-test", words.self_test),
            ("close", words.close),
        )
        if is_asked
    ]
    if alone:
        if command != "window" or len(alone) > 1:
            parser.error("--screenshot, --self-test and --close stand alone, without another command")
        command = alone[0]
        file = words.report if words.self_test else words.screenshot
    if words.provider and not words.demo:
        parser.error("--provider chooses what the demo's server speaks: use it with --demo")
    if command == "export" and file is not None and file.suffix.lower() not in (".toml", ".reg"):
        parser.error("the export is a .toml or a .reg file: name it so")
    for option, (commands, otherwise) in _GOES_WITH.items():
        if getattr(words, option) is not None and command not in commands:
            parser.error(otherwise)
    return Arguments(
        command=command,
        demo=words.demo,
        provider=words.provider or "exchange",
        settings_file=words.settings,
        at=words.at,
        as_json=getattr(words, "json", False),
        day=getattr(words, "day", None),
        password_stdin=getattr(words, "password_stdin", False),
        mailboxes=tuple(getattr(words, "mailboxes", ())),
        file=file,
        tables=tuple(getattr(words, "table", None) or ()),
        every=getattr(words, "every", False),
        select=words.select or "",
        size=words.size or _USUAL_SIZE,
        theme=words.theme or "",
    )
