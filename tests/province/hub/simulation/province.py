"""A simulated province: kiosks with bad networks and late sticks, a server with faults, and the hub's workers."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select

from kiosk.domain.ids import KioskId
from kiosk.domain.ports.sending import GoesOn, Transport
from kiosk.domain.syncing.access import ServerAccess
from kiosk.domain.syncing.registration import spoken_code
from kiosk.province.hub.folder import opened
from kiosk.province.hub.overview.status import status_of
from kiosk.province.hub.store.tables import kiosks, statements
from kiosk.province.publishing.repository import read_repository
from kiosk.sync.kiosk_key import kiosk_key
from kiosk.sync.network.pace import Patience
from kiosk.sync.sending.opening import open_transport
from tests.province.hub.hubs import Hub
from tests.province.hub.simulation.machine import PowerCutError, SimulatedKiosk
from tests.province.hub.simulation.weather import FolderFiles, Weather
from tests.sync.sending.store import Store

PATIENCE = Patience(silence=2, window=2, least=1)
"""Timeouts shorter than a kiosk's, so that a stalled connection does not stop the simulation."""
STICK_ONLY = 5
"""Every fifth kiosk never has a network."""
_POWER_CUT_EVERY = 300
"""Mean number of pieces of a transfer between two power cuts."""


class SimulatedProvince:
    """Kiosks, server and hub. Everything random comes from one seed."""

    def __init__(  # noqa: PLR0917 - one parameter for each part of the province
        self,
        hub: Hub,
        server: Store,
        port: int,
        ca: str,
        folder: Path,
        count: int,
        begin: datetime,
        seed: int,
        office_clock: Callable[[], datetime] | None = None,
    ) -> None:
        """`port`: the port of the proxy before `server`. `ca`: certificate of the server's authority in PEM.

        `office_clock`: the clock of the office, by default that of the simulation.
        """
        self.hub = hub
        self.rng = Random(seed)
        self.weather = Weather(seed)
        self.today = begin
        self.rounds = 0
        self._office_clock = office_clock or (lambda: self.today)
        self._folder = folder
        self._access = ServerAccess(f"https://localhost:{port}/packs/", ca=ca)
        with opened(hub.folder) as found:
            server.files = FolderFiles(Path(found.objects.place))
        server.fault = self.weather
        folder.mkdir()
        repository = read_repository(hub.province)
        targets = (hub.province / "metadata" / f"{repository.targets.version}.targets.json").read_bytes()
        self.kiosks = [
            SimulatedKiosk(folder / f"kiosk-{number}", number, targets, begin, self._opens, self.rng.randrange(2**32))
            for number in range(count)
        ]
        self._under_way: list[tuple[datetime, SimulatedKiosk, Path]] = []

    def _opens(self, goes_on: GoesOn) -> Transport:
        return open_transport(self._access, goes_on, lambda: None, PATIENCE)

    def approve(self) -> None:
        """Approve the keys that wait, as the office does when technicians read their codes out."""
        codes = {self.code_of(kiosk) for kiosk in self.kiosks}
        with opened(self.hub.folder) as hub:
            held = {record.code for record in status_of(hub).records if record.state == "held"}
        for code in codes & held:
            self.hub.approves(code)

    def code_of(self, kiosk: SimulatedKiosk) -> str:
        return spoken_code(kiosk.store.events.kiosk(), kiosk_key(kiosk.data / "sync-key.pem").public)

    def live(self, days: int, work: Callable[[], object]) -> None:
        """Let every kiosk live for some days; `work` lets the hub work at the end of each day."""
        for _ in range(days):
            self._day(learns=True)
            work()

    def settle(self, work: Callable[[], object], most: int = 400) -> None:
        """Go on without new results until nothing waits on any kiosk; the faults continue."""
        while any(kiosk.waiting() for kiosk in self.kiosks):
            assert self.rounds < most, f"still waiting: {self.waiting()}"
            self.rounds += 1
            self._day(learns=False)
            work()

    @property
    def power_cuts(self) -> int:
        """Number of simulated power cuts of all kiosks."""
        return sum(kiosk.power_cuts for kiosk in self.kiosks)

    def waiting(self) -> dict[int, int]:
        """Number of events that wait on each kiosk; kiosks without any are left out."""
        return {kiosk.number: waits for kiosk in self.kiosks if (waits := kiosk.waiting())}

    def _day(self, *, learns: bool) -> None:
        self.today += timedelta(days=1)
        self.hub.now = self._office_clock()
        for kiosk in self.kiosks:
            kiosk.clock.begin_day(self.today)
            if learns:
                kiosk.learn(self.rng.randrange(3))
            if kiosk.number % STICK_ONLY and self.rng.random() < 0.6:
                kiosk.connect(10, self._goes_on())
            if self.rng.random() < self._stick_chance(kiosk, learns=learns):
                stick = self._folder / f"stick-{kiosk.number}-{self.today:%Y%m%d}"
                kiosk.fill_stick(stick)
                for _ in range(self.rng.choice((1, 1, 2))):  # some sticks arrive twice
                    self._under_way.append((self.today + timedelta(days=self.rng.randrange(40)), kiosk, stick))
        arrived = [one for one in self._under_way if one[0] <= self.today]
        self.rng.shuffle(arrived)
        for one in arrived:
            self._under_way.remove(one)
            if any(one[2].rglob("*.age")):
                self.hub.stick, self.hub.now = one[2], self._office_clock()
                self.hub.receives()
                one[1].read_stick(one[2])

    @staticmethod
    def _stick_chance(kiosk: SimulatedKiosk, *, learns: bool) -> float:
        """Chance that somebody comes with a stick; greater when the simulation waits for the last results."""
        if kiosk.number % STICK_ONLY:
            return 0.02
        return 0.12 if learns else 0.5

    def _goes_on(self) -> GoesOn:
        def goes_on() -> bool:
            if self.rng.randrange(_POWER_CUT_EVERY) == 0:
                raise PowerCutError
            return True

        return goes_on

    def check(self) -> Counter[str]:
        """Compare the hub with the kiosks' own records; return the numbers for a report."""
        numbers: Counter[str] = Counter()
        with opened(self.hub.folder) as hub:
            status = status_of(hub)
            with hub.store.reading() as connection:
                rows = connection.execute(
                    select(kiosks.c.id, statements.c.sequence, statements.c.id.label("statement")).join(
                        statements, statements.c.kiosk == kiosks.c.number
                    )
                ).all()
        stored: dict[KioskId, dict[int, str]] = {}
        for kiosk_id, sequence, statement in rows:
            stored.setdefault(KioskId(kiosk_id), {})[sequence] = str(UUID(bytes=bytes(statement)))
        for kiosk in self.kiosks:
            own = kiosk.statements()
            assert stored[kiosk.store.events.kiosk()] == own
            assert not kiosk.waiting()
            numbers["events"] += kiosk.store.events.last_sequence()
            numbers["statements of the kiosks"] += len(own)
        assert not any(record.gaps for record in status.records)
        assert {record.state for record in status.records} == {"approved"}
        assert len(status.records) == len(self.kiosks)
        numbers["statements of the hub"] = status.statements
        numbers["bundles of the hub"] = sum(record.bundles for record in status.records)
        assert status.statements == numbers["statements of the kiosks"]
        return numbers
