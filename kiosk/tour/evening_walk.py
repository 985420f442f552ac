"""Simulates an evening at the culture house for the tour: a lead guide, learners, and a person who is added.

Rules: as in `tour.visitor`, all input consists of touches on visible items. Earlier sessions are written by
`tour.story`; the people are invented. The kiosk's clock starts at 19:00 of the current day, so that the pictures do
not depend on the time of day and no tour crosses midnight.
"""

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from kiosk import RELEASED, paths
from kiosk.app import App
from kiosk.devices.clock import MachineClock
from kiosk.domain.machine.clocks import VIETNAM, vietnam_day
from kiosk.house import Site
from kiosk.services.papers import FOLDER
from kiosk.settings import Settings, load
from kiosk.tour.driver import Driver
from kiosk.tour.group_walk import GroupHands
from kiosk.tour.guide_walk import EveningHands
from kiosk.tour.lent_printer import LentPrinter
from kiosk.tour.papers_walk import PapersHands
from kiosk.tour.rights_walk import RightsHands
from kiosk.tour.story.evening import GUIDES, fill_past
from kiosk.tour.story.villagers import HAMLETS
from kiosk.tour.upkeep_walk import LentStick
from kiosk.tour.visitor import Visitor, reach_home, right_answer

STRAND, LESSON = "safety", "an-toan-tren-mang/ma-otp"
"""The lesson of the first turn."""
WEEKS = 3
"""Number of weeks with sessions before the evening."""
BEGINS = time(19)
PRESENT = ("Nguyễn Thị Bé", "Hoàng Thị Đào", "Trương Thị Gái", "Nguyễn Thị Hoa", "Trần Thị Lài", "Mai Xuân Vinh")
"""The registered people who are marked as present."""
WOMEN, MEN = 3, 2
"""Numbers of people without a record, who are only counted."""
NEW, NEW_YEAR, NEW_SEX, NEW_HAMLET = "Nguyễn Thị Lựu", 1949, "f", "Mỹ Trung"
"""The person who is added, from another hamlet than that of the session."""
GUEST = ("Hồ Thị Trang", 1968, "f")
"""Name, year of birth and sex of the guest whose progress is kept."""
VOTES = (2, 5)
"""Numbers of raised hands for the first and the second answer of a question."""
LEAD, LEAD_PIN = GUIDES[0][0], GUIDES[0][2]
REPORT_SECONDS = 60.0


def evening_site(site: Site) -> tuple[Site, Settings, LentStick]:
    """Create a kiosk with guides, learners and past sessions; return it, its settings and its stick.

    All its files are below the data folder of `site`, which is empty or missing. The stick is plugged in. Raises
    KioskError or OSError.
    """
    now = datetime.now(UTC)
    begins = datetime.combine(vietnam_day(now), BEGINS, VIETNAM).astimezone(UTC)
    clock = MachineClock(RELEASED, lambda: None, lambda: begins, lambda: begins + (datetime.now(UTC) - now))
    stick = LentStick(site.data / "stick", is_in=True)
    stick.folder.mkdir(parents=True)
    own = replace(site, data=site.data / "data", drives=stick, clock=clock, printing=LentPrinter())
    fill_past(own.data, own.bundled, begins, WEEKS)
    chosen = load(paths.settings_file(own.data))
    return own, replace(chosen, night_from=0, night_to=0), stick


def _tasks(row: Mapping[str, Any]) -> int:
    """Return the number in a text such as «Tự làm được 6 việc» of a row of the page of papers."""
    return int("".join(filter(str.isdigit, row["tasks"])))


class EveningWalk:
    """The evening at one kiosk; ``certificate``: file to which the certificate is copied."""

    def __init__(self, app: App, driver: Driver, stick: LentStick, certificate: Path) -> None:
        self._app = app
        self._driver = driver
        self._hands = EveningHands(app, driver)
        self._stick = stick
        self._certificate = certificate
        self._code: tuple[str, ...] = ()

    def scenes(self) -> Iterator[str]:
        """Simulate the evening; yield the name of each screen to photograph, while it is shown."""
        yield from self._opening()
        yield from self._adding()
        yield from self._turns()
        yield from self._signing_in()
        yield from self._keeping()
        yield from self._helping()
        yield from self._group()
        yield from self._papers()
        yield from RightsHands(self._app, self._driver).scenes()
        yield from self._reading_reports()
        yield from self._ending()

    def _opening(self) -> Iterator[str]:
        hands = self._hands
        hands.staff.come_to_door(LEAD)
        yield "guide-pin"
        hands.staff.type_pin(LEAD_PIN)
        hands.staff.see_inside()
        hands.settle()
        yield "guide-today-closed"
        hands.open_session()
        hands.open_page("attendance")
        hands.mark(PRESENT)
        while hands.attendance.page:
            hands.tap("previousPage")
            hands.settle()
        for sex, number in (("female", WOMEN), ("male", MEN)):
            for _ in range(number):
                hands.tap(f"{sex}-plus")
                hands.settle()
        yield "guide-attendance"

    def _adding(self) -> Iterator[str]:
        """Add a person, store the code for `_signing_in`, and swap the first two turns."""
        hands = self._hands
        hands.begin_adding()
        hands.type_details(NEW, NEW_YEAR, NEW_SEX)
        hands.tap(f"hamlet-{HAMLETS.index(NEW_HAMLET)}")
        hands.settle()
        yield "guide-adding-details"
        hands.go_on()
        if hands.attendance.adding.step == "likely":
            hands.tap("anotherPerson")
            hands.settle()
        yield "guide-adding-consent"
        hands.consent((True,) * 4)
        self._driver.wait(lambda: hands.attendance.adding.step == "code", "the three pictures")
        hands.settle()
        yield "guide-adding-code"
        self._code = tuple(picture["key"] for picture in hands.attendance.adding.code)
        hands.tap("addingDone")
        hands.settle()
        hands.open_page("today")
        second = hands.today.queue[1]["id"]
        hands.tap(f"up-{second}")
        hands.settle()
        yield "guide-today"

    def _turns(self) -> Iterator[str]:
        """Hand the kiosk over; the first learner completes a lesson with help; the others end their visits."""
        hands, model = self._hands, self._app.model
        learner = Visitor(self._app, self._driver)
        hands.hand_over()
        yield "learner-turn"
        hands.take_turn()
        yield "learner-home-turn"
        learner.open_strand(STRAND)
        learner.open_lesson(LESSON)
        hands.tap("helpButton")
        self._driver.see("helpNotice")
        hands.tap("noticeFirst")
        learner.learn(right_answer)
        yield from self._printing()
        hands.tap("homeButton")
        learner.see_screen("home")
        hands.end_turn()
        while model.screen == "turn":
            hands.take_turn()
            hands.end_turn()
        yield "learner-attract"

    def _printing(self) -> Iterator[str]:
        """Print the card of the lesson whose result is shown."""
        hands = self._hands
        hands.settle()
        hands.tap("cardButton")
        self._driver.see("printCard")
        hands.settle()
        yield "learner-card"
        hands.tap("printCard")
        self._driver.wait(lambda: self._app.model.result.printing.state == "printed", "the card to be printed")
        yield "learner-card-printed"
        hands.tap("closeCard")

    def _signing_in(self) -> Iterator[str]:
        """Sign the new person in with the three pictures, after opening the wrong hamlet first."""
        hands, driver, model = self._hands, self._driver, self._app.model
        hands.tap("signInButton")
        driver.wait(lambda: model.screen == "hamlets", "the hamlets")
        hands.settle()
        yield "learner-hamlets"
        hands.tap(f"card-{HAMLETS[0]}")
        driver.wait(lambda: model.screen == "who", "the faces")
        hands.settle()
        yield "learner-who"
        hands.tap("changeHamlet")
        driver.wait(lambda: model.screen == "hamlets", "the hamlets")
        hands.settle()
        hands.tap(f"card-{NEW_HAMLET}")
        driver.wait(lambda: model.screen == "who", "the faces")
        hands.settle()
        if model.signIn is None or not model.signIn.faces:
            raise LookupError(f"nobody of {NEW_HAMLET} is present")
        hands.tap(f"card-{model.signIn.faces[0]['key']}")
        driver.wait(lambda: model.screen == "code", "the pictures")
        for picture in self._code[:2]:
            hands.settle()
            hands.tap(picture)
        yield "learner-code"
        hands.tap(self._code[2])
        reach_home(self._app, driver)
        hands.settle()
        yield "learner-home"
        hands.end_turn()

    def _keeping(self) -> Iterator[str]:
        """A guest calls the guide to keep the progress; the guide adds the person and leaves the kiosk to her."""
        hands, driver = self._hands, self._driver
        guest = Visitor(self._app, driver)
        guest.start()
        hands.settle()
        yield "learner-guest-home"
        hands.call_to_keep()
        yield "learner-keeping"
        hands.come_to_guest(LEAD, LEAD_PIN)
        hands.type_details(*GUEST)
        yield "guide-keeping"
        hands.go_on()
        hands.consent((True,) * 4)
        driver.wait(lambda: hands.attendance.adding.step == "code", "the three pictures")
        hands.settle()
        yield "guide-keeping-code"
        hands.tap("addingDone")
        driver.see("keptNotice")
        hands.settle()
        yield "learner-kept"
        hands.tap("noticeFirst")
        hands.settle()
        hands.end_turn()

    def _helping(self) -> Iterator[str]:
        hands = self._hands
        hands.enter(LEAD, LEAD_PIN)
        yield "guide-today-help"
        hands.tap(f"answer-{hands.today.calls[0]['id']}")
        hands.settle()
        hands.tap("openRoom")
        self._driver.see("roomTitle")
        hands.settle()
        yield "guide-today-room"
        hands.tap("roomBack")
        hands.settle()

    def _group(self) -> Iterator[str]:
        """Teach a group up to the first question, count the raised hands and publish the answer."""
        group = GroupHands(self._app, self._driver)
        self._hands.open_page("group")
        group.begins()
        while not group.lesson.votes:
            group.taps("groupNext")
        for number, votes in enumerate(VOTES, 1):
            group.taps(*[f"plus-{number}"] * votes)
        yield "guide-group"
        group.taps("publishAnswer")
        yield "guide-group-answer"
        group.leaves()

    def _papers(self) -> Iterator[str]:
        """Save to the stick the certificate of the person with the most tasks alone on the first page of the list."""
        papers = PapersHands(self._app, self._driver)
        papers.open()
        yield "guide-papers"
        papers.choose([max(papers.papers.issuing.rows, key=_tasks)["label"]])
        papers.preview()
        yield "guide-papers-certificate"
        papers.deliver()
        yield "guide-papers-saved"
        papers.close()
        (paper,) = (self._stick.folder / FOLDER).glob("*.pdf")
        shutil.copyfile(paper, self._certificate)

    def _reading_reports(self) -> Iterator[str]:
        """Read the report of the month (BC-04) and two others."""
        self._hands.staff.open_page("report")
        self._see_report()
        yield "report-month"
        for code, name in (("BC-03", "report-week"), ("BC-07", "report-hamlets")):
            self._driver.tap(f"tab-{code}")
            self._see_report()
            yield name

    def _see_report(self) -> None:
        page = self._hands.staff.staff.pageModel
        self._driver.wait(lambda: page.isReady, "the report", REPORT_SECONDS)
        self._driver.look()

    def _ending(self) -> Iterator[str]:
        hands = self._hands
        hands.open_page("today")
        hands.settle()
        hands.tap("endSession")
        hands.settle()
        hands.tap("total-poor-plus")
        hands.tap("difficulty-0")
        hands.settle()
        yield "guide-closing"
        hands.tap("endConfirm")
        self._driver.wait(lambda: not hands.today.isOpen, "the session to end")
        hands.settle()
        yield "guide-today-ended"
        hands.staff.leave()
