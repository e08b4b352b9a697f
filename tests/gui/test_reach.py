"""A call leaves by the program that the system has for telephone numbers, as one address and nothing else."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from attendant.core.contact import PhoneKind, PhoneNumber
from attendant.ui.reach import Reach


class Telephone(QObject):
    """The system's program for telephone numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.dialled: list[str] = []

    @Slot(QUrl)
    def dial(self, address: QUrl) -> None:
        self.dialled.append(address.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def telephone() -> Iterator[Telephone]:
    telephone = Telephone()
    QDesktopServices.setUrlHandler("tel", telephone, "dial")  # type: ignore[arg-type] # 6.11 refuses the bytes that its stub asks for
    yield telephone
    QDesktopServices.unsetUrlHandler("tel")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("+39 050 555-0123", "tel:+390505550123"),
        ("*21#", "tel:*21%23"),
        ("555-0123 ext. 12", "tel:5550123;ext=12"),
        ('4512" & calc.exe | "', "tel:4512"),
    ],
)
def test_the_telephone_program_gets_the_number_as_one_address(
    telephone: Telephone, qtbot: QtBot, written: str, address: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    Reach(QDesktopServices.openUrl, window).call(PhoneNumber(PhoneKind.WORK, written))

    assert telephone.dialled == [address]
