"""The last known schedules on disk, so that the next start has something to show: masked, encrypted, for some days."""

import gzip
import io
import logging
import threading
import zlib
from collections.abc import Callable, Iterable
from datetime import timedelta

from attendant.core.errors import SettingsError
from attendant.core.ports import Clock, SecretStore
from attendant.core.schedule import Schedule, ScheduleView
from attendant.desk.schedule_lines import line_of, schedule_of
from attendant.settings.encrypted_file import EncryptedFile, UnreadableFileError
from attendant.settings.home import Home

KEPT_FOR = timedelta(days=3)
"""Over a weekend. What a schedule is still good for at its age is the rules' affair (``core.availability``)."""

_NOT_OURS = (OSError, EOFError, ValueError, LookupError, TypeError, zlib.error)
"""What reading raises where the content is of another release."""

log = logging.getLogger(__name__)


class LastKnown:
    """Keeps the schedules of one source in a file. Blocks; may be used from several worker threads.

    Nothing here fails: without a keyring, with a broken file or a full disk the console works as if nothing had been
    kept, and the log says so once.

    Args:
        home: Where the file lies.
        secrets: Where its key is.
        clock: Tells what is too old.
    """

    def __init__(self, home: Home, secrets: SecretStore, clock: Clock) -> None:
        """Touch nothing yet."""
        self._file = EncryptedFile(
            home.last_known_file, secrets, head=b"attendant calendars 1\n", key_account="last known calendars key"
        )
        self._clock = clock
        self._lock = threading.Lock()
        self._complained = False
        self._keyring_is_there = True

    def load(self, source: str) -> tuple[Schedule, ...]:
        """Return what was kept of ``source``; a file that is too old, broken or of another source is removed."""
        with self._lock:
            try:
                plain = self._file.read()
                if plain is None:
                    return ()
                with gzip.open(io.BytesIO(plain), "rt", encoding="utf-8") as lines:
                    kept_source = next(lines, "").rstrip("\n")
                    schedules = tuple(map(schedule_of, lines)) if kept_source == source else ()
            except (UnreadableFileError, SettingsError, *_NOT_OURS) as error:
                self._complain("read", error)
                schedules = ()
            oldest = self._clock.now() - KEPT_FOR
            young = tuple(schedule for schedule in schedules if schedule.fetched_at > oldest)
            if not young:
                self._remove()
            return young

    def save(self, source: str, schedules: Iterable[Schedule], is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Keep what is known of ``source`` in place of what was kept before.

        Args:
            source: Whose calendars these are and who may see them, without line breaks.
            schedules: Those without data are passed over.
            is_wanted: Asked when it is this call's turn: threads may overtake each other, and what was forgotten
                meanwhile must not come back.
        """
        with self._lock:
            # A keyring is asked once: some would ask the person each time.
            if not (self._keyring_is_there and is_wanted()):
                return
            written = io.BytesIO()
            # Level 1 takes a third of the time of the usual one, for a tenth more bytes.
            with gzip.open(written, "wt", compresslevel=1, encoding="utf-8") as lines:
                lines.write(f"{source}\n")
                for schedule in schedules:
                    if schedule.view is not ScheduleView.NONE:
                        lines.write(f"{line_of(schedule)}\n")
            try:
                self._file.write(written.getvalue())
            except (SettingsError, OSError) as error:
                self._complain("written", error)

    def forget(self) -> None:
        """Remove file and key: nobody may see this any more, or nobody wants it kept."""
        with self._lock:
            self._remove()

    def _remove(self) -> None:
        try:
            if self._file.is_there:  # a keyring may ask the person, and there is nothing to ask for
                self._file.remove()
        except (SettingsError, OSError) as error:
            self._complain("removed", error)

    def _complain(self, done: str, error: Exception) -> None:
        self._keyring_is_there &= not isinstance(error, SettingsError)
        if not self._complained:
            self._complained = True
            # The kind alone: the text of an error may quote what stands in the file.
            kind = error.problem.code if isinstance(error, SettingsError) else type(error).__name__
            log.warning("the last known calendars cannot be %s: %s", done, kind)
