"""What can go wrong with the directory, in words.

DirectoryError               core.errors; disk full and the like
├─ DirectoryLocked           another program holds the file
├─ DirectoryUnreadable       not to be opened; a damaged file was put aside
├─ DirectoryFromNewerVersion written by a later console
├─ ContactRefused            an entry breaks a rule
└─ FileNotImported           a file to import cannot be read as a table
"""

from pathlib import Path

from attendant.core.errors import DirectoryError
from attendant.core.text import Text


class DirectoryLocked(DirectoryError):
    """Another program is writing to the file and did not finish in time."""

    summary = Text("The directory of colleagues is in use by another program.")
    remedy = Text("Try again in a moment; close other windows of the console if it stays.")


class DirectoryUnreadable(DirectoryError):
    """The file cannot be opened or what is in it cannot be read.

    Attributes:
        kept_as: Where a damaged file lies now; the next start begins an empty one. None where nothing was moved.
    """

    summary = Text("The directory of colleagues cannot be read.")

    def __init__(
        self, *, summary: Text | None = None, remedy: Text | None = None, detail: str = "", kept_as: Path | None = None
    ) -> None:
        """Keep where the damaged file went; see the class."""
        super().__init__(summary=summary, remedy=remedy, detail=detail)
        self.kept_as = kept_as


class DirectoryFromNewerVersion(DirectoryError):
    """The file was written by a later version of the console; it is left as it is."""

    summary = Text("The directory of colleagues was written by a newer version of the console.")
    remedy = Text("Use the newer version; this one leaves the file as it is.")


class ContactRefused(DirectoryError):
    """An entry breaks a rule; the summary says which value and why."""

    summary = Text("The colleague cannot be saved.")
    remedy = Text("Correct the entry and save it again.")


class FileNotImported(DirectoryError):
    """A file to import cannot be read as a table of people; the summary says why."""

    summary = Text("The file cannot be imported.")
    remedy = Text("Save it as a CSV file in the program that made it, and try again.")
