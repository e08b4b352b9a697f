"""Where the files of one person's console lie."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

HOME_VARIABLE = "ATTENDANT_HOME"
"""Environment variable that names the folder for all files of a run."""


def for_this_person(path: str, flags: int) -> int:
    """Open a file, new ones readable by this person only whatever the folder allows; an ``opener`` for ``open``.

    Raises:
        OSError: The system does not allow it.
    """
    return os.open(path, flags, 0o600)


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds everything the console keeps for one person; secrets go to the keyring instead.

    Attributes:
        root: The folder. It need not exist before something is written.
    """

    root: Path

    @classmethod
    def of_this_person(cls) -> "Home":
        """Return the folder named by ``ATTENDANT_HOME``, else the system's place for a person's program data.

        It is the local and not the roaming place: last known schedules and the directory are large and may be
        different at each desk.
        """
        named = os.environ.get(HOME_VARIABLE, "").strip()
        if named:
            return cls(Path(named).expanduser().absolute())
        return cls(user_data_path("Attendant Console", appauthor=False, roaming=False))

    def create(self) -> None:
        """Make the folder, readable by this person only; nothing happens where it exists.

        Raises:
            OSError: The system does not allow it.
        """
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def settings_file(self) -> Path:
        """The options, in TOML."""
        return self.root / "settings.toml"

    @property
    def directory_file(self) -> Path:
        """The colleagues, in SQLite."""
        return self.root / "directory.sqlite3"

    @property
    def refusals_file(self) -> Path:
        """Which passwords a server refused, as salted hashes."""
        return self.root / "refusals.json"

    @property
    def tokens_file(self) -> Path:
        """The sign-in with Microsoft, encrypted; its key is in the keyring."""
        return self.root / "tokens.bin"

    @property
    def account_file(self) -> Path:
        """Who signed in with Microsoft last; no secret."""
        return self.root / "account.json"

    @property
    def last_known_file(self) -> Path:
        """The last known schedules, encrypted; its key is in the keyring."""
        return self.root / "last-known.bin"

    @property
    def log_file(self) -> Path:
        """The log, without secrets and without subjects."""
        return self.root / "attendant.log"

    @property
    def crash_file(self) -> Path:
        """What the program wrote when a library brought it down."""
        return self.root / "crash.log"

    @property
    def last_crash_file(self) -> Path:
        """The same of an earlier run, kept until it happens again."""
        return self.root / "crash-before.log"

    @property
    def checkup_file(self) -> Path:
        """How the last connection test went."""
        return self.root / "connection-test.txt"

    @property
    def geometry_file(self) -> Path:
        """Sizes and places of windows."""
        return self.root / "geometry.ini"
