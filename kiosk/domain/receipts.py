"""What the province says that it has received.

Rules: a bundle is known by the range and the hash of its file, which covers the kiosk's id; a receipt tells all that
the province holds of one kiosk, so the newest is enough and an old one does no harm.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow


class ReceivedBundle(NamedTuple):
    """A bundle that arrived: its events and the SHA-256 (hex) of its file."""

    first: int
    last: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The province's answer to one kiosk. ``signed_at``: aware; ``bundles``: by range, at least one."""

    kiosk: KioskId
    signed_at: datetime
    bundles: tuple[ReceivedBundle, ...]


def named(row: BundleRow) -> ReceivedBundle:
    """`row` as receipts name it."""
    return ReceivedBundle(row.first, row.last, row.sha256)


def foreign_bundles(
    receipts: Sequence[Receipt], kiosk: KioskId, rows: Sequence[BundleRow]
) -> Sequence[ReceivedBundle]:
    """What `receipts` name under the id of `kiosk` and its record, with the bundles `rows`, never sealed; by range.

    Such a bundle lies beyond the newest sealed row, or overlaps a row that waits and that no receipt names. Where it
    only differs from a row that was received, it is no sign: a newer program may have made that bundle again.
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
