"""Buttons to call, to write to and to copy the numbers of the colleague who is selected."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from attendant.core.contact import Contact, PhoneNumber
from attendant.ui.flow_layout import FlowLayout
from attendant.ui.key_button import KeyButton
from attendant.ui.words import contact_words
from attendant.ui.words.plain_text import one_line, tooltip

_MOST_KEYS = 9
_USUAL_NUMBERS = 3
_LONGEST_SHOWN = 32
"""Characters that have room on a button in any case: twice the digits that a number may have (ITU-T E.164)."""


class WaysToReach(QWidget):
    """One button for each number, the first of them for Enter, and one for mail.

    Buttons are kept from one colleague to the next: new ones would come last in the order of the Tab key.

    Signals:
        call_requested: A ``PhoneNumber`` shall be called.
        copy_requested: A ``PhoneNumber`` shall be copied.
        mail_requested: A mail shall be begun.
    """

    call_requested = Signal(object)  # PhoneNumber
    copy_requested = Signal(object)  # PhoneNumber
    mail_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a colleague."""
        super().__init__(parent)
        self._row = FlowLayout(self)
        self._phones: tuple[PhoneNumber, ...] = ()
        self._phone_buttons: list[_PhoneButton] = []
        for _ in range(_USUAL_NUMBERS):
            self._add_phone_button()
        self._mail = KeyButton(self)
        self._mail.setText(self.tr("Mail"))
        self._mail.set_key("Ctrl+M", shown_only=True)
        self._mail.clicked.connect(self.mail_requested)
        self._copy = KeyButton(self)
        self._copy.setText(self.tr("Copy number"))
        self._copy.set_key("Ctrl+Shift+C", shown_only=True)
        self._copy.clicked.connect(partial(self._copy_number, 0))
        self._row.addWidget(self._mail)
        self._row.addWidget(self._copy)

    def show_contact(self, contact: Contact) -> None:
        """Offer the ways to reach a colleague."""
        self._phones = contact.phones
        while len(self._phone_buttons) < len(contact.phones):
            self._add_phone_button()
        for place, button in enumerate(self._phone_buttons):
            there = place < len(contact.phones)
            if there:
                button.show_phone(contact.phones[place])
            button.setVisible(there)
        self._mail.setToolTip(tooltip(contact.mailbox))
        self._mail.setVisible(bool(contact.mailbox))
        self._copy.setVisible(bool(contact.phones))
        self.setVisible(bool(contact.mailbox or contact.phones))
        self.updateGeometry()

    def _add_phone_button(self) -> None:
        place = len(self._phone_buttons)
        button = _PhoneButton(place, self)
        button.clicked.connect(partial(self._call_number, place))
        button.copy.triggered.connect(partial(self._copy_number, place))
        if self._phone_buttons:
            QWidget.setTabOrder(self._phone_buttons[-1], button)
        self._phone_buttons.append(button)
        self._row.insert_widget(place, button)

    def _call_number(self, place: int, _checked: bool = False) -> None:
        self.call_requested.emit(self._phones[place])

    def _copy_number(self, place: int, _checked: bool = False) -> None:
        self.copy_requested.emit(self._phones[place])


class _PhoneButton(KeyButton):
    """Calls one number; its own menu copies it."""

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent, primary=place == 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._is_first = place == 0
        if self._is_first:
            self.set_key(QKeySequence(Qt.Key.Key_Enter), shown_only=True)
        elif place < _MOST_KEYS:
            self.set_key(f"Ctrl+{place + 1}", shown_only=True)
        self.copy = QAction(self)
        self.addAction(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_phone(self, phone: PhoneNumber) -> None:
        whole = one_line(phone.number)
        number = whole.replace("&", "&&")
        if self._is_first:
            self.setText(self.tr("Call {number}").format(number=number))
        else:
            self.setText(self.tr("{kind} {number}").format(kind=contact_words.phone_kind(phone), number=number))
        self.copy.setText(self.tr("Copy {number}").format(number=number))
        self.setToolTip(tooltip(whole) if len(whole) > _LONGEST_SHOWN else "")

    def minimumSizeHint(self) -> QSize:
        """A number may be cut: a long one must not push what stands below it out of sight."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), self.fontMetrics().averageCharWidth() * _LONGEST_SHOWN), whole.height())
