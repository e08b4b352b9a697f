"""The language of the interface: which one it is, and how Qt comes to speak it.

Texts are translated where they are shown, so the language must be set before the first of them is.
"""

import logging
import sys
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from attendant.resources import TRANSLATIONS
from attendant.settings.choices import Language

log = logging.getLogger(__name__)

TRANSLATED = (Language.GERMAN, Language.ITALIAN)
"""Languages with a translation; English stands in the sources."""


def speak(wanted: Language) -> None:
    """Speak a language from now on. For the window's thread, or the only one.

    Qt translates nothing without an application object. Where there is none, because there is no window, one is made;
    Qt keeps it. English needs none.

    Args:
        wanted: A language, or the system's.
    """
    language = language_among(QLocale.system().uiLanguages()) if wanted is Language.SYSTEM else wanted
    application = QCoreApplication.instance()
    if application is not None:
        for translator in application.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
    if language not in TRANSLATED:
        return
    application = application or QCoreApplication(sys.argv[:1])
    for name, folder in translations(language):
        translator = QTranslator(application)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
        else:
            log.warning("There is no translation %s in %s", name, folder)


def translations(language: Language) -> tuple[tuple[str, str], ...]:
    """Return name and folder of what belongs to a language: Qt's own texts, such as names of keys, then ours."""
    folder_of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return (f"qtbase_{language}", folder_of_qt), (f"attendant_{language}", str(TRANSLATIONS))


def language_among(preferred: Sequence[str]) -> Language:
    """Return the first language that the console speaks, English where it speaks none of them.

    Args:
        preferred: Names of languages, best first, as ``QLocale.uiLanguages`` gives them: ``de-Latn-CH``, ``de``.
    """
    for name in preferred:
        code = name.partition("-")[0]
        if code in (Language.ENGLISH, *TRANSLATED):
            return Language(code)
    return Language.ENGLISH
