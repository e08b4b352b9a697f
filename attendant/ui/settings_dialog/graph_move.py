"""Moves Office 365 from Exchange Web Services to Microsoft Graph in one click, below the choice between the two."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from attendant.settings.choices import Access, Provider
from attendant.settings.options import Settings
from attendant.signin import clouds
from attendant.ui import messages
from attendant.ui.mnemonics import with_mnemonic
from attendant.ui.note_line import Note, NoteLine
from attendant.ui.settings_dialog.copy_button import CopyButton
from attendant.ui.settings_dialog.row_button import RowButton


class GraphMove(QWidget):
    """Offers the move while EWS is chosen; after it, what an administrator still has to do, and the way back.

    Signals:
        wanted: ``Access`` to choose.
    """

    wanted = Signal(object)  # Access

    def __init__(self) -> None:
        """Build it hidden; ``show_for`` follows what is entered."""
        super().__init__()
        self._has_moved = False
        self.move_button = RowButton()
        self.back_button = RowButton()
        self.note = NoteLine()
        self.link = QLabel()
        self.link.setTextFormat(Qt.TextFormat.PlainText)
        self.link.setWordWrap(True)
        self.link.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.copy_button = CopyButton("")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.link, 1)
        line.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.move_button)
        column.addWidget(self.note)
        column.addLayout(line)
        column.addWidget(self.back_button)
        self.assign_mnemonics(set())
        self.hide()
        self.move_button.clicked.connect(self._move)
        self.back_button.clicked.connect(self._go_back)

    def assign_mnemonics(self, taken: set[str]) -> None:
        """Show the words of the buttons, with letters for the Alt key that are not ``taken`` already."""
        self.move_button.setText(with_mnemonic(self.tr("Move to Microsoft Graph"), taken))
        self.back_button.setText(with_mnemonic(self.tr("Back to Exchange Web Services"), taken))

    def show_for(self, entered: Settings) -> None:
        """Follow what is entered."""
        options = entered.calendar.office365
        by_ews = options.access is Access.EWS
        if entered.calendar.provider is not Provider.OFFICE365 or by_ews:
            self._has_moved = False
        has_moved = self._has_moved
        link = ""
        if has_moved and options.tenant_id and options.client_id:
            link = clouds.CLOUDS[options.cloud].admin_consent_url(options.tenant_id, options.client_id)
        self.move_button.setVisible(by_ews)
        self.note.say(self._words(by_ews=by_ews, has_link=bool(link)), Note.NEEDED if has_moved else Note.HELP)
        self.link.setText(link)
        self.copy_button.set_value(link)
        self.link.setVisible(bool(link))
        self.copy_button.setVisible(bool(link))
        self.back_button.setVisible(has_moved)
        self.setVisible(by_ews or has_moved)

    def _words(self, *, by_ews: bool, has_link: bool) -> str:
        if by_ews:
            return self.tr("What is entered stays, and an administrator allows the new permissions once.")
        if not self._has_moved:
            return ""
        gaps = {"calendars": clouds.GRAPH_CALENDARS, "people": clouds.GRAPH_PEOPLE}
        if has_link:
            said = self.tr(
                "Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions"
                " {calendars} and {people} of Microsoft Graph, step by step below; then an administrator allows them"
                " for everyone with this link:"
            )
        else:
            said = self.tr(
                "Microsoft Graph is chosen, and what was entered stays. In Azure the registration needs the permissions"
                " {calendars} and {people} of Microsoft Graph, step by step below. With both IDs entered, the link with"
                " which an administrator allows them stands here."
            )
        return said.format(**gaps)

    @Slot()
    def _move(self) -> None:
        had_focus = self.move_button.hasFocus()
        self._has_moved = True
        self.wanted.emit(Access.GRAPH)
        if had_focus:
            (self.copy_button if self.copy_button.isVisible() else self.back_button).setFocus()
        messages.announce(self.note, self.note.text())

    @Slot()
    def _go_back(self) -> None:
        had_focus = self.back_button.hasFocus()
        self.wanted.emit(Access.EWS)
        if had_focus:
            self.move_button.setFocus()
