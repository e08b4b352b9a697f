"""The console and a command beside it use one token file: neither spoils nor undoes what the other wrote."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import TENANT
from tests.fakes.file_secrets import FileSecrets
from tests.fakes.token_writer import add_token

ROUNDS = 15


def test_two_processes_that_write_at_once_lose_nothing_and_never_read_half_a_file(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "tests.fakes.token_writer", str(tmp_path), name, str(ROUNDS)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("console", "command")
    ]

    said = [writer.communicate(timeout=60)[0].strip() for writer in writers]

    assert said == ["well", "well"]
    tokens = TokenCacheFile(tmp_path / "tokens.bin", FileSecrets(tmp_path / "secrets.json"))
    assert tokens.problem is None
    assert len(json.loads(tokens.cache.serialize())["AccessToken"]) == 2 * ROUNDS


@pytest.fixture
def secrets(tmp_path: Path) -> FileSecrets:
    return FileSecrets(tmp_path / "secrets.json")


def test_what_one_has_written_is_there_for_the_other_without_a_new_start(tmp_path: Path, secrets: FileSecrets) -> None:
    first, second = (TokenCacheFile(tmp_path / "tokens.bin", secrets) for _ in range(2))
    add_token(first, "one")
    first.save()

    second.refresh()

    assert second.cache.serialize() == first.cache.serialize()


def test_a_sign_out_in_one_is_not_undone_by_the_other(tmp_path: Path, secrets: FileSecrets) -> None:
    first, second = (TokenCacheFile(tmp_path / "tokens.bin", secrets) for _ in range(2))
    add_token(first, "one")
    first.save()
    second.refresh()

    first.forget()
    # A renewal that was under way when the other signed out.
    entry = next(iter(json.loads(second.cache.serialize())["AccessToken"].values()))
    second.cache.modify("AccessToken", entry, {"secret": "renewed"})
    second.save()

    second.refresh()
    kept = json.loads(second.cache.serialize())
    assert not any(kept.get(kind) for kind in ("Account", "AccessToken", "RefreshToken"))
    assert TENANT not in second.cache.serialize()
