"""What the organisation decides stands above what the person chose, and a mistake in it costs no privacy."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.settings.first_look import FirstLook, first_look
from attendant.settings.options import OPTIONS, Settings
from attendant.settings.policy import Layer, PolicySource
from attendant.settings.policy.decided import IN_DOUBT
from attendant.settings.policy.file_owner import is_by_administrator
from attendant.settings.policy.sources import machine_file
from attendant.settings.store import Loaded, load, save
from tests.fakes.policies import sources

URL = "calendar.exchange.ews_url"
GAP = "general.usable_gap_min"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine.toml"


def told(loaded: Loaded) -> list[str]:
    return [f"{problem.summary} {problem.remedy}" for problem in loaded.problems]


def test_the_strongest_layer_that_names_an_option_decides(own: Path, machine: Path) -> None:
    own.write_text("[general]\nusable_gap_min = 1\nmeeting_soon_min = 1\nwindow_days = 21\n")
    machine.write_text("[general]\nusable_gap_min = 2\nmeeting_soon_min = 2\nkeep_last_known = false\n")
    hkcu: dict[str, object] = {"general": {"usable_gap_min": 3, "language": "it"}}
    hklm: dict[str, object] = {"general": {"usable_gap_min": 4}}

    loaded = load(own, sources(machine, HKLM=hklm, HKCU=hkcu))

    general = loaded.settings.general
    assert (general.usable_gap_min, general.meeting_soon_min, general.window_days) == (4, 2, 21)
    assert (general.language, general.keep_last_known) == ("it", False)
    assert {path.partition(".")[2]: origin.layer for path, origin in loaded.origins.items()} == {
        "usable_gap_min": Layer.MACHINE_REGISTRY,
        "meeting_soon_min": Layer.MACHINE_FILE,
        "window_days": Layer.PERSON,
        "keep_last_known": Layer.MACHINE_FILE,
        "language": Layer.PERSON_REGISTRY,
    }
    assert loaded.problems == ()


def test_only_the_organisations_layers_are_a_policy(own: Path, machine: Path) -> None:
    own.write_text("[general]\nwindow_days = 21\n")
    machine.write_text("[general]\nkeep_last_known = false\n")

    origins = load(own, sources(machine, HKLM={"general": {"usable_gap_min": 4}}), Layer.COMMAND_LINE).origins

    assert {path for path, origin in origins.items() if origin.is_policy} == {GAP, "general.keep_last_known"}
    assert str(origins[GAP].note) == "Set by your organisation (registry, HKLM)."
    assert str(origins["general.keep_last_known"].note) == (
        "Set by your organisation (settings file of this computer)."
    )
    assert str(origins["general.keep_last_known"].name) == str(machine)
    assert str(origins["general.window_days"].name) == f"{own}, named by --settings"


@pytest.mark.parametrize(
    ("path", "value", "meant"),
    [
        ("general.show_calendars", 0, False),
        ("general.show_calendars", 1, True),
        ("general.show_calendars", "False", False),
        (GAP, 7, 7),
        (GAP, " 7 ", 7),
        ("general.language", "de", "de"),
        (URL, ' "https://mail.contoso.com/EWS/Exchange.asmx" ', "https://mail.contoso.com/EWS/Exchange.asmx"),
        ("privacy.private_prefixes", ["*", "  ", "Private: "], "*; Private:"),
        ("privacy.private_prefixes", "*; §", "*; §"),
    ],
)
def test_the_registrys_types_stand_for_the_files(own: Path, path: str, value: object, meant: object) -> None:
    loaded = load(own, sources(HKLM=tables(path, value)))

    assert loaded.problems == ()
    assert loaded.settings.value(path) == meant


def tables(path: str, value: object) -> dict[str, object]:
    nested: dict[str, object] = {}
    *steps, name = path.split(".")
    table = nested
    for step in steps:
        below: dict[str, object] = {}
        table[step] = below
        table = below
    table[name] = value
    return nested


@pytest.mark.parametrize("value", [b"\x01", None, ["120"], {"below": 1}, 59, "often", 2**64])
def test_a_bad_value_is_named_with_key_value_and_rule_and_the_next_layer_counts(own: Path, value: object) -> None:
    own.write_text("[calendar]\nrefresh_interval_s = 300\n")
    path = "calendar.refresh_interval_s"

    loaded = load(own, sources(HKLM=tables(path, value)))

    assert loaded.settings.calendar.refresh_interval_s == 300
    assert loaded.origins[path].layer is Layer.PERSON
    assert loaded.problems[0].code == "PolicyValueRefused"
    assert loaded.problems[0].lasting
    assert told(loaded)[0].startswith("Data refresh interval is “")
    assert r"HKLM\Software\Policies\Attendant Console\calendar\refresh_interval_s" in told(loaded)[0]


def test_a_bad_value_of_the_machine_gives_way_to_a_good_one_of_the_person(own: Path) -> None:
    loaded = load(own, sources(HKLM={"general": {"usable_gap_min": 99}}, HKCU={"general": {"usable_gap_min": 3}}))

    assert loaded.settings.general.usable_gap_min == 3
    assert loaded.origins[GAP].layer is Layer.PERSON_REGISTRY


@pytest.mark.parametrize("path", IN_DOUBT)
def test_a_policy_on_privacy_that_cannot_be_understood_holds_at_its_strictest(own: Path, path: str) -> None:
    own.write_text(
        "[privacy]\nshown = 'subject'\n[general]\nkeep_last_known = true\n[calendar.exchange]\nlegacy_tls = true\n"
    )
    target, strictest = IN_DOUBT[path]

    loaded = load(own, sources(HKLM=tables(path, b"?"), HKCU={"privacy": {"shown": "subject_and_place"}}))

    assert loaded.settings.value(target) == strictest
    assert loaded.origins[target].layer is Layer.MACHINE_REGISTRY
    assert "the strictest choice holds" in told(loaded)[0]


@pytest.mark.parametrize(
    "content",
    ["[privacy\nshown = 'times'\n", "privacy = 5\n", "[privacy]\nshown = times\n[general]\nwindow_days = 20\n", "\0"],
)
def test_a_damaged_machine_wide_file_shows_times_only_and_says_so(own: Path, machine: Path, content: str) -> None:
    machine.write_text(content)

    loaded = load(own, sources(machine))

    assert loaded.settings.privacy.shown == "times"
    assert loaded.problems
    assert str(machine) in told(loaded)[0]


def test_what_a_stronger_layer_said_of_privacy_outlives_a_damaged_file(own: Path, machine: Path) -> None:
    machine.write_text("no toml")
    said = {
        "privacy": {"shown": "subject", "private_prefixes": "", "private_categories": ""},
        "general": {"keep_last_known": 1},
    }

    loaded = load(own, sources(machine, HKLM=dict(said)))

    assert loaded.settings.privacy.shown == "subject"
    assert loaded.settings.general.keep_last_known is True


def test_a_registry_that_cannot_be_read_ends_nothing(own: Path) -> None:
    own.write_text("[general]\nusable_gap_min = 1\n")

    loaded = load(own, sources(HKLM=PermissionError(13, "Access is denied"), HKCU={"general": {"window_days": 20}}))

    assert (loaded.settings.general.usable_gap_min, loaded.settings.general.window_days) == (1, 20)
    assert loaded.settings.privacy.shown == "times"
    assert [problem.code for problem in loaded.problems] == ["PolicyUnreadable"]
    assert loaded.problems[0].detail == "Access is denied"


def test_what_is_no_option_is_named_and_a_password_is_not_repeated(own: Path) -> None:
    hklm: dict[str, object] = {"general": {"usable_gap": 4}, "calendar": {"exchange": {"password": "Winter2026"}}}

    loaded = load(own, sources(HKLM=hklm))

    assert "usable_gap (general.usable_gap_min?)" in " ".join(told(loaded))
    assert "calendar.exchange.password" in " ".join(told(loaded))
    assert "Winter2026" not in repr(loaded)


def test_saving_leaves_the_persons_own_values_for_the_day_the_policy_goes(own: Path) -> None:
    own.write_text("[general]\nusable_gap_min = 1 # mine\n\n[calendar]\nrefresh_interval_s = 300\n")
    policies = sources(HKLM={"general": {"usable_gap_min": 9, "meeting_soon_min": 9}})
    loaded = load(own, policies)

    save(
        own,
        loaded.settings.with_values({"general.window_days": 20}),
        loaded.origins.keys() - {"calendar.refresh_interval_s"},
    )

    assert own.read_text().splitlines() == [
        "[general]", "usable_gap_min = 1 # mine", "window_days = 20", "", "[calendar]", "refresh_interval_s = 300"
    ]  # fmt: skip
    assert load(own).settings.general.usable_gap_min == 1
    assert load(own, policies).settings.general.usable_gap_min == 9


def test_saving_begins_no_file_with_what_is_decided(own: Path) -> None:
    decided = Settings().with_values({GAP: 9, "privacy.shown": "times"})

    save(own, decided.with_values({"general.window_days": 20}), (GAP, "privacy.shown"))

    assert own.read_text().split() == ["[general]", "window_days", "=", "20"]


@pytest.mark.parametrize(
    "general",
    [
        {"language": "de", "show_calendars": 0},
        {"language": "klingon", "show_calendars": 7},
        {"language": 5, "show_calendars": "false"},
        {"show_calendars": {"deeper": 1}},
    ],
)
@pytest.mark.parametrize("content", ["", "[general]\nlanguage = 'it'\nshow_calendars = false\n", "no toml"])
def test_the_first_look_finds_what_the_whole_reading_finds(
    own: Path, machine: Path, general: dict[str, object], content: str
) -> None:
    machine.write_text(content)
    own.write_text("[general]\nlanguage = 'en'\n")
    policies = sources(machine, HKCU={"general": general})

    whole = load(own, policies).settings.general

    assert first_look(own, policies) == FirstLook(whole.language, whole.show_calendars)


def test_the_machine_wide_file_of_linux_lies_where_xdg_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows keeps such files in ProgramData")
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{tmp_path}:/elsewhere")
    assert machine_file() == tmp_path / "attendant-console" / "settings.toml"

    monkeypatch.delenv("XDG_CONFIG_DIRS")
    assert machine_file() == Path("/etc/xdg/attendant-console/settings.toml")


def test_every_option_can_be_decided_by_the_registry_at_its_default(own: Path) -> None:
    whole: dict[str, object] = {}
    for path, option in OPTIONS.items():
        *steps, name = path.split(".")
        table = whole
        for step in steps:
            table = table.setdefault(step, {})  # type: ignore[assignment] # tables within tables
        table[name] = int(option.default) if option.kind is bool else option.default

    loaded = load(own, sources(HKLM=whole))

    assert loaded.problems == ()
    assert loaded.settings == Settings()
    assert loaded.origins.keys() == OPTIONS.keys()


def test_a_source_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    assert PolicySource.of_file(tmp_path / "absent" / "settings.toml").read().tables == {}
    (tmp_path / "file").write_text("")
    assert PolicySource.of_file(tmp_path / "file" / "settings.toml").read().fault == ""


scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.binary(max_size=8)
whatever = scalars | st.lists(st.text(max_size=5), max_size=3)
names = st.sampled_from([*sorted({step for path in OPTIONS for step in path.split(".")}), "password", "x"])
registries = st.recursive(whatever, lambda below: st.dictionaries(names, below, max_size=6), max_leaves=30)


@given(hklm=st.dictionaries(names, registries, max_size=6), content=st.binary(max_size=60) | st.text(max_size=60))
def test_whatever_stands_in_a_policy_the_console_starts_with_settings_that_keep_the_rules(
    tmp_path_factory: pytest.TempPathFactory, hklm: dict[str, object], content: bytes | str
) -> None:
    folder = tmp_path_factory.mktemp("machine")
    machine = folder / "machine.toml"
    machine.write_bytes(content if isinstance(content, bytes) else content.encode(errors="replace"))
    policies = sources(machine, HKLM=hklm)

    loaded = load(folder / "settings.toml", policies)

    general = loaded.settings.general
    assert Settings.of_values(loaded.settings.values()) == loaded.settings
    assert first_look(folder / "settings.toml", policies) == FirstLook(general.language, general.show_calendars)
    assert all(told(loaded))


def test_a_machine_wide_file_of_another_ordinary_person_does_not_count(
    own: Path, machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.write_text("[calendar.exchange]\news_url = 'https://evil.example.com/EWS/Exchange.asmx'\n")
    monkeypatch.setattr("attendant.settings.policy.sources.is_by_administrator", lambda _path: False)

    loaded = load(own, sources(machine))

    assert loaded.settings == Settings()
    assert loaded.problems[0].code == "PolicyNotTrusted"
    assert told(loaded)[0].startswith(f"{machine} was written by somebody who is no administrator")


@pytest.mark.skipif(sys.platform == "win32", reason="another person's file cannot be made there")
@pytest.mark.parametrize(("owner", "counts"), [(0, True), (1000, True), (1001, False)])
def test_root_and_the_person_themselves_decide(
    machine: Path, monkeypatch: pytest.MonkeyPatch, owner: int, counts: bool
) -> None:
    machine.write_text("")
    found = os.stat_result((0o644, 0, 0, 1, owner, owner, 0, 0, 0, 0))
    monkeypatch.setattr(Path, "stat", lambda *_args, **_more: found)
    monkeypatch.setattr(os, "getuid", lambda: 1000)

    assert is_by_administrator(machine) is counts
