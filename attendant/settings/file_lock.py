"""One process at a time, by a lock file that the operating system frees when its holder ends, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attendant.settings.home import for_this_person


@contextmanager
def only_one_process(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` for the block; waits for whoever holds it. Not for two threads of one process.

    Raises:
        OSError: The file cannot be made, or on Windows its holder kept it for ten seconds.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(path, "ab", opener=for_this_person) as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            # Closing the file frees it.
            fcntl.flock(file, fcntl.LOCK_EX)
            yield


class ProcessLock:
    """A lock file that one process holds for as long as it lives, or until it lets go.

    Args:
        path: The file. It is made where it is missing, in a folder that is there, and stays.
    """

    def __init__(self, path: Path) -> None:
        """Hold nothing yet."""
        self.path = path
        self._descriptor: int | None = None

    @property
    def is_held(self) -> bool:
        """Whether this process holds it."""
        return self._descriptor is not None

    def take(self) -> bool:
        """Return whether this process holds the lock now; does not wait for another that does.

        Raises:
            OSError: The file cannot be made.
        """
        # Not a file object: that would be closed, and the lock freed, when Python ends and not the process.
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _locked(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let another process have it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def _locked(descriptor: int) -> bool:
    """Lock an open file without waiting; return whether nobody else had it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
