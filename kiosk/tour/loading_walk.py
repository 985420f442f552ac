"""Simulates a technician who installs packs: a stick with packs in every state, installation, roll-back, history.

Rules: as in `tour.visitor`, all input consists of touches on visible items. The province, its signatures and their
errors are real. Only a slow stick and an outdated program are simulated.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from kiosk import house
from kiosk.house import Site
from kiosk.tour.office import DemoOffice
from kiosk.tour.staff_walk import TECHNICIANS, StaffHands
from kiosk.tour.upkeep_walk import LentStick, turn_to

if TYPE_CHECKING:
    from kiosk.domain.ports.progress import Progress
    from kiosk.services.station import Station

SECONDS = 60.0
"""Time-out in seconds for reading a stick on a loaded machine."""
HELD_AT = 0.4
"""Fraction of a pack after which a slow stick pauses."""
TICK = 0.2
"""Seconds between two calls of the progress callback while a slow stick pauses."""


def loading_site(site: Site) -> tuple[Site, LentStick]:
    """Create a `Site` with a trusted province, three installed packs, and a stick with packs in every state.

    The stick contains a newer version of the first installed pack, an older version of the second, and the installed
    version of the third. A later version of the third pack is in the signed list, but its file is missing. The stick
    also contains two versions of a pack that is not installed; the later of these versions is damaged.
    """
    from kiosk.province.publishing.demo import later_version

    newer, older, same, new = sorted(site.bundled.glob("*.hocpack"))
    made = site.data / "made"
    bundled = site.data / "bundled"
    bundled.mkdir(parents=True)
    for pack in (newer, same):
        shutil.copy(pack, bundled)
    later_version(older, bundled)
    lost, damaged = later_version(same, made), later_version(new, made)
    signed = [later_version(newer, made), older, same, new, damaged, lost]
    stick = _signed_stick(site.data, signed)
    for name in (lost.name, damaged.name):
        (file,) = stick.rglob(f"*{name}")
        if name == lost.name:
            file.unlink()
        else:
            _damage(file)
    lent = LentStick(stick)
    return replace(site, bundled=bundled, data=site.data / "data", drives=lent), lent


def late_site(site: Site) -> tuple[Site, LentStick]:
    """Create a `Site` with a trusted province and a stick whose signatures have expired."""
    from kiosk.province.publishing import office

    (site.data / "stick").mkdir(parents=True)
    with _other(office, "ONLINE_LIFE", timedelta(seconds=1)):
        stick = _signed_stick(site.data, sorted(site.bundled.glob("*.hocpack"))[:1])
    lent = LentStick(stick)
    return replace(site, data=site.data / "data", drives=lent), lent


def _signed_stick(folder: Path, packs: list[Path]) -> Path:
    """Create a stick with `packs` of a new province, and install the province's root on the kiosk below `folder`."""
    office, begun = DemoOffice(folder), datetime.now(UTC)
    office.found(packs)
    stick = folder / "stick"
    office.fill(stick, [pack.stem for pack in packs], begun)
    office.introduce(folder / "data")
    return stick


def _damage(file: Path) -> None:
    """Flip one bit in the middle of `file`, as a failing stick could."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


@contextmanager
def _other(module: object, name: str, value: object) -> Iterator[None]:
    """Set the attribute `name` of `module` to `value` for the duration of the block."""
    before = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, before)


@contextmanager
def old_program() -> Iterator[None]:
    """Simulate a program built three years earlier, so that the clock is far ahead of the trusted time."""
    with _other(house, "RELEASED", house.__dict__["RELEASED"] - timedelta(days=3 * 365)):
        yield


@contextmanager
def _held(hands: StaffHands) -> Iterator[None]:
    """Simulate a stick that does not respond: a job blocks the thread that reads sticks until the with-block ends."""
    gate = Event()
    hands.app.worker.errand(lambda _station: gate.wait())
    try:
        yield
    finally:
        gate.set()


@contextmanager
def _slow(hands: StaffHands) -> Iterator[None]:
    """Simulate a slow stick: the installation of a pack pauses after `HELD_AT` until the block ends."""
    gate = Event()

    def slowed(progress: "Progress") -> "Progress":
        def watch(done: int, total: int) -> bool:
            goes_on = progress(done, total)
            while goes_on and done > HELD_AT * total and not gate.wait(TICK):
                goes_on = progress(done, total)
            return goes_on

        return watch

    def slow_down(station: "Station") -> Callable[[], None]:
        service = station.maintenance(TECHNICIANS).loading()
        install = service.install

        def put_back() -> None:
            service.install = install  # type: ignore[method-assign]  # restores the method

        service.install = lambda look, key, progress: install(look, key, slowed(progress))  # type: ignore[method-assign]  # slows the installation
        return put_back

    restore: list[Callable[[], None]] = []
    hands.app.worker.errand(slow_down, restore.append)
    hands.driver.wait(lambda: bool(restore), "the stick to be slow")
    try:
        yield
    finally:
        gate.set()
        restore[0]()


def _see_found(hands: StaffHands) -> None:
    model = hands.staff.pageModel
    hands.driver.wait(lambda: model.phase == "found" and hands.app.worker.is_idle, "the packs of the stick", SECONDS)
    hands.driver.look()


def scenes(hands: StaffHands, stick: LentStick) -> Iterator[str]:
    """Open the pages of the stick and of the packs, on the site of `loading_site`; yield the name of each screen."""
    driver = hands.driver
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("usb")
    yield "usb-waiting"
    with _held(hands):
        stick.is_in = True
        driver.wait(lambda: hands.staff.pageModel.phase == "looking", "the page to read the stick")
        yield "usb-looking"
    _see_found(hands)
    yield "usb-found"
    with _slow(hands):
        driver.tap("installButton")
        driver.wait(lambda: hands.staff.pageModel.installation.secondsLeft >= 0, "half of it to be done")
        yield "usb-installing"
    _see_found(hands)
    yield "usb-installed"
    while driver.find("nextPage") is not None and driver.see("nextPage").isEnabled():
        driver.tap("nextPage")
    yield "usb-last-page"
    hands.open_page("packs")
    yield "packs"
    yield from _packs(hands)


def _packs(hands: StaffHands) -> Iterator[str]:
    driver, model = hands.driver, hands.staff.pageModel
    changed = next(row["id"] for row in model.packs if row["before"])
    turn_to(hands, f"goBack-{changed}")
    driver.tap(f"goBack-{changed}")
    driver.see("packQuestion")
    yield "packs-back-question"
    driver.tap("noticeSecond")
    driver.wait(lambda: hands.app.worker.is_idle, "the version before")
    turn_to(hands, f"remove-{changed}")
    driver.tap(f"remove-{changed}")
    driver.see("packQuestion")
    yield "packs-remove-question"
    driver.tap("noticeSecond")
    driver.wait(lambda: hands.app.worker.is_idle, "the pack to be gone")
    turn_to(hands, f"goBack-{changed}")
    yield "packs-removed"
    driver.tap("historyButton")
    driver.look()
    yield "packs-history"


def late_scenes(hands: StaffHands, stick: LentStick) -> Iterator[str]:
    """Open the questions about the clock and about expired signatures; yield the name of each screen.

    The kiosk must run on the site of `late_site` and within `old_program`.
    """
    driver = hands.driver
    hands.come_to_door()
    hands.set_first_pin()
    hands.open_page("usb")
    stick.is_in = True
    for kind, key in (("clock", "clockQuestion"), ("expired", "expiredQuestion")):
        driver.wait(lambda kind=kind: kind in _acts(hands), f"the error '{kind}'", SECONDS)  # type: ignore[misc]  # the default binds `kind`
        _see_found(hands)
        yield f"usb-{kind}"
        driver.tap(f"pack-{next(row['key'] for row in hands.staff.pageModel.rows if row['act'])}")
        driver.see(key)
        yield f"usb-{kind}-question"
        driver.tap("noticeSecond")


def _acts(hands: StaffHands) -> set[str]:
    return {row["act"] for row in hands.staff.pageModel.rows}
