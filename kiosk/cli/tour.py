"""``kiosk tour``: performs the main journeys with simulated touches, on a machine with or without a display.

Rules: the tour uses a separate record in its output folder, never this machine's record. If a step fails, the reason
is printed and the exit code is 1.
"""

import json
import shutil
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk import paths
from kiosk.cli.ending.problems import explained_words
from kiosk.cli.playing import bundled_packs, played

if TYPE_CHECKING:
    from kiosk.app import App, Site
    from kiosk.services.station import Station
    from kiosk.tour.visitor import Visitor

SIZE = (1920, 1080)
FIRST_START_SECONDS = 120.0
LOADING_SECONDS = 60.0
"""Time-out in seconds for the technician's steps on a slow disk. `FIRST_START_SECONDS` is longer, because the first
start also installs every bundled pack."""
STRAND, LESSON = "safety", "an-toan-tren-mang/ma-otp"
EVENING_PICTURES = ("guide", "learner", "report")
"""First words of the file names of the evening's pictures, which are not numbered."""
CERTIFICATE = "certificate.pdf"


@dataclass
class TourReport:
    """Contents of ``tour.json``.

    ``steps``: name and seconds of every finished step; the seconds count from the previous step. ``seconds``: their
    sum. ``rows``: number of recorded events by kind. ``pictures``: file names of the pictures. ``bundles``: file
    names of the exported bundles. ``problem``: why the tour stopped early; empty if it did not.
    """

    steps: list[dict[str, str | float]] = field(default_factory=list)
    seconds: float = 0.0
    rows: dict[str, int] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    bundles: list[str] = field(default_factory=list)
    problem: str = ""


class Guide:
    """Documents the tour: records and prints every finished step and takes a picture of the screen."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.report = TourReport()
        self._since = time.monotonic()
        self.visitor: Visitor | None = None

    def note(self, what: str, *, is_numbered: bool = True) -> None:
        """Record and print the finished step `what`; take a picture of the screen if a kiosk is running.

        `is_numbered`: whether the name of the picture begins with the number of the step.
        """
        now = time.monotonic()
        step: dict[str, str | float] = {"step": what, "seconds": round(now - self._since, 3)}
        self.report.steps.append(step)
        self.report.seconds = round(self.report.seconds + now - self._since, 3)
        if self.visitor is not None:
            name = f"{len(self.report.steps):02d}-{what}.png" if is_numbered else f"{what}.png"
            self.visitor.driver.picture(self.out / name)
            self.report.pictures.append(name)
        print(f"{len(self.report.steps):3d}  {step['seconds']:7.3f} s  {what}")
        self._since = time.monotonic()

    def write(self) -> None:
        """Write ``tour.json``."""
        text = json.dumps(asdict(self.report), ensure_ascii=False, indent=2)
        (self.out / "tour.json").write_text(text + "\n", encoding="utf-8")


def tour(
    out: Annotated[
        Path | None, typer.Option(help="Output folder for pictures, bundles and tour.json; default: build/tour.")
    ] = None,
) -> None:
    """Simulate a resident's lesson, a technician's work with a stick, and a guide's evening with its learners.

    Writes pictures of the steps, the exported bundles, a certificate and a report.
    """
    target = out or paths.build_folder() / "tour"
    guide = Guide(target)
    with explained_words():
        packs = [pack for pack in bundled_packs() if pack.name.startswith(LESSON.partition("/")[0])]
    with played(target) as playing:
        _clear(target)
        try:
            _play(guide, packs)
            _play_evening(guide)
            playing.require_no_mistakes()
        except BaseException as error:
            guide.report.problem = str(error) or "stopped"
            raise
        finally:
            guide.write()
    print(f"\nrows      {', '.join(f'{kind} {count}' for kind, count in guide.report.rows.items())}")
    print(f"bundles   {', '.join(guide.report.bundles)}")
    print(f"pictures  {target}/*.png ({len(guide.report.pictures)})")
    print(f"paper     {target / CERTIFICATE}")
    print(f"bundles   {target}/bundles/\nreport    {target}/tour.json")


def _clear(target: Path) -> None:
    """Delete the output of an earlier tour in `target`, but no other files."""
    for pattern in ("[0-9][0-9]*-*.png", *(f"{kind}-*.png" for kind in EVENING_PICTURES), CERTIFICATE):
        for old in target.glob(pattern):
            old.unlink()
    for folder in ("bundles", "kiosk", "evening"):
        shutil.rmtree(target / folder, ignore_errors=True)


def _play(guide: Guide, packs: list[Path]) -> None:
    from kiosk import app as kiosk_app
    from kiosk.settings import Settings
    from kiosk.tour.demo import demo_site
    from kiosk.tour.driver import Driver
    from kiosk.tour.visitor import Visitor

    bundles = guide.out / "bundles"
    bundles.mkdir(parents=True, exist_ok=True)
    chosen = Settings(place="xã Lệ Thủy", export_folders=(bundles,), night_from=0, night_to=0)
    site = demo_site(guide.out / "kiosk", packs)
    running = kiosk_app.build(site, chosen, windowed=True)
    try:
        running.window.quick.showNormal()  # a maximized window cannot be resized
        running.window.quick.resize(*SIZE)
        guide.visitor = Visitor(running, Driver(running.window.quick))
        guide.visitor.driver.see("startButton")
        guide.note("attract")
        guide.visitor.driver.wait(lambda: running.worker.is_idle, "the record to be open", FIRST_START_SECONDS)
        _visit(guide, guide.visitor)
        _load(guide, running, site, bundles)
    finally:
        running.close()


def _visit(guide: Guide, visitor: "Visitor") -> None:
    from kiosk.domain.lessons import Step
    from kiosk.domain.verdicts import Answer
    from kiosk.tour.visitor import right_answer, wrong_answer

    missed = iter([True])

    def answer(step: Step) -> Answer:
        """Return the right answer, but a wrong one for the first choice step, so that the tour shows both."""
        is_missed = step.kind == "choice" and next(missed, False)
        return wrong_answer(step) if is_missed else right_answer(step)

    visitor.start()
    guide.note("home")
    visitor.open_strand(STRAND)
    guide.note("lessons")
    visitor.open_lesson(LESSON)
    for seen in visitor.learning(answer):
        guide.note(seen)
    guide.note("result")
    visitor.driver.tap("cardButton")
    visitor.driver.see("closeCard")
    guide.note("take-home-card")
    visitor.driver.tap("closeCard")
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    guide.note("home-after")
    visitor.driver.tap("helpButton")
    visitor.driver.see("helpNotice")
    guide.note("help")
    visitor.driver.tap("noticeFirst")
    visitor.end()
    guide.note("attract-again")


def _load(guide: Guide, running: "App", site: "Site", bundles: Path) -> None:
    """Simulate a technician who installs packs from the province's stick and copies results to the stick.

    With the packs come the province's keys, and the automatic export fills `bundles`. The province's office then
    receives the results, and the technician imports the receipts from the same stick.
    """
    from kiosk.tour.office import DemoOffice
    from kiosk.tour.staff_walk import StaffHands
    from kiosk.tour.upkeep_walk import LentStick, miss_stick, see_stick, take_receipts, take_results

    driver = guide.visitor.driver if guide.visitor else None
    if driver is None or not isinstance(site.drives, LentStick):
        raise LookupError("the tour has not started")
    hands = StaffHands(running, driver)
    hands.come_to_door()
    guide.note("staff-door")
    hands.set_first_pin()
    site.drives.is_in = True
    hands.open_page("usb")
    page = hands.staff.pageModel
    driver.wait(lambda: page.phase == "found" and running.worker.is_idle, "the packs on the stick", LOADING_SECONDS)
    guide.note("staff-stick")
    driver.tap("installButton")
    driver.wait(lambda: page.installedCount == page.packCount, "the packs to be installed", LOADING_SECONDS)
    driver.wait(lambda: running.worker.is_idle, "the record")
    guide.note("staff-installed")
    hands.open_page("packs")
    guide.note("staff-packs")
    _deliver(guide, running, bundles)
    hands.open_page("sync")
    take_results(hands)
    guide.note("staff-results-taken")
    site.drives.is_in = False
    miss_stick(hands)
    DemoOffice(guide.out / "kiosk").receive(site.drives.folder)
    site.drives.is_in = True
    see_stick(hands)
    take_receipts(hands)
    guide.note("staff-results-received")
    hands.leave()
    guide.note("attract-after-staff")


def _play_evening(guide: Guide) -> None:
    """Simulate a lead guide and the learners of an evening, at a kiosk with invented people and past sessions."""
    from kiosk import app as kiosk_app
    from kiosk.app import Site
    from kiosk.tour.driver import Driver
    from kiosk.tour.evening_walk import EveningWalk, evening_site
    from kiosk.tour.visitor import Visitor

    guide.visitor = None
    site, chosen, stick = evening_site(Site(data=guide.out / "evening"))
    guide.note("past-evenings")
    running = kiosk_app.build(site, chosen, windowed=True)
    try:
        running.window.quick.showNormal()  # a maximized window cannot be resized
        running.window.quick.resize(*SIZE)
        driver = Driver(running.window.quick)
        guide.visitor = Visitor(running, driver)
        driver.see("startButton")
        driver.wait(lambda: running.worker.is_idle, "the record to be open", FIRST_START_SECONDS)
        for seen in EveningWalk(running, driver, stick, guide.out / CERTIFICATE).scenes():
            guide.note(seen, is_numbered=False)
    finally:
        running.close()


def _deliver(guide: Guide, running: "App", bundles: Path) -> None:
    """Run the automatic export; write the list of bundles and the number of recorded events into the report.

    Raises LookupError if no bundle was exported.
    """
    driver = guide.visitor.driver if guide.visitor else None
    if driver is None:
        raise LookupError("the tour has not started")
    running.background.export()
    driver.wait(lambda: running.worker.is_idle, "the results to be on disk")
    guide.report.bundles = sorted(file.relative_to(bundles).as_posix() for file in bundles.glob("*/*.age"))
    if not guide.report.bundles:
        raise LookupError(f"no sync bundle arrived in {bundles}")
    running.worker.ask(_count, guide.report.rows.update)
    driver.wait(lambda: running.worker.is_idle, "the rows to be counted")
    guide.note("bundles")


def _count(station: "Station") -> Counter[str]:
    return Counter(event.kind.value for event in station.events.read(1, station.events.last_sequence()))
