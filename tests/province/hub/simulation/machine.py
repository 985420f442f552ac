"""A simulated kiosk: the program's own record, outbox, sender and receipts, with a clock of the simulation."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from kiosk.domain.machine.clocks import ClockQuality, Moment
from kiosk.domain.machine.drives import Drive
from kiosk.domain.ports.sending import SendingWay
from kiosk.domain.syncing.bundle_states import BundleState
from kiosk.domain.syncing.schedule import UNMETERED, Schedule
from kiosk.domain.trust import Belief, Mark
from kiosk.results_opening import wire_exporting
from kiosk.services.results.automatic_export import AutomaticWriter
from kiosk.services.results.outgoing import OutgoingResults
from kiosk.services.results.receipts import ReceiptService
from kiosk.services.results.taking import TakingService
from kiosk.settings import Settings
from kiosk.storage.store import Store, open_store
from kiosk.storage.trust import believe_signatures
from kiosk.sync.sending.automatic import AutomaticSender
from kiosk.sync.sending.meter import TrafficMeter
from kiosk.sync.sending.sender import Opens, Sender
from kiosk.sync.statements import statement
from tests.storage.walks import whole_visit

WAY = SendingWay("network", "localhost")
VISITS_OF_A_KIOSK = 10_000


class PowerCutError(BaseException):
    """Simulates a power cut; as a BaseException, it is not caught by the kiosk's handlers."""


@dataclass
class KioskClock:
    """A clock that advances a little whenever it is read."""

    wall: datetime
    monotonic: float = 100.0
    boot: str = "3f0c8d1a-0d4f-4d7e-9d3e-0c4a1b2c3d4e"

    def now(self) -> Moment:
        self.advance(0.05)
        return Moment(self.wall, self.monotonic, self.boot, ClockQuality.UNCHECKED)

    def advance(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds

    def begin_day(self, morning: datetime) -> None:
        """Set the clock to `morning`, unless it is later already."""
        self.advance(max(0.0, (morning - self.wall).total_seconds()))


@dataclass
class Sticks:
    """The drives of the kiosk: one stick, or none (`domain.ports.machine.Drives`)."""

    drive: Drive | None = None

    def present(self) -> tuple[Drive, ...]:
        return () if self.drive is None else (self.drive,)


class SimulatedKiosk:
    """A kiosk in the folder `data`; `number` makes its people different from those of all other kiosks."""

    def __init__(  # noqa: PLR0917 - one parameter for each part of the kiosk
        self, data: Path, number: int, targets: bytes, begin: datetime, opens: Opens, seed: int
    ) -> None:
        """`targets`: the province's metadata, which the kiosk has verified. `opens`: see `Sender`."""
        self.data = data
        self.number = number
        self.rng = Random(seed)
        self.clock = KioskClock(begin)
        self.sticks = Sticks()
        self._opens = opens
        self._visits = 0
        self.power_cuts = 0
        data.mkdir()
        store = open_store(data / "kiosk.db", self.clock)
        with store.database.writing() as connection:
            believe_signatures(connection, Belief({"targets": targets}, {Mark("targets", "0" * 64): 1}))
        self._start(store)

    def _start(self, store: Store) -> None:
        settings = Settings(commune="19249", place="xã Lệ Thủy", adults=5200, adults_on="2026-10-01")
        self.store = store
        self.exporting = wire_exporting(self.data, store, lambda: settings, app="0.3.0")
        self.receiving = ReceiptService(
            store.events, store.ledger, store.trust, self.exporting, lambda _drive: (), self.sticks
        )
        self.taking = TakingService(store.events, store.ledger, self.exporting, self.clock, self.sticks)
        self.outgoing = OutgoingResults(store.events, store.ledger, self.exporting, self.receiving, self.clock)
        meter = TrafficMeter(self.data / "sync-traffic.json", self.clock, None)
        sender = Sender(self.outgoing, self._opens, WAY, meter, self.clock, lambda: None)
        self.automatic = AutomaticSender(sender, Schedule(UNMETERED, self.rng), self.clock)
        self.writer = AutomaticWriter(self.exporting, lambda _folder: False)

    def restart(self) -> None:
        """Open everything again, as after a power cut."""
        self.store.close()
        self.clock.boot = f"{self.rng.getrandbits(32):08x}{self.clock.boot[8:]}"
        self._start(open_store(self.data / "kiosk.db", self.clock))

    def learn(self, visits: int) -> None:
        """Record some visits."""
        for _ in range(visits):
            self._visits += 1
            self.store.events.append(whole_visit(self.number * VISITS_OF_A_KIOSK + self._visits))

    def connect(self, minutes: float, goes_on: Callable[[], bool]) -> None:
        """Have a network for some minutes; after a simulated power cut, start again without one."""
        end = self.clock.monotonic + minutes * 60
        self.automatic.network_appeared()
        try:
            self.writer.run_when_possible((), network_up=True)
            while self.clock.monotonic < end:
                self.clock.advance(max(1.0, self.automatic.step(goes_on)))
            self.writer.run_when_possible((), network_up=False)
        except PowerCutError:
            self.power_cuts += 1
            self.restart()

    @contextmanager
    def stick(self, folder: Path) -> Iterator[Drive]:
        """Have `folder` as a stick within the block."""
        folder.mkdir(exist_ok=True)
        self.sticks.drive = Drive(folder, folder.name, "")
        yield self.sticks.drive
        self.sticks.drive = None

    def fill_stick(self, folder: Path) -> None:
        """Take the results away on the stick `folder`."""
        with self.stick(folder) as drive:
            self.taking.take(drive, lambda _done, _total: True)

    def read_stick(self, folder: Path) -> None:
        """Take in the receipts on the stick `folder`."""
        with self.stick(folder) as drive:
            self.receiving.take_in(drive)

    def waiting(self) -> int:
        """Number of events that the province has not confirmed."""
        numbers = self.taking.state().numbers
        return numbers[BundleState.ON_KIOSK].events + numbers[BundleState.AWAY].events

    def statements(self) -> dict[int, str]:
        """Id of each statement that leaves the kiosk, by its sequence number, made from the record itself."""
        kiosk = self.store.events.kiosk()
        events = self.store.events.read(1, self.store.events.last_sequence())
        made = ((event.sequence, statement(event, kiosk)) for event in events)
        return {number: said["id"] for number, said in made if said is not None}
