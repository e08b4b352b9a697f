"""Lays the licences of everything bundled and a bill of materials beside a built program.

``licences/`` has a folder for each component, ``sbom/attendant-console.cdx.json`` names them all in CycloneDX 1.6, and
what a component's own makers say about its parts lies beside it.

cyclonedx-bom and pip-licenses were considered: both describe an environment, with all tools and tests in it, and know
neither Python nor Qt nor the libraries of a system.
"""

import json
import re
import shutil
import uuid
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attendant
from resources.build.components import ROOT, Component, components
from resources.build.trimming import Entry

BILL = "attendant-console.cdx.json"
NAME = r"(MIT|ISC|Zlib|blessing|[A-Za-z.-]*\d[\w.+-]*)"
SPDX = re.compile(rf"{NAME}( (AND|OR|WITH) {NAME})*")
"""Short names of licences as far as our components have them: https://spdx.org/licenses/. \"BSD\" alone is none."""
WITHOUT_TEXT = {"Microsoft Visual C++ Runtime"}
"""Microsoft lets these be passed on without a text."""


class LicenceMissingError(Exception):
    """Somebody's work is bundled and the text of its licence is not there."""


def write(program: Path, entries: Iterable[Entry]) -> None:
    """Write both folders into the built program.

    Args:
        program: Its folder.
        entries: Its modules, scripts, libraries and data.

    Raises:
        LicenceMissingError: A component from PyPI has no licence text.
        UnknownOriginError: It cannot be told whose work a file is.
    """
    found = components(entries)
    bare = [one.name for one in found if not one.texts and one.name not in WITHOUT_TEXT and one.version]
    if bare:
        raise LicenceMissingError(f"No licence text is found of: {', '.join(bare)}")
    licences, bills = program / "licences", program / "sbom"
    for folder in (licences, bills):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    shutil.copy(ROOT / "LICENSE", licences / "Attendant Console.txt")
    for component in found:
        for number, text in enumerate(component.texts):
            place = licences / f"{component.name} {component.version}".strip().replace(":", "-")
            place.mkdir(exist_ok=True)
            name = text.name if text.suffix else f"{text.name}.txt"
            shutil.copy(text, place / (f"{number} {name}" if (place / name).exists() else name))
        for bom in component.boms:
            shutil.copy(bom, bills / f"{component.name} {bom.name}")
    (bills / BILL).write_text(json.dumps(bill(found), indent=1) + "\n", encoding="utf-8")


def bill(found: Iterable[Component]) -> dict[str, Any]:
    """Return the bill of materials: https://cyclonedx.org/docs/1.6/json/."""
    listed = list(found)
    # The same parts make the same number, so that two builds can be compared.
    serial = uuid.uuid5(uuid.NAMESPACE_URL, "\n".join([attendant.__version__, *(one.purl for one in listed)]))
    program = {"type": "application", "name": "Attendant Console", "version": attendant.__version__}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": {**program, "bom-ref": "attendant-console", "licenses": [{"expression": "MIT"}]}},
        "components": [_entry(component) for component in listed],
        "dependencies": [{"ref": "attendant-console", "dependsOn": [one.purl for one in listed]}],
    }


def _entry(component: Component) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type": "library",
        "bom-ref": component.purl,
        "name": component.name,
        "version": component.version,
        "purl": component.purl,
    }
    if component.licence:
        is_spdx = SPDX.fullmatch(component.licence)
        entry["licenses"] = [{"expression": component.licence} if is_spdx else {"license": {"name": component.licence}}]
    return entry
