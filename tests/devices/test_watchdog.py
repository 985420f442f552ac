"""Tests of the heartbeat file, which the session that started the kiosk reads."""

from pathlib import Path

import pytest

from kiosk.devices.watchdog import Watchdog

UPTIME = Path("/proc/uptime")


def test_the_beat_is_the_uptime(tmp_path: Path):
    if not UPTIME.exists():
        pytest.skip("this system tells no uptime")
    Watchdog({"RUNTIME_DIRECTORY": str(tmp_path)}).alive()
    beat = int((tmp_path / "beat").read_text("ascii"))
    assert 0 <= float(UPTIME.read_text("ascii").split()[0]) - beat < 60


def test_a_later_beat_takes_the_place_of_the_earlier(tmp_path: Path):
    watchdog = Watchdog({"RUNTIME_DIRECTORY": str(tmp_path)})
    (tmp_path / "beat").write_text("1\n")
    watchdog.alive()
    assert int((tmp_path / "beat").read_text("ascii")) > 1


@pytest.mark.parametrize("environment", [{}, {"RUNTIME_DIRECTORY": ""}])
def test_nobody_is_told_where_nobody_asked(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    watchdog = Watchdog(environment)
    watchdog.alive()
    assert not watchdog.is_there
    assert list(tmp_path.glob("beat")) == []


def test_a_beat_that_cannot_be_written_is_said_once_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    watchdog = Watchdog({"RUNTIME_DIRECTORY": str(tmp_path / "gone")})
    watchdog.alive()
    watchdog.alive()
    assert len(caplog.messages) == 1
