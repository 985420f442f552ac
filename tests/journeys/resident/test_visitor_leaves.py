"""Nothing of one visitor remains for the next, however the visit ends."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication

from kiosk.settings import Settings
from kiosk.tour.driver import Hand
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.conftest import CALM, Opens
from tests.screenshots.golden import ALLOWED, differing, reduced

CHILDREN = ("look", "visit", "home", "lessons", "player", "result", "speech")


class Sight:
    """A screenshot of the window; two screenshots are equal if they have no visible difference."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, visitor: Visitor) -> None:
        self._picture = reduced(visitor.driver.window.grabWindow())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sight) and differing(self._picture, other._picture) <= ALLOWED


def snapshot(visitor: Visitor) -> dict[str, Any]:
    """Return all properties of the view models that QML can read, a screenshot, the focus, and the clipboard."""
    model = visitor.app.model
    seen = {f"app.{name}": value for name, value in readable(model)}
    for child in CHILDREN:
        seen |= {f"{child}.{name}": value for name, value in readable(getattr(model, child))}
    seen |= {f"activity.{name}": value for name, value in readable(model.player.activity)}
    focused = visitor.driver.window.activeFocusItem()
    seen["focus"] = focused.objectName() if focused is not None else ""
    seen["picture"] = Sight(visitor)
    seen["clipboard"] = QGuiApplication.clipboard().text()
    return seen


def readable(model: QObject) -> Iterator[tuple[str, Any]]:
    """Yield name and value of each property that QML can read; properties that are view models are left out."""
    meta = model.metaObject()
    for index in range(1, meta.propertyCount()):
        name = meta.property(index).name()
        if not meta.property(index).typeName().endswith("*"):
            yield name, model.property(name)


def makes_it_their_own(visitor: Visitor) -> None:
    """Change everything that a visitor can change, and complete a lesson."""
    model, driver = visitor.app.model, visitor.driver
    visitor.start()
    driver.tap("enlargeButton")
    driver.tap("contrastButton")
    model.look.louder()
    driver.tap("languageButton")
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.learn(right_answer)
    driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.open_strand("skills")
    visitor.open_lesson("ky-nang-so/goi-dien")
    visitor.go_on()
    QGuiApplication.clipboard().setText("Lê Thị Lan")
    driver.tap("helpButton")
    driver.tap("noticeFirst")


@pytest.mark.parametrize("hand", [Hand.FINGER, Hand.KEYBOARD], ids=lambda hand: hand.value)
def test_after_the_idle_warning_everything_is_as_at_the_start(opens: Opens, hand: Hand):
    visitor = opens(Settings(place="xã Lệ Thủy", reduce_motion=True, idle_seconds=3, warning_seconds=1), hand=hand)
    QGuiApplication.clipboard().clear()  # another test may have left text in the clipboard
    before = snapshot(visitor)
    makes_it_their_own(visitor)
    assert snapshot(visitor) != before
    warned: list[bool] = []
    visitor.app.model.visit.idleChanged.connect(lambda: warned.append(visitor.app.model.visit.idleWarning))
    visitor.see_screen("attract")
    visitor.driver.look()
    assert True in warned, "nobody is thrown out without a warning"
    assert snapshot(visitor) == before


def test_after_the_end_button_everything_is_as_at_the_start(opens: Opens):
    visitor = opens(CALM)
    before = snapshot(visitor)
    makes_it_their_own(visitor)
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()
    visitor.driver.wait(lambda: not visitor.app.model.speech.speaking, "the farewell to be over")
    visitor.driver.look()
    after = snapshot(visitor)
    assert {name for name in before if before[name] != after[name]} == set()


def test_whoever_leaves_before_beginning_leaves_nothing_on_the_first_screen(opens: Opens):
    visitor = opens(Settings(place="xã Lệ Thủy", reduce_motion=True, idle_seconds=1), hand=Hand.KEYBOARD)
    before = snapshot(visitor)
    visitor.driver.tap("languageButton")
    assert (visitor.app.model.look.language, has_ring(visitor)) == ("en", True)
    visitor.driver.wait(lambda: visitor.app.model.look.language == "vi", "the first language to come back")
    visitor.driver.look()
    after = snapshot(visitor)
    assert {name for name in before if before[name] != after[name]} == set()


def test_a_touch_anywhere_takes_the_focus_ring_of_the_keyboard_away(opens: Opens):
    visitor = opens(CALM)
    driver = visitor.driver
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Shift)
    driver.wait(lambda: has_ring(visitor), "a focus ring")
    driver.touch(QPoint(20, 20))
    visitor.see_screen("home")
    assert not has_ring(visitor)


def has_ring(visitor: Visitor) -> bool:
    return visitor.driver.find("focusRing") is not None


def test_the_next_visitor_has_another_pseudonym_and_no_progress(opens: Opens):
    visitor = opens(CALM)
    makes_it_their_own(visitor)
    first = visitor.attempt.sitting
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    visitor.end()
    visitor.start()
    visitor.open_strand("skills")
    visitor.open_lesson("ky-nang-so/goi-dien")
    assert visitor.attempt.sitting.pseudonym != first.pseudonym
    assert visitor.attempt.sitting.id != first.id
    assert visitor.attempt.state.index == 0


def test_a_touch_on_the_warning_keeps_the_visit_and_the_place(opens: Opens):
    visitor = opens(Settings(place="xã Lệ Thủy", reduce_motion=True, idle_seconds=1, warning_seconds=30))
    visitor.start()
    visitor.open_strand("safety")
    visitor.open_lesson("an-toan-tren-mang/ma-otp")
    visitor.go_on()
    place = visitor.attempt.state
    visitor.driver.see("idleNotice")
    visitor.driver.tap("noticeFirst")
    visitor.driver.wait(lambda: not visitor.app.model.visit.idleWarning, "the warning to go")
    assert visitor.app.model.screen == "player"
    assert visitor.attempt.state == place


def test_the_warning_is_spoken(opens: Opens):
    visitor = opens(Settings(reduce_motion=True, idle_seconds=1, warning_seconds=30))
    said: list[str] = []
    speech = visitor.app.speech
    real = speech.say
    speech.say = lambda items: (said.extend(item.text for item in items), real(items))[1]  # type: ignore[method-assign]
    visitor.start()
    visitor.driver.see("idleNotice")
    assert any("còn ở đây" in text for text in said)


def test_a_guest_who_ends_is_not_promised_that_anything_is_kept(opens: Opens):
    visitor = opens()
    visitor.start()
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    said: list[str] = []
    visitor.app.speech.interject = lambda items: said.extend(item.text for item in items)  # type: ignore[method-assign]
    visitor.driver.tap("endButton")
    visitor.driver.see("noticeSecond")
    assert said == ["Bác muốn kết thúc phải không? Máy chưa ghi tên bác. Lần sau bác học lại từ đầu."]
    assert any(
        item.property("text") == "Máy chưa ghi tên bác. Lần sau bác học lại từ đầu."
        for item in visitor.driver.items()
    )
