"""What the province says that it has received.

Rules: a bundle is known by the range and the hash of its file, which covers the kiosk's id; a receipt tells all that
the province holds of one kiosk, so the newest is enough and an old one does no harm.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from kiosk.domain.ids import KioskId
from kiosk.domain.packs import BundleRow


class ReceivedBundle(NamedTuple):
    """A bundle that arrived: its events and the SHA-256 (hex) of its file."""

    first: int
    last: int
    sha256: str

    @classmethod
    def of(cls, row: BundleRow) -> "ReceivedBundle":
        """The bundle of a sealed row of the outbox."""
        return cls(row.first, row.last, row.sha256)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The province's answer to one kiosk. ``signed_at``: aware; ``bundles``: by range, at least one."""

    kiosk: KioskId
    signed_at: datetime
    bundles: tuple[ReceivedBundle, ...]


class ReceiptLedger(Protocol):
    """Which bundles of this kiosk the province has, kept in the record."""

    def received(self) -> Mapping[int, datetime]:
        """First event of each bundle that was received → when the province first said so (aware)."""
        ...

    def receive(self, bundles: Collection[ReceivedBundle], signed_at: datetime) -> Sequence[BundleRow]:
        """Note, in one durable transaction, those of `bundles` that this kiosk made; the rows that are new to it.

        Bundles that it never made, or made with other bytes, change nothing. Raises RecordError.
        """
        ...
