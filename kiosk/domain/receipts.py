"""What the province says that it has received.

Rules: a bundle is known by the range and the hash of its file, which covers the kiosk's id; a receipt tells all that
the province holds of one kiosk, so the newest is enough and an old one does no harm.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from kiosk.domain.ids import KioskId


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
