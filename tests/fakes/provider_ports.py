"""What a provider needs from the rest of the house, in memory."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from attendant.core.schedule import CalendarWindow
from attendant.providers.ews import EwsConfig, EwsProvider
from attendant.providers.http import Limits

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
DAYS = CalendarWindow(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 7, tzinfo=UTC))
PASSWORD = "corréct horse"
QUICK = Limits(connect_s=5, read_s=5, answer_s=20)


class FixedClock:
    """Stands still."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        return self.at

    def move(self, span: timedelta) -> None:
        self.at += span


@dataclass
class MemoryRefusals:
    """Remembers refused secrets as long as the test runs."""

    refused: set[tuple[str, str]] = field(default_factory=set)
    turns: dict[str, threading.Lock] = field(default_factory=dict)

    def is_refused(self, account: str, secret: str) -> bool:
        return (account, secret) in self.refused

    def remember(self, account: str, secret: str) -> None:
        self.refused.add((account, secret))

    def turn(self, account: str) -> threading.Lock:
        return self.turns.setdefault(account, threading.Lock())

    def forget(self, account: str) -> None:
        self.refused = {(one, secret) for one, secret in self.refused if one != account}


@dataclass
class TokensInTurn:
    """Gives one token after the other, the last one again and again; keeps the claims it was asked with."""

    tokens: Sequence[str]
    asked_with: list[str | None] = field(default_factory=list)

    def token(self, claims: str | None = None, refused: str = "") -> str:
        del refused
        self.asked_with.append(claims)
        return self.tokens[min(len(self.asked_with), len(self.tokens)) - 1]


def no_proxy(_url: str) -> str | None:
    return None


def ews_provider(
    url: str,
    *,
    version: str = "2013_SP1",
    authentication: str = "basic",
    user_name: str = "CONTOSO\\reception",
    password: str | None = PASSWORD,
    refusals: MemoryRefusals | None = None,
    tokens: TokensInTurn | None = None,
    limits: Limits = QUICK,
    proxy: str | None = None,
    certificate_sha256: str = "",
    legacy_tls: bool = False,
) -> EwsProvider:
    config = EwsConfig(
        ews_url=url,
        version=version,
        authentication=authentication,
        user_name=user_name,
        certificate_sha256=certificate_sha256,
        legacy_tls=legacy_tls,
    )
    return EwsProvider(
        config,
        password=password,
        tokens=tokens,
        refusals=refusals or MemoryRefusals(),
        proxies=lambda _url: proxy,
        clock=FixedClock(),
        limits=limits,
    )
