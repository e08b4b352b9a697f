"""Answers of Microsoft Graph, written as tests need them, and a provider that asks for them."""

import json
from collections.abc import Callable
from typing import Any

from attendant.core.details import Picture
from attendant.core.privacy import EVERYTHING_SHARED, PrivacyPolicy
from attendant.providers.graph import GraphConfig, GraphProvider
from attendant.providers.http import Limits
from tests.fakes.ews_server import FakeEwsServer
from tests.fakes.provider_ports import QUICK, FixedClock, TokensInTurn

JSON = "application/json"
ANNA, BORIS, CARLA = (f"{name}@contoso.example" for name in ("anna", "boris", "carla"))
WEEK = {
    "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
    "startTime": "08:00:00.0000000",
    "endTime": "17:00:00.0000000",
    "timeZone": {"name": "W. Europe Standard Time"},
}


class FakeGraphServer(FakeEwsServer):
    """The fake server, at the address of a Graph."""

    @property
    def url(self) -> str:
        return f"{self.origin}/v1.0"


def graph_provider(
    url: str,
    *,
    tokens: TokensInTurn | None = None,
    limits: Limits = QUICK,
    proxy: str | None = None,
    shared: TokensInTurn | None = None,
    presence: TokensInTurn | None = None,
    decode: Callable[[bytes], Picture | None] | None = None,
    privacy: PrivacyPolicy = EVERYTHING_SHARED,
) -> GraphProvider:
    return GraphProvider(
        GraphConfig(url),
        tokens=tokens or TokensInTurn(["token-1"]),
        proxies=lambda _url: proxy,
        clock=FixedClock(),
        limits=limits,
        shared=shared,
        presence=presence,
        decode=decode,
        privacy=privacy,
    )


def moment(text: str, zone: str = "UTC") -> dict[str, str]:
    return {"dateTime": text, "timeZone": zone}


def item(start: str, end: str, status: str = "busy", **more: Any) -> dict[str, Any]:
    """An item of 24 November 2026, its times as hours and minutes."""
    return {
        "status": status,
        "start": moment(f"2026-11-24T{start}:00.0000000"),
        "end": moment(f"2026-11-24T{end}:00.0000000"),
        **more,
    }


def entry(address: str, *items: Any, **more: Any) -> dict[str, Any]:
    return {"scheduleId": address, "availabilityView": "0", "scheduleItems": list(items), **more}


def refused_entry(address: str, code: str, message: str = "made up") -> dict[str, Any]:
    return {"scheduleId": address, "error": {"message": message, "responseCode": code}}


def schedules(*entries: Any) -> bytes:
    return json.dumps({"@odata.context": "made up", "value": list(entries)}).encode()


def fault(code: str, message: str = "made up") -> bytes:
    return json.dumps({"error": {"code": code, "message": message, "innerError": {"request-id": "made up"}}}).encode()
