"""What happened to the directory, as values: how to take it back and what an import did."""

from dataclasses import dataclass

from attendant.core.contact import Contact
from attendant.core.text import Text

Origin = tuple[str, str]
"""A source and the key by which it knows a contact."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that the directory holds about one contact.

    Attributes:
        contact: The colleague.
        origins: By which keys the sources know them, sorted.
    """

    contact: Contact
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Undo:
    """How some contacts were before a change; ``Directory.undo`` brings that back.

    Attributes:
        before: For each contact touched its id and what was kept about it, None where it did not exist.
    """

    before: tuple[tuple[int, Kept | None], ...]

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """Whom the change touched."""
        return tuple(contact_id for contact_id, _ in self.before)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that was left out, so that a person can find and correct it.

    Attributes:
        line: Where the row begins in the file, the first line is 1; 0 where it came from no file.
        value: The value at fault, as it stood there; "" where it is missing.
        rule: Which rule it breaks.
        cells: The whole row, to be saved with the others for correction.
    """

    line: int
    value: str
    rule: Text
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did.

    Attributes:
        added: How many colleagues are new.
        updated: How many were known and changed.
        unchanged: How many were known and about whom the source said nothing new.
        refused: The rows left out, with reasons.
        undo: Takes the whole import back.
    """

    added: int
    updated: int
    unchanged: int
    refused: tuple[RefusedRow, ...]
    undo: Undo
