"""Tests of pages with small numbers: they follow from no table or share, and few answers lead to no conclusion."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.domain.ids import VIETNAMESE, LessonId, StepId
from kiosk.domain.reporting.counts import QuestionCount
from kiosk.province.hub.facts.tables import RECORD
from kiosk.province.hub.pages.commune_page import Missed, missed_lessons
from kiosk.province.hub.pages.parts import compared
from kiosk.province.hub.pages.tables import TASKS, TOTAL
from kiosk.province.hub.pages.words import VIETNAMESE_WORDS
from kiosk.reports.cells import Cell, Hidden
from kiosk.storage.database import Database
from kiosk.storage.facts import tables
from tests.province.hub.pages.country import Country, Land
from tests.province.hub.pages.sets import make_set
from tests.reports.acts import LESSONS

FIRST, SECOND = list(LESSONS)[:2]
DAY = "2026-11-05"


class FewTasks(Country):
    """Two communes; ``done``: (number of the kiosk, lesson) of each task that was done alone, and nothing else."""

    def __init__(self, done: list[tuple[int, str]]) -> None:
        super().__init__(Land([("19000", "xã Thượng Trạch"), ("19001", "xã Kim Điền")], visits=0))
        self._done = done

    def _of_kiosk(self, record: Any) -> Iterator[tuple[Any, dict[str, Any]]]:
        for number, (kiosk, lesson) in enumerate(self._done):
            if kiosk == record.number:
                task = {"registration": self._id(), "step": "p0", "lesson": lesson, "skill": f"s{number}", "day": DAY}
                who = {"who": "learner", "pseudonym": self._id(), "sex": "f", "band": "60-74", "hamlet": ""}
                yield tables.tasks, {RECORD: record.number, **task, **who, "is_phone": 1}


def published(folder: Path, done: list[tuple[int, str]]) -> tuple[dict[str, Cell], dict[str, Cell]]:
    """Return the published numbers of tasks done alone, of communes and of lessons."""
    country = FewTasks(done)
    with closing(Database(folder / "facts.db")) as database:
        country.write(database)
        province = make_set(folder / "trang", database, country.records)
    made = next(one for one in province.periods if one.period.first.isoformat() <= DAY <= one.period.last.isoformat())
    lessons = made.lessons[VIETNAMESE]
    place = [column.key for column in lessons.columns].index(TASKS)
    rows = {row.key: row.cells[place] for row in lessons.rows()}
    return {key: cells[TASKS] for key, cells in made.communes.items()}, rows


def test_the_tasks_of_all_lessons_do_not_give_away_those_of_a_commune(tmp_path: Path) -> None:
    done = [(1, FIRST)] * 5 + [(1, SECOND)] * 2 + [(2, SECOND)] * 4  # lessons 5 and 6, communes 7 and 4
    communes, lessons = published(tmp_path, done)
    assert communes["19001"] is Hidden.BELOW_FIVE
    assert set(lessons) == {FIRST, SECOND}
    assert TOTAL not in lessons
    shown = [communes["19000"], *lessons.values()]
    assert any(isinstance(cell, Hidden) for cell in shown), "two sums of shown numbers give the hidden one"


def test_large_numbers_of_tasks_are_shown_in_both_tables(tmp_path: Path) -> None:
    done = [(1, FIRST)] * 9 + [(1, SECOND)] * 8 + [(2, SECOND)] * 7
    communes, lessons = published(tmp_path, done)
    assert communes == {"19000": 17, "19001": 7, TOTAL: 24}
    assert lessons == {FIRST: 9, SECOND: 15}
    assert VIETNAMESE_WORDS.few_answers in (tmp_path / "trang" / "index.html").read_text("utf-8")


def test_the_change_from_a_small_number_is_no_percentage() -> None:
    told = [compared(VIETNAMESE_WORDS, now, before) for now, before in ((55, 5), (50, 100), (49, 49))]
    assert told == ["kỳ trước 5 · tăng 50", "kỳ trước 100 · giảm 50,0%", "kỳ trước 49 · không đổi"]


def question(alone: int, asked: int, lesson: str = FIRST) -> QuestionCount:
    return QuestionCount(LessonId(lesson), StepId("q0"), {"vi": "Câu hỏi?"}, asked, alone, asked, 0)


def shown(questions: list[QuestionCount]) -> Sequence[Missed]:
    """Return the lessons on the page of the only commune with these questions."""
    return missed_lessons(questions, questions)


def test_shares_of_two_pages_fit_many_counts() -> None:
    """7 of 15 in the province and 5 of 11 in one commune would leave 2 of 4 for the other commune."""
    province, commune = (shown([question(*counts)])[0].share for counts in ((7, 15), (5, 11)))
    assert (province, commune) == (45, 45)
    fitting = Counter(
        shown([question(alone, asked)])[0].share for asked in range(10, 16) for alone in range(5, asked - 4)
    )
    assert min(fitting[45], fitting[50]) > 1


def test_a_share_that_leaves_few_answers_to_the_others_is_left_out() -> None:
    """5 of 12 in the province and about 45% in one commune leave one wrong answer: 5 of 11 is the only such share."""
    assert missed_lessons([question(5, 11)], [question(5, 12)]) == []
    assert [one.share for one in missed_lessons([question(5, 11)], [question(12, 25)])] == [45]
