"""Reads from the province's targets metadata for whom results are encrypted.

Rules: the recipients are trusted because the metadata was verified. A field that this program does not understand
counts as missing: results then stay on the kiosk, instead of being encrypted for an unknown reader.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Targets

from kiosk.content.trust.shapes import parsed
from kiosk.domain.syncing.recipients import Recipients

FIELD = "x-sync-recipients"
"""Custom field in ``targets.json``: `PROVINCE` and `ESCROW` → public age key."""
FORMER_FIELD = "x-former-sync-recipients"
"""Custom field in ``targets.json``: `PROVINCE` and `ESCROW` → list of replaced public age keys, newest first.

Bundles that were sealed before a key was replaced are still received.
"""
PROVINCE, ESCROW = "province", "escrow"
MOST_FORMER = 64
"""Maximum number of replaced keys of each kind; a yearly replacement reaches it in 64 years."""
RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
"""Pattern of a public age key (X25519, Bech32)."""


@dataclass(frozen=True, slots=True)
class KnownRecipients:
    """The current and former recipients of a province. ``current``: None if there are none yet."""

    current: Recipients | None
    former_provinces: tuple[str, ...] = ()
    former_escrows: tuple[str, ...] = ()

    def has(self, province: str, escrow: str) -> bool:
        """Return True if both keys are, or once were, those of this province, each in its own role."""
        now = self.current
        is_province = province in self.former_provinces or (now is not None and province == now.province)
        return is_province and (escrow in self.former_escrows or (now is not None and escrow == now.escrow))


def recipients(targets: Targets) -> Recipients | None:
    """Return the recipients in the verified `targets`; None if there are none or they are not understood."""
    named = targets.unrecognized_fields.get(FIELD)
    if not isinstance(named, Mapping):
        return None
    province, escrow = named.get(PROVINCE), named.get(ESCROW)
    if not (_is_recipient(province) and _is_recipient(escrow)) or province == escrow:
        return None
    return Recipients(str(province), str(escrow))


def known_recipients(targets: Targets) -> KnownRecipients:
    """Return the current and former recipients in the verified `targets`."""
    former = targets.unrecognized_fields.get(FORMER_FIELD)
    return KnownRecipients(recipients(targets), _former(former, PROVINCE), _former(former, ESCROW))


def recipients_in(data: bytes) -> Recipients | None:
    """Return the recipients in a previously verified targets file; None if `data` is not a targets file."""
    try:
        signed = parsed(data).signed
    except RepositoryError:
        return None
    return recipients(signed) if isinstance(signed, Targets) else None


def _former(field: object, kind: str) -> tuple[str, ...]:
    listed = field.get(kind) if isinstance(field, Mapping) else None
    if not isinstance(listed, list):
        return ()
    return tuple(key for key in listed[:MOST_FORMER] if _is_recipient(key))


def _is_recipient(value: object) -> bool:
    return isinstance(value, str) and RECIPIENT.fullmatch(value) is not None
