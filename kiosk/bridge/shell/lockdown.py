"""Lockdown: screens cannot use the network or open a browser or file manager; residents cannot close the window.

Rules: every request for the network or for another program is refused here, although no screen sends such a request.
The operating system's kiosk session must disable the desktop's own functions (Alt+Tab, a task bar).
"""

import logging

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlEngine, QQmlNetworkAccessManagerFactory

from kiosk.bridge.typed import Slot

SCHEMES = ("http", "https", "ftp", "file", "mailto", "tel", "sms")
PICTURE = "data:image/png;base64,"
logger = logging.getLogger(__name__)


class RefusingManager(QNetworkAccessManager):
    """Network access manager that answers every request with empty data, without using the network.

    PNG pictures in ``data:`` URLs are the only exception; they are contained in the URL.
    """

    def createRequest(
        self, operation: QNetworkAccessManager.Operation, request: QNetworkRequest, _data: object = None
    ) -> QNetworkReply:
        """Replace the request by one for an empty ``data:`` URL, unless its URL begins with `PICTURE`."""
        if request.url().toString().startswith(PICTURE):
            return super().createRequest(operation, request, None)
        logger.warning("Refused a request of a screen for %s", request.url().toString())
        return super().createRequest(operation, QNetworkRequest(QUrl("data:,")), None)


class RefusingFactory(QQmlNetworkAccessManagerFactory):
    """Provides the QML engine with a `RefusingManager` whenever the engine requires a network access manager."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Return a new `RefusingManager`."""
        return RefusingManager(parent)


class NoOpener(QObject):
    """Handler of URL schemes that opens nothing."""

    @Slot(QUrl)
    def refuse(self, url: QUrl) -> None:
        """Log `url` and open nothing."""
        logger.warning("Refused to open %s", url.toString())


class StayOpen(QObject):
    """Event filter of a window: ignores attempts to close the window, by Alt+F4 or the close button."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ignore a close event and return True; return False for an event of any other kind."""
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True


def lock_engine(engine: QQmlEngine) -> tuple[QObject, QQmlNetworkAccessManagerFactory]:
    """Block network requests of `engine`, and the opening of URLs in other programs.

    The caller must keep references to the returned objects.
    """
    factory = RefusingFactory()
    engine.setNetworkAccessManagerFactory(factory)
    opener = NoOpener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, opener, "refuse")  # type: ignore[arg-type] # the stub wants bytes, PySide6 only accepts str
    return opener, factory
