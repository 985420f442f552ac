"""A new lesson: title, strand and starting point, then the editor; and the way between the views."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bridge.studio.navigation import Destination
from tests.bridge.studio.fakes import OwnShelf


@pytest.fixture
def own(tmp_path: Path, qapp: object) -> Iterator[OwnShelf]:
    made = OwnShelf(tmp_path / "data")
    yield made
    made.studio.close()


def begin(own: OwnShelf, title: str) -> None:
    own.opens()
    own.shelf.newLesson()
    form = own.page.part
    form.write(title)
    own.acts(form.begin)


def test_a_lesson_with_three_steps_is_made_and_opened(own: OwnShelf):
    own.shows("editor")
    begin(own, "Giữ kín mã OTP")
    assert own.noted == ["open editor xa-19249-safety/giu-kin-ma-otp"]
    (lesson,) = own.studio.shelf.lessons(own.actor)
    assert (lesson.title, lesson.steps) == ("Giữ kín mã OTP", 3)


def test_strand_and_empty_page_are_chosen(own: OwnShelf):
    own.opens()
    own.shelf.newLesson()
    form = own.page.part
    form.chooseStrand("skills")
    form.chooseStart("page")
    assert [start["key"] for start in form.starts if start["chosen"]] == ["page"]
    form.write("Gọi video")
    own.acts(form.begin)
    (lesson,) = own.studio.shelf.lessons(own.actor)
    assert (lesson.document.pack, lesson.steps, own.page.view) == ("xa-19249-skills", 1, "shelf")


@pytest.mark.parametrize("title", ["", "   "])
def test_a_lesson_needs_a_title(own: OwnShelf, title: str):
    begin(own, title)
    assert (own.page.view, list(own.studio.shelf.lessons(own.actor))) == ("new", [])


def test_two_touches_make_one_lesson(own: OwnShelf):
    own.opens()
    own.shelf.newLesson()
    form = own.page.part
    form.write("Giữ kín mã OTP")
    form.begin()
    form.begin()
    own.worker.work()
    assert len(own.studio.shelf.lessons(own.actor)) == 1


def test_the_form_is_empty_when_it_is_shown_again(own: OwnShelf):
    own.opens()
    own.shelf.newLesson()
    own.page.part.write("Giữ kín")
    own.page.part.back()
    own.shelf.newLesson()
    assert own.page.part.title == ""


@pytest.mark.parametrize("leave", ["go", "forget", "stop"])
def test_a_view_saves_its_last_input_whichever_way_it_is_left(own: OwnShelf, leave: str):
    own.shows("editor")
    own.opens()
    own.page.go(Destination("editor", "xa-19249-safety/a"))
    if leave == "go":
        own.page.go(Destination("shelf"))
    else:
        getattr(own.page, leave)()
    assert own.noted == ["open editor xa-19249-safety/a", "close"]


def test_an_author_may_think_for_half_an_hour(own: OwnShelf):
    own.opens()
    assert own.page.idle_seconds == 1800
