"""What a stick has for this kiosk, pack by pack, before anything changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.errors import KioskError
from kiosk.domain.ids import Language
from kiosk.domain.machine.drives import Drive
from kiosk.domain.text import LocalizedText


class Standing(Enum):
    """A pack on the stick beside what is on the kiosk."""

    NEW = "new"
    NEWER = "newer"
    SAME = "same"
    """Here already, and active."""
    KEPT = "kept"
    """Here already, but not in use: gone back from, or removed."""
    OLDER = "older"
    SUPERSEDED = "superseded"
    """Not here, but a newer version lies beside it on the stick."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Changes:
    """Lessons of a version beside those of the version before."""

    lessons: int
    new: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class PackOffer:
    """One pack file on a stick.

    ``key`` tells offers of a stick apart; ``file`` is its name there. ``before`` is the version that is active now,
    empty when there is none. ``size`` is in bytes. ``error`` says why a refused one is refused.
    """

    key: str
    file: str
    standing: Standing
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
        """Whether it is installed unless the technician says otherwise."""
        return self.standing in {Standing.NEW, Standing.NEWER}

    @property
    def can_be_installed(self) -> bool:
        """Whether it may be installed at all."""
        return self.standing not in {Standing.SAME, Standing.REFUSED}


@dataclass(frozen=True, slots=True)
class CarrierOffer:
    """One carrier on the stick. ``error``: why nothing of it can be used; ``missing``: signed, but not on it."""

    label: str
    packs: Sequence[PackOffer] = ()
    missing: Sequence[str] = ()
    error: KioskError | None = None
    is_expired: bool = False


@dataclass(frozen=True, slots=True)
class StickOffer:
    """Everything that was found on a drive, or on the mirror (``drive`` is None).

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
"""What could not be done, by `PackOffer.key`."""
