"""Receipts, in which the province confirms the bundles that it has received.

Rules: a bundle is identified by its range of events and the hash of its file, which covers the kiosk's id; a receipt
lists all bundles received from one kiosk, so that only the newest receipt is needed and older ones do no harm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow


class ReceivedBundle(NamedTuple):
    """A received bundle: its range of events and the SHA-256 (hex) of its file."""

    first: int
    last: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A receipt for one kiosk.

    ``signed_at``: time (aware) of its signature; ``bundles``: at least one, sorted by range.
    """

    kiosk: KioskId
    signed_at: datetime
    bundles: tuple[ReceivedBundle, ...]


def named(row: BundleRow) -> ReceivedBundle:
    """The bundle of `row` in the form in which receipts list it."""
    return ReceivedBundle(row.first, row.last, row.sha256)


def foreign_bundles(
    receipts: Sequence[Receipt], kiosk: KioskId, rows: Sequence[BundleRow]
) -> Sequence[ReceivedBundle]:
    """Bundles listed in `receipts` for `kiosk` that its record (`rows`) has never written; sorted by range.

    Such a bundle ends after the newest row that has a file, or overlaps an unacknowledged row that no receipt lists.
    A bundle that only differs from an acknowledged row does not count: a newer version of the program can have
    written that bundle again.
    """
    said = {bundle for receipt in receipts if receipt.kiosk == kiosk for bundle in receipt.bundles}
    sealed = [row for row in rows if row.name]
    newest = max((row.last for row in sealed), default=0)
    waiting = [row for row in sealed if row.waits and named(row) not in said]
    strange = said.difference(map(named, sealed))
    return sorted(
        bundle
        for bundle in strange
        if bundle.last > newest or any(row.first <= bundle.last and bundle.first <= row.last for row in waiting)
    )
