"""The ways to sign in: their names, which of them is possible here, and which comes after one that failed."""

import os
import sys
from collections.abc import Collection
from importlib.util import find_spec

from PySide6.QtCore import QCoreApplication

from attendant.core.errors import Problem
from attendant.core.text import Text
from attendant.settings.choices import SignInMethod
from attendant.signin.refusals import MethodUnavailable, RedirectMissing, SignInBlocked, another_way_may_help
from attendant.ui.signin_window.browser import Browser

ORDER = (
    SignInMethod.EMBEDDED,
    SignInMethod.PASTE,
    SignInMethod.WINDOWS_ACCOUNT,
    SignInMethod.SYSTEM_BROWSER,
    SignInMethod.DEVICE_CODE,
)
"""Which to try after another: first those for which no more than the first address must be registered; the device
code last, because Microsoft's own policies block it in many organisations."""

_ORDER_WHERE_BLOCKED = (
    SignInMethod.WINDOWS_ACCOUNT,
    SignInMethod.PASTE,
    SignInMethod.SYSTEM_BROWSER,
    SignInMethod.DEVICE_CODE,
    SignInMethod.EMBEDDED,
)
"""Which to try where the organisation's policies blocked one: first Windows and the person's own browser, which can
prove to Microsoft which device this is; last the window, which never can."""

_BY_THE_FIRST_ADDRESS = {SignInMethod.EMBEDDED, SignInMethod.PASTE}


def name_of(method: SignInMethod) -> str:
    """Return what a person reads on the button that begins with ``method``."""
    translate = QCoreApplication.translate
    return {
        SignInMethod.EMBEDDED: translate("SignInMethods", "Sign in in this window"),
        SignInMethod.SYSTEM_BROWSER: translate("SignInMethods", "Sign in in the browser"),
        SignInMethod.PASTE: translate("SignInMethods", "Sign in in the browser and paste the address"),
        SignInMethod.DEVICE_CODE: translate("SignInMethods", "Sign in on another device with a code"),
        SignInMethod.WINDOWS_ACCOUNT: translate("SignInMethods", "Sign in with the Windows account"),
    }[method]


def obstacle(method: SignInMethod) -> Problem | None:
    """Return why ``method`` is not possible on this machine, or None where it is."""
    if method is SignInMethod.WINDOWS_ACCOUNT and sys.platform != "win32":
        return MethodUnavailable(summary=Text("The Windows account signs in on Windows only.")).problem
    if method is SignInMethod.WINDOWS_ACCOUNT and find_spec("pymsalruntime") is None:
        return MethodUnavailable(summary=Text("This installation cannot sign in with the Windows account.")).problem
    if method is SignInMethod.EMBEDDED and find_spec("PySide6.QtWebEngineWidgets") is None:
        return MethodUnavailable(
            summary=Text("The sign-in window is not part of this installation."),
            remedy=Text("Sign in in the browser instead; in Azure the same address is needed for it."),
        ).problem
    if method is SignInMethod.EMBEDDED and _would_abort():
        return MethodUnavailable(
            summary=Text("The sign-in window does not open for the user root."),
            remedy=Text("Start the console as an ordinary user, or sign in in the browser."),
        ).problem
    return None


def make_browser() -> Browser:
    """Make the browser of the sign-in window; the first one takes a second.

    Raises:
        ImportError: It is not installed, or a library of the system is missing.
    """
    # Imported when a sign-in starts: it brings a whole Chromium along.
    from attendant.ui.signin_window.web_engine import WebEngineBrowser

    return WebEngineBrowser()


def next_method(tried: Collection[SignInMethod], problem: Problem) -> SignInMethod | None:
    """Return the first way that was not ``tried``, is possible here and may succeed where the last met ``problem``."""
    if not another_way_may_help(problem):
        return None
    hopeless = set(tried)
    if problem.code == RedirectMissing.__name__ and hopeless & _BY_THE_FIRST_ADDRESS:
        hopeless |= _BY_THE_FIRST_ADDRESS
    order = _ORDER_WHERE_BLOCKED if problem.code == SignInBlocked.__name__ else ORDER
    return next((method for method in order if method not in hopeless and obstacle(method) is None), None)


def _would_abort() -> bool:
    # Chromium ends the whole program where its sandbox cannot be set up, and for root it cannot.
    if sys.platform != "linux" or os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == "1":
        return False
    return os.geteuid() == 0
