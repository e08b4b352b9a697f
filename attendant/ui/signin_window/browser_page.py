"""Microsoft's own pages inside the dialog, with the host they come from above them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from attendant.core.errors import Problem
from attendant.ui import messages
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.signin_window.browser import Browser
from attendant.ui.signin_window.copy_button import CopyForAdministrator
from attendant.ui.signin_window.page import SignInPage
from attendant.ui.words import wording


class BrowserPage(SignInPage):
    """Frames a browser.

    Args:
        browser: It is shut down with the page.
    """

    def __init__(self, browser: Browser) -> None:
        """Build the page."""
        super().__init__(QCoreApplication.translate("BrowserPage", "Sign in with your work account"))
        self.browser = browser
        self.heading.hide()
        self.host = QLabel()
        self.host.setTextFormat(Qt.TextFormat.PlainText)
        self.host.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setMaximumHeight(4)
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        self.note = NoteLine()
        self.note.setContentsMargins(14, 0, 14, 0)
        self.copy = CopyForAdministrator()
        self.column.setContentsMargins(0, 8, 0, 0)
        self.column.setSpacing(4)
        self.host.setContentsMargins(14, 0, 14, 0)
        self.column.addWidget(self.host)
        self.column.addWidget(self.note)
        row = QHBoxLayout()
        row.setContentsMargins(14, 0, 14, 4)
        row.addWidget(self.copy)
        row.addStretch()
        self.column.addLayout(row)
        self.column.addWidget(self._bar)
        self.column.addWidget(browser, 1)
        browser.host_changed.connect(self._show_host)
        browser.loading_changed.connect(self._bar.setVisible)
        self._show_host("")
        self.explain(None)

    @property
    def first_control(self) -> QWidget:
        """The web page."""
        return self.browser

    def explain(self, problem: Problem | None) -> None:
        """Say above the page what the error means that it shows; None for none."""
        self.copy.problem = problem
        said = "" if problem is None else f"{wording.words(problem.summary)} {wording.words(problem.remedy_once)}"
        self.note.say(said, Note.WRONG)
        self.copy.setVisible(problem is not None)
        if said:
            messages.announce(self.note, said)

    def leave(self) -> None:
        """Forget the person's session."""
        self.browser.shut_down()

    def _show_host(self, host: str) -> None:
        translate = QCoreApplication.translate
        text = translate("BrowserPage", "Page of {host}, encrypted").format(host=host) if host else " "
        self.host.setText(text)
        self.host.setAccessibleName(text)
