"""The big phone of the editor of errands shows a screen, and reports the element under the finger."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.activities import registry
from kiosk.activities.phone.sample import SAMPLE
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.studio.preview.phone_stage import PhoneStageViewModel
from kiosk.domain.errors import PayloadError
from tests.bridge.studio.preview.rehearsals import lesson_with, rest, site

HOME, SETTINGS = "trang-chinh", "cai-dat"
PATIENCE_MS = 20_000


class Stage:
    """A phone stage that shows the sample errand, and the touches that it reported."""

    def __init__(self) -> None:
        self._parent, self._site = QObject(), site()
        self.model = PhoneStageViewModel(self._site.places, self._parent)
        self.touches: list[tuple[str, str]] = []
        self.model.touched.connect(lambda screen, element: self.touches.append((screen, element)))

    def show(self, screen: str = HOME, payload: Any = SAMPLE) -> bytes:
        """Show `screen` and return the pixels of the picture."""
        self.model.show(payload, screen, lesson_with().card)
        rest(100)
        return bytes(self.model.canvas.image.constBits())

    def touch(self, x: float, y: float) -> None:
        """Touch a point of the picture, whose sides are 1."""
        image = self.model.canvas.image
        place = QPointF(x * image.width(), y * image.height())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseButtonPress, place, place, place, left, left, none)
        self.model.canvas.point(event, float(image.width()))

    def touch_element(self, element: str) -> None:
        place = next(place for place in self.model.places if place["id"] == element)
        self.touch(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)

    def close(self) -> None:
        self.model.close()
        self._site.interpreter.leave()
        self._site.speech.close()


@pytest.fixture
def stage(qapp: object) -> Iterator[Stage]:
    load_fonts(paths.fonts_folder())
    made = Stage()
    yield made
    made.close()


def without_way_to_goal() -> Any:
    """The sample errand, before its author has connected the screens."""
    payload = json.loads(json.dumps(SAMPLE))
    for element in payload["screens"][0]["elements"]:
        element["on"] = [act for act in element.get("on", []) if "go" not in act] or [{"wrong": {"vi": "Chưa."}}]
    return payload


def test_touch_reports_the_element_under_the_finger(stage: Stage) -> None:
    stage.show()
    for element in ("cai-dat", "danh-ba", "back", "home"):
        stage.touch_element(element)
    assert stage.touches == [(HOME, "cai-dat"), (HOME, "danh-ba"), (HOME, "back"), (HOME, "home")]


def test_touch_turns_the_page_of_a_home_screen(stage: Stage) -> None:
    before = stage.show()
    stage.touch(0.82, 0.835)
    rest(100)
    assert bytes(stage.model.canvas.image.constBits()) != before
    assert stage.touches == []


def test_each_screen_has_its_picture(stage: Stage, qtbot: QtBot) -> None:
    assert stage.show() != stage.show(SETTINGS)
    with qtbot.waitSignal(stage.model.picturesDrawn, timeout=PATIENCE_MS):
        stage.show()
    pictures = [stage.model.picture(screen["id"], False).image for screen in SAMPLE["screens"]]
    assert len({bytes(picture.constBits()) for picture in pictures}) == len(SAMPLE["screens"])


def test_errand_without_a_way_to_its_goal_is_shown(stage: Stage) -> None:
    payload = without_way_to_goal()
    with pytest.raises(PayloadError):
        registry()["phone_task"].parse(payload)
    stage.show(payload=payload)
    assert not stage.model.canvas.image.isNull()


def test_unreadable_phone_leaves_the_last_picture(stage: Stage) -> None:
    before = stage.show()
    with pytest.raises(PayloadError):
        stage.show(payload={**SAMPLE, "screens": []})
    with pytest.raises(ValueError, match="no screen elsewhere"):
        stage.show("elsewhere")
    assert bytes(stage.model.canvas.image.constBits()) == before
