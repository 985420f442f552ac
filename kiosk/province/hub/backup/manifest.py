"""The file ``backup.json`` of a backup: what it contains, with sizes and hashes; and the list of its objects.

Rules: A backup without a readable ``backup.json`` does not count. Its other files are listed with their SHA-256;
one of them, ``objects.txt``, lists the objects: one line ``<sha256> <size> <name>`` for each, ordered by name. For
objects in S3, which are not copied, ``bucket.txt`` lists in the same form which bundles were stored there.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from kiosk.province.hub.backup.faults import BackupError
from kiosk.province.hub.backup.pool import sha256_of_file

FORMAT = "tram-hoc-so/hub-backup@1"
MANIFEST, SETTINGS, OBJECTS, BUCKET, KEYS = "backup.json", "hub.toml", "objects.txt", "bucket.txt", "keys"
DATABASES = {"sqlite": "database.db", "postgresql": "database.dump"}
"""Name of the file with the database, by kind of store."""
OTHER_SETTINGS = ("forwarding/stores.toml",)
"""Further files of a hub that the office has written; files with passwords are not part of a backup."""
_LARGEST = 1024 * 1024
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class SavedObject(NamedTuple):
    """An object of a backup."""

    sha256: str
    size: int
    name: str


class SavedFile(BaseModel):
    """Size and hash of a file of a backup."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    size: int
    sha256: Sha256


class BackupManifest(BaseModel):
    """Contents of ``backup.json``.

    ``counts``: number of rows by table of the database. ``objects``: number of objects; None if they are in S3 and
    not part of the backup. ``files``: by name relative to the folder of the backup. ``lacking``: number of objects
    that the hub had lost when the backup was made; 0 in older backups.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["tram-hoc-so/hub-backup@1"]
    name: str
    made: AwareDatetime
    app: str
    store: Literal["sqlite", "postgresql"]
    counts: Mapping[str, int]
    objects: int | None
    files: Mapping[str, SavedFile]
    lacking: int = 0


def read_manifest(folder: Path) -> BackupManifest:
    """Read the manifest of the backup in `folder`. Raises BackupError or OSError."""
    file = folder / MANIFEST
    with file.open("rb") as stream:
        data = stream.read(_LARGEST)
    try:
        return BackupManifest.model_validate_json(data)
    except ValidationError as error:
        cure = "Name an older backup with --generation; make a new one with: kiosk hub backup"
        raise BackupError("{file} is damaged, or was written by a newer program.", cure, file=str(file)) from error


def verify_files(folder: Path, manifest: BackupManifest) -> None:
    """Compare all files of the backup in `folder` with its manifest. Raises BackupError."""
    for name, expected in manifest.files.items():
        file = folder / name
        if not file.is_file() or file.stat().st_size != expected.size or sha256_of_file(file) != expected.sha256:
            cure = "Name an older backup with --generation, or another copy of the folder."
            raise BackupError("{file} of the backup is missing or damaged.", cure, file=str(file))


def described(folder: Path) -> Mapping[str, SavedFile]:
    """Return sizes and hashes of all files below `folder`, read from the disk."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): SavedFile(size=path.stat().st_size, sha256=sha256_of_file(path))
        for path in files
    }


def written_objects(objects: Sequence[SavedObject]) -> bytes:
    """Return the contents of ``objects.txt``."""
    lines = (f"{one.sha256} {one.size} {one.name}\n" for one in sorted(objects, key=lambda one: one.name))
    return "".join(lines).encode()


def read_objects(folder: Path, name: str = OBJECTS) -> Sequence[SavedObject]:
    """Return the objects that the list `name` of the backup in `folder` names. Raises BackupError or OSError."""
    file = folder / name
    try:
        rows = [line.split(" ", 2) for line in file.read_text("utf-8").splitlines()]
        return [SavedObject(sha256, int(size), name) for sha256, size, name in rows]
    except ValueError as error:
        cure = "Name an older backup with --generation, or another copy of the folder."
        raise BackupError("{file} of the backup is damaged.", cure, file=str(file)) from error


def name_at(moment: datetime) -> str:
    """Return the name of a backup that is made at `moment`, such as ``20261127T023000Z``."""
    return f"{moment:%Y%m%dT%H%M%SZ}"
