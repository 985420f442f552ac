"""Small pictures of steps are drawn while the author pauses, and only if the step has changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.bridge.shell.fonts import load_fonts
from kiosk.bridge.studio.preview.thumbnails import WIDTH, ThumbnailsViewModel
from kiosk.domain.lessons import Lesson
from tests.bridge.studio.preview.rehearsals import lesson_with, site

FEW = ("choice", "page", "phone_task")
PATIENCE_MS = 20_000


def few(data: dict) -> None:
    data["steps"] = [step for step in data["steps"] if step["type"] in FEW]


def other_title(data: dict) -> None:
    few(data)
    next(step for step in data["steps"] if step["type"] == "page")["title"] = {"vi": "Trang khác", "en": "Other"}


@pytest.fixture
def thumbnails(qapp: object) -> Iterator[ThumbnailsViewModel]:
    load_fonts(paths.fonts_folder())
    parent, lent = QObject(), site()
    made = ThumbnailsViewModel(lent, parent)
    yield made
    made.close()
    lent.interpreter.leave()
    lent.speech.close()


def drawn(qtbot: QtBot, thumbnails: ThumbnailsViewModel, lesson: Lesson) -> dict[str, QImage]:
    """Show `lesson`, wait for its pictures, and return them."""
    with qtbot.waitSignal(thumbnails.finished, timeout=PATIENCE_MS):
        thumbnails.show(lesson)
    return {step.id: thumbnails.canvas(step.id).image for step in lesson.steps}


def test_only_the_changed_step_is_drawn_again(qtbot: QtBot, thumbnails: ThumbnailsViewModel) -> None:
    before = drawn(qtbot, thumbnails, lesson_with(few))
    assert {image.width() for image in before.values()} == {WIDTH}
    assert len({bytes(image.constBits()) for image in before.values()}) == len(FEW)
    after = drawn(qtbot, thumbnails, lesson_with(other_title))
    again = {step for step in after if after[step].cacheKey() != before[step].cacheKey()}
    assert again == {"mau-page"}


def test_a_picture_is_due_from_the_change_until_it_is_drawn(qtbot: QtBot, thumbnails: ThumbnailsViewModel) -> None:
    lesson = lesson_with(few)
    with qtbot.waitSignal(thumbnails.finished, timeout=PATIENCE_MS):
        thumbnails.show(lesson)
        assert all(thumbnails.canvas(step.id).isDue for step in lesson.steps)
    assert not any(thumbnails.canvas(step.id).isDue for step in lesson.steps)
    thumbnails.show(lesson_with(other_title))
    assert [step.id for step in lesson.steps if thumbnails.canvas(step.id).isDue] == ["mau-page"]
    thumbnails.cancel()
    assert not thumbnails.canvas("mau-page").isDue


def test_pictures_of_deleted_steps_are_forgotten(qtbot: QtBot, thumbnails: ThumbnailsViewModel) -> None:
    drawn(qtbot, thumbnails, lesson_with(few))

    def without_page(data: dict) -> None:
        data["steps"] = [step for step in data["steps"] if step["type"] == "choice"]

    drawn(qtbot, thumbnails, lesson_with(without_page))
    assert thumbnails.canvas("mau-page").image.isNull()


def test_cancelled_pictures_are_not_drawn(qtbot: QtBot, thumbnails: ThumbnailsViewModel) -> None:
    thumbnails.show(lesson_with(few))
    thumbnails.cancel()
    qtbot.wait(600)
    assert all(thumbnails.canvas(step.id).image.isNull() for step in lesson_with(few).steps)
