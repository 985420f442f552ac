"""Every skill that a lesson promises is proved by doing, not by a question alone."""

from kiosk.activities import registry
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, problem_at
from kiosk.content.packs.references import entries_of


def check_skills(lesson: WrittenLesson) -> Problems:
    """Return a problem for each skill that is tested by questions only (`Activity.is_doing`)."""
    found: Problems = []
    tested = {str(step.get("skill")) for _, step in lesson.steps}
    done = proofs(lesson)
    kinds = ", ".join(key for key, kind in registry().items() if kind.is_doing)
    for number, skill in enumerate(entries_of(lesson.data, "skills")):
        name = skill.get("id") if isinstance(skill, dict) else None
        if isinstance(name, str) and name in tested and not done.get(name):
            message = f"{name!r} is answered in questions, but never done"
            cure = f"give it a step of one of these kinds, or remove it: {kinds}"
            found.append(problem_at(lesson.marked, ("skills", number, "id"), message, cure))
    return found


def proofs(lesson: WrittenLesson) -> dict[str, list[str]]:
    """The ids of the steps that prove each skill by doing; a skill without such a step is missing."""
    kinds = registry()
    found: dict[str, list[str]] = {}
    for _, step in lesson.steps:
        kind, skill = kinds.get(str(step.get("type"))), step.get("skill")
        if kind is not None and kind.is_doing and isinstance(skill, str):
            found.setdefault(skill, []).append(str(step.get("id")))
    return found
