"""Reads the public keys for the province's receipts from the province's targets metadata.

Rules: the keys are trusted because the metadata was verified. A key that cannot be read, for example of a newer type,
is skipped; the other keys remain usable.
"""

from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from securesystemslib.signer import Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Targets

from kiosk.content.trust.shapes import KeyShape, parsed

FIELD = "x-receipt-keys"
"""Custom field in ``targets.json``: key id → key in TUF format."""
MOST = 8


def receipt_keys(targets: Targets) -> Sequence[Key]:
    """Return the receipt keys in the verified `targets`, at most `MOST`."""
    named = targets.unrecognized_fields.get(FIELD)
    if not isinstance(named, Mapping):
        return ()
    keys = []
    for key_id, told in list(named.items())[:MOST]:
        try:
            KeyShape.model_validate(told)
            keys.append(Key.from_dict(key_id, dict(told)))
        except (ValidationError, ValueError):
            continue
    return tuple(keys)


def receipt_keys_in(data: bytes) -> Sequence[Key]:
    """Return the receipt keys in a previously verified targets file; empty if `data` is not a targets file."""
    try:
        signed = parsed(data).signed
    except RepositoryError:
        return ()
    return receipt_keys(signed) if isinstance(signed, Targets) else ()
