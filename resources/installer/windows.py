"""Builds the program for Windows, makes its installers, and tries both: ``python3 run.py windows``.

Tried is what ``tests/windows`` promises: on Windows itself, or under Wine. The installers are really run there, so that
this command is for a computer on which Attendant Console is not installed.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import attendant
from attendant.settings.policy import names
from resources.installer import make
from resources.installer.rig import KIT_VARIABLE, ROOT, USUAL_KIT, NoWindowsError, Windows, windows

VERSION_BEFORE = "0.0.1"
LEFT_BEHIND = "only-in-the-version-before.txt"
TESTS = ("tests/windows", "tests/e2e/test_single_instance.py")
EXIT_NO_WINDOWS = 69


@contextmanager
def _step(title: str) -> Iterator[None]:
    print(f"- {title} ...", flush=True)
    started_s = time.monotonic()
    yield
    print(f"  done in {time.monotonic() - started_s:.0f} s", flush=True)


def _built(where: Windows, work: Path) -> Path:
    """Build the program there and return its folder.

    Raises:
        NotMadeError: PyInstaller failed.
    """
    places = ("--distpath", where.path(work), "--workpath", where.path(work / "build"))
    if where.python("-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, where.path(ROOT / "build.spec")):
        raise make.NotMadeError("PyInstaller failed; its last lines say why.")
    return work / "attendant"


def _installers(program: Path, folder: Path, made: Sequence[Path]) -> None:
    """Lay the installers of the program into a folder, and those of a version before that had a file more.

    Args:
        program: The folder of the built program.
        folder: Where they go; emptied before.
        made: Folders with installers that are there already; the others are made as far as this computer can.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in (file for place in made for file in place.iterdir() if file.suffix in (".exe", ".msi")):
        shutil.copy(file, folder)
    before = folder / "before"
    shutil.copytree(program, before, copy_function=os.link)
    (before / LEFT_BEHIND).touch()
    has_package_tools = all(map(shutil.which, make.PACKAGE_TOOLS))
    for version, content in ((attendant.__version__, program), (VERSION_BEFORE, before)):
        if not (folder / names.setup_program(version)).exists():
            make.make_setup(content, version, folder, is_quick=content is before)
        if has_package_tools and not (folder / names.package(version)).exists():
            make.make_package(content, version, folder)
    shutil.rmtree(before)
    for file in sorted(folder.iterdir()):
        print(f"  {file.name} ({file.stat().st_size / 1e6:.0f} MB)", flush=True)


def main(arguments: list[str]) -> int:
    """Build, make and try; return the exit code."""
    parser = argparse.ArgumentParser(prog="run.py windows", description=__doc__.partition("\n")[0])
    kit = Path(os.environ.get(KIT_VARIABLE) or USUAL_KIT)
    parser.add_argument("--rig", type=Path, default=kit, metavar="FOLDER", help="sets up Wine (default: %(default)s)")
    parser.add_argument("--built", type=Path, metavar="FOLDER", help="a program that is built already")
    parser.add_argument(
        "--installers", type=Path, metavar="FOLDER", action="append", default=[],
        help="installers that are made already; may be given again",
    )  # fmt: skip
    chosen, for_pytest = parser.parse_known_args(arguments)
    work = ROOT / "dist" / "windows"
    try:
        with windows(chosen.rig) as where:
            program = chosen.built
            if not program:
                with _step("Building the program"):
                    program = _built(where, work)
            installers = work / "installers"
            with _step("Making the installers"):
                _installers(program, installers, chosen.installers)
            places = {
                "ATTENDANT_PROGRAM": where.path(program.resolve()),
                "ATTENDANT_INSTALLERS": where.path(installers.resolve()),
            }
            return where.python("-m", "pytest", *(for_pytest or TESTS), variables=places)
    except (NoWindowsError, make.NotMadeError) as error:
        print(f"\n{error}", file=sys.stderr)
        return EXIT_NO_WINDOWS if isinstance(error, NoWindowsError) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
