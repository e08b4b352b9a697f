"""What the installers say, in the languages of the console; both installers take their words from here.

NSIS chooses by the person's Windows language, Windows Installer by the system's.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Text(NamedTuple):
    """One text in each language. ``{gap}`` is filled by the installer."""

    english: str
    german: str
    italian: str


FOR_WHOM = Text("For whom", "Für wen", "Per chi")
FOR_WHOM_HELP = Text(
    "Choose for whom Attendant Console is installed.",
    "Wählen Sie, für wen Attendant Console installiert wird.",
    "Scegliere per chi installare Attendant Console.",
)
ONLY_ME = Text("Only for me", "Nur für mich", "Solo per me")
EVERYONE = Text(
    "For everyone on this computer (as administrator)",
    "Für alle an diesem Computer (als Administrator)",
    "Per tutti su questo computer (come amministratore)",
)
START_WITH_WINDOWS = Text("Start with Windows", "Mit Windows starten", "Avviare con Windows")
ON_THE_DESKTOP = Text("Shortcut on the desktop", "Verknüpfung auf dem Desktop", "Collegamento sul desktop")

NEEDS_ADMINISTRATOR = Text(
    "Administrator rights are needed here, because this is for everyone on this computer.",
    "Dafür sind Administratorrechte nötig, denn es betrifft alle an diesem Computer.",
    "Servono i diritti di amministratore, perché riguarda tutti su questo computer.",
)
NEWER_IS_INSTALLED = Text(
    "A newer version is installed: {version}. Nothing was changed. To go back, remove it first; settings and colleagues"
    " stay.",
    "Es ist eine neuere Version installiert: {version}. Nichts wurde geändert. Um zurückzugehen, entfernen Sie diese"
    " zuerst; Einstellungen und Kontakte bleiben.",
    "È installata una versione più recente: {version}. Non è stato modificato nulla. Per tornare indietro, rimuoverla"
    " prima; le impostazioni e i contatti restano.",
)
OTHER_INSTALLER = Text(
    "Attendant Console was installed by the other kind of installer (MSI or setup program). Remove it first; settings"
    " and colleagues stay.",
    "Attendant Console wurde mit der anderen Art von Installationsprogramm (MSI oder Setup) installiert. Entfernen Sie"
    " es zuerst; Einstellungen und Kontakte bleiben.",
    "Attendant Console è stato installato con l'altro tipo di programma di installazione (MSI o setup). Rimuoverlo"
    " prima; le impostazioni e i contatti restano.",
)
INSTALLED_FOR_EVERYONE = Text(
    "Attendant Console is installed for everyone on this computer already. Nothing was changed.",
    "Attendant Console ist schon für alle an diesem Computer installiert. Nichts wurde geändert.",
    "Attendant Console è già installato per tutti su questo computer. Non è stato modificato nulla.",
)
INSTALLED_FOR_YOU = Text(
    "Attendant Console is installed only for you. Remove that first, then install it for everyone; your settings and"
    " colleagues stay.",
    "Attendant Console ist nur für Sie installiert. Entfernen Sie das zuerst und installieren Sie dann für alle; Ihre"
    " Einstellungen und Kontakte bleiben.",
    "Attendant Console è installato solo per l'utente attuale. Rimuoverlo prima e installarlo poi per tutti; le"
    " impostazioni e i contatti restano.",
)
STILL_RUNNING = Text(
    "Attendant Console is still running, perhaps in another person's session. Close it and try again. Nothing was"
    " changed.",
    "Attendant Console läuft noch, vielleicht in der Sitzung einer anderen Person. Schließen Sie es und versuchen Sie"
    " es noch einmal. Nichts wurde geändert.",
    "Attendant Console è ancora in esecuzione, forse nella sessione di un'altra persona. Chiuderlo e riprovare. Non è"
    " stato modificato nulla.",
)
CONFIG_IS_MISSING = Text(
    "The file named by /CONFIG cannot be read: {file}",
    "Die mit /CONFIG genannte Datei kann nicht gelesen werden: {file}",
    "Il file indicato con /CONFIG non può essere letto: {file}",
)
COPYING_FAILED = Text(
    "The files could not be written. What was installed before is in place again.",
    "Die Dateien konnten nicht geschrieben werden. Was vorher installiert war, ist wieder da.",
    "Non è stato possibile scrivere i file. Ciò che era installato prima è stato ripristinato.",
)
DELETE_PERSONAL_DATA = Text(
    "Delete your settings, colleagues and sign-in too?",
    "Auch Ihre Einstellungen, Kontakte und Ihre Anmeldung löschen?",
    "Eliminare anche le impostazioni, i contatti e l'accesso?",
)
NOT_A_VALUE = Text(
    "This value is not allowed. Allowed:", "Dieser Wert ist nicht erlaubt. Erlaubt:", "Valore non ammesso. Ammessi:"
)

TEXTS: Mapping[str, Text] = MappingProxyType(
    {name.title().replace("_", ""): text for name, text in list(globals().items()) if isinstance(text, Text)}
)
"""Every text by the name under which the installers know it: ``FOR_WHOM`` is ``ForWhom``."""
