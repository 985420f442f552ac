"""Receipts: the province's confirmation of the bundles it holds.

Rules: a bundle is identified by its range of events and the hash of its file, which covers the kiosk's id; a receipt
lists all bundles that the province holds from one kiosk, so only the newest is needed and older ones are harmless.
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
    """A receipt for one kiosk. ``signed_at``: aware; ``bundles``: sorted by range, at least one."""

    kiosk: KioskId
    signed_at: datetime
    bundles: tuple[ReceivedBundle, ...]


def named(row: BundleRow) -> ReceivedBundle:
    """`row` in the form used by receipts."""
    return ReceivedBundle(row.first, row.last, row.sha256)


def foreign_bundles(
    receipts: Sequence[Receipt], kiosk: KioskId, rows: Sequence[BundleRow]
) -> Sequence[ReceivedBundle]:
    """Bundles of `kiosk` that `receipts` list although its record (`rows`) never sealed them; sorted by range.

    Such a bundle is beyond the newest sealed row, or overlaps a waiting row that no receipt lists. A bundle that only
    differs from a received row does not count: a newer version of the program can have written that bundle again.
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
