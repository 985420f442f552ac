"""What the kiosk knows about the packs it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.ids import KioskId, PackId


@dataclass(frozen=True, slots=True)
class PackRow:
    """One installed version of a pack: a folder on disk and a row in the database.

    At most one version of a pack ``is_active``. ``manifest`` is the verified manifest as JSON. ``folder`` is
    the name of a folder directly under the packs folder, such as ``ky-nang-so-1.0.0-3f2a90c1``.
    """

    pack: PackId
    version: str
    sha256: str
    folder: str
    is_active: bool
    manifest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class BundleRow:
    """One bundle of the outbox: the range of events it covers and its file.

    ``sha256`` and ``name`` are empty while the range is only claimed (the writer was interrupted). ``received``: when
    the province first said that it has the bundle (aware); its file is gone from the outbox then. ``orphan_of``: the
    kiosk id in an orphaned bundle, whose file lies in the outbox although the record does not list it; else None.
    """

    first: int
    last: int
    sha256: str = ""
    name: str = ""
    received: datetime | None = None
    orphan_of: KioskId | None = None

    @property
    def waits(self) -> bool:
        """Whether its file still has to reach the province."""
        return self.name != "" and self.received is None
