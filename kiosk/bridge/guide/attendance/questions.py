"""Texts of the two steps with a question: whether the person is 16, and what happens to a younger one."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class StepQuestion:
    """A question with its explanation. ``yes``, ``no``: labels of the answers; ``no``: empty if there is only one."""

    title: str
    text: str
    yes: str
    no: str = ""


def step_question(step: str, *, is_for_visit: bool) -> StepQuestion:
    """Return the question of the step ``age`` or ``young``; `is_for_visit`: whether it is about an open visit."""
    if step == "age":
        return StepQuestion(
            translate("Adding a person", "Is this person 16 years old or older?"),
            translate("Adding a person", "The name of a child is never stored."),
            translate("Adding a person", "Yes, 16 or older"),
            translate("Adding a person", "No, younger"),
        )
    title = translate("Adding a person", "Children learn as guests")
    if is_for_visit:
        return StepQuestion(
            title,
            translate("Adding a person", "Under 16, no name and nothing else is stored. The lesson goes on."),
            translate("Adding a person", "Go on as a guest"),
        )
    return StepQuestion(
        title,
        translate(
            "Adding a person",
            "Under 16, no name and nothing else is stored. The child can do every lesson, and is counted.",
        ),
        translate("Adding a person", "Count this person"),
    )
