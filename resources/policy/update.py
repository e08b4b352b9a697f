"""Writes the administrative templates of group policy: ``python resources/policy/update.py``.

Run it after an option or a translation of one has changed; a test says so. What it writes is committed, so that
administrators find it beside the program.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(FOLDER.parents[1]))

from attendant import languages  # noqa: E402 - found only beside this folder where it is run as a script
from attendant.settings.choices import Language  # noqa: E402 - likewise
from attendant.settings.policy import templates  # noqa: E402 - likewise
from attendant.ui.words import wording  # noqa: E402 - likewise

CULTURES = {Language.ENGLISH: "en-US", Language.GERMAN: "de-DE", Language.ITALIAN: "it-IT"}
"""The folder of each language in a store of templates."""


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each file with what belongs into it, and leave the language at English."""
    yield FOLDER / f"{templates.NAME}.admx", templates.admx()
    for language in (*languages.TRANSLATED, Language.ENGLISH):
        languages.speak(language)
        yield FOLDER / CULTURES[language] / f"{templates.NAME}.adml", templates.adml(wording.words)


if __name__ == "__main__":
    for path, content in files():
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
