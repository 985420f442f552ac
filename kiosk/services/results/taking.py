"""Reports the results that wait for the province, and copies them to a stick.

Rules: Nothing is deleted from the outbox here, because only a receipt proves that a bundle arrived. Bundles that the
province has received are not copied again. A bundle counts as taken away if its bytes are on the stick itself, not
behind a link on the stick, and if the stick stayed mounted to the end. If copying fails, the bundles copied before
the failure are noted as taken away.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import DiskFullError, ExportError
from kiosk.domain.ids import SittingId
from kiosk.domain.machine.clocks import ClockQuality
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.machine import Clock, Drives
from kiosk.domain.ports.progress import Progress
from kiosk.domain.ports.record import EventStore, ExportLedger
from kiosk.domain.self_check import step
from kiosk.domain.syncing.bundle_states import BundleRow, BundleState, Count, Departure, Numbers, WayKind
from kiosk.domain.syncing.network_state import NetworkState
from kiosk.domain.syncing.registration import spoken_code
from kiosk.domain.texts import translatable
from kiosk.services.results.carrying import Delivery
from kiosk.services.results.exporting import ExportService
from kiosk.services.results.outbox import Contents, Orphan
from kiosk.services.stick_folders import explained, folder_on, is_present, require_present
from kiosk.sync.bundles import BundleRefusedError

logger = logging.getLogger(__name__)
FOLDER = Path("tram-hoc-so") / "ket-qua"
"""Folder of the results on a stick."""
_SHORT = 24
"""Maximum number of characters shown of a file name."""


def no_network() -> NetworkState | None:
    """Return the state of the network on a kiosk without a server."""
    return None


@dataclass(frozen=True, slots=True)
class KeptBundle:
    """A sealed bundle, that is, one with a file name. ``size`` in bytes, 0 if its file is not in the outbox.

    ``since``: time of its first event. ``departures``: the copies that left, newest last. ``received``: when the
    province first confirmed it, None if never. ``asked``: when the province last asked for it again, None if never.
    ``is_orphan``: whether the record does not list it, see `services.results.outbox`.
    """

    name: str
    first: int
    last: int
    size: int
    since: datetime | None
    departures: tuple[Departure, ...] = ()
    received: datetime | None = None
    asked: datetime | None = None
    is_orphan: bool = False

    @property
    def taken(self) -> Departure | None:
        """The newest copy that left; None if there is none."""
        return self.departures[-1] if self.departures else None

    @property
    def state(self) -> BundleState:
        """Where the bundle is."""
        if self.received is not None:
            return BundleState.RECEIVED
        return BundleState.AWAY if self.departures else BundleState.ON_KIOSK

    @property
    def is_away(self) -> bool:
        """Whether the bundle left the kiosk, as noted or as shown by a receipt."""
        return self.state is not BundleState.ON_KIOSK


@dataclass(frozen=True, slots=True)
class SyncState:
    """State of the results that wait for the province or were taken away.

    ``loose``: number of events in no sealed bundle (bundle with a file name) yet. ``bundles``: the sealed bundles
    that the record lists, newest first, then the orphans (`services.results.outbox`). ``visits``: number of visits
    with events that were never taken away. ``since``: time of the oldest such event; None if there is none.
    ``left_visits``: number of these visits that are only in orphans or behind a gap of a damaged record. ``damaged``:
    names of invalid bundle files in the outbox. ``numbers``: bundles and events in each state; loose events count as
    on the kiosk. ``is_ready``: whether the kiosk has the province's keys, without which nothing leaves. ``code``: the
    code of the kiosk's key, which the technician reads out to the province's office; empty after the first receipt,
    which proves that the office knows the key. ``network``: state of the way over the network; None if no server is
    configured.
    """

    loose: int
    bundles: Sequence[KeptBundle]
    visits: int
    since: datetime | None
    left_visits: int = 0
    damaged: Sequence[str] = ()
    numbers: Numbers = field(default_factory=lambda: dict.fromkeys(BundleState, Count()))
    is_ready: bool = True
    code: str = ""
    network: NetworkState | None = None

    @property
    def untaken(self) -> int:
        """Number of bundles never taken away, plus 1 if there are events in no bundle."""
        return sum(not bundle.is_away for bundle in self.bundles) + bool(self.loose)

    @property
    def asked(self) -> int:
        """Number of bundles that the province asked for again and has not received yet."""
        return sum(bundle.asked is not None and bundle.received is None for bundle in self.bundles)

    @property
    def last_taken(self) -> Departure | None:
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
    """Reports which results wait for the province, and copies them to sticks."""

    events: EventStore
    ledger: ExportLedger
    exporting: ExportService
    clock: Clock
    drives: Drives
    learn_keys: Callable[[Drive], None] = lambda _drive: None
    """Takes the province's keys from a stick; see `ReceiptService.learn_keys`."""
    network: Callable[[], NetworkState | None] = no_network
    """Returns the state of the network as in `SyncState`."""

    @property
    def outbox(self) -> Path:
        """Folder of the bundles."""
        return self.exporting.outbox.folder

    def state(self) -> SyncState:
        """The current state; reads every event that was never taken away."""
        contents = self.exporting.outbox.look()
        bundles = [self._kept(row) for row in contents.listed if row.name]
        visits: set[SittingId | None] = set()
        people: set[str | None] = set()
        times: list[datetime] = []
        for first, last in self._untaken(bundles):
            for event in self.events.read(first, last):
                visits.add(event.sitting)
                people.add(event.pseudonym)
                times = times or [event.wall]
        # events claimed in the ledger for a bundle that is not sealed yet count as loose
        loose = self.events.last_sequence() - (bundles[-1].last if bundles else 0) + contents.stranded.events
        left = [(orphan, _left(orphan)) for orphan in contents.orphans]
        waiting = [orphan for orphan, kept in left if not kept.is_away]
        left_visits = len({name for orphan in waiting for name in orphan.people} - people) + contents.stranded.visits
        times += [orphan.since for orphan in waiting if orphan.since is not None]
        return SyncState(
            loose,
            [*bundles[::-1], *(kept for _, kept in left[::-1])],
            len(visits - {None}) + left_visits,
            min(times, default=None),
            left_visits,
            [str(error.said["file"]) for error in contents.damaged],
            self._numbers(contents, loose),
            self.exporting.sealer.is_ready(),
            self.code(),
            self.network(),
        )

    def code(self) -> str:
        """See `SyncState`; empty, too, while nothing can leave or the key cannot be read."""
        if not self.exporting.sealer.is_ready() or self.ledger.answered() is not None:
            return ""
        try:
            return spoken_code(self.events.kiosk(), self.exporting.sealer.key().public)
        except OSError as error:
            logger.warning("The kiosk's key for results cannot be read: %s", error)
            return ""

    def numbers(self) -> Numbers:
        """Bundles and events in each state, as in `SyncState`; does not read the events."""
        contents = self.exporting.outbox.look()
        sealed = [row for row in contents.listed if row.name]
        loose = self.events.last_sequence() - (sealed[-1].last if sealed else 0) + contents.stranded.events
        return self._numbers(contents, loose)

    def _numbers(self, contents: Contents, loose: int) -> Numbers:
        numbers = dict(self.ledger.numbers())
        numbers[BundleState.ON_KIOSK] += Count(0, loose)
        for orphan in contents.orphans:
            numbers[orphan.row.state] += Count(1, orphan.row.last - orphan.row.first + 1)
        return numbers

    def _untaken(self, bundles: Sequence[KeptBundle]) -> Sequence[tuple[int, int]]:
        covered = bundles[-1].last if bundles else 0
        untaken = [(bundle.first, bundle.last) for bundle in bundles if not bundle.is_away]
        return [*untaken, (covered + 1, self.events.last_sequence())]

    def verify(self, progress: Progress) -> int:
        """Compare every waiting bundle with its hash; return their number.

        Raises BundleRefusedError, and CheckStoppedError if `progress` returns False.
        """
        rows = self._waiting()
        for number, row in enumerate(rows):
            step(progress, number, len(rows))
            if self.exporting.outbox.data(row) is None:
                raise BundleRefusedError(
                    translatable("Staff", "{file} is missing or damaged in the outbox."),
                    translatable("Staff", "Copy the results to a stick: the kiosk then makes the file again."),
                    file=shortened(row.name),
                )
        return len(rows)

    def take(self, drive: Drive, progress: Progress) -> Harvest:
        """Copy all waiting results to the stick.

        `progress` is called with the number of bundles copied and the total; if it returns False, the copying stops.
        Raises ExportError, DiskFullError, RecordError; bundles copied before the error count as taken away. If no new
        bundle can be written to the kiosk's disk, the existing ones are copied before the error is raised. Raises
        NoRecipientsError if nothing can leave, because neither the kiosk nor the stick has the province's keys.
        """
        require_present(self.drives, drive)
        self.learn_keys(drive)
        try:
            self.exporting.cut()
        except (ExportError, DiskFullError):
            self._carry(drive, progress)
            raise
        if not self._ready():
            self.exporting.sealer.require_ready()
        return self._carry(drive, progress)

    def _carry(self, drive: Drive, progress: Progress) -> Harvest:
        total = len(self._ready())
        carried: list[BundleRow] = []

        def on_carried(row: BundleRow) -> bool:
            carried.append(row)
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
                there = [row for row in carried if _is_there(drive.place / FOLDER / row.name)]
                self._note(WayKind.STICK, drive.label, there)
            raise
        require_present(self.drives, drive)
        self._note(WayKind.STICK, drive.label, carried)
        return Harvest(delivery, len(carried) == total)

    def note_folder(self, folder: Path) -> None:
        """Note that the automatic export has copied all waiting bundles to `folder`. Raises RecordError."""
        there = [row for row in self._ready() if not row.has_left_to(WayKind.FOLDER, str(folder))]
        self._note(WayKind.FOLDER, str(folder), there)

    def _note(self, way: WayKind, place: str, rows: Sequence[BundleRow]) -> None:
        if rows:
            moment = self.clock.now()
            is_dated = moment.quality is not ClockQuality.IMPLAUSIBLE
            self.ledger.note_departures([row.sha256 for row in rows], Departure(way, place, moment.wall, is_dated))

    def _waiting(self) -> Sequence[BundleRow]:
        return self.exporting.outbox.look().waiting

    def _ready(self) -> Sequence[BundleRow]:
        return self.exporting.outbox.look().ready

    def _kept(self, row: BundleRow) -> KeptBundle:
        try:
            size = (self.outbox / row.name).stat().st_size
        except OSError:
            size = 0
        first = next(iter(self.events.read(row.first, row.first)))
        return KeptBundle(row.name, row.first, row.last, size, first.wall, row.departures, row.received, row.asked)


def shortened(name: str) -> str:
    """Shorten the path of a bundle to the event numbers and the start of the hash."""
    name = name.rpartition("/")[2]
    return name if len(name) <= _SHORT else f"{name[:_SHORT]}…"


def _left(orphan: Orphan) -> KeptBundle:
    row = orphan.row
    return KeptBundle(
        row.name,
        row.first,
        row.last,
        orphan.size,
        orphan.since,
        row.departures,
        row.received,
        row.asked,
        is_orphan=True,
    )


def _is_there(file: Path) -> bool:
    """Whether `file` is still accessible; a removed stick may stay mounted for a while."""
    try:
        return file.is_file()
    except OSError:
        return False
