"""Versions of the province's signed metadata that the kiosk has accepted, and the additions from a verified carrier.

Rules, against rollback attacks: while the keys of a role stay the same, its highest accepted version never decreases.
If root or targets delegates a role to new keys, the versions of the role may start again from a lower number. The
version of root never decreases, even with new keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from kiosk.domain.ids import PackId

ROOT = "root"
"""The role whose versions increase even when its keys change, because each root is signed with the previous keys."""


class Mark(NamedTuple):
    """A role together with its keys; the highest accepted version is stored for each such pair.

    ``keys``: SHA-256 (hex) of the sorted ids of the keys.
    """

    role: str
    keys: str


@dataclass(frozen=True, slots=True)
class TrustState:
    """The accepted metadata and versions, as known before a carrier is verified.

    ``metadata``: role → its newest verified file, as signed. ``marks``: role with its keys → highest accepted
    version. ``targets``: pack → highest version ever installed from a carrier.
    """

    metadata: Mapping[str, bytes] = field(default_factory=dict)
    marks: Mapping[Mark, int] = field(default_factory=dict)
    targets: Mapping[PackId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Belief:
    """What a verified carrier adds to the trusted state; stored when something is installed from the carrier.

    ``metadata``: role → its verified file, as signed. ``marks``: role with its keys → version of that file; exactly
    one entry for each role in ``metadata``. ``signed_at``: time (aware) of the province's signature. ``is_expired``:
    whether the metadata had expired and a technician accepted it anyway.
    """

    metadata: Mapping[str, bytes]
    marks: Mapping[Mark, int]
    signed_at: datetime | None = None
    is_expired: bool = False


@dataclass(frozen=True, slots=True)
class SignedTarget:
    """A pack file signed by a department.

    ``name``: ``<department>/<pack>-<version>.hocpack``. ``size``: size of the file in bytes. ``sha256``: SHA-256 of
    the file in hexadecimal.
    """

    name: str
    department: str
    pack: PackId
    version: str
    size: int
    sha256: str


def taken_back(marks: Mapping[Mark, int], seen: Mapping[Mark, int]) -> str | None:
    """The first role in `seen` whose version is lower than its accepted version in `marks`; None if there is none.

    The versions of root are compared even if their keys differ; those of other roles only if the keys are the same.
    """
    newest_root = max((version for mark, version in marks.items() if mark.role == ROOT), default=0)
    for mark, version in seen.items():
        least = newest_root if mark.role == ROOT else marks.get(mark, 0)
        if version < least:
            return mark.role
    return None


def later_version(first: str, second: str) -> str:
    """The higher of two pack versions (``1.10.0`` is higher than ``1.9.0``)."""
    return max(first, second, key=lambda version: tuple(int(part) for part in version.split(".")))
