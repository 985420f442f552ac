"""The office of a demonstration province: it signs packs, fills sticks, receives results and answers with receipts.

Rules: everything is real but the people: what it does is what `kiosk publish` and `kiosk hub` do; it lies in a folder
of its own, and only its key for receipts is kept.
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
    """Everything of it lies below ``folder``."""

    folder: Path

    @property
    def repository(self) -> Path:
        """What it has signed."""
        return self.folder / "province"

    @property
    def keys(self) -> Path:
        """Its key for receipts."""
        return self.folder / "province-keys"

    @property
    def hub(self) -> Path:
        """The results that it received."""
        return self.folder / "hub"

    def found(self, packs: Sequence[Path]) -> None:
        """Begin, and sign `packs`. Raises PublishError, PackError, HubError or OSError."""
        from kiosk.province.hub.folder import make_hub
        from kiosk.province.publishing.demo import NAME, make_demo_province

        make_demo_province(self.repository, packs, self.keys)
        make_hub(self.hub, NAME)

    def introduce(self, data: Path) -> None:
        """Tell the kiosk with the folder `data` whom to believe. Raises OSError."""
        from kiosk.province.publishing.repository import ROOT_FILE

        known = paths.root_file(data)
        known.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.repository / ROOT_FILE, known)

    def fill(self, stick: Path, wanted: Sequence[str] = (), now: datetime | None = None) -> None:
        """Put the newest of all packs onto `stick`, or what is `wanted`. Raises PublishError or OSError.

        `now`: when (aware), today by default.
        """
        from kiosk.province.publishing.carrier import write_carrier

        stick.mkdir(parents=True, exist_ok=True)
        write_carrier(self.repository, stick / FOLDER_ON_STICK, now or datetime.now(UTC), wanted=wanted)

    def receive(self, stick: Path) -> None:
        """Store the results on `stick` and put receipts onto it. Raises HubError, PublishError or OSError."""
        from kiosk.province.hub.receiving import Desk
        from kiosk.province.hub.signing import receipt_signer
        from kiosk.province.publishing.keyring import Keyring, WithoutPassphrase
        from kiosk.province.publishing.office import system_clock

        signer = receipt_signer(Keyring((self.keys,), WithoutPassphrase()), self.repository)
        Desk(self.hub, signer, lambda: max(system_clock(), RELEASED)).receive(stick)
