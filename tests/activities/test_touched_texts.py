"""Every text of a step that can be touched is spoken when it is touched, in every kind of step."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtQml import QQmlEngine
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.activities import registry
from kiosk.bridge.player.open_attempt import OpenAttempt
from kiosk.bridge.player.player_model import PlayerViewModel
from kiosk.bridge.speech.voice import Voice
from kiosk.bridge.visit import Visit
from kiosk.domain.ids import VIETNAMESE
from tests.activities.shown import ShownStep, parts_to_touch
from tests.bridge.fakes import NotedSpeech, SlowWorker
from tests.domain.lessons import lesson
from tests.services.conftest import Shelf, SteppingClock, open_desk

KINDS = sorted(registry())
OTHERWISE = {"fill_in", "phone_task", "touch_gym", "typing"}
"""Kinds of step that are answered by typing or gestures, not by touching parts with texts of the lesson."""
TOUCHED = sorted(key for key, kind in registry().items() if kind.is_question and key not in OTHERWISE)

every_kind = pytest.mark.parametrize("key", KINDS)


class PlayedStep(ShownStep):
    """A step that the real view model of the player operates; `speech` records what is spoken."""

    def __init__(self, engine: QQmlEngine, key: str, folder: Path) -> None:
        super().__init__(engine, key)
        self.desk = open_desk(folder, SteppingClock())
        self.speech = NotedSpeech()
        self.worker = SlowWorker(SimpleNamespace(learning=self.desk.learning))
        visit = Visit(language=VIETNAMESE)
        voice = Voice(visit, self.speech)
        self.owner = QObject()
        self.player = PlayerViewModel(visit, OpenAttempt(self.worker), self.speech, voice, self.owner)
        one = lesson((key,), "thu")
        self.desk.learning._library = Shelf(one)
        self.player.take(self.desk.learning.open(self.desk.sitting, one.id))
        self.model = self.player.activity
        self.texts = {block.id: block.text.text(VIETNAMESE, "bác") for block in self.kind.blocks(self.task)}

    def tell(self) -> None:
        """Do nothing: the player updates the view."""

    def heard_at(self, item: QQuickItem) -> list[str]:
        """Touch `item` and return the ids of the blocks that are spoken then."""
        self.speech.stop()
        point = item.mapToScene(QPointF(min(item.width() / 2, 40), item.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        self.worker.work()
        return self.speech.blocks

    def close(self) -> None:
        super().close()
        self.desk.store.close()


@pytest.fixture
def played(engine: QQmlEngine, tmp_path: Path) -> Iterator[object]:
    made: list[PlayedStep] = []

    def play(key: str) -> PlayedStep:
        made.append(PlayedStep(engine, key, tmp_path))
        made[-1].show()
        return made[-1]

    yield play
    for step in made:
        step.close()


def shown_texts(step: PlayedStep) -> list[QQuickItem]:
    """Return the visible items that show a text block of the step, except those under parts that act on touches."""
    acting = [item for item in step.pressables() if item.isEnabled()]
    texts = [item for item in step.items() if item.property("block") in step.texts and item not in acting]
    return [item for item in texts if not any(covers(part, item) for part in acting)]


def covers(part: QQuickItem, item: QQuickItem) -> bool:
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return part.contains(part.mapFromScene(middle))


@every_kind
def test_a_touched_text_is_read(key, played):
    step = played(key)
    texts = shown_texts(step)
    assert texts
    for item in texts:
        assert step.heard_at(item) == [item.property("block")]


@pytest.mark.parametrize("key", TOUCHED)
def test_a_touched_part_is_read_before_anything_else(key, played):
    step = played(key)
    for name in parts_to_touch(step.kind.solution(step.task)):
        part = step.part(name)
        label = part.property("label")
        first = step.heard_at(part)[0]
        assert step.texts[first] == label or first.startswith("line.")


@pytest.mark.parametrize("key", ["choice", "matching", "ordering", "sorting"])
def test_the_parts_of_a_judged_step_are_still_read(key, played):
    step = played(key)
    for part in parts_to_touch(step.kind.solution(step.task)):
        step.heard_at(step.part(part))
    step.player.submit()
    step.worker.work()
    assert step.model.locked
    for item in step.pressables():
        if item.objectName().startswith(("item-", "option-")):
            assert step.heard_at(item) == [item.property("block")]


def test_a_group_is_read_when_nothing_is_held(played):
    step = played("sorting")
    group = step.kind.solution(step.task)["placed"]
    name = next(iter(group.values()))
    assert step.heard_at(step.part(name)) == [f"group.{name}"]


def test_a_found_sign_is_explained_while_others_are_missing(played):
    step = played("hotspot")
    assert step.heard_at(step.part("loi-giuc")) == ["line.giuc", "explain.loi-giuc", "question"]
    assert step.heard_at(step.part("link-la"))[-1] == "feedback.text"
