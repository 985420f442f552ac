"""Strict schemas of TUF metadata files (specification 1.0.31, §4), checked before python-tuf parses them.

Rules: python-tuf does not check the types of most values: a number in place of a name would fail only when the name
is used. The schemas give every known field one type. Integers must be small enough for SQLite and, if they are
versions, for file names. Duplicate keys are refused. Unknown fields are allowed, as TUF requires.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError

MAX_DEPTH = 16
"""Maximum nesting depth of a metadata file; the specification needs 8 levels at most."""
_TIME = "%Y-%m-%dT%H:%M:%SZ"


class ShapeError(RepositoryError):
    """Raised if a metadata file violates the TUF specification. ``field``: dotted path of the fault."""

    def __init__(self, field: str) -> None:
        super().__init__(f"wrong at {field}")
        self.field = field


def _is_time(text: str) -> str:
    if datetime.strptime(text, _TIME).strftime(_TIME) != text:  # noqa: DTZ007 - the format requires the letter Z
        raise ValueError("is written in another way")
    return text


Version = Annotated[int, Field(ge=1, lt=10**9)]
"""Version of a metadata file; it has at most as many digits as `names.METADATA_NAME` allows."""
Length = Annotated[int, Field(ge=0, lt=2**53)]
Time = Annotated[str, Field(pattern=r"^[1-9][0-9]{3}-"), AfterValidator(_is_time)]
Hashes = Annotated[dict[str, str], Field(min_length=1)]
RoleName = Annotated[str, Field(min_length=1, max_length=100)]
"""Name of a role; it must be short enough for a file name."""
Threshold = Annotated[int, Field(ge=1, lt=1000)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True, strict=True, hide_input_in_errors=True)


class _KeyValue(_Shape):
    public: str


class KeyShape(_Shape):
    """A public key of a type that can be verified without external programs or devices."""

    keytype: Literal["ed25519", "ecdsa", "rsa"]
    scheme: Annotated[str, Field(pattern=r"^(ed25519|ecdsa|rsa)")]
    keyval: _KeyValue


class _Role(_Shape):
    keyids: list[str]
    threshold: Threshold


class _DelegatedRole(_Role):
    name: RoleName
    terminating: bool
    paths: list[str] | None = None
    path_hash_prefixes: list[str] | None = None


class _Delegations(_Shape):
    keys: dict[str, KeyShape]
    roles: list[_DelegatedRole] | None = None


class _MetaFile(_Shape):
    version: Version
    length: Length | None = None
    hashes: Hashes | None = None


class _TargetFile(_Shape):
    length: Length
    hashes: Hashes


class _Signed(_Shape):
    version: Version
    spec_version: Annotated[str, Field(pattern=r"^1(\.[0-9]{1,4}){1,2}$")]
    expires: Time


class _Root(_Signed):
    consistent_snapshot: bool | None = None
    keys: dict[str, KeyShape]
    roles: dict[RoleName, _Role]


class _Timestamp(_Signed):
    meta: dict[str, _MetaFile]


class _Snapshot(_Signed):
    meta: dict[str, _MetaFile]


class _Targets(_Signed):
    targets: dict[str, _TargetFile]
    delegations: _Delegations | None = None


class _Signature(_Shape):
    keyid: str
    sig: str


class _Kind(_Shape):
    name: Annotated[Literal["root", "timestamp", "snapshot", "targets"], Field(alias="_type")]


class _File(_Shape):
    signatures: list[_Signature]
    signed: _Kind


_SHAPES: Mapping[str, type[_Signed]] = {
    Root.type: _Root,
    Timestamp.type: _Timestamp,
    Snapshot.type: _Snapshot,
    Targets.type: _Targets,
}


def require_shape(data: bytes) -> None:
    """Raise ShapeError unless `data` matches the schema for its ``_type``.

    Raises DeserializationError if `data` is not a JSON object, has a duplicate key or is nested too deeply.
    """
    read = _json(data)
    _require_depth(read)
    try:
        kind = _File.model_validate(read).signed.name
    except ValidationError as error:
        raise ShapeError(_place(error)) from error
    try:
        _SHAPES[kind].model_validate(read["signed"])
    except ValidationError as error:
        raise ShapeError(f"signed.{_place(error)}") from error


def parsed(data: bytes) -> Metadata[Any]:
    """Parse a metadata file of any type without verifying its signatures. Raises RepositoryError if it is invalid."""
    require_shape(data)
    return Metadata[Any].from_bytes(data)


def _json(data: bytes) -> dict[str, Any]:
    try:
        read = json.loads(data.decode(), object_pairs_hook=_single, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise DeserializationError("The file is not JSON") from error
    if not isinstance(read, dict):
        raise DeserializationError("The file is no JSON object")
    return read


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _require_depth(data: Any) -> None:
    level = [data]
    for _ in range(MAX_DEPTH):
        level = [
            value
            for inside in level
            for value in (inside.values() if isinstance(inside, dict) else inside if isinstance(inside, list) else ())
        ]
        if not level:
            return
    raise DeserializationError("The file is nested too deeply")


def _place(error: ValidationError) -> str:
    return ".".join(str(part) for part in error.errors(include_url=False, include_input=False)[0]["loc"])
