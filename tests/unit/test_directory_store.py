import sqlite3
import stat
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.directory.errors import (
    ContactRefused,
    DirectoryFromNewerVersion,
    DirectoryLocked,
    DirectoryUnreadable,
)
from attendant.directory.rules import problem_with_name
from attendant.directory.store import Directory

ANNA = Contact(
    contact_id=0,
    name="Anna Rossi",
    mailbox="anna.rossi@example.com",
    department="Sales",
    title="Key account manager",
    place="Pisa",
    phones=(PhoneNumber(PhoneKind.WORK, "+39 050 4512"), PhoneNumber(PhoneKind.MOBILE, "347 1234567")),
    notes="Speaks\nGerman",
)
BEN = Contact(contact_id=0, name="Ben Okri", mailbox="ben.okri@example.com")
NO_MAIL = Contact(contact_id=0, name="Workshop", phones=(PhoneNumber(PhoneKind.WORK, "77"),))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "directory.sqlite"


@pytest.fixture
def directory(path: Path) -> Iterator[Directory]:
    with Directory(path) as opened:
        yield opened


def added(directory: Directory, contact: Contact) -> Contact:
    (contact_id,) = directory.add(contact).contact_ids
    return replace(contact, contact_id=contact_id)


def test_what_was_added_is_there_after_opening_again(path: Path) -> None:
    with Directory(path) as first:
        anna = added(first, ANNA)

    with Directory(path) as second:
        assert second.all() == (anna,)


def test_new_directory_is_empty(directory: Directory) -> None:
    assert directory.all() == ()
    assert directory.mailboxes() == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no permission bits")
def test_only_the_owner_may_read_the_files(path: Path) -> None:
    with Directory(path) as directory:
        directory.add(ANNA)

        modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}

    assert modes == {0o600}


def test_update_replaces_every_field(directory: Directory) -> None:
    anna = added(directory, ANNA)
    changed = replace(
        anna,
        name="Anna Bianchi",
        mailbox="anna.bianchi@example.com",
        department="Legal",
        title="",
        place="Roma",
        phones=(PhoneNumber(PhoneKind.HOME, "1"),),
        favourite=True,
        notes="",
    )

    directory.update(changed)

    assert directory.all() == (changed,)


def test_update_of_somebody_deleted_meanwhile_is_told(directory: Directory) -> None:
    anna = added(directory, ANNA)
    directory.delete(anna.contact_id)

    with pytest.raises(LookupError):
        directory.update(anna)


def test_mail_address_is_kept_in_lower_case_and_blanks_are_trimmed(directory: Directory) -> None:
    directory.add(Contact(0, "  Anna   Rossi ", " Anna.Rossi@Example.COM "))

    (anna,) = directory.all()
    assert (anna.name, anna.mailbox) == ("Anna Rossi", "anna.rossi@example.com")


@pytest.mark.parametrize(
    "contact",
    [
        Contact(0, "  "),
        Contact(0, "\u200b"),
        Contact(0, "x" * 300),
        Contact(0, "Anna", "anna"),
        Contact(0, "Anna", phones=(PhoneNumber(PhoneKind.WORK, "none"),)),
        Contact(0, "Anna", notes="x" * 5_000),
    ],
    ids=["no name", "no name to be seen", "300 characters", "no @", "number without digits", "long notes"],
)
def test_entry_that_breaks_a_rule_is_refused_and_nothing_is_kept(directory: Directory, contact: Contact) -> None:
    with pytest.raises(ContactRefused):
        directory.add(contact)

    assert directory.all() == ()


def test_lone_surrogate_does_not_stop_an_entry_from_being_kept(directory: Directory) -> None:
    directory.add(Contact(0, "Anna \ud83d"))

    assert directory.all()[0].name == "Anna ?"


def test_mailboxes_come_once_and_favourites_first(directory: Directory) -> None:
    added(directory, ANNA)
    added(directory, NO_MAIL)
    ben = added(directory, BEN)
    added(directory, replace(ANNA, name="Anna again"))
    directory.set_favourite(ben.contact_id, True)

    assert directory.mailboxes() == ("ben.okri@example.com", "anna.rossi@example.com")


def test_undo_of_adding_removes(directory: Directory) -> None:
    change = directory.add(ANNA)

    directory.undo(change)

    assert directory.all() == ()


def test_undo_of_deleting_brings_back_id_favourite_phones_and_origin(directory: Directory) -> None:
    report = directory.import_contacts([ANNA, BEN], "csv")
    anna_id = report.undo.contact_ids[0]
    directory.set_favourite(anna_id, True)
    before = directory.all()
    change = directory.delete(anna_id)
    directory.add(NO_MAIL)

    directory.undo(change)

    assert directory.all()[:2] == before
    again = directory.import_contacts([ANNA, BEN], "csv")
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)


def test_undo_gives_what_does_it_again(directory: Directory) -> None:
    anna = added(directory, ANNA)
    change = directory.update(replace(anna, name="Anna Bianchi"))

    redo = directory.undo(change)
    assert directory.all() == (anna,)
    directory.undo(redo)

    assert directory.all() == (replace(anna, name="Anna Bianchi"),)


def test_id_of_somebody_deleted_is_not_given_away(directory: Directory) -> None:
    anna = added(directory, ANNA)
    directory.delete(anna.contact_id)

    ben = added(directory, BEN)

    assert ben.contact_id != anna.contact_id


texts = st.text(st.characters(codec="utf-8", exclude_characters="\ufffd"), max_size=12).map(
    lambda text: " ".join(text.split())
)
contacts = st.builds(
    Contact,
    contact_id=st.just(0),
    name=texts.filter(lambda name: problem_with_name(name) is None),
    mailbox=st.sampled_from(["", "a@example.com", "b@example.com", "c@example.com"]),
    department=texts,
    title=texts,
    place=texts,
    phones=st.lists(
        st.builds(PhoneNumber, st.sampled_from(PhoneKind), st.from_regex(r"[0-9+]{0,3}[0-9]", fullmatch=True)),
        max_size=3,
    ).map(tuple),
    favourite=st.booleans(),
)


@given(st.lists(contacts, max_size=4), st.data())
def test_undoing_everything_in_reverse_restores_every_step_exactly(start: list[Contact], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder, Directory(Path(folder) / "directory.sqlite") as directory:
        for contact in start:
            directory.add(contact)
        steps = []
        for _ in range(data.draw(st.integers(0, 5))):
            before = directory.all()
            ids = [contact.contact_id for contact in before]
            kind = data.draw(st.sampled_from(["add", "import", "update", "delete", "favourite"]))
            if kind == "add" or not ids:
                change = directory.add(data.draw(contacts))
            elif kind == "import":
                change = directory.import_contacts(data.draw(st.lists(contacts, max_size=3)), "csv").undo
            elif kind == "update":
                change = directory.update(replace(data.draw(contacts), contact_id=data.draw(st.sampled_from(ids))))
            elif kind == "delete":
                change = directory.delete(*data.draw(st.lists(st.sampled_from(ids), unique=True)))
            else:
                change = directory.set_favourite(data.draw(st.sampled_from(ids)), data.draw(st.booleans()))
            steps.append((before, change))

        for before, change in reversed(steps):
            directory.undo(change)
            assert directory.all() == before


def test_import_again_updates_and_does_not_double(directory: Directory) -> None:
    directory.import_contacts([ANNA, BEN, NO_MAIL], "csv")

    report = directory.import_contacts([replace(ANNA, department="Legal"), BEN, NO_MAIL], "csv")

    assert (report.added, report.updated, report.unchanged) == (0, 1, 2)
    assert [contact.department for contact in directory.all()] == ["Legal", "", ""]


def test_import_keeps_favourites_notes_and_what_the_file_does_not_say(directory: Directory) -> None:
    anna = replace(added(directory, ANNA), favourite=True)
    directory.set_favourite(anna.contact_id, True)
    work = (PhoneNumber(PhoneKind.WORK, "99"),)

    directory.import_contacts([Contact(0, "Anna Rossi", ANNA.mailbox, phones=work)], "csv")

    assert directory.all() == (replace(anna, phones=(*work, ANNA.phones[1])),)


def test_import_finds_somebody_from_another_source_by_mail_address(directory: Directory) -> None:
    anna = added(directory, ANNA)

    report = directory.import_contacts([Contact(0, "Anna Maria Rossi", ANNA.mailbox)], "exchange")

    assert report.updated == 1
    assert [(one.contact_id, one.name, one.source) for one in directory.all()] == [
        (anna.contact_id, "Anna Maria Rossi", "manual")
    ]


def test_import_finds_somebody_whose_name_and_address_changed_by_the_key_of_the_source(directory: Directory) -> None:
    directory.import_contacts([ANNA], "ldap", external_keys=["guid-1"])

    married = replace(ANNA, name="Anna Bianchi", mailbox="anna.bianchi@example.com")
    report = directory.import_contacts([married], "ldap", external_keys=["guid-1"])

    assert (report.added, report.updated) == (0, 1)
    assert directory.mailboxes() == ("anna.bianchi@example.com",)


def test_import_gives_an_address_to_somebody_known_by_name_only(directory: Directory) -> None:
    directory.import_contacts([replace(ANNA, mailbox="")], "csv")

    report = directory.import_contacts([ANNA], "csv")

    assert (report.added, report.updated) == (0, 1)


def test_namesakes_without_address_stay_two_people(directory: Directory) -> None:
    sales, service = Contact(0, "John Smith", department="Sales"), Contact(0, "John Smith", department="Service")
    directory.import_contacts([sales, service], "csv")

    report = directory.import_contacts([sales, service], "csv")

    assert (report.added, report.unchanged) == (0, 2)
    assert [contact.department for contact in directory.all()] == ["Sales", "Service"]


def test_import_reports_entries_that_break_a_rule_and_takes_the_others(directory: Directory) -> None:
    report = directory.import_contacts([ANNA, Contact(0, "x" * 300), BEN], "csv")

    assert report.added == 2
    assert [(row.value, str(row.rule)) for row in report.refused] == [
        ("x" * 300, "At most 256 characters fit here; this has 300.")
    ]


def test_import_refuses_a_name_of_which_nothing_is_seen(directory: Directory) -> None:
    report = directory.import_contacts([Contact(0, "\u200b\u2060", "x@example.com")], "exchange")

    assert [str(row.rule) for row in report.refused] == ["A name is needed."]
    assert directory.all() == ()


def test_import_that_fails_half_way_leaves_everything_as_it_was(directory: Directory, path: Path) -> None:
    anna = added(directory, ANNA)

    with closing(sqlite3.connect(path)) as other:
        other.execute(
            "CREATE TRIGGER fault BEFORE INSERT ON phone WHEN NEW.number = '77' BEGIN SELECT RAISE(ABORT, 'fault'); END"
        )

    with pytest.raises(sqlite3.IntegrityError, match="fault"):
        directory.import_contacts([replace(ANNA, title="Head"), BEN, NO_MAIL], "csv")

    assert directory.all() == (anna,)


def test_number_of_keys_must_fit(directory: Directory) -> None:
    with pytest.raises(ValueError, match="2 keys for 1 contacts"):
        directory.import_contacts([BEN], "csv", external_keys=["1", "2"])


def test_import_can_be_taken_back(directory: Directory) -> None:
    anna = added(directory, ANNA)
    report = directory.import_contacts([replace(ANNA, title="Head of sales"), BEN], "csv")

    directory.undo(report.undo)

    assert directory.all() == (anna,)


def test_file_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    Directory(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    content = path.read_bytes()

    with pytest.raises(DirectoryFromNewerVersion):
        Directory(path)

    assert path.read_bytes() == content


def test_file_that_is_no_database_is_put_aside_and_the_next_start_begins_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is not a database" * 100)

    with pytest.raises(DirectoryUnreadable) as caught:
        Directory(path)

    assert caught.value.kept_as is not None
    assert caught.value.kept_as.read_bytes() == b"this is not a database" * 100
    assert caught.value.kept_as.name in str(caught.value.problem.remedy)
    with Directory(path) as directory:
        assert directory.all() == ()


def test_second_damaged_file_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    kept = []
    for content in (b"first" * 1000, b"second" * 1000):
        path.write_bytes(content)
        with pytest.raises(DirectoryUnreadable) as caught:
            Directory(path)
        kept.append(caught.value.kept_as)

    assert [file.read_bytes() for file in kept if file] == [b"first" * 1000, b"second" * 1000]


def test_damage_found_while_reading_puts_the_file_aside(path: Path) -> None:
    with Directory(path) as directory:
        directory.import_contacts([Contact(0, f"Person {number}", notes="x" * 900) for number in range(200)], "csv")
    content = bytearray(path.read_bytes())
    content[4096 * 3 :] = b"\xff" * (len(content) - 4096 * 3)
    path.write_bytes(content)

    with pytest.raises(DirectoryUnreadable) as caught, Directory(path) as directory:
        directory.all()

    assert caught.value.kept_as is not None
    assert caught.value.kept_as.read_bytes() == bytes(content)


def test_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")

    with pytest.raises(DirectoryUnreadable) as caught:
        Directory(path)

    assert caught.value.kept_as is None
    assert path.exists()


def test_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(DirectoryUnreadable) as caught:
        Directory(tmp_path)

    assert f"folder {tmp_path.parent}," in str(caught.value.problem.remedy)


def test_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    in_the_way = tmp_path / "in the way"
    in_the_way.touch()

    with pytest.raises(DirectoryUnreadable) as caught:
        Directory(in_the_way / "home" / "directory.sqlite3")

    assert str(in_the_way / "home") in str(caught.value.problem.remedy)


def test_file_that_another_program_holds_is_told_and_changes_nothing(path: Path) -> None:
    with Directory(path, lock_timeout_s=0.01) as directory, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(DirectoryLocked):
            directory.add(ANNA)

        other.rollback()
        assert directory.all() == ()


def test_reading_goes_on_while_another_program_writes(path: Path) -> None:
    with Directory(path) as directory, closing(sqlite3.connect(path)) as other:
        anna = added(directory, ANNA)
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM contact")

        assert directory.all() == (anna,)

        other.rollback()


def test_use_from_another_thread_is_a_bug_and_raises(directory: Directory) -> None:
    errors: list[BaseException] = []

    def use() -> None:
        try:
            directory.all()
        except sqlite3.ProgrammingError as error:
            errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()

    assert len(errors) == 1


def test_use_after_closing_is_a_bug_and_raises(directory: Directory) -> None:
    directory.close()
    directory.close()

    with pytest.raises(ValueError, match="closed"):
        directory.all()
