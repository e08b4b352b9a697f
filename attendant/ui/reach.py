"""Calls, writes to and copies from colleagues, by the programs that the system has for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from attendant.core.contact import PhoneNumber
from attendant.ui import messages
from attendant.ui.banner import Offer
from attendant.ui.words.plain_text import one_line

Opener = Callable[[QUrl], bool]
"""Opens an address with the program that the system has for it; False where there is none."""


class Reach(QObject):
    """Carries out what buttons, keys and menus ask for.

    Args:
        opener: Opens ``tel:`` and ``mailto:`` addresses.
        window: Where it is said when something does not work.
    """

    def __init__(self, opener: Opener, window: QWidget) -> None:
        """Keep the opener."""
        super().__init__(window)
        self._open = opener
        self._window = window

    def call(self, phone: PhoneNumber) -> None:
        """Hand a number to the system's telephone program (RFC 3966)."""
        if not self._open(QUrl(phone.uri)):
            number = one_line(phone.number)
            text = self.tr(
                "No program for telephone numbers answers. Dial {number}, or ask your administrator to set one up."
            ).format(number=number)
            messages.warn(self._window, text, Offer(self.tr("Copy number"), lambda: self.copy(phone.number)))

    def write(self, mailbox: str) -> None:
        """Begin a mail in the system's mail program (RFC 6068)."""
        address = QUrl()
        address.setScheme("mailto")
        address.setPath(mailbox)
        if not self._open(address):
            text = self.tr("No mail program answers. Write to {address}, or ask your administrator to set one up.")
            offer = Offer(self.tr("Copy address"), lambda: self.copy(mailbox))
            messages.warn(self._window, text.format(address=one_line(mailbox)), offer)

    def copy(self, text: str) -> None:
        """Put ``text`` on the clipboard and say so."""
        if text:
            text = one_line(text)
            QGuiApplication.clipboard().setText(text)
            messages.inform(self._window, self.tr("Copied: {text}").format(text=text))
