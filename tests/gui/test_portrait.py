"""The picture at the head of the panel: shown where there is one, the initials else."""

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from attendant.core.contact import Contact
from attendant.core.details import Details, Part, Picture
from attendant.ui.contact_panel.header import ContactHeader
from tests.gui.desk import ANNA, Desk
from tests.gui.desk import TEN_24 as NOW

RED = Picture(2, bytes((255, 0, 0, 255)) * 4)


def middle_of(header: ContactHeader) -> QColor:
    row = header.layout()
    item = None if row is None else row.itemAt(0)
    portrait = None if item is None else item.widget()
    assert portrait is not None
    image = portrait.grab().toImage()
    return image.pixelColor(image.width() // 2, image.height() // 4)


def test_a_picture_takes_the_place_of_the_initials_and_gives_it_back(qtbot: QtBot) -> None:
    header = ContactHeader()
    qtbot.addWidget(header)
    header.show_contact(Contact(1, "Anna Bergmann"))
    header.resize(400, 80)
    header.show()
    initials = middle_of(header)

    header.show_picture(RED)
    pictured = middle_of(header)
    header.show_picture(None)

    assert pictured == QColor("red")
    assert middle_of(header) == initials != pictured


def test_nobody_is_seen_under_anothers_name(desk: Desk) -> None:
    panel = desk.window.panel
    desk.seat(ANNA)
    panel.show_contact(ANNA)
    panel.show_details(Details(ANNA.mailbox, NOW, frozenset((Part.PICTURE,)), picture=RED))
    header = panel.findChild(ContactHeader)
    assert header is not None
    assert middle_of(header) == QColor("red")

    panel.show_contact(Contact(99, "Somebody Else", "else@example.com"))

    assert middle_of(header) != QColor("red")
