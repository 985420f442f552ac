"""Private age keys (identities) of a province: their files and encryption.

Rules: An identity file is named ``<role>.<first eight digits of the SHA-256 of the public key>.agekey``. It is an age
file, encrypted with a passphrase, and contains what ``age-keygen`` writes, so the ``age`` program can use it:
``age --decrypt --identity sync.3f2a90c1.agekey FILE``. Without a passphrase, for demonstrations only, the file is not
encrypted.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.province.publishing.faults import PublishError

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

IDENTITY_SUFFIX = ".agekey"
_ID_DIGITS = 8
_AGE = b"age-encryption.org/"
_SECRET = "AGE-SECRET-KEY-1"  # noqa: S105 - the prefix of every secret key, not a secret


def identity_file_name(role: str, recipient: str) -> str:
    """Return the name of the file with the private key of `recipient`, such as ``escrow.3f2a90c1.agekey``."""
    return f"{role}.{hashlib.sha256(recipient.encode()).hexdigest()[:_ID_DIGITS]}{IDENTITY_SUFFIX}"


def new_identity() -> "Identity":
    """Return a new random private key."""
    import pyrage

    return pyrage.x25519.Identity.generate()


def sealed_identity(identity: "Identity", passphrase: bytes | None) -> bytes:
    """Return the file of `identity`, encrypted with `passphrase`; None (for demonstrations) leaves it unencrypted."""
    import pyrage

    plain = f"# public key: {identity.to_public()}\n{identity}\n".encode()
    return plain if passphrase is None else bytes(pyrage.passphrase.encrypt(plain, passphrase.decode()))


def unsealed_identity(data: bytes, passphrases: Iterable[bytes], name: str) -> "Identity":
    """Decrypt the identity file with the contents `data`; the passphrases are tried in turn. `name` is for messages.

    Raises PublishError if no passphrase is correct or `data` is not such a file.
    """
    import pyrage

    if not data.startswith(_AGE):
        return _identity_in(data, name)
    for passphrase in passphrases:
        with suppress(pyrage.DecryptError):
            return _identity_in(bytes(pyrage.passphrase.decrypt(data, passphrase.decode())), name)
    message = "The passphrase does not decrypt the key {key}."
    raise PublishError(message, "Run the command again with the passphrase of this key.", key=name)


def _identity_in(plain: bytes, name: str) -> "Identity":
    import pyrage

    with suppress(pyrage.IdentityError, UnicodeDecodeError):
        lines = [line for line in plain.decode("ascii").splitlines() if line.startswith(_SECRET)]
        if len(lines) == 1:
            return pyrage.x25519.Identity.from_str(lines[0])
    cure = "Replace it with the right file; it was made by kiosk publish or age-keygen."
    raise PublishError("{key} is not a private age key, or it is damaged.", cure, key=name)
