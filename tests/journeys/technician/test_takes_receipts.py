"""A technician brings the province's receipts: only valid ones change the record, and the page shows the changes."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner, Key, Signer

from kiosk import results_opening
from kiosk.app import Site
from kiosk.content.trust.recipients import recipients as recipients_of
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.province.hub.signing import receipt_signer
from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
from kiosk.province.publishing.repository import read_repository
from kiosk.services.results.taking import FOLDER
from kiosk.sync.receipts import FOLDER as RECEIPTS
from kiosk.sync.receipts import read_receipt, sign_receipt
from kiosk.tour.office import FOLDER_ON_STICK, DemoOffice
from kiosk.tour.staff_walk import PIN, TECHNICIANS, StaffHands
from kiosk.tour.upkeep_walk import LentStick, miss_stick, see_stick, take_receipts, take_results
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.technician.sync_visit import bundles, hands, plug_in, stick, visits
from tests.sealing import bundle_files

__all__ = ["hands", "stick"]  # fixtures that pytest finds by name in this module
PRIMARY = 0
"""Value of `KioskButton.Primary`."""


@pytest.fixture
def office(packs: Path, site: Site, stick: LentStick, tmp_path: Path) -> DemoOffice:
    """A province that the kiosk trusts; the stick contains one of its packs."""
    office = DemoOffice(tmp_path / "office")
    office.found(sorted(packs.glob("*.hocpack"))[:1])
    office.introduce(site.data)
    office.fill(stick.folder)
    return office


@pytest.fixture
def keys(office: DemoOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the kiosk the keys of the office, as if packs of the province had been loaded."""
    recipients = recipients_of(read_repository(office.repository).targets)
    monkeypatch.setattr(results_opening, "recipients_of", lambda _store: lambda: recipients)


@pytest.fixture
def taken(office: DemoOffice, hands: StaffHands, stick: LentStick) -> StaffHands:
    """Copy the results of two visits onto the stick, and remove the stick; return the technician's driver."""
    plug_in(hands, stick)
    take_results(hands)
    pulls(hands, stick)
    return hands


@pytest.fixture
def answered(taken: StaffHands, office: DemoOffice, stick: LentStick) -> StaffHands:
    """Let the province receive the results and write its receipts onto the stick, and insert the stick again."""
    office.receive(stick.folder)
    plug_in(taken, stick)
    return taken


def pulls(hands: StaffHands, stick: LentStick) -> None:
    stick.is_in = False
    miss_stick(hands)


def signer_of(office: DemoOffice) -> Signer:
    return receipt_signer(Keyring((office.keys,), WithoutPassphrase()), office.repository)


def lay(stick: LentStick, receipt: Receipt, signer: Signer) -> Path:
    """Sign a receipt and write it to a file on the stick; return the path of this file."""
    file = stick.folder.joinpath("from-afar.receipt.json")
    file.write_bytes(sign_receipt(receipt, signer))
    return file


def known(hands: StaffHands, site: Site) -> tuple[object, ...]:
    """Return the rows of the page and the files in the outbox; a test compares them before and after an action."""
    return hands.staff.pageModel.bundles, sorted((path.name, path.read_bytes()) for path in outbox(site))


def outbox(site: Site) -> list[Path]:
    return bundle_files(site.data / "outbox")


def told(hands: StaffHands, name: str) -> str:
    return str(hands.driver.see(name).property("text"))


def test_a_stick_without_receipts_offers_none(hands: StaffHands, stick: LentStick):
    plug_in(hands, stick)
    assert hands.driver.find("takeReceipts") is None


def test_nothing_changes_before_somebody_presses(answered: StaffHands, site: Site):
    model = answered.staff.pageModel
    assert model.receipts.newCount == model.takenCount == len(outbox(site)) > 0
    assert not any(row["isReceived"] for row in model.bundles)
    assert "có biên nhận của tỉnh" in told(answered, "syncHelp")
    assert answered.driver.see("takeReceipts").isEnabled()


def test_the_primary_button_is_the_act_that_the_stick_is_here_for(answered: StaffHands):
    receive, take = answered.driver.see("takeReceipts"), answered.driver.see("takeResults")
    kinds = receive.property("kind"), take.property("kind")
    take_receipts(answered)
    assert answered.driver.see("takeResults").property("kind") == PRIMARY
    assert kinds[0] == PRIMARY != kinds[1]


def test_what_the_province_has_is_received_after_one_press(answered: StaffHands, site: Site):
    count = answered.staff.pageModel.takenCount
    take_receipts(answered)
    model = answered.staff.pageModel
    assert (model.receipts.outcome, model.receipts.receivedNow) == ("received", count)
    assert all(row["isReceived"] and "biên nhận" in row["facts"] for row in model.bundles)
    assert (model.takenCount, model.untaken, outbox(site)) == (0, 0, [])
    assert "Tỉnh đã nhận hết" in told(answered, "syncTitle")
    assert f"Tỉnh xác nhận thêm {count} gói" in told(answered, "syncOutcome")
    assert "Biên nhận mới nhất: " in told(answered, "syncHelp")
    assert answered.driver.find("takeReceipts") is None


def test_what_was_received_is_not_carried_again(answered: StaffHands, stick: LentStick):
    take_receipts(answered)
    shutil.rmtree(stick.folder / FOLDER)
    answered.leave()
    visits(Visitor(answered.app, answered.driver), 1)
    answered.come_to_door()
    answered.type_pin(PIN)
    answered.see_inside()
    answered.open_page("sync")
    see_stick(answered)
    assert answered.staff.pageModel.visits == 1
    received = {row["name"] for row in answered.staff.pageModel.bundles}
    take_results(answered)
    assert bundles(stick)
    assert not received.intersection(bundles(stick))
    assert answered.staff.pageModel.written == len(bundles(stick))


def test_what_was_received_is_known_after_a_restart(answered: StaffHands, opens: Opens):
    take_receipts(answered)
    count = len(answered.staff.pageModel.bundles)
    answered.leave()
    answered.app.model.shut_down()
    answered.driver.wait(lambda: answered.app.worker.is_idle, "the record")
    again = opens()
    fresh: list[object] = []
    again.app.worker.errand(lambda station: station.maintenance(TECHNICIANS).upkeep().taking.state(), fresh.append)
    again.driver.wait(lambda: bool(fresh), "what waits")
    (state,) = fresh
    assert sum(bundle.received is not None for bundle in state.bundles) == count


def test_the_same_receipts_a_second_time_are_said_to_be_known(answered: StaffHands, stick: LentStick, site: Site):
    take_receipts(answered)
    before = known(answered, site)
    pulls(answered, stick)
    plug_in(answered, stick)
    receipts = answered.staff.pageModel.receipts
    assert (receipts.newCount, receipts.knownCount) == (0, len(answered.staff.pageModel.bundles))
    assert "trạm đã nhận rồi" in told(answered, "syncHelp")
    assert answered.driver.find("takeReceipts") is None
    assert known(answered, site) == before


def test_a_receipt_that_somebody_else_signed_is_refused_in_words_and_changes_nothing(
    taken: StaffHands, office: DemoOffice, stick: LentStick, site: Site
):
    office.receive(stick.folder)
    (right,) = stick.folder.joinpath(*RECEIPTS).iterdir()
    receipt = read_receipt(right.read_bytes(), [signer_of(office).public_key], right.name)
    right.unlink()
    file = lay(stick, receipt, CryptoSigner.generate_ed25519())
    before = known(taken, site)
    plug_in(taken, stick)
    assert "tỉnh không ký tệp này" in told(taken, "syncOutcome")
    take_receipts(taken)
    assert taken.staff.pageModel.receipts.outcome == "refused"
    assert file.name in told(taken, "syncOutcome")
    assert known(taken, site) == before


def test_a_bad_file_keeps_no_good_receipt_out_and_is_told(answered: StaffHands, stick: LentStick, site: Site):
    (stick.folder / "torn.receipt.json").write_bytes(b"{")
    take_receipts(answered)
    said = told(answered, "syncOutcome")
    assert "Tỉnh xác nhận thêm" in said
    assert "torn.receipt.json không dùng được" in said
    assert outbox(site) == []


def test_receipts_for_another_kiosk_are_said_to_be_and_change_nothing(
    taken: StaffHands, office: DemoOffice, stick: LentStick, site: Site
):
    before = known(taken, site)
    other = KioskId("00000000-0000-4000-8000-000000000001")
    lay(stick, Receipt(other, datetime.now(UTC), (ReceivedBundle(1, 9, "0" * 64),)), signer_of(office))
    plug_in(taken, stick)
    assert "của trạm khác" in told(taken, "syncHelp")
    assert taken.driver.find("takeReceipts") is None
    assert known(taken, site) == before


def test_a_kiosk_that_knows_no_signer_says_what_to_bring(
    office: DemoOffice, hands: StaffHands, stick: LentStick, site: Site
):
    shutil.move(stick.folder / FOLDER_ON_STICK, stick.folder.parent)
    plug_in(hands, stick)
    take_results(hands)
    pulls(hands, stick)
    office.receive(stick.folder)
    before = known(hands, site)
    plug_in(hands, stick)
    take_receipts(hands)
    assert "Trạm chưa biết ai ký biên nhận" in told(hands, "syncOutcome")
    assert known(hands, site) == before
    shutil.move(stick.folder.parent / FOLDER_ON_STICK, stick.folder)
    take_receipts(hands)
    assert hands.staff.pageModel.receipts.outcome == "received"


def test_a_stick_that_goes_while_receipts_are_taken_in_is_told_and_nothing_is_lost(
    answered: StaffHands, stick: LentStick, site: Site, monkeypatch: pytest.MonkeyPatch
):
    before = known(answered, site)
    pocket = stick.folder.with_name("pocket")

    def pulled(data: bytes, keys: Sequence[Key], name: str) -> Receipt:
        receipt = read_receipt(data, keys, name)
        stick.is_in = False
        stick.folder.rename(pocket)
        return receipt

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("kiosk.sync.receipts.read_receipt", pulled)
        take_receipts(answered)
    assert "Cắm lại USB" in told(answered, "syncOutcome")
    assert known(answered, site) == before
    miss_stick(answered)
    pocket.rename(stick.folder)
    plug_in(answered, stick)
    take_receipts(answered)
    assert answered.staff.pageModel.receipts.outcome == "received"
    assert outbox(site) == []


def test_a_locked_stick_brings_receipts_too(answered: StaffHands, stick: LentStick, monkeypatch: pytest.MonkeyPatch):
    pulls(answered, stick)
    (drive,) = LentStick(stick.folder, True).present()
    monkeypatch.setattr(stick, "present", lambda: (replace(drive, is_read_only=True),))
    see_stick(answered)
    assert not answered.driver.see("takeResults").isEnabled()
    take_receipts(answered)
    assert answered.staff.pageModel.receipts.outcome == "received"
