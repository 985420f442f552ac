"""Nothing opens a connection, a browser or a file manager from a screen, and nobody who learns can close it.

Rules: every request is refused here, even though no screen makes one. What the desktop itself offers (Alt+Tab, a task
bar) is the kiosk session's to take away.
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
    """Answers every request without asking the network."""

    def createRequest(
        self, operation: QNetworkAccessManager.Operation, request: QNetworkRequest, _data: object = None
    ) -> QNetworkReply:
        """Replace the request by one to nowhere."""
        logger.warning("A screen asked for %s: refused", request.url().toString())
        return super().createRequest(operation, QNetworkRequest(QUrl("data:,")), None)


class RefusingFactory(QQmlNetworkAccessManagerFactory):
    """Gives the QML engine managers that refuse."""

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Make one manager."""
        return RefusingManager(parent)


class NoOpener(QObject):
    """Swallows every address that something wants to open outside."""

    @Slot(QUrl)
    def refuse(self, url: QUrl) -> None:
        """Open nothing."""
        logger.warning("Something wanted to open %s: refused", url.toString())


class StayOpen(QObject):
    """Refuses to close the window it is installed on: Alt+F4, a window manager's button."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the request away; everything else passes."""
        if event.type() is not QEvent.Type.Close:
            return False
        event.ignore()
        return True


def lock_engine(engine: QQmlEngine) -> tuple[QObject, QQmlNetworkAccessManagerFactory]:
    """Lock `engine` and the desktop's openers down; the caller keeps what is returned alive."""
    factory = RefusingFactory()
    engine.setNetworkAccessManagerFactory(factory)
    opener = NoOpener()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, opener, "refuse")  # type: ignore[arg-type] # the stub wants bytes, the binding refuses them
    return opener, factory
