"""The dialog of a sign-in: one page at a time, another way to sign in, and Cancel."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from attendant.settings.choices import SignInMethod
from attendant.ui import messages
from attendant.ui.signin_window import methods
from attendant.ui.signin_window.page import SignInPage, button
from attendant.ui.signin_window.waiting_page import WaitingPage


class SignInDialog(QDialog):
    """Shows the pages of a sign-in; it decides nothing. Show it with ``open()``.

    Signals:
        cancelled: The person closed it.
        way_chosen: Another ``SignInMethod``.

    Args:
        parent: The window over which it opens.
    """

    cancelled = Signal()
    way_chosen = Signal(object)  # SignInMethod

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the frame."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sign in with Microsoft"))
        self.page: SignInPage = WaitingPage(self.tr("One moment…"))
        self.other_ways = button(self.tr("Another way to sign in"))
        self._menu = QMenu(self)
        self.other_ways.setMenu(self._menu)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 8, 16, 12)
        footer.addWidget(self.other_ways)
        footer.addStretch()
        footer.addWidget(self._cancel)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.page, 1)
        self._column.addLayout(footer)
        metrics = self.fontMetrics()
        room = self.screen().availableSize() * 0.92
        self.resize(min(metrics.averageCharWidth() * 84, room.width()), min(metrics.height() * 38, room.height()))

    def show_page(self, page: SignInPage, *, can_cancel: bool = True) -> None:
        """Put ``page`` in the place of the present one, which is left for good.

        Args:
            page: What to show now.
            can_cancel: Whether the person may close the dialog or choose another way meanwhile.
        """
        self._cancel.setEnabled(can_cancel)
        self.other_ways.setEnabled(can_cancel)
        before, self.page = self.page, page
        before.leave()
        self._column.replaceWidget(before, page)
        before.hide()
        before.deleteLater()
        page.show()
        if page.first_control is not None:
            page.first_control.setFocus()
        messages.announce(page, f"{page.heading.text()} {page.text.text()}")

    def offer_ways(self, present: SignInMethod) -> None:
        """Offer every way but the ``present`` one."""
        self._menu.clear()
        for method in methods.ORDER:
            if method is not present and methods.obstacle(method) is None:
                self._menu.addAction(methods.name_of(method)).triggered.connect(partial(self._choose, method))
        self.other_ways.setVisible(not self._menu.isEmpty())

    def close_after_success(self) -> None:
        """Close without a cancel."""
        self.page.leave()
        super().accept()

    def accept(self) -> None:
        """Do nothing: Enter belongs to the page."""

    def reject(self) -> None:
        """Esc, Cancel and closing the window end the sign-in, where the page allows it."""
        if self.isVisible() and not self._cancel.isEnabled():
            return
        if self.isVisible():
            self.page.leave()
            self.cancelled.emit()
        super().reject()

    def _choose(self, method: SignInMethod, _checked: bool = False) -> None:
        self.way_chosen.emit(method)
