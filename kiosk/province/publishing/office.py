"""One change of a repository by the office that owns it: opened, drafted in memory, signed, written.

Rules: one change at a time; nothing is signed by a repository that does not verify, by an expired root or by a wrong
clock; a draft that is not published has changed nothing.
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
"""Of timestamp and snapshot, which are signed again every month."""
INCOMING = ".incoming"
_HASHES = ["sha256"]

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """The time by the clock of the computer."""
    return datetime.now(UTC)


def never(_moment: datetime) -> bool:
    """Nobody is there to say that a far time is right."""
    return False


@dataclass(frozen=True, slots=True)
class Office:
    """A repository's folder with the keys, the clock and the person that change it."""

    folder: Path
    keys: Keyring
    clock: Clock = system_clock
    confirm: Confirm = never

    @contextmanager
    def opened(self, *, is_expired_allowed: bool = False) -> Iterator["Draft"]:
        """A draft of the next state. Raises PublishError or OSError."""
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
            yield Draft(repository, self.keys, now)


def _clear_leftovers(folder: Path) -> None:
    for pattern in (f"{METADATA}/.*.part", f"{TARGETS}/*/.*.part", f"{TARGETS}/*/.*{INCOMING}"):
        for left in folder.glob(pattern):
            left.unlink()


@dataclass(slots=True)
class Draft:
    """The next state of a repository. Roles that were changed in it must be `touched` to be signed again."""

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
        """The key that signs `role` from now on: the newest of a top-level role or a department."""
        departments = roles_of(self.targets)
        if role in departments:
            return self.targets.get_key(departments[role].keyids[-1])
        return self.root.get_key(self.root.roles[role].keyids[-1])

    def signer(self, role: str) -> Signer:
        """The signer of `role`. Raises PublishError when its key cannot be had, or OSError."""
        return self.keys.signer(role, self.key_of(role))

    def edition(self) -> tuple[NewFile, ...]:
        """Every touched role, the snapshot and the timestamp, signed, in the order in which they are written."""
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
        """`snapshot` and the timestamp behind it, signed."""
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
        """Write the given files, or else the `edition`. Raises PublishError or OSError."""
        write(self.repository.folder, files or self.edition(), self.keys, added)


def signed(role: Root | Timestamp | Snapshot | Targets, signers: Sequence[Signer]) -> bytes:
    """The metadata file of `role` with these signatures."""
    metadata: Metadata[Any] = Metadata(role)
    for signer in signers:
        metadata.sign(signer, append=True)
    return metadata.to_bytes()
