"""Receipt files: signed lists of the bundles that the province has received from one kiosk.

Rules: The format is DSSE 1.0 around canonical JSON. The payload is parsed only after its signature was verified.
Unknown or missing fields are refused. A file is named after its kiosk, time and hash: writing the same receipt twice
gives one file, and of one kiosk's receipts the newest sorts last.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Literal, Self

from pydantic import (
    UUID4,
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import FormatError, VerificationError
from securesystemslib.signer import Key, Signer

from kiosk.domain.errors import ExportError
from kiosk.domain.events import canonical_json, format_wall
from kiosk.domain.ids import KioskId
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.domain.texts import MessageText, translatable
from kiosk.sync.manifests import Number

FORMAT = "tram-hoc-so/receipt@2"
PAYLOAD_TYPE = "application/vnd.tram-hoc-so.receipt+json"
SUFFIX = ".receipt.json"
FOLDER = ("tram-hoc-so", "bien-nhan")
"""Folder for receipts on a stick; kiosks find receipts in any folder of the stick."""
MOST_BUNDLES = 2000
"""Maximum number of bundles in one receipt; a busy kiosk produces as many in about five years.

Bundles beyond this number are listed in additional receipts.
"""
MOST_MISSING = 200
"""Maximum number of missing ranges in one receipt; the other ranges are listed when these have arrived."""
REMOTE_FOLDER = "bien-nhan"
"""Folder of the receipts beside the folders of the kiosks, on a server that kiosks send results to."""
LARGEST = 1024 * 1024
"""Maximum size of a receipt file in bytes, twice the size of a receipt with `MOST_BUNDLES`."""


_FAULTS = (ValueError, KeyError, TypeError, AttributeError, RecursionError, FormatError)
"""Exceptions that the parser and the library raise for malformed files."""


class ReceiptRefusedError(ExportError):
    """Raised for a file that is not a valid receipt signed by the province."""

    code = "receipt-refused"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def _is_utc(time: datetime) -> datetime:
    if time.utcoffset():
        raise ValueError("is not UTC")
    return time


class _Bundle(_Strict):
    first: Number
    last: Number
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Range(_Strict):
    first: Number
    last: Number


class _Receipt(_Strict):
    """Receipts of version 1, from older programs, list no missing ranges."""

    format: Literal["tram-hoc-so/receipt@1", "tram-hoc-so/receipt@2"]
    kiosk: UUID4
    signed_at: Annotated[AwareDatetime, Field(strict=True), AfterValidator(_is_utc)]
    bundles: Annotated[tuple[_Bundle, ...], Field(max_length=MOST_BUNDLES)]
    missing: Annotated[tuple[_Range, ...], Field(max_length=MOST_MISSING)] = ()

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        _require_order(self.bundles)
        _require_order(self.missing)
        if not self.bundles and not self.missing:
            raise ValueError("nothing is listed")
        if self.missing and self.format != FORMAT:
            raise ValueError("version 1 lists no missing ranges")
        return self


def _require_order(ranges: Sequence[_Bundle | _Range]) -> None:
    before = 0
    for one in ranges:
        if not before < one.first <= one.last:
            raise ValueError("the ranges are out of order")
        before = one.last


def sign_receipt(receipt: Receipt, signer: Signer) -> bytes:
    """Return the contents of the file for `receipt`: a DSSE envelope with one signature."""
    said = {
        "format": FORMAT,
        "kiosk": receipt.kiosk,
        "signed_at": format_wall(receipt.signed_at.astimezone(UTC)),
        "bundles": [bundle._asdict() for bundle in receipt.bundles],
        "missing": [{"first": first, "last": last} for first, last in receipt.missing],
    }
    envelope = Envelope(canonical_json(said).encode(), PAYLOAD_TYPE, {})
    envelope.sign(signer)
    return (canonical_json(envelope.to_dict()) + "\n").encode()


def receipt_name(receipt: Receipt, data: bytes) -> str:
    """Return the file name of `receipt` with the contents `data`.

    Example: ``3f2a90c1-20261126T081530Z-5be10c27.receipt.json``.
    """
    when = receipt.signed_at.astimezone(UTC)
    return f"{receipt.kiosk[:8]}-{when:%Y%m%dT%H%M%SZ}-{hashlib.sha256(data).hexdigest()[:8]}{SUFFIX}"


def remote_name(kiosk: KioskId) -> str:
    """Return the path of the newest receipt of a kiosk on a server, such as ``bien-nhan/<kiosk>.receipt.json``."""
    return f"{REMOTE_FOLDER}/{kiosk}{SUFFIX}"


def read_receipt(data: bytes, keys: Sequence[Key], name: str) -> Receipt:
    """Verify and parse the file `name` with the contents `data`, which one of `keys` (at least one) must have signed.

    Raises ReceiptRefusedError with the reason.
    """
    if len(data) > LARGEST:
        raise _refused(name, translatable("Staff", "{file} is not used: it is too large for a receipt."))
    try:
        envelope = Envelope.from_dict(json.loads(data))
    except _FAULTS as error:
        raise _refused(
            name, translatable("Staff", "{file} is not used: it is not a receipt, or is damaged.")
        ) from error
    if envelope.payload_type != PAYLOAD_TYPE:
        raise _refused(name, translatable("Staff", "{file} is not used: it is not a receipt, or is damaged."))
    try:
        envelope.verify(list(keys), 1)
    except VerificationError as error:
        raise ReceiptRefusedError(
            translatable(
                "Staff",
                "{file} is not used: it is not signed by the province, or with a key that this kiosk does not know.",
            ),
            translatable(
                "Staff",
                "Ask the province for new receipts; if its keys have changed, bring its packs on the stick, too.",
            ),
            file=name,
        ) from error
    try:
        said = _Receipt.model_validate_json(envelope.payload)
    except ValidationError as error:
        raise _refused(
            name, translatable("Staff", "{file} is not used: it was made by a newer program, or is invalid.")
        ) from error
    bundles = tuple(ReceivedBundle(bundle.first, bundle.last, bundle.sha256) for bundle in said.bundles)
    missing = tuple((gap.first, gap.last) for gap in said.missing)
    return Receipt(KioskId(str(said.kiosk)), said.signed_at.astimezone(UTC), bundles, missing)


def _refused(name: str, message: MessageText) -> ReceiptRefusedError:
    return ReceiptRefusedError(message, translatable("Staff", "Ask the province for it again."), file=name)
