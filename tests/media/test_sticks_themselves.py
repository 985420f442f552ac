"""Tests of the simulated sticks: written data persist, reading a pulled stick fails, drives appear and disappear."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.stick.drives import MountedDrives
from tests.media.sticks import KINDS, Kind, Stick

Makes = Callable[[Kind], Stick]


@pytest.fixture
def makes(tmp_path: Path) -> Iterator[Makes]:
    made: list[Stick] = []

    def make(kind: Kind) -> Stick:
        made.append(Stick(kind, tmp_path, tmp_path / "media" / "TINH-QT"))
        return made[-1]

    yield make
    for stick in made:
        stick.take_away()


def read_until_it_fails(file: Path) -> None:
    """Access the file until that raises OSError, for up to 10 seconds; a killed process needs a moment to end."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        file.stat()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_was_written_is_there_when_it_comes_back(makes: Makes, kind: Kind):
    stick = makes(kind)
    stick.put_in()
    (stick.place / "bài học").mkdir()
    (stick.place / "bài học" / "một.txt").write_bytes(b"x" * 100_000)
    stick.take_out()
    assert list(stick.place.iterdir()) == []
    stick.put_in()
    assert (stick.place / "bài học" / "một.txt").read_bytes() == b"x" * 100_000


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_pulled_stick_can_no_longer_be_read(makes: Makes, kind: Kind):
    stick = makes(kind)
    stick.put_in()
    (stick.place / "a").write_bytes(b"x" * 100_000)
    assert (stick.place / "a").stat().st_size == 100_000
    stick.pull()
    with pytest.raises(OSError, match=r"not connected|[Aa]bort"):
        read_until_it_fails(stick.place / "a")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_kiosk_sees_it_come_and_go(makes: Makes, kind: Kind, tmp_path: Path):
    drives = MountedDrives([tmp_path / "media"])
    stick = makes(kind)
    assert drives.present() == ()
    stick.put_in()
    assert [drive.place for drive in drives.present()] == [stick.place]
    stick.take_out()
    assert drives.present() == ()
