"""What the service manager is told, and by whom it is asked for."""

import ctypes.util
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.watchdog import ServiceManager

ASKED = {"NOTIFY_SOCKET": "there", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"}


class Library:
    """Takes what systemd's own library would send."""

    def __init__(self, answer: int = 1) -> None:
        self.answer = answer
        self.heard: list[bytes] = []

    def sd_notify(self, _unset: int, message: bytes) -> int:
        self.heard.append(message)
        return self.answer


def manager(library: Library, environment: dict[str, str] = ASKED) -> ServiceManager:
    return ServiceManager(environment, lambda _name: library)


def test_it_hears_that_the_kiosk_stands_and_lives():
    library = Library()
    told = manager(library)
    told.ready()
    told.alive()
    assert library.heard == [b"READY=1", b"WATCHDOG=1"]


def test_three_beats_fit_into_the_time_it_waits():
    assert manager(Library()).beat_milliseconds == 10_000


@pytest.mark.parametrize("environment", [{}, {"WATCHDOG_USEC": "30000000"}, {"NOTIFY_SOCKET": ""}])
def test_nothing_is_loaded_where_nobody_listens(environment: dict[str, str]):
    def load(name: str) -> None:
        raise AssertionError(name)

    told = ServiceManager(environment, load)
    told.ready()
    told.alive()
    assert told.beat_milliseconds == 0


@pytest.mark.parametrize("period", ["", "soon", "-5"])
def test_a_period_that_is_none_means_no_beat(period: str):
    assert manager(Library(), {**ASKED, "WATCHDOG_USEC": period}).beat_milliseconds == 0


def test_a_library_that_is_missing_is_said_once_and_stops_nothing(caplog: pytest.LogCaptureFixture):
    def load(name: str) -> None:
        raise OSError(f"{name}: cannot open shared object file")

    told = ServiceManager(ASKED, load)
    told.ready()
    told.alive()
    assert len(caplog.messages) == 1


def test_a_manager_that_has_gone_is_said_once_and_stops_nothing(caplog: pytest.LogCaptureFixture):
    library = Library(answer=-111)
    told = manager(library)
    told.ready()
    told.alive()
    assert library.heard == [b"READY=1"]
    assert len(caplog.messages) == 1


@pytest.fixture
def listener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The socket that systemd would listen on."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as there:
        there.bind(str(tmp_path / "notify"))
        there.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield there


@pytest.mark.skipif(
    ctypes.util.find_library("systemd") is None, reason="needs libsystemd: apt-get install libsystemd0"
)
def test_the_systems_own_library_delivers_it(listener: socket.socket):
    ServiceManager().alive()
    assert listener.recv(100) == b"WATCHDOG=1"
