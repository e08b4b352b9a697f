"""A server's half of NTLM, by pyspnego, for the fake Exchange server."""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import spnego

from tests.fakes.ews_server import Answer, Request, reply

USER = "CONTOSO\\reception"


@dataclass
class NtlmGate:
    """Lets a connection through to ``inside`` once it has proved who it is; counts the proofs.

    Attributes:
        inside: What answers behind the gate.
        schemes: What is offered.
        proofs: Attempts with a password, right or wrong.
    """

    inside: Answer
    schemes: tuple[str, ...] = ("Negotiate", "NTLM")
    proofs: int = 0

    def __call__(self, handler: Any, request: Request) -> None:
        """Answer a request on the handler's connection."""
        offered = reply(401, WWW_Authenticate=", ".join(self.schemes))
        authorization = request.headers.get("Authorization", "")
        if getattr(handler, "signed_in", False) and not authorization:
            self.inside(handler, request)
            return
        found = re.match(r"(NTLM|Negotiate) (.+)", authorization)
        if not found:
            offered(handler, request)
            return
        if getattr(handler, "ntlm", None) is None:
            handler.ntlm = spnego.server(protocol="ntlm", options=spnego.NegotiateOptions.use_ntlm)
            challenge = handler.ntlm.step(base64.b64decode(found[2]))
            reply(401, WWW_Authenticate=f"{found[1]} {base64.b64encode(challenge).decode()}")(handler, request)
            return
        self.proofs += 1
        conversation, handler.ntlm = handler.ntlm, None
        try:
            conversation.step(base64.b64decode(found[2]))
        except spnego.exceptions.SpnegoError:
            offered(handler, request)
            return
        handler.signed_in = True
        self.inside(handler, request)


def account_file(folder: Path, monkeypatch: pytest.MonkeyPatch, password: str) -> None:
    """Tell pyspnego's acceptor the one account that exists."""
    path = folder / "accounts"
    path.write_text(f"CONTOSO:reception:{password}\n", encoding="utf-8")
    monkeypatch.setenv("NTLM_USER_FILE", str(path))


Gate = Callable[[Answer], NtlmGate]
