"""An author takes the questions of a Moodle from a stick, cures one, reads the new lesson, and takes it back."""

import sys
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.tour.studio.import_walk import ESSAY, MARK, choose_file, fill
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from kiosk.tour.upkeep_walk import LentStick
from tests.journeys.conftest import CALM, Opens


@pytest.fixture
def stick(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LentStick:
    """A stick with a file of questions, not plugged in yet; the kiosk polls for sticks every 50 ms."""
    monkeypatch.setattr("kiosk.bridge.staff.stick_model.LOOK_EVERY_MS", 50)
    stick = LentStick(tmp_path / "stick")
    fill(stick.folder)
    site.drives = stick
    return stick


def test_questions_from_a_stick_become_a_lesson_that_can_be_taken_back(opens: Opens, stick: LentStick):
    visitor = opens(with_commune(CALM))
    hands = StudioHands(visitor.app, visitor.driver)
    driver = hands.driver
    hands.enter()
    hands.taps("importFile")
    assert driver.find("file-0") is None
    hands.taps("studioBack")
    choose_file(hands, stick)
    hands.taps("file-0")
    view = hands.page.part
    driver.wait(lambda: view.stage == "preview", "the questions")
    driver.settle()
    assert (view.items.takenCount, view.items.leftCount) == (5, 3)
    assert list(sources(hands)) == []  # nothing is changed before the author says so
    hands.taps(f"cure-{MARK}", "option-1", "finishCure")
    assert (view.items.takenCount, view.items.leftCount) == (6, 2)
    hands.taps("tick-1", "takeIn")
    driver.wait(lambda: view.stage == "done", "the new lesson")
    driver.settle()
    assert [made["count"] for made in view.made] == [5]
    (lesson,) = sources(hands)
    assert "Hỏi người nhà" in lesson.read_text("utf-8")
    assert "Số lạ xưng" not in lesson.read_text("utf-8")
    hands.taps("made-0")
    editor = hands.page.part
    driver.wait(lambda: editor.loaded, "the editor")
    assert editor.steps.count == 5
    hands.taps("studioUndo")
    driver.wait(lambda: editor.steps.count == 1, "the import to be taken back")
    assert "Hỏi người nhà" not in lesson.read_text("utf-8")
    hands.taps("studioRedo")
    driver.wait(lambda: editor.steps.count == 5, "the import to come again")


def test_the_rest_goes_to_an_own_lesson_with_room(opens: Opens, stick: LentStick):
    visitor = opens(with_commune(CALM))
    hands = StudioHands(visitor.app, visitor.driver)
    hands.enter()
    hands.make("safety", "giuwx kisn max")
    hands.driver.wait(lambda: hands.page.part.loaded, "the editor")
    steps = hands.page.part.steps.count
    hands.taps("studioBack")
    choose_file(hands, stick)
    hands.taps("file-0")
    view = hands.page.part
    hands.driver.wait(lambda: view.stage == "preview", "the questions")
    hands.driver.settle()
    hands.taps(f"cure-{ESSAY}", "place-open", "takeIn")
    hands.driver.wait(lambda: view.stage == "done", "the questions in the lesson")
    hands.driver.settle()
    hands.taps("made-0")
    editor = hands.page.part
    hands.driver.wait(lambda: editor.loaded, "the editor")
    assert editor.steps.count == steps + 6


def sources(hands: StudioHands) -> list[Path]:
    """The source files of all own lessons."""
    folder = hands.app._site.data / "studio" / "sources"
    return [path for path in sorted(folder.glob("*/*.yaml")) if path.name != "pack.yaml"]


@pytest.mark.parametrize("way", ["studioBack", "stopReading"])
def test_leaving_the_view_or_stopping_ends_the_reading(
    opens: Opens, stick: LentStick, way: str, monkeypatch: pytest.MonkeyPatch
):
    visitor = opens(with_commune(CALM))
    hands = StudioHands(visitor.app, visitor.driver)
    hands.enter()
    choose_file(hands, stick)
    endless = [sys.executable, "-c", "for _ in iter(int, 1): pass"]
    monkeypatch.setattr("kiosk.paths.own_command", lambda *_: endless)
    view = hands.page.part
    hands.driver.tap("file-0")
    hands.driver.wait(lambda: view._process is not None and view._process.is_running, "the reading")
    reading = view._process
    hands.driver.tap(way)
    hands.driver.wait(lambda: visitor.app.worker.is_idle, "the end of the reading")
    assert not reading.is_running
