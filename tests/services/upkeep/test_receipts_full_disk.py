"""Tests of receipts on a full disk: deleting received bundles frees space for the receipts; no result is lost."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Acknowledged, Receipt
from kiosk.domain.syncing.bundle_states import BundleRow
from kiosk.domain.trust import Belief
from kiosk.services.results.receipts import ReceiptLook
from kiosk.services.results.taking import TakingService
from kiosk.storage.store import Store
from tests.sealing import bundle_files, open_sealed
from tests.services.upkeep.receipt_visit import Return


@pytest.fixture
def visit(store: Store, taking: TakingService, stick: Drive, tmp_path: Path) -> Return:
    made = Return(store, taking, stick, tmp_path)
    made.brings_packs()
    made.lays(made.said(made.rows[:2]))
    return made


class FullLedger:
    """Simulates a full disk: receipts cannot be stored while the outbox contains more than `most` bundles."""

    def __init__(self, visit: Return, most: int) -> None:
        self._visit = visit
        self._most = most

    def __getattr__(self, name: str) -> Any:
        return getattr(self._visit.store.ledger, name)

    def receive(
        self, receipts: Sequence[Receipt], belief: Belief | None, orphans: Sequence[BundleRow]
    ) -> Acknowledged:
        if len(self._visit.outbox()) > self._most:
            raise DiskFullError("The disk is full.")
        return self._visit.store.ledger.receive(receipts, belief, orphans)


def test_on_a_full_disk_the_files_that_arrived_make_room_for_their_receipts(visit: Return) -> None:
    full = replace(visit.service, ledger=FullLedger(visit, 1))
    assert full.take_in(visit.stick) == ReceiptLook(new=2)
    assert visit.waits() == [False, False, True]
    assert visit.outbox() == [Path(visit.rows[2].name).name]


def test_on_a_disk_that_stays_full_nothing_is_lost(visit: Return) -> None:
    statements = [open_sealed(file).statements for file in bundle_files(visit.taking.outbox)]
    with pytest.raises(DiskFullError):
        replace(visit.service, ledger=FullLedger(visit, 0)).take_in(visit.stick)
    assert visit.waits() == [True, True, True]
    assert visit.outbox() == [
        Path(visit.rows[2].name).name
    ]  # the files of the two bundles in the receipts were deleted
    again = visit.stick.place.parent / "another stick"
    visit.taking.exporting.deliver(again)
    assert [open_sealed(file).statements for file in bundle_files(again)] == statements
