"""A record that was cut short: what was saved is taken away, and the loss is named until a technician has seen it."""

from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.cli.staff_walk import StaffHands
from kiosk.cli.upkeep_walk import LentStick, run_check, see_stick, take_results
from kiosk.services.exporting import ExportService
from kiosk.services.taking import FOLDER
from kiosk.storage.store import open_store
from kiosk.sync.bundles import read_bundle
from tests.journeys.conftest import Opens
from tests.storage.damage import halve
from tests.storage.walks import SteppingClock, whole_visit

VISITS = 20
DAMAGED = f"1-9-{'0' * 64}.ndjson.gz"


@pytest.fixture
def stick(site: Site, tmp_path: Path) -> LentStick:
    stick = LentStick(tmp_path / "stick")
    stick.folder.mkdir()
    site.drives = stick
    return stick


@pytest.fixture
def hands(opens: Opens, site: Site, stick: LentStick) -> StaffHands:
    """Behind the door of a kiosk whose database was cut to half, and whose outbox holds a damaged file."""
    file, outbox = paths.database_file(site.data), paths.outbox_folder(site.data)
    store = open_store(file, SteppingClock())
    for number in range(VISITS):
        store.events.append(whole_visit(number))
        if number == VISITS // 2:
            ExportService(store.events, store.ledger, outbox, "0.1.0").cut()
    store.close()
    halve(file)
    (outbox / DAMAGED).write_bytes(b"half")
    visitor = opens()
    visitor.start()
    visitor.end()
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
    assert "kiosk.db.broken-" in row(hands, "database")["what"]
    hands.driver.tap("check-database")
    hands.driver.see("lossQuestion")
    hands.driver.tap("noticeFirst")
    assert row(hands, "database")["state"] == "bad"
    hands.driver.tap("check-database")
    hands.driver.tap("noticeSecond")
    hands.driver.wait(lambda: row(hands, "database")["state"] == "note", "the warning to go")
    assert "kiosk.db.broken-" in row(hands, "database")["what"]


def test_what_was_saved_leaves_on_the_stick(hands: StaffHands, stick: LentStick):
    hands.open_page("sync")
    stick.is_in = True
    see_stick(hands)
    model = hands.staff.pageModel
    assert (model.visits > VISITS // 2, model.damagedCount) == (True, 1)
    take_results(hands)
    taken = [read_bundle(file) for file in (stick.folder / FOLDER).iterdir()]
    assert len({bundle.manifest["kiosk"] for bundle in taken}) > 1
    assert DAMAGED not in {bundle.name for bundle in taken}
    assert model.visits == 0
