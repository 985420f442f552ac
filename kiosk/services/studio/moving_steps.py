"""Copies and moves steps from one own lesson to another.

Rules: all files that change are stored in one transaction, so that a moved step is never lost or doubled. A step
takes along what it needs: its media, its facts and the skill that it tests. Each lesson can undo its own part.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.content.authoring.source_lesson import pictures_of
from kiosk.content.editing.document import SourceDocument
from kiosk.content.editing.edits import Edit, InsertEntry, RemoveValue, SetValue
from kiosk.content.packs.facts import FACT
from kiosk.content.packs.marked import read_marked
from kiosk.content.packs.references import entries_of
from kiosk.domain.ids import AccountId, LessonId, PackId
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import document_of, head_of
from kiosk.domain.studio.versions import Change, ChangeKind
from kiosk.services.studio.editing_session import STEPS, EditingSession, fitting_step
from kiosk.services.studio.history import History, NewText
from kiosk.services.studio.studio_parts import StudioParts


class StepMoving:
    """Copies and moves steps between own lessons."""

    def __init__(self, parts: StudioParts) -> None:
        self._parts = parts

    @needs(Right.MAKE_LESSONS)
    def copy(self, actor: Actor, session: EditingSession, indices: Sequence[int], to: LessonId) -> None:
        """Copy steps of the open lesson `session` to the end of the lesson `to`, or behind them in the same lesson.

        Raises OtherWriterError if another writer changes the lesson `to`.
        """
        self._transfer(actor, session, indices, to, is_move=False)

    @needs(Right.MAKE_LESSONS)
    def move(self, actor: Actor, session: EditingSession, indices: Sequence[int], to: LessonId) -> None:
        """Move steps of the open lesson `session` to the end of the lesson `to`."""
        self._transfer(actor, session, indices, to, is_move=True)

    def _transfer(
        self, actor: Actor, session: EditingSession, indices: Sequence[int], to: LessonId, *, is_move: bool
    ) -> None:
        source = session.changeable()
        if to == session.lesson:
            if not is_move:
                session.apply(*self._insertions(source, source, indices, max(indices) + 1))
            return
        target = document_of(to)
        with self._parts.writing(actor.account, target.pack):
            history = self._parts.settled(target)
            document = SourceDocument.opened(history.raw, target.file_name)
            self._copy_media(document_of(session.lesson).pack, target.pack, source, indices)
            steps = entries_of(document.data, STEPS)
            needed = self._needed(source, document, indices)
            new = document.edited(*needed, *self._insertions(source, document, indices, len(steps)))
            changes = [(history, new.raw, Change(ChangeKind.ADDED, f"{STEPS}.{len(steps)}"))]
            if (head := self._head(document_of(session.lesson).pack, target.pack, source, indices)) is not None:
                changes.append((*head, Change(ChangeKind.ADDED, "facts")))
            if is_move:
                removed = source.edited(*(RemoveValue((STEPS, index)) for index in sorted(indices, reverse=True)))
                changes.append((session.history, removed.raw, Change(ChangeKind.REMOVED, f"{STEPS}.{min(indices)}")))
            self._commit(actor.account, changes)
            history.finish()
        session.reread()

    def _commit(self, author: AccountId, changes: Sequence[tuple[History, bytes, Change]]) -> None:
        drafts = [history.new_version(NewText(raw, change), author) for history, raw, change in changes]
        for (history, raw, _), version in zip(changes, self._parts.store.commit(drafts), strict=True):
            history.take(version, raw)

    @staticmethod
    def _insertions(
        source: SourceDocument, target: SourceDocument, indices: Sequence[int], at: int
    ) -> list[InsertEntry]:
        steps, found = list(entries_of(target.data, STEPS)), []
        for place, index in enumerate(indices):
            insertion = fitting_step(source.excerpt((STEPS, index)), steps, at + place)
            steps.append(insertion.value)
            found.append(insertion)
        return found

    @staticmethod
    def _needed(source: SourceDocument, target: SourceDocument, indices: Sequence[int]) -> list[Edit]:
        """Return edits that add skills and facts that the steps need to the lesson `target`."""
        chosen = [source.value((STEPS, index)) for index in indices]
        edits: list[Edit] = []
        known = {skill.get("id") for skill in entries_of(target.data, "skills") if isinstance(skill, dict)}
        count = len(entries_of(target.data, "skills"))
        for skill in entries_of(source.data, "skills"):
            name = skill.get("id") if isinstance(skill, dict) else None
            if name not in known and name in {step.get("skill") for step in chosen if isinstance(step, dict)}:
                edits.append(InsertEntry(("skills",), count, skill))
                count += 1
        listed = entries_of(target.data, "facts")
        facts = [name for name in _facts_in(chosen) if name not in listed]
        if facts:
            edits.append(SetValue(("facts",), [*listed, *facts]))
        return edits

    def _head(
        self, pack: PackId, to: PackId, source: SourceDocument, indices: Sequence[int]
    ) -> tuple[History, bytes] | None:
        """Return the changed ``pack.yaml`` of the pack `to` if it lacks a fact of the steps."""
        names = _facts_in([source.value((STEPS, index)) for index in indices])
        if pack == to or not names:
            return None
        history = self._parts.settled(head_of(to))
        document = SourceDocument.opened(history.raw, history.document.file_name)
        there, here = _facts_of(document.data), _facts_of(self._data_of_head(pack))
        missing = {name: here[name] for name in names if name in here and name not in there}
        if not missing:
            return None
        edits = [SetValue(("facts", name), fact) for name, fact in missing.items()]
        changed = document.edited(*(edits if there else [SetValue(("facts",), missing)]))
        return history, changed.raw

    def _data_of_head(self, pack: PackId) -> Any:
        return read_marked(self._parts.sources.text(head_of(pack)), head_of(pack).file_name).data

    def _copy_media(self, pack: PackId, to: PackId, source: SourceDocument, indices: Sequence[int]) -> None:
        if pack == to:
            return
        for index in indices:
            for path in pictures_of(source.value((STEPS, index))):
                file = self._parts.sources.media(pack, path)
                if file.is_file() and path not in self._parts.sources.names_of_media(to):
                    self._parts.sources.copy_in(file, to, path)


def _facts_in(values: Sequence[Any]) -> list[str]:
    return list(dict.fromkeys(FACT.findall(repr(values))))


def _facts_of(data: Any) -> Mapping[str, Any]:
    facts = data.get("facts") if isinstance(data, dict) else None
    return facts if isinstance(facts, dict) else {}
