"""A sign-in did not succeed: why, what helps, and the next way that may."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from attendant.core.errors import Problem
from attendant.settings.choices import SignInMethod
from attendant.ui.key_button import KeyButton
from attendant.ui.signin_window import methods
from attendant.ui.signin_window.copy_button import CopyForAdministrator
from attendant.ui.signin_window.page import SignInPage
from attendant.ui.words import wording


class FailedPage(SignInPage):
    """Names the problem and offers the next step.

    Signals:
        again_requested: The same way once more.
        next_requested: The other way that was offered, a ``SignInMethod``.

    Args:
        problem: Why.
        can_repeat: Whether the same way once more makes sense.
        next_way: What to offer first, or None.
    """

    again_requested = Signal()
    next_requested = Signal(object)  # SignInMethod

    def __init__(self, problem: Problem, *, can_repeat: bool, next_way: SignInMethod | None) -> None:
        """Build the page."""
        translate = QCoreApplication.translate
        super().__init__(wording.words(problem.summary), wording.words(problem.remedy_once))
        self.next_way = KeyButton(primary=True)
        self.again = KeyButton(primary=next_way is None)
        self.again.setText(translate("FailedPage", "Try again"))
        self.again.setVisible(can_repeat)
        self.copy = CopyForAdministrator()
        self.copy.problem = problem
        if next_way is not None:
            self.next_way.setText(methods.name_of(next_way))
        self.next_way.setVisible(next_way is not None)
        self.add_row(self.next_way)
        self.add_row(self.again, self.copy)
        self.column.addStretch(1)
        self.next_way.clicked.connect(lambda: self.next_requested.emit(next_way))
        self.again.clicked.connect(self.again_requested)

    @property
    def first_control(self) -> QWidget:
        """The button to press first."""
        return next((found for found in (self.next_way, self.again) if not found.isHidden()), self.copy)
