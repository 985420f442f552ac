"""Runs a kiosk for one visit in the environment of this process and prints the kiosk's data folder.

Usage: python -m tests.journeys.machine.surroundings_child PACKS
"""

import sys
from pathlib import Path

from kiosk import app as kiosk_app
from kiosk import logs, paths
from kiosk.settings import Settings
from kiosk.tour.driver import Driver
from kiosk.tour.visitor import Visitor


def main(packs: Path) -> None:
    logs.start_logging(paths.logs_folder())
    kiosk_app.application()
    site = kiosk_app.Site(bundled=packs)
    running = kiosk_app.build(site, Settings(place="xã Lệ Thủy", night_from=0, night_to=0), windowed=True)
    visitor = Visitor(running, Driver(running.window.quick))
    visitor.driver.see("startButton")
    visitor.driver.wait(lambda: running.worker.is_idle, "the record to be open")
    visitor.start()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.driver.look()
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()
    running.worker.ask(lambda station: station.maintain())
    visitor.driver.wait(lambda: running.worker.is_idle, "the backup")
    running.close()
    print(f"{paths.data_folder()}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
