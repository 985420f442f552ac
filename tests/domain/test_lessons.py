from dataclasses import replace

from kiosk.domain.ids import PackId
from kiosk.domain.lessons import LessonCard, Strand, list_place, syllabus_place
from kiosk.domain.studio.names import all_codes, next_code
from tests.domain.lessons import lesson


def card(code: str, pack: str) -> LessonCard:
    return replace(lesson(("page",), code.replace(".", "-")).card, code=code, pack=PackId(pack))


def test_lessons_stand_in_the_order_of_the_syllabus():
    assert sorted(["2.10", "1.3", "2.9"], key=syllabus_place) == ["1.3", "2.9", "2.10"]


def test_the_newest_own_lesson_of_the_commune_is_first_in_lists():
    province = [card(code, "ky-nang") for code in ("2.1", "2.9", "2.10")]
    own = [card(code, "xa-19249-skills") for code in ("2.60", "2.61")]
    assert [one.code for one in sorted((*province, *own), key=list_place)] == ["2.61", "2.60", "2.1", "2.9", "2.10"]


def test_a_new_lesson_never_gets_the_number_of_a_removed_one_while_there_are_others():
    every = all_codes(Strand.SKILLS)
    assert next_code(Strand.SKILLS, set()) == "2.60"
    assert next_code(Strand.SKILLS, {"2.60", "2.63"}) == "2.64"
    assert next_code(Strand.SKILLS, {*every} - {"2.61"}) == "2.61"
    assert next_code(Strand.SKILLS, every) is None
