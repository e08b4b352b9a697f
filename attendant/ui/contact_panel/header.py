"""Who is selected: picture of initials, name, title, department, place, and the favourite's star."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from attendant.ui import shapes, text_size, theme
from attendant.ui.words import contact_words
from attendant.ui.words.plain_text import initials, one_line

if TYPE_CHECKING:
    from attendant.core.contact import Contact
    from attendant.core.details import Picture


class ContactHeader(QWidget):
    """The head of the panel.

    Signals:
        favourite_toggled: The star was pressed; True where the colleague shall be a favourite.
    """

    favourite_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._picture = _Portrait(self)
        self._name = plain_label(self, factor=1.75, bold=True)
        self._about = plain_label(self)
        self.star = StarButton(self)
        self.star.clicked.connect(self.favourite_toggled)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._about)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        self._take_colours()

    def show_contact(self, contact: Contact) -> None:
        """Show a colleague."""
        self._picture.set_initials(initials(contact.name))
        self._name.setText(one_line(contact.name))
        about = contact_words.about(contact)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.star.set_favourite(contact.favourite)

    def show_picture(self, picture: Picture | None) -> None:
        """Show the colleague's picture; the initials where there is none."""
        self._picture.set_picture(picture)

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        theme.set_text_colour(self._about, theme.colours_of(self.palette()).soft)


class StarButton(QToolButton):
    """A star that is full for a favourite; looks and speaks as a switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start as no favourite."""
        super().__init__(parent)
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Favourite"))
        self.toggled.connect(self._say_what)
        self._say_what(False)

    def set_favourite(self, favourite: bool) -> None:
        """Show whether the colleague is a favourite, without a signal that says so."""
        self.setChecked(favourite)

    def sizeHint(self) -> QSize:
        """Return a square that grows with the font."""
        side = round(self.fontMetrics().height() * 2.1)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let the style paint the button and put the star on it."""
        checked = self.isChecked()
        colours = theme.colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        del event
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(colours.accent if self.hasFocus() else colours.line, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        side = self.height() * 0.6
        star = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        shapes.paint_star(painter, star, colours.star if checked else colours.soft, filled=checked)

    def _say_what(self, favourite: bool) -> None:
        self.setToolTip(self.tr("Remove from favourites") if favourite else self.tr("Add to favourites"))


class _Portrait(QWidget):
    """A round picture, or the first letters of the name; the name beside it says the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = ""
        self._shown: Picture | None = None
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_initials(self, letters: str) -> None:
        self._letters = letters
        self.update()

    def set_picture(self, picture: Picture | None) -> None:
        if picture is self._shown:
            return
        self._shown = picture
        self._image = QImage()
        if picture is not None:
            side = picture.side_px
            # A copy: the image would go on reading from memory that is Python's.
            self._image = QImage(picture.rgba, side, side, 4 * side, QImage.Format.Format_RGBA8888).copy()
        self.update()

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 3.6)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.selected if self._image.isNull() else self._brush())
        painter.drawEllipse(self.rect())
        if not self._image.isNull():
            return
        # In high contrast the ground is the accent itself.
        painter.setPen(colours.on_accent if colours.selected == colours.accent else colours.accent)
        painter.setFont(theme.scaled(self.font(), 1.6, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)

    def _brush(self) -> QBrush:
        ratio = self.devicePixelRatioF()
        picture = self._image.scaled(
            self.size() * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        return QBrush(picture)


def plain_label(parent: QWidget, *, factor: float = 1.0, bold: bool = False) -> QLabel:
    """Return a label that shows text as it is, never as markup, and wraps it where it is too long.

    Args:
        parent: The widget that it stands in.
        factor: Size against the system's font.
        bold: In semi-bold letters.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    text_size.keep(label, factor, bold=bold)
    # Ignored: a word that does not fit is cut, and does not push what stands beside and below it out of sight.
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
