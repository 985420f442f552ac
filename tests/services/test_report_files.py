"""Saving the files of a report to a stick: complete files, no replaced files, and pulled sticks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import ExportError
from kiosk.domain.machine.drives import Drive
from kiosk.services.report_files import FOLDER, ReportFile, save_report
from tests.bridge.fakes import Sticks


@pytest.fixture
def sticks(tmp_path: Path) -> Sticks:
    """The stick that is plugged in."""
    sticks = Sticks()
    sticks.now = [Drive(tmp_path, "USB-XA", "/dev/a")]
    return sticks


def file(suffix: str, content: Callable[[], bytes] = lambda: b"content") -> ReportFile:
    return ReportFile(suffix, content)


def save(sticks: Sticks, drive: Drive, *files: ReportFile, stop_after: int = 99) -> list[str]:
    return save_report(sticks, drive, lambda _folder: "BC-04", files, lambda done, _total: done < stop_after)


def names(drive: Drive) -> list[str]:
    return sorted(path.name for path in (drive.place / FOLDER).iterdir())


def test_the_files_are_in_the_folder_of_reports(sticks: Sticks) -> None:
    (drive,) = sticks.now
    assert save(sticks, drive, file("pdf"), file("csv", lambda: b"a;b")) == ["BC-04.pdf", "BC-04.csv"]
    assert (drive.place / "tram-hoc-so" / "bao-cao" / "BC-04.csv").read_bytes() == b"a;b"


def test_progress_is_called_before_the_first_file_and_after_each(sticks: Sticks) -> None:
    (drive,) = sticks.now
    steps: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        steps.append((done, total))
        return True

    save_report(sticks, drive, lambda _folder: "BC-04", [file("pdf"), file("csv")], progress)
    assert steps == [(0, 2), (1, 2), (2, 2)]


def test_a_stop_leaves_complete_files(sticks: Sticks) -> None:
    (drive,) = sticks.now
    assert save(sticks, drive, file("pdf"), file("xlsx"), file("csv"), stop_after=1) == ["BC-04.pdf"]
    assert names(drive) == ["BC-04.pdf"]


def test_the_name_depends_on_what_is_in_the_folder(sticks: Sticks) -> None:
    (drive,) = sticks.now
    seen: list[Path] = []

    def name_in(folder: Path) -> str:
        assert folder.is_dir()
        seen.append(folder)
        return "BC-04 (2)"

    assert save_report(sticks, drive, name_in, [file("pdf")], lambda _done, _total: True) == ["BC-04 (2).pdf"]
    assert seen == [drive.place / FOLDER]


def test_nothing_is_written_where_a_stick_was_pulled_out(sticks: Sticks) -> None:
    (drive,) = sticks.now
    sticks.now = []
    with pytest.raises(ExportError, match="pulled out"):
        save(sticks, drive, file("pdf"))
    assert list(drive.place.iterdir()) == []


def test_a_stick_that_is_pulled_out_while_a_file_is_made_is_an_error(sticks: Sticks) -> None:
    (drive,) = sticks.now

    def pulled() -> bytes:
        sticks.now = []
        return b"late"

    with pytest.raises(ExportError, match="pulled out"):
        save(sticks, drive, file("pdf"), file("csv", pulled))
    assert names(drive) == ["BC-04.pdf"]


def test_a_stick_that_is_pulled_out_after_the_last_file_is_an_error(sticks: Sticks) -> None:
    (drive,) = sticks.now

    def progress(done: int, total: int) -> bool:
        if done == total:
            sticks.now = []
        return True

    with pytest.raises(ExportError, match="pulled out"):
        save_report(sticks, drive, lambda _folder: "BC-04", [file("pdf")], progress)


def test_a_link_on_the_stick_is_not_followed(sticks: Sticks, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    stick = tmp_path / "stick"
    outside.mkdir()
    stick.mkdir()
    (stick / "tram-hoc-so").symlink_to(outside)
    drive = Drive(stick, "USB-XA", "/dev/a")
    sticks.now = [drive]
    with pytest.raises(ExportError, match="link to another place"):
        save(sticks, drive, file("pdf"))
    assert list(outside.iterdir()) == []


def test_a_full_stick_leaves_no_half_file(sticks: Sticks, monkeypatch: pytest.MonkeyPatch) -> None:
    (drive,) = sticks.now

    def full(_target: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kiosk.services.report_files.write_file", full)
    with pytest.raises(ExportError, match="no space left"):
        save(sticks, drive, file("pdf"))
    assert names(drive) == []
