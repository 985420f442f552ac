"""Tests of what people can do: real runs on the practice phone, compared with a count over the raw events."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from kiosk.activities import registry
from kiosk.activities.phone.draft import read_draft
from kiosk.activities.phone.guidance import next_move
from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import VIETNAMESE, LessonId, Pseudonym
from kiosk.domain.lessons import Lesson, Skill
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.people.abilities import Ability, Standing
from kiosk.domain.sittings import Beginning, Ending, Entry, learner_visit, new_guest
from kiosk.services.learning.attempts import Attempt, StepAct
from kiosk.services.learning.learning_service import LearningService
from kiosk.services.learning.sittings import SittingService
from tests.domain.lessons import lesson, localized
from tests.services.conftest import Shelf
from tests.services.people.conftest import GUIDE, LEAD, Office

PHONE = registry()["phone_task"]


def lesson_of_tasks(name: str, tasks: int) -> Lesson:
    """A lesson of phone tasks, each with a skill of its own."""
    plain = lesson(("phone_task",) * tasks, name)
    steps = tuple(replace(step, skill=f"skill-{step.id}") for step in plain.steps)
    skills = tuple(Skill(step.skill, localized(f"Việc {name} {step.id}", "A task")) for step in steps)
    return replace(plain, steps=steps, skills=skills)


@dataclass
class School:
    """People who play on the practice phone."""

    office: Office
    shelf: Shelf = field(
        default_factory=lambda: Shelf(lesson_of_tasks("a", 2), lesson_of_tasks("b", 3), lesson_of_tasks("c", 1))
    )

    def __post_init__(self) -> None:
        events, clock = self.office.store.events, self.office.clock
        self.sittings, self.learning = SittingService(events, clock), LearningService(events, self.shelf, clock)

    def plays(self, learners: list[Pseudonym], lesson: LessonId, ways: list[str]) -> None:
        """One visit, shared if there are several `learners`: `ways` are the runs of the tasks, in order."""
        alone = len(learners) == 1
        shared = Beginning(Entry.TURN, partners=tuple(learners), shared=({},) * len(learners))
        visit = learner_visit(learners[0]) if alone else new_guest()
        self.sittings.start(visit, VIETNAMESE, Beginning(Entry.CODE) if alone else shared)
        attempt = self.learning.open(visit, lesson)
        for way in ways:
            if attempt.state.is_finished:
                break
            attempt = self.run(attempt, way)
            if attempt.state.record(attempt.step.id).is_settled:
                attempt = self.learning.next(attempt)
        self.learning.close(attempt)
        self.sittings.end(visit, Ending.END)

    def run(self, attempt: Attempt, way: str) -> Attempt:
        """Play the step in the mode before the ``+``, to the goal unless ``stop``; ``hint`` asks for a hint first."""
        mode, _, extra = way.partition("+")
        parts = [f"mode:{mode}", *(["hint"] if extra == "hint" else [])]
        while parts:
            before = attempt.drafts.get(attempt.step.id) or PHONE.start(attempt.step.task)
            after = PHONE.choose(attempt.step.task, before, part := parts.pop(0))
            attempt, _ = self.learning.act(attempt, StepAct(part, before, after, 1.0))
            if not parts and extra != "stop" and not after["finished"]:
                read = read_draft(attempt.step.task, after)
                assert read is not None
                move = next_move(attempt.step.task.play(mode), read)
                assert move is not None
                parts.append("next" if mode == "watch" else move.part)
        return attempt

    def abilities(self, learner: Pseudonym) -> list[Ability]:
        return list(self.office.people.listing.learned(GUIDE, learner, self.shelf.tasks).abilities)

    def standings(self, learner: Pseudonym) -> dict[str, Standing]:
        return {f"{one.lesson.partition('/')[2]}.{one.skill}": one.standing for one in self.abilities(learner)}


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    office = Office(tmp_path / "data")
    yield School(office)
    office.close()


A, B = LessonId("goi-thu/a"), LessonId("goi-thu/b")


@pytest.mark.parametrize(
    ("way", "standing"),
    [
        ("alone", Standing.ALONE),
        ("variant", Standing.ALONE),
        ("alone+hint", Standing.HELPED),
        ("follow", Standing.HELPED),
        ("watch", Standing.NOT_YET),
        ("follow+stop", Standing.NOT_YET),
        ("alone+stop", Standing.NOT_YET),
    ],
)
def test_each_way_of_doing_a_task(school: School, way: str, standing: Standing) -> None:
    learner = school.office.add("Trần Thị An").id
    school.plays([learner], A, [way])
    assert school.standings(learner) == {"a.skill-s1": standing, "a.skill-s2": Standing.NOT_YET}


def test_what_was_done_with_help_and_later_alone_is_done_alone(school: School) -> None:
    learner = school.office.add("Trần Thị An").id
    school.plays([learner], A, ["follow"])
    assert school.standings(learner)["a.skill-s1"] is Standing.HELPED
    school.plays([learner], A, ["alone"])
    assert school.standings(learner)["a.skill-s1"] is Standing.ALONE


def test_a_shared_turn_counts_for_nobody(school: School) -> None:
    one, other = school.office.add("Trần Thị An").id, school.office.add("Lê Văn Bình").id
    school.plays([one, other], A, ["alone", "follow"])
    assert school.abilities(one) == school.abilities(other) == []


def test_merged_records_are_one_person(school: School) -> None:
    one, other = school.office.add("Trần Thị An").id, school.office.add("Trần An").id
    school.plays([one], A, ["follow"])
    school.plays([other], A, ["alone", "follow"])
    school.plays([other], B, ["watch"])
    school.office.people.merging.merge(LEAD, one, other)
    assert school.standings(one) == {
        "a.skill-s1": Standing.ALONE,
        "a.skill-s2": Standing.HELPED,
        **{f"b.skill-s{step}": Standing.NOT_YET for step in (1, 2, 3)},
    }


def test_the_same_as_a_count_over_the_raw_events(school: School) -> None:
    """Hundreds of random runs by ten people, of whom two are one person."""
    chance = Random(11)
    people = [school.office.add(f"Trần Thị {letter}").id for letter in "ABCDEĐGHIK"]
    ways = ["alone", "alone+hint", "alone+stop", "follow", "follow+stop", "variant", "watch"]
    for _ in range(60):
        learners = chance.sample(people, chance.choice([1, 1, 1, 2]))
        school.plays(learners, chance.choice(list(school.shelf.lessons)), chance.choices(ways, k=3))
    school.office.people.merging.merge(LEAD, people[0], people[1])
    events = list(school.office.store.events.read(1, school.office.store.events.last_sequence()))
    seen = set()
    for records in ({people[0], people[1]}, *({one} for one in people[2:])):
        expected = counted(events, records, school.shelf)
        found = school.abilities(people[0] if people[0] in records else min(records))
        assert {(one.lesson, one.skill): (one.standing.value, one.day) for one in found} == expected
        assert len(found) == len(expected)
        seen |= {standing for standing, _ in expected.values()}
    assert seen == {"alone", "helped", "not-yet"}


def counted(
    events: list[Event], records: set[Pseudonym], shelf: Shelf
) -> dict[tuple[str, str], tuple[str, date | None]]:
    """Count what one person can do, without the code under test: every event is looked at, one after another."""
    result: dict[tuple[str, str], tuple[str, date | None]] = {}
    own = [event for event in events if event.pseudonym in records]
    for event in own:
        if event.kind is EventKind.LESSON_LAUNCHED:
            for step in shelf.lessons[LessonId(event.body["lesson"])].steps:
                result.setdefault((event.body["lesson"], f"skill-{step.id}"), ("not-yet", None))
    for standing in ("helped", "alone"):
        for event in own:
            day = event.wall.astimezone(VIETNAM).date()
            is_goal = event.kind is EventKind.STEP_ACTED and event.body["finished"] and event.body["mode"] != "watch"
            is_wanted = is_goal if standing == "helped" else event.kind is EventKind.SKILL_MASTERED
            key = (event.body.get("lesson", ""), f"skill-{event.body.get('step')}")
            if is_wanted and result[key][0] != standing:
                result[key] = (standing, day)
    return result
