"""The package with which an administrator helps: its parts as they will be written, and the writing."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from attendant.core.errors import AttendantError
from attendant.core.text import Text
from attendant.diagnosis.people import Pseudonyms
from attendant.settings.home import Home
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.policy import Origin


class PackageNotWritten(AttendantError):
    """The file could not be written."""

    summary = Text("The diagnostics could not be saved.")
    remedy = Text("Choose another folder, and check that you may write to it.")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the package.

    Attributes:
        name: Its name there.
        about: What it is.
        text: What it says, with nobody's name in it.
    """

    name: str
    about: Text
    text: str

    @property
    def size(self) -> int:
        """Bytes before they are packed."""
        return len(self.text.encode())


def parts(
    home: Home,
    settings: Settings,
    origins: Mapping[str, Origin],
    written: Mapping[str, str],
    pseudonyms: Pseudonyms,
) -> tuple[Part, ...]:
    """Gather what goes in; reads the disk, so call it from a worker.

    Args:
        home: Whose logs.
        settings: What holds now.
        origins: Which layer each option came from.
        written: "versions.txt" and "health.txt", as the caller words them.
        pseudonyms: Hides people in all parts alike.
    """
    about = {
        "versions.txt": Text("Versions of the program and of the system"),
        "health.txt": Text("State of the console"),
    }
    gathered = [Part(name, about[name], text) for name, text in written.items()]
    gathered.append(Part("settings.txt", Text("Settings, without passwords"), _settings(settings, origins)))
    for name, what, file in _files(home):
        try:
            text = file.read_bytes().decode("utf-8", "replace")
        except FileNotFoundError:
            continue
        except OSError as error:
            text = f"cannot be read: {type(error).__name__}\n"
        if text:
            gathered.append(Part(name, what, text))
    return tuple(Part(part.name, part.about, _writable(pseudonyms.hide(part.text))) for part in gathered)


def write(file: Path, gathered: Sequence[Part]) -> None:
    """Write the parts into a ZIP file; the whole file or none.

    Raises:
        PackageNotWritten: That is not possible there.
    """
    unfinished = file.with_name(f"{file.name}.part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as package:
            for part in gathered:
                package.writestr(part.name, part.text.encode())
        unfinished.replace(file)
    except OSError as error:
        with suppress(OSError):  # a name that the disk does not take cannot be removed either
            unfinished.unlink(missing_ok=True)
        raise PackageNotWritten(detail=type(error).__name__) from error


def _writable(text: str) -> str:
    """Return ``text`` without halves of characters, which a server's answer may hold and no file can."""
    return text.encode(errors="replace").decode()


def _files(home: Home) -> Iterator[tuple[str, Text, Path]]:
    yield "connection-test.txt", Text("Last connection test"), home.checkup_file
    yield "crash.log", Text("What a library wrote as it crashed"), home.last_crash_file
    # The newest first, as whoever reads it wants them.
    for log in (home.log_file, *sorted(home.root.glob(f"{home.log_file.name}.[0-9]"))):
        yield log.name, Text("Log"), log


def _settings(settings: Settings, origins: Mapping[str, Origin]) -> str:
    return "".join(_lines(settings.values().items(), origins))


def _lines(values: Iterable[tuple[str, object]], origins: Mapping[str, Origin]) -> Iterator[str]:
    for path, value in values:
        origin = origins.get(path)
        default = "default" if value == OPTIONS[path].default else "this run"
        yield f"{path} = {value}  ({default if origin is None else origin.name})\n"
