"""Tests of visits during which the machine is suspended or the process is stopped, and of keys that are held down."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.app import Site
from kiosk.domain.events import EventKind
from kiosk.domain.lessons import Step
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.machine.test_wrong_clock import cut_off_in_a_lesson, events_of
from tests.journeys.resident.coming import come_to
from tests.journeys.resident.test_visitor_leaves import makes_it_their_own, snapshot

NIGHT = 8 * 3600.0
TYPING = "ky-nang-so/go-tieng-viet"


@dataclass
class Uptime:
    """Fake clock that returns the uptime in seconds, including the time in suspend."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def uptime(monkeypatch: pytest.MonkeyPatch) -> Uptime:
    clock = Uptime()
    monkeypatch.setattr("kiosk.bridge.shell.lapse.uptime", clock)
    return clock


def test_a_visit_that_was_cut_off_is_not_offered_after_a_suspend(opens: Opens, site: Site, uptime: Uptime):
    cut_off_in_a_lesson(site)
    visitor = opens()
    assert visitor.app.model.visit.canResume
    uptime.now += NIGHT
    visitor.driver.tap("noticeFirst")
    endings = [event.body for event in events_of(visitor) if event.kind is EventKind.SITTING_ENDED]
    assert endings == [{"reason": "crash"}]
    assert (visitor.app.model.screen, visitor.app.model.visit.canResume) == ("attract", False)


def is_typing(step: Step) -> bool:
    return step.kind == "typing"


def repeat(visitor: Visitor, key: Qt.Key, text: str, times: int = 20) -> None:
    """Simulate a key that is held down: one key press event, then auto-repeat events."""
    for number in range(times):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, number > 0)
        QCoreApplication.sendEvent(visitor.driver.window, event)


def test_after_a_suspend_nothing_of_the_last_visitor_is_there(opens: Opens, uptime: Uptime):
    visitor = opens()
    before = snapshot(visitor)
    makes_it_their_own(visitor)
    uptime.now += NIGHT
    visitor.see_screen("attract")
    visitor.driver.look()
    assert snapshot(visitor) == before


def test_who_touches_a_machine_that_slept_touches_nothing_of_the_last_visit(opens: Opens, uptime: Uptime):
    visitor = opens()
    visitor.start()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    last = visitor.attempt.sitting
    uptime.now += NIGHT
    visitor.driver.touch(visitor.driver.centre(visitor.driver.see("continueButton")))
    assert visitor.app.model.screen != "player"
    events = events_of(visitor)
    assert [event.body for event in events if event.kind is EventKind.SITTING_ENDED] == [{"reason": "idle"}]
    assert {event.sitting for event in events} >= {last.id}


def test_what_somebody_was_typing_is_gone_with_them(opens: Opens, uptime: Uptime):
    visitor = opens()
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(TYPING)
    come_to(visitor, is_typing)
    activity = visitor.app.model.player.activity
    visitor.driver.tap("pk-" + activity.scene["next"])
    visitor.driver.wait(lambda: activity.scene["typed"] != "", "the key to be written")
    uptime.now += NIGHT
    visitor.see_screen("attract")
    visitor.driver.look()
    assert visitor.driver.find("pkDesk") is None
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(TYPING)
    come_to(visitor, is_typing)
    assert activity.scene["typed"] == ""


def test_a_key_that_is_held_down_types_once(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(TYPING)
    come_to(visitor, is_typing)
    key = visitor.app.model.player.activity.scene["next"]
    before = acts(visitor)
    repeat(visitor, Qt.Key(ord(key.upper())), key)
    assert acts(visitor) == before + 1


def acts(visitor: Visitor) -> int:
    return sum(event.kind is EventKind.STEP_ACTED for event in events_of(visitor))


def test_deleting_goes_on_while_its_key_is_held_down(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson(TYPING)
    come_to(visitor, lambda step: step.kind == "fill_in")
    visitor.driver.tap("fill-text")
    for letter in "otp":
        repeat(visitor, Qt.Key(ord(letter.upper())), letter)
    field = visitor.driver.see("fill-text")
    assert field.property("text") == "otp"
    repeat(visitor, Qt.Key.Key_Backspace, "\b", 2)
    assert field.property("text") == "o"


def test_a_key_that_is_held_down_is_nobody(opens: Opens):
    visitor = opens()
    visitor.start()
    acted = []
    restart = visitor.app.model.visit._idle.restart
    visitor.app.model.visit._idle.restart = lambda: (acted.append(1), restart())
    repeat(visitor, Qt.Key.Key_A, "a")
    assert len(acted) == 1


def test_a_key_that_is_held_down_begins_no_visit_after_another(opens: Opens, uptime: Uptime):
    visitor = opens()
    visitor.start()
    repeat(visitor, Qt.Key.Key_Return, "\r", 2)
    uptime.now += NIGHT
    visitor.see_screen("attract")
    visitor.driver.look()
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
        QCoreApplication.sendEvent(visitor.driver.window, event)
    assert visitor.app.model.screen == "attract"
