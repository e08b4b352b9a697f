"""The check of an installation: ``attendant --self-test``, on the built program as on the sources.

It looks at what a package can lose: plugins of Qt, data files, modules that are loaded late, the database; and at the
main job from end to end, on the made-up organisation. The keyring is named but not judged: a machine without one can
still run the demo.
"""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader

from attendant import __version__, resources
from attendant.command_line import EXIT_OK, EXIT_SELF_TEST_FAILED
from attendant.core.availability import State, availability_at
from attendant.desk.console import Console
from attendant.languages import TRANSLATED, translations
from attendant.settings.choices import Language, SignInMethod
from attendant.settings.secrets import vault_name
from attendant.ui.signin_window import methods
from attendant.waiting import wait_until_settled
from attendant.workplace import Workplace

_PATIENCE_MS = 30_000


def run(workplace: Workplace, report_file: Path | None) -> int:
    """Carry out every check, also after one that failed, and report.

    Args:
        workplace: The demo's, whatever the person's own settings are.
        report_file: Gets the report too; None for standard output only.

    Returns:
        ``EXIT_OK``, or ``EXIT_SELF_TEST_FAILED`` where a check failed.
    """
    lines = [f"Attendant Console {__version__}, Python {sys.version.split()[0]}, Qt {qVersion()}, {sys.platform}"]
    failed = False
    for name, check in CHECKS.items():
        try:
            lines.append(f"ok      {name}: {check(workplace)}")
        except Exception as error:  # noqa: BLE001 - whatever is missing shows as an error of its own kind
            failed = True
            lines.append(f"failed  {name}: {error}")
            lines.extend(f"        {line}" for line in traceback.format_exc(limit=-3).splitlines()[1:])
    lines.append("The installation is " + ("damaged." if failed else "complete."))
    report = "\n".join(lines) + "\n"
    if sys.stdout is not None:
        sys.stdout.write(report)
    if report_file is not None:
        report_file.write_text(report, encoding="utf-8")
    return EXIT_SELF_TEST_FAILED if failed else EXIT_OK


class _Missing(Exception):
    """Something that belongs to the installation is not there."""


def _qt(_workplace: Workplace) -> str:
    formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
    if not {"png", "svg"} <= formats:
        raise _Missing(f"image formats are {sorted(formats)}; png and svg are needed")
    return f"platform {QGuiApplication.platformName()}, {len(formats)} image formats"


def _icons(_workplace: Workplace) -> str:
    icon = QIcon(str(resources.ICON))
    if icon.isNull() or icon.pixmap(32, 32).isNull():
        raise _Missing("the program's icon cannot be drawn")
    return "the program's icon is drawn"


def _languages(_workplace: Workplace) -> str:
    for language in TRANSLATED:
        for name, folder in translations(language):
            if not QTranslator().load(name, folder):
                raise _Missing(f"there is no translation {name} in {folder}")
    return ", ".join(language.name.title() for language in (Language.ENGLISH, *TRANSLATED))


def _database(workplace: Workplace) -> str:
    with workplace.open_directory() as directory:
        return f"{len(directory.all())} colleagues"


def _keyring(_workplace: Workplace) -> str:
    return vault_name()


def _calendars(workplace: Workplace) -> str:
    """Ask the demo's server about everyone, as ``attendant show`` does."""
    with workplace.open_directory() as directory:
        mailboxes = directory.mailboxes()
    provider = workplace.calendar_provider()
    now = workplace.clock.now()
    try:
        schedules = provider.free_busy(mailboxes[: provider.largest_batch], workplace.window_rule.window_at(now))
    finally:
        provider.close()
    states = {availability_at(schedule, now).state for schedule in schedules}
    if not states - {State.UNKNOWN}:
        raise _Missing("nobody's state is known")
    return f"{len(schedules)} calendars in {len(states)} states"


def _window(workplace: Workplace) -> str:
    """Open the window, wait for the calendars, and see that something is drawn."""
    console = Console(workplace)
    try:
        console.window.resize(1280, 800)
        console.window.show()
        wait_until_settled(console)
        image = console.window.grab().toImage()
    finally:
        console.stop()
        console.window.close()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    if len(colours) < len(State):
        raise _Missing(f"the window shows {len(colours)} colours only")
    return f"{image.width()} by {image.height()} pixels, {len(colours)} colours"


def _sign_in_window(_workplace: Workplace) -> str:
    """Let the browser of the sign-in window show an empty page, where there is one."""
    obstacle = methods.obstacle(SignInMethod.EMBEDDED)
    if obstacle is not None:
        return str(obstacle.summary)
    browser, loop = methods.make_browser(), QEventLoop()
    progress: list[bool] = []
    browser.loading_changed.connect(progress.append)
    browser.loading_changed.connect(lambda loading: None if loading else loop.quit())
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    browser.show()
    browser.open("about:blank", "")
    loop.exec()
    browser.shut_down()
    browser.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if progress[-1:] != [False]:
        raise _Missing("the browser does not show a page")
    return "the browser shows a page"


CHECKS: dict[str, Callable[[Workplace], str]] = {
    "Qt": _qt,
    "resources": _icons,
    "languages": _languages,
    "database": _database,
    "keyring": _keyring,
    "calendars": _calendars,
    "window": _window,
    "sign-in window": _sign_in_window,
}
"""What is looked at, in this order."""
