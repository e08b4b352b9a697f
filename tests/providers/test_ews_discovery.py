"""Finding the EWS address by a mail address, against loopback servers in place of a domain's."""

import ssl
import threading
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import pytest
import trustme

from attendant.core.discovery import AsksFirst, Found
from attendant.core.errors import (
    AddressRefused,
    AttendantError,
    CertificateNotTrusted,
    CredentialsRefused,
    PasswordMissing,
    SignInError,
    WrongAddress,
)
from attendant.demo.organisation import Organisation
from attendant.demo.server import DemoServer
from attendant.providers.ews import EwsConfig, sign_in
from attendant.providers.ews.discovery import Discovery, Places, only_at
from tests.fakes.autodiscover import BASIC, EWS, MAILBOX, known, origin, pox, settings, soap
from tests.fakes.ews_server import FakeEwsServer, Request, reply, silence
from tests.fakes.provider_ports import PASSWORD, QUICK, FixedClock, MemoryRefusals, no_proxy


def discovery(
    *hosts: str,
    pointer: str = "http://127.0.0.1:1/",
    services: Sequence[tuple[str, int]] = (),
    agreed: Sequence[str] = ("127.0.0.1",),
    password: str | None = PASSWORD,
    refusals: MemoryRefusals | None = None,
    mailbox: str = MAILBOX,
    authentication: str = "basic",
) -> Discovery:
    return Discovery(
        mailbox,
        EwsConfig("", authentication=authentication, user_name=MAILBOX),
        password=password,
        refusals=refusals or MemoryRefusals(),
        proxies=no_proxy,
        clock=FixedClock(),
        agreed=agreed,
        places=Places(lambda _domain: hosts, lambda _domain: pointer, lambda _domain: services),
        limits=QUICK,
    )


@pytest.mark.parametrize(("body", "path"), [(settings, ".xml"), (soap, ".svc")])
def test_both_forms_of_autodiscover_name_the_address(body: Callable[[str], bytes], path: str) -> None:
    with FakeEwsServer([known(body(EWS), path)]) as server:
        found = discovery(origin(server)).run()

    assert found == Found(EWS, "127.0.0.1")


def test_the_mail_address_is_asked_about() -> None:
    with FakeEwsServer([known(settings(EWS))]) as server:
        discovery(origin(server)).run()

    assert f"<EMailAddress>{MAILBOX}</EMailAddress>".encode() in server.requests[-1].body


def test_nobody_gets_credentials_who_did_not_ask_for_them() -> None:
    with (
        FakeEwsServer([reply(200, b"<html>our web site</html>", content_type="text/html")]) as server,
        pytest.raises(WrongAddress),
    ):
        discovery(origin(server)).run()

    assert all("Authorization" not in request.headers for request in server.requests)


def test_the_next_host_is_asked_where_one_does_not_help() -> None:
    with FakeEwsServer([reply(404)]) as web_site, FakeEwsServer([known(settings(EWS))]) as server:
        found = discovery(origin(web_site), "http://127.0.0.1:1", origin(server)).run()

    assert found == Found(EWS, "127.0.0.1")


def test_a_host_outside_the_domain_is_shown_first_and_gets_nothing() -> None:
    with FakeEwsServer([known(settings(EWS))], host="localhost") as outside:
        pointing = reply(302, Location=f"{origin(outside)}/autodiscover/autodiscover.xml")
        with FakeEwsServer([pointing]) as server:
            outcome = discovery(pointer=f"{origin(server)}/autodiscover/autodiscover.xml").run()

    assert outcome == AsksFirst("localhost", "contoso.example")
    assert outside.requests == []


def test_a_host_outside_the_domain_is_asked_once_a_person_agreed() -> None:
    with FakeEwsServer([known(settings(EWS))], host="localhost") as outside:
        pointing = reply(302, Location=f"{origin(outside)}/autodiscover/autodiscover.xml")
        with FakeEwsServer([pointing]) as server:
            pointer = f"{origin(server)}/autodiscover/autodiscover.xml"
            found = discovery(pointer=pointer, agreed=("localhost",)).run()

    assert found == Found(EWS, "localhost")


def test_a_pointer_to_plain_http_is_not_followed() -> None:
    with (
        FakeEwsServer([reply(302, Location="http://mail.contoso.example/autodiscover/autodiscover.xml")]) as server,
        pytest.raises(WrongAddress),
    ):
        discovery(pointer=f"{origin(server)}/autodiscover/autodiscover.xml").run()


def test_a_service_named_by_dns_outside_the_domain_is_shown_first() -> None:
    outcome = discovery(services=[("mail.hoster.example", 443)]).run()

    assert outcome == AsksFirst("mail.hoster.example", "contoso.example")


def test_a_refused_password_ends_the_search_and_is_not_sent_again() -> None:
    refusals = MemoryRefusals()
    with FakeEwsServer([reply(401, WWW_Authenticate=BASIC)]) as server:
        for _ in range(2):
            with pytest.raises(CredentialsRefused):
                discovery(origin(server), origin(server), refusals=refusals).run()

    assert len([one for one in server.requests if "Authorization" in one.headers]) == 1


def test_a_kind_of_sign_in_that_is_not_set_gets_no_password() -> None:
    with FakeEwsServer([reply(401, WWW_Authenticate=BASIC)]) as server, pytest.raises(SignInError, match="basic"):
        discovery(origin(server), authentication="ntlm").run()

    assert all("Authorization" not in request.headers for request in server.requests)


def test_an_address_without_encryption_is_not_taken() -> None:
    with (
        FakeEwsServer([known(settings("http://mail.contoso.example/EWS/Exchange.asmx"))]) as server,
        pytest.raises(WrongAddress),
    ):
        discovery(origin(server)).run()


def test_mailboxes_in_office_365_are_said_to_be_there() -> None:
    with (
        FakeEwsServer([known(settings("https://outlook.office365.com/EWS/Exchange.asmx"))]) as server,
        pytest.raises(WrongAddress, match="Office 365"),
    ):
        discovery(origin(server)).run()


def test_redirects_in_a_circle_end() -> None:
    def around(handler: Any, request: Request) -> None:
        reply(302, Location=f"{origin(server)}/autodiscover/autodiscover.xml")(handler, request)

    with FakeEwsServer([around]) as server, pytest.raises(WrongAddress):
        discovery(origin(server)).run()

    assert len(server.requests) < 12


@pytest.mark.parametrize("mailbox", ["", "CONTOSO\\reception", "reception@"])
def test_without_a_mail_address_it_says_what_to_enter(mailbox: str) -> None:
    with pytest.raises(AddressRefused, match="mail address"):
        discovery(mailbox=mailbox).run()


def test_it_tells_whom_it_asks() -> None:
    asked: list[str] = []
    with FakeEwsServer([known(settings(EWS))]) as server:
        discovery(origin(server)).run(asked.append)

    assert asked == ["127.0.0.1"]


def test_a_missing_password_is_missed_only_where_a_server_asks_for_it() -> None:
    with pytest.raises(WrongAddress):
        discovery("http://127.0.0.1:1", password=None).run()

    with FakeEwsServer([known(settings(EWS))]) as server, pytest.raises(PasswordMissing, match="asks for"):
        discovery(origin(server), password=None).run()


@pytest.mark.parametrize("code", ["500", "InvalidUser"])
def test_a_mailbox_that_the_server_does_not_know_is_named(code: str) -> None:
    body = pox(f"<Error><ErrorCode>{code}</ErrorCode><Message>The email address can't be found.</Message></Error>")
    with FakeEwsServer([known(body)]) as server, pytest.raises(WrongAddress, match=MAILBOX):
        discovery(origin(server)).run()


def test_an_untrusted_certificate_on_the_way_is_said_where_nothing_is_found() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("localhost").configure_cert(context)
    with FakeEwsServer([known(settings(EWS))], tls=context, host="localhost") as server:
        with pytest.raises(CertificateNotTrusted, match="localhost"):
            discovery(origin(server), agreed=("localhost",)).run()

        assert server.requests == []


def test_a_search_that_is_closed_ends_while_a_server_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in, "_ANSWER_S", 0.1)
    with FakeEwsServer([reply(401, WWW_Authenticate=BASIC), silence]) as server:
        search = discovery(origin(server))

        def close_once_silent() -> None:
            server.silent.wait()
            search.close()

        closing = threading.Thread(target=close_once_silent, daemon=True)
        closing.start()
        with pytest.raises(AttendantError, match="was closed"):
            search.run()
        closing.join()

    assert len(server.requests) == 2


@pytest.mark.parametrize("authentication", ["basic", "ntlm"])
def test_the_demos_server_can_be_found_and_knows_its_own_domain_only(authentication: str) -> None:
    with DemoServer(Organisation(today=date(2026, 11, 24)), authentication=authentication) as server:
        places = only_at(server.url.removesuffix("/EWS/Exchange.asmx"))
        mailboxes = (MAILBOX, "reception@fabrikam.example")
        searches = [
            Discovery(
                mailbox,
                EwsConfig("", authentication=authentication, user_name=server.user_name),
                password=server.password,
                refusals=MemoryRefusals(),
                proxies=no_proxy,
                clock=FixedClock(),
                agreed=("127.0.0.1",),
                places=places,
            )
            for mailbox in mailboxes
        ]

        assert searches[0].run() == Found(server.url, "127.0.0.1")
        with pytest.raises(WrongAddress, match="reception@fabrikam"):
            searches[1].run()
