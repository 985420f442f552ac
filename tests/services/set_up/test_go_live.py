"""Tests of the go-live checklist of a kiosk: each state follows from what is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.centre.go_live import State, is_ready
from kiosk.domain.centre.items import WAIVABLE, Item
from kiosk.domain.machine.printing import Printer, PrintError
from kiosk.domain.people.sealed_copies import SealedCopy
from kiosk.domain.self_check import Finding, Health, Part, words
from kiosk.domain.set_up import ProvinceRoot
from kiosk.domain.texts import untranslated
from kiosk.services.set_up.go_live import GoLiveService, GoLiveSources
from kiosk.settings import Settings

NOW = datetime(2026, 11, 27, 13, tzinfo=UTC)
FULL = Settings(
    place="xã Lệ Thủy",
    hamlets=("An Lạc", "Quy Hậu"),
    centre="Nhà văn hóa",
    signer="Giám đốc",
    adults=5200,
    adults_source="Công an xã",
    adults_on="2026-11-01",
    police_phone="0232 382 2113",
    one_stop_phone="0232 382 2114",
    one_stop_hours="7:30–17:00",
    digital_team=("An Lạc: 0912 345 678", "Quy Hậu: 0912 345 679"),
    wifi="NVH",
    province_hotline="1022",
    data_officer="Lê Văn Nam",
    facts_checked_on="2026-11-20",
)
COPY = SealedCopy("copy", "USB", 5, NOW)
ROOT = ProvinceRoot("Tỉnh Quảng Trị", 1, NOW + timedelta(90), "abcd")


@dataclass
class Machine:
    """A kiosk on which everything is there."""

    chosen: Settings = FULL
    province: ProvinceRoot | None = ROOT
    has_guide: bool = True
    clock: Health = Health.GOOD
    results: Health = Health.GOOD
    packs: int = 4
    copies: Sequence[SealedCopy] = (COPY,)
    printers: Callable[[], Sequence[Printer]] = field(default=lambda: [Printer("HP")])

    def items(self):
        sources = GoLiveSources(
            lambda: self.chosen,
            lambda: self.province,
            lambda: self.has_guide,
            lambda: Finding(Part.CLOCK, self.clock, words(untranslated("It is 20:00."))),
            lambda: Finding(Part.SYNC, self.results, words(untranslated("They leave on sticks."))),
            lambda: self.packs,
            lambda: self.copies,
            self.printers,
            lambda: NOW,
        )
        return GoLiveService(sources).items()

    def states(self):
        return {one.item: one.state for one in self.items()}


def no_service():
    raise PrintError(untranslated("This machine has no printing service."))


def test_a_kiosk_with_everything_is_ready_and_nothing_is_missing():
    found = Machine().items()
    assert [one.item for one in found] == list(Item)
    assert (is_ready(found), {one.state for one in found}) == (True, {State.DONE})
    assert {one.item: one.found for one in found}[Item.ONE_STOP] == "0232 382 2114 · 7:30–17:00"


def test_a_new_kiosk_has_nothing_but_its_packs():
    new = Machine(Settings(), None, has_guide=False, clock=Health.NOTE, copies=(), printers=list, results=Health.NOTE)
    assert [item for item, state in new.states().items() if state is not State.MISSING] == [Item.PACKS]


LACKING = {
    Item.COMMUNE: {"place": ""},
    Item.HAMLETS: {"hamlets": ()},
    Item.CENTRE: {"signer": ""},
    Item.POLICE: {"police_phone": ""},
    Item.ONE_STOP: {"one_stop_hours": ""},
    Item.DATA_OFFICER: {"data_officer": ""},
    Item.FACTS: {"facts_checked_on": "2025-11-01"},
    Item.ADULTS: {"adults_on": ""},
    Item.DIGITAL_TEAM: {"digital_team": ("An Lạc: 0912 345 678", "Cũ: 113")},
    Item.WIFI: {"wifi": ""},
    Item.HOTLINE: {"province_hotline": ""},
}


@pytest.mark.parametrize("item", LACKING)
def test_what_is_not_entered_completely_is_missing(item):
    states = Machine(replace(FULL, **LACKING[item])).states()
    assert states[item] is State.MISSING


@pytest.mark.parametrize(
    ("item", "lacking"),
    [
        (Item.LEAD_GUIDE, {"has_guide": False}),
        (Item.CLOCK, {"clock": Health.NOTE}),
        (Item.CLOCK, {"clock": Health.UNKNOWN}),
        (Item.RESULTS, {"results": Health.NOTE}),
        (Item.PACKS, {"packs": 0}),
        (Item.PROVINCE, {"province": None}),
        (Item.BACKUP, {"copies": ()}),
        (Item.PRINTER, {"printers": list}),
        (Item.PRINTER, {"printers": lambda: [Printer("HP", is_stopped=True)]}),
        (Item.PRINTER, {"printers": no_service}),
    ],
)
def test_what_the_kiosk_does_not_find_is_missing(item, lacking):
    states = Machine(**lacking).states()
    assert [missing for missing, state in states.items() if state is State.MISSING] == [item]


@pytest.mark.parametrize("item", WAIVABLE)
def test_what_is_not_needed_here_does_not_count_as_missing(item):
    bare = Machine(Settings(not_needed=(item.value,)), None, copies=(), printers=list, results=Health.NOTE)
    assert bare.states()[item] is State.NOT_NEEDED


def test_what_is_there_is_done_although_it_was_marked_as_not_needed():
    assert Machine(replace(FULL, not_needed=("wifi",))).states()[Item.WIFI] is State.DONE


def test_nothing_necessary_can_be_left_out():
    chosen = Settings(not_needed=tuple(item.value for item in Item))
    assert Machine(chosen).states()[Item.POLICE] is State.MISSING
