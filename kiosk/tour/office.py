"""Simulates the office of a demonstration province: signs packs, fills sticks, receives results and writes receipts.

Rules: the office uses the same code as `kiosk publish` and `kiosk hub`. All its files are below one folder. Of its
keys, only those of the hub are kept.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk import RELEASED, paths

FOLDER_ON_STICK = "Bài học của tỉnh"


@dataclass(frozen=True, slots=True)
class DemoOffice:
    """Office of a demonstration province; all its files are below ``folder``."""

    folder: Path

    @property
    def repository(self) -> Path:
        """The folder of the signed repository."""
        return self.folder / "province"

    @property
    def keys(self) -> Path:
        """The folder with the keys of the hub: for receipts and for opening results."""
        return self.folder / "province-keys"

    @property
    def hub(self) -> Path:
        """The folder of the hub, which stores the received results."""
        return self.folder / "hub"

    def found(self, packs: Sequence[Path]) -> None:
        """Create the hub, and the repository with signed `packs`.

        Raises PublishError, PackError, HubError, OSError.
        """
        from kiosk.province.hub.folder import make_hub
        from kiosk.province.hub.hub_file import HubSettings
        from kiosk.province.publishing.demo import NAME, make_demo_province

        make_demo_province(self.repository, packs, self.keys)
        make_hub(self.hub, HubSettings(NAME))

    def introduce(self, data: Path) -> None:
        """Copy the province's root to the kiosk with the data folder `data`: the kiosk then trusts the province.

        Raises OSError.
        """
        from kiosk.province.publishing.repository import ROOT_FILE

        known = paths.root_file(data)
        known.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.repository / ROOT_FILE, known)

    def fill(self, stick: Path, wanted: Sequence[str] = (), now: datetime | None = None) -> None:
        """Write the `wanted` packs to `stick`; if none are named, write the newest version of every pack.

        `now`: the signing time (timezone-aware), by default the current time. Raises PublishError or OSError.
        """
        from kiosk.province.publishing.carrier import write_carrier

        stick.mkdir(parents=True, exist_ok=True)
        write_carrier(self.repository, stick / FOLDER_ON_STICK, now or datetime.now(UTC), wanted=wanted)

    def receive(self, stick: Path) -> None:
        """Store the results on `stick` in the hub, approve their kiosks, and write receipts to `stick`.

        Raises HubError, PublishError or OSError.
        """
        from kiosk.province.hub.folder import opened
        from kiosk.province.hub.keys import KeySources, open_keys
        from kiosk.province.hub.receiving.decisions import approve
        from kiosk.province.hub.receiving.desk import Desk
        from kiosk.province.publishing.office import system_clock

        now = max(system_clock(), RELEASED)
        with opened(self.hub) as hub:
            sources = KeySources((self.keys,), self.repository, ("none",))
            keys = open_keys(self.hub, hub.settings, sources, lambda _words, _is_new: "")
        desk = Desk(self.hub, keys.signer, keys.check, lambda: now, lambda _moment: True)
        taken, _ = desk.receive(stick)
        codes = sorted({one.code for one in taken.held})
        for code in codes:
            with opened(self.hub) as hub:
                approve(hub, keys.check, code, now)
        if codes:
            desk.receive(stick)
