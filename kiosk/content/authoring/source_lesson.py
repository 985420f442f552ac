"""Checks the source file of one lesson.

Rules: each step is checked by the code of its kind in `kiosk.activities`. The numbers of words and steps are limited,
so that a lesson stays short enough for residents. Every question tests a skill, and every skill is tested by a
question.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from kiosk.activities import registry
from kiosk.activities.payload import faults
from kiosk.content.authoring.rules.applied import advice, binding_problems
from kiosk.content.authoring.rules.written import WrittenLesson
from kiosk.content.authoring.source_head import Problems, field_problems, has_english, problem_at, text_problems
from kiosk.content.packs.facts import FACT, filled
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.manifest import Fact, LessonHead
from kiosk.content.packs.marked import Marked, Place, undotted
from kiosk.content.packs.references import entries_of, fault_of_blocks, faults_of_references
from kiosk.content.wording import writes_out_address
from kiosk.domain.errors import PayloadError, SourceProblem

WORD_LIMITS = (("title", 12), ("goal", 25), ("skills.text", 9), ("steps.hint", 30), ("take_home.title", 10))
LINE_LIMIT = 16


@dataclass(slots=True)
class CheckedLesson:
    """What the check of one lesson file found.

    ``advice``: violations of the rules that bind only the packs of the program.
    """

    written: WrittenLesson
    problems: Problems = field(default_factory=list)
    advice: Problems = field(default_factory=list)
    warnings: Problems = field(default_factory=list)


def check_lesson(lesson: Marked, stem: str, head: Mapping[str, Any]) -> CheckedLesson:
    """Check the lesson file with the name `stem` (without ``.yaml``).

    `head`: the parsed ``pack.yaml``, in which ``facts`` also contains the facts of all packs.
    """
    problems = list(lesson.problems)
    if lesson.data is None:
        return CheckedLesson(WrittenLesson(lesson, {}), problems)
    problems += field_problems(lesson, LessonHead)
    facts = head.get("facts") if isinstance(head.get("facts"), dict) else {}
    known = dict(facts or {})
    told = {name: fact for name, fact in known.items() if not faults(Fact, fact)}
    problems += text_problems(lesson, tuple(known), has_english=has_english(head))
    if not isinstance(lesson.data, dict):
        return CheckedLesson(WrittenLesson(lesson, told), problems)
    data = lesson.data
    if isinstance(data.get("id"), str) and data["id"] != stem:
        message = f"{data['id']!r} is not the name of the file {stem + '.yaml'!r}"
        problems.append(problem_at(lesson, ("id",), message, "give both the same name"))
    problems += _word_problems(lesson)
    problems += _fact_problems(lesson, known)
    steps = [(number, step) for number, step in enumerate(entries_of(data, "steps")) if isinstance(step, dict)]
    tasks: dict[int, Any] = {}
    for number, step in steps:
        problems += _step_problems(lesson, number, step, told, tasks)
    for fault in faults_of_references(data):
        problems.append(problem_at(lesson, undotted(fault.field), fault.message, fault.cure))
    written = WrittenLesson(lesson, told, tasks)
    return CheckedLesson(written, problems + binding_problems(written), advice(written), _remarks(lesson))


def pictures_of(data: Any) -> Iterator[str]:
    """Yield every text in the data of a lesson that starts with ``media/``, the folder of pictures and videos."""
    if isinstance(data, str):
        if data.startswith("media/"):
            yield data
    elif isinstance(data, dict):
        for below in data.values():
            yield from pictures_of(below)
    elif isinstance(data, list):
        for below in data:
            yield from pictures_of(below)


def _step_problems(
    lesson: Marked, number: int, step: Mapping[str, Any], facts: Mapping[str, Any], tasks: dict[int, Any]
) -> Problems:
    """Check one step; its parsed payload is added to `tasks`."""
    place: Place = ("steps", number)
    if not isinstance(step.get("type"), str):
        return []
    kind = registry().get(step["type"])
    if kind is None:
        cure = f"write one of {', '.join(registry())}"
        return [problem_at(lesson, (*place, "type"), f"{step['type']!r} is not a kind of step", cure)]
    payload = filled(payload_of(step), facts)
    wrong = faults(kind.payload, payload)
    if not wrong:
        try:
            task = kind.parse(payload)
        except PayloadError as error:
            wrong = (error,)
        else:
            tasks[number] = task
            fault = fault_of_blocks(number, [block.id for block in kind.blocks(task)])
            return [problem_at(lesson, place, fault.message, fault.cure)] if fault else []
    return [_payload_problem(lesson, place, error) for error in wrong]


def _payload_problem(lesson: Marked, place: Place, error: PayloadError) -> SourceProblem:
    inside = () if error.field == "step" else tuple(error.field.split("."))
    where = (*place, *(int(part) if part.isdecimal() else part for part in inside))
    return problem_at(lesson, where, error.message, error.cure)


def _word_problems(lesson: Marked) -> Problems:
    found = []
    for place, text in lesson.texts():
        if place[-1] != "vi":
            continue
        name = ".".join(part for part in place[:-1] if isinstance(part, str))
        limit = LINE_LIMIT if name == "take_home.lines" else dict(WORD_LIMITS).get(name)
        words = len(text.split())
        if limit is not None and words > limit:
            message = f"has {words} words, but the limit is {limit}"
            found.append(problem_at(lesson, place, message, f"say it in {limit} words or fewer"))
    return found


def _fact_problems(lesson: Marked, known: Mapping[str, Any]) -> Problems:
    found = []
    listed = entries_of(lesson.data, "facts")
    for number, fact in enumerate(listed):
        if isinstance(fact, str) and fact not in known:
            message = f"the pack has no fact {fact!r}"
            cure = "add it to facts in pack.yaml or facts.yaml, or remove it"
            found.append(problem_at(lesson, ("facts", number), message, cure))
    for place, text in lesson.texts():
        for fact in FACT.findall(text):
            if fact in known and fact not in listed:
                cure = f"add {fact} to the lesson's facts"
                found.append(
                    problem_at(lesson, place, f"uses the fact {fact!r}, which the lesson does not list", cure)
                )
    return found


def _remarks(lesson: Marked) -> Problems:
    used = {fact for _, text in lesson.texts() for fact in FACT.findall(text)}
    found = [
        problem_at(lesson, ("facts", number), f"no text uses {{fact:{fact}}}", "write it in place of its value")
        for number, fact in enumerate(entries_of(lesson.data, "facts"))
        if isinstance(fact, str) and fact not in used
    ]
    for place, text in lesson.texts():
        if place[-1] == "vi" and writes_out_address(text):
            found.append(problem_at(lesson, place, "addresses the learner as «bác»", "write {addr} or {Addr}"))
    return found
