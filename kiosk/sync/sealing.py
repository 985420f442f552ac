"""Sealed bundles: bundles that are signed by a kiosk and encrypted for the province.

Rules: A sealed bundle is an age file (age-encryption.org/v1) for two recipients, the province and the escrow. It
contains one line of canonical JSON with the kiosk's public key and signature, followed by the bundle. The signature
is that of DSSE 1.0 (pre-authentication encoding) over the bundle. The recipients are also part of the signed
manifest, so that nobody can encrypt a signed bundle again for somebody else. The file name contains the range of
events and the SHA-256 of the file. Encryption is random: sealing a bundle twice gives two different files.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, NoReturn

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.domain.events import canonical_json
from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Recipients
from kiosk.domain.texts import MessageText, translatable
from kiosk.sync import limits
from kiosk.sync.bundles import Bundle, BundleRefusedError
from kiosk.sync.kiosk_key import KEY_BYTES, KioskKey
from kiosk.sync.limits import LARGEST_FILE

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

FORMAT = "tram-hoc-so/sealed@1"
PAYLOAD_TYPE = "application/vnd.tram-hoc-so.bundle"
SUFFIX = limits.SEALED_SUFFIX
NAME = limits.SEALED_NAME
KIOSK_FOLDER = limits.KIOSK_FOLDER
_LONGEST_HEADER = 512
_SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class SealedBundle:
    """A sealed bundle. ``name``: file name, which contains ``sha256``, the hash of ``data``."""

    kiosk: KioskId
    first: int
    last: int
    data: bytes
    sha256: str
    name: str

    @property
    def path(self) -> str:
        """Path on every way to the province, such as ``<kiosk>/1-1400-<sha256>.age``."""
        return f"{self.kiosk}/{self.name}"


@dataclass(frozen=True, slots=True)
class Unsealed:
    """Content of a sealed file. ``public_key``: the key that has signed ``bundle``, the bytes of a bundle file.

    Whether the key belongs to the kiosk that the manifest names is not checked here.
    """

    bundle: bytes
    public_key: bytes


class _Header(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)

    format: Literal["tram-hoc-so/sealed@1"]
    key: Annotated[str, Field(max_length=48)]
    signature: Annotated[str, Field(max_length=96)]


def seal(bundle: Bundle, key: KioskKey, recipients: Recipients) -> SealedBundle:
    """Sign and encrypt `bundle`, whose manifest must list `recipients`."""
    if bundle.manifest.get("recipients") != [recipients.province, recipients.escrow]:
        raise ValueError("the manifest lists other recipients")
    data = sealed(bundle.data, key, recipients)
    sha256 = hashlib.sha256(data).hexdigest()
    name = f"{bundle.first}-{bundle.last}-{sha256}{SUFFIX}"
    return SealedBundle(KioskId(bundle.manifest["kiosk"]), bundle.first, bundle.last, data, sha256, name)


def sealed(bundle: bytes, key: KioskKey, recipients: Recipients) -> bytes:
    """Return the age file with `bundle`, signed by `key`. Raises ValueError if a recipient is not a public key."""
    import pyrage

    try:
        to = [pyrage.x25519.Recipient.from_str(text) for text in (recipients.province, recipients.escrow)]
    except pyrage.RecipientError as error:
        raise ValueError("a recipient is not an age public key") from error
    signature = base64.b64encode(key.sign(_signed(bundle))).decode()
    header = canonical_json({"format": FORMAT, "key": key.public_text, "signature": signature})
    return bytes(pyrage.encrypt(header.encode() + b"\n" + bundle, to))


def unseal(data: bytes, identities: Sequence["Identity"], name: str) -> Unsealed:
    """Decrypt a sealed file with one of `identities` and verify its signature. Raises BundleRefusedError.

    `name`: file name for messages. The plain text exists only in memory.
    """
    import pyrage

    if len(data) > LARGEST_FILE:
        _refuse(name, translatable("Staff", "{file} is not used: it is too large."))
    try:
        plain = bytes(pyrage.decrypt(data, list(identities)))
    except pyrage.DecryptError as error:
        if "No matching keys" in str(error):
            _refuse(name, translatable("Staff", "{file} is not used: it is encrypted for somebody else."))
        _refuse(name, translatable("Staff", "{file} is not used: it is damaged, cut off or not encrypted."))
    head, newline, bundle = plain.partition(b"\n")
    header = _header(head) if newline and len(head) <= _LONGEST_HEADER else None
    if header is None:
        _refuse(name, translatable("Staff", "{file} is not used: it does not begin with its signature."))
    public_key, signature = header
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, _signed(bundle))
    except InvalidSignature:
        _refuse(name, translatable("Staff", "{file} is not used: its signature is wrong."))
    return Unsealed(bundle, public_key)


def _signed(bundle: bytes) -> bytes:
    """The bytes that are signed: the pre-authentication encoding of DSSE 1.0."""
    kind = PAYLOAD_TYPE.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(bundle), bundle)


def _header(line: bytes) -> tuple[bytes, bytes] | None:
    """Return public key and signature of the header; None if it is not in its one valid form."""
    try:
        told: dict[str, Any] = json.loads(line)
        header = _Header.model_validate(told)
        key, signature = (
            base64.b64decode(header.key, validate=True),
            base64.b64decode(header.signature, validate=True),
        )
    except (ValidationError, ValueError, RecursionError):
        return None
    again = {
        "format": FORMAT,
        "key": base64.b64encode(key).decode(),
        "signature": base64.b64encode(signature).decode(),
    }
    if canonical_json(again).encode() != line or len(key) != KEY_BYTES or len(signature) != _SIGNATURE_BYTES:
        return None
    return key, signature


def _refuse(name: str, message: MessageText) -> NoReturn:
    raise BundleRefusedError(message, translatable("Staff", "Copy it from the kiosk again."), file=name) from None
