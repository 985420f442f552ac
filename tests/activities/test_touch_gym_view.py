"""Tests of the touch gym's view: recognised movements, the demonstrating hand, and tapping as an alternative."""

import pytest
from PySide6.QtCore import SIGNAL, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from kiosk.activities.gestures import Direction, Gesture
from kiosk.activities.touch_gym import SAMPLE


def gym(showing, gesture, direction=None):
    exercise = {"id": "x", "gesture": gesture, **({"direction": direction} if direction else {})}
    return showing("touch_gym", {**SAMPLE, "exercises": [exercise]}).show()


def ground(step):
    """Return the playground: the item that declares both `way` and `locked`."""
    return next(item for item in step.items() if None not in (item.property("way"), item.property("locked")))


def spot(step, x, y):
    """Return the window coordinates of a point of the playground; `x` and `y` are shares of its width and height."""
    field = ground(step)
    return field.mapToScene(QPointF(field.width() * x, field.height() * y)).toPoint()


def press(step, point):
    QTest.mousePress(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def release(step, point):
    QTest.mouseRelease(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def way(start, end, steps=12):
    span = end - start
    return [start + QPoint(span.x() * part // steps, span.y() * part // steps) for part in range(1, steps + 1)]


def see(step):
    """Wait until the next frame is rendered, because Qt delivers the moves of a touch only once per frame."""
    drawn = QSignalSpy(step.window, SIGNAL("frameSwapped()"))
    step.window.update()
    assert drawn.wait(5000)
    QGuiApplication.processEvents()


def drag(step, start, end):
    press(step, start)
    for point in way(start, end):
        QTest.mouseMove(step.window, point)
    release(step, end)


def finger_drag(step, start, end):
    device = QTest.createTouchDevice()
    QTest.touchEvent(step.window, device).press(0, start, step.window).commit()
    for point in way(start, end):
        QTest.touchEvent(step.window, device).move(0, point, step.window).commit()
        see(step)
    QTest.touchEvent(step.window, device).release(0, end, step.window).commit()


MOVES = [(drag, "mouse"), (finger_drag, "finger")]
by_mouse_and_finger = pytest.mark.parametrize("move", [move for move, _ in MOVES], ids=[name for _, name in MOVES])


def is_done(step):
    return lambda: step.draft["done"] == ["x"]


def test_three_touched_fruits_do_the_tap(showing, qtbot):
    step = gym(showing, "tap")
    for fruit in ("0", "1", "2"):
        step.tap(fruit)
    qtbot.waitUntil(is_done(step))
    assert step.draft["helped"] == []


def test_a_touch_beside_the_fruit_is_answered(showing):
    step = gym(showing, "tap")
    QTest.mouseClick(step.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot(step, 0.34, 0.3))
    assert step.draft["last"] == "almost"


@pytest.mark.parametrize(
    ("gesture", "at"), [("swipe", 0.5), ("hold", 0.1), ("scroll", 0.5), ("drag", 0.2), ("pinch", 0.5)]
)
def test_a_tap_where_another_gesture_is_asked_for_is_answered(showing, gesture, at):
    step = gym(showing, gesture, "left" if gesture == "swipe" else None)
    press(step, spot(step, at, 0.5))
    release(step, spot(step, at, 0.5))
    assert (step.draft["last"], step.draft["remarks"]) == ("almost", 1)


def flick(step, start, end):
    """Swipe faster than the frame rate, so that Qt delivers the whole path as one move."""
    device = QTest.createTouchDevice()
    QTest.touchEvent(step.window, device).press(0, start, step.window).commit()
    QTest.touchEvent(step.window, device).move(0, end, step.window).commit()
    QTest.touchEvent(step.window, device).release(0, end, step.window).commit()


@pytest.mark.parametrize("share", [0.2, 0.47])
def test_a_finger_quicker_than_the_picture_opens_the_curtain_if_it_goes_far_enough(showing, qtbot, share):
    step = gym(showing, "swipe", "left")
    flick(step, spot(step, 0.5, 0.5), spot(step, share, 0.5))
    qtbot.waitUntil(lambda: step.draft["last"] == "almost" if share > 0.4 else is_done(step)())


def test_a_finger_quicker_than_the_picture_drops_the_ball_where_it_let_go(showing, qtbot):
    step = gym(showing, "drag")
    flick(step, spot(step, 0.2, 0.5), spot(step, 0.8, 0.5))
    qtbot.waitUntil(is_done(step))


@by_mouse_and_finger
@pytest.mark.parametrize("direction", list(Direction))
def test_a_swipe_in_its_direction_opens_the_curtain(showing, qtbot, direction, move):
    step = gym(showing, "swipe", str(direction))
    ends = {"left": (0.2, 0.5), "right": (0.8, 0.5), "up": (0.5, 0.05), "down": (0.5, 0.95)}
    move(step, spot(step, 0.5, 0.5), spot(step, *ends[direction]))
    qtbot.waitUntil(is_done(step))


@by_mouse_and_finger
@pytest.mark.parametrize("end", [(0.8, 0.5), (0.45, 0.5)], ids=["the other way", "too short"])
def test_another_swipe_is_answered(showing, end, move):
    step = gym(showing, "swipe", "left")
    move(step, spot(step, 0.5, 0.5), spot(step, *end))
    assert (step.draft["last"], step.draft["done"]) == ("almost", [])


@by_mouse_and_finger
def test_a_ball_dragged_into_the_basket_is_in(showing, qtbot, move):
    step = gym(showing, "drag")
    move(step, spot(step, 0.2, 0.5), spot(step, 0.8, 0.5))
    qtbot.waitUntil(is_done(step))


@by_mouse_and_finger
def test_a_ball_let_go_on_the_way_is_answered(showing, move):
    step = gym(showing, "drag")
    move(step, spot(step, 0.2, 0.5), spot(step, 0.5, 0.5))
    assert (step.draft["last"], step.draft["done"]) == ("almost", [])


@by_mouse_and_finger
def test_a_list_pushed_to_its_end_is_scrolled(showing, qtbot, move):
    step = gym(showing, "scroll")
    for _ in range(4):
        move(step, spot(step, 0.5, 0.95), spot(step, 0.5, 0.05))
    qtbot.waitUntil(is_done(step))


def test_a_finger_that_rests_fills_the_glass(showing, qtbot):
    step = gym(showing, "hold")
    glass = spot(step, 0.5, 0.5)
    press(step, glass)
    qtbot.waitUntil(is_done(step))
    release(step, glass)
    assert step.draft["remarks"] == 0


def test_a_finger_lifted_too_soon_is_answered(showing):
    step = gym(showing, "hold")
    press(step, spot(step, 0.5, 0.5))
    release(step, spot(step, 0.5, 0.5))
    assert step.draft["last"] == "almost"


def test_two_quick_touches_light_the_lamp(showing, qtbot):
    step = gym(showing, "double-tap")
    for _ in range(2):
        press(step, spot(step, 0.5, 0.4))
        release(step, spot(step, 0.5, 0.4))
    qtbot.waitUntil(is_done(step))


def test_one_touch_alone_is_answered(showing, qtbot):
    step = gym(showing, "double-tap")
    press(step, spot(step, 0.5, 0.4))
    release(step, spot(step, 0.5, 0.4))
    qtbot.waitUntil(lambda: step.draft["last"] == "almost")


def spread(step, share):
    device = QTest.createTouchDevice()
    starts = spot(step, 0.48, 0.5), spot(step, 0.52, 0.5)
    ends = spot(step, 0.5 - share, 0.5), spot(step, 0.5 + share, 0.5)
    QTest.touchEvent(step.window, device).press(0, starts[0], step.window).press(1, starts[1], step.window).commit()
    for one, other in zip(way(starts[0], ends[0]), way(starts[1], ends[1]), strict=True):
        QTest.touchEvent(step.window, device).move(0, one, step.window).move(1, other, step.window).commit()
        see(step)
    QTest.touchEvent(step.window, device).release(0, ends[0], step.window).release(1, ends[1], step.window).commit()


def test_two_fingers_that_spread_enlarge_the_picture(showing, qtbot):
    step = gym(showing, "pinch")
    spread(step, 0.2)
    qtbot.waitUntil(is_done(step))


def test_fingers_that_spread_too_little_are_answered(showing):
    step = gym(showing, "pinch")
    spread(step, 0.035)
    assert (step.draft["last"], step.draft["done"]) == ("almost", [])


@pytest.mark.parametrize("gesture", [str(gesture) for gesture in Gesture if gesture is not Gesture.SWIPE])
def test_a_tap_can_do_every_exercise_instead(showing, gesture):
    step = gym(showing, gesture)
    step.tap("x")
    assert step.draft["helped"] == step.draft["done"] == ["x"]


def hands(step):
    return [item for item in step.items() if item.objectName() == "gymHand"]


def test_the_hand_shows_the_movement_when_it_is_asked_for(showing):
    step = gym(showing, "drag")
    assert not hands(step)
    step.choose("hint")
    assert hands(step)


def test_the_wait_for_an_idle_hand_ends_with_the_gym(showing):
    """Regression test: the idle timer was once restarted after the end of the exercise.

    Qt then warned that the animation driver had been stopped.
    """
    step = gym(showing, "hold")
    step.engine.singletonInstance("KioskUi.Theme", "Theme").setProperty("reduceMotion", True)
    see(step)
    step.model.show(step.draft, None, locked=True, shows_solution=False)
    step.choose("helped:x")
    step.open_panel()
    see(step)


def test_the_second_tap_on_a_fruit_that_was_picked_is_no_mistake(showing):
    step = gym(showing, Gesture.TAP)
    almost = QSignalSpy(ground(step), SIGNAL("almost()"))
    fruit = next(item for item in step.items() if item.objectName() == "fruit-0")
    middle = fruit.mapToScene(QPointF(fruit.width() / 2, fruit.height() / 2)).toPoint()
    for _ in range(2):
        press(step, middle)
        release(step, middle)
    assert almost.count() == 0
