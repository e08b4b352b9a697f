"""One sign-in from the button to the account: runs MSAL's blocking steps in the background, shows a page for each."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from attendant.core.errors import Problem
from attendant.core.text import Text
from attendant.settings.choices import SignInMethod
from attendant.signin.account import Account
from attendant.signin.loopback import Farewell
from attendant.signin.refusals import MethodUnavailable, shown_error
from attendant.signin.remembered import RememberedAccount
from attendant.ui.background import Background, Task
from attendant.ui.reach import Opener
from attendant.ui.signin_window import methods
from attendant.ui.signin_window.browser import Browser
from attendant.ui.signin_window.browser_page import BrowserPage
from attendant.ui.signin_window.device_code_page import DeviceCodePage
from attendant.ui.signin_window.dialog import SignInDialog
from attendant.ui.signin_window.failed_page import FailedPage
from attendant.ui.signin_window.other_account_page import OtherAccountPage
from attendant.ui.signin_window.paste_page import PastePage
from attendant.ui.signin_window.waiting_page import WaitingPage

if TYPE_CHECKING:
    from attendant.signin.session import DeviceCode, MicrosoftSession, PendingSignIn

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be signed in to.

    Attributes:
        session: Gives the session; called in a worker.
        scopes: What the tokens must allow, all of one service.
        method: The way to begin with.
        remembered: Who signed in last.
    """

    session: "Callable[[], MicrosoftSession]"
    scopes: tuple[str, ...]
    method: SignInMethod
    remembered: RememberedAccount


@dataclass(frozen=True, slots=True)
class _Begun:
    session: "MicrosoftSession"
    pending: "PendingSignIn"


@dataclass(frozen=True, slots=True)
class _WithCode:
    session: "MicrosoftSession"
    code: "DeviceCode"


@dataclass(frozen=True, slots=True)
class _Returned:
    session: "MicrosoftSession"
    account: Account
    expected: Account | None

    @property
    def is_expected(self) -> bool:
        """Whether the person of last time came back, whose sign-in is kept whatever becomes of this one."""
        return self.expected is not None and self.account.is_same_person_as(self.expected)


class SignIn(QObject):
    """Leads through one sign-in. Lives in the window's thread and never blocks it.

    Signals:
        ended: The ``Account`` that signed in, or None where the person cancelled. Comes once.

    Args:
        wanted: What is to be signed in to.
        background: Runs the blocking steps.
        window: Over which window the dialog opens.
        opener: Opens addresses in the system's browser.
        browser: Makes the browser of the dialog.

    Attributes:
        dialog: What the person sees.
    """

    ended = Signal(object)  # Account | None

    def __init__(
        self,
        wanted: Wanted,
        background: Background,
        window: QWidget,
        *,
        opener: Opener = QDesktopServices.openUrl,
        browser: Callable[[], Browser] = methods.make_browser,
    ) -> None:
        """Build the dialog; ``start`` begins."""
        super().__init__()
        self._wanted = wanted
        self._background = background
        self._opener = opener
        self._make_browser = browser
        self._method = wanted.method
        self._tried: set[SignInMethod] = set()
        self._task: Task | None = None
        self._cancelled = threading.Event()
        self._came_back: list[_Returned] = []
        self._in_question: _Returned | None = None
        self._has_ended = False
        self.dialog = SignInDialog(window)
        self.dialog.cancelled.connect(self.cancel)
        self.dialog.way_chosen.connect(self._try)

    def start(self) -> None:
        """Open the dialog and begin with the way of the settings."""
        self.dialog.open()
        self._try(self._wanted.method)

    @Slot()
    def cancel(self) -> None:
        """Give up; what comes back later is dropped. The dialog no longer offers it while the account is kept."""
        self._end_attempt()
        self._end(None)

    @Slot(object)
    def _try(self, method: SignInMethod) -> None:
        self._end_attempt()
        self._cancelled = threading.Event()
        self._came_back = []
        self._method = method
        self._tried.add(method)
        self.dialog.offer_ways(method)
        problem = methods.obstacle(method)
        if problem is not None:
            self._fail(problem)
            return
        self.dialog.show_page(WaitingPage(self.tr("Connecting to Microsoft…")))
        match method:
            case SignInMethod.EMBEDDED:
                self._begin(self._show_browser)
            case SignInMethod.PASTE:
                self._begin(self._ask_for_address)
            case SignInMethod.SYSTEM_BROWSER:
                self._sign_in_with_system_browser()
            case SignInMethod.DEVICE_CODE:
                self._begin_device_code()
            case SignInMethod.WINDOWS_ACCOUNT:
                self._sign_in_with_windows_account()

    def _begin(self, go_on: Callable[[_Begun], None]) -> None:
        wanted = self._wanted

        def begin() -> _Begun:
            session = wanted.session()
            session.start_afresh()
            return _Begun(session, session.begin(wanted.scopes, expected=_name(wanted.remembered.load())))

        self._run(begin, go_on)

    def _show_browser(self, begun: _Begun) -> None:
        try:
            browser = self._make_browser()
        except ImportError as error:
            log.warning("the sign-in window cannot be loaded: %s", error)
            self._fail(MethodUnavailable.as_problem(detail=type(error).__name__))
            return
        browser.came_back.connect(partial(self._redeem, begun))
        browser.failed.connect(self._fail)
        browser.left.connect(self._open)
        page = BrowserPage(browser)
        browser.code_changed.connect(partial(self._explain, page, begun))
        self.dialog.show_page(page)
        browser.open(begun.pending.address, begun.pending.redirect)

    def _explain(self, page: BrowserPage, begun: _Begun, code: int) -> None:
        """Put into words what Microsoft's page only shows; nothing of it ever comes back to the program."""
        page.explain(shown_error(code, begun.session.registration) if code else None)

    def _ask_for_address(self, begun: _Begun) -> None:
        registration = begun.session.registration
        page = PastePage(begun.pending.address, begun.pending.redirect, partial(shown_error, registration=registration))
        page.pasted.connect(partial(self._redeem, begun))
        page.open_requested.connect(partial(self._open, begun.pending.address))
        self.dialog.show_page(page)
        self._open(begun.pending.address)

    def _redeem(self, begun: _Begun, address: str) -> None:
        self.dialog.show_page(WaitingPage(self.tr("Signing in…")))
        session = begun.session
        self._run_to_account(lambda: (session, session.finish(begun.pending, address)))

    def _sign_in_with_system_browser(self) -> None:
        wanted, cancelled = self._wanted, self._cancelled
        farewell = Farewell(
            signed_in=self.tr("You are signed in. You can close this page and go back to the console."),
            refused=self.tr("You are not signed in. Go back to the console: it says why and what helps."),
        )
        herald = _Herald()
        herald.opened.connect(self._wait_for_browser)

        def sign_in() -> "tuple[MicrosoftSession, Account]":
            session = wanted.session()
            session.start_afresh()
            expected = _name(wanted.remembered.load())
            account = session.sign_in_with_system_browser(
                wanted.scopes, herald.opened.emit, cancelled, farewell=farewell, expected=expected
            )
            return session, account

        self._run_to_account(sign_in)

    @Slot(str)
    def _wait_for_browser(self, address: str) -> None:
        if self._cancelled.is_set() or self._method is not SignInMethod.SYSTEM_BROWSER:
            return
        page = WaitingPage(
            self.tr("Waiting for the browser"),
            self.tr(
                "Sign in in the browser that has opened. If it shows an error and nothing happens here, choose another"
                " way to sign in."
            ),
            in_browser=True,
        )
        page.open_requested.connect(partial(self._open, address))
        self.dialog.show_page(page)
        if not self._open(address):
            self._fail(MethodUnavailable(summary=Text("The system's browser could not be opened.")).problem)

    def _sign_in_with_windows_account(self) -> None:
        wanted, window = self._wanted, self.dialog.winId()

        def sign_in() -> "tuple[MicrosoftSession, Account]":
            session = wanted.session()
            session.start_afresh()
            expected = _name(wanted.remembered.load())
            return session, session.sign_in_with_windows_account(wanted.scopes, window, expected=expected)

        self._run_to_account(sign_in)

    def _begin_device_code(self) -> None:
        wanted = self._wanted

        def begin() -> _WithCode:
            session = wanted.session()
            session.start_afresh()
            return _WithCode(session, session.begin_device_code(wanted.scopes))

        self._run(begin, self._show_code)

    def _show_code(self, begun: _WithCode) -> None:
        session, code = begun.session, begun.code
        page = DeviceCodePage(code.code, code.address, code.expires_in_s)
        page.open_requested.connect(self._open)
        self.dialog.show_page(page)
        self._run_to_account(
            lambda: (session, session.finish_device_code(code)), abort=lambda: session.cancel_device_code(code)
        )

    def _run_to_account(
        self, sign_in: "Callable[[], tuple[MicrosoftSession, Account]]", abort: Callable[[], None] | None = None
    ) -> None:
        """Run the last step, and undo it where the person has cancelled meanwhile."""
        cancelled, remembered, came_back = self._cancelled, self._wanted.remembered, self._came_back

        def work() -> _Returned:
            session, account = sign_in()
            returned = _Returned(session, account, remembered.load())
            came_back.append(returned)
            if cancelled.is_set() and not returned.is_expected:
                session.forget(account)
            return returned

        self._run(work, self._compare, abort)

    def _compare(self, returned: _Returned) -> None:
        self._came_back.clear()
        if returned.is_expected:
            self._keep(returned)
            return
        self._in_question = returned
        if returned.expected is None:
            self._keep(returned)
            return
        page = OtherAccountPage(returned.account.name, returned.expected.name)
        page.accepted.connect(partial(self._keep, returned))
        page.refused.connect(partial(self._try, self._method))
        self.dialog.show_page(page)

    def _drop(self, returned: _Returned) -> None:
        self._background.run(lambda: returned.session.forget(returned.account), _no_matter, _no_matter)

    def _keep(self, returned: _Returned) -> None:
        # A moment only, and half of it could not be taken back: others' tokens are dropped in it.
        self.dialog.show_page(WaitingPage(self.tr("Signing in…")), can_cancel=False)
        remembered = self._wanted.remembered

        def keep() -> Account:
            returned.session.keep_only(returned.account)
            try:
                remembered.save(returned.account)
            except OSError as error:
                log.warning("the account's name could not be saved: %s", type(error).__name__)
            return returned.account

        self._run(keep, self._end)

    def _run(self, work: Callable[[], T], go_on: Callable[[T], None], abort: Callable[[], None] | None = None) -> None:
        self._task = self._background.run(work, go_on, self._fail, abort=abort)

    @Slot(object)
    def _fail(self, problem: Problem) -> None:
        self._end_attempt()
        page = FailedPage(
            problem,
            can_repeat=methods.obstacle(self._method) is None,
            next_way=methods.next_method(self._tried, problem),
        )
        page.again_requested.connect(partial(self._try, self._method))
        page.next_requested.connect(self._try)
        self.dialog.show_page(page)

    def _end_attempt(self) -> None:
        self._cancelled.set()
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
        # Also what came back after the worker's last look, and nobody was told of: forgetting it twice does no harm.
        untold = [returned for returned in self._came_back if not returned.is_expected]
        returned, self._in_question = self._in_question, None
        for dropped in (*untold, *filter(None, (returned,))):
            self._drop(dropped)

    def _end(self, account: Account | None) -> None:
        if self._has_ended:
            return
        self._has_ended = True
        self._in_question = None
        if account is not None:
            self.dialog.close_after_success()
        self.dialog.deleteLater()
        self.ended.emit(account)

    @Slot(str)
    def _open(self, address: str) -> bool:
        return self._opener(QUrl(address))


class _Herald(QObject):
    """Tells the window's thread of an address to open; belongs to the work, so it is there as long as that runs.

    Signals:
        opened: The address.
    """

    opened = Signal(str)


def _name(account: Account | None) -> str:
    return "" if account is None else account.name


def _no_matter(_outcome: object) -> None:
    """What becomes of dropped tokens is in the log."""
