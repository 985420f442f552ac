"""A province for tests: its repository, its unencrypted keys, and an office with an adjustable clock."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.province.publishing.departments import add_department
from kiosk.province.publishing.founding import found
from kiosk.province.publishing.keyring import Keyring, Secrets, WithoutPassphrase
from kiosk.province.publishing.office import Office
from kiosk.province.publishing.repository import Repository, read_repository
from tests.content.forge import MANIFEST, put_together, sealed, with_json

START = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
DEPARTMENTS = {"so-y-te": "Sở Y tế", "cong-an-tinh": "Công an tỉnh"}


@dataclass
class Province:
    """A province's repository, its keys and its office's clock.

    `folder`: the repository. `keys`: the folder of the keys. `now`: the time that the clock shows. `secrets`:
    passphrases of the keys; by default, the keys have none.
    """

    folder: Path
    keys: Path
    now: datetime = START
    secrets: Secrets = field(default_factory=WithoutPassphrase)

    @property
    def office(self) -> Office:
        """Return a new office, whose `Confirm` callback accepts whatever time the clock shows."""
        keys = Keyring((self.keys,), self.secrets, self.folder)
        return Office(self.folder, keys, lambda: self.now, lambda _moment: True)

    @property
    def root(self) -> Path:
        return self.folder / "root.json"

    def later(self, **time: float) -> None:
        """Advance the office's clock."""
        self.now += timedelta(**time)

    def read(self) -> Repository:
        return read_repository(self.folder)

    def state(self) -> dict[str, bytes]:
        """Return the contents of every file that publishing can change, by path."""
        found = {
            path: path.read_bytes() for top in (self.folder, self.keys) for path in top.rglob("*") if path.is_file()
        }
        return {str(path): data for path, data in found.items() if path.name != ".lock"}


def made(province: Province) -> Province:
    """Create the repository of `province` with all `DEPARTMENTS`, and return `province`."""
    found(province.office, "Tỉnh Quảng Trị")
    for department, title in DEPARTMENTS.items():
        add_department(province.office, department, title)
    return province


@dataclass(frozen=True)
class Wanted:
    """Entries of the manifest of a pack that a test creates."""

    department: str = "so-y-te"
    name: str = "suc-khoe"
    version: str = "1.0.0"
    title: str = ""


def forged(files: Mapping[str, bytes], folder: Path, wanted: Wanted) -> Path:
    """Write a valid pack file with the manifest entries `wanted` into `folder`; return its path."""

    def change(manifest: dict[str, object]) -> None:
        manifest |= {"id": wanted.name, "version": wanted.version}
        manifest["publisher"] = {"id": wanted.department, "name": {"vi": wanted.department}}
        if wanted.title:
            manifest["title"] = {"vi": wanted.title}

    path = folder / f"{wanted.name}-{wanted.version}.hocpack"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(put_together(sealed(with_json(files, MANIFEST, change))))
    return path


def signed_part(file: Path) -> dict[str, object]:
    """Return the part of a metadata file that its signatures cover."""
    signed: dict[str, object] = json.loads(file.read_bytes())["signed"]
    return signed
