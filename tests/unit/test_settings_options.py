import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from attendant.core.privacy import EVERYTHING_SHARED, PrivacyLevel, PrivacyPolicy
from attendant.settings.choices import Access, Authentication, ExchangeVersion, Provider, Unit
from attendant.settings.options import OPTIONS, Option, Settings, problem_with
from attendant.settings.rules import with_usual_ending

GUID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"
FINGERPRINT = "0123456789abcdef" * 4
EWS_URL = "calendar.exchange.ews_url"
TENANT = "calendar.office365.tenant_id"
CLIENT = "calendar.office365.client_id"
PIN = "calendar.exchange.certificate_sha256"
INTERVAL = "calendar.refresh_interval_s"

every_option = pytest.mark.parametrize("option", OPTIONS.values(), ids=OPTIONS)


def rule(path: str, value: object) -> str:
    """Return the sentence about a value that must be refused; it is a whole one, because others follow it."""
    sentence = problem_with(path, value)
    assert sentence is not None, f"{value!r} was accepted"
    assert str(sentence).endswith(".")
    return str(sentence)


@every_option
def test_every_default_is_valid(option: Option) -> None:
    assert option.problem_with(option.default) is None
    assert Settings().value(option.path) == option.default


@every_option
def test_every_option_is_explained_in_sentences(option: Option) -> None:
    assert re.fullmatch(r"[A-Z].*[^.: ]", str(option.about.title))
    assert re.match(r"[A-Z“0-9]", str(option.about.help))


@every_option
def test_every_choice_has_its_own_label(option: Option) -> None:
    if option.about.labels:
        assert list(option.about.labels) == list(option.kind)  # type: ignore[call-overload] # a StrEnum then
        assert len({str(label) for label in option.about.labels.values()}) == len(option.about.labels)


@every_option
def test_every_number_has_bounds_and_a_unit(option: Option) -> None:
    if option.kind is int:
        assert option.minimum is not None
        assert option.maximum is not None
        assert option.about.unit is not None
        assert option.problem_with(option.minimum) is None
        assert option.problem_with(option.maximum) is None
        assert str(option.minimum - 1) in rule(option.path, option.minimum - 1)
        assert str(option.maximum) in rule(option.path, option.maximum + 1)


@every_option
@pytest.mark.parametrize("value", [None, 1.5, [], {}, b"x", object()])
def test_a_value_of_a_wrong_type_is_refused_in_words(option: Option, value: object) -> None:
    assert rule(option.path, value)


@every_option
@given(value=st.one_of(st.text(), st.integers(), st.booleans()))
def test_any_value_is_either_refused_in_words_or_stays_the_same_when_checked_again(
    option: Option, value: object
) -> None:
    sentence = option.problem_with(value)

    if sentence is None:
        checked = option.checked(value)
        assert option.checked(checked) == checked
    else:
        assert str(sentence).endswith(".")


def test_names_are_those_of_the_settings_file() -> None:
    assert list(OPTIONS) == [
        "general.show_calendars",
        "general.usable_gap_min",
        "general.meeting_soon_min",
        "general.window_days",
        "general.keep_last_known",
        "general.language",
        "calendar.provider",
        "calendar.refresh_interval_s",
        "calendar.exchange.version",
        "calendar.exchange.ews_url",
        "calendar.exchange.authentication",
        "calendar.exchange.user_name",
        "calendar.exchange.certificate_sha256",
        "calendar.exchange.legacy_tls",
        "calendar.office365.access",
        "calendar.office365.cloud",
        "calendar.office365.grant_basic",
        "calendar.office365.grant_modern",
        "calendar.office365.tenant_id",
        "calendar.office365.client_id",
        "calendar.office365.sign_in",
        "privacy.shown",
        "privacy.private_prefixes",
        "privacy.private_categories",
    ]


def test_the_privacy_page_makes_a_policy_of_its_lines() -> None:
    settings = Settings().with_values(
        {
            "privacy.shown": "subject",
            "privacy.private_prefixes": " * ;[privat];; ",
            "privacy.private_categories": "A; b",
        }
    )

    assert settings.privacy.policy == PrivacyPolicy(PrivacyLevel.SUBJECT, ("*", "[privat]"), ("A", "b"))
    assert Settings().privacy.policy == EVERYTHING_SHARED


def test_an_interval_under_a_minute_is_refused_with_the_reason() -> None:
    assert rule(INTERVAL, 59) == (
        "59 is too small: 60 seconds or more, because Microsoft throttles whoever asks more often."
    )


@pytest.mark.parametrize(("number", "word"), [(0, "minutes"), (1, "minute"), (2, "minutes")])
def test_a_unit_is_one_or_many(number: int, word: str) -> None:
    assert str(Unit.MINUTES.text_for(number)) == word


def test_true_is_no_number_although_python_counts_it_as_one() -> None:
    assert rule("general.usable_gap_min", True) == "true is not a whole number."


def test_an_unknown_choice_is_answered_with_the_known_ones() -> None:
    assert rule("calendar.provider", "google") == "google is not one of the choices: exchange, office365."


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://mail.example.com/EWS/Exchange.asmx",
        "HTTPS://MAIL.EXAMPLE.COM/EWS/Exchange.asmx",
        "https://mail_1.intern:8443/EWS/Exchange.asmx",
        "https://10.0.0.7/EWS/Exchange.asmx",
        "https://[fe80::1]/EWS/Exchange.asmx",
        "https://müller.example/EWS/Exchange.asmx",
        "http://127.0.0.1:8080/EWS/Exchange.asmx",
        "http://localhost/EWS/Exchange.asmx",
        "http://[::1]:8080/EWS/Exchange.asmx",
    ],
)
def test_a_real_address_is_accepted(url: str) -> None:
    assert problem_with(EWS_URL, url) is None


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mail.example.com/EWS", "The beginning is missing: write https:// before “mail.example.com/EWS”."),
        ("http://mail.example.com/", "http:// would send the password unprotected to mail.example.com. Use https://."),
        ("http://localhost.example.com/", "http:// would send the password unprotected to localhost.example.com."),
        ("http://127.0.0.1.example.com/", "http:// would send the password unprotected to 127.0.0.1.example.com."),
        ("ftp://mail.example.com/", "ftp:// is not possible here. An EWS URL begins with https://."),
        ("https://", "The server's name is missing after https://."),
        ("https:///EWS/Exchange.asmx", "The server's name is missing after https://."),
        ("https://mail..com/", "mail..com is not the name of a server."),
        ("https://-mail.com/", "-mail.com is not the name of a server."),
        ("https://mail.example.com:99999/", "https://mail.example.com:99999/ is not an address that can be used."),
        ("https://[::1/", "https://[::1/ is not an address that can be used."),
        ("https://mail.example.com /EWS", "An address has no blanks and no backslashes"),
        ("https:\\\\mail.example.com\\EWS", "An address has no blanks and no backslashes"),
        ("https://mail\n.example.com/", "There is a line break or a control character in it. Type it anew."),
        ("https://" + "a" * 64 + ".com/", "is not the name of a server."),
        ("https://mail.example.com/" + "x" * 2_000, "The address is too long: 2000 characters at most."),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_with_its_rule(url: str, sentence: str) -> None:
    assert sentence in rule(EWS_URL, url)


def test_a_password_inside_an_address_is_refused_and_not_repeated() -> None:
    assert "hunter2" not in rule(EWS_URL, "https://reception:hunter2@mail.example.com/")
    assert "hunter2" not in rule(EWS_URL, "reception:hunter2@mail.example.com")
    assert "hunter2" not in rule(EWS_URL, "https://reception:hun/hunter2@mail.example.com /")


@pytest.mark.parametrize(
    ("path", "pasted", "kept"),
    [
        (EWS_URL, '  "https://mail.example.com/EWS/Exchange.asmx"\n', "https://mail.example.com/EWS/Exchange.asmx"),
        (EWS_URL, "<https://mail.example.com/>", "https://mail.example.com/"),
        (EWS_URL, "\u200bhttps://mail.example.com/\u00a0", "https://mail.example.com/"),
        (CLIENT, f" “{GUID.upper()}” ", GUID),
        (CLIENT, "{" + GUID + "}", GUID),
        (CLIENT, GUID.replace("-", ""), GUID),
        (CLIENT, GUID.replace("-", "\u2011"), GUID),
        (TENANT, GUID.replace("-", "\u2013"), GUID),
        (CLIENT, f"Application (client) ID : {GUID}", GUID),
        (CLIENT, f"https://portal.azure.com/#view/ApplicationMenuBlade/~/Overview/appId/{GUID}/isMSAApp~/false", GUID),
        (TENANT, f"'{GUID}'", GUID),
        (TENANT, f"Verzeichnis-ID (Mandant)\n{GUID}".replace("\n", " "), GUID),
        (TENANT, f"https://login.microsoftonline.com/{GUID.upper()}/oauth2/v2.0/authorize?client", GUID),
        (TENANT, " Contoso.OnMicrosoft.com ", "contoso.onmicrosoft.com"),
        (PIN, "\u200e" + " ".join(re.findall("..", FINGERPRINT.upper())), FINGERPRINT),
        (PIN, "sha256 Fingerprint=" + ":".join(re.findall("..", FINGERPRINT.upper())), FINGERPRINT),
        (PIN, " : ", ""),
        ("calendar.exchange.user_name", " 'CONTOSO\\reception' ", "CONTOSO\\reception"),
    ],
)
def test_what_was_pasted_is_cleaned(path: str, pasted: str, kept: str) -> None:
    assert OPTIONS[path].checked(pasted) == kept


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        (CLIENT, GUID[:-2], "Two characters are missing: an ID has 8-4-4-4-12 characters."),
        (CLIENT, GUID[:-1], "One character is missing: an ID has 8-4-4-4-12 characters."),
        (CLIENT, GUID[:-12], "12 characters are missing: an ID has 8-4-4-4-12 characters."),
        (CLIENT, GUID + "0", "There is one character too many: an ID has 8-4-4-4-12 characters."),
        (CLIENT, GUID + "012", "There are 3 characters too many: an ID has 8-4-4-4-12 characters."),
        (CLIENT, "x" + GUID[1:], "x cannot be part of an ID: it has the digits 0-9 and the letters a-f only."),
        (CLIENT, "contoso.com", "contoso.com is a domain. It can stand as Directory (tenant) ID"),
        (CLIENT, f"Directory (tenant) ID: {GUID}", "This is the directory (tenant) ID."),
        (TENANT, f"Application (client) ID: {GUID}", "This is the application (client) ID."),
        (CLIENT, f"{GUID} 11111111-2222-3333-4444-555555555555", "There are 32 characters too many"),
        (TENANT, "common", "common is neither an ID of 8-4-4-4-12 characters nor a domain"),
        (TENANT, "admin@contoso.com", "admin@contoso.com is not a domain such as contoso.onmicrosoft.com."),
        (TENANT, "10.0.0.1", "10.0.0.1 is not a domain such as contoso.onmicrosoft.com."),
        (TENANT, GUID[:-2], "Two characters are missing: an ID has 8-4-4-4-12 characters."),
        (PIN, FINGERPRINT[:40], "This is a SHA-1 thumbprint of 40 characters. The SHA-256 fingerprint is needed"),
        (PIN, FINGERPRINT[:62], "Two characters are missing: a SHA-256 fingerprint has 64 characters."),
        (PIN, "g" + FINGERPRINT, "g cannot be part of a fingerprint"),
        ("calendar.exchange.user_name", "a\tb", "There is a line break or a control character in it."),
        ("calendar.exchange.user_name", "a" * 257, "This is too long: 256 characters are the most."),
    ],
)
def test_a_slip_is_named_with_its_rule(path: str, value: str, sentence: str) -> None:
    assert sentence in rule(path, value)


def test_settings_cannot_be_changed_in_place() -> None:
    with pytest.raises(ValidationError):
        Settings().calendar.refresh_interval_s = 60  # pydantic's plug-in is not used


def test_values_survive_the_way_out_and_back() -> None:
    settings = Settings().with_exchange(ews_url="https://mail.example.com/", user_name="reception", version="2010")

    assert Settings.of_values(settings.values()) == settings
    assert settings.calendar.exchange.version is ExchangeVersion.V2010


def test_a_new_exchange_server_is_asked_even_where_office_365_was_chosen() -> None:
    settings = Settings().with_values({"calendar.provider": "office365"})

    assert settings.with_exchange(user_name="reception").calendar.provider is Provider.EXCHANGE


def test_an_unknown_path_is_a_bug() -> None:
    with pytest.raises(KeyError):
        problem_with("calendar.nothing", 1)


def test_a_password_belongs_to_one_user_at_one_server() -> None:
    def account(url: str, user: str) -> str:
        return Settings().with_exchange(ews_url=url, user_name=user).calendar.exchange.account

    assert account("https://Mail.example.com/EWS", "CONTOSO\\Reception") == "contoso\\reception@mail.example.com"
    assert account("https://mail.example.com/EWS", "x") != account("https://mail.example.org/EWS", "x")
    assert account("http://127.0.0.1:81/EWS", "x") != account("http://127.0.0.1:82/EWS", "x")


def test_what_is_missing_is_named_with_what_to_enter() -> None:
    problem = Settings().completeness()

    assert problem is not None
    assert problem.code == "NotConfigured"
    assert str(problem.summary) == "The calendar integration is not set up yet; EWS URL is missing."
    assert "Enter the address of the Exchange server" in str(problem.remedy)
    assert set(Settings().missing()) == {EWS_URL, "calendar.exchange.user_name"}


def test_the_windows_user_needs_no_user_name() -> None:
    settings = Settings().with_exchange(ews_url="https://mail.example.com/", authentication=Authentication.WINDOWS)

    assert settings.completeness() is None


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({"access": Access.GRAPH}, {TENANT, CLIENT}),
        ({"access": Access.GRAPH, "grant_modern": False, "tenant_id": GUID}, {CLIENT}),
        ({"access": Access.EWS, "grant_modern": False, "grant_basic": True}, set()),
        ({"access": Access.EWS, "grant_modern": False}, {"calendar.office365.grant_modern"}),
        ({"access": Access.EWS, "tenant_id": "contoso.com", "client_id": GUID}, set()),
    ],
)
def test_office_365_needs_what_its_way_of_access_needs(values: dict[str, object], missing: set[str]) -> None:
    paths = {f"calendar.office365.{name}": value for name, value in values.items()}

    settings = Settings().with_values({"calendar.provider": Provider.OFFICE365, **paths})

    assert set(settings.missing()) == missing


def test_the_other_providers_gaps_are_not_missing() -> None:
    settings = Settings().with_exchange(ews_url="https://mail.example.com/", user_name="reception")

    assert settings.completeness() is None


def warnings(**values: object) -> list[str]:
    office365 = {f"calendar.office365.{name}": value for name, value in values.items()}
    settings = Settings().with_values(
        {"calendar.provider": "office365", "calendar.office365.access": "ews"} | office365
    )
    return [str(text) for text in settings.warnings()]


def test_both_grants_are_kept_with_a_warning() -> None:
    assert warnings(grant_basic=True, grant_modern=True) == [
        "Basic and Modern Authentication are both granted. Modern is used; Microsoft refuses Basic."
    ]


def test_basic_alone_is_kept_with_a_warning() -> None:
    assert "which Microsoft refuses" in warnings(grant_basic=True, grant_modern=False)[0]


def test_grants_do_not_matter_to_graph() -> None:
    assert warnings(grant_basic=True, access="graph") == []


def test_one_id_in_both_fields_is_suspicious() -> None:
    assert "are the same" in warnings(tenant_id=GUID, client_id=GUID)[0]


def test_an_address_of_office_365_among_the_exchange_settings_is_suspicious() -> None:
    settings = Settings().with_exchange(ews_url="https://outlook.office365.com/EWS/Exchange.asmx")

    assert "outlook.office365.com belongs to Office 365" in str(settings.warnings()[0])


@pytest.mark.parametrize(
    ("url", "completed"),
    [
        ("https://mail.example.com", "https://mail.example.com/EWS/Exchange.asmx"),
        ("https://mail.example.com/", "https://mail.example.com/EWS/Exchange.asmx"),
        ("https://mail.example.com:8443/owa", "https://mail.example.com:8443/EWS/Exchange.asmx"),
        ("https://mail.example.com/EWS/Services.wsdl", "https://mail.example.com/EWS/Exchange.asmx"),
        ("https://mail.example.com/ews/exchange.asmx?x=1", "https://mail.example.com/ews/exchange.asmx"),
        ("https://mail.example.com/proxy/EWS/Exchange.asmx#top", "https://mail.example.com/proxy/EWS/Exchange.asmx"),
    ],
)
def test_an_address_with_an_unusual_ending_is_kept_with_a_warning_and_can_be_completed(
    url: str, completed: str
) -> None:
    settings = Settings().with_exchange(ews_url=url)

    assert [str(text) for text in settings.warnings()] == [
        "An EWS URL usually ends in /EWS/Exchange.asmx, and this one does not."
    ]
    assert with_usual_ending(url) == completed
    assert settings.with_exchange(ews_url=completed).warnings() == ()


@pytest.mark.parametrize("url", ["", "https://mail.example.com/ews/exchange.asmx", "https://[::1]/a/EWS/Exchange.asmx"])
def test_an_address_with_the_usual_ending_or_none_needs_no_warning(url: str) -> None:
    assert Settings().with_exchange(ews_url=url).warnings() == ()
    assert with_usual_ending(url) == url


def test_tls_1_0_for_a_newer_server_is_suspicious() -> None:
    settings = Settings().with_exchange(legacy_tls=True)

    assert "TLS 1.0" in str(settings.warnings()[0])
    assert settings.with_exchange(version="2007_SP1").warnings() == ()
