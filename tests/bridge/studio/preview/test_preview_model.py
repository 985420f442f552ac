"""The preview shows the edited step, at the moment that the author chooses, and records nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.activities import registry
from kiosk.bridge.studio.preview.canvas import ScenePicture
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome
from kiosk.tour import touch_screen
from tests.bridge.studio.preview.rehearsals import Rehearsal, alike, lesson_with, rest

KINDS = sorted(registry())
QUESTIONS = [key for key in KINDS if registry()[key].is_question]
OTP = (Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_P)
NEVER_WRONG = {"touch_gym", "typing"}
"""Kinds whose steps end right, however often the learner needs help."""


def test_picture_follows_the_text(rehearsal: Rehearsal) -> None:
    before = rehearsal.show("page").picture()

    def edit(data: dict) -> None:
        step = next(step for step in data["steps"] if step["type"] == "page")
        step["title"] = {"vi": "Một tiêu đề khác", "en": "Another title"}

    changed = rehearsal.show("page", lesson_with(edit)).picture()
    assert not alike(changed, before)
    assert alike(rehearsal.show("page").picture(), before)


def test_a_step_that_cannot_be_played_is_not_shown_as_another_one(rehearsal: Rehearsal) -> None:
    model = rehearsal.show("page").model
    model.withhold("mau-page")  # its own earlier picture stays while it is written
    assert not model.isWithheld
    model.withhold("buoc-moi")
    assert model.isWithheld
    rehearsal.show("page")
    assert not model.isWithheld


def _longer(value: Any) -> Any:
    """`value` with a letter more in each of its texts."""
    if isinstance(value, dict):
        return {
            key: f"{below}a" if key in {"vi", "en"} and isinstance(below, str) else _longer(below)
            for key, below in value.items()
        }
    return [_longer(below) for below in value] if isinstance(value, list) else value


def _view(rehearsal: Rehearsal) -> QQuickItem:
    """The view of the step."""
    loader = rehearsal.item("stepStage").childItems()[0]
    return loader.childItems()[0]


def _shorter(step: dict[str, Any]) -> dict[str, Any]:
    """`step` without the last entry of its first list, if that is possible."""
    for key, value in step.items():
        if isinstance(value, list) and len(value) > 2:
            return {**step, key: value[:-1]}
    return step


@pytest.mark.parametrize("change", [_longer, _shorter])
@pytest.mark.parametrize("kind", KINDS)
def test_an_edited_step_looks_like_one_that_is_opened_anew(
    rehearsal: Rehearsal, kind: str, change: Callable[[Any], Any]
) -> None:
    def edit(data: dict[str, Any]) -> None:
        data["steps"] = [change(step) if step["type"] == kind else step for step in data["steps"]]

    rehearsal.show(kind)
    try:
        lesson = lesson_with(edit)
    except PayloadError:
        pytest.skip("this kind needs all its parts")
    view = _view(rehearsal)
    edited = rehearsal.show(kind, lesson).picture()
    assert _view(rehearsal) is view
    rehearsal.model.app.make_anew()
    anew = rehearsal.show(kind, lesson).picture()
    assert _view(rehearsal) is not view
    assert alike(edited, anew)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_question_can_be_seen_answered(rehearsal: Rehearsal, kind: str) -> None:
    asked = rehearsal.show(kind).picture()
    right = rehearsal.show(kind, moment="right").picture()
    assert _outcome(rehearsal) is Outcome.RIGHT
    moments = rehearsal.model.moments
    assert moments == ["asked", "right"] + ([] if kind in NEVER_WRONG else ["wrong"])
    pictures = {asked, right}
    if "wrong" in moments:
        pictures.add(rehearsal.show(kind, moment="wrong").picture())
        assert kind == "phone_task" or _outcome(rehearsal) is Outcome.WRONG
    assert len(pictures) == len(moments)


def _outcome(rehearsal: Rehearsal) -> Outcome | None:
    attempt = rehearsal.model.app.model.player.attempt
    verdict = attempt.verdicts.get(attempt.step.id)
    return verdict.outcome if verdict else None


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(QUESTIONS)))
def test_step_without_a_question_has_one_moment(rehearsal: Rehearsal, kind: str) -> None:
    rehearsal.show(kind)
    rehearsal.model.setMoment("right")
    assert (rehearsal.model.moments, rehearsal.model.moment) == (["asked"], "asked")


def test_moment_stays_while_the_author_types(rehearsal: Rehearsal) -> None:
    rehearsal.show("choice", moment="wrong")
    rehearsal.model.show(lesson_with(), "mau-choice")
    assert rehearsal.model.moment == "wrong"
    rehearsal.model.show(lesson_with(), "mau-ordering")
    assert rehearsal.model.moment == "asked"


PLACES = {
    "choice": {"stepHeading": "question", "option-doc-ma": "option.doc-ma", "repeatButton": "", "endButton": ""},
    "dialogue": {"stepHeading": "question", "dialogueTurn": "says.mo-dau", "choice-tat-ngay": "choice.tat-ngay"},
    "fill_in": {"stepHeading": "question", "fillSentence": "sentence"},
    "hotspot": {"messageSender": "sender", "spot-loi-giuc": "spot.loi-giuc"},
    "matching": {"item-khoa": "item.khoa", "item-quet": "item.quet"},
    "ordering": {"item-tat-may": "item.tat-may", "item-bao-xa": "item.bao-xa"},
    "page": {"stepHeading": "title", "pageText": "text"},
    "phone_task": {"phoneInstruction": "why", "el-cai-dat": "element.trang-chinh.cai-dat"},
    "sorting": {"groupText": "group.noi-duoc", "item-gio-hop": "item.gio-hop"},
    "touch_gym": {"stepHeading": "how.cham", "fruit-0": "picture"},
    "typing": {"stepHeading": "question"},
    "video": {"stepHeading": "title", "videoPicture": "picture", "videoText": "text"},
}
"""For each kind: ``objectName`` of an item → the block that a touch of its middle opens."""


@pytest.mark.parametrize("kind", KINDS)
def test_touch_names_the_text_under_the_finger(rehearsal: Rehearsal, kind: str) -> None:
    rehearsal.show(kind)
    found = {name: rehearsal.model.block_at(rehearsal.middle(name)) for name in PLACES[kind]}
    assert found == PLACES[kind]


def test_touch_of_the_panel_names_the_explanation(rehearsal: Rehearsal) -> None:
    rehearsal.show("dialogue", moment="right")
    assert rehearsal.model.block_at(rehearsal.middle("feedbackPanel")) == "explain.an-toan"


def test_touch_while_editing_changes_nothing(rehearsal: Rehearsal) -> None:
    before = rehearsal.show("choice").picture()
    _click(rehearsal, "option-doc-ma")
    rehearsal.settle()
    assert rehearsal.touches == [("mau-choice", "option.doc-ma")]
    assert alike(rehearsal.picture(), before)


def test_timers_of_a_view_do_not_go_on_with_the_step(rehearsal: Rehearsal) -> None:
    rehearsal.show("phone_task")
    draft = rehearsal.model.app.model.player.activity.draft
    rehearsal.model.app.model.player.activity.choose("hint")
    assert rehearsal.model.app.model.player.activity.draft == draft


def _click(rehearsal: Rehearsal, name: str) -> None:
    """Press and release the mouse on the shown picture."""
    place = rehearsal.middle(name)
    for kind, held in (
        (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        none = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, place, place, place, Qt.MouseButton.LeftButton, held, none)
        rehearsal.model.canvas.point(event, rehearsal.scene.root.width())


def test_finger_on_the_shown_picture_reaches_the_player(rehearsal: Rehearsal, qtbot: QtBot) -> None:
    rehearsal.show("choice")
    rehearsal.model.play("mau-choice")
    rehearsal.settle()
    window, picture = QQuickWindow(), ScenePicture()
    window.resize(960, 540)
    picture.setParentItem(window.contentItem())
    picture.setSize(window.size().toSizeF())
    picture.show(rehearsal.model.canvas)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    place = (rehearsal.middle("option-tat-may") / 2).toPoint()
    touch_screen.press(window, place)
    touch_screen.release(window, place)
    qtbot.waitUntil(lambda: rehearsal.model.app.model.player.feedbackKind == "right")
    rehearsal.model.stopPlaying()
    window.close()
    picture.deleteLater()
    window.deleteLater()


def test_keys_reach_the_player_only_while_it_is_played(rehearsal: Rehearsal) -> None:
    rehearsal.show("fill_in")
    keys = [QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, key.name[-1]) for key in OTP]
    for key in keys:
        rehearsal.model.canvas.typed(key)
    assert rehearsal.item("fill-text").property("text") == ""
    rehearsal.model.play("mau-fill-in")
    rehearsal.settle()
    _click(rehearsal, "fill-text")
    for key in keys:
        rehearsal.model.canvas.typed(key)
    assert rehearsal.item("fill-text").property("text") == "OTP"


def test_lesson_is_played_to_its_result_and_left(rehearsal: Rehearsal, data_folder: Path, qtbot: QtBot) -> None:
    def only_two(data: dict) -> None:
        data["steps"] = [step for step in data["steps"] if step["type"] in {"choice", "page"}]

    QGuiApplication.clipboard().setText("câu của tác giả")
    rehearsal.show("page", lesson_with(only_two))
    rehearsal.model.play()
    for name in ("option-tat-may", "continueButton", "continueButton"):
        rehearsal.settle()
        rest(600)  # a second tap at the same place would be dropped
        _click(rehearsal, name)
    rehearsal.settle()
    assert rehearsal.model.app.model.screen == "result"
    assert rehearsal.model.app.model.result.rows[0]["alone"]
    _click(rehearsal, "endButton")
    rehearsal.settle()
    qtbot.waitUntil(lambda: rehearsal.left == 1)
    assert not rehearsal.model.playing
    assert rehearsal.model.block_at(rehearsal.middle("stepHeading")) == "title"
    assert QGuiApplication.clipboard().text() == "câu của tác giả"
    assert not data_folder.exists()


def test_looks_do_not_reach_the_windows_of_the_program(rehearsal: Rehearsal) -> None:
    notes: list[QEvent.Type] = []

    class Notes(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt naming
            notes.append(event.type())
            return False

    plain = rehearsal.show("choice").picture()
    filter_ = Notes()
    QCoreApplication.instance().installEventFilter(filter_)
    rehearsal.model.setLanguage("en")
    QCoreApplication.instance().removeEventFilter(filter_)
    rehearsal.settle()
    assert rehearsal.item("repeatButton").property("label") == "Hear again"
    assert QCoreApplication.translate("PlayerScreen", "Hear again") == "Nghe lại"
    assert QEvent.Type.LanguageChange not in notes
    rehearsal.model.setLanguage("vi")
    rehearsal.model.setAddress("cô")
    rehearsal.settle()
    assert "cô" in rehearsal.item("stepHeading").property("text")
    rehearsal.model.setAddress("bác")
    rehearsal.settle()
    assert alike(rehearsal.picture(), plain)


def test_devices_and_text_sizes_change_the_picture(rehearsal: Rehearsal) -> None:
    pictures = {rehearsal.show("choice").picture()}
    for size in ("small", "large", "huge"):
        rehearsal.model.setTextSize(size)
        pictures.add(rehearsal.picture())
    rehearsal.model.setContrast(True)
    pictures.add(rehearsal.picture())
    rehearsal.model.setDevice("small")
    pictures.add(rehearsal.picture())
    image = rehearsal.model.canvas.image
    assert (image.width(), image.height()) == (1024, 768)
    assert len(pictures) == 6


def test_preview_is_silent_until_it_is_asked_to_speak(rehearsal: Rehearsal) -> None:
    said: list[int] = []
    rehearsal.site.speech.changed.connect(lambda: said.append(1))
    rehearsal.show("choice", moment="right")
    assert not said
    rehearsal.model.speak()
    spoken = rehearsal.model.app.spoken()
    assert [item.block for item in spoken] == ["feedback.title", "feedback.text"]


def test_unknown_step_is_refused(rehearsal: Rehearsal) -> None:
    rehearsal.show("page")
    with pytest.raises(ValueError, match="no step other"):
        rehearsal.model.show(lesson_with(), "other")


def test_closing_deletes_engine_window_and_view_models(rehearsal: Rehearsal) -> None:
    for _time in range(3):
        rehearsal.model.open()
        rehearsal.show("choice", moment="right")
        app, scene = rehearsal.model.app, rehearsal.scene
        left = [*scene.machinery, app.model, app.model.player.activity, app.speech]
        rehearsal.model.close()
        rest()
        assert [made for made in left if shiboken6.isValid(made)] == []
        assert rehearsal.model.canvas.isEmpty
