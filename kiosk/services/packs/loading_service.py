"""Bringing packs in from sticks, or from the province's mirror: look, check, install.

Rules: looking and checking change nothing; each pack is installed by itself, so that one that fails keeps no other
out; what is offered is what really lies there; everything is verified again while it is installed, because a stick or
a mirror may change in between; the network is asked only where a mirror was set, and only when a person asks.
"""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.errors import CarrierRefusedError, ClockDoubtError, KioskError, NotSetUpError, PackStoppedError
from kiosk.domain.machine.clocks import Clock
from kiosk.domain.machine.drives import Drive
from kiosk.domain.machine.trusted_time import ClockDoubt, reference_time
from kiosk.domain.offers import CarrierOffer, PackOffer, Standing, StickOffer
from kiosk.domain.ports import Progress
from kiosk.domain.trust import Belief, TrustLedger
from kiosk.services.packs.fetching import afterwards, fetched, in_network_words, network_words, put_away
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
    """What was seen on a drive, or on the mirror, at ``now``, and where each offered pack can be read.

    ``root``: the province's root that it was judged by; empty when there was none.
    """

    offer: StickOffer
    now: datetime
    root: bytes
    files: Mapping[str, "PackFile"] = field(default_factory=dict)

    @property
    def to_check(self) -> Sequence[str]:
        """Keys of the packs that would be installed, in their order; none of a mirror, where reading is fetching."""
        return [pack.key for pack in self.offer.packs if pack.is_wanted and not self.is_remote]

    @property
    def is_remote(self) -> bool:
        """Whether the packs are still to be fetched."""
        return self.offer.drive is None

    def pack(self, key: str) -> PackOffer:
        """One offer. Raises KeyError."""
        return {pack.key: pack for pack in self.offer.packs}[key]


@dataclass(frozen=True, slots=True)
class TrustedClock:
    """The clock of the machine, and when the program was built (aware)."""

    clock: Clock
    built: datetime

    def now(self) -> datetime:
        """What the clock shows, aware, UTC."""
        return self.clock.now().wall


@dataclass(frozen=True, slots=True)
class HomeProvince:
    """Whom this kiosk believes. ``root``: file with the root of trust; ``mirror``: where packs lie on the network."""

    root: Path
    mirror: "MirrorPlace | None" = None


class LoadingService:
    """Packs from the carriers of one drive at a time, or from the mirror; every call may take long."""

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
        """Whether somebody has set where packs can be had over the network."""
        return self._mirror is not None and self._mirror.address != ""

    def look(self, drive: Drive, *, is_expired_allowed: bool = False) -> Look:
        """Find the carriers of `drive` and what each has for this kiosk. Raises PackError when it cannot be read.

        `is_expired_allowed`: a technician uses signatures whose freshness has run out.
        """
        from kiosk.content.trust.carriers import find_carriers

        now, root = self._time.now(), self._known_root()
        files: dict[str, PackFile] = {}
        offers = []
        for found in find_carriers(drive.place):
            if found.carrier is None:
                offers.append(CarrierOffer(found.label, error=found.error))
            else:
                offers.append(self._judged(found.carrier, now, files, is_expired_allowed=is_expired_allowed))
        return Look(StickOffer(drive, offers, self._packs.free()), now, root, files)

    def beliefs_on(self, drive: Drive) -> Sequence[Belief]:
        """What each carrier of `drive` that can be believed adds; those that cannot be are passed over.

        Raises PackError when the drive cannot be read.
        """
        from kiosk.content.trust.carriers import find_carriers

        now, beliefs = self._time.now(), []
        for found in find_carriers(drive.place):
            if found.carrier is not None:
                with contextlib.suppress(KioskError), contained(found.carrier):
                    beliefs.append(self._examined(found.carrier, now, is_expired_allowed=False).belief)
        return beliefs

    def look_at_mirror(self, goes_on: Callable[[], bool], *, is_expired_allowed: bool = False) -> Look:
        """What the mirror has for this kiosk; of the packs themselves only heads are fetched.

        `is_expired_allowed`: as in `look`. Raises PackStoppedError once `goes_on` says no, MirrorError where none is
        set; why one cannot be used is in the offer.
        """
        now, root = self._time.now(), self._known_root()
        files: dict[str, PackFile] = {}
        with self._required_mirror().carrier(goes_on) as carrier:
            try:
                offer = self._judged(carrier, now, files, is_expired_allowed=is_expired_allowed)
            except MirrorError as error:
                offer = CarrierOffer(carrier.label, error=error)
        return Look(StickOffer(None, [in_network_words(offer)], self._packs.free()), now, root, files)

    def put_away(self) -> None:
        """Forget what was fetched and not installed; the technician has turned to something else."""
        if self._mirror is not None:
            put_away(self._mirror)

    def _required_mirror(self) -> "MirrorPlace":
        if self._mirror is None or not self.has_mirror:
            raise MirrorError(
                "This kiosk has no mirror.", "Write the address of one into the settings, or use a stick."
            )
        return self._mirror

    def _judged(
        self, carrier: "Carrier", now: datetime, files: dict[str, "PackFile"], *, is_expired_allowed: bool
    ) -> CarrierOffer:
        try:
            with contained(carrier):
                examined = self._examined(carrier, now, is_expired_allowed=is_expired_allowed)
        except PackStoppedError:
            raise
        except KioskError as error:
            return CarrierOffer(carrier.label, error=error)
        return offer_of(carrier, examined, self._packs, files)

    def _examined(self, carrier: "Carrier", now: datetime, *, is_expired_allowed: bool) -> "Examined":
        from kiosk.content.trust.client import examine

        reference = reference_time(now, self._time.built, self._ledger.trusted_time())
        if isinstance(reference, ClockDoubt):
            raise ClockDoubtError(
                "The clock of this kiosk shows {now}, years after the newest day it can be sure of ({floor}).",
                "Say whether it is right; if it is wrong, set the clock first.",
                now=reference.system.date().isoformat(),
                floor=reference.floor.date().isoformat(),
            )
        return examine(
            carrier, self._trusted_root(), self._ledger.state(), reference, is_expired_allowed=is_expired_allowed
        )

    def _trusted_root(self) -> bytes:
        root = self._known_root()
        if not root:
            raise NotSetUpError(
                "This kiosk does not know its province's key yet, so it can believe no pack.",
                "Set up the province first, with the file root.json that the province gave you.",
            )
        return root

    def _known_root(self) -> bytes:
        try:
            return self._root.read_bytes()
        except OSError:
            return b""

    def check(self, look: Look, key: str, progress: Progress) -> KioskError | None:
        """Read a pack to its end and compare it with its signature; why it would be refused, None when it would not.

        Ends early, with None, once `progress` says so.
        """
        try:
            self._packs.check(look.files[key], progress)
        except PackStoppedError:
            return None
        except KioskError as error:
            return error
        return None

    def install(self, look: Look, key: str, progress: Progress) -> "Installed":
        """Install one pack of `look`; an older version, too, because a person chose it.

        Raises CarrierRefusedError when the kiosk believes another province by now, what
        `content.packs.installer.Installer.install` raises, and MirrorError; then nothing has changed.
        """
        if look.root != self._known_root():
            raise CarrierRefusedError(
                "The province's key on this kiosk was changed in the meantime.",
                "Take the stick out, put it in again and look at it anew.",
            )
        is_older = look.pack(key).standing in {Standing.OLDER, Standing.SUPERSEDED}
        file = look.files[key]
        if look.is_remote:
            with network_words(), fetched(self._required_mirror(), file, progress) as local:
                done = self._packs.install(local, progress=afterwards(progress), is_older_allowed=is_older)
        else:
            done = self._packs.install(file, progress=progress, is_older_allowed=is_older)
        self._changed()
        return done

    def confirm_clock(self) -> None:
        """A technician says that the clock is right."""
        self._ledger.vouch(self._time.now())
