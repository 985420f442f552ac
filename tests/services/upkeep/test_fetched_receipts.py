"""Tests of receipts as bytes of a transport, of questions in receipts, and of keys on a stick or mirror."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.content.trust.folder import FolderCarrier
from kiosk.content.trust.recipients import FIELD
from kiosk.domain.errors import ExportError, NotSetUpError
from kiosk.domain.ids import KioskId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.syncing.bundle_states import BundleState
from kiosk.domain.syncing.recipients import Recipients
from kiosk.domain.trust import Belief
from kiosk.results_opening import recipients_of
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store
from kiosk.sync.receipts import sign_receipt
from tests.sealing import RECIPIENTS
from tests.services.upkeep.receipt_visit import WHEN, Return

NAME = "bien-nhan/x.receipt.json"
OTHERS = Recipients(RECIPIENTS.escrow, RECIPIENTS.province)


@pytest.fixture
def visit(store: Store, taking: TakingService, stick: Drive, tmp_path: Path) -> Return:
    made = Return(store, taking, stick, tmp_path)
    made.brings_packs()
    made.service.take_in(stick)
    return made


def learned(visit: Return) -> Return:
    """Let the kiosk learn who signs receipts, by a receipt on the stick that confirms nothing."""
    other = KioskId("0e0d5b1e-2c64-4ea7-8d5a-1d9f0a6b7c8d")
    visit.lays(Receipt(other, WHEN, (ReceivedBundle(1, 9, "0" * 64),)))
    visit.store.ledger.receive((), visit.service._newest_on(visit.stick))
    return visit


def test_a_fetched_receipt_counts_like_one_on_a_stick(visit: Return) -> None:
    data = sign_receipt(visit.said(visit.rows[:2]), learned(visit).province.signer)
    assert visit.service.accept_receipt(data, NAME) == ReceiptLook(new=2)
    assert visit.waits() == [False, False, True]
    assert visit.outbox() == [Path(visit.rows[2].name).name]
    assert visit.service.accept_receipt(data, NAME) == ReceiptLook(known=2)


def test_a_fetched_receipt_of_somebody_else_is_refused_and_changes_nothing(visit: Return) -> None:
    before = learned(visit).state()
    data = sign_receipt(visit.said(visit.rows), CryptoSigner.generate_ed25519())
    with pytest.raises(ExportError, match=r"x\.receipt\.json"):
        visit.service.accept_receipt(data, NAME)
    assert visit.state() == before


@pytest.mark.parametrize("data", [b"", b"{", b"<html>please log in</html>", b"[" * 100_000])
def test_what_is_no_receipt_is_refused_and_changes_nothing(visit: Return, data: bytes) -> None:
    before = learned(visit).state()
    with pytest.raises(ExportError):
        visit.service.accept_receipt(data, NAME)
    assert visit.state() == before


def test_a_kiosk_that_knows_no_signer_refuses_a_fetched_receipt(visit: Return) -> None:
    visit.store.trust.forget()
    with pytest.raises(NotSetUpError):
        visit.service.accept_receipt(sign_receipt(visit.said(visit.rows), visit.province.signer), NAME)
    assert visit.waits() == [True, True, True]


def test_events_that_the_province_misses_wait_again_and_leave_again(visit: Return) -> None:
    signer = learned(visit).province.signer
    visit.service.accept_receipt(sign_receipt(visit.said(visit.rows), signer), NAME)
    assert visit.outbox() == []
    row = visit.rows[1]
    later = WHEN + timedelta(days=2)
    question = Receipt(visit.store.events.kiosk(), later, (), ((row.first, row.first),))
    assert visit.service.accept_receipt(sign_receipt(question, signer), NAME).asked == 1
    state = visit.taking.state()
    assert (state.asked, state.numbers[BundleState.ON_KIOSK].bundles) == (1, 1)
    taken = visit.taking.take(visit.stick, lambda _done, _total: True)
    assert len(taken.delivery.written) == 1
    (now,) = (one for one in visit.rows if one.first == row.first)
    assert (now.state, now.aliases) == (BundleState.AWAY, {row.sha256})
    answer = replace(visit.said([now]), signed_at=later + timedelta(hours=1))
    assert visit.service.accept_receipt(sign_receipt(answer, signer), NAME).new == 1
    assert visit.taking.state().numbers[BundleState.RECEIVED].bundles == 3


def test_a_question_on_a_stick_is_shown_before_it_is_imported(visit: Return) -> None:
    row = visit.rows[1]
    visit.lays(Receipt(visit.store.events.kiosk(), WHEN, (), ((row.first, row.first),)))
    before = visit.rows
    assert visit.service.look(visit.stick) == ReceiptLook(asked=1)
    assert visit.rows == before
    assert visit.service.take_in(visit.stick) == ReceiptLook(asked=1)
    assert visit.service.look(visit.stick) == ReceiptLook()


def takes_results(visit: Return) -> None:
    replace(visit.taking, learn_keys=visit.service.learn_keys).take(visit.stick, lambda _done, _total: True)


def takes_receipts(visit: Return) -> None:
    visit.service.take_in(visit.stick)


@pytest.mark.parametrize("act", [takes_results, takes_receipts])
def test_a_stick_with_newer_metadata_brings_the_keys_although_no_pack_is_new(
    visit: Return, act: Callable[[Return], None]
) -> None:
    known = recipients_of(visit.store)
    assert known() is None
    visit.province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    visit.province.sign_targets()
    visit.province.sign_freshness()
    visit.brings_packs("newer")
    act(visit)
    assert known() == RECIPIENTS


def test_a_stick_without_keys_for_results_changes_no_metadata(visit: Return) -> None:
    before = visit.store.trust.state()
    visit.service.learn_keys(visit.stick)
    assert visit.store.trust.state() == before


def offered(visit: Return) -> Belief:
    """Sign the province's metadata anew, and return it as an examination of the mirror finds it."""
    visit.province.sign_targets()
    visit.province.sign_freshness()
    carrier = FolderCarrier(visit.brings_packs(f"mirror-{visit.province.timestamp.version}"), ())
    return visit.loading.examined_mirror(carrier).belief


def test_metadata_of_the_mirror_brings_the_keys_for_results_and_receipts(visit: Return) -> None:
    known = recipients_of(visit.store)
    visit.province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    assert visit.service.learn(offered(visit))
    assert known() == RECIPIENTS
    receipt = sign_receipt(visit.said(visit.rows[:1]), visit.province.signer)
    assert visit.service.accept_receipt(receipt, NAME).new == 1


def test_metadata_with_the_known_keys_is_not_stored_so_that_older_sticks_stay_usable(visit: Return) -> None:
    visit.province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    visit.service.learn(offered(visit))
    visit.brings_packs("filled before")
    before = visit.store.trust.state()
    assert not visit.service.learn(offered(visit))
    assert visit.store.trust.state() == before
    old = FolderCarrier(visit.stick.place / "filled before", ())
    assert visit.loading.examined_mirror(old).targets


@pytest.mark.parametrize("replaced", ["results", "receipts"])
def test_keys_that_the_province_has_replaced_are_learned(visit: Return, replaced: str) -> None:
    visit.province.targets.unrecognized_fields[FIELD] = asdict(RECIPIENTS)
    visit.service.learn(offered(visit))
    if replaced == "results":
        visit.province.targets.unrecognized_fields[FIELD] = asdict(OTHERS)
    else:
        visit.province.signer = CryptoSigner.generate_ed25519()
        visit.province.name_key()
    assert visit.service.learn(offered(visit))
    assert recipients_of(visit.store)() == (OTHERS if replaced == "results" else RECIPIENTS)


def test_metadata_without_keys_for_results_is_not_stored(visit: Return) -> None:
    before = visit.store.trust.state()
    assert not visit.service.learn(offered(visit))
    assert visit.store.trust.state() == before
