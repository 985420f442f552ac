"""A resident who cannot read listens to the list of lessons: what is read aloud is what the page shows."""

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtTest import QTest

from kiosk.tour.visitor import Visitor
from tests.journeys.conftest import CALM, Opens


def shown(visitor: Visitor) -> list[str]:
    """Ids of the lessons on the page."""
    return [
        name.removeprefix("lesson-")
        for item in visitor.driver.items()
        if (name := item.objectName()).startswith("lesson-")
    ]


def said(visitor: Visitor) -> list[str]:
    """Ids of the lessons in the sequence of speech that was started last."""
    blocks = [spoken.block for spoken in visitor.app.speech._said]
    return [block for block in blocks if "/" in block]


def hears_reminder(visitor: Visitor, reminder: str) -> None:
    """Shorten the silence, and wait until the reminder is spoken."""
    said: list[str] = []
    visitor.app.speech.changed.connect(note := lambda: said.append(visitor.app.speech.block))
    silence = visitor.driver.window.findChild(QObject, "silence")
    assert silence is not None, "nothing waits for a silence"
    visitor.app.speech.stop()
    silence.setProperty("interval", 50)
    visitor.driver.wait(lambda: reminder in said, "the reminder")
    visitor.driver.wait(lambda: not visitor.app.speech.speaking, "the reminder to end")
    visitor.app.speech.changed.disconnect(note)


def test_the_lessons_of_the_page_are_read_aloud_and_no_others(opens: Opens) -> None:
    visitor = opens(CALM)
    visitor.start()
    visitor.open_strand("skills")
    first = shown(visitor)
    assert 0 < len(first) < len(visitor.app.model.lessons.lessons)
    assert said(visitor) == first
    visitor.driver.tap("nextPage")
    second = shown(visitor)
    assert second != first
    assert said(visitor) == second


def test_a_touch_beside_the_button_of_the_suggested_lesson_opens_it(opens: Opens) -> None:
    visitor = opens(CALM)
    visitor.start()
    button = visitor.driver.see("nextLessonButton")
    visitor.driver.touch(visitor.driver.centre(button) - QPoint(round(button.width()), 0))
    visitor.see_screen("player")


@pytest.mark.usefixtures("voiced")
def test_after_a_silence_the_visitor_is_reminded_how_to_choose_a_lesson(opens: Opens) -> None:
    visitor = opens(CALM)
    visitor.start()
    visitor.open_strand("skills")
    hears_reminder(visitor, "remind-pages")


@pytest.mark.usefixtures("voiced")
def test_after_a_silence_the_visitor_is_reminded_how_to_choose_a_path(opens: Opens) -> None:
    visitor = opens(CALM)
    visitor.driver.tap("startButton")
    visitor.see_screen("path")
    hears_reminder(visitor, "remind-path")


@pytest.mark.usefixtures("voiced")
def test_nobody_who_still_touches_is_reminded(opens: Opens) -> None:
    visitor = opens(CALM)
    visitor.driver.tap("startButton")
    visitor.see_screen("path")
    silence = visitor.driver.window.findChild(QObject, "silence")
    visitor.app.speech.stop()
    silence.setProperty("interval", 600)
    for _ in range(6):
        visitor.driver.touch(visitor.driver.centre(visitor.driver.see("pathTitle")))
        QTest.qWait(200)
    assert silence.property("reminded") == ""
