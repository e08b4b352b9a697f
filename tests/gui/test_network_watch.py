import pytest
from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from attendant.ui.refresh.network_watch import NetworkWatch

Reach = QNetworkInformation.Reachability
Medium = QNetworkInformation.TransportMedium


@pytest.fixture
def watch(qtbot: QtBot) -> NetworkWatch:
    del qtbot
    return NetworkWatch()


@pytest.mark.parametrize("reach", [Reach.Online, Reach.Site, Reach.Local, Reach.Unknown])
def test_a_network_that_is_there_again_is_news(watch: NetworkWatch, qtbot: QtBot, reach: Reach) -> None:
    watch.on_reachability(Reach.Disconnected)

    with qtbot.waitSignal(watch.changed):
        watch.on_reachability(reach)


def test_what_the_system_finds_out_after_the_start_is_no_news(watch: NetworkWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        watch.on_reachability(Reach.Online)
        watch.on_medium(Medium.Ethernet)


def test_the_systems_own_test_page_is_not_our_server(watch: NetworkWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        for reach in (Reach.Online, Reach.Site, Reach.Online):
            watch.on_reachability(reach)


def test_another_cable_or_tunnel_is_news(watch: NetworkWatch, qtbot: QtBot) -> None:
    watch.on_medium(Medium.Ethernet)

    for medium in (Medium.Unknown, Medium.Ethernet, Medium.WiFi):
        with qtbot.waitSignal(watch.changed):
            watch.on_medium(medium)


def test_a_captive_portal_is_news_when_it_lets_us_through(watch: NetworkWatch, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(watch.changed):
        watch.on_portal(True)
    with qtbot.waitSignal(watch.changed):
        watch.on_portal(False)


def test_nothing_follows_from_a_network_that_is_gone(watch: NetworkWatch, qtbot: QtBot) -> None:
    """A server in the house may answer all the same, and whoever asks it finds out."""
    with qtbot.assertNotEmitted(watch.changed):
        watch.on_reachability(Reach.Disconnected)
