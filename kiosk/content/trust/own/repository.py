"""A commune's own TUF repository: the packs that the commune signed, as a carrier that any kiosk can read.

Rules: the first use makes the key, then the root. Every file is durable (fsync) before the timestamp that refers to
it is written, so an interruption at any point leaves the former state or the new one, and the act can be repeated.
Files to which the newest state does not refer are deleted afterwards. A published file never changes.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from filelock import FileLock
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.content.names import pack_file_name, version_key
from kiosk.content.trust.communes import read_commune_key
from kiosk.content.trust.departments import signed_target
from kiosk.content.trust.names import METADATA, TARGETS, TIMESTAMP, prefixed
from kiosk.content.trust.own.keys import OwnKeys
from kiosk.content.trust.own.signing import FRESH_LIFE, WORKING, Edition, SignedFile, first_edition, newest_time
from kiosk.content.trust.shapes import parsed
from kiosk.domain.errors import PackError
from kiosk.domain.packs import is_rightful, owner_of
from kiosk.domain.ports.progress import Progress
from kiosk.domain.self_check import step
from kiosk.domain.texts import translatable
from kiosk.domain.trust import CommuneKey, SignedTarget
from kiosk.durable import copy_file, make_folder, sync_folder, write_file

KEPT = 2
"""Number of versions of each pack that stay in the repository."""
RENEWED = FRESH_LIFE / 12
"""The timestamp is signed again for a stick if it is older than this."""
SignedT = TypeVar("SignedT", Root, Timestamp, Snapshot, Targets)


class OwnRepositoryError(PackError):
    """The commune's own repository is damaged or of another commune; nothing was changed."""

    code = "own-repository"


class OwnRepository:
    """The repository in `folder` of the commune with the code `code`; its private keys are in the folder `keys`."""

    def __init__(self, folder: Path, keys: Path, code: str) -> None:
        self._folder = folder
        self._owner = owner_of(code)
        self._code = code
        self._keys = OwnKeys(keys, self._owner)

    @property
    def owner(self) -> str:
        """Publisher id of the commune."""
        return self._owner

    @property
    def folder(self) -> Path:
        """Folder of the carrier."""
        return self._folder

    def key(self) -> CommuneKey | None:
        """Return the commune's key with the newest root; None before the first use. Raises OwnRepositoryError."""
        newest = self._newest_root_file()
        if newest is None:
            return None
        with self._explained():
            key = read_commune_key(newest.read_bytes())
        self._require_own(key.code)
        return key

    def found(self, name: str, now: datetime) -> CommuneKey:
        """Return the commune's key; make it first, with the commune's `name`, if there is none.

        Raises OwnRepositoryError, OSError.
        """
        with self._locked():
            known = self.key()
            if known is not None:
                return known
            signer = self._keys.unused()
            first = first_edition(self._owner, self._code, name, signer).next_root([signer], now)
            self._write([first])
        return read_commune_key(first.data)

    def packs(self) -> Sequence[SignedTarget]:
        """Return the signed packs, newest version of each first. Raises OwnRepositoryError."""
        edition = self._read()
        targets = edition.own.targets.values() if edition is not None else ()
        found = [signed_target(self._owner, file) for file in targets]
        found.sort(key=lambda target: version_key(target.version), reverse=True)
        return sorted(found, key=lambda target: target.pack)

    def publish(self, file: Path, pack: str, version: str, sha256: str, now: datetime) -> None:
        """Copy and sign the pack `file`. `version` must be higher than all signed versions of the pack.

        Does nothing if exactly this file is signed already. Raises OwnRepositoryError, OwnKeyError, OSError.
        """
        if not is_rightful(pack, self._owner):
            raise OwnRepositoryError(
                translatable("Staff", "{publisher} may not publish the pack {pack}: the name belongs to a commune."),
                translatable("Staff", "Give the pack an id that begins with {publisher}."),
                publisher=self._owner,
                pack=pack,
            )
        name = f"{self._owner}/{pack_file_name(pack, version)}"
        with self._locked():
            edition = self._required()
            own = edition.own.targets
            present = [target for target in self.packs() if target.pack == pack]
            if any(target.version == version and target.sha256 == sha256 for target in present):
                return
            if any(version_key(target.version) >= version_key(version) for target in present):
                raise OwnRepositoryError(
                    translatable("Staff", "{pack} {version} is not newer than what the commune has signed before."),
                    translatable("Staff", "Put the lessons into use again."),
                    pack=pack,
                    version=version,
                )
            make_folder(self._folder / TARGETS / self._owner)
            copy_file(file, self._folder / TARGETS / prefixed(name, sha256))
            own[name] = TargetFile(file.stat().st_size, {"sha256": sha256}, name)
            for old in present[KEPT - 1 :]:
                del own[old.name]
            self._sign(edition, now)

    def withdraw(self, pack: str, now: datetime, *, keeps_newest: bool = False) -> bool:
        """Sign the repository without `pack`, or, with `keeps_newest`, without all but its newest version.

        The files that are no longer signed are deleted.

        Returns whether anything was signed that is withdrawn now. Raises OwnRepositoryError, OwnKeyError, OSError.
        """
        with self._locked():
            edition = self._read()
            gone = [target.name for target in self.packs() if target.pack == pack][int(keeps_newest) :]
            if edition is None:
                return False
            if not gone:
                self._tidy(edition)
                return False
            for name in gone:
                del edition.own.targets[name]
            self._sign(edition, now)
        return True

    def renew(self, now: datetime) -> None:
        """Sign the timestamp again if it is old. Raises OwnRepositoryError, OwnKeyError, OSError."""
        with self._locked():
            edition = self._read()
            if edition is None or edition.signed_at is None:
                return
            if now - edition.signed_at >= 3 * FRESH_LIFE / 2:
                self._sign(edition, now)
            elif now - edition.signed_at >= RENEWED:
                self._write(edition.freshen(self._keys.signer(edition.newest_key), now))
                self._tidy(edition)

    def rotate(self, now: datetime) -> CommuneKey:
        """Replace the commune's key: the new root is signed by the old key and by the new one.

        An interrupted change is completed by the next signature. Raises OwnRepositoryError, OwnKeyError, OSError.
        """
        with self._locked():
            edition = self._required()
            if not edition.is_half_rotated:
                old, new = self._keys.signer(edition.newest_key), self._keys.create()
                edition.root.revoke_key(old.public_key.keyid, Root.type)
                for role in (Root.type, *WORKING):
                    edition.root.add_key(new.public_key, role)
                self._write([edition.next_root([old, new], now)])
            self._sign(edition, now)
            changed = (self._folder / METADATA / f"{edition.root.version}.root.json").read_bytes()
        return read_commune_key(changed)

    def require_key(self) -> None:
        """Check that the key for the next signature is there. Raises OwnKeyError, OwnRepositoryError."""
        self._keys.signer(self._required().newest_key)

    def files(self) -> Sequence[str]:
        """Return the files of the newest state, as paths inside the carrier in the order in which to copy them.

        The timestamp is the last one. Raises OwnRepositoryError.
        """
        edition = self._read()
        if edition is None or edition.signed_at is None:
            return ()
        targets = [f"{TARGETS}/{prefixed(target.name, target.sha256)}" for target in self.packs()]
        return (*targets, *(f"{METADATA}/{name}" for name in self._metadata_of(edition)))

    def _sign(self, edition: Edition, now: datetime) -> None:
        signer = self._keys.signer(edition.newest_key)
        self._write(edition.sign(signer, now))
        if edition.is_half_rotated:
            former = self._keys.signer(edition.root.roles[Timestamp.type].keyids[0])
            for role in WORKING:
                edition.root.revoke_key(former.public_key.keyid, role)
            self._write([edition.next_root([signer, former], now)])  # kiosks compare it with the root they confirmed
            self._keys.destroy(former.public_key.keyid)
        self._tidy(edition)

    def _write(self, files: Sequence[SignedFile]) -> None:
        make_folder(self._folder / METADATA)
        for file in files:
            write_file(self._folder / METADATA / file.name, file.data)

    def _tidy(self, edition: Edition) -> None:
        """Delete the files to which the state `edition` does not refer; a failure is harmless."""
        kept = set(self._metadata_of(edition))
        stored = {prefixed(name, target.hashes["sha256"]) for name, target in edition.own.targets.items()}
        with suppress(OSError):
            for file in (self._folder / METADATA).iterdir():
                if file.name not in kept:
                    file.unlink()
            below = self._folder / TARGETS / self._owner
            for file in below.iterdir() if below.is_dir() else ():
                if f"{self._owner}/{file.name}" not in stored:
                    file.unlink()
            sync_folder(self._folder / METADATA)

    def _metadata_of(self, edition: Edition) -> Sequence[str]:
        roots = [f"{version}.root.json" for version in range(1, edition.root.version + 1)]
        versions = [(edition.own, self._owner), (edition.targets, Targets.type), (edition.snapshot, Snapshot.type)]
        return (*roots, *(f"{role.version}.{name}.json" for role, name in versions), TIMESTAMP)

    def _required(self) -> Edition:
        edition = self._read()
        if edition is None:
            raise OwnRepositoryError(
                translatable("Staff", "The commune has no key for its lessons yet."),
                translatable("Staff", "Put a lesson into use first."),
            )
        return edition

    def _read(self) -> Edition | None:
        """Read and verify the newest state; None before the first use. Raises OwnRepositoryError."""
        if self._newest_root_file() is None:
            return None
        with self._explained():
            root = self._newest_root()
            self._require_own(str(root.unrecognized_fields.get("x-commune")))
            if not (self._folder / METADATA / TIMESTAMP).is_file():
                empty = first_edition(self._owner, self._code, "", self._keys.signer(root.roles["root"].keyids[0]))
                empty.root = root
                return empty
            timestamp = self._signed(Timestamp, root, TIMESTAMP)
            snapshot = self._signed(Snapshot, root, f"{timestamp.snapshot_meta.version}.snapshot.json")
            targets = self._signed(Targets, root, f"{snapshot.meta['targets.json'].version}.targets.json")
            own = self._signed(Targets, targets, f"{snapshot.meta[f'{self._owner}.json'].version}.{self._owner}.json")
            time = newest_time(timestamp.unrecognized_fields)
            return Edition(self._owner, root, timestamp, snapshot, targets, own, time)

    def _newest_root_file(self) -> Path | None:
        newest, version = None, 1
        while (file := self._folder / METADATA / f"{version}.root.json").is_file():
            newest, version = file, version + 1
        return newest

    def _newest_root(self) -> Root:
        root = self._signed(Root, None, "1.root.json")
        while (self._folder / METADATA / f"{root.version + 1}.root.json").is_file():
            root = self._signed(Root, root, f"{root.version + 1}.root.json")
        return root

    def _signed(self, kind: type[SignedT], judge: Root | Targets | None, name: str) -> SignedT:
        metadata: Metadata[Any] = parsed((self._folder / METADATA / name).read_bytes())
        signed = metadata.signed
        if not isinstance(signed, kind):
            raise RepositoryError(f"{name} is of another type")
        role = name.removesuffix(".json").rpartition(".")[2]
        for verifier in (judge, signed if isinstance(signed, Root) else None):
            if verifier is not None:
                verifier.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
        return signed

    def _require_own(self, code: str) -> None:
        if code != self._code:
            raise OwnRepositoryError(
                translatable("Staff", "The lessons on this machine are signed for another commune ({code})."),
                translatable("Staff", "Move the folder with the former commune's lessons aside."),
                code=code,
            )

    @contextmanager
    def _locked(self) -> Iterator[None]:
        make_folder(self._folder)
        with FileLock(self._folder / ".lock"):
            yield

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (RepositoryError, ValueError, KeyError, OSError) as error:
            raise _damaged(error) from error


def verify_own(folder: Path, keys: Path, progress: Progress) -> int:
    """Verify the carrier in `folder`, of whichever commune, and its key in `keys`; returns its number of packs.

    Reads every byte of the signed packs; a carrier without packs needs no key. Raises OwnRepositoryError or
    OwnKeyError.
    """
    first = folder / METADATA / "1.root.json"
    if not first.is_file():
        return 0
    try:
        code = read_commune_key(first.read_bytes()).code
    except (PackError, OSError) as error:
        raise _damaged(error) from error
    repository = OwnRepository(folder, keys, code)
    packs = repository.packs()
    for number, target in enumerate(packs):
        step(progress, number, len(packs))
        file = folder / TARGETS / prefixed(target.name, target.sha256)
        try:
            with file.open("rb") as stream:
                is_whole = hashlib.file_digest(stream, "sha256").hexdigest() == target.sha256
        except OSError as error:
            raise _damaged(error) from error
        if not is_whole:
            raise _damaged(file.name)
    if packs:
        repository.require_key()
    return len({target.pack for target in packs})


def _damaged(detail: object) -> OwnRepositoryError:
    return OwnRepositoryError(
        translatable("Staff", "The commune's own carrier on this machine is damaged ({detail})."),
        translatable("Staff", "Copy the folder of the studio back from where it was kept."),
        detail=str(detail),
    )
