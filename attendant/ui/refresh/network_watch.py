"""Tells when the machine's network has changed, as far as the system says so."""

import logging

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

Reachability = QNetworkInformation.Reachability
TransportMedium = QNetworkInformation.TransportMedium

log = logging.getLogger(__name__)


class NetworkWatch(QObject):
    """Listens to the system: another network, a VPN, a captive portal that has let us through.

    What the system says is a hint, never a reason not to ask: a server in the house answers where the internet is out
    of reach. Lives in the window's thread.

    Signals:
        changed: The network is another one, or the same again; connections of before may be dead.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing known; ``start`` comes when there is time for it."""
        super().__init__(parent)
        self._reach = Reachability.Unknown
        self._medium = TransportMedium.Unknown
        self._is_first_medium = True

    def start(self) -> bool:
        """Begin to listen; takes some 20 ms. Return whether the system tells anything."""
        if not QNetworkInformation.loadDefaultBackend():
            log.info("the system does not say when the network changes")
            return False
        information = QNetworkInformation.instance()
        self._reach, self._medium = information.reachability(), information.transportMedium()
        # Some systems find out a moment later what was there all the time.
        self._is_first_medium = self._medium is TransportMedium.Unknown
        information.reachabilityChanged.connect(self.on_reachability)
        information.transportMediumChanged.connect(self.on_medium)
        information.isBehindCaptivePortalChanged.connect(self.on_portal)
        return True

    @Slot(QNetworkInformation.Reachability)
    def on_reachability(self, reach: Reachability) -> None:
        """Hear how far the network reaches; nothing follows from its end, but much from its return."""
        before, self._reach = self._reach, reach
        log.info("network: %s, before %s", reach.name, before.name)
        # Between "site" and "online" lies the system's own test page, not our server.
        if before in (Reachability.Disconnected, Reachability.Local) and reach not in (
            before,
            Reachability.Disconnected,
        ):
            self.changed.emit()

    @Slot(QNetworkInformation.TransportMedium)
    def on_medium(self, medium: TransportMedium) -> None:
        """Hear that another cable, radio or tunnel carries the network."""
        before, self._medium = self._medium, medium
        log.info("network: now by %s, before by %s", medium.name, before.name)
        if not self._is_first_medium:
            self.changed.emit()
        self._is_first_medium = False

    @Slot(bool)
    def on_portal(self, behind: bool) -> None:
        """Hear that a sign-in page of the network stands in between, or no longer."""
        log.info("network: %s a captive portal", "behind" if behind else "no longer behind")
        if not behind:
            self.changed.emit()
