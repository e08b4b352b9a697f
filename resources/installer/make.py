"""Makes the installers of a built program: ``python3 run.py installers dist/attendant``.

The setup program is made by NSIS (``makensis``), on Windows too; the package by ``wixl`` and ``msibuild`` of msitools,
which run on Linux only: a release on Windows has its package made there from the same folder.
"""

import argparse
import shutil
import struct
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import attendant
from attendant.settings.policy import names
from resources.installer import package, properties
from resources.installer.texts import TEXTS

HERE = Path(__file__).resolve().parent
ICON = HERE.parent / "icons" / "attendant.ico"
PRODUCT = uuid.UUID("3f066d33-5b0a-4171-bd02-a8a95d74929b")
"""What the package's product code is made of, with the version: the same version is the same product."""
WHERE_NSIS_LIES = r"C:\Program Files (x86)\NSIS"
"""Its own installer does not put it into the PATH."""
ICON_BLUE = bytes.fromhex("0f6cbd")
PACKAGE_TOOLS = ("wixl", "wixl-heat", "msibuild")


class NotMadeError(Exception):
    """An installer could not be made; the message says why."""


def make_setup(program: Path, version: str, folder: Path, *, is_quick: bool = False) -> Path:
    """Make the setup program and return it.

    Args:
        program: The folder of the built program.
        version: Three numbers; what is newer is decided by it.
        folder: Where the result goes.
        is_quick: Compress little; for a trial.

    Raises:
        NotMadeError: There is no NSIS, or it refused.
    """
    result = folder / names.setup_program(version)
    makensis = _tool("makensis")
    size_kb = sum(file.stat().st_size for file in program.rglob("*") if file.is_file()) // 1024
    with tempfile.TemporaryDirectory() as scratch:
        texts = Path(scratch) / "texts.nsh"
        texts.write_text("\n".join(_nsis_texts()), encoding="utf-8")
        stripe = Path(scratch) / "stripe.bmp"
        stripe.write_bytes(_one_pixel(ICON_BLUE))
        values = {
            "VERSION": version, "PROGRAM": program.resolve(), "SIZE_KB": size_kb, "ICON": ICON, "STRIPE": stripe,
            "TEXTS": texts, "OUT": result.resolve(), "TARGET": _nsis_target(),
            "COMPRESSOR": "zlib" if is_quick else "lzma",
        }  # fmt: skip
        defines = [f"-D{name}={value}" for name, value in values.items()]
        _run(makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, str(HERE / "attendant.nsi"))
    return result


def make_package(program: Path, version: str, folder: Path) -> Path:
    """Make the MSI of a folder's program and return it; see ``make_setup``."""
    result = folder / names.package(version)
    wixl, heat, msibuild = map(_tool, PACKAGE_TOOLS)
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)  # wixl finds nothing by an absolute path
        (scratch / "program").symlink_to(program.resolve())
        shutil.copy(ICON, scratch)
        shutil.copy(HERE / "attendant.wxs", scratch)
        files = sorted(file.relative_to(scratch) for file in (scratch / "program").rglob("*") if file.is_file())
        options = ("--component-group=Files", "--directory-ref=INSTALLDIR", "--var=var.Program", "--win64")
        listed = _run(heat, "-p", "program/", *options, given="\n".join(map(str, files)), folder=scratch)
        (scratch / "files.wxs").write_text(listed, encoding="utf-8")
        (scratch / "options.wxs").write_text(properties.fragment(), encoding="utf-8")
        (scratch / "_ForceCodepage.idt").write_text(package.CODE_PAGE, encoding="ascii", newline="")
        values = {
            "Version": version, "ProductCode": str(uuid.uuid5(PRODUCT, version)).upper(), "Program": "program",
            "Icon": ICON.name, "Win64": "yes",
        }  # fmt: skip
        defines = [word for name, value in values.items() for word in ("-D", f"{name}={value}")]
        sources = ("attendant.wxs", "files.wxs", "options.wxs")
        _run(wixl, "-a", "x64", *defines, "-o", str(result.resolve()), *sources, folder=scratch)
        _run(msibuild, str(result.resolve()), "-i", "_ForceCodepage.idt", "-q", *package.statements(), folder=scratch)
    return result


def _nsis_target() -> str:
    """Return the kind of setup program that this NSIS can make. A 64-bit one also runs where no 32-bit program does."""
    data = Path("/usr/share/nsis")
    return "amd64-unicode" if (data / "Stubs" / "lzma-amd64-unicode").exists() else "x86-unicode"


def _one_pixel(red_green_blue: bytes) -> bytes:
    """Return a BMP of one pixel, which the last page stretches; NSIS has a picture of its own there otherwise."""
    header = struct.pack("<IiiHHIIiiII", 40, 1, 1, 1, 24, 0, 4, 2835, 2835, 0, 0)
    return struct.pack("<2sIHHI", b"BM", 58, 0, 0, 54) + header + red_green_blue[::-1] + b"\0"


def _nsis_texts() -> Iterator[str]:
    registers = {"version": "$0", "file": "$1"}
    for name, text in TEXTS.items():
        for language, words in zip(("ENGLISH", "GERMAN", "ITALIAN"), text, strict=True):
            yield f'LangString {name} ${{LANG_{language}}} "{words.format_map(registers)}"'


def _tool(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path=WHERE_NSIS_LIES)
    if not found:
        raise NotMadeError(f"{name} is missing. Debian: apt-get install nsis wixl msitools; Windows: NSIS 3.")
    return found


def _run(*command: str, given: str = "", folder: Path | None = None) -> str:
    done = subprocess.run(command, input=given, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise NotMadeError(f"This failed: {' '.join(command)[:300]}\n{done.stdout}{done.stderr}")
    return done.stdout


def main(arguments: list[str]) -> int:
    """Make the installers of a folder; return the exit code."""
    parser = argparse.ArgumentParser(prog="run.py installers", description=__doc__.partition("\n")[0])
    parser.add_argument("program", type=Path, help="folder of the built program")
    parser.add_argument("--version", default=attendant.__version__, help="three numbers (default: %(default)s)")
    parser.add_argument("--to", type=Path, default=Path("dist"), help="folder for the result (default: %(default)s)")
    parser.add_argument("--only", choices=("setup", "msi"), help="one of the two")
    chosen = parser.parse_args(arguments)
    chosen.to.mkdir(parents=True, exist_ok=True)
    try:
        for kind, make in (("setup", make_setup), ("msi", make_package)):
            if chosen.only in (None, kind):
                result = make(chosen.program, chosen.version, chosen.to)
                print(f"{result} ({result.stat().st_size / 1e6:.0f} MB)")
    except NotMadeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
