"""What the MSI has beyond what wixl can write: statements for the finished package, carried out by ``msibuild``."""

from collections.abc import Iterator

from resources.installer import properties
from resources.installer.texts import TEXTS

CODE_PAGE = "\r\n\r\n65001\t_ForceCodepage\r\n"
"""The table to import so that the texts are read as UTF-8, which is how wixl writes them."""

LANGUAGES = {"german": (1031, 2055, 3079, 4103, 5127), "italian": (1040, 2064)}
"""Windows' numbers of a language in its countries: [MS-LCID]."""

SHOWN = ("NewerIsInstalled", "OtherInstaller", "InstalledForYou", "NotAValue")
SEQUENCES = ("InstallUISequence", "InstallExecuteSequence")
AFTER_SEARCH = 51
LAUNCH_CONDITIONS = 400
AFTER_COSTS = 1001

SET_PROPERTY = 51
RUN_PROGRAM_NAMED_BY_PROPERTY = 50
IGNORE_FAILURE = 64
"""Types of custom actions: https://learn.microsoft.com/windows/win32/msi/summary-list-of-all-custom-action-types"""

LOCAL_MACHINE = 2
RAW_VALUE_64_BIT = 2 + 16
"""Of the table RegLocator: https://learn.microsoft.com/windows/win32/msi/reglocator-table"""


def statements() -> Iterator[str]:
    """Yield them in their order."""
    for component, condition in properties.conditions():
        yield f"UPDATE `Component` SET `Condition`='{condition}' WHERE `Component`='{component}'"
    yield from _texts_and_remembered()
    yield from _launch_conditions()
    yield from _closing()
    yield from _place()
    secure = ";".join(("WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED", *properties.names()))
    yield f"UPDATE `Property` SET `Value`='{secure}' WHERE `Property`='SecureCustomProperties'"
    # Inside the transaction: where the new version cannot be installed, Windows brings the one before back.
    yield "UPDATE `InstallExecuteSequence` SET `Sequence`=1501 WHERE `Action`='RemoveExistingProducts'"


def _texts_and_remembered() -> Iterator[str]:
    assignments = []
    for name in SHOWN:
        words = TEXTS[name]._asdict()
        yield f"INSERT INTO `Property` (`Property`, `Value`) VALUES ('Text{name}', '{_value(words['english'])}')"
        for language, numbers in LANGUAGES.items():
            here = " OR ".join(f"UserLanguageID={number}" for number in numbers)
            assignments.append((f"Text{name}", _value(words[language]), here))
    for name, before, condition in properties.remembering():
        yield from _search(before, name)
        assignments.append((name, f"[{before}]", condition))
    for number, (name, value, condition) in enumerate(assignments, AFTER_SEARCH):
        yield from _action(f"Set{number}", SET_PROPERTY, name, value)
        for sequence in SEQUENCES:
            yield _step(sequence, f"Set{number}", condition, number)


def _launch_conditions() -> Iterator[str]:
    rules = [
        ('Installed OR INSTALLER_HERE<>"setup"', "[TextOtherInstaller]"),
        ("Installed OR NOT INSTALLER_OF_MINE", "[TextInstalledForYou]"),
        *properties.refusals(),
    ]
    for condition, words in rules:
        yield f"INSERT INTO `LaunchCondition` (`Condition`, `Description`) VALUES ('{condition}', '{words}')"
    for sequence in SEQUENCES:
        yield f"UPDATE `{sequence}` SET `Sequence`={LAUNCH_CONDITIONS} WHERE `Action`='LaunchConditions'"


def _closing() -> Iterator[str]:
    """Ask a running console to end before Windows looks for files in use; by the program that never opens a box."""
    yield from _action("NameProgram", SET_PROPERTY, "ProgramBefore", "[DIR_BEFORE]attendant-cli.exe")
    yield from _action("CloseProgram", RUN_PROGRAM_NAMED_BY_PROPERTY + IGNORE_FAILURE, "ProgramBefore", "--close")
    for number, action in enumerate(("NameProgram", "CloseProgram"), LAUNCH_CONDITIONS + 1):
        yield _step("InstallExecuteSequence", action, "DIR_BEFORE", number)


def _place() -> Iterator[str]:
    """Tell Apps & features, and inventories, where the program lies."""
    yield from _action("NamePlace", SET_PROPERTY, "ARPINSTALLLOCATION", "[INSTALLDIR]")
    yield _step("InstallExecuteSequence", "NamePlace", "NOT Installed", AFTER_COSTS)


def _action(name: str, kind: int, source: str, target: str) -> Iterator[str]:
    columns = "`Action`, `Type`, `Source`, `Target`"
    yield f"INSERT INTO `CustomAction` ({columns}) VALUES ('{name}', {kind}, '{source}', '{target}')"


def _search(found: str, value: str) -> Iterator[str]:
    columns = "`Signature_`, `Root`, `Key`, `Name`, `Type`"
    place = f"{LOCAL_MACHINE}, '{properties.REMEMBERED_KEY}', '{value}', {RAW_VALUE_64_BIT}"
    yield f"INSERT INTO `AppSearch` (`Property`, `Signature_`) VALUES ('{found}', '{found}')"
    yield f"INSERT INTO `RegLocator` ({columns}) VALUES ('{found}', {place})"


def _step(sequence: str, action: str, condition: str, number: int) -> str:
    columns = "`Action`, `Condition`, `Sequence`"
    return f"INSERT INTO `{sequence}` ({columns}) VALUES ('{action}', '{condition}', {number})"


def _value(words: str) -> str:
    """Return a text as the package needs it: the version comes from the registry, and SQL ends at an apostrophe."""
    return words.replace("{version}", "[VERSION_BEFORE]").replace("'", "’")
