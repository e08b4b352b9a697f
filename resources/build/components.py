"""Whose work a built program contains: distributions from PyPI, Python, Qt, and libraries of the system.

Found by the files that were really taken along, not by what the environment has installed: tools and tests are no part
of the program, and Python and Qt are no distributions.
"""

import os
import platform
import re
import shutil
import sqlite3
import ssl
import subprocess
import sys
import sysconfig
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import metadata
from pathlib import Path

import attendant
from resources.build.trimming import LINK, Entry

ROOT = Path(attendant.__file__).resolve().parents[1]
LICENCES = ROOT / "resources" / "licences"
LICENCE_FILE = re.compile(r"(?i)(^|[-_.])(licen[cs]e|copying|notice|authors|copyright)s?([-_.]|$)")
MICROSOFT_RUNTIME = re.compile(r"(?i)^(msvcp|vcruntime|concrt|vcomp|ucrtbase|api-ms-win)[-\w.]*\.dll$")


class UnknownOriginError(Exception):
    """A file goes into the program and nobody knows whose it is, so that its licence cannot be given."""


@dataclass(frozen=True, slots=True)
class Component:
    """Somebody's work.

    Attributes:
        name: As its makers call it.
        version: As its makers count; "" where that cannot be told.
        licence: An SPDX expression or the makers' own words.
        purl: Package URL, by which vulnerabilities are looked up: https://github.com/package-url/purl-spec
        texts: Files with the licence's text.
        boms: CycloneDX files of its makers about what they put in.
    """

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[Path, ...] = field(default=(), compare=False)
    boms: tuple[Path, ...] = field(default=(), compare=False)


def components(entries: Iterable[Entry]) -> list[Component]:
    """Return whose work the files are, each once, by name.

    Args:
        entries: Modules, scripts, libraries and data of the program.

    Raises:
        UnknownOriginError: Of a file it cannot be told.
    """
    found = {_of_distribution("pyinstaller")}  # its program is what starts ours
    unknown = []
    ours = (_plain(ROOT / "attendant"), _plain(ROOT / "resources"))
    for name, source, kind in entries:
        file = _plain(source)
        if kind == LINK or source in ("", "-") or file.startswith(ours):
            continue
        owner = _owner(file)
        if owner:
            found.add(owner)
        else:
            unknown.append(f"{name} ({source})")
    if unknown:
        raise UnknownOriginError("Whose work is this? " + ", ".join(unknown))
    for component in tuple(found):
        found.update(_inside(component))
    return sorted(found, key=lambda component: (component.name.casefold(), component.version))


def _plain(path: str | os.PathLike[str]) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - resolving tens of thousands of links is slow


def _owner(file: str) -> Component | None:
    distribution = _distribution_of().get(file)
    if MICROSOFT_RUNTIME.match(os.path.basename(file)):  # noqa: PTH119 - a name, not a path
        return Component("Microsoft Visual C++ Runtime", "", "Microsoft redistributable code", "pkg:generic/vc-runtime")
    if distribution:
        return _of_distribution(distribution)
    if _is_of_python(file):
        return _python()
    return _of_debian(file) if sys.platform.startswith("linux") else None


@cache
def _distribution_of() -> dict[str, str]:
    """Return each installed file with the name of its distribution; its real place too, which links may hide."""
    found = {}
    for distribution in metadata.distributions():
        home = str(distribution.locate_file(""))
        for place in {_plain(home), _plain(os.path.realpath(home))}:
            found.update({_plain(Path(place, file)): distribution.name for file in distribution.files or ()})
    return found


@cache
def _of_distribution(name: str) -> Component:
    distribution = metadata.distribution(name)
    # Where a package carries packages of others, their texts lie beside them.
    texts = [file for file in distribution.files or () if LICENCE_FILE.search(file.name) and file.suffix != ".py"]
    own = [LICENCES / f"{text}.txt" for text in ("LGPL-3.0", "GPL-3.0") if "LGPL-3.0" in _licence(distribution)]
    boms = [file for file in distribution.files or () if file.parent.name == "sboms" and file.suffix == ".json"]
    version = distribution.version
    return Component(
        distribution.name,
        version,
        _licence(distribution),
        f"pkg:pypi/{re.sub('[-_.]+', '-', distribution.name).lower()}@{version}",
        (*(Path(str(distribution.locate_file(file))) for file in texts), *own),
        tuple(Path(str(distribution.locate_file(file))) for file in boms),
    )


def _licence(distribution: metadata.Distribution) -> str:
    """Return the licence as the metadata has it, which knows three ways to say it."""
    if distribution.name == "pyinstaller":
        return "GPL-2.0-or-later WITH Bootloader-exception"  # its metadata says so in a sentence
    about = distribution.metadata
    kinds = [kind.rpartition(" :: ")[2] for kind in about.get_all("Classifier") or () if kind.startswith("License ::")]
    said = [about[name] for name in ("License-Expression", "License") if name in about]
    words = said[0] if said else ""
    return words if 0 < len(words) < 80 and "\n" not in words else ", ".join(kinds)


def _is_of_python(file: str) -> bool:
    homes = {sys.base_prefix, sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}
    is_in_home = file.startswith(tuple(_plain(home) + os.sep for home in homes)) and "site-packages" not in file
    return is_in_home or "libpython" in file


@cache
def _python() -> Component:
    folders = (Path(sys.base_prefix), Path(sysconfig.get_path("stdlib")))
    texts = [folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE")]
    debian = Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright")
    version = platform.python_version()
    found = tuple(text for text in (*texts, debian) if text.is_file())[:1]
    return Component("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", found)


def _inside(component: Component) -> Iterator[Component]:
    """Yield what others made and a component has in its libraries, as far as its version can be told."""
    match component.name:
        case "Python":
            if sys.platform == "win32":
                yield _part("OpenSSL", ssl.OPENSSL_VERSION.split()[1], "Apache-2.0", component)
                yield _part("SQLite", sqlite3.sqlite_version, "blessing", component)
                yield _part("zlib", zlib.ZLIB_RUNTIME_VERSION, "Zlib", component)
        case "lxml":
            from lxml import etree

            for name, numbers in (("libxml2", etree.LIBXML_VERSION), ("libxslt", etree.LIBXSLT_VERSION)):
                yield _part(name, ".".join(map(str, numbers)), "MIT", component)
        case "cryptography":
            from cryptography.hazmat.backends.openssl import backend

            yield _part("OpenSSL", backend.openssl_version_text().split()[1], "Apache-2.0", component)
        case "PySide6_Essentials" | "PySide6-Essentials":
            from PySide6.QtCore import qVersion

            yield _part("Qt", qVersion(), "LGPL-3.0-only", component)
        case _:
            pass


def _part(name: str, version: str, licence: str, of: Component) -> Component:
    return Component(name, version, licence, f"pkg:generic/{name.lower()}@{version}", of.texts)


@cache
def _of_debian(file: str) -> Component:
    """Return the package that a library of this Linux came with; elsewhere than on Debian only its name is known."""
    library = Path(file)
    unknown = Component(library.name, "", "see the distribution", f"pkg:generic/{library.name}")
    if not shutil.which("dpkg-query"):
        return unknown
    file_there = str(library.resolve())
    for path in (file, file_there, file_there.removeprefix("/usr")):
        listed = subprocess.run(["dpkg-query", "-S", path], capture_output=True, encoding="utf-8", check=False)
        if listed.returncode == 0:
            package = listed.stdout.split(": ")[0]
            shown = ["dpkg-query", "-W", "-f", "${Version}", package]
            version = subprocess.run(shown, capture_output=True, encoding="utf-8", check=True).stdout
            name = package.partition(":")[0]
            text = Path("/usr/share/doc", name, "copyright")
            return Component(name, version, "see its text", f"pkg:deb/debian/{name}@{version}", (text,))
    return unknown
