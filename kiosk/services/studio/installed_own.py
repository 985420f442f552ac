"""Own lessons in the installed packs, as source files (`domain.studio.ports.InstalledOwnPacks`)."""

import json
from collections.abc import Mapping
from pathlib import Path

from kiosk.domain.ids import PackId
from kiosk.domain.ports.packs import InstalledPacks
from kiosk.domain.studio.names import DocumentId, strand_of
from kiosk.services.studio.making import BUILT_KEYS
from kiosk.services.studio.templates import in_order, source_of


class InstalledOwnLessons:
    """The own lessons in the active packs in the folder `packs`."""

    def __init__(self, installed: InstalledPacks, packs: Path) -> None:
        self._installed = installed
        self._packs = packs

    def lessons(self) -> Mapping[DocumentId, bytes]:
        """Return the source of each own lesson in use; see `InstalledOwnPacks.lessons`."""
        found = {}
        for row in self._installed.rows():
            if row.is_active and strand_of(row.pack) is not None:
                for entry in row.manifest["lessons"]:
                    raw = self._source(row.folder, entry["id"])
                    if raw is not None:
                        found[DocumentId(PackId(row.pack), entry["id"])] = raw
        return found

    def _source(self, folder: str, stem: str) -> bytes | None:
        try:
            data = json.loads((self._packs / folder / "lessons" / f"{stem}.json").read_bytes())
        except (OSError, ValueError):
            return None
        plain = {key: value for key, value in data.items() if key not in BUILT_KEYS}
        if not plain.get("facts"):
            plain.pop("facts", None)
        return source_of(in_order(plain))
