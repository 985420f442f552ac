"""A kiosk with somebody of the staff before it: its uptime is in the test's hand, and it can be restarted."""

import gc
from dataclasses import dataclass, field

import pytest

from kiosk.app import App, Site, application, build
from kiosk.domain.events import Event
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.staff_walk import StaffHands
from tests.closing import close
from tests.journeys.conftest import CALM


@dataclass
class Uptime:
    """Stands for the module ``time`` where the machine's clocks are read."""

    seconds: float = 40.0
    boots: int = 1
    ago: float = 0.0
    """By how much the wall clock was set back, in seconds."""

    def monotonic(self) -> float:
        return self.seconds

    def time(self) -> float:
        return 1_795_000_000.0 + self.seconds - self.ago

    def boot_id(self) -> str:
        return f"00000000-0000-4000-8000-{self.boots:012d}"

    def reboots(self) -> None:
        self.boots += 1
        self.seconds = 30.0


def put_uptime(monkeypatch: pytest.MonkeyPatch) -> Uptime:
    """Let every kiosk of the test read its uptime from what is returned."""
    uptime = Uptime()
    monkeypatch.setattr("kiosk.devices.clock.time", uptime)
    monkeypatch.setattr("kiosk.devices.clock.boot_id", uptime.boot_id)
    return uptime


@dataclass
class StaffKiosk:
    """One machine; ``starts`` is its program being started, again and again."""

    site: Site
    windowed: bool = False
    hand: Hand = Hand.FINGER
    running: list[App] = field(default_factory=list)

    def starts(self) -> StaffHands:
        """Start the program, after ending it if it ran, and stand before it."""
        self.ends()
        application()
        app = build(self.site, CALM, windowed=self.windowed)
        self.running.append(app)
        app.window.quick.showNormal()
        app.window.quick.resize(1366, 768)
        hands = StaffHands(app, Driver(app.window.quick, self.hand))
        hands.driver.see("startButton")
        hands.driver.wait(lambda: app.worker.is_idle, "the record to be open", 60)
        return hands

    def ends(self) -> None:
        """End the program."""
        while self.running:
            close(self.running.pop())
        gc.collect()  # here, on the GUI thread: Qt's objects may not be taken apart by another


def told(hands: StaffHands) -> list[tuple[str, dict[str, object]]]:
    """What the record says, as kinds and bodies."""
    found: list[Event] = []
    hands.app.worker.ask(lambda station: list(station.events.read(1, station.events.last_sequence())), found.extend)
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the record to be read")
    return [(event.kind.value, dict(event.body)) for event in found if not event.kind.value.startswith("pack-")]


def kinds(hands: StaffHands) -> list[str]:
    """What the record says, as kinds."""
    return [kind for kind, _ in told(hands)]
