"""``attendant import`` as an administrator calls it: what comes in, what is left out and why, exit codes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from attendant.app import main
from attendant.command_line import EXIT_FAILED, EXIT_OK, EXIT_SOME_UNANSWERED
from attendant.directory.store import Directory
from attendant.settings.home import HOME_VARIABLE, Home

Imported = tuple[int, str, str]
"""Exit code, what was said, what was complained about."""
Import = Callable[[str | bytes], Imported]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return Home(tmp_path / "home")


@pytest.fixture
def bring_in(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    def run(content: str | bytes) -> Imported:
        path = tmp_path / "people.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        code = main(["import", str(path)])
        written = capsys.readouterr()
        return code, written.out, written.err

    return run


def names(home: Home) -> list[str]:
    with Directory(home.directory_file) as directory:
        return [contact.name for contact in directory.all()]


def test_the_same_file_again_says_who_is_new_changed_and_as_before(bring_in: Import, home: Home) -> None:
    first = bring_in("Name,Mail\nAnna,anna@example.com\nBen,ben@example.com\n")
    again = bring_in("Name,Mail\nAnna Rossi,anna@example.com\nBen,ben@example.com\nCleo,cleo@example.com\n")

    assert first == (EXIT_OK, "2 new, 0 changed, 0 as before.\n", "")
    assert again == (EXIT_OK, "1 new, 1 changed, 1 as before.\n", "")
    assert names(home) == ["Anna Rossi", "Ben", "Cleo"]


def test_each_row_left_out_is_named_with_its_reason_and_the_others_come_in(bring_in: Import, home: Home) -> None:
    code, said, complained = bring_in(
        "Name;Mail\n"
        "Anna;anna@example.com\n"
        ";x@example.com\n"
        "Ben;ANNA@example.com\n"
        f"{'N' * 300};n@example.com\n"
        "Cleo;cleo\n"
        "\u200b;z@example.com\n"
        "Dora \x1b[2J\u202e;d@@example.com\n"
    )

    assert (code, said) == (EXIT_SOME_UNANSWERED, "1 new, 0 changed, 0 as before.\n")
    assert complained.splitlines() == [
        "Rows of people.csv that are left out: 6",
        "  line 3: A name is needed.",
        "  line 4: anna@example.com: Line 2 has the same mail address already.",
        f"  line 5: {'N' * 59}…: At most 256 characters fit here; this has 300.",
        "  line 6: cleo: A mail address has exactly one @, as in anna.rossi@example.com.",
        "  line 7: A name is needed.",
        "  line 8: d@@example.com: A mail address has exactly one @, as in anna.rossi@example.com.",
    ]
    assert names(home) == ["Anna"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Name;Mail;Phone\n", "The file has headings, but no colleague stands below them."),
        ("Phone;Place\n12;Pisa\n", "No column of the file is known to hold names or mail addresses."),
        ("Hello world\n", "No column of the file is known to hold names or mail addresses."),
        ("Dear Anna,\nplease find the list attached.\n", "No column of the file is known to hold names"),
        ('[{"name": "Anna", "mail": "a@example.com"}]', "This is a JSON file, not a CSV file."),
        (b"%PDF-1.7\n", "This is a PDF document, not a CSV file."),
        (b"PK\x03\x04\x14\0", "This is an Excel workbook or another packed file, not a CSV file."),
        (b"\0" * 1000, "This is not a text file."),
        ("x" * 200_000, "Line 1 holds more than 131072 characters without a break"),
        ("", "The file is empty."),
    ],
    ids=["headings", "no name", "line", "letter", "json", "pdf", "xlsx", "nul", "huge", "empty"],
)
def test_a_file_that_holds_no_colleagues_fails_with_one_sentence_of_its_own(
    bring_in: Import, home: Home, content: str | bytes, words: str
) -> None:
    code, said, complained = bring_in(content)

    assert (code, said) == (EXIT_FAILED, "")
    assert complained.startswith(words)
    assert len(complained.splitlines()) == 1
    assert not home.directory_file.exists() or names(home) == []


def test_a_file_of_which_every_row_is_left_out_fails(bring_in: Import) -> None:
    code, said, complained = bring_in("Name;Mail\nAnna;anna\n")

    assert (code, said) == (EXIT_FAILED, "0 new, 0 changed, 0 as before.\n")
    assert "line 2: anna" in complained
