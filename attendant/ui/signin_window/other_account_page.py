"""Somebody else signed in than last time: meant, or an account that the browser had at hand."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from attendant.ui.key_button import KeyButton
from attendant.ui.signin_window.page import SignInPage, button
from attendant.ui.words.plain_text import one_line


class OtherAccountPage(SignInPage):
    """Asks which account is meant.

    Signals:
        accepted: The account that signed in.
        refused: Sign in again.

    Args:
        came: Name of the account that signed in.
        expected: Name of the one before.
    """

    accepted = Signal()
    refused = Signal()

    def __init__(self, came: str, expected: str) -> None:
        """Build the page."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("OtherAccountPage", "This is another account"),
            translate(
                "OtherAccountPage",
                "You signed in as {came}. Until now this console was signed in as {expected}."
                " Which calendars are shown, and how much of them, depends on the account.",
            ).format(came=one_line(came), expected=one_line(expected)),
        )
        self.again = KeyButton(primary=True)
        self.again.setText(translate("OtherAccountPage", "Sign in again"))
        self.use = button(translate("OtherAccountPage", "Use {came}").format(came=one_line(came)).replace("&", "&&"))
        self.add_row(self.again)
        self.add_row(self.use)
        self.column.addStretch(1)
        self.again.clicked.connect(self.refused)
        self.use.clicked.connect(self.accepted)

    @property
    def first_control(self) -> QWidget:
        """The button that changes nothing."""
        return self.again
