"""Results go from «ghi trên máy» to «tỉnh đã nhận» by taps of a technician: over a network, and by sticks alone.

A hub with its database in SQLite receives the results and answers with receipts.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.app import Site
from kiosk.domain.machine.drives import Drive
from kiosk.domain.syncing.access import ServerAccess
from kiosk.services.results.taking import FOLDER
from kiosk.services.station import Station
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import remote_name
from kiosk.sync.sending.access_file import access_text
from kiosk.tour.album import CALM
from kiosk.tour.office import DemoOffice
from kiosk.tour.staff_walk import TECHNICIANS, StaffHands
from kiosk.tour.upkeep_walk import LentStick, miss_stick, see_stick, take_receipts, take_results, upkeep_site
from kiosk.tour.visitor import Visitor
from tests.journeys.technician.sync_visit import goes_to_sync, visits
from tests.screenshots.network.test_sending_page import contact
from tests.screenshots.pages import started
from tests.sync.sending.store import Store, always, running_store

ON_KIOSK, AWAY, RECEIVED = range(3)


@pytest.fixture
def province(site: Site, qapp: object, monkeypatch: pytest.MonkeyPatch) -> tuple[Site, LentStick, DemoOffice]:
    """A kiosk of a province, a stick with a pack of the province, and the office with its hub."""
    monkeypatch.setattr("kiosk.bridge.staff.stick_model.LOOK_EVERY_MS", 50)
    return upkeep_site(site)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Store, str]]:
    """A running server of the province, and the certificate of its authority."""
    with running_store(tmp_path / "authority") as found:
        yield found


def counts(hands: StaffHands) -> list[int]:
    """Return the numbers of records of the three states, as the page shows them."""
    return [int(re.sub(r"\D", "", card["number"])) for card in hands.staff.pageModel.states]


def waits_for(hands: StaffHands, is_so: Callable[[list[int]], bool], what: str) -> list[int]:
    """Wait until the three numbers on the page satisfy `is_so`; return them."""
    hands.driver.wait(lambda: bool(shown := counts(hands)) and is_so(shown), what)
    hands.driver.look()
    return counts(hands)


def learns_the_keys(visitor: Visitor, stick: LentStick) -> None:
    """Read the province's keys from the stick, as the loading of packs does."""
    drive = Drive(stick.folder, "TINH-QT", "/dev/sdb1")

    def learn(station: Station) -> None:
        station.maintenance(TECHNICIANS).upkeep().receipts.learn_keys(drive)

    visitor.app.worker.errand(learn)
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the keys to be read")


def sends_now(hands: StaffHands) -> str:
    """Press «Gửi ngay», wait for the end of the contact, and close the sheet; return what the sheet shows."""
    contact(hands)
    told = str(hands.driver.see("sendingWords").property("text"))
    hands.driver.tap("sendingClose")
    hands.driver.look()
    return told


def office_answers(office: DemoOffice, store: Store, folder: Path) -> None:
    """Let the hub receive the files on the server, and put its receipts there."""
    for name, data in store.files.items():
        file = folder / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    kiosks = {name.partition("/")[0] for name in store.files}
    office.receive(folder)
    (receipt,) = folder.joinpath(*RECEIPTS).glob("[!.]*.json")
    for kiosk in kiosks:
        store.files[remote_name(kiosk)] = receipt.read_bytes()


def test_results_reach_the_province_over_a_network(
    province: tuple[Site, LentStick, DemoOffice], server: tuple[Store, str], tmp_path: Path
) -> None:
    site, stick, office = province
    store, certificate = server
    access = paths.sync_access_file(site.data)
    access.write_text(access_text(ServerAccess(store.address, ca=certificate)), "utf-8")
    with started(site, CALM) as visitor:
        learns_the_keys(visitor, stick)
        visits(visitor, 2)
        hands = goes_to_sync(visitor)
        total = sum(waits_for(hands, lambda shown: sum(shown) > 0, "the numbers"))
        store.fault = always(403)
        assert "không được" in sends_now(hands)
        assert counts(hands)[AWAY] == 0
        store.fault = lambda _handler: False
        told = sends_now(hands)
        assert "localhost" in told
        sent = waits_for(hands, lambda shown: shown[AWAY] > 0, "the results to be sent")
        assert (sent[ON_KIOSK], sent[RECEIVED]) == (0, 0)
        assert sent[AWAY] >= total
        office_answers(office, store, tmp_path / "office")
        sends_now(hands)
        done = waits_for(hands, lambda shown: shown[RECEIVED] > 0, "the receipt")
        assert done[RECEIVED] == sent[AWAY]
        assert done[AWAY] == 0
        assert "open-code" not in {f"open-{row['act']}" for row in hands.staff.pageModel.above}


def test_results_reach_the_province_by_sticks_alone(province: tuple[Site, LentStick, DemoOffice]) -> None:
    site, stick, office = province
    with started(site, CALM) as visitor:
        visits(visitor, 2)
        hands = goes_to_sync(visitor)
        first = waits_for(hands, lambda shown: sum(shown) > 0, "the numbers")
        assert first[ON_KIOSK] == sum(first)
        stick.is_in = True
        see_stick(hands)
        take_results(hands)
        away = waits_for(hands, lambda shown: shown[AWAY] > 0, "the results to be on the stick")
        assert (away[ON_KIOSK], away[RECEIVED]) == (0, 0)
        stick.is_in = False
        miss_stick(hands)
        hands.driver.tap("open-code")
        code = hands.staff.pageModel.sending.code
        assert [len(group) for group in code] == [4, 4, 4, 4]
        hands.driver.tap("sendingClose")
        office.receive(stick.folder)
        stick.is_in = True
        see_stick(hands)
        take_receipts(hands)
        done = waits_for(hands, lambda shown: shown[RECEIVED] > 0, "the receipt")
        assert done[RECEIVED] == sum(away)
        assert done[AWAY] == 0
        assert hands.staff.pageModel.visits == 0
