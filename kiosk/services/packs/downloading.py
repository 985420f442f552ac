"""Downloads the wanted packs of the mirror one after another, within what is allowed.

Rules: a pack is downloaded only if the whole rest of its file is allowed and there is room for its installation; then
the next pack is tried. A failure of the network ends the downloads. A file that was downloaded completely and is not
the signed one is not downloaded again, because each attempt costs the traffic of the whole file.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.domain.errors import CarrierRefusedError, DiskFullError, KioskError, PackStoppedError
from kiosk.domain.ports.sending import GoesOn, PackProgress, TrafficCount
from kiosk.domain.syncing.pack_visits import FoundPack, PackState
from kiosk.domain.syncing.usage import may_load
from kiosk.domain.trust import SignedTarget
from kiosk.services.packs.fetching import over_network
from kiosk.sync.mirror.downloads import Downloads

if TYPE_CHECKING:
    from kiosk.sync.mirror.client import MirrorCarrier

REST = 0.01
"""Seconds between two pieces of 64 KiB, in which the learner's threads run."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of automatic downloads. ``is_metered``: whether traffic costs money.

    ``rest``: waits for some seconds after each piece.
    """

    meter: TrafficCount
    is_metered: bool
    rest: Callable[[float], None]

    def refusal(self, size: int) -> PackState | None:
        """Return why `size` bytes of a pack may not be downloaded now; None if they may. Raises SendingError."""
        if may_load(self.meter.usage(), self.meter.limit, size, is_metered=self.is_metered):
            return None
        return PackState.METERED if self.meter.limit is None else PackState.LIMIT


@dataclass(slots=True)
class Downloading:
    """The downloads of one look. ``refused``: hashes of files that are not downloaded again.

    ``error``: why the downloads ended early. ``is_stopped``: whether `goes_on` returned False. ``has_progress``:
    whether any part of a pack was downloaded.
    """

    mirror: "MirrorCarrier"
    downloads: Downloads
    terms: Terms
    goes_on: GoesOn
    progress: PackProgress
    refused: Collection[str] = ()
    error: KioskError | None = None
    is_stopped: bool = False
    has_progress: bool = False
    _states: dict[str, PackState] = field(default_factory=dict)

    def run(self, wanted: Iterable[SignedTarget]) -> Sequence[FoundPack]:
        """Download the packs `wanted` in this order; return what became of each."""
        return tuple(self._found(signed) for signed in wanted)

    def _found(self, signed: SignedTarget) -> FoundPack:
        return FoundPack(signed.pack, signed.version, signed.size, signed.sha256, self._state(signed))

    def _state(self, signed: SignedTarget) -> PackState:
        if self.downloads.has(signed):
            return PackState.FETCHED
        if self.error is not None or self.is_stopped:
            return PackState.CUT
        if signed.sha256 in self.refused:
            return PackState.REFUSED
        try:
            missing = signed.size - self.downloads.size(signed)
            return self.terms.refusal(missing) or self._fetch(signed, missing)
        except PackStoppedError:
            self.is_stopped = True
        except KioskError as error:
            self.error = over_network(error)
        return PackState.CUT

    def _fetch(self, signed: SignedTarget, missing: int) -> PackState:
        from kiosk.content.packs.staging import require_room

        have = signed.size - missing

        def follow(done: int, total: int) -> bool:
            nonlocal have
            self.progress(done, total)
            if done > have:
                self.has_progress = True
                self.terms.rest(REST)
            have = done
            return self.goes_on()

        try:
            require_room(self.downloads.folder.parent, missing + signed.size)
            self.mirror.fetch(signed, self.downloads, follow)
        except DiskFullError:
            return PackState.FULL
        except CarrierRefusedError:
            return PackState.REFUSED if have == signed.size else PackState.MISSING
        return PackState.FETCHED
