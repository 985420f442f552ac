"""Reads and writes private key files: Ed25519 in PKCS#8, encrypted.

Rules: The encryption is scrypt and AES-256-CBC (PBES2, RFC 8018 and RFC 7914). In the library's default format, an
attacker could guess passphrases a hundred times faster. Any OpenSSL can decrypt the files. Passphrases are normalised
to Unicode NFC, so that different encodings of the same accented letter are equal.
"""

import base64
import os
import unicodedata
from collections.abc import Iterable
from contextlib import suppress

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from kiosk.province.publishing.faults import PublishError

LEAST_CHARACTERS = 12
"""Minimum length of a passphrase in characters, about four short words."""
_COST, _BLOCK, _LANES = 2**14, 8, 5
"""scrypt's N, r, p: 16 MiB, within OpenSSL's default limit; p = 5 costs as much as N = 2**17 with p = 1."""
_SALT_BYTES, _KEY_BYTES = 16, 32
_PBES2 = bytes.fromhex("2a864886f70d01050d")
_SCRYPT = bytes.fromhex("2b06010401da47040b")
_AES_256_CBC = bytes.fromhex("60864801650304012a")
_INTEGER, _OCTETS, _OBJECT, _SEQUENCE = 0x02, 0x04, 0x06, 0x30
_SHORT_LENGTH = 0x80
_BEGIN, _END = b"-----BEGIN ENCRYPTED PRIVATE KEY-----\n", b"-----END ENCRYPTED PRIVATE KEY-----\n"


def passphrase_of(text: str) -> bytes:
    """Return a typed passphrase as bytes, in NFC and UTF-8."""
    return unicodedata.normalize("NFC", text).encode()


def sealed(key: Ed25519PrivateKey, passphrase: bytes | None) -> bytes:
    """Return the PEM file of `key`, encrypted with `passphrase`; None (for demonstrations) leaves it unencrypted."""
    if passphrase is None:
        return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    salt, start = os.urandom(_SALT_BYTES), os.urandom(algorithms.AES.block_size // 8)
    derived = Scrypt(salt=salt, length=_KEY_BYTES, n=_COST, r=_BLOCK, p=_LANES).derive(passphrase)
    padder = PKCS7(algorithms.AES.block_size).padder()
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    encryptor = Cipher(algorithms.AES(derived), modes.CBC(start)).encryptor()
    hidden = encryptor.update(padder.update(plain) + padder.finalize()) + encryptor.finalize()
    costs = b"".join(_integer(number) for number in (_COST, _BLOCK, _LANES))
    derivation = _der(_SEQUENCE, _der(_OBJECT, _SCRYPT), _der(_SEQUENCE, _der(_OCTETS, salt), costs))
    cipher = _der(_SEQUENCE, _der(_OBJECT, _AES_256_CBC), _der(_OCTETS, start))
    scheme = _der(_SEQUENCE, _der(_OBJECT, _PBES2), _der(_SEQUENCE, derivation, cipher))
    return _BEGIN + base64.encodebytes(_der(_SEQUENCE, scheme, _der(_OCTETS, hidden))) + _END


def unsealed(data: bytes, passphrases: Iterable[bytes], name: str) -> Ed25519PrivateKey:
    """Decrypt the key file with the contents `data`; the passphrases are tried in turn. `name` is used in messages.

    Raises PublishError if no passphrase is correct or `data` is not an Ed25519 key.
    """
    if b"ENCRYPTED" not in data:
        return _loaded(data, None, name)
    for passphrase in passphrases:
        with suppress(ValueError):
            return _loaded(data, passphrase, name)
    message = "The passphrase does not decrypt the key {key}."
    raise PublishError(message, "Run the command again with the passphrase of this key.", key=name)


def _loaded(data: bytes, passphrase: bytes | None, name: str) -> Ed25519PrivateKey:
    """Load a private key.

    Raises ValueError if `passphrase` is wrong or the decrypted data is not a key, and PublishError for any other
    fault.
    """
    cure = "Replace it with the right file; a key file begins with -----BEGIN."
    try:
        key = load_pem_private_key(data, passphrase)
    except (ValueError, UnsupportedAlgorithm) as error:
        if passphrase is not None and isinstance(error, ValueError):
            raise
        raise PublishError("{key} is not a key file, or it is damaged.", cure, key=name) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise PublishError("{key} does not contain an Ed25519 key.", cure, key=name)
    return key


def _der(tag: int, *parts: bytes) -> bytes:
    body = b"".join(parts)
    length = len(body)
    if length < _SHORT_LENGTH:
        return bytes((tag, length)) + body
    written = length.to_bytes((length.bit_length() + 7) // 8, "big")
    return bytes((tag, _SHORT_LENGTH | len(written))) + written + body


def _integer(number: int) -> bytes:
    return _der(_INTEGER, number.to_bytes(number.bit_length() // 8 + 1, "big"))
