"""The root view model: requests for help, problems, the attract screen, and how staff reach their screens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.bridge.app_model import AppViewModel
from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.errors import DiskFullError, KioskRunningError
from kiosk.domain.events import EventKind
from kiosk.domain.ids import SessionId
from kiosk.domain.sittings import Beginning, Sitting, new_guest
from kiosk.settings import Settings
from tests.bridge.fakes import StaffScreens
from tests.bridge.resident.screens import SHORT, Screens, open_screens


@pytest.fixture
def screens(qapp: object, tmp_path: Path) -> Iterator[Screens]:
    with open_screens(tmp_path, Settings(place="xã Lệ Thủy")) as opened:
        yield opened


@pytest.fixture
def app(screens: Screens) -> Iterator[AppViewModel]:
    app = screens.app()
    yield app
    app.shut_down()


def begin(app: AppViewModel, screens: Screens) -> None:
    app.visit.start()
    screens.worker.work()


def test_the_app_shows_the_screen_that_navigation_leads_to(app: AppViewModel, screens: Screens) -> None:
    changes = QSignalSpy(app.screenChanged)
    begin(app, screens)
    assert (app.screen, changes.count(), app.place) == ("home", 1, "xã Lệ Thủy")


def test_calling_the_guide_is_recorded_with_the_screen(app: AppViewModel, screens: Screens) -> None:
    begin(app, screens)
    app.help.ask()
    screens.worker.work()
    assert (app.help.isCalled, screens.speech.blocks) == (True, ["help"])
    assert screens.desk.events()[-1].body == {"screen": "home"}
    app.help.dismiss()
    assert not app.help.isCalled


def test_the_notice_says_that_the_guide_was_called_only_while_a_session_is_open(
    app: AppViewModel, screens: Screens
) -> None:
    begin(app, screens)
    for session, phrase in ((None, Phrase.HELP_NOBODY), (SessionId("evening"), Phrase.HELP_CALLED)):
        screens.beginning = Beginning(session=session)
        app.help.ask()
        screens.worker.work()
        assert (app.help.hasGuide, screens.speech.said) == (session is not None, [("help", phrase.text)])


def test_a_call_that_is_recorded_after_the_visit_shows_the_next_visitor_nothing(
    app: AppViewModel, screens: Screens
) -> None:
    begin(app, screens)
    app.help.ask()
    app.visit.finish()
    screens.worker.work()
    assert not app.help.isCalled


def test_a_call_from_a_lesson_is_recorded_with_the_lesson_and_the_step(app: AppViewModel, screens: Screens) -> None:
    begin(app, screens)
    app.lessons.open(SHORT.id)
    screens.worker.work()
    app.help.ask()
    screens.worker.work()
    body = screens.desk.events()[-1].body
    attempt = app.player.attempt
    assert attempt is not None
    assert body == {"screen": "player", "lesson": attempt.lesson.card.id, "step": attempt.state.current}


def test_nobody_calls_the_guide_without_a_visit(app: AppViewModel, screens: Screens) -> None:
    app.help.ask()
    assert (app.help.isCalled, screens.worker.waiting) == (False, [])


def test_the_call_and_the_problem_of_one_visitor_are_not_shown_to_the_next(
    app: AppViewModel, screens: Screens
) -> None:
    begin(app, screens)
    app.help.ask()
    screens.worker.failed.emit(DiskFullError("No space is left."))
    assert app.problem
    app.visit.finish()
    assert (app.help.isCalled, app.problem) == (False, "")


def test_a_problem_is_shown_and_said_until_it_was_read(app: AppViewModel, screens: Screens) -> None:
    screens.worker.failed.emit(DiskFullError("No space is left."))
    assert screens.speech.said == [("problem", app.problem)]
    app.dismissProblem()
    assert app.problem == ""


def test_another_language_rereads_the_problem(app: AppViewModel) -> None:
    changes = QSignalSpy(app.problemChanged)
    app.look.switchLanguage()
    assert changes.count() == 1


def test_a_kiosk_that_may_not_run_shows_only_that(app: AppViewModel, screens: Screens) -> None:
    screens.worker.failed.emit(KioskRunningError("Another one runs."))
    assert (app.screen, app.problem) == ("running", "")
    app.refusal.leave()


def test_staff_are_made_when_they_first_come(app: AppViewModel) -> None:
    made: list[StaffScreens] = []
    app.offer_staff(lambda: made.append(StaffScreens()) or made[-1])
    assert (made, app.staff) == ([], None)
    app.openStaff()
    made[0].go("")
    app.openStaff()
    assert (len(made), app.staff, app.screen) == (1, made[0], "pin")


def test_staff_who_leave_find_the_first_screen_and_leave_nothing(app: AppViewModel, screens: Screens) -> None:
    staff = StaffScreens()
    app.offer_staff(lambda: staff)
    app.openStaff()
    app.look.enlargeText()
    staff.go("")
    assert (app.screen, app.look.textSize) == ("attract", "normal")


def test_a_problem_of_staff_is_shown_on_their_screen(app: AppViewModel, screens: Screens) -> None:
    staff = StaffScreens()
    app.offer_staff(lambda: staff)
    app.openStaff()
    error = DiskFullError("No space is left.")
    screens.worker.failed.emit(error)
    assert (staff.problems, app.problem) == ([error], "")


@pytest.fixture
def let_in(app: AppViewModel, screens: Screens) -> Sitting:
    """The recorded visit of a learner whom a guide lets in; the screens of staff are open."""
    app.offer_staff(StaffScreens)
    app.openStaff()
    return screens.desk.sittings.start(new_guest(), screens.visit.language)


def test_a_learner_who_is_let_in_finds_the_home_screen(app: AppViewModel, screens: Screens, let_in: Sitting) -> None:
    assert app.staff is not None
    app.staff.go("staff")
    app.begin_visit(let_in, screens.home.offer(let_in.pseudonym), ())
    screens.worker.work()
    assert (app.screen, screens.visit.sitting, app.staff.screen) == ("home", let_in, "")


@pytest.mark.parametrize("screen", ["", "pin"])
def test_nobody_is_let_in_after_staff_have_left(
    app: AppViewModel, screens: Screens, let_in: Sitting, screen: str
) -> None:
    assert app.staff is not None
    app.staff.go("staff")
    app.staff.go("")
    if screen:
        app.openStaff()  # somebody else comes to the entrance
    app.begin_visit(let_in, screens.home.offer(let_in.pseudonym), ())
    screens.worker.work()
    assert (app.screen, screens.visit.sitting) == (screen or "attract", None)
    ended = screens.desk.events()[-1]
    assert (ended.kind, ended.sitting) == (EventKind.SITTING_ENDED, let_in.id)


def test_nobody_comes_to_the_staff_during_a_visit(app: AppViewModel, screens: Screens) -> None:
    app.offer_staff(StaffScreens)
    begin(app, screens)
    app.openStaff()
    assert (app.staff, app.screen) == (None, "home")


def test_a_touch_reaches_staff_too(app: AppViewModel) -> None:
    staff = StaffScreens()
    app.offer_staff(lambda: staff)
    app.openStaff()
    app.touched()
    assert staff.touches == 1


def test_a_first_screen_that_somebody_changed_and_left_begins_anew(app: AppViewModel, screens: Screens) -> None:
    unattended = QSignalSpy(app.unattended)
    app.touched()
    app.look.enlargeText()
    screens.speech.speaking = True
    app._begin_anew()
    assert (unattended.count(), app.look.textSize) == (0, "large")
    screens.speech.speaking = False
    app._begin_anew()
    assert (unattended.count(), app.look.textSize) == (1, "normal")


def test_a_kiosk_that_ends_stops_its_staff_and_its_visit(screens: Screens) -> None:
    app, staff = screens.app(), StaffScreens()
    app.offer_staff(lambda: staff)
    app.openStaff()
    app.shut_down()
    assert staff.is_shut_down
