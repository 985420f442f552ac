"""Taking results away: what waits, since when, and putting it on a stick.

Rules: nothing leaves the outbox here, because only a receipt tells that a bundle arrived; a bundle counts as taken
away when its bytes are on the stick itself, not behind a link there, and the stick was there to the end; what was
taken before a failure stays noted.
Safe to use beside the thread that records.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.clocks import Clock, ClockQuality
from kiosk.domain.drives import Drive, Drives
from kiosk.domain.errors import ExportError
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports import EventStore, ExportLedger, Progress
from kiosk.domain.self_check import step
from kiosk.services.exporting import Delivery, ExportService, explained
from kiosk.services.stick_folders import folder_on
from kiosk.sync.bundles import read_bundle
from kiosk.sync.takings import Taken, TakingLog

FOLDER = Path("tram-hoc-so") / "ket-qua"
"""Where results are on a stick."""


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A bundle in the outbox. ``size`` in bytes, 0 when its file is missing; ``since``: its first event."""

    name: str
    first: int
    last: int
    size: int
    since: datetime
    taken: Taken | None


@dataclass(frozen=True, slots=True)
class SyncState:
    """What is known of the results. ``loose``: events in no bundle yet; ``bundles``: newest first.

    ``visits``: visits of which something was never taken away; ``since``: when the oldest such event happened.
    """

    loose: int
    bundles: Sequence[KeptBundle]
    visits: int
    since: datetime | None

    @property
    def untaken(self) -> int:
        """Bundles that were never taken away, and 1 for events in no bundle."""
        return sum(bundle.taken is None for bundle in self.bundles) + bool(self.loose)

    @property
    def last_taken(self) -> Taken | None:
        """The last time that something was taken away."""
        known = [bundle.taken for bundle in self.bundles if bundle.taken is not None]
        return max(known, key=lambda taken: taken.when, default=None)


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came of taking results away. ``is_whole``: whether all that waits is on the stick now."""

    delivery: Delivery
    is_whole: bool


@dataclass(frozen=True, slots=True)
class TakingService:
    """Tells what waits, and fills sticks. ``outbox``: the folder of the bundles."""

    events: EventStore
    ledger: ExportLedger
    exporting: ExportService
    log: TakingLog
    outbox: Path
    clock: Clock
    drives: Drives

    def state(self) -> SyncState:
        """What is known now; reads every event that was never taken away."""
        taken = self.log.read()
        rows = self._sealed()
        bundles = [self._kept(row, taken.get(row.name)) for row in rows]
        visits, since = set(), None
        for first, last in self._untaken(bundles):
            for event in self.events.read(first, last):
                visits.add(event.sitting)
                since = since or event.wall
        return SyncState(self.exporting.waiting(), bundles[::-1], len(visits - {None}), since)

    def _untaken(self, bundles: Sequence[KeptBundle]) -> Sequence[tuple[int, int]]:
        covered = bundles[-1].last if bundles else 0
        untaken = [(bundle.first, bundle.last) for bundle in bundles if bundle.taken is None]
        return [*untaken, (covered + 1, self.events.last_sequence())]

    def verify(self, progress: Progress) -> int:
        """Read every bundle of the outbox; how many there are. Raises BundleRefusedError, CheckStoppedError."""
        rows = self._sealed()
        for number, row in enumerate(rows):
            step(progress, number, len(rows))
            read_bundle(self.outbox / row.name)
        return len(rows)

    def take(self, drive: Drive, progress: Progress) -> Harvest:
        """Put everything on the stick; `progress` counts bundles and stops by returning False.

        Raises ExportError, DiskFullError, RecordError; what was on the stick by then counts as taken away.
        """
        self._require(drive)
        self.exporting.cut()
        total = len(self._sealed())
        carried: list[str] = []

        def on_carried(row: BundleRow) -> bool:
            carried.append(row.name)
            return progress(len(carried), total)

        self._require(drive)
        try:
            folder = folder_on(drive.place, FOLDER)
        except OSError as error:
            raise explained(error, drive.place / FOLDER) from error
        try:
            delivery = self.exporting.deliver(folder, may_make=False, carried=on_carried)
        except ExportError:
            if self._is_here(drive):
                self._note(drive.label, [name for name in carried if _is_there(drive.place / FOLDER / name)])
            raise
        self._require(drive)
        self._note(drive.label, carried)
        return Harvest(delivery, len(carried) == total)

    def note_folder(self, folder: Path) -> None:
        """Everything in the outbox was just copied to `folder`, by itself. Raises ExportError."""
        self._note(str(folder), [row.name for row in self._sealed()])

    def _note(self, place: str, names: Sequence[str]) -> None:
        moment = self.clock.now()
        taken = Taken(place, moment.wall, moment.quality is not ClockQuality.IMPLAUSIBLE)
        try:
            self.log.add(names, taken)
        except OSError as error:
            raise ExportError(
                "The results are on the stick, but the kiosk could not note it: {detail}.",
                "Make room on the kiosk's disk; taking them again does no harm.",
                detail=error.strerror or str(error),
            ) from error

    def _require(self, drive: Drive) -> None:
        """The place of a stick that was pulled lies on the kiosk's own disk: nothing may be put there."""
        if not self._is_here(drive):
            raise ExportError("USB “{label}” was pulled out.", "Put the stick in again.", label=drive.label)

    def _is_here(self, drive: Drive) -> bool:
        return any(present.place == drive.place for present in self.drives.present())

    def _sealed(self) -> Sequence[BundleRow]:
        return [row for row in self.ledger.bundles() if row.name]

    def _kept(self, row: BundleRow, taken: Taken | None) -> KeptBundle:
        try:
            size = (self.outbox / row.name).stat().st_size
        except OSError:
            size = 0
        first = next(iter(self.events.read(row.first, row.first)))
        return KeptBundle(row.name, row.first, row.last, size, first.wall, taken)


def _is_there(file: Path) -> bool:
    """Whether a file can still be seen; a stick that was pulled may be mounted for a while longer."""
    try:
        return file.is_file()
    except OSError:
        return False
