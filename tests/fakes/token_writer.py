"""A process that writes tokens: ``python -m tests.fakes.token_writer FOLDER NAME ROUNDS``."""

import sys
from pathlib import Path

from attendant.signin.token_cache import TokenCacheFile
from tests.fakes.entra import CLIENT, TENANT, FakeEntra
from tests.fakes.file_secrets import FileSecrets


def add_token(tokens: TokenCacheFile, name: str) -> None:
    """Let MSAL's cache take in a token for a service called ``name``."""
    scopes = [f"https://graph.microsoft.com/{name}"]
    tokens.cache.add(
        {
            "client_id": CLIENT,
            "scope": scopes,
            "token_endpoint": f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/token",
            "response": dict(FakeEntra().grant(CLIENT, scopes).content),
        }
    )


def main(folder: Path, name: str, rounds: int) -> str:
    """Add and save a token in each round, as if each were a renewal; say how it went."""
    tokens = TokenCacheFile(folder / "tokens.bin", FileSecrets(folder / "secrets.json"))
    for number in range(rounds):
        tokens.refresh()
        if tokens.problem is not None:
            return tokens.problem.detail
        add_token(tokens, f"{name}.{number}")
        tokens.save()
    return "well"


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])))  # noqa: T201 - read by the test
