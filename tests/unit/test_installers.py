"""The sources of the installers: what can be said of them without Windows."""

import re
import shutil
import string
import subprocess
from pathlib import Path

import pytest

from attendant.settings.options import OPTIONS
from resources.installer import make, package, properties
from resources.installer.texts import TEXTS

TOOLS = "NSIS, wixl and msitools are not on this machine"


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A folder that stands in for the built program."""
    folder = tmp_path / "attendant"
    (folder / "_internal" / "inner folder").mkdir(parents=True)
    (folder / "attendant.exe").write_bytes(b"MZ")
    (folder / "_internal" / "inner folder" / "größer.txt").write_text("x", encoding="utf-8")
    return folder


def table(package_file: Path, name: str) -> list[list[str]]:
    """Return the rows of a package's table, without its three heading lines."""
    command = ["msiinfo", "export", str(package_file), name]
    exported = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")  # noqa: S603 - msiinfo on our own file
    return [line.split("\t") for line in exported.splitlines()[3:]]


@pytest.mark.parametrize("name", TEXTS)
def test_each_text_has_the_same_gaps_in_every_language(name: str) -> None:
    gaps = [{gap for _, gap, _, _ in string.Formatter().parse(words) if gap} for words in TEXTS[name]]

    assert all(words.strip() for words in TEXTS[name])
    assert gaps[0] == gaps[1] == gaps[2]


def test_setup_program_uses_every_text_and_no_other() -> None:
    used = set(re.findall(r"\$\((\w+)\)", (make.HERE / "attendant.nsi").read_text(encoding="utf-8")))

    assert used | set(package.SHOWN) == set(TEXTS)


def test_every_option_has_a_property_of_its_own() -> None:
    assert len(set(properties.names())) == len(OPTIONS) + len(properties.CHOICES)
    assert "CALENDAR_EXCHANGE_EWS_URL" in properties.names()


def test_property_writes_where_the_policy_is_read() -> None:
    key = r"Software\Policies\Attendant Console\calendar\exchange"

    assert f'<RegistryValue Root="HKLM" Key="{key}" Name="ews_url" Type="string" ' in properties.fragment()


def test_conditions_are_within_what_windows_installer_reads() -> None:
    conditions = [condition for _, condition in properties.conditions()]
    conditions += [condition for condition, _ in properties.refusals()]

    assert all(condition.count('"') % 2 == 0 and "'" not in condition for condition in conditions)


@pytest.mark.skipif(not shutil.which("makensis"), reason=TOOLS)
def test_setup_program_is_made(program: Path, tmp_path: Path) -> None:
    setup = make.make_setup(program, "1.2.3", tmp_path)

    assert setup.name == "attendant-console-1.2.3-setup.exe"
    assert setup.read_bytes().startswith(b"MZ")


@pytest.mark.skipif(not all(map(shutil.which, make.PACKAGE_TOOLS)), reason=TOOLS)
def test_package_writes_each_option_only_where_its_property_is_given(program: Path, tmp_path: Path) -> None:
    msi = make.make_package(program, "1.2.3", tmp_path)

    conditions = {row[0]: row[4] for row in table(msi, "Component")}
    assert conditions.keys() >= set(properties.names())
    assert all(conditions[name].startswith(name) for name in properties.names())
    values = {(row[2], row[3]): row[4] for row in table(msi, "Registry")}
    assert values[r"Software\Policies\Attendant Console\calendar", "refresh_interval_s"] == (
        "#[CALENDAR_REFRESH_INTERVAL_S]"
    )
    assert values[r"Software\Policies\Attendant Console\calendar", "provider"] == "[CALENDAR_PROVIDER]"


@pytest.mark.skipif(not all(map(shutil.which, make.PACKAGE_TOOLS)), reason=TOOLS)
def test_package_takes_its_decisions_in_order(program: Path, tmp_path: Path) -> None:
    msi = make.make_package(program, "1.2.3", tmp_path)

    order = {row[0]: int(row[2]) for row in table(msi, "InstallExecuteSequence")}
    settled = [order[name] for name in order if name.startswith("Set")]
    assert order["AppSearch"] < min(settled) <= max(settled) < order["LaunchConditions"] < order["CloseProgram"]
    assert order["CloseProgram"] < order["InstallValidate"] < order["InstallInitialize"]
    assert order["RemoveExistingProducts"] == order["InstallInitialize"] + 1


@pytest.mark.skipif(not all(map(shutil.which, make.PACKAGE_TOOLS)), reason=TOOLS)
def test_same_version_is_the_same_product(program: Path, tmp_path: Path) -> None:
    def code(version: str) -> str:
        return next(
            row[1] for row in table(make.make_package(program, version, tmp_path), "Property") if "Code" in row[0]
        )

    assert code("1.2.3") == code("1.2.3") != code("1.2.4")
