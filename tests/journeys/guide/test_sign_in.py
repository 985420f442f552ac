"""Signing in by hamlet, face and code, with what people do while the kiosk is still checking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.pictures import CODE_PICTURES
from kiosk.domain.sittings import Ending
from tests.journeys.guide.street import SETTINGS, Street


@pytest.fixture
def street(tmp_path: Path, qapp: object) -> Iterator[Street]:
    street = Street(tmp_path)
    street.app.signIn.open()
    street.worker.settle()
    street.app.signIn.chooseHamlet(SETTINGS.hamlets[0])
    street.worker.settle()
    assert street.app.screen == "who"
    yield street
    street.close()


def chooses_first(street: Street) -> Pseudonym:
    learner = Pseudonym(street.app.signIn.faces[0]["key"])
    street.app.signIn.chooseFace(learner)
    assert street.app.screen == "code"
    return learner


def touches(street: Street, code: tuple[str, ...]) -> None:
    for picture in code:
        street.app.signIn.touch(picture)


def wrong(code: tuple[str, ...]) -> tuple[str, ...]:
    return (next(picture for picture in CODE_PICTURES if picture not in code),) * 3


def endings(street: Street) -> list[str]:
    return [event.body["reason"] for event in street.events(EventKind.SITTING_ENDED)]


def test_the_right_code_begins_the_visit_of_this_learner(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, street.codes[learner])
    street.worker.settle()
    assert street.app.screen == "home"
    assert street.visit.sitting is not None
    assert street.visit.sitting.pseudonym == learner


def test_the_screen_shows_dots_and_says_that_a_code_was_wrong(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, street.codes[learner][:2])
    assert street.app.signIn.filled == 2
    street.app.signIn.clearCode()
    touches(street, wrong(street.codes[learner]))
    assert not street.app.signIn.canTouch
    street.worker.settle()
    assert (street.app.screen, street.app.signIn.isWrong, street.app.signIn.filled) == ("code", True, 0)
    assert street.visit.sitting is None


def test_a_code_that_was_given_up_begins_no_visit_even_if_the_same_face_is_chosen_again(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, street.codes[learner])
    street.app.signIn.notMe()
    assert chooses_first(street) == learner
    street.worker.settle()
    assert street.app.screen == "code"
    assert street.visit.sitting is None
    assert street.app.signIn.canTouch
    assert endings(street) == [Ending.END.value]


def test_the_answer_to_a_code_that_was_given_up_does_not_touch_the_next_one(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, wrong(street.codes[learner]))
    street.app.signIn.notMe()
    chooses_first(street)
    touches(street, street.codes[learner][:2])
    street.worker.settle()
    assert (street.app.signIn.filled, street.app.signIn.isWrong) == (2, False)


def test_a_right_code_that_is_verified_after_the_screens_were_left_leaves_no_visit_open(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, street.codes[learner])
    street.app.signIn.leave()
    street.worker.settle()
    assert (street.app.screen, street.visit.sitting) == ("attract", None)
    assert endings(street) == [Ending.END.value]


def test_no_code_is_checked_while_the_visit_of_a_guest_begins(street: Street) -> None:
    learner = chooses_first(street)
    street.app.signIn.learnAsGuest()
    assert street.app.visit.starting
    touches(street, street.codes[learner])
    street.worker.settle()
    assert (street.app.screen, endings(street)) == ("home", [])


def test_three_wrong_codes_offer_the_guide_and_lock_nobody_out(street: Street) -> None:
    learner = chooses_first(street)
    for _ in range(3):
        street.app.signIn._pause.stop()
        touches(street, wrong(street.codes[learner]))
        street.worker.settle()
    assert street.app.signIn.offersGuide
    street.app.signIn._pause.stop()
    touches(street, street.codes[learner])
    street.worker.settle()
    assert street.app.screen == "home"


def test_leaving_the_screens_clears_everything_that_was_chosen(street: Street) -> None:
    learner = chooses_first(street)
    touches(street, street.codes[learner][:2])
    street.app.signIn.leave()
    sign_in = street.app.signIn
    assert street.app.screen == "attract"
    assert (sign_in.hamlets, sign_in.faces, sign_in.person, sign_in.face, sign_in.filled) == ([], [], "", "", 0)


def test_faces_that_come_after_the_screens_were_left_are_not_shown(street: Street) -> None:
    street.app.signIn.changeHamlet()
    street.app.signIn.chooseHamlet(SETTINGS.hamlets[1])
    street.app.signIn.leave()
    street.worker.settle()
    assert (street.app.screen, street.app.signIn.faces) == ("attract", [])


def test_hamlets_that_come_after_a_visit_began_do_not_replace_its_screen(street: Street) -> None:
    street.app.signIn.leave()
    street.app.signIn.open()
    street.app.visit.start()
    street.worker.settle()
    assert (street.app.screen, street.app.signIn.hamlets) == ("home", [])


def test_faces_of_another_hamlet_do_not_replace_the_code_of_a_chosen_person(street: Street) -> None:
    street.app.signIn.chooseHamlet(SETTINGS.hamlets[1])
    chooses_first(street)
    street.worker.settle()
    assert street.app.screen == "code"


def test_the_home_screen_shows_face_and_given_name_of_whoever_signed_in_and_forgets_them_with_the_visit(
    street: Street,
) -> None:
    learner = chooses_first(street)
    face = street.app.signIn.face
    name = street.app.signIn.person
    touches(street, street.codes[learner])
    street.worker.settle()
    assert (street.app.learner.name, street.app.learner.faces) == (name, [face])
    street.app.visit.finish()
    assert (street.app.learner.name, street.app.learner.faces) == ("", [])
    street.app.visit.start()
    street.worker.settle()
    assert (street.app.learner.name, street.app.learner.faces) == ("", [])
