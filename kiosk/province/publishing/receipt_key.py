"""Publishes the key with which the province signs receipts for results.

Rules: There is one key at a time; a new key replaces the old one. The top-level targets metadata contains the key, so
that no root key is needed to change it.
"""

from collections.abc import Mapping

from tuf.api.metadata import Targets

from kiosk.content.trust.receipt_keys import FIELD
from kiosk.province.publishing.keyring import Keyring, key_file_name

RECEIPTS = "receipts"
"""Name of the key for receipts in command arguments and key file names; no department can have this id."""


def receipt_key_ids(targets: Targets) -> tuple[str, ...]:
    """Return the ids of the receipt keys in `targets`, including key types that this program does not support."""
    named = targets.unrecognized_fields.get(FIELD)
    return tuple(map(str, named)) if isinstance(named, Mapping) else ()


def replace_receipt_key(targets: Targets, keys: Keyring) -> tuple[str, ...]:
    """Replace the receipt keys in `targets` by a new one; return the file names of the old keys.

    Raises PublishError.
    """
    retired = tuple(key_file_name(RECEIPTS, key_id) for key_id in receipt_key_ids(targets))
    key = keys.create(RECEIPTS)
    targets.unrecognized_fields[FIELD] = {key.keyid: key.to_dict()}
    return retired
