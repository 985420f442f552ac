"""Installs packs from sticks or from the province's mirror, in three calls: `look`, `check`, `install`.

Rules: `look` and `check` change nothing. Each pack is installed separately, so that a failure does not affect the
other packs. Only packs whose files are present are offered. The installation verifies everything again, because a
stick or a mirror can change after `check`. A commune's carrier is verified with the commune's own root, which a
technician has confirmed, never with the province's. The network is used only if a mirror is configured, and only when
a person requests it (`automatic_fetching` also uses it by itself). If the mirror cannot be reached, the packs that
the kiosk has downloaded by itself are offered.
"""

import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.names import SUFFIX
from kiosk.domain.errors import (
    CarrierRefusedError,
    ClockDoubtError,
    KioskError,
    NotSetUpError,
    PackStoppedError,
)
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.trusted_time import ClockDoubt, reference_time
from kiosk.domain.offers import CarrierOffer, OfferStanding, PackOffer, StickOffer
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.trust import TrustLedger
from kiosk.domain.set_up import FoundRoot, ProvinceKeyError
from kiosk.domain.texts import translatable
from kiosk.domain.trust import Belief, CommuneKey, TrustState
from kiosk.services.packs.fetching import afterwards, fetched, in_network_words, network_words
from kiosk.services.packs.offering import contained, offer_of
from kiosk.services.packs.pack_service import PackService
from kiosk.sync.mirror.errors import MirrorError

if TYPE_CHECKING:
    from kiosk.content.packs.installer import Installed
    from kiosk.content.packs.packfile import PackFile
    from kiosk.content.trust.carriers import Carrier
    from kiosk.content.trust.client import Examined
    from kiosk.sync.mirror.place import MirrorPlace


@dataclass(frozen=True, slots=True)
class Look:
    """The packs that a drive or the mirror offered at the time ``now``.

    ``files``: the file of each offered pack, by its key. ``root``: the province's root of trust that was used for the
    verification, empty if there was none. ``fetched``: keys of the mirror's packs that are on this kiosk already.
    """

    offer: StickOffer
    now: datetime
    root: bytes
    files: Mapping[str, "PackFile"] = field(default_factory=dict)
    fetched: Collection[str] = ()

    @property
    def to_check(self) -> Sequence[str]:
        """Keys of the packs selected by default (`PackOffer.is_wanted`), in the order of the offer.

        Of a mirror's packs only those that are on this kiosk, because a check would download the others.
        """
        wanted = [pack.key for pack in self.offer.packs if pack.is_wanted]
        return [key for key in wanted if key in self.fetched] if self.is_remote else wanted

    @property
    def is_remote(self) -> bool:
        """Whether the packs must be downloaded before they are installed."""
        return self.offer.drive is None

    def pack(self, key: str) -> PackOffer:
        """The offered pack with the key `key`. Raises KeyError."""
        return {pack.key: pack for pack in self.offer.packs}[key]


@dataclass(frozen=True, slots=True)
class TrustedClock:
    """The clock of the machine. ``built``: build time of the program, timezone-aware."""

    clock: Clock
    built: datetime

    def now(self) -> datetime:
        """Current time of the clock, timezone-aware, UTC."""
        return self.clock.now().wall


@dataclass(frozen=True, slots=True)
class HomeProvince:
    """The province of this kiosk. ``root``: file with its root of trust; ``mirror``: network source of packs."""

    root: Path
    mirror: "MirrorPlace | None" = None


class LoadingService:
    """Installs packs from the carriers of one drive, or from the mirror; every call can take long."""

    def __init__(
        self,
        packs: PackService,
        ledger: TrustLedger,
        province: HomeProvince,
        time: TrustedClock,
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called after each change of the packs."""
        self._packs = packs
        self._ledger = ledger
        self._root = province.root
        self._mirror = province.mirror
        self._time = time
        self._changed = changed

    @property
    def has_mirror(self) -> bool:
        """Whether the address of a mirror is configured."""
        return self._mirror is not None and self._mirror.address != ""

    @property
    def has_fetched(self) -> bool:
        """Whether packs of the mirror were downloaded and wait for their installation."""
        return self._mirror is not None and self.has_mirror and self._mirror.downloads.has_any()

    def look(self, drive: Drive, *, is_expired_allowed: bool = False) -> Look:
        """Find the carriers of `drive` and the packs on each. Raises PackError if the drive cannot be read.

        `is_expired_allowed`: accept expired metadata, as decided by a technician.
        """
        from kiosk.content.trust.carriers import find_carriers
        from kiosk.content.trust.province_root import find_roots

        now, root = self._time.now(), self._known_root()
        roots = [] if root else [found for found in find_roots(drive.place) if found.root is not None]
        files: dict[str, PackFile] = {}
        offers = []
        for found in find_carriers(drive.place):
            if found.carrier is None:
                offers.append(CarrierOffer(found.label, error=found.error))
            else:
                offer = self._judged(found.carrier, now, files, is_expired_allowed=is_expired_allowed, is_local=True)
                is_locked = isinstance(offer.error, NotSetUpError)
                offers.append(self._with_key(offer, found.carrier, roots, now) if is_locked else offer)
        return Look(StickOffer(drive, offers, self._packs.free()), now, root, files)

    def beliefs_on(self, drive: Drive) -> Sequence[Belief]:
        """The verified metadata of each carrier of `drive`; carriers that fail verification are skipped.

        Raises PackError if the drive cannot be read.
        """
        from kiosk.content.trust.carriers import find_carriers

        now, beliefs = self._time.now(), []
        for found in find_carriers(drive.place):
            if found.carrier is not None:
                with contextlib.suppress(KioskError), contained(found.carrier):
                    beliefs.append(self._examined(found.carrier, now, is_expired_allowed=False).belief)
        return beliefs

    def look_at_mirror(self, goes_on: Callable[[], bool], *, is_expired_allowed: bool = False) -> Look:
        """Find the packs on the mirror; only the head of each pack (its directory and manifest) is fetched.

        If the mirror cannot be used now, the packs that were downloaded before are found. `is_expired_allowed`:
        accept expired metadata. Raises PackStoppedError if `goes_on` returns False, and MirrorError if no mirror is
        configured; all other errors of the mirror are in the returned offer.
        """
        mirror, now, root = self.required_mirror(), self._time.now(), self._known_root()
        files: dict[str, PackFile] = {}
        with mirror.carrier(goes_on) as carrier:
            try:
                offer = self._judged(carrier, now, files, is_expired_allowed=is_expired_allowed)
            except MirrorError as error:
                offer = CarrierOffer(carrier.label, error=error)
            offers = [in_network_words(offer)]
            if isinstance(offer.error, MirrorError) and mirror.downloads.has_any():
                offers.append(self._downloaded(mirror, carrier.label, files, is_expired_allowed=is_expired_allowed))
        fetched = {
            key for key, file in files.items() if file.signed is not None and mirror.downloads.has(file.signed)
        }
        return Look(StickOffer(None, offers, self._packs.free()), now, root, files, fetched)

    def _downloaded(
        self, mirror: "MirrorPlace", label: str, files: dict[str, "PackFile"], *, is_expired_allowed: bool
    ) -> CarrierOffer:
        from kiosk.sync.mirror.downloads import DownloadedCarrier

        carrier = DownloadedCarrier(mirror.downloads, label)
        offer = self._judged(carrier, self._time.now(), files, is_expired_allowed=is_expired_allowed)
        return in_network_words(replace(offer, missing=()))

    def examined_mirror(self, carrier: "Carrier") -> "Examined":
        """Verify the metadata of the mirror; changes nothing. Raises KioskError."""
        with network_words(), contained(carrier):
            return self._examined(carrier, self._time.now(), is_expired_allowed=False)

    def put_away(self) -> None:
        """Delete downloads that were not installed, unless the kiosk fetches packs by itself."""
        if self._mirror is not None and not self._mirror.is_automatic:
            self._mirror.downloads.clear()

    def required_mirror(self) -> "MirrorPlace":
        """Return the mirror. Raises MirrorError if none is configured."""
        if self._mirror is None or not self.has_mirror:
            raise MirrorError(
                translatable("Staff", "This kiosk has no mirror."),
                translatable("Staff", "Enter the address of a mirror in the settings, or use a stick."),
            )
        return self._mirror

    def _judged(
        self,
        carrier: "Carrier",
        now: datetime,
        files: dict[str, "PackFile"],
        *,
        is_expired_allowed: bool,
        is_local: bool = False,
    ) -> CarrierOffer:
        try:
            with contained(carrier):
                commune = self._confirmed_commune(carrier) if is_local else None
                examined = self._examined(carrier, now, is_expired_allowed=is_expired_allowed, commune=commune)
        except PackStoppedError:
            raise
        except KioskError as error:
            return CarrierOffer(carrier.label, error=error)
        return offer_of(carrier, examined, self._packs, files)

    def _with_key(
        self, offer: CarrierOffer, carrier: "Carrier", roots: Sequence[FoundRoot], now: datetime
    ) -> CarrierOffer:
        """Add to the offer of a carrier that lacks the province's key how many packs it has.

        If one of `roots` verifies the carrier, the error of the result contains this root.
        """
        from kiosk.content.trust.client import examine

        with contextlib.suppress(KioskError), contained(carrier):
            offer = replace(offer, locked=sum(name.endswith(SUFFIX) for name in carrier.targets()))
        for found in roots:
            with contextlib.suppress(KioskError), contained(carrier):
                examine(carrier, found.data, TrustState(), self.reference(now), is_expired_allowed=True)
                error = ProvinceKeyError(
                    translatable(
                        "Staff", "This kiosk does not have its province's key yet, but it is on this stick."
                    ),
                    translatable("Staff", "Touch here to compare the key with the province's paper."),
                    found,
                )
                return replace(offer, error=error)
        return offer

    def _confirmed_commune(self, carrier: "Carrier") -> CommuneKey | None:
        """Return the trusted commune whose carrier `carrier` is; None for a carrier of the province.

        Raises CommuneKeyError if the commune's key is not trusted, and the errors of `commune_key_on`.
        """
        from kiosk.content.trust.communes import commune_key_on, trusted_root

        found = commune_key_on(carrier)
        if found is None:
            return None
        known = next((known for known in self._ledger.communes() if known.key.code == found.code), None)
        return replace(found, root=trusted_root(carrier, found, known), name=known.key.name if known else found.name)

    def _examined(
        self, carrier: "Carrier", now: datetime, *, is_expired_allowed: bool, commune: CommuneKey | None = None
    ) -> "Examined":
        from kiosk.content.trust.client import examine

        reference = self.reference(now)
        root, state = (
            (self._trusted_root(), self._ledger.state())
            if commune is None
            else (commune.root, replace(self._ledger.state(commune.code), commune=commune))
        )
        return examine(carrier, root, state, reference, is_expired_allowed=is_expired_allowed)

    def reference(self, now: datetime | None = None) -> datetime:
        """The time to use for signatures; `now`: the time of the clock, by default read now.

        Raises ClockDoubtError if a technician must confirm the date first.
        """
        now = self._time.now() if now is None else now
        self._ledger.correct(self._time.clock.now())
        reference = reference_time(now, self._time.built, self._ledger.trusted_time())
        if isinstance(reference, ClockDoubt):
            raise ClockDoubtError(
                translatable(
                    "Staff",
                    "The clock of this kiosk shows {now}, years after the last date known to be right ({floor}).",
                ),
                translatable("Staff", "Confirm the date if it is right; if it is wrong, set the clock first."),
                now=reference.system.date().isoformat(),
                floor=reference.floor.date().isoformat(),
            )
        return reference

    def _trusted_root(self) -> bytes:
        root = self._known_root()
        if not root:
            raise NotSetUpError(
                translatable(
                    "Staff", "This kiosk does not have its province's key yet, so it cannot trust any pack."
                ),
                translatable(
                    "Staff", "Set up the province first, with the file root.json that the province gave you."
                ),
            )
        return root

    def _known_root(self) -> bytes:
        try:
            return self._root.read_bytes()
        except OSError:
            return b""

    def check(self, look: Look, key: str, progress: Progress) -> KioskError | None:
        """Read a pack completely and verify it; return the error that its installation would raise, None if valid.

        Ends early and returns None if `progress` returns False.
        """
        try:
            self._packs.check(look.files[key], progress)
        except PackStoppedError:
            return None
        except KioskError as error:
            return error
        return None

    def install(self, look: Look, key: str, progress: Progress) -> "Installed":
        """Install the pack `key` of `look`, even if it is older than the installed version: a person has chosen it.

        Raises MirrorError, the errors of `content.packs.installer.Installer.install`, and CarrierRefusedError if the
        province's root on the kiosk has changed since `look` was made; after an error nothing has changed.
        """
        if look.root != self._known_root():
            raise CarrierRefusedError(
                translatable("Staff", "The province's key on this kiosk was changed in the meantime."),
                translatable("Staff", "Remove the stick, put it in again and start over."),
            )
        is_older = look.pack(key).standing in {OfferStanding.OLDER, OfferStanding.SUPERSEDED}
        file = look.files[key]
        if look.is_remote:
            with network_words(), fetched(self.required_mirror(), file, progress) as local:
                done = self._packs.install(local, progress=afterwards(progress), is_older_allowed=is_older)
        else:
            done = self._packs.install(file, progress=progress, is_older_allowed=is_older)
        self._changed()
        return done
