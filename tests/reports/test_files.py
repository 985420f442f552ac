"""Files of a report have names that a person finds again, are complete, and replace nothing."""

import errno
import os
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.errors import ReportError
from kiosk.reports import files
from kiosk.reports.files import read_report, write_files
from kiosk.reports.formats import ReportFormat
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.names import base_name
from kiosk.reports.suppression import suppressed
from kiosk.reports.table import DayRange, Place, Report
from tests.reports.sample import sample

NAME = "BC-04 Báo cáo tháng 15-10 đến 14-11-2026 - xã Lệ Thủy"


def pdf(report: Report) -> bytes:
    return f"%PDF {report.title}".encode()


def test_a_long_label_in_a_report_that_was_read_leaves_a_name_that_can_be_written(tmp_path: Path) -> None:
    report = suppressed(sample())
    labelled = replace(report, labels=replace(report.labels, for_wall="bản dán " + "x" * 600))
    (file,) = write_files(labelled, tmp_path, [ReportFormat.JSON], pdf)
    assert file.name.startswith("BC-04 Báo cáo tháng")


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (merge([sample("a"), sample("b")]), NAME),
        (sample(), f"{NAME}, Nhà văn hóa Phú Thọ"),
        (suppressed(sample()), f"{NAME}, Nhà văn hóa Phú Thọ (bản dán bảng tin)"),
        (suppressed(merge([sample("a"), sample("b")])), f"{NAME} (bản dán bảng tin)"),
        (
            sample(period=DayRange(date(2025, 12, 15), date(2026, 1, 14)), place=Place("", "", "")),
            "BC-04 Báo cáo tháng 15-12-2025 đến 14-01-2026",
        ),
        (
            sample(period=DayRange(date(2026, 11, 4), date(2026, 11, 4)), place=Place("xã A/B: <C>", "", "")),
            "BC-04 Báo cáo tháng 04-11-2026 - xã A-B- -C-",
        ),
    ],
)
def test_a_name_says_what_when_and_where(report: Report, name: str) -> None:
    assert base_name(report) == name


def test_a_name_is_short_enough_for_every_file_system() -> None:
    long = Place("xã Ệ" * 100, "", "x. " * 50 + "x")
    for report in (sample(place=long), suppressed(sample(place=long, title="Ộ" * 300))):
        name = base_name(report)
        assert 100 < len(name.encode()) <= 180
        assert unicodedata.is_normalized("NFC", name)
        assert name == name.strip(" .")
    assert base_name(suppressed(sample(place=long))).endswith(" (bản dán bảng tin)")


def test_all_formats_have_one_name_and_nothing_is_replaced(tmp_path: Path) -> None:
    report = merge([sample("a"), sample("b")])
    first = write_files(report, tmp_path / "new" / "folder", list(ReportFormat), pdf)
    folder = tmp_path / "new" / "folder"
    assert [file.name for file in first] == [f"{NAME}.{suffix}" for suffix in ("pdf", "xlsx", "csv", "json")]
    before = {file: file.read_bytes() for file in first}
    assert [file.name for file in write_files(report, folder, [ReportFormat.CSV, ReportFormat.PDF], pdf)] == [
        f"{NAME} (2).csv",
        f"{NAME} (2).pdf",
    ]
    assert [file.name for file in write_files(report, folder, [ReportFormat.XLSX, ReportFormat.PDF], pdf)] == [
        f"{NAME} (3).xlsx",
        f"{NAME} (3).pdf",
    ]
    assert {file: file.read_bytes() for file in first} == before
    assert len(names(folder)) == 8


def test_a_name_in_other_letters_counts_as_present(tmp_path: Path) -> None:
    """FAT ignores the case of letters, and macOS writes names in NFD."""
    report = merge([sample("a"), sample("b")])
    (tmp_path / unicodedata.normalize("NFD", f"{NAME.upper()}.CSV")).touch()
    assert [file.name for file in write_files(report, tmp_path, [ReportFormat.CSV], pdf)] == [f"{NAME} (2).csv"]


def test_nothing_is_written_if_one_file_cannot_be_made(tmp_path: Path) -> None:
    def fail(_report: Report) -> bytes:
        raise RuntimeError("no fonts")

    with pytest.raises(RuntimeError, match="no fonts"):
        write_files(sample(), tmp_path / "new", [ReportFormat.CSV, ReportFormat.PDF], fail)
    assert not (tmp_path / "new").exists()


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = os.fsync

    def full(descriptor: int) -> None:
        if len(names(tmp_path)) > 1:
            raise OSError(errno.ENOSPC, "full")
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write_files(merge([sample()]), tmp_path, [ReportFormat.CSV, ReportFormat.JSON], pdf)
    assert names(tmp_path) == [f"{NAME}.csv"]


def test_a_report_is_read_from_its_file(tmp_path: Path) -> None:
    (file,) = write_files(sample(), tmp_path, [ReportFormat.JSON], pdf)
    assert read_report(file) == sample()


def test_a_file_that_is_no_report_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.json"
    for data in (b"", b"{}", json_bytes(sample())[:-2]):
        file.write_bytes(data)
        with pytest.raises(ReportError, match=r"^x.json is not a report"):
            read_report(file)
    file.write_bytes(json_bytes(sample()))
    monkeypatch.setattr(files, "LARGEST_FILE", 100)
    with pytest.raises(ReportError, match=r"^x.json is not a report"):
        read_report(file)
