"""How fresh the calendars are, how far the refresh is, and what went wrong last."""

from datetime import datetime, timedelta, tzinfo
from enum import Enum

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

from attendant.core.availability import State
from attendant.core.board import BoardSummary
from attendant.core.errors import Problem
from attendant.ui import messages, shapes, text_size, theme
from attendant.ui.keys import native
from attendant.ui.words import wording
from attendant.ui.words.plain_text import one_line, tooltip


class _Mood(Enum):
    """What the line says in one word: the screen reader is told when it changes, not with each minute of age."""

    NOTHING_TO_READ = "nothing to read"
    READING = "reading"
    CURRENT = "current"
    OLD = "old"
    FAILED = "failed"


class StatusLine(QStatusBar):
    """The window's last line. Says a change of mood aloud, politely; progress it only shows.

    Args:
        zone: The receptionist's time zone.
        parent: The window.
    """

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Start with nothing known."""
        super().__init__(parent)
        self._zone = zone
        self._mood: _Mood | None = None
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("State of the calendars"))
        self._lamp = _Dot(self)
        self._freshness = _label(self)
        self._unanswered = _label(self)
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Reading calendars"))
        self._progress.setFixedSize(120, 6)
        self._done = _label(self)
        self._problem = _Elided(self)
        keys = _label(self)
        keys.setText(self.tr("{key} keys").format(key=native("F1")))
        for label in (self._freshness, self._unanswered, self._done):
            label.setContentsMargins(0, 0, 10, 0)
        for part in (self._lamp, self._freshness, self._unanswered, self._progress, self._done):
            self.addWidget(part)
        self.addWidget(self._problem, 1)
        keys.setContentsMargins(0, 0, 12, 0)
        self.addPermanentWidget(keys)
        self._labels = (self._freshness, self._unanswered, self._done, self._problem, keys)
        for label in self._labels:
            text_size.keep(label, 0.92)
        self.show_progress(0, 0)
        self._take_colours()

    @property
    def text(self) -> str:
        """Everything that the line says now, for tests and for whoever asks."""
        parts = (self._freshness, self._unanswered, self._done)
        words = [part.text() for part in parts if not part.isHidden() and part.text()]
        return " · ".join([*words, self._problem.full_text] if self._problem.full_text else words)

    def show_freshness(
        self, summary: BoardSummary, now: datetime, *, stale_after: timedelta, failed: bool, first_round: bool
    ) -> None:
        """Say how old the data is.

        Args:
            summary: The board in figures.
            now: The present.
            stale_after: Age from which a calendar is not up to date.
            failed: The last round did not reach its end; whoever says why speaks of it to the screen reader.
            first_round: No round has reached its end yet, so that most are merely not asked.
        """
        as_of, oldest = summary.newest_fetched_at, summary.oldest_fetched_at
        if as_of is None and failed:
            self._say(State.UNKNOWN, self.tr("No calendars read yet"), _Mood.FAILED)
        elif as_of is not None and (failed or (now - as_of >= stale_after and not first_round)):
            words = self.tr("Calendars as of {time}").format(time=wording.day_and_time(as_of, now, self._zone))
            self._say(State.UNKNOWN, words, _Mood.FAILED if failed else _Mood.OLD)
        elif first_round:
            self._say(State.UNKNOWN, self.tr("Reading calendars…"), _Mood.READING)
        elif oldest is not None and now - oldest >= stale_after:
            time = wording.day_and_time(oldest, now, self._zone)
            words = self.tr("Calendars up to date, the oldest as of {time}").format(time=time)
            self._say(State.FREE, words, _Mood.CURRENT)
        else:
            self._say(State.FREE, self.tr("Calendars up to date"), _Mood.CURRENT)
        count = summary.without_information_count
        text = self.tr("{count} without information").format(count=QLocale().toString(count))
        self._unanswered.setText(text if count and as_of is not None and not first_round else "")

    def show_nothing_to_read(self, words: str) -> None:
        """Say why no calendars are read: there are no colleagues, or they are switched off."""
        self._say(State.OUTSIDE_WORKING_HOURS, words, _Mood.NOTHING_TO_READ)
        self._unanswered.setText("")
        self.show_progress(0, 0)
        self.show_problem(None)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many calendars of a round are read; nothing once all are."""
        running = done < total
        self._progress.setVisible(running)
        self._done.setVisible(running)
        if running:
            self._progress.setRange(0, total)
            self._progress.setValue(done)
            numbers = {"done": QLocale().toString(done), "total": QLocale().toString(total)}
            self._done.setText(self.tr("{done} of {total} read").format(**numbers))

    def show_problem(self, problem: Problem | None) -> None:
        """Show the last problem with its remedy, or none."""
        words = "" if problem is None else f"{wording.words(problem.summary)} {wording.words(problem.remedy)}"
        self._problem.show_text(one_line(words))

    def changeEvent(self, event: QEvent) -> None:
        """Take over new colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_labels"):
            self._take_colours()

    def _say(self, state: State, words: str, mood: _Mood) -> None:
        self._lamp.set_state(state, asking=mood is _Mood.READING)
        self._freshness.setText(words)
        before, self._mood = self._mood, mood
        if before not in (None, mood) and mood is not _Mood.FAILED:
            messages.announce(self, words)

    def _take_colours(self) -> None:
        soft = theme.colours_of(self.palette()).soft
        for label in self._labels:
            theme.set_text_colour(label, soft)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class _Elided(QLabel):
    """Takes the room that is left and shows the rest of its text as a tool tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.full_text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        self.full_text = text
        self.setText(text)
        self.setToolTip(tooltip(text) if text else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)


class _Dot(QWidget):
    """The shape before the words; the words say the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = State.UNKNOWN
        self._asking = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_state(self, state: State, *, asking: bool) -> None:
        self._state, self._asking = state, asking
        self.update()

    def sizeHint(self) -> QSize:
        side = self.fontMetrics().height()
        return QSize(side + 8, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        side = self.height() * 0.72
        square = QRectF(8, (self.height() - side) / 2, side, side)
        colour = theme.colours_of(self.palette()).of_state(self._state)
        shapes.paint_lamp(QPainter(self), square, self._state, colour, asking=self._asking)
