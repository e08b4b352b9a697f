"""Something is under way elsewhere: at Microsoft or in the system's browser."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QProgressBar

from attendant.ui.signin_window.page import SignInPage, button


class WaitingPage(SignInPage):
    """Says what is waited for.

    Signals:
        open_requested: Open the browser once more.

    Args:
        heading: What is waited for, translated.
        text: What to do meanwhile, translated.
        in_browser: The person is in the system's browser; offers to open it once more.
    """

    open_requested = Signal()

    def __init__(self, heading: str, text: str = "", *, in_browser: bool = False) -> None:
        """Build the page."""
        super().__init__(heading, text)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(heading)
        self.column.addWidget(bar)
        self.again = button(QCoreApplication.translate("WaitingPage", "Open the browser again"))
        self.again.clicked.connect(self.open_requested)
        self.again.setVisible(in_browser)
        self.add_row(self.again)
        self.column.addStretch(1)
