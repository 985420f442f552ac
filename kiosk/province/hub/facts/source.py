"""Port of the results that facts are folded from.

Rules: a record is what one kiosk has recorded; a kiosk that was cloned has several. A bundle is never changed, but it
can be taken away, and a bundle that fills a gap can arrive late.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre


class CountedRecord(NamedTuple):
    """A record that the hub counts.

    ``number``: its number in the hub. ``centre``: what the kiosk states about its centre. ``heard``: when its newest
    bundle arrived, None if there is none. ``shared``: statements up to this event are those of an earlier record.
    """

    number: int
    kiosk: KioskId
    centre: Centre
    heard: datetime | None = None
    shared: int = 0


class Held(NamedTuple):
    """A bundle in the hub: its range of events and the SHA-256 of its file."""

    first: int
    last: int
    sha256: str


class ResultSource(Protocol):
    """The results in a hub."""

    def records(self) -> Sequence[CountedRecord]:
        """Return the records to count, ordered by number."""
        ...

    def held(self, record: int) -> Sequence[Held]:
        """Return the bundles of a record, ordered by their ranges."""
        ...

    def statements(self, record: int, bundle: Held) -> Sequence[Mapping[str, Any]]:
        """Return the statements of a bundle, ordered by sequence number. Raises HubError."""
        ...
