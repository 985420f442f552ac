"""A simulated guide who teaches a group, by touch or with the keys of a presenter."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.domain.access import Staff
from kiosk.domain.events import Event
from kiosk.domain.ids import AccountId
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.attendance import Headcount
from kiosk.services.station import Station
from kiosk.tour.group_walk import GroupHands
from kiosk.tour.practice import PhoneHands, next_act
from kiosk.tour.staff_walk import GUIDE_PIN
from kiosk.tour.visitor import Visitor
from tests.journeys.guide.entering import add_accounts

NAME = "Nguyễn Thị Hoa"
IGNORED = {"pack", "account", "pin", "staff", "names"}
"""First words of the kinds of events that have nothing to do with a lesson."""
OPENER = Actor(AccountId("guide-1"), frozenset({Staff.GUIDE}))


class GroupTeacher(GroupHands):
    """A guide at a kiosk, with an account of her own."""

    def __init__(self, visitor: Visitor, *, is_new: bool = True) -> None:
        """`is_new`: whether the guide has no account yet."""
        super().__init__(visitor.app, visitor.driver)
        if is_new:
            add_accounts(visitor.app, visitor.driver, [NAME])

    def opens_session(self, female: int = 14, male: int = 10) -> None:
        """Open a session and count these numbers of people, without the screen."""

        def job(station: Station) -> None:
            station.sessions().open(OPENER, "")
            station.sessions().count(OPENER, Headcount(female, male))

        self.app.worker.ask(job)
        self.rests()

    def comes_in(self) -> None:
        """Enter the PIN and open the page of group lessons."""
        self.hands.come_to_door(NAME)
        self.hands.type_pin(GUIDE_PIN)
        self.hands.see_inside()
        self.hands.open_page("group")
        self.rests()

    @property
    def step(self) -> int:
        return self.lesson.player.stepIndex

    @property
    def kind(self) -> str:
        """Kind of the current step."""
        attempt = self.lesson.player.attempt
        assert attempt is not None
        return attempt.step.kind

    @property
    def counts(self) -> list[int]:
        return [row["count"] for row in self.lesson.hands.rows]

    def presses(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.driver.press(key)
            self.rests()

    def presses_with_shift(self, key: Qt.Key, text: str) -> None:
        """Press a key together with Shift, with which it types `text`."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.ShiftModifier, text)
            QGuiApplication.postEvent(self.driver.window, event)
        self.driver.settle()
        self.rests()

    @property
    def text_scale(self) -> float:
        """Factor of the text size on the screen."""
        theme = self.app.window._engine.singletonInstance("KioskUi.Theme", "Theme")
        return float(theme.property("textScale"))

    def does_the_task(self) -> None:
        """Do the task on the practice phone in its current mode."""
        attempt, activity = self.lesson.player.attempt, self.lesson.player.activity
        assert attempt is not None
        hands = PhoneHands(self.driver, activity)
        hands.look()
        while not activity.scene["finished"]:
            hands.do(next_act(attempt.step, activity.draft))
            self.rests()

    def recorded(self) -> list[Event]:
        """All events of the record except those about packs, accounts, PINs and pages with names."""
        found: list[Event] = []
        self.app.worker.ask(
            lambda station: list(station.events.read(1, station.events.last_sequence())), found.extend
        )
        self.rests()
        return [event for event in found if event.kind.value.partition("-")[0] not in IGNORED]

    def kinds(self) -> list[str]:
        """Kinds of `recorded`."""
        return [event.kind.value for event in self.recorded()]
