"""What a server answers to Autodiscover, in both forms."""

import base64
from typing import Any

from tests.fakes.ews_server import Answer, FakeEwsServer, Request, reply
from tests.fakes.provider_ports import PASSWORD

MAILBOX = "reception@contoso.example"
EWS = "https://mail.contoso.example/EWS/Exchange.asmx"
BASIC = 'Basic realm="mail"'
_RESPONSE = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"


def pox(inner: str) -> bytes:
    return (
        '<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006">'
        f'<Response xmlns="{_RESPONSE}"><Account>{inner}</Account></Response></Autodiscover>'
    ).encode()


def settings(url: str) -> bytes:
    return pox(f"<Action>settings</Action><Protocol><Type>EXPR</Type><EwsUrl>{url}</EwsUrl></Protocol>")


def soap(url: str) -> bytes:
    return (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>'
        '<GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response>'
        "<UserResponses><UserResponse><UserSettings><UserSetting><Name>ExternalEwsUrl</Name>"
        f"<Value>{url}</Value></UserSetting></UserSettings></UserResponse></UserResponses></Response>"
        "</GetUserSettingsResponseMessage></s:Body></s:Envelope>"
    ).encode()


def known(body: bytes, path: str = ".xml", user_name: str = MAILBOX) -> Answer:
    """Answer whoever has the right password and asks at ``path``."""
    right = "Basic " + base64.b64encode(f"{user_name}:{PASSWORD}".encode("latin-1")).decode()

    def answer(handler: Any, request: Request) -> None:
        if not request.path.endswith(path):
            reply(404)(handler, request)
        elif request.headers.get("Authorization") == right:
            reply(200, body)(handler, request)
        else:
            reply(401, WWW_Authenticate=BASIC)(handler, request)

    return answer


def origin(server: FakeEwsServer) -> str:
    return server.url.removesuffix("/EWS/Exchange.asmx")
