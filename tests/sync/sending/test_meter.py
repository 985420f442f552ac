"""Tests that the traffic of a month is stored, and never too low after a power cut."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import KioskError
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.syncing.failures import SendingError
from kiosk.domain.syncing.usage import on_the_wire
from kiosk.sync.sending import meter as module
from kiosk.sync.sending.meter import STRETCH, TrafficMeter
from tests.sync.sending.outbox import SetClock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sync-traffic.json"


def stored(file: Path) -> int:
    return json.loads(file.read_bytes())["bytes"]


def test_the_count_survives_a_restart(file: Path):
    meter = TrafficMeter(file, SetClock(), None)
    meter.reserve(5000)
    meter.count(4321)
    meter.settle()
    assert stored(file) == TrafficMeter(file, SetClock(), None).usage().bytes == 4321


def test_many_transfers_need_few_writes(file: Path, monkeypatch: pytest.MonkeyPatch):
    writes = []
    write = module.write_file
    monkeypatch.setattr(module, "write_file", lambda *given: (writes.append(given), write(*given)))
    meter = TrafficMeter(file, SetClock(), None)
    for _ in range(100):
        meter.reserve(10_000)
        meter.count(10_000)
    assert len(writes) < 10


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 70_000), st.booleans()), min_size=1, max_size=25))
def test_a_power_cut_never_makes_the_count_too_low(file: Path, steps: list[tuple[int, bool]]):
    file.unlink(missing_ok=True)
    meter, real, cuts = TrafficMeter(file, SetClock(), None), 0, 0
    for size, is_cut in steps:
        meter.reserve(size)
        real += size
        if is_cut:
            meter, cuts = TrafficMeter(file, SetClock(), None), cuts + 1
        else:
            meter.count(size)
        assert stored(file) >= real
    meter.settle()
    assert real <= stored(file) <= real + cuts * (STRETCH + on_the_wire(70_000, 2))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b'{"month": 1, "bytes": 2, "ran": 3}', b"[" * 5000])
def test_a_damaged_file_is_counted_anew(file: Path, content: bytes):
    file.write_bytes(content)
    assert TrafficMeter(file, SetClock(), 100).usage().bytes == 0


@pytest.mark.parametrize("content", ['"bytes": -1, "ran": 0', '"bytes": true, "ran": 0', '"bytes": 1, "ran": -5'])
def test_an_impossible_count_is_counted_anew(file: Path, content: str):
    file.write_text(f'{{"month": "2026-11", {content}}}')
    assert TrafficMeter(file, SetClock(), 100).usage().bytes == 0


def test_a_kiosk_with_a_dead_clock_is_blocked_for_31_days_of_running_at_most(file: Path):
    clock, days = SetClock(), 0
    clock.quality = ClockQuality.IMPLAUSIBLE
    meter = TrafficMeter(file, clock, 1000)
    meter.reserve(1000)
    meter.count(2000)
    meter.settle()
    while not meter.may_send():
        wall = clock.wall
        clock.wait(3.5 * 3600)
        meter.usage()
        clock.wait(4.5 * 3600)
        meter.usage()
        clock.wall, days = wall, days + 1
        meter = TrafficMeter(file, clock, 1000)
    assert 90 <= days <= 95


def test_a_full_disk_is_told_and_nothing_is_sent_uncounted(file: Path, monkeypatch: pytest.MonkeyPatch):
    meter = TrafficMeter(file, SetClock(), None)
    meter.usage()

    def full(_file: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_file", full)
    with pytest.raises(SendingError, match="self-check") as caught:
        meter.reserve(1)
    assert isinstance(caught.value, KioskError)
