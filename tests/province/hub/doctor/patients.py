"""A hub of a province with keys, in which the tests of this folder break one thing after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.self_check import Health
from kiosk.province.hub.backup.making import make_backup
from kiosk.province.hub.doctor.examining import examine
from kiosk.province.hub.doctor.findings import HubFinding, HubPart
from kiosk.province.hub.folder import make_hub, opened
from kiosk.province.hub.hub_file import HubSettings
from kiosk.province.hub.keys import KeySources
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.keyring import Keyring
from kiosk.province.publishing.office import Office
from kiosk.province.publishing.passphrases import secrets_from
from kiosk.province.publishing.sync_keys import ESCROW

NOW = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
HUB_TOML = KeySources()
"""The keys that hub.toml names."""
WORDS = "một hai ba bốn năm"


@dataclass(frozen=True)
class Patient:
    """A hub in ``folder/hub``, with the repository and the keys beside it."""

    folder: Path
    now: datetime = NOW
    sources: KeySources = HUB_TOML

    @property
    def hub(self) -> Path:
        return self.folder / "hub"

    @property
    def keys(self) -> Path:
        return self.folder / "keys"

    def findings(self, now: datetime | None = None) -> Sequence[HubFinding]:
        return examine(self.hub, self.sources, now or self.now)

    def about(self, part: HubPart, now: datetime | None = None) -> list[tuple[Health, str]]:
        """Return state and text of the findings about one part."""
        return [(one.health, f"{one.what} {one.cure}".strip()) for one in self.findings(now) if one.part is part]

    def backed_up(self, place: Path, now: datetime = NOW) -> None:
        make_backup(self.hub, place, now)


def founded(folder: Path, *, is_open: bool) -> Path:
    """Create a province's repository and its keys in `folder`, without the escrow key.

    `is_open`: whether the keys have no passphrase; opening one with a passphrase takes a second.
    """
    (folder / "passphrase").write_text(WORDS + "\n", "utf-8")
    source = "none" if is_open else f"file:{folder / 'passphrase'}"
    ring = Keyring((folder / "keys",), secrets_from([source], lambda _words, _new: ""), folder / "province")
    found(Office(folder / "province", ring, lambda: NOW, lambda _moment: True), "Tỉnh Quảng Trị")
    for file in (folder / "keys").glob(f"{ESCROW}.*"):
        file.unlink()
    return folder


def admitted(folder: Path, source: str) -> Patient:
    """Create a hub with the province that `founded` has created in `folder`; `source`: that of the passphrase."""
    settings = HubSettings(
        "Tỉnh Quảng Trị",
        keys=(str(folder / "keys"),),
        repository=str(folder / "province"),
        passphrases=(source,),
    )
    make_hub(folder / "hub", settings)
    with opened(folder / "hub") as hub:
        hub.objects.put("probe/first.txt", b"makes the folder")
        hub.objects.delete("probe/first.txt")
    return Patient(folder)
