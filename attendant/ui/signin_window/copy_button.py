"""Copies a problem for the person who can mend it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from attendant.core.errors import Problem
from attendant.ui.words import wording


class CopyForAdministrator(QPushButton):
    """Copies what happened, what helps, and the detail; Enter presses it only when it has the focus."""

    def __init__(self) -> None:
        """Have nothing to copy yet."""
        super().__init__(QCoreApplication.translate("FailedPage", "Copy for the administrator"))
        self.setAutoDefault(False)
        self.problem: Problem | None = None
        self.clicked.connect(self._copy)

    def _copy(self) -> None:
        problem = self.problem
        if problem is not None:
            detail = f"({problem.code}: {problem.detail})"
            lines = (wording.words(problem.summary), wording.words(problem.remedy_once), detail)
            QGuiApplication.clipboard().setText("\n".join(lines))
