"""The shelf «Bài của xã»: the commune's own lessons, their state, and what each of them needs.

Rules: the shelf is read from the source files, so that a change by a text editor is seen at once. A lesson in use is
never archived or removed. A removed lesson can be taken back for `KEPT_REMOVED`. Files of archived and removed
lessons are set aside, so that a build of the sources does not contain them.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content.authoring.shared_facts import facts_in, read_shared_facts
from kiosk.content.packs.facts import fact_text
from kiosk.content.packs.marked import read_marked
from kiosk.domain.errors import RecordError
from kiosk.domain.ids import LessonId, PackId
from kiosk.domain.lessons import Strand
from kiosk.domain.machine.clocks import ClockQuality, vietnam_day
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import DocumentId, document_of, head_of, strand_of
from kiosk.domain.studio.refusals import InUseError, UnknownLessonError
from kiosk.domain.studio.shelf_rows import KEPT_REMOVED, DueFact, LessonState, OwnLesson, ShelfRow
from kiosk.domain.studio.versions import NOBODY
from kiosk.services.studio.outlines import Outline, outline_of, typed_words
from kiosk.services.studio.own_media import OwnMedia
from kiosk.services.studio.sources import OwnSources, digest
from kiosk.services.studio.studio_parts import StudioParts

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LessonsForUse:
    """What an own pack is built from.

    ``sources``: folder with the media and recordings. ``head``: the file ``pack.yaml``. ``lessons``: id of a lesson
    in the pack → its source. ``versions``: the versions of these lessons, for `OwnLessonShelf.put_in_use`.
    """

    pack: PackId
    sources: Path
    head: bytes
    lessons: Mapping[str, bytes]
    versions: Mapping[LessonId, int]


class OwnLessonShelf:
    """The own lessons of the commune."""

    def __init__(self, parts: StudioParts, media: OwnMedia) -> None:
        self._parts = parts
        self._media = media
        self._outlines: dict[DocumentId, tuple[str, Outline]] = {}

    @needs(Right.MAKE_LESSONS)
    def lessons(self, _actor: Actor, typed: str = "") -> Sequence[OwnLesson]:
        """Return the own lessons that fit the search text `typed`, newest change first, removed ones last.

        See `services.studio.outlines` for what fits; files that did not change are not read again.
        """
        now = self._parts.clock.now().wall
        facts = _FactsOfPacks(self._parts.sources)
        rows = {row.document: row for row in self._parts.rows.rows()}
        words, fitting = typed_words(typed), []
        for document in self._parts.sources.documents():
            if document.is_head:
                continue
            raw = self._parts.sources.text(document)
            outline = self._outline(document, raw)
            if outline.has(words):
                row = rows.get(document) or ShelfRow(document, LessonState.DRAFT, now, NOBODY, now)
                lesson = self._lesson(row, raw, outline, facts, vietnam_day(now))
                fitting.append(replace(lesson, found=outline.found(words)))
        fitting.sort(key=lambda lesson: (lesson.title, lesson.document))
        fitting.sort(key=lambda lesson: lesson.row.changed_at, reverse=True)
        return sorted(fitting, key=lambda lesson: lesson.row.state in {LessonState.ARCHIVED, LessonState.REMOVED})

    @needs(Right.MAKE_LESSONS)
    def folder_of(self, _actor: Actor, lesson: LessonId) -> Path:
        """Return the folder of the sources that `lesson` is in; thread-safe. Raises UnknownLessonError."""
        document = document_of(lesson)
        if document not in self._parts.sources.documents():
            raise UnknownLessonError(lesson)
        return self._parts.sources.pack(document.pack)

    @needs(Right.MAKE_LESSONS)
    def archive(self, actor: Actor, lesson: LessonId) -> None:
        """Put a lesson away; it can be restored at any time. Raises InUseError."""
        self._put_away(actor, lesson, LessonState.ARCHIVED)

    @needs(Right.MAKE_LESSONS)
    def remove(self, actor: Actor, lesson: LessonId) -> None:
        """Remove a lesson; it can be restored for `KEPT_REMOVED`. Raises InUseError."""
        self._put_away(actor, lesson, LessonState.REMOVED)

    @needs(Right.MAKE_LESSONS)
    def restore(self, actor: Actor, lesson: LessonId) -> None:
        """Bring an archived or removed lesson back as a draft."""
        document = document_of(lesson)
        with self._parts.writing(actor.account, document.pack):
            self._row(document)
            self._parts.sources.bring_back(document)
            self._parts.rows.set_state(document, LessonState.DRAFT, self._parts.clock.now().wall)

    def versions_in_use(self, pack: PackId) -> Mapping[DocumentId, bytes]:
        """Return the source of each lesson of `pack` in use, as it was put into use."""
        return {
            row.document: self._parts.store.raw(row.document, row.version_in_use)
            for row in self._parts.rows.rows()
            if row.document.pack == pack and row.state is LessonState.IN_USE and row.version_in_use
        }

    @needs(Right.MAKE_LESSONS)
    def for_use(
        self, actor: Actor, pack: PackId, adding: Sequence[LessonId] = (), leaving: Sequence[LessonId] = ()
    ) -> LessonsForUse:
        """Return what the pack of the lessons in use is built from, with `adding` as they are now, without `leaving`.

        Raises UnknownLessonError, OtherWriterError or UnknownVersionError.
        """
        with self._parts.writing(actor.account, pack):
            head = self._parts.settled(head_of(pack)).raw
            rows = {row.document: row for row in self._parts.rows.rows() if row.document.pack == pack}
            numbers = {one: row.version_in_use for one, row in rows.items() if row.state is LessonState.IN_USE}
            numbers |= {
                document_of(lesson): self._parts.settled(document_of(lesson)).current.number for lesson in adding
            }
        chosen = {one: number for one, number in numbers.items() if one.lesson not in leaving and number}
        texts = {one.stem: self._parts.store.raw(one, number) for one, number in chosen.items()}
        versions = {one.lesson: number for one, number in chosen.items()}
        return LessonsForUse(pack, self._parts.sources.pack(pack), head, texts, versions)

    @needs(Right.MAKE_LESSONS)
    def put_in_use(self, actor: Actor, versions: Mapping[LessonId, int]) -> None:
        """Note that lessons are in use at these versions; called when their pack has been installed.

        Media that no lesson shows are set aside.
        """
        documents = {document_of(lesson): number for lesson, number in versions.items()}
        packs = {document.pack for document in documents}
        with self._parts.writing(actor.account, *packs):
            self._parts.rows.put_in_use(documents, self._parts.clock.now().wall)
            for pack in packs:
                try:
                    self._media.tidy(pack, self.versions_in_use(pack).values())
                except RecordError as error:  # the next time does it
                    logger.warning("The media of %s are not tidied: %s", pack, error)

    @needs(Right.MAKE_LESSONS)
    def take_out_of_use(self, actor: Actor, lesson: LessonId) -> None:
        """Note that a lesson is a draft again; called when a pack without it has been installed."""
        document = document_of(lesson)
        with self._parts.writing(actor.account, document.pack):
            self._row(document)
            self._parts.rows.set_state(document, LessonState.DRAFT, self._parts.clock.now().wall)

    def forget_removed(self) -> list[DocumentId]:
        """Delete the lessons that were removed longer than `KEPT_REMOVED` ago; returns them.

        Nothing is deleted while the clock may be wrong.
        """
        now = self._parts.clock.now()
        if now.quality is not ClockQuality.TRUSTED:
            return []
        old = [
            row.document
            for row in self._parts.rows.rows()
            if row.state is LessonState.REMOVED and now.wall - row.since > KEPT_REMOVED
        ]
        for document in old:
            self._parts.voices.forget(document)
            self._parts.sources.delete(document)
            self._parts.store.forget_document(document)
        return old

    def _put_away(self, actor: Actor, lesson: LessonId, state: LessonState) -> None:
        document = document_of(lesson)
        with self._parts.writing(actor.account, document.pack):
            self._parts.settled(document)
            if self._row(document).state is LessonState.IN_USE:
                raise InUseError
            self._parts.rows.set_state(document, state, self._parts.clock.now().wall)
            try:
                self._parts.sources.set_aside(document)
            except RecordError as error:  # the next start moves the files
                logger.warning("%s is moved later: %s", lesson, error)

    def _row(self, document: DocumentId) -> ShelfRow:
        row = self._parts.rows.row(document)
        if row is None:
            raise UnknownLessonError(document.lesson)
        return row

    def _lesson(self, row: ShelfRow, raw: bytes, outline: Outline, facts: "_FactsOfPacks", today: date) -> OwnLesson:
        document = row.document
        in_use = self._parts.store.raw(document, row.version_in_use) if row.version_in_use else b""
        left = KEPT_REMOVED - (self._parts.clock.now().wall - row.since)
        picture = self._parts.sources.media(document.pack, outline.picture) if outline.picture else None
        return OwnLesson(
            row=row,
            strand=strand_of(document.pack) or Strand.BASICS,
            code=outline.code,
            title=outline.title,
            goal=outline.goal,
            steps=outline.steps,
            picture=str(picture) if picture is not None and picture.is_file() else "",
            is_changed=row.state is LessonState.IN_USE and raw != in_use,
            due=tuple(facts.due(document.pack, outline.facts, today)),
            unspoken=self._parts.voices.missing(document, raw),
            days_left=max(left.days, 0) if row.state is LessonState.REMOVED else 0,
            is_readable=outline.is_readable,
            sentences=self._parts.voices.sentences(document, raw),
        )

    def _outline(self, document: DocumentId, raw: bytes) -> Outline:
        kept, found = self._outlines.get(document), digest(raw)
        if kept is None or kept[0] != found:
            kept = self._outlines[document] = found, outline_of(raw, document)
        return kept[1]


class _FactsOfPacks:
    """The facts of own packs, each file read once."""

    def __init__(self, sources: OwnSources) -> None:
        self._sources = sources
        self._facts: dict[PackId, Mapping[str, Any]] = {}

    def due(self, pack: PackId, names: Sequence[str], today: date) -> Iterator[DueFact]:
        """Yield those of the facts `names` whose review is due."""
        if pack not in self._facts:
            head = read_marked(self._sources.text(head_of(pack)), head_of(pack).file_name)
            self._facts[pack] = {**read_shared_facts(self._sources.pack(pack)).facts, **facts_in(head)}
        for name in names:
            fact = self._facts[pack].get(name)
            try:
                if fact and (day := date.fromisoformat(fact["review_by"])) <= today:
                    yield DueFact(name, fact_text(fact, "vi"), day)
            except (KeyError, TypeError, ValueError):
                continue  # the checker reports a broken fact
