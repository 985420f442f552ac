"""Reading what a bundle claims about itself, strictly: it may come from anywhere.

Rules: unknown or missing fields are refused; every line must be in its canonical form; counts, hashes and the order
of the statements must hold. Every fault is a ValueError.
"""

import hashlib
import json
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import UUID4, UUID7, BaseModel, ConfigDict, Field, ValidationError, model_validator

from kiosk.domain.events import canonical_json
from kiosk.sync.vocabulary import SEQUENCE

ModelT = TypeVar("ModelT", bound=BaseModel)
Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class _Chain(_Strict):
    before: Hash
    after: Hash


class _Manifest(_Strict):
    format: Literal["tram-hoc-so/bundle@1"]
    kiosk: UUID4
    app: Annotated[str, Field(min_length=1, max_length=40)]
    first: Annotated[int, Field(strict=True, ge=1)]
    last: Annotated[int, Field(strict=True, ge=1)]
    chain: _Chain
    statements: Annotated[int, Field(strict=True, ge=0)]
    sha256: Hash

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.last < self.first or self.statements > self.last - self.first + 1:
            raise ValueError("the range does not hold so many statements")
        return self


class _Extensions(BaseModel):
    sequence: Annotated[int, Field(strict=True, ge=1, alias=SEQUENCE)]


class _Context(BaseModel):
    extensions: _Extensions


class _Statement(BaseModel):
    """The little that the order of a bundle hangs on; the rest is xAPI's."""

    id: UUID7
    context: _Context


def read_manifest(head: bytes, lines: bytes) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The manifest and the statements of a bundle. Raises ValueError."""
    manifest = _canonical(head, "the manifest")
    claimed = _checked(_Manifest, manifest, "the manifest")
    if hashlib.sha256(lines).hexdigest() != claimed.sha256:
        raise ValueError("its statements are not those that the manifest promises")
    statements = [
        _canonical(line, f"statement {number}") for number, line in enumerate(lines.split(b"\n")[:-1], start=1)
    ]
    if len(statements) != claimed.statements or not (lines.endswith(b"\n") or not lines):
        raise ValueError("it does not hold as many statements as the manifest promises")
    before = claimed.first - 1
    for number, entry in enumerate(statements, start=1):
        sequence = _checked(_Statement, entry, f"statement {number}").context.extensions.sequence
        if not before < sequence <= claimed.last:
            raise ValueError(f"statement {number} is out of order")
        before = sequence
    return manifest, statements


def _canonical(line: bytes, what: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{what} is not JSON") from error
    if not isinstance(value, dict) or canonical_json(value).encode() != line:
        raise ValueError(f"{what} is not a JSON object in canonical form")
    return value


def _checked(model: type[ModelT], value: dict[str, Any], what: str) -> ModelT:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise ValueError(f"{what} is wrong at '{field}': {first['msg']}") from error
