"""Looks for packs at the province's mirror by itself, and downloads those that are new to this kiosk.

Rules: nothing is installed; a technician installs what was downloaded. Only the signed metadata decides what is new,
so that a look costs a few kilobytes. A pack that a person removed is not downloaded, nor is one that another
publisher has installed here. Updates of packs in use come first, then what needs the fewest bytes. Metadata with
other keys of the province for results or receipts is stored, so that results can leave.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.domain.errors import CarrierRefusedError, KioskError, PackStoppedError
from kiosk.domain.ids import PackId
from kiosk.domain.packs import PackRow
from kiosk.domain.ports.machine import Clock
from kiosk.domain.ports.sending import GoesOn, PackProgress, TrafficCount
from kiosk.domain.syncing.pack_visits import PackState, PackVisit
from kiosk.domain.trust import Belief, SignedTarget, later_version
from kiosk.services.packs.downloading import Downloading, Terms
from kiosk.services.packs.loading_service import LoadingService
from kiosk.services.packs.pack_service import PackService
from kiosk.sync.mirror.cached import CachedMirror

if TYPE_CHECKING:
    from kiosk.content.trust.client import Examined
    from kiosk.sync.mirror.client import MirrorCarrier
    from kiosk.sync.mirror.downloads import Downloads


@dataclass(frozen=True, slots=True)
class PackFetcher:
    """Implements `domain.ports.sending.PackFetching`.

    ``learn``: see `ReceiptService.learn`. ``is_metered``: whether traffic costs money. ``rest``: waits for seconds.
    """

    packs: PackService
    loading: Callable[[], LoadingService]
    learn: Callable[[Belief], bool]
    meter: TrafficCount
    is_metered: bool
    clock: Clock
    rest: Callable[[float], None] = time.sleep

    def fetch(self, goes_on: GoesOn, progress: PackProgress, last: PackVisit | None, *, is_asked: bool) -> PackVisit:
        """Run one look: see `PackFetching.fetch`."""
        visit = PackVisit(self.clock.now().wall, "")
        try:
            place = self.loading().required_mirror()
            with place.turns.of_kiosk(place.folder) as is_free:
                if not is_free or not self.meter.may_fetch():
                    return replace(visit, is_stopped=not is_free)
                with place.carrier(lambda: goes_on() and not place.turns.is_asked) as mirror:
                    downloading = Downloading(
                        mirror,
                        place.downloads,
                        Terms(self.meter, self.is_metered, self.rest),
                        lambda: goes_on() and not place.turns.is_asked,
                        progress,
                        [one.sha256 for one in last.of(PackState.REFUSED)]
                        if last is not None and not is_asked
                        else (),
                    )
                    visit = self._look(replace(visit, host=mirror.label), downloading)
                    visit = replace(visit, bytes=mirror.traffic())
        except KioskError as error:
            visit = replace(visit, error=error)
        return replace(visit, at=self.clock.now().wall)

    def _look(self, visit: PackVisit, downloading: Downloading) -> PackVisit:
        downloads = downloading.downloads
        try:
            examined, read = self._examined(downloading.mirror, downloads)
            visit = replace(visit, has_new_keys=self.learn(examined.belief))
            downloads.store_metadata(read)
            wanted = sorted(
                wanted_targets(examined.targets, self.packs.rows()),
                key=lambda one: (self._is_in_use(one.pack), downloads.size(one) - one.size),
                reverse=True,
            )
            downloads.keep_only(wanted)
        except PackStoppedError:
            return replace(visit, is_stopped=True)
        except KioskError as error:
            return replace(visit, error=error)
        found = downloading.run(wanted)
        return replace(
            visit,
            packs=tuple(found),
            error=downloading.error,
            is_stopped=downloading.is_stopped,
            has_progress=downloading.has_progress,
        )

    def _examined(self, mirror: "MirrorCarrier", downloads: "Downloads") -> "tuple[Examined, dict[str, bytes]]":
        """Verify the metadata of `mirror`; return the result and the files that were read. Raises KioskError."""
        cached = CachedMirror(mirror, downloads.metadata)
        try:
            examined = self.loading().examined_mirror(cached)
        except CarrierRefusedError:
            if not cached.used:
                raise
            cached = CachedMirror(mirror)
            examined = self.loading().examined_mirror(cached)
        return examined, cached.read

    def _is_in_use(self, pack: PackId) -> bool:
        return any(row.is_active and row.pack == pack for row in self.packs.rows())

    def waiting(self, visit: PackVisit) -> PackVisit:
        """Return `visit` without what is on this kiosk now: see `PackFetching.waiting`."""
        newest: dict[PackId, str] = {}
        for row in self.packs.rows():
            newest[row.pack] = later_version(newest.get(row.pack, row.version), row.version)
        return visit.without(newest)


def wanted_targets(offered: Iterable[SignedTarget], rows: Sequence[PackRow]) -> Sequence[SignedTarget]:
    """Return those of `offered` that are newer than every version in `rows`, the packs on the kiosk."""
    return [target for target in offered if _is_wanted(target, [row for row in rows if row.pack == target.pack])]


def _is_wanted(target: SignedTarget, present: Sequence[PackRow]) -> bool:
    """Whether `target` is wanted; `present`: the versions of its pack on the kiosk."""
    if present and not any(row.is_active for row in present):
        return False
    return all(
        row.version != later_version(target.version, row.version)
        and row.manifest["publisher"]["id"] == target.department
        for row in present
    )
