"""Writing a small file so that a reader finds the old content or the new, never half of it."""

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``, readable by this person only.

    The content goes to a temporary file in the same folder, because only there can it be moved into place in one
    step, and is on the disk before it is moved. A symbolic link stays one: its target is replaced.

    Raises:
        OSError: Disk full, no permission, read-only; ``path`` is as it was and nothing is left beside it.
    """
    path = path.resolve()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp creates with permissions 0600, which the move keeps.
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".new", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105 - os.replace is the documented atomic move
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
