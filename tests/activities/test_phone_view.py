"""Tests of the whole step with the practice phone: its four modes, the pointing hand, and timed events."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

import kiosk.bridge.shell.typist  # noqa: F401 - registers the keyboard's QML type
from kiosk.activities.phone.wording import WATCH
from kiosk.bridge.speech.phrases import Phrase
from tests.activities.phone.tasks import call_payload, lesson_payload
from tests.activities.shown import ShownStep, plain

SIZES = [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)]
CUT = 2
"""Tolerance for rounding errors, in pixels."""


class PhoneStep(ShownStep):
    """A shown step with a practice phone; ``told`` lists the acts that the view has reported."""

    def choose(self, part: str) -> None:
        """Record the act `part`, then handle it as the lesson player does."""
        self.told.append(part)
        super().choose(part)
        self.tell()

    def tell(self) -> None:
        """Pass the scene of the current draft to the view."""
        self.model.set_scene(plain(self.kind.scene(self.task, self.draft)))

    def begin(self, *parts: str, size: tuple[int, int] = (1920, 1080), scale: float = 1.0) -> "PhoneStep":
        """Apply the acts `parts` to the draft, then show the step."""
        self.told: list[str] = []
        for part in parts:
            self.draft = self.kind.choose(self.task, self.draft, part)
        self.tell()
        self.show(*size, scale)
        return self

    def find(self, name: str) -> QQuickItem:
        """Return the first visible item whose object name is `name`."""
        return next(item for item in self.items() if item.objectName() == name)

    def names(self) -> set[str]:
        """Return the object names of all visible items."""
        return {item.objectName() for item in self.items() if item.objectName()}


@pytest.fixture
def phone(showing: Callable[..., ShownStep]) -> Iterator[Callable[..., PhoneStep]]:
    """Return a function that shows the sample's practice phone; its arguments are those of `PhoneStep.begin`.

    `payload`: another task than the sample.
    """
    engine = showing("phone_task").engine
    made: list[PhoneStep] = []

    def show(*parts: str, payload: Any = None, **how: Any) -> PhoneStep:
        made.append(PhoneStep(engine, "phone_task", payload))
        return made[-1].begin(*parts, **how)

    yield show
    for step in made:
        step.close()


def press(step: PhoneStep, name: str, qtbot: Any) -> None:
    step.find(name).activated.emit()  # type: ignore[attr-defined]  # a signal of Pressable.qml
    qtbot.wait(20)


def test_watching_shows_the_whole_way_by_itself(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    qtbot.waitUntil(lambda: step.draft["finished"], timeout=30_000)
    assert set(step.told) == {"next"}


def test_the_hand_waits_until_all_is_said(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    step.model.speak("goal", speaking=True)
    qtbot.wait(5000)
    assert step.told == []
    step.model.speak("", speaking=False)
    qtbot.waitUntil(lambda: "next" in step.told)


def test_the_hand_points_at_the_next_thing(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    qtbot.waitUntil(lambda: "phoneFinger" in step.names())
    tip = step.find("phoneFinger").parentItem()
    aim = step.find("el-cai-dat")
    place = aim.mapRectToItem(step.host, QRectF(0, 0, aim.width(), aim.height()))
    qtbot.waitUntil(lambda: place.contains(tip.mapToItem(step.host, 0, 0)))


def test_the_hand_is_seen_whole_at_the_foot_of_the_phone(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    qtbot.waitUntil(lambda: "phoneFinger" in step.names())
    hand, frame = step.find("phoneFinger"), step.find("phoneFrame")
    hand.parentItem().go(frame.width() * 0.75, frame.height() - 58, "tap", False)  # type: ignore[attr-defined]  # see PointingHand
    qtbot.waitUntil(lambda: hand.parentItem().y() > frame.height() * 0.9)
    place = hand.mapRectToItem(frame, QRectF(0, 0, hand.width(), hand.height()))
    assert QRectF(0, 0, frame.width(), frame.height()).contains(place)


def seen_typing(step: PhoneStep, name: str, shown: str, qtbot: Any) -> list[str]:
    """Wait for the next step of the demonstration, and return all values of the property `shown` of `name` meanwhile.

    Fails if the value changes while the tip of the hand is on no key.
    """
    seen: list[str] = []
    told = len(step.told)

    def look() -> bool:
        items = list(step.items())
        text = next((item.property(shown) for item in items if item.objectName() == name), None)
        if text is not None and not seen:
            seen.append(text)
        elif text is not None and text != seen[-1]:
            tip = step.find("phoneFinger").parentItem()
            keys = [item for item in items if item.objectName().startswith(("key-", "keyCall", "pk-", "pkS", "pkP"))]
            assert any(key.contains(tip.mapToItem(key, 0, 0)) for key in keys), (seen, text)
            seen.append(text)
        return len(step.told) > told

    qtbot.waitUntil(look, timeout=30_000)
    return seen


def test_the_hand_dials_digit_by_digit(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone(*["next"] * 4, payload=call_payload())
    dialled = seen_typing(step, "el-so", "digits", qtbot)
    number = "0900000000"
    assert dialled[: len(number) + 1] == [number[:length] for length in range(len(number) + 1)]


def test_the_hand_types_letter_by_letter(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone(*["next"] * 3, payload=lesson_payload("ky-nang-so/goi-dien", "luu-so"))
    typed = seen_typing(step, "phoneTyped", "text", qtbot)
    assert typed == [f"{'Con Nam'[:length]}▏" for length in range(len("Con Nam") + 1)]
    assert "phoneTyped" not in step.names(), "the keyboard is closed"


def test_a_paused_show_goes_on_typing_where_it_stopped(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone(*["next"] * 4, payload=call_payload())
    qtbot.waitUntil(lambda: len(step.find("el-so").property("digits")) == 3, timeout=20_000)
    press(step, "watchPause", qtbot)
    qtbot.wait(2000)
    assert step.find("el-so").property("digits") == "090"
    press(step, "watchPause", qtbot)
    assert seen_typing(step, "el-so", "digits", qtbot)[:2] == ["090", "0900"]


def test_another_mode_begins_with_nothing_typed(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone(*["next"] * 3, payload=lesson_payload("ky-nang-so/goi-dien", "luu-so"))
    qtbot.waitUntil(
        lambda: "phoneTyped" in step.names() and len(step.find("phoneTyped").property("text")) > 1, timeout=20_000
    )
    press(step, "mode-follow", qtbot)
    assert "phoneTyped" not in step.names()


def test_a_touch_does_not_open_the_keyboard_of_a_show(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone(*["next"] * 3, payload=lesson_payload("ky-nang-so/goi-dien", "luu-so"))
    press(step, "el-o-ten", qtbot)
    assert (step.told, step.draft["said"]) == (["tap:o-ten"], WATCH)
    assert "phoneTyped" not in step.names()


def test_the_hand_is_never_on_the_target_of_the_step_before(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    qtbot.waitUntil(lambda: step.told == ["next"], timeout=20_000)
    assert "phoneFinger" not in step.names(), "the new instruction is shown already"
    qtbot.waitUntil(lambda: "phoneFinger" in step.names())


def test_the_buttons_of_a_show_keep_their_places(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    again = step.find("watchAgain")
    before = (again.x(), again.width())
    step.choose("next")
    qtbot.wait(100)
    assert (again.x(), again.width()) == before


def test_a_paused_show_stands_still(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone()
    press(step, "watchPause", qtbot)
    qtbot.wait(4000)
    assert step.told == []


def test_the_show_can_go_a_step_back_and_begin_again(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone("next")
    press(step, "watchPrevious", qtbot)
    assert step.draft["at"] == 0
    press(step, "watchAgain", qtbot)
    assert step.told[:2] == ["previous", "again"]


@pytest.mark.parametrize("mode", ["follow", "alone", "variant"])
def test_every_mode_can_be_chosen_at_any_time(phone: Callable[..., PhoneStep], qtbot: Any, mode: str) -> None:
    step = phone()
    press(step, f"mode-{mode}", qtbot)
    assert step.draft["mode"] == mode


def test_a_mode_that_is_done_leads_to_the_next(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone("next", "next", "next")
    press(step, "nextMode", qtbot)
    assert step.draft["mode"] == "follow"


@pytest.mark.parametrize("size", SIZES)
def test_a_tick_moves_no_mode(phone: Callable[..., PhoneStep], qtbot: Any, size: tuple[int, int]) -> None:
    step = phone(size=size)
    tabs = [step.find(f"mode-{mode}") for mode in ("watch", "follow", "alone", "variant")]
    before = [(tab.x(), tab.width()) for tab in tabs]
    step.model.set_scene({**step.model.property("scene"), "done": ["watch", "follow", "alone"]})
    qtbot.wait(20)
    assert [(tab.x(), tab.width()) for tab in tabs] == before
    assert tabs[-1].x() + tabs[-1].width() <= tabs[-1].parentItem().width() + CUT


def test_what_is_not_done_has_no_way_on(phone: Callable[..., PhoneStep]) -> None:
    assert "nextMode" not in phone("mode:alone").names()


def test_who_hesitates_while_following_gets_a_hint(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone("mode:follow")
    step.view.setProperty("patience", 100)
    qtbot.waitUntil(lambda: "pause" in step.told)
    assert "phonePointer" in step.names()


def test_alone_nobody_is_hurried(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone("mode:alone")
    step.view.setProperty("patience", 100)
    qtbot.wait(500)
    assert step.told == []


def test_a_wrong_touch_is_explained_beside_the_phone(phone: Callable[..., PhoneStep], qtbot: Any) -> None:
    step = phone("mode:alone")
    press(step, "el-danh-ba", qtbot)
    texts = {item.property("text") for item in step.items()}
    assert "Đây là danh bạ. Cỡ chữ nằm trong Cài đặt." in texts


def test_a_goal_after_a_costly_touch_is_headed_as_it_is_spoken(phone: Callable[..., PhoneStep]) -> None:
    step = phone("mode:alone", "tap:cua-hang", "tap:cai-dat", "tap:man-hinh", "slide:co-chu=to")
    step.judge()
    texts = {item.property("text") for item in step.items()}
    assert Phrase.WRONG.text in texts


MOMENTS = {
    "watch": (),
    "follow": ("mode:follow", "tap:danh-ba"),
    "costly": ("mode:alone", "tap:cua-hang"),
    "slider": ("mode:alone", "tap:cai-dat", "tap:man-hinh", "hint"),
    "done": ("mode:alone", "tap:cai-dat", "tap:man-hinh", "slide:co-chu=to"),
    "variant": ("mode:variant",),
}


def cut_words(step: PhoneStep) -> list[Any]:
    whole = QRectF(-CUT, -CUT, step.host.width() + 2 * CUT, step.host.height() + 2 * CUT)
    found = []
    for item in step.items():
        if not item.inherits("QQuickText") or not str(item.property("text")).strip():
            continue
        words = item.mapRectToItem(
            step.host, QRectF(0, 0, item.property("contentWidth"), item.property("contentHeight"))
        )
        is_wide = item.property("contentWidth") > item.width() + CUT
        if item.property("truncated") or is_wide or not whole.contains(words.center()):
            found.append(item.property("text"))
    return found


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_nothing_is_cut_or_too_small(
    phone: Callable[..., PhoneStep], moment: str, size: tuple[int, int], scale: float
) -> None:
    step = phone(*MOMENTS[moment], size=size, scale=scale)
    least = 80 * size[1] / 1080 - 1
    small = [item.objectName() for item in step.pressables() if min(item.width(), item.height()) < least]
    assert (cut_words(step), [name for name in small if not name.startswith("el-")]) == ([], [])


def test_the_answer_is_highlighted_only_while_it_is_spoken(phone: Callable[..., PhoneStep]) -> None:
    step = phone("mode:follow", "hint")
    step.model.speak("goal", speaking=True)
    assert not step.find("phoneAnswer").property("spoken")
    step.model.speak(step.draft["said"], speaking=True)
    assert step.find("phoneAnswer").property("spoken")
