"""Tests of receipts on a stick: only the province's receipts are accepted; no bundle without a receipt is deleted."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.domain.errors import ExportError, NotSetUpError
from kiosk.domain.ids import KioskId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.trust import Belief
from kiosk.services.results import receipts
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import FOLDER, TakingService
from kiosk.storage.ledger import bundle_table
from kiosk.storage.ledger.bundle_table import renew_kiosk
from kiosk.storage.store import Store
from tests.content.trust.province import as_folder
from tests.services.upkeep.conftest import Port
from tests.services.upkeep.receipt_visit import WHEN, Office, Return
from tests.storage.sql import sql_rows

OTHER = KioskId("0e0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")


def go_on(_done: int, _total: int) -> bool:
    return True


@pytest.fixture
def visit(store: Store, taking: TakingService, stick: Drive, tmp_path: Path) -> Return:
    return Return(store, taking, stick, tmp_path)


def test_what_the_province_has_leaves_the_outbox_and_is_not_carried_again(visit: Return) -> None:
    visit.brings_packs("goi")
    visit.lays(visit.said(visit.rows[:2]))
    assert visit.service.look(visit.stick) == ReceiptLook(new=2)
    assert visit.service.take_in(visit.stick) == ReceiptLook(new=2)
    assert [row.received for row in visit.rows] == [WHEN, WHEN, None]
    assert visit.outbox() == [Path(visit.rows[2].name).name]
    assert visit.taking.state().last_received == WHEN
    shutil.rmtree(visit.stick.place / FOLDER)
    assert visit.taking.take(visit.stick, go_on).delivery.written == (visit.rows[2].name,)


def test_looking_changes_nothing(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows))
    before = visit.state()
    assert visit.service.look(visit.stick).new == 3
    assert visit.state() == before


def test_the_same_stick_again_tells_what_is_known(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows))
    visit.service.take_in(visit.stick)
    visit.lays(visit.said(visit.rows, WHEN + timedelta(days=5)))
    assert visit.service.take_in(visit.stick) == ReceiptLook(known=3)
    assert {row.received for row in visit.rows} == {WHEN}


def test_receipts_are_found_anywhere_on_the_stick(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows[:1]), where="Của anh Hải/tháng 11")
    visit.lays(visit.said(visit.rows[1:]), where="tram-hoc-so/bien-nhan")
    assert visit.service.take_in(visit.stick).new == 3


def test_keys_that_were_believed_before_need_not_be_on_the_stick(visit: Return) -> None:
    carrier = visit.brings_packs("goi")
    visit.lays(visit.said(visit.rows[:1]))
    visit.service.take_in(visit.stick)
    visit.without(carrier)
    visit.lays(visit.said(visit.rows))
    assert visit.service.take_in(visit.stick) == ReceiptLook(new=2, known=1)


def test_a_kiosk_that_knows_no_key_believes_nothing_and_says_what_to_bring(visit: Return) -> None:
    visit.lays(visit.said(visit.rows))
    before = visit.state()
    (refused,) = visit.service.take_in(visit.stick).refused
    assert isinstance(refused, NotSetUpError)
    assert "on the same stick" in str(refused)
    assert visit.state() == before


def test_a_strangers_receipt_is_refused_and_keeps_no_other_out(visit: Return) -> None:
    visit.brings_packs()
    forged = visit.lays(visit.said(visit.rows), CryptoSigner.generate_ed25519())
    visit.lays(visit.said(visit.rows[:1]))
    told = visit.service.take_in(visit.stick)
    assert told.new == 1
    assert [forged.name in str(error) for error in told.refused] == [True]
    assert visit.waits() == [False, True, True]


def test_a_strangers_carrier_beside_a_strangers_receipt_is_refused(visit: Return) -> None:
    stranger = Office()
    as_folder(stranger.files, visit.stick.place)
    visit.lays(visit.said(visit.rows), stranger.signer)
    before = visit.state()
    assert visit.service.take_in(visit.stick).new == 0
    assert visit.state() == before


def test_a_key_that_the_province_took_back_is_refused_for_ever(visit: Return) -> None:
    old_files, stolen = dict(visit.province.files), visit.province.signer
    visit.province.signer = CryptoSigner.generate_ed25519()
    visit.province.name_key()
    carrier = visit.brings_packs("goi")
    visit.lays(visit.said(visit.rows[:1]))
    assert visit.service.take_in(visit.stick).new == 1
    visit.without(carrier)
    as_folder(old_files, visit.stick.place / "old")
    visit.lays(visit.said(visit.rows), stolen)
    told = visit.service.take_in(visit.stick)
    assert (told.new, len(told.refused)) == (0, 1)
    assert visit.waits() == [False, True, True]


def test_after_a_thiefs_far_too_high_version_new_keys_are_believed(visit: Return) -> None:
    province = visit.province
    province.targets.version = 900
    province.name_key()
    for number, row in enumerate(visit.rows):
        carrier = visit.brings_packs("goi")
        visit.lays(visit.said([row]))
        assert visit.service.take_in(visit.stick).new == 1
        carrier.rename(visit.stick.place.parent / f"elsewhere-{number}")
        if number == 0:
            province.rotate("targets", "snapshot", "timestamp")
            for role in (province.targets, province.snapshot, province.timestamp):
                role.version = 5
        province.signer = CryptoSigner.generate_ed25519()
        province.name_key()


def foreign(visit: Return) -> list[ReceivedBundle]:
    """Return bundles that the record lacks, as if another record with the same kiosk id had created them."""
    second, newest = visit.rows[1], visit.store.events.last_sequence()
    return [
        ReceivedBundle(second.first, second.last, "0" * 64),
        ReceivedBundle(second.first + 3, second.last + 3, "0" * 64),
        ReceivedBundle(newest + 1, newest + 9, "0" * 64),
    ]


@pytest.mark.parametrize("number", range(3))
def test_results_that_the_record_lacks_give_it_a_new_id_and_are_told(visit: Return, number: int) -> None:
    visit.brings_packs()
    before, first = visit.store.events.kiosk(), visit.rows[0]
    visit.lays(Receipt(before, WHEN, (ReceivedBundle(first.first, first.last, first.sha256), foreign(visit)[number])))
    looked = visit.service.look(visit.stick)
    assert (looked.new, looked.known, looked.refused) == (1, 0, ())
    assert "Import the receipts: " in str(looked.fork)
    assert visit.store.events.kiosk() == before
    taken = visit.service.take_in(visit.stick)
    assert (taken.new, taken.known, taken.refused) == (1, 0, ())
    assert "has a new id now" in str(taken.fork)
    assert visit.store.events.kiosk() != before
    assert visit.rows == (replace(first, received=WHEN),)


def test_a_receipt_gives_a_new_id_once(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(Receipt(visit.store.events.kiosk(), WHEN, (foreign(visit)[-1],)))
    visit.service.take_in(visit.stick)
    visit.taking.exporting.cut()
    before = visit.store.events.kiosk(), visit.state()
    assert visit.service.take_in(visit.stick) == ReceiptLook(others=1)
    assert (visit.store.events.kiosk(), visit.state()) == before


def test_a_receipt_that_is_lost_to_a_power_cut_gives_no_half_of_a_new_id(
    visit: Return, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit.brings_packs()
    visit.lays(Receipt(visit.store.events.kiosk(), WHEN, (foreign(visit)[0],)))
    before = visit.store.events.kiosk(), visit.state()

    class PowerCutError(BaseException):
        pass

    def cut(connection: object) -> None:
        renew_kiosk(connection)  # type: ignore[arg-type]
        raise PowerCutError

    monkeypatch.setattr(bundle_table, "renew_kiosk", cut)
    with pytest.raises(PowerCutError):
        visit.service.take_in(visit.stick)
    assert (visit.store.events.kiosk(), visit.state()) == before


@pytest.mark.parametrize("who", ["a stranger", "another kiosk"])
def test_only_the_provinces_receipts_for_this_kiosk_give_it_a_new_id(visit: Return, who: str) -> None:
    visit.brings_packs()
    before = visit.store.events.kiosk(), visit.state()
    kiosk = before[0] if who == "a stranger" else OTHER
    signer = CryptoSigner.generate_ed25519() if who == "a stranger" else None
    visit.lays(Receipt(kiosk, WHEN, (foreign(visit)[-1],)), signer)
    assert visit.service.look(visit.stick).fork is None
    assert visit.service.take_in(visit.stick).fork is None
    assert (visit.store.events.kiosk(), visit.state()) == before


@pytest.mark.parametrize("is_known", [False, True])
def test_a_province_that_was_filled_again_by_a_newer_program_is_not_called_strange(
    visit: Return, *, is_known: bool
) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows))
    before, first = visit.store.events.kiosk(), visit.rows[0]
    if is_known:
        visit.service.take_in(visit.stick)
    made_again = ReceivedBundle(first.first, first.last, "0" * 64)
    visit.lays(Receipt(visit.store.events.kiosk(), WHEN + timedelta(days=1), (made_again,)))
    assert visit.service.take_in(visit.stick) == (ReceiptLook(known=3) if is_known else ReceiptLook(new=3))
    assert visit.store.events.kiosk() == before


def test_another_kiosks_receipt_is_counted_and_left_alone(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(Receipt(OTHER, WHEN, (ReceivedBundle(1, 9, "0" * 64),)))
    before = visit.state()
    assert visit.service.take_in(visit.stick) == ReceiptLook(others=1)
    assert visit.state() == before


def test_a_receipt_under_the_id_before_a_repair_counts(visit: Return) -> None:
    visit.brings_packs()
    visit.lays(replace(visit.said(visit.rows), kiosk=OTHER))
    assert visit.service.take_in(visit.stick) == ReceiptLook(new=3)


def test_a_linked_receipt_is_not_followed(visit: Return) -> None:
    visit.brings_packs()
    file = visit.lays(visit.said(visit.rows))
    file.symlink_to(file.rename(visit.stick.place.parent / "elsewhere.receipt.json"))
    assert visit.service.take_in(visit.stick) == ReceiptLook()
    assert visit.waits() == [True, True, True]


def test_a_stick_pulled_while_it_was_read_changes_nothing(visit: Return, port: Port) -> None:
    visit.brings_packs()
    visit.lays(visit.said(visit.rows))
    before = visit.state()

    def pull(drive: Drive) -> Sequence[Belief]:
        port.there = []
        return visit.service.beliefs_on(drive)

    with pytest.raises(ExportError, match="pulled out"):
        replace(visit.service, beliefs_on=pull).take_in(visit.stick)
    assert visit.state() == before


def test_a_kiosk_cut_off_before_the_files_went_lets_them_go_the_next_time(visit: Return) -> None:
    visit.store.ledger.receive([visit.said(visit.rows)], None)
    assert len(visit.outbox()) == 3
    assert visit.taking.take(visit.stick, go_on).is_whole
    assert visit.outbox() == []


def test_a_stick_without_receipts_is_told_as_such(visit: Return) -> None:
    assert visit.service.look(visit.stick) == ReceiptLook()


def test_its_own_receipt_is_found_among_more_than_are_read(visit: Return, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receipts, "MOST_FILES", 2)
    visit.brings_packs()
    visit.lays(visit.said(visit.rows), where="tram-hoc-so/bien-nhan")
    for number in range(3):
        (visit.stick.place / f"0000000{number}.receipt.json").write_bytes(b"{}")
    assert visit.service.take_in(visit.stick).new == len(visit.rows)


def test_receipts_for_an_earlier_record_let_its_bundles_go(visit: Return) -> None:
    """The database was deleted and created again; the outbox still has bundles exported under the kiosk's old id."""
    visit.brings_packs()
    said = visit.said(visit.rows[:2])
    visit.lays(said)
    sql_rows(visit.store.database, "DELETE FROM bundles")
    visit.store.events.renew_kiosk()
    assert visit.service.look(visit.stick) == ReceiptLook(new=2)
    assert visit.service.take_in(visit.stick) == ReceiptLook(new=2)
    (left,) = visit.taking.exporting.outbox.look().waiting
    assert visit.outbox() == [Path(left.name).name]
    assert left.orphan_of == said.kiosk
    assert visit.service.look(visit.stick) == ReceiptLook(others=1)
