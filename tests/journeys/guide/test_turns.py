"""The screen between two turns, with what people do while the kiosk is still working."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.events import EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.sessions.closing import SessionTotals
from kiosk.domain.sittings import Ending
from tests.journeys.guide.street import GUIDE, SETTINGS, Street


@pytest.fixture
def street(tmp_path: Path, qapp: object) -> Iterator[Street]:
    street = Street(tmp_path)
    sessions = street.station.sessions()
    sessions.open(GUIDE, SETTINGS.hamlets[0])
    for learner in street.learners:
        sessions.mark(GUIDE, learner)
        sessions.queue().join(GUIDE, (learner,))
    street.staff_leaves()
    street.worker.settle()
    assert street.app.screen == "turn"
    yield street
    street.close()


def called(street: Street) -> Pseudonym:
    return Pseudonym(street.app.turn._turn.people[0].key)


def waiting(street: Street) -> list[Pseudonym]:
    return [entry.learners[0] for entry in street.station.sessions().queue().entries()]


def test_the_yellow_button_begins_the_visit_of_whoever_is_called(street: Street) -> None:
    first, *others = waiting(street)
    street.app.turn.begin()
    street.worker.settle()
    assert (street.app.screen, street.visit.sitting and street.visit.sitting.pseudonym) == ("home", first)
    assert waiting(street) == others


def test_a_turn_that_is_gone_is_replaced_by_the_next_one_on_the_screen(street: Street) -> None:
    first, second, *_others = waiting(street)
    entry = street.station.sessions().queue().entries()[0]
    street.station.sessions().queue().leave(GUIDE, entry.id)
    street.app.turn.begin()
    street.worker.settle()
    assert (street.app.screen, called(street)) == ("turn", second)
    assert first not in waiting(street)
    street.app.turn.begin()
    street.worker.settle()
    assert street.app.screen == "home"


def test_a_session_that_is_over_leads_back_to_the_first_screen(street: Street) -> None:
    street.station.sessions().end(GUIDE, SessionTotals())
    street.app.turn.notHere()
    street.worker.settle()
    assert street.app.screen == "attract"


def test_a_second_touch_on_not_here_moves_nobody_while_the_first_one_is_handled(street: Street) -> None:
    first, second, third, *others = waiting(street)
    street.app.turn.notHere()
    street.app.turn.notHere()
    street.worker.settle()
    assert waiting(street) == [second, first, third, *others]


def test_another_turn_on_the_screen_counts_as_other_content_for_a_double_tap(street: Street) -> None:
    before = street.app.content
    street.app.turn.look()
    street.worker.settle()
    assert street.app.content == before, "the same turn is called again"
    street.app.turn.notHere()
    street.worker.settle()
    assert street.app.screen == "turn"
    assert street.app.content != before


def test_whoever_is_sent_back_does_not_begin_by_a_touch_that_comes_too_late(street: Street) -> None:
    street.app.turn.notHere()
    street.app.turn.begin()
    street.worker.settle()
    assert street.app.screen == "turn"
    assert not street.events(EventKind.SITTING_STARTED)


def test_no_turn_begins_while_the_visit_of_a_guest_begins(street: Street) -> None:
    before = waiting(street)
    street.app.turn.learnAsGuest()
    assert street.app.visit.starting
    street.app.turn.begin()
    street.app.turn.notHere()
    street.worker.settle()
    assert (street.app.screen, waiting(street)) == ("home", before)
    assert not street.events(EventKind.SITTING_ENDED), "the visit of the guest goes on"


def test_a_turn_whose_learner_has_left_meanwhile_leaves_no_visit_open(street: Street) -> None:
    _first, second, *_others = waiting(street)
    street.app.turn.begin()
    street.app.visit.finish()
    street.worker.settle()
    assert (street.app.screen, street.visit.sitting, called(street)) == ("turn", None, second)
    assert [event.body["reason"] for event in street.events(EventKind.SITTING_ENDED)] == [Ending.END.value]


@pytest.mark.parametrize("is_speaking", [False, True])
def test_what_somebody_changed_on_the_screen_and_left_is_reset(street: Street, is_speaking: bool) -> None:
    app = street.app
    app.look.switchLanguage()
    app.look.enlargeText()
    app.touched()
    assert app._attention.isActive()
    street.speech.speaking = is_speaking  # the kiosk itself calls the learner again and again
    app._attention.timeout.emit()
    assert (app.screen, app.look.language, app.look.textSize) == ("turn", "vi", "normal")


def test_the_idle_time_of_the_first_screen_goes_on_when_a_turn_is_called(street: Street) -> None:
    app, queue = street.app, street.station.sessions().queue()
    entries = queue.entries()
    for entry in entries:
        queue.leave(GUIDE, entry.id)
    app.turn.look()
    street.worker.settle()
    assert app.screen == "attract"
    app.touched()
    queue.join(GUIDE, entries[0].learners)
    app.turn.look()
    street.worker.settle()
    assert app.screen == "turn"
    assert app._attention.isActive()


def test_the_idle_time_ends_when_a_visit_begins(street: Street) -> None:
    street.app.touched()
    street.app.turn.begin()
    street.worker.settle()
    assert street.app.screen == "home"
    assert not street.app._attention.isActive()


def test_the_learner_of_a_turn_sees_the_own_name_and_a_guest_after_it_sees_none(street: Street) -> None:
    street.app.turn.begin()
    name = street.app.turn.faces[0]["label"]
    street.worker.settle()
    assert street.app.learner.name.endswith(name)
    street.app.visit.finish()
    street.worker.settle()
    street.app.turn.learnAsGuest()
    street.worker.settle()
    assert (street.app.screen, street.app.learner.name) == ("home", "")


def test_whoever_signs_in_by_name_between_two_turns_is_not_called_later(street: Street) -> None:
    first, second, *others = waiting(street)
    sign_in = street.app.signIn
    sign_in.open()
    street.worker.settle()
    sign_in.chooseHamlet(SETTINGS.hamlets[street.learners.index(second) % 2])
    street.worker.settle()
    sign_in.chooseFace(second)
    for picture in street.codes[second]:
        sign_in.touch(picture)
    street.worker.settle()
    assert (street.app.screen, street.visit.sitting and street.visit.sitting.pseudonym) == ("home", second)
    assert waiting(street) == [first, *others]
