"""The main job from end to end, on the made-up organisation."""

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer

from attendant.command_line import Arguments
from attendant.core.availability import State, availability_at
from attendant.desk.console import Console
from attendant.premises import open_workplace
from attendant.self_test.parts import MissingError
from attendant.settings.choices import SignInMethod
from attendant.ui.signin_window import methods
from attendant.waiting import wait_until_settled
from attendant.workplace import Workplace

_PATIENCE_MS = 30_000


def calendars_by_ews(workplace: Workplace) -> str:
    """Ask the demo's server about everyone, as ``attendant show`` does."""
    return _calendars(workplace)


def calendars_by_graph(_workplace: Workplace) -> str:
    """Ask a server that speaks Microsoft Graph."""
    with open_workplace(Arguments(command="self-test", demo=True, provider="office365-graph")) as other:
        return _calendars(other)


def _calendars(workplace: Workplace) -> str:
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
        raise MissingError("nobody's state is known")
    return f"{len(schedules)} calendars in {len(states)} states"


def window(workplace: Workplace) -> str:
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
        raise MissingError(f"the window shows {len(colours)} colours only")
    return f"{image.width()} by {image.height()} pixels, {len(colours)} colours"


def sign_in_window(_workplace: Workplace) -> str:
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
        raise MissingError("the browser does not show a page")
    return "the browser shows a page"
