"""Clicking in windows and in the boxes that wait for an answer."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox  # noqa: TID251 - the box itself is answered here


def click(target: QAbstractButton) -> None:
    assert target.isVisible()
    # Left of the middle: a check box takes clicks on its box and its words only, and is wider than both.
    where = QPoint(10, target.height() // 2)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


def answer_in_box(label: str, patience: int = 1_000) -> None:
    """Click ``label`` in the next box as soon as it waits for an answer; look ``patience`` times, every 10 ms."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            if patience:
                QTimer.singleShot(10, lambda: answer_in_box(label, patience - 1))
            return
        click(next(found for found in box.buttons() if found.text().replace("&", "") == label))

    QTimer.singleShot(0, press)
