"""Copies single steps of installed lessons of the province into own lessons.

Rules: only the Vietnamese texts are copied, because the translations of a commune's lessons are its own. The step
takes along its media, its facts and the skill that it tests. Lesson and ``pack.yaml`` are stored in one transaction;
the lesson can undo its own part.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import Edit, InsertEntry, RemoveValue, SetValue
from kiosk.content.packs.facts import filled
from kiosk.content.packs.references import RESERVED_STEPS, entries_of
from kiosk.domain.errors import PackMissingError
from kiosk.domain.ids import ENGLISH, VIETNAMESE, LessonId
from kiosk.domain.lessons import LessonCard
from kiosk.domain.ports.packs import Library
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import document_of, head_of, strand_of
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.domain.texts import translatable
from kiosk.domain.vietnamese.plain_ids import unused
from kiosk.services.studio.editing_session import STEPS, EditingSession
from kiosk.services.studio.history import History, NewText
from kiosk.services.studio.province_lessons import ProvinceLessons, with_facts
from kiosk.services.studio.studio_parts import StudioParts
from kiosk.services.studio.templates import in_order

SKILLS, FACTS = "skills", "facts"
STEP_FIRST = ("id", "type", "skill", "hint", "goal", "why", "praise", "make", "home", "start", "values", "screens")


@dataclass(frozen=True, slots=True)
class LentStep:
    """A step of an installed lesson: its lesson, its index there, and its data with the values of facts."""

    card: LessonCard
    index: int
    data: Mapping[str, Any]

    @property
    def kind(self) -> str:
        """Kind of the step."""
        return str(self.data.get("type", ""))


class StepBorrowing:
    """Lists and copies steps of the province's lessons."""

    def __init__(self, parts: StudioParts, library: Library, province: ProvinceLessons) -> None:
        self._parts = parts
        self._library = library
        self._province = province

    @needs(Right.MAKE_LESSONS)
    def steps_of_kind(self, _actor: Actor, kind: str) -> Sequence[LentStep]:
        """Return the steps of a kind in all lessons of the province; damaged lessons are left out."""
        found: list[LentStep] = []
        for card in self._library.cards():
            if strand_of(card.pack) is None:
                found += (step for step in self._steps(card, is_patient=True) if step.kind == kind)
        return found

    @needs(Right.MAKE_LESSONS)
    def steps_of(self, _actor: Actor, lesson: LessonId) -> Sequence[LentStep]:
        """Return the steps of a lesson of the province. Raises PackMissingError."""
        card = next((card for card in self._library.cards() if card.id == lesson), None)
        return self._steps(card) if card is not None else []

    @needs(Right.MAKE_LESSONS)
    def copy(  # noqa: PLR0913 - what is copied, and where to
        self,
        actor: Actor,
        session: EditingSession,
        lesson: LessonId,
        index: int,
        at: int,
        *,
        is_instead: bool = False,
    ) -> None:
        """Copy a step of the province's `lesson` into the open lesson `session`, as its step `at`.

        `is_instead`: whether it replaces the step that is there; the copy then keeps the id and the skill of that
        step. Raises PackMissingError if the lesson is not installed, damaged or has no such step, and otherwise as
        `EditingSession.apply` does.
        """
        document = session.changeable()
        row, source = self._province.lesson(lesson)
        steps = entries_of(source, STEPS)
        if not 0 <= index < len(steps):
            raise _gone(lesson)
        pack = document_of(session.lesson).pack
        step = _vietnamese(steps[index])
        edits_of_head, renamed = self._province.copied_facts(pack, step, row.manifest.get(FACTS, {}))
        step = with_facts(step, renamed)
        step = self._province.with_media(pack, self._province.folder(row), step)
        listed = [renamed.get(name, name) for name in _named_facts(row.manifest.get(FACTS, {}), steps[index])]
        here = entries_of(document.data, STEPS)
        old = here[at] if is_instead and at < len(here) and isinstance(here[at], dict) else None
        step = _fitting(step, here, old)
        edits: list[Edit] = []
        if old is None:
            edits.extend(_skills(step, source, document))
        edits.extend(_facts(listed, document))
        edits.append(InsertEntry((STEPS,), at, in_order(step, STEP_FIRST)))
        if old is not None:
            edits.append(RemoveValue((STEPS, at + 1)))
        changes = [(session.history, document.edited(*edits).raw, Change(ChangeKind.COPIED, f"{STEPS}.{at}"))]
        if edits_of_head:
            head = self._parts.settled(head_of(pack))
            raw = SourceDocument.opened(head.raw, head.document.file_name).edited(*edits_of_head).raw
            changes.append((head, raw, Change(ChangeKind.ADDED, FACTS)))
        self._commit(actor, changes)
        session.reread()

    def _commit(self, actor: Actor, changes: Sequence[tuple[History, bytes, Change]]) -> None:
        drafts = [history.new_version(NewText(raw, change), actor.account) for history, raw, change in changes]
        for (history, raw, _), version in zip(changes, self._parts.store.commit(drafts), strict=True):
            history.take(version, raw)

    def _steps(self, card: LessonCard, *, is_patient: bool = False) -> list[LentStep]:
        try:
            row, data = self._province.lesson(card.id)
        except PackMissingError:
            if is_patient:
                return []
            raise
        steps = filled(_vietnamese(entries_of(data, STEPS)), row.manifest.get(FACTS, {}))
        return [LentStep(card, index, step) for index, step in enumerate(steps)]


def _fitting(step: dict[str, Any], here: Sequence[Any], old: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the step with an id that is free among the steps `here`, or with id and skill of the step `old`."""
    if old is not None:
        kept = {key: old[key] for key in ("id", "skill") if key in old}
        return {**{key: value for key, value in step.items() if key != "skill"}, **kept}
    taken = {one["id"] for one in here if isinstance(one, dict) and "id" in one} | set(RESERVED_STEPS)
    name = str(step.get("id", "buoc"))
    return {**step, "id": unused(name, taken) if name in taken else name}


def _skills(step: Mapping[str, Any], source: Mapping[str, Any], document: SourceDocument) -> list[Edit]:
    """Return the edit that adds the skill of `step` to the lesson if it has no skill with this id."""
    own = entries_of(document.data, SKILLS)
    wanted = step.get("skill")
    if wanted is None or any(isinstance(one, dict) and one.get("id") == wanted for one in own):
        return []
    skill = next(
        (one for one in entries_of(source, SKILLS) if isinstance(one, dict) and one.get("id") == wanted), None
    )
    return [InsertEntry((SKILLS,), len(own), _vietnamese(skill))] if skill is not None else []


def _facts(names: Sequence[str], document: SourceDocument) -> list[Edit]:
    listed = entries_of(document.data, FACTS)
    missing = [name for name in names if name not in listed]
    return [SetValue((FACTS,), [*listed, *missing])] if missing else []


def _named_facts(facts: Mapping[str, Any], step: Any) -> list[str]:
    text = repr(step)
    return [name for name in facts if f"{{fact:{name}}}" in text]


def _vietnamese(value: Any) -> Any:
    """Return plain data with the Vietnamese texts only."""
    if isinstance(value, dict):
        if VIETNAMESE in value and set(value) <= {VIETNAMESE, ENGLISH}:
            return {VIETNAMESE: value[VIETNAMESE]}
        return {key: _vietnamese(below) for key, below in value.items()}
    return [_vietnamese(below) for below in value] if isinstance(value, list) else value


def _gone(lesson: LessonId) -> PackMissingError:
    return PackMissingError(
        translatable("Studio", "The lesson {lesson} has no such step any more."),
        translatable("Studio", "Open the list again and choose another step."),
        lesson=lesson,
    )
