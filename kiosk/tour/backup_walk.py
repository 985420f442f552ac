"""Simulates a technician who backs up the record to a stick and writes down the code of the backup.

Rules: as in `tour.visitor`, all input consists of touches on visible items. The only simulated condition is a slow
stick.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING

from kiosk.tour.staff_walk import TECHNICIANS, StaffHands

if TYPE_CHECKING:
    from kiosk.bridge.technician.results.backup_model import BackupViewModel
    from kiosk.domain.ports.progress import Progress
    from kiosk.services.station import Station

STEP = 4096
"""Bytes copied between two calls of the progress callback: few, so that even a small backup has many calls."""
HELD_AT = 0.3
"""Fraction of the copy after which a slow stick pauses."""
TICK = 0.2
"""Seconds between two calls of the progress callback while a slow stick pauses."""


def backup_of(hands: StaffHands) -> "BackupViewModel":
    """Return the view model of the dialogue for backups; the page «Đồng bộ» must be open."""
    model: BackupViewModel = hands.staff.pageModel.backup
    return model


def ask_for_backup(hands: StaffHands) -> None:
    """Press «Sao lưu ra USB», which opens the dialogue for backups."""
    hands.driver.tap("backupButton")
    hands.driver.see("backupSheet")


def make_backup(hands: StaffHands) -> str:
    """Press «Sao lưu ngay» and wait for the backup; return the code on the screen, or "" if there is none."""
    hands.driver.tap("backupMake")
    backup = backup_of(hands)
    hands.driver.wait(lambda: backup.phase != "making", "the copy to be on the stick", 60)
    hands.driver.look()
    return "".join(backup.code)


def note_code(hands: StaffHands) -> None:
    """Press «Tôi đã ghi mã ra giấy», which confirms that the code was written down."""
    hands.driver.tap("backupConfirm")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "older copies to go")
    hands.driver.look()


@contextmanager
def slow_stick(hands: StaffHands) -> Iterator[None]:
    """Simulate a slow stick: a backup made within the block pauses after `HELD_AT` until the block ends."""
    from kiosk.services.backup import record_copies

    gate, step = Event(), record_copies.STEP
    restore: list[Callable[[], None]] = []

    def slowed(progress: "Progress") -> "Progress":
        def watch(done: int, total: int) -> bool:
            goes_on = progress(done, total)
            while goes_on and done > HELD_AT * total and not gate.wait(TICK):
                goes_on = progress(done, total)
            return goes_on

        return watch

    def slow_down(station: "Station") -> Callable[[], None]:
        copies = station.maintenance(TECHNICIANS).upkeep().copies
        make = copies.make

        def put_back() -> None:
            copies.make = make  # type: ignore[method-assign]  # restores the method

        copies.make = lambda drive, progress: make(drive, slowed(progress))  # type: ignore[method-assign]  # slows the method down
        return put_back

    hands.app.worker.errand(slow_down, restore.append)
    hands.driver.wait(lambda: bool(restore), "the stick to be slow")
    record_copies.STEP = STEP
    try:
        yield
    finally:
        gate.set()
        record_copies.STEP = step
        restore[0]()


def scenes(hands: StaffHands) -> Iterator[str]:
    """Make a backup on the page «Đồng bộ» with a stick plugged in; yield the name of each screen."""
    driver = hands.driver
    ask_for_backup(hands)
    yield "backup-ready"
    with slow_stick(hands):
        driver.tap("backupMake")
        driver.wait(lambda: backup_of(hands).share > HELD_AT, "half of it to be done")
        yield "backup-making"
        driver.tap("backupStop")
        driver.wait(lambda: backup_of(hands).phase == "ready", "the copy to be stopped")
        driver.look()
    yield "backup-stopped"
    make_backup(hands)
    yield "backup-code"
    note_code(hands)
    yield "backup-done"
    driver.tap("backupClose")
    driver.settle()
