"""What an administrator gets says what is wrong, and nothing about people."""

import unicodedata
import zipfile
from pathlib import Path

import pytest

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.diagnosis.package import PackageNotWritten, parts, write
from attendant.diagnosis.people import Pseudonyms
from attendant.diagnosis.versions import versions
from attendant.log_file import logging_to
from attendant.settings.home import Home
from attendant.settings.options import Settings

ANNA = Contact(7, "Anna Rossi", "anna.rossi@contoso.example", phones=(PhoneNumber(PhoneKind.WORK, "+39 050 12 34 56"),))
JUERGEN = Contact(3, "Jürgen van der Müller", "jm@contoso.example")
LODGE = Contact(4, "Porter's Lodge")
LAYLA = Contact(5, "Layla Al-Rashid (ليلى الراشد)")
PASSWORD = "Kreide-7-Zelt"
TOKEN = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl"


@pytest.fixture
def hidden() -> Pseudonyms:
    own = {"CONTOSO\\reception": "[account]", "/people/karla": "~"}
    return Pseudonyms([ANNA, JUERGEN, LODGE, LAYLA], own, [PASSWORD])


@pytest.mark.parametrize(
    "said",
    [
        "anna.rossi@contoso.example",
        "Anna.Rossi@Contoso.example",
        "anna.rossi%40contoso.example",
        "Anna Rossi",
        "ANNA ROSSI",
        "Rossi, Anna",
        "rossi.anna",
        "+39 050 123456",
        "+3905012 34 56",
    ],
)
def test_one_person_has_one_placeholder_however_they_are_written(hidden: Pseudonyms, said: str) -> None:
    hidden.hide("jm@contoso.example was there first")

    assert hidden.hide(f"about {said}: no") == "about [person 2]: no"


@pytest.mark.parametrize(
    "said", ["Jürgen van der Müller", "Ju\u0308rgen van der Mu\u0308ller", "Muller, Jurgen van der"]
)
def test_a_name_is_known_by_its_letters_whatever_their_accents(hidden: Pseudonyms, said: str) -> None:
    assert hidden.hide(f"<{said}>") == "<[person 1]>"


@pytest.mark.parametrize("said", [LAYLA.name, "Layla Al-Rashid", "ليلى الراشد", "Al-Rashid, Layla"])
def test_a_name_in_two_scripts_is_known_by_either(hidden: Pseudonyms, said: str) -> None:
    assert "[person 1]" in hidden.hide(f"<{said}>")


def test_a_stranger_s_address_is_hidden_too_and_stays_the_same_stranger(hidden: Pseudonyms) -> None:
    said = hidden.hide("x.y@fabrikam.example, anna.rossi@contoso.example, X.Y@fabrikam.example")

    assert said == "[person 1], [person 2], [person 1]"


def test_account_and_folder_have_names_of_their_own(hidden: Pseudonyms) -> None:
    said = hidden.hide(r"contoso\RECEPTION reads /people/karla/.local/share/directory.sqlite3")

    assert said == "[account] reads ~/.local/share/directory.sqlite3"


@pytest.mark.parametrize(
    "own", ["contoso", "@contoso.example", "anna", "rossi", "example", "rossi@contoso.example", "anna.rossi@contoso.ex"]
)
def test_a_colleague_s_address_is_hidden_also_where_the_account_is_called_alike(own: str) -> None:
    said = Pseudonyms([ANNA], {own: "[account]"}).hide("asked for anna.rossi@contoso.example, no answer")

    assert said == "asked for [person 1], no answer"


@pytest.mark.parametrize(
    "own", ["anna.rossi@contoso.example", "Anna.Rossi@Contoso.Example", "x\\karla@mail.contoso.example"]
)
def test_the_account_is_no_colleague_where_it_is_an_address(own: str) -> None:
    assert Pseudonyms([ANNA], {own: "[account]"}).hide(f"asked by {own.lower()}: no") == "asked by [account]: no"


def test_what_is_nobody_s_stays_readable(hidden: Pseudonyms) -> None:
    line = "2026-11-24 10:24:00,123 WARNING attendant.providers.ews: https://mail.contoso.example/EWS says 503"
    line += ", code: ErrorAccessDenied, PasswordMissing: the password for it is not kept, cookies are off"

    assert hidden.hide(line) == line


@pytest.mark.parametrize(
    "line",
    [
        f"the word was {PASSWORD}",
        f"Authorization: Bearer {TOKEN}",
        f'{{"access_token": "{TOKEN}"}}',
        f"POST https://reception:{PASSWORD}@mail.contoso.example/EWS",
        f"grant_type=password&password={PASSWORD}&x=1",
    ],
)
def test_no_secret_stays(hidden: Pseudonyms, line: str) -> None:
    said = hidden.hide(line)

    assert PASSWORD not in said
    assert TOKEN not in said


@pytest.mark.parametrize(
    "line",
    [
        f"password: {PASSWORD}",
        f"Password = {PASSWORD}",
        f"connect(user='anna', password='{PASSWORD}')",
        f'connect(user="anna", password="two words, {PASSWORD}")',
        f"pwd={PASSWORD}",
        f"<Password>{PASSWORD}</Password>",
        f"refresh_token = {TOKEN}",
        f"access_token: {TOKEN}",
        f"grant_type=jwt-bearer&assertion={TOKEN}",
        f"client_assertion={TOKEN}&x=1",
        f"user_code={TOKEN}",
        f"Cookie: a=b; ESTSAUTH={TOKEN}",
        f"{{'Set-Cookie': 'ESTSAUTH={TOKEN}; path=/'}}",
    ],
)
def test_a_secret_that_is_called_one_does_not_stay_though_nobody_knows_it(line: str) -> None:
    said = Pseudonyms((), {}).hide(line)

    assert PASSWORD not in said
    assert TOKEN not in said


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "home")
    home.create()
    home.log_file.write_text(f"Anna Rossi: Bearer {TOKEN}\n", encoding="utf-8")
    Path(f"{home.log_file}.1").write_text(f"older: anna.rossi@contoso.example {PASSWORD}\n", encoding="utf-8")
    home.tokens_file.write_text(TOKEN, encoding="utf-8")
    home.last_crash_file.write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    home.checkup_file.write_text("[ok] jm@contoso.example\n", encoding="utf-8")
    return home


def settings() -> Settings:
    return Settings().with_exchange(ews_url="https://mail.contoso.example/EWS", user_name="CONTOSO\\reception")


def test_the_package_holds_what_its_list_says_and_nothing_that_is_secret_or_anybody_s(
    home: Home, hidden: Pseudonyms, tmp_path: Path
) -> None:
    file = tmp_path / "diagnostics.zip"
    written = {"versions.txt": "1.0", "health.txt": "Anna Rossi"}

    gathered = parts(home, settings(), {}, written, hidden)
    write(file, gathered)

    with zipfile.ZipFile(file) as package:
        found = {name: package.read(name).decode() for name in package.namelist()}
    assert found == {part.name: part.text for part in gathered}
    assert list(found) == [
        "versions.txt", "health.txt", "settings.txt", "connection-test.txt", "crash.log", "attendant.log",
        "attendant.log.1",
    ]  # fmt: skip
    everything = "\n".join(found.values())
    for secret in (TOKEN, PASSWORD, "Anna", "Rossi", "anna.rossi", "jm@", "CONTOSO\\reception"):
        assert secret not in everything
    assert found["health.txt"] == "[person 1]"
    assert found["attendant.log"].startswith("[person 1]:")
    assert "calendar.exchange.ews_url = https://mail.contoso.example/EWS" in found["settings.txt"]


def test_each_part_says_how_many_bytes_it_is(home: Home, hidden: Pseudonyms) -> None:
    (part, *_) = parts(home, settings(), {}, {"versions.txt": "Grüße"}, hidden)

    assert part.size == len("Grüße".encode())


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(home: Home, tmp_path: Path) -> None:
    with pytest.raises(PackageNotWritten):
        write(tmp_path / "missing" / "diagnostics.zip", ())

    assert not list(tmp_path.glob("*.part"))


def test_a_name_that_the_disk_does_not_take_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(PackageNotWritten):
        write(tmp_path / ("d" * 253), ())


def test_a_file_in_the_place_of_the_folder_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("no folder", encoding="utf-8")

    with pytest.raises(PackageNotWritten):
        write(tmp_path / "folder" / "diagnostics.zip", ())


def test_half_a_character_from_a_server_does_not_keep_the_rest_back(
    home: Home, hidden: Pseudonyms, tmp_path: Path
) -> None:
    gathered = parts(home, settings(), {}, {"health.txt": "The server said: \ud83d"}, hidden)

    write(tmp_path / "diagnostics.zip", gathered)

    assert gathered[0].size > 0


def test_a_password_with_accents_is_hidden_however_they_are_composed() -> None:
    composed, apart = unicodedata.normalize("NFC", "pässwörd"), unicodedata.normalize("NFD", "pässwörd")

    for kept in (composed, apart):
        said = Pseudonyms((), {}, (kept,)).hide(f"{composed} {apart}")

        assert said == "[removed] [removed]"


def test_versions_name_the_program_and_its_libraries() -> None:
    named = dict(versions())

    assert {"Attendant Console", "Python", "System", "PySide6_Essentials", "exchangelib"} <= set(named)
    assert all(named.values())


def test_a_crash_is_told_of_once_and_kept_for_the_package(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.crash_file.write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")

    with logging_to(home) as crashed_before:
        assert crashed_before
    with logging_to(home) as crashed_before:
        assert not crashed_before

    assert "Segmentation fault" in home.last_crash_file.read_text("utf-8")


def test_a_fault_that_the_run_survived_is_no_crash(tmp_path: Path) -> None:
    home = Home(tmp_path)
    with logging_to(home), home.crash_file.open("a", encoding="utf-8") as written_by_windows:
        written_by_windows.write("Windows fatal exception: code 0x8001010d\n")

    with logging_to(home) as crashed_before:
        assert not crashed_before
