"""The guide's page for group lessons and every kind of step of a group lesson are readable in every format."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app import Site
from kiosk.settings import Settings
from kiosk.tour.album import CALM, AlbumScene
from tests.journeys.guide.group_teacher import GroupTeacher
from tests.screenshots.pages import EVERY_SIZE, TIGHT, faults_in_all, only_in_full, started

LESSON = "an-toan-tren-mang/ma-otp"
COUNT = 19


def scenes(site: Site, chosen: Settings) -> Iterator[AlbumScene]:
    with started(site, chosen) as visitor:
        teacher = GroupTeacher(visitor)
        teacher.comes_in()
        yield AlbumScene("guide-group-no-session", visitor)
        teacher.hands.leave()
        teacher.opens_session()
        teacher.comes_in()
        yield AlbumScene("guide-group", visitor)
        teacher.taps("groupStrand-safety")
        yield AlbumScene("guide-group-lessons", visitor)
        teacher.taps(f"groupLesson-{LESSON}")
        yield AlbumScene("guide-group-start", visitor)
        teacher.taps("beginGroup")
        yield from _lesson(teacher, AlbumScene("", visitor))
        teacher.model.forget()  # as if the kiosk had lost its power
        teacher.model.open()
        teacher.rests()
        yield AlbumScene("guide-group-interrupted", visitor)
        teacher.hands.leave()


def _lesson(teacher: GroupTeacher, scene: AlbumScene) -> Iterator[AlbumScene]:
    """Show every step; a question also with hands, a question about more people, and the right answer."""
    while True:
        name = f"guide-group-{teacher.step + 1:02d}-{teacher.kind}"
        yield replace(scene, name=name)
        if teacher.lesson.votes:
            yield from _votes(teacher, scene, name)
        if teacher.lesson.isLast:
            break
        teacher.taps("groupNext")
    teacher.taps("groupLeave")
    yield replace(scene, name="guide-group-leave")
    teacher.taps("noticeSecond")


def _votes(teacher: GroupTeacher, scene: AlbumScene, name: str) -> Iterator[AlbumScene]:
    hands = teacher.lesson.hands
    for row, count in enumerate((3, 14, 2)):
        for _hand in range(count):
            hands.add(row)
    yield replace(scene, name=f"{name}-hands")
    if teacher.step == 2:
        for _hand in range(25 - hands.total):
            hands.add(0)
        teacher.rests()
        yield replace(scene, name=f"{name}-more-people")
        teacher.taps("noticeSecond")
    teacher.taps("publishAnswer")
    yield replace(scene, name=f"{name}-published")


@pytest.mark.slow
def test_nothing_is_wrong_in_any_format(seen_site: Site) -> None:
    wrong = faults_in_all(scenes(seen_site, CALM), EVERY_SIZE, COUNT)
    assert not wrong, "\n".join(wrong)


@only_in_full
def test_nothing_is_wrong_in_english(seen_site: Site) -> None:
    wrong = faults_in_all(scenes(seen_site, replace(CALM, language="en")), TIGHT, COUNT)
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_nothing_is_wrong_in_a_language_of_longer_words(seen_site: Site, long_words: Path) -> None:
    wrong = faults_in_all(scenes(replace(seen_site, translations=long_words), CALM), TIGHT, COUNT)
    assert not wrong, "\n".join(wrong)
