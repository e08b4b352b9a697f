"""The system's proxy is asked for each address."""

import pytest

from attendant.system_proxy import system_proxy

_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_a_proxy_the_connection_is_direct() -> None:
    assert system_proxy("https://mail.contoso.example/EWS/Exchange.asmx") is None


def test_the_systems_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.contoso.example:3128")

    assert system_proxy("https://mail.contoso.example/EWS/Exchange.asmx") == "http://proxy.contoso.example:3128"


def test_a_host_on_the_bypass_list_is_reached_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.contoso.example:3128")
    monkeypatch.setenv("no_proxy", "mail.contoso.example")

    assert system_proxy("https://mail.contoso.example/EWS/Exchange.asmx") is None


def test_the_proxys_user_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://us%40er:p%2Fw@proxy.contoso.example:3128")

    assert system_proxy("https://mail.contoso.example/") == "http://us%40er:p%2Fw@proxy.contoso.example:3128"
