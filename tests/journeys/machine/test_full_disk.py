"""Tests of a disk that fills up during a lesson.

Rules: A notice appears. An answer is not shown unless it was recorded. The lesson continues once space is free.
"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bridge.speech.phrases import Phrase
from kiosk.domain.lessons import Step
from kiosk.settings import Settings
from kiosk.tour.visitor import Visitor, right_answer, wrong_answer
from tests.journeys.conftest import Opens
from tests.sealing import bundle_files

LESSONS = {
    "choice": ("safety", "an-toan-tren-mang/ma-otp"),
    "hotspot": ("safety", "an-toan-tren-mang/ma-otp"),
    "ordering": ("services", "dich-vu-so/vneid-hai-muc"),
    "sorting": ("basics", "hieu-chuyen-doi-so/kenh-chinh-thuc"),
}
"""By kind of step: the strand and a lesson that has a step of this kind."""
CLIP = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"
DISK = "size=96m"
"""Mount option with the small disk's size: enough for packs, record, and the space an installation leaves free."""


class SmallDisk:
    """A file system that can be filled and emptied."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"

    def fill(self) -> None:
        """Fill the file system completely."""
        with self._filler.open("wb", buffering=0) as stream:
            size = 1024 * 1024
            while size:
                try:
                    while stream.write(b"\0" * size) == size:
                        pass
                except OSError:
                    pass
                size //= 2

    def make_room(self) -> None:
        self._filler.unlink()

    def events(self) -> list[str]:
        """Kinds of all recorded events, read through a second database connection."""
        reader = sqlite3.connect(f"file:{self.folder / 'kiosk.db'}?mode=ro", uri=True)
        try:
            return [row[0] for row in reader.execute("SELECT kind FROM events ORDER BY sequence")]
        finally:
            reader.close()


@pytest.fixture
def small_disk(data_folder: Path) -> Iterator[SmallDisk]:
    """Mount a small file system as the data folder."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    data_folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", DISK, "none", data_folder], check=False)
    if mounted.returncode != 0:
        pytest.skip("this machine does not let root mount a tmpfs")
    yield SmallDisk(data_folder)
    subprocess.run(["umount", "--lazy", data_folder], check=True)


@pytest.fixture
def spoken(tmp_path: Path) -> None:
    """Add a voice file for the notice about the full disk."""
    voice = tmp_path / "voice" / "vi"
    voice.mkdir(parents=True)
    shutil.copyfile(CLIP, voice / "problem-disk-full.ogg")


def opens_a_lesson(visitor: Visitor, strand: str, lesson: str) -> Visitor:
    visitor.start()
    visitor.open_strand(strand)
    visitor.open_lesson(lesson)
    return visitor


def goes_to(visitor: Visitor, kind: str) -> Step:
    """Continue with correct answers to the first step of `kind`, and return that step."""
    while visitor.attempt.step.kind != kind:
        if visitor.attempt.step.is_question:
            visitor.touch_answer(right_answer(visitor.attempt.step))
        visitor.go_on()
    return visitor.attempt.step


def reads_the_notice(visitor: Visitor) -> None:
    """Assert that the notice about the full disk is shown, and close it."""
    visitor.driver.see("problemNotice")
    assert visitor.app.model.problem == Phrase.PROBLEM_DISK_FULL.text
    visitor.driver.tap("noticeFirst")
    visitor.driver.wait(lambda: visitor.driver.find("problemNotice") is None, "the notice to go")


@pytest.mark.parametrize("kind", list(LESSONS))
def test_an_answer_without_room_is_not_shown_as_given_and_can_be_given_again(
    small_disk: SmallDisk, opens: Opens, kind: str
):
    visitor = opens_a_lesson(opens(), *LESSONS[kind])
    step = goes_to(visitor, kind)
    player = visitor.app.model.player
    before = small_disk.events()
    small_disk.fill()
    visitor.give(wrong_answer(step))
    reads_the_notice(visitor)
    assert (player.showFeedback, player.activity.outcome, player.canContinue) == (False, "", False)
    assert small_disk.events() == before
    small_disk.make_room()
    visitor.touch_answer(wrong_answer(step))
    assert player.feedbackKind == "wrong"
    assert small_disk.events() == [*before, "step-answered"]


def test_a_full_disk_is_told_aloud(small_disk: SmallDisk, opens: Opens, spoken: None):
    visitor = opens_a_lesson(opens(), *LESSONS["choice"])
    step = goes_to(visitor, "choice")
    said = set()
    visitor.app.speech.changed.connect(lambda: said.add((visitor.app.speech.block, visitor.app.speech.text)))
    small_disk.fill()
    visitor.give(right_answer(step))
    visitor.driver.wait(lambda: ("problem", Phrase.PROBLEM_DISK_FULL.text) in said, "the notice to be heard")


def test_every_act_without_room_leaves_the_visitor_where_they_can_go_on(small_disk: SmallDisk, opens: Opens):
    visitor = opens_a_lesson(opens(), *LESSONS["choice"])
    goes_to(visitor, "choice")
    small_disk.fill()
    visitor.driver.tap("hintButton")
    reads_the_notice(visitor)
    assert visitor.app.model.player.hintText == ""
    visitor.driver.tap("homeButton")
    reads_the_notice(visitor)
    visitor.see_screen("home")
    visitor.driver.tap("nextLessonButton")
    reads_the_notice(visitor)
    visitor.see_screen("home")
    small_disk.make_room()
    visitor.driver.tap("nextLessonButton")
    visitor.see_screen("player")
    assert visitor.attempt.step.kind == "choice"
    assert small_disk.events()[-4:] == ["lesson-abandoned", "lesson-launched", "lesson-initialized", "step-shown"]


def test_the_result_stays_when_there_is_no_room_for_more(small_disk: SmallDisk, opens: Opens):
    visitor = opens_a_lesson(opens(), *LESSONS["choice"])
    visitor.learn(wrong_answer)
    small_disk.fill()
    visitor.driver.tap("practiseButton")
    reads_the_notice(visitor)
    assert visitor.app.model.screen == "result"
    assert visitor.app.model.result.cardTitle
    visitor.driver.tap("nextButton")
    visitor.driver.see("problemNotice")
    visitor.see_screen("home")


def test_a_visit_that_cannot_be_begun_for_lack_of_room_can_be_begun_later(small_disk: SmallDisk, opens: Opens):
    visitor = opens_a_lesson(opens(), *LESSONS["choice"])
    small_disk.fill()
    visitor.driver.tap("homeButton")
    reads_the_notice(visitor)
    visitor.end()
    reads_the_notice(visitor)
    visitor.driver.tap("startButton")
    reads_the_notice(visitor)
    assert visitor.app.model.screen == "attract"
    small_disk.make_room()
    visitor.start()
    assert small_disk.events()[-4:] == ["lesson-abandoned", "sitting-ended", "sitting-started", "path-chosen"]


def test_nothing_is_told_to_visitors_about_results_that_cannot_leave_for_lack_of_room(
    keys: None, small_disk: SmallDisk, opens: Opens, tmp_path: Path
):
    stick = tmp_path / "stick"
    stick.mkdir()
    visitor = opens(Settings(reduce_motion=True, export_folders=(stick,)))
    visitor.start()
    small_disk.fill()
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the writer to give up")
    assert visitor.app.model.problem == ""
    small_disk.make_room()
    visitor.app.background.export()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "the writer to write")
    assert len(bundle_files(stick)) == 1
