"""The private keys with which a commune signs its own packs (Ed25519, PKCS#8).

Rules: only the owner of the file can read it, from the moment the file exists. A key is durable before anything is
signed with it. Only the encrypted copy of the kiosk on a stick contains keys (`kiosk.services.backup`).
"""

import stat
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from securesystemslib.signer import CryptoSigner

from kiosk.domain.errors import PackError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder, write_file

_LARGEST = 4096


class OwnKeyError(PackError):
    """The private key of the commune is missing or damaged; nothing was signed."""

    code = "own-key"


class OwnKeys:
    """The key files of one commune in `folder`; `owner` is the commune's publisher id (``xa-19249``)."""

    def __init__(self, folder: Path, owner: str) -> None:
        self._folder = folder
        self._owner = owner

    def create(self) -> CryptoSigner:
        """Make a new key and write its file. Raises OSError."""
        private = Ed25519PrivateKey.generate()
        signer = CryptoSigner(private)
        make_folder(self._folder, is_private=True)
        data = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        write_file(self._file(signer.public_key.keyid), data, is_private=True)
        return signer

    def unused(self) -> CryptoSigner:
        """Return a key that an interrupted founding left; make a new one if there is none. Raises OSError."""
        for file in sorted(self._folder.glob(f"{self._owner}.*.pem")):
            signer = _read(file)
            if signer is not None:
                return signer
        return self.create()

    def signer(self, key_id: str) -> CryptoSigner:
        """Return the key with the id `key_id`. Raises OwnKeyError if its file is missing or damaged."""
        signer = _read(self._file(key_id))
        if signer is None or signer.public_key.keyid != key_id:
            raise OwnKeyError(
                translatable("Staff", "The key with which the commune signs its lessons is missing or damaged."),
                translatable("Staff", "Copy the folder with the keys back from where it was kept."),
            )
        return signer

    def destroy(self, key_id: str) -> None:
        """Delete the file of a key that nothing trusts any more. Raises OSError."""
        self._file(key_id).unlink(missing_ok=True)

    def _file(self, key_id: str) -> Path:
        return self._folder / f"{self._owner}.{key_id[:16]}.pem"


def _read(file: Path) -> CryptoSigner | None:
    """Return the key in `file`; None if it is missing, damaged or no regular file."""
    with suppress(OSError, ValueError, TypeError, UnsupportedAlgorithm):
        if stat.S_ISREG(file.lstat().st_mode):
            with file.open("rb") as stream:
                key = load_pem_private_key(stream.read(_LARGEST), None)
            if isinstance(key, Ed25519PrivateKey):
                return CryptoSigner(key)
    return None
