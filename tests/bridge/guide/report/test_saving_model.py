"""Saving a report to a stick: what is written where, and what the guide is told."""

import csv
from pathlib import Path

import pytest

from kiosk.domain.machine.drives import Drive
from kiosk.reports.numbers import plain
from tests.bridge.guide.report.report_page import Page
from tests.bridge.guide.report.samples import learning
from tests.reports.sample import VIETNAMESE_LABELS

NAME = "BC-04 Báo cáo tháng 15-11 đến 14-12-2026 - xã Lệ Thủy, Nhà văn hóa Phú Thọ"


@pytest.fixture
def stick(tmp_path: Path) -> Drive:
    place = tmp_path / "stick"
    place.mkdir()
    return Drive(place, "USB-XA", "/dev/a")


@pytest.fixture
def shown(page: Page) -> Page:
    """The page with its report."""
    page.reads()
    return page


def files(stick: Drive) -> list[str]:
    return sorted(file.name for file in stick.place.glob("tram-hoc-so/bao-cao/*"))


def test_one_format_is_saved_at_once(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("csv")
    assert (shown.model.saving.phase, shown.model.saving.heading) == ("save", "Saving to USB “USB-XA”…")
    shown.reads()
    saving = shown.model.saving
    assert (saving.phase, saving.heading) == ("saved", "Saved to USB “USB-XA”")
    assert saving.helpText == "In the folder tram-hoc-so/bao-cao. You can remove the stick."
    assert saving.saved == files(stick) == [f"{NAME}.csv"]


def test_the_file_has_the_cells_of_the_screen(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("csv")
    shown.reads()
    text = (stick.place / "tram-hoc-so/bao-cao" / f"{NAME}.csv").read_text("utf-8-sig")
    lines = list(csv.reader(text.splitlines(), delimiter=";"))
    for row in learning().rows():
        assert [row.header, *(plain(cell, VIETNAMESE_LABELS) for cell in row.cells)] in lines


def test_usb_saves_all_three(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("usb")
    assert shown.model.saving.helpText == "File 1 of 3. Do not pull the stick out."
    shown.reads()
    assert shown.model.saving.saved == [f"{NAME}.{suffix}" for suffix in ("pdf", "xlsx", "csv")]
    folder = stick.place / "tram-hoc-so/bao-cao"
    assert (folder / f"{NAME}.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / f"{NAME}.xlsx").read_bytes().startswith(b"PK")
    assert len(shown.touches) == 1 + 4, "the staff are not idle while files are written"


def test_a_file_is_never_replaced(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    for _ in range(2):
        shown.model.save("csv")
        shown.reads()
        shown.model.saving.close()
    assert files(stick) == [f"{NAME} (2).csv", f"{NAME}.csv"]


def test_without_a_stick_the_sheet_waits_for_one(shown: Page, stick: Drive) -> None:
    shown.model.save("csv")
    saving = shown.model.saving
    assert (saving.phase, saving.heading) == ("wait", "Plug in a USB stick")
    shown.plugs(stick)
    shown.reads()
    assert (saving.phase, files(stick)) == ("saved", [f"{NAME}.csv"])


def test_of_several_sticks_the_guide_chooses(shown: Page, stick: Drive, tmp_path: Path) -> None:
    other = Drive(tmp_path / "other", "KINGSTON", "/dev/b")
    other.place.mkdir()
    shown.plugs(stick, other)
    shown.model.save("csv")
    saving = shown.model.saving
    assert (saving.phase, saving.heading) == ("pick", "Save to USB “USB-XA”?")
    saving.nextStick()
    saving.save()
    shown.reads()
    assert (saving.heading, files(stick), files(other)) == ("Saved to USB “KINGSTON”", [], [f"{NAME}.csv"])


def test_a_stick_that_is_pulled_is_a_failure_that_can_be_repeated(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("csv")
    shown.sticks.now = []
    shown.reads()
    saving = shown.model.saving
    assert (saving.phase, saving.heading) == ("failed", "USB “USB-XA” was pulled out.")
    assert saving.helpText == "Put the stick in again."
    saving.save()
    assert saving.phase == "wait"
    shown.plugs(stick)
    shown.reads()
    assert (saving.phase, files(stick)) == ("saved", [f"{NAME}.csv"])


def test_a_full_stick_is_explained(shown: Page, stick: Drive) -> None:
    (stick.place / "tram-hoc-so").write_text("a file where the folder must be")
    shown.plugs(stick)
    shown.model.save("csv")
    shown.reads()
    assert shown.model.saving.phase == "failed"
    assert "tram-hoc-so on the stick is a link to another place, or is not a folder." in shown.model.saving.heading


def test_the_format_can_be_chosen_in_the_sheet(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.offerSaving()
    saving = shown.model.saving
    assert [choice["label"] for choice in saving.choices] == ["PDF", "XLSX", "CSV", "USB"]
    saving.choose("csv")
    shown.reads()
    assert saving.phase == "saved"


def test_saving_stops_after_the_current_file(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("usb")
    saving = shown.model.saving
    assert saving.canStop
    saving.stop()
    shown.reads()
    assert (saving.phase, files(stick)) == ("choose", [])


def test_nothing_is_saved_before_the_report_is_there(page: Page, stick: Drive) -> None:
    page.plugs(stick)
    page.model.save("csv")
    page.model.offerSaving()
    assert page.model.saving.phase == ""


def test_a_result_is_cleared_when_the_page_is_left(shown: Page, stick: Drive) -> None:
    shown.plugs(stick)
    shown.model.save("csv")
    shown.model.forget()
    shown.reads()
    assert (shown.model.saving.phase, shown.model.saving.saved) == ("", [])
    assert files(stick) in ([], [f"{NAME}.csv"])


def test_the_version_for_the_wall_has_a_name_of_its_own(shown: Page, stick: Drive) -> None:
    shown.model.toggleWall()
    shown.reads()
    shown.plugs(stick)
    shown.model.save("csv")
    shown.reads()
    assert files(stick) == [f"{NAME} ({VIETNAMESE_LABELS.for_wall}).csv"]
    assert b"d\xc6\xb0\xe1\xbb\x9bi 5" in (stick.place / "tram-hoc-so/bao-cao" / files(stick)[0]).read_bytes()
