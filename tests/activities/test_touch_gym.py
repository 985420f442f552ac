"""The touch gym: what counts, what is said, and which movements its playgrounds recognise."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.activities.gestures import ALMOST, HOW, Direction, Gesture
from kiosk.activities.touch_gym import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome

TASK = ACTIVITY.parse(SAMPLE)
ALL = [f"done:{name}" for name in TASK.ids()]


def after(*parts):
    draft = ACTIVITY.start(TASK)
    for part in parts:
        draft = ACTIVITY.choose(TASK, draft, part)
    return draft


def test_an_exercise_that_is_done_leads_to_the_next():
    scene = ACTIVITY.scene(TASK, after("done:cham"))
    assert (scene["exercise"], scene["gesture"], scene["direction"], scene["number"]) == ("vuot", "swipe", "left", 2)


def test_only_the_present_exercise_can_be_done():
    assert after("done:keo") == ACTIVITY.start(TASK)


def test_it_is_right_when_all_is_done():
    assert ACTIVITY.judge(TASK, after(*ALL)).outcome is Outcome.RIGHT


def test_it_is_right_too_when_a_tap_did_some_of_it():
    draft = after("helped:cham", *ALL[1:])
    assert (ACTIVITY.judge(TASK, draft).outcome, draft["helped"]) == (Outcome.RIGHT, ["cham"])


def test_it_is_never_wrong():
    drafts = [after(*ALL[:count]) for count in range(len(ALL))]
    assert {ACTIVITY.judge(TASK, draft).outcome for draft in drafts} == {Outcome.INCOMPLETE}


def test_help_is_reported_apart_from_what_was_done_alone():
    report = ACTIVITY.interaction(TASK, after("helped:cham", "done:vuot"))
    assert (report.type, report.response) == ("performance", "cham[.]helped[,]vuot[.]alone")


def test_what_is_done_is_praised_before_the_next_is_told():
    assert ACTIVITY.said(TASK, after("done:cham")) == ("praise.1", "how.vuot")


def test_a_movement_that_nearly_worked_is_answered_twice_at_most():
    draft = after(*["almost:cham"] * 5)
    assert (ACTIVITY.said(TASK, draft), draft["remarks"]) == (("almost.cham",), 2)


def test_a_hint_shows_the_hand_and_tells_the_exercise_again():
    draft = after("hint")
    assert (ACTIVITY.scene(TASK, draft)["hand"], ACTIVITY.said(TASK, draft)) == (True, ("how.cham",))
    assert not ACTIVITY.hint_offered(TASK, draft)
    assert not ACTIVITY.hint_counts(TASK, draft)


def test_the_hand_goes_away_with_the_exercise():
    assert ACTIVITY.scene(TASK, after("hint", "done:cham"))["hand"] is False


def test_once_all_is_done_nothing_is_said_beside_the_verdict():
    assert ACTIVITY.said(TASK, after(*ALL)) == ()


def test_the_author_may_tell_an_exercise_in_other_words():
    how = {"vi": "Hái quả đi.", "en": "Pick the fruit."}
    task = ACTIVITY.parse({**SAMPLE, "exercises": [{"id": "cham", "gesture": "tap", "how": how}]})
    assert ACTIVITY.scene(task, ACTIVITY.start(task))["how"].text("vi") == "Hái quả đi."


def test_every_gesture_has_words():
    swipes = {f"swipe-{direction}" for direction in Direction}
    assert set(HOW) == set(ALMOST) == {str(gesture) for gesture in Gesture if gesture is not Gesture.SWIPE} | swipes


@pytest.mark.parametrize(
    ("exercises", "field"),
    [
        ([], "exercises"),
        ([{"id": "a", "gesture": "tap"}] * 2, "exercises.1.id"),
        ([{"id": "a", "gesture": "wave"}], "exercises.0.gesture"),
        ([{"id": "a", "gesture": "swipe"}], "exercises.0.direction"),
        ([{"id": "a", "gesture": "tap", "direction": "left"}], "exercises.0.direction"),
    ],
)
def test_a_faulty_gym_is_refused_by_its_field(exercises, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, "exercises": exercises})
    assert (error.value.field, bool(error.value.cure)) == (field, True)


def gym(showing, gesture, direction=None):
    exercise = {"id": "x", "gesture": gesture, **({"direction": direction} if direction else {})}
    return showing("touch_gym", {**SAMPLE, "exercises": [exercise]}).show()


def ground(step):
    gyms = [item for item in step.items() if item.metaObject().className().startswith("Gym")]
    return next(item for item in gyms if item.property("way") is not None and item.property("locked") is not None)


def spot(step, x, y):
    """A place of the playground, in shares of its width and height, as a point of the window."""
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
    """Draw a frame: touches that move are handed on once a frame."""
    step.window.grabWindow()
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
