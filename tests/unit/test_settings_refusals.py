import json
import logging
from pathlib import Path

import pytest

from attendant.settings import refusals as module
from attendant.settings.refusals import FileRefusals

ACCOUNT = "reception@mail.contoso.com"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "refusals.json"


def test_nothing_is_refused_before_a_server_refused_it(file: Path) -> None:
    assert not FileRefusals(file).is_refused(ACCOUNT, "secret")
    assert not file.exists()


def test_a_refusal_holds_for_this_secret_and_this_account_only(file: Path) -> None:
    FileRefusals(file).remember(ACCOUNT, "secret")

    assert FileRefusals(file).is_refused(ACCOUNT, "secret")
    assert not FileRefusals(file).is_refused(ACCOUNT, "Secret")
    assert not FileRefusals(file).is_refused("other@mail.contoso.com", "secret")


def test_another_process_knows_at_once(file: Path) -> None:
    window, command = FileRefusals(file), FileRefusals(file)
    assert not window.is_refused(ACCOUNT, "secret")

    command.remember(ACCOUNT, "secret")
    assert window.is_refused(ACCOUNT, "secret")

    window.forget(ACCOUNT)
    assert not command.is_refused(ACCOUNT, "secret")


def test_an_older_refusal_is_not_lost_by_a_newer_one(file: Path) -> None:
    refusals = FileRefusals(file)

    refusals.remember(ACCOUNT, "first")
    refusals.remember(ACCOUNT, "second")
    refusals.remember("other", "first")

    assert refusals.is_refused(ACCOUNT, "first")
    assert refusals.is_refused(ACCOUNT, "second")


def test_another_try_is_allowed_for_one_account_only(file: Path) -> None:
    refusals = FileRefusals(file)
    refusals.remember(ACCOUNT, "secret")
    refusals.remember("other", "secret")

    refusals.forget(ACCOUNT)

    assert not refusals.is_refused(ACCOUNT, "secret")
    assert refusals.is_refused("other", "secret")


def test_the_file_holds_no_secret_and_is_closed_to_others(file: Path) -> None:
    FileRefusals(file).remember(ACCOUNT, "correct horse")

    assert "correct" not in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_same_secret_looks_different_each_time(file: Path) -> None:
    refusals = FileRefusals(file)
    refusals.remember(ACCOUNT, "secret")
    refusals.remember("other", "secret")

    entries = [entry for hashes in json.loads(file.read_text()).values() for entry in hashes]

    assert len(set(entries)) == 2


def test_the_file_does_not_grow_by_what_it_knows_already(file: Path) -> None:
    refusals = FileRefusals(file)
    refusals.remember(ACCOUNT, "secret")
    before = file.read_bytes()

    refusals.remember(ACCOUNT, "secret")

    assert file.read_bytes() == before


def test_the_file_keeps_the_newest_few(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_PER_ACCOUNT", 2)
    refusals = FileRefusals(file)

    for secret in ("first", "second", "third"):
        refusals.remember(ACCOUNT, secret)

    assert [refusals.is_refused(ACCOUNT, secret) for secret in ("first", "second", "third")] == [False, True, True]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"reception@mail.contoso.com": 5}',
        b'{"reception@mail.contoso.com": [null, "", "$", "zz$zz", "00"]}',
        b"[" * 100_000,
    ],
)
def test_a_broken_file_counts_as_empty_and_is_mended_by_the_next_refusal(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    refusals = FileRefusals(file)

    assert not refusals.is_refused(ACCOUNT, "secret")
    refusals.remember(ACCOUNT, "secret")

    assert FileRefusals(file).is_refused(ACCOUNT, "secret")


def test_where_the_file_cannot_be_written_the_run_remembers_and_the_log_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    refusals = FileRefusals(in_the_way / "refusals.json")

    with caplog.at_level(logging.WARNING):
        refusals.remember(ACCOUNT, "secret")

    assert refusals.is_refused(ACCOUNT, "secret")
    assert "cannot be written" in caplog.text
    assert "secret" not in caplog.text
    refusals.forget(ACCOUNT)
    assert not refusals.is_refused(ACCOUNT, "secret")
