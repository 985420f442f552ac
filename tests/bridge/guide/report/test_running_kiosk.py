"""The page shows and saves all reports of a running kiosk, made by the real service from a real record."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk import paths
from kiosk.bridge.guide.report.kinds import TABS
from kiosk.bridge.guide.report.report_model import ReportSources, ReportViewModel
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.domain.access import Staff
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import AccountId, Pseudonym, SittingId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.rights import Actor
from kiosk.house import Site, StationHouse
from kiosk.services.station import Station
from kiosk.settings import Settings
from tests.bridge.fakes import SlowWorker, Sticks
from tests.bridge.guide.report.report_page import GUIDE

CHOSEN = Settings(place="xã Lệ Thủy", centre="Trung tâm Văn hóa", hamlets=("Phú Thọ", "An Xá"), language="en")
TECHNICIAN = Actor(AccountId("technician"), frozenset({Staff.TECHNICIAN}))


@pytest.fixture
def station(tmp_path: Path, qapp: object) -> Iterator[Station]:
    """An open kiosk on which three guests have learned."""
    load_fonts(paths.fonts_folder())
    house = StationHouse(Site(tmp_path / "data", tmp_path / "bundled"), CHOSEN)
    station = house.open()
    for number in range(3):
        who = SittingId(f"v{number}"), Pseudonym(f"g{number}")
        body = {"lesson": "ky-nang-so/goi-dien", "registration": f"r{number}", "session": "s", "round": 1}
        station.events.append([EventDraft(EventKind.SITTING_STARTED, {"language": "vi"}, *who)])
        station.events.append([EventDraft(EventKind.ROUND_FINISHED, body, *who)])
    yield station
    house.close()


class OpenPage:
    """The page of the kiosk, opened by `actor`, with a stick plugged in."""

    def __init__(self, station: Station, folder: Path, actor: Actor = GUIDE) -> None:
        self.worker, self.sticks, self.parent = SlowWorker(station), Sticks(), QObject()
        self.sticks.now = [Drive(folder, "USB-XA", "/dev/a")]
        sources = ReportSources(self.worker, self.sticks, lambda: actor, lambda: None)  # type: ignore[arg-type]
        self.model = ReportViewModel(sources, self.parent)
        self.model.sheets.resize(1464, 660, 30, 28, 16)
        self.model.open()
        self.worker.work()

    def cells(self) -> set[str]:
        """The texts of all cells on all pages."""
        sheets = self.model.sheets
        found: set[str] = set()
        for page in range(sheets.pageCount):
            sheets.showPage(page)
            for group in range(max(1, sheets.groupCount)):
                sheets.showGroup(group)
                tables = [block["table"] for block in sheets.blocks]
                found |= {cell["text"] for table in tables for line in table["lines"] for cell in line["cells"]}
        return found


@pytest.mark.parametrize("code", [tab.code for tab in TABS], ids=[tab.code.name for tab in TABS])
def test_every_report_is_shown_and_saved(station: Station, tmp_path: Path, code: str) -> None:
    page = OpenPage(station, tmp_path)
    page.model.showTab(code)
    page.worker.work()
    assert page.model.isReady, page.model.note
    page.model.save("csv")
    page.worker.work()
    (name,) = page.model.saving.saved
    assert name.startswith(code)
    text = (tmp_path / "tram-hoc-so" / "bao-cao" / name).read_text("utf-8-sig")
    saved = {cell.removeprefix("'") for line in csv.reader(text.splitlines(), delimiter=";") for cell in line}
    assert page.cells() <= saved
    if code == "BC-04":
        assert "3" in page.cells()


def test_a_technician_sees_no_report(station: Station, tmp_path: Path) -> None:
    page = OpenPage(station, tmp_path, TECHNICIAN)
    assert (page.model.isReady, page.model.hasFailed) == (False, True)
    assert page.model.note == "Your account may not do this. Ask the lead guide."


def test_a_second_kind_of_paper_for_the_wall_is_advised_against(tmp_path: Path, qapp: object) -> None:
    """The kiosk remembers the first one, also after a restart, and never refuses the second."""
    load_fonts(paths.fonts_folder())
    site, folder = Site(tmp_path / "data", tmp_path / "bundled"), tmp_path / "stick"
    folder.mkdir()
    house = StationHouse(site, CHOSEN)
    page = OpenPage(house.open(), folder)
    page.model.toggleWall()
    page.worker.work()
    page.model.save("csv")
    page.worker.work()
    assert page.model.warning == ""
    house.close()

    house = StationHouse(site, CHOSEN)
    page = OpenPage(house.open(), folder)
    days = page.model.period.label
    page.model.showTab("BC-03")
    page.worker.work()
    assert page.model.warning == "", "the full report of the week is no paper for the wall"
    page.model.toggleWall()
    page.worker.work()
    assert page.model.warning.startswith(f"The paper “Month” of {days} is already saved for the notice board.")
    page.model.save("csv")
    page.worker.work()
    assert len(list(folder.rglob("*.csv"))) == 2
    page.model.saving.close()
    page.model.showOther()
    page.worker.work()
    assert (page.model.period.label, page.model.isReady) == (days, True)
    assert page.model.warning.startswith("The paper “Week”"), "both are saved by now"
    house.close()
