"""Fills a data folder with the demonstration: sessions of three months, and an evening that is still open."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from random import Random

from kiosk.domain.access import TECHNICIAN, Staff
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import VIETNAMESE, LessonId, Pseudonym
from kiosk.domain.machine.clocks import VIETNAM, vietnam_day
from kiosk.domain.people.consents import Purpose
from kiosk.domain.rights import Actor
from kiosk.domain.sessions.attendance import Headcount
from kiosk.domain.sessions.closing import Difficulty, SessionTotals
from kiosk.domain.sittings import Beginning, Ending, Sitting, new_guest
from kiosk.domain.texts import untranslated
from kiosk.durable import make_folder, write_file
from kiosk.house import Site, StationHouse
from kiosk.services.station import Station
from kiosk.settings import load
from kiosk.tour.story.lesson_walk import LessonWalk
from kiosk.tour.story.story_clock import StoryClock
from kiosk.tour.story.villagers import HAMLETS, VILLAGERS, Villager

SETTINGS = f"""\
place = "xã Lệ Thủy"
commune = "19249"
hamlets = [{", ".join(f'"{hamlet}"' for hamlet in HAMLETS)}]
centre = "Trung tâm Văn hóa - Thể thao"
signer = "Giám đốc Trung tâm"
certificate_numbers = "{{number}}/{{year}}/GGN-TTVHTT"
adults = 5200
adults_source = "Công an xã"
target = 10
police_phone = "0232 300 0113"
one_stop_phone = "0232 300 0114"
one_stop_hours = "Thứ Hai đến thứ Sáu, 7:30–11:30, 13:30–17:00"
digital_team = [{", ".join(f'"{hamlet}: 0900 000 000"' for hamlet in HAMLETS)}]
wifi = "Nhà văn hóa Phú Thọ"
data_officer = "Công chức Văn hóa - Xã hội xã Lệ Thủy"
not_needed = ["hotline"]
"""
GUIDES: Sequence[tuple[str, Staff, str]] = (
    ("Trần Thị Thu", Staff.LEAD_GUIDE, "3528"),
    ("Nguyễn Hoàng Nam", Staff.GUIDE, "7419"),
)
"""Name, role and PIN of the guides; the first one runs the sessions."""
NOTES = (
    "",
    "",
    "Mạng yếu từ 20 giờ, xin kéo thêm cáp.",
    "Nhiều bác xin chữ to hơn.",
    "Bà con Bản Khe Khế muốn nghe tiếng Bru – Vân Kiều.",
)
"""Notes about sessions, from which one is drawn per session."""
OFTEN = 0.6
"""Probability that a past session is in Phú Thọ; else a hamlet is drawn."""
WEEKS = 13
EVENINGS = (1, 4)
"""Days of the week with a session: Tuesday and Friday (Monday is 0)."""
TONIGHT = timedelta(minutes=50)
"""Time since the start of the open session."""
TURNS = 9
"""Number of turns of a past session."""
WAITING: Sequence[tuple[str, str]] = (
    ("Lê Quang Minh", "dich-vu-so/vi-giay-to"),
    ("Trần Thị Lài", "dich-vu-so/quet-ma-qr"),
    ("Hồ Thị Thiêng", "ky-nang-so/lam-quen-dien-thoai"),
    ("Nguyễn Hữu Dũng", "an-toan-tren-mang/cuoc-goi-gia-danh"),
    ("Trương Thị Gái", "ky-nang-so/goi-dien"),
    ("Bùi Thị Sen", "ky-nang-so/chinh-may"),
    ("Mai Xuân Vinh", "dich-vu-so/vneid-hai-muc"),
    ("Phạm Thị Lan", "dich-vu-so/quet-ma-qr"),
    ("Đặng Văn Quý", "an-toan-tren-mang/ma-otp"),
)
"""The waiting turns of the open session: name of the learner, and lesson."""
CALLER, LOST = ("Nguyễn Thị Hoa", LessonId("an-toan-tren-mang/lo-bi-lua")), "Hồ Văn Bường"
"""Learner who calls for help, with the lesson; and learner who forgot the picture code."""

Told = Callable[[int, int], None]
"""Progress callback: numbers of finished evenings and of all evenings."""


def fill(data: Path, bundled: Path, at: datetime, told: Told = lambda _done, _all: None) -> None:
    """Write the demonstration to the empty or missing data folder `data`; the evening is open at `at` (aware).

    `bundled`: folder of the bundled packs. Raises KioskError or OSError.
    """
    with _story(data, bundled, at, evenings := _evenings(at, WEEKS)) as story:
        story.tell_past(evenings, told)
        story.tell_tonight(at)
    told(len(evenings) + 1, len(evenings) + 1)


def fill_past(data: Path, bundled: Path, at: datetime, weeks: int) -> None:
    """Write only the evenings of the `weeks` before `at` (aware); no session is open.

    See `fill` for `data`, `bundled` and the errors.
    """
    with _story(data, bundled, at, evenings := _evenings(at, weeks)) as story:
        story.tell_past(evenings)


@contextmanager
def _story(data: Path, bundled: Path, at: datetime, evenings: Sequence[datetime]) -> Iterator["_Story"]:
    """Open a kiosk with the data folder `data` on the first of `evenings`."""
    clock = StoryClock(at)
    clock.begin_evening(evenings[0])
    make_folder(data)
    day = vietnam_day(evenings[0])
    write_file(data / "settings.toml", f'{SETTINGS}adults_on = "{day}"\nfacts_checked_on = "{day}"\n'.encode())
    house = StationHouse(Site(data=data, bundled=bundled, clock=clock), load(data / "settings.toml"))
    try:
        yield _Story(house.open(), clock)
    finally:
        house.close()


def _evenings(at: datetime, weeks: int) -> list[datetime]:
    """Return the start times (19:00) of the sessions in the `weeks` weeks before `at`."""
    today = vietnam_day(at)
    days = [today - timedelta(days=back) for back in range(weeks * 7, 0, -1)]
    return [datetime.combine(day, time(19), VIETNAM) for day in days if day.weekday() in EVENINGS]


class _Story:
    """Simulates the use of one kiosk; every run is equal, except for random ids."""

    def __init__(self, station: Station, clock: StoryClock) -> None:
        self._station = station
        self._clock = clock
        self._dice = Random(2026)  # noqa: S311 - invented people
        self._walk = LessonWalk(station.learning, clock, self._dice)
        offer = station.home.offer(new_guest().pseudonym)
        self._lessons = [card.id for shelf in offer.shelves for card, _ in shelf.lessons]
        missing = sorted({lesson for _, lesson in WAITING} - set(self._lessons))
        if missing:
            raise PackMissingError(
                untranslated("The demonstration needs lessons that are not installed: {lessons}."),
                untranslated("Build the bundled packs with `make pack`, then use a new folder."),
                lessons=", ".join(missing),
            )
        self._ids: dict[str, Pseudonym] = {}
        self._guide = self._guides()

    def _guides(self) -> Actor:
        """Add the guides with their PINs; return the first one."""
        accounts, technician = self._station.accounts(), Actor(TECHNICIAN, frozenset({Staff.TECHNICIAN}))
        added = []
        for name, role, pin in GUIDES:
            account = accounts.add(technician, name, frozenset({role}))
            accounts.give_pin(technician, account.id, pin)
            added.append(Actor(account.id, account.roles))
        return added[0]

    def tell_past(self, evenings: Sequence[datetime], told: Told = lambda _done, _all: None) -> None:
        """Simulate finished sessions, which start at the times `evenings`."""
        for number, begins in enumerate(evenings):
            told(number, len(evenings) + 1)
            self._clock.begin_evening(begins)
            self._past_evening(number, len(evenings))
        told(len(evenings), len(evenings) + 1)

    def tell_tonight(self, at: datetime) -> None:
        """Simulate the session that is open at `at` (aware)."""
        midnight = datetime.combine(vietnam_day(at), time(0, 1), VIETNAM)
        self._clock.begin_evening(max(at - TONIGHT, midnight))
        self._tonight(at)

    def _past_evening(self, number: int, of: int) -> None:
        sessions, dice = self._station.sessions(), self._dice
        known = len(VILLAGERS) * (number + 1) // of
        place = "Phú Thọ" if dice.random() < OFTEN else dice.choice(HAMLETS)
        sessions.open(self._guide, place)
        self._add(VILLAGERS[:known])
        here = dice.sample(VILLAGERS[:known], min(known, dice.randint(8, 14)))
        for villager in here:
            sessions.mark(self._guide, self._ids[villager.name])
        sessions.count(self._guide, Headcount(dice.randint(0, 3), dice.randint(0, 2), dice.randint(0, 1)))
        for turn in range(TURNS):
            self._turn(here, is_shared=turn == TURNS - 1 and len(here) > 1)
        self._guest()
        attendance = sessions.attendance().total
        totals = SessionTotals(*(dice.randint(0, min(4, attendance)) for _ in range(3)))
        sessions.end(self._guide, totals, dice.sample(list(Difficulty)[:8], dice.randint(0, 2)), dice.choice(NOTES))

    def _add(self, villagers: Sequence[Villager]) -> None:
        consents = dict.fromkeys(Purpose, True)
        for villager in villagers:
            if villager.name not in self._ids:
                added = self._station.people().records.add(self._guide, villager.details, consents, is_sixteen=True)
                if added is not None:
                    self._ids[villager.name] = added.learner.id

    def _turn(self, here: Sequence[Villager], *, is_shared: bool = False) -> None:
        queue, dice = self._station.sessions().queue(), self._dice
        learners = [self._ids[one.name] for one in dice.sample(here, 2 if is_shared else 1)]
        entry = queue.join(self._guide, learners)
        sitting, _ = queue.begin_turn(entry.id, VIETNAMESE)
        self._learn(sitting, dice.randint(1, 2))

    def _guest(self) -> None:
        guest = self._station.sittings.start(new_guest(), VIETNAMESE, self._station.guest())
        self._learn(guest, 1)

    def _learn(self, sitting: Sitting, lessons: int) -> None:
        for lesson in self._dice.sample(self._lessons, lessons):
            self._walk.play(sitting, lesson, 0.86)
        self._station.sittings.end(sitting, Ending.END)

    def _tonight(self, at: datetime) -> None:
        sessions, here = self._station.sessions(), [one for one in VILLAGERS if one.is_here]
        sessions.open(self._guide, "Phú Thọ")
        for villager in here:
            sessions.mark(self._guide, self._ids[villager.name])
        sessions.count(self._guide, Headcount(female=3, male=2))
        while self._clock.wall < at - timedelta(minutes=12):
            self._turn(here)
        name, lesson = CALLER
        sitting, _ = self._begin(name)
        attempt = self._station.learning.open(sitting, lesson)
        self._station.sittings.ask_for_help(sitting, "lesson", lesson, attempt.step.id)
        self._station.sittings.end(sitting, Ending.END)
        session = sessions.current()
        self._station.sign_in().forgot(self._ids[LOST], session.id if session else None)
        for name, waiting in WAITING:
            sessions.queue().join(self._guide, [self._ids[name]], LessonId(waiting))

    def _begin(self, name: str) -> tuple[Sitting, Beginning]:
        queue = self._station.sessions().queue()
        return queue.begin_turn(queue.join(self._guide, [self._ids[name]]).id, VIETNAMESE)
