"""One process at a time, by a lock file that the operating system frees when its holder ends, however it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def only_one_process(path: Path) -> Iterator[None]:
    """Hold the lock file ``path`` for the block; waits for whoever holds it. Not for two threads of one process.

    Raises:
        OSError: The file cannot be made, or on Windows its holder kept it for ten seconds.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("ab") as file:
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
