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

    ``sha256`` and ``name`` are empty while the range is reserved but the file is unfinished: it is being written, or
    writing was interrupted. ``received``: time (aware) when the province first acknowledged the bundle; its file is
    then removed from the outbox. ``orphan_of``: None if the record lists the bundle. A bundle that is in the outbox
    but not in the record is an orphan; ``orphan_of`` is then the kiosk id in its file.
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
