"""How large the program may be, where it is installed on desks: on Windows."""

import sys
from pathlib import Path

LARGEST_MB = 110
LARGEST_WITH_BROWSER_MB = 400


class TooLargeError(Exception):
    """The program takes more room than it may; the message names the largest files."""


def weigh(program: Path, *, with_browser: bool, system: str = sys.platform) -> str:
    """Return what a built program weighs, in words.

    Args:
        program: Its folder.
        with_browser: It has the browser of the sign-in window.
        system: As ``sys.platform``; only Windows has a bound.

    Raises:
        TooLargeError: It is larger than it may be.
    """
    sizes = {
        file.relative_to(program).as_posix(): file.stat().st_size
        for file in program.rglob("*")
        if file.is_file() and not file.is_symlink()
    }
    size_mb = sum(sizes.values()) / 1e6
    words = f"{size_mb:.1f} MB in {len(sizes)} files"
    if system != "win32":
        return words
    largest_mb = LARGEST_WITH_BROWSER_MB if with_browser else LARGEST_MB
    if size_mb > largest_mb:
        largest = sorted(sizes.items(), key=lambda item: -item[1])[:10]
        listed = "\n".join(f"  {size / 1e6:6.1f} MB  {name}" for name, size in largest)
        raise TooLargeError(f"The program has {words}; {largest_mb} MB are allowed. The largest:\n{listed}")
    return f"{words}; {largest_mb} MB are allowed"
