"""Reads which learning record stores a hub forwards to: ``forwarding/stores.toml`` in the hub's folder.

Rules: A password is in an environment variable or in a file that only its owner can read, never in the configuration.
It is never shown. Paths are relative to the folder ``forwarding``.
"""

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.province.hub.forwarding.faults import ForwardingError
from kiosk.sync.record_store.access import StoreAccess

FOLDER, FILE = "forwarding", "stores.toml"
_GUIDE = "the province's guide shows (part 8)"
_OTHERS = 0o077
"""Permission bits of everybody but the owner."""


@dataclass(frozen=True, slots=True)
class StoreEntry:
    """A store that the configuration names. ``file``: the configuration, for messages."""

    name: str
    access: StoreAccess
    file: str


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    name: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
    address: Annotated[str, Field(max_length=500)]
    user: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^:]+$")]  # RFC 7617: no colon in a user name
    password: Annotated[str, Field(min_length=1, max_length=500)]
    ca: str = ""


class _Entries(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    store: Annotated[list[_Entry], Field(min_length=1)]


def read_stores(hub: Path) -> Sequence[StoreEntry]:
    """Return the stores of the hub in the folder `hub`, in the order of the file. Raises ForwardingError, OSError."""
    file = hub / FOLDER / FILE
    if not file.is_file():
        message = "No learning record store is named for {hub}."
        raise ForwardingError(message, "Write {file}, as {guide}.", hub=str(hub), file=str(file), guide=_GUIDE)
    try:
        entries = _Entries.model_validate(tomllib.loads(file.read_text("utf-8-sig"))).store
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise _wrong(file, f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(file, str(error)) from error
    if len({entry.name for entry in entries}) < len(entries):
        raise _wrong(file, "two stores have the same name")
    return [_store(entry, file) for entry in entries]


def _store(entry: _Entry, file: Path) -> StoreEntry:
    password = _password(entry, file)
    try:
        access = StoreAccess.read(entry.address, file.parent / entry.ca if entry.ca else None, entry.user, password)
    except ValueError as error:
        raise _wrong(file, str(error)) from error
    return StoreEntry(entry.name, access, str(file))


def _password(entry: _Entry, file: Path) -> str:
    kind, _, name = entry.password.partition(":")
    match kind:
        case "env":
            found = os.environ.get(name, "")
        case "file":
            found = _secret(file.parent / name)
        case _:
            raise _wrong(file, f"the password of {entry.name} must be env:NAME or file:PATH, not the password itself")
    if not found:
        message = "There is no password for {store} in {source}."
        raise ForwardingError(message, "Store it there.", store=entry.name, source=entry.password)
    return found


def _secret(file: Path) -> str:
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        message = "Other users of this computer can read {file}."
        raise ForwardingError(message, "Run: chmod 600 {file}", file=str(file))
    return (file.read_text("utf-8-sig").splitlines() or [""])[0]


def _wrong(file: Path, detail: str) -> ForwardingError:
    return ForwardingError(
        "{file} is wrong: {detail}.", "Correct it, as {guide}.", file=str(file), detail=detail, guide=_GUIDE
    )
