"""Reads and verifies a province's repository.

Rules: The repository is verified as on a kiosk, with one exception: expired metadata is accepted, because the office
can renew signatures after they have expired. All versions of the root are kept; the keys of each version sign the
next one. Every role has exactly one delegator.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import DelegatedRole, Metadata, Root, Signed, Snapshot, TargetFile, Targets, Timestamp

from kiosk.content.names import read_file_name, version_key
from kiosk.content.wording import faults_of_characters
from kiosk.province.publishing import signing_time
from kiosk.province.publishing.faults import PublishError

METADATA, TARGETS = "metadata", "targets"
ROOT_FILE = "root.json"
"""File name of the copy of the newest root, with which kiosks are set up."""
NAME, TITLE, SIGNED_AT = "x-name", "x-title", "x-signed-at"
"""Custom metadata fields: the province's name in the root, a department's title in its delegation, and the signing
time in the timestamp.
"""

LONGEST_TITLE = 80
Named = Mapping[str, bytes]
"""Contents of metadata files by file name."""
SignedT = TypeVar("SignedT", Root, Timestamp, Snapshot, Targets)


@dataclass(frozen=True, slots=True)
class Listed:
    """A pack that a department signed; ``path``: its target path in the metadata; ``size`` in bytes."""

    department: str
    pack: str
    version: str
    path: str
    size: int
    sha256: str

    @property
    def stored(self) -> str:
        """The pack file's path below ``targets/``; its name has the hash as prefix."""
        folder, _, name = self.path.rpartition("/")
        return f"{folder}/{self.sha256}.{name}"


@dataclass(frozen=True, slots=True)
class Repository:
    """The newest verified metadata of every role."""

    folder: Path
    root: Root
    timestamp: Timestamp
    snapshot: Snapshot
    targets: Targets
    departments: Mapping[str, Targets]

    @property
    def name(self) -> str:
        """The province's name, or the name of the folder if the root contains none."""
        return str(self.root.unrecognized_fields.get(NAME, self.folder.name))

    @property
    def signed_at(self) -> datetime | None:
        """The time at which the timestamp was signed, or None if the field is missing.

        Raises ValueError if it is malformed.
        """
        said = self.timestamp.unrecognized_fields.get(SIGNED_AT)
        return signing_time.read(said) if isinstance(said, str) else None

    def title(self, department: str) -> str:
        """Return the department's display name, or its id if it has none."""
        return str(roles_of(self.targets)[department].unrecognized_fields.get(TITLE, department))

    def packs(self) -> tuple[Listed, ...]:
        """Return every signed pack, sorted by department and pack, newest version first."""
        found = [pack for name, role in self.departments.items() for pack in listed(name, role.targets)]
        found.sort(key=lambda pack: version_key(pack.version), reverse=True)
        return tuple(sorted(found, key=lambda pack: (pack.department, pack.pack)))


def checked_title(text: str) -> str:
    """Return the name of a province or department without outer spaces.

    Raises PublishError if kiosks could not display it.
    """
    title = text.strip()
    fault = next(faults_of_characters(title), None)
    if not title or len(title) > LONGEST_TITLE or "\n" in title or fault is not None:
        message = "The name “{name}” is empty, too long, or contains invisible characters."
        raise PublishError(message, "Type it again with at most {most} characters.", name=title, most=LONGEST_TITLE)
    return title


def roles_of(targets: Targets) -> dict[str, DelegatedRole]:
    """Return the delegations in `targets` by department; changes of the mapping change `targets`.

    If `targets` has no delegations, a new empty mapping is returned.
    """
    roles = targets.delegations.roles if targets.delegations is not None else None
    return roles if roles is not None else {}


def listed(department: str, targets: Mapping[str, TargetFile]) -> tuple[Listed, ...]:
    """Return the packs among a department's `targets`, sorted by path."""
    found = []
    for path, target in sorted(targets.items()):
        named = read_file_name(path.removeprefix(f"{department}/"))
        if named is not None:
            found.append(Listed(department, *named, path, target.length, target.hashes["sha256"]))
    return tuple(found)


def versioned(role: str, version: int) -> str:
    """Return the file name of one version of a role, such as ``3.targets.json``."""
    return f"{version}.{role}.json"


def is_repository(folder: Path) -> bool:
    """Return True if `folder` contains a repository, that is, version 1 of a root."""
    return (folder / METADATA / versioned(Root.type, 1)).is_file()


def read_repository(folder: Path, ahead: Named | None = None) -> Repository:
    """Read and verify the repository in `folder`, as if the files `ahead` were already in its ``metadata/``.

    Raises PublishError if there is no repository or it is invalid, and OSError if it cannot be read.
    """
    source = _Source(folder / METADATA, ahead or {})
    if not is_repository(folder) and versioned(Root.type, 1) not in source.ahead:
        cure = "Correct the path, or create a repository with: kiosk publish init"
        raise PublishError("{folder} is not the repository of a province.", cure, folder=str(folder))
    try:
        return _read(folder, source)
    except (RepositoryError, ValueError, KeyError) as error:
        raise PublishError(
            "The repository in {folder} is damaged ({reason}).",
            "Restore it from the web server or a backup; the keys are not affected.",
            folder=str(folder),
            reason=str(error),
        ) from error


@dataclass(frozen=True, slots=True)
class _Source:
    folder: Path
    ahead: Named

    def find(self, name: str) -> bytes | None:
        if name in self.ahead:
            return self.ahead[name]
        file = self.folder / name
        return file.read_bytes() if file.is_file() else None

    def take(self, name: str) -> bytes:
        data = self.find(name)
        if data is None:
            raise RepositoryError(f"{name} is missing")
        return data


def _read(folder: Path, source: _Source) -> Repository:
    root = _newest_root(source)
    timestamp, _ = _signed_by(root, Timestamp, "timestamp", source.take("timestamp.json"))
    about = timestamp.snapshot_meta
    data = source.take(versioned("snapshot", about.version))
    about.verify_length_and_hashes(data)
    snapshot = _signed_by(root, Snapshot, "snapshot", data)[0]
    _require_version("snapshot", snapshot, about.version)
    targets = _listed_role(root, "targets", snapshot, source)
    departments = {name: _listed_role(targets, name, snapshot, source) for name in roles_of(targets)}
    repository = Repository(folder, root, timestamp, snapshot, targets, departments)
    _ = repository.signed_at  # parsed here, so that a malformed time is reported as a damaged repository
    return repository


def _newest_root(source: _Source) -> Root:
    newest: Root | None = None
    version = 1
    while (data := source.find(versioned(Root.type, version))) is not None:
        root, metadata = _parsed(Root, data)
        for judge in (newest, root):
            if judge is not None:
                judge.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
        _require_version("root", root, version)
        newest, version = root, version + 1
    if newest is None:
        raise RepositoryError("the first root is missing")
    return newest


def _listed_role(delegator: Root | Targets, role: str, snapshot: Snapshot, source: _Source) -> Targets:
    about = snapshot.meta[f"{role}.json"]
    data = source.take(versioned(role, about.version))
    about.verify_length_and_hashes(data)
    targets = _signed_by(delegator, Targets, role, data)[0]
    _require_version(role, targets, about.version)
    return targets


def _signed_by(
    delegator: Root | Targets, kind: type[SignedT], role: str, data: bytes
) -> tuple[SignedT, Metadata[SignedT]]:
    signed, metadata = _parsed(kind, data)
    delegator.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
    return signed, metadata


def _parsed(kind: type[SignedT], data: bytes) -> tuple[SignedT, Metadata[SignedT]]:
    metadata = Metadata[SignedT].from_bytes(data)
    if not isinstance(metadata.signed, kind):
        raise RepositoryError(f"expected {kind.type}, found {metadata.signed.type}")
    return metadata.signed, metadata


def _require_version(role: str, signed: Signed, version: int) -> None:
    if signed.version != version:
        raise RepositoryError(f"{role} has the version {signed.version} instead of {version}")
