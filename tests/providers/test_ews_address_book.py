"""Searching the organisation's address book."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from attendant.core.contact import Contact, PhoneKind
from attendant.core.errors import AttendantError, DistributionList, ServiceFailed, UnexpectedReply
from tests.fakes.ews_answers import names, resolution, soap
from tests.fakes.ews_server import FakeEwsServer, reply
from tests.fakes.provider_ports import ews_provider

CORPORA = Path(__file__).parents[2] / "../shared/corpora"
SADIE = """
<t:Contact><t:DisplayName>Sadie O'Brien &amp; Söhne</t:DisplayName>
  <t:EmailAddresses><t:Entry Key="EmailAddress1">SMTP:Sadie@contoso.example</t:Entry></t:EmailAddresses>
  <t:PhoneNumbers>
    <t:Entry Key="AssistantPhone">+44 1</t:Entry><t:Entry Key="BusinessFax">+44 2</t:Entry>
    <t:Entry Key="HomePhone">+44 3</t:Entry><t:Entry Key="MobilePhone"> +44 4 </t:Entry>
    <t:Entry Key="BusinessPhone">+44 5</t:Entry><t:Entry Key="OtherTelephone"/>
  </t:PhoneNumbers>
  <t:Department>Sales</t:Department><t:JobTitle>Manager</t:JobTitle><t:OfficeLocation>London 4</t:OfficeLocation>
</t:Contact>"""


def found(answer: bytes, name: str = "sadie") -> Sequence[Contact]:
    with FakeEwsServer([reply(200, answer)]) as server:
        provider = ews_provider(server.url)
        try:
            return provider.search(name)
        finally:
            provider.close()


def test_a_match_brings_all_that_the_address_book_knows() -> None:
    (sadie,) = found(names([resolution("sadie", "Sadie@contoso.example", contact=SADIE)]))

    assert sadie.name == "Sadie O'Brien & Söhne"
    assert sadie.mailbox == "sadie@contoso.example"
    assert (sadie.department, sadie.title, sadie.place) == ("Sales", "Manager", "London 4")
    assert [(phone.kind, phone.number) for phone in sadie.phones] == [
        (PhoneKind.WORK, "+44 5"), (PhoneKind.MOBILE, "+44 4"), (PhoneKind.HOME, "+44 3"),
    ]  # fmt: skip
    assert (sadie.contact_id, sadie.source) == (0, "exchange")


def test_several_matches_come_in_the_servers_order() -> None:
    answer = names(
        [resolution("Anna B", "b@contoso.example"), resolution("Anna A", "a@contoso.example")],
        code="ErrorNameResolutionMultipleResults",
        response_class="Warning",
    )

    assert [one.name for one in found(answer)] == ["Anna B", "Anna A"]


def test_nobody_is_an_empty_answer_and_no_error() -> None:
    assert found(names([], code="ErrorNameResolutionNoResults", response_class="Error")) == ()


def test_a_public_folder_is_no_person() -> None:
    assert found(names([resolution("Orders", "orders@contoso.example", kind="PublicFolder")])) == ()


@pytest.mark.parametrize("kind", ["PublicDL", "PrivateDL", "GroupMailbox"])
def test_a_list_is_said_to_be_one_and_no_person(kind: str) -> None:
    with pytest.raises(DistributionList) as raised:
        found(names([resolution("Everyone", "all@contoso.example", kind=kind)]))

    assert str(raised.value.problem.summary) == "“Everyone” is a list, not a person."
    assert "Add its members" in str(raised.value.problem.remedy)


def test_lists_beside_people_are_left_out() -> None:
    answer = names([resolution("All", "all@contoso.example", kind="PublicDL"), resolution("Alma", "a@contoso.example")])

    assert [one.name for one in found(answer)] == ["Alma"]


def test_an_old_servers_x500_name_gives_way_to_the_mail_address() -> None:
    (sadie,) = found(names([resolution("Sadie", "/o=Contoso/cn=sadie", routing="EX", contact=SADIE)]))

    assert sadie.mailbox == "sadie@contoso.example"


def test_somebody_without_a_mail_address_is_still_found() -> None:
    (sadie,) = found(names([resolution("Sadie", "/o=Contoso/cn=sadie", routing="EX")]))

    assert (sadie.name, sadie.mailbox) == ("Sadie", "")


def test_the_name_arrives_as_typed_and_only_the_directory_is_searched() -> None:
    with FakeEwsServer([reply(200, names([]))]) as server:
        provider = ews_provider(server.url)
        provider.search(" Müller & <Söhne> ")
        provider.close()

    body = server.requests[0].body.decode()
    assert "<m:UnresolvedEntry>Müller &amp; &lt;Söhne&gt;</m:UnresolvedEntry>" in body
    assert 'SearchScope="ActiveDirectory"' in body


@pytest.mark.parametrize("name", ["", "  ", "\x00"])
def test_no_name_needs_no_request(name: str) -> None:
    with FakeEwsServer([reply(500)]) as server:
        provider = ews_provider(server.url)
        assert provider.search(name) == ()
        provider.close()

    assert server.requests == []


def test_an_error_is_raised_with_its_words() -> None:
    with pytest.raises(ServiceFailed) as raised:
        found(names([], code="ErrorADUnavailable", response_class="Error"))

    assert raised.value.problem.code == "ErrorADUnavailable"


def test_an_answer_to_another_question_is_not_understood() -> None:
    with pytest.raises(UnexpectedReply):
        found(soap("<m:GetRoomsResponse xmlns:m='http://schemas.microsoft.com/exchange/services/2006/messages'/>"))


@pytest.mark.parametrize(
    ("sample", "people"),
    [
        ("how-to-resolve-ambiguous-names-by-using-ews-in-exchange-2013--05.xml", ["sadie@contoso.com"]),
        ("how-to-resolve-ambiguous-names-by-using-ews-in-exchange-2013--06.xml", []),
        ("how-to-access-contacts-as-a-delegate-by-using-ews-in-exchange--07.xml",
         ["brian_1@contoso.com", "brian_2@contoso.com"]),
    ],
)  # fmt: skip
def test_the_documentations_samples_are_read(sample: str, people: list[str]) -> None:
    path = CORPORA / "ews-ms-docs/ResolveNames" / sample
    if not path.exists():
        pytest.skip("the documentation's samples are not on this machine")

    assert [one.mailbox for one in found(path.read_bytes())] == people


def test_a_refused_password_is_remembered_from_a_search_too() -> None:
    with FakeEwsServer([reply(401)]) as server:
        provider = ews_provider(server.url)
        for _ in range(2):
            with pytest.raises(AttendantError):
                provider.search("anna")
        provider.close()

    assert sum("Authorization" in request.headers for request in server.requests) == 1
