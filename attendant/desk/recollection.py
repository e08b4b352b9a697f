"""Brings back what the last run knew of the calendars, and keeps what this one knows for the next."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from attendant.core.errors import Problem
from attendant.core.events import RefreshEvent, SchedulesArrived
from attendant.core.schedule import Schedule
from attendant.desk.last_known import LastKnown
from attendant.ui.background import Background
from attendant.ui.refresh.refresh_engine import RefreshEngine
from attendant.workplace import Workplace

_KEPT_EVERY_MS = 600_000


class Recollection(QObject):
    """Stands between the engine's board and the file. Lives in the window's thread and never blocks it.

    Args:
        workplace: Files, secrets, settings, clock.
        background: Does the work; stopping it waits for the last writing.
        engine: Whose board this is about.
        parent: Owner.
    """

    def __init__(
        self, workplace: Workplace, background: Background, engine: RefreshEngine, parent: QObject | None = None
    ) -> None:
        """Read and write nothing yet."""
        super().__init__(parent)
        self._workplace = workplace
        self._background = background
        self._engine = engine
        self._file = LastKnown(workplace.home, workplace.secrets, workplace.clock)
        self._has_begun = False
        self._is_recalled = False
        self._has_news = False
        self._era = 0
        self._timer = QTimer(self, interval=_KEPT_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        engine.happened.connect(self._hear)

    def begin(self) -> None:
        """Bring back what was kept, if the person wants it kept; called when the colleagues are known, also again."""
        if self._has_begun:
            return
        self._has_begun = True
        self._timer.start()
        if not self._is_wanted:
            self.forget()
            return
        source = self._workplace.calendar_source
        self._background.run(partial(self._file.load, source), partial(self._recall, source), self._ignore)

    @Slot()
    def keep(self) -> None:
        """Write what is known now, unless nothing was read since the last time."""
        if self._is_wanted and self._is_recalled and self._has_news:
            self._has_news = False
            source, known, era = self._workplace.calendar_source, self._engine.board.known(), self._era
            work = partial(self._file.save, source, known, is_wanted=lambda: era == self._era)
            self._background.run(work, lambda _nothing: None, self._ignore)

    def forget(self) -> None:
        """Leave nothing on the disk: who may see these calendars has changed, or nobody wants them kept."""
        self._is_recalled = True
        self._era += 1
        self._background.run(self._file.forget, lambda _nothing: None, self._ignore)

    @property
    def _is_wanted(self) -> bool:
        return self._workplace.settings.general.keep_last_known

    def _recall(self, source: str, schedules: tuple[Schedule, ...]) -> None:
        if not self._is_recalled and source == self._workplace.calendar_source:
            self._engine.recall(schedules)
        self._is_recalled = True

    @Slot(object)
    def _hear(self, event: RefreshEvent) -> None:
        if isinstance(event, SchedulesArrived) and not self._has_news:
            self._has_news = any(schedule.problem is None for schedule in event.schedules)

    def _ignore(self, _problem: Problem) -> None:
        """Go on without: the log has what there is to say."""
