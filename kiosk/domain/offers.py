"""The packs on a stick or mirror, compared with those on the kiosk, before anything is installed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.machine.drives import Drive
from kiosk.domain.text import LocalizedText


class OfferStanding(Enum):
    """Result of comparing an offered pack version with the versions on the kiosk."""

    NEW = "new"
    NEWER = "newer"
    SAME = "same"
    """The version is installed and active."""
    KEPT = "kept"
    """The version is installed but inactive, because it was rolled back or removed."""
    OLDER = "older"
    SUPERSEDED = "superseded"
    """The version is not installed, and the same stick has a newer version of the pack."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Changes:
    """Lessons of an offered version of a pack, compared with those of the active version.

    ``lessons``: number of lessons in the offered version. ``new``, ``changed`` and ``removed``: numbers of lessons
    that the offered version adds, changes or lacks.
    """

    lessons: int
    new: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class PackOffer:
    """One pack file on a stick or mirror.

    ``key``: id of the offer among those of the same stick. ``file``: name of the file. ``before``: the active version
    of the pack; empty if there is none. ``size``: size of the file in bytes. ``error``: the reason to refuse the
    file; None if it is not refused.
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
        """Whether the kiosk can install the offered version."""
        return self.standing not in {OfferStanding.SAME, OfferStanding.REFUSED}


@dataclass(frozen=True, slots=True)
class CarrierOffer:
    """The packs of one carrier, which is a signed repository of packs (a folder or zip file).

    ``error``: why no pack of the carrier can be used; None if its packs can be used. ``missing``: names of pack files
    that are listed in the signed metadata but absent. ``locked``: number of pack files that were not examined because
    the kiosk has no key of its province.
    """

    label: str
    packs: Sequence[PackOffer] = ()
    missing: Sequence[str] = ()
    error: KioskError | None = None
    is_expired: bool = False
    locked: int = 0


@dataclass(frozen=True, slots=True)
class StickOffer:
    """Everything found on a stick, or on the mirror (``drive`` is None).

    ``free``: number of free bytes on the disk of the kiosk.
    """

    drive: Drive | None
    carriers: Sequence[CarrierOffer]
    free: int

    @property
    def packs(self) -> Sequence[PackOffer]:
        """The packs of all carriers."""
        return [pack for carrier in self.carriers for pack in carrier.packs]


Failures = Mapping[str, KioskError]
"""Errors of refused or failed packs, by `PackOffer.key`."""
