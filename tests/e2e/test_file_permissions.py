"""What the console keeps is for one person, also in a folder that everybody may look into."""

import logging
import sys
from typing import Any

import pytest

from attendant import log_file
from attendant.desk.last_known import LastKnown
from attendant.settings.home import Home
from attendant.settings.memory_secrets import MemorySecrets
from attendant.settings.options import Settings
from attendant.settings.refusals import FileRefusals
from attendant.settings.store import save
from attendant.signin.account import Account
from attendant.signin.remembered import RememberedAccount
from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.provider_ports import FixedClock
from tests.fakes.token_writer import add_token
from tests.unit.test_last_known import ANNA, NOW

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in lists that a profile inherits")


def keep_one_of_each(home: Home) -> None:
    secrets = MemorySecrets()
    save(home.settings_file, Settings().with_values({"general.window_days": 7}))
    FileRefusals(home.refusals_file).remember("reception@contoso.example", "corréct horse")
    LastKnown(home, secrets, FixedClock(NOW)).save("source", [ANNA])
    RememberedAccount(home.account_file, "ours").save(Account("key of Anna", "Anna"))
    tokens = TokenCacheFile(home.tokens_file, secrets)
    add_token(tokens, "calendars")
    tokens.save()
    with log_file.logging_to(home):
        for _ in range(20):
            logging.getLogger("attendant").warning("a line that fills the log")


def test_nobody_else_may_read_any_file(home: Home, call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log_file, "_LARGEST_BYTES", 200)
    home.root.chmod(0o755)
    people = home.root.parent / "people.csv"
    people.write_text("name,email\nAnna,anna@contoso.example\n")

    keep_one_of_each(home)
    assert call("import", str(people)).code == 0

    modes = {file.name: oct(file.stat().st_mode & 0o777) for file in home.root.iterdir()}
    assert {"settings.toml", "directory.sqlite3", "tokens.bin", "last-known.bin", "attendant.log.1"} <= modes.keys()
    assert set(modes.values()) == {"0o600"}, modes
