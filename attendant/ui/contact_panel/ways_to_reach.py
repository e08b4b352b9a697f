"""Buttons to call, to write to and to copy the numbers of the colleague who is selected."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from attendant.core.contact import Contact, PhoneNumber
from attendant.ui import contact_words
from attendant.ui.flow_layout import FlowLayout
from attendant.ui.key_button import KeyButton
from attendant.ui.plain_text import one_line

_MOST_KEYS = 9


class WaysToReach(QWidget):
    """One button for each number, the first of them for Enter, and one for mail.

    Signals:
        call_requested: A ``PhoneNumber`` shall be called.
        copy_requested: A ``PhoneNumber`` shall be copied.
        mail_requested: A mail shall be begun.
    """

    call_requested = Signal(object)  # PhoneNumber
    copy_requested = Signal(object)  # PhoneNumber
    mail_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without buttons."""
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._shown: tuple[tuple[PhoneNumber, ...], str] | None = None

    def show_contact(self, contact: Contact) -> None:
        """Offer the ways to reach a colleague."""
        shown = contact.phones, contact.mailbox
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, phone in enumerate(contact.phones, start=1):
            self._row.addWidget(self._phone_button(phone, number))
        if contact.mailbox:
            mail = KeyButton(self)
            mail.setText(self.tr("Mail"))
            mail.setToolTip(contact.mailbox)
            mail.set_key("Ctrl+M", shown_only=True)
            mail.clicked.connect(self.mail_requested)
            self._row.addWidget(mail)
        if contact.phones:
            copy = KeyButton(self)
            copy.setText(self.tr("Copy number"))
            copy.set_key("Ctrl+Shift+C", shown_only=True)
            copy.clicked.connect(partial(self.copy_requested.emit, contact.phones[0]))
            self._row.addWidget(copy)
        self.setVisible(bool(self._row.count()))
        self.updateGeometry()

    def _phone_button(self, phone: PhoneNumber, number: int) -> KeyButton:
        button = KeyButton(self, primary=number == 1)
        shown = one_line(phone.number)
        if number == 1:
            text = self.tr("Call {number}").format(number=shown)
        else:
            text = self.tr("{kind} {number}").format(kind=contact_words.phone_kind(phone), number=shown)
        button.setText(text.replace("&", "&&"))
        if number == 1:
            button.set_key(QKeySequence(Qt.Key.Key_Enter), shown_only=True)
        elif number <= _MOST_KEYS:
            button.set_key(f"Ctrl+{number}", shown_only=True)
        button.clicked.connect(partial(self.call_requested.emit, phone))
        copy = QAction(self.tr("Copy {number}").format(number=shown.replace("&", "&&")), button)
        copy.triggered.connect(partial(self.copy_requested.emit, phone))
        button.addAction(copy)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return button
