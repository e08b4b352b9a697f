"""Turns the bytes of a CSV file into rows: finds out encoding and delimiter, refuses what is no table."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from attendant.core.text import Text
from attendant.directory import columns
from attendant.directory.errors import FileNotImported

LARGEST_FILE_BYTES = 50_000_000
MOST_ROWS = 100_000
MOST_COLUMNS = 500
DELIMITERS = ",;\t|"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_KINDS = (
    (b"PK\x03\x04", Text("This is an Excel workbook or another packed file, not a CSV file.")),
    (b"\xd0\xcf\x11\xe0", Text("This is an old Excel workbook, not a CSV file.")),
    (b"%PDF", Text("This is a PDF document, not a CSV file.")),
    (b"BEGIN:VCARD", Text("This is a file of business cards (vCard), not a CSV file.")),
    (b"BEGIN:VCALENDAR", Text("This is a calendar file (iCalendar), not a CSV file.")),
    (b"DN: ", Text("This is an export of a directory (LDIF), not a CSV file.")),
    (b"ID;P", Text("This is an old spreadsheet (SYLK), not a CSV file.")),
    (b"<!DOCTYPE", Text("This is a web page, not a CSV file.")),
    (b"<HTML", Text("This is a web page, not a CSV file.")),
    (b"<?XML", Text("This is an XML file, not a CSV file.")),
    (b"{\\RTF", Text("This is a text document, not a CSV file.")),
)
_JSON = re.compile(rb'(?:\{\s*"|\[\s*[\[{"])')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SAMPLE_CHARACTERS = 64_000
_SAMPLE_ROWS = 50
_ODD_CHARACTERS_SHARE = 0.01
_FEW_ODD_CHARACTERS = 8
# So many letters in UTF-8 to one byte that is none: a single row of another origin does not spoil all the others.
_LETTERS_TO_A_BAD_BYTE = 4
# Excel writes and reads this first line.
_DELIMITER_LINE = re.compile(r"\s*sep=(.)\s*(?:\r\n|\r|\n|$)", re.IGNORECASE)
# PowerShell before version 6 begins each exported file with the type of its objects.
_TYPE_LINE = re.compile(r"#TYPE [^\r\n]*(?:\r\n|\r|\n|$)")


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        line: Where it begins in the file, the first line is 1.
        cells: Its values, as they stand there.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds.

    Attributes:
        encoding: As Python calls it.
        delimiter: Between the cells.
        rows: All rows with a letter or digit in them.
    """

    encoding: str
    delimiter: str
    rows: tuple[Row, ...]


def table_of(data: bytes, *, encoding: str = "", delimiter: str = "") -> Table:
    """Read a table.

    Args:
        data: The file.
        encoding: As Python calls it; "" to find out.
        delimiter: "" to find out.

    Raises:
        FileNotImported: The file is no table, too large, empty or damaged; the summary says which.
    """
    if len(data) > LARGEST_FILE_BYTES:
        raise too_large()
    if not data.strip():
        raise FileNotImported(summary=Text("The file is empty."), remedy=Text("Choose another file."))
    beginning = data[:100].removeprefix(codecs.BOM_UTF8).lstrip().upper()
    for mark, what in _OTHER_KINDS:
        if beginning.startswith(mark):
            raise FileNotImported(summary=what)
    if _JSON.match(beginning):
        raise FileNotImported(summary=Text("This is a JSON file, not a CSV file."))
    encoding = encoding or _encoding_of(data)
    text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    sample = text[:_SAMPLE_CHARACTERS]
    if len(_CONTROL.findall(sample)) > max(len(sample) * _ODD_CHARACTERS_SHARE, _FEW_ODD_CHARACTERS):
        raise FileNotImported(summary=Text("This is not a text file."))
    text = _CONTROL.sub("", text)
    skipped_lines = 0
    for line in (_TYPE_LINE, _DELIMITER_LINE):
        if match := line.match(text):
            delimiter = delimiter or (match[1] if match.lastindex else "")
            text = text[match.end() :]
            skipped_lines += 1
    delimiter = delimiter or _delimiter_of(text)
    rows = tuple(_rows(text, delimiter, skipped_lines))
    if not rows:
        raise FileNotImported(summary=Text("There is no row in the file."), remedy=Text("Choose another file."))
    return Table(encoding, delimiter, rows)


def too_large() -> FileNotImported:
    """Return the error for a file over the limit."""
    return FileNotImported(
        summary=Text("The file is larger than {limit} MB.", {"limit": LARGEST_FILE_BYTES // 1_000_000}),
        remedy=Text("Leave out columns that are not needed, or split it, and import the parts one after the other."),
    )


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:4_000]
    if b"\0" in sample:
        # Latin letters in UTF-16 have a zero in every other byte.
        nulls_at_odd, nulls_at_even = sample[1::2].count(0), sample[::2].count(0)
        if max(nulls_at_odd, nulls_at_even) * 4 > len(sample) // 2:
            return "utf-16-le" if nulls_at_odd > nulls_at_even else "utf-16-be"
    text = data.decode("utf-8", errors="replace")
    bad_bytes = text.count("\ufffd")
    letters = len(text) - len(text.encode("ascii", errors="ignore")) - bad_bytes
    if bad_bytes * _LETTERS_TO_A_BAD_BYTE <= letters:
        return "utf-8"
    # What Excel saves as "CSV" in Western Europe: on Windows, and on the Macintosh, whose lines ended otherwise.
    return "mac_roman" if b"\r" in data and b"\n" not in data else "cp1252"


def _delimiter_of(text: str) -> str:
    """Return the delimiter that yields known headings, else the most even table, else the widest one."""
    sample = text[:_SAMPLE_CHARACTERS]

    def merit(delimiter: str) -> tuple[int, float, int]:
        try:
            rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter), _SAMPLE_ROWS))
        except csv.Error:
            return (0, 0.0, 0)
        widths = Counter(len(row) for row in rows if _says_something(row))
        if not widths:
            return (0, 0.0, 0)
        width, count = widths.most_common(1)[0]
        headings = max(sum(map(columns.is_heading, row)) for row in rows)
        return (headings, count / widths.total() if width > 1 else 0.0, width)

    return max(DELIMITERS, key=merit)


def _rows(text: str, delimiter: str, skipped_lines: int) -> Iterator[Row]:
    lines: list[str] = []

    def numbered() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            lines.append(line)
            yield line

    starts_at, never_closed_at = skipped_lines + 1, 0
    count = 0
    try:
        for cells in csv.reader(numbered(), delimiter=delimiter):
            if _says_something(cells):
                count += 1
                _refuse_endless(count, len(cells))
                yield Row(starts_at, tuple(cells))
            never_closed_at = starts_at if len(lines) > 1 and "".join(lines).count('"') % 2 else 0
            starts_at += len(lines)
            lines.clear()
    except csv.Error as error:
        if '"' in "".join(lines):
            raise _never_closed(starts_at, str(error)) from error
        raise _too_long(starts_at, str(error)) from error
    if never_closed_at:
        raise _never_closed(never_closed_at, "end of file inside quotation marks")


def _says_something(cells: Sequence[str]) -> bool:
    return any(map(str.isalnum, "".join(cells)))


def _refuse_endless(rows: int, cells: int) -> None:
    if rows > MOST_ROWS:
        raise FileNotImported(
            summary=Text("The file has more than {limit} rows.", {"limit": MOST_ROWS}),
            remedy=Text("Split it and import the parts one after the other."),
        )
    if cells > MOST_COLUMNS:
        raise FileNotImported(
            summary=Text("The file has more than {limit} columns.", {"limit": MOST_COLUMNS}),
            remedy=Text("Leave out the columns that are not needed."),
        )


def _too_long(line: int, detail: str) -> FileNotImported:
    return FileNotImported(
        summary=Text(
            "Line {line} holds more than {limit} characters without a break, so this is no list of colleagues.",
            {"line": line, "limit": csv.field_size_limit()},
        ),
        detail=detail,
    )


def _never_closed(line: int, detail: str) -> FileNotImported:
    return FileNotImported(
        summary=Text(
            "A quotation mark in line {line} is never closed, so the rest cannot be told apart.", {"line": line}
        ),
        remedy=Text("Correct that line, or save the file again in the program that made it."),
        detail=detail,
    )
