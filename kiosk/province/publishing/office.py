"""Transactions on a repository: open it, change a draft in memory, sign and write it.

Rules: Only one transaction at a time is possible. Nothing is signed if the repository is invalid or the clock is
wrong. If the root is expired, only a transaction that replaces the root is possible. A draft that is not published
changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from securesystemslib.signer import Key, Signer
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp

from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.keyring import Keyring
from kiosk.province.publishing.lock import locked
from kiosk.province.publishing.repository import (
    METADATA,
    SIGNED_AT,
    TARGETS,
    Repository,
    is_repository,
    read_repository,
    roles_of,
    versioned,
)
from kiosk.province.publishing.signing_time import Confirm, signing_time, written
from kiosk.province.publishing.writing import NewFile, show_root, write

ROOT_LIFE = timedelta(days=3652)
TARGETS_LIFE = timedelta(days=3 * 365)
ONLINE_LIFE = timedelta(days=365)
"""Validity period of timestamp and snapshot; they are signed again every month."""
INCOMING = ".incoming"
_HASHES = ["sha256"]

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the current time of this computer."""
    return datetime.now(UTC)


def never(_moment: datetime) -> bool:
    """Default `Confirm` callback: returns False, so that a clock that needs a confirmation is rejected."""
    return False


@dataclass(frozen=True, slots=True)
class Office:
    """Access to a repository.

    ``folder``: folder of the repository. ``keys``: the keys of the office. ``clock``: returns the current time.
    ``confirm``: callback by which a person confirms a doubtful time of the clock.
    """

    folder: Path
    keys: Keyring
    clock: Clock = system_clock
    confirm: Confirm = never

    @contextmanager
    def opened(self, *, is_expired_allowed: bool = False) -> Iterator["RepositoryDraft"]:
        """Lock and verify the repository and yield a draft of its next state. Raises PublishError or OSError.

        `is_expired_allowed`: accept an expired root; only for callers that replace the root in this draft.
        """
        if not is_repository(self.folder):
            read_repository(self.folder)
        with locked(self.folder):
            _clear_leftovers(self.folder)
            repository = read_repository(self.folder)
            now = signing_time(self.clock(), repository.signed_at, self.confirm)
            if repository.root.is_expired(now) and not is_expired_allowed:
                raise PublishError(
                    "The root of {name} expired on {day}; kiosks refuse everything.",
                    "Run: kiosk publish rotate {folder} root",
                    name=repository.name,
                    day=f"{repository.root.expires:%Y-%m-%d}",
                    folder=str(self.folder),
                )
            show_root(self.folder)
            yield RepositoryDraft(repository, self.keys, now)


def _clear_leftovers(folder: Path) -> None:
    for pattern in (f"{METADATA}/.*.part", f"{TARGETS}/*/.*.part", f"{TARGETS}/*/.*{INCOMING}"):
        for left in folder.glob(pattern):
            left.unlink()


@dataclass(slots=True)
class RepositoryDraft:
    """The next state of a repository.

    ``touched``: names of the roles that `edition` signs in addition to snapshot and timestamp. Callers that change
    the metadata of a role must add its name.
    """

    repository: Repository
    keys: Keyring
    now: datetime
    touched: set[str] = field(default_factory=set)
    root: Root = field(init=False)
    targets: Targets = field(init=False)
    departments: dict[str, Targets] = field(init=False)

    def __post_init__(self) -> None:
        self.root = deepcopy(self.repository.root)
        self.targets = deepcopy(self.repository.targets)
        self.departments = {name: deepcopy(role) for name, role in self.repository.departments.items()}

    def key_of(self, role: str) -> Key:
        """Return the newest key of `role` (a top-level role or a department), which is the one used for signing."""
        departments = roles_of(self.targets)
        if role in departments:
            return self.targets.get_key(departments[role].keyids[-1])
        return self.root.get_key(self.root.roles[role].keyids[-1])

    def signer(self, role: str) -> Signer:
        """Return a signer with the newest key of `role`.

        Raises OSError, and PublishError if that key is not available.
        """
        return self.keys.signer(role, self.key_of(role))

    def edition(self) -> tuple[NewFile, ...]:
        """Sign every touched role, the snapshot and the timestamp; return the files in the order of writing."""
        snapshot = deepcopy(self.repository.snapshot)
        files = []
        for name in sorted(self.touched, key=lambda role: (role == Targets.type, role)):
            role = self.targets if name == Targets.type else self.departments[name]
            before = snapshot.meta.get(f"{name}.json")
            role.version = before.version + 1 if before is not None else 1
            role.expires = self.now + TARGETS_LIFE
            data = signed(role, [self.signer(name)])
            snapshot.meta[f"{name}.json"] = MetaFile.from_data(role.version, data, _HASHES)
            files.append(NewFile(versioned(name, role.version), data))
        snapshot.version += 1
        return (*files, *self._closing(snapshot))

    def _closing(self, snapshot: Snapshot) -> tuple[NewFile, ...]:
        """Sign `snapshot` and a new timestamp that refers to it."""
        version = self.repository.timestamp.version + 1
        snapshot.expires = self.now + ONLINE_LIFE
        data = signed(snapshot, [self.signer(Snapshot.type)])
        about = MetaFile.from_data(snapshot.version, data, _HASHES)
        timestamp = Timestamp(version, None, self.now + ONLINE_LIFE, about, {SIGNED_AT: written(self.now)})
        shown = signed(timestamp, [self.signer(Timestamp.type)])
        return (
            NewFile(versioned(Snapshot.type, snapshot.version), data),
            NewFile(f"{Timestamp.type}.json", shown, is_live=True),
        )

    def publish(self, files: Sequence[NewFile] = (), added: Sequence[Path] = ()) -> None:
        """Write `files` or, if empty, the result of `edition`; for `added` see `write`.

        Raises PublishError or OSError.
        """
        write(self.repository.folder, files or self.edition(), self.keys, added)


def signed(role: Root | Timestamp | Snapshot | Targets, signers: Sequence[Signer]) -> bytes:
    """Return the content of the metadata file of `role`, signed by all `signers`."""
    metadata: Metadata[Any] = Metadata(role)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()
