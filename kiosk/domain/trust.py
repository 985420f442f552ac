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
from kiosk.domain.packs import owner_of

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
    version. ``targets``: pack → highest version ever installed from a carrier. ``commune``: the commune whose carrier
    is to be verified; None for carriers of the province.
    """

    metadata: Mapping[str, bytes] = field(default_factory=dict)
    marks: Mapping[Mark, int] = field(default_factory=dict)
    targets: Mapping[PackId, str] = field(default_factory=dict)
    commune: "CommuneKey | None" = None


@dataclass(frozen=True, slots=True)
class CommuneKey:
    """The key with which a commune signs its own packs, as its root (TUF ``root.json``) states it.

    ``code``: the commune's five-digit code. ``name``: its name with its kind (``Xã Lệ Thủy``). ``root``: the newest
    root file. ``fingerprint``: six groups of five digits that two people compare over the phone; it stays the same as
    long as the key does.
    """

    code: str
    name: str
    root: bytes
    fingerprint: str

    @property
    def owner(self) -> str:
        """Publisher id of the commune, which is also its only role: ``xa-19249``."""
        return owner_of(self.code)


@dataclass(frozen=True, slots=True)
class KnownCommune:
    """A commune whose key was confirmed on this kiosk at ``confirmed_at`` (aware).

    ``is_trusted``: false after a technician stopped trusting the key. ``key``: the key as it was confirmed.
    """

    key: CommuneKey
    confirmed_at: datetime
    is_trusted: bool = True


@dataclass(frozen=True, slots=True)
class Belief:
    """What a verified carrier adds to the trusted state; stored when something is installed from the carrier.

    ``metadata``: role → its verified file, as signed. ``marks``: role with its keys → version of that file; exactly
    one entry for each role in ``metadata``. ``signed_at``: time (aware) of the province's signature. ``is_expired``:
    whether the metadata had expired and a technician accepted it anyway. ``commune``: the commune whose own carrier
    was verified; None for a carrier of the province.
    """

    metadata: Mapping[str, bytes]
    marks: Mapping[Mark, int]
    signed_at: datetime | None = None
    is_expired: bool = False
    commune: "CommuneKey | None" = None


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
