"""Receipts, in which the province confirms the bundles that it has received.

Rules: a bundle is identified by its range of events and by the hash of its file; the file contains the kiosk's id. A
receipt lists the bundles received from one kiosk for which the kiosk had no receipt yet when it made its newest
bundle, and those that arrived since then; the events that the province misses are listed, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.bundle_states import BundleRow


class ReceivedBundle(NamedTuple):
    """A received bundle: its range of events and the SHA-256 (hex) of its file."""

    first: int
    last: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt for one kiosk.

    ``signed_at``: time (aware) when the province signed the receipt. ``bundles``: received bundles, sorted by range.
    ``missing``: ranges of events, first and last number, that the province has not received, although it has later
    ones; sorted. At least one of the two is not empty.
    """

    kiosk: KioskId
    signed_at: datetime
    bundles: tuple[ReceivedBundle, ...]
    missing: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The bundles that receipts have changed.

    ``received``: newly received. ``asked``: asked for again; they wait again.
    """

    received: Sequence[BundleRow] = ()
    asked: Sequence[BundleRow] = ()


def named(row: BundleRow) -> frozenset[ReceivedBundle]:
    """The bundle of `row` in the forms in which receipts can list it, one for each file that it has or had."""
    return frozenset(ReceivedBundle(row.first, row.last, sha256) for sha256 in (row.sha256, *row.aliases))


BETWEEN_QUESTIONS = timedelta(days=1)
"""Time for which a second question for the same bundle is ignored, because a resend takes time to arrive."""


def asks_for(receipt: Receipt, row: BundleRow, kiosk: KioskId) -> bool:
    """Whether `receipt` asks for events of the sealed bundle `row` again; `kiosk`: id of the record.

    The times of two receipts are compared, so that the kiosk's clock has no influence.
    """
    if (row.orphan_of or kiosk) != receipt.kiosk or not named(row).isdisjoint(receipt.bundles):
        return False
    if row.asked is not None and receipt.signed_at < row.asked + BETWEEN_QUESTIONS:
        return False
    return any(row.first <= last and first <= row.last for first, last in receipt.missing)


def foreign_bundles(
    receipts: Sequence[Receipt], kiosk: KioskId, rows: Sequence[BundleRow]
) -> Sequence[ReceivedBundle]:
    """Bundles that `receipts` list for `kiosk` although the kiosk's record never wrote them; sorted by range.

    `rows`: the bundles of the record. A listed bundle that equals no row is foreign in two cases: it ends after the
    newest row that has a file, or it overlaps a row that has a file but is in no receipt. A listed bundle that
    overlaps only acknowledged rows is not foreign: a newer version of the program can have exported the same events
    again.
    """
    said = {bundle for receipt in receipts if receipt.kiosk == kiosk for bundle in receipt.bundles}
    sealed = [row for row in rows if row.name]
    newest = max((row.last for row in sealed), default=0)
    waiting = [row for row in sealed if row.waits and named(row).isdisjoint(said)]
    strange = said.difference(*map(named, sealed))
    return sorted(
        bundle
        for bundle in strange
        if bundle.last > newest or any(row.first <= bundle.last and bundle.first <= row.last for row in waiting)
    )
