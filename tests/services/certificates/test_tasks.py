"""Tests of the texts of the tasks on a certificate."""

from types import SimpleNamespace
from typing import Any

from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, LessonId
from kiosk.domain.lessons import Skill
from kiosk.domain.text import LocalizedText
from kiosk.domain.texts import untranslated
from kiosk.services.certificates.credential import short_id
from kiosk.services.certificates.tasks import texts_of

CALL, CODE, BROKEN = LessonId("a/call"), LessonId("b/code"), LessonId("c/broken")
SKILLS = {
    CALL: (("emergency", "Gọi đúng số khẩn cấp"), ("hang-up", "Cúp máy khi bị dọa")),
    CODE: (("keep", "Giữ mã cho riêng mình"),),
}


class Lessons:
    """Implements `Library`; counts the lessons that were read."""

    def __init__(self) -> None:
        self.read = 0

    def cards(self) -> Any:
        return [SimpleNamespace(id=lesson) for lesson in (BROKEN, CALL, CODE)]

    def lesson(self, lesson: LessonId) -> Any:
        self.read += 1
        if lesson not in SKILLS:
            raise PackMissingError(untranslated("damaged"))
        texts = [(name, LocalizedText({VIETNAMESE: text, ENGLISH: "English"})) for name, text in SKILLS[lesson]]
        return SimpleNamespace(skills=[Skill(name, text) for name, text in texts])


def test_tasks_are_named_in_the_order_of_the_paper() -> None:
    asked = (short_id(CODE, "keep"), short_id(CALL, "emergency"))
    assert texts_of(asked, Lessons()) == ["Giữ mã cho riêng mình", "Gọi đúng số khẩn cấp"]


def test_a_task_of_a_lesson_that_is_not_installed_has_no_text() -> None:
    assert texts_of((short_id(BROKEN, "x"), short_id(CALL, "hang-up")), Lessons()) == ["", "Cúp máy khi bị dọa"]


def test_no_lesson_is_read_after_the_last_task_was_found() -> None:
    lessons = Lessons()
    texts_of((short_id(CALL, "emergency"),), lessons)
    assert lessons.read == 2
