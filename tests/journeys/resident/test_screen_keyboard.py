"""Answers typed on the on-screen keyboard are visible while typing, and deleted when the visit ends."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.activities import ordering
from kiosk.activities.fill_in import SAMPLE
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.tour.driver import Hand
from tests.journeys.conftest import Opens
from tests.journeys.machine.test_wrong_clock import events_of

PACK, LESSON = "go-chu", "dien-chu"
WORDS = {"vi": "Điền chữ", "en": "Fill in"}
LONG = {
    "vi": "Có người lạ gọi điện tự xưng là công an xã, đòi {addr} đọc mã vừa nhận, mã gì?",
    "en": "A stranger says to be the police and asks for a code that you have just received. Which?",
}


def _lesson():
    common = {"type": "fill_in", "skill": "go", "hint": WORDS}
    return {
        "id": LESSON,
        "code": "1.1",
        "title": WORDS,
        "goal": WORDS,
        "minutes": 5,
        "picture": "media/logo.svg",
        "updated": "2026-11",
        "framework": {"qd757": ["K1"], "nd224": ["a"], "digcomp": ["2.1"]},
        "facts": [],
        "skills": [{"id": "go", "text": WORDS}],
        "steps": [
            {**common, "id": "mot", **SAMPLE, "question": LONG, "picture": "media/logo.svg"},
            {**common, "id": "hai", **SAMPLE},
            {**ordering.SAMPLE, "type": "ordering", "skill": "go", "id": "ba"},
        ],
        "take_home": {"title": WORDS, "picture": "media/logo.svg", "lines": [WORDS]},
    }


def _head():
    return {
        "id": PACK,
        "version": "1.0.0",
        "title": WORDS,
        "publisher": {"id": "xa-mau", "name": {"vi": "Xã Mẫu", "en": "Sample commune"}},
        "strand": "basics",
        "minimum_app_version": "0.1.0",
        "license": "CC-BY-SA-4.0",
        "languages": {"vi": "text", "en": "text"},
        "facts": {},
    }


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    source, folder = tmp_path / PACK, tmp_path / "packs"
    (source / "media").mkdir(parents=True)
    folder.mkdir()
    shutil.copy(paths.assets_folder() / "pictures" / "logo.svg", source / "media" / "logo.svg")
    (source / "pack.yaml").write_text(json.dumps(_head()), "utf-8")
    (source / f"{LESSON}.yaml").write_text(json.dumps(_lesson()), "utf-8")
    build(read_source(source, today=date(2026, 11, 24)), folder)
    return folder


@pytest.fixture
def visitor(opens: Opens):
    found = opens()
    found.start()
    found.open_strand("basics")
    found.open_lesson(f"{PACK}/{LESSON}")
    found.driver.see("fill-text")
    return found


def edges(visitor):
    """Return the y coordinates of the field's lower edge and of the keyboard's upper edge, in the window."""
    field, keyboard = visitor.driver.see("fill-text"), visitor.driver.see("screenKeyboard")
    return field.mapToScene(QPointF(0, field.height())).y(), keyboard.mapToScene(QPointF(0, 0)).y()


def test_there_is_no_keyboard_before_a_field_asks_for_it(visitor):
    assert visitor.driver.find("screenKeyboard") is None


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1280, 800), (1024, 768)])
def test_the_field_stands_above_the_keyboard(visitor, size):
    visitor.app.window.quick.resize(*size)
    visitor.app.model.look.enlargeText()
    visitor.app.model.look.enlargeText()
    visitor.driver.look()
    visitor.driver.tap("fill-text")
    visitor.driver.look()
    field, keyboard = edges(visitor)
    assert 0 < field <= keyboard


def test_what_is_typed_is_judged(visitor):
    driver = visitor.driver
    for name in ("fill-text", "kb-o", "kb-t", "kb-p", "kbDone", "submitButton"):
        driver.tap(name)
    driver.see("continueButton")
    assert driver.find("screenKeyboard") is None
    assert visitor.app.model.player.feedbackKind == "right"


def test_the_button_for_done_answers_before_anything_is_typed(visitor):
    """Nothing moves meanwhile: the next touch goes to what is missing."""
    driver, player = visitor.driver, visitor.app.model.player
    driver.look()
    before = driver.centre(driver.see("fill-text"))
    driver.touch(driver.centre(driver.see("submitButton")))
    driver.wait(lambda: player.feedbackKind == "incomplete", "a reply")
    driver.look()
    assert player.feedbackTitle in [item.property("text") for item in driver.items()]
    assert (driver.find("feedbackPanel"), driver.centre(driver.see("fill-text"))) == (None, before)
    for name in ("fill-text", "kb-o", "kb-t", "kb-p", "kbDone", "submitButton"):
        driver.tap(name)
    driver.wait(lambda: player.feedbackKind == "right", "the verdict")


def test_the_learner_is_reminded_again_after_an_act(visitor):
    silence = visitor.driver.window.findChild(QObject, "silence")
    silence.setProperty("interval", 50)
    visitor.driver.wait(lambda: silence.property("reminded") == "again", "the first reminder")
    silence.setProperty("interval", 60_000)
    visitor.driver.tap("fill-text")
    visitor.driver.tap("kb-o")
    visitor.driver.wait(lambda: silence.property("reminded") == "", "the next reminder to be possible")


def test_the_keyboard_goes_when_the_guide_is_called(visitor):
    visitor.driver.tap("fill-text")
    visitor.driver.see("screenKeyboard")
    visitor.driver.tap("helpButton")
    visitor.driver.see("noticeFirst")
    assert visitor.driver.find("screenKeyboard") is None


def test_the_next_field_knows_nothing_of_the_last(visitor):
    driver = visitor.driver
    QGuiApplication.clipboard().setText("")
    for name in ("fill-text", "kb-o", "kb-t", "kb-p", "kbDone", "submitButton", "continueButton"):
        driver.tap(name)
    driver.wait(lambda: visitor.attempt.state.index == 1, "the next step")
    assert (driver.see("fill-text").property("text"), QGuiApplication.clipboard().text()) == ("", "")


def test_somebody_without_a_touch_screen_types_on_their_own_keyboard(opens: Opens):
    visitor = opens(hand=Hand.KEYBOARD)
    visitor.start()
    visitor.open_strand("basics")
    visitor.open_lesson(f"{PACK}/{LESSON}")
    driver = visitor.driver
    driver.see("fill-text")
    driver.focus("fill-text")
    for key in (Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_P):
        driver.press(key)
    driver.tap("submitButton")
    driver.see("continueButton")
    assert visitor.app.model.player.feedbackKind == "right"


def test_a_visit_that_ends_in_the_middle_of_a_word_leaves_neither_keyboard_nor_text(visitor):
    driver = visitor.driver
    for name in ("fill-text", "kb-o", "kb-t"):
        driver.tap(name)
    driver.wait(lambda: driver.see("fill-text").property("text") == "Ot", "two letters")
    visitor.app.model.visit._on_idle()
    visitor.see_screen("attract")
    driver.look()
    assert [driver.find(name) for name in ("screenKeyboard", "fill-text")] == [None, None]
    assert driver.see("startButton").mapToScene(QPointF(0, 0)).y() == driver.see("startButton").y(), (
        "nothing is moved up"
    )
    visitor.start()
    visitor.open_strand("basics")
    visitor.open_lesson(f"{PACK}/{LESSON}")
    driver.tap("fill-text")
    driver.tap("kb-s")
    driver.wait(lambda: driver.see("fill-text").property("text") != "", "a letter")
    assert driver.see("fill-text").property("text").lower() == "s", "no word of before is gone on with"
    assert not [event.body for event in events_of(visitor) if "Ot" in str(event.body)]
