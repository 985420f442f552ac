"""Bringing packs in from sticks: look, check, install.

Rules: looking and checking change nothing; each pack is installed by itself, so that one that fails keeps no other
out; what is offered is what really lies on the stick; everything is verified again while it is installed, because a
stick may change in between.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.content.comparison import changes_between, installed_manifest
from kiosk.content.names import version_key
from kiosk.domain.clocks import Clock
from kiosk.domain.drives import Drive
from kiosk.domain.errors import ClockDoubtError, KioskError, NotSetUpError, PackStoppedError
from kiosk.domain.ids import Language
from kiosk.domain.offers import CarrierOffer, PackOffer, Standing, StickOffer
from kiosk.domain.packs import PackRow
from kiosk.domain.ports import Progress
from kiosk.domain.text import LocalizedText
from kiosk.domain.trust import TrustLedger
from kiosk.domain.trusted_time import ClockDoubt, reference_time
from kiosk.services.packs import PackService

if TYPE_CHECKING:
    from kiosk.content.installer import Installed
    from kiosk.content.packfile import PackFile
    from kiosk.content.trust.carriers import Carrier
    from kiosk.content.trust.client import Examined


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen on a drive at ``now``, and where each offered pack can be read."""

    offer: StickOffer
    now: datetime
    files: Mapping[str, "PackFile"] = field(default_factory=dict)

    @property
    def to_check(self) -> Sequence[str]:
        """Keys of the packs that would be installed, in their order."""
        return [pack.key for pack in self.offer.packs if pack.is_wanted]

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


class LoadingService:
    """Packs from the carriers of one drive at a time; every call may take long."""

    def __init__(
        self, packs: PackService, ledger: TrustLedger, root: Path, time: TrustedClock, changed: Callable[[], None]
    ) -> None:
        """`root`: file with the province's root of trust; `changed` is called after each change of the packs."""
        self._packs = packs
        self._ledger = ledger
        self._root = root
        self._time = time
        self._changed = changed

    def look(self, drive: Drive, *, is_expired_allowed: bool = False) -> Look:
        """Find the carriers of `drive` and what each has for this kiosk. Raises PackError when it cannot be read.

        `is_expired_allowed`: a technician uses signatures whose freshness has run out.
        """
        from kiosk.content.trust.carriers import find_carriers

        now = self._time.now()
        files: dict[str, PackFile] = {}
        offers = []
        for found in find_carriers(drive.place):
            if found.carrier is None:
                offers.append(CarrierOffer(found.label, error=found.error))
                continue
            try:
                examined = self._examined(found.carrier, now, is_expired_allowed=is_expired_allowed)
            except KioskError as error:
                offers.append(CarrierOffer(found.label, error=error))
                continue
            offers.append(self._offered(found.carrier, examined, files))
        return Look(StickOffer(drive, offers, self._packs.free()), now, files)

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
        try:
            return self._root.read_bytes()
        except OSError as error:
            raise NotSetUpError(
                "This kiosk does not know its province's key yet, so it can believe no pack.",
                "Set up the province first, with the file root.json that the province gave you.",
            ) from error

    def _offered(self, carrier: "Carrier", examined: "Examined", files: dict[str, "PackFile"]) -> CarrierOffer:
        from kiosk.content.packfile import PackFile

        packs = []
        for target in examined.targets:
            key = f"{carrier.label}/{target.name}"
            file = PackFile.of_target(carrier, target, examined.belief)
            try:
                packs.append(self._offer(key, file))
                files[key] = file
            except KioskError as error:
                packs.append(PackOffer(key, target.name, Standing.REFUSED, size=target.size, error=error))
        for refused in examined.refused:
            key = f"{carrier.label}/{refused.name}"
            packs.append(PackOffer(key, refused.name, Standing.REFUSED, error=refused.error))
        missing = [target.name for target in examined.missing if self._is_news(target.pack, target.version)]
        return CarrierOffer(carrier.label, packs, missing, is_expired=examined.is_expired)

    def _offer(self, key: str, file: "PackFile") -> PackOffer:
        """Read the head of the pack and compare it with what is here. Raises PackError, PackRefusedError."""
        with file.open() as stream:
            manifest = self._packs.opened(stream, file.name).manifest
        rows = [row for row in self._packs.rows() if row.pack == manifest["id"]]
        active = next((row for row in rows if row.is_active), None)
        before = active or next(iter(rows), None)
        known = installed_manifest(self._packs.folder_of(before)) or before.manifest if before else None
        return PackOffer(
            key,
            file.name,
            _standing(rows, active, manifest["version"]),
            _text(manifest["title"]),
            _text(manifest["publisher"]["name"]),
            active.version if active else "",
            manifest["version"],
            changes_between(known, manifest),
            file.size,
            tuple(Language(tag) for tag in manifest["languages"]),
        )

    def _is_news(self, pack: str, version: str) -> bool:
        """Whether a version is newer than all that is here of its pack."""
        return all(version_key(row.version) < version_key(version) for row in self._packs.rows() if row.pack == pack)

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

        Raises what `content.installer.Installer.install` raises; then nothing has changed.
        """
        is_older = look.pack(key).standing is Standing.OLDER
        done = self._packs.install(look.files[key], progress=progress, is_older_allowed=is_older)
        self._changed()
        return done

    def confirm_clock(self) -> None:
        """A technician says that the clock is right."""
        self._ledger.vouch(self._time.now())


def _standing(rows: Sequence[PackRow], active: PackRow | None, version: str) -> Standing:
    if active is not None and active.version == version:
        return Standing.SAME
    if any(row.version == version for row in rows):
        return Standing.KEPT
    if any(version_key(row.version) > version_key(version) for row in rows):
        return Standing.OLDER
    return Standing.NEWER if rows else Standing.NEW


def _text(by_language: Mapping[str, Any]) -> LocalizedText:
    return LocalizedText({Language(tag): text for tag, text in by_language.items()})
