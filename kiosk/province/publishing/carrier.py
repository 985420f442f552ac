"""Writes a carrier: a copy of the repository on a stick, as a folder tree or in one zip file.

Rules: A carrier contains all roots, the newest metadata, and the newest or the chosen packs. Every file is compared
with its signed hash while it is copied. A complete carrier is renamed to its final name and replaces an older one.
File names and sizes are valid on FAT32. Other files on the stick are not changed.
"""

import shutil
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kiosk.content.names import SUFFIX, read_file_name
from kiosk.domain.machine.sizes import Bytes
from kiosk.province.publishing.carrier_files import CarriedFile, write_tree, write_zip, zip_size
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.lock import locked
from kiosk.province.publishing.repository import METADATA, TARGETS, Listed, Repository, read_repository, versioned

LARGEST_FILE = 2**32 - 1
"""Maximum size in bytes of a file on FAT32."""
SPARE_BYTES = 1024 * 1024
ZIP = ".zip"
_TREE = {METADATA, TARGETS}


@dataclass(frozen=True, slots=True)
class WrittenCarrier:
    """The written carrier; ``size`` is its total size in bytes."""

    path: Path
    packs: tuple[Listed, ...]
    files: int
    size: int


def write_carrier(
    folder: Path, out: Path, now: datetime, *, is_zip: bool = False, wanted: Sequence[str] = ()
) -> WrittenCarrier:
    """Write a carrier of the repository in `folder` to the path `out`, or into `out` if that is an existing folder.

    `is_zip`: write one zip file instead of a folder tree. A folder tree replaces `out` if `out` itself is a carrier.
    `wanted`: names of packs (``ky-nang-so`` for the newest version, or ``ky-nang-so-1.1.0``); if it is empty, the
    newest version of every pack is written. Raises PublishError or OSError.
    """
    read_repository(folder)
    with locked(folder):
        repository = read_repository(folder)
        _require_valid(repository, now)
        packs = chosen(repository, wanted)
        files = tuple(_files(repository, packs))
        target = _zip_place(folder, out) if is_zip else _tree_place(folder, out)
        if target.resolve().is_relative_to(folder.resolve()):
            raise PublishError("A carrier cannot be written into the repository.", "Name a folder on the stick.")
        size = zip_size(files) if is_zip else sum(file.size for file in files)
        _require_room(target, size, is_zip=is_zip)
        (write_zip if is_zip else write_tree)(files, target)
    return WrittenCarrier(target, packs, len(files), size)


def chosen(repository: Repository, wanted: Sequence[str]) -> tuple[Listed, ...]:
    """Return the packs named in `wanted`, or the newest version of each pack if `wanted` is empty.

    Raises PublishError for an unknown name.
    """
    packs = repository.packs()
    newest = tuple({(pack.department, pack.pack): pack for pack in reversed(packs)}.values())[::-1]
    if not wanted:
        return newest
    found: dict[str, Listed] = {}
    for name in wanted:
        named = read_file_name(name.removesuffix(SUFFIX) + SUFFIX)
        matching = [
            pack
            for pack in (packs if named else newest)
            if (pack.pack, pack.version) == named or (named is None and pack.pack == name)
        ]
        if not matching:
            raise PublishError(
                "The repository has no pack {pack}; it contains {known}.",
                "Correct the name, or add the pack: kiosk publish add.",
                pack=name,
                known=", ".join(f"{pack.pack}-{pack.version}" for pack in packs) or "none yet",
            )
        found |= {pack.path: pack for pack in matching}
    return tuple(found.values())


def _files(repository: Repository, packs: Sequence[Listed]) -> Iterator[CarriedFile]:
    """Yield the files in the order in which they are copied: packs first, the timestamp last."""
    targets = repository.folder / TARGETS
    for pack in packs:
        source = targets / pack.stored
        if not source.is_file() or source.stat().st_size != pack.size:
            message = "The file of {pack} {version} is missing or damaged in the repository."
            cure = "Add the pack again: kiosk publish add."
            raise PublishError(message, cure, pack=pack.pack, version=pack.version)
        yield CarriedFile(f"{TARGETS}/{pack.stored}", source, pack.size, pack.sha256)
    names = [versioned("root", version) for version in range(1, repository.root.version + 1)]
    names += [versioned(name, role.version) for name, role in sorted(repository.departments.items())]
    names.append(versioned("targets", repository.targets.version))
    names.append(versioned("snapshot", repository.snapshot.version))
    for name in (*names, "timestamp.json"):
        source = repository.folder / METADATA / name
        data = source.read_bytes()
        yield CarriedFile(f"{METADATA}/{name}", source, len(data), sha256(data).hexdigest())


def _require_valid(repository: Repository, now: datetime) -> None:
    folder = repository.folder
    runs_out = {
        "root": (repository.root.expires, f"kiosk publish rotate {folder} root"),
        "timestamp": (repository.timestamp.expires, f"kiosk publish renew {folder}"),
        "snapshot": (repository.snapshot.expires, f"kiosk publish renew {folder}"),
    }
    for role, (expires, command) in runs_out.items():
        if expires <= now:
            raise PublishError(
                "The {role} expired on {day}, so kiosks would refuse this carrier.",
                "Run: {command}; then write the carrier again.",
                role=role,
                day=f"{expires:%Y-%m-%d}",
                command=command,
            )


def _tree_place(folder: Path, out: Path) -> Path:
    is_carrier = (out / METADATA / "timestamp.json").is_file()
    place = out / folder.resolve().name if out.is_dir() and not is_carrier else out
    if place.exists() and not (place.is_dir() and {path.name for path in place.iterdir()} <= _TREE):
        cure = "Name another folder; this command replaces only carriers."
        raise PublishError("{place} contains files that do not belong to a carrier.", cure, place=str(place))
    return place


def _zip_place(folder: Path, out: Path) -> Path:
    if out.is_dir():
        place = out / f"{folder.resolve().name}{ZIP}"
    else:
        place = out if out.suffix.lower() == ZIP else out.with_name(out.name + ZIP)
    if place.exists() and not _is_zipped_carrier(place):
        cure = "Name another file; this command replaces only carriers."
        raise PublishError("{place} is not a carrier.", cure, place=str(place))
    return place


def _is_zipped_carrier(place: Path) -> bool:
    if not zipfile.is_zipfile(place):
        return False
    with zipfile.ZipFile(place) as archive:
        return f"{METADATA}/timestamp.json" in archive.namelist()


def _require_room(target: Path, size: int, *, is_zip: bool) -> None:
    if is_zip and size > LARGEST_FILE:
        raise PublishError(
            "The zip file would have {size}, but a file on a FAT32 stick can have at most 4 GiB.",
            "Omit --zip, or choose fewer packs with --pack.",
            size=str(Bytes(size)),
        )
    if not target.parent.is_dir():
        cure = "Insert the stick and check its path, or create the folder first."
        raise PublishError("There is no folder {folder}.", cure, folder=str(target.parent))
    free = shutil.disk_usage(target.parent).free
    if free < size + SPARE_BYTES:
        raise PublishError(
            "The carrier needs {size}, but {folder} has only {free} free.",
            "Make room there, or choose fewer packs with --pack; the older carrier is kept until the new one is "
            "complete.",
            size=str(Bytes(size)),
            folder=str(target.parent),
            free=str(Bytes(free)),
        )
