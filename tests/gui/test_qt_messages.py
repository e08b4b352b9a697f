"""Qt's messages reach the log of the program, and nobody's terminal."""

import logging

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qWarning

from attendant.qt_messages import qt_messages_logged


def test_qt_warning_is_in_the_log_and_not_in_the_terminal(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with qt_messages_logged():
        qWarning("this plugin cannot do that")

    assert caplog.record_tuples == [("qt", logging.WARNING, "default: this plugin cannot do that")]
    assert capfd.readouterr().err == ""


def test_whoever_heard_qt_before_hears_it_again() -> None:
    heard: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        heard.append(message)

    before = qInstallMessageHandler(hear)
    try:
        with qt_messages_logged():
            qWarning("while it is logged")
        qWarning("afterwards")
    finally:
        qInstallMessageHandler(before)

    assert heard == ["afterwards"]
