"""Recognises the carriers of communes, and computes the fingerprint of a commune's key.

Rules: a root (TUF ``root.json``) with the field `FIELD`, the commune's five-digit code, is a commune's; it signs
nothing but the packs under the commune's own prefix. A root is read here before it is trusted; it only proves which
keys the carrier claims. The fingerprint is computed from the public keys themselves, because the key ids in a root
are free text.
"""

import hashlib
import re
from collections.abc import Collection
from typing import TYPE_CHECKING, NoReturn

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root

from kiosk.content.trust.province_root import COMMUNE as FIELD
from kiosk.content.trust.province_root import NAME, is_same_province
from kiosk.content.trust.refresh import ROTATIONS, SMALL
from kiosk.content.trust.refusals import COPY_AGAIN
from kiosk.content.trust.shapes import parsed
from kiosk.domain.errors import CarrierIncompleteError, CarrierRefusedError, CommuneKeyError, OtherCommuneKeyError
from kiosk.domain.packs import owner_of
from kiosk.domain.text import is_line
from kiosk.domain.texts import translatable
from kiosk.domain.trust import CommuneKey, KnownCommune

if TYPE_CHECKING:
    from kiosk.content.trust.carriers import Carrier

LONGEST_NAME = 80
GROUPS, _GROUP = 6, 5
_UNBROKEN = "\N{NO-BREAK SPACE}"
_CODE = re.compile(r"[0-9]{5}")


def fingerprint(code: str, root: Root) -> str:
    """Return six groups of five digits for the root keys of the commune with the code `code`: about 99 bits."""
    keys = sorted(str(root.get_key(key_id).keyval.get("public", "")) for key_id in root.roles[Root.type].keyids)
    told = f"{code}:{root.roles[Root.type].threshold}:{','.join(keys)}"
    digits = int.from_bytes(hashlib.sha256(told.encode()).digest()) % 10 ** (GROUPS * _GROUP)
    text = f"{digits:0{GROUPS * _GROUP}}"
    return " ".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def is_communes(root: Root) -> bool:
    """Whether `root` claims to be a commune's."""
    return FIELD in root.unrecognized_fields


def read_commune_key(data: bytes) -> CommuneKey:
    """Read a commune's root that is signed by its own keys. Raises CarrierRefusedError if it is damaged."""
    root, metadata = _root(data)
    try:
        root.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
    except (RepositoryError, ValueError):
        _refuse_damaged()
    return _key(root, data)


def commune_key_on(carrier: "Carrier") -> CommuneKey | None:
    """Return the newest key on the carrier of a commune; None if the carrier is not a commune's.

    Every root on the carrier must be signed by the keys of the one before. Raises CarrierRefusedError if one is not,
    and PackError if the stick cannot be read.
    """
    try:
        data = carrier.metadata("1.root.json", SMALL)
        first, _ = _parts(data)
    except (CarrierIncompleteError, RepositoryError, ValueError):
        return None  # the examination of a province's carrier explains what is wrong
    if first is None or not is_communes(first):
        return None
    key = read_commune_key(data)
    for version in range(2, ROTATIONS + 2):
        try:
            data = carrier.metadata(f"{version}.root.json", SMALL)
        except CarrierIncompleteError:
            break
        newer, metadata = _root(data)
        try:
            for judge in (first, newer):
                judge.verify_delegate(Root.type, metadata.signed_bytes, metadata.signatures)
        except (RepositoryError, ValueError):
            _refuse_damaged()
        if newer.version != version or newer.unrecognized_fields.get(FIELD) != key.code:
            _refuse_damaged()
        first, key = newer, _key(newer, data)
    return key


def trusted_root(carrier: "Carrier", found: CommuneKey, known: KnownCommune | None) -> bytes:
    """Return the root with which the carrier of the commune `found` is to be verified; `known`: what was confirmed.

    Raises CommuneKeyError if the commune is not trusted, or if the carrier has another key than the confirmed one.
    """
    if known is None:
        raise CommuneKeyError(
            translatable("Staff", "{name} made these lessons itself and is not trusted yet. Its key: {digits}."),
            translatable("Staff", "Compare the key with the commune over the phone, then confirm it."),
            found,
            name=found.name,
            digits=found.fingerprint.replace(" ", _UNBROKEN),
        )
    if not known.is_trusted:
        raise CommuneKeyError(
            translatable("Staff", "{name} made these lessons itself and is no longer trusted. Its key: {digits}."),
            translatable("Staff", "Compare the key with the commune over the phone before you confirm it anew."),
            found,
            name=found.name,
            digits=found.fingerprint.replace(" ", _UNBROKEN),
        )
    version = _root(known.key.root)[0].version
    try:
        same = carrier.metadata(f"{version}.root.json", SMALL) == known.key.root
    except CarrierIncompleteError as error:
        message = translatable("Staff", "{file} on the carrier is older than the one this kiosk has seen before.")
        raise CarrierRefusedError(
            message, translatable("Staff", "Use the newest stick of the commune."), file=f"{version}.root.json"
        ) from error
    if not same:
        raise OtherCommuneKeyError(
            translatable(
                "Staff", "This carrier claims to come from {name}, but its key {digits} is not the confirmed one."
            ),
            translatable(
                "Staff", "Do not use it. If the commune has made a new key, stop trusting the old one first."
            ),
            found,
            name=found.name,
            digits=found.fingerprint.replace(" ", _UNBROKEN),
        )
    return known.key.root


def require_own(root: Root, departments: Collection[str], commune: str) -> None:
    """Raise CarrierRefusedError unless the verified `root` is that of `commune` and delegates to nothing else."""
    if root.unrecognized_fields.get(FIELD) != commune or set(departments) != {owner_of(commune)}:
        raise CarrierRefusedError(
            translatable("Staff", "The commune's signature claims rights that are not the commune's own."),
            translatable("Staff", "Do not use this carrier; ask the commune for a new one."),
        )


def is_same_key(known: CommuneKey, new: CommuneKey) -> bool:
    """Whether two keys are the same, or one is signed by the other (see `province_root.is_same_province`)."""
    return known.code == new.code and (known.fingerprint == new.fingerprint or is_same_province(known.root, new.root))


def _key(root: Root, data: bytes) -> CommuneKey:
    code, name = (root.unrecognized_fields.get(field) for field in (FIELD, NAME))
    if not isinstance(code, str) or _CODE.fullmatch(code) is None:
        _refuse_damaged()
    if not isinstance(name, str) or not name or not is_line(name, LONGEST_NAME):
        _refuse_damaged()
    return CommuneKey(code, name, data, fingerprint(code, root))


def _root(data: bytes) -> tuple[Root, Metadata[Root]]:
    try:
        root, metadata = _parts(data)
    except (RepositoryError, ValueError):
        _refuse_damaged()
    if root is None:
        _refuse_damaged()
    return root, metadata


def _parts(data: bytes) -> tuple[Root | None, Metadata[Root]]:
    metadata = parsed(data)
    return (metadata.signed if isinstance(metadata.signed, Root) else None), metadata


def _refuse_damaged() -> NoReturn:
    raise CarrierRefusedError(translatable("Staff", "The key of the commune on this carrier is damaged."), COPY_AGAIN)
