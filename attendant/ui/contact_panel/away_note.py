"""What a colleague's mailbox answers while they are away, in their own words; often it names who can help."""

from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from attendant.core.details import AutomaticReply
from attendant.ui import theme
from attendant.ui.contact_panel.header import plain_label
from attendant.ui.words import time_words

_SHORT = 240
_SHORT_LINES = 3
_LINE = 3
_MINUTE = timedelta(minutes=1)


class AwayNote(QWidget):
    """An automatic reply; a long one shows its beginning until the rest is asked for.

    Args:
        zone: The receptionist's time zone.
        parent: The widget that it stands in.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._zone = zone
        self._message = ""
        self._title = plain_label(self, bold=True)
        self._text = plain_label(self)
        self._more = QToolButton(self)
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.toggled.connect(self._show_text)
        foot = QHBoxLayout()
        foot.addWidget(self._more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 12, 8)
        column.setSpacing(3)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addLayout(foot)
        self.hide()

    def show_reply(self, reply: AutomaticReply | None, now: datetime) -> None:
        """Show ``reply`` while it is sent; None, or one whose time is over, takes no room."""
        if reply is None or (reply.end is not None and reply.end <= now) or (reply.start or now) > now:
            self._message = ""
            self.hide()
            return
        title = self.tr("Automatic reply")
        if reply.end is not None:
            # The midnight that ends it belongs to its last day, and "until Friday 00:00" is read as Friday.
            until = time_words.until_words(reply.end - _MINUTE, now, self._zone)
            title = self.tr("Automatic reply, until {when}").format(when=until)
        self._title.setText(title)
        if reply.message != self._message:
            self._message = reply.message
            self._more.setChecked(False)
            self._show_text()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a soft ground and a line where reading begins."""
        del event
        colours = theme.colours_of(self.palette())
        painter = QPainter(self)
        area = self.rect()
        painter.fillRect(area, colours.night)
        left = area.left() if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else area.right() - _LINE + 1
        painter.fillRect(left, area.top(), _LINE, area.height(), colours.out_of_office)

    def _show_text(self) -> None:
        beginning = _beginning(self._message)
        self._text.setText(self._message if self._more.isChecked() else beginning)
        self._more.setVisible(beginning != self._message)
        self._more.setText(self.tr("Show less") if self._more.isChecked() else self.tr("Show all"))


def _beginning(message: str) -> str:
    """Return the first lines of ``message``, cut between words; all of it where little would be left out."""
    lines = message.split("\n")
    short = "\n".join(line for line in lines if line)
    short = "\n".join(short.split("\n")[:_SHORT_LINES])
    if len(short) > _SHORT:
        short = short[:_SHORT].rsplit(" ", 1)[0]
    if len(message) - len(short) <= 12 + message.count("\n"):
        return message
    return short.rstrip(" ,;") + " …"
