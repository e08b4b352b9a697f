"""The log: one small rotating file, without secrets and without subjects, and the place for a crash's trace."""

import faulthandler
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path

from attendant import __version__
from attendant.core.redaction import RedactingFilter
from attendant.settings.home import Home, for_this_person

_LARGEST_BYTES = 1_000_000
_KEPT_FILES = 3

log = logging.getLogger(__name__)


@contextmanager
def logging_to(home: Home) -> Iterator[bool]:
    """Write the log of this run to the home's file; a home that cannot be written loses the log and nothing else.

    A crash inside Qt or another library leaves its trace beside it: a program without a console has no standard error
    to show it on.

    Yields:
        Whether the run before crashed so; said once.
    """
    try:
        home.create()
        crashed_before = _put_aside(home.crash_file, home.last_crash_file)
        handler = _PrivateLog(home.log_file, encoding="utf-8", delay=True)
        crashes = _opened_to_append(home.crash_file)
    except OSError as error:
        log.warning("no log is written: %s", error)
        yield False
        return
    handler.addFilter(RedactingFilter())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    with crashes:
        faulthandler.enable(crashes)
        log.info("Attendant Console %s, Python %s, %s", __version__, sys.version.split()[0], sys.platform)
        try:
            yield crashed_before
        finally:
            faulthandler.disable()
            # Windows tells of faults that a library survived, too; a run that comes to its end did not crash.
            crashes.truncate(0)
            root.setLevel(level)
            root.removeHandler(handler)
            handler.close()


class _PrivateLog(logging.FileHandler):
    """Keeps each file for this person only, whatever the folder allows, and puts a full one behind those before it.

    The rotating handler of the standard library stands among handlers for networks, and loading those takes a
    twentieth of the time until the first picture.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, and begin a new file behind the one that fills this."""
        super().emit(record)
        if self.stream is not None and self.stream.tell() >= _LARGEST_BYTES:
            self.stream.close()
            self.stream = None  # opened anew with the next record
            # Another console of the same person may write to it, then Windows lets nobody move it.
            with suppress(OSError):
                self._move_on()

    def _move_on(self) -> None:
        path = Path(self.baseFilename)
        for number in reversed(range(_KEPT_FILES)):
            older = path.with_name(f"{path.name}.{number}") if number else path
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{number + 1}"))

    def _open(self) -> TextIOWrapper:
        return _opened_to_append(Path(self.baseFilename))


def _opened_to_append(path: Path) -> TextIOWrapper:
    return open(path, "a", encoding="utf-8", opener=for_this_person)


def _put_aside(crashes: Path, before: Path) -> bool:
    """Keep what a crash left, and return whether there is any."""
    # Another desktop session of the same person may write to it at this moment, then Windows lets nobody move it.
    with suppress(OSError):
        if crashes.stat().st_size:
            crashes.replace(before)
            return True
    return False
