"""Who signs the province's receipts: keys that its targets name, beside the departments.

Rules: they are believed as the targets are; what cannot be read is no key, so that a newer kind does not take the
others away.
"""

from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from securesystemslib.signer import Key
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Targets

from kiosk.content.trust.shapes import KeyShape, parsed

FIELD = "x-receipt-keys"
"""Field of ours in ``targets.json``: key id → the key as TUF writes it."""
MOST = 8


def receipt_keys(targets: Targets) -> Sequence[Key]:
    """The keys that verified `targets` name."""
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
    """The keys in a file of targets that was verified before; none where there is no such file."""
    try:
        signed = parsed(data).signed
    except RepositoryError:
        return ()
    return receipt_keys(signed) if isinstance(signed, Targets) else ()
