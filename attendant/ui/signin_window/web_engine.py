"""The browser of the sign-in window by QtWebEngine: off the record, https only, one page."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEngineLoadingInfo,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout

from attendant.core.errors import CertificateNotTrusted, Problem, ProxyRefused, ServiceUnreachable, UnexpectedReply
from attendant.core.text import Text
from attendant.ui.signin_window.browser import Browser

_BLANK = "about:blank"
_LOOK_MS = 1_000
_SHOWN_CODE = "Number(/AADSTS(\\d{4,8})/.exec(document.body?.innerText ?? '')?.[1] ?? 0)"
_OWN_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Scripts of the page cannot reach into it."""


class WebEngineBrowser(Browser):
    """See ``Browser``.

    Args:
        profile: Where cookies and certificates come from; off the record where None, so that the next person at a
            shared desk finds nothing of this one. The browser takes it over.
    """

    def __init__(self, profile: QWebEngineProfile | None = None) -> None:
        """Start Chromium and show nothing."""
        super().__init__()
        self._profile = QWebEngineProfile() if profile is None else profile
        self._profile.downloadRequested.connect(_refuse_download)
        self._page = _Page(self._profile)
        self._view = QWebEngineView(self)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._view.setPage(self._page)
        self._is_done = False
        self._code = 0
        # Microsoft's pages write their errors after they were loaded.
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._look_for_code)
        self._look.start()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)
        # Both are said from within Chromium's own decision, during which the page must not be taken away.
        queued = Qt.ConnectionType.QueuedConnection
        page = self._page
        page.came_back.connect(self._end, queued)
        page.refused.connect(self._fail, queued)
        page.loadingChanged.connect(self._hear)
        page.urlChanged.connect(self._show_host)
        page.newWindowRequested.connect(self._leave)
        page.renderProcessTerminated.connect(self._lose)
        page.proxyAuthenticationRequired.connect(self._meet_proxy)
        # The page must be gone before the profile, and the view before the page.
        self._page.destroyed.connect(self._profile.deleteLater)

    def open(self, address: str, redirect: str) -> None:
        """Load ``address`` and watch out for ``redirect``."""
        self._page.redirect = QUrl(redirect)
        self._view.load(QUrl(address))

    def shut_down(self) -> None:
        """Stop loading and forget everything."""
        if not self._is_done or self._page.redirect.isValid():
            self._is_done = True
            self._look.stop()
            self._page.redirect = QUrl()
            self._view.stop()
            self._view.deleteLater()
            self._page.deleteLater()

    def _end(self, address: str) -> None:
        if not self._is_done:
            self._is_done = True
            self.came_back.emit(address)

    def _fail(self, problem: Problem) -> None:
        if not self._is_done:
            self._is_done = True
            self.failed.emit(problem)

    def _hear(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        self.loading_changed.emit(info.status() == status.LoadStartedStatus)
        if info.status() == status.LoadFailedStatus:
            self._fail(_problem_of(info))

    def _look_for_code(self) -> None:
        self._page.runJavaScript(_SHOWN_CODE, _OWN_WORLD, self._take_code)

    def _take_code(self, found: object) -> None:
        code = int(found) if isinstance(found, int | float) else 0
        if code != self._code and not self._is_done:
            self._code = code
            self.code_changed.emit(code)

    def _show_host(self, url: QUrl) -> None:
        self.host_changed.emit(_host(url))

    def _leave(self, request: QWebEngineNewWindowRequest) -> None:
        if request.requestedUrl().scheme() == "https":
            self.left.emit(request.requestedUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def _lose(self, *_how: object) -> None:
        self._fail(
            UnexpectedReply(
                summary=Text("The sign-in window stopped working."),
                remedy=Text("Try again, or sign in in the browser."),
            ).problem
        )

    def _meet_proxy(self, *_who: object) -> None:
        self._fail(ProxyRefused.as_problem())


class _Page(QWebEnginePage):
    """Lets nothing but https through and catches the redirect.

    Signals:
        came_back: The address that ends the sign-in.
        refused: A ``Problem``: the page is not shown.
    """

    came_back = Signal(str)
    refused = Signal(object)  # Problem

    def __init__(self, profile: QWebEngineProfile) -> None:
        super().__init__(profile)
        self.redirect = QUrl()
        attributes = QWebEngineSettings.WebAttribute
        for attribute in (
            attributes.PluginsEnabled,
            attributes.PdfViewerEnabled,
            attributes.ErrorPageEnabled,
            attributes.JavascriptCanAccessClipboard,
            attributes.LocalContentCanAccessFileUrls,
            attributes.FullScreenSupportEnabled,
            attributes.ScreenCaptureEnabled,
            attributes.DnsPrefetchEnabled,
        ):
            self.settings().setAttribute(attribute, False)
        self.certificateError.connect(self._refuse_certificate)
        self.permissionRequested.connect(_deny)

    def acceptNavigationRequest(  # noqa: N802 - overrides Qt's
        self,
        url: QUrl | str,
        type_: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: N803 - Qt's name
    ) -> bool:
        """Decide before anything is fetched."""
        del type_
        target = QUrl(url)
        if isMainFrame and self.redirect.isValid() and _is_same_page(target, self.redirect):
            self.came_back.emit(target.toString(QUrl.ComponentFormattingOption.FullyEncoded))
            return False
        if target.scheme() == "https" or target.toString() == _BLANK:
            return True
        if isMainFrame:
            self.refused.emit(
                UnexpectedReply(
                    summary=Text("The sign-in led to a page without encryption: {host}", {"host": _host(target)}),
                    remedy=Text("It was not opened. A sign-in page of the network may be in between."),
                ).problem
            )
        return False

    def _refuse_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        if error.isMainFrame():
            self.refused.emit(
                CertificateNotTrusted(
                    summary=Text("The certificate of {host} is not trusted.", {"host": _host(error.url())}),
                    remedy=Text(
                        "A proxy or a sign-in page of the network may stand in between. Your administrator can install"
                        " its issuing authority on this computer."
                    ),
                    detail=error.type().name,
                ).problem
            )


def _is_same_page(url: QUrl, redirect: QUrl) -> bool:
    return (url.scheme(), url.host(), url.port(), url.path()) == (
        redirect.scheme(),
        redirect.host(),
        redirect.port(),
        redirect.path(),
    )


def _host(url: QUrl) -> str:
    return url.host(QUrl.ComponentFormattingOption.FullyEncoded)


def _deny(permission: QWebEnginePermission) -> None:
    permission.deny()


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


def _problem_of(info: QWebEngineLoadingInfo) -> Problem:
    domain = QWebEngineLoadingInfo.ErrorDomain
    host = {"host": _host(info.url())}
    detail = f"{info.errorDomain().name} {info.errorCode()} {info.errorString()}"
    if info.errorDomain() == domain.CertificateErrorDomain:
        return CertificateNotTrusted(
            summary=Text("The connection to {host} cannot be trusted.", host),
            remedy=Text("A proxy may stand in between. Ask your administrator to check the connection to that host."),
            detail=detail,
        ).problem
    if info.errorDomain() in (domain.ConnectionErrorDomain, domain.DnsErrorDomain, domain.InternalErrorDomain):
        return ServiceUnreachable(
            summary=Text("The sign-in page at {host} cannot be reached.", host),
            remedy=Text("Check the network connection, then try again."),
            detail=detail,
        ).problem
    return UnexpectedReply(
        summary=Text("The sign-in page at {host} could not be shown.", host),
        remedy=Text("Try again, or sign in in the browser."),
        detail=detail,
    ).problem
