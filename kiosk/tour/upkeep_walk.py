"""Simulates a technician who maintains a kiosk: results, receipts, backup of the record, self-check, log.

Rules: as in `tour.visitor`, all input consists of touches on visible items.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.domain.machine.drives import Drive
from kiosk.house import Site
from kiosk.tour import backup_walk
from kiosk.tour.office import DemoOffice
from kiosk.tour.staff_walk import StaffHands

SECONDS = 120.0
"""Time-out in seconds for a self-check on a loaded machine."""


@dataclass
class LentStick:
    """A folder that simulates the only stick of a kiosk (implements `domain.ports.machine.Drives`).

    ``folder``: content of the stick. ``is_in``: whether the stick is plugged in.
    """

    folder: Path
    is_in: bool = False

    def present(self) -> Sequence[Drive]:
        """Return the stick if it is plugged in, else no drive."""
        return (Drive(self.folder, "TINH-QT", "/dev/sdb1"),) if self.is_in else ()


def upkeep_site(site: Site) -> tuple[Site, LentStick, DemoOffice]:
    """Create a `Site` with a trusted province and a stick with one pack; return the site, the stick and the office.

    The office belongs to the province: it signed the pack and receives results.
    """
    office = DemoOffice(site.data)
    office.found(sorted(site.bundled.glob("*.hocpack"))[:1])
    stick = LentStick(site.data / "stick")
    office.fill(stick.folder)
    own = replace(site, data=site.data / "data", drives=stick)
    office.introduce(own.data)
    return own, stick, office


def turn_to(hands: StaffHands, name: str) -> None:
    """Turn the pages of a list until the item `name` is visible. Raises LookupError."""
    for arrow in ("previousPage", "nextPage"):
        while hands.driver.find(name) is None:
            button = hands.driver.find(arrow)
            if button is None or not button.isEnabled():
                break
            hands.driver.tap(arrow)
            hands.driver.look()
    if hands.driver.find(name) is None:
        raise LookupError(f"no page has '{name}'")


def see_stick(hands: StaffHands) -> None:
    """Wait until the open page shows the stick and has read it."""
    hands.driver.wait(lambda: hands.staff.pageModel.stick.label != "", "the page to find the stick")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to read the stick")
    hands.driver.look()


def miss_stick(hands: StaffHands) -> None:
    """Wait until the open page shows that the stick was removed."""
    hands.driver.wait(
        lambda: hands.staff.pageModel.stick.label == "", "the page to notice that the stick was removed"
    )
    hands.driver.look()


def take_results(hands: StaffHands) -> None:
    """Press «Mang kết quả đi» and wait until the results are written to the stick, or an error is shown."""
    hands.driver.tap("takeResults")
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.outcome != "" or model.problem != "", "the results to be on the stick")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to be refreshed")
    hands.driver.look()


def take_receipts(hands: StaffHands) -> None:
    """Press «Nhận biên nhận» and wait until the receipts are read from the stick, or an error is shown."""
    hands.driver.tap("takeReceipts")
    receipts = hands.staff.pageModel.receipts
    hands.driver.wait(lambda: receipts.outcome != "" or receipts.problem != "", "the receipts to be taken in")
    hands.driver.wait(lambda: hands.app.worker.is_idle, "the page to be refreshed")
    hands.driver.look()


def run_check(hands: StaffHands) -> None:
    """Press «Kiểm tra ngay» and wait for the report, or for an error message."""
    hands.driver.tap("runCheck")
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.report != "" or model.problem != "", "the report of the self-check", SECONDS)
    hands.driver.look()


def scenes(hands: StaffHands, stick: LentStick, office: DemoOffice) -> Iterator[str]:
    """Open the pages of results, self-check and log; yield the name of each screen.

    The site must be that of `upkeep_site` after one visit.
    """
    driver = hands.driver
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("sync")
    yield "sync-waiting"
    stick.is_in = True
    see_stick(hands)
    take_results(hands)
    yield "sync-taken"
    driver.tap("open-code")
    driver.see("spokenCode")
    yield "sync-code"
    driver.tap("sendingClose")
    driver.look()
    stick.is_in = False
    miss_stick(hands)
    office.receive(stick.folder)
    stick.is_in = True
    see_stick(hands)
    yield "sync-receipts"
    take_receipts(hands)
    yield "sync-received"
    yield from backup_walk.scenes(hands)
    hands.open_page("check")
    yield "check-before"
    run_check(hands)
    yield "check-done"
    turn_to(hands, "check-touch")
    driver.tap("check-touch")
    driver.see("touchTest")
    yield "check-touch"
    driver.tap("touchDone")
    yield "check-touch-over"
    driver.tap("touchDone")
    if hands.app.speech.hasSound:
        turn_to(hands, "check-sound")
        driver.tap("check-sound")
        driver.see("soundQuestion")
        yield "check-sound"
        driver.tap("noticeFirst")
    turn_to(hands, "check-clock")
    driver.tap("check-clock")
    driver.see("clockQuestion")
    yield "check-clock"
    driver.tap("noticeFirst")
    hands.open_page("logs")
    yield "logs"
