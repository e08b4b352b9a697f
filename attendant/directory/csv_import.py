"""Brings people in from a CSV file: first a preview with everything guessed, then contacts and what was refused.

    seen = preview(path)
    people = read(seen, seen.mapping)
    directory.import_contacts(people.contacts, "csv", external_keys=people.external_keys, refused=people.refused)

Cells are data, whatever they begin with: nothing here computes what looks like a spreadsheet's formula.
"""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.text import Text
from attendant.directory import rules
from attendant.directory.changes import RefusedRow
from attendant.directory.columns import Use, guess, is_heading, looks_like_content
from attendant.directory.csv_file import LARGEST_FILE_BYTES, Row, table_of, too_large
from attendant.directory.errors import FileNotImported

FIRST_ROWS = 50
"""How many rows a preview shows."""

_HEADINGS_WITHIN = 10
_NAMES = frozenset({Use.NAME, Use.FIRST_NAME, Use.LAST_NAME})
_PHONE_KINDS = {
    Use.WORK_PHONE: PhoneKind.WORK,
    Use.MOBILE_PHONE: PhoneKind.MOBILE,
    Use.HOME_PHONE: PhoneKind.HOME,
    Use.OTHER_PHONE: PhoneKind.OTHER,
}


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file seems to hold; the person may correct the mapping before ``read``.

    Attributes:
        encoding: As Python calls it.
        delimiter: Between the cells.
        has_headings: Whether a row of headings stands above the rows.
        columns: The headings; empty texts where there are none.
        mapping: What each column seems to be for.
        rows: Everybody's rows.
    """

    encoding: str
    delimiter: str
    has_headings: bool
    columns: tuple[str, ...]
    mapping: tuple[Use, ...]
    rows: tuple[Row, ...] = field(repr=False)

    @property
    def first_rows(self) -> tuple[Row, ...]:
        """The rows to show."""
        return self.rows[:FIRST_ROWS]


@dataclass(frozen=True, slots=True)
class ImportedPeople:
    """Who is in a file.

    Attributes:
        contacts: Those that keep the rules.
        external_keys: For each contact the file's own lasting key, or "".
        refused: The rows left out, with reasons.
    """

    contacts: tuple[Contact, ...]
    external_keys: tuple[str, ...]
    refused: tuple[RefusedRow, ...]


def preview(source: Path | bytes, *, encoding: str = "", delimiter: str = "") -> ImportPreview:
    """Look at a file and guess what is what. Blocks: a file of 50,000 people takes about half a second.

    Args:
        source: The file or its content.
        encoding: As Python calls it; "" to find out.
        delimiter: Between the cells; "" to find out.

    Raises:
        FileNotImported: The file cannot be opened, or is no table of a size that fits; the summary says why.
    """
    data = source if isinstance(source, bytes) else _content(source)
    table = table_of(data, encoding=encoding, delimiter=delimiter)
    heading_at = _heading_place(table.rows)
    rows = table.rows[heading_at + 1 :]
    if not rows:
        raise FileNotImported(
            summary=Text("The file has headings, but no colleague stands below them."),
            remedy=Text("Choose another file."),
        )
    width = max(len(row.cells) for row in table.rows[max(heading_at, 0) :])
    headings = table.rows[heading_at].cells if heading_at >= 0 else ()
    columns = tuple(heading.strip() for heading in headings) + ("",) * (width - len(headings))
    mapping = guess(columns, [row.cells for row in rows[:FIRST_ROWS]])
    return ImportPreview(table.encoding, table.delimiter, heading_at >= 0, columns, mapping, rows)


def require_people(mapping: Sequence[Use]) -> None:
    """Refuse a file in which nobody could be told from anybody, where no person can say what its columns are for.

    Raises:
        FileNotImported: No column is for a name or a mail address.
    """
    if not names_people(mapping):
        raise FileNotImported(
            summary=Text("No column of the file is known to hold names or mail addresses."),
            remedy=Text(
                "Write “Name” or “Mail address” above the column that does, or import the file in the window, where you"
                " can say what each column is for."
            ),
        )


def names_people(mapping: Sequence[Use]) -> bool:
    """Whether a column is for a name or a mail address."""
    return not (_NAMES | {Use.MAILBOX}).isdisjoint(mapping)


def read(seen: ImportPreview, mapping: Sequence[Use]) -> ImportedPeople:
    """Make contacts of the rows.

    Where no column is for a name, it is the mail address up to the @. Several columns for the place are joined, those
    for numbers all count. Missing cells are taken for empty, surplus ones are passed over.

    Args:
        seen: The file.
        mapping: What each column is for; of several for the same use that takes one, the first filled cell counts.
    """
    contacts: list[Contact] = []
    external_keys: list[str] = []
    refused: list[RefusedRow] = []
    earlier = _EarlierRows()
    names_given = not _NAMES.isdisjoint(mapping)
    for row in seen.rows:
        values = _values(row.cells, mapping)
        contact, key = _contact(values, names_given=names_given), _first(values[Use.KEY])
        problem = rules.problem_with(contact) or earlier.problem_with(row, contact, key)
        if problem is not None:
            refused.append(RefusedRow(row.line, *problem, row.cells))
        else:
            contacts.append(contact)
            external_keys.append(key)
    return ImportedPeople(tuple(contacts), tuple(external_keys), tuple(refused))


class _EarlierRows:
    """Knows which rows came before, so that nobody comes in twice or takes the place of somebody else."""

    def __init__(self) -> None:
        self._line_of: dict[tuple[str, ...], int] = {}

    def problem_with(self, row: Row, contact: Contact, key: str) -> tuple[str, Text] | None:
        """Return what ``row`` repeats and the rule against it; None where it is new, and then it is noted."""
        marks = {("key", key): key, ("mailbox", contact.mailbox): contact.mailbox, ("row", *row.cells): contact.name}
        for mark, value in marks.items():
            line = self._line_of.get(mark)
            if line is None or not value:
                continue
            match mark[0]:
                case "key":
                    return value, Text("Line {line} has the same key already.", {"line": line})
                case "mailbox":
                    return value, Text("Line {line} has the same mail address already.", {"line": line})
                case _:
                    return value, Text("Line {line} says the same already.", {"line": line})
        self._line_of.update(dict.fromkeys(marks, row.line))
        return None


def refused_as_csv(seen: ImportPreview, refused: Iterable[RefusedRow], words: Callable[[Text], str] = str) -> str:
    """Return the refused rows as a table of their own, with line and reason in front, to correct and import again.

    Args:
        seen: The file they come from, for headings and delimiter.
        refused: The rows.
        words: Puts a reason into the reader's language.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=seen.delimiter, lineterminator="\r\n")
    writer.writerow(("#", "?", *seen.columns))
    writer.writerows((row.line, words(row.rule), *row.cells) for row in refused)
    return target.getvalue()


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE_BYTES:
            raise too_large()
        return path.read_bytes()
    except OSError as error:
        raise FileNotImported(
            summary=Text("The file {name} cannot be opened.", {"name": path.name}),
            remedy=Text("Check that it is there and that you may read it."),
            detail=str(error),
        ) from error


def _heading_place(rows: Sequence[Row]) -> int:
    """Return which row holds the headings, or -1: one that we know, else a first row unlike the values below it."""
    known = [sum(map(is_heading, row.cells)) for row in rows[:_HEADINGS_WITHIN]]
    if max(known) > 1:
        return known.index(max(known))
    first, *others = (row.cells for row in rows[:_HEADINGS_WITHIN])
    if any(map(looks_like_content, first)):
        return -1
    return 0 if known[0] or any(looks_like_content(cell) for cells in others for cell in cells) else -1


def _values(cells: Sequence[str], mapping: Sequence[Use]) -> defaultdict[Use, list[str]]:
    values: defaultdict[Use, list[str]] = defaultdict(list)
    for cell, use in zip(cells, mapping, strict=False):
        text = cell.strip() if use is Use.NOTES else " ".join(cell.split())
        if text:
            values[use].append(text)
    return values


def _contact(values: defaultdict[Use, list[str]], *, names_given: bool) -> Contact:
    mailbox = rules.plain_address(_first(values[Use.MAILBOX]))
    name = _first(values[Use.NAME]) or f"{_first(values[Use.FIRST_NAME])} {_first(values[Use.LAST_NAME])}".strip()
    return Contact(
        contact_id=0,
        name=name if names_given else mailbox.partition("@")[0],
        mailbox=mailbox,
        department=_first(values[Use.DEPARTMENT]),
        title=_first(values[Use.TITLE]),
        place=", ".join(dict.fromkeys(values[Use.PLACE])),
        phones=tuple(PhoneNumber(kind, number) for use, kind in _PHONE_KINDS.items() for number in values[use]),
        source="csv",
        notes=_first(values[Use.NOTES]),
    )


def _first(values: Sequence[str]) -> str:
    return values[0] if values else ""
