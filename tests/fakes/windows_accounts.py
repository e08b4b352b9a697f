"""Windows' account manager (WAM) as MSAL's broker speaks to it, played on any system."""

import sys
import threading
from enum import Enum
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from msal import application

from tests.fakes.entra import FakeEntra


class Status(Enum):
    """What MSAL Runtime says how it ended."""

    Status_UserCanceled = 1
    Status_InteractionRequired = 2
    Status_AccountUnusable = 3
    Status_NoNetwork = 4
    Status_Unexpected = 5


class RedirectUriError(ValueError):
    """The address for the Windows account is not registered."""


class FakeWindows:
    """Knows one account; in place of the modules ``msal.broker`` and ``pymsalruntime``.

    Attributes:
        asks: Windows has to show something before it signs in.
        refusal: How it ends in place of a sign-in.
        is_registered: The app registration has the address for this way.
        shown_over: Handles of the windows over which Windows asked.
        answered: The person has answered what Windows asks.
        silent: How often a token came without asking.
    """

    def __init__(self, entra: FakeEntra, monkeypatch: pytest.MonkeyPatch) -> None:
        self.entra = entra
        self.asks = False
        self.refusal: Status | None = None
        self.is_registered = True
        self.shown_over: list[int] = []
        self.answered = threading.Event()
        self.answered.set()
        self.silent = 0
        broker, runtime = ModuleType("msal.broker"), ModuleType("pymsalruntime")
        broker.RedirectUriError = RedirectUriError  # type: ignore[attr-defined]  # it is made here
        broker._signin_silently = self._sign_in_silently  # type: ignore[attr-defined]  # likewise
        broker._signin_interactively = self._sign_in_interactively  # type: ignore[attr-defined]  # likewise
        broker._acquire_token_silently = self._token  # type: ignore[attr-defined]  # likewise
        runtime.Response_Status = Status  # type: ignore[attr-defined]  # likewise
        monkeypatch.setitem(sys.modules, "msal.broker", broker)
        monkeypatch.setitem(sys.modules, "pymsalruntime", runtime)
        monkeypatch.setattr(sys.modules["msal"], "broker", broker, raising=False)
        # Only MSAL takes this machine for Windows.
        monkeypatch.setattr(application, "sys", SimpleNamespace(**{**vars(sys), "platform": "win32"}))

    def _sign_in_silently(self, _authority: str, client_id: str, scopes: list[str], **_ignored: Any) -> dict[str, Any]:
        if self.asks:
            return {"error": "broker_error", "_broker_status": Status.Status_InteractionRequired}
        return self._result(client_id, scopes)

    def _sign_in_interactively(
        self, _authority: str, client_id: str, scopes: list[str], window: int, **_ignored: Any
    ) -> dict[str, Any]:
        self.shown_over.append(window)
        self.answered.wait(timeout=60)
        return self._result(client_id, scopes)

    def _token(
        self, _authority: str, client_id: str, _account: str, scopes: list[str], **_ignored: Any
    ) -> dict[str, Any]:
        self.silent += 1
        return self._result(client_id, scopes)

    def _result(self, client_id: str, scopes: list[str]) -> dict[str, Any]:
        if not self.is_registered:
            raise RedirectUriError
        if self.refusal is not None:
            said = f"(pii). Status: Response_Status.{self.refusal.name}, Error code: 0, Tag: 557973645"
            return {"error": "broker_error", "error_description": said, "_broker_status": self.refusal}
        answer = dict(self.entra.grant(client_id, scopes).content)
        # Windows keeps the means to renew for itself.
        del answer["refresh_token"]
        return answer | {"_account_id": "account", "id_token_claims": {"preferred_username": self.entra.user}}
