"""Knows by its heading or its content what a column of a table is for."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from attendant.directory import folding, rules


class Use(StrEnum):
    """What a column is used for."""

    NOTHING = "nothing"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    MAILBOX = "mailbox"
    WORK_PHONE = "work_phone"
    MOBILE_PHONE = "mobile_phone"
    HOME_PHONE = "home_phone"
    OTHER_PHONE = "other_phone"
    DEPARTMENT = "department"
    TITLE = "title"
    PLACE = "place"
    NOTES = "notes"
    KEY = "key"


SEVERAL = frozenset({Use.WORK_PHONE, Use.MOBILE_PHONE, Use.HOME_PHONE, Use.OTHER_PHONE, Use.PLACE})
"""What several columns of one table may be for."""

_LONGEST_HEADING = 100

# English, German and Italian, and what Outlook, Exchange, Active Directory (csvde), Entra and Google write at the head
# of a column; case, accents, blanks and signs do not count. Earlier ones are preferred where a table has several.
# https://learn.microsoft.com/windows/win32/adschema/attributes-all names the attributes of Active Directory.
_HEADINGS: Mapping[Use, str] = {
    Use.NAME: """
        displayName, Full name, Name, Anzeigename, Vollständiger Name, Nome completo,
        Nome visualizzato, Nominativo, Contact, Kontakt, Contatto, Employee, Employee name, Mitarbeiter,
        Mitarbeitername, Dipendente, Colleague, Kollege, Collega, Person, Persona, cn
    """,
    Use.FIRST_NAME: "First name, givenName, Forename, Vorname, Rufname, Nome, Nome di battesimo",
    Use.LAST_NAME: "Last name, Surname, Family name, sn, Nachname, Familienname, Zuname, Cognome",
    Use.MAILBOX: """
        PrimarySmtpAddress, mail, E-mail Address, E-mail, E-mail 1 - Value, Email primary, Work email, Business email,
        E-Mail-Adresse, Mailadresse, E-Mail geschäftlich, Indirizzo e-mail, Indirizzo posta elettronica,
        Indirizzo di posta elettronica, Posta elettronica, WindowsEmailAddress, SMTP address, SMTP, Mailbox, Postfach,
        Casella, userPrincipalName, UPN
    """,
    Use.WORK_PHONE: """
        Business Phone, Business Phone 2, Business phones, telephoneNumber, Phone number, Work phone, Office phone,
        Phone, Telephone, Tel, Phone 1 - Value, Telefon, Telefonnummer, Telefon geschäftlich, Telefon geschäftlich 2,
        Telefon dienstlich, Telefon Büro, Durchwahl, Direktwahl, Rufnummer, Nebenstelle, Fon, Telefono,
        Numero di telefono, Telefono ufficio, Telefono lavoro, Interno, Numero interno, Extension, Ext, Direct dial,
        ipPhone
    """,
    Use.MOBILE_PHONE: """
        Mobile Phone, mobile, Mobile number, Cell, Cell phone, Phone 2 - Value, Mobiltelefon, Mobilnummer, Mobil, Handy,
        Handynummer, Natel, Cellulare, Telefono cellulare, Telefonino
    """,
    Use.HOME_PHONE: "Home Phone, Private phone, Telefon privat, Privattelefon, Abitazione, Telefono abitazione, Casa",
    Use.OTHER_PHONE: "Other Phone, otherTelephone, Primary Phone, Weiteres Telefon, Andere Rufnummer, Altro telefono",
    Use.DEPARTMENT: """
        Department, Dept, Team, Organization 1 - Department, Organization Department, Abteilung, Bereich,
        Organisationseinheit, Reparto, Dipartimento, Settore, Area
    """,
    Use.TITLE: """
        Job Title, title, Position, Role, Function, Organization 1 - Title, Organization Title, Funktion,
        Berufsbezeichnung, Stellenbezeichnung, Jobbezeichnung, Titel, Qualifica, Mansione, Ruolo, Posizione
    """,
    Use.PLACE: """
        Office Location, physicalDeliveryOfficeName, Office, Place, Location, Building, Room, Site, Business City, City,
        l, Büro, Ort, Ort geschäftlich, Standort, Raum, Zimmer, Gebäude, Stadt, Sede, Ufficio, Luogo, Stanza, Edificio,
        Città
    """,
    Use.NOTES: "Notes, Note, Comment, Comments, Notizen, Bemerkung, Bemerkungen, Kommentar, info, Annotazioni",
    Use.KEY: """
        objectGUID, Guid, Object ID, ExternalDirectoryObjectId, employeeID, employeeNumber, Personalnummer,
        Mitarbeiternummer, Matricola, sAMAccountName
    """,
}


def _folded(heading: str) -> str:
    return folding.plain(heading[:_LONGEST_HEADING]).replace(" ", "")


_KNOWN = {
    _folded(heading): (use, place) for use, text in _HEADINGS.items() for place, heading in enumerate(text.split(","))
}
_MAILBOX = re.compile(r"[^\s@]+@[^\s@]+")
_NUMBER = re.compile(r"[+(]?[\d ()/.\-–+]*\d[\d ()/.\-–]*")
_SHARE_THAT_TELLS = 0.6


def is_heading(cell: str) -> bool:
    """Whether ``cell`` is the heading of a column as we know them."""
    return _folded(cell) in _KNOWN


def guess(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Use, ...]:
    """Return what each column is for.

    Args:
        headings: What stands above the columns; where there is no such row, as many empty texts.
        rows: Some of the rows below, to go by content where headings say nothing.
    """
    uses = [Use.NOTHING] * len(headings)
    found: dict[Use, list[tuple[int, int]]] = {}
    for column, heading in enumerate(headings):
        if known := _KNOWN.get(_folded(heading)):
            found.setdefault(known[0], []).append((known[1], column))
    for use, ranked in found.items():
        for _, column in sorted(ranked) if use in SEVERAL else [min(ranked)]:
            uses[column] = use
    _tell_names_apart(headings, uses)
    _go_by_content(uses, [[row[column] for row in rows if column < len(row)] for column in range(len(headings))])
    return tuple(uses)


def _tell_names_apart(headings: Sequence[str], uses: list[Use]) -> None:
    """Settle headings that mean one thing or another: "Name" beside "Vorname", "Nome" without "Cognome"."""
    if Use.FIRST_NAME in uses and Use.LAST_NAME not in uses:
        if Use.NAME in uses:
            uses[uses.index(Use.NAME)] = Use.LAST_NAME
        elif _folded(headings[uses.index(Use.FIRST_NAME)]) == "nome":
            uses[uses.index(Use.FIRST_NAME)] = Use.NAME


def _go_by_content(uses: list[Use], columns: Sequence[Sequence[str]]) -> None:
    """Find the mail address, and where no heading was known the number and the name too.

    Where neither addresses nor numbers are found nothing tells a list of people from any other text, and nobody is.
    """
    nothing_known = all(use is Use.NOTHING for use in uses)
    looked_for = [(Use.MAILBOX, _MAILBOX)] if Use.MAILBOX not in uses else []
    if nothing_known:
        looked_for.append((Use.WORK_PHONE, _NUMBER))
    for use, pattern in looked_for:
        shares = [
            _share(pattern, cells) if uses[column] is Use.NOTHING else 0.0 for column, cells in enumerate(columns)
        ]
        if shares and max(shares) >= _SHARE_THAT_TELLS:
            uses[shares.index(max(shares))] = use
    if nothing_known and any(use is not Use.NOTHING for use in uses):
        for column, cells in enumerate(columns):
            if uses[column] is Use.NOTHING and any(any(map(str.isalpha, cell)) for cell in cells):
                uses[column] = Use.NAME
                break


def looks_like_content(cell: str) -> bool:
    """Whether ``cell`` is a value, a mail address or a number, and so no heading."""
    text = cell.strip()
    return bool(_MAILBOX.fullmatch(text) and rules.problem_with_mailbox(text) is None) or bool(_NUMBER.fullmatch(text))


def _share(pattern: re.Pattern[str], cells: Sequence[str]) -> float:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return sum(bool(pattern.fullmatch(cell)) for cell in filled) / len(filled) if filled else 0.0
