from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtNetwork import QNetworkRequest
from PySide6.QtQml import QQmlEngine

from kiosk.bridge.lockdown import SCHEMES, lock_engine


@pytest.fixture
def engine(qapp: object) -> Iterator[QQmlEngine]:
    locked = QQmlEngine()
    locks = lock_engine(locked)
    yield locked
    for scheme in SCHEMES:
        QDesktopServices.unsetUrlHandler(scheme)
    locked.deleteLater()
    del locks


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x.svg", "https://example.org/", "ftp://127.0.0.1:9/x"])
def test_what_a_screen_asks_of_the_network_is_answered_without_it(
    engine: QQmlEngine, caplog: pytest.LogCaptureFixture, address: str
):
    reply = engine.networkAccessManager().get(QNetworkRequest(QUrl(address)))
    assert reply.url() == QUrl("data:,")
    assert f"A screen asked for {address}: refused" in caplog.messages


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_address_opens_another_program(engine: QQmlEngine, caplog: pytest.LogCaptureFixture, scheme: str):
    QDesktopServices.openUrl(QUrl(f"{scheme}:///etc/passwd"))
    assert caplog.messages == [f"Something wanted to open {scheme}:///etc/passwd: refused"]
