"""Policies as Windows keeps them: the registry's types, its two halves, and the file that Registry Editor imports."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from attendant.settings.options import Settings
from attendant.settings.policy import Layer, rollout
from attendant.settings.policy.file_owner import is_by_administrator
from attendant.settings.policy.registry import POLICY_KEY, Hive
from attendant.settings.policy.sources import PolicySource, machine_file, of_this_machine
from attendant.settings.store import load

if os.name != "nt":
    pytest.skip("the registry is Windows' own", allow_module_level=True)
assert sys.platform == "win32"  # for the type checker, which reads on only there

import winreg  # noqa: E402 - there is none elsewhere

from attendant.settings.policy.registry import WindowsRegistry  # noqa: E402 - likewise

ROOTS = {Hive.MACHINE: winreg.HKEY_LOCAL_MACHINE, Hive.PERSON: winreg.HKEY_CURRENT_USER}


@pytest.fixture
def key() -> Iterator[str]:
    """A key of this test's own, in both halves; gone afterwards."""
    name = rf"Software\Attendant Console Tests {uuid.uuid4()}"
    yield name
    for root in ROOTS.values():
        remove(root, name)


def remove(root: int, key: str) -> None:
    try:
        with winreg.OpenKey(root, key) as opened:
            below = [winreg.EnumKey(opened, number) for number in range(winreg.QueryInfoKey(opened)[0])]
    except FileNotFoundError:
        return
    for name in below:
        remove(root, rf"{key}\{name}")
    winreg.DeleteKey(root, key)


def put(hive: Hive, key: str, name: str, kind: int, value: int | str | bytes | list[str]) -> None:
    with winreg.CreateKey(ROOTS[hive], key) as opened:
        winreg.SetValueEx(opened, name, 0, kind, value)


def sources(key: str) -> list[PolicySource]:
    return [PolicySource.of_registry(WindowsRegistry(key), hive) for hive in Hive]


def test_without_a_key_nothing_is_decided(key: str) -> None:
    assert WindowsRegistry(key).tables(Hive.MACHINE) == {}
    assert WindowsRegistry(key).tables(Hive.PERSON) == {}


def test_every_type_of_the_registry_is_read(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK", "reception")
    put(Hive.MACHINE, rf"{key}\general", "usable_gap_min", winreg.REG_DWORD, 7)
    put(Hive.MACHINE, rf"{key}\General", "Keep_Last_Known", winreg.REG_DWORD, 0)
    put(Hive.MACHINE, rf"{key}\general", "window_days", winreg.REG_QWORD, 20)
    put(Hive.MACHINE, rf"{key}\general", "language", winreg.REG_SZ, "it")
    put(Hive.PERSON, rf"{key}\general", "language", winreg.REG_SZ, "de")
    put(Hive.PERSON, rf"{key}\calendar\exchange", "user_name", winreg.REG_EXPAND_SZ, r"CONTOSO\%DESK%")
    put(Hive.PERSON, rf"{key}\privacy", "private_categories", winreg.REG_MULTI_SZ, ["Privat", "Médecin"])
    put(Hive.PERSON, rf"{key}\privacy", "private_prefixes", winreg.REG_BINARY, b"\x00\xff")

    loaded = load(tmp_path / "settings.toml", sources(key))

    general = loaded.settings.general
    assert (general.usable_gap_min, general.keep_last_known, general.window_days) == (7, False, 20)
    assert general.language == "it"
    assert loaded.settings.calendar.exchange.user_name == r"CONTOSO\reception"
    assert loaded.settings.privacy.private_categories == "Privat; Médecin"
    assert loaded.settings.privacy.shown == "times"
    assert loaded.origins["general.language"].layer is Layer.MACHINE_REGISTRY
    assert loaded.origins["calendar.exchange.user_name"].layer is Layer.PERSON_REGISTRY
    assert [problem.detail for problem in loaded.problems] == ["privacy.private_prefixes"]


def test_more_than_a_policy_is_refused_and_not_waited_for(key: str) -> None:
    deep = "\\".join([key, *"abcdefghij"])
    put(Hive.PERSON, deep, "x", winreg.REG_DWORD, 1)

    with pytest.raises(OSError, match="more than a policy"):
        WindowsRegistry(key).tables(Hive.PERSON)


@pytest.mark.parametrize("every", [False, True])
def test_an_exported_file_decides_once_it_is_imported(key: str, tmp_path: Path, every: bool) -> None:
    settings = Settings().with_exchange(
        ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name='CONTOSO\\Zoë "日本" O', legacy_tls=True
    ).with_values({"privacy.private_categories": "Privat; Médecin", "general.usable_gap_min": 7})  # fmt: skip
    content = rollout.as_registry_file(rollout.chosen(settings, rollout.TABLES, every=every))
    elsewhere = content[2:].decode("utf-16-le").replace(POLICY_KEY, key).replace("LOCAL_MACHINE", "CURRENT_USER")
    (tmp_path / "policy.reg").write_bytes(b"\xff\xfe" + elsewhere.encode("utf-16-le"))

    program = Path(os.environ["WINDIR"], "System32", "reg.exe")
    subprocess.run([program, "import", tmp_path / "policy.reg"], check=True, capture_output=True)

    loaded = load(tmp_path / "settings.toml", sources(key))
    assert loaded.settings == settings
    assert loaded.problems == ()


def test_this_machine_is_asked_in_the_order_of_authority() -> None:
    found = of_this_machine()

    assert [source.origin.layer for source in found] == [
        Layer.MACHINE_REGISTRY, Layer.PERSON_REGISTRY, Layer.MACHINE_FILE
    ]  # fmt: skip
    for source in found:
        source.read()


def test_no_variable_of_the_person_moves_the_machine_wide_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = machine_file()
    monkeypatch.setenv("ProgramData", r"C:\elsewhere")
    monkeypatch.setenv("ALLUSERSPROFILE", r"C:\elsewhere")

    assert machine_file() == before
    assert before.parts[-3:] == ("ProgramData", "Attendant Console", "settings.toml")


def test_the_owner_of_a_file_is_known(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("")

    assert is_by_administrator(tmp_path / "own.toml")
    assert is_by_administrator(Path(os.environ["WINDIR"], "System32", "kernel32.dll"))
    with pytest.raises(FileNotFoundError):
        is_by_administrator(tmp_path / "absent.toml")
