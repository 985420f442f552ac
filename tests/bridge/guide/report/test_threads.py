"""Reports are read and saved off the GUI thread, by the real worker; the files are those of the GUI thread."""

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.bridge.guide.report.files import FORMATS, report_files
from kiosk.bridge.guide.report.report_model import ReportSources, ReportViewModel
from kiosk.bridge.shell.fonts import load_paper_fonts
from kiosk.bridge.shell.worker import Worker
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.progress import Progress
from kiosk.domain.reporting.periods import Period
from kiosk.domain.rights import Actor
from kiosk.reports.table import Code, Report
from tests.bridge.fakes import Sticks
from tests.bridge.guide.report.report_page import GUIDE, NOW
from tests.bridge.guide.report.samples import month
from tests.reports.reading import pdf_pages

THIS_MONTH = "BC-04 Báo cáo tháng 15-10 đến 14-11-2026 - xã Lệ Thủy, Nhà văn hóa Phú Thọ"


class Reports:
    """Makes the report of the mock-up; records the thread."""

    def __init__(self) -> None:
        self.threads: list[str] = []

    def report(self, _actor: Actor, _code: Code, _period: Period, _progress: Progress) -> Report:
        self.threads.append(threading.current_thread().name)
        return month()


@pytest.mark.slow
def test_reading_and_saving_leave_the_gui_thread_free(qapp: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    load_paper_fonts(paths.paper_fonts_folder())
    reports, sticks, parent = Reports(), Sticks(), QObject()
    sticks.now = [Drive(tmp_path, "USB-XA", "/dev/a")]
    clock = SimpleNamespace(now=lambda: SimpleNamespace(wall=NOW))
    station = SimpleNamespace(clock=clock, reports=lambda: reports)
    worker = Worker(lambda: station, lambda: None)  # type: ignore[arg-type, return-value]  # not a whole station
    worker.begin()
    sources = ReportSources(worker, sticks, lambda: GUIDE, lambda: None)
    model = ReportViewModel(sources, parent)
    model.open()
    qtbot.waitUntil(lambda: model.isReady)
    model.save("usb")
    qtbot.waitUntil(lambda: model.saving.phase == "saved", timeout=30_000)
    worker.shut_down()
    model.saving.close()
    assert reports.threads == ["errands_0"]
    folder = tmp_path / "tram-hoc-so" / "bao-cao"
    made = {file.suffix: file.content() for file in report_files(month(), FORMATS)}
    assert (folder / f"{THIS_MONTH}.csv").read_bytes() == made["csv"]
    assert (folder / f"{THIS_MONTH}.xlsx").read_bytes() == made["xlsx"]
    assert pdf_pages((folder / f"{THIS_MONTH}.pdf").read_bytes()) == pdf_pages(made["pdf"])
