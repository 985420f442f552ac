"""Puts steps that were made of questions of other programs into own lessons.

Rules: an import is one change of a lesson: undo takes it back as a whole. A lesson that could not be filled is
removed again, so that nothing half-done stays on the shelf. A picture that the pack has already is not stored twice.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.activities import registry
from kiosk.content.editing.edits import Edit, InsertEntry, SetValue
from kiosk.content.exchange.lesson_text import source_text
from kiosk.content.exchange.lessons import MAX_STEPS, SKILL, DraftLesson, lesson_data, step_entry
from kiosk.content.exchange.steps.drafts import StepDraft
from kiosk.content.packs.lessons import payload_of
from kiosk.content.packs.references import entries_of
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, LessonId, PackId, StepId
from kiosk.domain.lessons import Lesson, LessonCard, Step, Strand, TakeHomeCard
from kiosk.domain.rights import Actor
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.refusals import LessonFullError, ShelfFullError
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.domain.text import LocalizedText, Picture
from kiosk.services.studio.editing_session import STEPS
from kiosk.services.studio.studio import OwnLessonStudio


def require_room(studio: OwnLessonStudio, actor: Actor, strand: Strand, count: int) -> None:
    """Raise ShelfFullError if `count` lessons more do not fit into a strand, NoCommuneError without a commune."""
    if studio.making.room(actor, strand) < count:
        raise ShelfFullError


def take_in_new(
    studio: OwnLessonStudio, actor: Actor, strand: Strand, title: str, drafts: Sequence[StepDraft]
) -> LessonId:
    """Make a new lesson of `drafts`; raises the errors of `LessonMaking.create`, which checks the right."""
    lesson = studio.making.create(actor, strand, title)
    try:
        session = studio.open(actor, lesson)
        try:
            old = session.state.data
            made = DraftLesson(str(old["id"]), str(old["code"]), str(old["title"][VIETNAMESE]))
            made.steps += _entries(drafts, (), _stored(studio, actor, document_of(lesson).pack, drafts))
            data = lesson_data(made, strand.value, str(old["updated"]), str(old["picture"]))
            session.replace(source_text(data).encode(), Change(ChangeKind.IMPORTED))
        finally:
            session.close()
    except BaseException:
        with suppress(KioskError):
            studio.shelf.remove(actor, lesson)
        raise
    return lesson


def take_in(studio: OwnLessonStudio, actor: Actor, lesson: LessonId, drafts: Sequence[StepDraft]) -> None:
    """Add `drafts` to the end of an own lesson.

    Raises LessonFullError if they do not fit, OtherWriterError if another writer changes the lesson, RecordError.
    """
    session = studio.open(actor, lesson)
    try:
        document = session.changeable()
        steps = entries_of(document.data, STEPS)
        room = max(0, MAX_STEPS - len(steps))
        if len(drafts) > room:
            raise LessonFullError(room)
        used = [str(step.get("id", "")) for step in steps if isinstance(step, dict)]
        renamed = _stored(studio, actor, document_of(lesson).pack, drafts)
        entries = _entries(drafts, used, renamed)
        edits: list[Edit] = []
        skills = entries_of(document.data, "skills")
        needs_skill = any("skill" in entry for entry in entries)
        if needs_skill and all(one.get("id") != SKILL["id"] for one in skills if isinstance(one, dict)):
            edits.append(InsertEntry(("skills",), len(skills), SKILL) if skills else SetValue(("skills",), [SKILL]))
        edits += [InsertEntry((STEPS,), len(steps) + place, entry) for place, entry in enumerate(entries)]
        session.replace(document.edited(*edits).raw, Change(ChangeKind.IMPORTED, f"{STEPS}.{len(steps)}"))
    finally:
        session.close()


def lesson_of(drafts: Mapping[str, StepDraft], folder: Path, title: str = "") -> Lesson:
    """Return a lesson for a preview with `drafts` by the ids of the steps; their pictures are in `folder`."""
    text = LocalizedText({VIETNAMESE: title})
    card = LessonCard(
        LessonId("xa-nhap/xem-truoc"), PackId(""), "", "", Strand.BASICS, text, text, 5, Picture(""), str(folder), {}
    )
    steps = tuple(_step(name, draft) for name, draft in drafts.items())
    return Lesson(card, steps, (), TakeHomeCard(text, (), Picture("")), "", {})


def _step(name: str, draft: StepDraft) -> Step:
    kind = registry()[draft.kind]
    hint = LocalizedText({VIETNAMESE: draft.hint}) if draft.hint else None
    entry = {"id": name, "type": draft.kind, **draft.payload}
    return Step(StepId(name), draft.kind, kind.parse(payload_of(entry)), kind.is_question, "", hint)


def _stored(studio: OwnLessonStudio, actor: Actor, pack: PackId, drafts: Sequence[StepDraft]) -> dict[str, str]:
    """Store the pictures of `drafts` in `pack`; returns wished path → path in the pack."""
    wished = {path: data for draft in drafts for path, data in draft.media.items()}
    return {path: studio.media.add_checked(actor, pack, path, data) for path, data in wished.items()}


def _entries(drafts: Sequence[StepDraft], used: Sequence[str], renamed: Mapping[str, str]) -> list[dict[str, Any]]:
    names, entries = list(used), []
    for draft in drafts:
        entry = _with_paths(step_entry(draft, names), renamed)
        names.append(str(entry["id"]))
        entries.append(entry)
    return entries


def _with_paths(value: Any, renamed: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: _with_paths(below, renamed) for key, below in value.items()}
    if isinstance(value, list | tuple):
        return [_with_paths(below, renamed) for below in value]
    return renamed.get(value, value) if isinstance(value, str) else value
