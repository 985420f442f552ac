"""Sound and films stop when the visit ends; while a film plays, the visitor counts as active."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk import paths
from kiosk.activities.video import SAMPLE
from kiosk.bridge.player.film import FilmScreen
from kiosk.bridge.speech.phrases import Phrase
from kiosk.bridge.speech.sound_thread import sound_thread
from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.domain.errors import RecordError
from kiosk.settings import Settings
from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import Opens
from tests.journeys.machine.test_machine_sleeps import NIGHT, Uptime
from tests.journeys.resident.test_screen_keyboard import LESSON, PACK, _head, _lesson

CLIP = Path(__file__).parents[2] / "data" / "speech" / "one.ogg"

# Qt's sound thread may log while a film is closed: see tests/activities/test_video.py.
pytestmark = pytest.mark.no_qt_log


@pytest.fixture
def uptime(monkeypatch: pytest.MonkeyPatch) -> Uptime:
    clock = Uptime()
    monkeypatch.setattr("kiosk.bridge.shell.lapse.uptime", clock)
    return clock


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A pack with one lesson whose first step is a film."""
    source, folder = tmp_path / PACK, tmp_path / "packs"
    (source / "media").mkdir(parents=True)
    folder.mkdir()
    shutil.copy(paths.assets_folder() / "pictures" / "logo.svg", source / "media")
    shutil.copy(paths.assets_folder() / "videos" / "light-the-lamp.webm", source / "media")
    lesson = _lesson()
    lesson["steps"].insert(0, {"type": "video", "id": "phim", **SAMPLE})
    (source / "pack.yaml").write_text(json.dumps(_head()), "utf-8")
    (source / f"{LESSON}.yaml").write_text(json.dumps(lesson), "utf-8")
    build(read_source(source, today=date(2026, 11, 24)), folder)
    return folder


def plays_a_film(visitor: Visitor) -> None:
    visitor.start()
    visitor.open_strand("basics")
    visitor.open_lesson(f"{PACK}/{LESSON}")
    visitor.app.speech.stop()
    visitor.driver.tap("videoPlay")
    visitor.driver.wait(lambda: film_of(visitor) is not None and film_of(visitor).seconds > 0, "the film to move")


def film_of(visitor: Visitor) -> FilmScreen | None:
    """The film of the current step; None if there is none."""
    screen = visitor.driver.find("videoScreen")
    return screen if isinstance(screen, FilmScreen) else None


def is_loaded(name: str) -> bool:
    """Whether the sound thread has loaded the QML document with this file name."""
    return any(source.document.fileName() == name for source in sound_thread().sources)


def sleeps(_visitor: Visitor, uptime: Uptime) -> None:
    uptime.now += NIGHT


def ends(visitor: Visitor, _uptime: Uptime) -> None:
    visitor.app.model.visit.finish()


def cannot_be_recorded(visitor: Visitor, _uptime: Uptime) -> None:
    """Simulate that the start of the visit could not be recorded."""
    visitor.app.model.visit._not_begun(visitor.app._visit.sitting)


ENDS = [sleeps, ends, cannot_be_recorded]


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
def test_a_film_ends_with_its_visit(opens: Opens, uptime: Uptime, end: Callable[[Visitor, Uptime], None]):
    visitor = opens()
    plays_a_film(visitor)
    end(visitor, uptime)
    visitor.see_screen("attract")
    visitor.driver.wait(lambda: film_of(visitor) is None, "the film to be taken apart")
    visitor.driver.wait(lambda: not is_loaded("FilmSource.qml"), "the film's player to be taken apart")
    visitor.driver.wait(lambda: not visitor.app.speech.speaking, "silence")


def test_whoever_watches_a_film_is_there(opens: Opens):
    visitor = opens(Settings(place="xã Lệ Thủy", reduce_motion=True, idle_seconds=2, warning_seconds=30))
    plays_a_film(visitor)
    film = film_of(visitor)
    assert film is not None
    ended = QSignalSpy(film.ended)
    seen: list[float] = []
    film.secondsChanged.connect(lambda: seen.append(film.seconds))
    visitor.driver.see("idleNotice")
    assert ended.count() == 1, "asked only after the film"
    assert max(seen) > 5, "longer than the absence that is asked about"


@pytest.mark.usefixtures("voiced")
def test_a_film_that_was_stopped_by_speech_is_no_watcher(opens: Opens):
    visitor = opens()
    plays_a_film(visitor)
    assert visitor.app.model.player.activity.is_playing
    visitor.driver.tap("helpButton")
    visitor.driver.wait(lambda: not visitor.app.model.player.activity.is_playing, "the film to stop")


def test_a_film_that_was_left_is_no_watcher(opens: Opens):
    visitor = opens()
    plays_a_film(visitor)
    visitor.driver.tap("homeButton")
    visitor.see_screen("home")
    assert not visitor.app.model.player.activity.is_playing


@pytest.mark.usefixtures("voiced")
@pytest.mark.parametrize("end", [sleeps, cannot_be_recorded], ids=lambda end: end.__name__)
def test_what_was_being_said_is_cut_by_the_end(opens: Opens, uptime: Uptime, end: Callable[[Visitor, Uptime], None]):
    visitor = opens()
    visitor.start()
    assert visitor.app.speech.speaking
    end(visitor, uptime)
    visitor.see_screen("attract")
    is_silent(visitor)


@pytest.mark.usefixtures("voiced")
def test_after_the_end_button_only_the_farewell_is_said(opens: Opens):
    visitor = opens()
    visitor.start()
    said: list[str] = []
    visitor.app.speech.changed.connect(lambda: said.append(visitor.app.speech.text))
    visitor.app.model.visit.finish()
    visitor.driver.wait(lambda: not visitor.app.speech.speaking, "the farewell to be over")
    assert set(said) - {""} == {Phrase.ENDED.text}


@pytest.mark.usefixtures("voiced")
def test_what_comes_too_late_for_a_visit_is_not_said(opens: Opens, uptime: Uptime):
    visitor = opens()
    visitor.start()
    visitor.open_strand("basics")
    visitor.driver.tap(f"lesson-{PACK}/{LESSON}")
    visitor.app.model.visit._on_idle()
    visitor.driver.wait(lambda: visitor.app.worker.is_idle, "what was asked for")
    assert visitor.app.model.screen == "attract"
    is_silent(visitor)


@pytest.mark.usefixtures("voiced")
def test_the_night_is_silent_whatever_goes_wrong_in_it(opens: Opens):
    visitor = opens()
    visitor.app.model.night._set_dark(is_dark=True)
    visitor.app.model._show_problem(RecordError("x", "y"))
    is_silent(visitor)


def is_silent(visitor: Visitor) -> None:
    """Assert that nothing is spoken or queued, and that the clip player is idle."""
    visitor.driver.settle()
    assert not visitor.app.speech.speaking
    player = visitor.app.speech._player
    visitor.driver.wait(lambda: player._clip is None and not player._is_obeying, "the player to be silent")
