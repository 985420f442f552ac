"""Tests of ``kiosk report``: a report of this kiosk, and merged reports."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result
from PySide6.QtGui import QGuiApplication
from typer.testing import CliRunner

from kiosk.cli.commands import command_line
from kiosk.cli.report import period_between
from kiosk.domain.reporting.periods import PeriodKind
from kiosk.reports.files import read_report
from kiosk.reports.json_file import json_bytes
from kiosk.reports.merging import merge
from kiosk.reports.table import Code, Place
from kiosk.storage.store import open_store
from tests.reports.commune import SMALL
from tests.reports.own_count import OwnCount
from tests.reports.raw_events import RawEvents
from tests.reports.reading import pdf_pages
from tests.reports.sample import sample
from tests.reports.year import write_record
from tests.storage.walks import SteppingClock

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


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the record of a year."""
    folder = tmp_path_factory.mktemp("record")
    write_record(folder / "kiosk.db", SMALL)
    return folder


@pytest.fixture
def kiosk(data_folder: Path, record: Path) -> Path:
    """The data folder of a kiosk with a record and settings."""
    shutil.copytree(record, data_folder)
    (data_folder / "settings.toml").write_text('place = "xã Lệ Thủy"\nadults = 5200\n', "utf-8")
    return data_folder


MONTH = ("--from", "2026-02-15", "--to", "2026-03-14")


def test_a_report_of_this_kiosk_is_written_in_every_format(run: Run, kiosk: Path, tmp_path: Path) -> None:
    said = run(["BC-04", *MONTH, "--out", tmp_path / "out"])
    assert said.exit_code == 0, said.output
    files = {file.suffix: file for file in (tmp_path / "out").iterdir()}
    assert set(files) == {".pdf", ".xlsx", ".csv", ".json"}
    report = read_report(files[".json"])
    assert (report.code, report.place.commune) == (Code.MONTH, "xã Lệ Thủy")
    raw = RawEvents(kiosk / "kiosk.db")
    named = OwnCount(raw, date(2026, 2, 15), date(2026, 3, 14)).named
    learning = next(section for section in report.sections if section.key == "learning")
    assert next(row.cells[0] for row in learning.rows() if row.key == "visits-named") == len(named) > 50


@pytest.mark.parametrize("code", Code)
def test_every_report_can_be_made_while_the_kiosk_runs(run: Run, kiosk: Path, tmp_path: Path, code: Code) -> None:
    running = open_store(kiosk / "kiosk.db", SteppingClock())
    said = run([code.value, *MONTH, "--out", tmp_path / "out", "--format", "json"])
    running.close()
    assert said.exit_code == 0, said.output
    (file,) = (tmp_path / "out").iterdir()
    assert read_report(file).code is code


def test_a_report_for_the_wall_of_this_kiosk_is_public(run: Run, kiosk: Path, tmp_path: Path) -> None:
    assert run(["BC-07", *MONTH, "--out", tmp_path / "out", "--format", "json", "--wall"]).exit_code == 0
    (file,) = (tmp_path / "out").iterdir()
    assert read_report(file).is_public


def test_a_second_kind_of_report_for_the_wall_is_advised_against(run: Run, kiosk: Path, tmp_path: Path) -> None:
    made = ("--out", tmp_path / "out", "--format", "csv", "--wall")
    assert "note:" not in run(["BC-07", *MONTH, *made]).output
    assert "note:" not in run(["BC-07", *MONTH, *made]).output
    assert "note:" not in run(["BC-04", *MONTH, *made[:-1]]).output
    said = run(["BC-04", *MONTH, *made])
    assert said.exit_code == 0
    assert "note: BC-07 of 2026-02-15 to 2026-03-14 was already made for the wall." in said.output


def test_a_merged_report_for_the_wall_should_hang_alone(run: Run, carried: list[Path], tmp_path: Path) -> None:
    made = ("--out", tmp_path / "out", "--format", "csv", "--wall")
    assert "note:" not in run(["merge", carried[0], *made]).output
    assert "note: put up this report only" in run(["merge", *carried, *made]).output


def test_days_in_the_wrong_order_end_with_a_sentence(run: Run, kiosk: Path, tmp_path: Path) -> None:
    said = run(["BC-04", "--from", "2026-03-14", "--to", "2026-02-15", "--out", tmp_path / "out"])
    assert said.exit_code == 1
    assert said.output == "The last day is before the first. Exchange --from and --to.\n"
    assert run(["BC-04", "--from", "14/03/2026", "--to", "2026-03-14", "--out", tmp_path / "out"]).exit_code == 2
    assert not (tmp_path / "out").exists()


def test_without_a_record_there_is_no_report(run: Run, data_folder: Path, tmp_path: Path) -> None:
    said = run(["BC-04", *MONTH, "--out", tmp_path / "out"])
    assert said.exit_code == 1
    assert said.output.startswith("There is no record in ")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        ("2026-02-15", "2026-03-14", PeriodKind.MONTH),
        ("2025-12-15", "2026-06-14", PeriodKind.SIX_MONTHS),
        ("2026-03-02", "2026-03-08", PeriodKind.WEEK),
        ("2026-03-08", "2026-03-08", PeriodKind.DAY),
        ("2026-03-01", "2026-03-31", PeriodKind.FREE),
    ],
)
def test_days_of_an_administrative_period_are_compared_with_the_one_before(
    first: str, last: str, kind: PeriodKind
) -> None:
    period = period_between(date.fromisoformat(first), date.fromisoformat(last))
    assert (period.kind, f"{period.first}", f"{period.last}") == (kind, first, last)
