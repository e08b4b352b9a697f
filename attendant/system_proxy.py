"""Which proxy the system wants for an address, PAC scripts included, asked through Qt."""

from urllib.parse import quote


def system_proxy(url: str, /) -> str | None:
    """Return the proxy for ``url`` as ``requests`` writes it, or None to connect directly.

    On Windows this follows the automatic configuration script and the bypass list, which ``requests`` does not; on
    Linux it reads the usual environment variables. May take seconds where a script must be fetched: worker threads
    only. See Qt's ``QNetworkProxyFactory::systemProxyForQuery``.
    """
    from PySide6.QtCore import QUrl
    from PySide6.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

    for proxy in QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(url))):
        match proxy.type():
            case QNetworkProxy.ProxyType.HttpProxy | QNetworkProxy.ProxyType.HttpCachingProxy:
                scheme = "http"
            case QNetworkProxy.ProxyType.Socks5Proxy:
                scheme = "socks5h"
            case _:
                return None
        user = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
        return f"{scheme}://{user}{proxy.hostName()}:{proxy.port()}"
    return None
