"""«Lưu tiến độ cho tôi»: the guest's call, the guide over the visit, and what is shown afterwards."""

from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.bridge.resident.context import ResidentContext
from kiosk.bridge.resident.keeping_model import KeepingViewModel
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.voice import Voice
from kiosk.domain.errors import RecordError
from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import SessionId
from kiosk.domain.sittings import Beginning, Ending
from tests.bridge.resident.screens import SHORT, Screens

PROFILE = {"hamlet": "An Xá", "sex": None, "band": None, "decade": None}


class People:
    """The names, as far as the notice needs them."""

    def __init__(self, label: str = "Hoa") -> None:
        self.label = label

    def called(self, _learners: object) -> list[Any]:
        return [SimpleNamespace(label=self.label, face="face-01")]


@pytest.fixture
def keeping(screens: Screens) -> Iterator[KeepingViewModel]:
    screens.make()
    screens.beginning = Beginning(session=SessionId("evening"))
    context = ResidentContext(screens.visit, screens.worker, screens.speech, Voice(screens.visit, screens.speech))
    keeping = KeepingViewModel(context, screens.navigation, screens.visits, screens.parent)
    keeping.allow(True)
    screens.worker.station.sign_in = People
    screens.visits.start()
    screens.worker.work()
    yield keeping
    screens.visits.shut_down()


def bodies(screens: Screens, kind: EventKind) -> list[dict[str, Any]]:
    return [dict(event.body) for event in screens.desk.events() if event.kind is kind]


def add(screens: Screens) -> None:
    """Store the guest of the open visit as a learner."""
    sitting = screens.visit.sitting
    assert sitting is not None
    draft = EventDraft(EventKind.LEARNER_ADDED, {"profile": PROFILE, "by": "g"}, sitting.id, sitting.pseudonym)
    screens.desk.store.events.append([draft])


def call(screens: Screens, keeping: KeepingViewModel) -> None:
    keeping.call()
    screens.worker.work()


def guide_comes_and_goes(screens: Screens, keeping: KeepingViewModel, act: Callable[[], None] = lambda: None) -> None:
    for screen in ("pin", "staff"):
        assert keeping.show_staff(screen)
    screens.worker.work()
    assert screens.navigation.screen == "staff"
    act()
    assert keeping.show_staff("")
    screens.worker.work()


def test_it_is_offered_only_to_a_guest_where_a_guide_has_an_account(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    assert keeping.isOffered
    keeping.allow(False)
    assert not keeping.isOffered
    keeping.call()
    assert keeping.notice == ""
    keeping.allow(True)
    screens.visits.finish()
    assert not keeping.isOffered
    screens.visits.begin_recorded(screens.desk.sitting, screens.home.offer(screens.desk.sitting.pseudonym), ())
    assert not keeping.isOffered


def test_a_call_is_recorded_once_with_its_screen_and_spoken_each_time(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    for _ in range(2):
        call(screens, keeping)
        assert (keeping.notice, keeping.isCalled, screens.speech.blocks) == ("called", True, ["keeping"])
        keeping.goOn()
        assert keeping.notice == ""
    screens.worker.work()
    assert bodies(screens, EventKind.HELP_REQUESTED) == [{"screen": "home", "keeping": True}]


def test_without_a_session_nobody_is_called_and_nobody_is_promised(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    screens.beginning = Beginning()
    call(screens, keeping)
    assert (keeping.notice, keeping.isCalled) == ("nobody", False)
    assert screens.speech.said == [("keeping", Phrase.HELP_NOBODY.text)]
    assert not bodies(screens, EventKind.HELP_REQUESTED)
    assert keeping.lets_guide_in(), "a guide who is near can write down the name"


def test_a_visit_that_ends_before_the_call_is_recorded_shows_no_notice(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    keeping.call()
    screens.visits.finish()
    screens.worker.work()
    assert (keeping.notice, keeping.isCalled) == ("", False)


def test_a_call_is_taken_back(screens: Screens, keeping: KeepingViewModel) -> None:
    call(screens, keeping)
    keeping.withdraw()
    keeping.withdraw()
    screens.worker.work()
    assert (keeping.notice, keeping.isCalled) == ("", False)
    assert [body["way"] for body in bodies(screens, EventKind.HELP_ANSWERED)] == ["withdrawn"]


def test_the_guide_enters_only_from_the_notice(screens: Screens, keeping: KeepingViewModel) -> None:
    assert not keeping.lets_guide_in()
    call(screens, keeping)
    assert keeping.lets_guide_in()
    assert (keeping.notice, keeping.isCalled) == ("", True)
    assert not keeping.lets_guide_in()


def test_the_visit_goes_on_at_its_screen_and_does_not_end_meanwhile(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    sitting = screens.visit.sitting
    call(screens, keeping)
    assert keeping.lets_guide_in()
    guide_comes_and_goes(screens, keeping, screens.visits.touched)
    assert (screens.navigation.screen, screens.visit.sitting) == ("home", sitting)
    assert (keeping.isOffered, keeping.isCalled, keeping.notice) == (True, True, "")


def test_no_idle_time_runs_while_the_guide_is_there(screens: Screens, keeping: KeepingViewModel) -> None:
    idle = screens.visits._idle
    keeping.show_staff("pin")
    screens.visits.touched()
    assert not idle._quiet.isActive()
    keeping.show_staff("")
    assert idle._quiet.isActive()


def test_a_screen_that_comes_late_waits_until_the_guide_has_left(screens: Screens, keeping: KeepingViewModel) -> None:
    screens.navigation.home.openStrand(SHORT.card.strand.value)
    screens.navigation.lessons.lessonChosen.emit(SHORT.card.id)
    keeping.show_staff("pin")
    screens.worker.work()
    assert screens.navigation.screen == "pin"
    keeping.show_staff("")
    assert screens.navigation.screen == "player"


def test_a_guest_who_became_a_learner_is_greeted_by_name(screens: Screens, keeping: KeepingViewModel) -> None:
    call(screens, keeping)
    guide_comes_and_goes(screens, keeping, lambda: add(screens))
    assert (keeping.isOffered, keeping.isCalled, keeping.notice) == (False, False, "kept")
    assert "Hoa" in keeping.title
    assert screens.speech.blocks == ["keeping"]
    assert not screens.visit.is_guest


def test_without_the_consent_the_name_is_not_shown(screens: Screens, keeping: KeepingViewModel) -> None:
    screens.worker.station.sign_in = lambda: People("")
    guide_comes_and_goes(screens, keeping, lambda: add(screens))
    assert keeping.title == "Your progress is kept"


def test_the_result_goes_on_showing_the_lesson(screens: Screens, keeping: KeepingViewModel) -> None:
    screens.navigation.lessons.lessonChosen.emit(SHORT.card.id)
    screens.worker.work()
    screens.learn(screens.navigation, is_right=True)
    assert screens.navigation.screen == "result"
    title = screens.navigation.result.title
    guide_comes_and_goes(screens, keeping, lambda: add(screens))
    assert (screens.navigation.screen, screens.navigation.result.title) == ("result", title)


def test_if_the_record_cannot_be_read_the_visit_stays_a_guests(screens: Screens, keeping: KeepingViewModel) -> None:
    def fail() -> None:
        raise RecordError("The names cannot be read.", "Call the technician.")

    screens.worker.station.sign_in = fail
    guide_comes_and_goes(screens, keeping, lambda: add(screens))
    assert (screens.navigation.screen, keeping.notice) == ("home", "")


def test_nothing_is_left_for_the_next_visitor(screens: Screens, keeping: KeepingViewModel) -> None:
    call(screens, keeping)
    screens.visits.finish()
    assert (keeping.notice, keeping.isCalled) == ("", False)
    screens.visits.start()
    screens.worker.work()
    assert (keeping.isOffered, keeping.isCalled) == (True, False)


def test_an_answer_about_the_visit_before_does_not_change_the_next_one(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    keeping.show_staff("pin")
    add(screens)
    keeping.show_staff("")
    screens.visits.finish()
    screens.visits.start()
    screens.worker.work()
    assert (screens.visit.is_guest, keeping.notice) == (True, "")


def test_a_visit_that_ends_while_the_guide_is_there_leads_to_the_first_screen(
    screens: Screens, keeping: KeepingViewModel
) -> None:
    keeping.show_staff("pin")
    screens.visits._end(Ending.SHUTDOWN)
    assert screens.navigation.screen == "pin"
    assert not keeping.show_staff("")
    assert screens.navigation.screen == "attract"
