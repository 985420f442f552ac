"""The state of a commune's repository in memory, and the signed files that the next state needs.

Rules: versions only go up. The time of a signature is never before that of an earlier one. The timestamp is the last
file of an edition, because a client uses what the timestamp refers to as soon as the timestamp exists.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from securesystemslib.signer import Signer
from tuf.api.metadata import (
    DelegatedRole,
    Delegations,
    Metadata,
    MetaFile,
    Root,
    Snapshot,
    Targets,
    Timestamp,
)

from kiosk.content.trust.client import SIGNED_AT
from kiosk.content.trust.names import TIMESTAMP
from kiosk.content.trust.province_root import COMMUNE, NAME

ROOT_LIFE = timedelta(days=3652)
TARGETS_LIFE = timedelta(days=3 * 365)
FRESH_LIFE = timedelta(days=365)
"""Validity period of timestamp and snapshot."""
WORKING = (Timestamp.type, Snapshot.type, Targets.type)
"""Top-level roles other than root."""
_HASHES = ["sha256"]
_WRITTEN = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class SignedFile:
    """A metadata file to write: its name and contents."""

    name: str
    data: bytes


@dataclass(slots=True)
class Edition:
    """The newest signed state of a commune's repository; the methods change it and return the files to write.

    ``owner``: publisher id of the commune, and name of its only delegated role. ``signed_at``: time of the newest
    signature; None before the first one.
    """

    owner: str
    root: Root
    timestamp: Timestamp
    snapshot: Snapshot
    targets: Targets
    own: Targets
    signed_at: datetime | None = None

    @property
    def is_half_rotated(self) -> bool:
        """Whether a change of the key was interrupted, so that the old key still signs, too."""
        return any(len(self.root.roles[role].keyids) > 1 for role in WORKING)

    @property
    def newest_key(self) -> str:
        """Id of the key with which everything is signed now."""
        return self.root.roles[Timestamp.type].keyids[-1]

    def sign(self, signer: Signer, now: datetime) -> Sequence[SignedFile]:
        """Sign all roles but root anew, with `signer`, at the time `now` (aware); the timestamp comes last."""
        time = self.time(now)
        self._delegate(signer)
        for role in (self.own, self.targets):
            role.version += 1
            role.expires = time + TARGETS_LIFE
        files = []
        for name, role in ((self.owner, self.own), (Targets.type, self.targets)):
            data = signed(role, [signer])
            self.snapshot.meta[f"{name}.json"] = MetaFile.from_data(role.version, data, _HASHES)
            files.append(SignedFile(f"{role.version}.{name}.json", data))
        return (*files, *self.freshen(signer, time))

    def freshen(self, signer: Signer, now: datetime) -> Sequence[SignedFile]:
        """Sign only the snapshot and the timestamp anew, which prove that nothing newer exists."""
        time = self.time(now)
        self.snapshot.version += 1
        self.snapshot.expires = time + FRESH_LIFE
        data = signed(self.snapshot, [signer])
        self.timestamp.snapshot_meta = MetaFile.from_data(self.snapshot.version, data, _HASHES)
        self.timestamp.version += 1
        self.timestamp.expires = time + FRESH_LIFE
        self.timestamp.unrecognized_fields[SIGNED_AT] = time.strftime(_WRITTEN)
        self.signed_at = time
        return (
            SignedFile(f"{self.snapshot.version}.snapshot.json", data),
            SignedFile(TIMESTAMP, signed(self.timestamp, [signer])),
        )

    def next_root(self, signers: Iterable[Signer], now: datetime) -> SignedFile:
        """Sign a new version of the root with all `signers`."""
        self.root.version += 1
        self.root.expires = self.time(now) + ROOT_LIFE
        return SignedFile(f"{self.root.version}.root.json", signed(self.root, signers))

    def time(self, now: datetime) -> datetime:
        """Return `now` in whole seconds, or the time of the newest signature if that is later."""
        time = now.astimezone(UTC).replace(microsecond=0)
        return max(time, self.signed_at) if self.signed_at is not None else time

    def _delegate(self, signer: Signer) -> None:
        key = signer.public_key
        role = DelegatedRole(self.owner, [key.keyid], 1, terminating=True, paths=[f"{self.owner}/*"])
        self.targets.delegations = Delegations({key.keyid: key}, {self.owner: role})


def first_edition(owner: str, code: str, name: str, signer: Signer) -> Edition:
    """Return the empty state of a commune's new repository, whose only key is `signer`; nothing is signed yet."""
    root = Root(consistent_snapshot=True)
    root.unrecognized_fields.update({COMMUNE: code, NAME: name})
    for role in (Root.type, *WORKING):
        root.add_key(signer.public_key, role)
    empty = Edition(owner, root, Timestamp(), Snapshot(), Targets(), Targets())
    for unsigned in (root, empty.timestamp, empty.snapshot, empty.targets, empty.own):
        unsigned.version = 0
    return empty


def newest_time(fields: Mapping[str, Any]) -> datetime | None:
    """Return the time of signing in the custom `fields` of a timestamp; None if there is none."""
    try:
        return datetime.strptime(fields[SIGNED_AT], _WRITTEN).replace(tzinfo=UTC)
    except (KeyError, TypeError, ValueError):
        return None


def signed(role: Root | Timestamp | Snapshot | Targets, signers: Iterable[Signer]) -> bytes:
    """Return the contents of the metadata file of `role`, signed by all `signers`."""
    metadata: Metadata[Any] = Metadata(role)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()
