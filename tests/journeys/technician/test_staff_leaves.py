"""Ways to leave the staff screens: back to the attract screen, end of kiosk mode, restart, and power off."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.app import LEFT_BY_STAFF, Site
from kiosk.storage.store import open_store
from tests.journeys.technician.staff_kiosk import StaffKiosk
from tests.storage.walks import SteppingClock

CHILD = """
import sys
from PySide6.QtCore import QTimer
from kiosk import app
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import StaffHands

def ready(running):
    QTimer.singleShot(0, running.window.quick, lambda: leave(running))

def leave(running):
    hands = StaffHands(running, Driver(running.window.quick))
    hands.driver.see("startButton")
    hands.driver.wait(lambda: running.worker.is_idle, "the record", 60)
    bridge = ("kiosk.bridge.staff.staff_model", "kiosk.bridge.staff.pin_model", "kiosk.bridge.technician")
    heavy = ("argon2", "kiosk.services.access", *bridge)
    print(*(name for name in heavy if name in sys.modules), flush=True)
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("leave")
    hands.driver.tap("way-leave")
    hands.driver.tap("noticeFirst")

sys.exit(app.run(windowed=False, ready=ready))
"""


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Record the commands for the operating system instead of executing them."""
    told: list[Sequence[str]] = []
    monkeypatch.setattr("kiosk.devices.power._run", told.append)
    return told


def test_a_technician_leaves_kiosk_mode_and_the_record_is_closed(data_folder: Path) -> None:
    """Check the exit code after staff end the kiosk, and that no staff module is imported before the PIN screen."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", CHILD]
    left = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False, timeout=200)
    assert left.returncode == LEFT_BY_STAFF == 10
    assert left.stdout.strip() == ""
    assert not (data_folder / "kiosk.db.open").exists()
    store = open_store(data_folder / "kiosk.db", SteppingClock())
    kinds = [event.kind.value for event in store.events.read(1, store.events.last_sequence())]
    store.close()
    assert [kind for kind in kinds if not kind.startswith("pack-")] == ["pin-changed", "staff-entered"]


@pytest.mark.parametrize(("way", "asked"), [("restart", "reboot"), ("off", "poweroff")])
def test_the_machine_goes_only_after_a_second_step(
    kiosk: StaffKiosk, commands: list[Sequence[str]], way: str, asked: str
) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("leave")
    hands.driver.tap(f"way-{way}")
    hands.driver.see("leaveQuestion")
    hands.driver.tap("noticeSecond")
    hands.driver.look()
    assert hands.driver.find("leaveQuestion") is None
    assert commands == []
    hands.driver.tap(f"way-{way}")
    hands.driver.tap("noticeFirst")
    hands.driver.wait(lambda: bool(commands), "the system to be asked")
    assert commands == [("systemctl", "--no-ask-password", asked)]
    assert not hands.driver.see("way-leave").isEnabled()


def test_a_machine_that_would_not_go_says_why(kiosk: StaffKiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(command: Sequence[str]) -> None:
        raise subprocess.CalledProcessError(1, command, stderr="Interactive authentication required.")

    monkeypatch.setattr("kiosk.devices.power._run", refuse)
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("leave")
    hands.driver.tap("way-off")
    hands.driver.tap("noticeFirst")
    notice = hands.driver.see("staffProblem")
    assert "Interactive authentication required." in notice.property("title")
    assert notice.property("text") != ""
    hands.driver.tap("noticeFirst")
    hands.driver.wait(hands.driver.see("way-off").isEnabled, "the way to be open again")


def test_a_window_on_a_desk_offers_none_of_it(site_without_packs: Site, qapp: object) -> None:
    machine = StaffKiosk(site_without_packs, windowed=True)
    hands = machine.starts()
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("leave")
    assert [hands.driver.see(f"way-{way}").isEnabled() for way in ("leave", "restart", "off")] == [False] * 3
    assert hands.staff.pageModel.windowed
    hands.driver.touch(hands.driver.centre(hands.driver.see("way-off")))
    assert hands.driver.find("leaveQuestion") is None
    machine.ends()


def test_nothing_of_a_technicians_look_is_left_for_the_next_person(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.driver.tap("languageButton")
    language = hands.app.model.look.language
    hands.come_to_door()
    hands.set_first_pin()
    assert hands.app.model.look.language == language
    hands.leave()
    assert hands.app.model.look.language != language
    assert hands.staff.screen == ""


def test_every_page_of_the_side_bar_can_be_opened(kiosk: StaffKiosk) -> None:
    hands = kiosk.starts()
    hands.come_to_door()
    hands.set_first_pin()
    keys = [page["key"] for page in hands.staff.pages]
    assert keys[-2:] == ["access", "leave"]
    for key in keys:
        hands.open_page(key)
        assert hands.driver.see("staffPage").property("item") is not None, key
