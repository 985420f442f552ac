"""Reads the public keys for the encryption of results from the province's targets metadata.

Rules: the keys are trusted because the metadata was verified. Keys that are missing or malformed count as none: then
no result leaves the kiosk, and results wait in its record.
"""

import re
from collections.abc import Mapping

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Targets

from kiosk.content.trust.shapes import parsed
from kiosk.domain.syncing.recipients import Recipients

FIELD = "x-sync-recipients"
"""Custom field in ``targets.json``: ``{"province": "age1…", "escrow": "age1…"}``."""
_PUBLIC_KEY = re.compile(r"age1[02-9ac-hj-np-z]{58}")


def recipients(targets: Targets) -> Recipients | None:
    """Return the recipients in the verified `targets`; None without two well-formed, different keys."""
    named = targets.unrecognized_fields.get(FIELD)
    if not isinstance(named, Mapping):
        return None
    province, escrow = named.get("province"), named.get("escrow")
    if not (_is_public_key(province) and _is_public_key(escrow)) or province == escrow:
        return None
    return Recipients(str(province), str(escrow))


def recipients_in(data: bytes) -> Recipients | None:
    """Return the recipients in a previously verified targets file; None if `data` is not a targets file."""
    try:
        signed = parsed(data).signed
    except RepositoryError:
        return None
    return recipients(signed) if isinstance(signed, Targets) else None


def _is_public_key(text: object) -> bool:
    return isinstance(text, str) and _PUBLIC_KEY.fullmatch(text) is not None
