"""Reads as much of a TOML file as there is: a line that is wrong costs that line, not the file."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_MOST_LINES = 2_000
"""A longer file with a mistake in its syntax is not ours; looking for the good lines would take too long."""

_DEEPEST = 30
_TOO_DEEP = "nested too deeply"


@dataclass(frozen=True, slots=True)
class Toml:
    """What could be read of a file.

    Attributes:
        text: The part of it that is TOML.
        fault: The parser's words for what is wrong, "" where nothing is. It may be untrusted text.
        bad_lines: Numbers of the lines that were left out; with a fault and none of them, nothing could be read.
    """

    text: str
    fault: str = ""
    bad_lines: tuple[int, ...] = ()

    @property
    def tables(self) -> Mapping[str, object]:
        """What the text says."""
        return tomllib.loads(self.text)


def parsed(content: bytes) -> Toml:
    """Return what can be read of a file's content; a byte order mark, UTF-16 and Windows line ends are understood."""
    try:
        encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        text = content.decode(encoding)
        _require_toml(text)
    except ValueError as error:  # both UnicodeDecodeError and TOMLDecodeError
        return _salvaged(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), str(error))
    return Toml(text)


def _require_toml(text: str) -> None:
    """Refuse what is no TOML, and what is nested as no settings are: walking through it would end the program.

    Raises:
        ValueError: It is one of the two.
    """
    try:
        level: list[object] = [tomllib.loads(text)]
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    for _ in range(_DEEPEST):
        level = [below for value in level for below in _parts(value)]
        if not level:
            return
    raise ValueError(_TOO_DEEP)


def _parts(value: object) -> Iterable[object]:
    match value:
        case dict():
            return value.values()
        case list():
            return value
        case _:
            return ()


def _salvaged(lines: list[bytes], fault: str) -> Toml:
    if len(lines) > _MOST_LINES:
        return Toml("", fault)
    judged = list(_judged(lines))
    kept = "".join(f"{line}\n" for line, is_good in judged if is_good)
    if not tomllib.loads(kept):
        return Toml("", fault)
    return Toml(kept, fault, tuple(number for number, (_, is_good) in enumerate(judged, start=1) if not is_good))


def _judged(lines: list[bytes]) -> Iterator[tuple[str, bool]]:
    """Say of each line whether the file is still TOML with it.

    The keys below a bad table header are bad too: they would land in the table before it.
    """
    kept = ""
    below_bad_header = False
    for raw in lines:
        try:
            line = raw.decode().rstrip("\r")
            _require_toml(f"{kept}{line}\n")
            is_good = True
        except ValueError:
            line = raw.decode(errors="replace")
            is_good = False
        if line.lstrip().startswith("["):
            below_bad_header = not is_good
        elif below_bad_header and line.strip() and not line.lstrip().startswith("#"):
            is_good = False
        if is_good:
            kept += line + "\n"
        yield line, is_good
