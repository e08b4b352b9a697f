"""Decides whom an imported entry means and what it changes, so that importing again updates and does not double."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from attendant.core.contact import Contact, PhoneNumber
from attendant.directory.changes import Kept


class KnownPeople:
    """The contacts that an import may mean, kept up to date while it runs.

    Args:
        kept: Everybody in the directory.
        source: Where the import comes from.
    """

    def __init__(self, kept: Iterable[Kept], source: str) -> None:
        """Note everybody under their keys and addresses."""
        self._source = source
        self._by_id: dict[int, Kept] = {}
        self._by_key: dict[str, int] = {}
        self._by_mailbox: dict[str, int] = {}
        self._namesakes: Counter[str] = Counter()
        for one in kept:
            self.learn(one)

    def learn(self, kept: Kept) -> None:
        """Note a contact that is new or has changed."""
        contact_id = kept.contact.contact_id
        self._by_id[contact_id] = kept
        for source, key in kept.origins:
            if source == self._source:
                self._by_key[key] = contact_id
        if kept.contact.mailbox:
            self._by_mailbox.setdefault(kept.contact.mailbox, contact_id)

    def key_of(self, contact: Contact, external_key: str) -> str:
        """Return under which key the source's entry is kept: its own, else its mail address, else its name.

        Several without an address may bear one name; they are told apart by their order.
        """
        if external_key:
            return f"key:{external_key}"
        if contact.mailbox:
            return f"mailbox:{contact.mailbox}"
        name = contact.name.casefold()
        self._namesakes[name] += 1
        return _name_key(name, self._namesakes[name])

    def recognise(self, contact: Contact, key: str) -> Kept | None:
        """Return whom the entry means: by key, else by address, else by a name that had no address so far."""
        known = self._by_key.get(key, self._by_mailbox.get(contact.mailbox))
        if known is None and contact.mailbox:
            namesake = self._by_key.get(_name_key(contact.name.casefold(), 1))
            if namesake is not None and not self._by_id[namesake].contact.mailbox:
                known = namesake
        return None if known is None else self._by_id[known]


def merged(known: Contact, entry: Contact) -> Contact:
    """Return ``known`` with what ``entry`` says; what it leaves empty stays, as does what is the house's own.

    Numbers replace those of their own kind: a file with work numbers only does not take the mobile away.
    """
    kinds = {phone.kind for phone in entry.phones}
    phones = (*entry.phones, *(phone for phone in known.phones if phone.kind not in kinds))
    return replace(
        known,
        name=entry.name,
        mailbox=entry.mailbox or known.mailbox,
        department=entry.department or known.department,
        title=entry.title or known.title,
        place=entry.place or known.place,
        notes=entry.notes or known.notes,
        phones=known.phones if _same(phones, known.phones) else phones,
    )


def _same(phones: tuple[PhoneNumber, ...], others: tuple[PhoneNumber, ...]) -> bool:
    return Counter(phones) == Counter(others)


def _name_key(name: str, number: int) -> str:
    return f"name:{name}" if number == 1 else f"name:{name}:{number}"
