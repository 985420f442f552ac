"""The packs on a stick or mirror, compared with those on the kiosk, before anything is installed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.machine.drives import Drive
from kiosk.domain.text import LocalizedText


class OfferStanding(Enum):
    """An offered pack version compared with those on the kiosk."""

    NEW = "new"
    NEWER = "newer"
    SAME = "same"
    """Installed and active."""
    KEPT = "kept"
    """Installed but inactive: rolled back, or removed."""
    OLDER = "older"
    SUPERSEDED = "superseded"
    """Not installed, and a newer version is on the same stick."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Changes:
    """Numbers of lessons in the offered version: all, and those new, changed or removed since the active version."""

    lessons: int
    new: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class PackOffer:
    """One pack file on a stick.

    ``key`` identifies the offer among those of the stick; ``file`` is the file's name. ``before`` is the active
    version, empty if there is none. ``size`` is in bytes. ``error``: why the file is refused, else None.
    """

    key: str
    file: str
    standing: OfferStanding
    title: LocalizedText | None = None
    publisher: LocalizedText | None = None
    before: str = ""
    version: str = ""
    changes: Changes = Changes(0)
    size: int = 0
    languages: tuple[Language, ...] = ()
    error: KioskError | None = None

    @property
    def is_wanted(self) -> bool:
        """Whether the offer is selected for installation by default."""
        return self.standing in {OfferStanding.NEW, OfferStanding.NEWER}

    @property
    def can_be_installed(self) -> bool:
        """Whether the offered version can be installed."""
        return self.standing not in {OfferStanding.SAME, OfferStanding.REFUSED}


@dataclass(frozen=True, slots=True)
class CarrierOffer:
    """One carrier. ``error``: why the whole carrier is unusable; ``missing``: signed files that are absent."""

    label: str
    packs: Sequence[PackOffer] = ()
    missing: Sequence[str] = ()
    error: KioskError | None = None
    is_expired: bool = False


@dataclass(frozen=True, slots=True)
class StickOffer:
    """Everything found on a drive, or on the mirror (``drive`` is None).

    ``free``: bytes left on the kiosk's own disk.
    """

    drive: Drive | None
    carriers: Sequence[CarrierOffer]
    free: int

    @property
    def packs(self) -> Sequence[PackOffer]:
        """The packs of all carriers."""
        return [pack for carrier in self.carriers for pack in carrier.packs]


Failures = Mapping[str, KioskError]
"""Errors by `PackOffer.key`."""
