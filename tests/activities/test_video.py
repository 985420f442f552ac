"""Tests of films: which ones are refused, and what the learner sees and hears."""

from random import Random

import pytest
from PySide6.QtGui import QImage

from kiosk.activities.kind import in_shown_order
from kiosk.activities.video import ACTIVITY, SAMPLE
from kiosk.domain.errors import PayloadError
from kiosk.domain.verdicts import Outcome
from kiosk.tour.driver import Driver

TASK = ACTIVITY.parse(SAMPLE)
CAPTIONS = SAMPLE["captions"]

# Qt's sound thread sometimes logs while a film is destroyed. PySide 6.12 then calls a Python message handler, such as
# the one of pytest-qt, on a thread unknown to Python, which kills the process. The kiosk installs no such handler.
plays_a_film = pytest.mark.no_qt_log


def test_it_asks_nothing():
    assert ACTIVITY.judge(TASK, ACTIVITY.start(TASK)).outcome is Outcome.SEEN


def test_the_film_and_its_picture_belong_to_the_pack():
    assert ACTIVITY.media(TASK) == ("media/light-the-lamp.webm", "media/logo.svg")


def test_to_play_changes_the_draft_so_that_speech_is_cut():
    assert ACTIVITY.choose(TASK, ACTIVITY.start(TASK), "play") == {"playing": True}
    assert ACTIVITY.choose(TASK, {"playing": True}, "pause") == ACTIVITY.start(TASK)


def test_title_and_text_are_spoken_in_this_order():
    assert in_shown_order(ACTIVITY.opening(TASK), ACTIVITY.props(TASK, Random(1))) == ("title", "text")


def test_captions_of_a_film_with_sound_are_read_and_not_spoken():
    assert [block.id for block in ACTIVITY.blocks(TASK)] == ["title", "text"]
    assert ACTIVITY.choose(TASK, {"playing": True}, "caption-1") == {"playing": True}


def test_captions_of_a_silent_film_are_spoken_when_they_appear():
    silent = ACTIVITY.parse({**SAMPLE, "spoken": True})
    assert [block.id for block in ACTIVITY.blocks(silent)][2:] == ["caption-1", "caption-2", "caption-3"]
    assert ACTIVITY.opening(silent) == ("title", "text")
    begun = ACTIVITY.choose(silent, ACTIVITY.start(silent), "play")
    told = ACTIVITY.choose(silent, begun, "caption-2")
    assert ACTIVITY.narrates(silent, begun) == ()
    assert ACTIVITY.narrates(silent, told) == ("caption-2",)
    assert ACTIVITY.narrates(silent, ACTIVITY.choose(silent, told, "pause")) == ()
    assert ACTIVITY.choose(silent, begun, "caption-9") == begun


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"video": "media/film.mp4"}, "video"),
        ({"video": "media/film.svg"}, "video"),
        ({"picture": "media/film.webm"}, "picture"),
        ({"picture": None}, "picture"),
        ({"captions": []}, "captions"),
        ({"captions": [{**CAPTIONS[0], "end": 0}]}, "captions.0.end"),
        ({"captions": [CAPTIONS[1], CAPTIONS[0]]}, "captions.1.start"),
        ({"captions": [{**CAPTIONS[0], "end": 601}]}, "captions.0.end"),
        ({"captions": [{**CAPTIONS[0], "start": -1}]}, "captions.0.start"),
    ],
)
def test_a_faulty_video_is_refused_by_its_field(fields, field):
    with pytest.raises(PayloadError) as error:
        ACTIVITY.parse({**SAMPLE, **fields})
    assert (error.value.field, bool(error.value.cure)) == (field, True)


@pytest.fixture
def film(showing, qtbot):
    """Show a film; after the test, destroy it while the event loop runs, so that Qt's threads can end."""
    step = showing("video").show()
    yield step
    step.view.setProperty("hasBegun", False)
    qtbot.waitUntil(lambda: named(step, "videoScreen") is None)


def named(step, name):
    return next((item for item in step.items() if item.objectName() == name), None)


def middle_colour(step):
    screen = named(step, "videoScreen")
    image = step.window.grabWindow() if screen is not None else QImage()
    return image.pixelColor(step.middle(screen)).name() if screen is not None else ""


def test_the_film_stands_still_and_loads_nothing_until_it_is_asked_for(film):
    assert named(film, "videoPicture") is not None
    assert named(film, "videoScreen") is None


@plays_a_film
def test_the_film_is_seen_with_its_captions(film, qtbot):
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: named(film, "videoPicture") is None)
    assert film.draft == {"playing": True}
    qtbot.waitUntil(lambda: named(film, "videoCaption").property("text") == "Đưa ngón tay tới bóng đèn")
    assert middle_colour(film) not in {"", film.window.color().name()}


@plays_a_film
def test_the_film_stands_still_at_its_end_and_can_be_seen_again(film, qtbot):
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: film.draft == {"playing": False}, timeout=15_000)
    Driver(film.window).tap("videoAgain")
    qtbot.waitUntil(lambda: 0 < film.view.property("position") < 2)


@plays_a_film
def test_the_film_stops_as_soon_as_anything_is_spoken(film, qtbot):
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: film.view.property("position") > 0)
    film.model.speak("text", speaking=True)
    assert film.view.property("plays") is False


@plays_a_film
def test_the_film_waits_until_what_is_spoken_has_ended(film):
    film.model.speak("text", speaking=True)
    Driver(film.window).tap("videoPlay")
    assert (film.view.property("wanted"), film.view.property("plays")) == (True, False)
    film.model.speak("", speaking=False)
    assert film.view.property("plays") is True


@plays_a_film
def test_a_silent_film_has_each_caption_spoken_once_and_waits_for_it(film, qtbot):
    film.view.setProperty("spoken", True)
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: film.view.property("told") == "caption-1")
    film.model.speak("", speaking=True)  # speech begins before its first block is named
    film.model.speak("caption-1", speaking=True)
    assert (film.view.property("wanted"), film.view.property("plays")) == (True, False)
    film.model.speak("", speaking=False)
    assert film.view.property("plays") is True
    qtbot.waitUntil(lambda: film.view.property("told") == "caption-3", timeout=15_000)
    film.model.speak("help", speaking=True)
    assert film.view.property("wanted") is False


@plays_a_film
def test_a_film_that_cannot_be_played_leaves_its_picture_and_says_so(film, qtbot, tmp_path):
    broken = tmp_path / "broken.webm"
    broken.write_bytes(b"\x1aE\xdf\xa3 no film")
    film.view.setProperty("video", broken.as_uri())
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: film.view.property("failed") is True)
    assert named(film, "videoPicture") is not None
    assert named(film, "videoPlay") is None
    assert named(film, "videoCaption").property("text")


@plays_a_film
def test_a_second_view_shows_the_film_that_the_first_plays_and_no_buttons(film, showing, qtbot):
    second = showing("video")
    second.model = film.model.echo()
    second.show()
    assert named(second, "videoPlay") is None
    Driver(film.window).tap("videoPlay")
    qtbot.waitUntil(lambda: named(second, "videoPicture") is None)
    qtbot.waitUntil(lambda: named(second, "videoCaption").property("text") == "Đưa ngón tay tới bóng đèn")
    assert named(second, "videoScreen") is None
    assert named(second, "videoEcho").property("shown")
    film.model.noteFilm(None)
    qtbot.waitUntil(lambda: named(second, "videoPicture") is not None)
