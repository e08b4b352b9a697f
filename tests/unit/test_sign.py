"""Signing: what is signed, with what, and what is said where there is no certificate."""

import base64
import struct
from pathlib import Path

import pytest

from resources.build import sign


def library(path: Path, *, signed: bool) -> Path:
    """Write the start of a 64-bit library, with a certificate table or without."""
    start = bytearray(0x400)
    start[:2], start[0x80:0x84] = b"MZ", b"PE\0\0"
    struct.pack_into("<I", start, 0x3C, 0x80)
    struct.pack_into("<H", start, 0x98, 0x20B)
    struct.pack_into("<II", start, 0x98 + 112 + 32, 0x1000, 0x200 if signed else 0)
    path.write_bytes(start)
    return path


def test_programs_and_libraries_without_a_signature_are_found(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    bare = library(tmp_path / "inside" / "ours.pyd", signed=False)
    library(tmp_path / "Qt6Core.dll", signed=True)
    (tmp_path / "note.txt").touch()
    package = tmp_path / "console.msi"
    package.write_bytes(b"\xd0\xcf\x11\xe0")

    assert list(sign.unsigned([tmp_path])) == [package, bare]


def test_without_a_certificate_nothing_is_signed_and_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(sign.CERTIFICATE, raising=False)
    file = library(tmp_path / "attendant.exe", signed=False)
    before = file.read_bytes()

    assert sign.main([str(tmp_path)]) == 0

    assert "1 files are left unsigned" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_path_that_is_not_there_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign.main([str(tmp_path / "nothing.exe")]) == 1

    assert "nothing.exe" in capsys.readouterr().err


def test_missing_tool_is_named_and_the_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    file = library(tmp_path / "attendant.exe", signed=False)
    environment = {sign.CERTIFICATE: base64.b64encode(b"certificate").decode(), sign.PASSWORD: "secret"}

    with pytest.raises(sign.NotSignedError, match="osslsigncode"):
        sign.sign([file], environment, "linux")

    assert not sign.is_signed(file)
