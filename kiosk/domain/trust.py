"""What this kiosk believes of the province's signatures, and what a carrier's signatures add to it.

Rules: a version once believed is never un-believed while the role's keys stay the same; only under new keys, which
the province's root or targets must have named, counting may begin anew; a root is never taken back at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, Protocol

from kiosk.domain.ids import PackId

ROOT = "root"
"""The role whose versions count on whatever its keys, because each root is signed by the one before."""


class Mark(NamedTuple):
    """Whose highest version is meant. ``keys``: SHA-256 (hex) of the sorted ids of the keys that sign for `role`."""

    role: str
    keys: str


@dataclass(frozen=True, slots=True)
class TrustState:
    """What is known before a look.

    ``metadata``: newest verified file of each role, as it was signed; ``marks``: highest version seen; ``targets``:
    highest version of each pack ever installed from a carrier.
    """

    metadata: Mapping[str, bytes] = field(default_factory=dict)
    marks: Mapping[Mark, int] = field(default_factory=dict)
    targets: Mapping[PackId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Belief:
    """What a successful look adds, once something is installed because of it.

    ``metadata`` and ``marks`` have the same roles, one mark each. ``signed_at``: when the province signed, aware.
    ``is_expired``: the signatures' freshness had run out and a technician used them all the same.
    """

    metadata: Mapping[str, bytes]
    marks: Mapping[Mark, int]
    signed_at: datetime | None = None
    is_expired: bool = False


@dataclass(frozen=True, slots=True)
class SignedTarget:
    """A pack file that a department has signed: ``<department>/<pack>-<version>.hocpack``; size in bytes."""

    name: str
    department: str
    pack: PackId
    version: str
    size: int
    sha256: str


def taken_back(marks: Mapping[Mark, int], seen: Mapping[Mark, int]) -> str | None:
    """The first role of `seen` whose version is lower than `marks` say, None when all count on."""
    newest_root = max((version for mark, version in marks.items() if mark.role == ROOT), default=0)
    for mark, version in seen.items():
        least = newest_root if mark.role == ROOT else marks.get(mark, 0)
        if version < least:
            return mark.role
    return None


def later_version(first: str, second: str) -> str:
    """The higher one of two versions of a pack (``1.10.0`` is higher than ``1.9.0``)."""
    return max(first, second, key=lambda version: tuple(int(part) for part in version.split(".")))


class TrustLedger(Protocol):
    """What this kiosk believes, kept in the record. What a look adds is written with the pack (`PackShelf.put`)."""

    def state(self) -> TrustState:
        """Everything believed so far."""
        ...

    def trusted_time(self) -> datetime | None:
        """The newest trusted time, aware, UTC; None before the first."""
        ...

    def vouch(self, time: datetime) -> None:
        """Raise the floor under the clock to `time` (aware), durably; an earlier one changes nothing.

        Only for a time that can be trusted: confirmed by a technician, or of a clock that the network has set.
        """
        ...

    def forget(self) -> None:
        """Believe nothing any more, because staff set up a new root of the province."""
        ...
