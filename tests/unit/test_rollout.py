"""What is exported at one desk decides the same at another."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.settings.options import OPTIONS, Settings
from attendant.settings.policy import rollout
from attendant.settings.policy.names import installer_property
from attendant.settings.store import load
from tests.fakes.policies import sources

SETTINGS = Settings().with_exchange(
    ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name='CONTOSO\\Zoë "Z" O', legacy_tls=True
).with_values({"privacy.private_categories": "Privat; Médecin", "general.usable_gap_min": 7})  # fmt: skip

texts = st.sampled_from(["CONTOSO\\reception", 'a "b" c', "Zoë 日本 🎧", "back\\slash\\", "50%", "a;b", "[x]"])


def imported(content: bytes) -> dict[str, object]:
    """Return what Registry Editor would make of a file, below the policy key."""
    assert content.startswith(b"\xff\xfe")
    text = content[2:].decode("utf-16-le")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.replace(",\\\r\n  ", ",").split("\r\n")
    assert lines[:2] == ["Windows Registry Editor Version 5.00", ""]
    whole: dict[str, object] = {}
    table = whole
    for line in filter(None, lines[2:]):
        if key := re.fullmatch(r"\[HKEY_LOCAL_MACHINE\\Software\\Policies\\Attendant Console\\(.*)\]", line):
            table = whole
            for step in key[1].split("\\"):
                table = table.setdefault(step, {})  # type: ignore[assignment] # tables within tables
        elif number := re.fullmatch(r'"(\w+)"=dword:([0-9a-f]{8})', line):
            table[number[1]] = int(number[2], 16)
        elif several := re.fullmatch(r'"(\w+)"=hex\(7\):([0-9a-f,]*)', line):
            parts = bytes.fromhex(several[2].replace(",", "")).decode("utf-16-le")
            assert parts.endswith("\0")
            table[several[1]] = parts.removesuffix("\0").split("\0")[:-1]
        else:
            said = re.fullmatch(r'"(\w+)"="((?:[^"\\]|\\["\\])*)"', line)
            assert said, line
            table[said[1]] = re.sub(r"\\(.)", r"\1", said[2])
    return whole


@given(user=texts, gap=st.integers(0, 60), shown=st.sampled_from(["times", "subject"]), tls=st.booleans())
def test_a_registry_file_decides_what_was_exported(
    tmp_path_factory: pytest.TempPathFactory, user: str, gap: int, shown: str, tls: bool
) -> None:
    settings = SETTINGS.with_exchange(user_name=user, legacy_tls=tls).with_values(
        {"general.usable_gap_min": gap, "privacy.shown": shown}
    )

    written = rollout.as_registry_file(rollout.chosen(settings, rollout.TABLES))

    loaded = load(tmp_path_factory.mktemp("desk") / "settings.toml", sources(HKLM=imported(written)))
    assert loaded.settings == settings
    assert loaded.problems == ()


@pytest.mark.parametrize("every", [False, True])
def test_a_machine_wide_file_decides_what_was_exported(tmp_path: Path, every: bool) -> None:
    machine = tmp_path / "machine.toml"
    machine.write_bytes(rollout.as_toml(rollout.chosen(SETTINGS, rollout.TABLES, every=every)))

    loaded = load(tmp_path / "settings.toml", sources(machine))

    assert loaded.settings == SETTINGS
    assert loaded.problems == ()
    assert (loaded.origins.keys() == OPTIONS.keys()) is every


def test_every_option_survives_the_registry_file(tmp_path: Path) -> None:
    written = rollout.as_registry_file(rollout.chosen(SETTINGS, rollout.TABLES, every=True))

    loaded = load(tmp_path / "settings.toml", sources(HKLM=imported(written)))

    assert loaded.settings == SETTINGS
    assert loaded.origins.keys() == OPTIONS.keys()


def test_what_the_receptionist_decides_goes_along_only_where_it_is_asked_for() -> None:
    assert "general.usable_gap_min" not in rollout.chosen(SETTINGS)
    assert rollout.chosen(SETTINGS, ["general"]) == {"general.usable_gap_min": 7}


def test_the_packages_line_quotes_what_the_installer_would_take_apart() -> None:
    line = rollout.package_line(rollout.chosen(SETTINGS))

    assert line.startswith(f"msiexec /i {rollout.PACKAGE} /qn ")
    assert "CALENDAR_EXCHANGE_EWS_URL=https://mail.contoso.com/EWS/Exchange.asmx" in line
    assert 'CALENDAR_EXCHANGE_USER_NAME="CONTOSO\\Zoë ""Z"" O"' in line
    assert "CALENDAR_EXCHANGE_LEGACY_TLS=1" in line
    assert 'PRIVACY_PRIVATE_CATEGORIES="Privat; Médecin"' in line


def test_text_that_begins_with_a_number_sign_stays_text_in_the_package() -> None:
    settings = Settings().with_values({"privacy.private_prefixes": "#privat"})

    assert "PRIVACY_PRIVATE_PREFIXES=##privat" in rollout.package_line(rollout.chosen(settings))


def test_the_packages_line_says_nothing_empty() -> None:
    assert '=""' not in rollout.package_line(rollout.chosen(Settings(), rollout.TABLES, every=True))


def test_the_setup_programs_line_names_the_file() -> None:
    assert rollout.setup_line() == f"{rollout.SETUP} /S /ALLUSERS /CONFIG=settings.toml"
    assert rollout.setup_line("our desks.toml").endswith('/CONFIG="our desks.toml"')


def test_properties_are_public_and_each_options_own() -> None:
    names = [installer_property(path) for path in OPTIONS]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[A-Z][A-Z0-9_]*", name) for name in names)
