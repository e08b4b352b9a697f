"""The answer to "Is she there?": the sentence with its shape, what goes with it, and what stands in the way."""

from datetime import tzinfo

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from attendant.core.availability import Availability, State, UnknownReason
from attendant.core.errors import Problem
from attendant.ui import shapes, theme
from attendant.ui.banner import Banner, Kind, Offer
from attendant.ui.contact_panel.header import plain_label
from attendant.ui.day import Day
from attendant.ui.way_out import WayOut, way_out_of
from attendant.ui.words import contact_words, wording


class Answer(QWidget):
    """The large sentence and the lines below it.

    Args:
        zone: The receptionist's time zone.
        parent: The widget that it stands in.

    Signals:
        asked_again: The person wants the calendar read once more.
        settings_requested: The person wants to change what is wrong in the settings.
        sign_in_requested: The person wants to sign in.
    """

    asked_again = Signal()
    settings_requested = Signal()
    sign_in_requested = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._zone = zone
        self._told_elsewhere = ""
        self._lamp = Lamp(self)
        self._sentence = plain_label(self, factor=1.7, bold=True)
        self._second = plain_label(self)
        self._stale = plain_label(self)
        self._problem = Banner(self)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._lamp, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._sentence, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self._second)
        column.addWidget(self._stale)
        column.addWidget(self._problem)
        self._take_colours()

    @property
    def sentence(self) -> str:
        """The sentence shown."""
        return self._sentence.text()

    def leave_out(self, code: str) -> None:
        """Do not repeat the problem with this code: it concerns every calendar and the window tells it already."""
        self._told_elsewhere = code

    def show_availability(self, availability: Availability, day: Day) -> None:
        """Put the facts into words."""
        asking = availability.unknown_reason is UnknownReason.NOT_ASKED_YET
        self._lamp.set_state(availability.state, asking=asking)
        self._sentence.setText(wording.sentence(availability, self._zone))
        set_or_hide(self._second, contact_words.second_line(availability, day, self._zone))
        age = wording.as_of_words(availability, self._zone)
        set_or_hide(self._stale, self.tr("Not up to date, {age}").format(age=age) if age else "")
        problem = availability.problem
        if problem is None or (problem.code == self._told_elsewhere and availability.state is not State.UNKNOWN):
            self._problem.clear()
            return
        words = wording.words(problem.remedy)
        if availability.state is not State.UNKNOWN:
            # Else the sentence says what happened.
            words = f"{wording.words(problem.summary)} {words}"
        self._problem.show_message(words, Kind.WARNING, self._offer(problem), lasting=True)

    def _offer(self, problem: Problem) -> Offer:
        match way_out_of(problem):
            case WayOut.SIGN_IN:
                return Offer(self.tr("Sign in"), self.sign_in_requested.emit)
            case WayOut.SETTINGS | WayOut.SET_UP:
                return Offer(self.tr("Settings…"), self.settings_requested.emit)
            case WayOut.ASK_AGAIN:
                return Offer(self.tr("Ask again"), self.asked_again.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._take_colours()

    def _take_colours(self) -> None:
        colours = theme.colours_of(self.palette())
        theme.set_text_colour(self._second, colours.soft)
        theme.set_text_colour(self._stale, colours.maybe)


class Lamp(QLabel):
    """A state's shape; the words beside it say the same.

    Args:
        parent: The widget that it stands in.
        factor: Size against the height of the font.
    """

    def __init__(self, parent: QWidget | None = None, *, factor: float = 1.25) -> None:
        """Start as unknown."""
        super().__init__(parent)
        self._factor = factor
        self._state = State.UNKNOWN
        self._asking = False
        # A label that holds a picture is announced as one; a bare widget would have no role at all.
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: State, *, asking: bool = False) -> None:
        """Show the shape of a state."""
        self._state, self._asking = state, asking
        self.setAccessibleName(wording.state_word(state))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that grows with the font, a little lower than a line of the sentence."""
        side = round(self.fontMetrics().height() * self._factor)
        return QSize(side, round(side * 1.3))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shape."""
        del event
        side = self.width()
        square = QRectF(0, (self.height() - side) / 2, side, side)
        colour = theme.colours_of(self.palette()).of_state(self._state)
        shapes.paint_lamp(QPainter(self), square, self._state, colour, asking=self._asking)


def set_or_hide(label: QLabel, text: str) -> None:
    """Show ``text``, or take no room where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
