"""Tests of the tasks and numbers of certificates."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.ids import LessonId, Pseudonym
from kiosk.domain.people.certificates import IssuedCertificate, TaskDone, next_number

LESSON = LessonId("ky-nang-so/chinh-may")


def certificate(number: int, year: int, *skills: str) -> IssuedCertificate:
    tasks = tuple(TaskDone(LESSON, skill, skill, None) for skill in skills)
    return IssuedCertificate(Pseudonym("p"), number, year, date(year, 5, 1), "K7QM-2PXA", tasks, "", "1a2b3c4d")


@given(st.lists(st.sampled_from([2025, 2026, 2027]), max_size=60))
def test_numbers_of_each_year_follow_each_other(years: list[int]) -> None:
    issued: list[IssuedCertificate] = []
    for year in years:
        issued.append(certificate(next_number(issued, year), year))
    for year in set(years):
        numbers = [one.number for one in issued if one.year == year]
        assert numbers == list(range(1, len(numbers) + 1))


@given(st.text(), st.text(), st.none() | st.dates())
def test_a_task_survives_its_event(skill: str, text: str, day: date | None) -> None:
    task = TaskDone(LESSON, skill, text, day)
    assert TaskDone.from_body(task.to_body()) == task


def test_a_certificate_covers_the_tasks_on_it() -> None:
    issued = certificate(1, 2026, "a", "b")
    assert issued.covers([TaskDone(LESSON, "b", "another text", date(2026, 1, 1))])
    assert not issued.covers([TaskDone(LessonId("an-toan/otp"), "b", "b", None)])
