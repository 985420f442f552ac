"""A kiosk that can be restarted and has a fake uptime, for tests of the staff screens."""

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
    """Fake clock of the machine; replaces the module ``time`` in `kiosk.devices.clock`."""

    seconds: float = 40.0
    boots: int = 1
    ago: float = 0.0
    """Seconds by which the wall clock was set back."""

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
    """Make every kiosk of the test read its uptime from the returned object."""
    uptime = Uptime()
    monkeypatch.setattr("kiosk.devices.clock.time", uptime)
    monkeypatch.setattr("kiosk.devices.clock.boot_id", uptime.boot_id)
    return uptime


@dataclass
class StaffKiosk:
    """One machine; `starts` starts or restarts its kiosk program."""

    site: Site
    windowed: bool = False
    hand: Hand = Hand.FINGER
    running: list[App] = field(default_factory=list)

    def starts(self) -> StaffHands:
        """Start the program, after closing a running one; return a driver for the staff screens."""
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
        """Close the program."""
        while self.running:
            close(self.running.pop())
        gc.collect()  # on the GUI thread: Qt objects must not be destroyed by another thread


OMITTED = ("pack-", "clock-read")


def told(hands: StaffHands) -> list[tuple[str, dict[str, object]]]:
    """Kinds and bodies of all recorded events except those about packs, and readings of the clock in idle times."""
    found: list[Event] = []
    hands.app.worker.ask(lambda station: list(station.events.read(1, station.events.last_sequence())), found.extend)
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the record to be read")
    return [(event.kind.value, dict(event.body)) for event in found if not event.kind.value.startswith(OMITTED)]


def kinds(hands: StaffHands) -> list[str]:
    """Kinds of the events of `told`."""
    return [kind for kind, _ in told(hands)]
