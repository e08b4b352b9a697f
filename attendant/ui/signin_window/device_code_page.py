"""A code that the person enters on another device, large enough to read from there."""

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from attendant.ui import text_size
from attendant.ui.key_button import KeyButton
from attendant.ui.note_line import NoteLine
from attendant.ui.signin_window.page import SignInPage, button, plain_label

_TICK_MS = 1_000


class DeviceCodePage(SignInPage):
    """Shows code, address and how long the code is good for.

    Signals:
        open_requested: Open this address in the browser of this device.

    Args:
        code: The code.
        address: Where to enter it.
        expires_in_s: How long it is good for.
        monotonic_s: A clock in seconds that is never set back.
    """

    open_requested = Signal(str)

    def __init__(
        self, code: str, address: str, expires_in_s: int, *, monotonic_s: Callable[[], float] = time.monotonic
    ) -> None:
        """Build the page and begin to count."""
        translate = QCoreApplication.translate
        super().__init__(
            translate("DeviceCodePage", "Enter this code"),
            translate(
                "DeviceCodePage",
                "On any device, open the address below, enter the code and sign in with your work account."
                " Enter it only if you began this yourself.",
            ),
        )
        self._monotonic_s = monotonic_s
        self._ends_at_s = monotonic_s() + expires_in_s
        self.code = QLabel(code)
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        text_size.keep_fixed(self.code, 2.6, bold=True)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # Letter by letter: a screen reader would make a word of it.
        self.code.setAccessibleName(translate("DeviceCodePage", "Code: {code}").format(code=" ".join(code)))
        self.address = plain_label(address)
        self.address.setAccessibleName(translate("DeviceCodePage", "Address: {address}").format(address=address))
        self.remaining = NoteLine()
        self.copy = KeyButton(primary=True)
        self.copy.setText(translate("DeviceCodePage", "Copy the code"))
        self.copy_address = button(translate("DeviceCodePage", "Copy the address"))
        self.open_here = button(translate("DeviceCodePage", "Open it on this device"))
        self.open_here.setVisible(address.startswith("https://"))
        self.column.addWidget(self.code)
        self.column.addWidget(self.address)
        self.column.addWidget(self.remaining)
        self.add_row(self.copy, self.copy_address, self.open_here)
        self.column.addStretch(1)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.copy_address.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        self.open_here.clicked.connect(lambda: self.open_requested.emit(address))
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.count_down)
        self._timer.start()
        self.count_down()

    @property
    def first_control(self) -> QWidget:
        """The button that copies the code."""
        return self.copy

    def leave(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def count_down(self) -> None:
        """Say how long the code is still good for."""
        translate = QCoreApplication.translate
        left_s = self._ends_at_s - self._monotonic_s()
        if left_s <= 0:
            self.remaining.say(translate("DeviceCodePage", "The code is not good any more."))
        elif left_s < 60:
            seconds = math.ceil(left_s)
            self.remaining.say(translate("DeviceCodePage", "Good for {seconds} s more").format(seconds=seconds))
        else:
            minutes, seconds = divmod(math.ceil(left_s), 60)
            self.remaining.say(
                translate("DeviceCodePage", "Good for {minutes}:{seconds} more minutes").format(
                    minutes=minutes, seconds=f"{seconds:02}"
                )
            )
