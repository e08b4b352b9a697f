"""Microsoft's sign-in, played inside the process: MSAL takes it for its HTTP client."""

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

from attendant.signin.connection_errors import require_microsoft

TENANT = "11111111-2222-3333-4444-555555555555"
CLIENT = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
USER_KEY = "aaaaaaaa-0000-0000-0000-000000000001"


def _encoded(content: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@dataclass
class Reply:
    """The part of an HTTP answer that MSAL reads."""

    status_code: int
    content: Mapping[str, Any]
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})

    @property
    def text(self) -> str:
        return json.dumps(self.content)

    def raise_for_status(self) -> None:
        if self.status_code >= 400:
            raise requests.HTTPError(str(self.status_code))


class FakeEntra:
    """Knows one person and one application; checks PKCE, state's companion nonce, redirect and consent.

    Attributes:
        consented: Hosts of the services that the administrator has allowed.
        offline: Every call fails as without a network.
        token_calls: Bodies that reached the token endpoint.
        host: Where people sign in; it stands in the addresses that the discovery gives.
        home_tenant: Where the person's account lives; another than ``TENANT`` for a guest.
        token_fault: Error and code with which every code is refused, for an app that is registered as something else.
        device_fault: Error and code with which no device code is given out.
        nonce: Stands in each ID token in place of the one that was asked for; "" for that one.
        access_token: Given out in place of a new one each time; "" for new ones.
        next_refusal: Answer for the next token call in place of the usual one.
        spoil: What a proxy in between makes of each answer's text: status and text; the program's own check follows.
        wants_claims: The next renewal is refused with this claims challenge until it is answered.
    """

    def __init__(self, user: str = "reception@contoso.example") -> None:
        self.user = user
        self.user_key = USER_KEY
        self.host = "login.microsoftonline.com"
        self.consented = {"outlook.office365.com", "graph.microsoft.com"}
        self.offline = False
        self.token_calls: list[Mapping[str, str]] = []
        self.home_tenant = TENANT
        self.token_fault: tuple[str, int] | None = None
        self.device_fault: tuple[str, int] | None = None
        self.nonce = ""
        self.access_token = ""
        self.next_refusal: Reply | None = None
        self.spoil: Callable[[str], tuple[int, str]] | None = None
        self.lifetime_s = 3600
        self._codes: dict[str, Mapping[str, str]] = {}
        self._refresh_tokens: set[str] = set()
        self._devices: dict[str, str] = {}
        self._device_confirmed = False

    def revoke(self) -> None:
        """End all sign-ins, as an administrator can."""
        self._refresh_tokens.clear()

    def browse(self, address: str, *, refuse: str = "") -> str:
        """Be the browser in which the person signs in; return the address it ends at."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        if refuse:
            return f"{query['redirect_uri']}?{urlencode({'error': refuse, 'state': query['state']})}"
        code = secrets.token_urlsafe(16)
        self._codes[code] = query
        brought = {"code": code, "state": query["state"], "client_info": self._client_info()}
        return f"{query['redirect_uri']}?{urlencode(brought)}"

    def confirm_device(self) -> None:
        """Be the person who types the code on another device."""
        self._device_confirmed = True

    def grant(self, client_id: str, scopes: Iterable[str]) -> Reply:
        """Hand out tokens to one who has proved who they are elsewhere."""
        return self._grant({"client_id": client_id, "scope": " ".join(scopes)}, None)

    def get(self, url: str, **_ignored: Any) -> Reply | requests.Response:
        return self._on_the_way(self._described(url))

    def post(self, url: str, data: Mapping[str, str] | None = None, **_ignored: Any) -> Reply | requests.Response:
        return self._on_the_way(self._answered(url, dict(data or {})))

    def _on_the_way(self, reply: Reply) -> Reply | requests.Response:
        if self.spoil is None:
            return reply
        response = requests.Response()
        response.status_code, text = self.spoil(reply.text)
        response._content = text.encode()
        require_microsoft(response, self.host)
        return response

    def _described(self, url: str) -> Reply:
        self._reach()
        base = f"https://{self.host}/{TENANT}/oauth2/v2.0"
        if url.endswith("/.well-known/openid-configuration"):
            tenant = urlsplit(url).path.split("/")[1]
            if tenant not in (TENANT, "organizations"):
                is_name = "-" in tenant or "." in tenant
                return refused("invalid_tenant", 90002) if is_name else refused("invalid_request", 900023)
            return Reply(
                200,
                {
                    "issuer": f"https://{self.host}/{TENANT}/v2.0",
                    "authorization_endpoint": f"{base}/authorize",
                    "token_endpoint": f"{base}/token",
                    "device_authorization_endpoint": f"{base}/devicecode",
                },
            )
        return Reply(404, {})

    def _answered(self, url: str, asked: dict[str, str]) -> Reply:
        self._reach()
        if url.endswith("/devicecode"):
            if asked["client_id"] != CLIENT:
                return refused("unauthorized_client", 700016)
            if self.device_fault is not None:
                return refused(*self.device_fault)
            code = secrets.token_urlsafe(8)
            self._devices[code] = asked["scope"]
            return Reply(
                200,
                {
                    "device_code": code,
                    "user_code": "ABCD1234",
                    "verification_uri": "https://microsoft.com/devicelogin",
                    "expires_in": 900,
                    "interval": 1,
                    "message": "",
                },
            )
        self.token_calls.append(asked)
        if self.next_refusal is not None:
            refusal, self.next_refusal = self.next_refusal, None
            return refusal
        grants: dict[str, Callable[[dict[str, str]], Reply]] = {
            "authorization_code": self._redeem_code,
            "refresh_token": self._renew,
            "urn:ietf:params:oauth:grant-type:device_code": self._redeem_device,
        }
        return grants[asked["grant_type"]](asked)

    def close(self) -> None:
        """Nothing is open."""

    def _reach(self) -> None:
        if self.offline:
            msg = "no network"
            raise requests.ConnectionError(msg)

    def _redeem_code(self, asked: dict[str, str]) -> Reply:
        begun = self._codes.pop(asked["code"], None)
        if begun is None:
            return refused("invalid_grant", 54005)
        if asked["client_id"] != CLIENT:
            return refused("unauthorized_client", 700016)
        if self.token_fault is not None:
            return refused(*self.token_fault)
        digest = hashlib.sha256(asked["code_verifier"].encode()).digest()
        if base64.urlsafe_b64encode(digest).decode().rstrip("=") != begun["code_challenge"]:
            return refused("invalid_grant", 501481)
        if asked["redirect_uri"] != begun["redirect_uri"]:
            return refused("invalid_client", 50011)
        return self._grant(asked, begun.get("nonce"))

    def _renew(self, asked: dict[str, str]) -> Reply:
        if asked["refresh_token"] not in self._refresh_tokens:
            return refused("invalid_grant", 50173, suberror="bad_token")
        return self._grant(asked, None)

    def _redeem_device(self, asked: dict[str, str]) -> Reply:
        if not self._device_confirmed:
            return refused("authorization_pending", 70016)
        return self._grant({**asked, "scope": self._devices[asked["device_code"]]}, None)

    def _grant(self, asked: dict[str, str], nonce: str | None) -> Reply:
        scopes = [scope for scope in asked["scope"].split() if scope.startswith("https://")]
        hosts = {urlsplit(scope).hostname for scope in scopes}
        if len(hosts) > 1:
            return refused("invalid_request", 28000)
        if hosts - self.consented:
            return refused("invalid_grant", 65001, suberror="consent_required")
        renewal = secrets.token_urlsafe(24)
        self._refresh_tokens.add(renewal)
        now_s = int(time.time())
        identity: dict[str, Any] = {
            "iss": "https://login.microsoftonline.com",
            "sub": "s",
            "aud": asked["client_id"],
            "exp": now_s + 3600,
            "iat": now_s,
            "tid": TENANT,
            "oid": self.user_key,
            "preferred_username": self.user,
        }
        if nonce:
            identity["nonce"] = self.nonce or nonce
        return Reply(
            200,
            {
                "token_type": "Bearer",
                "scope": " ".join(scopes),
                "expires_in": self.lifetime_s,
                "access_token": self.access_token or f"token-for-{next(iter(hosts))}-{secrets.token_urlsafe(8)}",
                "refresh_token": renewal,
                "id_token": f"{_encoded({'alg': 'none'})}.{_encoded(identity)}.unsigned",
                "client_info": self._client_info(),
            },
        )

    def _client_info(self) -> str:
        return _encoded({"uid": self.user_key, "utid": self.home_tenant})


def refused(error: str, code: int, **more: Any) -> Reply:
    """An answer of the token endpoint that says no."""
    return Reply(
        400,
        {
            "error": error,
            "error_description": f"AADSTS{code}: made up for a test.",
            "error_codes": [code],
            "correlation_id": "correlation",
            **more,
        },
    )
