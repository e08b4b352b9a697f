"""What a sign-in that failed copies for the administrator."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from attendant.signin.refusals import SignInUnavailable
from attendant.ui.signin_window.copy_button import CopyForAdministrator


def test_a_sign_in_that_asks_once_does_not_promise_to_try_again_by_itself(qtbot: QtBot) -> None:
    button = CopyForAdministrator()
    qtbot.addWidget(button)
    button.problem = SignInUnavailable(detail="HTTP 503").problem

    button.click()

    copied = QGuiApplication.clipboard().text()
    assert "by itself" not in copied
    assert "Try again later." in copied
