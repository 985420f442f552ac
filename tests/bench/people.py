"""Measures the lists of the people of a commune; the baseline reads rows with the bare driver.

Rules: the names are read from the file every time, as in the kiosk; only single words are cached.
"""

import shutil
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from kiosk.domain.people.codes import CODES
from kiosk.domain.people.consents import Purpose
from kiosk.domain.people.learner import Details, Learner, LearnerId
from kiosk.storage.sql.driver import driver
from tests.bench.figures import Comparison, Figure, compare
from tests.bench.rounds import Effort, alternate
from tests.services.people.conftest import GUIDE, HAMLET, LEAD, Office
from tests.storage.people.people import AT, yes
from tests.storage.person import uuid

HAMLETS = 12
TARGET = 150.0
"""Target in ms for face cards and attendance."""
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hồ", "Võ", "Đặng", "Bùi", "Hoàng", "Đinh", "Dương", "Phan")
_MIDDLE = ("Thị", "Văn", "Đức", "Thanh", "Minh", "Ngọc", "Xuân", "Thu", "Hữu", "Kim")
_GIVEN = (
    "An",
    "Ân",
    "Bình",
    "Cúc",
    "Dung",
    "Đào",
    "Hoa",
    "Hùng",
    "Lan",
    "Mai",
    "Nga",
    "Oanh",
    "Sơn",
    "Út",
    "Ước",
    "Yến",
)


def people_figures(folder: Path, effort: Effort) -> list[Figure]:
    """Measure the use cases on a new data folder below `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    office = Office(folder / "data")
    try:
        _fill(office, effort.people)
        people = office.people
        acts: dict[str, tuple[Callable[[], object], float | None]] = {
            f"list of {effort.people:,} people (attendance)": (lambda: people.listing.learners(GUIDE), TARGET),
            "  search for a name": (lambda: people.listing.find(GUIDE, "nguyen hoa"), None),
            "  likely duplicates of one person": (lambda: people.listing.likely(GUIDE, _details(Random(7))), None),
            "  all likely duplicates": (lambda: people.listing.duplicates(LEAD, lambda _done, _all: True), None),
            "  hamlets for signing in": (people.sign_in.hamlets, TARGET),
            "  face cards of a hamlet": (lambda: people.sign_in.faces(HAMLET), TARGET),
        }
        floor = partial(_bare, office.data / "people.db")
        figures = []
        for name, (act, target) in acts.items():
            times = alternate(effort.repeats, {"ours": partial(_timed, act), "floor": partial(_timed, floor)})
            how = Comparison.ITSELF
            figures.append(compare(name, times["ours"], times["floor"], "ms", target, comparison=how))
        return figures
    finally:
        office.close()


def _fill(office: Office, count: int) -> None:
    chance, persons = Random(1), office.people.listing._parts.persons
    for number in range(count):
        learner = Learner(LearnerId(uuid(number)), _details(chance), "face-01")
        persons.add(learner, yes(*Purpose), CODES[number % len(CODES)], AT)


def some_names(chance: Random, count: int) -> list[str]:
    """Return `count` names of people, some of them equal."""
    return [_name(chance) for _ in range(count)]


def _name(chance: Random) -> str:
    return " ".join((chance.choice(_FAMILY), chance.choice(_MIDDLE), chance.choice(_MIDDLE), chance.choice(_GIVEN)))


def _details(chance: Random) -> Details:
    name = _name(chance)
    number = chance.randrange(HAMLETS)
    return Details(name, HAMLET if number == 0 else f"Thôn {number}", chance.randrange(1936, 2006))


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def _bare(file: Path) -> list[object]:
    connection = driver().connect(str(file))
    try:
        return connection.execute("SELECT * FROM person ORDER BY sort_key").fetchall()
    finally:
        connection.close()
