"""A complete visit of a technician by touch: set-up, packs, results, receipts, self-check, and departure.

``KIOSK_VISIT_PICTURES=DIR`` saves a screenshot of each stage.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner, Signer

from kiosk import paths
from kiosk.app import Site
from kiosk.content.trust.receipt_keys import FIELD
from kiosk.content.trust.recipients import FIELD as RESULTS
from kiosk.content.trust.recipients import KnownRecipients
from kiosk.province.hub.checking.checker import BundleChecker
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.receiving.decisions import approve
from kiosk.province.hub.receiving.desk import Desk
from kiosk.province.hub.receiving.sticks import Intake
from kiosk.settings import Settings, load
from kiosk.tour.upkeep_walk import miss_stick, see_stick, take_receipts
from kiosk.tour.visitor import Visitor
from tests.content.trust.province import Province
from tests.journeys.conftest import Opens
from tests.journeys.technician.technician import Port, Technician
from tests.sealing import PROVINCE, RECIPIENTS, bundle_files, open_sealed
from tests.services.set_up.kiosk import communes_file

SAMPLE = "an-toan-mau"
PICTURES = os.environ.get("KIOSK_VISIT_PICTURES", "")
SET_UP = 'commune = "Lệ Thủy"\nhamlets = ["An Lạc", "Quy Hậu"]\nprovince_root = "root.json"\n'


def names_who_signs_receipts(province: Province) -> Signer:
    """Create a key for receipts, add it and the keys for results to the targets metadata; return its signer."""
    signer = CryptoSigner.generate_ed25519()
    province.targets.unrecognized_fields[RESULTS] = asdict(RECIPIENTS)
    province.targets.unrecognized_fields[FIELD] = {signer.public_key.keyid: signer.public_key.to_dict()}
    province.sign_targets()
    province.sign_freshness()
    return signer


@pytest.fixture
def signer(technician: Technician) -> Signer:
    """The key of the province's office for receipts."""
    return names_who_signs_receipts(technician.province)


@pytest.fixture
def technician(opens: Opens, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Technician]:
    """A technician at a new kiosk, with a stick that has a set-up file, the province's root key and a pack."""
    communes = communes_file(tmp_path)
    monkeypatch.setattr(paths, "communes_file", lambda: communes)
    site.drives = port = Port()
    visitor = opens(Settings(reduce_motion=True))
    made = Technician(visitor, port, paths.root_file(site.data), tmp_path)
    made.fills("1.2.0")
    (made.stick.place / "tram-hoc.toml").write_text(SET_UP, "utf-8")
    (made.stick.place / "root.json").write_bytes(made.province.first_root)
    yield made
    shutil.rmtree(made.stick.place)


def look(technician: Technician, name: str) -> None:
    """Save a screenshot if ``KIOSK_VISIT_PICTURES`` is set."""
    if PICTURES:
        technician.driver.look()
        number = len(list(Path(PICTURES).glob("*.png"))) + 1
        technician.driver.picture(Path(PICTURES) / f"{number:02}-{name}.png")


def a_resident_learns(technician: Technician) -> None:
    """Make a short visit as a resident."""
    visitor = Visitor(technician.hands.app, technician.driver)
    visitor.start()
    visitor.open_strand("safety")
    technician.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()


def sets_up_from_the_stick(technician: Technician) -> None:
    """Apply the set-up file, confirm the province's key, and set the guides' PIN."""
    driver, staff = technician.driver, technician.hands.staff
    technician._port.there = [technician.stick]
    driver.wait(lambda: staff.pageModel.finds.fileCount == 1, "the file to be found")
    driver.tap("setUpFromFile")
    look(technician, "set-up-file")
    driver.tap("setUpNext")
    driver.see("trustQuestion")
    look(technician, "set-up-key")
    driver.tap("noticeSecond")
    driver.wait(lambda: staff.pageModel.step == "pins", "the PINs")
    technician.rests()
    look(technician, "set-up-pins")
    technician.hands.add_guide()
    assert staff.pageModel.access.hasGuide
    technician.rests()


def loads_and_goes_back(technician: Technician) -> None:
    """Install two versions of a pack, and go back from the second to the first."""
    technician.hands.open_page("usb")
    technician.sees("found")
    assert technician.states()["1.2.0"] == "signed"
    look(technician, "usb-found")
    technician.installs()
    technician.fills("1.3.0")
    technician.driver.tap("lookAgain")
    technician.sees("found")
    technician.installs()
    assert technician.states() == {"1.2.0": "same", "1.3.0": "installed"}
    look(technician, "usb-installed")
    technician.hands.open_page("packs")
    technician.driver.tap(f"goBack-{SAMPLE}")
    look(technician, "packs-question")
    technician.driver.tap("noticeSecond")
    technician.rests()
    packs = {row["id"]: row["version"] for row in technician.hands.staff.pageModel.packs}
    assert packs[SAMPLE] == "1.2.0"
    look(technician, "packs-gone-back")


def takes_results_away(technician: Technician) -> Path:
    """Copy the results onto the stick; return the folder with the results."""
    technician.hands.open_page("sync")
    look(technician, "sync")
    technician.driver.tap("takeResults")
    technician.driver.see("syncOutcome")
    technician.rests()
    look(technician, "sync-taken")
    (folder,) = technician.stick.place.glob("tram-hoc-so/ket-qua")
    return folder


def the_office_receives(stick: Path, folder: Path, signer: Signer) -> Intake:
    """Receive the results on the stick in a new hub, approve the kiosk by its code, and write the receipts."""
    make_hub(folder, HubSettings("Quảng Trị"))
    check = BundleChecker([PROVINCE], KnownRecipients(RECIPIENTS))
    desk = Desk(folder, signer, check)
    held, _ = desk.receive(stick)
    with opened(folder) as hub:
        approve(hub, check, held.held[0].code, datetime.now(UTC))
    known, _ = desk.receive(stick)
    assert (known.known, known.held) == (len(held.held), [])
    return held


def brings_receipts(technician: Technician, signer: Signer, site: Site) -> None:
    """Receive the results at the office, and take the receipts back to the kiosk."""
    technician.pulls()
    miss_stick(technician.hands)
    arrived = the_office_receives(technician.stick.place, site.data.with_name("hub"), signer)
    technician._port.there = [technician.stick]
    see_stick(technician.hands)
    look(technician, "sync-receipts")
    take_receipts(technician.hands)
    look(technician, "sync-received")
    model = technician.hands.staff.pageModel
    assert model.receipts.receivedNow == len(arrived.held) == len(model.bundles)
    assert all(row["isReceived"] for row in model.bundles)
    assert not bundle_files(site.data / "outbox")
    assert "Tỉnh đã nhận hết" in technician.driver.see("syncTitle").property("text")


def checks_the_machine(technician: Technician) -> None:
    """Run the self-check and copy its report to the stick."""
    technician.hands.open_page("check")
    technician.driver.tap("runCheck")
    technician.driver.wait(lambda: technician.driver.find("stopCheck") is None, "the check to end", 120.0)
    technician.rests()
    technician.driver.tap("takeReport")
    technician.rests()
    look(technician, "check")
    technician.driver.wait(lambda: any(technician.stick.place.rglob("*.txt")), "the report on the stick")


@pytest.mark.slow
def test_ten_minutes_with_a_stick_by_touch_alone(technician: Technician, signer: Signer, site: Site) -> None:
    a_resident_learns(technician)
    technician.hands.come_to_door()
    look(technician, "door")
    technician.hands.set_first_pin()
    look(technician, "settings")
    sets_up_from_the_stick(technician)
    assert load(paths.settings_file(site.data)).place == "xã Lệ Thủy"
    loads_and_goes_back(technician)
    bundles = takes_results_away(technician)
    assert min(open_sealed(file).first for file in bundle_files(bundles)) == 1
    brings_receipts(technician, signer, site)
    checks_the_machine(technician)
    renewed: list[int] = []
    technician.hands.app.renewed = lambda: renewed.append(1)
    technician.hands.leave()
    technician.driver.wait(lambda: bool(renewed), "the kiosk to begin anew with its new settings")
