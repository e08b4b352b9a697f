"""Signs programs, libraries and installers: ``python3 run.py sign PATH...``.

The certificate comes from the environment, as the secrets of a hosted runner do; where there is none, nothing is signed
and that is said. Windows signs with ``signtool`` of its development kit, Linux with ``osslsigncode``.
"""

import argparse
import base64
import binascii
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

CERTIFICATE = "ATTENDANT_CERTIFICATE"
PASSWORD = "ATTENDANT_CERTIFICATE_PASSWORD"  # noqa: S105 - the name of a variable
TIMESTAMP = "ATTENDANT_TIMESTAMP_URL"
SIGNABLE = {".exe", ".dll", ".pyd", ".msi"}
PROGRAM_NAME = "Attendant Console"
KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")
AT_ONCE = 50


class NotSignedError(Exception):
    """Something could not be signed; the message says why."""


def unsigned(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield each file of these and in these folders that can be signed and is not: Qt's libraries are."""
    for path in paths:
        if not path.exists():
            raise NotSignedError(f"There is no {path}.")
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.suffix.lower() in SIGNABLE and not is_signed(file):
                yield file


def is_signed(file: Path) -> bool:
    """Whether a program or library says that it has a certificate table.

    Where that stands: https://learn.microsoft.com/windows/win32/debug/pe-format#optional-header-data-directories-image-only
    """
    with file.open("rb") as opened:
        start = opened.read(4096)
    try:
        header = int(struct.unpack_from("<I", start, 0x3C)[0])
        if start[:2] != b"MZ" or start[header : header + 4] != b"PE\0\0":
            return False
        optional = header + 24
        is_64_bit = struct.unpack_from("<H", start, optional)[0] == 0x20B
        size = struct.unpack_from("<I", start, optional + (112 if is_64_bit else 96) + 4 * 8 + 4)[0]
    except struct.error:
        return False
    return bool(size)


def sign(files: list[Path], environment: Mapping[str, str], system: str = sys.platform) -> None:
    """Sign files with the certificate of the environment.

    Args:
        files: What to sign; each is replaced.
        environment: ``ATTENDANT_CERTIFICATE``, a PKCS #12 file in base64, its password, and the address of a time
            stamp's server or nothing: without a stamp a signature ends with the certificate.
        system: As ``sys.platform``.

    Raises:
        NotSignedError: The certificate is unreadable, the tool is missing or it refused.
    """
    try:
        content = base64.b64decode(environment[CERTIFICATE], validate=False)
    except binascii.Error as error:
        raise NotSignedError(f"{CERTIFICATE} is no base64: {error}") from None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        certificate, password = folder / "certificate.p12", folder / "password.txt"
        certificate.write_bytes(content)
        password.write_text(environment.get(PASSWORD, ""), encoding="utf-8")
        stamp = environment.get(TIMESTAMP, "")
        if system == "win32":
            _by_signtool(files, certificate, environment.get(PASSWORD, ""), stamp)
        else:
            _by_osslsigncode(files, certificate, password, stamp)


def _by_signtool(files: list[Path], certificate: Path, password: str, stamp: str) -> None:
    tool = shutil.which("signtool") or next((str(file) for file in sorted(KITS.glob("*/x64/signtool.exe"))[-1:]), None)
    if not tool:
        raise NotSignedError("signtool is missing: it comes with the Windows SDK.")
    stamped = ("/tr", stamp, "/td", "sha256") if stamp else ()
    options = ("/fd", "sha256", "/f", str(certificate), "/p", password, "/d", PROGRAM_NAME, *stamped)
    for first in range(0, len(files), AT_ONCE):
        _run(tool, "sign", *options, *map(str, files[first : first + AT_ONCE]), secret=password)


def _by_osslsigncode(files: list[Path], certificate: Path, password: Path, stamp: str) -> None:
    tool = shutil.which("osslsigncode")
    if not tool:
        raise NotSignedError("osslsigncode is missing. Debian: apt-get install osslsigncode")
    stamped = ("-ts", stamp) if stamp else ()
    given = ("-pkcs12", str(certificate), "-readpass", str(password), "-h", "sha256", "-n", PROGRAM_NAME, *stamped)
    for file in files:
        signed = certificate.parent / file.name
        _run(tool, "sign", *given, "-in", str(file), "-out", str(signed))
        shutil.copymode(file, signed)
        shutil.move(signed, file)


def _run(*command: str, secret: str = "") -> None:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        said = f"{done.stdout}{done.stderr}"
        raise NotSignedError(f"{Path(command[0]).name} failed:\n{said.replace(secret, '…') if secret else said}")


def main(arguments: list[str]) -> int:
    """Sign what is named; return the exit code."""
    parser = argparse.ArgumentParser(prog="run.py sign", description=__doc__.partition("\n")[0])
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="file, or folder with everything in it")
    chosen = parser.parse_args(arguments)
    try:
        files = list(unsigned(chosen.paths))
        if not os.environ.get(CERTIFICATE):
            print(f"{len(files)} files are left unsigned: {CERTIFICATE} gives no certificate.")
            return 0
        sign(files, os.environ)
    except NotSignedError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(files)} files are signed.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
