"""Tests of self-check reports: they are stored on the kiosk and copied to a stick."""

import errno
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk import durable
from kiosk.domain.errors import ExportError
from kiosk.services.self_check.reports import FOLDER, KEPT, ReportShelf

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture
def shelf(tmp_path: Path) -> ReportShelf:
    return ReportShelf(tmp_path / "reports", "1a2b3c4d")


def test_a_report_is_kept_as_text(shelf: ReportShelf) -> None:
    file = shelf.keep("Đồng hồ: Tốt\n", WHEN)
    assert file.name == "kiem-tra-20261125-093000.txt"
    assert file.read_text("utf-8") == "Đồng hồ: Tốt\n"


def test_old_reports_make_room(shelf: ReportShelf, tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        shelf.keep(str(number), WHEN + timedelta(minutes=number))
    kept = sorted((tmp_path / "reports").iterdir())
    assert len(kept) == KEPT
    assert kept[-1].read_text("utf-8") == str(KEPT + 4)


def test_a_copy_carries_the_kiosks_name(shelf: ReportShelf, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    copied = shelf.hand_out("text", WHEN, tmp_path / "stick")
    assert shelf.newest() is not None
    assert copied == tmp_path / "stick" / FOLDER / "1a2b3c4d-kiem-tra-20261125-093000.txt"
    assert copied.read_text("utf-8") == "text"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "There is no space left for the file"),
        (errno.EROFS, "write-protected"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_stick_that_fails_is_explained(
    shelf: ReportShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    (tmp_path / "stick").mkdir()
    move = durable.move_file

    def fail(source: Path, target: Path) -> None:
        if target.parent == tmp_path / "reports":
            move(source, target)
        else:
            raise OSError(number, os.strerror(number), str(target))

    monkeypatch.setattr(durable, "move_file", fail)
    with pytest.raises(ExportError, match=words) as caught:
        shelf.hand_out("text", WHEN, tmp_path / "stick")
    assert caught.value.cure
    assert list((tmp_path / "stick" / FOLDER).iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_kiosk_whose_own_disk_takes_no_report_puts_it_on_the_stick_and_blames_no_stick(
    shelf: ReportShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    (tmp_path / "stick").mkdir()
    move = durable.move_file

    def fail(source: Path, target: Path) -> None:
        if target.parent == tmp_path / "reports":
            raise OSError(number, os.strerror(number), str(target))
        move(source, target)

    monkeypatch.setattr(durable, "move_file", fail)
    assert shelf.hand_out("text", WHEN, tmp_path / "stick").read_text("utf-8") == "text"
    with pytest.raises(ExportError, match="own disk") as caught:
        shelf.keep("text", WHEN)
    assert "another stick" not in caught.value.cure


def test_a_report_is_kept_under_a_clock_that_went_back(shelf: ReportShelf) -> None:
    for number in range(KEPT):
        shelf.keep("before", WHEN + timedelta(minutes=number))
    assert shelf.keep("after", WHEN - timedelta(days=5000)).read_text("utf-8") == "after"
