"""Tests of the steps of adding a person: no touch answers an unread question, no late answer is stored or shown."""

from collections.abc import Iterator

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.people.consents import Purpose
from kiosk.domain.texts import untranslated
from tests.bridge.guide.attendance.hall import Hall

ALL = len(Purpose)


@pytest.fixture
def hall(qapp: object) -> Iterator[Hall]:
    hall = Hall()
    yield hall
    hall.parent.deleteLater()


def test_a_person_is_stored_with_the_answers_and_gets_a_code(hall: Hall) -> None:
    hall.asks_consents()
    hall.agrees(ALL)
    hall.worker.work()
    assert (hall.adding.step, len(hall.adding.code)) == ("code", 3)
    assert hall.people.consents == [dict.fromkeys(Purpose, True)]
    assert hall.model.present == 1


def test_each_question_is_another_content_of_the_page(hall: Hall) -> None:
    hall.asks_consents()
    seen = [hall.model.place]
    for _ in range(ALL):
        hall.agrees(1)
        seen.append(hall.model.place)
    hall.worker.work()
    seen.append(hall.model.place)
    assert len(set(seen)) == len(seen)


def test_digits_and_letters_are_typed_at_any_speed(hall: Hall) -> None:
    hall.types("Nguyễn Thị Bưởi", year="5")
    before = hall.model.place
    hall.adding.form.typeDigit("5")
    assert hall.model.place == before


def test_no_answer_changes_while_the_person_is_being_stored(hall: Hall) -> None:
    hall.asks_consents()
    hall.agrees(ALL)
    hall.adding.back()
    hall.adding.consents.disagree()
    assert hall.adding.consents.answers == dict.fromkeys(Purpose, True)
    hall.worker.work()
    assert hall.adding.step == "code"
    assert hall.people.consents == [dict.fromkeys(Purpose, True)], "as answered on the screen"


def test_after_a_failure_the_last_question_can_be_answered_again(hall: Hall) -> None:
    hall.asks_consents()
    hall.people.error = KioskError(untranslated("The disk is full."))
    hall.agrees(ALL)
    hall.worker.work()
    assert (hall.adding.step, hall.adding.consents.number, hall.people.known) == ("consent", ALL, [])
    hall.people.error = None
    hall.adding.consents.disagree()
    hall.worker.work()
    assert hall.adding.step == "code"
    assert list(hall.people.consents[0].values()) == [True] * (ALL - 1) + [False]


def test_a_late_answer_to_the_person_before_is_not_shown(hall: Hall) -> None:
    hall.asks_consents("Nguyễn Thị Bưởi")
    hall.agrees(ALL)
    hall.model.forget()
    hall.model.open()
    hall.asks_consents("Lê Thị Mận")
    assert (hall.adding.step, hall.adding.code, hall.adding.face) == ("consent", [], "")
    assert hall.adding.consents.number == 1


def test_late_similar_people_are_not_shown_for_the_next_person(hall: Hall) -> None:
    hall.knows("Nguyễn Thị Bưởi")
    hall.types("Nguyễn Thị Bưởi")
    hall.adding.goOn()
    hall.model.forget()
    hall.model.open()
    hall.model.add()
    hall.worker.work()
    assert (hall.adding.step, hall.adding.likely) == ("details", [])


def test_a_similar_person_is_marked_once(hall: Hall) -> None:
    hall.knows("Nguyễn Thị Bưởi")
    hall.types("Nguyễn Thị Bưởi")
    hall.adding.goOn()
    hall.worker.work()
    assert hall.adding.step == "likely"
    hall.adding.isThisPerson("Nguyễn Thị Bưởi")
    hall.adding.isAnotherPerson()
    assert hall.adding.step == "likely", "the first touch counts"
    hall.worker.work()
    assert (hall.adding.isOpen, hall.model.present) == (False, 1)
