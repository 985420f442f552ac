"""A kiosk at a culture house with a lead guide and people from earlier evenings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kiosk.domain.access import Staff
from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import AccountId
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Sex
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.domain.rights import Actor
from kiosk.services.station import Station
from kiosk.settings import Settings
from kiosk.tour.guide_walk import EveningHands
from tests.journeys.conftest import CALM, Opens

HAMLETS = ("Phú Thọ", "Mỹ Trung", "Xuân Bồ", "An Xá")
SETTINGS = replace(CALM, hamlets=HAMLETS)
EARLIER = Actor(AccountId("guide-of-an-earlier-evening"), frozenset({Staff.LEAD_GUIDE}))
REGULARS = (
    ("Trần Văn An", 1958, "m"),
    ("Nguyễn Thị Bé", 1949, "f"),
    ("Phan Văn Bình", 1981, "m"),
    ("Hồ Văn Bường", 1961, "m"),
    ("Lê Thị Cúc", 1953, "f"),
    ("Đỗ Thị Diệu", 1988, "f"),
    ("Nguyễn Hữu Dũng", 1956, "m"),
    ("Hoàng Thị Đào", 1950, "f"),
    ("Võ Văn Định", 1947, "m"),
    ("Trương Thị Gái", 1944, "f"),
    ("Dương Thị Hà", 1972, "f"),
    ("Hồ Thị Hiền", 1990, "f"),
    ("Nguyễn Thị Hoa", 1956, "f"),
    ("Lê Thị Hòa", 1960, "f"),
    ("Trần Thị Thanh Huệ", 1963, "f"),
    ("Lê Quang Minh", 1949, "m"),
    ("Trần Thị Lài", 1972, "f"),
    ("Hồ Thị Thiêng", 1958, "f"),
    ("Nguyễn Thị Lựu", 1949, "f"),
    ("Trần Văn Khai", 1955, "m"),
)
"""Name, year of birth and sex of twenty people who have a record."""
NEW = (
    ("Lê Thị Bưởi", 1951, "f"),
    ("Hồ Văn Sơn", 1962, "m"),
    ("Trần Thị Mận", 1955, "f"),
    ("Lê Văn Lâm", 1948, "m"),
    ("Nguyễn Thị Na", 1966, "f"),
    ("Hồ Thị Sen", 1959, "f"),
    ("Trần Văn Phú", 1970, "m"),
    ("Nguyễn Văn Tân", 1953, "m"),
    ("Lê Thị Xoan", 1945, "f"),
    ("Hồ Thị Trang", 2004, "f"),
)
"""Ten people who come for the first time."""


class CultureHouse:
    """The kiosk, operated by touch; ``codes``: the picture code of each regular, by name."""

    def __init__(
        self, opens: Opens, people: Sequence[tuple[str, int, str]] = REGULARS, chosen: Settings = SETTINGS
    ) -> None:
        self.visitor = opens(chosen)
        self.hands = EveningHands(self.visitor.app, self.visitor.driver)
        self.codes: dict[str, tuple[str, ...]] = {}
        staff = self.hands.staff
        staff.come_to_door()
        staff.set_first_pin()
        staff.open_page("access")
        staff.add_guide()
        self.visitor.app.worker.ask(lambda station: self._register(station, people))
        self.hands.settle()
        staff.leave()
        self.hands.taps = 0

    def _register(self, station: Station, people: Sequence[tuple[str, int, str]]) -> None:
        for name, year, sex in people:
            details = Details(name, HAMLETS[0], year, Sex(sex))
            answers = dict.fromkeys(Purpose, True)
            added = station.people().records.add(EARLIER, details, answers, is_sixteen=True)
            assert added is not None
            self.codes[name] = tuple(CODE_PICTURES[number] for number in added.code or ())

    def opens_an_evening(self, names: Sequence[str]) -> None:
        """The lead guide opens a session and marks people as present."""
        self.hands.enter()
        self.hands.open_session()
        self.hands.open_page("attendance")
        self.hands.mark(names)
        self.hands.open_page("today")

    def marks_thirty(self) -> None:
        """On the attendance page, mark the regulars and add the new people, each within 15 touches of the guide."""
        hands = self.hands
        hands.mark([name for name, _, _ in REGULARS])
        for place, (name, year, sex) in enumerate(NEW):
            if place == 0:
                hands.begin_adding()
            assert hands.add_person(name, year, sex) <= 15
            hands.tap("addingNext" if place < len(NEW) - 1 else "addingDone")
            hands.settle()
        assert hands.attendance.present == 30

    def events(self, *kinds: EventKind) -> list[Event]:
        found: list[Event] = []

        def read(station: Station) -> None:
            last = station.events.last_sequence()
            found.extend(event for event in station.events.read(1, last) if event.kind in kinds)

        self.visitor.app.worker.ask(read)
        self.hands.settle()
        return found

    def names(self) -> Mapping[str, str]:
        """The names of everybody with a record, by pseudonym."""
        found: dict[str, str] = {}

        def read(station: Station) -> None:
            found.update({one.id: one.name for one in station.people().listing.learners(EARLIER)})

        self.visitor.app.worker.ask(read)
        self.hands.settle()
        return found
