"""The person signs in in the system's browser and pastes the address on which it ended."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from attendant.core.errors import Problem
from attendant.settings import rules
from attendant.ui.key_button import KeyButton
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.signin_window.copy_button import CopyForAdministrator
from attendant.ui.signin_window.page import SignInPage, button
from attendant.ui.words import wording


class PastePage(SignInPage):
    """Takes the address.

    Signals:
        pasted: An address that can belong to this sign-in.
        open_requested: Open the browser once more.

    Args:
        address: Page on which to sign in, for another browser than the system's own.
        redirect: With what the address begins.
        meaning: Puts the number of an error that Microsoft's page shows into words.
    """

    pasted = Signal(str)
    open_requested = Signal()

    def __init__(self, address: str, redirect: str, meaning: Callable[[int], Problem]) -> None:
        """Build the page."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("PastePage", "Sign in in the browser"),
            translate(
                "PastePage",
                "1. Sign in with your work account in the browser that has opened.\n"
                "2. At the end the page may be empty. Copy its whole address from the address bar.\n"
                "3. Paste it here. If the browser shows an error, paste its text or number (AADSTS…).",
            ),
        )
        self._address = address
        self._redirect = redirect
        self._meaning = meaning
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("PastePage", "Address of the last page"))
        self.line.setPlaceholderText(f"{redirect}?code=…")
        self.line.setClearButtonEnabled(True)
        self.note = NoteLine()
        self.for_administrator = CopyForAdministrator()
        self.go_on = KeyButton(primary=True)
        self.go_on.setText(translate("PastePage", "Continue"))
        self.go_on.setEnabled(False)
        self.again = button(translate("PastePage", "Open the browser again"))
        self.copy = button(translate("PastePage", "Copy the sign-in address"))
        self.copy.setToolTip(translate("PastePage", "To sign in in another browser"))
        self.column.addWidget(self.line)
        self.column.addWidget(self.note)
        self.add_row(self.for_administrator)
        self.add_row(self.go_on, self.again, self.copy)
        self.column.addStretch(1)
        self._judge()
        self.line.textChanged.connect(self._judge)
        self.line.returnPressed.connect(self._hand_over)
        self.go_on.clicked.connect(self._hand_over)
        self.again.clicked.connect(self.open_requested)
        self.copy.clicked.connect(self._copy)

    @property
    def first_control(self) -> QWidget:
        """The line for the address."""
        return self.line

    def leave(self) -> None:
        """Forget the address: it can be turned into a sign-in for some minutes."""
        self.line.clear()

    def _judge(self) -> None:
        address = str(rules.pasted(self.line.text()))
        shown = self._shown_error(address)
        self.for_administrator.problem = shown
        self.for_administrator.setVisible(shown is not None)
        if shown is not None:
            wrong = f"{wording.words(shown.summary)} {wording.words(shown.remedy_once)}"
        else:
            wrong = self._what_is_wrong(address) if address else ""
        self.note.say(wrong, Note.WRONG)
        self.line.setAccessibleDescription(wrong)
        self.go_on.setEnabled(bool(address) and not wrong)

    def _shown_error(self, text: str) -> Problem | None:
        number = re.search(r"AADSTS(\d{4,8})", text)
        return None if number is None else self._meaning(int(number[1]))

    def _what_is_wrong(self, address: str) -> str:
        try:
            found, wanted = urlsplit(address), urlsplit(self._redirect)
            fields = parse_qs(found.query)
        except ValueError:
            return QCoreApplication.translate("PastePage", "This is not an address.")
        if (found.scheme, found.netloc.lower(), found.path) != (wanted.scheme, wanted.netloc, wanted.path):
            return QCoreApplication.translate(
                "PastePage", "This is not the address of the last page. That one begins with {address}"
            ).format(address=self._redirect)
        if not fields.keys() & {"code", "error"} or "state" not in fields:
            return QCoreApplication.translate("PastePage", "A part of the address is missing. Copy all of it.")
        return ""

    def _hand_over(self) -> None:
        if self.go_on.isEnabled():
            self.go_on.setEnabled(False)
            self.pasted.emit(str(rules.pasted(self.line.text())))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
