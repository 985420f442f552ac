"""Strict validation of the manifest and statements of an untrusted bundle.

Rules: Unknown or missing fields of the manifest are refused. Its texts are printable lines, because they reach
terminals, pages and databases. Every line and every id must be in canonical form.
Counts, hash and order of the statements must be correct. The first fault ends the validation, so that a malicious
file costs little time. Every fault is a ValueError.
"""

import hashlib
import io
import json
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.domain.events import canonical_json
from kiosk.domain.text import is_line
from kiosk.sync.limits import FORMAT, LONGEST_MANIFEST, MOST_EVENTS
from kiosk.sync.vocabulary import SEQUENCE

_LONGEST_PLACE = 120
ModelT = TypeVar("ModelT", bound=BaseModel)
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Recipient = Annotated[str, Field(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]
"""Public age key (X25519)."""
Number = Annotated[int, Field(strict=True, ge=1, lt=2**53)]
"""Sequence number of an event, within the integers that all JSON parsers and databases support."""


def _line(text: str) -> str:
    if not is_line(text, _LONGEST_PLACE):
        raise ValueError("not one line")
    return text


def _uuid(version: int) -> Any:
    return Field(pattern=rf"^[0-9a-f]{{8}}-[0-9a-f]{{4}}-{version}[0-9a-f]{{3}}-[89ab][0-9a-f]{{3}}-[0-9a-f]{{12}}$")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class _Chain(_Strict):
    before: Hash
    after: Hash


class _Plain(_Strict):
    """Manifest of version 1."""

    format: Literal["tram-hoc-so/bundle@1"]
    kiosk: Annotated[str, _uuid(4)]
    app: Annotated[str, Field(min_length=1, max_length=40), AfterValidator(_line)]
    first: Number
    last: Number
    chain: _Chain
    statements: Annotated[int, Field(strict=True, ge=0)]
    sha256: Hash

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.last < self.first or self.statements > self.last - self.first + 1:
            raise ValueError("the range does not hold so many statements")
        if self.last - self.first >= MOST_EVENTS:
            raise ValueError("the range is longer than that of any bundle")
        return self


class _Centre(_Strict):
    commune: Annotated[str, Field(pattern=r"^([0-9]{5})?$")]
    place: Annotated[str, AfterValidator(_line)]
    adults: Annotated[int, Field(strict=True, ge=0, lt=10**8)]
    adults_on: Annotated[str, Field(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")]


class _Addressed(_Plain):
    """Manifest of version 2."""

    format: Literal["tram-hoc-so/bundle@2"]  # type: ignore[assignment] # the other fields are those of version 1
    recipients: Annotated[list[Recipient], Field(min_length=2, max_length=2)]
    centre: _Centre
    confirmed: Annotated[int, Field(strict=True, ge=0, lt=2**53)]
    enrolment: Annotated[str, Field(pattern=r"^[0-9A-Za-z-]{0,64}$")]


class _Extensions(BaseModel):
    sequence: Annotated[Number, Field(alias=SEQUENCE)]


class _Context(BaseModel):
    extensions: _Extensions


class _Statement(BaseModel):
    """The fields of an xAPI statement that determine its order in a bundle; other fields are not validated."""

    id: Annotated[str, _uuid(7)]
    context: _Context


def read_manifest(head: bytes, lines: bytes) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Validate the manifest line `head` and the statement lines `lines`; returns both parsed. Raises ValueError."""
    manifest = read_head(head, lines)
    statements = []
    before = manifest["first"] - 1
    for number, line in enumerate(io.BytesIO(lines), start=1):
        entry = _canonical(line[:-1], f"statement {number}")
        sequence = _checked(_Statement, entry, f"statement {number}").context.extensions.sequence
        if not before < sequence <= manifest["last"]:
            raise ValueError(f"statement {number} is out of order")
        before = sequence
        statements.append(entry)
    return manifest, statements


def read_head(head: bytes, lines: bytes) -> dict[str, Any]:
    """Validate the manifest line `head`, and number and hash of the statement lines; returns the parsed manifest.

    Raises ValueError.
    """
    if len(head) > LONGEST_MANIFEST:
        raise ValueError("the manifest is too long")
    manifest = _canonical(head, "the manifest")
    model = _Addressed if manifest.get("format") == FORMAT else _Plain
    claimed = _checked(model, manifest, "the manifest")
    if hashlib.sha256(lines).hexdigest() != claimed.sha256:
        raise ValueError("its statements are not those that the manifest promises")
    if lines.count(b"\n") != claimed.statements or not (lines.endswith(b"\n") or not lines):
        raise ValueError("it does not hold as many statements as the manifest promises")
    return manifest


def _canonical(line: bytes, what: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
        again = canonical_json(value).encode()
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{what} is not JSON") from error
    if not isinstance(value, dict) or again != line:
        raise ValueError(f"{what} is not a JSON object in canonical form")
    return value


def _checked(model: type[ModelT], value: dict[str, Any], what: str) -> ModelT:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])[:80]
        raise ValueError(f"{what} is wrong at {field!r}: {first['msg']}") from error
