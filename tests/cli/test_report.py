"""Tests of ``kiosk report``."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from PySide6.QtGui import QGuiApplication
from typer.testing import CliRunner

from kiosk.cli.commands import command_line
from kiosk.reports.files import read_report
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.table import Place
from tests.reports.reading import pdf_pages
from tests.reports.sample import sample

Run = Callable[[Sequence[object]], Result]
NAME = "BC-04 Báo cáo tháng 15-10 đến 14-11-2026 - xã Lệ Thủy"


@pytest.fixture
def run(qapp: QGuiApplication) -> Run:
    return lambda arguments: CliRunner().invoke(command_line(), ["report", *map(str, arguments)])


@pytest.fixture
def carried(tmp_path: Path) -> list[Path]:
    """The JSON files of two kiosks."""
    reports = [sample(kiosk, place=Place("xã Lệ Thủy", "Trung tâm", f"Máy {kiosk}")) for kiosk in ("a", "b")]
    files = [tmp_path / f"{report.kiosk_id}.json" for report in reports]
    for file, report in zip(files, reports, strict=True):
        file.write_bytes(json_bytes(report))
    return files


def test_the_reports_of_two_kiosks_become_one_in_every_format(run: Run, carried: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    said = run(["merge", *carried, "--out", out])
    assert said.exit_code == 0, said.output
    files = [out / f"{NAME}.{suffix}" for suffix in ("pdf", "xlsx", "csv", "json")]
    assert said.output.splitlines() == [f"wrote {file}" for file in files]
    assert sorted(out.iterdir()) == sorted(files)
    assert read_report(files[3]) == merge([read_report(file) for file in carried])
    assert "Phú Thọ 206 80 122 4" in pdf_pages(files[0].read_bytes())[0]


def test_one_format_is_chosen_and_nothing_is_replaced(run: Run, carried: list[Path], tmp_path: Path) -> None:
    for _ in range(2):
        assert run(["merge", *carried, "--out", tmp_path / "out", "--format", "csv"]).exit_code == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == [f"{NAME} (2).csv", f"{NAME}.csv"]


def test_a_report_for_the_wall_hides_small_numbers(run: Run, carried: list[Path], tmp_path: Path) -> None:
    carried[1].write_bytes(json_bytes(replace(read_report(carried[1]), sections=read_report(carried[0]).sections)))
    assert run(["merge", carried[0], "--out", tmp_path / "out", "--format", "csv", "--wall"]).exit_code == 0
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == f"{NAME} (bản dán bảng tin).csv"
    assert "dưới 5" in file.read_text("utf-8-sig")


def test_the_merged_file_can_be_merged_again(run: Run, carried: list[Path], tmp_path: Path) -> None:
    run(["merge", carried[0], "--out", tmp_path / "one", "--format", "json"])
    (one,) = (tmp_path / "one").iterdir()
    said = run(["merge", one, carried[1], "--out", tmp_path / "both", "--format", "json"])
    assert said.exit_code == 0, said.output
    (both,) = (tmp_path / "both").iterdir()
    assert [part.kiosk_id for part in read_report(both).parts] == ["a", "b"]


def test_what_does_not_belong_together_ends_with_a_sentence(run: Run, carried: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_bytes(json_bytes(sample("c", place=Place("xã Lệ Ninh", "", "Máy c"))))
    said = run(["merge", *carried, other, "--out", tmp_path / "out"])
    assert said.exit_code == 1
    assert said.output == (
        "The reports are from different communes: xã Lệ Ninh, xã Lệ Thủy. Choose reports that belong together.\n"
    )
    assert not (tmp_path / "out").exists()


def test_files_that_cannot_be_read_end_with_a_sentence(run: Run, carried: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(carried[0].read_bytes()[:-10])
    for file, sentence in ((broken, "broken.json is not a report"), (tmp_path / "gone.json", "There is no ")):
        said = run(["merge", carried[0], file, "--out", tmp_path / "out"])
        assert said.exit_code == 1
        assert said.output.startswith(sentence)
    assert run(["merge", *carried, "--out", broken]).exit_code == 1
    assert run(["merge", "--out", tmp_path / "out"]).exit_code == 2
    assert not (tmp_path / "out").exists()
