"""A damaged file costs what stood in it and nothing else: the console starts without it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings

from attendant.desk.last_known import LastKnown
from attendant.directory import rules
from attendant.directory.csv_import import preview, read
from attendant.directory.errors import FileNotImported
from attendant.settings.first_look import first_look
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import load, save
from attendant.signin.remembered import RememberedAccount
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.provider_ports import FixedClock
from tests.fakes.token_writer import add_token
from tests.fuzz.mangling import mangled
from tests.unit.test_last_known import ANNA, NOW

DATA = Path(__file__).parents[1] / "data"
SETTINGS = [file.read_bytes() for file in sorted((DATA / "settings").iterdir())]
TABLES = [file.read_bytes() for file in sorted((DATA / "csv").iterdir())]
REFUSED = json.dumps({"reception@contoso.example": ["00ff$" + "ab" * 32]}, indent=1).encode()
REMEMBERED = json.dumps({"registration": "ours", "key": "key of Anna", "name": "Anna"}).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damaged")


@settings(max_examples=300)
@given(content=mangled(*SETTINGS))
def test_settings_are_read_as_far_as_they_go_and_saved_over(folder: Path, content: bytes) -> None:
    file = folder / "settings.toml"
    file.write_bytes(content)

    loaded = load(file)
    look = first_look(file)

    assert all(str(problem.summary) for problem in loaded.problems)
    assert (look.language, look.show_calendars) == (
        loaded.settings.general.language,
        loaded.settings.general.show_calendars,
    )
    save(file, loaded.settings)
    assert load(file).settings == loaded.settings


@settings(max_examples=300)
@given(content=mangled(*TABLES))
def test_a_table_of_colleagues_is_read_or_refused(content: bytes) -> None:
    try:
        seen = preview(content)
    except FileNotImported as refusal:
        assert str(refusal.problem.summary)  # noqa: PT017 - reading it is as right as refusing it in words
        return
    found = read(seen, seen.mapping)

    assert len(found.contacts) + len(found.refused) == len(seen.rows)
    assert all(rules.problem_with(contact) is None for contact in found.contacts)


@settings(max_examples=30)  # each hashes three times, at 50 ms
@given(content=mangled(REFUSED))
def test_the_memory_of_refused_passwords_can_be_written_to_again(folder: Path, content: bytes) -> None:
    file = folder / "refusals.json"
    file.write_bytes(content)

    FileRefusals(file).remember("reception@contoso.example", "corréct horse")

    assert FileRefusals(file).is_refused("reception@contoso.example", "corréct horse")


@given(content=mangled(REMEMBERED))
def test_who_signed_in_last_is_known_or_nobody(folder: Path, content: bytes) -> None:
    file = folder / "account.json"
    file.write_bytes(content)

    found = RememberedAccount(file, "ours").load()

    assert found is None or str(found.name) == found.name


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Home, MemorySecrets, bytes, bytes]:
    """A home with both encrypted files, the secrets that open them, and what stands in them."""
    home, secrets = Home(tmp_path_factory.mktemp("encrypted")), MemorySecrets()
    LastKnown(home, secrets, FixedClock(NOW)).save("source", [ANNA])
    tokens = TokenCacheFile(home.tokens_file, secrets)
    add_token(tokens, "calendars")
    tokens.save()
    return home, secrets, home.last_known_file.read_bytes(), home.tokens_file.read_bytes()


@pytest.mark.parametrize("at", range(0, 100, 7))
def test_a_changed_byte_makes_an_encrypted_file_worthless(
    written: tuple[Home, MemorySecrets, bytes, bytes], at: int
) -> None:
    home, secrets, schedules, sign_in = written
    for file, content in ((home.last_known_file, schedules), (home.tokens_file, sign_in)):
        file.write_bytes(bytes([*content[:at], content[at] ^ 1, *content[at + 1 :]]))

    tokens = TokenCacheFile(home.tokens_file, secrets)

    assert LastKnown(home, secrets, FixedClock(NOW)).load("source") == ()
    assert tokens.problem is not None
    assert tokens.cache.serialize() == "{}"
