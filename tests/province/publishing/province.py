"""A province for tests: its office, with unencrypted keys and an adjustable clock."""

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
    """A repository, its keys and the time of its office."""

    folder: Path
    keys: Path
    now: datetime = START
    secrets: Secrets = field(default_factory=WithoutPassphrase)

    @property
    def office(self) -> Office:
        """A new office that accepts the time of its clock."""
        keys = Keyring((self.keys,), self.secrets, self.folder)
        return Office(self.folder, keys, lambda: self.now, lambda _moment: True)

    @property
    def root(self) -> Path:
        return self.folder / "root.json"

    def later(self, **time: float) -> None:
        """Advance the clock."""
        self.now += timedelta(**time)

    def read(self) -> Repository:
        return read_repository(self.folder)

    def state(self) -> dict[str, bytes]:
        """The contents of every file that publishing may change."""
        found = {
            path: path.read_bytes() for top in (self.folder, self.keys) for path in top.rglob("*") if path.is_file()
        }
        return {str(path): data for path, data in found.items() if path.name != ".lock"}


def made(province: Province) -> Province:
    """The province with its repository and both departments."""
    found(province.office, "Tỉnh Quảng Trị")
    for department, title in DEPARTMENTS.items():
        add_department(province.office, department, title)
    return province


@dataclass(frozen=True)
class Wanted:
    """Manifest entries of a pack to create."""

    department: str = "so-y-te"
    name: str = "suc-khoe"
    version: str = "1.0.0"
    title: str = ""


def forged(files: Mapping[str, bytes], folder: Path, wanted: Wanted) -> Path:
    """Write a valid pack file with the wanted manifest entries to `folder`."""

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
    """The signed part of a metadata file."""
    signed: dict[str, object] = json.loads(file.read_bytes())["signed"]
    return signed
