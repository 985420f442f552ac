"""The stored bundles of a hub, in the order of their events: rows in the store, files in the archive.

Rules: A bundle is verified again each time it is read, so that a file that was changed in the archive is noticed.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, select

from kiosk.province.hub.checking.checked import CheckedBundle
from kiosk.province.hub.faults import HubError
from kiosk.province.hub.ingest.plain import SUFFIX as PLAIN
from kiosk.province.hub.ingest.plain import check_plain
from kiosk.province.hub.objects.port import ObjectStore
from kiosk.province.hub.store.tables import bundles
from kiosk.sync.limits import LARGEST_FILE

Check = Callable[[bytes, str], CheckedBundle]
"""Verifies a sealed file with the given contents and file name. Raises KioskError with reason and cure."""


class StoredBundle(NamedTuple):
    """Row of a stored bundle.

    ``kiosk``: number of its record. ``statements``: their number. ``start``: digest of the first one, if any.
    """

    kiosk: int
    first: int
    last: int
    sha256: str
    answer: str
    before: str
    after: str
    statements: int
    size: int
    object: str
    received: str
    start: bytes | None = None


def stored_bundles(connection: Connection, kiosk: int, after: int = 0) -> Sequence[StoredBundle]:
    """Return the bundles of a record that begin after the event `after`, ordered by their ranges."""
    of_kiosk = select(bundles).where(bundles.c.kiosk == kiosk, bundles.c.first > after)
    return [StoredBundle(*row) for row in connection.execute(of_kiosk.order_by(bundles.c.first))]


@dataclass(frozen=True, slots=True)
class Archive:
    """Reads the contents of stored bundles."""

    objects: ObjectStore
    check: Check

    def read(self, bundle: StoredBundle) -> CheckedBundle:
        """Return the verified contents of a stored bundle. Raises HubError if its object is missing or changed."""
        return self.open(bundle.object, bundle.sha256)

    def open(self, name: str, sha256: str) -> CheckedBundle:
        """Return the verified contents of the object `name`, which must have the hash `sha256`."""
        data = self.objects.get(name, LARGEST_FILE + 1)
        if data is None:
            raise _lost(name, "it is missing")
        file = name.rpartition("/")[2]
        checked = check_plain(data, file) if file.endswith(PLAIN) else self.check(data, file)
        if checked.sha256 != sha256:
            raise _lost(name, "its contents have changed")
        return checked

    def bundles(self, rows: Sequence[StoredBundle]) -> Iterator[CheckedBundle]:
        """Yield the contents of stored bundles, one at a time."""
        return map(self.read, rows)


def _lost(name: str, reason: str) -> HubError:
    cure = "Restore this file from a backup of the object store, then run: kiosk hub rebuild"
    return HubError("The stored bundle {name} cannot be read: {reason}.", cure, name=name, reason=reason)
