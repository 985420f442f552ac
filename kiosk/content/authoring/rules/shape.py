"""The number of steps of each sort, and how many of them ask for facts only.

Rules: practice counts neither as a page nor as a question. A question of facts is one that can be answered by
remembering a sentence of the lesson: true or false, a gap to fill in, or pairs to join.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.activities import registry
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.references import entries_of

FEWEST_EACH, MOST_EACH = 3, 6
"""Minimum and maximum number of pages in a lesson of 5–10 minutes; the same limits apply to the questions."""
FEWEST_KINDS = 3
PRACTICE = frozenset({"dialogue", "phone_task", "touch_gym", "typing", "video"})
"""Kinds of step that are practice; such steps count neither as pages nor as questions."""
FEWEST_PRACTICE, MOST_PRACTICE = 1, 4
MOST_RECALL = 1
MOST_FALSE = 1
RECALL_KINDS = frozenset({"fill_in", "matching"})


def check_shape(lesson: WrittenLesson) -> Problems:
    """Return a problem for each number of steps that is outside its limits."""
    kinds = registry()
    types = [step["type"] for _, step in lesson.steps if isinstance(step.get("type"), str) and step["type"] in kinds]
    practice = [key for key in types if key in PRACTICE]
    questions = [key for key in types if kinds[key].is_question and key not in PRACTICE]
    pages = len(types) - len(questions) - len(practice)
    found: Problems = []

    def report(message: str, cure: str) -> None:
        found.append(problem_at(lesson.marked, ("steps",), message, cure))

    if not practice:
        report("the lesson has no practice", "add an errand on the phone or a dialogue")
    if len(practice) > MOST_PRACTICE:
        report(
            f"the lesson has {len(practice)} steps of practice",
            f"keep {MOST_PRACTICE}, and move the others to another lesson",
        )
    for count, what in ((pages, "pages"), (len(questions), "questions")):
        if not FEWEST_EACH <= count <= MOST_EACH:
            report(f"the lesson has {count} {what}", f"write {FEWEST_EACH} to {MOST_EACH} {what}")
    various = {key for key in types if kinds[key].is_question}
    if len(various) < FEWEST_KINDS:
        report(f"the number of kinds of question is {len(various)}", f"use at least {FEWEST_KINDS} kinds of question")
    return found


def check_recall(lesson: WrittenLesson) -> Problems:
    """Return a problem for each question of facts after the first."""
    recall = [number for number, step in lesson.steps if _is_recall(step)]
    message = "is another question of facts; the lesson has one already"
    cure = "put the learner into a situation, as in choice, hotspot or dialogue"
    return [problem_at(lesson.marked, ("steps", number), message, cure) for number in recall[MOST_RECALL:]]


def check_false_statements(lessons: Iterable[WrittenLesson]) -> Problems:
    """Return a problem for each true-or-false question after the first of a pack whose right answer is «false»."""
    found = [
        (lesson, number)
        for lesson in lessons
        for number, step in lesson.steps
        if step.get("type") == "choice" and step.get("true_false") is True and _right_id(step) == "false"
    ]
    message = "is another statement that is false; the pack has one already"
    cure = "make it true, or ask what to do"
    return [problem_at(lesson.marked, ("steps", at), message, cure) for lesson, at in found[MOST_FALSE:]]


def _is_recall(step: Mapping[str, Any]) -> bool:
    kind = str(step.get("type"))
    return kind in RECALL_KINDS or (kind == "choice" and step.get("true_false") is True)


def _right_id(step: Mapping[str, Any]) -> Any:
    right = [one for one in entries_of(step, "options") if isinstance(one, dict) and one.get("right") is True]
    return right[0].get("id") if right else None
