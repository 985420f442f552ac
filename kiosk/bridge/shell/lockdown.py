"""Lockdown: screens cannot open network connections, a browser or a file manager, and residents cannot close them.

Rules: every request is refused here, even though no screen makes one. Functions of the desktop (Alt+Tab, a task bar)
must be disabled by the kiosk session.
"""

import logging

from PySide6.QtCore import QEvent, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlEngine, QQmlNetworkAccessManagerFactory

from kiosk.bridge.typed import Slot

SCHEMES = ("http", "https", "ftp", "file", "mailto", "tel", "sms")
logger = logging.getLogger(__name__)


class RefusingManager(QNetworkAccessManager):
    """Answers every request without using the network."""

    def createRequest(
        self, operation: QNetworkAccessManager.Operation, request: QNetworkRequest, _data: object = None
    ) -> QNetworkReply:
        """Replace the request by one for an empty ``data:`` URL."""
        logger.warning("A screen asked for %s: refused", request.url().toString())
        return super().createRequest(operation, QNetworkRequest(QUrl("data:,")), None)


class RefusingFactory(QQmlNetworkAccessManagerFactory):
    """Creates a `RefusingManager` for each request of the QML engine for a manager."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Create one manager."""
        return RefusingManager(parent)


class NoOpener(QObject):
    """Handler of URL schemes that opens nothing."""

    @Slot(QUrl)
    def refuse(self, url: QUrl) -> None:
        """Log `url` and open nothing."""
        logger.warning("Something wanted to open %s: refused", url.toString())


class StayOpen(QObject):
    """Event filter that keeps its window open despite Alt+F4 and a window manager's button to close it."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ignore close events; pass all other events on."""
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True


def lock_engine(engine: QQmlEngine) -> tuple[QObject, QQmlNetworkAccessManagerFactory]:
    """Lock down `engine` and the opening of URLs; the caller must keep the returned objects alive."""
    factory = RefusingFactory()
    engine.setNetworkAccessManagerFactory(factory)
    opener = NoOpener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, opener, "refuse")  # type: ignore[arg-type] # the stub wants bytes, the binding refuses them
    return opener, factory
