"""Finds and creates the key files of a province, and signs with their keys.

Rules: A key file is named ``<role>.<first eight digits of the key's id>.pem``, that of a private age key as in
`identities`. It is readable only by its owner and is never overwritten. A new key is written before anything that it
has signed or that names it. Keys are never stored inside the repository. A file whose name does not match its key is
refused.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from securesystemslib.signer import CryptoSigner, Key, Signer, SSlibKey

from kiosk.durable import move_file, sync_folder
from kiosk.province.publishing.faults import PublishError
from kiosk.province.publishing.identities import (
    IDENTITY_SUFFIX,
    identity_file_name,
    new_identity,
    sealed_identity,
    unsealed_identity,
)
from kiosk.province.publishing.sealing import sealed, unsealed

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

SUFFIX = ".pem"
_ID_DIGITS = 8
_FOR_THE_OWNER = 0o600
_FOLDER_FOR_THE_OWNER = 0o700


class Secrets(Protocol):
    """Source of passphrases; the argument ``key`` is the name of a key file."""

    def for_new(self, key: str, /) -> bytes | None:
        """Return the passphrase for a new key, or None to leave it unencrypted. Raises PublishError."""
        ...

    def for_old(self, key: str, /) -> Iterable[bytes]:
        """Return the passphrases to try on an existing key, in order."""
        ...


class WithoutPassphrase:
    """Passphrase source that leaves keys unencrypted, for demonstrations and tests."""

    def for_new(self, _key: str, /) -> bytes | None:
        """Return None, so that the key is not encrypted."""
        return None

    def for_old(self, _key: str, /) -> Iterable[bytes]:
        """Return no passphrases."""
        return ()


def key_file_name(role: str, key_id: str) -> str:
    """Return the name of a key file, such as ``so-y-te.3f2a90c1.pem``."""
    return f"{role}.{key_id[:_ID_DIGITS]}{SUFFIX}"


def usual_key_folder(repository: Path) -> Path:
    """Return the default folder of keys, next to the repository: ``quang-tri`` → ``quang-tri-keys``.

    Raises PublishError if `repository` is the root of a file system.
    """
    folder = repository.absolute()
    if not folder.name:
        cure = "Name a folder, such as quang-tri."
        raise PublishError("{folder} is a whole disk, not a folder.", cure, folder=str(repository))
    return folder.with_name(f"{folder.name}-keys")


class Keyring:
    """Finds, creates and opens key files. All folders are searched; new files are created in the first folder."""

    def __init__(self, folders: Sequence[Path], secrets: Secrets, repository: Path | None = None) -> None:
        """Raise PublishError if one of `folders` is inside `repository`, which is public."""
        self._folders = tuple(folders)
        self._secrets = secrets
        self._opened: dict[str, Signer] = {}
        self._new: dict[str, bytes] = {}
        for folder in self._folders:
            if repository is not None and folder.resolve().is_relative_to(repository.resolve()):
                message = "The folder of keys, {folder}, is inside the repository, which everybody can read."
                raise PublishError(message, "Name a folder outside the repository with --keys.", folder=str(folder))

    @property
    def folder(self) -> Path:
        """The folder in which new keys are saved."""
        return self._folders[0]

    def files(self) -> tuple[Path, ...]:
        """Return every key file in the folders."""
        suffixes = (SUFFIX, IDENTITY_SUFFIX)
        return tuple(sorted(file for folder in self._folders for end in suffixes for file in folder.glob(f"*{end}")))

    def files_of(self, role: str) -> tuple[Path, ...]:
        """Return the key files named after `role`; files with the same name in several folders count once."""
        found = {file.name: file for file in reversed(self.files()) if file.name.partition(".")[0] == role}
        return tuple(sorted(found.values()))

    def find(self, role: str, key_id: str) -> Path | None:
        """Return the key file whose name contains `role` and the start of `key_id`; None if there is none."""
        return self.find_file(key_file_name(role, key_id))

    def find_file(self, name: str) -> Path | None:
        """Return the key file with this name; None if there is none."""
        return next((folder / name for folder in self._folders if (folder / name).is_file()), None)

    def has(self, role: str, key_id: str) -> bool:
        """Return True if the key is loaded or has a file."""
        return key_id in self._opened or self.find(role, key_id) is not None

    def create(self, role: str) -> Key:
        """Create a key for `role` in memory; `save` writes it. Raises PublishError."""
        private = Ed25519PrivateKey.generate()
        signer = CryptoSigner(private)
        key = signer.public_key
        name = key_file_name(role, key.keyid)
        self._new[name] = sealed(private, self._secrets.for_new(name))
        self._opened[key.keyid] = signer
        return key

    def create_identity(self, role: str) -> str:
        """Create a private age key for `role` in memory, which `save` writes; return its public key.

        Raises PublishError.
        """
        identity = new_identity()
        recipient = str(identity.to_public())
        name = identity_file_name(role, recipient)
        self._new[name] = sealed_identity(identity, self._secrets.for_new(name))
        return recipient

    def identities(self, role: str) -> tuple["Identity", ...]:
        """Open every private age key in the files named after `role`. Raises PublishError or OSError."""
        opened = []
        for file in self.files_of(role):
            if file.suffix == IDENTITY_SUFFIX:
                identity = unsealed_identity(file.read_bytes(), self._secrets.for_old(file.name), file.name)
                if identity_file_name(role, str(identity.to_public())) != file.name:
                    raise _misnamed(file)
                opened.append(identity)
        return tuple(opened)

    def signer(self, role: str, key: Key) -> Signer:
        """Return a signer for `key`: a key made by `create`, or one with a file. Raises PublishError or OSError."""
        if key.keyid not in self._opened:
            name = key_file_name(role, key.keyid)
            file = self.find(role, key.keyid)
            if file is None:
                folders = ", ".join(map(str, self._folders))
                raise PublishError(
                    "The key {key} is not in {folders}.",
                    "Name its folder with --keys; if the key is lost, replace it with: kiosk publish rotate",
                    key=name,
                    folders=folders,
                )
            signer = self._read(file)
            if signer.public_key.keyval != key.keyval:
                raise _misnamed(file)
            self._opened[key.keyid] = signer
        return self._opened[key.keyid]

    def signer_in(self, role: str, file: Path) -> Signer:
        """Return a signer with the key in `file`, which must be named after `role`.

        Raises PublishError or OSError.
        """
        signer = self._read(file)
        if key_file_name(role, signer.public_key.keyid) != file.name:
            raise _misnamed(file)
        return signer

    def _read(self, file: Path) -> CryptoSigner:
        private = unsealed(file.read_bytes(), self._secrets.for_old(file.name), file.name)
        return CryptoSigner(private, SSlibKey.from_crypto(private.public_key()))

    def save(self) -> tuple[Path, ...]:
        """Write the new keys durably; return their files.

        Raises OSError if a write fails; the files already written are then deleted.
        """
        written: list[Path] = []
        try:
            if self._new:
                self.folder.mkdir(mode=_FOLDER_FOR_THE_OWNER, parents=True, exist_ok=True)
                sync_folder(self.folder.parent)
            for name, data in self._new.items():
                written.append(self.folder / name)
                _write_secret(self.folder / name, data)
        except OSError:
            for file in written:
                with suppress(OSError):
                    file.unlink(missing_ok=True)
            raise
        self._new.clear()
        return tuple(written)


def _misnamed(file: Path) -> PublishError:
    cure = "Restore the right file; this one may be the key of another role or of another province."
    return PublishError("The name of {key} does not match the key in the file.", cure, key=str(file))


def _write_secret(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _FOR_THE_OWNER)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        move_file(part, target)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
