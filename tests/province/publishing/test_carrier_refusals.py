"""Tests of carriers that the office refuses to write: the error has a cure, and the stick is unchanged."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.province.publishing import carrier as carriers
from kiosk.province.publishing.carrier import write_carrier
from kiosk.province.publishing.faults import PublishError
from tests.province.publishing.province import START, Province
from tests.province.publishing.sticks import bytes_below, written


@pytest.mark.parametrize("is_zip", [False, True])
def test_files_of_somebody_else_are_never_replaced(full: Province, stick: Path, is_zip: bool):
    (stick / "quang-tri").mkdir()
    (stick / "quang-tri" / "letter.txt").write_text("dear", "utf-8")
    (stick / "quang-tri.zip").write_bytes(b"PK something")
    before = bytes_below(stick)
    with pytest.raises(PublishError, match="is not a carrier" if is_zip else "do not belong to a carrier"):
        written(full, stick, is_zip=is_zip)
    assert bytes_below(stick) == before


def test_a_zip_that_is_too_large_for_fat32_is_refused_and_nothing_is_written(
    full: Province, stick: Path, monkeypatch: pytest.MonkeyPatch
):
    size = written(full, stick / "a.zip", is_zip=True).size
    monkeypatch.setattr(carriers, "LARGEST_FILE", size)
    written(full, stick / "b.zip", is_zip=True)
    monkeypatch.setattr(carriers, "LARGEST_FILE", size - 1)
    with pytest.raises(PublishError, match="at most 4 GiB"):
        written(full, stick / "c.zip", is_zip=True)
    assert not (stick / "c.zip").exists()
    assert written(full, stick).packs


def test_a_stick_without_room_is_told_and_its_older_carrier_stays(
    full: Province, stick: Path, monkeypatch: pytest.MonkeyPatch
):
    written(full, stick)
    before = bytes_below(stick)
    monkeypatch.setattr(carriers, "SPARE_BYTES", 2**62)
    with pytest.raises(PublishError, match="The carrier needs"):
        written(full, stick)
    assert bytes_below(stick) == before


def test_a_stick_that_is_not_there_is_told(full: Province, tmp_path: Path):
    for is_zip in (False, True):
        with pytest.raises(PublishError, match="There is no folder"):
            written(full, tmp_path / "no-stick" / "quang-tri", is_zip=is_zip)
    assert not (tmp_path / "no-stick").exists()


@pytest.mark.parametrize("is_zip", [False, True])
def test_a_pack_that_rotted_in_the_repository_is_refused_and_the_older_carrier_stays(
    full: Province, stick: Path, is_zip: bool
):
    done = written(full, stick, is_zip=is_zip)
    before = bytes_below(stick)
    file = full.folder / "targets" / done.packs[0].stored
    data = bytearray(file.read_bytes())
    data[100] ^= 1
    file.write_bytes(data)
    with pytest.raises(PublishError, match="is damaged"):
        written(full, stick, is_zip=is_zip)
    file.unlink()
    with pytest.raises(PublishError, match="is missing or damaged"):
        written(full, stick, is_zip=is_zip)
    assert bytes_below(stick) == before


@pytest.mark.parametrize(("days", "said"), [(366, "timestamp expired.* renew"), (3700, "root expired.* rotate")])
def test_a_carrier_that_kiosks_would_refuse_is_not_made(full: Province, stick: Path, days: int, said: str):
    with pytest.raises(PublishError, match=said):
        write_carrier(full.folder, stick, START + timedelta(days=days))
    assert [path.name for path in stick.iterdir()] == ["photo.jpg"]


@pytest.mark.parametrize("place", ["", "targets", "carrier"])
def test_a_carrier_inside_the_repository_is_refused_and_nothing_changed(full: Province, place: str):
    before = full.state()
    with pytest.raises(PublishError):
        written(full, full.folder / place)
    assert full.state() == before


def test_a_stick_that_was_pulled_between_old_and_new_keeps_the_old_when_the_next_try_fails(
    full: Province, stick: Path
):
    done = written(full, stick)
    before = bytes_below(stick)
    done.path.rename(stick / ".quang-tri.old")
    file = full.folder / "targets" / done.packs[0].stored
    file.write_bytes(bytes(reversed(file.read_bytes())))
    with pytest.raises(PublishError, match="is damaged"):
        written(full, stick)
    assert bytes_below(stick) == before
