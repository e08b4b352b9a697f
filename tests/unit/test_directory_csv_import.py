import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.directory import csv_file, rules
from attendant.directory.columns import Use
from attendant.directory.csv_import import ImportedPeople, preview, read, refused_as_csv, require_people
from attendant.directory.errors import FileNotImported
from attendant.directory.store import Directory

DATA = Path(__file__).parents[1] / "data" / "csv"


def people(content: str | bytes) -> ImportedPeople:
    seen = preview(content.encode() if isinstance(content, str) else content)
    return read(seen, seen.mapping)


def refusals(content: str) -> list[tuple[int, str, str]]:
    return [(row.line, row.value, str(row.rule)) for row in people(content).refused]


def work(number: str) -> PhoneNumber:
    return PhoneNumber(PhoneKind.WORK, number)


def test_outlook_export_in_english_is_understood() -> None:
    seen = preview(DATA / "outlook_english.csv")
    found = read(seen, seen.mapping)

    assert (seen.encoding, seen.delimiter, seen.has_headings) == ("cp1252", ",", True)
    assert not found.refused
    assert found.contacts == (
        Contact(
            0,
            "Anna Rossi",
            "anna.rossi@example.com",
            department="Sales",
            title="Key account manager",
            place="Pisa, Building 2",
            phones=(work("+39 050 4512"), PhoneNumber(PhoneKind.MOBILE, "+39 347 1234567")),
            source="csv",
            notes="Speaks German\r\nand English",
        ),
        Contact(
            0,
            "Seán O'Brien",
            "sean.obrien@example.com",
            department="Service",
            phones=(work("4530"), work("4531")),
            source="csv",
        ),
    )


def test_excel_list_in_german_with_a_title_above_is_understood() -> None:
    seen = preview(DATA / "excel_german.csv")

    assert (seen.encoding, seen.delimiter) == ("cp1252", ";")
    assert [(c.name, c.mailbox, c.phones, c.department) for c in read(seen, seen.mapping).contacts] == [
        ("Jörg Müller", "joerg.mueller@example.com", (work("0551 / 12-45"),), "Einkauf"),
        ("Änne Großmann", "", (work("-46"),), "Personal"),
    ]


def test_excel_list_in_italian_is_understood() -> None:
    seen = preview(DATA / "excel_italian.csv")

    assert (seen.encoding, seen.delimiter) == ("utf-8-sig", ";")
    assert [(c.name, c.phones, c.department, c.place) for c in read(seen, seen.mapping).contacts] == [
        ("Niccolò Rossi", (work("4512"), PhoneNumber(PhoneKind.MOBILE, "347 1234567")), "Vendite", "Pisa"),
        ("Zoë D'Ercole", (work("4513"),), "Acquisti", ""),
    ]


def test_export_of_exchange_by_powershell_is_understood() -> None:
    seen = preview(DATA / "powershell_utf16.csv")
    found = read(seen, seen.mapping)

    assert seen.encoding == "utf-16"
    assert found.external_keys == ("6f1c",)
    assert [(c.name, c.mailbox, c.place, c.phones, c.department, c.title) for c in found.contacts] == [
        ("王小明", "wang.xiaoming@example.com", "Shanghai", (work("+86 21 5555"),), "Research", "Engineer")
    ]


def test_export_of_active_directory_is_understood_and_tells_lines_in_the_file() -> None:
    seen = preview(DATA / "active_directory.csv")
    found = read(seen, seen.mapping)

    assert [(c.name, c.mailbox, c.place, c.phones) for c in found.contacts] == [
        ("Ben Okri", "ben.okri@example.com", "Athens", (work("8811"),))
    ]
    assert found.external_keys == ("X'a1b2'",)
    assert [(row.line, str(row.rule)) for row in found.refused] == [(3, "A name is needed.")]


@pytest.mark.parametrize("delimiter", list(csv_file.DELIMITERS))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_delimiter_and_encoding_are_guessed(delimiter: str, encoding: str) -> None:
    text = "Name;E-Mail;Ort\nÄnne, Dr.;a@example.com;Köln\n".replace(";", delimiter)
    if delimiter == ",":
        text = text.replace("Änne, Dr.", '"Änne, Dr."')

    (anna,) = people(text.encode(encoding)).contacts

    assert (anna.name, anna.mailbox, anna.place) == ("Änne, Dr.", "a@example.com", "Köln")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way_and_line_breaks_stand_inside_quotation_marks(ending: str) -> None:
    seen = preview(f'Name,Notes{ending}Anna,"one{ending}two"{ending}Ben,x{ending}'.encode())

    assert [(row.line, row.cells[0]) for row in seen.rows] == [(2, "Anna"), (4, "Ben")]


def test_first_line_of_excel_that_names_the_delimiter_counts() -> None:
    seen = preview(b"sep=|\r\nName|Mail\r\nRossi, Anna|anna@example.com\r\n")

    assert seen.delimiter == "|"
    assert seen.rows[0].line == 3


def test_encoding_and_delimiter_can_be_set() -> None:
    seen = preview("Name,x;Mail\nŁukasz,x;l@example.com".encode("cp1250"), encoding="cp1250", delimiter=";")

    assert seen.rows[0].cells == ("Łukasz,x", "l@example.com")


@pytest.mark.parametrize(
    ("headings", "uses"),
    [
        ("Vorname,Name,Handy", [Use.FIRST_NAME, Use.LAST_NAME, Use.MOBILE_PHONE]),
        ("Nome,E-mail", [Use.NAME, Use.MAILBOX]),
        ("Nome,Cognome,E-mail", [Use.FIRST_NAME, Use.LAST_NAME, Use.MAILBOX]),
        ("Name,First name,Last name", [Use.NAME, Use.FIRST_NAME, Use.LAST_NAME]),
        ("DISPLAY NAME,e_mail,Job-Title,Title", [Use.NAME, Use.MAILBOX, Use.TITLE, Use.NOTHING]),
        ("Name,UserPrincipalName,Mail", [Use.NAME, Use.NOTHING, Use.MAILBOX]),
        ("Name,Shoe size", [Use.NAME, Use.NOTHING]),
        ("Name,Name", [Use.NAME, Use.NOTHING]),
        ("Name,Büro,Stadt", [Use.NAME, Use.PLACE, Use.PLACE]),
    ],
)
def test_headings_tell_what_columns_are_for(headings: str, uses: list[Use]) -> None:
    assert list(preview(f"{headings}\nx,y,z,0\n".encode()).mapping[: len(uses)]) == uses


def test_table_without_headings_goes_by_content() -> None:
    seen = preview(b"4512;Anna Rossi;anna@example.com\n4513;Ben Okri;ben@example.com\n")

    assert not seen.has_headings
    assert seen.mapping == (Use.WORK_PHONE, Use.NAME, Use.MAILBOX)
    assert len(read(seen, seen.mapping).contacts) == 2


def test_headings_in_an_unknown_language_are_no_person() -> None:
    seen = preview("Meno;Pošta\nAnna;anna@example.com\n".encode())

    assert seen.has_headings
    assert [contact.name for contact in read(seen, seen.mapping).contacts] == ["Anna"]


def test_list_of_addresses_takes_the_name_from_the_address() -> None:
    assert [contact.name for contact in people("E-mail\nanna.rossi@example.com\n").contacts] == ["anna.rossi"]


def test_missing_and_surplus_cells_are_survived() -> None:
    found = people("Name,Mail,Place\nAnna\nBen,ben@example.com,Pisa,what,is,this\n")

    assert [(contact.name, contact.place) for contact in found.contacts] == [("Anna", ""), ("Ben", "Pisa")]


def test_formulas_are_plain_data() -> None:
    text = '=HYPERLINK("http://example.com")'
    table = io.StringIO()
    csv.writer(table).writerows([["Name", "Notes"], [text, "@SUM(1)"], ["+1", "-2"]])

    assert [(c.name, c.notes) for c in people(table.getvalue()).contacts] == [(text, "@SUM(1)"), ("+1", "-2")]


def test_rows_that_break_a_rule_are_refused_with_line_value_and_rule() -> None:
    long_name = "x" * 300

    assert refusals(
        "Name,Mail,Phone\n"
        ",anna@example.com,1\n"
        "Anna,anna(at)example.com,1\n"
        f"{long_name},x@example.com,1\n"
        "Ben,ben@example.com,1\n"
        "Benjamin,BEN@example.com,2\n"
        "Cleo,/O=EXAMPLE/OU=PEOPLE/CN=CLEO,3\n"
        "Dora,dora@example.com,unlisted\n"
        "Emil,,5\n"
        "Emil,,5\n"
    ) == [
        (2, "", "A name is needed."),
        (3, "anna(at)example.com", "A mail address has exactly one @, as in anna.rossi@example.com."),
        (4, long_name, "At most 256 characters fit here; this has 300."),
        (6, "ben@example.com", "Line 5 has the same mail address already."),
        (
            7,
            "/o=example/ou=people/cn=cleo",
            "This is an internal Exchange address; the mail address with an @ is needed.",
        ),
        (8, "unlisted", "A phone number needs at least one digit."),
        (10, "Emil", "Line 9 says the same already."),
    ]


def test_same_key_twice_is_refused() -> None:
    assert refusals("Employee ID,Name\n7,Anna\n7,Ben\n") == [(3, "7", "Line 2 has the same key already.")]


def test_refused_rows_can_be_saved_corrected_and_imported() -> None:
    seen = preview("Name;Mail\nÄnne;a@b@c\nBen;ben@example.com\n".encode())

    saved = refused_as_csv(seen, read(seen, seen.mapping).refused)

    assert saved.splitlines()[0] == "#;?;Name;Mail"
    corrected = people(saved.replace("a@b@c", "a@example.com"))
    assert [(contact.name, contact.mailbox) for contact in corrected.contacts] == [("Änne", "a@example.com")]


@pytest.mark.parametrize(
    ("content", "summary"),
    [
        (b"", "The file is empty."),
        (b" \r\n ", "The file is empty."),
        (b",,,\n,,,\n", "There is no row in the file."),
        (b"PK\x03\x04\x14\0\x06\0", "This is an Excel workbook or another packed file, not a CSV file."),
        (b"%PDF-1.7\n", "This is a PDF document, not a CSV file."),
        (b"BEGIN:VCARD\nVERSION:3.0\n", "This is a file of business cards (vCard), not a CSV file."),
        (b"\xef\xbb\xbf<!doctype html><html>", "This is a web page, not a CSV file."),
        (bytes(range(256)) * 20, "This is not a text file."),
        (
            b'Name,Mail\nAnna,a@b\n"Ben,b@b\nCleo,c@b\n',
            "A quotation mark in line 3 is never closed, so the rest cannot be told apart.",
        ),
        (b"a," * 1000, "The file has more than 500 columns."),
        (b"Name;Mail;Phone\r\n\r\n", "The file has headings, but no colleague stands below them."),
        (b'{"people": [{"name": "Anna"}]}', "This is a JSON file, not a CSV file."),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\n", "This is a calendar file (iCalendar), not a CSV file."),
        (b"dn: cn=Anna\ncn: Anna\n", "This is an export of a directory (LDIF), not a CSV file."),
        (b"ID;PWXL;N;E\nC;Y1;X1;K1\n", "This is an old spreadsheet (SYLK), not a CSV file."),
        (
            b"x" * 200_000,
            "Line 1 holds more than 131072 characters without a break, so this is no list of colleagues.",
        ),
    ],
    ids=[
        "empty",
        "blank",
        "no cells",
        "xlsx",
        "pdf",
        "vcard",
        "html",
        "binary",
        "open quote",
        "columns",
        "headings",
        "json",
        "calendar",
        "ldif",
        "sylk",
        "huge line",
    ],
)
def test_file_that_is_no_table_is_told(content: bytes, summary: str) -> None:
    with pytest.raises(FileNotImported) as caught:
        preview(content)

    assert str(caught.value.problem.summary) == summary


@pytest.mark.parametrize(
    "content",
    ["Anna Rossi\n", "Anna Rossi\nBen Okri\n", "Dear Anna,\nas promised, the list.\n", "From: anna@example.com\n"],
    ids=["name", "names", "letter", "mail"],
)
def test_in_a_file_where_nothing_tells_people_from_other_text_nobody_is_guessed(content: str) -> None:
    seen = preview(content.encode())

    assert set(seen.mapping) == {Use.NOTHING}
    with pytest.raises(FileNotImported, match="No column of the file is known to hold names or mail addresses"):
        require_people(seen.mapping)


@pytest.mark.parametrize(
    "name", ["", " ", "\u00a0", "\u200b", "\ufeff\u200d", "\u3164", "\u00ad"], ids=lambda name: ascii(name)
)
def test_name_of_which_nothing_is_seen_is_no_name(name: str) -> None:
    assert str(rules.problem_with_name(name)) == "A name is needed."


@pytest.mark.parametrize("name", ["-", "?", "…", "★"])
def test_name_without_letter_or_digit_is_refused(name: str) -> None:
    assert str(rules.problem_with_name(name)) == "A name needs at least one letter or digit."


@pytest.mark.parametrize(
    "cell",
    [
        "Anna@Example.com",
        "SMTP:anna@example.com",
        "mailto:anna@example.com",
        "Anna Rossi <anna@example.com>",
        '"Rossi, Anna" <mailto:anna@example.com> ',
        "\u200banna@example.com\ufeff",
    ],
)
def test_address_is_understood_with_what_other_programs_put_around_it(cell: str) -> None:
    assert rules.problem_with_mailbox(cell) is None
    assert rules.plain_address(cell) == "anna@example.com"


@pytest.mark.parametrize(
    "cell", ["anna@exam\u00a0ple.com", "anna\ufffd@example.com", "a@b.example;c@d.example", "<>@x"]
)
def test_what_is_not_one_address_is_refused(cell: str) -> None:
    assert rules.problem_with_mailbox(cell) is not None


def test_letters_that_the_character_set_cannot_read_are_said_row_by_row() -> None:
    seen = preview("Name;Mail\nJörg;j@example.com\nBen;b@example.com\n".encode("cp1252"), encoding="utf-8")

    assert [(row.line, str(row.rule)) for row in read(seen, seen.mapping).refused] == [
        (2, "Some letters here cannot be read; they are marked with �.")
    ]


def test_one_row_of_another_character_set_does_not_spoil_the_others() -> None:
    rows = "".join(f"Jörg {number};j{number}@example.com\n" for number in range(9))

    found = people(f"Name;Mail\n{rows}".encode() + "Zoë;z@example.com\n".encode("cp1252"))

    assert [contact.name for contact in found.contacts][:2] == ["Jörg 0", "Jörg 1"]
    assert [row.line for row in found.refused] == [11]


def test_old_macintosh_file_is_read_in_its_own_character_set() -> None:
    (joerg,) = people("Name;Mail\rJörg;j@example.com\r".encode("mac_roman")).contacts

    assert joerg.name == "Jörg"


def test_stray_control_characters_are_left_out() -> None:
    assert [contact.name for contact in people(b"Name;Mail\nAn\0n\x07a;a@example.com\n").contacts] == ["Anna"]


def test_file_that_is_too_large_is_told_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(csv_file.LARGEST_FILE_BYTES + 1)

    with pytest.raises(FileNotImported, match="larger than 50 MB"):
        preview(path)


def test_too_many_rows_are_told() -> None:
    with pytest.raises(FileNotImported, match="more than 100000 rows"):
        preview(b"Anna\n" * (csv_file.MOST_ROWS + 1))


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotImported, match=r"The file gone\.csv cannot be opened"):
        preview(tmp_path / "gone.csv")


def test_importing_a_file_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    with Directory(tmp_path / "directory.sqlite") as directory:
        for source in sorted(DATA.iterdir()):
            seen = preview(source)
            found = read(seen, seen.mapping)
            for expected_added in (len(found.contacts), 0):
                report = directory.import_contacts(found.contacts, "csv", external_keys=found.external_keys)
                assert (report.added, report.updated) == (expected_added, 0), source.name


@given(st.one_of(st.binary(max_size=200), st.text('",;\t|\r\n@.a1 ä', max_size=60).map(str.encode)))
@example(b"\xff\xfe")
@example(b"\xff\xfe\0\0\1")
@example(b"sep=\n")
@example(b'"')
@example(b"\0" * 10)
@example(b"a\0b\0")
def test_any_bytes_are_read_or_refused_as_no_table(content: bytes) -> None:
    try:
        found = people(content)
    except FileNotImported:
        return

    assert all(rules.problem_with(contact) is None for contact in found.contacts)


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=10)


@given(
    st.lists(st.lists(cells, min_size=2, max_size=5), min_size=1, max_size=6),
    st.lists(st.sampled_from(Use), min_size=2, max_size=5),
    st.sampled_from(csv_file.DELIMITERS),
)
def test_any_table_comes_in_whole_or_is_refused_row_by_row(
    table: list[list[str]], mapping: list[Use], delimiter: str
) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([["Name", "E-mail"], *table, ["Anna", "anna@example.com"]])

    seen = preview(text.getvalue().encode(), delimiter=delimiter)
    found = read(seen, mapping)

    assert len(found.contacts) + len(found.refused) == len(seen.rows) <= len(table) + 1
    assert len(found.external_keys) == len(found.contacts)


def test_preview_does_not_show_people_in_its_repr() -> None:
    assert "anna" not in repr(preview(b"Name\nanna\n"))
