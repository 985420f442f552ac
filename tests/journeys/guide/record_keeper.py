"""Operates the guide's page of learners, by touch only."""

from kiosk.app import App
from kiosk.bridge.guide.learners.learners_model import LearnersViewModel
from kiosk.bridge.guide.learners.person_model import PersonViewModel
from kiosk.domain.ids import SessionId
from kiosk.tour.driver import Driver
from kiosk.tour.staff_walk import GUIDE, GUIDE_PIN, StaffHands


class RecordKeeper:
    """A lead guide at one kiosk."""

    def __init__(self, app: App, driver: Driver) -> None:
        self.app = app
        self.driver = driver
        self.staff = StaffHands(app, driver)

    @property
    def page(self) -> LearnersViewModel:
        return self.staff.staff.pageModel  # type: ignore[no-any-return]  # Qt knows it as QObject

    @property
    def person(self) -> PersonViewModel:
        return self.page.person

    def settle(self) -> None:
        self.driver.wait(lambda: self.app.worker.is_idle, "the worker")
        self.driver.settle()

    def add_lead_guide(self) -> None:
        self.staff.come_to_door()
        self.staff.set_first_pin()
        self.staff.open_page("access")
        self.staff.add_guide()
        self.staff.leave()

    def enter(self, guide: str = GUIDE, pin: str = GUIDE_PIN) -> None:
        self.staff.come_to_door(guide)
        self.staff.type_pin(pin)
        self.staff.see_inside()
        self.staff.open_page("learners")
        self.settle()

    def keep_notes(self, *notes: str) -> None:
        """Store notes about sessions."""
        for number, note in enumerate(notes):
            session = SessionId(f"session-{number}")
            self.app.worker.ask(
                lambda station, session=session, note=note: station.people().for_sessions.keep_note(session, note),
                lambda _done: None,
            )
        self.settle()

    def tap(self, name: str) -> None:
        self.driver.tap(name)
        self.settle()

    def names(self) -> list[str]:
        return [row["name"] for row in self.page.rows]

    def choose(self, label: str) -> None:
        """Touch a filter of the list."""
        place = [one["label"] for one in self.page.filters].index(label)
        while self.driver.find(f"filter-{place}") is None:
            self.tap("filter-more")
        self.tap(f"filter-{place}")

    def search(self, keys: str) -> None:
        """Type a name with the on-screen keyboard."""
        self.tap("learnersSearch")
        self.staff.type_text(keys)
        self.tap("kbDone")

    def open(self, name: str) -> None:
        """Touch a person of the list, on whatever page the person is."""
        while name not in self.names():
            self.tap("nextPage")
        self.tap(f"learner-{self.names().index(name)}")

    def show(self, section: str) -> None:
        """Touch a section of the person."""
        place = [entry["key"] for entry in self.person.sections].index(section)
        self.tap(f"section-{place}")

    def preview_own_data(self) -> None:
        """Show the paper with everything stored about the person."""
        self.tap("previewOwnData")
        self.driver.wait(lambda: self.person.rights.ownData.output.phase == "preview", "the preview")
        self.settle()
