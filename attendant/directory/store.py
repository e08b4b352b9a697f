"""Keeps the colleagues in a SQLite file; the only file that knows SQL."""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, count, repeat
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attendant.core.contact import Contact, PhoneKind, PhoneNumber
from attendant.core.errors import DirectoryError
from attendant.core.text import Text
from attendant.directory import rules
from attendant.directory.changes import ImportReport, Kept, Origin, RefusedRow, Undo
from attendant.directory.errors import (
    ContactRefused,
    DirectoryFromNewerVersion,
    DirectoryLocked,
    DirectoryUnreadable,
)
from attendant.directory.merge import KnownPeople, merged

# Tells our file from any other SQLite file: "AttC" as a number.
_APPLICATION_ID = 0x41747443

# They come along when a name is copied from a page, and would put it at another place of the alphabet.
_WITHOUT_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff "
_LARGEST_ID = 2**63 - 1
_KINDS = {kind.value: kind for kind in PhoneKind}
_CONTACTS = (
    "SELECT contact_id, name, mailbox, department, title, place, favourite, source, notes"
    " FROM contact WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id"
)
_PHONES = "SELECT contact_id, kind, number FROM phone WHERE contact_id BETWEEN ? AND ? ORDER BY contact_id, position"
_ORIGINS = "SELECT contact_id, source, external_key FROM origin WHERE contact_id BETWEEN ? AND ? ORDER BY 2, 3"
_ADD_CONTACT = (
    "INSERT INTO contact (contact_id, name, mailbox, department, title, place, favourite, source, notes)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_PHONE = "INSERT INTO phone (contact_id, position, kind, number) VALUES (?, ?, ?, ?)"
# A key that meanwhile leads to somebody else stays with them: undo may come late.
_ADD_ORIGIN = "INSERT OR IGNORE INTO origin (contact_id, source, external_key) VALUES (?, ?, ?)"

# Each entry brings a file from the schema before it to the next; PRAGMA user_version counts them. Entries are only
# ever added, never changed: files of all releases are out there.
_MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # AUTOINCREMENT, because an id that undo may bring back must not be given to somebody else meanwhile.
        """
        CREATE TABLE contact (
            contact_id INTEGER PRIMARY KEY AUTOINCREMENT,
            name       TEXT NOT NULL,
            mailbox    TEXT NOT NULL,
            department TEXT NOT NULL,
            title      TEXT NOT NULL,
            place      TEXT NOT NULL,
            favourite  INTEGER NOT NULL CHECK (favourite IN (0, 1)),
            source     TEXT NOT NULL,
            notes      TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE phone (
            contact_id INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
            position   INTEGER NOT NULL,
            kind       TEXT NOT NULL,
            number     TEXT NOT NULL,
            PRIMARY KEY (contact_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        # By which keys the sources know a contact; one person may come from several.
        """
        CREATE TABLE origin (
            source       TEXT NOT NULL,
            external_key TEXT NOT NULL,
            contact_id   INTEGER NOT NULL REFERENCES contact ON DELETE CASCADE,
            PRIMARY KEY (source, external_key)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX origin_of_contact ON origin (contact_id)",
    ),
)


class Directory:
    """The colleagues in one file.

    Use it in the thread that made it. Each call is one transaction: it happens whole or, when it raises, not at all.
    All calls raise ``DirectoryLocked`` where another program holds the file, ``DirectoryUnreadable`` where the file
    is damaged (it is put aside under another name then, never deleted), ``DirectoryError`` where it cannot be written.

    Args:
        path: The file; made with its folder where missing, readable by its owner only.
        lock_timeout_s: How long to wait for another program that is writing.

    Raises:
        DirectoryFromNewerVersion: A later console wrote the file.
    """

    def __init__(self, path: Path, *, lock_timeout_s: float = 2.0) -> None:
        """Open the file and bring it to the present schema."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._lock_timeout_s = lock_timeout_s
        with self._faults_in_words():
            self._open()

    def close(self) -> None:
        """Close the file; closing twice is fine."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __enter__(self) -> Self:
        """Return the directory itself, to be closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def all(self) -> tuple[Contact, ...]:
        """Return everyone, in the order in which they came in."""
        with self._faults_in_words():
            return tuple(self._contacts())

    def contact(self, contact_id: int) -> Contact | None:
        """Return one colleague, or None where there is none of that id."""
        with self._faults_in_words():
            return next(self._contacts(contact_id, contact_id), None)

    def mailboxes(self) -> tuple[str, ...]:
        """Return each mail address once, those of favourites first."""
        with self._faults_in_words():
            rows = self._rows(
                "SELECT mailbox FROM contact WHERE mailbox <> '' GROUP BY mailbox"
                " ORDER BY max(favourite) DESC, min(contact_id)"
            )
            return tuple(mailbox for (mailbox,) in rows)

    def add(self, contact: Contact) -> Undo:
        """Add a colleague under a new id, which ``Undo.contact_ids`` tells.

        Raises:
            ContactRefused: The entry breaks a rule.
        """
        tidy = _accepted(contact)
        with self._transaction():
            contact_id = self._first_free_id()
            self._put([Kept(replace(tidy, contact_id=contact_id))])
            return Undo(((contact_id, None),))

    def update(self, contact: Contact) -> Undo:
        """Put ``contact`` in the place of the one with its id.

        Raises:
            ContactRefused: The entry breaks a rule.
            LookupError: Nobody has this id; somebody else may have deleted the entry.
        """
        tidy = _accepted(contact)
        with self._transaction():
            before = self._existing(contact.contact_id)
            self._put([replace(before, contact=tidy)])
            return Undo(((contact.contact_id, before),))

    def set_favourite(self, contact_id: int, favourite: bool) -> Undo:
        """Mark or unmark a colleague as a favourite.

        Raises:
            LookupError: Nobody has this id.
        """
        with self._transaction():
            before = self._existing(contact_id)
            self._put([replace(before, contact=replace(before.contact, favourite=favourite))])
            return Undo(((contact_id, before),))

    def delete(self, *contact_ids: int) -> Undo:
        """Delete colleagues; ids that nobody has are passed over."""
        with self._transaction():
            before = [(contact_id, kept) for contact_id in contact_ids if (kept := self._kept(contact_id))]
            self._remove(contact_id for contact_id, _ in before)
            return Undo(tuple(before))

    def undo(self, change: Undo) -> Undo:
        """Bring back how things were before ``change``, ids, favourites and phones included.

        Returns:
            What takes this back again ("redo").
        """
        with self._transaction():
            now = tuple((contact_id, self._kept(contact_id)) for contact_id in change.contact_ids)
            self._remove(change.contact_ids)
            self._put([kept for _, kept in change.before if kept is not None])
            return Undo(now)

    def import_contacts(
        self,
        contacts: Sequence[Contact],
        source: str,
        *,
        external_keys: Sequence[str] = (),
        refused: Sequence[RefusedRow] = (),
    ) -> ImportReport:
        """Take in what a source knows, all or nothing; who came from there before is updated, not doubled.

        Somebody is recognised by the source's key, else by the mail address whatever source it came from, else, where
        no address was known yet, by the name within the same source. What the source leaves empty stays as it is
        here, as do favourites; numbers replace those of their own kind only.

        Args:
            contacts: Whom the source knows; their ids do not count.
            source: The source's name, kept with new contacts ("csv", "exchange").
            external_keys: The source's own lasting keys, one for each contact; without them the mail address or else
                the name is the key.
            refused: Rows that were left out while reading, for the report.
        """
        if external_keys and len(external_keys) != len(contacts):
            raise ValueError(f"{len(external_keys)} keys for {len(contacts)} contacts")
        with self._transaction():
            return self._import(contacts, source, external_keys, refused)

    def _import(
        self,
        contacts: Sequence[Contact],
        source: str,
        external_keys: Sequence[str],
        refused: Sequence[RefusedRow],
    ) -> ImportReport:
        everyone = {kept.contact.contact_id: kept for kept in self._everyone()}
        known = KnownPeople(everyone.values(), source)
        refused = list(refused)
        new_ids = count(self._first_free_id())
        after: dict[int, Kept] = {}
        for contact, external_key in zip(map(_tidy, contacts), external_keys or repeat(""), strict=False):
            problem = rules.problem_with(contact)
            if problem is not None:
                refused.append(RefusedRow(0, *problem, (contact.name, contact.mailbox)))
                continue
            key = known.key_of(contact, external_key)
            kept = known.recognise(contact, key)
            if kept is None:
                kept = Kept(replace(contact, contact_id=next(new_ids), source=source))
            else:
                kept = replace(kept, contact=merged(kept.contact, contact))
            kept = replace(kept, origins=tuple(sorted({*kept.origins, (source, key)})))
            known.learn(kept)
            after[kept.contact.contact_id] = kept
        before = {contact_id: everyone.get(contact_id) for contact_id in after}
        self._put([kept for contact_id, kept in after.items() if kept != before[contact_id]])
        added = sum(kept is None for kept in before.values())
        unchanged = sum(kept is not None and kept.contact == after[number].contact for number, kept in before.items())
        return ImportReport(
            added=added,
            updated=len(after) - added - unchanged,
            unchanged=unchanged,
            refused=tuple(refused),
            undo=Undo(tuple((number, kept) for number, kept in before.items() if kept != after[number])),
        )

    def _open(self) -> None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            # Made here and not by SQLite, so that nobody else can read it even for a moment. Its helper files
            # take over the mode (https://www.sqlite.org/src/file/src/os_unix.c, findCreateFileMode).
            os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            self._path.chmod(0o600)
        except OSError as error:
            raise self._unreadable(str(error)) from error
        self._connection = sqlite3.connect(self._path, timeout=self._lock_timeout_s, isolation_level=None)
        try:
            self._refuse_foreign_file()
            # Readers and a writer do not wait for each other: the command line may show while the window writes.
            self._rows("PRAGMA journal_mode = WAL")
            self._rows("PRAGMA foreign_keys = ON")
            self._migrate()
        except BaseException:
            self.close()
            raise

    def _refuse_foreign_file(self) -> None:
        if self._number("PRAGMA user_version") > len(_MIGRATIONS):
            raise DirectoryFromNewerVersion
        if self._number("PRAGMA application_id") != _APPLICATION_ID and self._number(
            "SELECT count(*) FROM sqlite_schema"
        ):
            raise DirectoryUnreadable(
                summary=Text("The file {name} is not a directory of colleagues.", {"name": self._path.name}),
                remedy=Text("Move it to another place; the next start makes a new one."),
            )

    def _migrate(self) -> None:
        if self._number("PRAGMA user_version") == len(_MIGRATIONS):
            return
        with self._transaction():
            # Asked again, since another program may have done it while we waited for the lock.
            version = self._number("PRAGMA user_version")
            for statement in chain.from_iterable(_MIGRATIONS[version:]):
                self._rows(statement)
            self._rows(f"PRAGMA application_id = {_APPLICATION_ID}")
            self._rows(f"PRAGMA user_version = {len(_MIGRATIONS)}")

    def _contacts(self, first_id: int = 0, last_id: int = _LARGEST_ID) -> Iterator[Contact]:
        """Read the contacts of a range of ids."""
        span = (first_id, last_id)
        phones: defaultdict[int, list[PhoneNumber]] = defaultdict(list)
        for contact_id, kind, number in self._rows(_PHONES, span):
            phones[contact_id].append(PhoneNumber(_KINDS[kind], number))
        for contact_id, name, mailbox, department, title, place, favourite, source, notes in self._rows(
            _CONTACTS, span
        ):
            yield Contact(
                contact_id=contact_id,
                name=name,
                mailbox=mailbox,
                department=department,
                title=title,
                place=place,
                phones=tuple(phones.get(contact_id, ())),
                favourite=bool(favourite),
                source=source,
                notes=notes,
            )

    def _everyone(self, first_id: int = 0, last_id: int = _LARGEST_ID) -> Iterator[Kept]:
        """Read the contacts of a range of ids with all else that is kept about them."""
        origins: defaultdict[int, list[Origin]] = defaultdict(list)
        for contact_id, source, key in self._rows(_ORIGINS, (first_id, last_id)):
            origins[contact_id].append((source, key))
        for contact in self._contacts(first_id, last_id):
            yield Kept(contact, tuple(origins.get(contact.contact_id, ())))

    def _kept(self, contact_id: int) -> Kept | None:
        return next(self._everyone(contact_id, contact_id), None)

    def _existing(self, contact_id: int) -> Kept:
        kept = self._kept(contact_id)
        if kept is None:
            raise LookupError(f"no contact has the id {contact_id}")
        return kept

    def _first_free_id(self) -> int:
        return 1 + self._number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'contact'")

    def _put(self, everyone: Collection[Kept]) -> None:
        """Write contacts under their ids, in the place of what was there."""
        self._remove(kept.contact.contact_id for kept in everyone)
        contacts = [kept.contact for kept in everyone]
        self._write(
            _ADD_CONTACT,
            (
                (c.contact_id, c.name, c.mailbox, c.department, c.title, c.place, c.favourite, c.source, c.notes)
                for c in contacts
            ),
        )
        self._write(
            _ADD_PHONE,
            (
                (contact.contact_id, position, phone.kind.value, phone.number)
                for contact in contacts
                for position, phone in enumerate(contact.phones)
            ),
        )
        self._write(_ADD_ORIGIN, ((kept.contact.contact_id, *origin) for kept in everyone for origin in kept.origins))

    def _remove(self, contact_ids: Iterable[int]) -> None:
        self._write("DELETE FROM contact WHERE contact_id = ?", ((contact_id,) for contact_id in contact_ids))

    @property
    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("the directory is closed")
        return self._connection

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        return self._opened.execute(statement, values).fetchall()

    def _number(self, statement: str) -> int:
        return int(self._rows(statement)[0][0])

    def _write(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        self._opened.executemany(statement, rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._faults_in_words():
            self._rows("BEGIN IMMEDIATE")
            try:
                yield
                self._rows("COMMIT")
            except BaseException:
                if self._connection is not None and self._connection.in_transaction:
                    self._connection.rollback()
                raise

    @contextmanager
    def _faults_in_words(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            # The low byte is the primary code (https://www.sqlite.org/rescode.html).
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise DirectoryLocked(detail=str(error)) from error
            if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                raise self._put_aside(str(error)) from error
            if code in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY}:
                raise self._unreadable(str(error)) from error
            if isinstance(error, sqlite3.OperationalError):
                raise DirectoryError(detail=str(error)) from error
            raise

    def _unreadable(self, detail: str) -> DirectoryUnreadable:
        return DirectoryUnreadable(
            remedy=Text(
                "Check that you may read and write in the folder {folder}, or ask your administrator.",
                {"folder": str(self._path.parent)},
            ),
            detail=detail,
        )

    def _put_aside(self, detail: str) -> DirectoryUnreadable:
        """Rename the damaged file and its helpers, so that the next start begins an empty one and nothing is lost."""
        self.close()
        names = (self._path.with_name(f"{self._path.name}.damaged-{number}") for number in count(1))
        kept_as = next(name for name in names if not name.exists())
        try:
            for ending in ("-wal", "-shm", ""):
                part = self._path.with_name(self._path.name + ending)
                if part.exists():
                    part.rename(kept_as.with_name(kept_as.name + ending))
        except OSError as error:
            return self._unreadable(f"{detail}; not put aside: {error}")
        return DirectoryUnreadable(
            summary=Text("The directory of colleagues is damaged."),
            remedy=Text(
                "The file was kept as {name}. The next start begins an empty one; import your colleagues again.",
                {"name": kept_as.name},
            ),
            detail=detail,
            kept_as=kept_as,
        )


def _accepted(contact: Contact) -> Contact:
    tidy = _tidy(contact)
    if problem := rules.problem_with(tidy):
        value, rule = problem
        raise ContactRefused(summary=rule, detail=repr(value))
    return tidy


def _tidy(contact: Contact) -> Contact:
    """Return ``contact`` as it is kept: without stray blanks and lone surrogates, the address in lower case."""
    phones = (PhoneNumber(phone.kind, _one_line(phone.number)) for phone in contact.phones)
    return replace(
        contact,
        name=_one_line(contact.name),
        mailbox=rules.plain_address(_one_line(contact.mailbox)),
        department=_one_line(contact.department),
        title=_one_line(contact.title),
        place=_one_line(contact.place),
        phones=tuple(phone for phone in phones if phone.number),
        notes=_storable(contact.notes.strip()),
    )


def _one_line(text: str) -> str:
    return _storable(" ".join(text.split()).strip(_WITHOUT_WIDTH))


def _storable(text: str) -> str:
    """Replace lone surrogates, which a file in UTF-8 cannot hold and which some keyboards and programs hand over."""
    return text.encode(errors="replace").decode()
