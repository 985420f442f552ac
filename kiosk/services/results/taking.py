"""Reports the results that wait for the province, and copies them to a stick.

Rules: Nothing is deleted from the outbox here, because only a receipt proves that a bundle arrived. Bundles that the
province has received are not copied again. A bundle counts as taken away if its bytes are on the stick itself, not
behind a link on the stick, and if the stick stayed mounted to the end. If copying fails, the bundles copied before
the failure are noted as taken away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import DiskFullError, ExportError
from kiosk.domain.ids import SittingId
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.machine.drives import Drive
from kiosk.domain.packs import BundleRow
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.record import EventStore
from kiosk.domain.self_check import step
from kiosk.domain.texts import translatable
from kiosk.services.results.exporting import Delivery, ExportService
from kiosk.services.results.outbox import Orphan
from kiosk.services.stick_folders import explained, folder_on, is_present, require_present
from kiosk.sync.bundles import read_bundle
from kiosk.sync.takings import Taken, TakingLog

FOLDER = Path("tram-hoc-so") / "ket-qua"
"""Folder of the results on a stick."""
_SHORT = 24
"""Maximum number of characters shown of a file name."""


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A sealed bundle, that is, one with a file name. ``size`` in bytes, 0 if its file is not in the outbox.

    ``since``: time of its first event. ``taken``: when and where it was copied last, None if never. ``received``:
    when the province first confirmed it, None if never. ``is_orphan``: whether the record does not list it, see
    `services.results.outbox`.
    """

    name: str
    first: int
    last: int
    size: int
    since: datetime | None
    taken: Taken | None
    received: datetime | None
    is_orphan: bool = False

    @property
    def is_away(self) -> bool:
        """Whether the bundle was taken away, as noted or as shown by a receipt."""
        return self.taken is not None or self.received is not None


@dataclass(frozen=True, slots=True)
class SyncState:
    """State of the results that wait for the province or were taken away.

    ``loose``: number of events in no sealed bundle (bundle with a file name) yet. ``bundles``: the sealed bundles
    that the record lists, newest first, then the orphans (`services.results.outbox`). ``visits``: number of visits
    with events that were never taken away. ``since``: time of the oldest such event; None if there is none.
    ``left_visits``: number of these visits that are only in orphans or behind a gap of a damaged record. ``damaged``:
    names of invalid bundle files in the outbox.
    """

    loose: int
    bundles: Sequence[KeptBundle]
    visits: int
    since: datetime | None
    left_visits: int = 0
    damaged: Sequence[str] = ()

    @property
    def untaken(self) -> int:
        """Number of bundles never taken away, plus 1 if there are events in no bundle."""
        return sum(not bundle.is_away for bundle in self.bundles) + bool(self.loose)

    @property
    def last_taken(self) -> Taken | None:
        """The latest time and place at which a bundle was taken away."""
        known = [bundle.taken for bundle in self.bundles if bundle.taken is not None]
        return max(known, key=lambda taken: taken.when, default=None)

    @property
    def last_received(self) -> datetime | None:
        """Time of the newest receipt that confirmed a bundle for the first time."""
        return max((bundle.received for bundle in self.bundles if bundle.received is not None), default=None)


@dataclass(frozen=True, slots=True)
class Harvest:
    """Result of copying to a stick. ``is_whole``: whether all waiting bundles are on the stick now."""

    delivery: Delivery
    is_whole: bool


@dataclass(frozen=True, slots=True)
class TakingService:
    """Reports which results wait for the province, and copies them to sticks. ``outbox``: folder of the bundles."""

    events: EventStore
    exporting: ExportService
    log: TakingLog
    outbox: Path
    clock: Clock
    drives: Drives

    def state(self) -> SyncState:
        """The current state; reads every event that was never taken away."""
        taken, contents = self.log.read(), self.exporting.outbox.look()
        bundles = [self._kept(row, taken.get(row.name)) for row in contents.listed if row.name]
        visits: set[SittingId | None] = set()
        people: set[str | None] = set()
        times: list[datetime] = []
        for first, last in self._untaken(bundles):
            for event in self.events.read(first, last):
                visits.add(event.sitting)
                people.add(event.pseudonym)
                times = times or [event.wall]
        # events claimed in the ledger for a bundle that is not sealed yet count as loose
        loose = self.events.last_sequence() - (bundles[-1].last if bundles else 0)
        left = [(orphan, _left(orphan, taken.get(orphan.row.name))) for orphan in contents.orphans]
        waiting = [orphan for orphan, kept in left if not kept.is_away]
        left_visits = len({name for orphan in waiting for name in orphan.people} - people) + contents.stranded.visits
        times += [orphan.since for orphan in waiting if orphan.since is not None]
        return SyncState(
            loose + contents.stranded.events,
            [*bundles[::-1], *(kept for _, kept in left[::-1])],
            len(visits - {None}) + left_visits,
            min(times, default=None),
            left_visits,
            [str(error.said["file"]) for error in contents.damaged],
        )

    def _untaken(self, bundles: Sequence[KeptBundle]) -> Sequence[tuple[int, int]]:
        covered = bundles[-1].last if bundles else 0
        untaken = [(bundle.first, bundle.last) for bundle in bundles if not bundle.is_away]
        return [*untaken, (covered + 1, self.events.last_sequence())]

    def verify(self, progress: Progress) -> int:
        """Read and verify every waiting bundle; return their number.

        Raises BundleRefusedError, and CheckStoppedError if `progress` returns False.
        """
        rows = self._waiting()
        for number, row in enumerate(rows):
            step(progress, number, len(rows))
            read_bundle(self.outbox / row.name)
        return len(rows)

    def take(self, drive: Drive, progress: Progress) -> Harvest:
        """Copy all waiting results to the stick.

        `progress` is called with the number of bundles copied and the total; if it returns False, the copying stops.
        Raises ExportError, DiskFullError, RecordError; bundles copied before the error count as taken away. If no new
        bundle can be written to the kiosk's disk, the existing ones are copied before the error is raised.
        """
        require_present(self.drives, drive)
        try:
            self.exporting.cut()
        except (ExportError, DiskFullError):
            self._carry(drive, progress)
            raise
        return self._carry(drive, progress)

    def _carry(self, drive: Drive, progress: Progress) -> Harvest:
        total = len(self._waiting())
        carried: list[str] = []

        def on_carried(row: BundleRow) -> bool:
            carried.append(row.name)
            return progress(len(carried), total)

        require_present(self.drives, drive)  # without the stick, the mount point is on the kiosk's own disk
        try:
            folder = folder_on(drive.place, FOLDER)
        except OSError as error:
            raise explained(error, drive.place / FOLDER) from error
        try:
            delivery = self.exporting.deliver(folder, may_make=False, carried=on_carried)
        except ExportError:
            if is_present(self.drives, drive):
                self._note(drive.label, [name for name in carried if _is_there(drive.place / FOLDER / name)])
            raise
        require_present(self.drives, drive)
        self._note(drive.label, carried)
        return Harvest(delivery, len(carried) == total)

    def note_folder(self, folder: Path) -> None:
        """Note that the automatic export has copied all waiting bundles to `folder`. Raises ExportError."""
        self._note(str(folder), [row.name for row in self._waiting()])

    def _note(self, place: str, names: Sequence[str]) -> None:
        moment = self.clock.now()
        taken = Taken(place, moment.wall, moment.quality is not ClockQuality.IMPLAUSIBLE)
        try:
            self.log.add(names, taken)
        except OSError as error:
            raise ExportError(
                translatable("Staff", "The results are on the stick, but the kiosk could not record this: {detail}."),
                translatable(
                    "Staff", "Copying them again does no harm. The self-check shows what to do about the disk."
                ),
                detail=error.strerror or str(error),
            ) from error

    def _waiting(self) -> Sequence[BundleRow]:
        return self.exporting.outbox.look().waiting

    def _kept(self, row: BundleRow, taken: Taken | None) -> KeptBundle:
        try:
            size = (self.outbox / row.name).stat().st_size
        except OSError:
            size = 0
        first = next(iter(self.events.read(row.first, row.first)))
        return KeptBundle(row.name, row.first, row.last, size, first.wall, taken, row.received)


def shortened(name: str) -> str:
    """Shorten the file name of a bundle to the event numbers and the start of the hash."""
    return name if len(name) <= _SHORT else f"{name[:_SHORT]}…"


def _left(orphan: Orphan, taken: Taken | None) -> KeptBundle:
    row = orphan.row
    return KeptBundle(row.name, row.first, row.last, orphan.size, orphan.since, taken, row.received, is_orphan=True)


def _is_there(file: Path) -> bool:
    """Whether `file` is still accessible; a removed stick may stay mounted for a while."""
    try:
        return file.is_file()
    except OSError:
        return False
