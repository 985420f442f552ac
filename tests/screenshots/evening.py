"""The scenes of an evening: the guide's pages, and the screens on which learners sign in or are called."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.app import Site
from kiosk.domain.access import Staff
from kiosk.domain.ids import AccountId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Sex
from kiosk.domain.rights import Actor
from kiosk.services.station import Station
from kiosk.settings import Settings
from kiosk.tour.album import AlbumScene
from kiosk.tour.guide_walk import EveningHands
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.guide.learned import guests_do_alone
from tests.screenshots.pages import started

HAMLETS = ("Phú Thọ", "Mỹ Trung", "Xuân Bồ", "An Xá", "Quy Hậu", "Bản Khe Khế", "Bản Cẩm Ly Thượng")
PEOPLE = (
    ("Trần Văn An", 1958, "m", 0),
    ("Nguyễn Thị Bé", 1949, "f", 0),
    ("Phan Văn Bình", 1981, "m", 0),
    ("Hồ Văn Bường", 1961, "m", 5),
    ("Nguyễn Phước Bảo Thiên Hương", 1953, "f", 0),
    ("Hoàng Thị Đào", 1950, "f", 1),
    ("Trần Thị Thanh Huệ", 1963, "f", 0),
    ("Lê Quang Minh", 1949, "m", 0),
    ("Hồ Thị Thiêng", 1958, "f", 6),
    ("Nguyễn Thị Hoa", 1956, "f", 0),
    ("Lê Thị Hoa", 1960, "f", 0),
    ("Y Nguyên", 1971, "", 0),
)
ROOM = tuple(tuple(range(0, 15, step)) for step in (1, 2, 3, 5, *(14,) * 8))
"""The numbers of the tasks that each guest of the session does alone, see `guests_do_alone`."""
LEAD = Actor(AccountId("guide-of-the-test"), frozenset({Staff.LEAD_GUIDE}))


def register(station: Station) -> None:
    """Add `PEOPLE`, without the on-screen keyboard."""
    for name, year, sex, hamlet in PEOPLE:
        details = Details(name, HAMLETS[hamlet], year, Sex(sex) if sex else None)
        station.people().records.add(LEAD, details, dict.fromkeys(Purpose, True), is_sixteen=True)


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, replace(chosen, hamlets=HAMLETS)) as visitor:
        hands = EveningHands(visitor.app, visitor.driver)
        driver = visitor.driver
        hands.staff.come_to_door()
        hands.staff.set_first_pin()
        hands.staff.open_page("access")
        hands.staff.add_guide()
        visitor.app.worker.ask(register)
        hands.settle()
        hands.staff.leave()
        yield AlbumScene("attract-with-names", visitor)
        yield from _signing_in(hands, visitor)
        hands.enter()
        yield AlbumScene("guide-today-closed", visitor)
        hands.open_session()
        yield AlbumScene("guide-today-empty", visitor)
        hands.tap("openRoom")
        hands.settle()
        yield AlbumScene("guide-today-room-empty", visitor)
        hands.tap("roomBack")
        hands.settle()
        hands.open_page("attendance")
        hands.mark([name for name, _, _, hamlet in PEOPLE if hamlet == 0])
        for _ in range(3):
            hands.tap("female-plus")
            hands.settle()
        yield AlbumScene("guide-attendance", visitor)
        yield from _adding(hands, visitor)
        hands.open_page("today")
        yield AlbumScene("guide-today", visitor)
        hands.hand_over()
        yield AlbumScene("turn-next", visitor)
        hands.take_turn()
        driver.tap("helpButton")
        driver.see("helpNotice")
        driver.tap("noticeFirst")
        hands.end_turn()
        yield from _keeping(hands, visitor)
        hands.enter()
        yield AlbumScene("guide-today-help", visitor)
        yield from _room(hands, visitor)
        hands.tap("endSession")
        hands.settle()
        yield AlbumScene("guide-end", visitor)


def _room(hands: EveningHands, visitor: Visitor) -> Iterator[AlbumScene]:
    """What the room can do: more tasks than a page holds."""
    visitor.app.worker.ask(lambda station: guests_do_alone(station, ROOM))
    hands.settle()
    hands.open_page("attendance")
    hands.open_page("today")
    hands.settle()
    hands.tap("openRoom")
    hands.settle()
    yield AlbumScene("guide-today-room", visitor)
    hands.tap("roomBack")
    hands.settle()


def _keeping(hands: EveningHands, visitor: Visitor) -> Iterator[AlbumScene]:
    """A guest calls the guide to keep the progress, at the home screen and at the result of a lesson."""
    driver = visitor.driver
    hands.tap("guestButton")
    visitor.see_screen("home")
    hands.settle()
    yield AlbumScene("guest-home", visitor)
    hands.call_to_keep()
    yield AlbumScene("guest-keeping", visitor)
    hands.tap("noticeFirst")
    yield AlbumScene("guest-home-called", visitor)
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.learn(right_answer)
    hands.settle()
    yield AlbumScene("guest-result-called", visitor)
    hands.call_to_keep()
    hands.come_to_guest()
    yield AlbumScene("guide-keeping", visitor)
    hands.type_details("Hồ Thị Trang", 2019, "f")
    hands.go_on()
    yield AlbumScene("guide-keeping-young", visitor)
    hands.tap("questionYes")
    visitor.see_screen("result")
    hands.settle()
    hands.call_to_keep()
    hands.come_to_guest()
    hands.add_person("Hồ Thị Trang", 1968, "f")
    yield AlbumScene("guide-keeping-code", visitor)
    hands.tap("addingDone")
    driver.see("keptNotice")
    hands.settle()
    yield AlbumScene("guest-kept", visitor)
    hands.tap("noticeFirst")
    hands.end_turn()


def _signing_in(hands: EveningHands, visitor: Visitor) -> Iterator[AlbumScene]:
    driver, model = visitor.driver, visitor.app.model
    hands.tap("signInButton")
    driver.wait(lambda: model.screen == "hamlets", "the hamlets")
    hands.settle()
    yield AlbumScene("learner-hamlets", visitor)
    hands.tap(f"card-{HAMLETS[0]}")
    driver.wait(lambda: model.screen == "who", "the faces")
    hands.settle()
    yield AlbumScene("learner-who", visitor)
    hands.tap(f"card-{model.signIn.faces[0]['key']}")
    driver.wait(lambda: model.screen == "code", "the pictures")
    hands.tap("code-fish")
    hands.settle()
    yield AlbumScene("learner-code", visitor)
    hands.tap("code-sun")
    hands.settle()
    hands.tap("code-buffalo")
    hands.settle()
    if model.screen == "code":
        yield AlbumScene("learner-code-wrong", visitor)
        hands.tap("homeButton")
    driver.wait(lambda: model.screen == "attract", "the first screen")


def _adding(hands: EveningHands, visitor: Visitor) -> Iterator[AlbumScene]:
    hands.begin_adding()
    yield AlbumScene("guide-add-empty", visitor)
    hands.type_details("Nguyễn Thị Hoa", 1956, "f")
    yield AlbumScene("guide-add", visitor)
    hands.go_on()
    yield AlbumScene("guide-add-likely", visitor)
    hands.tap("anotherPerson")
    hands.settle()
    yield AlbumScene("guide-add-consent", visitor)
    hands.consent((True,) * 4)
    yield AlbumScene("guide-add-code", visitor)
    hands.tap("addingNext")
    hands.settle()
    hands.type_details("Lê Thị Bé", datetime.now(UTC).year - 16)
    hands.go_on()
    yield AlbumScene("guide-add-age", visitor)
    hands.tap("questionNo")
    hands.settle()
    yield AlbumScene("guide-add-young", visitor)
    hands.tap("addingBack")
    hands.settle()
    hands.tap("addingBack")
    hands.settle()
