"""The keys that sign certificates and verify them.

Rules: the kiosk makes its Ed25519 key when it first signs, and never replaces an existing one by itself. The
province's list of public keys is parsed strictly: one bad entry makes the whole list unusable, so that the fault is
noticed.

The list is the file ``certificate-keys.json``:
``{"version": 1, "keys": [{"id": "<16 hex digits>", "key": "<base64 of the 32 bytes>", "centre": "<name>"}]}``.
``id`` is `cose.key_id` of ``key``; ``centre`` is the name that a verification shows.
"""

import base64
import json
from dataclasses import dataclass
from threading import Lock
from typing import Annotated, Any, Literal

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.domain.errors import KioskError
from kiosk.domain.ports.certificates import CertificateKeys
from kiosk.domain.text import is_line
from kiosk.domain.texts import translatable
from kiosk.services.certificates import cose

LONGEST_CENTRE = 120
MOST_KEYS = 20_000
_KEY_BYTES = 32


class CertificateKeyError(KioskError):
    """The kiosk's key for certificates, or the province's list of keys, is unusable."""

    code = "certificate-key"


@dataclass(frozen=True, slots=True)
class KnownKey:
    """A public key that is trusted here. ``centre``: whose key it is; empty for this kiosk's own key."""

    key: Ed25519PublicKey
    centre: str = ""


class KeyRing:
    """Finds the keys in `store`; safe to use from several threads."""

    def __init__(self, store: CertificateKeys) -> None:
        self._store = store
        self._lock = Lock()

    def own(self) -> Ed25519PrivateKey:
        """Return the kiosk's private key; make and store it first if there is none.

        Raises CertificateKeyError, OSError.
        """
        with self._lock:
            data = self._store.own()
            if data is not None:
                return _private(data)
            key = Ed25519PrivateKey.generate()
            self._store.keep(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
            return key

    def find(self, key_id: bytes) -> KnownKey | None:
        """Return the trusted key with this id, the kiosk's own or one of the list; None if there is none.

        Raises CertificateKeyError, OSError.
        """
        data = self._store.own()
        if data is not None:
            own = _private(data).public_key()
            if cose.key_id(own) == key_id:
                return KnownKey(own)
        listed = self._store.listed()
        return None if listed is None else parse_list(listed).get(key_id)


def parse_list(data: bytes) -> dict[bytes, KnownKey]:
    """Read the province's list of keys, by key id. Raises CertificateKeyError."""
    try:
        listed = _List.model_validate(json.loads(data, object_pairs_hook=_without_duplicates))
    except (ValueError, RecursionError) as error:
        raise CertificateKeyError(
            translatable("Staff", "The province's list of keys for certificates is damaged ({field})."),
            translatable("Staff", "Ask the province for a new file certificate-keys.json."),
            field=_field(error),
        ) from error
    return {bytes.fromhex(entry.id): KnownKey(_public(entry.key), entry.centre) for entry in listed.keys}


def _field(error: Exception) -> str:
    """Dotted path of the first fault in the list, or "JSON" if the list as a whole is faulty."""
    places = (
        [".".join(map(str, fault["loc"])) for fault in error.errors()] if isinstance(error, ValidationError) else []
    )
    return next(filter(None, places), "JSON")


def _private(data: bytes) -> Ed25519PrivateKey:
    try:
        key = load_pem_private_key(data, None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        raise CertificateKeyError(
            translatable("Staff", "The kiosk's key for signing certificates is damaged."),
            translatable(
                "Staff",
                "Restore the file certificate-key.pem from a copy of the data folder. If there is none, delete the "
                "file: the kiosk makes a new key, and earlier certificates need the province's list of keys.",
            ),
        )
    return key


def _public(text: str) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(base64.b64decode(text, validate=True))


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is there twice")
    return found


def _one_line(text: str) -> str:
    if not is_line(text, LONGEST_CENTRE):
        raise ValueError("not one line")
    return text


def _whole_key(text: str) -> str:
    data = base64.b64decode(text, validate=True)
    if len(data) != _KEY_BYTES or base64.b64encode(data).decode() != text:
        raise ValueError("not an Ed25519 key")
    return text


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)


class _Entry(_Strict):
    id: Annotated[str, Field(pattern=rf"^[0-9a-f]{{{2 * cose.KEY_ID_BYTES}}}$")]
    key: Annotated[str, AfterValidator(_whole_key)]
    centre: Annotated[str, Field(min_length=1), AfterValidator(_one_line)]

    @model_validator(mode="after")
    def _check_id(self) -> "_Entry":
        if cose.key_id(_public(self.key)).hex() != self.id:
            raise ValueError("the id is not that of the key")
        return self


class _List(_Strict):
    version: Literal[1]
    keys: Annotated[list[_Entry], Field(max_length=MOST_KEYS)]

    @model_validator(mode="after")
    def _check_ids(self) -> "_List":
        if len({entry.id for entry in self.keys}) != len(self.keys):
            raise ValueError("an id is there twice")
        return self
