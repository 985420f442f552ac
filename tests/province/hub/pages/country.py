"""Writes generated facts of many kiosks into a hub's tables, as folding their statements would.

``statements`` of a `Country` is the number of statements from which these facts would be folded.

Rules: the same arguments give the same rows. They are used by the tests of the pages and by the bench, so that both
see the same shape of a province: few learners in small communes, kiosks that fell silent, months that grow.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import insert

from kiosk.domain.ids import KioskId
from kiosk.domain.reporting.periods import PeriodKind, containing, previous
from kiosk.domain.syncing.recipients import Centre
from kiosk.province.hub.facts.hub_facts import FactStorage
from kiosk.province.hub.facts.source import CountedRecord
from kiosk.province.hub.facts.tables import METADATA, RECORD, of_all
from kiosk.storage.facts import tables
from tests.reports.acts import LESSONS

TODAY = date(2026, 11, 24)
_OF_A_LESSON = 7
"""Statements of a visit with one lesson besides answers and skills: start, launched, initialized, progressed,
completed, passed or failed, terminated."""
_TAGS = ("weak-network", "no-device", "vneid-error", "small-letters", "fear-of-scams", "cannot-read")
_BANDS = ("18-34", "35-59", "60-74", "75+", "")
_BAND_WEIGHTS = (15, 38, 34, 10, 3)
_CHUNK = 20_000


@dataclass(frozen=True, slots=True)
class Land:
    """How much is generated. ``visits``: of one kiosk in the newest period, on average; ``silent``: of its kiosks."""

    communes: Sequence[tuple[str, str]]
    visits: int
    periods: int = 7
    silent: float = 0.09
    seed: int = 1


class Country:
    """Generates the records and facts of a `Land`, with one kiosk in each commune."""

    def __init__(self, land: Land) -> None:
        self._land = land
        self._dice = random.Random(land.seed)
        self.records = [self._record(number, *commune) for number, commune in enumerate(land.communes, 1)]
        self.visits = 0
        self.statements = 0

    def _record(self, number: int, code: str, name: str) -> CountedRecord:
        dice = self._dice
        adults = 0 if dice.random() < 0.1 else dice.randint(900, 9000)
        days = dice.randint(31, 60) if dice.random() < self._land.silent else dice.randint(0, 20)
        heard = datetime.combine(TODAY - timedelta(days=days), time(3), UTC)
        kiosk = KioskId(f"{number:08x}-1111-4111-8111-111111111111")
        return CountedRecord(number, kiosk, Centre(code, name, adults, "2026-10-01" if adults else ""), heard)

    def write(self, storage: FactStorage) -> None:
        """Create the tables and write all rows."""
        with storage.writing() as connection:
            METADATA.create_all(connection)
            pending: dict[Any, list[dict[str, Any]]] = {}
            for table, row in self._rows():
                some = pending.setdefault(table, [])
                some.append(row)
                if len(some) >= _CHUNK:
                    connection.execute(insert(of_all(table)), some)
                    some.clear()
            for table, some in pending.items():
                if some:
                    connection.execute(insert(of_all(table)), some)

    def _rows(self) -> Iterator[tuple[Any, dict[str, Any]]]:
        for record in self.records:
            for lesson in LESSONS:
                title = {"vi": f"Bài {lesson.partition('/')[2]}", "en": f"Lesson {lesson.partition('/')[2]}"}
                yield tables.lessons, {RECORD: record.number, "lesson": lesson, "title": json.dumps(title)}
                for step in _steps(lesson):
                    text = json.dumps({"vi": f"Câu {step} của bài?", "en": f"Question {step} of the lesson?"})
                    yield tables.steps, {RECORD: record.number, "lesson": lesson, "step": step, "text": text}
            yield from self._of_kiosk(record)

    def _of_kiosk(self, record: CountedRecord) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice, size = self._dice, self._dice.choice((0.1, 0.5, 0.8, 1.0, 1.3, 2.2))
        people = [self._person() for _ in range(max(2, int(self._land.visits * size * 1.5)))]
        counts = _Counts(record.number)
        period = containing(TODAY - timedelta(days=20), PeriodKind.MONTH)
        periods = [period]
        while len(periods) < self._land.periods:
            periods.append(previous(periods[-1]))
        for number, person in enumerate(people):
            added = periods[number % len(periods)].first.isoformat()
            yield tables.learners, {RECORD: record.number, **person, "added": added, "is_deleted": 0}
        for at, one in enumerate(periods):
            growth = 1 - 0.1 * at
            for _ in range(int(self._land.visits * size * max(growth, 0.2) * dice.uniform(0.7, 1.3))):
                day = (one.first + timedelta(days=dice.randrange(one.days))).isoformat()
                yield from self._visit(record.number, day, dice.choice(people), counts)
            for _ in range(dice.randint(1, 7)):
                day = (one.first + timedelta(days=dice.randrange(one.days))).isoformat()
                yield from self._session(record.number, day, people)
        self.statements += counts.tries
        yield from counts.rows()

    def _person(self) -> dict[str, str]:
        dice = self._dice
        band = dice.choices(_BANDS, _BAND_WEIGHTS)[0]
        return {"pseudonym": self._id(), "sex": dice.choice(("f", "f", "m")), "band": band, "hamlet": "Phú Thọ"}

    def _visit(
        self, record: int, day: str, person: dict[str, str], counts: "_Counts"
    ) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice, sitting = self._dice, self._id()
        self.visits += 1
        self.statements += _OF_A_LESSON
        is_guest = dice.random() < 0.25
        who = {"who": "guest" if is_guest else "learner", **person}
        if is_guest:
            who |= {"pseudonym": self._id(), "sex": "", "band": "", "hamlet": ""}
        whole = {
            "session": "",
            "first": self.visits,
            "people": 1,
            "is_dated": 1,
            "lessons": 1,
            "answers": 4,
            "alone": 3,
        }
        yield tables.visits, {RECORD: record, "sitting": sitting, "day": day, **who, **whole}
        lesson = dice.choice(list(LESSONS))
        registration = self._id()
        passed = day if dice.random() < 0.7 else ""
        done = passed if dice.random() < 0.6 else ""
        told = {"started": day, "finished": day, "passed": passed, "done": done}
        run = {"registration": registration, "lesson": lesson, "sitting": sitting, **who, **told}
        yield tables.runs, {RECORD: record, **run}
        counts.add(lesson, day, told, dice)
        for phone in range(LESSONS[lesson][1]):
            task = {"registration": registration, "step": f"p{phone}", "lesson": lesson, "skill": f"s-p{phone}"}
            is_done = {"day": day if dice.random() < 0.7 else "", "is_phone": 1}
            self.statements += 1 + bool(is_done["day"])
            yield tables.tasks, {RECORD: record, **task, **who, **is_done}

    def _session(
        self, record: int, day: str, people: Sequence[dict[str, str]]
    ) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice, session = self._dice, self._id()
        tags = dice.sample(_TAGS, dice.choice((0, 1, 1, 2)))
        row = {
            "session": session,
            "day": day,
            "opened": "18:30",
            "closed": "20:30",
            "place": "Phú Thọ",
            "part": "evening",
            "guide": "g",
            "reason": "ended",
            "totals": "{}",
            "difficulties": json.dumps(tags),
            "first": 1,
            "is_dated": 1,
            "female": dice.randint(0, 5),
            "male": dice.randint(0, 4),
            "unstated": 0,
        }
        yield tables.sessions, {RECORD: record, **row}
        present = dice.sample(list(people), min(len(people), 6))
        self.statements += 2 + len(present)
        for person in present:
            yield tables.presences, {RECORD: record, "session": session, "day": day, **person, "marked": 1}

    def _id(self) -> str:
        return f"{self._dice.getrandbits(128):032x}"


class _Counts:
    """Adds up the tables that have one row per day."""

    def __init__(self, record: int) -> None:
        self._record = record
        self.tries = 0
        self._days: dict[tuple[str, str], list[int]] = {}
        self._questions: dict[tuple[str, str, str], list[int]] = {}

    def add(self, lesson: str, day: str, told: dict[str, str], dice: random.Random) -> None:
        days = self._days.setdefault((day, lesson), [0] * 4)
        for place, name in enumerate(("started", "finished", "passed", "done")):
            days[place] += bool(told[name])
        for number, step in enumerate(_steps(lesson)):
            numbers = self._questions.setdefault((lesson, step, day), [0] * 4)
            is_alone = dice.random() < 0.9 - 0.15 * number
            for place, more in enumerate((1, is_alone, 1 if is_alone else 2, not is_alone)):
                numbers[place] += more
            self.tries += 1 if is_alone else 2

    def rows(self) -> Iterator[tuple[Any, dict[str, Any]]]:
        for (day, lesson), numbers in self._days.items():
            sums = dict(zip(("started", "finished", "passed", "done"), numbers, strict=True))
            yield tables.lesson_days, {RECORD: self._record, "day": day, "lesson": lesson, **sums}
        for (lesson, step, day), numbers in self._questions.items():
            sums = dict(zip(("asked", "alone", "tries", "wrong"), numbers, strict=True))
            yield tables.questions, {RECORD: self._record, "lesson": lesson, "step": step, "day": day, **sums}


def _steps(lesson: str) -> Sequence[str]:
    return [f"q{number}" for number in range(LESSONS[lesson][0])]
