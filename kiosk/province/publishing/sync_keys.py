"""Publishes the keys for which kiosks encrypt their results: the province's own and the escrow key.

Rules: There is one key of each kind at a time. The top-level targets metadata contains the public keys, so that no
root key is needed to change them. Replaced public keys stay listed as former ones, and their private keys stay in use
on the hub, because results that were encrypted before are still on the way.
"""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from tuf.api.metadata import Targets

from kiosk.content.trust.recipients import ESCROW as ESCROW_FIELD
from kiosk.content.trust.recipients import FIELD, FORMER_FIELD, MOST_FORMER, PROVINCE, known_recipients, recipients
from kiosk.province.publishing.identities import identity_file_name
from kiosk.province.publishing.keyring import Keyring

if TYPE_CHECKING:
    from pyrage.x25519 import Identity

SYNC, ESCROW = "sync", "escrow"
"""Names of the two keys in command arguments and key file names; no department can have these ids."""
KINDS = (SYNC, ESCROW)
_FIELDS = {SYNC: PROVINCE, ESCROW: ESCROW_FIELD}


def sync_key_files(targets: Targets, kind: str) -> tuple[str, ...]:
    """Return the name of the file with the private key of the current recipient of `kind`; empty if there is none."""
    current = _current(targets)
    return (identity_file_name(kind, current[kind]),) if current else ()


def former_sync_key_files(targets: Targets, kind: str) -> tuple[str, ...]:
    """Return the names of the files of `kind` whose keys open only older bundles, newest first."""
    known = known_recipients(targets)
    former = known.former_provinces if kind == SYNC else known.former_escrows
    return tuple(identity_file_name(kind, recipient) for recipient in former)


def replace_sync_keys(targets: Targets, keys: Keyring, kinds: Collection[str]) -> None:
    """Replace the recipients `kinds` (of `KINDS`) in `targets` by new ones; the replaced ones become former ones.

    If `targets` has no usable recipients, both are created, because kiosks need both. Raises PublishError.
    """
    current = _current(targets)
    named = {}
    for kind, field in _FIELDS.items():
        if kind in current and kind in kinds:
            _list_as_former(targets, field, current[kind])
        is_kept = kind in current and kind not in kinds
        named[field] = current[kind] if is_kept else keys.create_identity(kind)
    targets.unrecognized_fields[FIELD] = named


def _current(targets: Targets) -> Mapping[str, str]:
    found = recipients(targets)
    return {} if found is None else {SYNC: found.province, ESCROW: found.escrow}


def result_identities(keys: Keyring) -> tuple["Identity", ...]:
    """Open every private key for results in the folders of `keys`; the hub uses it to open bundles.

    Keys of former recipients are included. An escrow key is used if it was copied from the safe, because `SYNC` was
    lost. Raises PublishError or OSError.
    """
    return (*keys.identities(SYNC), *keys.identities(ESCROW))


def _list_as_former(targets: Targets, field: str, recipient: str) -> None:
    listed = targets.unrecognized_fields.get(FORMER_FIELD)
    former = dict(listed) if isinstance(listed, Mapping) else {}
    older = former.get(field)
    former[field] = [recipient, *(older if isinstance(older, list) else [])][:MOST_FORMER]
    targets.unrecognized_fields[FORMER_FIELD] = former
