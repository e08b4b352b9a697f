import errno
import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attendant.core.errors import Problem, SettingsError
from attendant.settings import store
from attendant.settings.options import OPTIONS, Option, Settings
from attendant.settings.store import load, save

DATA = Path(__file__).parents[1] / "data" / "settings"
COMMENTED = (DATA / "commented.toml").read_text()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def summaries(path: Path) -> list[str]:
    return [str(problem.summary) for problem in load(path).problems]


def unreadable(path: Path) -> list[Problem]:
    return [problem for problem in load(path).problems if problem.code != "SettingsKeyUnknown"]


def set_aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob("settings.toml.bad-*"))


def copied(name: str, file: Path) -> bytes:
    content = (DATA / name).read_bytes()
    file.write_bytes(content)
    return content


def test_without_a_file_all_options_have_their_defaults(file: Path) -> None:
    loaded = load(file)

    assert loaded.settings == Settings()
    assert loaded.problems == ()


def test_what_was_saved_is_read_again(file: Path) -> None:
    settings = Settings().with_exchange(
        ews_url="https://mail.contoso.com/EWS/Exchange.asmx", user_name='CONTOSO\\Zoë "Z" O’Neill', legacy_tls=True
    )

    save(file, settings)

    assert load(file).settings == settings
    assert load(file).problems == ()


def values_of(option: Option) -> st.SearchStrategy[object]:
    if option.kind is bool:
        return st.booleans()
    if option.about.labels:
        return st.sampled_from(list(option.about.labels))
    if option.kind is int:
        return st.integers(option.minimum, option.maximum)
    return st.sampled_from([option.default, "https://mail.example.com/", "ab" * 32, "0a1b2c3d" * 4]).filter(
        lambda value: option.problem_with(value) is None
    )


every_settings = st.fixed_dictionaries({path: values_of(option) for path, option in OPTIONS.items()}).map(
    Settings.of_values
)


@given(first=every_settings, second=every_settings)
def test_any_settings_can_be_saved_over_any_others(
    tmp_path_factory: pytest.TempPathFactory, first: Settings, second: Settings
) -> None:
    file = tmp_path_factory.mktemp("saved") / "settings.toml"

    save(file, first)
    save(file, second)

    assert load(file).settings == second
    assert load(file).problems == ()
    assert set_aside(file) == []


@pytest.mark.parametrize(
    "line", ["a = " + "[" * 5_000, "a." * 5_000 + "b = 1", "[" + "a." * 5_000 + "b]", f"a = {'[' * 200}{']' * 200}"]
)
def test_a_line_that_is_nested_without_end_costs_that_line(file: Path, line: str) -> None:
    file.write_text(f"[general]\nusable_gap_min = 7\n{line}\n")

    loaded = load(file)

    assert loaded.settings.general.usable_gap_min == 7
    assert [problem.code for problem in loaded.problems] == ["SettingsLineUnreadable"]
    save(file, loaded.settings.with_values({"general.window_days": 20}))
    assert load(file).settings.general.window_days == 20


def test_comments_order_and_unknown_keys_survive_saving(file: Path) -> None:
    before = copied("commented.toml", file).decode()

    save(file, load(file).settings.with_values({"calendar.refresh_interval_s": 120}))

    assert file.read_text() == before.replace("refresh_interval_s = 90 ", "refresh_interval_s = 120 ")


def test_keys_that_are_no_options_are_named_in_one_line_with_what_may_be_meant(file: Path) -> None:
    file.write_text(
        'ews_url = "https://mail.contoso.com/"\n[calendar]\nrefresh_intervall_s = 90\nprovider = "exchange"\n'
        '[telephony]\nextension = "4711"\n'
    )

    assert summaries(file) == [
        "The settings file settings.toml sets what is no option: ews_url (calendar.exchange.ews_url?),"
        " calendar.refresh_intervall_s (calendar.refresh_interval_s?), telephony."
    ]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('password = "hunter2"', "password"),
        ('[calendar.exchange]\nPassword = "hunter2"', "calendar.exchange.Password"),
        ('[calendar.exchange]\nuser_password = "hunter2"', "calendar.exchange.user_password"),
        ('[calendar.office365]\nclient_secret = "hunter2"', "calendar.office365.client_secret"),
        ('[calendar]\nexchange = { pwd = "hunter2" }', "calendar.exchange.pwd"),
        ('[login]\nKennwort = "hunter2"', "login.Kennwort"),
    ],
)
def test_a_password_in_the_file_is_told_where_it_belongs_and_not_repeated(file: Path, content: str, key: str) -> None:
    file.write_text(content)

    problem = next(problem for problem in load(file).problems if problem.code == "PasswordInSettings")

    assert str(problem.summary) == (
        f"A password does not belong in the settings file settings.toml, and {key} looks like one."
    )
    assert "attendant password set" in str(problem.remedy)
    assert "hunter2" not in repr(load(file))


def test_many_unknown_keys_are_still_one_line(file: Path) -> None:
    file.write_text("".join(f"key_{number} = 1\n" for number in range(100)))

    [summary] = summaries(file)

    assert summary.endswith("key_3, key_4 ….")


def test_saving_what_was_loaded_changes_nothing(file: Path) -> None:
    before = copied("commented.toml", file)

    save(file, load(file).settings)

    assert file.read_bytes() == before
    assert set_aside(file) == []


def test_options_at_their_default_are_not_written_unless_they_stood_there(file: Path) -> None:
    save(file, Settings().with_values({"calendar.refresh_interval_s": 300}))

    assert tomllib.loads(file.read_text()) == {"calendar": {"refresh_interval_s": 300}}

    save(file, Settings())

    assert tomllib.loads(file.read_text()) == {"calendar": {"refresh_interval_s": 120}}


@pytest.mark.parametrize(
    "text",
    [
        'calendar.exchange.version = "2010"\ncalendar.provider = "exchange"\n',
        'calendar = { provider = "exchange", exchange = { version = "2010" } } # inline\n',
        '[calendar.exchange]\nversion = "2010"\n[telephony]\nz = 1\n[calendar]\nprovider = "exchange"\n',
        '[calendar]\nexchange.version = "2010"\n[calendar.office365]\ncloud = "global"\n',
    ],
)
def test_every_way_to_write_a_table_can_be_saved_over(file: Path, text: str) -> None:
    file.write_text(text)
    settings = load(file).settings.with_values(
        {"calendar.exchange.user_name": "reception", "calendar.office365.cloud": "china", "general.window_days": 7}
    )

    save(file, settings)

    assert load(file).settings == settings
    assert all("telephony" in summary for summary in summaries(file))
    assert load(file).settings.calendar.exchange.version == "2010"


def test_saving_moves_no_option_into_another_table(file: Path) -> None:
    file.write_text('calendar.exchange.version = "2010"\ncalendar.provider = "exchange"\n')

    save(file, load(file).settings.with_values({"calendar.office365.cloud": "china"}))

    assert load(file).problems == ()


def test_only_bad_values_are_lost_and_each_is_named_with_its_rule(file: Path) -> None:
    copied("partly_bad.toml", file)

    loaded = load(file)

    assert loaded.settings == Settings().with_values(
        {
            "general.usable_gap_min": 7,
            "calendar.exchange.version": "2010_SP2",
            "calendar.office365.tenant_id": "contoso.com",
        }
    )
    assert [(problem.detail, str(problem.summary)) for problem in loaded.problems] == [
        (
            "general.show_calendars",
            "Show colleagues' calendars is “yes” in the settings file. yes is neither true nor false.",
        ),
        (
            "calendar.refresh_interval_s",
            "Data refresh interval is “5” in the settings file. 5 is too small: 60 seconds or more, because Microsoft"
            " throttles whoever asks more often.",
        ),
        (
            "calendar.exchange.ews_url",
            "EWS URL is “http://mail.contoso.com/EWS/Exchange.asmx” in the settings file. http:// would send the"
            " password unprotected to mail.contoso.com. Use https://.",
        ),
        (
            "calendar.office365.client_id",
            "Application (client) ID is “0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8” in the settings file. Two characters are"
            " missing: an ID has 8-4-4-4-12 characters.",
        ),
    ]
    assert [str(problem.remedy) for problem in loaded.problems] == [
        "true is used until you correct it in Settings.",
        "120 is used until you correct it in Settings.",
        "It counts as empty until you correct it in Settings.",
        "It counts as empty until you correct it in Settings.",
    ]


def test_reading_a_bad_file_leaves_it_as_it_is(file: Path) -> None:
    before = copied("syntax_error.toml", file)

    load(file)

    assert file.read_bytes() == before
    assert os.listdir(file.parent) == [file.name]  # noqa: PTH208 - names are wanted


@pytest.mark.parametrize("name", ["partly_bad.toml", "syntax_error.toml"])
def test_a_bad_file_is_kept_beside_the_one_that_replaces_it(file: Path, name: str) -> None:
    before = copied(name, file)

    save(file, load(file).settings)

    assert load(file).problems == ()
    assert [kept.read_bytes() for kept in set_aside(file)] == [before]


def test_a_file_that_tomlkit_cannot_change_is_kept_beside_the_one_that_replaces_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = copied("commented.toml", file)

    with monkeypatch.context() as patched:
        patched.setattr(store, "_changed", lambda _text, _settings: None)
        save(file, load(file).settings)

    assert load(file).settings.calendar.refresh_interval_s == 90
    assert [kept.read_bytes() for kept in set_aside(file)] == [before]


def test_two_bad_files_within_a_second_are_both_kept(file: Path) -> None:
    for content in ("a", "b"):
        file.write_text(content)
        save(file, Settings())

    assert [kept.read_text() for kept in set_aside(file)] == ["a", "b"]


def test_lines_that_are_no_toml_are_left_out_and_the_rest_counts(file: Path) -> None:
    copied("syntax_error.toml", file)

    loaded = load(file)

    assert loaded.settings == Settings().with_values(
        {
            "calendar.refresh_interval_s": 90,
            "calendar.exchange.version": "2010",
            "calendar.exchange.user_name": "reception",
        }
    )
    assert summaries(file) == [
        "Lines 3, 5, 6, 7, 11 of the settings file settings.toml cannot be read and are left out."
    ]


def test_one_bad_line_is_named_with_its_number(file: Path) -> None:
    file.write_text("[calendar]\nrefresh_interval_s = = 90\nprovider = 'office365'\n")

    assert load(file).settings.calendar.provider == "office365"
    assert summaries(file) == ["Line 2 of the settings file settings.toml cannot be read and is left out."]


def test_a_line_in_another_encoding_loses_that_line_only(file: Path) -> None:
    file.write_bytes('[calendar.exchange]\nuser_name = "Müller"\nversion = "2010"\n'.encode("cp1252"))

    assert load(file).settings == Settings().with_values({"calendar.exchange.version": "2010"})


@pytest.mark.parametrize("content", [b"\x00" * 500, bytes(range(256)) * 40, b"<html>\n" * 3_000])
def test_a_file_that_holds_no_settings_at_all_counts_as_empty_and_is_kept(file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert load(file).settings == Settings()
    assert summaries(file) == ["The settings file settings.toml cannot be read; default settings are used."]

    save(file, Settings())

    assert set_aside(file)[0].read_bytes() == content


def test_a_value_in_place_of_a_table_is_named_once(file: Path) -> None:
    file.write_text('calendar = "exchange"\n[general]\nwindow_days = 7\n')

    assert load(file).settings == Settings().with_values({"general.window_days": 7})
    assert summaries(file) == ["calendar in the settings file is exchange. A table [calendar] belongs there."]

    settings = Settings().with_values({"calendar.provider": "office365"})
    save(file, settings)

    assert load(file).settings == settings


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_what_windows_editors_write_is_understood(file: Path, encoding: str) -> None:
    file.write_bytes('[calendar]\r\nprovider = "office365" # Büro\r\n'.encode(encoding))

    loaded = load(file)

    assert loaded.problems == ()
    assert loaded.settings.calendar.provider == "office365"


def test_windows_line_ends_stay_windows_line_ends(file: Path) -> None:
    file.write_bytes(b'# by hand\r\n[calendar]\r\nprovider = "exchange"\r\n')

    save(file, load(file).settings.with_exchange(user_name="reception"))

    content = file.read_bytes()
    assert content.startswith(b"# by hand\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert load(file).settings.calendar.exchange.user_name == "reception"


def test_the_file_is_closed_to_others(file: Path) -> None:
    file.write_text("")
    file.chmod(0o644)

    save(file, Settings())

    assert file.stat().st_mode & 0o777 == 0o600


def test_a_link_to_the_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "settings.toml"
    target.parent.mkdir()
    target.write_text("")
    file.symlink_to(target)

    save(file, Settings().with_values({"general.window_days": 7}))

    assert file.is_symlink()
    assert load(target).settings.general.window_days == 7


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "you may not write the file"),
        (errno.EIO, "could not be saved."),
    ],
)
@pytest.mark.parametrize("before", [b"", b"[calendar]\nrefresh_interval_s = 5\n"])
def test_when_the_disk_refuses_the_file_is_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, before: bytes
) -> None:
    file.write_bytes(before)

    def fail(source: str, target: Path) -> None:
        if Path(target) == file:
            raise OSError(number, os.strerror(number))
        Path(source).rename(target)

    monkeypatch.setattr(os, "replace", fail)

    with pytest.raises(SettingsError) as raised:
        save(file, Settings().with_values({"general.window_days": 7}))

    assert words in str(raised.value.problem.summary)
    assert raised.value.problem.code == "SettingsNotSaved"
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_in_place_of_the_file_is_explained(file: Path) -> None:
    file.mkdir()

    assert summaries(file) == ["The settings file settings.toml cannot be read; default settings are used."]
    with pytest.raises(SettingsError):
        save(file, Settings())


def refuse_reading(_path: Path) -> bytes:
    raise PermissionError(errno.EACCES, "refused")


def test_a_file_that_may_not_be_read_is_moved_aside_and_not_lost(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("[calendar]\n")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse_reading)
        assert summaries(file) == ["The settings file settings.toml cannot be read; default settings are used."]
        save(file, Settings().with_values({"general.window_days": 7}))

    assert load(file).settings.general.window_days == 7
    assert [kept.read_text() for kept in set_aside(file)] == ["[calendar]\n"]


def test_a_file_that_may_not_be_read_comes_back_where_writing_fails(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[calendar]\n")

    def refuse_writing(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(store, "write_atomically", refuse_writing)
    with monkeypatch.context() as reading:
        reading.setattr(Path, "read_bytes", refuse_reading)
        with pytest.raises(SettingsError):
            save(file, Settings())

    assert file.read_text() == "[calendar]\n"


@given(content=st.binary(max_size=200))
def test_no_file_can_keep_the_console_from_starting(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    file.write_bytes(content)

    save(file, load(file).settings.with_values({"general.window_days": 7}))

    assert unreadable(file) == []
    assert load(file).settings.general.window_days == 7


@given(lines=st.lists(st.sampled_from([*COMMENTED.splitlines(), "[x", "a =", "[calendar]"])))
def test_a_shuffled_file_neither_breaks_reading_nor_saving(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    file = tmp_path_factory.mktemp("shuffled") / "settings.toml"
    file.write_text("\n".join(lines))

    settings = load(file).settings.with_values({"calendar.exchange.version": "2007_SP1"})
    save(file, settings)

    assert load(file).settings == settings
    assert unreadable(file) == []
