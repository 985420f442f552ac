"""The Ed25519 key with which a kiosk signs its bundles.

Rules: the key is made once, in a file that only its owner can read, and is not part of any copy of the record: a
kiosk that replaces another one has another key. Two programs that make the key at the same time get the same one. A
damaged file is moved aside and replaced; the province must then approve the new key, and no result is lost.
"""

import base64
import errno
import logging
import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from kiosk.durable import make_folder, move_file, sync_folder

KEY_BYTES = 32
"""Length of the public key in bytes."""
_LARGEST = 4096
_FOR_THE_OWNER = 0o600
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KioskKey:
    """The private key of one kiosk."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """The public key: `KEY_BYTES` bytes."""
        return self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def public_text(self) -> str:
        """The public key in base64."""
        return base64.b64encode(self.public).decode()

    def sign(self, message: bytes) -> bytes:
        """Return the signature of `message`: 64 bytes (RFC 8032)."""
        return self.private.sign(message)


def kiosk_key(file: Path) -> KioskKey:
    """Return the key in `file`; make it first if there is none. Raises OSError."""
    found = _stored(file)
    if found is None:
        make_folder(file.parent)
        found = _created(file)
    return KioskKey(found)


def _stored(file: Path) -> Ed25519PrivateKey | None:
    """Return the key in `file`, None if there is no usable one; a damaged file is renamed."""
    try:
        seen = file.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISREG(seen.st_mode):
        with file.open("rb") as stream:
            data = stream.read(_LARGEST)
        with suppress(ValueError, TypeError, UnsupportedAlgorithm):
            key = load_pem_private_key(data, None)
            if isinstance(key, Ed25519PrivateKey):
                return key
    aside = file.with_name(f"{file.name}.damaged-{os.urandom(4).hex()}")
    logger.error("The key in %s is damaged; it is kept as %s, and a new one is made", file.name, aside.name)
    move_file(file, aside)
    return None


def _created(file: Path) -> Ed25519PrivateKey:
    """Create the key in `file`, unless another program has created one there meanwhile."""
    key = Ed25519PrivateKey.generate()
    part = file.with_name(f".{file.name}.{os.urandom(4).hex()}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, _FOR_THE_OWNER), "wb") as stream:
            stream.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(part, file)  # unlike a renamed file, a link never replaces an existing file
        except FileExistsError:
            return _stored(file) or _created(file)
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.ENOTSUP, errno.ENOSYS}:  # a file system without hard links
                raise
            move_file(part, file)
        sync_folder(file.parent)
    finally:
        part.unlink(missing_ok=True)
    return key
