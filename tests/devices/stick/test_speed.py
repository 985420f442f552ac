"""Tests of the speed measurement of a stick: it runs on a real file system and deletes its test file."""

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.devices.stick import speed as stick_speed
from kiosk.devices.stick.speed import NAME, SIZE, measure
from kiosk.domain.errors import ExportError
from kiosk.domain.self_check import CheckStoppedError


def go_on(_done: int, _total: int) -> bool:
    return True


def test_both_ways_are_measured_and_nothing_stays(tmp_path: Path) -> None:
    speed = measure(tmp_path, go_on)
    assert speed.writing > 0
    assert speed.reading is None or speed.reading > 0
    assert list(tmp_path.iterdir()) == []


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    measure(tmp_path, lambda done, total: heard.append((done, total)) is None)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert {total for _, total in heard} == {2 * SIZE}


@pytest.mark.parametrize("half", [0, 1])
def test_whoever_stops_it_finds_nothing_on_the_stick(tmp_path: Path, half: int) -> None:
    with pytest.raises(CheckStoppedError):
        measure(tmp_path, lambda done, total: done < half * total // 2 + 1)
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_measurement_left_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"left")
    measure(tmp_path, go_on)
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_gives_back_something_else_is_found(tmp_path: Path) -> None:
    def spoil(done: int, _total: int) -> bool:
        if done == SIZE:
            with (tmp_path / NAME).open("r+b") as stream:
                stream.seek(SIZE // 2)
                stream.write(b"other bytes")
        return True

    with pytest.raises(ExportError, match="differs from what was written"):
        measure(tmp_path, spoil)
    assert list(tmp_path.iterdir()) == []


def test_where_the_system_only_reads_from_its_memory_reading_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    assert measure(tmp_path, go_on).reading is None


@pytest.fixture
def small_stick(tmp_path: Path) -> Iterator[Path]:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting needs root")
    folder = tmp_path / "stick"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_stick_fails_and_is_as_full_as_before(small_stick: Path) -> None:
    with pytest.raises(OSError, match="No space left") as caught:
        measure(small_stick, go_on)
    assert caught.value.errno == errno.ENOSPC
    assert list(small_stick.iterdir()) == []


def test_a_pulled_stick_fails_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    real: Any = os.fsync

    def pull(descriptor: int) -> None:
        real(descriptor)
        place.rename(tmp_path / "pocket")

    monkeypatch.setattr(stick_speed.os, "fsync", pull)
    with pytest.raises(FileNotFoundError):
        measure(place, go_on)
