"""A province in memory, with keys, roles and signed files; it can create valid and forged files."""

import hashlib
import zipfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Root,
    Signed,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)
from tuf.api.serialization.json import JSONSerializer

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
YEAR = timedelta(days=365)
TOP = ("root", "timestamp", "snapshot", "targets")
DEPARTMENT = "tram-mau"
"""The department that publishes the good pack."""
OTHER = "so-y-te"

Tree = dict[str, bytes]


def key() -> CryptoSigner:
    return CryptoSigner.generate_ed25519()


class Province:
    """A province that signs metadata and packs.

    `files` maps each path in the carrier to its bytes. It contains every file signed so far, except that only the
    newest timestamp is kept.
    """

    def __init__(self, departments: Iterable[str] = (DEPARTMENT, OTHER), now: datetime = NOW) -> None:
        self.now = now
        self.keys: dict[str, list[CryptoSigner]] = {"root": [key(), key(), key()]}
        self.keys |= {role: [key()] for role in (*TOP[1:], *departments)}
        self.files: Tree = {}
        self.root = Root(expires=now + 10 * YEAR, consistent_snapshot=True)
        self.root.roles["root"].threshold = 2
        self.targets = Targets(expires=now + 3 * YEAR)
        self.targets.delegations = Delegations({}, {})
        self.snapshot = Snapshot(expires=now + YEAR)
        self.timestamp = Timestamp(expires=now + YEAR)
        self.departments = {name: Targets(expires=now + 3 * YEAR) for name in departments}
        for unsigned in (self.root, self.targets, self.snapshot, self.timestamp, *self.departments.values()):
            unsigned.version = 0
        for role in TOP:
            for signer in self.keys[role]:
                self.root.add_key(signer.public_key, role)
        for name in departments:
            self.delegate(name)
        self.sign_root()
        for name in departments:
            self.sign_department(name)
        self.sign_targets()
        self.sign_freshness()

    @property
    def first_root(self) -> bytes:
        """The first version of the root metadata, with which kiosks are set up."""
        return self.files["metadata/1.root.json"]

    # actions of a publisher -----------------------------------------------------------------------------------------

    def add(self, department: str, name: str, data: bytes) -> str:
        """Publish a pack signed by a department; return the name of its target."""
        self.put(department, f"{department}/{name}", data)
        self.publish(department)
        return f"{department}/{name}"

    def publish(self, *departments: str) -> None:
        """Sign new versions of the departments' metadata, the snapshot and the timestamp."""
        for department in departments:
            self.sign_department(department)
        self.sign_freshness()

    def rotate(self, *roles: str) -> None:
        """Replace the keys of these top-level roles, and sign one new root with the old and the new root keys."""
        before = list(self.keys["root"])
        for role in roles:
            for signer in self.keys[role]:
                self.root.revoke_key(signer.public_key.keyid, role)
            self.keys[role] = [key() for _ in self.keys[role]]
            for signer in self.keys[role]:
                self.root.add_key(signer.public_key, role)
        self.sign_root([*before, *self.keys["root"]])

    def rotate_department(self, name: str) -> None:
        """Replace the key of a department."""
        self.keys[name] = [key()]
        self.delegate(name)
        self.sign_targets()

    def revoke(self, name: str) -> None:
        """Revoke a department; its entry stays in the snapshot, as TUF requires."""
        assert self.targets.delegations is not None
        assert self.targets.delegations.roles is not None
        del self.targets.delegations.roles[name]
        self.sign_targets()
        self.sign_freshness()

    # single steps, for tests in which an attacker has some of the keys ----------------------------------------------

    def delegate(self, name: str, **changes: object) -> None:
        delegations = self.targets.delegations
        assert delegations is not None
        assert delegations.roles is not None
        public = self.keys[name][0].public_key
        about = {"terminating": True, "paths": [f"{name}/*"], **changes}
        delegations.keys[public.keyid] = public
        delegations.roles[name] = DelegatedRole(name, [public.keyid], 1, **about)  # type: ignore[arg-type]

    def put(self, department: str, name: str, data: bytes, at: str | None = None) -> None:
        """Add a pack to the carrier and to the department's targets; the caller must then sign the targets.

        `at`: path of the pack in the carrier; None: its regular path.
        """
        digest = hashlib.sha256(data).hexdigest()
        self.departments[department].targets[name] = TargetFile(len(data), {"sha256": digest}, name)
        folder, _, file = name.rpartition("/")
        self.files[at or f"targets/{folder}/{digest}.{file}"] = data

    def sign_root(self, signers: Iterable[CryptoSigner] | None = None) -> bytes:
        self.root.version += 1
        name = f"metadata/{self.root.version}.root.json"
        self.files[name] = signed(self.root, self.keys["root"] if signers is None else signers)
        return self.files[name]

    def sign_department(self, name: str, signers: Iterable[CryptoSigner] | None = None) -> None:
        role = self.departments[name]
        role.version += 1
        self._write(name, role, self.keys[name] if signers is None else signers)

    def sign_targets(self) -> None:
        self.targets.version += 1
        self._write("targets", self.targets, self.keys["targets"])

    def sign_snapshot(self, signers: Iterable[CryptoSigner] | None = None) -> None:
        self.snapshot.version += 1
        data = signed(self.snapshot, self.keys["snapshot"] if signers is None else signers)
        self.files[f"metadata/{self.snapshot.version}.snapshot.json"] = data
        self.timestamp.snapshot_meta = MetaFile.from_data(self.snapshot.version, data, ["sha256"])

    def sign_timestamp(
        self, signers: Iterable[CryptoSigner] | None = None, at: datetime | None = None, *, is_silent: bool = False
    ) -> None:
        self.timestamp.version += 1
        self.timestamp.unrecognized_fields["x-signed-at"] = (at or self.now).strftime("%Y-%m-%dT%H:%M:%SZ")
        if is_silent:
            del self.timestamp.unrecognized_fields["x-signed-at"]
        data = signed(self.timestamp, self.keys["timestamp"] if signers is None else signers)
        self.files["metadata/timestamp.json"] = data

    def sign_freshness(self) -> None:
        self.sign_snapshot()
        self.sign_timestamp()

    def listed(self, name: str, data: bytes, version: int) -> None:
        """Add a metadata file to the snapshot; the caller must then sign the snapshot."""
        self.snapshot.meta[f"{name}.json"] = MetaFile.from_data(version, data, ["sha256"])

    def _write(self, name: str, role: Signed, signers: Iterable[CryptoSigner]) -> None:
        data = signed(role, signers)
        self.files[f"metadata/{role.version}.{name}.json"] = data
        self.listed(name, data, role.version)


def signed(role: Signed, signers: Iterable[CryptoSigner]) -> bytes:
    metadata = Metadata(role)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes(JSONSerializer(compact=False))


def as_folder(tree: Mapping[str, bytes], folder: Path) -> Path:
    """Write a carrier's files to `folder`; return `folder`."""
    for name, data in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def as_zip(tree: Mapping[str, bytes], file: Path, inside: str = "", method: int = zipfile.ZIP_STORED) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in sorted(tree.items()):
            archive.writestr(inside + name, data)
    return file
