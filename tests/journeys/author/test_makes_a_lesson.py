"""An author makes a lesson by touch only, puts it into use, and a resident learns it on the same kiosk."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.ids import LessonId
from kiosk.tour.studio.studio_walk import StudioHands, with_commune
from kiosk.tour.visitor import Visitor, right_answer
from tests.journeys.conftest import CALM, Opens

PACK = "xa-19249-safety"
LESSON = LessonId(f"{PACK}/giu-kin")
MOST_TOUCHES = 250
"""Touches from the shelf to the lesson in use, those on the keys of the on-screen keyboard included."""


CHOICE = ("question", "options.0.text", "options.1.text", "options.1.explain", "explain")
ORDERING = ("items.0.text", "items.1.text", "items.2.text", "explain")
WORDS = ("mootj", "hai", "ba", "boons", "nawm")


def write_texts(hands: StudioHands, step: int, names: Sequence[str]) -> None:
    """Write the texts `names` of a step, each another word."""
    for name, keys in zip(names, WORDS, strict=False):
        hands.write(f"steps.{step}.{name}.vi", keys)


def test_an_author_makes_a_lesson_by_touch_and_a_resident_learns_it_at_once(opens: Opens):
    visitor = opens(with_commune(replace(CALM)))
    hands = StudioHands(visitor.app, visitor.driver)
    hands.enter()
    touches: list[object] = []
    noted = visitor.driver.note_touch
    visitor.driver.note_touch = lambda point: (touches.append(point), noted(point))[1]  # type: ignore[method-assign]
    hands.make("safety", "giuwx kisn")
    hands.taps("cover")
    hands.write("goal.vi", "giuwx max")
    hands.add_entry("skills", "giuwx max")
    hands.add_entry("take_home.lines", "giuwx max")
    hands.taps("step-1")
    for number in range(3):
        if number:
            hands.add_step("page")
        for name in ("title", "text") if number else ("title",):
            hands.write(f"steps.{number}.{name}.vi", "max")
    hands.add_step("choice")
    hands.taps("studioAct")
    visitor.driver.wait(lambda: hands.editor.use.state == "asking", "what will happen")
    assert not hands.editor.use.canBegin  # residents would read «Viết câu hỏi ở đây?»
    hands.taps("closeUse", "hintOnward")
    assert hands.editor.findings.at == 1
    write_texts(hands, 3, CHOICE)
    for number, (kind, names) in enumerate((("choice", CHOICE), ("ordering", ORDERING)), start=4):
        hands.add_step(kind)
        write_texts(hands, number, names)
    assert hands.editor.steps.count == 6
    assert hands.editor.steps.chosen == 5
    hands.taps("studioAct")
    visitor.driver.wait(lambda: hands.editor.use.state == "asking", "what will happen")
    assert hands.editor.use.canBegin, hands.editor.use.lines
    hands.taps("beginUse")
    visitor.driver.wait(lambda: hands.editor.use.state == "done", "the lesson in use")
    assert len(touches) <= MOST_TOUCHES
    hands.taps("closeUse", "studioBack")
    assert "giu-kin" in hands.page.part.cards[0]["key"]
    assert hands.page.part.cards[0]["tone"] == "right"
    hands.staff.leave()
    resident = Visitor(visitor.app, visitor.driver)
    resident.start()
    resident.open_strand("safety")
    resident.open_lesson(LESSON)
    assert [step.kind for step in resident.attempt.lesson.steps] == ["page"] * 3 + ["choice"] * 2 + ["ordering"]
    resident.learn(right_answer)
    assert resident.is_done
