"""Where the files lie that come with the program: icons, translations, templates."""

from pathlib import Path

# The folder stands beside the package, in the sources as in the built program.
_ROOT = Path(__file__).resolve().parent.parent / "resources"

ICON = _ROOT / "icons" / "attendant.svg"
TRANSLATIONS = _ROOT / "translations"
POLICY_TEMPLATES = _ROOT / "policy"
