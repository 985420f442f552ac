"""Rows of the database for installed packs and sync bundles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.ids import KioskId, PackId


@dataclass(frozen=True, slots=True)
class PackRow:
    """One installed version of a pack, stored as a folder on disk and a row in the database.

    ``is_active`` is true for at most one version of a pack. ``manifest`` is the verified manifest as JSON. ``folder``
    is the name of a folder directly under the packs folder, such as ``ky-nang-so-1.0.0-3f2a90c1``.
    """

    pack: PackId
    version: str
    sha256: str
    folder: str
    is_active: bool
    manifest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One sync bundle: its range of events, and its file in the outbox.

    ``sha256`` and ``name`` are empty while the range is reserved but its file is unfinished (being written, or the
    writer was interrupted). ``received``: time (aware) of the province's first acknowledgement; the file is then
    removed from the outbox. ``orphan_of``: the kiosk id in an orphaned bundle, whose file is in the outbox although
    the record does not list it; None for other bundles.
    """

    first: int
    last: int
    sha256: str = ""
    name: str = ""
    received: datetime | None = None
    orphan_of: KioskId | None = None

    @property
    def waits(self) -> bool:
        """Whether the bundle has a file that the province has not acknowledged yet."""
        return self.name != "" and self.received is None
