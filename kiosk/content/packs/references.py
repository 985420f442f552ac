"""Checks the references within a lesson: the ids of steps and skills, and the skill that each question tests.

Rules: sources and built packs get the same checks. Fields of a wrong type are skipped here, because the Pydantic
models report them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.activities import registry
from kiosk.domain.errors import PayloadError

RESERVED_STEPS = ("lesson", "card", "skill")
"""Ids that no step may have: the keys of the lesson's own recordings, such as ``lesson.title``, start with them."""


def entries_of(data: Mapping[str, Any], key: str) -> list[Any]:
    """Return the list in the field `key`, or an empty list if the field is not a list."""
    found = data.get(key)
    return found if isinstance(found, list) else []


def faults_of_references(lesson: Mapping[str, Any]) -> Iterator[PayloadError]:
    """Yield faults of ids (reserved, duplicate) and of skills (unknown, missing, not tested by any question)."""
    for number, step in enumerate(entries_of(lesson, "steps")):
        if isinstance(step, dict) and step.get("id") in RESERVED_STEPS:
            yield PayloadError(f"steps.{number}.id", f"{step['id']!r} is a reserved word", "choose another id")
    yield from _double_ids(lesson, "steps")
    yield from _double_ids(lesson, "skills")
    yield from _faults_of_skills(lesson)


def fault_of_blocks(step: int, blocks: list[str]) -> PayloadError | None:
    """Return a fault if two clips of one step would have the same name, else None.

    `step`: index of the step. `blocks`: names of the texts of the step; the clip of a text has the name of the text.
    The name ``hint`` is a fault, too: it belongs to the clip of the step's hint.
    """
    doubled = next((block for block in blocks if blocks.count(block) > 1 or block == "hint"), None)
    if doubled is None:
        return None
    return PayloadError(f"steps.{step}", f"two texts would have the name {doubled!r}", "give its parts different ids")


def _double_ids(lesson: Mapping[str, Any], key: str) -> Iterator[PayloadError]:
    seen: set[str] = set()
    for number, entry in enumerate(entries_of(lesson, key)):
        name = entry.get("id") if isinstance(entry, dict) else None
        if isinstance(name, str):
            if name in seen:
                yield PayloadError(f"{key}.{number}.id", f"{name!r} appears twice", "choose another id")
            seen.add(name)


def _faults_of_skills(lesson: Mapping[str, Any]) -> Iterator[PayloadError]:
    skills = [skill.get("id") for skill in entries_of(lesson, "skills") if isinstance(skill, dict)]
    named = ", ".join(str(skill) for skill in skills)
    proved = set()
    for number, step in enumerate(entries_of(lesson, "steps")):
        kind = registry().get(str(step.get("type"))) if isinstance(step, dict) else None
        if kind is None:
            continue
        skill = step.get("skill")
        if kind.is_question and skill is None:
            yield PayloadError(f"steps.{number}.skill", "the question proves no skill", f"add skill: {named}")
        elif skill is not None and not kind.is_question:
            yield PayloadError(f"steps.{number}.skill", f"a {kind.key} cannot prove a skill", "remove skill")
        elif isinstance(skill, str) and skill not in skills:
            message = f"{skill!r} is not among the lesson's skills"
            yield PayloadError(f"steps.{number}.skill", message, f"write one of {named}")
        proved.add(str(skill))
    for number, skill in enumerate(skills):
        if isinstance(skill, str) and skill not in proved:
            cure = f"add skill: {skill} to a question, or remove the skill"
            yield PayloadError(f"skills.{number}.id", f"no question proves {skill!r}", cure)
