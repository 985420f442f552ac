"""A film with spoken captions plays to its end after one touch, however often it is seen."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy

from kiosk import paths
from kiosk.activities.video import SAMPLE
from kiosk.bridge.player.film import FilmScreen
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.resident.test_screen_keyboard import LESSON, PACK, _head, _lesson

CLIP = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"
CAPTIONS = ["caption-1", "caption-2", "caption-3"]
SPOKEN = ["title", "text", *CAPTIONS]

# Qt's sound thread may log while a film is closed: see tests/activities/test_video.py.
pytestmark = pytest.mark.no_qt_log


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A pack with one lesson whose first step is a film; its title, text and captions are recorded."""
    source, folder = tmp_path / PACK, tmp_path / "packs"
    (source / "media").mkdir(parents=True)
    (source / "audio" / "vi").mkdir(parents=True)
    folder.mkdir()
    shutil.copy(paths.assets_folder() / "pictures" / "logo.svg", source / "media")
    shutil.copy(paths.assets_folder() / "videos" / "light-the-lamp.webm", source / "media")
    for block in SPOKEN:
        shutil.copy(CLIP, source / "audio" / "vi" / f"{LESSON}.phim.{block}.ogg")
    lesson = _lesson()
    lesson["steps"].insert(0, {"type": "video", "id": "phim", **SAMPLE, "spoken": True})
    (source / "pack.yaml").write_text(json.dumps(_head()), "utf-8")
    (source / f"{LESSON}.yaml").write_text(json.dumps(lesson), "utf-8")
    build(read_source(source, today=date(2026, 11, 24)), folder)
    return folder


@pytest.fixture
def visitor(opens: Opens) -> Visitor:
    """A visitor on the step with the film; its title and text have been spoken."""
    found = opens()
    found.start()
    found.open_strand("basics")
    found.open_lesson(f"{PACK}/{LESSON}")
    is_silent(found)
    return found


def is_silent(visitor: Visitor) -> None:
    visitor.driver.wait(lambda: not visitor.app.speech.speaking, "the narration to end")


def watch(visitor: Visitor, button: str = "videoPlay") -> list[str]:
    """Touch `button` once, wait until the film ends, and return the blocks that were spoken meanwhile."""
    said: list[str] = []

    def note() -> None:
        block = visitor.app.speech.block
        if block and said[-1:] != [block]:
            said.append(block)

    visitor.app.speech.changed.connect(note)
    visitor.driver.tap(button)
    screen = visitor.driver.see("videoScreen")
    assert isinstance(screen, FilmScreen)
    ended = QSignalSpy(screen.ended)
    visitor.driver.wait(lambda: ended.count() > 0, "the end of the film", 30)
    visitor.app.speech.changed.disconnect(note)
    assert screen.seconds > 5
    return said


def offer(visitor: Visitor) -> str:
    return str(visitor.driver.see("videoPlay").property("iconName"))


def test_one_touch_plays_the_film_with_every_caption_to_its_end(visitor: Visitor):
    assert watch(visitor) == CAPTIONS
    assert offer(visitor) == "play"


@pytest.mark.parametrize("button", ["videoPlay", "videoAgain"])
def test_every_caption_is_spoken_again_when_the_film_is_seen_again(visitor: Visitor, button: str):
    watch(visitor)
    assert watch(visitor, button) == CAPTIONS


def test_from_the_beginning_leaves_out_the_caption_of_the_moment_before(visitor: Visitor):
    visitor.driver.tap("videoPlay")
    visitor.driver.wait(lambda: visitor.app.speech.block == "caption-2", "the second caption")
    visitor.driver.tap("videoPlay")
    assert watch(visitor, "videoAgain") == CAPTIONS


def test_a_caption_heard_once_more_only_delays_the_film(visitor: Visitor):
    visitor.driver.tap("videoPlay")
    visitor.driver.wait(lambda: visitor.app.speech.block == "caption-2", "the second caption")
    assert watch(visitor, "repeatButton") == ["caption-2", "caption-3"]


def test_a_film_that_was_left_and_found_again_is_spoken_too(visitor: Visitor):
    visitor.go_on()
    visitor.driver.tap("backButton")
    visitor.driver.see("videoPlay")
    is_silent(visitor)
    assert watch(visitor) == CAPTIONS


def test_a_touch_on_the_picture_plays_and_pauses_the_film(visitor: Visitor):
    visitor.driver.touch(visitor.driver.centre(visitor.driver.see("videoPicture")))
    visitor.driver.wait(lambda: offer(visitor) == "pause", "the film to play")
    visitor.driver.touch(visitor.driver.centre(visitor.driver.see("videoScreen")))
    visitor.driver.wait(lambda: offer(visitor) == "play", "the film to pause")


@pytest.mark.usefixtures("voiced")
def test_after_a_silence_the_learner_is_reminded_once_how_to_go_on(visitor: Visitor):
    silence = visitor.driver.window.findChild(QObject, "silence")
    said: list[str] = []
    visitor.app.speech.changed.connect(lambda: said.append(visitor.app.speech.block))
    silence.setProperty("interval", 50)
    visitor.driver.wait(lambda: "remind-film" in said, "the reminder")
    is_silent(visitor)
    watch(visitor)
    visitor.driver.wait(lambda: "remind-next" in said, "the second reminder")
    is_silent(visitor)
    said.clear()
    visitor.driver.wait(lambda: not silence.property("running"), "the end of reminders")
    assert "remind-next" not in said
    visitor.driver.tap("continueButton")
    visitor.driver.wait(lambda: silence.property("reminded") == "again", "the question to be repeated")


@pytest.mark.usefixtures("voiced")
def test_a_film_that_was_stopped_by_a_touch_on_a_text_goes_on_with_one_touch(visitor: Visitor):
    visitor.driver.tap("videoPlay")
    visitor.driver.wait(lambda: visitor.app.speech.block == "caption-2", "the second caption")
    visitor.driver.touch(visitor.driver.centre(visitor.driver.see("stepHeading")))
    visitor.driver.wait(lambda: visitor.app.speech.block == "title", "the title to be spoken")
    assert offer(visitor) == "play"
    assert watch(visitor) == ["caption-2", "caption-3"]
