"""What a sign-in needs of a browser inside the program; QtWebEngine is behind it today, WebView2 may be one day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Browser(QWidget):
    """Shows the pages of one sign-in and catches the address that ends it.

    Signals:
        came_back: The whole address to which Microsoft sent the result. Nothing was fetched from it.
        host_changed: Host of the page that is shown now, in ASCII, so that no letter looks like another.
        loading_changed: Whether a page is on its way.
        failed: A ``Problem``: the page could not be shown.
        code_changed: The page shows an error of Microsoft's sign-in with this code (AADSTS and a number), or 0: none.
        left: An address of a page that wants a window of its own; it belongs into the system's browser.
    """

    came_back = Signal(str)
    host_changed = Signal(str)
    loading_changed = Signal(bool)
    failed = Signal(object)  # Problem
    code_changed = Signal(int)
    left = Signal(str)

    def open(self, address: str, redirect: str) -> None:
        """Load ``address`` and watch out for ``redirect``."""
        raise NotImplementedError

    def shut_down(self) -> None:
        """Stop loading and forget everything: cookies, cache, the person's session."""
        raise NotImplementedError
