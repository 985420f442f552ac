"""The key with which the province signs receipts for results, as the office names it in the targets.

Rules: one key at a time, and a new one takes the place of the old; kiosks believe it as they believe the targets, so
no root key is needed for it.
"""

from collections.abc import Mapping

from tuf.api.metadata import Targets

from kiosk.content.trust.receipt_keys import FIELD
from kiosk.province.publishing.keyring import Keyring, key_file_name

RECEIPTS = "receipts"
"""What the key is called among roles and in its file's name; no department may be called so."""


def receipt_key_ids(targets: Targets) -> tuple[str, ...]:
    """The ids of the keys that `targets` name, also of kinds that this program cannot use."""
    named = targets.unrecognized_fields.get(FIELD)
    return tuple(map(str, named)) if isinstance(named, Mapping) else ()


def replace_receipt_key(targets: Targets, keys: Keyring) -> tuple[str, ...]:
    """Name a new key in `targets`, and no other; returns the files of those that were named. Raises PublishError."""
    retired = tuple(key_file_name(RECEIPTS, key_id) for key_id in receipt_key_ids(targets))
    key = keys.create(RECEIPTS)
    targets.unrecognized_fields[FIELD] = {key.keyid: key.to_dict()}
    return retired
