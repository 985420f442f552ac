"""The result of the verification of a sealed bundle: all that the hub stores of it.

Rules: Only a completely verified bundle becomes a `CheckedBundle`. It says which key signed it, not whether the hub
accepts that key; the registry of kiosks decides about keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kiosk.domain.ids import KioskId
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.faults import HubError


class BundleNotSoundError(HubError):
    """A file is not a sound sealed bundle for this province; its message is the reason, and `cure` is the remedy."""

    code = "hub-bundle"


class CheckedStatement(NamedTuple):
    """One statement of a verified bundle.

    ``sequence``: number of its event. ``id``: its UUID as text. ``digest``: SHA-256 over the canonical line in which
    the kiosk's own home page is empty, because a kiosk with a new id exports its statements again and their digests
    must be equal. ``line``: the canonical JSON as it was received, without a line feed.
    """

    sequence: int
    id: str
    digest: bytes
    line: bytes


@dataclass(frozen=True, slots=True)
class CheckedBundle:
    """A verified bundle.

    ``public_key``: the raw Ed25519 key (32 bytes) whose signature was verified. ``first``, ``last``: sequence numbers
    of the first and last event. ``before``, ``after``: hashes of the record's chain before the first and after the
    last event. ``confirmed``: the kiosk has receipts for all events up to this number. ``app``: version of the
    kiosk's program. ``enrolment``: one-time token of the set-up file, else "". ``sha256``, ``size``: of the file.
    """

    kiosk: KioskId
    public_key: bytes
    first: int
    last: int
    before: str
    after: str
    confirmed: int
    app: str
    centre: Centre
    enrolment: str
    statements: Sequence[CheckedStatement]
    sha256: str
    size: int
