"""Rows of the database for installed packs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.ids import PackId


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
