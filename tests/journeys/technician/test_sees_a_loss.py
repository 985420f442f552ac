"""A damaged record: the recovered results are exported, and the loss is shown until a technician confirms it."""

import pytest

from kiosk.app import Site
from kiosk.services.results.taking import FOLDER
from kiosk.tour.staff_walk import StaffHands
from kiosk.tour.upkeep_walk import LentStick, run_check, take_results
from tests.journeys.conftest import Opens
from tests.journeys.machine.damaged_kiosk import DAMAGED, VISITS, damage
from tests.journeys.technician.sync_visit import plug_in, stick, visits
from tests.sealing import bundle_files, open_sealed

__all__ = ["stick"]  # a fixture that pytest finds by name in this module


@pytest.fixture
def hands(keys: None, opens: Opens, site: Site, stick: LentStick) -> StaffHands:
    """The driver of a technician on the staff screens of a kiosk whose record was damaged."""
    damage(site.data)
    visitor = opens()
    visits(visitor, 1)
    hands = StaffHands(visitor.app, visitor.driver)
    hands.come_to_door()
    hands.set_first_pin()
    return hands


def row(hands: StaffHands, part: str) -> dict[str, str]:
    return next(row for row in hands.staff.pageModel.rows if row["part"] == part)


def test_the_warning_stays_until_it_was_seen(hands: StaffHands):
    hands.open_page("check")
    run_check(hands)
    assert row(hands, "database")["state"] == row(hands, "bundles")["state"] == "bad"
    assert "kiosk.db.broken-" in row(hands, "database")["found"]
    hands.driver.tap("check-database")
    hands.driver.see("lossQuestion")
    hands.driver.tap("noticeFirst")
    assert row(hands, "database")["state"] == "bad"
    hands.driver.tap("check-database")
    hands.driver.tap("noticeSecond")
    hands.driver.wait(lambda: row(hands, "database")["state"] == "note", "the warning to go")
    assert "kiosk.db.broken-" in row(hands, "database")["found"]


def test_what_was_saved_leaves_on_the_stick(hands: StaffHands, stick: LentStick):
    hands.open_page("sync")
    plug_in(hands, stick)
    model = hands.staff.pageModel
    assert (model.visits > VISITS // 2, [row["isDamaged"] for row in model.bundles].count(True)) == (True, 1)
    take_results(hands)
    taken = [open_sealed(file) for file in bundle_files(stick.folder / FOLDER)]
    assert len({bundle.manifest["kiosk"] for bundle in taken}) > 1
    assert DAMAGED not in {bundle.name for bundle in taken}
    assert model.visits == 0
