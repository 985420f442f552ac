"""Programs whose power is cut: they run the kiosk's own code and report each result before they continue.

Rules: A report is an acknowledgement, like a message on the screen. Each program starts like the kiosk, by opening
the existing files on the disk, and works until it is killed.
"""

import os
import re
import stat
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from kiosk.content.packs import staging
from kiosk.content.packs.catalogue import Catalogue
from kiosk.domain.events import EventDraft
from kiosk.domain.ids import PackId
from kiosk.domain.machine.drives import Drive
from kiosk.domain.receipts import Receipt, ReceivedBundle
from kiosk.services.backup.passing import forget
from kiosk.services.backup.record_copies import OwnFiles, RecordCopies
from kiosk.services.packs.pack_service import PackService
from kiosk.services.results.exporting import ExportService
from kiosk.storage.queue import QueueTable
from kiosk.storage.sql import dialect
from kiosk.storage.store import Store, open_store
from tests.power.fetch_work import KEPT, FetchWorker
from tests.power.line import Line
from tests.power.session_work import SessionWorker, open_sessions, seen
from tests.sealing import sealer
from tests.storage.walks import SteppingClock, whole_visit

APP = "0.1.0"
PACK = PackId("an-toan-mau")


class Station:
    """A kiosk whose files are in `folder`, opened as a starting kiosk opens them."""

    def __init__(self, folder: Path) -> None:
        self.folder, data = folder, folder / "data"
        self.stick = folder / "stick"
        self.packs_folder, self.outbox = data / "packs", data / "outbox"
        self.clock = SteppingClock()
        self.store: Store = open_store(data / "kiosk.db", self.clock)
        self.packs = PackService(self.store.shelf, self.packs_folder, APP, kept={KEPT})
        self.packs.install_bundled(folder / "no-bundled-packs")
        Catalogue(self.packs_folder).keep(self.store.shelf.rows())
        self.sessions = open_sessions(self.store, self.clock)
        self.exporting = ExportService(self.store.events, self.store.ledger, self.outbox, sealer())
        files = OwnFiles(
            data / "kiosk.db", data / "people.db", data / "settings.toml", data / "root.json", data / ".copying"
        )
        forget(files.passing)
        self.copies = RecordCopies(self.store.events.kiosk()[:8], files, self.store.back_up, self.clock, self)

    def present(self) -> Sequence[Drive]:
        """Return the one stick, which is always inserted (`domain.ports.machine.Drives`)."""
        return (Drive(self.stick, "TINH-QT", "/dev/sdb1"),)

    def active(self) -> str | None:
        """Return the version of the active pack, or None without one."""
        return next((row.version for row in self.store.shelf.rows() if row.is_active), None)

    def way_back(self) -> str | None:
        """Return the version that a rollback of the pack would activate, or None if there is none."""
        before = self.packs.version_before(PACK)
        return before.version if before else None

    def packs_told(self) -> dict[str, Any]:
        """Return the state of the pack as a report: its active version, and the version that a rollback activates."""
        return {"active": self.active(), "way back": self.way_back()}


class Worker:
    """Performs random actions of a kiosk's users, and reports each result to the test."""

    def __init__(self, line: Line, station: Station, chance: Random, life: int, packs: list[str]) -> None:
        self._line, self._station, self._chance = line, station, chance
        self._packs = [Path(pack) for pack in packs]
        self._drafts = self._visits(1000 * life)
        self._told = station.store.events.last_sequence()

    def learns(self) -> None:
        """Append the next events of a visit, mostly one per commit, and report them; sometimes checkpoint the WAL."""
        events = self._station.store.events
        events.append([next(self._drafts) for _ in range(self._chance.choice((1, 1, 1, 2, 5)))])
        self._line.say({"events": self._recorded()})
        if self._chance.random() < 0.02:
            self._station.store.database.checkpoint()

    def changes_packs(self) -> None:
        """Install a pack, roll it back, or remove it."""
        station, active = self._station, self._station.active()
        choice = self._chance.random()
        if choice < 0.6 or (active is None and choice < 0.8):
            pack = self._chance.choice(self._packs)
            self._line.say({"begins": "install", "leads": pack.stem.rpartition("-")[2]})
            station.packs.install(pack, is_older_allowed=True)
        elif choice < 0.9 and (before := station.packs.version_before(PACK)) is not None:
            self._line.say({"begins": "roll back", "leads": before.version})
            station.packs.roll_back(PACK)
        elif active is not None:
            self._line.say({"begins": "remove", "leads": None})
            station.packs.remove(PACK)
        self._line.say({"events": self._recorded(), **station.packs_told()})

    def backs_up(self) -> None:
        """Append a few events and make a backup."""
        self.learns()
        store = self._station.store
        made = store.backups.make(store.database, self._station.clock.wall)
        self._line.say({"backup": made.name})

    def copies_out(self) -> None:
        """Append a few events and copy the record to the stick."""
        self.learns()
        made = self._station.copies.make(self._station.present()[0], lambda _done, _total: True)
        if made is not None:
            self._line.say({"copied": [made.name, made.code]})

    def exports(self) -> None:
        """Append events, put all events that are in no bundle yet into bundles, and copy the bundles to the stick.

        Sometimes also store a receipt for the bundles.
        """
        for _ in range(self._chance.randrange(4)):
            self.learns()
        sealed = self._station.exporting.cut()
        self._line.say({"sealed": [row.name for row in sealed]})
        delivered = self._station.exporting.deliver(self._station.stick)
        self._line.say({"delivered": list(delivered.written)})
        if self._chance.random() < 0.4:
            self._is_answered()

    def _is_answered(self) -> None:
        """Store a receipt for all unacknowledged bundles except the newest; delete the bundle files it lists."""
        store, exporting = self._station.store, self._station.exporting
        arrived = [row for row in store.ledger.bundles() if row.waits][:-1]
        bundles = tuple(ReceivedBundle(row.first, row.last, row.sha256) for row in arrived)
        store.ledger.receive([Receipt(store.events.kiosk(), self._station.clock.wall, bundles)], None)
        self._line.say({"received": [row.name for row in arrived]})
        exporting.forget_received()

    def runs_a_session(self) -> None:
        """Open a session, take attendance, manage the queue, begin a turn, or end the session; or learn."""
        if self._chance.random() < 0.3:
            self.learns()
        SessionWorker(self._line, self._station.sessions, self._chance).act()
        self._line.say({"events": self._recorded(), **seen(self._station.sessions)})

    def fetches(self) -> None:
        """Download a pack from a mirror, or a part of it, or store the metadata of a look; sometimes learn."""
        if self._chance.random() < 0.2:
            self.learns()
        FetchWorker(self._line, self._station.packs_folder, self._chance).act()

    def does_everything(self) -> None:
        """Call one method above at random, except `copies_out`."""
        acts = (self.learns, self.learns, self.changes_packs, self.backs_up, self.exports, self.runs_a_session)
        self._chance.choice(acts)()

    def _recorded(self) -> list[tuple[int, str]]:
        """Return sequence and hash of all events that were not reported yet."""
        events = self._station.store.events
        recorded = [(event.sequence, event.hash) for event in events.read(self._told + 1, events.last_sequence())]
        self._told += len(recorded)
        return recorded

    def _visits(self, first: int) -> Iterator[EventDraft]:
        for number in count(first):
            yield from whole_visit(number)


def works(
    line: Line,
    *,
    folder: str,
    act: str,
    seed: int,
    life: int = 0,
    packs: list[str] | None = None,
    careless: str = "",
    spare: int = staging.SPARE_BYTES,
) -> None:
    """Repeat the method `act` of `Worker`, and restart the kiosk from time to time, until this process is killed.

    Visits are numbered from 1000 × `life`. `careless`: see `_be_careless`; `spare`: number of bytes that an
    installation must leave free.
    """
    staging.SPARE_BYTES = spare
    if careless:
        _be_careless(Path(folder), careless)
    chance = Random(seed)
    while True:
        station = Station(Path(folder))
        line.say({"started": station.store.events.last_sequence(), **station.packs_told()})
        worker = Worker(line, station, chance, life, packs or [])
        for _ in range(chance.randrange(10, 60)):
            getattr(worker, act)()
        line.say({"closes": life})
        station.store.maintain()
        station.store.close()
        life += 1


def starts(line: Line, folder: str) -> None:
    """Start a kiosk, report the start, and do nothing else."""
    line.say({"started": Station(Path(folder)).store.events.last_sequence()})
    line.hear()


def _be_careless(folder: Path, how: str) -> None:
    """Simulate a kiosk that synchronises too little; the power-cut tests must detect the loss.

    `how`: ``OFF`` or ``NORMAL`` (SQLite's ``synchronous``), or a regular expression for ``file:`` or ``folder:`` and
    a path such as ``data/packs``; no fsync is made for matching paths; or ``two steps``: a turn leaves the queue
    before the start of its visit is recorded.
    """
    if how == "two steps":

        def begin(table: QueueTable, entry: str, drafts: Sequence[EventDraft]) -> bool:
            is_there = table.remove(entry)
            table._events.append(drafts)
            return is_there

        QueueTable.begin = begin
        return
    if how in {"OFF", "NORMAL"}:
        dialect.WAL_FULL = dialect.Journal("wal", how)
        return
    synchronise, root = os.fsync, f"{folder}/"

    def leave_some(descriptor: int) -> None:
        kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
        path = f"{Path('/proc/self/fd', str(descriptor)).readlink()}/".removeprefix(root).rstrip("/")
        if not re.fullmatch(how, f"{kind}:{path}"):
            synchronise(descriptor)

    os.fsync = leave_some
