"""The checklist of a real kiosk finds guides, packs, copies and settings, and only technicians get it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.domain.access import Staff
from kiosk.domain.centre.go_live import State
from kiosk.domain.centre.items import Item
from kiosk.domain.machine.drives import Drive
from kiosk.domain.rights import Actor, NotAllowedError
from kiosk.house import StationHouse
from kiosk.services.station import Station
from kiosk.settings import Settings
from tests.services.people.conftest import GUIDE, LEAD, TECHNICIAN


@dataclass
class Sticks:
    """The plugged-in sticks."""

    now: list[Drive] = field(default_factory=list)

    def present(self) -> list[Drive]:
        return self.now


@pytest.fixture
def sticks() -> Sticks:
    return Sticks()


@pytest.fixture
def station(tmp_path: Path, sticks: Sticks) -> Iterator[Station]:
    (tmp_path / "packs").mkdir()
    house = StationHouse(Site(data=tmp_path / "data", bundled=tmp_path / "packs", drives=sticks), Settings())
    try:
        yield house.open()
    finally:
        house.close()


def done(station: Station) -> set[Item]:
    items = station.maintenance(TECHNICIAN).go_live().items()
    return {one.item for one in items if one.state is State.DONE} - {Item.PRINTER, Item.CLOCK}


def test_the_checklist_follows_what_is_done(station: Station, sticks: Sticks, tmp_path: Path) -> None:
    assert done(station) == set()
    lead = station.accounts().add(TECHNICIAN, "Trần Thị Thu", frozenset({Staff.LEAD_GUIDE}))
    assert done(station) == set()
    station.accounts().give_pin(TECHNICIAN, lead.id, "3528")
    assert done(station) == {Item.LEAD_GUIDE}
    (tmp_path / "stick").mkdir()
    stick = Drive(tmp_path / "stick", "USB", "/dev/sdb1")
    sticks.now.append(stick)
    station.maintenance(TECHNICIAN).upkeep().copies.make(stick, lambda _done, _total: True)
    station.maintenance(TECHNICIAN).set_up().save(Settings(place="xã Lệ Thủy", wifi="NVH"))
    assert done(station) == {Item.LEAD_GUIDE, Item.BACKUP, Item.COMMUNE, Item.WIFI}


@pytest.mark.parametrize("years", [0, 5])
def test_a_confirmed_clock_is_done(
    years: int, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on a kiosk that is started for the first time years after the release."""
    monkeypatch.setattr("kiosk.house.RELEASED", datetime.now(UTC) - timedelta(days=365 * years + 1))
    station: Station = request.getfixturevalue("station")
    upkeep = station.maintenance(TECHNICIAN).upkeep()
    upkeep.confirm_clock()
    items = station.maintenance(TECHNICIAN).go_live().items()
    assert next(one.state for one in items if one.item is Item.CLOCK) is State.DONE


@pytest.mark.parametrize("actor", [GUIDE, LEAD])
def test_only_technicians_get_the_checklist_and_the_set_up(station: Station, actor: Actor) -> None:
    with pytest.raises(NotAllowedError):
        station.maintenance(actor)
