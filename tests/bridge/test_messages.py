"""What becomes of Qt's messages."""

import logging
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLoggingCategory, qCWarning, qInstallMessageHandler, qWarning

from kiosk.bridge.messages import SOUNDLESS, route_messages


@pytest.fixture(autouse=True)
def routed() -> Iterator[None]:
    before = qInstallMessageHandler(None)
    route_messages()
    yield
    qInstallMessageHandler(before)


def test_a_warning_of_qt_is_a_warning_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    qWarning("Something is wrong")
    assert ("qt.default", logging.WARNING, "Something is wrong") in caplog.record_tuples


def test_the_category_names_the_logger(caplog: pytest.LogCaptureFixture) -> None:
    qCWarning(QLoggingCategory("qt.qml"), "A binding loop")
    assert ("qt.qt.qml", logging.WARNING, "A binding loop") in caplog.record_tuples


@pytest.mark.parametrize("message", sorted(SOUNDLESS))
def test_a_machine_without_sound_does_not_fill_the_log(message: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    qWarning(message)
    assert not caplog.records
