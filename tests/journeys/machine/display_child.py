"""Plays a lesson on a real display: every touch and key comes from the X server, none from Qt's test library.

Usage: python -m tests.journeys.machine.display_child mouse|keyboard PICTURES. Saves screenshots in the folder
PICTURES; prints the name of the last screen, the result and the window size.
"""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt

from kiosk import app as kiosk_app
from kiosk.settings import Settings
from kiosk.tour.driver import Driver, Hand
from kiosk.tour.visitor import Visitor, right_answer

KEYS = {Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Return: "Return"}


class DisplayDriver(Driver):
    """A driver that sends pointer and key events to the X server with xdotool."""

    def touch(self, point: QPoint) -> None:
        self.take_time(point)
        place = self.window.mapToGlobal(point)
        self._do("mousemove", str(place.x()), str(place.y()), "click", "1")
        self.note_touch(point)

    def press(self, key: Qt.Key) -> None:
        self._do("key", KEYS[key])

    def _do(self, *act: str) -> None:
        subprocess.run(["xdotool", *act], check=True)
        self.look()


def main(hand: Hand, pictures: Path) -> None:
    kiosk_app.application()
    site = kiosk_app.Site(
        bundled=Path(os.environ["KIOSK_TEST_PACKS"]), translations=Path(os.environ["KIOSK_TEST_TRANSLATIONS"])
    )
    running = kiosk_app.build(site, Settings(place="xã Lệ Thủy", night_from=0, night_to=0))
    visitor = Visitor(running, DisplayDriver(running.window.quick, hand))
    visitor.driver.see("startButton")
    visitor.driver.wait(lambda: running.worker.is_idle, "the record to be open")
    visitor.driver.look()
    visitor.driver.picture(pictures / "attract.png")
    visitor.start()
    visitor.driver.picture(pictures / "home.png")
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.learn(right_answer)
    visitor.driver.picture(pictures / "result.png")
    size = running.window.quick.size()
    print(f"{running.model.screen} passed={visitor.attempt.passed} {size.width()}x{size.height()}", flush=True)
    running.close()


if __name__ == "__main__":
    main(Hand(sys.argv[1]), Path(sys.argv[2]))
