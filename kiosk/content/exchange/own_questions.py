"""Reads the questions of a pack's sources for a writer.

Rules: facts and the form of address are filled in, because other programs do not know them. Each step is either
written, or listed with the reason why the format cannot hold it. A step that is not finished is listed, too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.activities import registry
from kiosk.activities.choice import Choice
from kiosk.content.authoring.beside import PACK_FILE
from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.exchange.formats import OwnQuestion, QuestionWriter
from kiosk.content.exchange.items import Remark
from kiosk.content.packs.facts import filled
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.marked import Marked, read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.errors import PayloadError, QuestionsRefusedError
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.lessons import syllabus_place
from kiosk.domain.text import LocalizedText, addressed
from kiosk.domain.texts import translatable

KIND_UNKNOWN = Remark(translatable("Staff", "The format has no question of this kind."))
ACCENTS_COUNT = Remark(translatable("Staff", "The format cannot judge accents, which this question teaches."))
OWN_TRUTHS = Remark(translatable("Staff", "The format has its own words for true and false."))
_TRUTHS = {"true": "Đúng", "false": "Sai"}
_UNFINISHED = translatable("Staff", "The step is not finished: {field} {fault}.")


@dataclass(frozen=True, slots=True)
class OmittedStep:
    """A step that is not written: its lesson and id, its kind, and why."""

    lesson: str
    step: str
    kind: str
    why: Remark


@dataclass(frozen=True, slots=True)
class PackQuestions:
    """The questions of a pack that a format can hold, in the order of the lessons, and the omitted steps."""

    title: str
    questions: tuple[OwnQuestion, ...]
    omitted: tuple[OmittedStep, ...]


def vietnamese(words: LocalizedText) -> str:
    """The Vietnamese text, with the default form of address."""
    return words.text(VIETNAMESE)


def has_own_truths(task: Choice) -> bool:
    """Whether the options of a true-or-false question are called «Đúng» and «Sai», as in other programs."""
    return all(vietnamese(option.text) == _TRUTHS.get(option.id) for option in task.options)


def read_questions(folder: Path, writer: QuestionWriter, only: str = "") -> PackQuestions:
    """Read the sources in `folder`; `only`: file name of the one wanted lesson, without ``.yaml``.

    Raises QuestionsRefusedError if `folder` holds no pack, OSError.
    """
    if not (folder / PACK_FILE).is_file():
        raise QuestionsRefusedError(
            translatable("Staff", "There is no pack in this folder: pack.yaml is missing."),
            translatable("Staff", "Name the folder of a pack's sources."),
        )
    head = _marked(folder / PACK_FILE)
    title = head.data.get("title", {}) if isinstance(head.data, dict) else {}
    facts = {**read_shared_facts(folder).facts, **facts_in(head)}
    questions: list[OwnQuestion] = []
    omitted: list[OmittedStep] = []
    for lesson, step in _steps(folder, only or "*"):
        kind, name = str(step.get("type")), str(step.get("id"))
        try:
            question = _question(folder, lesson, step, facts)
            fault = writer.fault(question)
        except PayloadError as error:
            fault = Remark(_UNFINISHED, {"field": error.field, "fault": error.message})
        if fault:
            omitted.append(OmittedStep(lesson, name, kind, fault))
        else:
            questions.append(question)
    return PackQuestions(str(title.get("vi", folder.name)), tuple(questions), tuple(omitted))


def _steps(folder: Path, names: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each step with the title of its lesson, in the order of the syllabus."""
    files = [_marked(path) for path in sorted(folder.glob(f"{names}.yaml")) if path.name != PACK_FILE]
    lessons = [file.data for file in files if isinstance(file.data, dict)]
    for lesson in sorted(lessons, key=lambda data: (syllabus_place(str(data.get("code"))), str(data.get("id")))):
        title = lesson.get("title")
        named = title.get("vi") if isinstance(title, dict) else None
        for step in entries_of(lesson, "steps"):
            if isinstance(step, dict):
                yield str(named or lesson.get("id")), step


def _question(folder: Path, lesson: str, step: Mapping[str, Any], facts: Mapping[str, Any]) -> OwnQuestion:
    kind = registry().get(str(step.get("type")))
    if kind is None:
        raise PayloadError("type", "is not a kind of step", "correct it")
    task = kind.parse(filled(payload_of(step), facts))
    pictures = {name: (folder / name).read_bytes() for name in _existing(folder, kind.media(task))}
    hint = filled(step.get("hint") or {}, facts)
    said = addressed(str(hint.get("vi", ""))) if isinstance(hint, dict) else ""
    return OwnQuestion(lesson, str(step.get("id")), kind.key, task, pictures, said)


def _existing(folder: Path, names: Sequence[str]) -> list[str]:
    missing = next((name for name in names if not (folder / name).is_file()), None)
    if missing:
        raise PayloadError("picture", f"'{missing}' does not exist", "add the file")
    return list(names)


def _marked(path: Path) -> Marked:
    return read_marked(path.read_bytes(), str(path))
