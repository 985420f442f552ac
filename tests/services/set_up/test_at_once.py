"""What a technician enters about the centre is used at once by the papers and reports of the running kiosk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.machine.drives import Drive
from kiosk.domain.reporting.periods import PeriodKind, containing
from kiosk.house import StationHouse
from kiosk.reports.table import Code, Report
from kiosk.services.station import Station
from kiosk.settings import Settings, load
from tests.services.people.conftest import LEAD, TECHNICIAN

BEFORE = Settings(place="xã Lệ Thủy", language="vi")


@pytest.fixture
def station(tmp_path: Path, communes: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Station]:
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    (tmp_path / "packs").mkdir()
    house = StationHouse(Site(data=tmp_path / "data", bundled=tmp_path / "packs"), BEFORE)
    try:
        yield house.open()
    finally:
        house.close()


def month(station: Station) -> Report:
    period = containing(date(2026, 11, 20), PeriodKind.MONTH)
    found = station.reports().report(LEAD, Code.MONTH, period, lambda _done, _total: True)
    assert found is not None
    return found


def test_a_centre_that_is_entered_stands_on_papers_and_reports_at_once(station: Station, tmp_path: Path) -> None:
    assert not station.paperwork().issuing.is_ready(LEAD)
    assert "The number of adults in the commune is not entered." in repr(month(station))
    set_up = station.maintenance(TECHNICIAN).set_up()
    set_up.save(replace(BEFORE, centre="Trung tâm Văn hóa", signer="Giám đốc", adults=5200, target=80))
    assert station.paperwork().issuing.is_ready(LEAD)
    assert "Adults in the commune: 5.200." in repr(month(station))
    assert month(station).place.centre == "Trung tâm Văn hóa"
    assert load(paths.settings_file(tmp_path / "data")).adults == 5200


def test_a_set_up_file_reaches_them_at_once_too(station: Station, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "tram-hoc.toml").write_text('centre = "Trung tâm"\nsigner = "Giám đốc"\n', "utf-8")
    set_up = station.maintenance(TECHNICIAN).set_up()
    (plan,) = set_up.look(Drive(stick, "TINH", "/dev/sdb1")).plans
    assert not station.paperwork().issuing.is_ready(LEAD)
    set_up.apply(plan)
    assert station.paperwork().issuing.is_ready(LEAD)
