from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtQuick import QQuickItem

from tests.qml.stage import Stage

Count = Callable[[QObject, str], list[None]]
SCENE = """Item {
    width: 1920; height: 1080
    KioskButton { objectName: "beneath"; x: 50; y: 50; label: "Continue" }
    NoticeOverlay {
        objectName: "notice"; anchors.fill: parent; focus: true
        title: "Bác còn ở đây không?"; firstLabel: "Tôi vẫn ở đây"; seconds: 17
    }
}"""


def part(scene: QQuickItem, name: str) -> QQuickItem:
    found = scene.findChild(QQuickItem, name)
    assert found is not None
    return found


def test_the_big_button_answers_the_notice(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE)
    answered = count(part(scene, "notice"), "first")
    stage.tap(part(scene, "noticeFirst"))
    assert len(answered) == 1


def test_nothing_beneath_a_notice_can_be_touched(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE)
    reached = count(part(scene, "beneath"), "activated")
    stage.tap(part(scene, "beneath"))
    assert reached == []


def test_a_touch_beside_a_notice_does_not_answer_it(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE)
    answered = count(part(scene, "notice"), "first")
    stage.press(QPoint(20, 1000))
    stage.lift(QPoint(20, 1000))
    assert answered == []


def test_the_keyboard_answers_a_notice_at_once(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE)
    answered = count(part(scene, "notice"), "first")
    part(scene, "notice").forceActiveFocus()
    stage.key(Qt.Key.Key_Return)
    assert len(answered) == 1


def test_escape_takes_the_second_way_when_there_is_one(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE.replace("seconds: 17", 'secondLabel: "Bắt đầu lại"'))
    second = count(part(scene, "notice"), "second")
    part(scene, "notice").forceActiveFocus()
    stage.key(Qt.Key.Key_Escape)
    assert len(second) == 1


def test_escape_never_does_what_the_way_out_is_the_first_button_of(stage: Stage, count: Count) -> None:
    scene = stage.show(SCENE.replace("seconds: 17", 'firstIcon: "close"; secondLabel: "Vẫn dùng"'))
    first, second = count(part(scene, "notice"), "first"), count(part(scene, "notice"), "second")
    part(scene, "notice").forceActiveFocus()
    stage.key(Qt.Key.Key_Escape)
    assert (len(first), len(second)) == (1, 0)
